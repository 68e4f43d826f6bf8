"""Where the anchor of a claim stands within its sentence, and which stretch its modality is read from.

An anchor is the clause with the meaning: without what stands ahead of the last relative, without a stretch that only
names a source, without joining words at its edges, and in a long clause without its tail.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from workbench.domain.mentions import Mention, SourceMention
from workbench.extract.clauses import COMMA, RELATIVE, STRONG, Boundary, Clauses
from workbench.extract.passage import Passage
from workbench.language.cues import ReadingCues

_LONG = 160
"""Code points beyond which an anchor loses its tail after the last mention."""


class Anchoring:
    """The anchors of one sentence."""

    def __init__(self, passage: Passage, cues: ReadingCues, clauses: Clauses, sources: Sequence[SourceMention]) -> None:
        self._passage, self._cues, self._sources = passage, cues, sources
        self._lower = passage.tokens.lower
        self._places = clauses.places
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
        low, high = around.start, around.stop
        return max([first, *[cut for cut in self._strong if cut <= low]]), min(
            [stop, *[cut for cut in self._strong if cut >= high]]
        )

    def narrowed(self, first: int, stop: int, around: range) -> tuple[int, int]:
        """Without what stands before the last relative or strong boundary ahead of the mentions, or behind a strong
        boundary or (in a long clause) a comma after them; `around` are the tokens of the mentions.
        """
        low, high = around.start, around.stop
        first = _last(self._relatives, first, low)
        ends = self._passage.tokens.ends
        long = ends[stop - 1] - self._passage.tokens.starts[first] > _LONG
        behind = next((at for at in (self._commas if long else self._strong) if at >= high), stop)
        stop = min(behind, *self._attribution(high, stop), stop)
        if ends[stop - 1] - self._passage.tokens.starts[first] > _LONG:
            first = _last(self._commas, first, low)
        return first, stop

    def _attribution(self, high: int, stop: int) -> list[int]:
        """Where a stretch that only names a source begins, behind the last mention."""
        if not self._sources:
            return []
        starts = self._passage.tokens.starts
        commas = [at for at in self._commas if high <= at < stop]
        edges = [*commas, stop]
        return [
            low
            for low, end in pairwise(edges)
            if any(starts[low] <= source.start < starts[end - 1] for source in self._sources)
        ][:1]

    def label(self, first: int, mentions: list[Mention]) -> str:
        """The first word of meaning before the first mention: what the claim is about when no name stands near."""
        if not mentions:
            return ""
        tokens = self._passage.tokens
        stop = self._places[mentions[0].start].start
        for index in range(first, stop):
            word = self._lower[index]
            if len(word) < 4 or not word.isalpha() or word in self._cues.empty or word in self._cues.ordinals:
                continue
            if self._cues.roles.at(self._lower, index, stop) is None:
                return tokens.text[tokens.starts[index] : tokens.ends[index]]
        return ""


def _last(cuts: Sequence[int], first: int, low: int) -> int:
    """The last of some places behind `first` and up to `low`, `first` when there is none."""
    return next((at for at in reversed(cuts) if at <= low and at > first), first)
