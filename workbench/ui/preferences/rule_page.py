"""The rules of the checker: each can be switched off or on for the desk, and weighs what one says."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from workbench.domain.findings import Severity
from workbench.ui.context import Context
from workbench.ui.widgets.rows import Row, RowsView

_LEVELS = ("", *reversed(Severity))
"""The rule's own severity, then from remark to error."""


class RulePage(QWidget):
    """`changed` is emitted with key and value of a setting after a person chose."""

    changed = Signal(str, object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.rows = RowsView(context.say("panel.settings.rules"), context.theme, context.percent)
        self._hint = QLabel()
        self._hint.setProperty("role", "hint")
        self._hint.setWordWrap(True)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 8, 0, 0)
        box.addWidget(self.rows)
        box.addWidget(self._hint)
        self.rows.installEventFilter(self)
        self.rows.doubleClicked.connect(lambda _index: self._switch())

    def reload(self) -> None:
        say = self._context.say
        self._hint.setText(say("panel.settings.rules_hint"))
        weights = self._weights()
        rows = []
        for rule in self._context.desk.rules():
            is_on = self._is_on(rule.code, ships_on=rule.on)
            own = weights.get(rule.code, "")
            hints = [say(f"severity.{own}")] if own else []
            hints += [say("panel.settings.ships_off")] if not rule.on else []
            rows.append(
                Row(
                    key=rule.code,
                    label=say(f"family.{rule.family}"),
                    figures=rule.code,
                    text=say(f"rule.{rule.code}.title"),
                    sign="✓" if is_on else "–",
                    tone="good" if is_on else "muted",
                    hint=" · ".join(hints if is_on else [say("panel.settings.off"), *hints]),
                    dimmed=not is_on,
                )
            )
        self.rows.set_rows(rows, self.rows.key() or (rows[0].key if rows else ""))

    def _codes(self, key: str) -> set[str]:
        return set(self._context.desk.settings.text(key).replace(",", " ").split())

    def _is_on(self, code: str, *, ships_on: bool) -> bool:
        if code in self._codes("check.enabled"):
            return True
        return ships_on and code not in self._codes("check.disabled")

    def _weights(self) -> dict[str, str]:
        """The severities that the desk gave rules, by code."""
        pairs = (piece.partition("=") for piece in self._codes("check.severities"))
        return {code: level for code, _, level in pairs if level}

    def _switch(self) -> None:
        """On becomes off and off on; only what differs from how the rule ships is kept."""
        rule = next((rule for rule in self._context.desk.rules() if rule.code == self.rows.key()), None)
        if rule is None:
            return
        key = "check.disabled" if rule.on else "check.enabled"
        self.changed.emit(key, " ".join(sorted(self._codes(key) ^ {rule.code})))
        self.reload()

    def _weigh(self, step: int) -> None:
        """One severity graver (1) or milder (-1), beginning with that of the rule itself."""
        code, weights = self.rows.key(), self._weights()
        if not code:
            return
        at = _LEVELS.index(weights.get(code, "")) + step
        if 0 <= at < len(_LEVELS):
            weights[code] = str(_LEVELS[at])
            told = sorted(f"{name}={level}" for name, level in weights.items() if level)
            self.changed.emit("check.severities", " ".join(told))
            self.reload()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        steps = {Qt.Key.Key_Right.value: 1, Qt.Key.Key_Left.value: -1}
        if event.key() == Qt.Key.Key_Space:
            self._switch()
        elif event.key() in steps:
            self._weigh(steps[event.key()])
        else:
            return super().eventFilter(watched, event)
        return True
