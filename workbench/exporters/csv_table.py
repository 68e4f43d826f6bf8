"""The claims as CSV (RFC 4180, UTF-8 with a byte order mark so that spreadsheets read it).

A cell that a spreadsheet could take for a formula (= + - @, tab or carriage return first) is preceded by an apostrophe,
as OWASP advises; plain numbers such as -2.7 stay as they are. Column names are English and stable in every language.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

from workbench.domain.mentions import AmountMention
from workbench.domain.quantities import decimal_text
from workbench.domain.sections import Section
from workbench.exporters import phrases
from workbench.exporters.base import Wording
from workbench.exporters.report import ClaimLine, Report
from workbench.records import dataclass

COLUMNS = (
    "number", "start", "end", "quote", "amounts", "low", "high", "unit", "qualifier", "role", "part_of", "dates",
    "edtf", "sources", "source_kinds", "modality", "work", "answer", "corrected", "decision", "alerts", "evidence",
    "checked_by", "note",
)  # fmt: skip
_OF_SECTION = {"alerts": Section.CONSISTENCY, "evidence": Section.EVIDENCE}
"""Columns that are not there when their section is left out."""
_RISKY = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?")


def safe_cell(text: str) -> str:
    """The text, disarmed when a spreadsheet could run it."""
    if text.startswith(_RISKY) and not _NUMBER.fullmatch(text):
        return "'" + text
    return text


@dataclass(frozen=True, slots=True)
class CsvTable:
    """One row per claim; several values in one cell are separated by « ; »."""

    id: str = "csv"
    extension: str = ".csv"

    def render(self, report: Report, words: Wording) -> bytes:
        stream = io.StringIO(newline="")
        writer = csv.writer(stream, lineterminator="\r\n")
        kept = [name for name in COLUMNS if name not in _OF_SECTION or report.shows(_OF_SECTION[name])]
        writer.writerow(kept)
        for line in report.claims:
            cells = dict(zip(COLUMNS, _cells(line, report, words), strict=True))
            writer.writerow([safe_cell(cells[name]) for name in kept])
        return b"\xef\xbb\xbf" + stream.getvalue().encode()


def _cells(line: ClaimLine, report: Report, words: Wording) -> list[str]:
    claim = line.claim
    known = [mention for mention in claim.amounts if mention.quantity is not None]
    return [
        str(line.number),
        str(claim.anchor.start),
        str(claim.anchor.end),
        claim.anchor.quote,
        _joined(phrases.amount_phrase(mention, words) for mention in claim.amounts),
        _joined(_value(mention, "low") for mention in known),
        _joined(_value(mention, "high") for mention in known),
        _joined(mention.quantity.unit for mention in known if mention.quantity),
        _joined(mention.quantity.qualifier.value for mention in known if mention.quantity),
        _joined(mention.role.value if mention.role else "" for mention in claim.amounts),
        _joined(str(number) for number in line.part_of),
        _joined(phrases.date_phrase(mention, words) for mention in claim.dates),
        _joined((mention.moment.edtf or "") if mention.moment else "" for mention in claim.dates),
        _joined(phrases.sources(claim, words)),
        _joined(mention.source.kind.value for mention in claim.sources if mention.source),
        claim.modality.value,
        claim.work.value,
        claim.answer.value if claim.answer else "",
        claim.corrected,
        claim.decision.value,
        _joined(line.alerts),
        _joined(report.evidence[number - 1].title for number in line.evidence),
        claim.checked_by,
        claim.note,
    ]


def _joined(items: Iterable[str]) -> str:
    return " ; ".join(items)


def _value(mention: AmountMention, end: str) -> str:
    return decimal_text(getattr(mention.quantity, end))


EXPORTER = CsvTable()
