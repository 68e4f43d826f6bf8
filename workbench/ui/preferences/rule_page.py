"""The rules of the checker; each can be switched off for the desk, or on when it ships off."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from workbench.ui.context import Context
from workbench.ui.widgets.rows import Row, RowsView


class RulePage(QWidget):
    """`changed` is emitted with the codes that are switched off, parted by spaces."""

    changed = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.rows = RowsView(context.say("panel.settings.rules"), context.theme, context.percent)
        hint = QLabel(context.say("panel.settings.rules_hint"))
        hint.setProperty("role", "hint")
        hint.setWordWrap(True)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 8, 0, 0)
        box.addWidget(self.rows)
        box.addWidget(hint)
        self.rows.installEventFilter(self)
        self.rows.doubleClicked.connect(lambda _index: self._switch())

    def reload(self) -> None:
        off = self._off()
        rows = []
        for rule in self._context.desk.rules():
            if not rule.on:
                continue  # ships off; switching one on is not a setting of the desk yet
            is_on = rule.code not in off
            rows.append(
                Row(
                    key=rule.code,
                    label=self._context.say(f"family.{rule.family}"),
                    figures=rule.code,
                    text=self._context.say(f"rule.{rule.code}.title"),
                    sign="✓" if is_on else "–",
                    tone="good" if is_on else "muted",
                    hint="" if is_on else self._context.say("panel.settings.off"),
                    dimmed=not is_on,
                )
            )
        self.rows.set_rows(rows, self.rows.key() or (rows[0].key if rows else ""))

    def _off(self) -> set[str]:
        return set(self._context.desk.settings.text("check.disabled").replace(",", " ").split())

    def _switch(self) -> None:
        code = self.rows.key()
        if code:
            self.changed.emit(" ".join(sorted(self._off() ^ {code})))
            self.reload()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Space:
            self._switch()
            return True
        return super().eventFilter(watched, event)
