"""A passage: the stretch of whole paragraphs that the readers see at once.

Long texts are read passage by passage, in order, so that memory stays flat; what a reader carries from one passage
to the next (the last date, the names so far) is the state of that reader and nothing else. Offsets refer to the
whole text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.domain.articles import Version
from workbench.domain.text import Span
from workbench.language.pack import LanguagePack
from workbench.language.segmentation import Segments, segment
from workbench.language.tokens import Tokens, tokenise
from workbench.records import dataclass

SIZE = 32_768
"""Code points after which a passage ends at the next paragraph."""
_BEFORE = 8_192
"""Code points before a place in a longer text that are read with it: what a word there refers to."""


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


def around(version: Version, pack: LanguagePack, span: Span) -> Passage:
    """The passage to read what stands in a span: all of a text of one passage, of a longer one the paragraphs of the
    span and those before that it may refer to.
    """
    text = version.text
    start, stop = 0, len(text)
    if stop > SIZE:
        earliest = max(0, span.start - _BEFORE)
        blank = text.find("\n\n", earliest, span.start) if earliest else -1
        start = blank + 2 if blank >= 0 else earliest
        stop = _cut(text, span.end, min(len(text), span.end + SIZE))
    abbreviations = frozenset(pack.table("words").strings("abbreviations"))
    segments = segment(text, abbreviations, start, stop)
    return Passage(text, start, stop, version.title_end, tokenise(text, start, stop), segments)


_SENTENCE_END = re.compile(r"[.!?…][\"”»’')\]]*\s+(?=[^\W\d_a-z])|\n")


def _cut(text: str, low: int, high: int) -> int:
    """Where a passage ends: behind the first blank line, else behind a sentence, else between words, else at `high`."""
    blank = text.find("\n\n", low, high)
    if blank >= 0:
        return blank + 2
    sentence = _SENTENCE_END.search(text, low, high)
    if sentence is not None:
        return sentence.end()
    space = text.rfind(" ", low, high)
    return space + 1 if space >= 0 else high


def passages(version: Version, pack: LanguagePack) -> Iterator[Passage]:
    """The passages of a version, in reading order."""
    text = version.text
    abbreviations = frozenset(pack.table("words").strings("abbreviations"))
    start = 0
    while start < len(text):
        stop = len(text)
        if start + SIZE < stop:
            stop = _cut(text, start + SIZE, min(len(text), start + 2 * SIZE))
        yield Passage(
            text, start, stop, version.title_end, tokenise(text, start, stop), segment(text, abbreviations, start, stop)
        )
        start = stop
