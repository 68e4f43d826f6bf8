"""Where the anchor of a claim stands within its sentence, and which stretch its modality is read from.

An anchor is the clause with the meaning: without what stands ahead of the last relative, without a stretch that only
names a source, without joining words at its edges, and in a long clause without its tail.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from workbench.domain.mentions import Mention, SourceMention
from workbench.extract.clauses import COMMA, RELATIVE, STRONG, Boundary
from workbench.extract.passage import Passage
from workbench.language.cues import ReadingCues

_LONG = 160
"""Code points beyond which an anchor loses its tail after the last mention."""


class Anchoring:
    """The anchors of one sentence."""

    def __init__(self, passage: Passage, cues: ReadingCues, sources: Sequence[SourceMention]) -> None:
        self._passage, self._cues, self._sources = passage, cues, sources
        self._lower = passage.tokens.lower
        self._places: dict[int, range] = {}
        self.boundaries: list[Boundary] = []

    def tokens(self, mention: Mention) -> range:
        """Where a mention stands, looked up once."""
        found = self._places.get(mention.start)
        if found is None:
            found = self._places[mention.start] = self._passage.tokens.covering(mention.start, mention.end)
        return found

    def clause(self, first: int, stop: int, around: range) -> tuple[int, int]:
        """The stretch between the strong boundaries around the mentions' tokens: what their modality is read from."""
        strong = [cut.at for cut in self.boundaries if cut.strength >= STRONG]
        if not strong:
            return first, stop
        low, high = around.start, around.stop
        return max([first, *(cut for cut in strong if cut <= low)]), min(
            [stop, *(cut for cut in strong if cut >= high)]
        )

    def narrowed(self, first: int, stop: int, around: range) -> tuple[int, int]:
        """Without what stands before the last relative or strong boundary ahead of the mentions, or behind a strong
        boundary or (in a long clause) a comma after them; `around` are the tokens of the mentions.
        """
        low, high = around.start, around.stop
        ahead = [cut.at for cut in self.boundaries if first < cut.at <= low and cut.strength >= RELATIVE]
        first = ahead[-1] if ahead else first
        ends = self._passage.tokens.ends
        long = ends[stop - 1] - self._passage.tokens.starts[first] > _LONG
        least = COMMA if long else STRONG
        behind = [cut.at for cut in self.boundaries if high <= cut.at < stop and cut.strength >= least]
        stop = min([*behind[:1], *self._attribution(high, stop), stop])
        if ends[stop - 1] - self._passage.tokens.starts[first] > _LONG:
            commas = [cut.at for cut in self.boundaries if first < cut.at <= low and cut.strength >= COMMA]
            first = commas[-1] if commas else first
        return first, stop

    def _attribution(self, high: int, stop: int) -> list[int]:
        """Where a stretch that only names a source begins, behind the last mention."""
        if not self._sources:
            return []
        starts = self._passage.tokens.starts
        commas = [cut.at for cut in self.boundaries if high <= cut.at < stop and cut.strength >= COMMA]
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
        stop = self.tokens(mentions[0]).start
        for index in range(first, stop):
            word = self._lower[index]
            if len(word) < 4 or not word.isalpha() or word in self._cues.empty or word in self._cues.ordinals:
                continue
            if self._cues.roles.at(self._lower, index, stop) is None:
                return tokens.text[tokens.starts[index] : tokens.ends[index]]
        return ""
