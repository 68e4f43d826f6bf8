"""One amount in two currencies or units (pattern P4): "£2.4bn ($3.2bn)", « 100 km (62 miles) »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from workbench.check.linking.context import Context, Gap
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.check.units import dimension, factor, folded, meant, of_two_systems
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Hedge, Kind

_CONVERTIBLE = (Kind.MONEY, Kind.MEASURE, Kind.DURATION)
_NOUN = 7
_STEM = 5
_MOST, _MOST_IN_BRACKETS = Fraction(1100), Fraction(11_000)
_SHORT = 3
_ROUNDED = Fraction(3, 100)
_CLAUSE = 14
"""Most words of a clause that leads from an amount to the same in another unit."""
_ASIDE = 5
"""Most words between an amount and "or" with the same in the other system: "1,800 metres up, or 5,900 feet"."""
_WEAK = ("converted", "definite")
_SIGNS = (",", ":", "–", "—")


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """Pairs of amounts of which the second says the first again in another unit."""
    for first, second in _neighbours(context.figures(sentence)):
        gap = context.between(first, second)
        if not convertible(context, first, second, _MOST_IN_BRACKETS if _in_brackets(gap) else _MOST):
            continue
        if _told_of_each(context, first, second, gap) or _closes_bracket(first, second, gap):
            continue
        if context.just_after(second, 5).has("at_the_time") or context.just_before(first, 8).has("at_the_time"):
            continue
        if _is_difference(context, first, second) or _is_choice(context, first, second, gap):
            continue
        if _converted_itself(context, first, second, gap):
            continue
        apart = second.order - first.order > 1 and Kind.DURATION not in (first.kind, second.kind)
        if _ends_in_soit(context, second, gap) if apart else _says_again(context, first, second, gap):
            members = (("from", first), ("to", second))
            yield Relation(LinkKind.CONVERSION, members, Confidence.STATED, pattern="P4", explicit=True)


def _told_of_each(context: Context, first: Figure, second: Figure, gap: Gap) -> bool:
    """« 320 vols à 700 kilos par vol, soit 224 tonnes »: what follows is what they make together."""
    words = gap.words
    if _makes_with_number(context, first, second):
        return True
    if len(words) < _SHORT or words[0] not in context.words.per or _in_brackets(gap):
        return False
    counted = (one.unit.casefold() for one in context.figures(first.sentence) if one.kind is Kind.COUNT and one.unit)
    return any(words[1][:_STEM] == unit[:_STEM] for unit in counted)


def _is_difference(context: Context, first: Figure, second: Figure) -> bool:
    """« 6,18 mètres, soit 66 centimètres sous le niveau de 1982 »: in the same system, how far the first lies off."""
    if of_two_systems(*units(first, second)):
        return False
    behind = context.inside(second).stop
    return any(cue.first == behind and "more" in cue.roles for cue in context.trail(second).cues)


def _is_choice(context: Context, first: Figure, second: Figure, gap: Gap) -> bool:
    """As in "a year or 18 months ago": without a comma "or" leaves it open how long."""
    lasting = first.kind is second.kind is Kind.DURATION
    return lasting and len(gap) == 1 and gap.words[0] in context.words.conjunctions


def _converted_itself(context: Context, first: Figure, second: Figure, gap: Gap) -> bool:
    """As in "27.5bn roubles ($41.25bn), or 4.8bn roubles ($7.2bn) less": what stands behind the bracket has a
    conversion of its own.
    """
    before, after = context.neighbour(first, -1), context.neighbour(second, 1)
    if gap.words[:1] != (")",) or before is None or after is None or before.unit != second.unit:
        return False
    return after.unit == first.unit and _in_brackets(context.between(second, after))


def _makes_with_number(context: Context, first: Figure, second: Figure) -> bool:
    """« 72 machines de 15 mégawatts, soit 1,08 gigawatt »: so many of the first make the second."""
    count = context.neighbour(first, -1)
    if count is None or count.kind is not Kind.COUNT or count.quantity.low <= 1 or count.quantity.is_range:
        return False
    one, other = units(first, second)
    if dimension(one) is None or dimension(one) != dimension(other):
        return False
    made = count.quantity.middle * first.quantity.middle * factor(one)
    told = second.quantity.middle * factor(other)
    return bool(told) and abs(made / told - 1) <= _ROUNDED


def _closes_bracket(first: Figure, second: Figure, gap: Gap) -> bool:
    """As in "60 km (37 miles), that is 16 km an hour": the first says again what stands before its bracket."""
    here, there = (dimension(folded(one.unit, one.per)[0]) for one in (first, second))
    return gap.words[:1] == (")",) and here != there


def _neighbours(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Amounts beside one another, lengths of time apart ("120 mm in 24 hours, or 4.7 inches"), and those of one
    physical dimension with others in between ("300 nautical miles in 24 hours with 8 men, or 556 kilometres").
    """
    lasting = [figure for figure in figures if figure.kind is Kind.DURATION]
    others = [figure for figure in figures if figure.kind is not Kind.DURATION]
    found = dict.fromkeys((*pairwise(others), *pairwise(lasting)))
    measured: dict[str, list[Figure]] = {}
    for figure in others:
        if figure.kind is Kind.MEASURE and (told := dimension(figure.unit)) is not None:
            measured.setdefault(told, []).append(figure)
    for group in measured.values():
        found.update(dict.fromkeys(pairwise(group)))
    yield from found


