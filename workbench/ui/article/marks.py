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


def _mention_marks(claim: Claim) -> list[Mark]:
    kinds = (("amount", claim.amounts), ("date", claim.dates), ("source", claim.sources))
    return [Mark(m.start, m.end, underline=kind) for kind, found in kinds for m in found if m.end > m.start]


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


_Cut = list[tuple[int, Piece]]
"""Pieces with the block that each is in."""


class Cutter:
    """The marks of an article cut at block ends. What was cut for a claim is kept while the claim stays the same: an
    answer to one claim in a thousand cuts one.
    """

    def __init__(self, offsets: Offsets) -> None:
        self._offsets = offsets
        self._known: dict[str, tuple[Claim, _Cut, _Cut]] = {}

    def pieces(self, state: ArticleState, current: Finding | None) -> dict[int, list[Piece]]:
        """All pieces by block, backgrounds first so that underlines lie over them; no piece twice."""
        cuts = [self._of(claim) for claim in state.claims]
        over = [mark for finding in state.findings for mark in _finding_marks(finding)]
        if current is not None:
            over += [Mark(place.start, place.end, background="warn_soft") for place in current.places]
        pieces: dict[int, dict[Piece, None]] = {}
        for cut in (*(answer for answer, _ in cuts), self._cut(over), *(mentions for _, mentions in cuts)):
            for index, piece in cut:
                there = pieces.setdefault(index, {})
                there.pop(piece, None)  # the last of two equal ones lies on top
                there[piece] = None
        return {index: list(found) for index, found in pieces.items()}

    def _of(self, claim: Claim) -> tuple[_Cut, _Cut]:
        known = self._known.get(claim.id)
        if known is None or known[0] is not claim:
            known = (claim, self._cut(_answer_marks(claim)), self._cut(_mention_marks(claim)))
            self._known[claim.id] = known
        return known[1], known[2]

    def _cut(self, marks: list[Mark]) -> _Cut:
        return [
            (index, (column, length, mark.underline, mark.background))
            for mark in marks
            for index, column, length in self._offsets.inside(mark.start, mark.end)
        ]


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
