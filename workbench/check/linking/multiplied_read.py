"""Readings of three amounts as a value of each, a number and what they make, with how much says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from workbench.check.linking.context import PERIODS, Context, by_its_words
from workbench.check.linking.guards import bare, denied
from workbench.check.linking.itemised import set_apart
from workbench.check.linking.per_what import Per, each_of, per_what
from workbench.check.scene import Figure
from workbench.check.signs import rate_signs
from workbench.check.slips import slip
from workbench.check.units import dimension, in_unit_of, is_speed_over, period_of, periods, same_dimension
from workbench.domain.quantities import ADDABLE, Hedge, Kind
from workbench.language.synonyms import synonyms
from workbench.records import dataclass

_REACH = 2  # sentences
_FAR_SENTENCES = 6
_FAR_BACK = 40  # amounts
_MANY, _FEW = 2, 10
_BEHIND = 6  # tokens behind a value up to its sign
_BESIDE = 8
_LEAST, _MOST = Fraction(55, 100), Fraction(180, 100)
CLOSE = Fraction(3, 100)
_FAR = Fraction(13, 100)
_SURE, _LIKELY, _SOME = 3, 2, 1
_WAYS = ("up", "down", "more")
_OTHER = ("against", "before_year", "expected", "open", "rest", "remains", "cap", "peak")
_ONE = frozenset({"unit", "head", "person", "piece", "item"})


@dataclass(frozen=True)
class Read:
    """A value of each, a number and what they are said to make, and how much says so."""

    unit: Figure
    count: Figure
    total: Figure
    weight: int

    @property
    def made(self) -> Fraction:
        return made_of(self.unit, self.count, self.total)

    @property
    def holds(self) -> bool:
        return abs(self.made / self.total.quantity.middle - 1) <= CLOSE


def far_readings(context: Context, unit: Figure) -> Iterator[Read]:
    """The same with the only amount of the article that is what the value is told of, and the amounts around both:
    "12 tonnes to the hectare" some sentences behind the hectares.
    """
    per = per_what(context, unit)
    if per is None or not per.told or not per.name or per.name in PERIODS:
        return
    amounts = context.scene.amounts[max(0, unit.order - _FAR_BACK) : unit.order]
    counts = [one for one in amounts if per.names(one) or (one.kind is Kind.MEASURE and per.counts(one))]
    values = {one.quantity.middle for one in counts}
    if len(values) != 1 or unit.sentence - counts[-1].sentence > _FAR_SENTENCES:
        return
    first, last = counts[-1].sentence - _REACH, unit.sentence + 1
    near = [one for one in amounts if first <= one.sentence] + list(context.figures(unit.sentence))
    near += context.figures(last)
    read = list(readings(context, unit, [one for one in dict.fromkeys(near) if plain(context, one)]))
    if len({one.total.quantity.middle for one in read if one.count in counts}) == 1:
        yield from (one for one in read if one.count in counts)


def readings(context: Context, unit: Figure, near: Sequence[Figure]) -> Iterator[Read]:
    if unit.kind not in ADDABLE:
        return
    per, each = of_each(context, unit)
    if not each:
        return
    totals = [one for one in near if one is not unit and _is_product(one, unit)]
    counts = [one for one in near if one is not unit and _is_number(one, unit, per)]
    if per.name == "" and per.thing is None and period_of(unit) in PERIODS:
        per = Per(period_of(unit) or "")
    for total in totals:
        fitting = [one for one in counts if one is not total and not same_dimension(one, total)]
        others = [one for one in counts if one is not total]
        for count in others:
            made = made_of(unit, count, total) / total.quantity.middle
            if not _LEAST <= made <= _MOST:
                continue
            link = _linked(context, count, unit, _of_those(context, unit, total, per))
            if abs(made - 1) > CLOSE and not _told_together(context, unit, count, total, link, len(totals)):
                continue
            weight = each + link + _SOME * (len(fitting or others) == 1)
            weight += _SOME * (len(totals) == 1) + _told(context, unit, count, total)
            weight += _LIKELY * _slipped(unit, count, total)
            yield Read(unit, count, total, weight)


def _told_together(context: Context, unit: Figure, count: Figure, total: Figure, link: int, totals: int) -> bool:
    """A few things must be those that the value is of; a total stands out among the amounts around it; what has
    another noun, or is told as about, must be a slip of one digit.
    """
    if count.quantity.low < _FEW and link < _LIKELY:
        return False
    if (totals > 1 or total.sentence != unit.sentence) and not _alone(context, total, unit, count):
        return False
    other = unit.kind is Kind.COUNT and (bare(unit) or not _of_one_noun(context, total, unit))
    if other and total.sentence == unit.sentence and total.start < unit.start and not bare(unit):
        return False  # "14 gangs of six, with two barrows each"
    first, second = sorted((count, unit), key=lambda one: one.start)
    counted = count.kind is unit.kind is Kind.COUNT
    if counted and first.sentence == second.sentence and context.between(first, second).has("soit"):
        return False  # « 25 rotations par jour, soit cinquante traversées »: the one says the other again
    hedged = Hedge.ABOUT in (unit.quantity.hedge, total.quantity.hedge)
    far = abs(made_of(unit, count, total) / total.quantity.middle - 1) > _FAR
    return not (other or (hedged and not (far and link >= _LIKELY))) or _slipped(unit, count, total)


def _of_one_noun(context: Context, total: Figure, unit: Figure) -> bool:
    """Of one noun, or of two that stand for each other ("650 pupils ... 19,000 children")."""
    alike = context.scene.pack.view(synonyms)
    one, other = total.unit.lower(), unit.unit.lower()
    return one == other or bool(alike.of(one) & alike.of(other))


def _alone(context: Context, total: Figure, unit: Figure, count: Figure) -> bool:
    """No other amount of its sentence is like it."""
    like = (one for one in context.figures(total.sentence) if same_dimension(one, total))
    return all(one in (total, unit, count) for one in like)


def of_each(context: Context, unit: Figure) -> tuple[Per, int]:
    """What a value is told of and how clearly: by "per", by "each" or by "on average" in its clause."""
    per = per_what(context, unit)
    if period_of(unit) and not unit.per:
        return Per(period_of(unit) or ""), _SURE
    if per is not None and per.told:
        return per, _SURE
    told, inside = rate_signs(context.scene), context.inside(unit)
    sentence = context.scene.sentence_tokens(unit.sentence)
    before, after = context.neighbour(unit, -1), context.neighbour(unit, 1)
    first = sentence.start
    if before is not None:
        beyond = context.neighbour(before, -1)
        counted = before.kind is Kind.COUNT and not same_dimension(before, unit)
        if counted and len(context.between(before, unit)) <= 2 * _BESIDE:
            first = context.inside(beyond).stop if beyond is not None else sentence.start
        else:
            first = context.inside(before).stop
    stop = min(inside.stop + _BEHIND, sentence.stop if after is None else context.inside(after).start)
    if told.within(unit.sentence, first, stop, "each"):
        return per or Per(told=False), _SURE
    if told.within(unit.sentence, first, stop, "mean"):
        return per or Per(told=False), _LIKELY
    return Per(), 0


def _of_those(context: Context, unit: Figure, total: Figure, per: Per) -> Per:
    """Where the product is by the year too, the value is of each thing: "1,250 students, each pays 6,400 a year"."""
    thing = each_of(context, unit) if total.per is not None and total.per == unit.per else None
    return per if thing is None else Per(thing=thing)


def _is_product(one: Figure, unit: Figure) -> bool:
    like = same_dimension(one, unit) or is_speed_over(unit, one)
    if not like or (bare(one) and unit.kind is not Kind.COUNT):
        return False
    if one.per is not None and one.per not in PERIODS:
        return False
    return one.quantity.low > in_unit_of(unit.quantity, one).high


def _is_number(one: Figure, unit: Figure, per: Per) -> bool:
    """How many things, hours or kilos there are; lengths of time only where the value is of such."""
    if (one.per is not None and one.per not in PERIODS | _ONE) or one.kind is Kind.MONEY:
        return False
    if one.quantity.low < _MANY:
        return False
    if one.kind is Kind.DURATION:
        named = bool(unit.per) or one.unit == per.name or per.name not in PERIODS
        return (per.counts(one) and named) or (not per.told and not per.name)
    if one.kind is Kind.MEASURE:
        told = per.told or bool(per.name) or per.thing is not None or dimension(one.unit) == "area"
        return not same_dimension(one, unit) and told and (per.counts(one) or per.names(one))
    return per.counts(one) or not (per.name in PERIODS and not unit.per)


def _linked(context: Context, count: Figure, unit: Figure, per: Per) -> int:
    """How clearly a number is that of the things a value is told of."""
    weight = 0
    if per.thing is count or per.names(count) or (count.kind is Kind.DURATION and per.name and per.counts(count)):
        weight += _LIKELY
    if per.thing is not None and per.thing is not count:
        weight -= _LIKELY
    if count.sentence == unit.sentence and abs(count.order - unit.order) == 1:
        first, second = sorted((count, unit), key=lambda one: one.start)
        weight += _SOME * (len(context.between(first, second)) <= _BESIDE)
    return weight


def _told(context: Context, unit: Figure, count: Figure, total: Figure) -> int:
    """Whether the last of the three is told as what follows."""
    last = max(unit, count, total, key=lambda one: one.start)
    told, inside = rate_signs(context.scene), context.inside(last)
    sentence = context.scene.sentence_tokens(last.sentence)
    before = context.neighbour(last, -1)
    first = sentence.start if before is None else context.inside(before).stop
    signed = ":" in context.scene.text[(before.end if before is not None else last.start - 2) : last.start]
    return _LIKELY * (signed or told.within(last.sentence, first, inside.stop + 3, "follows"))


def _slipped(unit: Figure, count: Figure, total: Figure) -> bool:
    """One digit of one of them is all that keeps them from fitting exactly."""
    made = made_of(unit, count, total)
    each, number = unit.quantity.middle, count.quantity.middle
    right = ((total, made), (unit, each * total.quantity.middle / made), (count, number * total.quantity.middle / made))
    return any(
        slip(figure.quantity.low, value, figure.quantity.step) in ("digit", "swapped") for figure, value in right
    )


def made_of(unit: Figure, count: Figure, total: Figure) -> Fraction:
    return periods(count.quantity, period_of(unit)).middle * in_unit_of(unit.quantity, total).middle


def plain(context: Context, one: Figure) -> bool:
    if one.kind in (Kind.PERCENT, Kind.POINTS) or one.quantity.is_range or not one.quantity.low:
        return False
    return one.quantity.hedge in (Hedge.NONE, Hedge.ABOUT) and _told_plainly(context, one)


@by_its_words
def _told_plainly(context: Context, one: Figure) -> bool:
    if denied(context, one):
        return False
    if one.kind is Kind.COUNT and context.just_after(one, 2).has("more"):
        return False  # "148 books, 12 more than last year"
    return not set_apart(context, one, _OTHER) and not (
        context.just_before(one, 1).has(*_WAYS) or _changed(context, one)
    )


def _changed(context: Context, one: Figure) -> bool:
    """A change as in "a rise of 36 million", no level as in "rose to 36 million" or "signed up with 60"."""
    words = context.preceding(one)
    return bool(words) and words[-1] in context.words.of and context.just_before(one, 2).has(*_WAYS)
