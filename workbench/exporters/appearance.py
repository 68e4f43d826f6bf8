"""What a sheet shows, and where two sheets show something else: first their words, then everything around them.

A sheet is made again from its signed copy; the same bytes are the same sheet. Else words are compared line by line,
and then what words do not tell: the pixels and properties of a PDF, every part of an office file, the markup of a page.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from html import unescape
from itertools import zip_longest
from typing import Any

from workbench.domain.sheet_form import DOCX_PART, MAX_PAYLOAD, ODT_PART, without_copy, without_line
from workbench.i18n import Message, message

_SHOWN = 5
"""Differences that are told one by one."""
_AROUND = 40
"""Characters of a line that are told before and after the place where it differs."""
_SCALE = 1.5
"""Pixels per point in which pages are compared: a comma is some ten pixels large."""
_WORDS = {"docx": ("word/document.xml", "word/comments.xml"), "odt": ("content.xml", "styles.xml")}
_STYLES = re.compile(r"<style>(.*?)</style>", re.DOTALL)
_DRAWING = re.compile(r"(?:content|quotes|counter-[a-z]+|list-style[a-z-]*)\s*:[^;{}]*")
_BEYOND = re.compile(r"\\|@import|url\s*\(|image\s*\(|image-set\s*\(")
"""Declarations that put words on a page, and what may spell them otherwise or bring pictures."""
BROKEN = (KeyError, zipfile.BadZipFile, NotImplementedError, OSError, RuntimeError, ValueError, EOFError, zlib.error)
"""What a damaged archive or page raises."""


def unlike(form: str, given: bytes, expected: bytes) -> list[Message]:
    """Where a sheet shows something else than expected; nothing when it shows the same."""
    if given == expected:
        return []
    try:
        told = _other_lines(visible_lines(form, given), visible_lines(form, expected))
        if told:
            return told
        if form == "pdf":
            return _other_pages(given, expected)
        if form in _WORDS:
            return _other_parts(given, expected)
        return _other_markup(given, expected) if form == "html" else []
    except BROKEN:
        return [message("verify.unreadable")]


def visible_lines(form: str, data: bytes) -> list[str]:
    """The words of a sheet as a reader sees them, a line each. Raises one of `BROKEN` when it is damaged."""
    if form == "pdf":
        pages = [page.get_textpage().get_text_bounded() for page in _document(data)]
        return [line for page in pages for line in page.splitlines()]
    if form in _WORDS:
        parts = _parts(data)
        return [line for name in _WORDS[form] if name in parts for line in _spoken(form, parts[name].decode())]
    text = data.decode("utf-8", "replace")
    if form == "html":
        spoken = re.sub(r"<[^>]*>", "\n", _STYLES.sub(_drawn, without_line(text)))
        return [unescape(line) for line in spoken.splitlines() if line.strip()]
    return (without_copy(text) if form == "json" else text).splitlines()


def _drawn(styles: re.Match[str]) -> str:
    """What styles can write on a page by themselves: widths and sizes are no words of it."""
    if _BEYOND.search(styles[1]):
        return styles[1]
    return "\n".join(match[0] for match in _DRAWING.finditer(styles[1]))


def _spoken(form: str, xml: str) -> list[str]:
    if form == "docx":
        return [unescape(text) for text in re.findall(r"<w:t(?: [^>]*)?>([^<]*)", xml)]
    return [unescape(text) for text in re.findall(r">([^<]+)<", xml) if text.strip()]


def _document(data: bytes) -> Any:
    """A PDF. Its faults are told as ValueError, as those of the other forms."""
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise ValueError(str(error)) from error


def _parts(data: bytes) -> dict[str, bytes]:
    """The members of an archive by name; one of a name. Raises ValueError, BadZipFile."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = archive.infolist()
        if sum(member.file_size for member in members) > MAX_PAYLOAD:
            raise ValueError("too large")
        if len({member.filename for member in members}) < len(members):
            raise ValueError("two members of a name")
        return {member.filename: archive.read(member) for member in members}


def _other_lines(given: list[str], expected: list[str]) -> list[Message]:
    """The first lines that differ, each around the place where it does."""
    if given == expected:
        return []
    pairs = [(a, b) for a, b in zip_longest(given, expected, fillvalue="") if a != b]
    return [_told(a, b) for a, b in pairs[:_SHOWN]]


def _told(given: str, expected: str) -> Message:
    at = next(
        (i for i, (a, b) in enumerate(zip(given, expected, strict=False)) if a != b), min(len(given), len(expected))
    )
    return message("verify.shown", shown=_excerpt(given, at), expected=_excerpt(expected, at))


def _excerpt(line: str, at: int) -> str:
    start, end = max(0, at - _AROUND), at + _AROUND
    return ("…" if start else "") + line[start:end].strip() + ("…" if end < len(line) else "")


def _other_pages(given: bytes, expected: bytes) -> list[Message]:
    """Properties, files inside and pages that look different though their words are the same."""
    import pypdfium2

    one, other = _document(given), _document(expected)
    try:
        told = [] if one.get_metadata_dict() == other.get_metadata_dict() else [message("verify.properties")]
        if one.count_attachments() != other.count_attachments():
            told.append(message("verify.attachments"))
        if len(one) != len(other):
            return [*told, message("verify.length")]
        pages = [number for number in range(len(other)) if _pixels(one[number]) != _pixels(other[number])]
        return told + [message("verify.page", number=number + 1) for number in pages[:_SHOWN]]
    except pypdfium2.PdfiumError as error:
        raise ValueError(str(error)) from error


def _pixels(page: Any) -> tuple[tuple[int, int], bytes]:
    picture = page.render(scale=_SCALE)
    return (picture.width, picture.height), bytes(picture.buffer)


def _other_parts(given: bytes, expected: bytes) -> list[Message]:
    """Parts of an office file that are not as they were written: hidden words, other styles, something added."""
    one, other = _parts(given), _parts(expected)
    names = [name for name in sorted({*one, *other}) if name not in (DOCX_PART, ODT_PART)]
    return [message("verify.part", part=name) for name in names if one.get(name) != other.get(name)][:_SHOWN]


def _other_markup(given: bytes, expected: bytes) -> list[Message]:
    """Markup or styles that are not as they were written: they can hide words and draw others."""
    pages = [without_line(page.decode("utf-8", "replace")).splitlines() for page in (given, expected)]
    return _other_lines(pages[0], pages[1])
