"""The sheet as a workbook: claims, findings, evidence; real numbers and dates, filters, frozen heads, no formulas.

Every text cell is written as a string, so that nothing from the article is ever taken for a formula.
"""

from __future__ import annotations

import datetime as dt
import io
from fractions import Fraction
from typing import Any

from workbench.domain.sections import Section
from workbench.exporters import phrases
from workbench.exporters.base import Wording
from workbench.exporters.office import EPOCH, timeless, xml_text
from workbench.exporters.report import ClaimLine, Report
from workbench.records import dataclass

_WIDTHS = {
    "number": 8,
    "amount": 30,
    "sources": 30,
    "note": 40,
    "quote": 60,
    "told": 70,
    "arithmetic": 40,
    "title": 50,
    "left_out": 60,
}
_LINE = 15
"""Height of a line in points."""
_MAX_TEXT = 32_767
"""Characters Excel keeps in one cell."""


@dataclass(frozen=True, slots=True)
class XlsxBook:
    """Three sheets with stable English column names below worded tab names; a fourth tells what was left out."""

    id: str = "xlsx"
    extension: str = ".xlsx"

    def render(self, report: Report, words: Wording) -> bytes:
        from openpyxl import Workbook

        book = Workbook()
        book.remove(book.active)
        _sheet(book, words("sheet.claims"), _CLAIMS, [_claim(line, report, words) for line in report.claims])
        if report.shows(Section.CONSISTENCY):
            _sheet(book, words("sheet.consistency"), _FINDINGS, list(_findings(report, words)))
        if report.shows(Section.EVIDENCE):
            _sheet(book, words("sheet.evidence"), _EVIDENCE, list(_evidence(report, words)))
        if report.left_out:
            _sheet(book, words("sheet.left_out"), _LEFT_OUT, [[phrases.left_out(report, words)]])
        book.properties.creator = "Fact-Check Workbench"
        book.properties.title = report.version.title
        book.properties.created = book.properties.modified = EPOCH
        stream = io.BytesIO()
        book.save(stream)
        return timeless(stream.getvalue())


_CLAIMS = (
    "number", "quote", "amount", "low", "high", "unit", "role", "part_of", "date", "edtf", "sources", "answer",
    "corrected", "work", "decision", "alerts", "evidence", "checked_by", "note",
)  # fmt: skip
_FINDINGS = ("rule", "severity", "told", "arithmetic", "claims", "state")
_LEFT_OUT = ("left_out",)
_EVIDENCE = ("number", "kind", "title", "address", "locator", "consulted", "stance", "sha256")


def _sheet(book: Any, title: str, columns: tuple[str, ...], rows: list[list[object]]) -> None:
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    sheet = book.create_sheet(title[:31])
    sheet.append(list(columns))
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for number, row in enumerate(rows, 2):
        for column, value in enumerate(row, 1):
            _write(sheet.cell(number, column), value)
    top, wrapped = Alignment(vertical="top"), Alignment(wrap_text=True, vertical="top")
    for index, name in enumerate(columns, 1):
        letter = get_column_letter(index)
        sheet.column_dimensions[letter].width = _WIDTHS.get(name, 16)
        for cell in sheet[letter]:
            cell.alignment = wrapped if name in _WIDTHS else top
    for number, row in enumerate(rows, 2):
        sheet.row_dimensions[number].height = _LINE * _lines(columns, row)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{len(rows) + 1}"


def _lines(columns: tuple[str, ...], row: list[object]) -> int:
    """Lines that the longest wrapped cell of a row takes: not every program finds the height by itself."""
    cells = [(str(value), _WIDTHS[name]) for name, value in zip(columns, row, strict=True) if name in _WIDTHS and value]
    return max((sum(1 + len(line) // width for line in text.split("\n")) for text, width in cells), default=1)


def _write(cell: Any, value: object) -> None:
    if isinstance(value, Fraction):
        cell.value = value.numerator if value.denominator == 1 else float(value)  # a cell holds binary numbers only
    elif isinstance(value, int | dt.date):
        cell.value = value
    elif value not in (None, ""):
        cell.value = xml_text(str(value))[:_MAX_TEXT]
        cell.data_type = "s"


def _claim(line: ClaimLine, report: Report, words: Wording) -> list[object]:
    claim = line.claim
    known = [mention.quantity for mention in claim.amounts if mention.quantity is not None]
    first = known[0] if known else None
    days = [m.moment for m in claim.dates if m.moment is not None and m.moment.edtf]
    return [
        line.number,
        claim.anchor.quote,
        "; ".join(phrases.amount_phrase(mention, words) for mention in claim.amounts),
        first.low if first else None,
        first.high if first else None,
        first.unit if first else None,
        claim.amounts[0].role.value if claim.amounts and claim.amounts[0].role else None,
        line.part_of[0] if line.part_of else None,
        days[0].earliest if len(days) == 1 and days[0].is_day else None,
        "; ".join(moment.edtf or "" for moment in days),
        "; ".join(phrases.sources(claim, words)),
        words(f"answer.{claim.answer}") if claim.answer else words("answer.none"),
        claim.corrected,
        words(f"work.{claim.work}"),
        words(f"decision.{claim.decision}"),
        " ".join(line.alerts),
        "; ".join(report.evidence[number - 1].title for number in line.evidence),
        claim.checked_by,
        claim.note,
    ]


def _findings(report: Report, words: Wording) -> Any:
    for line in report.findings:
        finding = phrases.for_reader(line.finding, report, words)
        told = words.catalogue.say(finding.message, words.tag)
        severity = words(f"severity.{finding.severity}")
        numbers = " ".join(map(str, line.claims))
        yield [finding.rule, severity, told, finding.arithmetic, numbers, phrases.state(finding, words)]


def _evidence(report: Report, words: Wording) -> Any:  # noqa: ARG001 - one signature for the three sheets
    for number, piece in enumerate(report.evidence, 1):
        yield [
            number, piece.kind.value, piece.title, piece.address, piece.locator, piece.consulted, piece.stance.value,
            piece.sha256,
        ]  # fmt: skip


EXPORTER = XlsxBook()
