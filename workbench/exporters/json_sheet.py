"""The sheet as JSON: the whole report, lossless and re-importable, keys sorted, claims in the order of the text.

Beside the report stand the finished words of each finding, in the sheet's language.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass

from workbench.domain.codec import plain
from workbench.domain.sheet_form import FORMAT, SCHEMA
from workbench.errors import InputError
from workbench.exporters.base import Wording
from workbench.exporters.report import Report
from workbench.exporters.seal import content_hash, read_content


@dataclass(frozen=True, slots=True)
class JsonSheet:
    """Machine-readable sheet (`workbench schema sheet`)."""

    id: str = "json"
    extension: str = ".json"

    def render(self, report: Report, words: Wording) -> bytes:
        content = {
            "format": FORMAT,
            "schema": SCHEMA,
            "language": words.tag,
            "content_sha256": content_hash(report),
            "text": report.version.text,
            "told": [words.catalogue.say(line.finding.message, words.tag) for line in report.findings],
            "report": plain(report),
            "sheet_sha256": _whole(report),
        }
        written = json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        return written.encode("utf-8", "backslashreplace")


def _whole(report: Report) -> str:
    """SHA-256 of all that the sheet says, also the hours and notes that no signature certifies."""
    return hashlib.sha256(json.dumps(plain(report), sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def read_sheet(data: bytes, name: str) -> tuple[Report, str]:
    """The report in a JSON sheet and its language. Raises InputError naming the file and the cause."""
    try:
        content = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise InputError("error.sheet.damaged", file=name, cause=str(error)) from error
    return read_content(content, name)


EXPORTER = JsonSheet()
