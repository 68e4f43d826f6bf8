"""The sheet as Markdown (CommonMark with pipe tables)."""

from __future__ import annotations

import re

from workbench.exporters.base import Wording
from workbench.exporters.report import Report
from workbench.exporters.worded import ClaimRow, WordedSheet, worded
from workbench.i18n import quoted
from workbench.records import dataclass

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")


@dataclass(frozen=True, slots=True)
class Markdown:
    """Text from outside is escaped, so that it never becomes markup."""

    id: str = "markdown"
    extension: str = ".md"

    def render(self, report: Report, words: Wording) -> bytes:
        sheet = worded(report, words)
        parts = [
            _head(sheet, report.version.sha256),
            _claims(sheet),
            _findings(sheet),
            _coverage(sheet),
            _evidence(sheet),
            _log(sheet),
        ]
        return ("\n\n".join(part for part in parts if part) + "\n").encode("utf-8", "backslashreplace")


def _safe(text: str) -> str:
    """Text as text: markup characters escaped, line breaks kept inside a cell."""
    return _SPECIAL.sub(r"\\\1", text).replace("\n", " ")


def _head(sheet: WordedSheet, sha256: str) -> str:
    lines = [f"# {_safe(sheet.title)}", "", f"*{_safe(sheet.kind)}*", ""]
    lines += [f"- **{label}**: {_safe(value)}" for label, value in sheet.head]
    lines.append(f"- **sha256**: {sha256}")
    lines += [f"- {_safe(text)}" for text in sheet.status]
    counts = " · ".join(f"{count.number} {count.label}" for count in sheet.counts)
    lines += ["", _safe(counts)]
    if sheet.todo:
        lines += ["", f"**{_safe(sheet.headings['todo'])}** {sheet.todo}"]
    return "\n".join(lines)


def _claims(sheet: WordedSheet) -> str:
    lines = [f"## {sheet.headings['claims']}", "", _row(list(sheet.columns)), _row(["---"] * len(sheet.columns))]
    return "\n".join(lines + [_claim(row) for row in sheet.claims])


def _claim(row: ClaimRow) -> str:
    answer = "; ".join((row.answer, *row.remarks)) + (f" ({row.note})" if row.note else "")
    cells = [
        str(row.number),
        row.quote,
        "; ".join((*row.values, *row.details, *row.alerts)),
        "; ".join(row.sources),
        "; ".join(row.evidence),
        answer,
    ]
    return _row([_safe(cell) for cell in cells])


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _findings(sheet: WordedSheet) -> str:
    if not sheet.shows["consistency"]:
        return ""
    if not sheet.findings:
        return f"## {sheet.headings['consistency']}\n\n{sheet.headings['no_findings']}"
    lines = [f"## {sheet.headings['consistency']}", ""]
    for row in sheet.findings:
        named = f"{row.rule}, {_safe(row.title)}" if row.title else row.rule
        lines.append(f"- **{row.severity}** {named}: {_safe(row.told)}")
        if row.arithmetic:
            lines.append(f"  `{row.arithmetic.replace('`', ' ')}`")
        lines.append(f"  {_safe(row.state)}")
    return "\n".join(lines)


def _coverage(sheet: WordedSheet) -> str:
    if not sheet.shows["coverage"]:
        return ""
    lines = [f"## {sheet.headings['coverage']}", "", _safe(sheet.coverage)]
    if sheet.unread:
        lines += ["", *(f"- {quoted(_safe(quote), sheet.language)} {_safe(why)}" for quote, why in sheet.unread)]
    return "\n".join(lines)


def _evidence(sheet: WordedSheet) -> str:
    if not sheet.evidence:
        return ""
    lines = [f"## {sheet.headings['evidence']}", ""]
    for number, row in enumerate(sheet.evidence, 1):
        lines.append(f"{number}. {_safe(row.text)}" + (f" `sha256 {row.sha256}`" if row.sha256 else ""))
    return "\n".join(lines)


def _log(sheet: WordedSheet) -> str:
    if not sheet.log:
        return ""
    return "\n".join([f"## {sheet.headings['log']}", "", *(f"- {_safe(' · '.join(row))}" for row in sheet.log)])


EXPORTER = Markdown()
