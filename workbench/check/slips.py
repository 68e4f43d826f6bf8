"""Slips that people make with figures: how they may have come from the right value to the stated one (2.6, step 3)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import combinations

_FACTORS = tuple(Fraction(10) ** power for power in (-6, -3, -1, 1, 3, 6))
_NEAR = 50
_MONTHS = (Fraction(12), Fraction(1, 12))
_MOST_PARTS = 12


def slip(stated: Fraction, right: Fraction, step: Fraction) -> str:
    """How a person may have come from the right value to the stated one: "scale", "swapped", "digit" or ""."""
    if not stated or not right:
        return ""
    if any(_is_near(stated, right, power) for power in _FACTORS):
        return "scale"
    if not step:
        return ""
    a, b = _digits(stated / step), _digits(right / step)
    if len(a) != len(b) or len(a) < 2:
        return ""
    different = [index for index in range(len(a)) if a[index] != b[index]]
    if len(different) == 1:
        return "digit"
    if len(different) == 2 and different[1] == different[0] + 1 and sorted(a) == sorted(b):
        return "swapped"
    return ""


def slip_of_total(parts: Sequence[Fraction], total: Fraction) -> str:
    """How a total came from its parts: one "omitted", one "doubled", or "subtotal" when several were left out."""
    gap = sum(parts, Fraction(0)) - total
    if gap in parts:
        return "omitted"
    if -gap in parts:
        return "doubled"
    sizes = range(2, len(parts) - 1) if len(parts) <= _MOST_PARTS else ()
    if any(sum(some) == gap for size in sizes for some in combinations(parts, size)):
        return "subtotal"
    return ""


def slip_of_change(before: Fraction, after: Fraction, percent: Fraction, step: Fraction) -> str:
    """How a change in percent came about: worked out on the new value ("base") or given as a factor ("factor")."""
    if not after or not before:
        return ""
    size, half = abs(percent), step / 2
    if abs(abs(after - before) / after * 100 - size) <= half:
        return "base"
    return "factor" if abs(after / before * 100 - size) <= half else ""


def slip_of_period(stated: Fraction, right: Fraction) -> bool:
    """A month taken for a year, or a year for a month."""
    return bool(right) and any(_is_near(stated, right, factor) for factor in _MONTHS)


def slip_of_currency(stated: Fraction, right: Fraction, rates: Iterable[Fraction]) -> bool:
    """The amount of the other currency, by the article's own rates."""
    return bool(right) and any(_is_near(stated, right, factor) for rate in rates if rate for factor in (rate, 1 / rate))


def _is_near(stated: Fraction, right: Fraction, factor: Fraction) -> bool:
    """Whether `stated` is `factor` times `right`, to a fiftieth; in whole numbers, for speed."""
    made = stated.numerator * right.denominator * factor.denominator
    wanted = right.numerator * stated.denominator * factor.numerator
    return abs(made - wanted) * _NEAR <= abs(wanted)


def _digits(value: Fraction) -> str:
    return str(abs(round(value))) if value.denominator == 1 or abs(value - round(value)) < Fraction(1, 20) else ""
