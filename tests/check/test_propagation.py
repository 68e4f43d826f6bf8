"""Bounds carried through equations to a fixed point, and the values that they imply."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.check.figures import figure, percent, relation
from workbench.check.equations import Equation, equations
from workbench.check.propagation import VISITS, connected, cut, implied, propagate
from workbench.check.scene import Figure
from workbench.domain.intervals import EVERYTHING, Interval
from workbench.domain.links import LinkKind
from workbench.domain.quantities import Hedge


def tight(listed: tuple[Equation, ...]) -> dict[Figure, Interval]:
    return {one: one.readings.tight for equation in listed for one in equation.figures}


def tranches(last: Figure, second: str = "8", total: Figure | None = None) -> tuple[Equation, ...]:
    parts = [figure("10"), figure(second, "0.1"), last]
    return equations([relation(LinkKind.SUM, total=total or figure("40"), part=parts)])


def test_the_last_instalment_must_be_22() -> None:
    last = figure("22", "0.1", high="22.5")
    found = implied(last, tranches(last))
    assert found is not None
    assert found.point == 22
    assert found.at_end
    assert sorted(value.low or 0 for value in found.domains.values()) == [8, 10, 22, 40]


def test_it_may_lie_inside_the_range() -> None:
    last = figure("22", "0.1", high="22.5")
    found = implied(last, tranches(last, "7.7"))
    assert found is not None
    assert found.point == Fraction("22.3")
    assert not found.at_end


def test_nothing_is_implied() -> None:
    last = figure("22", "0.1", high="22.5")
    assert implied(last, tranches(last, total=figure("40", hedge=Hedge.ABOUT))) is None
    assert implied(figure("22"), tranches(figure("22"))) is None  # no range
    point = figure("22")
    assert implied(point, tranches(point)) is None
    assert implied(last, ()) is None
    outside = figure("23", "0.1", high="24")
    assert implied(outside, tranches(outside)) is None


def test_a_value_given_elsewhere_counts() -> None:
    """The total is itself a range, but said to be the sum of two other figures."""
    last, total = figure("22", "0.1", high="22.5"), figure("40", high="41")
    alone = tranches(last, total=total)
    assert implied(last, alone) is None
    more = equations([relation(LinkKind.SUM, total=total, part=[figure("30", "0.1"), figure("10.2", "0.1")])])
    found = implied(last, (*alone, *more))
    assert found is not None
    assert found.point == Fraction("22.2")


def test_rounding_elsewhere_implies_nothing() -> None:
    last, total = figure("22", "0.1", high="22.5"), figure("40")
    rounded = equations([relation(LinkKind.SUM, total=total, part=[figure("20"), figure("21")])])
    found = implied(last, (*tranches(last, total=total), *rounded))
    assert found is not None
    assert found.point == 22


def test_products_narrow_all_ways() -> None:
    share = percent("10", high="20")
    whole, part = figure("100", high="200"), figure("30")
    listed = equations([relation(LinkKind.SHARE, part=part, whole=whole, share=share)])
    found = propagate(listed, tight(listed))
    assert found.broken is None
    assert found.domains[whole] == Interval(Fraction(150), Fraction(200))
    assert found.domains[share] == Interval(Fraction(15), Fraction(20))
    assert found.domains[part] == Interval.point(30)


def test_products_of_what_may_be_negative_tell_nothing() -> None:
    share = percent("10", high="20")
    whole, part = figure("-100", high="200"), figure("30")
    listed = equations([relation(LinkKind.SHARE, part=part, whole=figure("100"), share=share)])
    stated = {**tight(listed), listed[0].terms[0].figure: whole.readings.tight}
    assert propagate(listed, stated).domains == stated


def test_what_moves_wakes_the_others() -> None:
    a, b, c, d = figure("0", high="100"), figure("60", high="100"), figure("40"), figure("0", high="100")
    listed = equations(
        [
            relation(LinkKind.SAME, first=d, second=a),
            relation(LinkKind.SUM, total=figure("100"), part=[a, b]),
            relation(LinkKind.SUM, total=a, part=[c, figure("0", high="0.5"), figure("0")]),
        ]
    )
    found = propagate(listed, tight(listed))
    assert found.domains[d] == Interval.point(40)
    assert found.domains[b] == Interval.point(60)
    assert max(found.visits.values()) <= 4


def test_what_cannot_be_is_told() -> None:
    listed = tranches(figure("25", "0.1"))
    found = propagate(listed, tight(listed))
    assert found.broken is listed[0]


def test_a_creeping_pair_ends() -> None:
    """Each of two equations halves the other's figure for ever: after fifty visits it is left."""
    a, b = figure("0", high="1000000"), figure("0", high="1000000")
    zero = figure("0")
    listed = equations(
        [
            relation(LinkKind.SHARE, part=a, whole=figure("1", high="1000000"), share=percent("10", high="100")),
            relation(
                LinkKind.SHARE, part=b, whole=(near := figure("1", high="1000000")), share=percent("1", high="99")
            ),
            relation(LinkKind.SUM, total=near, part=[b, zero]),
        ]
    )
    found = propagate(listed, tight(listed))
    assert found.broken is not None or max(found.visits.values()) <= VISITS
    assert max(found.visits.values()) > 3


