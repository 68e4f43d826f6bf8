"""Closed, open and unbounded intervals of exact numbers, with the arithmetic of XBRL Calculations 1.1 roundings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from math import lcm

from workbench.records import dataclass


@dataclass(frozen=True, slots=True)
class Interval:
    """The values between `low` and `high`; None means unbounded on that side, `*_open` that the end is excluded."""

    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False

    @classmethod
    def point(cls, value: Fraction | int) -> Interval:
        exact = value if isinstance(value, Fraction) else Fraction(value)
        return cls(exact, exact)

    @property
    def is_empty(self) -> bool:
        if self.low is None or self.high is None:
            return False
        return not _reaches(self.low, self.low_open, self.high, self.high_open)

    @property
    def width(self) -> Fraction | None:
        return None if self.low is None or self.high is None else self.high - self.low

    def __contains__(self, value: Fraction) -> bool:
        above = self.low is None or value > self.low or (value == self.low and not self.low_open)
        below = self.high is None or value < self.high or (value == self.high and not self.high_open)
        return above and below

    def __add__(self, other: Interval) -> Interval:
        return sum_of((self, other))

    def __neg__(self) -> Interval:
        return Interval(
            None if self.high is None else -self.high,
            None if self.low is None else -self.low,
            self.high_open,
            self.low_open,
        )

    def __sub__(self, other: Interval) -> Interval:
        return self + (-other)

    def __and__(self, other: Interval) -> Interval:
        """The common values of both (may be empty)."""
        low, low_open = _tighter(self.low, self.low_open, other.low, other.low_open, upper=False)
        high, high_open = _tighter(self.high, self.high_open, other.high, other.high_open, upper=True)
        return Interval(low, high, low_open, high_open)

    def meets(self, other: Interval) -> bool:
        if self.is_empty or other.is_empty:
            return False
        return _reaches(self.low, self.low_open, other.high, other.high_open) and _reaches(
            other.low, other.low_open, self.high, self.high_open
        )

    def __mul__(self, other: Interval) -> Interval:
        """The product of two intervals of non-negative numbers, of any numbers when both are bounded."""
        low_open, high_open = self.low_open or other.low_open, self.high_open or other.high_open
        if self.low is None or self.high is None or other.low is None or other.high is None:
            low = None if self.low is None or other.low is None else self.low * other.low
            return Interval(low, None, low_open)
        if self.low is self.high and other.low is other.high:
            made = self.low * other.low
            return Interval(made, made, low_open, high_open)
        if self.low.numerator >= 0 and other.low.numerator >= 0:
            return Interval(self.low * other.low, self.high * other.high, low_open, high_open)
        ends = [self.low * other.low, self.low * other.high, self.high * other.low, self.high * other.high]
        return Interval(min(ends), max(ends), low_open, high_open)

    def __truediv__(self, other: Interval) -> Interval:
        """The quotient by an interval of positive numbers; everything when the divisor may be zero."""
        return self * other.inverse()

    def inverse(self) -> Interval:
        """1/x for positive x; everything when zero is among the values."""
        if self.low is None or self.low <= 0:
            return EVERYTHING
        low = Fraction(0) if self.high is None else 1 / self.high
        return Interval(low, 1 / self.low, self.high_open, self.low_open)

    def affine(self, factor: Fraction, offset: Fraction) -> Interval:
        """The values factor · x + offset; the factor may be negative but not 0."""
        if factor == 1 and not offset:
            return self
        low = None if self.low is None else self.low * factor + offset
        high = low if self.low is self.high else None if self.high is None else self.high * factor + offset
        if factor < 0:
            return Interval(high, low, self.high_open, self.low_open)
        return Interval(low, high, self.low_open, self.high_open)

    def towards(self, outer: Interval, share: Fraction) -> Interval:
        """This interval with its ends moved linearly towards those of `outer` (share 1) or beyond."""
        if not share:
            return self
        if self.low is None or self.high is None or outer.low is None or outer.high is None:
            return outer
        low = self.low if self.low is outer.low else self.low + (outer.low - self.low) * share
        high = self.high if self.high is outer.high else self.high + (outer.high - self.high) * share
        return Interval(low, high)


def sum_of(intervals: Sequence[Interval]) -> Interval:
    """The sums of a value of each."""
    lows = [one.low for one in intervals if one.low is not None]
    low = added(lows) if len(lows) == len(intervals) else None
    if all(one.low is one.high for one in intervals):
        high = low
    else:
        highs = [one.high for one in intervals if one.high is not None]
        high = added(highs) if len(highs) == len(intervals) else None
    return Interval(low, high, any(one.low_open for one in intervals), any(one.high_open for one in intervals))


def spanned(intervals: Sequence[Interval]) -> Interval:
    """From the least value of any of them to the greatest."""
    lows, highs = [one.low for one in intervals], [one.high for one in intervals]
    low = None if None in lows else min(one for one in lows if one is not None)
    high = None if None in highs else max(one for one in highs if one is not None)
    return Interval(low, high)


def added(values: Iterable[Fraction]) -> Fraction:
    """The sum of exact numbers, as one of whole numbers over a common denominator: it takes a fraction of the time."""
    listed = list(values)
    over = lcm(*[value.denominator for value in listed])
    if over == 1:
        return Fraction(sum([value.numerator for value in listed]))
    return Fraction(sum([value.numerator * (over // value.denominator) for value in listed]), over)


def over_common(values: Sequence[Fraction]) -> list[int]:
    """Exact numbers over their common denominator, without it: their sums are compared far sooner than as fractions."""
    over = lcm(*[value.denominator for value in values])
    return [value.numerator * (over // value.denominator) for value in values]


def _reaches(low: Fraction | None, low_open: bool, high: Fraction | None, high_open: bool) -> bool:
    """Whether an interval that begins at `low` begins before another has ended, at `high`."""
    if low is None or high is None:
        return True
    room = high.numerator * low.denominator - low.numerator * high.denominator
    return room > 0 or (room == 0 and not low_open and not high_open)


def _tighter(
    a: Fraction | None, a_open: bool, b: Fraction | None, b_open: bool, *, upper: bool
) -> tuple[Fraction | None, bool]:
    if a is None:
        return b, b_open
    if b is None:
        return a, a_open
    if a == b:
        return a, a_open or b_open
    first = a < b if upper else a > b
    return (a, a_open) if first else (b, b_open)


EVERYTHING = Interval(None, None)
