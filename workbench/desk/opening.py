"""An article as it stands, gathered from the desk in one reading."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from workbench.desk.lookup import current_version, found
from workbench.desk.nouns import Disagreement, Original, Reading, SetAside, SignedSheet, finding_key
from workbench.desk.ports import Snapshot, UnitOfWork
from workbench.desk.sheets import sheet_state
from workbench.desk.views import ArticleState, SheetState
from workbench.domain.articles import Article
from workbench.domain.changes import Changes
from workbench.domain.claims import Claim
from workbench.domain.evidence import Evidence
from workbench.domain.findings import Finding, FindingState
from workbench.domain.links import Link
from workbench.domain.mentions import Unread
from workbench.domain.text import Span


def state_of(snapshot: Snapshot | UnitOfWork, article_id: str) -> ArticleState:
    """Raises OperationRefused when the article does not exist."""
    article, _ = found(snapshot, Article, article_id)
    version = current_version(snapshot, article_id)
    claims = snapshot.of_article(Claim, article_id)
    reading = snapshot.get(Reading, version.id) or Reading(version.id)
    set_aside = snapshot.of_article(SetAside, article_id)
    findings = [item for item in snapshot.of_article(Finding, article_id) if item.state is not FindingState.GONE]
    live = tuple(claim for claim in claims if not claim.lost)
    state = ArticleState(
        article=article,
        version=version,
        claims=live,
        lost=tuple(claim for claim in claims if claim.lost),
        links=tuple(snapshot.of_article(Link, article_id)),
        findings=tuple(sorted(findings, key=_gravity)),
        evidence={piece.id: piece for piece in snapshot.of_article(Evidence, article_id)},
        names=reading.names,
        quotations=reading.quotations,
        unread=still_unread(reading.unread, live, set_aside),
        dismissed_unread=tuple(set_aside),
        disagreements=tuple(snapshot.of_article(Disagreement, article_id)),
        numbers=reading.numbers,
        read=reading.read,
        original=snapshot.get(Original, version.id),
    )
    return replace(state, sheet=sheet_of(snapshot, state))


def sheet_of(snapshot: Snapshot | UnitOfWork, state: ArticleState) -> SheetState | None:
    """The last signature, with all that has changed since."""
    signed = max(snapshot.of_article(SignedSheet, state.article.id), key=lambda sheet: sheet.id, default=None)
    return None if signed is None else sheet_state(signed, state)


_WEIGHED_AT_ONCE = 40
"""Claims of which a signature is compared with its article within an act: a hundredth of a second."""
_PIECEMEAL = frozenset({"claim", "link", "finding", "evidence"})
"""Kinds of noun that `refreshed` can take over one by one."""


def refreshed(snapshot: Snapshot, state: ArticleState, changes: Changes) -> ArticleState:
    """The state after an act, reading only what the act touched; untouched claims stay the same objects. What a
    signature of a long article certifies is not compared with it at each act (see `SheetState`).
    """
    if not changes.kinds <= _PIECEMEAL:
        return state_of(snapshot, state.article.id)
    fresh = _piecemeal(snapshot, state, changes)
    if fresh.sheet is None:
        return fresh
    few = len(fresh.claims) <= _WEIGHED_AT_ONCE
    return replace(fresh, sheet=sheet_of(snapshot, fresh) if few else replace(fresh.sheet, is_weighed=False))


def _piecemeal(snapshot: Snapshot, state: ArticleState, changes: Changes) -> ArticleState:
    article_id = state.article.id
    if changes.kinds == {"claim"}:
        claims_in_place = _in_place(snapshot, state, changes.ids)
        if claims_in_place is not None:
            return replace(state, claims=claims_in_place)
    claims = {claim.id: claim for claim in (*state.claims, *state.lost)}
    uncovered = False
    if "claim" in changes.kinds:
        for key in changes.ids:
            before, claim = claims.pop(key, None), snapshot.get(Claim, key)
            if claim is not None and snapshot.owner(Claim, key) == article_id:
                claims[key] = claim
                uncovered |= _place_by_hand(claim) != _place_by_hand(before)
            else:
                uncovered |= _place_by_hand(before) is not None
    ordered = sorted(claims.values(), key=_place)
    live = tuple(claim for claim in ordered if not claim.lost)
    unread = state.unread
    if uncovered:  # a card made by hand covers what had not been read
        reading = snapshot.get(Reading, state.version.id) or Reading(state.version.id)
        unread = still_unread(reading.unread, live, state.dismissed_unread)
    findings = state.findings
    if "finding" in changes.kinds:
        findings = _findings(snapshot, state, changes.ids)
    return replace(
        state,
        claims=live,
        unread=unread,
        lost=tuple(claim for claim in ordered if claim.lost),
        links=tuple(snapshot.of_article(Link, article_id)) if "link" in changes.kinds else state.links,
        findings=findings,
        evidence={piece.id: piece for piece in snapshot.of_article(Evidence, article_id)}
        if "evidence" in changes.kinds
        else state.evidence,
    )


_FEW = 200
"""So many findings are read one by one; more than that all together."""


def _findings(snapshot: Snapshot, state: ArticleState, ids: Collection[str]) -> tuple[Finding, ...]:
    """The findings with these read anew; without ids, or with many, all are."""
    article_id = state.article.id
    if 0 < len(ids) <= _FEW:
        by_key = {finding_key(article_id, one.fingerprint): one for one in state.findings}
        for key in ids:
            finding = snapshot.get(Finding, key)
            if finding is not None:
                by_key[key] = finding
            else:
                by_key.pop(key, None)
        read: Iterable[Finding] = by_key.values()
    else:
        known = {finding: finding for finding in state.findings}
        read = [known.get(item, item) for item in snapshot.of_article(Finding, article_id)]
    return tuple(sorted((one for one in read if one.state is not FindingState.GONE), key=_gravity))


def _in_place(snapshot: Snapshot, state: ArticleState, ids: Iterable[str]) -> tuple[Claim, ...] | None:
    """The claims with these read anew, found by where they stand; None when one of them came, went or moved."""
    claims = list(state.claims)
    for key in ids:
        claim = snapshot.get(Claim, key)
        at = len(claims) if claim is None or claim.lost else bisect_left(claims, _place(claim), key=_place)
        if claim is None or at == len(claims) or claims[at].id != key:
            return None
        if _place_by_hand(claim) != _place_by_hand(claims[at]) or snapshot.owner(Claim, key) != state.article.id:
            return None
        claims[at] = claim
    return tuple(claims)


def _place(claim: Claim) -> tuple[int, int, str]:
    """Claims stand in this order."""
    return claim.anchor.start, claim.anchor.end, claim.id


def _place_by_hand(claim: Claim | None) -> Span | None:
    """What a claim made by hand covers of the text."""
    return claim.anchor.span if claim is not None and claim.by_hand and not claim.lost else None


def still_unread(
    unread: Sequence[Unread], claims: Sequence[Claim], set_aside: Sequence[SetAside]
) -> tuple[Unread, ...]:
    """What is neither on a card made by hand nor set aside."""
    taken = [Span(item.start, item.end) for item in set_aside]
    taken += [claim.anchor.span for claim in claims if claim.by_hand]
    return tuple(item for item in unread if not any(span.contains(item.span) for span in taken))


def _gravity(finding: Finding) -> tuple[int, int, str, str]:
    start = finding.places[0].start if finding.places else 0
    return finding.severity.rank, start, finding.rule, finding.fingerprint
