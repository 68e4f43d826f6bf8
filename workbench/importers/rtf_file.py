"""Rich Text Format: text with tracked changes accepted or undone, comments, footnotes and endnotes in place.

Words of control are those of the specification 1.9.1. A run of plain text is read at once, so that ten million
characters without a break take no longer than a page.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from workbench.errors import InputError
from workbench.i18n import message
from workbench.importers import rtf_grammar as grammar
from workbench.importers.assembly import Paragraph, Writer, assemble
from workbench.importers.base import USUAL, Choices, Draft, DraftNote, TrackedChanges
from workbench.records import dataclass, field, replace

MAX_DEPTH = 1000
MAX_MARKS = 2_000_000
"""Control words, braces and line ends: a book of 400 pages has a tenth of that, and more would take too long."""
_NOTES = {"footnote": "footnote", "annotation": "comment"}
_KEYS = ("atnauthor", "atnref", "atrfstart", "atrfend")
"""Destinations of a few characters: who comments, and where the words of a comment begin and end."""
_INSERTED, _DELETED = 1, 2
_CHANGES = {"revised": _INSERTED, "mvt": _INSERTED, "deleted": _DELETED, "mvf": _DELETED}


class Rtf:
    """Pictures, objects, headers and the instructions of fields are dropped."""

    id = "rtf"
    suffixes: tuple[str, ...] = (".rtf",)
    isolated = True

    def sniff(self, data: bytes) -> bool:
        return data.lstrip()[:5] == b"{\\rtf"

    def read(self, data: bytes, name: str, choices: Choices = USUAL) -> Draft:
        if not self.sniff(data):
            raise InputError("error.input.damaged", file=name, cause="no RTF header")
        if sum(map(data.count, (b"\\", b"{", b"}", b"\n"))) > MAX_MARKS:
            raise InputError("error.input.marks", file=name, limit=MAX_MARKS)
        reading = _Reading(name, choices)
        reading.document(data.decode("latin-1"))
        remarks = (message("remark.cut"),) if reading.groups else ()
        draft = assemble(reading.paragraphs, name, remarks=remarks)
        return replace(draft, changes=reading.changes, tracked=choices.tracked)


@dataclass(slots=True)
class _Group:
    """What holds within a group and is given on to those inside it, but for `opened`: the destination it begins."""

    target: str = "body"
    opened: str = ""
    starred: bool = False
    hidden: bool = False
    change: int = 0
    fallback: int = 1
    """Characters after a \\u that stand for it in programs that know no Unicode."""
    font: int | None = None

    def inside(self) -> _Group:
        """What holds at the start of a group within this one; written out, for there are many."""
        return _Group(self.target, "", False, self.hidden, self.change, self.fallback, self.font)


@dataclass(slots=True)
class _Note:
    """A comment or note in the making."""

    kind: str
    parts: list[str] = field(default_factory=list)
    key: str = ""


class _Reading:
    """Goes through a document once."""

    def __init__(self, name: str, choices: Choices) -> None:
        self.paragraphs: list[Paragraph] = []
        self.changes = 0
        self.groups: list[_Group] = []
        self._name = name
        self._cut = _INSERTED if choices.tracked is TrackedChanges.ORIGINAL else _DELETED
        given = choices.encoding
        self._codec = given if given and given != "auto" else "cp1252"
        self._codecs: dict[int, str] = {}
        self._here = _Group()
        self._default: int | None = None
        self._bytes, self._over = bytearray(), 0
        self._writer, self._last = Writer(), 0
        self._notes: list[_Note] = []
        self._word: list[str] = []
        self._author = ""
        self._starts: dict[str, tuple[Writer, int]] = {}
        self._ends: dict[str, tuple[Writer, int]] = {}
        self._writers: list[Writer] = []

    def document(self, text: str) -> None:
        """Read all of it. Raises InputError when it is nested too deeply."""
        for token in grammar.tokens(text):
            kind = token.lastindex
            if kind == grammar.PLAIN:
                self._plain(token[kind])
            elif kind == grammar.BYTE:
                self._byte(int(token[kind], 16))
            elif kind is not None:
                self._flush()
                self._control(token, kind)
                if kind == grammar.BRACE and not self.groups:
                    break  # what stands behind the document is none of it
        self._flush()
        self._end()
        self.paragraphs = [writer.paragraph() for writer in self._writers]

    def _plain(self, text: str) -> None:
        if self._over:
            text, self._over = text[self._over :], max(0, self._over - len(text))
        if self._here.target != "skip":
            self._bytes += text.encode("latin-1")

    def _byte(self, value: int) -> None:
        if self._over:
            self._over -= 1
        elif self._here.target != "skip":
            self._bytes.append(value)

    def _flush(self) -> None:
        """The bytes so far, in the code page of their font."""
        if self._bytes:
            text = self._bytes.decode("ascii" if self._bytes.isascii() else self._known_codec(), "replace")
            self._bytes.clear()
            self._add(text)

    def _known_codec(self) -> str:
        font = self._here.font
        return self._codec if font is None else self._codecs.get(font, self._codec)

    def _add(self, text: str) -> None:
        here = self._here
        if here.target == "word":
            self._word.append(text)
        elif here.target == "note":
            self._notes[-1].parts.append(text)
        elif here.target == "body" and not here.hidden:
            self._count(here.change)
            if here.change != self._cut:
                self._writer.add(text)

    def _count(self, change: int) -> None:
        self.changes += bool(change) and change != self._last
        self._last = change

    def _control(self, token: re.Match[str], kind: int) -> None:
        if kind == grammar.BRACE:
            self._over = 0
            self._open() if token[kind] == "{" else self._close()
        elif kind == grammar.SYMBOL:
            self._symbol(token[kind])
        else:
            self._over = 0
            self._said(token[1], int(token[2]) if token[2] else None)

    def _open(self) -> None:
        if len(self.groups) >= MAX_DEPTH:
            raise InputError("error.input.deep", file=self._name, limit=MAX_DEPTH)
        self.groups.append(self._here)
        self._here = self._here.inside()

    def _close(self) -> None:
        opened = self._here.opened
        if self.groups:
            self._here = self.groups.pop()
        if opened in _NOTES:
            self._noted(self._notes.pop())
        elif opened:
            self._keyed(opened, "".join(self._word).strip())

    def _symbol(self, symbol: str) -> None:
        if symbol == "*":
            self._here.starred = True
        elif self._over:
            self._over -= 1
        elif symbol in "\r\n":
            self._end_of_paragraph()
        elif symbol in "{}\\":
            self._add(symbol)
        elif symbol in grammar.CHARACTERS:
            self._add(grammar.CHARACTERS[symbol])

    def _said(self, word: str, number: int | None) -> None:
        """One word of control."""
        here = self._here
        if here.target == "skip":
            return
        if here.target == "fonts":
            self._font(word, number)
        elif here.starred or word in grammar.SKIPPED or word in _NOTES:
            self._destination(word)
        elif word == "u" and number is not None:
            self._over = here.fallback
            self._add(chr(number % 0x10000))
        elif word in grammar.CHARACTERS:
            self._add(grammar.CHARACTERS[word])
        elif word in grammar.PARAGRAPH_ENDS:
            self._end_of_paragraph()
        elif setter := _SETTERS.get(word):
            setter(self, word, number)

    def _destination(self, word: str) -> None:
        here = self._here
        here.starred = False
        if word in _NOTES and here.target in ("body", "note"):
            here.target, here.opened = "note", word
            self._notes.append(_Note(_NOTES[word]))
        elif word in _KEYS:
            here.target, here.opened, self._word = "word", word, []
        else:
            here.target = "skip"

    def _keyed(self, opened: str, text: str) -> None:
        """A destination of few characters is complete."""
        if opened == "atnauthor":
            self._author = text
        elif opened == "atnref" and self._notes:
            self._notes[-1].key = text
        elif opened == "atrfstart":
            self._starts[text] = (self._writer, self._writer.length)
        elif opened == "atrfend":
            self._ends[text] = (self._writer, self._writer.length)

    def _noted(self, note: _Note) -> None:
        """A comment that goes on over paragraphs is noted where it begins."""
        lines = "".join(note.parts).translate({ord("\t"): " "}).split("\n")
        text = "\n".join(" ".join(line.split()) for line in lines).strip()
        here = (self._writer, self._writer.length)
        if not text or self._here.target != "body":
            return
        if note.kind == "comment":
            end_writer, end = self._ends.get(note.key, here)
            writer, start = self._starts.get(note.key, (end_writer, end))
            end = end if writer is end_writer else writer.length
            writer.notes.append(DraftNote(note.kind, text, start, end, self._author))
        else:
            writer, end = here
            writer.notes.append(DraftNote(note.kind, text, max(0, end - 1), end))

    def _end_of_paragraph(self) -> None:
        if self._here.target != "body":
            self._add("\n")
            return
        self._count(self._here.change)
        if self._here.change != self._cut or not self._here.change:
            self._end()

    def _end(self) -> None:
        heading, self._writer.heading = self._writer.heading, self._writer.heading
        self._writers.append(self._writer)
        self._writer = Writer(heading=heading)

    def _font(self, word: str, number: int | None) -> None:
        """A word of the font table: its number, then its character set."""
        if word == "f":
            self._here.font = number
        elif word == "fcharset" and self._here.font is not None:
            codec = grammar.code_page(word, number)
            if codec:
                self._codecs[self._here.font] = codec

    def fonts(self, _word: str, _number: int | None) -> None:
        self._here.target = "fonts"

    def page(self, word: str, number: int | None) -> None:
        self._codec = grammar.code_page(word, number) or self._codec

    def default(self, _word: str, number: int | None) -> None:
        self._default = self._here.font = number

    def font(self, _word: str, number: int | None) -> None:
        self._here.font = number

    def plain(self, _word: str, _number: int | None) -> None:
        here = self._here
        here.font, here.hidden, here.change = self._default, False, 0

    def hide(self, _word: str, number: int | None) -> None:
        self._here.hidden = number != 0

    def mark(self, word: str, number: int | None) -> None:
        """A tracked change begins, or ends at 0."""
        self._here.change = 0 if number == 0 else _CHANGES[word]

    def skip(self, _word: str, number: int | None) -> None:
        self._here.fallback = max(0, number if number is not None else 1)

    def level(self, _word: str, number: int | None) -> None:
        self._writer.heading = number == 0

    def reset(self, _word: str, _number: int | None) -> None:
        self._writer.heading = False

    def endnote(self, _word: str, _number: int | None) -> None:
        if self._notes:
            self._notes[-1].kind = "endnote"


_SETTERS: dict[str, Callable[[_Reading, str, int | None], None]] = {
    "fonttbl": _Reading.fonts, "ansicpg": _Reading.page, "ansi": _Reading.page, "mac": _Reading.page,
    "pc": _Reading.page, "pca": _Reading.page, "deff": _Reading.default, "f": _Reading.font, "plain": _Reading.plain,
    "v": _Reading.hide, "uc": _Reading.skip, "outlinelevel": _Reading.level, "pard": _Reading.reset,
    "ftnalt": _Reading.endnote, **dict.fromkeys(_CHANGES, _Reading.mark),
}  # fmt: skip
IMPORTER = Rtf()
