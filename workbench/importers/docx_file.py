"""Word documents (OOXML): text with tracked changes accepted or undone, comments, footnotes and endnotes in place.

Element names are those of ECMA-376 part 1, WordprocessingML.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from workbench.domain.sheet_form import DOCX_PART, WORD_MARK, parsed_part, unpacked
from workbench.errors import InputError
from workbench.i18n import Message, message
from workbench.importers.archives import Container
from workbench.importers.assembly import Paragraph, Writer, assemble, clean
from workbench.importers.base import USUAL, Carried, Choices, Draft, DraftNote, TrackedChanges
from workbench.importers.sheet_json import carried
from workbench.importers.sheet_json import draft_of as sheet_draft
from workbench.records import dataclass, field, replace

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_TITLE_STYLES = ("title", "titre", "titel", "título", "titolo", "heading1", "titre1", "berschrift1", "kop1")
_BREAK_TAGS = {f"{_W}br": " ", f"{_W}cr": " ", f"{_W}tab": " ", f"{_W}noBreakHyphen": "\u2011"}


@dataclass(slots=True)
class _Walk:
    """What is known while going through the body of the document."""

    comments: dict[str, tuple[str, str]]
    notes: dict[str, dict[str, str]]
    undone: bool
    paragraphs: list[Paragraph] = field(default_factory=list)
    open_comments: dict[str, int] = field(default_factory=dict)
    noted: set[str] = field(default_factory=set)
    changes: int = 0
    running: Writer | None = None
    """A paragraph whose end is a tracked change that does not count: the next one goes on in it."""


@dataclass(frozen=True, slots=True)
class Docx:
    """Documents, templates, and those with macros, which are never run."""

    id: str = "docx"
    suffixes: tuple[str, ...] = (".docx", ".docm", ".dotx")
    isolated: bool = True

    def sniff(self, data: bytes) -> bool:
        return data.startswith(b"PK\x03\x04") and b"word/" in data

    def read(self, data: bytes, name: str, choices: Choices = USUAL) -> Draft:
        if data.startswith(b"\xd0\xcf\x11\xe0"):  # an OLE container: encrypted OOXML or an old .doc
            raise InputError("error.input.encrypted", file=name)
        container = Container(data, name)
        document = container.xml("word/document.xml")
        body = None if document is None else document.find(f"{_W}body")
        if body is None:
            raise InputError("error.input.damaged", file=name, cause="word/document.xml")
        work = _work(container, name)
        walk = _Walk(
            _comments(container, ours=work is None), _notes(container), choices.tracked is TrackedChanges.ORIGINAL
        )
        for element in body.iter(f"{_W}p"):
            _paragraph(element, walk)
        _end(walk)
        title, author, _ = _properties(container)
        first = next((p for p in walk.paragraphs if p.text.strip()), None)
        shown = title if first is not None and title and first.text.strip() == title.strip() else ""
        draft = assemble(walk.paragraphs, name, title=shown, author=author, remarks=_remarks(container))
        draft = replace(draft, changes=walk.changes, tracked=choices.tracked)
        return draft if work is None else _with_work(draft, work)


def _work(container: Container, name: str) -> Carried | None:
    """The work that a Word copy of ours carries; a sheet is no article, and a damaged copy is read as any document."""
    part = parsed_part(container.read(DOCX_PART) or b"")
    if part is None:
        return None
    if part[0] != "docx":
        raise InputError("error.input.sheet", file=name)
    try:
        return carried(unpacked(part[1]), name)
    except (ValueError, InputError):
        return None


def _with_work(draft: Draft, work: Carried) -> Draft:
    """Where the words are those of the sheet, its text is taken to the letter; else the document's, and the work."""
    version = work.version
    if _words(f"{draft.title}\n\n{draft.body}") == _words(version.text):
        taken = replace(sheet_draft(work, draft.origin), remarks=draft.remarks)
        return replace(taken, notes=draft.notes if draft.body == version.body else ())
    return replace(
        draft, language=version.language, published=version.published, outlet=version.outlet, language_from="sheet",
        published_from="sheet" if version.published else "", carried=work,
    )  # fmt: skip


def _words(text: str) -> list[str]:
    return clean(text).split()


def _remarks(container: Container) -> tuple[Message, ...]:
    has_macros = any(member.endswith("vbaProject.bin") for member in container.names())
    return (message("remark.macros"),) if has_macros else ()


def _properties(container: Container) -> tuple[str, str, dt.date | None]:
    core = container.xml("docProps/core.xml")
    if core is None:
        return "", "", None
    return core.findtext(f"{_DC}title") or "", core.findtext(f"{_DC}creator") or "", None


