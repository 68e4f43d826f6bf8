"""A number behind the unit that it counts: "a day or two", "a year and a half", "hora y media"; or an article for one
before a unit of time that a hedge makes a number: "about a fortnight".
"""

from __future__ import annotations

from fractions import Fraction

from workbench.domain.quantities import Kind
from workbench.extract.dimensions.amounts.composed import and_more
from workbench.extract.dimensions.amounts.draft import Draft
from workbench.language.hedges import Hedges
from workbench.language.left import LeftWords
from workbench.language.numbers import ATOM, NumberWords
from workbench.language.tokens import Tokens
from workbench.language.units import Unit, Units

_LONGEST = 4
_DURING = frozenset(("over", "under", "above", "below", "past", "beyond", "near", "some"))
"""Hedges that before an article may tell when, or of what: "over a weekend"."""
_TOLD = (["ago"], ["later"], ["earlier"], ["before"], ["after"], ["on"], ["and"], ["-"], ["’"], ["'"])


class AfterUnit:
    """Looks at a number word for a unit of time or length, with its article, right before it."""

    def __init__(self, words: NumberWords, units: Units, hedges: Hedges, left: LeftWords) -> None:
        self.words, self.units, self.hedges, self.left = words, units, hedges, left
        self.ones = words.ones | words.articles
        twos = {word for word, item in words.items.items() if item.kind == ATOM and item.value == 2}
        halves = {
            word for head, entries in words.additions.entries.items() for rest, _ in entries for word in (head, *rest)
        }
        times = {
            first
            for first, entries in units.names.entries.items()
            for rest, unit in entries
            if unit.kind is Kind.DURATION and not rest
        }
        self.times = frozenset(times) if words.tag == "en" else frozenset()
        self.openers = frozenset(twos | halves | self.times)

    def at(self, tokens: Tokens, index: int, low: int) -> Draft | None:
        """The whole amount around the number word at token `index`, from token `low` on."""
        if tokens.lower[index] not in self.openers:
            return None
        if tokens.lower[index] in self.times:
            return self._hedged(tokens, index, low)
        return self._or_two(tokens, index, low) or self._and_half(tokens, index, low)

    def _hedged(self, tokens: Tokens, index: int, low: int) -> Draft | None:
        """As in "about a fortnight", "at least a week": in English an article alone is no number, unless so many of a
        smaller unit follow ("an hour and 40 minutes").
        """
        lower, article = tokens.lower, index - 1
        if article < low or lower[article] not in self.words.articles:
            return None
        if and_more(self.words, self.units, self.left, lower, index + 1):
            unit = self._unit(lower, index)
            return _draft(article, index + 1, unit, Fraction(1), Fraction(1)) if unit is not None else None
        if article - 1 < low:
            return None
        found = self.hedges.left.before(lower, article)
        unit = self._unit(lower, index)
        if found is None or unit is None or found[0] < low:
            return None
        if " ".join(lower[found[0] : article]) in _DURING or lower[index + 1 : index + 2] in _TOLD:
            return None
        return _draft(article, index + 1, unit, Fraction(1), Fraction(1))

    def _or_two(self, tokens: Tokens, index: int, low: int) -> Draft | None:
        lower = tokens.lower
        item = self.words.items.get(lower[index])
        if item is None or item.kind != ATOM or item.value != 2 or index - 3 < low:
            return None
        joint = self.hedges.or_.at(lower, index - 1)
        if joint is None or joint[0] != index or lower[index - 3] not in self.ones:
            return None
        unit = self._unit(lower, index - 2)
        if unit is None or self.units.names.at(lower, index + 1) is not None:
            return None
        return _draft(index - 3, index + 1, unit, Fraction(1), Fraction(2))

    def _and_half(self, tokens: Tokens, index: int, low: int) -> Draft | None:
        lower = tokens.lower
        for start in range(index, max(low, index - _LONGEST), -1):
            found = self.words.additions.at(lower, start)
            if found is None or found[0] <= index:
                continue
            unit = self._unit(lower, start - 1)
            if unit is None or unit.symbol == "second":
                return None
            first = start - 1
            if first - 1 >= low and lower[first - 1] in self.ones:
                first -= 1
            elif self.words.tag not in ("es", "pt"):
                return None
            return _draft(first, found[0], unit, 1 + found[1], 1 + found[1])
        return None

    def _unit(self, lower: list[str], at: int) -> Unit | None:
        if at < 0:
            return None
        found = self.units.names.at(lower, at)
        fits = found is not None and found[0] == at + 1 and found[1].kind in (Kind.DURATION, Kind.MEASURE)
        return found[1] if found is not None and fits else None


def _draft(first: int, end: int, unit: Unit, low: Fraction, high: Fraction) -> Draft:
    draft = Draft(first, end, first, end, low, high, Fraction(1, 10) if low == high else Fraction(1), 1, "words")
    draft.set_unit(unit.kind, unit.symbol, unit.factor)
    return draft
