"""The immutable report behind every sheet: built once from the article's claims, then rendered by each format.

Protected sources and evidence are left out here, before any format sees them; the report only counts what it withholds.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from workbench.domain.articles import Version
from workbench.domain.claims import Answer, Claim
from workbench.domain.evidence import Evidence
from workbench.domain.findings import Finding, FindingState, Severity
from workbench.domain.links import Link, LinkState
from workbench.domain.mentions import Unread
from workbench.domain.sections import Omission, Section
from workbench.domain.signatures import Signature
from workbench.exporters.redaction import is_protected, masked, secrets, shown_sources
from workbench.i18n import Message


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """A claim with its number in reading order, the numbers of its evidence and of the claim it is a part of."""

    number: int
    claim: Claim
    evidence: tuple[int, ...]
    part_of: tuple[int, ...]
    alerts: tuple[str, ...]
    checked_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class FindingLine:
    """A finding with the numbers of the claims it touches."""

    finding: Finding
    claims: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Aside:
    """Words of the article that a person set aside as nothing to check."""

    quote: str
    reason: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of the text's numbers is on a card, what is not, and what was set aside."""

    numbers: int = 0
    read: int = 0
    unread: tuple[Unread, ...] = ()
    aside: tuple[Aside, ...] = ()


@dataclass(frozen=True, slots=True)
class LogLine:
    """One act since the last signature, with the numbers of the claims it touched."""

    at: dt.datetime
    who: str
    label: Message
    claims: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Certificate:
    """A signature and what has changed since (nothing when it stands), with the acts that did it."""

    signature: Signature
    changed: tuple[Message, ...] = ()
    log: tuple[LogLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """All that a sheet may show. `made_at` is None for a report whose bytes must not depend on the clock.

    `links` are those that a person made or decided on. `signature` certifies exactly this content; `void` is an earlier
    signature that no longer does. `left_out` are sections that a person chose not to show (`exporters.leaving_out`).
    """

    version: Version
    claims: tuple[ClaimLine, ...]
    findings: tuple[FindingLine, ...]
    evidence: tuple[Evidence, ...]
    coverage: Coverage
    links: tuple[Link, ...] = ()
    checkers: tuple[str, ...] = ()
    made_at: dt.datetime | None = None
    withheld: int = 0
    notes: bool = False
    signature: Signature | None = None
    void: Certificate | None = None
    left_out: tuple[Omission, ...] = ()

    def shows(self, section: Section) -> bool:
        return all(omission.section is not section for omission in self.left_out)

    @property
    def checked(self) -> int:
        return sum(line.claim.is_checked for line in self.claims)

    @property
    def alerts(self) -> int:
        """Errors and warnings, open or dismissed."""
        return sum(line.finding.severity.at_least(Severity.WARNING) for line in self.findings)

    @property
    def dismissed(self) -> int:
        return sum(
            line.finding.state is FindingState.DISMISSED and line.finding.severity.at_least(Severity.WARNING)
            for line in self.findings
        )

    def count(self, answer: Answer | None) -> int:
        return sum(line.claim.answer is answer for line in self.claims)


def build(
    version: Version,
    claims: Sequence[Claim],
    *,
    links: Sequence[Link] = (),
    findings: Sequence[Finding] = (),
    evidence: Mapping[str, Evidence] | None = None,
    coverage: Coverage = Coverage(),
    checked_at: Mapping[str, dt.datetime] | None = None,
    made_at: dt.datetime | None = None,
    notes: bool = False,
) -> Report:
    """The report of one version. Internal notes stay out unless `notes`; protected items always do."""
    pieces = evidence or {}
    words = secrets(claims, pieces)
    shown = _shown_evidence(claims, pieces)
    numbers = {piece.id: index for index, piece in enumerate(shown, 1)}
    order = {claim.id: index for index, claim in enumerate(claims, 1)}
    live = [_bare_finding(finding) for finding in findings if finding.state is not FindingState.GONE]
    lines = tuple(
        ClaimLine(
            number=order[claim.id],
            claim=_redacted(claim, numbers, notes=notes),
            evidence=tuple(numbers[piece] for piece in claim.evidence if piece in numbers),
            part_of=_totals(claim, links, order),
            alerts=_alerts(claim, live),
            checked_at=(checked_at or {}).get(claim.id) if claim.is_checked else None,
        )
        for claim in claims
    )
    return Report(
        version=version,
        claims=masked(lines, words),
        findings=masked(tuple(FindingLine(finding, _numbers(finding.claims, order)) for finding in live), words),
        evidence=masked(tuple(_bare_evidence(piece, notes=notes) for piece in shown), words),
        coverage=masked(coverage, words),
        links=tuple(link for link in links if link.state is not LinkState.SUGGESTED),
        checkers=tuple(sorted({claim.checked_by for claim in claims if claim.checked_by})),
        made_at=made_at,
        withheld=_withheld(claims, pieces),
        notes=notes,
    )


def _withheld(claims: Sequence[Claim], pieces: Mapping[str, Evidence]) -> int:
    """Protected things that are left out, each claim's own."""
    known = [pieces[key] for claim in claims for key in claim.evidence if key in pieces]
    sources = [mention for claim in claims for mention in claim.sources]
    return sum(piece.protected for piece in known) + sum(map(is_protected, sources))


def _shown_evidence(claims: Sequence[Claim], pieces: Mapping[str, Evidence]) -> tuple[Evidence, ...]:
    ids = dict.fromkeys(key for claim in claims for key in claim.evidence)
    return tuple(pieces[key] for key in ids if key in pieces and not pieces[key].protected)


def _redacted(claim: Claim, shown: Mapping[str, int], *, notes: bool) -> Claim:
    """A claim without what is protected; nor its count of changes, which says nothing of its content."""
    evidence = tuple(key for key in claim.evidence if key in shown)
    sources = shown_sources(claim.sources)
    return replace(claim, sources=sources, note=claim.note if notes else "", evidence=evidence, revision=0)


def _bare_evidence(piece: Evidence, *, notes: bool) -> Evidence:
    return replace(piece, note=piece.note if notes else "", revision=0)


def _bare_finding(finding: Finding) -> Finding:
    return replace(finding, woke=False)


def _totals(claim: Claim, links: Sequence[Link], order: Mapping[str, int]) -> tuple[int, ...]:
    """Numbers of the claims whose total this one is a part of."""
    found: dict[int, None] = {}
    for link in links:
        if any(member.claim == claim.id for member in link.of("part")):
            for total in link.of("total"):
                if total.claim in order and total.claim != claim.id:
                    found[order[total.claim]] = None
    return tuple(found)


def _alerts(claim: Claim, findings: Sequence[Finding]) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(
            finding.rule
            for finding in findings
            if claim.id in finding.claims
            and finding.state is FindingState.OPEN
            and finding.severity.at_least(Severity.WARNING)
        )
    )


def _numbers(ids: Sequence[str], order: Mapping[str, int]) -> tuple[int, ...]:
    return tuple(order[claim] for claim in dict.fromkeys(ids) if claim in order)
