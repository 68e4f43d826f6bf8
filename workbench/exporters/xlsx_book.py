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
    "number": 6, "quote": 50, "amount": 24, "low": 15, "high": 15, "unit": 10, "role": 12, "part_of": 9, "date": 12,
    "edtf": 22, "sources": 26, "answer": 16, "corrected": 24, "work": 16, "decision": 12, "alerts": 10, "evidence": 34,
    "checked_by": 18, "note": 36, "rule": 10, "severity": 15, "told": 60, "arithmetic": 40, "claims": 12, "state": 30,
    "kind": 14, "title": 50, "address": 40, "locator": 18, "consulted": 12, "stance": 12, "sha256": 68, "left_out": 60,
}  # fmt: skip
"""Characters of a column; what is longer goes on below."""
_LEFT = ("number", "part_of", "date", "consulted")
"""Numbers and days that stand left, for a number that stands right touches the words beside it."""
_PAPER_A4 = 9
_LINE = 15
"""Height of a line in points."""
_MAX_TEXT = 32_767
"""Characters Excel keeps in one cell."""


@dataclass(frozen=True, slots=True)
class XlsxBook:
    """Three sheets, worded in the reader's language (the CSV form has the stable names of columns); a fourth tells what
    was left out.
    """

    id: str = "xlsx"
    extension: str = ".xlsx"

    def render(self, report: Report, words: Wording) -> bytes:
        from openpyxl import Workbook

        book = Workbook()
        book.remove(book.active)
        _sheet(book, words, "claims", _CLAIMS, [_claim(line, report, words) for line in report.claims])
        if report.shows(Section.CONSISTENCY):
            _sheet(book, words, "consistency", _FINDINGS, list(_findings(report, words)))
        if report.shows(Section.EVIDENCE):
            _sheet(book, words, "evidence", _EVIDENCE, list(_evidence(report, words)))
        if report.left_out:
            _sheet(book, words, "left_out", _LEFT_OUT, [[phrases.left_out(report, words)]])
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


def _sheet(book: Any, words: Wording, part: str, columns: tuple[str, ...], rows: list[list[object]]) -> None:
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    sheet = book.create_sheet(words(f"sheet.{part}")[:31])
    sheet.append([words(f"sheet.field.{name}") for name in columns])
    for number, row in enumerate(rows, 2):
        for column, value in enumerate(row, 1):
            _write(sheet.cell(number, column), value)
    wrapped, left = Alignment(wrap_text=True, vertical="top"), Alignment("left", "top", wrap_text=True)
    head = Font(name="Calibri", size=11, bold=True)
    for index, name in enumerate(columns, 1):
        letter = get_column_letter(index)
        sheet.column_dimensions[letter].width = _WIDTHS[name] + 2  # the button of the filter and the margins
        for cell in sheet[letter]:
            cell.alignment = left if name in _LEFT else wrapped
        sheet[f"{letter}1"].font = head
    for number, row in enumerate(rows, 2):
        sheet.row_dimensions[number].height = _LINE * _lines(columns, row)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{len(rows) + 1}"
    _print(sheet, pages=3 if columns is _CLAIMS else 1)


def _print(sheet: Any, *, pages: int) -> None:
    """A4 across, its columns on so many pages beside each other: heads and first columns on each, pages numbered."""
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", _PAPER_A4
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = pages, 0
    sheet.print_title_rows = "1:1"
    if pages > 1:
        sheet.print_title_cols = "A:B"
    sheet.oddFooter.right.text = "&P / &N"


def _lines(columns: tuple[str, ...], row: list[object]) -> int:
    """Lines that the longest wrapped cell of a row takes: not every program finds the height by itself."""
    cells = [
        (value, _WIDTHS[name]) for name, value in zip(columns, row, strict=True) if isinstance(value, str) and value
    ]
    return max((sum(1 + len(line) // width for line in text.split("\n")) for text, width in cells), default=1)


def _write(cell: Any, value: object) -> None:
    if isinstance(value, Fraction):
        cell.value = value.numerator if value.denominator == 1 else float(value)  # a cell holds binary numbers only
        cell.number_format = "#,##0_x" if value.denominator == 1 else "#,##0.######_x"
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
        _worded("unit", first.unit, words) if first else None,
        _worded("role", claim.amounts[0].role.value, words) if claim.amounts and claim.amounts[0].role else None,
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


def _evidence(report: Report, words: Wording) -> Any:
    for number, piece in enumerate(report.evidence, 1):
        kind, stance = words(f"evidence.kind.{piece.kind}"), words(f"evidence.stance.{piece.stance}")
        yield [number, kind, piece.title, piece.address, piece.locator, piece.consulted, stance, piece.sha256]


def _worded(group: str, value: str, words: Wording) -> str:
    """A value of ours in the reader's words; a currency or a noun of the article as it is."""
    id = f"{group}.{value}"
    return words(id) if words.catalogue.has(id, words.tag) else value


EXPORTER = XlsxBook()
