"""The three nested readings of a stated quantity: tight ⊆ normal ⊆ generous (consistency 2.2).

`normal` on bare numbers is the round-to-nearest of XBRL Calculations 1.1; `generous` is one full unit and also covers
truncation, double rounding and coarse trailing zeros. Hedge widths simplify Ferson et al. 2015 (width by number of
significant digits).
"""

from __future__ import annotations

from fractions import Fraction

from workbench.domain.intervals import Interval
from workbench.domain.quantities import Hedge, Kind, Quantity
from workbench.records import dataclass

HALF = Fraction(1, 2)
_HEDGE_WIDTH = {1: Fraction(10, 100), 2: Fraction(5, 100), 3: Fraction(2, 100)}
_FINEST_HEDGE = Fraction(1, 100)
_NORMAL, _GENEROUS = Fraction(15, 1000), Fraction(5, 100)
"""How far, as a share of itself, a figure may be rounded beyond its last written digit."""
_COARSE = 100
"""Digits as a number from which on trailing zeros may come from rounding."""


@dataclass(frozen=True, slots=True)
class Readings:
    """Which values the words allow, read strictly, normally and generously; `hedged` bars rounding statistics."""

    tight: Interval
    normal: Interval
    generous: Interval
    hedged: bool = False
    exact: bool = False
    coarse: Interval | None = None
    """The normal reading of a figure whose trailing zeros come from rounding; None when it is `normal`."""

    @property
    def slack(self) -> Fraction:
        """Half-width that the normal reading adds to the tight one (the larger side; 0 when unbounded)."""
        if self.normal is self.tight:
            return Fraction(0)
        sides = []
        for inner, outer in ((self.tight.low, self.normal.low), (self.tight.high, self.normal.high)):
            if inner is not None and outer is not None:
                sides.append(abs(inner - outer))
        return max(sides, default=Fraction(0))


def readings(quantity: Quantity) -> Readings:
    """The readings of a quantity by its form. Values, `step` and the results share one unit."""
    return _range(quantity) if quantity.is_range else valued(quantity, quantity.low)


def valued(quantity: Quantity, value: Fraction) -> Readings:
    """The readings of one value told in the form of a quantity."""
    if quantity.exact or (quantity.exact is None and _is_exact(quantity, value)):
        point = Interval.point(value)
        return Readings(point, point, point, exact=True)
    return _FORMS[quantity.hedge](value, quantity.step)


def priced_beside(quantity: Quantity, other: Quantity) -> Readings:
    """The readings of a price set against another: « de 2,50 à 3 euros » tells both to the cent."""
    money = quantity.kind is other.kind is Kind.MONEY and quantity.hedge is Hedge.NONE and not quantity.is_range
    if money and quantity.unit == other.unit and quantity.step == 1 and other.step < 1:
        return _bare(quantity.low, other.step)
    return readings(quantity)


def significant_digits(value: Fraction, step: Fraction) -> int:
    """Digits of the mantissa without its trailing zeros ("1 250" has 3, "40" one, "22,5" three)."""
    return len(str(abs(_mantissa(value, step))).rstrip("0")) or 1


def _mantissa(value: Fraction, step: Fraction) -> int:
    if not step:
        return round(value)
    digits, rest = divmod(value.numerator * step.denominator, value.denominator * step.numerator)
    return round(value / step) if rest else digits


def _last_nonzero_unit(mantissa: int, step: Fraction) -> Fraction:
    unit = 1
    while mantissa and mantissa % 10 == 0:
        mantissa //= 10
        unit *= 10
    return step * unit if unit > 1 else step


def _is_exact(quantity: Quantity, value: Fraction) -> bool:
    """Counts of persons and things below 100, and amounts written to the unit with no trailing zero."""
    if quantity.hedge is not Hedge.NONE:
        return False
    if quantity.kind is Kind.COUNT:
        return quantity.step == 1 and (abs(value) < 100 or value % 10 != 0)
    return quantity.kind is Kind.MONEY and quantity.step <= 1 and abs(value) >= 1000 and value % 10 != 0


