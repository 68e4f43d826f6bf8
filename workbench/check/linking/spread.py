"""A closed list over several sentences: "The budget falls into six items. Transport takes ... Then come ..."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations
from math import lcm

from workbench.check.linking.context import Context, alike
from workbench.check.linking.guards import settled
from workbench.check.relation import Relation, sum_of
from workbench.check.scene import Figure
from workbench.domain.intervals import added
from workbench.domain.quantities import Kind

_SENTENCES = 14
_PARAGRAPHS = 3
_MOST = 12
_AHEAD = 40
_NEAR_MISS = Fraction(15, 100)


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """Announced numbers of items whose amounts follow one by one."""
    for count in context.figures(sentence):
        if count.kind is not Kind.COUNT or not 3 <= count.quantity.low <= 9 or count.quantity.is_range:
            continue
        lead = context.just_before(count, 4)
        trail = context.trail(count)
        if not lead.has("closed") or len(trail) > 4 or context.neighbour(count, 1) is not None:
            continue
        relation = _listed(context, count)
        if relation is not None:
            yield relation


def _listed(context: Context, count: Figure) -> Relation | None:
    total = _total(context, count)
    if total is None:
        return None
    items = [
        figure
        for figure in context.scene.amounts[count.order + 1 : count.order + _AHEAD]
        if _is_item(context, figure, count, total)
    ]
    number = int(count.quantity.low)
    if not number <= len(items) <= _MOST:
        return None
    if _any_adds_up(items, number, total):
        return None
    largest = sorted(
        sorted(items, key=lambda figure: -figure.quantity.middle)[:number], key=lambda figure: figure.start
    )
    gap = abs(added(item.quantity.middle for item in largest) - total.quantity.middle)
    if gap > _NEAR_MISS * total.quantity.middle:
        return None
    return sum_of(total, largest, "P3.spread")


def _total(context: Context, count: Figure) -> Figure | None:
    """The nearest amount of money before the announcement that is not one to compare with."""
    for figure in reversed(context.scene.before(count, _PARAGRAPHS)):
        if figure.kind is Kind.MONEY and not context.just_before(figure, 4).has("against"):
            inside = context.scene.text[max(0, figure.start - 1) : figure.start]
            if inside != "(":
                return figure
    return None


def _is_item(context: Context, figure: Figure, count: Figure, total: Figure) -> bool:
    if figure.sentence - count.sentence > _SENTENCES or figure.paragraph - count.paragraph > _PARAGRAPHS:
        return False
    if not alike(figure, total) or figure.quantity.high >= total.quantity.low:
        return False
    if figure.quotation is not None or not settled(context, figure):
        return False
    near = context.just_before(figure, 4)
    return not near.has("open", "against", "up", "down") and not context.just_after(figure, 3).has("more", "up", "down")


def _any_adds_up(items: Sequence[Figure], number: int, total: Figure) -> bool:
    """Whether some of the items, so many of them, may make the total. In whole numbers: there are many choices."""
    stated = total.readings.normal
    lows = [item.quantity.low - item.quantity.step / 2 for item in items]
    highs = [item.quantity.high + item.quantity.step / 2 for item in items]
    ends = [end for end in (stated.low, stated.high) if end is not None]
    unit = lcm(*(value.denominator for value in (*lows, *highs, *ends)))
    least, most = (None if end is None else int(end * unit) for end in (stated.low, stated.high))
    bounds = [(int(low * unit), int(high * unit)) for low, high in zip(lows, highs, strict=True)]
    return any(
        (most is None or sum(low for low, _ in chosen) <= most)
        and (least is None or least <= sum(high for _, high in chosen))
        for chosen in combinations(bounds, number)
    )
