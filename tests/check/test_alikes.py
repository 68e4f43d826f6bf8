"""The amounts of a text that can be compared with one and have about its value."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.check.reading import case_of
from workbench.check.alikes import about
from workbench.check.scene import Scene
from workbench.language.pack import load

TEXT = (
    "The firm paid £970 to Ann, £1,030 to Bob, £1,031 to Cal, €1,000 to Dot and $1,000 to Eve. It sold 1,000 boots and "
    "990 laces. The road is 1 km long, the path 1,000 metres, the field 1,000 hectares, the visit takes 1,000 days."
)


def found(quote: str, value: int, share: Fraction = Fraction(3, 100)) -> list[str]:
    scene = Scene(case_of(TEXT, "en"), load("en"))
    like = next(one for one in scene.amounts if quote in one.quote)
    return [one.quote for one in about(scene, like, Fraction(value), share)]


@pytest.mark.parametrize(
    ("quote", "value", "expected"),
    [
        ("£970", 1000, ["£970", "£1,030"]),  # both ends belong to it
        ("$1,000", 1000, ["$1,000"]),
        ("1,000 boots", 1000, ["1,000 boots", "990 laces"]),
        ("1 km", 1000, ["1,000 metres"]),  # of one dimension, each in its own unit
        ("1,000 hectares", 1000, ["1,000 hectares"]),
        ("£970", 10**400, []),  # beyond what a rough value can be
        ("£970", -1000, []),
    ],
)
def test_about(quote: str, value: int, expected: list[str]) -> None:
    assert found(quote, value) == expected
