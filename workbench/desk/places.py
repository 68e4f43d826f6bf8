"""Stretches of a text that can be asked which of them overlap another, without looking at all of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from workbench.desk.nouns import DELETED_CARD, SetAside
from workbench.desk.ports import UnitOfWork
from workbench.domain.text import Span


class Places:
    """Spans by their start."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans, key=lambda span: span.start)
        self._starts = [span.start for span in self._spans]
        self._longest = max((span.end - span.start for span in self._spans), default=0)

    def overlapping(self, span: Span) -> list[Span]:
        """Those that share at least one character with `span`."""
        low = bisect_left(self._starts, span.start - self._longest)
        high = bisect_left(self._starts, span.end)
        return [other for other in self._spans[low:high] if other.overlaps(span)]


def deleted_cards(unit: UnitOfWork, article: str) -> list[Span]:
    """Where a person deleted a card that reading had made: reading again does not bring it back."""
    known = unit.of_article(SetAside, article)
    return [Span(item.start, item.end) for item in known if item.reason == DELETED_CARD]
