"""What became of each of many files: those that were refused first, with the reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

from workbench.desk import tallies
from workbench.desk.intake import Outcome
from workbench.ui.context import Context
from workbench.ui.widgets.overlay import Overlay
from workbench.ui.widgets.rows import Row, RowsView


class ImportReport(Overlay):
    """Enter or a double click on a row opens its article."""

    def __init__(self, window: QWidget, context: Context, opened: Callable[[str], None]) -> None:
        super().__init__(window, 860, 560)
        self._context = context
        self._opened = opened
        self._heading = QLabel()
        self._heading.setProperty("role", "heading")
        self._hint = QLabel()
        self._hint.setProperty("role", "hint")
        self.rows = RowsView("", context.theme, context.percent, self)
        self.rows.activated.connect(lambda _index: self._open())
        for widget in (self._heading, self.rows, self._hint):
            self.box.addWidget(widget)

    def offer(self, outcomes: Sequence[Outcome], left_out: int) -> None:
        """Show them; `left_out` are files that were not tried because it was cancelled."""
        say = self._context.say
        self._heading.setText(" · ".join(self._context.word(told) for told in tallies.of_import(outcomes, left_out)))
        self._hint.setText(say("intake.report_hint"))
        self.setAccessibleName(say("intake.report"))
        self.rows.setAccessibleName(say("intake.report"))
        self.rows.restyle(self._context.theme, self._context.percent)
        ordered = sorted(outcomes, key=lambda outcome: (outcome.refused is None, not outcome.remarks))
        self.rows.set_rows([self._row(outcome) for outcome in ordered])
        self.appear()
        self.rows.setFocus()

    def _row(self, outcome: Outcome) -> Row:
        word, name = self._context.word, Path(outcome.name).name
        if outcome.refused is not None:
            why = word(outcome.refused)
            why = why.removeprefix(outcome.name).lstrip(" :\u00a0\u202f") if why.startswith(outcome.name) else why
            return Row(f"!{outcome.name}", name, why, sign="✕", tone="bad")
        remarks = " · ".join(word(remark) for remark in outcome.remarks)
        sign, tone = ("△", "warn") if remarks else ("✓", "good")
        return Row(outcome.article_id, name, outcome.title or "—", sign=sign, tone=tone, hint=remarks)

    def _open(self) -> None:
        key = self.rows.key()
        if key and not key.startswith("!"):
            self.vanish()
            self._opened(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        else:
            super().keyPressEvent(event)
