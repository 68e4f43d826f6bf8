"""A claim grows and shrinks by words, within its paragraph."""

from __future__ import annotations

import pytest

from workbench.ui.spans import moved_by_words

TEXT = "A new bridge\n\nThe city paid ten euros. Nobody knew.\n\nThe end"


@pytest.mark.parametrize(
    ("quote", "left", "right", "expected"),
    [
        ("city paid", -1, 0, "The city paid"),
        ("city paid", 0, 2, "city paid ten euros."),
        ("The city", -1, 0, "The city"),
        ("The city", -5, 0, "The city"),
        ("Nobody knew.", 0, 1, "Nobody knew."),
        ("Nobody knew.", 0, 9, "Nobody knew."),
        ("A new", -1, 0, "A new"),
        ("bridge", 0, 1, "bridge"),
        ("The end", 0, 1, "The end"),
        ("The end", -1, 0, "The end"),
        ("city paid", 1, 0, "paid"),
        ("city paid", 0, -1, "city"),
        ("city", 0, -1, "city"),
    ],
)
def test_ends_stay_within_the_paragraph(quote, left, right, expected):
    start = TEXT.index(quote)
    first, last = moved_by_words(TEXT, start, start + len(quote), left, right)
    assert TEXT[first:last] == expected
