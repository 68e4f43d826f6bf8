"""An amount while it is being read: token positions, value and unit, before it becomes a mention."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

from workbench.domain.quantities import Hedge, Kind, Quantity
from workbench.extract.dimensions.amounts.numeralform import Numeral
from workbench.language.tokens import Tokens
from workbench.records import dataclass


@dataclass(slots=True)
class Draft:
    """Tokens [first, end) are the quote so far, [num_first, num_end) the numeral in it."""

    first: int
    end: int
    num_first: int
    num_end: int
    low: Fraction | int
    high: Fraction | int
    step: Fraction | int
    scale: int
    form: str
    hedge: Hedge = Hedge.NONE
    plain: bool = False
    grouped: bool = False
    decimals: bool = False
    kind: Kind | None = None
    unit: str = ""
    factor: Fraction | int = 1
    per: str | None = None
    noun: bool = False
    signed: bool = False
    reversed: bool = False
    linked: bool = False  # one end of "from … to …" or a vote: to be read with its neighbour
    money_before: bool = False
    per_end: int = 0  # tokens up to here are the denominator of the rate
    wants_money: bool = False  # "6,4 miliardi di vendite"
    nameless: str = ""  # "$" or a family of currencies ("peso") when no land is named with it
    listed: bool = False  # kept though a capitalised word stands before it: « Laval 58 et Montréal 37 »
    aside: bool = False  # in brackets: a conversion does not lend its currency

    @classmethod
    def of(cls, numeral: Numeral) -> Draft:
        first, end, value = numeral.first, numeral.end, numeral.value
        draft = cls(
            first, end, first, end, value, value, numeral.step, numeral.scale, numeral.form, numeral.hedge,
            numeral.plain, numeral.grouped, numeral.decimals,
        )  # fmt: skip
        if numeral.form == "fraction":
            draft.kind, draft.unit = Kind.PERCENT, "%"
        return draft

    @property
    def bare(self) -> Fraction | int:
        """The value without its scale word."""
        return self.high if self.scale == 1 else Fraction(self.high) / self.scale

    def multiply(self, factor: Fraction | int) -> None:
        size = factor if factor >= 0 else -factor
        single = self.low is self.high
        self.high, self.step = self.high * factor, self.step * size
        self.low = self.high if single else self.low * factor

    def set_unit(self, kind: Kind, unit: str, factor: Fraction | int = 1) -> None:
        self.kind, self.unit, self.factor = kind, unit, factor
        if factor != 1:
            self.multiply(factor)

    def quantity(self, tokens: Tokens) -> Quantity:
        numeral = tokens.text[tokens.starts[self.num_first] : tokens.ends[self.num_end - 1]]
        low = high = _exact(self.high)
        if self.low is not self.high and self.low != self.high:
            low, high = sorted((_exact(self.low), high))
        return Quantity(
            self.kind or Kind.COUNT, low, high, self.unit, self.hedge, numeral, _exact(self.step or 1), self.per,
            None, self.reversed,
        )  # fmt: skip


def _exact(value: Fraction | int) -> Fraction:
    return _whole(value) if isinstance(value, int) else value  # the class of fractions would answer slowly


@lru_cache(maxsize=4096)
def _whole(value: int) -> Fraction:
    """A whole number as a fraction; the same few come again and again in a text."""
    return Fraction(value)


def sentence_words(tokens: Tokens, first: int, end: int, size: int) -> list[str]:
    """Up to `size` tokens on either side of [first, end) within the sentence, as far as full stops tell."""
    lower = tokens.lower
    low, high = first, end
    while low > 0 and first - low < size and not _stops(tokens, low - 1):
        low -= 1
    while high < len(lower) and high - end < size and not _stops(tokens, high):
        high += 1
    return lower[low:high]


def _stops(tokens: Tokens, at: int) -> bool:
    word = tokens.lower[at]
    return word in ".!?;" and (at + 1 >= len(tokens.lower) or not tokens.adjacent(at + 1))


def without_gaps(tokens: Tokens) -> Tokens:
    """The same tokens with a placeholder for those that are only invisible characters (their folded form is empty)."""
    if "" not in tokens.lower:
        return tokens
    return Tokens(tokens.text, tokens.starts, tokens.ends, [word or "\u00ad" for word in tokens.lower])
