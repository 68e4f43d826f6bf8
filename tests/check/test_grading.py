"""The grade ladder, on the worked examples of the design note, and its laws."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.check.grading import (
    Ladder,
    change,
    difference,
    judge,
    percent,
    product,
    ratio,
    rise,
    signed,
    strain,
    total,
)
from workbench.check.propagation import cut
from workbench.check.slips import slip
from workbench.domain.findings import Severity
from workbench.domain.intervals import Interval
from workbench.domain.links import Confidence
from workbench.domain.quantities import Hedge, Kind, Quantity
from workbench.domain.readings import readings

BILLION = Fraction(10**9)


def money(value: str, step: str = "1", hedge: Hedge = Hedge.NONE, high: str | None = None) -> Quantity:
    low = Fraction(value) * BILLION
    top = low if high is None else Fraction(high) * BILLION
    return Quantity(Kind.MONEY, low, top, "USD", hedge, value, Fraction(step) * BILLION)


def share(value: str, step: str = "1", hedge: Hedge = Hedge.NONE) -> Quantity:
    return Quantity(Kind.PERCENT, Fraction(value), Fraction(value), "%", hedge, value, Fraction(step))


def grade(parts: list[Quantity], whole: Quantity) -> Severity | None:
    return judge(total, [readings(part) for part in parts], readings(whole)).severity


@pytest.mark.parametrize(
    ("parts", "whole", "severity"),
    [
        (("10", "8", "22"), "40", None),
        (("10", "8", "21"), "40", Severity.INFO),
        (("10", "8", "20"), "40", Severity.WARNING),
        (("10", "8", "19"), "40", Severity.ERROR),
        (("10", "8", "25"), "40", Severity.ERROR),
        (("41",), "40", Severity.NOTE),
        (("297",), "300", Severity.INFO),
    ],
)
def test_sums_of_the_note(parts: tuple[str, ...], whole: str, severity: Severity | None) -> None:
    assert grade([money(part) for part in parts], money(whole)) is severity


@pytest.mark.parametrize(
    ("parts", "whole", "step", "expected"),
    [
        (("10", "8", "25"), "40", "1", "1.5"),
        (("12.3", "4.5", "3.3"), "20.2", "0.1", "0.5"),
        (("10", "8", "22"), "40", "1", "0"),
        (("10", "8", "20"), "40", "1", "1"),
    ],
)
def test_strain_of_the_note(parts: tuple[str, ...], whole: str, step: str, expected: str) -> None:
    found = strain(total, [readings(money(part, step)) for part in parts], readings(money(whole, step)))
    assert found is not None
    assert abs(found - Fraction(expected)) < Fraction(1, 10**6)


def test_no_strain_reconciles_exact_values() -> None:
    exact = [readings(Quantity(Kind.COUNT, Fraction(n), Fraction(n), "seat")) for n in (52, 49, 99)]
    assert strain(total, exact[:2], exact[2]) is None


def test_hedged_total_forgives_what_a_bare_one_does_not() -> None:
    parts = [money("10"), money("8"), money("20")]
    assert grade(parts, money("40", hedge=Hedge.ABOUT)) in (None, Severity.INFO, Severity.NOTE)


def test_shares_of_a_third() -> None:
    whole = Interval.point(100)
    thirds = [readings(share("33"))] * 3
    from workbench.domain.readings import Readings

    assert judge(total, thirds, Readings(whole, whole, whole)).severity is Severity.INFO


def test_change_and_share() -> None:
    before, after = readings(money("412", "0.001")), readings(money("530", "0.001"))
    assert judge(change, [before, after], readings(share("22"))).severity is Severity.ERROR
    assert judge(percent, [readings(money("90")), readings(money("250"))], readings(share("36"))).severity is None


def test_confidence_caps() -> None:
    verdict = judge(total, [readings(money("10")), readings(money("8"))], readings(money("40")))
    assert verdict.severity is Severity.ERROR
    assert verdict.capped(Confidence.INFERRED).severity is Severity.WARNING
    assert verdict.capped(Confidence.INFERRED, explicit=True).severity is Severity.ERROR
    assert verdict.capped(Confidence.GUESSED).severity is Severity.NOTE


@pytest.mark.parametrize(
    ("stated", "right", "kind"),
    [("530", "503", "swapped"), ("4.2", "4.8", "digit"), ("40000", "40", "scale"), ("38", "52", "")],
)
def test_slips(stated: str, right: str, kind: str) -> None:
    assert (
        slip(Fraction(stated), Fraction(right), Fraction("0.1")) == kind
        or slip(Fraction(stated), Fraction(right), Fraction(1)) == kind
    )


def test_cut_tells_the_end_of_a_range() -> None:
    stated = Interval(Fraction(22), Fraction(45, 2))
    low = cut(stated, Interval.point(22))
    inside = cut(stated, Interval.point(Fraction("22.3")))
    assert low is not None
    assert low.at_end
    assert inside is not None
    assert not inside.at_end
    assert cut(stated, Interval(Fraction(20), Fraction(30))) is None


values = st.integers(1, 99_999)
RANK = {None: 9, Severity.INFO: 3, Severity.NOTE: 2, Severity.WARNING: 1, Severity.ERROR: 0}


@given(st.lists(values, min_size=2, max_size=6), values, st.randoms(use_true_random=False))
def test_order_of_parts_does_not_matter(parts: list[int], whole: int, random: object) -> None:
    shuffled = list(parts)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    first = grade([money(str(part)) for part in parts], money(str(whole)))
    assert first is grade([money(str(part)) for part in shuffled], money(str(whole)))


@given(st.lists(values, min_size=2, max_size=5), values, st.sampled_from([10, 1000, 10**6]))
def test_scaling_does_not_matter(parts: list[int], whole: int, factor: int) -> None:
    small = [money(str(part)) for part in parts]
    big = [part.scaled(Fraction(factor)) for part in small]
    assert grade(small, money(str(whole))) is grade(big, money(str(whole)).scaled(Fraction(factor)))


@given(st.lists(values, min_size=2, max_size=5), st.integers(0, 3))
def test_rounded_sums_raise_no_alarm(parts: list[int], digits: int) -> None:
    """Parts and total rounded to the same digit never disagree by an error."""
    unit = 10**digits
    rounded = [money(str((part + unit // 2) // unit * unit), str(unit)) for part in parts]
    whole = (sum(parts) + unit // 2) // unit * unit
    verdict = grade(rounded, money(str(whole), str(unit)))
    assert verdict is not Severity.ERROR


@given(values, values, st.integers(0, 5000), st.integers(1, 5000))
def test_widening_a_range_never_makes_an_error(low: int, other: int, width: int, more: int) -> None:
    whole = money(str(low + other))
    narrow = money(str(low), high=str(low + width))
    wide = money(str(max(0, low - more)), high=str(low + width + more))
    assert RANK[grade([wide, money(str(other))], whole)] >= RANK[grade([narrow, money(str(other))], whole)]


@given(st.lists(st.integers(10, 999), min_size=2, max_size=4))
def test_beyond_the_generous_reading_is_an_error(parts: list[int]) -> None:
    figures = [money(str(part)) for part in parts]
    most = sum(readings(figure).generous.high or 0 for figure in figures)
    assert grade(figures, money(str(int(most / BILLION) * 2))) is Severity.ERROR


@given(st.integers(1, 500), st.integers(1, 500))
def test_products(count: int, each: int) -> None:
    first = Quantity(Kind.COUNT, Fraction(count), Fraction(count), "bus")
    verdict = judge(product, [readings(first), readings(money(str(each)))], readings(money(str(count * each))))
    assert verdict.severity is None


def test_combinations() -> None:
    pair = [Interval(Fraction(10), Fraction(20)), Interval(Fraction(40), Fraction(50))]
    assert total(pair) == Interval(Fraction(50), Fraction(70))
    assert product(pair) == Interval(Fraction(400), Fraction(1000))
    assert ratio(pair) == Interval(Fraction(1, 5), Fraction(1, 2))
    assert percent(pair) == Interval(Fraction(20), Fraction(50))
    assert change(pair) == Interval(Fraction(100), Fraction(400))
    assert difference(pair) == Interval(Fraction(-40), Fraction(-20))
    assert rise(pair) == Interval(Fraction(20), Fraction(40))
    assert signed(rise, 1)(pair) == rise(pair)
    assert signed(rise, -1)(pair) == -rise(pair)
    assert total([*pair, Interval.point(5)]) == Interval(Fraction(55), Fraction(75))


def test_ladder_of_a_desk() -> None:
    parts = [readings(money("10")), readings(money("8")), readings(money("20"))]  # λ 1, z 3.46
    whole = readings(money("40"))
    assert judge(total, parts, whole).severity is Severity.WARNING
    assert judge(total, parts, whole, Ladder(note=Fraction(4))).severity is Severity.NOTE
    assert judge(total, parts, whole, Ladder(info=Fraction(4))).severity is Severity.INFO
    assert judge(total, parts, whole, Ladder(warning=Fraction(3))).severity is Severity.ERROR
    assert [step[0] for step in Ladder().steps] == [Fraction(21, 10), Fraction(26, 10), Fraction(5)]


@pytest.mark.parametrize(
    ("hedge", "stated", "severity"),
    [
        (Hedge.ABOUT, "18", None),
        (Hedge.ABOUT, "19", Severity.INFO),
        (Hedge.ABOUT, "20", Severity.INFO),
        (Hedge.ABOUT, "22", Severity.NOTE),
        (Hedge.ABOUT, "30", Severity.ERROR),
        (Hedge.MORE_THAN, "17", Severity.INFO),
        (Hedge.MORE_THAN, "18", Severity.INFO),
        (Hedge.MORE_THAN, "19", Severity.NOTE),
        (Hedge.LESS_THAN, "17", Severity.NOTE),
    ],
)
def test_hedged_ladder(hedge: Hedge, stated: str, severity: Severity | None) -> None:
    assert grade([money("10"), money("8")], money(stated, hedge=hedge)) is severity


def test_exact_figures_have_no_rounding() -> None:
    seats = [readings(Quantity(Kind.COUNT, Fraction(n), Fraction(n), "seat")) for n in (52, 47, 98)]
    verdict = judge(total, seats[:2], seats[2])
    assert verdict.severity is Severity.ERROR
    assert verdict.strain == 0


def test_coarse_rounding_is_no_error() -> None:
    """Four times 1,049, each told as 1,000: beyond 5 z as written, but not as rounded to the hundred."""
    parts, whole = [readings(money("1000"))] * 4, readings(money("4200"))
    assert judge(total, parts, whole).severity is Severity.WARNING
    assert judge(total, parts, readings(money("4400"))).severity is Severity.ERROR


def test_strain_of_a_verdict() -> None:
    verdict = judge(total, [readings(money("10")), readings(money("8")), readings(money("21"))], readings(money("40")))
    assert verdict.severity is Severity.INFO
    assert verdict.strain == Fraction(606, 1000)  # 2.1 / √12
    assert verdict.capped(Confidence.STATED) is verdict
    assert verdict.capped(Confidence.INFERRED) is verdict
    assert judge(total, [readings(money("10"))], readings(money("10"))).capped(Confidence.GUESSED).severity is None
    assert not verdict.alarms
