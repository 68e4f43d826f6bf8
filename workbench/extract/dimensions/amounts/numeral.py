"""Numerals: digits, number words and mixtures, with their scale words, halves, collectives and fractions."""

from __future__ import annotations

import unicodedata
from fractions import Fraction

from workbench.extract.dimensions.amounts.digits import read_digits, read_whole
from workbench.extract.dimensions.amounts.draft import sentence_words
from workbench.extract.dimensions.amounts.numeralform import Numeral
from workbench.extract.dimensions.amounts.parts import PartReader
from workbench.language.currencies import Currencies
from workbench.language.numbers import ATOM, HUNDRED, SCALE, Composed, NumberWords
from workbench.language.tokens import Tokens, fold
from workbench.language.units import Units

MILLION = 10**6
_WORDS_OF_WHOLE = 3
_VULGAR = frozenset("½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅒⅐⅑")
_LENGTH_WORDS = frozenset(
    ("wide", "long", "deep", "high", "tall", "away", "race", "sprint", "hurdles", "freestyle", "above", "below", "from",
     "final", "relay", "thick", "run", "swim", "backstroke", "butterfly", "air", "pistol", "off")
)  # fmt: skip
_UNSURE = frozenset(("m", "mm", "mn", "t", "b", "g", "mi", "bi", "tri", "k", "mill"))
_LARGEST_NUMERATOR = 100
_MONEY = frozenset("$€£¥₹")
_AROUND = 25
_NEVER_ALONE = frozenset(("m", "mm", "t", "b", "g", "mn"))


