"""The sheet as JSON: every value of the report, lossless, keys sorted, in the order of the text."""

from __future__ import annotations

import dataclasses
import json
from typing import Any

from workbench.domain.codec import plain
from workbench.exporters.base import Wording
from workbench.exporters.report import FindingLine, Report

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


EXPORTER = JsonSheet()
