"""The sheet as Markdown (CommonMark with pipe tables)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from workbench.exporters import phrases
from workbench.exporters.base import Wording
from workbench.exporters.report import Report

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")


@dataclass(frozen=True, slots=True)
class Markdown:
    """Text from outside is escaped, so that it never becomes markup."""

    id: str = "markdown"
    extension: str = ".md"

    def render(self, report: Report, words: Wording) -> bytes:
        parts = [_head(report, words), _claims(report, words), _findings(report, words), _evidence(report, words)]
        return ("\n\n".join(part for part in parts if part) + "\n").encode()


def _safe(text: str) -> str:
    """Text as text: markup characters escaped, line breaks kept inside a cell."""
    return _SPECIAL.sub(r"\\\1", text).replace("\n", " ")


def _head(report: Report, words: Wording) -> str:
    version = report.version
    rows = [
        (words("sheet.published"), phrases.published(report, words)),
        (words("sheet.version"), f"{version.number} · sha256 {version.sha256}"),
        (words("sheet.checkers"), ", ".join(report.checkers) or "—"),
        (words("sheet.made"), phrases.moment_of_day(report.made_at, words)),
        (words("sheet.progress"), words("sheet.checked_of", checked=report.checked, total=len(report.claims))),
        (
            words("sheet.alerts"),
            words("sheet.alerts_of", count=report.alerts, alerts=report.alerts, dismissed=report.dismissed),
        ),
        (words("sheet.coverage"), words("sheet.read_of", read=report.coverage.read, numbers=report.coverage.numbers)),
    ]
    if report.withheld:
        rows.append((words("sheet.withheld"), str(report.withheld)))
    lines = [f"# {_safe(version.title or words('sheet.untitled'))}", "", f"*{words('sheet.kind')}*", ""]
    lines += [f"- **{label}**: {_safe(value)}" for label, value in rows]
    return "\n".join(lines)


def _claims(report: Report, words: Wording) -> str:
    headings = [words(f"sheet.column.{name}") for name in ("number", "claim", "value", "source", "evidence", "answer")]
    lines = [f"## {words('sheet.claims')}", "", _row(headings), _row(["---"] * len(headings))]
    for line in report.claims:
        claim = line.claim
        shown = phrases.values(claim, words) + [words("sheet.part_of", number=number) for number in line.part_of]
        answer = phrases.answer(claim, words)
        if claim.note:
            answer += f" ({claim.note})"
        cells = [
            str(line.number),
            claim.anchor.quote,
            "; ".join(shown),
            "; ".join(phrases.sources(claim, words)),
            " ".join(f"[{number}]" for number in line.evidence),
            answer,
        ]
        lines.append(_row([_safe(cell) for cell in cells]))
    return "\n".join(lines)


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _findings(report: Report, words: Wording) -> str:
    if not report.findings:
        return f"## {words('sheet.consistency')}\n\n{words('sheet.no_findings')}"
    lines = [f"## {words('sheet.consistency')}", ""]
    for line in report.findings:
        finding = line.finding
        told = words.catalogue.say(finding.message, words.tag)
        numbers = f" ({', '.join(map(str, line.claims))})" if line.claims else ""
        lines.append(f"- **{words(f'severity.{finding.severity}')}** {finding.rule}{numbers}: {_safe(told)}")
        if finding.arithmetic:
            lines.append(f"  `{finding.arithmetic.replace('`', ' ')}`")
        lines.append(f"  {_safe(phrases.state(finding, words))}")
    return "\n".join(lines)


def _evidence(report: Report, words: Wording) -> str:
    if not report.evidence:
        return ""
    lines = [f"## {words('sheet.evidence')}", ""]
    lines += [f"{n}. {_safe(phrases.evidence_phrase(piece, words))}" for n, piece in enumerate(report.evidence, 1)]
    return "\n".join(lines)


EXPORTER = Markdown()
