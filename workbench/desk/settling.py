"""What follows from an act, inside the same act: a changed text is read again, a changed value is checked again.

What a person entered is never overwritten by reading: fields named in `Claim.edited` stay as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from workbench.check.case import Case, Options
from workbench.desk.identifiers import new_id
from workbench.desk.lookup import current_version, live_claims
from workbench.desk.nouns import Reading, finding_key
from workbench.desk.places import Places, deleted_cards
from workbench.desk.ports import Checker, Image, Result, Snapshot, UnitOfWork
from workbench.domain.articles import Article, Version
from workbench.domain.claims import Claim
from workbench.domain.extraction import Extraction
from workbench.domain.findings import Finding, FindingState
from workbench.domain.links import Link, LinkState
from workbench.records import dataclass

CHECKED = {
    "claim": {"start", "end", "amounts", "dates", "sources", "modality", "subject", "lost"},
    "link": {"members", "state", "open", "kind"},
    "version": {"title", "body", "language", "published"},
    "reading": {"names", "quotations"},
    "article": {"current_version"},
}
"""The columns that the checker sees; a change of any other needs no new check."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a check changes of what is stored: links and findings to put, ids of those that go."""

    put: tuple[Link | Finding, ...]
    gone_links: tuple[str, ...]
    gone_findings: tuple[str, ...]


def settle(
    unit: UnitOfWork, checker: Checker, options: Options, waits: Callable[[UnitOfWork, str], bool]
) -> frozenset[str]:
    """Read and check what the act made necessary; the articles that `waits` says are checked later."""
    for image in [image for image in unit.images() if image.kind == "version" and image.after is not None]:
        if image.before is None and image.after is not None and image.after["number"] == 1:
            read_first(unit, image.article)
        elif image.changed & {"language", "published"} and not image.changed & {"title", "body"}:
            _read_again(unit, image)
    touched = {article for article in touched_articles(unit.images()) if unit.get(Article, article) is not None}
    later = frozenset(article for article in touched if waits(unit, article))
    check_again(unit, touched - later, checker, options)
    return later


def check_again(unit: UnitOfWork, articles: Iterable[str], checker: Checker, options: Options) -> None:
    """Check articles and store what is found."""
    for article in sorted(articles):
        if unit.get(Article, article) is not None:
            apply(unit, article, outcome(unit, article, checker.check(case_of(unit, article, options))))


def touched_articles(images: Iterable[Image]) -> frozenset[str]:
    """Those of which something is another that the checker sees."""
    return frozenset(image.article for image in images if image.changed & CHECKED.get(image.kind, set()))


def read_first(unit: UnitOfWork, article: str) -> None:
    """Read a new article, unless that has been done."""
    version = current_version(unit, article)
    if unit.get(Reading, version.id) is not None:
        return
    extraction = unit.acting.read(version)
    unit.put(article, reading_of(version, extraction), *(replace(claim, id=new_id()) for claim in extraction.claims))


def _read_again(unit: UnitOfWork, image: Image) -> None:
    version = current_version(unit, image.article)
    if version.id == image.id:
        extraction = unit.acting.read(version)
        unit.put(image.article, reading_of(version, extraction))
        refresh(unit, image.article, extraction, recut="language" in image.changed)


def reading_of(version: Version, extraction: Extraction) -> Reading:
    """The parts of an extraction that stay with the version."""
    return Reading(
        version.id, extraction.names, extraction.quotations, extraction.unread, extraction.numbers, extraction.read
    )


def refresh(unit: UnitOfWork, article: str, extraction: Extraction, *, recut: bool) -> None:
    """Bring the claims in line with a new reading of the same text. With `recut`, cards that nobody worked on and that
    the reading no longer has go, and new ones come where there is no card yet.
    """
    read = {claim.anchor.span: claim for claim in extraction.claims}
    known = live_claims(unit, article)
    kept: list[Claim] = []
    gone: list[str] = []
    for claim in known:
        fresh = read.get(claim.anchor.span)
        if fresh is not None:
            kept.append(reread(claim, fresh))
        elif recut and not is_worked_on(claim):
            gone.append(claim.id)
        else:
            kept.append(claim)
    new: list[Claim] = []
    if recut:
        taken = Places([*(claim.anchor.span for claim in kept), *deleted_cards(unit, article)])
        new = [replace(claim, id=new_id()) for span, claim in read.items() if not taken.overlapping(span)]
    unit.delete(Claim, *gone)
    unit.put(article, *kept, *new)


def reread(claim: Claim, fresh: Claim) -> Claim:
    """A claim with what was read anew, except what a person entered."""
    names = ("amounts", "dates", "sources", "modality", "subject")
    return replace(claim, **{name: getattr(fresh, name) for name in names if name not in claim.edited})


def is_worked_on(claim: Claim) -> bool:
    """Whether a person did anything with a card."""
    return bool(
        claim.by_hand or claim.edited or claim.answer or claim.note or claim.evidence or claim.corrected
        or claim.work != "open" or claim.decision != "none"
    )  # fmt: skip


def case_of(unit: UnitOfWork | Snapshot, article: str, options: Options) -> Case:
    """What the checker looks at. Raises OperationRefused when there is no such article."""
    version = current_version(unit, article)
    reading = unit.get(Reading, version.id) or Reading(version.id)
    decided = tuple(link for link in unit.of_article(Link, article) if link.state is not LinkState.SUGGESTED)
    claims = tuple(live_claims(unit, article))
    return Case(version, claims, decided, reading.names, reading.quotations, options)


def outcome(snapshot: UnitOfWork | Snapshot, article: str, result: Result) -> Outcome:
    """What a check changes. What a person decided is kept: a dismissal outlives its finding (state "gone"); when a
    value is changed back, the same mismatch is still dismissed, with another value it wakes up.
    """
    links = {link.id: link for link in snapshot.of_article(Link, article) if link.state is LinkState.SUGGESTED}
    suggested = {link.id: link for link in result.links if link.state is LinkState.SUGGESTED}
    stored = {finding.fingerprint: finding for finding in snapshot.of_article(Finding, article)}
    dismissed = {finding.key for finding in stored.values() if finding.dismissed_by or finding.reason}
    fresh: dict[str, Finding] = {}
    for finding in result.findings:
        fresh.setdefault(finding.fingerprint, _with_decision(finding, stored.get(finding.fingerprint), dismissed))
    gone = [finding for fingerprint, finding in stored.items() if fingerprint not in fresh]
    decided = [finding for finding in gone if finding.reason or finding.dismissed_by]
    put: list[Link | Finding] = [link for id, link in suggested.items() if links.get(id) != link]
    put += [replace(finding, state=FindingState.GONE) for finding in decided]
    put += [finding for fingerprint, finding in fresh.items() if stored.get(fingerprint) != finding]
    return Outcome(
        tuple(put),
        tuple(id for id in links if id not in suggested),
        tuple(finding_key(article, one.fingerprint) for one in gone if not (one.reason or one.dismissed_by)),
    )


def apply(unit: UnitOfWork, article: str, found: Outcome) -> None:
    """Store what a check changes."""
    unit.delete(Link, *found.gone_links)
    unit.delete(Finding, *found.gone_findings)
    unit.put(article, *found.put)


def _with_decision(finding: Finding, known: Finding | None, dismissed: set[str]) -> Finding:
    if known is None:
        return replace(finding, woke=finding.key in dismissed)
    if known.state is not FindingState.OPEN:
        return replace(
            finding, state=FindingState.DISMISSED, reason=known.reason, dismissed_by=known.dismissed_by, woke=False
        )
    return replace(finding, woke=known.woke)
