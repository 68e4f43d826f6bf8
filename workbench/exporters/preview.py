"""What a person looks at before a sheet is written: the first page as a picture, or the words."""

from __future__ import annotations

from workbench.exporters.appearance import visible_lines
from workbench.exporters.base import Wording
from workbench.exporters.registry import exporter
from workbench.exporters.report import Report
from workbench.records import dataclass

_AS_WORDS = frozenset({"markdown", "csv", "json", "jsonld", "docx"})
"""Formats that are read as text; all others lay out the sheet, which is shown as the PDF has it."""
_LENGTH = 20_000
"""Characters that are shown of a text."""
_SCALE = 1.9
"""Pixels per point: twice the width of a narrow picture, so that it is sharp on dense screens too."""


@dataclass(frozen=True, slots=True)
class Preview:
    """`text`, or one page of `pages`: rows of `stride` bytes, four (blue, green, red, unused) a pixel."""

    text: str = ""
    pages: int = 0
    width: int = 0
    height: int = 0
    stride: int = 0
    pixels: bytes = b""


def preview(report: Report, format: str, words: Wording) -> Preview:
    """How the sheet will look. Raises UsageError for an unknown format."""
    chosen = exporter(format)
    if format not in _AS_WORDS:
        return _first_page(exporter("pdf").render(report, words))
    data = chosen.render(report, words)
    text = "\n".join(visible_lines("docx", data)) if format == "docx" else data.decode("utf-8-sig", "replace")
    return Preview(text if len(text) <= _LENGTH else f"{text[:_LENGTH]}…")


def _first_page(data: bytes) -> Preview:
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    try:
        picture = document[0].render(scale=_SCALE, prefer_bgrx=True)
        made = Preview("", len(document), picture.width, picture.height, picture.stride, bytes(picture.buffer))
        picture.close()
        return made
    finally:
        document.close()
