"""What every importer makes of a file: a draft whose proposals a person may correct before it becomes a version."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Protocol

from workbench.domain.articles import Version
from workbench.domain.claims import Claim
from workbench.domain.evidence import Evidence
from workbench.domain.findings import Finding
from workbench.domain.links import Link
from workbench.i18n import Message
from workbench.records import dataclass, field

MAX_BYTES = 20 * 1024 * 1024
"""Largest file that is read at all."""


class TrackedChanges(StrEnum):
    """How the tracked changes of a document are read: as accepted, or the text as it was before them."""

    ACCEPTED = "accepted"
    ORIGINAL = "original"


@dataclass(frozen=True, slots=True)
class Choices:
    """How a person wants a file read. `encoding` is a codec name, "auto" to have one found, None for the usual ones."""

    encoding: str | None = None
    tracked: TrackedChanges = TrackedChanges.ACCEPTED


USUAL = Choices()


@dataclass(frozen=True, slots=True)
class DraftNote:
    """A comment, footnote or endnote that stood at a place of the text: half-open code points into the body."""

    kind: str
    text: str
    start: int
    end: int
    author: str = ""


@dataclass(frozen=True, slots=True)
class Locator:
    """Where a stretch of the body was in the original ("p. 3"), from this code point on."""

    start: int
    place: str


@dataclass(frozen=True, slots=True)
class Carried:
    """The work that a sheet of ours brings along: its version of the text with claims, evidence, decisions on links and
    alerts. Offsets refer to the text of that version, which a person may have changed since in the document.
    """

    version: Version
    claims: tuple[Claim, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    links: tuple[Link, ...] = ()
    dismissed: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A text on its way in. `…_from` say where a proposal came from ("text", "given", "default", "page", "mail",
    "sheet", "" for none); `remarks` what could not be taken along; `original` is the file; `changes` the number of
    tracked changes in it, which were read as `tracked` says.
    """

    title: str
    body: str
    language: str
    published: dt.date | None = None
    outlet: str = ""
    origin: str = ""
    language_from: str = "text"
    published_from: str = ""
    title_from: str = ""
    outlet_from: str = ""
    author: str = ""
    notes: tuple[DraftNote, ...] = ()
    locators: tuple[Locator, ...] = ()
    remarks: tuple[Message, ...] = ()
    carried: Carried | None = None
    changes: int = 0
    tracked: TrackedChanges = TrackedChanges.ACCEPTED
    original: bytes = field(default=b"", repr=False)


class Importer(Protocol):
    """One input format. Modules of this package that have an `IMPORTER` are found by the registry.

    `isolated` formats are parsed by libraries that a hostile file can hurt: they are read in a child process.
    """

    id: str
    suffixes: tuple[str, ...]
    isolated: bool

    def sniff(self, data: bytes) -> bool:
        """Whether the bytes look like this format, whatever the file is called."""
        ...

    def read(self, data: bytes, name: str, choices: Choices = USUAL) -> Draft:
        """The draft in a file's bytes. Raises InputError naming the file and the cause."""
        ...
