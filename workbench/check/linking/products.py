"""A value of each thing, how many there are and what they make together, told in looser ways than `rates` reads.

« au tarif unique de 38 euros, les 4 150 dossards ont rapporté 157 700 euros », "14 turbines of 3.2 megawatts, for a
total of 44.8 megawatts", "$3,200 a month for two years"; the total may stand some sentences further on when a word says
that it is what came in or is to be paid. Arithmetic only confirms: what lies more than a factor of two off is taken for
something else, and where the right product stands nearby nothing is compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from workbench.check.linking.bills import of_more
from workbench.check.linking.context import PERIODS, Context
from workbench.check.linking.guards import corrected, settled, single, told_apart
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.check.units import MONTHS, in_unit_of, periods, same_dimension
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Hedge, Kind

_LEAST, _MOST = Fraction(1, 2), Fraction(2)
_CLOSE = Fraction(5, 100)
_LEAD = 9
_PRICED = 5
_SENTENCES = 3
_PARAGRAPHS = 2
_MANY = 2
_TOTAL = ("result", "makes", "total", "soit", "valued", "incoming", "outgoing", "flow", "closed", "total_noun")
_TOTAL_APART = ("result", "incoming", "outgoing", "flow", "total_noun", "total")
_OTHER = ("against", "more", "before_year", "expected", "open", "rest", "remains")


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """Values of each with their number and their total."""
    figures = context.figures(sentence)
    for unit in figures:
        if unit.kind in (Kind.PERCENT, Kind.POINTS, Kind.DURATION) or not _plain(context, unit):
            continue
        counts = _counts(context, unit, figures)
        if len(counts) != 1:
            continue
        count = counts[0]
        total = _total(context, unit, count, figures) or _total_apart(context, unit, count)
        if total is not None and unit.sentence in (count.sentence, total.sentence):
            members = (("count", count), ("unit", unit), ("total", total))
            yield Relation(LinkKind.RATE, members, Confidence.INFERRED, pattern="P9.told")


def _plain(context: Context, figure: Figure) -> bool:
    quantity = figure.quantity
    if quantity.is_range or quantity.hedge not in (Hedge.NONE, Hedge.ABOUT, Hedge.NEARLY):
        return False
    return not corrected(context, figure) and not told_apart(context, figure, _OTHER, ("more",))


def _counts(context: Context, unit: Figure, figures: Sequence[Figure]) -> list[Figure]:
    """The number of things that a value belongs to: the one it follows ("14 turbines of 3.2 MW"), else the only one."""
    before = context.neighbour(unit, -1)
    if before is not None and _is_number(context, before):
        gap = context.between(before, unit)
        if 1 <= len(gap) <= _MANY and context.led_by(unit, "at"):
            return [before]
    named = _named_thing(context, unit)
    if named:
        return _of_noun(context, unit, named)
    timed = unit.per in MONTHS
    if not (timed or _is_of_each(context, unit)):
        return []
    lengths = [one for one in figures if one.kind is Kind.DURATION and one.unit in MONTHS] if timed else []
    if lengths:
        return [one for one in lengths if not one.quantity.is_range and one.quantity.hedge is Hedge.NONE]
    counts = [one for one in figures if one is not unit and _is_number(context, one)]
    if not counts and unit.kind is Kind.MONEY:
        earlier = context.figures(unit.sentence - 1)
        counts = [one for one in earlier if one.paragraph == unit.paragraph and _is_number(context, one)]
    near = [one for one in counts if one.paragraph == unit.paragraph]
    return near if len(near) == 1 else [one for one in near if _touches(context, one, unit)]


def _named_thing(context: Context, unit: Figure) -> frozenset[str]:
    """The stems of the noun of « chaque forfait a rapporté 31,50 euros », "each pass brought in $31.50"."""
    lead = context.lead(unit)
    each = next((cue for cue in lead.cues if "each" in cue.roles), None)
    if each is None or context.neighbour(unit, -1) is not None or context.inside(unit).start - each.last > _LEAD:
        return frozenset()
    lower = context.scene.tokens.lower
    return context.stems(lower[each.last : each.last + 3])


def _of_noun(context: Context, unit: Figure, noun: frozenset[str]) -> list[Figure]:
    """The number of those things further up, where there is one."""
    earlier = [*context.scene.before(unit, _PARAGRAPHS), *context.figures(unit.sentence)]
    counts = [one for one in earlier if _is_number(context, one) and context.stems([one.unit]) & noun]
    return counts if len({one.quantity.low for one in counts}) == 1 and len(counts) == 1 else []


def _is_of_each(context: Context, unit: Figure) -> bool:
    """A value per thing, by its own words or by what it is: a fee, a grant, a ticket."""
    if unit.per is not None:
        return unit.per not in PERIODS
    near, after = context.just_before(unit, _PRICED), context.just_after(unit, 2)
    return near.has("unit_value", "each") or after.has("unit_value", "each")


def _is_number(context: Context, figure: Figure) -> bool:
    counted = figure.kind is Kind.COUNT or figure.kind is Kind.MEASURE
    many = counted and figure.quantity.low >= _MANY
    return many and single(figure, Hedge.NONE, Hedge.ABOUT) and settled(context, figure)


def _touches(context: Context, count: Figure, unit: Figure) -> bool:
    """Nothing but a few words between the number and the value of each."""
    return abs(count.order - unit.order) == 1 and (
        len(context.between(*sorted((count, unit), key=lambda one: one.start))) <= _PRICED
    )


def _total(context: Context, unit: Figure, count: Figure, figures: Sequence[Figure]) -> Figure | None:
    """The only amount of the sentence that could be what they make and that a word says to be so."""
    found = [
        one
        for one in figures
        if one not in (unit, count)
        and _could_be(context, one, unit, count)
        and not context.words.conjunctions.intersection(context.preceding(one))
        and (context.just_before(one, _LEAD).has(*_TOTAL) or context.just_after(one, 3).has("total"))
    ]
    between = (one for one in figures if unit.start < one.start < found[0].start) if found else ()
    if any(same_dimension(one, unit) for one in between):
        return None  # "12 schools of 200 pupils and one of 1,100, or 3,500"
    return found[0] if len(found) == 1 and not _made_elsewhere(context, found[0], unit, count) else None


def _total_apart(context: Context, unit: Figure, count: Figure) -> Figure | None:
    """What came in or is to be paid, in one of the next sentences."""
    last = max(unit.sentence, count.sentence)
    for sentence in range(last + 1, last + 1 + _SENTENCES):
        figures = [one for one in context.figures(sentence) if one.paragraph - unit.paragraph <= _PARAGRAPHS]
        found = [
            one
            for one in figures
            if _could_be(context, one, unit, count) and context.just_before(one, _LEAD).has(*_TOTAL_APART)
        ]
        if len(found) == 1 and unit.kind is Kind.MONEY:
            other = of_more(context, count, unit, found[0])
            return None if other or _made_elsewhere(context, found[0], unit, count) else found[0]
    return None


def _could_be(context: Context, total: Figure, unit: Figure, count: Figure) -> bool:
    if not same_dimension(total, unit) or total.quantity.low <= unit.quantity.high:
        return False
    if total.kind is Kind.COUNT and total.unit != unit.unit:
        return False
    if total.per is not None or not _plain(context, total) or context.just_before(total, 3).has("each", "mean"):
        return False
    made = _product(unit, count, total)
    return _LEAST <= made / total.quantity.middle <= _MOST


def _product(unit: Figure, count: Figure, total: Figure) -> Fraction:
    return periods(count.quantity, unit.per).middle * in_unit_of(unit.quantity, total).middle


def _made_elsewhere(context: Context, total: Figure, unit: Figure, count: Figure) -> bool:
    """Another amount of the text is what they make: then this one is something else."""
    made = _product(unit, count, total)
    return any(
        one is not total and same_dimension(one, total) and abs(one.quantity.middle / made - 1) <= _CLOSE
        for one in context.scene.amounts
        if one not in (unit, count)
    )
