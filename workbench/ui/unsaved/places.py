"""Where a text that is not saved belongs: a field of a claim, one of a piece of evidence on it, or the line in which
the reason is typed for which an alert or a number is set aside.
"""

from __future__ import annotations

from workbench.desk.operation import Operation
from workbench.desk.ops.coverage import dismiss_unread
from workbench.desk.ops.findings import dismiss
from workbench.desk.unsaved import Unsaved
from workbench.desk.views import ArticleState
from workbench.domain.claims import Claim
from workbench.domain.findings import Finding
from workbench.ui.claims.entering import entered, entering
from workbench.ui.context import Context
from workbench.ui.evidence.writing import writing, written

REASON, NUMBER = "reason", "reason_number"
"""Fields of the line below the window: why an alert is dismissed, why a number is set aside."""


def about_alert(article: str, fingerprint: str) -> Unsaved:
    """The place of the reason for dismissing an alert."""
    return Unsaved(article, fingerprint, REASON, 0, "")


def about_number(article: str, start: int, end: int) -> Unsaved:
    """The place of the reason for setting text[start:end] aside."""
    return Unsaved(article, f"{start}:{end}", NUMBER, 0, "")


def claim_at(state: ArticleState, item: Unsaved) -> Claim | None:
    return next((claim for claim in state.claims if claim.id == item.claim), None)


def shown_there(state: ArticleState, item: Unsaved) -> str | None:
    """What the desk has there now; None when the place is gone."""
    if item.field == REASON:
        found = _alert(state, item)
        return found.reason if found is not None else None
    if item.field == NUMBER:
        start, end = _span(item)
        held = next((one for one in state.unread if (one.start, one.end) == (start, end)), None)
        return "" if held is not None else None
    claim = claim_at(state, item)
    if claim is None:
        return None
    if not item.piece:
        return entered(claim, item.field, item.index)
    piece = state.evidence.get(item.piece) if item.piece in claim.evidence else None
    return None if piece is None else written(piece, item.field)


def entering_there(context: Context, state: ArticleState, item: Unsaved) -> Operation | None:
    """The act that enters it; None when it means nothing there."""
    if item.field == REASON:
        return dismiss(item.article, item.claim, item.text)
    if item.field == NUMBER:
        return dismiss_unread(item.article, *_span(item), item.text)
    claim = claim_at(state, item)
    if claim is None:
        return None
    if not item.piece:
        return entering(context, claim, item.field, item.index, item.text)
    piece = state.evidence.get(item.piece)
    return None if piece is None else writing(context, piece, item.field, item.text)


def named(context: Context, state: ArticleState | None, item: Unsaved) -> tuple[str, str]:
    """The field and what it belongs to, in words; "" for what is gone."""
    say = context.say
    if item.field in (REASON, NUMBER):
        return say("ui.ask_reason"), _about(state, item) if state is not None else ""
    claim = claim_at(state, item) if state is not None else None
    if not item.piece:
        return say(f"ui.card.{item.field}"), claim.anchor.quote if claim is not None else ""
    piece = state.evidence.get(item.piece) if state is not None and claim is not None else None
    return say(f"panel.details.{item.field}"), piece.title if piece is not None else ""


def _about(state: ArticleState, item: Unsaved) -> str:
    if item.field == NUMBER:
        start, end = _span(item)
        return state.version.text[start:end]
    found = _alert(state, item)
    return " · ".join(place.quote for place in found.places) if found is not None else ""


def _alert(state: ArticleState, item: Unsaved) -> Finding | None:
    return next((finding for finding in state.findings if finding.fingerprint == item.claim), None)


def _span(item: Unsaved) -> tuple[int, int]:
    start, _, end = item.claim.partition(":")
    return (int(start), int(end)) if start.isdecimal() and end.isdecimal() else (-1, -1)
