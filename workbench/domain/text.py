"""Positions in an article: half-open ranges of Unicode code points into the canonical text.

The canonical text is the title, a blank line and the body (the body alone without a title); paragraphs are separated
by one blank line. Anchors follow the W3C Web Annotation selectors: TextPositionSelector (start, end) and
TextQuoteSelector (exact, prefix, suffix).
"""

from __future__ import annotations

import re

from workbench.records import dataclass

CONTEXT = 32
"""Code points of prefix and suffix kept with an anchor."""

PARAGRAPH_BREAK = "\n\n"
_BREAK = re.compile(r"\n[^\S\n]*\n\s*")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range [start, end) of code points."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def __len__(self) -> int:
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a claim stands, with enough context to find it again in another draft."""

    start: int
    end: int
    quote: str
    prefix: str = ""
    suffix: str = ""

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @classmethod
    def at(cls, text: str, start: int, end: int) -> Anchor:
        """The anchor of text[start:end] with its context."""
        return cls(start, end, text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT])


def paragraphs(body: str) -> list[str]:
    """The paragraphs of a body, in order, without their separators."""
    return [part for part in _BREAK.split(body) if part.strip()]


def canonical(title: str, body: str) -> str:
    """The text that every offset refers to."""
    return f"{title}{PARAGRAPH_BREAK}{body}" if title else body
