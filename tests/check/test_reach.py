"""How far apart words may stand and how far off a number may be."""

from __future__ import annotations

import pytest

from tests.check.reach import BOUNDS, REACH, Text, bounds_hold, lines, reach_holds

CHANGED = "understood in another way: if that is meant, python -m tests.check.reach"


@pytest.mark.parametrize("text", lines(REACH), ids=lambda text: text.marked[:40])
def test_words_may_stand_so_far_apart(text: Text) -> None:
    assert reach_holds(text), CHANGED


@pytest.mark.parametrize("text", lines(BOUNDS), ids=lambda text: text.marked[:40])
def test_a_number_may_be_so_far_off(text: Text) -> None:
    assert bounds_hold(text), CHANGED
