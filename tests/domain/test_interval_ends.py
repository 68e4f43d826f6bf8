"""Every end of an interval, open, closed or unbounded, through every operation."""

from __future__ import annotations

from fractions import Fraction

import pytest

from workbench.domain.intervals import EVERYTHING, Interval


def span(text: str) -> Interval:
    """ "[1,2)" as an interval; "*" is unbounded."""
    low, high = text[1:-1].split(",")
    ends = [None if end == "*" else Fraction(end) for end in (low, high)]
    return Interval(*ends, text[0] == "(", text[-1] == ")")


@pytest.mark.parametrize(
    ("interval", "empty"),
    [
        ("[1,2]", False),
        ("[2,1]", True),
        ("[1,1]", False),
        ("(1,1]", True),
        ("[1,1)", True),
        ("[*,1)", False),
        ("(1,*]", False),
    ],
)
def test_is_empty(interval: str, *, empty: bool) -> None:
    assert span(interval).is_empty is empty


@pytest.mark.parametrize(
    ("interval", "inside", "outside"),
    [
        ("[1,2]", (1, 1.5, 2), (0, 3)),
        ("(1,2)", (1.5,), (0, 1, 2, 3)),
        ("[1,2)", (1,), (2,)),
        ("(1,2]", (2,), (1,)),
        ("[*,2]", (-9, 2), (3,)),
        ("[1,*]", (1, 9), (0,)),
        ("[*,*]", (-9, 9), ()),
    ],
)
def test_membership(interval: str, inside: tuple[float, ...], outside: tuple[float, ...]) -> None:
    assert all(Fraction(value) in span(interval) for value in inside)
    assert not any(Fraction(value) in span(interval) for value in outside)


@pytest.mark.parametrize(("interval", "width"), [("[1,3)", 2), ("[*,3]", None), ("[1,*]", None), ("[2,2]", 0)])
def test_width(interval: str, width: int | None) -> None:
    assert span(interval).width == width


@pytest.mark.parametrize(
    ("a", "b", "total", "difference"),
    [
        ("[1,2]", "[10,20]", "[11,22]", "[-19,-8]"),
        ("(1,2]", "[10,20]", "(11,22]", "(-19,-8]"),
        ("[1,2)", "[10,20]", "[11,22)", "[-19,-8)"),
        ("[1,2]", "(10,20]", "(11,22]", "[-19,-8)"),
        ("[1,2]", "[10,20)", "[11,22)", "(-19,-8]"),
        ("[*,2]", "[10,20]", "[*,22]", "[*,-8]"),
        ("[1,*]", "[10,20]", "[11,*]", "[-19,*]"),
        ("[1,2]", "[*,20]", "[*,22]", "[-19,*]"),
        ("[1,2]", "[10,*]", "[11,*]", "[*,-8]"),
    ],
)
def test_sum_and_difference(a: str, b: str, total: str, difference: str) -> None:
    assert span(a) + span(b) == span(total)
    assert span(a) - span(b) == span(difference)


@pytest.mark.parametrize(
    ("interval", "turned"),
    [("[1,2]", "[-2,-1]"), ("(1,2]", "[-2,-1)"), ("[1,2)", "(-2,-1]"), ("[*,2)", "(-2,*]"), ("(1,*]", "[*,-1)")],
)
def test_negation(interval: str, turned: str) -> None:
    assert -span(interval) == span(turned)


@pytest.mark.parametrize(
    ("a", "b", "common"),
    [
        ("[1,5]", "[3,9]", "[3,5]"),
        ("[1,5)", "[3,5]", "[3,5)"),
        ("[1,5]", "[3,5)", "[3,5)"),
        ("(1,5]", "[1,9]", "(1,5]"),
        ("[1,5]", "(1,9]", "(1,5]"),
        ("(1,9]", "[3,5]", "[3,5]"),
        ("[3,5]", "(1,9)", "[3,5]"),
        ("(3,5)", "[1,9]", "(3,5)"),
        ("[*,5)", "[3,*]", "[3,5)"),
        ("(3,*]", "[*,5]", "(3,5]"),
        ("[*,*]", "(3,5)", "(3,5)"),
        ("(3,5)", "[*,*]", "(3,5)"),
        ("[1,2]", "[3,4]", "[3,2]"),
    ],
)
def test_common_values(a: str, b: str, common: str) -> None:
    assert span(a) & span(b) == span(common)
    assert span(a).meets(span(b)) is not span(common).is_empty


