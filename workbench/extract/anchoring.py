"""Where the anchor of a claim stands within its sentence, and which stretch its modality is read from.

An anchor is the clause with the meaning: without what stands ahead of the last relative, without a stretch that only
names a source, without joining words at its edges, and in a long clause without its tail.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from workbench.domain.mentions import Mention, SourceMention
from workbench.extract.clauses import Boundary
from workbench.extract.passage import Passage
from workbench.language.cues import COMMA, RELATIVE, STRONG, ReadingCues

_LONG = 160
"""Code points beyond which an anchor loses its tail after the last mention."""

_SHORTEST = 4
"""Letters of a word that may label a claim."""


class Anchoring:
    """The anchors of one sentence."""

    def __init__(self, passage: Passage, cues: ReadingCues, sources: Sequence[SourceMention]) -> None:
        self._passage, self._cues, self._sources = passage, cues, sources
        self._strong: list[int] = []
        self._relatives: list[int] = []
        self._commas: list[int] = []

    def cut(self, boundaries: Sequence[Boundary]) -> None:
        """What the sentence is cut by."""
        self._commas = [at for at, strength in boundaries if strength >= COMMA]
        self._relatives = [at for at, strength in boundaries if strength >= RELATIVE]
        self._strong = [at for at, strength in boundaries if strength >= STRONG]

    def clause(self, first: int, stop: int, around: range) -> tuple[int, int]:
        """The stretch between the strong boundaries around the mentions' tokens: what their modality is read from."""
        if not self._strong:
            return first, stop
        return _last(self._strong, first, around.start), _first(self._strong, around.stop, stop)

    def narrowed(self, first: int, stop: int, around: range) -> tuple[int, int]:
        """Without what stands before the last relative or strong boundary ahead of the mentions, or behind a strong
        boundary or (in a long clause) a comma after them; `around` are the tokens of the mentions.
        """
        if not self._commas:
            return first, stop
        low, high = around.start, around.stop
        first = _last(self._relatives, first, low)
        starts, ends = self._passage.tokens.starts, self._passage.tokens.ends
        behind = self._commas if ends[stop - 1] - starts[first] > _LONG else self._strong
        stop = min(_first(behind, high, stop), self._attribution(high, stop))
        if ends[stop - 1] - starts[first] > _LONG:
            first = _last(self._commas, first, low)
        return first, stop

    def _attribution(self, high: int, stop: int) -> int:
        """Where a stretch that only names a source begins, behind the last mention; `stop` when there is none."""
        if not self._sources:
            return stop
        starts = self._passage.tokens.starts
        commas = [at for at in self._commas if high <= at < stop]
        for low, end in pairwise([*commas, stop]):
            if any(starts[low] <= source.start < starts[end - 1] for source in self._sources):
                return low
        return stop

    def label(self, first: int, mentions: list[Mention]) -> str:
        """The first word of meaning before the first mention: what the claim is about when no name stands near."""
        if not mentions:
            return ""
        tokens, cues = self._passage.tokens, self._cues
        stop = self._passage.places[mentions[0].start].start
        for index, word in enumerate(tokens.lower[first:stop], first):
            if word in cues.empty or len(word) < _SHORTEST or not word.isalpha() or word in cues.ordinals:
                continue
            if cues.roles.at(tokens.lower, index, stop) is None:
                return tokens.text[tokens.starts[index] : tokens.ends[index]]
        return ""


def _last(cuts: Sequence[int], first: int, low: int) -> int:
    """The last of some places behind `first` and up to `low`, `first` when there is none."""
    for at in reversed(cuts):
        if first < at <= low:
            return at
    return first


def _first(cuts: Sequence[int], high: int, stop: int) -> int:
    """The first of some places from `high` on and before `stop`, `stop` when there is none."""
    for at in cuts:
        if at >= high:
            return min(at, stop)
    return stop
