"""What of the text is on no card and why; Enter makes a card of it, d sets it aside with a reason."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workbench.ui.context import Context
from workbench.ui.widgets.rows import Row, RowsView


class CoverageView(QWidget):
    """Unread stretches first, those set aside after them."""

    name = "coverage"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.rows = RowsView(context.say("ui.coverage"), context.theme, context.percent, self)
        box = QVBoxLayout(self)
        box.setContentsMargins(10, 0, 10, 0)
        box.addWidget(self.rows)
        context.article_opened.connect(self.reload)
        context.changed.connect(lambda _changes: self.reload())

    def title(self) -> str:
        count = len(self._context.state.unread) if self._context.state else 0
        return f"{self._context.say('ui.coverage')} {count}" if count else self._context.say("ui.coverage")

    def reload(self) -> None:
        if not self.isVisible():
            return
        state = self._context.state
        rows: list[Row] = []
        for item in state.unread if state else ():
            why = self._context.say(item.why if item.why.startswith("unread.") else f"unread.{item.why}")
            rows.append(Row(f"{item.start}-{item.end}", why, f"« {item.quote} »", sign="○", tone="warn"))
        for gone in state.dismissed_unread if state else ():
            key = f"{gone.start}-{gone.end}"
            rows.append(Row(key, gone.reason, f"« {gone.quote} »", sign="✓", dimmed=True, hint=gone.by))
        self.rows.set_rows(rows, self.rows.key())

    def span(self) -> tuple[int, int] | None:
        """The stretch of the current row, code points."""
        start, dash, end = self.rows.key().partition("-")
        return (int(start), int(end)) if dash else None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()

    def restyle(self) -> None:
        self.rows.restyle(self._context.theme, self._context.percent)
        self.reload()
