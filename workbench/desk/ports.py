"""What the desk needs of others, as it sees them: the reading, the checker, and the place where things are kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol, TypeVar

from workbench.check.case import Case
from workbench.desk.archive import Archive
from workbench.desk.views import ArticleSummary
from workbench.domain.articles import Version
from workbench.domain.changes import Changes
from workbench.domain.extraction import Extraction
from workbench.domain.findings import Finding
from workbench.domain.links import Link
from workbench.domain.moments import Moment
from workbench.domain.quantities import Quantity
from workbench.domain.sources import Source
from workbench.domain.text import Span
from workbench.i18n import Message
from workbench.records import dataclass
from workbench.settings import Value

Noun = TypeVar("Noun")


class Reader(Protocol):
    """From text to mentions and claims, and from what a person typed to a value (None when not understood)."""

    def read(self, version: Version, wanted: Callable[[], None] | None = None) -> Extraction:
        """`wanted` is called time and again; what it raises ends the reading."""
        ...

    def read_within(self, version: Version, span: Span) -> Extraction:
        """At least what stands in a span, without reading all of a long text."""
        ...

    def amount(self, text: str, language: str, default_unit: str | None = None) -> Quantity | None: ...

    def date(self, text: str, language: str, published: dt.date | None) -> Moment | None: ...

    def source(self, text: str, language: str) -> Source: ...


class Result(Protocol):
    """What the checker returns: its findings, and all links (suggested ones and a person's)."""

    @property
    def findings(self) -> Sequence[Finding]: ...

    @property
    def links(self) -> Sequence[Link]: ...


class Checker(Protocol):
    """The consistency checker."""

    def check(self, case: Case, step: Callable[[int, int], None] | None = None) -> Result:
        """`step` hears how much is done of how much, and may raise to end it."""
        ...


def _always() -> None:
    """Nobody gives up."""


@dataclass(frozen=True, slots=True)
class Acting:
    """Who acts, when, with which reader and which archive of evidence at hand. `wanted` is called time and again in a
    long act; what it raises ends it, and nothing of it is stored.
    """

    person: str
    now: dt.datetime
    reader: Reader
    archive: Archive
    wanted: Callable[[], None] = _always

    def read(self, version: Version) -> Extraction:
        """What a version says."""
        return self.reader.read(version, self.wanted)


@dataclass(frozen=True, slots=True)
class Presence:
    """Who else has which article open."""

    person: str
    article: str


@dataclass(frozen=True)
class Image:
    """A noun before and after an act, as columns; None where it did not exist.

    In the database an image of a change holds only the columns that changed.
    """

    kind: str
    id: str
    article: str
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None

    @cached_property
    def changed(self) -> frozenset[str]:
        """The columns that differ."""
        before, after = self.before or {}, self.after or {}
        return frozenset(key for key in {**before, **after} if before.get(key) != after.get(key))


@dataclass(frozen=True, slots=True)
class Act:
    """An act as recorded; of one that was undone, by whom and when."""

    number: int
    label: Message
    person: str
    at: dt.datetime
    undone: bool
    images: tuple[Image, ...] = ()
    undone_by: str = ""
    undone_at: dt.datetime | None = None


class Snapshot(Protocol):
    """The desk as of one moment, for reading."""

    def get(self, kind: type[Noun], key: str) -> Noun | None: ...

    def of_article(self, kind: type[Noun], article: str) -> list[Noun]: ...

    def owner(self, kind: type[Noun], key: str) -> str | None:
        """The article that a noun belongs to."""
        ...

    def summaries(
        self, search: str = "", only: Collection[str] | None = None, most: int | None = None
    ) -> list[ArticleSummary]: ...

    def acts(self, article: str, noun: str | None = None) -> list[Act]: ...

    def last_acts(self, count: int) -> list[Act]:
        """The acts on the whole desk that came last, newest first."""
        ...

    def last_done(self) -> Act | None: ...

    def first_undone(self) -> Act | None: ...

    def settings(self) -> dict[str, Value]: ...


class UnitOfWork(Protocol):
    """One act in the making: everything is written, or nothing. What it touches is recorded for undo and history."""

    @property
    def acting(self) -> Acting: ...

    def get(self, kind: type[Noun], key: str) -> Noun | None: ...

    def of_article(self, kind: type[Noun], article: str) -> list[Noun]: ...

    def owner(self, kind: type[Noun], key: str) -> str | None: ...

    def put(self, article: str, *nouns: object) -> None:
        """Insert or replace nouns of an article."""
        ...

    def delete(self, kind: type[Noun], *keys: str) -> None: ...

    def images(self) -> Iterable[Image]: ...

    def set_setting(self, key: str, value: Value) -> None:
        """Keep a setting together with the act."""
        ...

    def summaries(
        self, search: str = "", only: Collection[str] | None = None, most: int | None = None
    ) -> list[ArticleSummary]: ...

    def acts(self, article: str, noun: str | None = None) -> list[Act]: ...

    @property
    def unsettled(self) -> frozenset[str]:
        """After undo or redo: articles to be checked again."""
        ...

    def follow_up(self) -> None:
        """Let what was written after undo or redo be part of it."""
        ...

    def commit(self, label: Message, initiator: str) -> Changes: ...

    def next_act(self) -> None:
        """What comes now is another act, saved together with those before it."""
        ...

    def undo(self, initiator: str) -> Changes: ...

    def redo(self, initiator: str) -> Changes: ...


class Store(Protocol):
    """Where a desk is kept."""

    @property
    def shared(self) -> bool:
        """Whether others may write to it at the same time."""
        ...

    @property
    def read_only(self) -> bool: ...

    @property
    def location(self) -> str: ...

    def archive(self) -> Archive:
        """Where evidence is kept."""
        ...

    def unsaved(self) -> Path | None:
        """A file of this machine for what is typed and not saved yet; None on a desk to be read."""
        ...

    def back_up(self, now: dt.datetime, step: Callable[[int, int], None]) -> str:
        """A copy of the whole desk, in use or not; where it is. What `step` raises ends it. Raises OperationRefused."""
        ...

    def begin(self, acting: Acting) -> AbstractContextManager[UnitOfWork]: ...

    def snapshot(self, person: str = "") -> AbstractContextManager[Snapshot]:
        """On a shared desk, `person` says whose acts undo and redo would go over."""
        ...

    def listen(self, listener: Callable[[Changes], None]) -> None:
        """Tell what others change, on a thread of the store's own."""
        ...

    def enter(self, article: str, person: str = "") -> None:
        """Say which article this program shows, and to whom; "" for none."""
        ...

    def present(self) -> list[Presence]: ...

    def set_setting(self, key: str, value: Value) -> None: ...

    def close(self) -> None: ...
