"""A value of each, how many there are and what they make, anywhere in a few sentences, told by several signs together.

"Each will find £200 in the post" with 25,000 pensioners and £7.5m before it: no one pattern reads this, but "each" says
what the value is of, there is one number and one sum that it can go with, and a slip of one digit would make them fit.
Each such sign counts; where enough of them agree the three are compared. Any number, value or product in reach that
does fit with two of the three explains them.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from workbench.check.alikes import about
from workbench.check.linking.bills import of_more
from workbench.check.linking.context import PERIODS, Context
from workbench.check.linking.guards import bare
from workbench.check.linking.multiplied_read import CLOSE, Read, far_readings, made_of, plain, readings
from workbench.check.linking.per_what import per_what
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.check.signs import rate_signs
from workbench.check.units import dimension, same_dimension
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Kind

_REACH = 2  # sentences
_SIZE = Fraction(5)
_FEW = 10
_MUCH = 16  # amounts behind a title
_ENOUGH = 6
_VALUED = frozenset({"pre", "post"})
_WAYS = ("up", "down", "more")


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """Values of each in a sentence with number and product around."""
    figures = context.figures(sentence)
    if context.sentence_roles(sentence) & _VALUED:
        return
    signed = rate_signs(context.scene).has(sentence, "each", "mean") or any(map(_is_speed, figures))
    units = figures if signed else [one for one in figures if _of_things(context, one)]
    units = [one for one in units if not (one.in_title and _told_again(context, one))]
    if not units:
        return
    near = [one for one in _around(context, sentence) if plain(context, one)]
    read = [one for unit in units if unit in near for one in readings(context, unit, near)]
    if not any(one.weight >= _ENOUGH for one in read):
        read += [one for unit in units if unit in near for one in far_readings(context, unit)]
    told = sorted((one for one in read if one.weight >= _ENOUGH), key=lambda one: -one.weight)
    for best in told[:1]:
        if _lent(context, best):
            return
        rivals = [one for one in told[1:] if one.weight == best.weight and one.unit is best.unit]
        rivals = [one for one in rivals if not _of_one_value(one, best)]
        if rivals or any(one.holds and _explains(one, best) for one in read) or _told_elsewhere(context, best):
            return
        if _one_part(context, best) or _becomes(context, best):
            return
        if rate_signs(context.scene).has(best.total.sentence, "reduced") or _told_of_more(context, best):
            return  # "a book of ten is cheaper: 19 euros"
        members = (("count", best.count), ("unit", best.unit), ("total", best.total))
        yield Relation(LinkKind.RATE, members, Confidence.INFERRED, pattern="P9.signs")


def _lent(context: Context, best: Read) -> bool:
    """What is paid back of a loan by the month bears interest."""
    rates = any(one.kind is Kind.PERCENT for one in context.figures(best.unit.sentence))
    return rates and best.count.kind is Kind.DURATION and best.unit.kind is Kind.MONEY


def _told_of_more(context: Context, best: Read) -> bool:
    apart = best.total.sentence != best.unit.sentence
    return apart and of_more(context, best.count, best.unit, best.total)


def _one_part(context: Context, best: Read) -> bool:
    """The product and what is taken for it make another amount: "120 MW ... the other two 50 MW each: 220 MW"."""
    made = made_of(best.unit, best.count, best.total) + best.total.quantity.middle
    near = (one for at in range(best.unit.sentence - 1, best.unit.sentence + 2) for one in context.figures(at))
    return any(same_dimension(one, best.total) and one.quantity.middle == made for one in near)


def _becomes(context: Context, best: Read) -> bool:
    """The value of each changes to it: "starts at 1.2m a season for two seasons, rises to 1.5m for the next two"."""
    if best.total.sentence != best.unit.sentence or best.total.start < best.unit.start:
        return False
    return (
        context.just_before(best.total, 2).has(*_WAYS) and best.total.quantity.middle < _FEW * best.unit.quantity.middle
    )


def _told_elsewhere(context: Context, best: Read) -> bool:
    """What they make is told somewhere: then the total is of something else. Kept by the three, as it is asked of the
    whole text.
    """
    three = best.unit, best.count, best.total
    return context.scene.trace.remembered(
        (_told_elsewhere, three),
        lambda: any(one not in three for one in about(context.scene, best.total, made_of(*three), CLOSE)),
    )


def _of_things(context: Context, one: Figure) -> bool:
    """A value per thing ("2.40 euros per share"), or money of which a number stands right before ("six payments of
    $25m").
    """
    if one.per is not None:
        return one.per not in PERIODS
    per = per_what(context, one)
    if per is not None and per.told and per.name and per.name not in PERIODS:
        return not _priced_apart(context, one)
    count = context.neighbour(one, -1)
    if one.kind is not Kind.MONEY or count is None or count.kind is not Kind.COUNT or bare(count):
        return False
    gap = context.between(count, one).words
    return len(gap) == 1 and gap[0] in context.words.of


def _priced_apart(context: Context, unit: Figure) -> bool:
    """Other values of its size stand in the sentence: « 95 dollars le marathon, 70 le semi et 45 les dix »."""
    others = (
        one for one in context.figures(unit.sentence) if one is not unit and (same_dimension(one, unit) or bare(one))
    )
    size = unit.quantity.middle
    return any(1 / _SIZE <= one.quantity.middle / size <= _SIZE for one in others)


def _told_again(context: Context, unit: Figure) -> bool:
    """The body tells the value of the title too."""
    near = context.scene.amounts[unit.order + 1 : unit.order + _MUCH]
    return any(one.quantity.low == unit.quantity.low and one.unit == unit.unit for one in near)


def _is_speed(one: Figure) -> bool:
    return one.kind is Kind.MEASURE and dimension(one.unit) == "speed"


def _around(context: Context, sentence: int) -> list[Figure]:
    first, last = max(0, sentence - _REACH), sentence + _REACH
    near = [one for at in range(first, last + 1) for one in context.figures(at)]
    return near + [one for one in context.scene.title_amounts if one.sentence < first]


def _of_one_value(other: Read, one: Read) -> bool:
    """The same number and product, told again."""
    return (other.count.quantity.middle, other.total.quantity.middle) == (
        one.count.quantity.middle,
        one.total.quantity.middle,
    )


def _explains(other: Read, one: Read) -> bool:
    """Two of the three make another amount, or are made otherwise; of things told by their noun only with that noun."""
    if len({other.unit, other.count, other.total} & {one.unit, one.count, one.total}) < 2:
        return False
    return other.total is one.total or _of_one_noun(other) or not _of_one_noun(one)


def _of_one_noun(one: Read) -> bool:
    """Value and product are counts of one noun, or no counts."""
    return one.unit.kind is not Kind.COUNT or one.unit.unit == one.total.unit
