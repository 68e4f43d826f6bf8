"""OpenDocument text (ISO/IEC 26300): text with tracked deletions left out, annotations and notes at their places."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from workbench.domain.sheet_form import ODT_PART, parsed_part
from workbench.errors import InputError
from workbench.importers.archives import Container
from workbench.importers.assembly import Paragraph, Writer, assemble
from workbench.importers.base import Draft, DraftNote

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_BLOCKS = (f"{_TEXT}p", f"{_TEXT}h")
_MAX_SPACES = 1000


@dataclass(frozen=True, slots=True)
class Odt:
    """LibreOffice and OpenOffice documents."""

    id: str = "odt"
    suffixes: tuple[str, ...] = (".odt", ".ott", ".fodt")
    isolated: bool = True

    def sniff(self, data: bytes) -> bool:
        return data.startswith(b"PK\x03\x04") and b"application/vnd.oasis.opendocument.text" in data[:200]

    def read(self, data: bytes, name: str, encoding: str | None = None) -> Draft:  # noqa: ARG002 - XML knows its own
        container = Container(data, name)
        manifest = container.read("META-INF/manifest.xml") or b""
        if b"encryption-data" in manifest:
            raise InputError("error.input.encrypted", file=name)
        if parsed_part(container.read(ODT_PART) or b""):
            raise InputError("error.input.sheet", file=name)
        root = container.xml("content.xml")
        body = None if root is None else root.find(f"{_OFFICE}body/{_OFFICE}text")
        if body is None:
            raise InputError("error.input.damaged", file=name, cause="content.xml")
        paragraphs: list[Paragraph] = []
        _blocks(body, paragraphs)
        return assemble(paragraphs, name)


def _blocks(element: Any, paragraphs: list[Paragraph]) -> None:
    for node in element:
        if node.tag in _BLOCKS:
            paragraph = Writer(heading=node.tag == f"{_TEXT}h")
            _inline(node, paragraph)
            paragraphs.append(paragraph.paragraph())
        elif node.tag != f"{_TEXT}tracked-changes" and isinstance(node.tag, str):
            _blocks(node, paragraphs)


def _inline(element: Any, paragraph: Writer) -> None:
    paragraph.add(element.text or "")
    for node in element:
        if node.tag == f"{_TEXT}s":
            paragraph.add(" " * min(_MAX_SPACES, _count(node.get(f"{_TEXT}c"))))
        elif node.tag in (f"{_TEXT}tab", f"{_TEXT}line-break"):
            paragraph.add(" ")
        elif node.tag == f"{_OFFICE}annotation":
            _annotation(node, paragraph)
        elif node.tag == f"{_OFFICE}annotation-end":
            _annotation_end(node.get(f"{_OFFICE}name") or "", paragraph)
        elif node.tag == f"{_TEXT}note":
            _note(node, paragraph)
        elif isinstance(node.tag, str):
            _inline(node, paragraph)
        paragraph.add(node.tail or "")


def _count(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 6 else 1


def _words(element: Any) -> str:
    blocks = [block for tag in _BLOCKS for block in element.iter(tag)]
    return "\n".join("".join(block.itertext()).strip() for block in blocks)


def _annotation(node: Any, paragraph: Writer) -> None:
    """A comment stands at a point until its end is met; one that goes on into another paragraph stays a point."""
    at = paragraph.length
    name = node.get(f"{_OFFICE}name")
    if name:
        paragraph.ranges[name] = len(paragraph.notes), at
    paragraph.notes.append(DraftNote("comment", _words(node), max(0, at - 1), at, node.findtext(f"{_DC}creator") or ""))


def _annotation_end(name: str, paragraph: Writer) -> None:
    if name in paragraph.ranges:
        index, start = paragraph.ranges.pop(name)
        paragraph.notes[index] = replace(paragraph.notes[index], start=start, end=paragraph.length)


def _note(node: Any, paragraph: Writer) -> None:
    at = paragraph.length
    kind = "endnote" if node.get(f"{_TEXT}note-class") == "endnote" else "footnote"
    body = node.find(f"{_TEXT}note-body")
    if body is not None:
        paragraph.notes.append(DraftNote(kind, _words(body), max(0, at - 1), at))


IMPORTER = Odt()
