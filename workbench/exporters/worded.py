"""A report as plain words: what every page-like format lays out, with no markup and no domain value left in it."""

from __future__ import annotations

import datetime as dt

from workbench.domain.claims import Answer
from workbench.domain.findings import Finding, FindingState, Severity
from workbench.domain.sections import Section
from workbench.domain.wording import edtf_text
from workbench.exporters import phrases
from workbench.exporters.base import Wording
from workbench.exporters.report import ClaimLine, FindingLine, Report
from workbench.records import dataclass

GOOD, BAD, WARN, MUTED, PLAIN = "good", "bad", "warn", "muted", "plain"
_TONES = {Answer.CONFIRMED: GOOD, Answer.WRONG: BAD, None: MUTED}
_ORDER = (
    Answer.WRONG, Answer.IMPRECISE, Answer.OUTDATED, Answer.UNVERIFIABLE, Answer.AUTHOR_ONLY, Answer.CONFIRMED,
    Answer.OPINION, Answer.WITHDRAWN,
)  # fmt: skip
"""Answers as the summary lists them: what needs a decision before what does not."""
_COLUMNS = ("number", "claim", "value", "source", "evidence", "answer")
_HEADINGS = ("claims", "consistency", "evidence", "no_findings", "coverage", "log", "todo")
_SHOWN_TODO = 40
"""Numbers of unresolved claims that the head lists one by one."""
_LONG = 30
"""Characters of the title of a piece of evidence that stand beside a claim; all of it stands in the list."""


@dataclass(frozen=True, slots=True)
class Count:
    """A figure of the summary line: « 9 vérifiées » and how it is toned."""

    number: int
    label: str
    tone: str


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One claim in words; tuples are lines of one cell, `answer` the first line of its cell, with its tone."""

    number: int
    quote: str
    values: tuple[str, ...]
    details: tuple[str, ...]
    alerts: tuple[str, ...]
    sources: tuple[str, ...]
    evidence: tuple[str, ...]
    answer: str
    tone: str
    remarks: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One finding in words."""

    severity: str
    tone: str
    rule: str
    title: str
    arithmetic: str
    told: str
    state: str
    dismissed: bool


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """One piece of evidence; `sha256` is "" when no copy was archived."""

    text: str
    sha256: str


@dataclass(frozen=True, slots=True)
class WordedSheet:
    """Everything on the page, in order. `status` and its tone tell whether it is signed, and whether that holds."""

    language: str
    title: str
    kind: str
    status: tuple[str, ...]
    status_tone: str
    head: tuple[tuple[str, str], ...]
    counts: tuple[Count, ...]
    todo: str
    columns: tuple[str, ...]
    claims: tuple[ClaimRow, ...]
    findings: tuple[FindingRow, ...]
    coverage: str
    unread: tuple[tuple[str, str], ...]
    evidence: tuple[EvidenceRow, ...]
    log: tuple[tuple[str, str, str], ...]
    headings: dict[str, str]
    footer: str
    shows: dict[str, bool]
    """Which sections there are (`domain.sections`); what was left out is told in the head."""


def worded(report: Report, words: Wording) -> WordedSheet:
    """The report in the language of its reader."""
    version = report.version
    status, tone = _status(report, words)
    return WordedSheet(
        language=words.tag,
        title=version.title or words("sheet.untitled"),
        kind=words("sheet.kind" if report.claims and not report.count(None) else "sheet.kind_open"),
        status=status,
        status_tone=tone,
        head=tuple(_head(report, words)),
        counts=tuple(_counts(report, words)),
        todo=_todo(report),
        columns=tuple(words(f"sheet.column.{name}") for name in _COLUMNS),
        claims=tuple(_claim(line, report, words) for line in report.claims),
        findings=tuple(_finding(line, report, words) for line in report.findings),
        coverage=words("sheet.read_of", read=report.coverage.read, numbers=report.coverage.numbers),
        unread=tuple(_unread(report, words)),
        evidence=tuple(EvidenceRow(phrases.evidence_phrase(piece, words), piece.sha256) for piece in report.evidence),
        log=tuple(_log(report, words)),
        headings={name: words(f"sheet.{name}") for name in _HEADINGS},
        shows={section.value: report.shows(section) for section in Section},
        footer=f"Fact-Check Workbench · sha256 {version.sha256[:8]}…{version.sha256[-8:]}",
    )


def _status(report: Report, words: Wording) -> tuple[tuple[str, ...], str]:
    """Signed, void with what has changed, or not signed."""
    signature = report.signature
    if signature is not None:
        told = [words("sheet.signed_by", who=signature.who, when=_clock(signature.when, words))]
        if signature.key:
            told.append(words("verify.fingerprint", key=signature.fingerprint))
        return tuple(told), GOOD
    if report.void is not None:
        old = report.void.signature
        void = words("sheet.void", who=old.who, when=_clock(old.when, words))
        return (void, *(words.catalogue.say(change, words.tag) for change in report.void.changed)), BAD
    return (words("sheet.unsigned"),), MUTED


