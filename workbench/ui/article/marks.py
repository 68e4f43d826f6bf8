"""What is marked in the text: kinds by underline, answers and alerts by background. Colour never speaks alone."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QTextCharFormat, QTextLayout

from workbench.desk.views import ArticleState
from workbench.domain.claims import Answer, Claim
from workbench.domain.findings import Finding, FindingState, Severity
from workbench.ui.article.offsets import Offsets
from workbench.ui.theme.colours import Theme

Underline = QTextCharFormat.UnderlineStyle
_UNDERLINES = {"amount": Underline.SingleUnderline, "date": Underline.DashUnderline, "source": Underline.DotLine}
_BACKGROUNDS = {Answer.CONFIRMED: "good_soft", Answer.WRONG: "bad_soft", Answer.OUTDATED: "bad_soft"}


@dataclass(frozen=True, slots=True)
class Mark:
    """A range of code points in a style: underline kind or "", background role or ""."""

    start: int
    end: int
    underline: str = ""
    background: str = ""


def marks_of(state: ArticleState, current: Finding | None) -> list[Mark]:
    """All marks of an article, backgrounds first so that underlines lie over them."""
    marks = [mark for claim in state.claims for mark in _answer_marks(claim)]
    marks += [mark for finding in state.findings for mark in _finding_marks(finding)]
    if current is not None:
        marks += [Mark(place.start, place.end, background="warn_soft") for place in current.places]
    seen: set[tuple[int, int, str]] = set()
    for claim in state.claims:
        for kind, mentions in (("amount", claim.amounts), ("date", claim.dates), ("source", claim.sources)):
            for mention in mentions:
                key = (mention.start, mention.end, kind)
                if mention.end > mention.start and key not in seen:
                    seen.add(key)
                    marks.append(Mark(mention.start, mention.end, underline=kind))
    return marks


def _answer_marks(claim: Claim) -> list[Mark]:
    background = _BACKGROUNDS.get(claim.answer, "warn_soft") if claim.answer else ""
    if not background:
        return []
    spans = [(m.start, m.end) for m in claim.amounts if m.end > m.start] or [(claim.anchor.start, claim.anchor.end)]
    return [Mark(start, end, background=background) for start, end in spans]


def _finding_marks(finding: Finding) -> list[Mark]:
    if finding.state is not FindingState.OPEN or not finding.severity.at_least(Severity.WARNING):
        return []
    background = "bad_soft" if finding.severity is Severity.ERROR else "warn_soft"
    return [Mark(place.start, place.end, background=background) for place in finding.places]


Piece = tuple[int, int, str, str]
"""Column and UTF-16 units within a block, underline kind, background role."""


def pieces_of(marks: list[Mark], offsets: Offsets) -> dict[int, list[Piece]]:
    """The marks cut at block ends, by block."""
    pieces: dict[int, list[Piece]] = {}
    for mark in marks:
        for index, column, length in offsets.inside(mark.start, mark.end):
            pieces.setdefault(index, []).append((column, length, mark.underline, mark.background))
    return pieces


def formats(pieces: list[Piece], theme: Theme) -> list[QTextLayout.FormatRange]:
    """The format ranges of one block, for QTextLayout.setFormats."""
    ranges = []
    for column, length, underline, background in pieces:
        style = QTextCharFormat()
        if background:
            style.setBackground(theme.colour(background))
        if underline:
            style.setUnderlineStyle(_UNDERLINES[underline])
            style.setUnderlineColor(theme.colour(underline))
        piece = QTextLayout.FormatRange()
        piece.start, piece.length, piece.format = column, length, style
        ranges.append(piece)
    return ranges
