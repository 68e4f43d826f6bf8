"""PDF, by pdfium: text in reading order, hyphenation mended, running heads and page numbers dropped, pages kept."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from math import inf
from statistics import median_low
from typing import Any

from workbench.domain.sheet_form import ATTACHMENT, unpacked
from workbench.errors import InputError
from workbench.i18n import message
from workbench.importers.assembly import Paragraph, assemble
from workbench.importers.base import USUAL, Choices, Draft
from workbench.importers.sheet_json import carried, draft_of
from workbench.records import dataclass

MAX_PAGES = 400
_MAX_FILES = 50
_HYPHEN = re.compile(r"([^\W\d_])[-\u2010\u00ad\ufffe\x02]$")
_PAGE_NUMBER = re.compile(r"^\W*(?:p(?:age)?\.?\s*)?\d{1,4}(?:\s*(?:/|of|sur|von)\s*\d{1,4})?\W*$", re.IGNORECASE)
_ROOM, _WIDE = 1.3, 1.5
"""More than usual, and than the size of the letters, that parts two paragraphs."""
_EDGE = 2
"""Lines at the top and bottom of a page that may be running heads."""


class Pdf:
    """Text PDFs; a scan has no text and is told so."""

    id = "pdf"
    suffixes: tuple[str, ...] = (".pdf",)
    isolated = True

    def sniff(self, data: bytes) -> bool:
        return b"%PDF-" in data[:1024]

    def read(self, data: bytes, name: str, choices: Choices = USUAL) -> Draft:  # noqa: ARG002 - PDF knows its own
        sheet = _sheet(data, name)
        if sheet is not None:
            return sheet
        pages, total = _pages(data, name)
        heads = _running_heads(pages)
        paragraphs = [
            Paragraph(text, place=f"p. {number}")
            for number, lines in enumerate(pages, 1)
            for text in _paragraphs([line for line in lines if not _is_furniture(line, heads)])
        ]
        if not any(paragraph.text.strip() for paragraph in paragraphs):
            raise InputError("error.input.scan", file=name)
        remarks = (message("remark.pages", read=MAX_PAGES, total=total),) if total > MAX_PAGES else ()
        return assemble(_mended(paragraphs), name, remarks=remarks)


def _sheet(data: bytes, name: str) -> Draft | None:
    """The article that a PDF sheet of ours is about; None for any other PDF. Raises InputError when it is damaged."""
    if b"Fact-Check Workbench" not in data:  # its author, in plain words
        return None
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
        files = [document.get_attachment(index) for index in range(min(document.count_attachments(), _MAX_FILES))]
        lines = [bytes(file.get_data()) for file in files if file.get_name().rpartition("/")[2] == ATTACHMENT]
    except pypdfium2.PdfiumError:
        return None
    if not lines:
        return None
    try:
        return draft_of(carried(unpacked(lines[0].decode("ascii", "replace")), name), name)
    except ValueError as error:
        raise InputError("error.sheet.damaged", file=name, cause=str(error)) from error


def _pages(data: bytes, name: str) -> tuple[list[list[str]], int]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        cause = "encrypted" if "password" in str(error).lower() else "damaged"
        raise InputError(f"error.input.{cause}", file=name, cause=str(error)) from error
    try:
        pages = []
        for index in range(min(len(document), MAX_PAGES)):
            try:
                page = document[index].get_textpage()
                text, places = page.get_text_bounded(), _places(page)
            except pypdfium2.PdfiumError:
                text, places = "", []
            lines = [line.strip() for line in text.replace("\r\n", "\n").split("\n")]
            pages.append(_parted(lines, places))
        return pages, len(document)
    finally:
        document.close()


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a page: its words, the height of its first character's middle and the size of that, in points."""

    words: str
    height: float
    size: float


def _places(page: Any) -> list[_Line]:
    """The lines of a page; nothing where its characters and its text do not correspond."""
    from pypdfium2 import PdfiumError

    found: list[_Line] = []
    text, at = page.get_text_range(), 0
    if len(text) != page.count_chars():
        return []
    try:
        for line in text.split("\n"):
            words = line.strip()
            if words:
                _, bottom, _, top = page.get_charbox(at + line.index(words[0]), loose=True)
                found.append(_Line(words, (bottom + top) / 2, top - bottom))
            at += len(line) + 1
    except PdfiumError:  # a character without a place
        return []
    return found


def _parted(lines: list[str], places: list[_Line]) -> list[str]:
    """The lines with an empty one where more room is left between two than parts the lines of a paragraph, unless the
    lower one goes on within a sentence.
    """
    filled = [line for line in lines if line]
    if len(filled) < 2 or filled != [place.words for place in places]:
        return lines
    pairs = [(upper.height - lower.height, lower) for upper, lower in pairwise(places)]
    most = _most(pairs)
    found = filled[:1]
    for room, lower in pairs:
        found += [""] * (room > most and not lower.words[0].islower()) + [lower.words]
    return found


def _most(pairs: list[tuple[float, _Line]]) -> float:
    """The room above which lines are parted: by what most lines leave; and where no sentence runs on over room that is
    wide for the letters, as in a text typed with double spacing, by their size.
    """
    leads = [room for room, _ in pairs if room > 0]
    usual = _ROOM * median_low(leads) if leads else inf
    wide = [(room, lower) for room, lower in pairs if room > _WIDE * lower.size]
    if not wide or any(lower.words[0].islower() for _, lower in wide):
        return usual
    return min(usual, *(_WIDE * lower.size for _, lower in wide))


def _running_heads(pages: list[list[str]]) -> frozenset[str]:
    """Lines that stand at the edge of at least half of the pages (and of three)."""
    edges: Counter[str] = Counter()
    for lines in pages:
        filled = [line for line in lines if line]
        edges.update({_shape(line) for line in (*filled[:_EDGE], *filled[-_EDGE:])})
    return frozenset(shape for shape, count in edges.items() if count >= max(3, len(pages) / 2))


def _shape(line: str) -> str:
    return re.sub(r"\d+", "0", line)


def _is_furniture(line: str, heads: frozenset[str]) -> bool:
    return _shape(line) in heads or bool(line and _PAGE_NUMBER.match(line))


def _paragraphs(lines: list[str]) -> list[str]:
    """Lines joined while they run on: a short line that ends like a sentence, or an empty one, ends a paragraph."""
    width = max((len(line) for line in lines), default=0)
    found: list[str] = []
    current = ""
    for line in lines:
        if not line:
            if current:
                found.append(current)
            current = ""
            continue
        current = _appended(current, line)
        if len(line) < width * 0.75 and (line[-1] in '.!?…»”":' or len(found) == 0):
            found.append(current)
            current = ""
    return [*found, current] if current else found


def _appended(text: str, line: str) -> str:
    if not text:
        return line
    hyphen = _HYPHEN.search(text)
    if hyphen and line[0].islower():
        return text[: hyphen.end(1)] + line
    return f"{text} {line}"


def _mended(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """A paragraph that runs on over a page break is one paragraph, placed where it begins."""
    found: list[Paragraph] = []
    for paragraph in paragraphs:
        before = found[-1] if found else None
        if before and before.place != paragraph.place and paragraph.text[:1].islower():
            before.text = _appended(before.text, paragraph.text)
        else:
            found.append(paragraph)
    return found


IMPORTER = Pdf()
