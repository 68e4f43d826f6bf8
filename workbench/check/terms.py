"""What figures stand for in an equation: themselves times a factor, or a share of a company against the rest of it."""

from __future__ import annotations

from fractions import Fraction

from workbench.check.scene import Figure
from workbench.domain.intervals import EVERYTHING, Interval
from workbench.domain.quantities import Hedge
from workbench.domain.readings import Readings
from workbench.records import dataclass

_HUNDRED = Interval.point(100)
_ONE = Interval.point(1)
_NEARLY = Fraction(4, 100)


@dataclass(frozen=True, slots=True, eq=False)
class Term:
    """factor · figure + offset."""

    figure: Figure
    factor: Fraction = Fraction(1)
    offset: Fraction = Fraction(0)

    @property
    def readings(self) -> Readings:
        """What the figure may be, from its tight to its generous reading."""
        return self.figure.readings

    def image(self, values: Interval) -> Interval:
        return values.affine(self.factor, self.offset)

    def origin(self, values: Interval) -> Interval:
        """The figure's values for those of the term."""
        return values.affine(1 / self.factor, -self.offset / self.factor)


@dataclass(frozen=True, slots=True, eq=False)
class Stake(Term):
    """A share of a company in per cent. Told as a fraction it is what a contract says, not a share of people rounded
    to a word.
    """

    @property
    def readings(self) -> Readings:
        value = self.figure.quantity.middle
        if self.figure.quantity.hedge is not Hedge.FRACTION:
            return self.figure.readings
        near, far = value * _NEARLY, value * 2 * _NEARLY
        return Readings(Interval.point(value), Interval(value - near, value + near), Interval(value - far, value + far))


@dataclass(frozen=True, slots=True, eq=False)
class Odds(Stake):
    """A share against the rest, share / (100 - share): what the new money is of the value before it."""

    def image(self, values: Interval) -> Interval:
        rest = _HUNDRED - values
        return values / rest

    def origin(self, values: Interval) -> Interval:
        if values.low is None or values.low <= 0:
            return EVERYTHING
        return _HUNDRED / (values.inverse() + _ONE)
