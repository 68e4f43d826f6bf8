"""A value before a deal, the money and a value after it, in a few sentences of one paragraph, in whatever order.

"It was valued at $72 million before they wrote the cheque. It is now worth $90 million with the fresh cash" after "have
put $18 million into it". `valuations` reads the set terms (pre-money, post-money); here "before" stands beside one word
of value, "now" or the new money beside the other, and the money is the only other amount of the sentences.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from workbench.check.linking.clock import years
from workbench.check.linking.context import Context
from workbench.check.linking.guards import corrected
from workbench.check.linking.valuations import valued_behind
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Hedge, Kind

_WINDOW = 3
"""Sentences over which a deal is told."""
_NEAR = 9
_LEAST, _MOST = Fraction(1, 2), Fraction(2)
_CLOSE = Fraction(2, 100)
_OTHER = ("against", "before_year", "flow", "incoming", "outgoing", "expected", "more", "each")


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """The deal whose value before it stands in this sentence."""
    roles = context.sentence_roles(sentence)
    if "valued" not in roles or roles.isdisjoint(("pre", "before_deal")):
        return
    for before in context.figures(sentence):
        if before.kind is Kind.MONEY and _valued(context, before) and _of_before(context, before):
            relation = _deal(context, before)
            if relation is not None:
                yield relation


def _deal(context: Context, before: Figure) -> Relation | None:
    money = [one for one in _window(context, before) if one.unit == before.unit and _plain(context, one)]
    after = [one for one in money if one is not before and _valued(context, one) and _of_after(context, one)]
    if len({one.quantity.low for one in after}) != 1 or not _of_one_time(context, before, after[0]):
        return None
    others = [one for one in money if one is not before and one not in after]
    if any(_makes(before, one, after[0]) for one in others):
        return None
    told = [one for one in others if not context.just_before(one, 4).has(*_OTHER)]
    if len({one.quantity.low for one in told}) != 1 or before.quantity.low >= after[0].quantity.high:
        return None
    made = before.quantity.middle + told[0].quantity.middle
    if not _LEAST <= after[0].quantity.middle / made <= _MOST:
        return None
    members = (("before", before), ("price", told[0]), ("after", after[0]))
    return Relation(LinkKind.VALUATION, members, Confidence.INFERRED, pattern="P8.near", explicit=True)


def _window(context: Context, before: Figure) -> Sequence[Figure]:
    """The money told around the value, up to a few sentences away in its paragraph."""
    near = range(max(0, before.sentence - _WINDOW + 1), before.sentence + _WINDOW)
    return [
        one
        for sentence in near
        for one in (context.figures(sentence) if sentence < len(context.scene.segments.sentences) else ())
        if one.kind is Kind.MONEY and one.paragraph == before.paragraph
    ]


def _valued(context: Context, figure: Figure) -> bool:
    return context.just_before(figure, _NEAR).has("valued") or valued_behind(context, figure)


def _of_before(context: Context, figure: Figure) -> bool:
    """A word like "before" stands in the clause of the amount."""
    near = context.just_before(figure, _NEAR).roles | context.just_after(figure, 4).roles
    return not near.isdisjoint(("pre", "before_deal")) and "now" not in near


def _of_after(context: Context, figure: Figure) -> bool:
    near = context.just_before(figure, _NEAR).roles | context.just_after(figure, 5).roles
    return not near.isdisjoint(("now", "post", "and_so")) and near.isdisjoint(("pre", "before_deal"))


def _of_one_time(context: Context, before: Figure, after: Figure) -> bool:
    """No two years tell the values apart."""
    one, other = years(context, before.sentence), years(context, after.sentence)
    return not one or not other or one == other


def _plain(context: Context, figure: Figure) -> bool:
    quantity = figure.quantity
    plain = not quantity.is_range and quantity.hedge in (Hedge.NONE, Hedge.ABOUT, Hedge.NEARLY)
    return plain and quantity.per is None and not corrected(context, figure)


def _makes(before: Figure, money: Figure, after: Figure) -> bool:
    made = before.quantity.middle + money.quantity.middle
    return abs(made / after.quantity.middle - 1) <= _CLOSE