def _plain(element: Any) -> str:
    return "".join(node.text or "" for node in element.iter(f"{_W}t")).strip()


def _comments(container: Container, *, ours: bool) -> dict[str, tuple[str, str]]:
    """Text and author by id; those that a Word copy of ours came with only when `ours`."""
    root = container.xml("word/comments.xml")
    if root is None:
        return {}
    found = [node for node in root.iterfind(f"{_W}comment") if ours or node.get(f"{_W}initials") != WORD_MARK]
    return {
        comment.get(f"{_W}id", ""): (
            "\n".join(_plain(paragraph) for paragraph in comment.iter(f"{_W}p")),
            comment.get(f"{_W}author", ""),
        )
        for comment in found
    }


def _notes(container: Container) -> dict[str, dict[str, str]]:
    kinds = {}
    for kind in ("footnote", "endnote"):
        root = container.xml(f"word/{kind}s.xml")
        entries = [] if root is None else root.iterfind(f"{_W}{kind}")
        kinds[kind] = {entry.get(f"{_W}id", ""): _plain(entry) for entry in entries}
    return kinds


def _paragraph(element: Any, walk: _Walk) -> None:
    style = element.find(f"{_W}pPr/{_W}pStyle")
    heading = style is not None and style.get(f"{_W}val", "").lower().replace(" ", "").endswith(_TITLE_STYLES)
    paragraph = walk.running or Writer(heading=heading)
    walk.running = paragraph
    _runs(element, paragraph, walk)
    if not _runs_on(element, walk):
        _end(walk)


def _runs_on(element: Any, walk: _Walk) -> bool:
    """Whether the mark at the end of a paragraph was deleted, or is only there by a tracked change that is undone."""
    tags = [f"{_W}ins", f"{_W}del", f"{_W}moveTo", f"{_W}moveFrom"]
    marks = [tags.index(tag) % 2 for tag in tags if element.find(f"{_W}pPr/{_W}rPr/{tag}") is not None]
    walk.changes += len(marks)
    return (0 if walk.undone else 1) in marks


def _end(walk: _Walk) -> None:
    """The paragraph in the making is complete."""
    paragraph, walk.running = walk.running, None
    if paragraph is None:
        return
    for key, start in walk.open_comments.items():  # a comment that goes on is noted once, where it begins
        _add_comment(key, start, paragraph, walk)
    walk.open_comments.clear()
    walk.paragraphs.append(paragraph.paragraph())


def _runs(element: Any, paragraph: Writer, walk: _Walk) -> None:
    for node in element:
        tag = node.tag
        if tag == f"{_W}p" or not isinstance(tag, str):
            continue  # paragraphs in text boxes are visited by themselves
        if tag in (f"{_W}ins", f"{_W}moveTo", f"{_W}del", f"{_W}moveFrom"):
            walk.changes += 1
            if (tag in (f"{_W}del", f"{_W}moveFrom")) == walk.undone:
                _runs(node, paragraph, walk)
        elif tag in (f"{_W}t", f"{_W}delText"):
            paragraph.add(node.text or "")
        elif tag in _BREAK_TAGS:
            paragraph.add(_BREAK_TAGS[tag])
        elif tag == f"{_W}commentRangeStart":
            walk.open_comments[node.get(f"{_W}id", "")] = paragraph.length
        elif tag == f"{_W}commentRangeEnd":
            key = node.get(f"{_W}id", "")
            _add_comment(key, walk.open_comments.pop(key, paragraph.length), paragraph, walk)
        elif tag in (f"{_W}footnoteReference", f"{_W}endnoteReference"):
            _add_note(tag, node.get(f"{_W}id", ""), paragraph, walk)
        elif tag != f"{_W}pPr":
            _runs(node, paragraph, walk)


def _add_comment(key: str, start: int, paragraph: Writer, walk: _Walk) -> None:
    if key in walk.noted or key not in walk.comments:
        return
    walk.noted.add(key)
    text, author = walk.comments[key]
    paragraph.notes.append(DraftNote("comment", text, start, paragraph.length, author))


def _add_note(tag: str, key: str, paragraph: Writer, walk: _Walk) -> None:
    kind = "footnote" if "footnote" in tag else "endnote"
    text = walk.notes[kind].get(key, "")
    if text:
        at = paragraph.length
        paragraph.notes.append(DraftNote(kind, text, max(0, at - 1), at))


IMPORTER = Docx()
