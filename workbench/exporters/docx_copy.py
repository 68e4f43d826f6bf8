"""Word: the article itself with each claim's answer, value and alerts as a comment at its words.

Comments are what newsrooms pass around; opened again by the workbench they arrive on the same claims.
"""

from __future__ import annotations

import io
from itertools import pairwise
from typing import Any

from workbench.domain.sheet_form import DOCX_PART, WORD_MARK, xml_part
from workbench.domain.text import PARAGRAPH_BREAK
from workbench.exporters import phrases
from workbench.exporters.base import Wording
from workbench.exporters.office import EPOCH, timeless, xml_text
from workbench.exporters.report import ClaimLine, Report
from workbench.exporters.seal import payload
from workbench.records import dataclass

AUTHOR = "Fact-Check Workbench"


@dataclass(frozen=True, slots=True)
class DocxCopy:
    """One paragraph per paragraph, the title as heading."""

    id: str = "docx"
    extension: str = ".docx"

    def render(self, report: Report, words: Wording) -> bytes:
        from docx import Document

        document = Document()
        document.core_properties.author = AUTHOR
        document.core_properties.title = xml_text(report.version.title)
        document.core_properties.created = document.core_properties.modified = EPOCH
        offset = 0
        for index, text in enumerate(report.version.text.split(PARAGRAPH_BREAK)):
            is_title = index == 0 and bool(report.version.title)
            paragraph = document.add_paragraph(style="Title" if is_title else None)
            _fill(document, paragraph, text, offset, report, words)
            offset += len(text) + len(PARAGRAPH_BREAK)
        _tell_left_out(document, report, words)
        stream = io.BytesIO()
        document.save(stream)
        return timeless(stream.getvalue(), {DOCX_PART: xml_part(payload(report, words.tag, self.id), self.id)})


def _fill(document: Any, paragraph: Any, text: str, offset: int, report: Report, words: Wording) -> None:
    """Runs cut at the ends of the claims, and a comment over the runs of each claim that begins here."""
    inside = [
        (max(line.claim.anchor.start - offset, 0), min(line.claim.anchor.end - offset, len(text)), line)
        for line in report.claims
        if offset <= line.claim.anchor.start < offset + max(len(text), 1)
    ]
    cuts = sorted({0, len(text), *(start for start, _, _ in inside), *(end for _, end, _ in inside)})
    runs = {start: paragraph.add_run(xml_text(text[start:end])) for start, end in pairwise(cuts)}
    for start, end, line in inside:
        covered = [run for at, run in runs.items() if start <= at < end]
        if covered:
            made = document.add_comment(
                covered, _comment(line, report, words), line.claim.checked_by or AUTHOR, WORD_MARK
            )
            made._comment_elm.date = EPOCH  # noqa: SLF001 - the library stamps the clock


def _tell_left_out(document: Any, report: Report, words: Wording) -> None:
    """A comment on the first words that names the sections left out."""
    runs = [run for paragraph in document.paragraphs for run in paragraph.runs]
    if report.left_out and runs:
        told = f"{words('sheet.left_out')}: {phrases.left_out(report, words)}"
        document.add_comment(runs[0], told, AUTHOR, WORD_MARK)._comment_elm.date = EPOCH  # noqa: SLF001


def _comment(line: ClaimLine, report: Report, words: Wording) -> str:
    claim = line.claim
    parts = [f"{line.number}. {phrases.answer(claim, words)}", "; ".join(phrases.values(claim, words))]
    parts += _findings(line, report, words)
    parts += [phrases.evidence_phrase(report.evidence[number - 1], words) for number in line.evidence]
    parts.append(claim.note)
    return xml_text("\n".join(part for part in parts if part))


def _findings(line: ClaimLine, report: Report, words: Wording) -> list[str]:
    touching = [other.finding for other in report.findings if line.number in other.claims]
    found = [phrases.for_reader(finding, report, words) for finding in touching]
    return [
        f"▲ {finding.rule}: {finding.arithmetic or ''} {words.catalogue.say(finding.message, words.tag)}"
        for finding in found
        if finding.rule in line.alerts
    ]


EXPORTER = DocxCopy()
