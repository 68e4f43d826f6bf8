"""Relations between claims, each with its members and the running sum of its parts."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtWidgets import QWidget

from workbench.domain.links import Link, LinkKind, LinkState, Member
from workbench.domain.mentions import AmountMention
from workbench.domain.quantities import Quantity
from workbench.domain.wording import amount_text, quantity_text
from workbench.ui.context import Context
from workbench.ui.rows_tab import RowsTab
from workbench.ui.widgets.rows import Row

_SIGNS = {LinkState.CONFIRMED: "✓", LinkState.SUGGESTED: "○", LinkState.REJECTED: "–"}


class LinksView(RowsTab):
    """All links of the article; those of the current claim first."""

    name = "links"
    heading = "ui.links"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        context.claim_moved.connect(lambda _claim: self.reload())

    def count(self) -> int:
        return len(self._context.state.links) if self._context.state else 0

    def fill(self) -> None:
        links = self._context.state.links if self._context.state else ()
        mine = self._context.claim_id
        ordered = sorted(links, key=lambda link: all(member.claim != mine for member in link.members))
        self.rows.set_rows([self._row(link) for link in ordered], self.rows.key())

    def _row(self, link: Link) -> Row:
        context = self._context
        here = any(member.claim == context.claim_id for member in link.members)
        return Row(
            key=link.id,
            label=context.say(f"link.{link.kind}"),
            figures=self._sum(link) if link.kind is LinkKind.SUM else self._members(link),
            text="",
            sign=_SIGNS[link.state],
            tone="accent" if here else "muted",
            hint=context.say(f"ui.link.{link.state}"),
            dimmed=link.state is LinkState.REJECTED,
        )

    def _mention(self, member: Member) -> AmountMention | None:
        claim = self._context.claim_of(member.claim)
        return None if claim is None or member.amount >= len(claim.amounts) else claim.amounts[member.amount]

    def _quantity(self, member: Member) -> Quantity | None:
        mention = self._mention(member)
        return None if mention is None else mention.quantity

    def _shown(self, member: Member) -> str:
        mention = self._mention(member)
        return "?" if mention is None else amount_text(mention, self._context.tag) or "?"

    def _members(self, link: Link) -> str:
        return "  ↔  ".join(self._shown(member) for member in link.members)

    def _sum(self, link: Link) -> str:
        """« 10 M + 8 M + 22 M = 40 M · total 40 M »: the running sum and what is missing."""
        parts = [self._quantity(member) for member in link.of("part")]
        totals = [self._quantity(member) for member in link.of("total")]
        known = [part for part in parts if part is not None]
        shown = " + ".join(self._shown(member) for member in link.of("part"))
        if not known or not totals or totals[0] is None or len(known) < len(parts):
            return shown or "—"
        low, high = sum((q.low for q in known), Fraction(0)), sum((q.high for q in known), Fraction(0))
        reached = quantity_text(
            Quantity(known[0].kind, low, high, known[0].unit, step=known[0].step), self._context.tag
        )
        total = quantity_text(totals[0], self._context.tag)
        equal = "≤" if link.open else "↔"
        return f"{shown} = {reached}  {equal}  {total}"
