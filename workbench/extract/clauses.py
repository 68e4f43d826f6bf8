"""Where the clauses of a sentence begin: boundaries between tokens, each with its strength.

The boundaries are those of consistency checking of prose: ; : , a spaced dash, relative pronouns and conjunctions.
A boundary at token i means that a clause ends before it; the token itself may be trimmed from the next clause.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from workbench.domain.mentions import Mention
from workbench.domain.text import Span
from workbench.extract.passage import Passage
from workbench.language.cues import RELATIVE, WEAK, ReadingCues

_JOINING = (WEAK, RELATIVE)
"""How strongly words part clauses; all else that does is a sign."""
_NOWHERE = (-1, range(0))
MOST = 48
"""Mentions that are looked at together."""
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
        self._sentences = {  # by where they start: where they end, and their tokens
            span.start: (span.end, range(first, following))
            for span, (first, following) in zip(passage.segments.sentences, pairwise(passage.firsts), strict=True)
        }
        tokens, empty = passage.tokens, cues.empty
        meaning = {word: word not in empty and word[:1].isalpha() for word in tokens.places}
        self._signs = tokens.where(tokens.places.keys() & cues.boundaries.keys())
        self._before = list(accumulate(map(meaning.__getitem__, tokens.lower), initial=0))
        self.marks = cues.marks.of(tokens)
        self.roles = cues.roles.of(tokens)
        self.modality = cues.modality.of(tokens)

    def inside(self, sentence: Span) -> range:
        """The tokens of a sentence or a stretch of one."""
        end, tokens = self._sentences.get(sentence.start, _NOWHERE)
        return tokens if end == sentence.end else self._tokens.covering(sentence.start, sentence.end)

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
        lower, strengths, signs = self._tokens.lower, self._cues.boundaries, self._signs
        found: list[Boundary] = []
        depth = 0
        low = bisect_left(signs, first + 1)
        for index in signs[low : bisect_left(signs, stop, low)]:
            word = lower[index]
            strength = strengths[word]
            if strength in _JOINING:
                if not depth:
                    found.append(Boundary(index, strength))
            elif word in "([":
                depth += 1
            elif word in ")]":
                depth = max(0, depth - 1)
            elif not depth and not self._within(index, word):
                found.append(Boundary(index, strength))
        return found

    def _within(self, index: int, sign: str) -> bool:
        """A sign within a number or a name parts nothing."""
        tokens = self._tokens
        if sign == ",":
            return tokens.adjacent(index + 1)
        return tokens.adjacent(index) and (sign in _DASHES or tokens.adjacent(index + 1))


def stretches(sentence: Span, mentions: Sequence[Mention]) -> list[Span]:
    """A sentence cut before every so many of the `mentions` that begin in it, in order, so that a table or a list
    without full stops is not compared all with all. An ordinary sentence stays whole.
    """
    if len(mentions) <= MOST:
        return [sentence]
    cuts = [mention.start for mention in mentions[MOST::MOST] if mention.start > sentence.start]
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
