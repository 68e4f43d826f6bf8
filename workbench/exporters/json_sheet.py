"""The sheet as JSON: the whole report, lossless and re-importable, keys sorted, claims in the order of the text.

Beside the report stand the finished words of each finding, in the sheet's language, and, as in every other format, a
packed copy of the whole: it tells which line of the report somebody changed.
"""

from __future__ import annotations

import json

from workbench.domain.codec import plain
from workbench.domain.sheet_form import FORMAT, JSON_FIELD, SCHEMA
from workbench.errors import InputError
from workbench.exporters.base import Wording
from workbench.exporters.maker import maker
from workbench.exporters.report import Report
from workbench.exporters.seal import Sealed, content_hash, payload, read_content, unsealed, whole_hash
from workbench.records import dataclass


@dataclass(frozen=True, slots=True)
class JsonSheet:
    """Machine-readable sheet (`workbench schema sheet`)."""

    id: str = "json"
    extension: str = ".json"

    def render(self, report: Report, words: Wording) -> bytes:
        content = {
            "format": FORMAT,
            "schema": SCHEMA,
            "made_by": maker(self.id),
            "language": words.tag,
            "content_sha256": content_hash(report),
            "text": report.version.text,
            "told": [words.catalogue.say(line.finding.message, words.tag) for line in report.findings],
            "report": plain(report),
            JSON_FIELD: payload(report, words.tag, self.id),
            "sheet_sha256": whole_hash(plain(report), maker(self.id)),
        }
        written = json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        return written.encode("utf-8", "backslashreplace")


def read_sheet(data: bytes, name: str) -> Sealed:
    """What a JSON sheet says. Raises InputError naming the file and the cause."""
    return read_content(_parsed(data, name), name)


def signed_copy(data: bytes, name: str) -> Sealed:
    """The copy in a JSON sheet, its report where it has none (those of layout 3 and before). Raises InputError."""
    content = _parsed(data, name)
    line = content.get(JSON_FIELD) if isinstance(content, dict) else None
    return unsealed(line, name) if isinstance(line, str) else read_content(content, name)


def _parsed(data: bytes, name: str) -> object:
    try:
        content: object = json.loads(data, object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        raise InputError("error.sheet.damaged", file=name, cause=str(error)) from error
    return content


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Two values of one name would be read by one program and shown by another."""
    made = dict(pairs)
    if len(made) < len(pairs):
        raise ValueError("a name stands twice")
    return made


EXPORTER = JsonSheet()
