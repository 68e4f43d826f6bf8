"""Claims whose words are no longer in the text; nothing of what was found for them is thrown away."""

from __future__ import annotations

from workbench.domain.wording import amount_text
from workbench.ui.rows_tab import RowsTab
from workbench.ui.widgets.rows import Row


class LostView(RowsTab):
    """One row per lost claim."""

    name = "lost"
    heading = "ui.lost"
    nothing = "panel.lost.nothing"

    def count(self) -> int:
        return len(self._context.state.lost) if self._context.state else 0

    def fill(self) -> None:
        rows = []
        for claim in self._context.state.lost if self._context.state else ():
            values = [amount_text(a, self._context.tag) for a in claim.amounts if a.quantity]
            answer = self._context.say(f"answer.{claim.answer}" if claim.answer else "answer.none")
            rows.append(
                Row(
                    claim.id,
                    answer,
                    self._context.quoted(claim.anchor.quote),
                    "; ".join(values),
                    sign="?",
                    tone="warn",
                    hint=claim.note,
                )
            )
        self.rows.set_rows(rows, self.rows.key())
