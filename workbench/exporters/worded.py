"""A report as plain words: what a page-oriented format lays out, with no markup and no domain value left in it."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain.claims import Answer
from workbench.domain.findings import FindingState, Severity
from workbench.exporters import phrases
from workbench.exporters.base import Wording
from workbench.exporters.report import ClaimLine, FindingLine, Report

GOOD, BAD, WARN, MUTED, PLAIN = "good", "bad", "warn", "muted", "plain"
_TONES = {Answer.CONFIRMED: GOOD, Answer.WRONG: BAD, None: MUTED}


@dataclass(frozen=True, slots=True)
class Count:
    """A figure of the summary line: « 9 vérifiées » and how it is toned."""

    number: int
    label: str
    tone: str


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One claim in words; `values` and `details` are lines of one cell, `answer` its first line and tone."""

    number: int
    quote: str
    values: tuple[str, ...]
    details: tuple[str, ...]
    sources: tuple[str, ...]
    evidence: str
    answer: str
    tone: str
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One finding in words."""

    severity: str
    tone: str
    rule: str
    arithmetic: str
    told: str
    state: str
    dismissed: bool


@dataclass(frozen=True, slots=True)
class WordedSheet:
    """Everything on the page, in order."""

    title: str
    kind: str
    head: tuple[tuple[str, str], ...]
    counts: tuple[Count, ...]
    columns: tuple[str, ...]
    claims: tuple[ClaimRow, ...]
    findings: tuple[FindingRow, ...]
    evidence: tuple[str, ...]
    headings: dict[str, str]
    footer: str


def worded(report: Report, words: Wording) -> WordedSheet:
    """The report in the language of its reader."""
    version = report.version
    columns = ("number", "claim", "value", "source", "evidence", "answer")
    coverage = words("sheet.read_of", read=report.coverage.read, numbers=report.coverage.numbers)
    return WordedSheet(
        title=version.title or words("sheet.untitled"),
        kind=words("sheet.kind"),
        head=tuple(_head(report, words)),
        counts=tuple(_counts(report, words)),
        columns=tuple(words(f"sheet.column.{name}") for name in columns),
        claims=tuple(_claim(line, words) for line in report.claims),
        findings=tuple(_finding(line, words) for line in report.findings),
        evidence=tuple(phrases.evidence_phrase(piece, words) for piece in report.evidence),
        headings={name: words(f"sheet.{name}") for name in ("claims", "consistency", "evidence", "no_findings")},
        footer=f"Fact-Check Workbench · {coverage} · sha256 {version.sha256[:8]}…{version.sha256[-8:]}",
    )


def _head(report: Report, words: Wording) -> list[tuple[str, str]]:
    version = report.version
    short = f"{version.number} · sha256 {version.sha256[:4]}…{version.sha256[-4:]}"
    rows = [
        (words("sheet.published"), phrases.published(report, words)),
        (words("sheet.version"), short),
        (words("sheet.checkers"), ", ".join(report.checkers) or "—"),
        (words("sheet.made"), phrases.moment_of_day(report.made_at, words)),
    ]
    if version.outlet:
        rows.insert(0, (words("sheet.outlet"), version.outlet))
    if report.withheld:
        rows.append((words("sheet.withheld"), str(report.withheld)))
    return rows


def _counts(report: Report, words: Wording) -> list[Count]:
    total = len(report.claims)
    shown = [Count(total, words("sheet.count.claims", count=total), PLAIN)]
    for answer in Answer:
        number = report.count(answer)
        if number:
            shown.append(Count(number, words(f"answer.{answer}"), _TONES.get(answer, WARN)))
    open_claims = report.count(None)
    if open_claims:
        shown.append(Count(open_claims, words("answer.none"), MUTED))
    if report.alerts:
        label = words("sheet.count.alerts", count=report.alerts, dismissed=report.dismissed)
        shown.append(Count(report.alerts, label, WARN))
    return shown


def _claim(line: ClaimLine, words: Wording) -> ClaimRow:
    claim = line.claim
    details = [words("sheet.part_of", number=number) for number in line.part_of]
    details += [f"▲ {rule}" for rule in line.alerts]
    remarks = [words(f"decision.{claim.decision}")] if claim.decision != "none" else []
    remarks += [text for text in (claim.checked_by, claim.note) if text]
    return ClaimRow(
        number=line.number,
        quote=claim.anchor.quote,
        values=tuple(phrases.values(claim, words)),
        details=tuple(details),
        sources=tuple(phrases.sources(claim, words)),
        evidence=" ".join(f"[{number}]" for number in line.evidence),
        answer=phrases.answer(claim, words),
        tone=_TONES.get(claim.answer, WARN),
        remarks=tuple(remarks),
    )


def _finding(line: FindingLine, words: Wording) -> FindingRow:
    finding = line.finding
    told = words.catalogue.say(finding.message, words.tag)
    if line.claims:
        told += f" ({', '.join(map(str, line.claims))})"
    return FindingRow(
        severity=words(f"severity.{finding.severity}"),
        tone={Severity.ERROR: BAD, Severity.WARNING: WARN}.get(finding.severity, MUTED),
        rule=finding.rule,
        arithmetic=finding.arithmetic or "",
        told=told,
        state=phrases.state(finding, words),
        dismissed=finding.state is FindingState.DISMISSED,
    )
