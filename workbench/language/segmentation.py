"""Paragraphs and sentences as spans of the text, in order, covering all that is not white space.

The title is a paragraph of its own. A sentence ends at . ! ? … (closing quotes and brackets included) before white
space and a capital, digit, quote or dash, unless the full stop belongs to an abbreviation of the language, an initial
or a number.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection

from workbench.domain.text import Span
from workbench.records import dataclass, field

_PARAGRAPH = re.compile(r"\S[^\n]*(?:\n(?![^\S\n]*\n)[^\n]*)*")
_END = re.compile(r"[.!?…]+[\"”»’')\]]*(?:[\s\u202f\u00a0]*[»”])?(?=\s+[^\W\d_a-zà-öø-ÿ]|\s+[\d«“„\"‘‚'(\[—–-])")
_ORDINAL = re.compile(r"(?<!\d)(?<!\d[.,])\d{1,2}\.$")
_NEXT_WORD = re.compile(r"\s+([^\W\d_]+)")
_LAST_WORD = re.compile(r"([^\W\d_]+(?:\.[^\W\d_]+)*)\.$")


@dataclass(slots=True)
class Segments:
    """Spans of paragraphs and sentences; `sentence_at` and `paragraph_at` are by bisection."""

    paragraphs: tuple[Span, ...]
    sentences: tuple[Span, ...]
    _paragraph_starts: list[int] = field(init=False, repr=False, compare=False)
    _sentence_starts: list[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        self._paragraph_starts = [span.start for span in self.paragraphs]
        self._sentence_starts = [span.start for span in self.sentences]

    def sentence_at(self, position: int) -> int:
        """Index of the sentence that holds a position (of the one before it when between two); -1 before the first."""
        return bisect_right(self._sentence_starts, position) - 1

    def paragraph_at(self, position: int) -> int:
        return bisect_right(self._paragraph_starts, position) - 1


def segment(text: str, abbreviations: Collection[str] = (), start: int = 0, end: int | None = None) -> Segments:
    """Split text[start:end] (offsets refer to the whole text).

    `abbreviations` are lower-case words without their last full stop ("m", "dr", "p.ex"); with a "#" behind they are
    abbreviations only before a digit ("no#"). Those with a "#" before them go on after a number with a full stop
    ("#märz": "am 2. März").
    """
    stop = len(text) if end is None else end
    paragraphs = [Span(match.start(), match.end()) for match in _PARAGRAPH.finditer(text, start, stop)]
    sentences: list[Span] = []
    for paragraph in paragraphs:
        sentences.extend(_sentences(text, paragraph, abbreviations))
    return Segments(tuple(paragraphs), tuple(sentences))


def _sentences(text: str, paragraph: Span, abbreviations: Collection[str]) -> list[Span]:
    found: list[Span] = []
    start = paragraph.start
    for match in _END.finditer(text, paragraph.start, paragraph.end):
        if match.group().startswith(".") and _is_abbreviation(text, start, match.start() + 1, abbreviations):
            continue
        found.append(Span(start, match.end()))
        start = match.end()
        while start < paragraph.end and text[start].isspace():
            start += 1
    if start < paragraph.end:
        end = paragraph.end
        while end > start and text[end - 1].isspace():
            end -= 1
        found.append(Span(start, end))
    return found


def _is_abbreviation(text: str, start: int, stop: int, abbreviations: Collection[str]) -> bool:
    low = max(start, stop - 24)
    word = text[low : stop - 1].rpartition(" ")[2]
    if not word.isalpha():  # most words before a full stop are plain ones: the pattern is only for the others
        match = _LAST_WORD.search(text, low, stop)
        if match is None:
            return _is_ordinal(text, start, stop, abbreviations)
        word = match.group(1)
    if len(word) > 1 and word.isupper() and "." not in word:
        return False  # MW and the like are units or acronyms; abbreviations are not all capitals
    if (len(word) == 1 and word.isupper()) or word.lower() in abbreviations:
        return True
    return f"{word.lower()}#" in abbreviations and text[stop : stop + 4].lstrip()[:1].isdecimal()


def _is_ordinal(text: str, start: int, stop: int, abbreviations: Collection[str]) -> bool:
    """A number before one of the words that its full stop belongs to: "am 2. März"."""
    if _ORDINAL.search(text, max(start, stop - 5), stop) is None:
        return False
    following = _NEXT_WORD.match(text, stop)
    return following is not None and f"#{following.group(1).lower()}" in abbreviations
