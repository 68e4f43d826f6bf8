"""A numeral as read: which tokens, which value, which form."""

from __future__ import annotations

from fractions import Fraction

from workbench.domain.quantities import Hedge
from workbench.records import dataclass


@dataclass(slots=True)
class Numeral:
    """Tokens [first, end) with their value. `form`: digits, words, one (an article-like one), collective, half (a part
    of the unit that follows) or fraction (value in percent). Whole values stay integers: they are compared and
    multiplied many times faster than fractions.
    """

    first: int
    end: int
    value: Fraction | int
    step: Fraction | int = 1
    scale: int = 1
    form: str = "digits"
    hedge: Hedge = Hedge.NONE
    plain: bool = False
    version: bool = False
    grouped: bool = False
    decimals: bool = False

    @property
    def bare(self) -> Fraction | int:
        """The value without its scale word."""
        return self.value if self.scale == 1 else Fraction(self.value) / self.scale
