"""A passage: the stretch of whole paragraphs that the readers see at once.

Long texts are read passage by passage, in order, so that memory stays flat; what a reader carries from one passage
to the next (the last date, the names so far) is the state of that reader and nothing else. Offsets refer to the
whole text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workbench.domain.articles import Version
from workbench.language.pack import LanguagePack
from workbench.language.segmentation import Segments, segment
from workbench.language.tokens import Tokens, tokenise

SIZE = 32_768
"""Code points after which a passage ends at the next paragraph."""


@dataclass(frozen=True, slots=True)
class Passage:
    """text[start:end] of a version with its tokens and sentences. The title is a paragraph of the first passage."""

    text: str
    start: int
    end: int
    title_end: int
    tokens: Tokens
    segments: Segments

    def in_title(self, position: int) -> bool:
        return position < self.title_end


def passages(version: Version, pack: LanguagePack) -> Iterator[Passage]:
    """The passages of a version, in reading order."""
    text = version.text
    abbreviations = frozenset(pack.table("words").strings("abbreviations"))
    start = 0
    while start < len(text):
        stop = len(text)
        if start + SIZE < stop:
            cut = text.find("\n\n", start + SIZE)
            stop = len(text) if cut < 0 else cut + 2
        yield Passage(
            text, start, stop, version.title_end, tokenise(text, start, stop), segment(text, abbreviations, start, stop)
        )
        start = stop