def convertible(context: Context, first: Figure, second: Figure, most: Fraction) -> bool:
    """Two amounts that may be one in two units: neither so far apart that the second tells of something else."""
    here, there = (folded(one.unit, one.per) for one in (first, second))
    unsaid = first.kind is second.kind is Kind.MONEY and not there[1]  # "90m francs a year, or 96m euros"
    if (here[1] != there[1] and not unsaid) or here[0] == there[0]:
        return False
    one, two = units(first, second)
    if {one, two} == {"day", "hour"} and _working_days(first, second):
        return False
    if {one, two} == {"week", "hour"} and _working_weeks(first, second):
        return False
    if dimension(one) is not None and dimension(one) == dimension(two):
        return _of_one_size(first, one, second, two, most)
    if first.kind is not second.kind and not (_coins(context, first) and _coins(context, second)):
        return False
    return (first.kind in _CONVERTIBLE or second.kind in _CONVERTIBLE) and None in (dimension(one), dimension(two))


def _working_days(first: Figure, second: Figure) -> bool:
    """« quatre jours, ou 32 heures »: days of work have four to twelve hours."""
    days, hours = (first, second) if first.unit == "day" else (second, first)
    return bool(days.quantity.middle) and 4 <= hours.quantity.middle / days.quantity.middle <= 12


def _working_weeks(first: Figure, second: Figure) -> bool:
    """« 90 horas, mais de duas semanas de trabalho »: weeks of work have twenty to sixty hours."""
    weeks, hours = (first, second) if first.unit == "week" else (second, first)
    return bool(weeks.quantity.middle) and 20 <= hours.quantity.middle / weeks.quantity.middle <= 60


def units(first: Figure, second: Figure) -> tuple[str, str]:
    """The units of two amounts beside one another."""
    one, other = folded(first.unit, first.per)[0], folded(second.unit, second.per)[0]
    return meant(one, other, first.quote), meant(other, one, second.quote)


def _coins(context: Context, figure: Figure) -> bool:
    """Money, be it of a currency that several lands call so ("kroner"), which is read as a count."""
    if figure.kind is Kind.MONEY:
        return True
    families = context.scene.pack.table("money").table("families").string_lists()
    return figure.kind is Kind.COUNT and any(figure.unit.lower() in names for names in families.values())


