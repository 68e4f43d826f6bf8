"""The sheet as PDF: set by typst from a fixed template, the words passed as JSON so that no text is ever markup.

Real text, embedded fonts, bookmarks, page numbers, tagged (PDF/UA-1); the same bytes for the same report and language.
"""

from __future__ import annotations

import dataclasses
import json

from workbench import resources
from workbench.exporters.base import Wording
from workbench.exporters.report import Report
from workbench.exporters.seal import payload
from workbench.exporters.worded import worded
from workbench.records import dataclass


@dataclass(frozen=True, slots=True)
class Pdf:
    """A4, ready to print."""

    id: str = "pdf"
    extension: str = ".pdf"

    def render(self, report: Report, words: Wording) -> bytes:
        import typst  # 34 MB of compiler: only when a PDF is asked for

        content = json.dumps(dataclasses.asdict(worded(report, words)), ensure_ascii=False)
        made: bytes = typst.compile(
            resources.path("templates/sheet.typ"),
            root=resources.root(),
            font_paths=[resources.path("fonts")],
            ignore_system_fonts=True,
            format="pdf",
            sys_inputs={"sheet": content, "sealed": payload(report, words.tag, self.id)},
            timestamp=0,
        )
        return made


EXPORTER = Pdf()
