"""Acts on the open article, newest first, with what was before and after."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workbench.ui.context import Context
from workbench.ui.widgets.rows import Row, RowsView


class HistoryView(QWidget):
    """Read only when it is looked at."""

    name = "history"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.rows = RowsView(context.say("ui.history"), context.theme, context.percent, self)
        box = QVBoxLayout(self)
        box.setContentsMargins(10, 0, 10, 0)
        box.addWidget(self.rows)
        context.article_opened.connect(self.reload)
        context.changed.connect(lambda _changes: self.reload())

    def title(self) -> str:
        return self._context.say("ui.history")

    def reload(self) -> None:
        if not self.isVisible():
            return
        context = self._context
        entries = context.desk.history(context.article_id, tag=context.tag) if context.article_id else []
        rows = []
        for number, entry in enumerate(entries):
            changes = [f"{field} : {before or '—'} → {after or '—'}" for field, before, after in entry.changes[:6]]
            when = entry.at.astimezone()
            rows.append(
                Row(
                    key=str(number),
                    label=f"{when:%d/%m %H:%M} · {entry.who}",
                    text="; ".join([context.word(entry.label), *changes]),
                    sign="↶" if entry.undone else "",
                    hint=context.say("ui.was_undone") if entry.undone else "",
                    dimmed=entry.undone,
                )
            )
        self.rows.set_rows(rows)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()

    def restyle(self) -> None:
        self.rows.restyle(self._context.theme, self._context.percent)
        self.reload()