def _around(value: Fraction, below: Fraction, above: Fraction) -> Interval:
    return Interval(value - below, value + above)


def _bare(value: Fraction, step: Fraction) -> Readings:
    mantissa = abs(_mantissa(value, step))
    zero_unit = _last_nonzero_unit(mantissa, step)
    half, size = step * HALF, abs(value)
    finest = zero_unit == step
    generous = step if finest else max(step, min(zero_unit, size * _GENEROUS))
    if mantissa < _COARSE:
        normal, coarse = _around(value, half, half), None
    elif finest:
        normal = coarse = _around(value, half, half)
    else:
        near, far = (max(half, min(zero_unit * HALF, size * share)) for share in (_NORMAL, _GENEROUS))
        normal, coarse = _around(value, near, near), _around(value, far, far)
    return Readings(Interval.point(value), normal, _around(value, generous, generous), coarse=coarse)


def _hedge_width(value: Fraction, step: Fraction) -> Fraction:
    share = _HEDGE_WIDTH.get(significant_digits(value, step), _FINEST_HEDGE)
    return max(abs(value) * share, step * HALF)


def _about(value: Fraction, step: Fraction) -> Readings:
    h, half = _hedge_width(value, step), step * HALF
    return Readings(_around(value, half, half), _around(value, h, h), _around(value, 2 * h, 2 * h), hedged=True)


def _nearly(value: Fraction, step: Fraction) -> Readings:
    h, none = _hedge_width(value, step), Fraction(0)
    return Readings(_around(value, h, none), _around(value, 2 * h, none), _around(value, 3 * h, h), hedged=True)


def _more_than(value: Fraction, step: Fraction) -> Readings:
    h = _hedge_width(value, step)
    return Readings(
        Interval(value, value + h, low_open=True),
        Interval(value, value + 2 * h, low_open=True),
        Interval(value - h, None),
        hedged=True,
    )


def _at_least(value: Fraction, step: Fraction) -> Readings:
    h = _hedge_width(value, step)
    return Readings(
        Interval(value, value + 2 * h), Interval(value, None), Interval(value - step * HALF, None), hedged=True
    )


def _up_to(value: Fraction, step: Fraction) -> Readings:
    h, zero = _hedge_width(value, step), Fraction(0)
    return Readings(Interval(value - h, value), Interval(zero, value), Interval(zero, value + step * HALF), hedged=True)


def _less_than(value: Fraction, step: Fraction) -> Readings:
    h = _hedge_width(value, step)
    return Readings(
        Interval(value - h, value, high_open=True),
        Interval(value - 2 * h, value, high_open=True),
        Interval(Fraction(0), value + h),
        hedged=True,
    )


def _collective(value: Fraction, step: Fraction) -> Readings:  # noqa: ARG001 - one signature for all forms
    tenth = abs(value) / 10
    return Readings(
        _around(value, tenth, tenth),
        _around(value, 2 * tenth, 2 * tenth),
        _around(value, 3 * tenth, 3 * tenth),
        hedged=True,
    )


def _fraction_word(value: Fraction, step: Fraction) -> Readings:  # noqa: ARG001 - one signature for all forms
    two, five = Fraction(2), Fraction(5)
    return Readings(Interval.point(value), _around(value, two, two), _around(value, five, five))


def _range(quantity: Quantity) -> Readings:
    half = quantity.step * HALF
    width = max(quantity.high - quantity.low, half)
    return Readings(
        Interval(quantity.low, quantity.high),
        Interval(quantity.low - half, quantity.high + half),
        Interval(quantity.low - width, quantity.high + width),
    )


_FORMS = {
    Hedge.NONE: _bare,
    Hedge.ABOUT: _about,
    Hedge.NEARLY: _nearly,
    Hedge.MORE_THAN: _more_than,
    Hedge.AT_LEAST: _at_least,
    Hedge.UP_TO: _up_to,
    Hedge.LESS_THAN: _less_than,
    Hedge.COLLECTIVE: _collective,
    Hedge.FRACTION: _fraction_word,
}
