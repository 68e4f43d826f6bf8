"""Tests of texts that are told wrong and right, and of others that look like them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from tests.check.reading import alarms

Piece = tuple[str, str, str, str, str]
"""Language, title, text with {} for a figure, that figure wrong, and right."""


def told_both_ways(
    family: str, pieces: Sequence[Piece], clean: Sequence[tuple[str, str, str]]
) -> tuple[Callable[[Piece], None], Callable[[Piece], None], Callable[[str, str, str], None]]:
    """Three tests: each piece raises an alarm of a family when told wrong, and none when told right; nor do the others."""
    each = pytest.mark.parametrize("piece", pieces, ids=lambda piece: f"{piece[0]}-{piece[1]}")

    @each
    def told_wrong(piece: Piece) -> None:
        language, title, text, wrong, _ = piece
        assert family in {one.family for one in alarms(text.format(wrong), language, title)}

    @each
    def told_right(piece: Piece) -> None:
        language, title, text, _, right = piece
        assert not alarms(text.format(right), language, title)

    @pytest.mark.parametrize(("language", "title", "text"), clean, ids=lambda value: value[:30])
    def of_something_else(language: str, title: str, text: str) -> None:
        assert not alarms(text, language, title)

    return told_wrong, told_right, of_something_else