def test_connected_reaches_over_common_figures() -> None:
    a, b, c, d = figure("1"), figure("1"), figure("1"), figure("1")
    first, second, third = equations(
        [
            relation(LinkKind.SAME, a=c, b=d),
            relation(LinkKind.SAME, a=b, b=c),
            relation(LinkKind.SAME, a=a, b=figure("1")),
        ]
    )
    assert set(connected((first, second, third), b)) == {first, second}
    assert connected((first, second, third), figure("5")) == []


def test_cut() -> None:
    stated = Interval(Fraction(20), Fraction(30))
    assert cut(stated, Interval(Fraction(20), Fraction(22))) is not None  # exactly a fifth is left
    assert cut(stated, Interval(Fraction(20), Fraction("22.1"))) is None
    assert cut(stated, Interval(Fraction(20), Fraction("22.1")), Fraction(1, 2)) is not None
    assert cut(stated, Interval.point(31)) is None
    assert cut(stated, EVERYTHING) is None
    assert cut(Interval.point(20), Interval.point(20)) is None
    ends = {value: cut(stated, Interval.point(Fraction(value))) for value in ("20", "21", "21.1", "28.9", "29", "30")}
    assert [found is not None and found.at_end for found in ends.values()] == [True, True, False, False, True, True]


@given(st.lists(st.integers(0, 500), min_size=2, max_size=5), st.lists(st.integers(0, 200), min_size=6, max_size=6))
def test_no_solution_is_lost(values: list[int], slack: list[int]) -> None:
    """Whatever the ranges around true values, propagation keeps the true values."""
    parts = [
        figure(str(value - min(value, slack[i])), high=str(value + slack[i + 1])) for i, value in enumerate(values)
    ]
    total = figure(str(sum(values)), high=str(sum(values) + slack[0]))
    listed = equations([relation(LinkKind.SUM, total=total, part=parts)])
    stated = {one: one.readings.tight for one in (total, *parts)}
    found = propagate(listed, stated)
    assert found.broken is None
    for one, value in zip((total, *parts), (sum(values), *values), strict=True):
        assert Fraction(value) in found.domains[one]
        narrowed, before = found.domains[one], stated[one]
        assert (narrowed & before) == narrowed


@pytest.mark.parametrize("size", [1, 3])
def test_every_equation_is_seen(size: int) -> None:
    listed = tuple(one for _ in range(size) for one in tranches(figure("22")))
    assert propagate(listed, tight(listed)).visits == dict.fromkeys(listed, 1)
