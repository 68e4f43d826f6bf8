"""Comments, footnotes and endnotes of an imported document arrive on the claims they stand at."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from workbench.desk.identifiers import new_id
from workbench.desk.lookup import live_claims
from workbench.desk.ports import UnitOfWork
from workbench.domain.articles import Version
from workbench.domain.claims import Claim
from workbench.domain.text import PARAGRAPH_BREAK, Anchor, Span
from workbench.importers.base import DraftNote

_MAX_NOTES = 2000
_SENTENCE_END = re.compile(r"[.!?…][»”\"')\]\s\u00a0\u202f]*(?=\s)")


def place_notes(unit: UnitOfWork, version: Version, notes: Sequence[DraftNote]) -> None:
    """Put each note on a claim of the version, as one line « author: text »; where no claim is near, on a new card.

    A note belongs to the claim that shares most words with it; else, as a footnote mark stands behind what it is about,
    to the last claim before it in its sentence, then to the next one in it.
    """
    if not notes:
        return
    claims = {claim.id: claim for claim in live_claims(unit, version.article_id)}
    text = version.text
    offset = len(text) - len(version.body)
    changed: set[str] = set()
    for note in notes[:_MAX_NOTES]:
        start = min(max(note.start + offset, 0), len(text))
        span = Span(start, min(max(note.end + offset, start), len(text)))
        claim = _claim_at(span, list(claims.values()), text) or _new_card(span, text)
        line = _line(note)
        if claim is not None and line and line not in claim.note.split("\n"):
            claims[claim.id] = replace(claim, note="\n".join(part for part in (claim.note, line) if part))
            changed.add(claim.id)
    unit.put(version.article_id, *(claims[key] for key in sorted(changed)))


def _line(note: DraftNote) -> str:
    words = " ".join(note.text.split())
    return f"{note.author}: {words}" if note.author and words else words


def _claim_at(span: Span, claims: Sequence[Claim], text: str) -> Claim | None:
    shared = [(min(claim.anchor.end, span.end) - max(claim.anchor.start, span.start), claim) for claim in claims]
    most = max((length for length, _ in shared), default=0)
    if most > 0:
        return min((c for length, c in shared if length == most), key=lambda c: (len(c.anchor.span), c.anchor.start))
    sentence = _sentence(span, text)
    near = [claim for claim in claims if sentence.overlaps(claim.anchor.span)]
    before = [claim for claim in near if claim.anchor.end <= span.end]
    after = [claim for claim in near if claim.anchor.start >= span.start]
    if before:
        return max(before, key=lambda claim: claim.anchor.end)
    return min(after, key=lambda claim: claim.anchor.start, default=None)


def _sentence(span: Span, text: str) -> Span:
    """The sentence around a place, within its paragraph."""
    first = text.rfind(PARAGRAPH_BREAK, 0, span.start)
    first = 0 if first < 0 else first + len(PARAGRAPH_BREAK)
    last = text.find(PARAGRAPH_BREAK, max(span.end, first))
    last = len(text) if last < 0 else last
    for match in _SENTENCE_END.finditer(text, first, last):
        if match.end() >= span.end:
            return Span(first, match.end())
        first = match.end()
    return Span(first, last)


def _new_card(span: Span, text: str) -> Claim | None:
    """A card on the words that a comment marks, or on the sentence where a mark stands."""
    marked = span if len(text[span.start : span.end].split()) > 1 else _sentence(span, text)
    start, end = marked.start, marked.end
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Claim(new_id(), Anchor.at(text, start, end), by_hand=True) if start < end else None
