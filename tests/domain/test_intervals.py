"""Intervals: arithmetic, openness, unbounded ends."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.intervals import EVERYTHING, Interval, sum_of

numbers = st.fractions(min_value=-1000, max_value=1000, max_denominator=50)
positive = st.fractions(min_value=Fraction(1, 10), max_value=1000, max_denominator=50)


@st.composite
def intervals(draw: st.DrawFn, ends: st.SearchStrategy[Fraction] = numbers) -> Interval:
    low, high = sorted((draw(ends), draw(ends)))
    return Interval(low, high)


@given(intervals(), intervals(), st.fractions(0, 1), st.fractions(0, 1))
def test_results_hold_every_pair(a: Interval, b: Interval, s: Fraction, t: Fraction) -> None:
    assert a.low is not None
    assert a.high is not None
    assert b.low is not None
    assert b.high is not None
    x = a.low + (a.high - a.low) * s
    y = b.low + (b.high - b.low) * t
    assert x + y in a + b
    assert x - y in a - b
    assert x * y in a * b


@given(intervals(positive), intervals(positive))
def test_quotient(a: Interval, b: Interval) -> None:
    assert a.low is not None
    assert b.high is not None
    assert a.low / b.high in a / b


def test_open_ends_do_not_meet() -> None:
    five = Fraction(5)
    assert not Interval(five, None, low_open=True).meets(Interval.point(5))
    assert Interval(five, None).meets(Interval.point(5))
    assert EVERYTHING.meets(Interval.point(0))


def test_divisor_with_zero_tells_nothing() -> None:
    assert Interval.point(1) / Interval(Fraction(0), Fraction(2)) == EVERYTHING


def test_towards_moves_the_ends() -> None:
    inner, outer = Interval.point(10), Interval(Fraction(8), Fraction(14))
    assert inner.towards(outer, Fraction(1, 2)) == Interval(Fraction(9), Fraction(12))
    assert inner.towards(outer, Fraction(2)) == Interval(Fraction(6), Fraction(18))


def test_a_sum_is_open_or_unbounded_where_one_of_its_terms_is() -> None:
    one, two = Fraction(1), Fraction(5, 2)
    bounded = Interval(one, two, high_open=True)
    assert sum_of([Interval.point(1), bounded, bounded]) == Interval(Fraction(3), Fraction(6), high_open=True)
    assert sum_of([bounded, Interval(one, None), bounded]) == Interval(Fraction(3), None, high_open=True)
    assert sum_of([Interval(None, two), EVERYTHING]) == EVERYTHING
    assert sum_of([Interval.point(1), Interval.point(Fraction(1, 3))]) == Interval.point(Fraction(4, 3))
