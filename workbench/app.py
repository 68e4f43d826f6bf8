"""The composition root: settings, store and engines wired into one Desk. Nothing else wires."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.check.case import Case
    from workbench.check.engine import CheckResult, Step
    from workbench.check.live import LiveChecker
    from workbench.desk.desk import Desk
    from workbench.desk.ports import Store
    from workbench.domain.articles import Version
    from workbench.domain.extraction import Extraction
    from workbench.domain.moments import Moment
    from workbench.domain.quantities import Quantity
    from workbench.domain.sources import Source
    from workbench.domain.text import Span
    from workbench.i18n import Catalogue
    from workbench.store.backups import Step as Copied
    from workbench.store.rescue import Copy

VARIABLE = "WORKBENCH_DESK"


def open_desk(
    location: str | Path | None = None, *, person: str | None = None, read_only: bool = False, anew: bool = False
) -> Desk:
    """The desk at a path or a database address, else at WORKBENCH_DESK, else in the platform's data folder. A path with
    `file:…?mode=ro` is opened to be read, as with `read_only`. With `anew` one begins also where another was and is
    gone; what that left is kept under another name. Raises DeskError.
    """
    from workbench.desk.desk import Desk
    from workbench.store.lock import account

    who = person or account()
    store = _store(location, who, read_only=read_only, anew=anew)
    try:
        return Desk(store, TextReader(), ArticleChecker(), catalogue=_words, person=who)
    except BaseException:
        store.close()
        raise


def reading_desk(location: str | Path | None = None) -> Desk:
    """The desk for a command that only reads: where another program on this machine holds it, it is opened to be read
    beside that one, as last saved. Raises DeskError.
    """
    from workbench.errors import DeskError

    try:
        return open_desk(location)
    except DeskError as error:
        if error.message_id != "error.desk.locked":
            raise
        return open_desk(location, read_only=True)


def is_address(location: str | Path | None = None) -> bool:
    """Whether a location is on a database server. Raises DeskError for an address of another kind."""
    chosen = _chosen(location)
    scheme = chosen.partition("://")[0] if "://" in chosen else ""
    if scheme in ("", "file"):
        return False
    if scheme not in ("postgresql", "postgres"):
        from workbench.errors import DeskError

        raise DeskError("error.desk.scheme", desk=chosen)
    return True


def _store(location: str | Path | None, person: str, *, read_only: bool, anew: bool) -> Store:
    if is_address(location):
        from workbench.store.newsroom import NewsroomStore  # psycopg is imported only here

        return NewsroomStore(_chosen(location), person)
    from workbench.store.store import SqliteStore

    asked = _chosen(location).startswith("file:") and "mode=ro" in _chosen(location).partition("?")[2]
    return SqliteStore(desk_path(location), read_only=read_only or asked, anew=anew)


def _chosen(location: str | Path | None) -> str:
    return str(location or os.environ.get(VARIABLE, ""))


def desk_path(location: str | Path | None = None) -> Path:
    """Where the desk is; the default folder is made when it is missing. Raises DeskError."""
    chosen = _chosen(location)
    if chosen.startswith("file:"):
        chosen = chosen.removeprefix("file:").removeprefix("//").partition("?")[0]
    if chosen:
        return Path(chosen).expanduser()
    from platformdirs import user_data_path

    from workbench.store.faults import told

    folder = user_data_path("factcheck-workbench", appauthor=False)
    with told(str(folder)):
        folder.mkdir(parents=True, exist_ok=True)
    return folder / "desk.db"


def copies(location: str | Path | None = None) -> list[Copy]:
    """The copies of a desk that does not open, newest first; none of one on a server."""
    from workbench.store import rescue

    return [] if is_address(location) else rescue.copies(desk_path(location))


def restore(location: str | Path | None, copy: Path, step: Copied | None = None) -> Path | None:
    """Put a copy in the place of a desk; where the file that was there is now. `step` hears how much of how much is
    done; what it raises leaves the desk as it was. Raises DeskError.
    """
    from workbench.store import rescue

    return rescue.restore(desk_path(location), copy, step)


def salvage(location: str | Path | None, target: Path, step: Copied | None = None) -> int:
    """Write what can be read of a desk to a new one; how many articles. `step` hears how much of how much is done; what
    it raises leaves no new one. Raises DeskError.
    """
    from workbench.store import rescue

    return rescue.salvage(desk_path(location), target, step)


class TextReader:
    """The reading engine as the desk's port; engines are imported when first used."""

    def read(self, version: Version, wanted: Callable[[], None] | None = None) -> Extraction:
        from workbench.extract.engine import read
        from workbench.language.pack import load

        return read(version, load(version.language), wanted)

    def read_within(self, version: Version, span: Span) -> Extraction:
        from workbench.extract.engine import read_within
        from workbench.language.pack import load

        return read_within(version, load(version.language), span)

    def amount(self, text: str, language: str, default_unit: str | None = None) -> Quantity | None:
        from workbench.extract.dimensions.amounts import parse_amount
        from workbench.language.pack import load

        return parse_amount(text, load(language), default_unit)

    def date(self, text: str, language: str, published: dt.date | None) -> Moment | None:
        from workbench.extract.dimensions.dates import parse_date
        from workbench.language.pack import load

        return parse_date(text, load(language), published)

    def source(self, text: str, language: str) -> Source:
        from workbench.extract.dimensions.sources import parse_source
        from workbench.language.pack import load

        return parse_source(text, load(language))


class ArticleChecker:
    """The checker as the desk's port: after an edit only what it touches is checked again."""

    def __init__(self) -> None:
        self._live: LiveChecker | None = None

    def check(self, case: Case, step: Step | None = None) -> CheckResult:
        from workbench.check.live import LiveChecker
        from workbench.language.pack import load

        self._live = self._live or LiveChecker()
        return self._live.check(case, load(case.version.language), step)


def _words() -> Catalogue:
    from workbench.i18n import load

    def of_rules(catalogue: Catalogue) -> None:
        from workbench.check.registry import add_words

        add_words(catalogue)

    catalogue = load()
    catalogue.rule_words = of_rules
    return catalogue
