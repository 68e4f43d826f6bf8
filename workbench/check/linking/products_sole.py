"""A value of each thing, the number of those things and the one amount of the article that they can make, wherever the
three stand and whatever words tell them.

"It sold 1,240 slates ... A slate cost £45 ... a total of £71,300"; „jeder Pflegekraft einen Bonus von 600 Euro“, of
„12.500 Pflegekräften“; « 48 éoliennes de 5 MW chacune » of a park of « 290 MW ». The noun ties the value to its number;
what ties the two to the total is that it is told as one and that no other amount of its sort comes near what they make.
Any amount that they do make, and any others that make the total, explain it: what the article bears out in another way
is no product of these two.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from workbench.check.linking.context import PERIODS, Context
from workbench.check.linking.deal_clauses import reach
from workbench.check.linking.guards import bare, of_earlier_year
from workbench.check.linking.multiplied_read import of_each
from workbench.check.linking.per_what import Per
from workbench.check.linking.products_priced import Price, each_named, of_one_time, of_things, plain, priced_apart
from workbench.check.linking.sole_totals import (
    BEHIND,
    LEAST,
    MOST,
    NEAR,
    OFF,
    made_otherwise,
    of_more_than,
    tied,
    told_plainly,
)
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.check.signs import bill_signs, rate_signs, signs
from workbench.check.timeline import timeline
from workbench.check.units import dimension, in_unit_of, periods, same_dimension
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Hedge, Kind
from workbench.language.bills import DEEDS
from workbench.language.nouns import Nouns

_REACH = 60
"""Amounts before and after a value among which number and total stand."""
_MANY, _FEW = 10, 4
"""The least number of things, and of those told right before their value: small numbers count too much else."""
_SIZE = 5
_LETTERS = 4
_ENOUGH = 2
_ONE = frozenset({"unit", "head", "person", "piece", "item"})
_TOTAL = ("result", "incoming", "outgoing", "flow", "total_noun", "total")


def find_all(context: Context) -> Iterator[Relation]:
    """The values of each of some things with their number and their total."""
    for unit in context.scene.amounts:
        if unit.kind not in (Kind.MONEY, Kind.MEASURE) or unit.in_title or not _is_value(context, unit):
            continue
        found = _read(context, unit)
        if found is not None:
            count, total = found
            members = (("count", count), ("unit", unit), ("total", total))
            yield Relation(LinkKind.RATE, members, Confidence.INFERRED, pattern="P9.sole")


def _is_value(context: Context, unit: Figure) -> bool:
    """A plain value that is the only one of its size in its sentence, with nothing that makes it that of some."""
    if unit.per in PERIODS or rate_signs(context.scene).has(unit.sentence, "exempt", "elsewhere"):
        return False
    return plain(context, unit) and not priced_apart(context, unit) and not of_earlier_year(context, unit)


def _read(context: Context, unit: Figure) -> tuple[Figure, Figure] | None:
    """The number and the total of a value; None where there is not exactly one of each."""
    per, things = _things(context, unit)
    if (per.thing is None and not things) or _reduced(context, unit, things):
        return None
    near = context.scene.amounts[max(0, unit.order - _REACH) : unit.order + _REACH]
    counts = [per.thing] if per.thing is not None else [one for one in near if _counts(context, unit, things, one)]
    if any(other is not unit and _values_too(context, unit, things, other) for other in near):
        return None
    totals = [one for one in near if one is not unit and one not in counts and _could_be(unit, one)]
    pairs = [(count, total) for count in counts for total in totals if LEAST <= _made(count, unit, total) <= MOST]
    pairs = _of_first_told(pairs)
    if len({(count.quantity.low, total.quantity.low * _size(total)) for count, total in pairs}) != 1:
        return None
    count, total = next((pair for pair in pairs if _told_total(context, pair[1])), pairs[0])
    if not _told_total(context, total) or abs(_made(count, unit, total) - 1) < OFF:
        return None
    price = Price(unit, things or (count.unit.lower(),), count)
    if unit.sentence != total.sentence and (
        of_more_than(context, price, total) or tied(context, price, total) < _ENOUGH
    ):
        return None
    if not of_one_time(context, unit, total) or made_otherwise((count, unit, total), _made(count, unit, total), near):
        return None
    return count, total


def _of_first_told(pairs: Sequence[tuple[Figure, Figure]]) -> list[tuple[Figure, Figure]]:
    """Those of the number that headline or lead have and that no other exceeds: the others are parts of it."""
    if len({count.quantity.low for count, _ in pairs}) < 2:
        return list(pairs)
    first = min((count for count, _ in pairs), key=lambda one: one.order)
    larger = any(count.unit != first.unit or count.quantity.low > first.quantity.low for count, _ in pairs)
    if larger or not (first.in_title or first.paragraph <= 1):
        return list(pairs)
    return [pair for pair in pairs if pair[0].quantity.low == first.quantity.low]


def _reduced(context: Context, unit: Figure, things: tuple[str, ...]) -> bool:
    """A word says that some have it cheaper, and is not what the value is of ("each season ticket")."""
    lower = context.scene.tokens.lower
    hits = (hit for hit in rate_signs(context.scene).of(unit.sentence) if "reduced" in hit.values)
    return any(not set(things) & set(lower[hit.first : hit.last]) for hit in hits)


def _things(context: Context, unit: Figure) -> tuple[Per, tuple[str, ...]]:
    """What a value is of: the number right before it, the noun behind "each" or "per", or the subject of its clause."""
    per, each = of_each(context, unit)
    if per.name in PERIODS:
        return Per(), ()
    if each and per.thing is not None and per.thing.unit:
        return per, (per.thing.unit.lower(),)
    named = each_named(context, unit) or _behind_each(context, unit)
    if named:
        return Per(), named
    if per.told and per.name and per.name not in _ONE:
        return Per(), (per.name,)
    count = context.neighbour(unit, -1)
    if each and count is not None and count.kind is Kind.COUNT and count.unit and count.quantity.low >= _FEW:
        return Per(thing=count), (count.unit.lower(),)
    if each:
        return Per(thing=_counted_before(context, unit)), ()
    if unit.kind is not Kind.MONEY:
        return Per(), ()
    subject = _one_of_them(context, unit)
    return Per(), (subject,) if subject else ()


def _behind_each(context: Context, unit: Figure) -> tuple[str, ...]:
    """The noun of „jeder Pflegekraft im Dezember 600 Euro“, in its clause."""
    lower, start = context.scene.tokens.lower, context.inside(unit).start
    first = start - len(context.preceding(unit, NEAR + BEHIND))
    hits = [hit for hit in rate_signs(context.scene).of(unit.sentence) if "each" in hit.values and hit.first >= first]
    words = [word for hit in hits for word in lower[hit.last : min(hit.last + 2, start)]]
    return tuple(word for word in words if word.isalpha() and len(word) >= _LETTERS)


def _counted_before(context: Context, unit: Figure) -> Figure | None:
    """The only things counted in the sentence before: "Six ferries are on order. They will cost 85 million
    apiece".
    """
    if context.neighbour(unit, -1) is not None:
        return None
    counts = [one for one in context.figures(unit.sentence - 1) if one.kind is Kind.COUNT and not bare(one)]
    counts = [one for one in counts if one.unit and one.quantity.low >= _FEW and one.paragraph == unit.paragraph]
    return counts[0] if len(counts) == 1 and told_plainly(context, counts[0]) else None


def _one_of_them(context: Context, unit: Figure) -> str:
    """The noun of « Le dossard coûtait 55 euros », "A ticket costs £12": the clause opens with one thing."""
    scene, sentence = context.scene, context.scene.sentence_tokens(unit.sentence)
    lower, line = scene.tokens.lower, timeline(scene)
    at = sentence.start
    if context.neighbour(unit, -1) is not None or lower[at] not in line.words.definite | line.words.indefinite:
        return ""
    if not rate_signs(scene).within(unit.sentence, at, context.inside(unit).start, "costs"):
        return ""
    noun = lower[at + 1]
    return noun if len(noun) >= _LETTERS and scene.pack.view(Nouns).lemma(noun).lower() == noun else ""


def _counts(context: Context, unit: Figure, things: tuple[str, ...], one: Figure) -> bool:
    """A number of the things that a value is of; where it has no noun, one that its sentence opens with: «I docenti
    della provincia sono 6.800».
    """
    if one.kind not in (Kind.COUNT, Kind.MEASURE) or one.per not in (None, "year"):
        return False
    if one.quantity.low < _MANY or one.quantity.is_range or one.quantity.hedge is Hedge.FRACTION:
        return False
    price = Price(unit, things, None)
    if one.kind is Kind.MEASURE:
        words = context.scene.tokens.lower[context.inside(one).start : context.inside(one).stop]
        named = any(_forms(thing, word) for thing in things for word in words)
        alike = not same_dimension(one, unit) and any(dimension(one.unit) == dimension(thing) for thing in things)
        return (
            one.unit in things
            or (alike and dimension(one.unit) is not None)
            or (not same_dimension(one, unit) and named)
        )
    if not told_plainly(context, one):
        return False
    if not one.unit:
        return any(of_things(context, price, word) for word in context.lead(one).words)
    return of_things(context, price, one.unit.lower()) or any(_forms(thing, one.unit.lower()) for thing in things)


def _forms(one: str, other: str) -> bool:
    """Forms of one noun that no list of endings tells: «ogni abbonamento», «2.300 abbonamenti»."""
    size = min(len(one), len(other)) - 1
    return size >= _LETTERS and one[:size] == other[:size] and abs(len(one) - len(other)) <= 2


def _values_too(context: Context, unit: Figure, things: tuple[str, ...], other: Figure) -> bool:
    """The same things have another value somewhere."""
    if other.kind is not unit.kind or other.quantity.middle == unit.quantity.middle or not things:
        return False
    if other.unit != unit.unit or not 1 / Fraction(_SIZE) <= other.quantity.middle / unit.quantity.middle <= _SIZE:
        return False
    price = Price(unit, things, None)
    return any(of_things(context, price, word) for word in each_named(context, other))


def _could_be(unit: Figure, one: Figure) -> bool:
    """An amount of the sort of a value, and much larger."""
    if not same_dimension(one, unit) or one.per not in (None, "year") or not one.quantity.low:
        return False
    return in_unit_of(unit.quantity, one).high * _SIZE < one.quantity.low


def _told_total(context: Context, total: Figure) -> bool:
    """A plain amount that words tell as the whole, or as what something costs or brings in."""
    if not told_plainly(context, total) or context.just_before(total, 3).has("each", "mean"):
        return False
    told, bills = rate_signs(context.scene), bill_signs(context.scene)
    if told.has(total.sentence, "reduced", "elsewhere") or bills.has(total.sentence, "extra"):
        return False
    if context.just_before(total, NEAR).has(*_TOTAL) or context.just_after(total, BEHIND).has("total"):
        return True
    inside, own = context.inside(total), reach(context, total)
    if bills.within(total.sentence, own.start, own.stop, "everything", *(made for _, made in DEEDS)):
        return True
    if signs(context.scene).within(total.sentence, inside.start - BEHIND, inside.stop + BEHIND, "gathered"):
        return True
    return told.within(total.sentence, inside.start - NEAR, inside.stop + BEHIND, "follows", "costs", "fares")


def _made(count: Figure, unit: Figure, total: Figure) -> Fraction:
    """What number and value make, as a multiple of a total."""
    number = periods(count.quantity, unit.per).middle
    return number * in_unit_of(unit.quantity, total).middle / total.quantity.middle


def _size(total: Figure) -> Fraction:
    return in_unit_of(total.quantity.scaled(Fraction(1)), total).middle / total.quantity.middle
