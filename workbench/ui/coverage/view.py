"""What of the text is on no card and why; Enter makes a card of it, d sets it aside with a reason."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from workbench.ui.context import Context
from workbench.ui.keys import OWN_MOVES
from workbench.ui.rows_tab import RowsTab
from workbench.ui.widgets.rows import Row


class CoverageView(RowsTab):
    """Unread stretches first, those set aside after them."""

    name = "coverage"
    heading = "ui.coverage"
    pointed = Signal(int, int)
    """The stretch of the chosen row (code points), to be shown in the text."""
    wanted = Signal(str)
    """The id of the command that Enter stands for."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._all_read = QLabel()
        self._all_read.setProperty("role", "hint")
        self._all_read.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._all_read.hide()
        box = self.layout()
        assert isinstance(box, QVBoxLayout)
        box.insertWidget(0, self._all_read)
        self.rows.setProperty(OWN_MOVES, "Enter")
        self.rows.activated.connect(lambda _index: self.wanted.emit("claim.new"))
        self.rows.selectionModel().currentChanged.connect(lambda _now, _before: self._point())
        self.rows.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whoever comes here by a key can act at once: a row is chosen."""
        if watched is self.rows and event.type() == QEvent.Type.FocusIn:
            if not self.rows.key() and self.rows.rows_model.rows:
                self.rows.select_key(self.rows.rows_model.rows[0].key)
            else:
                self._point()
        return super().eventFilter(watched, event)

    def _point(self) -> None:
        span = self.span()
        if span is not None and self.rows.hasFocus():
            self.pointed.emit(*span)

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
        self._all_read.setVisible(not rows and state is not None)
        if state is not None:
            counts = self._context.say("cli.check.coverage", read=state.read, numbers=state.numbers)
            self._all_read.setText(f"{self._context.say('panel.coverage.nothing')} · {counts}")

    def span(self) -> tuple[int, int] | None:
        """The stretch of the current row, code points."""
        start, dash, end = self.rows.key().partition("-")
        return (int(start), int(end)) if dash else None
