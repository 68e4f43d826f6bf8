"""What each of some had on average, far from how many they were and what they had together.

"It served 412,000 meals to 5,150 families ... Each family received 80 meals on average", « 412 000, pour 5 150
familles ». The mean names both nouns; number and total stand in one sentence, each the only one of its noun.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from workbench.check.linking.clock import years
from workbench.check.linking.context import PERIODS, Context
from workbench.check.linking.guards import bare, of_earlier_year
from workbench.check.linking.multiplied_read import plain
from workbench.check.linking.products_priced import Price, each_named, is_number, of_things
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.check.signs import rate_signs
from workbench.check.units import same_dimension
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Kind

_REACH = 40
"""Amounts before a mean among which number and total stand."""
_PARAGRAPHS = 8
_STEM = 5
_LEAST, _MOST = Fraction(55, 100), Fraction(180, 100)
_CLOSE = Fraction(5, 100)
_KINDS = (Kind.COUNT, Kind.MEASURE)


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """The mean of a sentence with the number and the total told before."""
    if not rate_signs(context.scene).has(sentence, "mean"):
        return
    figures = context.figures(sentence)
    unit = figures[0] if figures else None
    if unit is None or unit.kind not in _KINDS or unit.in_title or unit.per is not None or bare(unit):
        return
    things = each_named(context, unit)
    if len(figures) != 1 or not things or not plain(context, unit):
        return
    near = [one for one in context.scene.amounts[max(0, unit.order - _REACH) : unit.order] if not one.in_title]
    near = [one for one in near if unit.paragraph - one.paragraph <= _PARAGRAPHS and one.sentence < unit.sentence]
    named = Price(unit, things, None)
    counts = [
        one for one in near if one.kind is Kind.COUNT and not bare(one) and _are(context, named, one.unit.lower())
    ]
    if len({one.quantity.low for one in counts}) != 1 or not is_number(context, counts[-1]):
        return
    count = counts[-1]
    totals = [one for one in context.figures(count.sentence) if one is not count and _is_total(context, one, unit)]
    if len(totals) != 1 or _of_another_time(context, unit, totals[0]):
        return
    if _LEAST <= _made(count, unit, totals[0]) <= _MOST and not _explained(count, unit, totals[0], near):
        members = (("count", count), ("unit", unit), ("total", totals[0]))
        yield Relation(LinkKind.RATE, members, Confidence.INFERRED, pattern="P9.each")


def _are(context: Context, named: Price, unit: str) -> bool:
    """The very things, or what stands for them; a plural may double its last letter (gezin, gezinnen)."""
    return of_things(context, named, unit) or any(
        len(thing) >= _STEM and thing[:_STEM] == unit[:_STEM] for thing in named.things[:1]
    )


def _of_another_time(context: Context, unit: Figure, total: Figure) -> bool:
    """The mean is told of a year that the total is not."""
    here, there = years(context, unit.sentence), years(context, total.sentence)
    roles = context.sentence_roles(unit.sentence) - context.sentence_roles(total.sentence)
    return bool(here and there and max(here) != max(there)) or not roles.isdisjoint(("before_year", "expected"))


def _is_total(context: Context, one: Figure, unit: Figure) -> bool:
    """A larger number of the noun of the mean, or one without a noun where that stands shortly before it."""
    if not same_dimension(one, unit) or one.per in PERIODS or not plain(context, one):
        return False
    if one.quantity.low <= unit.quantity.high or of_earlier_year(context, one):
        return False
    if one.unit == unit.unit:
        return True
    if one.kind is not Kind.COUNT or not bare(one):
        return False
    scene, stem = context.scene, unit.unit.lower()[:_STEM]
    first = scene.sentence_tokens(max(0, one.sentence - 1)).start
    return any(word.startswith(stem) for word in scene.tokens.lower[first : context.inside(one).start])


def _made(count: Figure, unit: Figure, total: Figure) -> Fraction:
    return count.quantity.middle * unit.quantity.middle / total.quantity.middle


def _explained(count: Figure, unit: Figure, total: Figure, near: Sequence[Figure]) -> bool:
    """Another number of the article makes the total with the mean, or is what number and mean make."""
    others = [one for one in near if one not in (count, unit, total) and one.quantity.middle > 0]
    return any(abs(_made(one, unit, total) - 1) <= _CLOSE for one in others if one.kind is Kind.COUNT) or any(
        abs(_made(count, unit, one) - 1) <= _CLOSE for one in others if same_dimension(one, unit)
    )
