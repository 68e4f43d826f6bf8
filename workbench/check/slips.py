"""Slips that people make with figures: how they may have come from the right value to the stated one (2.6, step 3)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import cache
from itertools import combinations
from math import lcm

_FACTORS = tuple(Fraction(10) ** power for power in (-6, -3, -1, 1, 3, 6))
_NEAR = 50
_MONTHS = (Fraction(12), Fraction(1, 12))
_MOST_PARTS = 12
_MOST_OFF = 81
_WHOLE = 20
"""The part of one by which a number may be off and still be a whole one."""


def slip(stated: Fraction, right: Fraction, step: Fraction) -> str:
    """How a person may have come from the right value to the stated one: "scale", "swapped", "digit" or ""."""
    if not stated or not right:
        return ""
    if _of_two_sizes(stated, right) and _is_near(stated, right, _FACTORS):
        return "scale"
    if not step:
        return ""
    a, b = _digits(stated, step), _digits(right, step)
    if len(a) != len(b) or len(a) < 2:
        return ""
    different = [index for index in range(len(a)) if a[index] != b[index]]
    if len(different) == 1:
        return "digit"
    if len(different) == 2 and different[1] == different[0] + 1 and sorted(a) == sorted(b):
        return "swapped"
    return ""


def may_be_one_digit_off(stated: int, right: int) -> bool:
    """False where `slip`, with steps of any powers of ten, is sure to find neither "digit" nor "swapped", which costs
    a fraction of it: asked of every two amounts of a long article. One digit put for another is off by 1 to 9 at its
    place, two neighbours that changed places by 9 to 81.
    """
    off = abs(stated - right)
    while off > _MOST_OFF and off % 10 == 0:
        off //= 10
    return off <= _MOST_OFF


def is_decimal(step: Fraction) -> bool:
    """Whether a step is a power of ten."""
    return _is_decimal(step.numerator, step.denominator)


@cache
def _is_decimal(numerator: int, denominator: int) -> bool:
    return all(str(number).rstrip("0") == "1" for number in (numerator, denominator))


def slip_of_total(parts: Sequence[Fraction], total: Fraction) -> str:
    """How a total came from its parts: one "omitted", one "doubled", or "subtotal" when several were left out."""
    over = lcm(total.denominator, *(part.denominator for part in parts))
    sizes = [part.numerator * (over // part.denominator) for part in parts]
    gap = sum(sizes) - total.numerator * (over // total.denominator)
    if gap in sizes:
        return "omitted"
    if -gap in sizes:
        return "doubled"
    numbers = range(2, len(parts) - 1) if len(parts) <= _MOST_PARTS else ()
    if any(sum(some) == gap for number in numbers for some in combinations(sizes, number)):
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
    return bool(right) and _is_near(stated, right, _MONTHS)


def slip_of_currency(stated: Fraction, right: Fraction, rates: Iterable[Fraction]) -> bool:
    """The amount of the other currency, by the article's own rates."""
    return bool(right) and _is_near(stated, right, [factor for rate in rates if rate for factor in (rate, 1 / rate)])


def _is_near(stated: Fraction, right: Fraction, factors: Iterable[Fraction]) -> bool:
    """Whether `stated` is one of the factors times `right`, to a fiftieth; in whole numbers, for speed."""
    is_, was = stated.numerator * right.denominator, right.numerator * stated.denominator
    for factor in factors:
        wanted = was * factor.numerator
        if abs(is_ * factor.denominator - wanted) * _NEAR <= abs(wanted):
            return True
    return False


def _of_two_sizes(stated: Fraction, right: Fraction) -> bool:
    """The one is nine times the other or more: without that no power of ten lies between them."""
    is_, was = abs(stated.numerator * right.denominator), abs(right.numerator * stated.denominator)
    return is_ >= 9 * was or was >= 9 * is_


def _digits(value: Fraction, step: Fraction) -> str:
    """The digits of so many steps, if that is about a whole number; in whole numbers, for speed."""
    over, steps = value.denominator * abs(step.numerator), abs(value.numerator) * step.denominator
    whole = (2 * steps + over) // (2 * over)
    return str(whole) if abs(steps - whole * over) * _WHOLE < over else ""
