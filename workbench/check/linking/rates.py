"""How many, how much each, and how much together (patterns P9 and P10)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from workbench.check.linking.context import PERIODS, Context
from workbench.check.linking.guards import usable
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.check.units import in_unit_of, same_dimension
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Hedge, Kind

_APPOSED = 5
_CLOSE = 6
_CLAUSE = 14
_MANY = 50
_APART = 4
_CLOSELY = Fraction(3, 100)
_LEAST, _MOST = Fraction(1, 2), Fraction(2)
_SLIPS = (Fraction(1000), Fraction(1, 1000), Fraction(100), Fraction(1, 100))


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """N things at r each make T."""
    figures = [figure for figure in context.figures(sentence) if usable(figure)]
    for rate in figures:
        if context.just_after(rate, 5).has("mean") or context.just_before(rate, 3).has("mean") or _timed(rate, figures):
            averaged = _averaged(context, rate, figures)
            if averaged is not None:
                yield averaged
                continue
        if _is_rate(context, rate):
            relation = _within(context, rate, figures) or _across(context, rate, figures)
        else:
            relation = _priced(context, rate)
        if relation is not None:
            yield relation


def _timed(rate: Figure, figures: Sequence[Figure]) -> bool:
    """As in "12 metres in eight years, or 1.5 metres a year": a length of time before, in the unit of the rate."""
    return rate.per in PERIODS and any(
        one.kind is Kind.DURATION and one.unit == rate.per and one.end <= rate.start for one in figures
    )


def _is_rate(context: Context, figure: Figure) -> bool:
    """A value per thing: "14MW each", « 21 000 par soir », 6 euros per ticket."""
    if figure.kind is Kind.DURATION:
        return figure.unit == "hour" and context.just_after(figure, 2).has("each")
    if figure.kind not in (Kind.MONEY, Kind.MEASURE, Kind.COUNT):
        return False
    if _each_of(context, figure):
        return True
    per = figure.per
    if per is not None and per not in PERIODS:
        return True
    return context.just_after(figure, 3).has("each") or context.just_before(figure, 2).has("each")


def _each_of(context: Context, figure: Figure) -> bool:
    """As in "Each of the 30 schools gets $40,000": the word stands before the number of things."""
    count = context.neighbour(figure, -1)
    if count is None or count.kind is not Kind.COUNT or figure.kind is not Kind.MONEY:
        return False
    return context.just_before(count, 3).has("each") and len(context.between(count, figure)) <= _CLOSE


def _averaged(context: Context, mean: Figure, figures: Sequence[Figure]) -> Relation | None:
    """« 448 000 spectateurs en 17 rencontres, soit 26 000 en moyenne »: two amounts, then one per other."""
    before = [figure for figure in figures if figure.end <= mean.start]
    if len(before) == 1:
        return _averaged_over(context, mean, before[0])
    if len(before) != 2:
        return None
    gap = context.between(before[1], mean)
    apposed = gap.words[:1] == (",",) and len(gap) <= _APPOSED and gap.has("mean")
    total, count = sorted(before, key=lambda figure: -figure.quantity.low)
    timed = count.kind is Kind.DURATION and count.unit == mean.per
    if ";" in gap.words or context.just_after(mean, 6).has("peak"):
        return None
    if not gap.has("soit", "share_of") and not apposed and not (timed and len(gap) <= _CLAUSE):
        return None
    if not (timed or _is_count(count, mean)) or count.quantity.low <= 1 or count.quantity.hedge is not Hedge.NONE:
        return None
    if not same_dimension(total, mean) or mean.quantity.low >= total.quantity.low:
        return None
    made = count.quantity.middle * in_unit_of(mean.quantity, total).middle / total.quantity.middle
    return _relation(count, mean, total, explicit=True, pattern="P10.mean") if _LEAST <= made <= _MOST else None


def _averaged_over(context: Context, mean: Figure, total: Figure) -> Relation | None:
    """As in "90,000 passengers, an average of 500 a day over 180 days": the length stands behind its rate."""
    length, gap = context.neighbour(mean, 1), context.between(total, mean)
    if length is None or length.kind is not Kind.DURATION or length.unit != mean.per or length.quantity.is_range:
        return None
    if len(context.between(mean, length)) > _APART or gap.words[:1] != (",",) or len(gap) > _APPOSED:
        return None
    if not same_dimension(total, mean) or mean.quantity.low >= total.quantity.low:
        return None
    made = length.quantity.middle * in_unit_of(mean.quantity, total).middle / total.quantity.middle
    told = Relation(
        LinkKind.RATE, (("count", length), ("unit", mean), ("total", total)), Confidence.INFERRED, explicit=True,
        pattern="P10.mean",
    )  # fmt: skip
    return told if _LEAST <= made <= _MOST else None


def _within(context: Context, rate: Figure, figures: Sequence[Figure]) -> Relation | None:
    """Number, value of each and total in one sentence."""
    totals = [figure for figure in figures if _is_total(context, figure, rate)]
    if len(totals) != 1:
        return None
    total = totals[0]
    counts = [figure for figure in figures if _is_count(figure, rate) and figure is not total]
    near = [figure for figure in counts if _beside(context, figure, rate, total)]
    if len(near) != 1 or near[0].quantity.low <= 1:
        return None
    first, last = sorted((rate, total), key=lambda figure: figure.start)
    gap = context.stretch(rate.sentence, first.end, last.start)
    made = gap.has("makes", "total", "soit", "closed", "valued") or context.just_after(total, 3).has("total")
    alone = len(counts) == 1 and _near(near[0], rate, total) and total.start > rate.start
    if not _of_one_order(near[0], rate, total) or _makes_with_another(near[0], rate, total, counts):
        return None
    if total.kind is Kind.COUNT and total.unit != rate.unit and total.start > rate.start and not made:
        return None  # "eight buses with 55 seats each left, but only 390 fans came"
    if (";" in gap.words and not alone) or (not made and not _near(near[0], rate, total)):
        return None
    return _relation(near[0], rate, total, explicit=made)


def _of_one_order(count: Figure, rate: Figure, total: Figure) -> bool:
    """The product is within a factor of twenty of the total, or a thousand times it: a slip, not something else."""
    made = count.quantity.middle * in_unit_of(rate.quantity, total).middle
    if not made or not total.quantity.middle:
        return False
    ratio = made / total.quantity.middle
    return Fraction(1, 20) <= ratio <= 20 or any(abs(ratio / slip - 1) <= Fraction(5, 100) for slip in _SLIPS)


def _near(count: Figure, rate: Figure, total: Figure) -> bool:
    """The product comes within a third of the total; else the two have nothing to do with each other."""
    made = count.quantity.middle * in_unit_of(rate.quantity, total).middle
    return abs(made - total.quantity.middle) * 3 <= total.quantity.middle


def _makes_with_another(count: Figure, rate: Figure, total: Figure, counts: Sequence[Figure]) -> bool:
    """As in "Its 30 films, shown in 12 countries, drew 60 million people, about two million each": another number of
    the sentence, not the nearest, makes the total.
    """
    whole = total.quantity.middle
    made = [abs(one.quantity.middle * in_unit_of(rate.quantity, total).middle - whole) for one in (count, *counts)]
    return made[0] > min(made) and min(made) <= _CLOSELY * whole


def _across(context: Context, rate: Figure, figures: Sequence[Figure]) -> Relation | None:
    """The number, or number and total, stand in the sentence before."""
    previous = [figure for figure in context.figures(rate.sentence - 1) if figure.paragraph == rate.paragraph]
    if any(_is_count(figure, rate) for figure in figures):
        return None
    counts = [figure for figure in previous if _is_count(figure, rate) and figure.quantity.low > 1]
    if len(counts) != 1:
        return None
    totals = [figure for figure in figures if _is_total(context, figure, rate)]
    if len(totals) == 1 and context.just_before(rate, 6).has("mean") and counts[0].quantity.low >= _MANY:
        return _relation(counts[0], rate, totals[0], explicit=False)
    if totals or not context.just_before(rate, 4).has("each") or len(figures) > 1:
        return None
    totals = [figure for figure in previous if _is_total(context, figure, rate) and _near(counts[0], rate, figure)]
    if len(totals) == 1 and context.neighbour(totals[0], 1) is counts[0]:
        return _relation(counts[0], rate, totals[0], explicit=False)
    return None


def _says_each(context: Context, rate: Figure) -> bool:
    return context.just_after(rate, 2).has("each")


def _priced(context: Context, rate: Figure) -> Relation | None:
    """N N at p, or T: number, price and total follow each other."""
    count, total = context.neighbour(rate, -1), context.neighbour(rate, 1)
    if count is None or total is None or rate.kind is not Kind.MONEY or not _is_count(count, rate):
        return None
    if not same_dimension(total, rate) or count.quantity.low <= 1:
        return None
    gap, apposed = context.between(count, rate), context.between(rate, total)
    if len(gap) > 4 or not gap.words or not context.led_by(rate, "at"):
        return None
    if len(apposed) > _CLOSE or not apposed.has("soit", "total", "valued"):
        return None
    shares = "shares_issued" in context.scene.context.lead(count).roles or gap.has("shares_issued")
    return _relation(count, rate, total, explicit=True, pattern="P9.shares" if shares else "P9")


def _relation(count: Figure, rate: Figure, total: Figure, *, explicit: bool, pattern: str = "P9") -> Relation:
    members = (("count", count), ("unit", rate), ("total", total))
    return Relation(LinkKind.RATE, members, Confidence.INFERRED, pattern=pattern, explicit=explicit)


def _is_count(figure: Figure, rate: Figure) -> bool:
    per = figure.per
    return figure is not rate and figure.kind is Kind.COUNT and (per is None or per in PERIODS)


def _is_total(context: Context, figure: Figure, rate: Figure) -> bool:
    if figure is rate or not same_dimension(figure, rate) or _is_rate(context, figure):
        return False
    if figure.kind is Kind.COUNT:
        return figure.quantity.low > rate.quantity.low
    before = context.just_before(figure, 3)
    return not before.has("against", "open", "up", "down", "more") and not context.just_after(figure, 2).has("more")


def _beside(context: Context, count: Figure, rate: Figure, total: Figure) -> bool:
    """The count stands right before the rate, or between total and rate."""
    if count.end <= rate.start and context.neighbour(count, 1) is rate:
        gap = context.between(count, rate)
        return len(gap) <= (
            _CLAUSE if context.just_before(rate, 2).has("each") or _says_each(context, rate) else _CLOSE
        )
    if context.neighbour(count, 1) is total and context.neighbour(total, 1) is rate:
        return context.between(total, rate).has("soit")
    return context.neighbour(rate, 1) is count and total.end <= rate.start and len(context.between(rate, count)) <= 3
