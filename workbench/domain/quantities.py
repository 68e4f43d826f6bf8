"""Quantities as a text states them: exact numbers, never floats, with the precision of the numeral as written."""

from __future__ import annotations

import enum
from fractions import Fraction

from workbench.i18n import plain
from workbench.members import quick
from workbench.records import dataclass, replace


@quick
class Kind(enum.StrEnum):
    """What a quantity measures."""

    MONEY = "money"
    PERCENT = "percent"
    POINTS = "points"
    COUNT = "count"
    MEASURE = "measure"
    DURATION = "duration"


ADDABLE = frozenset({Kind.MONEY, Kind.COUNT, Kind.MEASURE})
"""Kinds whose amounts can be parts of a whole, levels before and after a change, and have a share or a rate."""


@quick
class Qualifier(enum.StrEnum):
    """The four qualifiers of the published result format."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"


@quick
class Hedge(enum.StrEnum):
    """The words around a numeral, as finely as the three readings need them (see `domain.readings`)."""

    NONE = "none"
    ABOUT = "about"  # environ, about, roughly
    NEARLY = "nearly"  # près de, presque, nearly, almost: from below
    MORE_THAN = "more-than"  # plus de, over: strictly above
    AT_LEAST = "at-least"  # au moins, at least
    UP_TO = "up-to"  # jusqu'à, au plus, up to, at most
    LESS_THAN = "less-than"  # moins de, under: strictly below
    COLLECTIVE = "collective"  # une dizaine, une centaine, a dozen
    FRACTION = "fraction"  # un tiers, half, one in five

    @property
    def qualifier(self) -> Qualifier:
        return _QUALIFIERS[self]


_QUALIFIERS = {
    Hedge.NONE: Qualifier.EXACT,
    Hedge.ABOUT: Qualifier.ABOUT,
    Hedge.NEARLY: Qualifier.ABOUT,
    Hedge.MORE_THAN: Qualifier.AT_LEAST,
    Hedge.AT_LEAST: Qualifier.AT_LEAST,
    Hedge.UP_TO: Qualifier.AT_MOST,
    Hedge.LESS_THAN: Qualifier.AT_MOST,
    Hedge.COLLECTIVE: Qualifier.ABOUT,
    Hedge.FRACTION: Qualifier.EXACT,
}


@quick
class Role(enum.StrEnum):
    """The part a quantity plays in its statement; None (no member) where the text does not say."""

    TOTAL = "total"
    PART = "part"
    REMAINDER = "remainder"
    BEFORE = "before"
    AFTER = "after"
    CHANGE = "change"
    SHARE = "share"
    RATE = "rate"
    PRICE = "price"
    VALUATION_PRE = "valuation-pre"
    VALUATION_POST = "valuation-post"
    CONVERSION = "conversion"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A value read from a text or typed on a card.

    `low` and `high` have scale words applied (22 500 000 000, not 22.5) and are equal for a single value. `unit` is an
    ISO 4217 code (money), "%" (percent), "pp" (points), the head noun (count), a unit symbol (measure) or
    day/week/month/year/hour/minute (duration). `step` is the unit of the last written digit with the scale applied
    (10^8 for "22,5 milliards"), the finer one for a range. `numeral` keeps digits and words as written, `per` the
    denominator of a rate ("month", "head", "100000 inhabitant"), `exact` what a person set on the card (None: as the
    form suggests), `reversed` that the text gave the higher end first.
    """

    kind: Kind
    low: Fraction
    high: Fraction
    unit: str
    hedge: Hedge = Hedge.NONE
    numeral: str = ""
    step: Fraction = Fraction(1)
    per: str | None = None
    exact: bool | None = None
    reversed: bool = False

    @property
    def qualifier(self) -> Qualifier:
        return self.hedge.qualifier

    @property
    def is_range(self) -> bool:
        return self.low is not self.high and self.low != self.high

    @property
    def middle(self) -> Fraction:
        return (self.low + self.high) / 2 if self.is_range else self.low

    def scaled(self, factor: Fraction) -> Quantity:
        """The same statement about a value `factor` times as large (its precision scales along)."""
        low = self.low * factor
        high = self.high * factor if self.is_range else low
        return replace(self, low=low, high=high, step=self.step * abs(factor))


def decimal_text(value: Fraction) -> str:
    """A value as the decimal string of the result format ("22500000000", "33.3333")."""
    return plain(value)
