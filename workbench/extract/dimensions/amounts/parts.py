"""Parts and collectives: "un tiers", "half a billion", "une cinquantaine de millions", "jeder fünfte"."""

from __future__ import annotations

from fractions import Fraction

from workbench.domain.quantities import Hedge, Kind
from workbench.extract.dimensions.amounts.numeralform import Numeral
from workbench.language.currencies import Currencies
from workbench.language.numbers import SCALE, NumberWords
from workbench.language.phrases import Phrases
from workbench.language.units import Units

_ROUND = (10, 12, 100, 1000)

_FINE = 100
_PLURAL = ("s", "i", "l", "en", "n")
"""Endings of a denominator behind a numerator above one, in seven languages."""


class PartReader:
    """Reads fractions, halves and collectives; `low` is the first token that may belong to them."""

    def __init__(self, words: NumberWords, units: Units, currencies: Currencies) -> None:
        self.words, self.units, self.currencies = words, units, currencies
        self.sizes = words.denominators | words.ordinal_like
        self.opening = frozenset({*self.sizes, "-", "‑"})  # what a denominator may begin with
        self.wholes: Phrases[Fraction] = Phrases(back=True)
        for first, entries in words.wholes.entries.items():
            for rest, value in entries:
                self.wholes.add((first, *rest), value)
        for found in self.wholes.entries.values():
            found.sort(key=lambda entry: -len(entry[0]))

    def collective(self, lower: list[str], index: int, low: int) -> Numeral | None:
        at = index - 1
        value = self.words.collectives[lower[index]]
        if at < low or (
            lower[at] not in self.words.articles
            and lower[at]
            not in ("belle", "petite", "bonne", "bon", "petit", "gros", "grosse", "buona", "buon", "buen", "the")
            and not (lower[at] in self.words.definite and self._reached(lower, at, value))
        ):
            return None
        numeral = Numeral(at, index + 1, value, value, 1, "collective", Hedge.COLLECTIVE)
        self._scale_after_of(lower, numeral)
        return numeral

    def _reached(self, lower: list[str], article: int, value: int) -> bool:
        """As in « approcher la centaine »; « dépasser la trentaine » tells an age."""
        return value in _ROUND and article > 0 and lower[article - 1] in self.words.reaching

    def times_collective(self, lower: list[str], numeral: Numeral, at: int) -> None:
        size = self.words.counted_collectives[lower[at]]
        numeral.value, numeral.step = numeral.value * size, size
        numeral.end, numeral.form, numeral.hedge, numeral.plain = at + 1, "collective", Hedge.COLLECTIVE, False
        self._scale_after_of(lower, numeral)

    def _scale_after_of(self, lower: list[str], numeral: Numeral) -> None:
        at = numeral.end
        if at < len(lower) and lower[at] in self.words.of:
            at += 1
        item = self.words.items.get(lower[at]) if at < len(lower) else None
        if item is not None and item.kind == SCALE:
            numeral.value, numeral.step, numeral.scale = (
                numeral.value * item.value,
                numeral.step * item.value,
                item.value,
            )
            numeral.end = at + 1

    def half(self, lower: list[str], index: int, low: int) -> Numeral | None:
        """A half before a scale, a collective or a unit: "half a billion", "une demi-heure", "anderthalb Jahre"."""
        part = self.words.halves[lower[index]]
        first = index
        if first - 1 >= low and (lower[first - 1] in self.words.articles or lower[first - 1] in self.words.ones):
            first -= 1
        return self._part_of(lower, first, index + 1, part)

    def _part_of(self, lower: list[str], first: int, end: int, part: Fraction) -> Numeral | None:
        at, steps = end, 0
        while at < len(lower) and lower[at] in self.words.half_links and steps < 3:
            at, steps = at + 1, steps + 1
        if at >= len(lower):
            return None
        step = Fraction(1, 10 if part.denominator == 2 else 100)
        item = self.words.items.get(lower[at])
        if item is not None and item.kind == SCALE:
            return Numeral(first, at + 1, part * item.value, step * item.value, item.value, "words")
        size = self.words.collectives.get(lower[at])
        if size is not None:
            return Numeral(first, at + 1, part * size, 1, 1, "collective", Hedge.COLLECTIVE)
        if (
            self.units.names.at(lower, at)
            or lower[at] in self.currencies.family_names
            or self.currencies.names.at(lower, at)
        ):
            return Numeral(first, at, part, step, 1, "half")
        if part > 1:
            return Numeral(first, end, part, step, 1, "words", decimals=True)
        return None

    def article_fraction(self, lower: list[str], index: int, low: int) -> Numeral | None:
        at = index - 1
        if at >= low and (lower[at] in "-‑" or lower[at] in self.words.fraction_sizes):
            at -= 1  # „ein gutes Drittel“
        if at < low or not (lower[at] in self.words.articles or lower[at] in self.words.ones):
            return None
        return self.fraction(lower, Numeral(at, index, 1, form="words"), index)

    def fraction(self, lower: list[str], numeral: Numeral, at: int | None = None) -> Numeral | None:
        """A numerator with the denominator after it; None when there is none or it is an ordinal."""
        at = numeral.end if at is None else at
        if at < len(lower) and lower[at] in "-‑" and at + 1 < len(lower):
            at += 1
        size = self.sizes.get(lower[at]) if at < len(lower) else None
        if size is None or numeral.value > size or numeral.value.denominator != 1 or numeral.scale != 1:
            return None
        end, word = at + 1, lower[at]
        if size >= _FINE and numeral.value > 1 and not word.endswith(_PLURAL) and at == numeral.end:
            return None  # an ordinal: "the two hundredth game", « son dix millième client »
        if end < len(lower) and (lower[end] in self.words.fraction_parts):
            end += 1
        part = Fraction(numeral.value, size)
        if numeral.value > 1 and lower[end : end + 1] and lower[end] in self.words.of and self._is_time(lower, end + 1):
            return Numeral(numeral.first, end + 1, part, Fraction(1, 100), 1, "half")  # « trois quarts d'heure »
        if not self._is_fraction(lower, word, end, numeral):
            return None
        whole = self._part_of(lower, numeral.first, end, part)
        if whole is not None:
            return whole
        return Numeral(numeral.first, end, part * 100, 1, 1, "fraction", Hedge.FRACTION)

    def _is_fraction(self, lower: list[str], word: str, end: int, numeral: Numeral) -> bool:
        following = lower[end] if end < len(lower) else ""
        second = lower[end + 1] if end + 1 < len(lower) else ""
        if following in self.words.not_fraction or (following in self.words.of and second in self.words.not_fraction):
            return False
        if word in self.words.denominators:
            return True
        if numeral.value > 1:
            return True
        return not following or not following[0].isalnum() or following in self.words.fraction_followers

    def _is_time(self, lower: list[str], at: int) -> bool:
        found = self.units.names.at(lower, at)
        return found is not None and found[1].kind is Kind.DURATION

    def whole(self, lower: list[str], index: int, low: int) -> Numeral | None:
        found = self.wholes.before(lower, index + 1)
        if found is None or found[0] < low:
            return None
        first, part = found
        end = index + 1
        if not self._whole_holds(lower, first, end):
            return None
        whole = self._part_of(lower, first, end, part)
        return whole or Numeral(first, end, part * 100, 1, 1, "fraction", Hedge.FRACTION)

    def _whole_holds(self, lower: list[str], first: int, end: int) -> bool:
        if self.words.tag != "en":
            return True
        before = lower[first - 1] if first else ""
        following = lower[end] if end < len(lower) else ""
        if before in self.words.ordinals or before in (
            "other",
            "latter",
            "top",
            "bottom",
            "in",
            "this",
            "the",
            "-",
            "better",
        ):
            return False
        if following in self.words.half_verbs and (not before.isalpha() or before in self.words.half_hedges):
            return True  # "More than half were reconnected", "Nearly half said so"
        return following in (
            "of",
            "the",
            "its",
            "his",
            "her",
            "their",
            "those",
            "all",
            "that",
            "what",
            "as",
            "our",
            "to",
        ) or not (following[:1].isalnum() or following in ("-", "‑"))

    def every(self, lower: list[str], index: int, low: int) -> Numeral | None:
        if index - 1 < low or lower[index - 1] not in self.words.every:
            return None
        following = self.units.names.at(lower, index + 1)
        if following is not None or (index + 1 < len(lower) and lower[index + 1] == "mal"):
            return None
        value = Fraction(100, self.words.every_nth[lower[index]])
        return Numeral(index - 1, index + 1, value, 1, 1, "fraction", Hedge.FRACTION)
