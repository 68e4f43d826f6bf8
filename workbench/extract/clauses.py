"""Where the clauses of a sentence begin: boundaries between tokens, each with its strength.

The boundaries are those of consistency checking of prose: ; : , a spaced dash, relative pronouns and conjunctions.
A boundary at token i means that a clause ends before it; the token itself may be trimmed from the next clause.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from workbench.domain.text import Span
from workbench.extract.passage import Passage
from workbench.language.cues import ReadingCues

WEAK, COMMA, RELATIVE, STRONG = 1, 2, 3, 4
MOST = 48
"""Mentions that are looked at together."""
_STOPS = frozenset(";:")
_DASHES = frozenset("–—")
_TRIMMED = frozenset(",;:–—-.!?…")
_OPEN, _CLOSE = frozenset("«“„([‘"), frozenset("»”)]’")


class Boundary(NamedTuple):
    """A clause ends before token `at`."""

    at: int
    strength: int


class Clauses:
    """What the sentences of one passage are made of, each thing found once: boundaries, words of meaning, cues."""

    def __init__(self, passage: Passage, cues: ReadingCues) -> None:
        self._tokens = passage.tokens
        self._cues = cues
        self._known: dict[int, list[Boundary]] = {}
        lower, empty = passage.tokens.lower, cues.empty
        meaning = [word not in empty and word[:1].isalpha() for word in lower]
        self._before = list(accumulate(meaning, initial=0))
        self.marks = cues.marks.of(lower)
        self.roles = cues.roles.of(lower)
        self.modality = cues.modality.of(lower)

    def words(self, first: int, stop: int) -> int:
        """How many words among tokens [first, stop) carry meaning: letters, no function word."""
        return self._before[stop] - self._before[first] if first < stop else 0

    def boundaries(self, first: int, stop: int) -> list[Boundary]:
        """Those among tokens [first, stop) of a sentence, in order. Nothing is cut inside brackets."""
        found = self._known.get(first)
        if found is None:
            found = self._known[first] = self._found(first, stop)
        return found

    def _found(self, first: int, stop: int) -> list[Boundary]:
        lower, signs = self._tokens.lower, self._cues.boundaries
        found: list[Boundary] = []
        depth = 0
        for index in range(first + 1, stop):
            word = lower[index]
            if word not in signs:
                continue
            if word in "([":
                depth += 1
            elif word in ")]":
                depth = max(0, depth - 1)
            elif not depth and (strength := self._strength(index, word)):
                found.append(Boundary(index, strength))
        return found

    def _strength(self, index: int, word: str) -> int:
        tokens = self._tokens
        if word in _STOPS:
            inside_number = tokens.adjacent(index) and index + 1 < len(tokens) and tokens.adjacent(index + 1)
            return 0 if inside_number else STRONG
        if word in _DASHES:
            return 0 if tokens.adjacent(index) else STRONG
        if word == ",":
            return 0 if index + 1 < len(tokens) and tokens.adjacent(index + 1) else COMMA
        return RELATIVE if word in self._cues.relatives else WEAK


def stretches(sentence: Span, starts: Sequence[int]) -> list[Span]:
    """A sentence cut before every so many of the mentions that begin in it, so that a table or a list without full
    stops is not compared all with all. `starts` are in order; an ordinary sentence stays whole.
    """
    cuts = [start for start in starts[MOST::MOST] if start > sentence.start]
    edges = [sentence.start, *cuts, sentence.end]
    return [Span(first, last) for first, last in pairwise(edges)]


def trimmed(passage: Passage, cues: ReadingCues, first: int, stop: int) -> tuple[int, int]:
    """Tokens [first, stop) without punctuation, conjunctions and relatives at their edges; may come out empty."""
    lower = passage.tokens.lower
    while first < stop and (
        lower[first] in _TRIMMED
        or lower[first] in cues.conjunctions
        or lower[first] in cues.relatives
        or lower[first] in _CLOSE
    ):
        first += 1
    while stop > first and _dangles(lower[stop - 1], cues):
        stop -= 1
    return first, stop


def _dangles(word: str, cues: ReadingCues) -> bool:
    """A word or sign that can end no clause."""
    return word in _TRIMMED or word in _OPEN or word in cues.conjunctions or word in cues.links


def content_words(cues: ReadingCues, lower: Sequence[str]) -> int:
    """How many of some words carry meaning: letters, no function word."""
    empty = cues.empty
    return len([word for word in lower if word not in empty and word[:1].isalpha()])
