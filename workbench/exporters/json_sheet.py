"""The sheet as JSON: every value of the report, lossless, keys sorted, in the order of the text."""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
import json
from fractions import Fraction
from typing import Any

from workbench.domain.quantities import decimal_text
from workbench.exporters.base import Wording
from workbench.exporters.report import FindingLine, Report
from workbench.i18n import Message

FORMAT = "factcheck-workbench/sheet"
SCHEMA = 1


@dataclasses.dataclass(frozen=True, slots=True)
class JsonSheet:
    """Machine-readable sheet; messages are worded in the sheet's language and kept as ids with parameters too."""

    id: str = "json"
    extension: str = ".json"

    def render(self, report: Report, words: Wording) -> bytes:
        version = report.version
        content = {
            "format": FORMAT,
            "schema": SCHEMA,
            "language": words.tag,
            "made_at": plain(report.made_at),
            "article": {
                "title": version.title,
                "body": version.body,
                "language": version.language,
                "published": plain(version.published),
                "outlet": version.outlet,
                "version": version.number,
                "sha256": version.sha256,
            },
            "checkers": list(report.checkers),
            "withheld": report.withheld,
            "claims": [plain(line) for line in report.claims],
            "findings": [_finding(line, words) for line in report.findings],
            "evidence": [plain(piece) for piece in report.evidence],
            "coverage": plain(report.coverage),
        }
        return (json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode(
            "utf-8", "backslashreplace"
        )


def _finding(line: FindingLine, words: Wording) -> dict[str, Any]:
    shown = plain(line)
    shown["finding"]["told"] = words.catalogue.say(line.finding.message, words.tag)
    shown["finding"]["fingerprint"] = line.finding.fingerprint
    return dict(shown)


def plain(value: Any) -> Any:
    """A domain value as JSON: exact numbers as decimal strings (or "n/d" where they do not end), days as ISO 8601."""
    if isinstance(value, Message):
        return {"id": value.id, "params": {key: plain(item) for key, item in value.params}}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, Fraction):
        text = decimal_text(value)
        return text if Fraction(text) == value else f"{value.numerator}/{value.denominator}"
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, frozenset):
        return sorted(plain(item) for item in value)
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    return value


EXPORTER = JsonSheet()
