"""The claims that a new draft changed, lost, brought or moved; choosing one shows its card."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from workbench.ui.context import Context
from workbench.ui.drafts.model import Comparison, Fate
from workbench.ui.widgets.rows import Row, RowsView

_SIGNS = {"changed": ("≠", "warn"), "lost": ("–", "bad"), "new": ("+", "good"), "moved": ("→", "muted")}


class DraftView(QWidget):
    """Shows the last comparison of the open article."""

    name = "draft"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.comparison: Comparison | None = None
        self.rows = RowsView(context.say("panel.draft.title"), context.theme, context.percent, self)
        self._nothing = QLabel()
        self._nothing.setProperty("role", "hint")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box = QVBoxLayout(self)
        box.setContentsMargins(10, 0, 10, 0)
        box.addWidget(self.rows)
        box.addWidget(self._nothing)
        self.rows.selectionModel().currentChanged.connect(self._chosen)
        context.article_opened.connect(self._another)
        self.reload()

    def title(self) -> str:
        count = len(self.comparison.fates) if self.comparison else 0
        title = self._context.say("panel.draft.title")
        return f"{title} {count}" if count else title

    def show_comparison(self, comparison: Comparison) -> None:
        """The walk begins at the first claim that is to be looked at again."""
        self.comparison = comparison
        self.reload()
        row_of = self._context.row_of
        again = (fate.claim for fate in comparison.fates if fate.kind != "moved" and row_of(fate.claim) >= 0)
        first = next(again, "")
        if first:
            self.rows.select_key(first)

    def _another(self) -> None:
        """A comparison belongs to its article."""
        if self.comparison is not None and self.comparison.after.article_id != self._context.article_id:
            self.comparison = None
            self.reload()

    def reload(self) -> None:
        fates = self.comparison.fates if self.comparison else ()
        self.rows.set_rows([self._row(fate) for fate in fates], self.rows.key())
        self.rows.setVisible(bool(fates))
        self._nothing.setText(self._context.say("panel.draft.nothing"))
        self._nothing.setVisible(not fates)

    def _row(self, fate: Fate) -> Row:
        sign, tone = _SIGNS[fate.kind]
        quotes = [self._context.quoted(quote) for quote in (fate.before, fate.after) if quote]
        if fate.kind == "moved":
            quotes = quotes[-1:]
        was = self._context.say(f"answer.{fate.answer}") if fate.answer and fate.kind in ("changed", "lost") else ""
        return Row(
            key=fate.claim,
            label=self._context.say(f"panel.draft.{fate.kind}"),
            text=" → ".join(quotes),
            sign=sign,
            tone=tone,
            hint=was,
            dimmed=fate.kind == "moved",
        )

    def _chosen(self) -> None:
        if self._context.row_of(self.rows.key()) >= 0:
            self._context.set_claim(self.rows.key())

    def restyle(self) -> None:
        self.rows.restyle(self._context.theme, self._context.percent)
        self.reload()
