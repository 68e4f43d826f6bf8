"""The queue of disagreements: both opinions side by side until somebody decides."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex

from workbench.desk.nouns import Disagreement
from workbench.ui.context import Context
from workbench.ui.opinions.words import in_words
from workbench.ui.rows_tab import RowsTab
from workbench.ui.widgets.rows import Row


class OpinionsView(RowsTab):
    """One row per disagreement; turning to it shows its claim."""

    name = "opinions"
    heading = "ui.opinions"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.rows.selectionModel().currentChanged.connect(self._turned)

    @property
    def items(self) -> tuple[Disagreement, ...]:
        return self._context.state.disagreements if self._context.state else ()

    @property
    def current(self) -> Disagreement | None:
        """The disagreement that is chosen; a single one needs no choice."""
        chosen = next((item for item in self.items if item.id == self.rows.key()), None)
        return chosen or (self.items[0] if len(self.items) == 1 else None)

    def step(self, by: int = 1) -> None:
        """Go to the next disagreement and its claim, after the last one to the first."""
        ids = [item.id for item in self.items]
        key = self.rows.key()
        at = (ids.index(key) + by) % len(ids) if key in ids else 0
        self.fill()
        self.rows.select_key(ids[at])
        self._context.set_claim(self.items[at].claim)

    def count(self) -> int:
        return len(self.items)

    def opinion(self, item: Disagreement, *, theirs: bool) -> str:
        """One side's value in words."""
        return in_words(self._context, f"claim.{item.field}", item.theirs if theirs else item.ours)

    def fill(self) -> None:
        say, before = self._context.say, self.rows.key()
        quotes = {claim.id: claim.anchor.quote for claim in self._context.claims}
        rows = [
            Row(
                item.id,
                say(f"history.field.claim.{item.field}"),
                self._context.quoted(quotes.get(item.claim, "")),
                say("panel.opinions.pair", ours=self.opinion(item, theirs=False), who=item.by,
                    theirs=self.opinion(item, theirs=True)),
                sign="≠",
                tone="warn",
            )
            for item in self.items
        ]  # fmt: skip
        keys = [row.key for row in rows]
        self.rows.set_rows(rows, before if before in keys else keys[0] if keys else "")

    def _turned(self, index: QModelIndex) -> None:
        if index.isValid() and self.rows.hasFocus():
            item = self.current
            if item is not None:
                self._context.set_claim(item.claim)
