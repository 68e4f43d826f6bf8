"""What of the text is on no card and why; Enter makes a card of it, d sets it aside with a reason."""

from __future__ import annotations

from workbench.ui.rows_tab import RowsTab
from workbench.ui.widgets.rows import Row


class CoverageView(RowsTab):
    """Unread stretches first, those set aside after them."""

    name = "coverage"
    heading = "ui.coverage"

    def count(self) -> int:
        return len(self._context.state.unread) if self._context.state else 0

    def fill(self) -> None:
        state = self._context.state
        rows: list[Row] = []
        for item in state.unread if state else ():
            why = self._context.say(item.why if item.why.startswith("unread.") else f"unread.{item.why}")
            rows.append(Row(f"{item.start}-{item.end}", why, self._context.quoted(item.quote), sign="○", tone="warn"))
        for gone in state.dismissed_unread if state else ():
            key = f"{gone.start}-{gone.end}"
            rows.append(Row(key, gone.reason, self._context.quoted(gone.quote), sign="✓", dimmed=True, hint=gone.by))
        self.rows.set_rows(rows, self.rows.key())

    def span(self) -> tuple[int, int] | None:
        """The stretch of the current row, code points."""
        start, dash, end = self.rows.key().partition("-")
        return (int(start), int(end)) if dash else None
