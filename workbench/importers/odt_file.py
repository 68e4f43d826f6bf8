"""OpenDocument text (ISO/IEC 26300): text with tracked changes accepted or undone, annotations and notes in place."""

from __future__ import annotations

from typing import Any

from workbench.domain.sheet_form import ODT_PART, parsed_part
from workbench.errors import InputError
from workbench.importers.archives import Container, parse_xml
from workbench.importers.assembly import Paragraph, Writer, assemble
from workbench.importers.base import USUAL, Choices, Draft, DraftNote, TrackedChanges
from workbench.records import dataclass, field, replace

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_BLOCKS = (f"{_TEXT}p", f"{_TEXT}h")
_ASIDE = (f"{_OFFICE}annotation", f"{_OFFICE}annotation-end", f"{_TEXT}note")
_MAX_SPACES = 1000
_TYPE = b"application/vnd.oasis.opendocument.text"
_FLAT_HEAD = 16_384
"""Bytes within which the root element of a flat file ends: it declares some forty namespaces first."""


@dataclass(frozen=True, slots=True)
class Odt:
    """LibreOffice and OpenOffice documents."""

    id: str = "odt"
    suffixes: tuple[str, ...] = (".odt", ".ott", ".fodt")
    isolated: bool = True

    def sniff(self, data: bytes) -> bool:
        if _is_flat(data):
            return _TYPE in data[:_FLAT_HEAD]
        return data.startswith(b"PK\x03\x04") and _TYPE in data[:200]

    def read(self, data: bytes, name: str, choices: Choices = USUAL) -> Draft:
        root = parse_xml(data, name) if _is_flat(data) else _packed_content(data, name)
        body = None if root is None else root.find(f"{_OFFICE}body/{_OFFICE}text")
        if body is None:
            raise InputError("error.input.damaged", file=name, cause="content.xml")
        walk = _Walk(*_tracked(body), undone=choices.tracked is TrackedChanges.ORIGINAL)
        changes = len(walk.inserted) + len(walk.deleted)
        _blocks(body, walk)
        _end(walk)
        return replace(assemble(walk.paragraphs, name), changes=changes, tracked=choices.tracked)


def _is_flat(data: bytes) -> bool:
    """One XML file with everything in it (.fodt) instead of an archive."""
    return b"<office:document " in data[:_FLAT_HEAD]


def _packed_content(data: bytes, name: str) -> Any:
    """The root of the text in an archive, None when there is none. Raises InputError."""
    container = Container(data, name)
    if b"encryption-data" in (container.read("META-INF/manifest.xml") or b""):
        raise InputError("error.input.encrypted", file=name)
    if parsed_part(container.read(ODT_PART) or b""):
        raise InputError("error.input.sheet", file=name)
    return container.xml("content.xml")


@dataclass(slots=True)
class _Walk:
    """What is known while going through the body. `inserted` are tracked insertions, `deleted` the words that tracked
    deletions took out, by identifier; `hidden` the insertions that are being passed over because they are `undone`.
    """

    inserted: frozenset[str]
    deleted: dict[str, Any]
    undone: bool
    paragraphs: list[Paragraph] = field(default_factory=list)
    hidden: set[str] = field(default_factory=set)
    running: Writer | None = None
    """A paragraph whose end lies in an insertion that is undone: the next one goes on in it."""


def _tracked(body: Any) -> tuple[frozenset[str], dict[str, Any]]:
    inserted, deleted = set(), {}
    for region in body.iterfind(f"{_TEXT}tracked-changes/{_TEXT}changed-region"):
        key = region.get(f"{_TEXT}id") or region.get("{http://www.w3.org/XML/1998/namespace}id") or ""
        deletion = region.find(f"{_TEXT}deletion")
        if deletion is not None:
            deleted[key] = deletion
        elif region.find(f"{_TEXT}insertion") is not None:
            inserted.add(key)
    return frozenset(inserted), deleted


def _blocks(element: Any, walk: _Walk) -> None:
    for node in element:
        if node.tag in _BLOCKS:
            _paragraph(node, walk)
        elif node.tag == f"{_TEXT}change":
            _restore(node, walk)
        elif node.tag in (f"{_TEXT}change-start", f"{_TEXT}change-end"):
            _turn(node, walk)
        elif node.tag != f"{_TEXT}tracked-changes" and isinstance(node.tag, str):
            _blocks(node, walk)


def _paragraph(node: Any, walk: _Walk) -> None:
    _begun(node, walk)
    _inline(node, walk)
    if not walk.hidden:
        _end(walk)


def _begun(node: Any, walk: _Walk) -> Writer:
    """The paragraph in the making; a new one when there is none."""
    if walk.running is None:
        walk.running = Writer(heading=node.tag == f"{_TEXT}h")
    return walk.running


def _end(walk: _Walk) -> None:
    """The paragraph in the making is complete."""
    if walk.running is not None:
        walk.paragraphs.append(walk.running.paragraph())
    walk.running = None


def _turn(node: Any, walk: _Walk) -> None:
    """An insertion begins or ends."""
    key = node.get(f"{_TEXT}change-id") or ""
    if node.tag == f"{_TEXT}change-end":
        walk.hidden.discard(key)
    elif walk.undone and key in walk.inserted:
        walk.hidden.add(key)


def _restore(node: Any, walk: _Walk) -> None:
    """Deleted words come back where they were: the first paragraph in the one here, what follows in the last."""
    deletion = walk.deleted.pop(node.get(f"{_TEXT}change-id") or "", None) if walk.undone else None
    blocks = [] if deletion is None else [block for block in deletion if block.tag in _BLOCKS]
    for number, block in enumerate(blocks):
        if number:
            _end(walk)
        _begun(block, walk)
        _inline(block, walk)


def _inline(element: Any, walk: _Walk) -> None:
    _add(element.text, element, walk)
    for node in element:
        if node.tag == f"{_TEXT}change":
            _restore(node, walk)
        elif node.tag in (f"{_TEXT}change-start", f"{_TEXT}change-end"):
            _turn(node, walk)
        elif node.tag == f"{_TEXT}s":
            _add(" " * min(_MAX_SPACES, _count(node.get(f"{_TEXT}c"))), element, walk)
        elif node.tag in (f"{_TEXT}tab", f"{_TEXT}line-break"):
            _add(" ", element, walk)
        elif node.tag in _ASIDE:
            if not walk.hidden:
                _aside(node, _begun(element, walk))
        elif isinstance(node.tag, str):
            _inline(node, walk)
        _add(node.tail, element, walk)


def _add(text: str | None, element: Any, walk: _Walk) -> None:
    if text and not walk.hidden:
        _begun(element, walk).add(text)


def _aside(node: Any, paragraph: Writer) -> None:
    """A comment, its end, or a note."""
    if node.tag == f"{_OFFICE}annotation":
        _annotation(node, paragraph)
    elif node.tag == f"{_OFFICE}annotation-end":
        _annotation_end(node.get(f"{_OFFICE}name") or "", paragraph)
    else:
        _note(node, paragraph)


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