class NumeralReader:
    """Reads numerals of one language at trigger tokens."""

    def __init__(self, words: NumberWords, units: Units, currencies: Currencies) -> None:
        self.words, self.units, self.currencies = words, units, currencies
        self.parts = PartReader(words, units, currencies)
        self.one_followers = (
            set(units.names.entries) | set(currencies.names.entries) | set(currencies.family_names) | set("%‰€$£")
        )
        self.triggers = self._triggers()
        self.scales = self._scales()

    def _triggers(self) -> frozenset[str]:
        words = self.words
        known = (
            set(words.items) | set(words.halves) | set(words.collectives) | set(self.parts.sizes) | set(words.every_nth)
        )
        return frozenset(known | set(self.parts.wholes.entries) | words.vague | words.ordinals | words.ones)

    def _scales(self) -> frozenset[str]:
        """What may scale the digits before it; hardly any word does."""
        words = self.words
        short = {*words.short, *map(fold, words.short_cased)}
        scales = {word for word, item in words.items.items() if item.kind == SCALE}
        return frozenset(short | scales | {*words.additions.entries, *words.counted_collectives, *_HYPHENS})

    def is_trigger(self, word: str) -> bool:
        """True when a token may start (or be) a number."""
        if word in self.triggers or word[0].isdecimal() or word[0] in _VULGAR:
            return True
        compound = self.words.compound
        return (
            compound is not None
            and len(word) > 5
            and (self.words.item(word) is not None or compound.half(word) is not None)
        )

    def at(self, tokens: Tokens, index: int, low: int, decimal: str = "") -> Numeral | None:
        """The numeral at token `index`; it may begin at an article before it, but not before token `low`. `decimal` is
        the decimal sign when it is not the language's.
        """
        word = tokens.lower[index]
        if word[0].isdecimal():
            return self._digits(tokens, index, decimal or self.words.decimal)
        if word[0] in _VULGAR:
            value = Fraction(unicodedata.numeric(word[0])).limit_denominator(100)
            return Numeral(index, index + 1, value, Fraction(1, 10), form="half") if len(word) == 1 else None
        if _in_place_name(tokens, index):
            return None
        lower = tokens.lower
        found = self.parts.half(lower, index, low) if word in self.words.halves else None
        if found is None and word in self.parts.sizes:
            ends = index + 1 < len(lower) and "\n" in tokens.text[tokens.ends[index] : tokens.starts[index + 1]]
            found = self.parts.article_fraction(lower[: index + 1] if ends else lower, index, low)
        if found is None and word in self.parts.wholes.entries:
            found = self.parts.whole(lower, index, low)
        if found is None and word in self.words.every_nth:
            found = self.parts.every(lower, index, low)
        if found is None and word in self.words.collectives:
            found = self.parts.collective(lower, index, low)
        if found is None and word in self.words.ones:
            found = self._whole_from(lower, index)
        if found is None:
            found = self._words(tokens, index, low)
        return found

    def _whole_from(self, lower: list[str], index: int) -> Numeral | None:
        """A fraction of several words that begins with an article which is a number word too ("una cuarta parte")."""
        for last in range(index + 1, min(index + _WORDS_OF_WHOLE, len(lower))):
            if lower[last] in self.parts.wholes.entries:
                found = self.parts.whole(lower, last, index)
                if found is not None and found.first == index:
                    return found
        return None

    # digits

    def _digits(self, tokens: Tokens, index: int, decimal: str) -> Numeral:
        lower, starts, end, size = tokens.lower, tokens.starts, index + 1, len(tokens.lower)
        if (whole := read_whole(tokens.text, starts[index], tokens.ends[index])) is not None:
            numeral = Numeral(index, end, whole, plain=True)
        else:
            digits = read_digits(tokens.text, starts[index], tokens.ends[index], decimal)
            while end < size and starts[end] < digits.end:
                end += 1
            numeral = Numeral(index, end, digits.value, digits.step, plain=digits.plain, version=digits.version,
                              grouped=digits.grouped, decimals=digits.decimals)  # fmt: skip
        if numeral.version or end == size:
            return numeral
        if lower[end] in _VULGAR:
            numeral.value += Fraction(unicodedata.numeric(lower[end])).limit_denominator(100)
            numeral.step, numeral.end, numeral.plain = Fraction(1, 10), end + 1, False
        if numeral.end < size:
            return self._with_scale(tokens, numeral)
        return numeral

    def _with_scale(self, tokens: Tokens, numeral: Numeral) -> Numeral:
        lower = tokens.lower
        if lower[numeral.end] in self.scales:
            self._scale_digits(tokens, numeral)
        over = numeral.scale == 1 and numeral.end < len(lower) and lower[numeral.end] in self.parts.opening
        if over and numeral.value < _LARGEST_NUMERATOR:
            return self.parts.fraction(lower, numeral) or numeral
        return numeral

    def _scale_digits(self, tokens: Tokens, numeral: Numeral) -> None:
        lower, end = tokens.lower, numeral.end
        power = self._short(tokens, numeral)
        if power:
            size = 10**power
            numeral.value, numeral.step, numeral.scale = numeral.value * size, numeral.step * size, size
            numeral.end, numeral.plain = end + 1, False
            return
        at = end
        if lower[at] in "-‑" and tokens.adjacent(at) and at + 1 < len(lower):
            at += 1
        item = self.words.items.get(lower[at])
        if (item is not None and item.kind == SCALE) or self.words.additions.at(lower, end):
            composed = self.words.scaled(lower, at, numeral.value, numeral.step)
            if composed is not None and composed.end > at:
                self._take(numeral, composed)
        elif lower[at] in self.words.counted_collectives and numeral.value < 100:
            self.parts.times_collective(lower, numeral, at)

    def _take(self, numeral: Numeral, composed: Composed) -> None:
        numeral.value, numeral.step, numeral.scale = composed.value, composed.step, composed.scale
        numeral.end, numeral.plain = composed.end, False

    def _short(self, tokens: Tokens, numeral: Numeral) -> int:
        """The power of a short scale after digits ("bn", "Mds", "M€"), 0 when it is none or means a unit."""
        end = numeral.end
        word, written = tokens.lower[end], tokens.text[tokens.starts[end] : tokens.ends[end]]
        power = self.words.short_cased.get(written) or self.words.short.get(word)
        if not power or (
            word in self.words.short_cased and written not in self.words.short_cased and word not in self.words.short
        ):
            return 0
        if word not in _UNSURE and len(word) > 1:
            return power
        money = self._money_before(tokens, numeral.first) or self.currencies.symbols.at(tokens.lower, end + 1)
        if money:
            return power
        if word in _NEVER_ALONE and self.words.tag != "en":
            return power if self._of_follows(tokens, end + 1) and written == "M" else 0
        if not tokens.adjacent(end) or word in ("t", "b", "mm", "g"):
            return 0
        following = tokens.lower[end + 1] if end + 1 < len(tokens.lower) else ""
        if following and following in "-‑" and end + 2 < len(tokens.lower):
            following = tokens.lower[end + 2]
        if word == "m" and (following in _LENGTH_WORDS or (following and following in "²³")):
            return 0
        if word == "m" and self._measures(tokens, numeral, following):
            return 0
        return power

    def _measures(self, tokens: Tokens, numeral: Numeral, following: str) -> bool:
        """As in "the river rose 1.8m to 4.35m": in a sentence of heights and lengths that names no money, and with
        nothing behind the letter that so many could be.
        """
        if not self.words.lengths or numeral.scale > 1 or following in self.words.of:
            return False
        if following[:1].isalpha() and following not in self.words.length_behind:
            return False
        around = sentence_words(tokens, numeral.first, numeral.end, _AROUND)
        return not self.words.lengths.isdisjoint(around) and _MONEY.isdisjoint(around)

    def _money_before(self, tokens: Tokens, first: int) -> bool:
        return any(
            currency.exact in ("", tokens.text[tokens.starts[at] : tokens.ends[first - 1]])
            for at, currency in self.currencies.symbols_before.all_before(tokens.lower, first)
        )

    def _of_follows(self, tokens: Tokens, at: int) -> bool:
        return at < len(tokens.lower) and tokens.lower[at] in self.words.of

    # words

    def _words(self, tokens: Tokens, index: int, low: int) -> Numeral | None:
        lower, word = tokens.lower, tokens.lower[index]
        item = self.words.item(word)
        compound = self.words.compound
        if item is None:
            half = compound.half(word) if compound is not None else None
            if half is None:
                return None
            composed = self.words.compose(lower, index + 1, (index + 1, half, Fraction(1, 10)))
            numeral = Numeral(index, index + 1, half, Fraction(1, 10), form="words", decimals=True)
            if composed is not None:
                self._take(numeral, composed)
            return numeral
        if word in self.words.vague and item.kind == SCALE:
            return None
        composed = self.words.compose(lower, index)
        if composed is None:
            return None
        numeral = Numeral(index, composed.end, composed.value, composed.step, composed.scale, "words")
        if item.kind != ATOM and not self._with_article(lower, numeral, low, item.kind, item.value):
            return None
        single = composed.end == index + 1
        if single and word in self.words.ones:
            numeral.form = "one"
        if numeral.end < len(lower) and lower[numeral.end] in self.words.counted_collectives and numeral.value < 100:
            self.parts.times_collective(lower, numeral, numeral.end)
            return numeral
        return self.parts.fraction(lower, numeral) or numeral

    def _with_article(self, lower: list[str], numeral: Numeral, low: int, kind: str, value: int) -> bool:
        """As in "a hundred", "un million"; a scale alone is a number only where the language says so ("mille")."""
        at = numeral.first - 1
        if at >= low and (lower[at] in self.words.articles or lower[at] in self.words.ones):
            numeral.first = at
            return True
        if kind == HUNDRED or value == 1000:
            return self.words.says_lone
        return False


def _in_place_name(tokens: Tokens, index: int) -> bool:
    """Read "Pont-Neuf", "Cinq-Mars": a capital on both sides of a hyphen makes a name of a number word."""
    if not tokens.text[tokens.starts[index]].isupper():
        return False
    before = index > 1 and tokens.lower[index - 1] in _HYPHENS and tokens.adjacent(index) and tokens.adjacent(index - 1)
    if before and tokens.text[tokens.starts[index - 2]].isupper():
        return True
    after = index + 2 < len(tokens.lower) and tokens.lower[index + 1] in _HYPHENS
    joined = after and tokens.adjacent(index + 1) and tokens.adjacent(index + 2)
    return joined and _has_capital(tokens, index + 2) and not _has_all_capitals(tokens, index)


def _has_capital(tokens: Tokens, index: int) -> bool:
    start, end = tokens.starts[index], tokens.ends[index]
    return end - start > 1 and tokens.text[start:end].istitle()


def _has_all_capitals(tokens: Tokens, index: int) -> bool:
    return tokens.text[tokens.starts[index] : tokens.ends[index]].isupper()


_HYPHENS = ("-", "‑")
