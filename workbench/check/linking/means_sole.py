"""How many a day on average, how many days and the one number of the article that the two can make.

"63,000 bathers in August ... open on 30 days ... an average of 2,700 visitors a day": the noun of the mean
may be a more general one. Any amount that days and mean do make, and others that make the total, explain it.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from workbench.check.linking.context import PERIODS, Context
from workbench.check.linking.per_what import per_what
from workbench.check.linking.products_priced import of_one_time, plain
from workbench.check.linking.sole_totals import LEAST, MOST, OFF, made_otherwise, told_plainly
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.check.signs import rate_signs
from workbench.check.units import in_unit_of, periods, same_dimension
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Hedge, Kind
from workbench.language.collectives import collectives
from workbench.language.synonyms import synonyms

_REACH = 40
_PARAGRAPHS = 2
_FEW = 4
"""The least number of days: smaller ones count too much else."""
_SIZE = 3
_NEAR = 7


def find_all(context: Context) -> Iterator[Relation]:
    """The means by the day with the length of time and the total that they are of."""
    for unit in context.scene.amounts:
        if unit.in_title or unit.kind not in (Kind.COUNT, Kind.MEASURE, Kind.MONEY) or not _is_mean(context, unit):
            continue
        found = _read(context, unit)
        if found is not None:
            members = (("count", found[0]), ("unit", unit), ("total", found[1]))
            yield Relation(LinkKind.RATE, members, Confidence.INFERRED, pattern="P10.sole")


def _period(context: Context, unit: Figure) -> str:
    """The period that a value is told by; "" when by none."""
    per = per_what(context, unit)
    name = unit.per or (per.name if per is not None else "")
    return name if name in PERIODS else ""


def _is_mean(context: Context, unit: Figure) -> bool:
    """So many by the day, told as a mean."""
    if not _period(context, unit) or unit.quantity.is_range or not plain(context, unit):
        return False
    inside = context.inside(unit)
    return rate_signs(context.scene).within(unit.sentence, inside.start - _NEAR, inside.stop + _NEAR, "mean")


def _read(context: Context, unit: Figure) -> tuple[Figure, Figure] | None:
    near = context.scene.amounts[max(0, unit.order - _REACH) : unit.order + _REACH]
    near = [one for one in near if one.in_title or abs(one.paragraph - unit.paragraph) <= _PARAGRAPHS]
    period = _period(context, unit)
    lengths = [one for one in near if _is_length(one, period)]
    if len({one.quantity.low for one in lengths}) != 1:
        return None
    count = min(lengths, key=lambda one: abs(one.order - unit.order))
    totals = [one for one in near if one is not unit and _could_be(context, unit, one)]
    totals = [one for one in totals if LEAST <= _made(count, unit, one, period) <= MOST]
    if len({one.quantity.low for one in totals}) != 1:
        return None
    total = min(totals, key=lambda one: abs(one.order - unit.order))
    made = _made(count, unit, total, period)
    if abs(made - 1) < OFF or not of_one_time(context, unit, total):
        return None
    return None if made_otherwise((count, unit, total), made, near) else (count, total)


def _is_length(one: Figure, period: str) -> bool:
    if one.kind is not Kind.DURATION or one.unit != period or one.quantity.is_range:
        return False
    if one.quote == one.quantity.numeral:
        return False  # "on 30 days out of 31"
    return one.quantity.low >= _FEW and one.quantity.hedge is Hedge.NONE


def _could_be(context: Context, unit: Figure, one: Figure) -> bool:
    """A larger amount of the sort of the mean, of its noun or of one that the noun of the mean stands for."""
    if not same_dimension(one, unit) or one.per is not None or not told_plainly(context, one):
        return False
    if in_unit_of(unit.quantity, one).high * _SIZE > one.quantity.low:
        return False
    if unit.kind is not Kind.COUNT:
        return True
    if context.scene.pack.view(synonyms).likeness(unit.unit, one.unit) > 0 or not unit.unit:
        return True
    return context.scene.pack.view(collectives).counts_many(unit.unit.casefold())


def _made(count: Figure, unit: Figure, total: Figure, period: str) -> Fraction:
    number = periods(count.quantity, period).middle
    return number * in_unit_of(unit.quantity, total).middle / total.quantity.middle
