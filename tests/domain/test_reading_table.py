"""The table of the three nested readings (consistency 2.2), row by row."""

from __future__ import annotations

from fractions import Fraction

import pytest

from workbench.domain.intervals import Interval
from workbench.domain.quantities import Hedge, Kind, Quantity
from workbench.domain.readings import Readings, readings, significant_digits


def read(value: str, step: str = "1", hedge: Hedge = Hedge.NONE, **rest: object) -> Readings:
    low = Fraction(value)
    high = Fraction(str(rest.pop("high", value)))
    kind = rest.pop("kind", Kind.PERCENT)
    return readings(Quantity(kind, low, high, "%", hedge, value, Fraction(step), **rest))  # type: ignore[arg-type]


def span(low: str | None, high: str | None, *, low_open: bool = False, high_open: bool = False) -> Interval:
    ends = [None if end is None else Fraction(end) for end in (low, high)]
    return Interval(*ends, low_open, high_open)


@pytest.mark.parametrize(
    ("hedge", "tight", "normal", "generous"),
    [
        (Hedge.ABOUT, span("39.5", "40.5"), span("36", "44"), span("32", "48")),
        (Hedge.NEARLY, span("36", "40"), span("32", "40"), span("28", "44")),
        (Hedge.MORE_THAN, span("40", "44", low_open=True), span("40", "48", low_open=True), span("36", None)),
        (Hedge.AT_LEAST, span("40", "48"), span("40", None), span("39.5", None)),
        (Hedge.UP_TO, span("36", "40"), span("0", "40"), span("0", "40.5")),
        (Hedge.LESS_THAN, span("36", "40", high_open=True), span("32", "40", high_open=True), span("0", "44")),
        (Hedge.COLLECTIVE, span("36", "44"), span("32", "48"), span("28", "52")),
    ],
)
def test_hedged_forty(hedge: Hedge, tight: Interval, normal: Interval, generous: Interval) -> None:
    assert read("40", hedge=hedge) == Readings(tight, normal, generous, hedged=True)


def test_fraction_words_are_bare() -> None:
    third = read("33", hedge=Hedge.FRACTION)
    assert third == Readings(span("33", "33"), span("31", "35"), span("28", "38"))


@pytest.mark.parametrize(
    ("value", "step", "width"),
    [
        ("7", "1", "0.7"), ("40", "1", "4"), ("22", "1", "1.1"), ("225", "1", "4.5"), ("1250", "1", "25"),
        ("1251", "1", "12.51"), ("12345", "1", "123.45"), ("2", "1", "0.5"), ("22.5", "0.1", "0.45"), ("4", "1", "0.5"),
    ],
)  # fmt: skip
def test_width_of_a_hedge_goes_by_significant_digits(value: str, step: str, width: str) -> None:
    normal = read(value, step, Hedge.ABOUT).normal
    assert normal == span(str(Fraction(value) - Fraction(width)), str(Fraction(value) + Fraction(width)))


@pytest.mark.parametrize(
    ("value", "step", "normal", "generous"),
    [
        ("40", "1", "0.5", "2"),  # one unit of the last digit but zero, at most 5 %
        ("22.5", "0.1", "0.05", "0.1"),
        ("7", "1", "0.5", "1"),
        ("99", "1", "0.5", "1"),
        ("100", "1", "1.5", "5"),
        ("260", "1", "3.9", "10"),
        ("1200", "1", "18", "60"),
        ("1234", "1", "0.5", "1"),
        ("12000", "1000", "500", "1000"),
        ("-260", "1", "3.9", "10"),
    ],
)
def test_bare(value: str, step: str, normal: str, generous: str) -> None:
    found = read(value, step)
    middle = Fraction(value)
    assert found.tight == Interval.point(middle)
    assert found.normal == Interval(middle - Fraction(normal), middle + Fraction(normal))
    assert found.generous == Interval(middle - Fraction(generous), middle + Fraction(generous))
    assert not found.hedged
    assert not found.exact


@pytest.mark.parametrize(
    ("value", "coarse"),
    [
        ("260", "5"),
        ("1200", "50"),
        ("1000", "50"),
        ("1230", "5"),
        ("1234", "0.5"),
        ("100", "5"),
        ("99", None),
        ("40", None),
    ],
)
def test_coarse_reading_is_half_the_last_digit_but_zero(value: str, coarse: str | None) -> None:
    found = read(value).coarse
    middle = Fraction(value)
    assert found == (None if coarse is None else Interval(middle - Fraction(coarse), middle + Fraction(coarse)))


def test_range_is_its_own_hedge() -> None:
    found = read("22", "0.5", high="24")
    assert found == Readings(span("22", "24"), span("21.75", "24.25"), span("20", "26"))
    assert read("22", "0.5", Hedge.ABOUT, high="24") == found


@pytest.mark.parametrize(
    ("value", "step", "kind", "exact"),
    [
        ("52", "1", Kind.COUNT, True),
        ("99", "1", Kind.COUNT, True),
        ("90", "1", Kind.COUNT, True),
        ("100", "1", Kind.COUNT, False),
        ("101", "1", Kind.COUNT, True),
        ("52", "0.1", Kind.COUNT, False),
        ("1001", "1", Kind.MONEY, True),
        ("1000", "1", Kind.MONEY, False),
        ("1010", "1", Kind.MONEY, False),
        ("999", "1", Kind.MONEY, False),
        ("1234.56", "0.01", Kind.MONEY, True),
        ("1234", "10", Kind.MONEY, False),
        ("52", "1", Kind.PERCENT, False),
    ],
)
def test_exact_forms(value: str, step: str, kind: Kind, *, exact: bool) -> None:
    assert read(value, step, kind=kind).exact is exact


def test_exactness_of_the_card_counts() -> None:
    point = Interval.point(40)
    assert read("40", exact=True) == Readings(point, point, point, exact=True)
    assert not read("52", kind=Kind.COUNT, exact=False).exact
    assert not read("52", hedge=Hedge.ABOUT, kind=Kind.COUNT).exact
    assert read("40", hedge=Hedge.ABOUT, exact=True).exact


@pytest.mark.parametrize(
    ("value", "step", "digits"),
    [
        ("1250", "1", 3),
        ("40", "1", 1),
        ("22.5", "0.1", 3),
        ("0", "1", 1),
        ("-1250", "1", 3),
        ("7", "0", 1),
        ("70", "0", 1),
    ],
)
def test_significant_digits(value: str, step: str, digits: int) -> None:
    assert significant_digits(Fraction(value), Fraction(step)) == digits


def test_slack_is_the_larger_side() -> None:
    tight = span("10", "20")
    assert Readings(tight, span("9", "24"), span("0", "50")).slack == 4
    assert Readings(tight, span("5", "21"), span("0", "50")).slack == 5
    assert Readings(tight, span(None, "21"), span(None, None)).slack == 1
    assert Readings(tight, span("9", None), span(None, None)).slack == 1
    assert Readings(span(None, None), span(None, None), span(None, None)).slack == 0
