"""The change between two values that the next sentence takes up: « de 38 à 40 %. Avec ces 3 points de plus … »."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from workbench.check.linking.changes import is_change, pairs_of, pairs_timed, sign
from workbench.check.linking.context import Context, comparable
from workbench.check.linking.guards import settled
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import ADDABLE, Kind

_OPENING = 4
"""Words before the change: it opens its sentence."""
_PLAUSIBLE = Fraction(4)


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """Changes that open a sentence with "these" or "that", after a sentence of one pair of values."""
    figures = context.figures(sentence)
    if not figures or not _takes_up(context, figures[0]) or not settled(context, figures[0]):
        return
    change = figures[0]
    pairs = [*pairs_of(context, sentence - 1)] or [*pairs_timed(context, sentence - 1)]
    if len(pairs) != 1 or pairs[0][0].paragraph != change.paragraph or pairs[0][0].in_title:
        return
    before, after = pairs[0]
    if before.quantity.low <= 0 or not _measures(change, before):
        return
    right = after.quantity.middle - before.quantity.middle
    told = change.quantity.middle
    if change.kind is Kind.PERCENT:
        right = right / before.quantity.middle * 100
    way = sign(context, change) or (1 if right > 0 else -1)
    if right * way > 0 and told and 1 / _PLAUSIBLE <= abs(right) / told <= _PLAUSIBLE:
        members = (("before", before), ("after", after), ("change", change))
        yield Relation(LinkKind.BEFORE_AFTER, members, Confidence.INFERRED, pattern="P6.next", direction=way)


def _takes_up(context: Context, change: Figure) -> bool:
    if change.in_title or change.quotation is not None or len(context.preceding(change, 9)) > _OPENING:
        return False
    this = context.preceding(change, 1)
    demonstrated = bool(this) and (
        this[0] in context.words.those or context.just_before(change, 1).has("demonstrative")
    )
    return demonstrated and (change.kind is Kind.POINTS or is_change(context, change))


def _measures(change: Figure, before: Figure) -> bool:
    if change.kind is Kind.POINTS:
        return before.kind is Kind.PERCENT
    if change.kind is Kind.PERCENT:
        return before.kind in ADDABLE
    return comparable(change, before)
