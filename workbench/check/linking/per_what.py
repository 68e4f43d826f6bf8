"""What a value is told of: each day, each hectare, each match, every one of the sixty turbines, a class of 26."""

from __future__ import annotations

from itertools import pairwise

from workbench.check.linking.context import PERIODS, Context, by_its_words
from workbench.check.scene import Figure
from workbench.check.units import dimension
from workbench.domain.quantities import Hedge, Kind
from workbench.language.pack import LanguagePack
from workbench.records import dataclass

_STEM = 5
_NOUN = 3
"""Words between a value and the period that it is told of: "of wheat flour"."""
_EACH_OF = 14
_OF_THEM = 24  # "nine clinics were open ..., and every one of them gave 240 doses"
_BATCH = 2
_TO_THE = 3
_MANY = 2
_PEOPLE = frozenset({"head", "person"})
_ONE = frozenset({"unit", "head", "person", "piece", "item"})


@dataclass(frozen=True)
class Per:
    """A denominator: the name of a period or thing ("" when it is only said to be a mean), or the very number of
    things. `told`: the text names what the value is per.
    """

    name: str = ""
    thing: Figure | None = None
    told: bool = True

    def counts(self, one: Figure) -> bool:
        """Whether an amount may be how many of them there are."""
        quantity = one.quantity
        a_year = one.kind is Kind.DURATION and one.per == "year"  # « 310 jours par an »
        if quantity.low < _MANY or not (one.per is None or a_year) or quantity.hedge is not Hedge.NONE:
            return False
        if self.thing is not None:
            return one is self.thing
        if self.name in PERIODS:
            counted = one.kind is Kind.COUNT and one.unit == self.name  # "280 working days"
            return counted or (one.kind is Kind.DURATION and one.unit in (self.name, *_LONGER.get(self.name, ())))
        if one.kind is Kind.MEASURE:
            return one.unit == self.name or _of_one_dimension(one.unit, self.name)
        if one.kind is Kind.DURATION:
            return not self.name
        if one.kind is not Kind.COUNT or not one.unit:
            return False
        return not self.name or _stem(one.unit) == _stem(self.name) or not self.told

    def names(self, one: Figure) -> bool:
        """Whether it is of that very noun."""
        return bool(self.name) and one.kind is Kind.COUNT and _stem(one.unit) == _stem(self.name)


_LONGER = {"day": ("week",), "month": ("year",), "minute": ("hour",), "second": ("minute", "hour")}


def _of_one_dimension(one: str, other: str) -> bool:
    """Tonnes are counted in kilos; hours are read by themselves."""
    known = dimension(one)
    return known is not None and known == dimension(other)


def _stem(word: str) -> str:
    return word.casefold()[:_STEM]


@by_its_words
def per_what(context: Context, unit: Figure) -> Per | None:
    """What a value is told of; None when it is no such value."""
    if unit.per is not None and unit.per not in _ONE:
        return Per(unit.per)
    if unit.per in _PEOPLE:
        return Per()
    if context.just_after(unit, 2).has("daily") or context.just_before(unit, 1).has("daily"):
        return Per("day")
    period = _by_the_period(context, unit)
    if period:
        return Per(period)
    paced = _at_rate(context, unit)
    if paced is not None:
        return Per(thing=paced)
    priced = _priced(context, unit)
    named = None if priced is not None else _named(context, unit)
    if named is not None:
        return named
    thing = priced or each_of(context, unit) or batch(context, unit)
    if thing is not None:
        return Per(thing=thing)
    mean = context.just_before(unit, 4).has("mean") or context.just_after(unit, 5).has("mean")
    return Per(told=False) if mean else None


def _by_the_period(context: Context, unit: Figure) -> str:
    """The period of "310 tonnes of pasta a day", « 400 repas chauds par jour »: a noun stands before it."""
    words = context.just_after(unit, _NOUN + 2).words
    known = context.scene.pack.view(_period_words)
    for at, (word, following) in enumerate(pairwise(words)):
        if word in context.words.per and following in known and at:
            return known[following]
        if not word.isalpha():
            break
    return ""


def _period_words(pack: LanguagePack) -> dict[str, str]:
    """The words for the periods of a rate."""
    return {word: name for word, name in pack.table("units").mapping("per_words").items() if name in PERIODS}


def _at_rate(context: Context, unit: Figure) -> Figure | None:
    """The number of « 320 rotations, à raison de 700 kilos par voyage »: whatever one of them is called."""
    count = context.neighbour(unit, -1)
    if count is None or count.kind is not Kind.COUNT or not count.unit or _named(context, unit) is None:
        return None
    return count if len(context.between(count, unit)) <= _EACH_OF and context.led_by(unit, "at_rate") else None


def _priced(context: Context, unit: Figure) -> Figure | None:
    """The number of « 2 400 partants à 35 euros le dossard »: it stands right before its price."""
    count = context.neighbour(unit, -1)
    if count is None or count.kind is not Kind.COUNT or not count.unit or unit.kind is not Kind.MONEY:
        return None
    gap = context.between(count, unit)
    return count if 1 <= len(gap) <= _BATCH + 1 and gap.cues and "at" in gap.cues[0].roles else None


def _named(context: Context, unit: Figure) -> Per | None:
    """« 400 à l'hectare », « 1 500 par concert », "900 to the hectare": the word behind "per" is what it is of."""
    words = context.just_after(unit, _TO_THE + _NOUN).words
    of_what = bool(words) and words[0] in context.words.of  # "three litres of milk a goat"
    words = words[: _TO_THE + 1 + 2 * of_what]
    for at, word in enumerate(words[:-1]):
        following = words[at + 1]
        if word in context.words.per and following.isalpha() and len(following) > _TO_THE:
            if _is_name(context, context.inside(unit).stop + at + 1):
                return None  # « 36 milioni per Roccalvera »
            mean = context.just_after(unit, 6).has("mean") or context.just_before(unit, 4).has("mean", "soit")
            return Per(following, told=not mean)
        if not word.isalpha() or word in context.words.subordinate:
            break  # « o milhão que o Carnaval movimenta »
        if len(word) > _TO_THE and not (of_what and at < _NOUN - 1):
            break
    return None


def _is_name(context: Context, at: int) -> bool:
    """Something is told for a place or a person, not per each of them."""
    tokens = context.scene.tokens
    return bool(context.scene.names_within(tokens.starts[at], tokens.ends[at]))


def each_of(context: Context, unit: Figure) -> Figure | None:
    """The number right before, where each of them has the value: "each of the 60 turbines gives 4MW"."""
    count = context.neighbour(unit, -1)
    if count is None or count.kind is not Kind.COUNT:
        return None
    gap = context.between(count, unit)
    if len(gap) > (_OF_THEM if gap.has("of_those") else _EACH_OF):
        return None
    each = context.just_before(count, 3).has("each") or gap.has("each")
    return count if each or context.just_after(unit, 2).has("each") else None


def batch(context: Context, unit: Figure) -> Figure | None:
    """The number of "twelve classes of 26 pupils": counts of two things with nothing but "of" between them."""
    count = context.neighbour(unit, -1)
    if count is None or count.kind is not Kind.COUNT or unit.kind not in (Kind.COUNT, Kind.MEASURE):
        return None
    gap = context.between(count, unit)
    tied = 1 <= len(gap) <= _BATCH and context.just_before(unit, 2).has("at", "each")
    return count if tied and count.unit and unit.unit and count.unit != unit.unit else None
