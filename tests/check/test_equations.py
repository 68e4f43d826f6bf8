"""Relations as equations: what they say, when they hold, and what a figure must be."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from tests.check.figures import figure, percent, relation
from workbench.check.equations import Equation, Form, Term, equations, supposed
from workbench.check.grading import STANDARD
from workbench.check.relation import AFTER_MONEY, Relation
from workbench.domain.findings import Severity
from workbench.domain.intervals import Interval
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Hedge, Kind


def only(given: Relation) -> Equation:
    (equation,) = equations([given])
    return equation


def severity(equation: Equation) -> Severity | None:
    return equation.verdict(STANDARD).severity


def test_term_and_its_origin() -> None:
    term = Term(figure("20"), Fraction(-1, 100), Fraction(1))
    image = term.image(Interval(Fraction(20), Fraction(30), high_open=True))
    assert image == Interval(Fraction(7, 10), Fraction(8, 10), low_open=True)
    assert term.origin(image) == Interval(Fraction(20), Fraction(30), high_open=True)


def test_sum() -> None:
    parts = [figure("10"), figure("8"), figure("22")]
    total = figure("40")
    equation = only(relation(LinkKind.SUM, total=total, part=parts))
    assert equation.figures == (total, *parts)
    assert severity(equation) is None
    assert equation.is_tight
    assert equation.made({one: one.readings.tight for one in equation.figures}) == Interval.point(40)
    needed = equation.needed(equation.terms[2], {one: one.readings.tight for one in equation.figures})
    assert needed == Interval.point(22)


def test_sum_that_fails_and_what_would_mend_it() -> None:
    parts = [figure("10"), figure("8"), figure("25")]
    total = figure("40")
    equation = only(relation(LinkKind.SUM, total=total, part=parts))
    assert severity(equation) is Severity.ERROR
    assert not equation.is_tight
    assert equation.holds_with(supposed([total], Fraction(43)))
    assert equation.holds_with(supposed([parts[2]], Fraction(22)))
    assert equation.holds_with(supposed([parts[2]], Fraction(23)))  # half the rounding of four figures is one unit
    assert not equation.holds_with(supposed([parts[2]], Fraction(24)))
    assert not equation.holds_with(supposed([total], Fraction(40)))


@pytest.mark.parametrize("confidence", list(Confidence))
def test_verdict_is_capped_by_the_relation(confidence: Confidence) -> None:
    given = relation(LinkKind.SUM, total=figure("90"), part=[figure("10"), figure("8")])
    capped = replace(given, confidence=confidence, explicit=False)
    wanted = {"stated": Severity.ERROR, "inferred": Severity.WARNING, "guessed": Severity.NOTE}
    assert severity(only(capped)) is wanted[confidence.value]
    explicit = replace(given, confidence=confidence, explicit=True)
    assert severity(only(explicit)) is (Severity.NOTE if confidence is Confidence.GUESSED else Severity.ERROR)


def test_remainder_is_a_part() -> None:
    whole, taken, rest = figure("40"), figure("18"), figure("22")
    equation = only(relation(LinkKind.SUM, total=whole, taken=taken, remainder=rest))
    assert equation.figures == (whole, taken, rest)
    assert severity(equation) is None


def test_change_in_percent() -> None:
    before, after, stated = figure("400"), figure("500"), percent("25")
    up = only(relation(LinkKind.BEFORE_AFTER, before=before, after=after, change=stated))
    assert up.form is Form.PRODUCT
    assert severity(up) is None
    down = only(relation(LinkKind.BEFORE_AFTER, before=after, after=before, change=percent("20")))
    assert severity(down) is None
    told_up = replace(relation(LinkKind.BEFORE_AFTER, before=after, after=before, change=percent("20")), direction=1)
    assert severity(only(told_up)) is Severity.ERROR
    told_down = replace(relation(LinkKind.BEFORE_AFTER, before=after, after=before, change=percent("20")), direction=-1)
    assert severity(only(told_down)) is None
    signed = replace(relation(LinkKind.BEFORE_AFTER, before=after, after=before, change=percent("-20")), direction=-1)
    assert severity(only(signed)) is None


def test_change_in_the_same_unit() -> None:
    fallen = only(relation(LinkKind.BEFORE_AFTER, before=figure("83"), after=figure("72"), change=figure("11")))
    assert fallen.form is Form.SUM
    assert severity(fallen) is None
    points = figure("2", kind=Kind.POINTS, unit="pp")
    equation = only(relation(LinkKind.BEFORE_AFTER, before=percent("5"), after=percent("7"), change=points))
    assert severity(equation) is None


def test_share() -> None:
    equation = only(relation(LinkKind.SHARE, part=figure("90"), whole=figure("250"), share=percent("36")))
    assert equation.form is Form.PRODUCT
    assert severity(equation) is None
    assert equation.needed(equation.terms[1], {one: one.readings.tight for one in equation.figures}).low == 36


def test_shares_of_one_whole() -> None:
    given = replace(relation(LinkKind.SHARE, share=[percent("45"), percent("30"), percent("20")]), pattern="partition")
    equation = only(given)
    assert equation.result is None
    assert len(equation.figures) == 3
    assert severity(equation) is Severity.ERROR
    assert equation.holds_with(supposed([equation.figures[0]], Fraction(50)))
    domains = {one: one.readings.tight for one in equation.figures}
    assert equation.needed(equation.terms[0], domains) == Interval.point(50)
    assert equations([replace(given, open=True)]) == ()


def test_rate_in_the_unit_of_the_total() -> None:
    count = figure("1200", kind=Kind.COUNT, unit="home")
    total = figure("300000000", "1000000")
    assert severity(only(relation(LinkKind.RATE, count=count, unit=figure("250000", "1000"), total=total))) is None
    wrong = figure("30000000", "1000000")
    given = relation(LinkKind.RATE, count=count, unit=figure("250000", "1000"), total=wrong)
    assert severity(only(given)) is Severity.ERROR


def test_value_after_the_money() -> None:
    given = relation(LinkKind.VALUATION, before=figure("260"), price=figure("40"), after=figure("300"))
    assert severity(only(given)) is None


def test_stake_before_or_after_the_money() -> None:
    share, price, after = percent("20"), figure("40"), figure("200")
    equation = only(relation(LinkKind.STAKE, share=share, price=price, whole=after))
    assert equation.figures == (price, after, share)
    assert severity(equation) is None
    assert equation.is_tight
    assert severity(only(relation(LinkKind.STAKE, share=share, price=price, whole=figure("160")))) is None
    wrong = only(relation(LinkKind.STAKE, share=share, price=price, whole=figure("300")))
    assert severity(wrong) is Severity.ERROR
    assert not wrong.is_tight
    assert wrong.holds_with(supposed([price], Fraction(60)))
    assert wrong.holds_with(supposed([price], Fraction(75)))
    assert not wrong.holds_with(supposed([price], Fraction(50)))
    tight = {one: one.readings.tight for one in wrong.figures}
    assert wrong.needed(wrong.terms[0], tight) == Interval(Fraction(160), Fraction(200))
    assert wrong.made(tight) == Interval(Fraction(60), Fraction(75))


def test_stake_of_the_value_with_the_money() -> None:
    given = relation(LinkKind.STAKE, share=percent("20"), price=figure("40"), whole=figure("160"))
    assert severity(only(replace(given, notes=AFTER_MONEY))) is Severity.ERROR


def test_stake_told_as_a_fraction() -> None:
    third = percent("100/3", hedge=Hedge.FRACTION)
    assert severity(only(relation(LinkKind.STAKE, share=third, price=figure("33"), whole=figure("99")))) is None
    assert (
        severity(only(relation(LinkKind.STAKE, share=third, price=figure("33"), whole=figure("120")))) is Severity.ERROR
    )


def test_restatement() -> None:
    assert severity(only(relation(LinkKind.SAME, first=figure("40"), second=figure("42")))) is Severity.WARNING
    assert equations([replace(relation(LinkKind.SAME, a=figure("1"), b=figure("2")), pattern="P13.scale")]) == ()


@pytest.mark.parametrize(
    "given",
    [
        replace(relation(LinkKind.SUM, total=figure("9"), part=[figure("4"), figure("5")]), open=True),
        relation(LinkKind.SUM, total=figure("9"), part=[figure("9")]),
        relation(LinkKind.SUM, part=[figure("4"), figure("5")]),
        relation(LinkKind.SUM, total=percent("9"), part=[percent("4"), percent("5")]),
        relation(LinkKind.SUM, total=(one := figure("9")), part=[one, figure("5")]),
        relation(LinkKind.BEFORE_AFTER, before=percent("2"), after=percent("3"), change=percent("1")),
        relation(LinkKind.BEFORE_AFTER, before=figure("2"), after=figure("3")),
        relation(LinkKind.BEFORE_AFTER, before=figure("0"), after=figure("3"), change=percent("5")),
        relation(LinkKind.SHARE, part=figure("2"), whole=figure("0"), share=percent("3")),
        relation(LinkKind.SHARE, part=figure("2"), whole=figure("4")),
        relation(LinkKind.RATE, count=figure("2"), unit=figure("0"), total=figure("3")),
        relation(LinkKind.VALUATION, before=figure("2"), price=figure("3")),
        relation(LinkKind.STAKE, share=percent("100"), price=figure("3")),
        relation(LinkKind.CONVERSION, **{"from": figure("2"), "to": figure("3")}),
    ],
    ids=range(14),
)
def test_relations_that_are_no_equations(given: Relation) -> None:
    assert equations([given]) == ()
