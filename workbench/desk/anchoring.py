"""Where the claims of one text stand in another draft of it.

First by what did not change: runs of equal paragraphs carry every anchor inside them along. What remains is looked for
by its exact words, the place whose surroundings fit best; then by similar words (rapidfuzz), near the place where the
neighbouring paragraphs went. What is not similar enough is lost.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from rapidfuzz import fuzz

from workbench.domain.text import PARAGRAPH_BREAK, Anchor, Span

SIMILAR = 72.0
"""Least similarity (0 to 100) of a changed sentence to the one it replaces."""

_SAME_CONTEXT = 24
_MANY = 50
_ENDS = (". ", "! ", "? ", "; ")


@dataclass(frozen=True, slots=True)
class Placed:
    """Where an anchor went: None when lost; `same` when its words are unchanged."""

    anchor: Anchor | None
    same: bool = False


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)


class Moved:
    """The two texts compared once; `place` answers for each anchor."""

    def __init__(self, old: str, new: str) -> None:
        self._old, self._new = old, new
        self._before, self._after = _pieces(old), _pieces(new)
        texts = [piece.text for piece in self._before], [piece.text for piece in self._after]
        self._blocks = SequenceMatcher(None, *texts, autojunk=False).get_matching_blocks()
        kept = {place for block in self._blocks for place in range(block.b, block.b + block.size)}
        self._changed = [piece for place, piece in enumerate(self._after) if place not in kept]

    def place(self, anchor: Anchor) -> Placed:
        """The anchor in the new text."""
        shift = self._shift(anchor.span)
        if shift is not None:
            return Placed(Anchor.at(self._new, anchor.start + shift, anchor.end + shift), same=True)
        expected = self._expected(anchor.start)
        exact = self._exact(anchor, expected)
        if exact is not None:
            return Placed(Anchor.at(self._new, exact, exact + len(anchor.quote)), same=True)
        similar = self._similar(anchor, expected)
        return Placed(None) if similar is None else Placed(Anchor.at(self._new, similar.start, similar.end))

    def _shift(self, span: Span) -> int | None:
        """How far the unchanged paragraphs around a span moved; None when any of them changed."""
        for block in self._blocks:
            if not block.size:
                continue
            first, last = self._before[block.a], self._before[block.a + block.size - 1]
            if first.start <= span.start and span.end <= last.end:
                return self._after[block.b].start - first.start
        return None

    def _expected(self, start: int) -> int:
        """About where a place of the old text is now, by the last unchanged paragraph before it."""
        place = start
        for block in self._blocks:
            if block.size and self._before[block.a].start <= start:
                last = block.size - 1
                place = start + self._after[block.b + last].start - self._before[block.a + last].start
        return max(0, place)

    def _exact(self, anchor: Anchor, expected: int) -> int | None:
        if not anchor.quote:
            return None
        places = list(_occurrences(self._new, anchor.quote))
        if not places:
            return None

        def fit(place: int) -> tuple[float, int]:
            return -self._context(anchor, place), abs(place - expected)

        return min(places, key=fit)

    def _context(self, anchor: Anchor, place: int) -> float:
        end = place + len(anchor.quote)
        before = self._new[max(0, place - len(anchor.prefix)) : place]
        after = self._new[end : end + len(anchor.suffix)]
        return fuzz.ratio(anchor.prefix[-_SAME_CONTEXT:], before[-_SAME_CONTEXT:]) + fuzz.ratio(
            anchor.suffix[:_SAME_CONTEXT], after[:_SAME_CONTEXT]
        )

    def _similar(self, anchor: Anchor, expected: int) -> Span | None:
        """The sentence of a new paragraph that is most like the quote."""
        near = sorted(self._changed, key=lambda piece: abs(piece.start - expected))[:_MANY]
        best, found = SIMILAR, None
        for piece in near:
            for span in _windows(piece, anchor.quote):
                score = fuzz.ratio(anchor.quote, self._new[span.start : span.end], score_cutoff=best)
                if score > best:
                    best, found = score, span
        return found


def _pieces(text: str) -> Sequence[_Piece]:
    pieces, start = [], 0
    for part in text.split(PARAGRAPH_BREAK):
        pieces.append(_Piece(start, part))
        start += len(part) + len(PARAGRAPH_BREAK)
    return pieces


def _occurrences(text: str, words: str) -> Iterator[int]:
    place = text.find(words)
    while place >= 0:
        yield place
        place = text.find(words, place + 1)


def _windows(piece: _Piece, quote: str) -> Iterator[Span]:
    """Stretches to compare: the best aligned one, widened to the sentence ends around it."""
    if not piece.text.strip():
        return
    aligned = fuzz.partial_ratio_alignment(quote, piece.text, score_cutoff=SIMILAR / 2)
    if aligned is None:
        return
    low, high = aligned.dest_start, aligned.dest_end
    starts = [piece.text.rfind(mark, 0, low + 1) for mark in _ENDS]
    start = max((place + 2 for place in starts if place >= 0), default=0)
    ends = [piece.text.find(mark, max(start, high - 2)) for mark in _ENDS]
    end = min((place + 1 for place in ends if place >= 0), default=len(piece.text))
    yield Span(piece.start + start, piece.start + end)
    yield Span(piece.start + low, piece.start + high)
