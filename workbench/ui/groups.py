"""Groups of claims that a person goes through or answers together: those to check, those with an alert …"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from workbench.desk.views import ArticleState
from workbench.domain.claims import Answer, Claim
from workbench.domain.findings import Finding

ALL, DRAFT = "all", "draft"
_DISPUTED = {Answer.WRONG, Answer.IMPRECISE, Answer.OUTDATED}
_Test = Callable[[Claim], bool]
_TESTS: dict[str, _Test] = {
    "open": lambda claim: not claim.is_checked,
    "disputed": lambda claim: claim.answer in _DISPUTED,
    "amounts": lambda claim: bool(claim.amounts),
    "dates": lambda claim: bool(claim.dates),
    "sources": lambda claim: bool(claim.sources),
    "evidence": lambda claim: not claim.evidence,
}
NAMES = (ALL, "open", "flagged", "disputed", "amounts", "dates", "sources", "evidence", DRAFT)
"""In the order of one key that walks through them; DRAFT are the claims that the newest draft changed or brought."""


def members(name: str, state: ArticleState, alerts: Iterable[Finding], draft: frozenset[str]) -> frozenset[str]:
    """The ids of the claims in a group."""
    if name == "flagged":
        flagged = {claim for finding in alerts for claim in finding.claims}
        return frozenset(claim.id for claim in state.claims if claim.id in flagged)
    if name == DRAFT:
        return frozenset(claim.id for claim in state.claims if claim.id in draft)
    test = _TESTS.get(name)
    return frozenset(claim.id for claim in state.claims if test is None or test(claim))
