"""How many, how much each and how much together, told over neighbouring sentences (patterns P9 and P10).

"It charges £35 an hour. The club booked 48 hours. The bill came to £1,680." The unit of the count is the denominator
of the rate, or the count stands right beside it; there must be one total only that could be meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from workbench.check.linking.context import Context
from workbench.check.linking.guards import settled
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.check.units import in_unit_of, same_dimension
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Hedge, Kind

_REACH = 2  # sentences
_MANY = 10
_BESIDE = 6
_GATE = Fraction(18, 10)
_SCALES = (Fraction(10), Fraction(100), Fraction(1000))
_STEM, _ENDING = 5, 3
_ADDS = frozenset({"unit", "head", "person", "piece", "item"})


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """Rates whose count or total stands in another sentence."""
    for rate in context.figures(sentence):
        if rate.kind not in (Kind.MONEY, Kind.MEASURE, Kind.COUNT) or rate.in_title or rate.quantity.is_range:
            continue
        yield from _by_the_month(context, rate)
        noun = denominator(context, rate)
        if not noun and not _is_each(context, rate):
            continue
        if not settled(context, rate):
            continue
        near = [figure for figure in _around(context, rate) if settled(context, figure)]
        count = _count(context, rate, noun, near)
        total = None if count is None else _total(context, rate, count, near)
        if count is None or total is None or count.sentence == rate.sentence == total.sentence:
            continue
        if _gated(count, rate, total):
            members = (("count", count), ("unit", rate), ("total", total))
            yield Relation(LinkKind.RATE, members, Confidence.INFERRED, pattern="P9.apart")


def _by_the_month(context: Context, rate: Figure) -> Iterator[Relation]:
    """A mean per month, a number of things and what they bring in a year: "$1,500 a month ... 240 flats ... a year"."""
    if rate.kind is not Kind.MONEY or rate.per != "month" or not _is_mean(context, rate) or not settled(context, rate):
        return
    near = [rate, *_around(context, rate)]
    totals = [one for one in near if one.kind is Kind.MONEY and one.per == "year" and one.unit == rate.unit]
    counts = [one for one in near if one.kind is Kind.COUNT and one.per is None and one.quantity.low >= _MANY]
    if len(totals) != 1 or len(counts) != 1 or not settled(context, totals[0]):
        return
    if counts[0].sentence == totals[0].sentence and _gated(counts[0], rate, totals[0]):
        members = (("count", counts[0]), ("unit", rate), ("total", totals[0]))
        yield Relation(LinkKind.RATE, members, Confidence.INFERRED, pattern="P9.month")


def _is_mean(context: Context, rate: Figure) -> bool:
    return context.lead(rate).has("mean", "each") or context.just_after(rate, 5).has("mean", "each")


def denominator(context: Context, rate: Figure) -> str:
    """What a rate is per: the unit that was read, or the noun after "per", stemmed; "" when it is no such rate."""
    per = rate.per
    if per is not None:
        return per if per not in _ADDS else ""
    trail = context.just_after(rate, 3).words
    if len(trail) >= 2 and trail[0] in context.words.per and trail[1].isalpha():
        return trail[1]
    return ""


def _is_each(context: Context, rate: Figure) -> bool:
    """As in "£40 each", "at an average price of"; a price right after its count ("12,000 tickets at €7")."""
    if rate.per in _ADDS:
        return True
    if context.just_after(rate, 2).has("each") or context.just_before(rate, 2).has("each"):
        return True
    before = context.neighbour(rate, -1)
    if before is None or before.kind is not Kind.COUNT or rate.kind is not Kind.MONEY:
        return False
    gap = context.between(before, rate)
    return len(gap) <= _BESIDE and gap.has("mean") and context.led_by(rate, "at")


def _around(context: Context, rate: Figure) -> list[Figure]:
    """The amounts up to two sentences away in the same paragraph."""
    amounts = context.scene.amounts
    return [
        figure
        for figure in amounts[max(0, rate.order - 8) : rate.order + 9]
        if figure is not rate
        and figure.paragraph == rate.paragraph
        and abs(figure.sentence - rate.sentence) <= _REACH
        and not figure.in_title
    ]


def _count(context: Context, rate: Figure, noun: str, near: Sequence[Figure]) -> Figure | None:
    """The only amount in the unit that the rate is per; else the count right beside the rate."""
    if noun:
        fitting = [figure for figure in near if _counts(figure, noun) and not _changes(context, figure)]
        values = {figure.quantity.low for figure in fitting}
        return fitting[0] if len(values) == 1 and not fitting[0].quantity.is_range else None
    before = context.neighbour(rate, -1)
    if before is None or before.kind is not Kind.COUNT or before.quantity.low <= 1:
        return None
    if context.neighbour(before, -1) is not None and context.neighbour(before, -1) in _counts_in(context, rate):
        return None
    return before if len(context.between(before, rate)) <= _BESIDE and before in near else None


def _counts_in(context: Context, rate: Figure) -> list[Figure]:
    return [figure for figure in context.figures(rate.sentence) if figure.kind is Kind.COUNT]


def _counts(figure: Figure, noun: str) -> bool:
    quantity = figure.quantity
    if quantity.per is not None or quantity.low <= 1:
        return False
    if quantity.kind is Kind.DURATION:
        return quantity.unit == noun and noun in ("hour", "minute") and quantity.hedge is Hedge.NONE
    if quantity.kind is Kind.MEASURE:
        return quantity.unit == noun
    unit = quantity.unit.casefold()
    if quantity.kind is not Kind.COUNT or abs(len(unit) - len(noun)) > _ENDING:
        return False  # "per share" is of no shareholders
    return len(unit) >= 3 and unit[:_STEM] == noun.casefold()[:_STEM]


def _changes(context: Context, figure: Figure) -> bool:
    return context.just_after(figure, 2).has("more") or context.just_before(figure, 3).has("up", "down", "open")


def _total(context: Context, rate: Figure, count: Figure, near: Sequence[Figure]) -> Figure | None:
    """The only like amount that could be the product."""
    found = [
        figure
        for figure in near
        if figure is not count
        and same_dimension(figure, rate)
        and (figure.kind is not Kind.COUNT or figure.quantity.low > count.quantity.low)
        and not denominator(context, figure)
        and not _changes(context, figure)
        and not context.just_before(figure, 3).has("against")
    ]
    larger = [figure for figure in found if figure.quantity.low > in_unit_of(rate.quantity, figure).high]
    if len(larger) != 1 or len(found) != 1 or larger[0].quantity.is_range:
        return None
    return larger[0] if _tells_total(context, rate, larger[0]) else None


def _tells_total(context: Context, rate: Figure, total: Figure) -> bool:
    """A word makes one the consequence of the other: "its bill came to", « donc », "that is … per head"."""
    later = max(rate, total, key=lambda figure: figure.start)
    sentence = context.scene.segments.sentences[later.sentence]
    lead = context.stretch(later.sentence, sentence.start, later.start)
    return lead.has("total", "total_noun", "result", "and_so", "soit", "makes", "mean", "share_of")


def _gated(count: Figure, rate: Figure, total: Figure) -> bool:
    """The product comes near the total, or is a power of ten away from it: else they are of different things."""
    if count.quantity.low <= 0 or rate.quantity.low <= 0:
        return False
    made = count.quantity.middle * in_unit_of(rate.quantity, total).middle / total.quantity.middle
    if 1 / _GATE <= made <= _GATE:
        return True
    return any(abs(made / scale - 1) <= Fraction(3, 100) for one in _SCALES for scale in (one, 1 / one))