def _of_one_size(first: Figure, one: str, second: Figure, other: str, most: Fraction) -> bool:
    """A slip of three places apart at most, four in brackets (feet given as kilometres): else the second tells of
    something else (the watts of one panel).
    """
    a, b = first.quantity.middle * factor(one), second.quantity.middle * factor(other)
    return bool(a and b) and 1 / most <= abs(a / b) <= most


def _says_again(context: Context, first: Figure, second: Figure, gap: Gap) -> bool:
    return (
        gap.words == ("=",)
        or _apposed(context, second, gap)
        or _hedged(first, second, gap)
        or _at_a_rate(context, first, second)
        or _in_another_system(first, second, gap)
    )


def _at_a_rate(context: Context, first: Figure, second: Figure) -> bool:
    """As in "€60m, about $66m at today's rate", "13.8bn kroner, which at Monday's exchange rate is $2bn"."""
    gap = context.between(first, second)
    if gap.words == (",",) and context.just_after(second, 7).has("exchange"):
        return True
    return gap.has("exchange") and len(gap) <= _CLAUSE and not gap.has("against", "up", "down")


def _in_another_system(first: Figure, second: Figure, gap: Gap) -> bool:
    """As in "125 metres – 410 feet", "1,800 metres up, or 5,900 feet": nobody measures two things so side by side."""
    beside = gap.words in ((",",), ("–",), ("—",), ("/",))
    beside = beside or (gap.words[-1:] == ("(",) and len(gap) <= _SHORT)  # "62 metres long (203 feet)"
    last = gap.cues[-1] if gap.cues else None
    behind = last is not None and "converted" in last.roles and gap.words[-2:-1] == (",",) and len(gap) <= _ASIDE
    return (beside or behind) and of_two_systems(*units(first, second))


def _apposed(context: Context, second: Figure, gap: Gap) -> bool:
    if _in_brackets(gap):
        return True
    if len(gap) <= _SHORT and gap.has("soit") and not gap.has("against"):
        return True
    if _only_says_again(gap) or _ends_in_soit(context, second, gap):
        return True
    last = gap.cues[-1] if gap.cues else None  # « 120 hectares de tourbières, soit 1,2 kilomètre carré »
    if last is None or "soit" not in last.roles or len(gap) > _NOUN:
        return False
    size = last.last - last.first
    return gap.words[-size - 1 : -size] == (",",)


def _ends_in_soit(context: Context, second: Figure, gap: Gap) -> bool:
    """A clause that ends in words of saying again: ", wat volgens de boswachter gelijkstaat aan"."""
    told = [cue for cue in gap.cues if "soit" in cue.roles]
    if not told or len(gap) > _CLAUSE or gap.has("against", "up", "down"):
        return False
    hedges = [cue for cue in gap.cues if cue.first >= told[-1].last and not cue.roles.isdisjoint(_WEAK)]
    covered = {index for cue in hedges for index in range(cue.first, cue.last)}
    lower = context.scene.tokens.lower
    behind = range(told[-1].last, context.inside(second).start)
    if any(index not in covered and lower[index] not in _SIGNS for index in behind):
        return False
    return "," in gap.words or not context.words.relatives.isdisjoint(gap.words)


def _in_brackets(gap: Gap) -> bool:
    return gap.words in (("(",), ("[",))


def _only_says_again(gap: Gap) -> bool:
    """Nothing but signs and words like "that is to say, about" between the two."""
    if gap.words[:1] != (",",) and not gap.has("soit"):
        return False
    told = [cue for cue in gap.cues if not cue.roles.isdisjoint(("soit", "converted"))]
    signs = sum(1 for word in gap.words if word in _SIGNS)
    return bool(told) and sum(cue.last - cue.first for cue in told) + signs == len(gap)


def _hedged(first: Figure, second: Figure, gap: Gap) -> bool:
    """As in "250 acres, about 100 hectares": the hedge is part of the second amount."""
    return gap.words == (",",) and second.quantity.hedge is Hedge.ABOUT and first.quantity.hedge is not Hedge.ABOUT