def _clock(when: dt.datetime, words: Wording) -> str:
    """Day and hour; in UTC when the moment knows its zone, so that a sheet reads the same wherever it is made again."""
    zone = ""
    if when.tzinfo is not None:
        when, zone = when.astimezone(dt.UTC), "\u00a0UTC"
    return f"{edtf_text(when.date().isoformat(), words.tag)}, {when:%H:%M}{zone}"


def _head(report: Report, words: Wording) -> list[tuple[str, str]]:
    version = report.version
    short = f"{version.number} · sha256 {version.sha256[:4]}…{version.sha256[-4:]}"
    rows = [(words("sheet.outlet"), version.outlet)] if version.outlet else []
    rows += [(words("sheet.published"), phrases.published(report, words)), (words("sheet.version"), short)]
    rows.append((words("sheet.checkers"), ", ".join(report.checkers) or "—"))
    if report.made_at is not None:
        rows.append((words("sheet.made"), _clock(report.made_at, words)))
    if report.withheld:
        rows.append((words("sheet.withheld"), str(report.withheld)))
    if report.left_out:
        rows.append((words("sheet.left_out"), phrases.left_out(report, words)))
    return rows


def _counts(report: Report, words: Wording) -> list[Count]:
    """The total, then what is unresolved, then the answers, then the alerts."""
    total = len(report.claims)
    shown = [Count(total, words("sheet.count.claims", count=total), PLAIN)]
    if report.count(None):
        shown.append(Count(report.count(None), words("answer.none"), WARN))
    for answer in _ORDER:
        number = report.count(answer)
        if number:
            shown.append(Count(number, words(f"answer.{answer}"), _TONES.get(answer, WARN)))
    if report.alerts:
        id = "sheet.count.alerts" if report.shows(Section.DISMISSED) else "sheet.count.open_alerts"
        label = words(id, count=report.alerts, dismissed=report.dismissed)
        shown.append(Count(report.alerts, label, WARN))
    return shown


def _todo(report: Report) -> str:
    """Numbers of the claims without an answer, when some have one."""
    numbers = [str(line.number) for line in report.claims if line.claim.answer is None]
    if len(numbers) == len(report.claims) or not numbers:
        return ""
    more = f" … (+{len(numbers) - _SHOWN_TODO})" if len(numbers) > _SHOWN_TODO else ""
    return ", ".join(numbers[:_SHOWN_TODO]) + more


def _claim(line: ClaimLine, report: Report, words: Wording) -> ClaimRow:
    claim = line.claim
    remarks = [words("sheet.decided", decision=words(f"decision.{claim.decision}"))] if claim.decision != "none" else []
    who = [claim.checked_by, _clock(line.checked_at, words) if line.checked_at else ""]
    remarks += [", ".join(part for part in who if part)] if any(who) else []
    return ClaimRow(
        number=line.number,
        quote=claim.anchor.quote,
        values=tuple(phrases.values(claim, words)),
        details=tuple(words("sheet.part_of", number=number) for number in line.part_of),
        alerts=tuple(f"▲ {rule}" for rule in line.alerts),
        sources=tuple(phrases.sources(claim, words)),
        evidence=tuple(f"{_short(report.evidence[number - 1].title)} [{number}]" for number in line.evidence),
        answer=phrases.answer(claim, words),
        tone=_TONES.get(claim.answer, WARN),
        remarks=tuple(remarks),
        note=claim.note,
    )


def _short(text: str) -> str:
    return text if len(text) <= _LONG else text[: _LONG - 1].rstrip() + "…"


def _finding(line: FindingLine, report: Report, words: Wording) -> FindingRow:
    finding = phrases.for_reader(line.finding, report, words)
    told = words.catalogue.say(finding.message, words.tag)
    if line.claims:
        told += f" ({', '.join(map(str, line.claims))})"
    return FindingRow(
        severity=words(f"severity.{finding.severity}"),
        tone={Severity.ERROR: BAD, Severity.WARNING: WARN}.get(finding.severity, MUTED),
        rule=finding.rule,
        title=rule_title(finding, words),
        arithmetic=finding.arithmetic or "",
        told=told,
        state=phrases.state(finding, words),
        dismissed=finding.state is FindingState.DISMISSED,
    )


def rule_title(finding: Finding, words: Wording) -> str:
    """The rule's name in words; "" when the rule is not (or no longer) known."""
    key = f"rule.{finding.rule}.title"
    return words(key) if any(words.catalogue.has(key, tag) for tag in (words.tag, "en")) else ""


def _unread(report: Report, words: Wording) -> list[tuple[str, str]]:
    """Numbers without a card and why, then what a person set aside and why."""
    coverage = report.coverage
    rows = [(item.quote, words(f"unread.{item.why.removeprefix('unread.')}")) for item in coverage.unread]
    rows += [(item.quote, words("sheet.aside", who=item.by or "—", reason=item.reason)) for item in coverage.aside]
    return rows


def _log(report: Report, words: Wording) -> list[tuple[str, str, str]]:
    if report.void is None:
        return []
    rows = []
    for line in report.void.log:
        told = words.catalogue.say(line.label, words.tag)
        if line.claims:
            told += f" ({', '.join(map(str, line.claims))})"
        rows.append((_clock(line.at, words), line.who or "—", told))
    return rows
