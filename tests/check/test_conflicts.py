"""Which figures cannot all be right, and which of them is the likeliest culprit."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.check.figures import figure, percent, relation
from workbench.check.conflicts import Conflict, Standing, minimal, standings
from workbench.check.culprits import Suspect, judged, of_sum, weight
from workbench.check.equations import equations, supposed
from workbench.check.propagation import ANYTHING, propagate
from workbench.check.scene import Figure
from workbench.domain.claims import Modality
from workbench.domain.links import LinkKind
from workbench.domain.quantities import Hedge, Kind


def total_of(total: Figure, *parts: Figure):
    return relation(LinkKind.SUM, total=total, part=list(parts))


def share_of(part: Figure, whole: Figure, share: Figure):
    return relation(LinkKind.SHARE, part=part, whole=whole, share=share)


def test_failed_and_held() -> None:
    good, bad = equations(
        [total_of(figure("5"), figure("2"), figure("3")), total_of(figure("9"), figure("1"), figure("4"))]
    )
    standing = Standing([good, bad])
    assert standing.failed == (bad,)
    assert standing.held == (good,)
    (conflict,) = standing.conflicts
    assert conflict == Conflict(frozenset(bad.figures), (bad,))
    assert standing.support(good.figures[0]) == [good]
    assert not standing.support(bad.figures[0])


def test_what_rounding_explains_is_no_conflict() -> None:
    standing = Standing(equations([total_of(figure("40"), figure("10"), figure("8"), figure("21"))]))
    assert standing.failed == ()
    assert standing.conflicts == ()


def test_minimal_leaves_out_what_is_not_needed() -> None:
    a, b, c, d = (figure(value, exact=True) for value in ("10", "10", "12", "7"))
    chain = equations(
        [
            relation(LinkKind.SAME, x=d, y=figure("7", exact=True)),
            relation(LinkKind.SAME, x=a, y=b),
            relation(LinkKind.SUM, total=c, part=[b, figure("0", exact=True)]),
            total_of(figure("17", exact=True), a, d),
        ]
    )
    stated = {one: one.readings.generous for equation in chain for one in equation.figures}
    found = minimal(chain, stated)
    assert found.equations == (chain[2],)
    assert found.figures == frozenset(chain[2].figures)


def test_joint_conflict_is_minimal() -> None:
    """Two parts of 60 % each, told to be the only two: each share is right, and so is the sum, but not all three."""
    whole, first, second = figure("100", exact=True), figure("50", high="70"), figure("50", high="70")
    sixty = [percent("60", exact=True) for _ in range(2)]
    listed = equations(
        [share_of(first, whole, sixty[0]), share_of(second, whole, sixty[1]), total_of(whole, first, second)]
    )
    standing = Standing(listed)
    assert standing.failed == ()
    (conflict,) = standing.conflicts
    assert set(conflict.equations) == set(listed)
    assert set(sixty) <= conflict.figures
    stated = {one: one.readings.generous for equation in listed for one in equation.figures}
    freed = {**stated, **{one: ANYTHING for one in stated if one not in conflict.figures}}
    assert propagate(listed, freed).broken is not None
    for one in conflict.figures:
        assert propagate(listed, {**freed, one: ANYTHING}).broken is None


def test_around_reaches_over_common_figures() -> None:
    a, b, c = figure("1"), figure("50"), figure("90")
    listed = equations(
        [
            relation(LinkKind.SAME, x=a, y=b),
            relation(LinkKind.SAME, x=b, y=c),
            relation(LinkKind.SAME, x=figure("3"), y=figure("60")),
        ]
    )
    standing = Standing(listed)
    assert [conflict.equations for conflict in standing.around(a)] == [(listed[0],), (listed[1],)]
    assert len(standing.around(listed[2].figures[0])) == 1
    assert not standing.around(figure("7"))


def test_solved_by_one_value() -> None:
    total = figure("40")
    (equation,) = equations([total_of(total, figure("10"), figure("8"), figure("25"))])
    conflict = Conflict(frozenset(equation.figures), (equation,))
    assert conflict.solved_by(supposed([total], Fraction(43)))
    assert not conflict.solved_by(supposed([total], Fraction(50)))
    assert not conflict.solved_by(supposed([figure("40")], Fraction(43)))


@pytest.mark.parametrize(
    ("one", "derived", "expected"),
    [
        (figure("40"), False, "1"),
        (figure("40", exact=True), False, "1.5"),
        (figure("40", hedge=Hedge.ABOUT), False, "0.7"),
        (figure("40", modality=Modality.REPORTED), False, "0.7"),
        (figure("40"), True, "0.8"),
        (figure("40", hedge=Hedge.NEARLY, modality=Modality.REPORTED), True, "0.2"),
    ],
)
def test_weights(one: Figure, *, derived: bool, expected: str) -> None:
    assert weight(one, derived=derived) == Fraction(expected) * 100


def ranked(suspects: list[Suspect], standing: Standing) -> list[Figure]:
    return [one.figure for one in sorted(suspects, key=lambda one: judged(one, standing))]


def test_a_figure_in_two_conflicts_is_the_likelier_culprit() -> None:
    """25 spoils the total, and it is also said to be half of 44: 22 settles both."""
    last, total = figure("25"), figure("40")
    parts = [figure("10"), figure("8"), last]
    standing = Standing(equations([total_of(total, *parts), share_of(last, figure("44"), percent("50"))]))
    assert len(standing.conflicts) == 2
    suspects = of_sum(parts, total)
    assert ranked(suspects, standing)[0] is last
    best = next(one for one in suspects if one.figure is last)
    assert judged(best, standing) == 100
    worst = next(one for one in suspects if one.figure is total)
    assert judged(worst, standing) == 80 + 100  # and then a second figure must be wrong as well


def test_alone_the_total_comes_first() -> None:
    parts, total = [figure("10"), figure("8"), figure("25")], figure("40")
    standing = Standing(equations([total_of(total, *parts)]))
    assert ranked(of_sum(parts, total), standing)[0] is total


def test_a_figure_that_another_relation_confirms_is_less_likely() -> None:
    parts, total = [figure("10"), figure("8"), figure("25")], figure("40")
    half = share_of(figure("20"), total, percent("50"))
    standing = Standing(equations([total_of(total, *parts), half]))
    suspects = of_sum(parts, total)
    assert ranked(suspects, standing)[-1] is total
    assert judged(suspects[0], standing) == 180
    again = Standing(equations([total_of(total, *parts), relation(LinkKind.SAME, a=total, b=figure("40"))]))
    assert judged(suspects[0], again) == 130


def test_a_new_value_that_another_relation_allows_costs_nothing() -> None:
    parts, total = [figure("10"), figure("8"), figure("25")], figure("40")
    about = relation(LinkKind.SAME, a=total, b=figure("43", hedge=Hedge.ABOUT))
    standing = Standing(equations([total_of(total, *parts), about]))
    assert judged(of_sum(parts, total)[0], standing) == 80


def test_a_repetition_is_the_same_statement() -> None:
    """The same 25 is told twice, in two conflicts: 22 for both settles both."""
    total, last, again = figure("40"), figure("25"), figure("25")
    parts = [figure("10"), figure("8"), last]
    share = share_of(again, figure("40", "0.1"), percent("55", "0.1"))
    standing = Standing(equations([total_of(total, *parts), share]))
    assert list(standing.same(again)) == list(standing.same(last)) == [last, again]
    assert ranked(of_sum(parts, total), standing)[0] is last
    assert len(standing.around(again)) == 2


def test_small_bare_numbers_are_no_repetitions() -> None:
    a, b, c, d = (figure(value, kind=Kind.COUNT, unit="home") for value in ("25", "25", "250", "250"))
    standing = Standing(equations([relation(LinkKind.SAME, x=a, y=c), relation(LinkKind.SAME, x=b, y=d)]))
    assert list(standing.same(a)) == [a]
    assert list(standing.same(d)) == [c, d]
    other = figure("250", kind=Kind.COUNT, unit="flat")
    assert list(standing.same(other)) == [other]


def test_three_conflicts_that_no_second_figure_settles() -> None:
    shared = figure("9")
    listed = equations(
        [
            relation(LinkKind.SAME, x=shared, y=figure("50")),
            relation(LinkKind.SAME, x=shared, y=figure("90")),
            relation(LinkKind.SAME, x=shared, y=figure("20")),
        ]
    )
    standing = Standing(listed)
    first = Suspect(listed[0].figures[0], Fraction(9))
    assert judged(first, standing) == 100 + 100  # the shared figure settles the two others
    itself = Suspect(shared, Fraction(50))
    assert judged(itself, standing) == 100 + 400


def test_a_slip_makes_likelier() -> None:
    parts, total = [figure("10"), figure("8"), figure("25")], figure("40")
    standing = Standing(equations([total_of(total, *parts)]))
    assert judged(Suspect(total, Fraction(43), "digit"), standing) == 40
    assert judged(Suspect(total, Fraction(43), "digit", derived=True), standing) == 32


@pytest.mark.parametrize(
    ("parts", "total", "slips"),
    [
        (("10", "8", "25"), "40", ["", "", "", ""]),
        (("10", "8", "22"), "32", ["omitted", "", "", ""]),
        (("10", "8", "22"), "48", ["doubled", "", "", ""]),
        (("10", "8", "7", "4"), "14", ["subtotal", "", "", "", ""]),
        (("10", "8", "22"), "24", ["", "", "sign", ""]),
    ],
)
def test_slips_of_a_sum(parts: tuple[str, ...], total: str, slips: list[str]) -> None:
    suspects = of_sum([figure(part) for part in parts], figure(total))
    found = [suspect.slip for suspect in suspects]
    assert found == slips
    assert [suspect.derived for suspect in suspects] == [True] + [False] * len(parts)
    whole = sum(Fraction(part) for part in parts)
    assert suspects[0].value == whole
    assert [suspect.value for suspect in suspects[1:]] == [Fraction(part) - whole + Fraction(total) for part in parts]


def test_figures_stand_with_those_they_are_tied_to() -> None:
    a, b, c = figure("15"), figure("25"), figure("35")
    first = relation(LinkKind.SAME, x=a, y=figure("16"))
    second = relation(LinkKind.SAME, x=figure("15"), y=b)  # the 15 is told twice
    third = relation(LinkKind.SAME, x=c, y=figure("36"))
    fourth = relation(LinkKind.SAME, x=figure("16"), y=figure("44"))
    listed = equations([first, third, second, fourth])
    found = standings(listed)
    assert found[a] is found[b]
    assert found[a] is not found[c]
    assert [len(found[one].failed) + len(found[one].held) for one in (a, c)] == [3, 1]
    assert set(found) == {one for equation in listed for one in equation.figures}
    assert standings([]) == {}
