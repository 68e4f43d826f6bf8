"""The three nested readings by form of the quantity."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.quantities import Hedge, Kind, Quantity
from workbench.domain.readings import readings, significant_digits


def quantity(value: int | str, step: int | str = 1, hedge: Hedge = Hedge.NONE, kind: Kind = Kind.MONEY) -> Quantity:
    return Quantity(kind, Fraction(value), Fraction(value), "EUR", hedge, str(value), Fraction(step))


def test_bare_small_mantissa_is_half_a_unit() -> None:
    normal = readings(quantity(40, kind=Kind.PERCENT)).normal
    assert (normal.low, normal.high) == (Fraction(79, 2), Fraction(81, 2))


def test_bare_large_mantissa_loosens_with_its_zeros() -> None:
    normal = readings(quantity(300, kind=Kind.PERCENT)).normal
    assert (normal.low, normal.high) == (Fraction(591, 2), Fraction(609, 2))


def test_exact_forms() -> None:
    assert readings(quantity(52, kind=Kind.COUNT)).exact
    assert readings(quantity(12_345)).exact
    assert not readings(quantity(12_000)).exact


@pytest.mark.parametrize(("value", "step", "digits"), [(40, 1, 1), (1250, 1, 3), ("22.5", "0.1", 3), (7, 1, 1)])
def test_significant_digits(value: str, step: str, digits: int) -> None:
    assert significant_digits(Fraction(value), Fraction(step)) == digits


def test_a_range_narrower_than_its_last_digit_may_still_be_rounded():
    narrow = Quantity(Kind.MONEY, Fraction(40), Fraction(161, 4), "EUR", step=Fraction(1))
    found = readings(narrow)
    assert (found.normal.low, found.normal.high) == (Fraction(79, 2), Fraction(163, 4))
    assert found.generous == found.normal


@given(st.integers(1, 10**6), st.sampled_from(list(Hedge)))
def test_readings_are_nested(value: int, hedge: Hedge) -> None:
    found = readings(quantity(value, hedge=hedge))
    for inner, outer in ((found.tight, found.normal), (found.normal, found.generous)):
        if outer.low is not None:
            assert inner.low is not None
            assert outer.low <= inner.low
        if outer.high is not None:
            assert inner.high is not None
            assert outer.high >= inner.high
