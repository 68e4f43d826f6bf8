"""A passage: the stretch of whole paragraphs that the readers see at once.

Long texts are read passage by passage, in order, so that memory stays flat; what a reader carries from one passage
to the next (the last date, the names so far) is the state of that reader and nothing else. Offsets refer to the
whole text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from workbench.domain.articles import Version
from workbench.domain.mentions import Mention
from workbench.domain.text import Span
from workbench.language.pack import LanguagePack
from workbench.language.segmentation import Segments, segment
from workbench.language.tokens import Tokens, tokenise
from workbench.records import dataclass, field

SIZE = 32_768
"""Code points after which a passage ends at the next paragraph."""
_BEFORE = 8_192
"""Code points before a place in a longer text that are read with it: what a word there refers to."""


@dataclass(frozen=True, slots=True)
class Passage:
    """text[start:end] of a version with its tokens and sentences. The title is a paragraph of the first passage.

    `firsts` are the first tokens of the sentences and, behind them, the number of all tokens; `sentence_of[i]` is the
    sentence of token i. `places` are the tokens of the mentions found so far, by where they start: a reader that finds
    one knows them.
    """

    text: str
    start: int
    end: int
    title_end: int
    tokens: Tokens
    segments: Segments
    firsts: list[int]
    sentence_of: list[int]
    places: dict[int, range] = field(default_factory=dict)

    @classmethod
    def of(cls, version: Version, pack: LanguagePack, start: int, stop: int) -> Passage:
        """The passage text[start:stop] of a version."""
        abbreviations = frozenset(pack.table("words").strings("abbreviations"))
        tokens = tokenise(version.text, start, stop)
        segments = segment(version.text, abbreviations, start, stop)
        firsts = [*tokens.all_at_or_after(span.start for span in segments.sentences), len(tokens.starts)]
        sentence_of = [-1] * firsts[0]
        for number, (first, following) in enumerate(pairwise(firsts)):
            sentence_of += [number] * (following - first)
        return cls(version.text, start, stop, version.title_end, tokens, segments, firsts, sentence_of)

    def in_title(self, position: int) -> bool:
        return position < self.title_end

    def place(self, mention: Mention) -> range:
        """The tokens of a mention."""
        known = self.places.get(mention.start)
        return self.tokens.covering(mention.start, mention.end) if known is None else known


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
    return Passage.of(version, pack, start, stop)


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
    start = 0
    while start < len(text):
        stop = len(text)
        if start + SIZE < stop:
            stop = _cut(text, start + SIZE, min(len(text), start + 2 * SIZE))
        yield Passage.of(version, pack, start, stop)
        start = stop
