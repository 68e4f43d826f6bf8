"""Whether an amount was told before others."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

import pytest

from workbench.check.case import Case
from workbench.check.scene import Figure, Scene
from workbench.check.told import told_before
from workbench.domain.articles import Version
from workbench.extract import engine as reading
from workbench.language.pack import load

BODY = (
    "The council has 50 million euros and 60 million dollars. It keeps 40 to 45 million euros. "
    "Roads get 20 million euros, parks 12 million euros. It had 70 million euros; 35% went to schools."
)


@pytest.fixture(scope="module")
def scene() -> Scene:
    version = Version("", BODY, "en", dt.date(2026, 11, 23))
    pack = load("en")
    found = reading.read(version, pack)
    return Scene(Case(version, found.claims, (), found.names, found.quotations), pack)


def at(scene: Scene, quote: str) -> Figure:
    return next(figure for figure in scene.amounts if figure.quote.startswith(quote))


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (50 * 10**6, True),
        (60 * 10**6, False),  # dollars
        (40 * 10**6, False),  # one end of a range
        (45 * 10**6, False),
        (20 * 10**6, False),  # the first part itself
        (70 * 10**6, False),  # told after the parts
        (51 * 10**6, False),
    ],
)
def test_told_before_the_parts(scene: Scene, value: int, told: bool) -> None:
    parts = [at(scene, "20 million"), at(scene, "12 million")]
    assert told_before(scene, parts, Fraction(value)) is told
    assert told_before(scene, parts[::-1], Fraction(value)) is told


def test_one_amount_does_not_count(scene: Scene) -> None:
    parts = [at(scene, "20 million"), at(scene, "12 million")]
    whole = at(scene, "50 million")
    assert not told_before(scene, parts, Fraction(50 * 10**6), whole)
    assert told_before(scene, parts, Fraction(50 * 10**6), at(scene, "70 million"))


def test_of_their_kind(scene: Scene) -> None:
    """An amount of money is no percentage, whatever its number."""
    share = at(scene, "35%")
    assert not told_before(scene, [share], Fraction(50 * 10**6))
    assert told_before(scene, [at(scene, "70 million")], Fraction(12 * 10**6))
