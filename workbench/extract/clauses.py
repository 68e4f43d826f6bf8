"""Where the clauses of a sentence begin: boundaries between tokens, each with its strength.

The boundaries are those of consistency checking of prose: ; : , a spaced dash, relative pronouns and conjunctions.
A boundary at token i means that a clause ends before it; the token itself may be trimmed from the next clause.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from workbench.domain.mentions import Mention
from workbench.domain.text import Span
from workbench.extract.passage import Passage
from workbench.language.cues import ReadingCues

WEAK, COMMA, RELATIVE, STRONG = 1, 2, 3, 4
_NOWHERE = (-1, range(0))
MOST = 48
"""Mentions that are looked at together."""
_STOPS = frozenset(";:")
_DASHES = frozenset("–—")


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
        self._sentences: dict[int, tuple[int, range]] = {}  # by where they start: where they end, and their tokens
        self.places: dict[int, range] = {}
        tokens, empty = passage.tokens, cues.empty
        meaning = {word: word not in empty and word[:1].isalpha() for word in tokens.places}
        self._before = list(accumulate(map(meaning.__getitem__, tokens.lower), initial=0))
        self.marks = cues.marks.of(tokens)
        self.roles = cues.roles.of(tokens)
        self.modality = cues.modality.of(tokens)

    def place(self, mention: Mention) -> range:
        """The tokens of the first mention asked for that starts where this one does, from then on in `places`."""
        found = self.places.get(mention.start)
        if found is None:
            found = self.places[mention.start] = self._tokens.covering(mention.start, mention.end)
        return found

    def inside(self, sentence: Span) -> range:
        """The tokens of a sentence or a stretch of one."""
        found = self._sentences.get(sentence.start, _NOWHERE)
        if found[0] != sentence.end:
            found = sentence.end, self._tokens.covering(sentence.start, sentence.end)
            self._sentences[sentence.start] = found
        return found[1]

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
        for index, word in [entry for entry in enumerate(lower[first + 1 : stop], first + 1) if entry[1] in signs]:
            if word in "([":
                depth += 1
            elif word in ")]":
                depth = max(0, depth - 1)
            elif not depth and (strength := self._strength(index, word)):
                found.append(Boundary(index, strength))
        return found

    def _strength(self, index: int, word: str) -> int:
        tokens = self._tokens
        if word == ",":
            return 0 if tokens.adjacent(index + 1) else COMMA
        if word in _STOPS:
            inside_number = tokens.adjacent(index) and tokens.adjacent(index + 1)
            return 0 if inside_number else STRONG
        if word in _DASHES:
            return 0 if tokens.adjacent(index) else STRONG
        return RELATIVE if word in self._cues.relatives else WEAK


def stretches(sentence: Span, starts: Sequence[int]) -> list[Span]:
    """A sentence cut before every so many of the mentions that begin in it, so that a table or a list without full
    stops is not compared all with all. `starts` are in order; an ordinary sentence stays whole.
    """
    if len(starts) <= MOST:
        return [sentence]
    cuts = [start for start in starts[MOST::MOST] if start > sentence.start]
    edges = [sentence.start, *cuts, sentence.end]
    return [Span(first, last) for first, last in pairwise(edges)]


def trimmed(passage: Passage, cues: ReadingCues, first: int, stop: int) -> tuple[int, int]:
    """Tokens [first, stop) without punctuation, conjunctions and relatives at their edges; may come out empty."""
    lower = passage.tokens.lower
    leading, dangling = cues.leading, cues.dangling
    while first < stop and lower[first] in leading:
        first += 1
    while stop > first and lower[stop - 1] in dangling:
        stop -= 1
    return first, stop


def content_words(cues: ReadingCues, lower: Sequence[str]) -> int:
    """How many of some words carry meaning: letters, no function word."""
    empty = cues.empty
    return len([word for word in lower if word not in empty and word[:1].isalpha()])
