"""Where the claims of one text stand in another draft of it.

First by what did not change: runs of equal paragraphs carry every anchor inside them along. What remains is looked for
by its exact words, the place whose surroundings fit best; then by similar words (rapidfuzz), near the place where the
neighbouring paragraphs went. What is not similar enough is lost.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from workbench.domain.text import PARAGRAPH_BREAK, Anchor, Span
from workbench.records import dataclass

SIMILAR = 72.0
"""Least similarity (0 to 100) of a changed sentence to the one it replaces."""

_SAME_CONTEXT = 24
_NEAR = 10
"""How many changed paragraphs, and places with the same words, are looked at on each side of where it should be."""

_SURE = 99.0
"""A sentence this similar is taken without looking further away."""

_COMPARED = 10**9
"""Pairs of paragraphs up to which two texts are compared by paragraphs (a bit of memory each, an eighth of a GB)."""

_Step = tuple[bool, int, int, int, int]
"""A stretch of paragraphs: whether it is the same in both texts, from and to in the old one, from and to in the new."""

_OPENING = 12
"""Code points of a stretch of text by which it is looked up."""
_WORD = re.compile(r"\w+")

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
        self._steps = _steps([piece.text for piece in self._before], [piece.text for piece in self._after])
        self._starts = [piece.start for piece in self._before]
        kept = [range(first, last) for same, _, _, first, last in self._steps if same and first < last]
        same = {place for places in kept for place in places}
        self._kept = [Span(self._after[places[0]].start, self._after[places[-1]].end) for places in kept]
        self._changed = [piece for place, piece in enumerate(self._after) if place not in same]
        self._changed_starts = [piece.start for piece in self._changed]
        self._found: dict[str, list[int]] = {}
        self._openings: dict[str, list[int]] | None = None

    def place(self, anchor: Anchor, taken: Collection[Span] = ()) -> Placed:
        """The anchor in the new text; where its words stand many times, not at a place that is `taken` already."""
        shift = self._shift(anchor.span)
        if shift is not None:
            return Placed(Anchor.at(self._new, anchor.start + shift, anchor.end + shift), same=True)
        expected = self._expected(anchor.start)
        exact = self._exact(anchor, expected, taken)
        if exact is not None:
            return Placed(Anchor.at(self._new, exact, exact + len(anchor.quote)), same=True)
        similar = self._similar(anchor, expected)
        return Placed(None) if similar is None else Placed(Anchor.at(self._new, similar.start, similar.end))

    def _shift(self, span: Span) -> int | None:
        """How far the unchanged paragraphs around a span moved; None when any of them changed."""
        first, last = self._paragraph(span.start), self._paragraph(max(span.start, span.end - 1))
        same, low, high, target, _ = self._step(first)
        if not same or last >= high or span.end > self._before[last].end:
            return None
        return self._after[target + first - low].start - self._before[first].start

    def _paragraph(self, place: int) -> int:
        return max(0, bisect_right(self._starts, place) - 1)

    def _step(self, paragraph: int) -> _Step:
        """What became of a paragraph of the old text."""
        at = bisect_right(self._steps, paragraph, key=lambda step: step[1])
        return next(step for step in reversed(self._steps[:at]) if step[1] <= paragraph < step[2])

    def _expected(self, start: int) -> int:
        """About where a place of the old text is now: in the paragraph that stands for its own."""
        paragraph = self._paragraph(start)
        _, low, high, first, last = self._step(paragraph)
        target = first + (paragraph - low) * (last - first) // (high - low)
        if target >= len(self._after):
            return len(self._new)
        return self._after[target].start + min(start - self._before[paragraph].start, len(self._after[target].text))

    def _exact(self, anchor: Anchor, expected: int, taken: Collection[Span]) -> int | None:
        if not anchor.quote:
            return None
        places = self._found.get(anchor.quote)
        if places is None:
            places = self._found[anchor.quote] = list(self._occurrences(anchor))
        if not places:
            return None

        def fit(place: int) -> tuple[float, int]:
            return -self._context(anchor, place), abs(place - expected)

        at, length = bisect_right(places, expected), len(anchor.quote)
        near = places[max(0, at - _NEAR) : at + _NEAR]
        return min((place for place in near if Span(place, place + length) not in taken), key=fit, default=None)

    def _occurrences(self, anchor: Anchor) -> Iterator[int]:
        """Where the words of an anchor stand in the new text, but for paragraphs that did not change. A sentence that
        begins with a word is looked up by its first letters: to search the whole text for each of a thousand sentences
        that are not there takes as long as all else.
        """
        words = anchor.quote
        if len(words) < _OPENING or PARAGRAPH_BREAK[0] in words or not _begins_word(self._old, anchor.start):
            return (place for place in _occurrences(self._new, words) if not self._is_kept(place, place + len(words)))
        if self._openings is None:
            self._openings = _openings(self._changed)
        return (place for place in self._openings.get(words[:_OPENING], ()) if self._new.startswith(words, place))

    def _is_kept(self, start: int, end: int) -> bool:
        """Whether a stretch lies in paragraphs that stand unchanged: what stood there stands there still."""
        at = bisect_right(self._kept, start, key=lambda kept: kept.start) - 1
        return at >= 0 and end <= self._kept[at].end

    def _context(self, anchor: Anchor, place: int) -> float:
        end = place + len(anchor.quote)
        before = self._new[max(0, place - len(anchor.prefix)) : place]
        after = self._new[end : end + len(anchor.suffix)]
        return fuzz.ratio(anchor.prefix[-_SAME_CONTEXT:], before[-_SAME_CONTEXT:]) + fuzz.ratio(
            anchor.suffix[:_SAME_CONTEXT], after[:_SAME_CONTEXT]
        )

    def _similar(self, anchor: Anchor, expected: int) -> Span | None:
        """The sentence of a new paragraph that is most like the quote."""
        at = bisect_right(self._changed_starts, expected)
        near = sorted(self._changed[max(0, at - _NEAR) : at + _NEAR], key=lambda piece: abs(piece.start - expected))
        best, found = SIMILAR, None
        for piece in near:
            if not _may_pass(best, anchor.quote, piece.text):
                continue
            for span in _windows(piece, anchor.quote):
                score = fuzz.ratio(anchor.quote, self._new[span.start : span.end], score_cutoff=best)
                if score > best:
                    best, found = score, span
            if best >= _SURE:
                break
        return found


def _steps(old: Sequence[str], new: Sequence[str]) -> list[_Step]:
    """The two texts as stretches of paragraphs by turns the same and not, with as many the same as can be in order."""
    first = _shared(old, new)
    last = _shared(old[first:][::-1], new[first:][::-1])
    old_end, new_end = len(old) - last, len(new) - last
    steps: list[_Step] = [(True, 0, first, 0, first)]
    if (old_end - first) * (new_end - first) <= _COMPARED:
        steps += [
            (
                step.tag == "equal",
                first + step.src_start,
                first + step.src_end,
                first + step.dest_start,
                first + step.dest_end,
            )
            for step in LCSseq.opcodes(old[first:old_end], new[first:new_end])
        ]
    else:
        steps.append((False, first, old_end, first, new_end))
    steps.append((True, old_end, len(old), new_end, len(new)))
    joined: list[_Step] = []
    for step in steps:
        if joined and joined[-1][0] == step[0]:
            joined[-1] = (step[0], joined[-1][1], step[2], joined[-1][3], step[4])
        elif step[1] < step[2] or step[3] < step[4]:
            joined.append(step)
    return joined


def _shared(old: Sequence[str], new: Sequence[str]) -> int:
    """How many paragraphs the two begin with alike."""
    pairs = enumerate(zip(old, new, strict=False))
    return next((place for place, (one, other) in pairs if one != other), min(len(old), len(new)))


def _pieces(text: str) -> Sequence[_Piece]:
    pieces, start = [], 0
    for part in text.split(PARAGRAPH_BREAK):
        pieces.append(_Piece(start, part))
        start += len(part) + len(PARAGRAPH_BREAK)
    return pieces


def _openings(pieces: Iterable[_Piece]) -> dict[str, list[int]]:
    """Where words begin, by their first letters and those after them."""
    found: dict[str, list[int]] = {}
    for piece in pieces:
        for word in _WORD.finditer(piece.text):
            at = word.start()
            found.setdefault(piece.text[at : at + _OPENING], []).append(piece.start + at)
    return found


def _begins_word(text: str, place: int) -> bool:
    return bool(_WORD.match(text, place)) and (place == 0 or not _WORD.match(text, place - 1))


def _occurrences(text: str, words: str) -> Iterator[int]:
    place = text.find(words)
    while place >= 0:
        yield place
        place = text.find(words, place + 1)


def _may_pass(least: float, quote: str, text: str) -> bool:
    """Whether some stretch of a text may be more similar (0 to 100) to the quote than `least`. With c characters in
    common, in order, no stretch is more so than one of just these: 2c in the length of both together. Told what is
    needed, the comparison ends where that cannot be reached any more.
    """
    needed = int(least * len(quote) / (200 - least)) + 1
    return needed <= min(len(quote), len(text)) and LCSseq.similarity(quote, text, score_cutoff=needed) > 0


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
