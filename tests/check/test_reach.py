"""How far apart words may stand and how far off a number may be."""

from __future__ import annotations

import pytest

from tests.check.reach import BOUNDS, REACH, Text, beyond, filled, lines, outcome, with_number


def same(text: Text, other: str, like: str) -> bool:
    return outcome(text.language, text.published, other) == outcome(text.language, text.published, like)


@pytest.mark.parametrize("text", lines(REACH), ids=lambda text: text.marked[:40])
def test_words_may_stand_so_far_apart(text: Text) -> None:
    reach = int(text.place[1])
    assert same(text, filled(text, reach), filled(text, 0))
    assert not same(text, filled(text, reach + 1), filled(text, 0))


@pytest.mark.parametrize("text", lines(BOUNDS), ids=lambda text: text.marked[:40])
def test_a_number_may_be_so_far_off(text: Text) -> None:
    low, number, high = text.place[1].split("|")
    told = with_number(text, number)
    assert all(same(text, with_number(text, end), told) for end in (low, high) if end)
    assert not any(same(text, with_number(text, other), told) for other in beyond(text))
