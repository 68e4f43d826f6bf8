"""Find quotations by pairing quotation marks, paragraph by paragraph.

A quotation may run on over paragraphs of which each begins with an opening mark and only the last is closed; every
paragraph is then a quotation of its own. Quotations within a quotation belong to the outer one.
"""

from __future__ import annotations

import re

from workbench.domain.mentions import QuotationMention
from workbench.extract.passage import Passage
from workbench.language.pack import LanguagePack

_MARKS = re.compile("[«»‹›“”„‟\"‘’‚'`´＂「」『』]")
_CLOSERS = {"«": "»", "»": "«", "‹": "›", "›": "‹", "“": "”", "„": "“”\"", "‟": "”", "\"": "\"", "‘": "’", "‚": "‘’",
            "'": "'", "＂": "＂", "「": "」", "『": "』", "”": "”", "`": "´`'"}  # fmt: skip
_SINGLE = frozenset("‘’‚'`´‹›")
_AMBIGUOUS = frozenset("'’\"”»`›＂")
LONGEST = 4000
"""Code points; a mark whose partner is further away opens nothing."""


class QuotationReader:
    """Reads quotations; keeps no state between passages."""

    def __init__(self, pack: LanguagePack) -> None:
        self._pack = pack

    def read(self, passage: Passage) -> list[QuotationMention]:
        """The outermost quotations of a passage in order, marks included; speakers are found later."""
        text = passage.text
        found: list[QuotationMention] = []
        for paragraph in passage.segments.paragraphs:
            for start, end in _pairs(text, paragraph.start, paragraph.end):
                found.append(QuotationMention(start=start, end=end, quote=text[start:end]))
        return found


def _pairs(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    marks = [match.start() for match in _MARKS.finditer(text, start, stop)]
    found: list[tuple[int, int]] = []
    index = 0
    failed: set[str] = set()  # openers without a partner in the rest of the paragraph: looked for once
    while index < len(marks):
        at = marks[index]
        char = text[at]
        partner = None
        if char not in failed and _opens(text, at, start, stop):
            partner = _partner(text, marks, index, stop)
            if partner is None and _runs_on(text, at, start):
                found.append((at, _trimmed(text, at, stop)))
                break
            if partner is None:
                failed.add(char)
        if partner is None:
            index += 1
            continue
        end = marks[partner] + 1
        if any(sign.isalnum() for sign in text[at + 1 : end - 1]):
            found.append((at, end))
        index = partner + 1
    return found


def _opens(text: str, at: int, start: int, stop: int) -> bool:
    char = text[at]
    if char not in _CLOSERS or at + 1 >= stop:
        return False
    before = text[at - 1] if at > start else " "
    after = text[at + 1]
    if char in _SINGLE or char in _AMBIGUOUS:
        if before.isalnum() or (after.isspace() and char not in "»›"):
            return False
        if char == "’":
            return False
        return before.isspace() or before in "([{—–-:/\"“«„‘'"
    return True


def _partner(text: str, marks: list[int], index: int, stop: int) -> int | None:
    """Index in `marks` of the mark that closes the one at `index`, nested pairs of the same kind skipped."""
    at = marks[index]
    opener = text[at]
    closers = _CLOSERS[opener]
    depth = 0
    for position in range(index + 1, len(marks)):
        place = marks[position]
        if place - at > LONGEST:
            return None
        char = text[place]
        if char in closers and _closes(text, place, opener, stop):
            if depth == 0:
                return position
            depth -= 1
        elif char == opener and opener in "«“" and char not in closers:
            depth += 1
    return None


def _closes(text: str, at: int, opener: str, stop: int) -> bool:
    after = text[at + 1] if at + 1 < stop else " "
    before = text[at - 1]
    if opener in _SINGLE:
        return not after.isalnum() and not (before.isspace() and opener not in "‹›")
    if opener in '"＂':
        return not after.isalnum() or before in ".,!?…"
    return True


def _runs_on(text: str, at: int, start: int) -> bool:
    """True for an opening mark at the very beginning of a paragraph that nothing closes (continued in the next)."""
    return at == start and text[at] in '«“„"‘'


def _trimmed(text: str, at: int, stop: int) -> int:
    while stop > at + 1 and text[stop - 1].isspace():
        stop -= 1
    return stop
