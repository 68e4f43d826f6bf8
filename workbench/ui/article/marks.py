"""What is marked in the text: kinds by underline, answers and alerts by background. Colour never speaks alone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QTextCharFormat, QTextLayout

from workbench.desk.views import ArticleState
from workbench.domain.claims import Answer, Claim
from workbench.domain.findings import Finding, FindingState, Severity
from workbench.records import dataclass
from workbench.ui.article.offsets import Offsets
from workbench.ui.differing import differing
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

Pieces = dict[int, list[Piece]]
"""Pieces by block."""


class Cutter:
    """The marks of an article cut at block ends. What was cut is kept: an answer to one claim in ten thousand cuts one
    claim and puts the pieces of its blocks together anew.
    """

    def __init__(self, offsets: Offsets) -> None:
        self._offsets = offsets
        self._claims: Sequence[Claim] = ()
        self._known: dict[str, tuple[Claim, _Cut, _Cut]] = {}
        self._within: dict[int, set[str]] = {}
        self._over: Pieces = {}
        self._marked_by: tuple[tuple[Finding, ...], Finding | None] = ((), None)

    def update(self, state: ArticleState, current: Finding | None) -> Pieces:
        """The pieces of the blocks where they are others than at the last time: backgrounds first, so that underlines
        lie over them, no piece twice.
        """
        touched = self._take_claims(state.claims) | self._take_findings(state.findings, current)
        return {index: self._joined(index) for index in sorted(touched)}

    def _take_claims(self, claims: Sequence[Claim]) -> set[int]:
        known, touched = self._known, set[int]()
        rows, self._claims = differing(self._claims, claims), claims
        for claim in claims if rows is None else [claims[row] for row in rows]:
            before = known.get(claim.id)
            if before is None or before[0] is not claim:
                touched |= self._drop(claim.id)
                cut = known[claim.id] = (claim, self._cut(_answer_marks(claim)), self._cut(_mention_marks(claim)))
                for index, _ in (*cut[1], *cut[2]):
                    self._within.setdefault(index, set()).add(claim.id)
                    touched.add(index)
        if len(known) > len(claims):
            for gone in known.keys() - {claim.id for claim in claims}:
                touched |= self._drop(gone)
        return touched

    def _drop(self, claim_id: str) -> set[int]:
        _, answer, mentions = self._known.pop(claim_id, (None, [], []))
        touched = {index for index, _ in (*answer, *mentions)}
        for index in touched:
            self._within[index].discard(claim_id)
        return touched

    def _take_findings(self, findings: tuple[Finding, ...], current: Finding | None) -> set[int]:
        if findings is self._marked_by[0] and current is self._marked_by[1]:
            return set()
        marks = [mark for finding in findings for mark in _finding_marks(finding)]
        if current is not None:
            marks += [Mark(place.start, place.end, background="warn_soft") for place in current.places]
        over: Pieces = {}
        for index, piece in self._cut(marks):
            over.setdefault(index, []).append(piece)
        before, self._over, self._marked_by = self._over, over, (findings, current)
        return {index for index in over.keys() | before.keys() if over.get(index) != before.get(index)}

    def _joined(self, index: int) -> list[Piece]:
        ids = sorted(self._within.get(index, ()), key=self._place)
        answers = [piece for id in ids for at, piece in self._known[id][1] if at == index]
        mentions = [piece for id in ids for at, piece in self._known[id][2] if at == index]
        ordered: dict[Piece, None] = {}
        for piece in (*answers, *self._over.get(index, ()), *mentions):
            ordered.pop(piece, None)  # the last of two equal ones lies on top
            ordered[piece] = None
        return list(ordered)

    def _place(self, claim_id: str) -> tuple[int, int, str]:
        anchor = self._known[claim_id][0].anchor
        return anchor.start, anchor.end, claim_id

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