@pytest.mark.parametrize(
    ("a", "b", "product"),
    [
        ("[2,3]", "[5,7]", "[10,21]"),
        ("[-2,3]", "[5,7]", "[-14,21]"),
        ("[-2,3]", "[-5,7]", "[-15,21]"),
        ("[-3,-2]", "[-7,-5]", "[10,21]"),
        ("[2,3]", "[-7,5]", "[-21,15]"),
        ("(2,3]", "[5,7]", "(10,21]"),
        ("[2,3)", "[5,7]", "[10,21)"),
        ("[2,3]", "(5,7]", "(10,21]"),
        ("[2,3]", "[5,7)", "[10,21)"),
        ("[2,*]", "[5,7]", "[10,*]"),
        ("[2,3]", "[5,*]", "[10,*]"),
        ("(2,*]", "[5,7]", "(10,*]"),
        ("[2,3]", "(5,*]", "(10,*]"),
        ("[*,3]", "[5,7]", "[*,*]"),
        ("[2,3]", "[*,7]", "[*,*]"),
        ("[*,*]", "[5,7]", "[*,*]"),
    ],
)
def test_product(a: str, b: str, product: str) -> None:
    assert span(a) * span(b) == span(product)


@pytest.mark.parametrize(
    ("interval", "inverse"),
    [
        ("[2,4]", "[1/4,1/2]"), ("(2,4]", "[1/4,1/2)"), ("[2,4)", "(1/4,1/2]"), ("[2,*]", "[0,1/2]"), ("(2,*]", "[0,1/2)"),
        ("[0,4]", "[*,*]"), ("[-1,4]", "[*,*]"), ("[*,4]", "[*,*]"), ("[1/2,1]", "[1,2]"),
    ],
)  # fmt: skip
def test_inverse(interval: str, inverse: str) -> None:
    assert span(interval).inverse() == span(inverse)
    assert span("[1,1]") / span(interval) == span(inverse)


@pytest.mark.parametrize(
    ("interval", "factor", "offset", "image"),
    [
        ("[1,2)", 3, 1, "[4,7)"), ("(1,2]", -3, 1, "[-5,-2)"), ("[*,2)", 3, 0, "[*,6)"), ("[*,2)", -3, 0, "(-6,*]"),
        ("(1,*]", 2, 5, "(7,*]"), ("(1,*]", -2, 5, "[*,3)"),
    ],
)  # fmt: skip
def test_affine(interval: str, factor: int, offset: int, image: str) -> None:
    assert span(interval).affine(Fraction(factor), Fraction(offset)) == span(image)


@pytest.mark.parametrize(
    ("inner", "outer", "share", "moved"),
    [
        ("[10,12]", "[8,20]", "0", "[10,12]"),
        ("[10,12]", "[8,20]", "1/2", "[9,16]"),
        ("[10,12]", "[8,20]", "2", "[6,28]"),
        ("(10,12)", "[8,20]", "0", "(10,12)"),
        ("(10,12)", "[8,20]", "1/2", "[9,16]"),
        ("(10,12]", "[10,20]", "1/2", "[10,16]"),
        ("[10,12]", "[8,*]", "1", "[8,*]"),
        ("[10,12]", "[*,20]", "1", "[*,20]"),
        ("[10,12]", "[8,*]", "0", "[10,12]"),
        ("[*,12]", "[*,20]", "0", "[*,12]"),
        ("[*,12]", "[*,20]", "1", "[*,20]"),
        ("[10,*]", "[8,*]", "1/2", "[8,*]"),
    ],
)
def test_towards(inner: str, outer: str, share: str, moved: str) -> None:
    assert span(inner).towards(span(outer), Fraction(share)) == span(moved)


def test_everything_and_points() -> None:
    assert span("[*,*]") == EVERYTHING
    assert Interval.point(3) == span("[3,3]")
    assert Interval(Fraction(1), Fraction(2)) == span("[1,2]")
