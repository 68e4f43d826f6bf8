"""A desk for several people, in a PostgreSQL database. Imported only for such a desk.

Acts on one article follow each other (a lock per article, for the length of a transaction), so that each checks what
the one before left; acts on different articles run side by side. Undo and redo go over a person's own acts.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import URL, Connection, Engine, create_engine, delete, func, insert, make_url, select, text
from sqlalchemy.exc import DBAPIError

from workbench.desk.archive import Archive
from workbench.desk.ports import Acting, Presence
from workbench.domain.changes import Changes
from workbench.errors import DeskError, OperationRefused
from workbench.settings import Value
from workbench.store import schema, tables
from workbench.store.faults import desk_error, told
from workbench.store.listening import CHANNEL, PRESENCE, Listening
from workbench.store.shared_archive import SharedArchive, kept
from workbench.store.shared_unit import SharedUnitOfWork
from workbench.store.snapshot import ACTS, SETTINGS, SqlSnapshot

_PRESENT = tables.table_of(tables.PresenceRow)
_LIVING = select(text("pid")).select_from(text("pg_stat_activity"))
_NOTICE = f"{PRESENCE}::0"
_ARTICLES = tables.table_of(tables.ArticleRow)
_COUNTERS = tables.table_of(tables.CounterRow)
_COMMON = "check."
_ASKED, _PAUSE = 20, 0.25
"""How often, and after how many seconds each time, the server is asked whether an act is in the database."""
_SCHEMA_LOCK = 5_203_917


class NewsroomStore:
    """One program's door to a shared desk."""

    shared = True
    read_only = False

    def __init__(self, address: str, person: str) -> None:
        """Connect, and bring the schema up if need be. Raises DeskError, without the password in it."""
        url = _url(address)
        self.location = _shown(url)
        self._person = person
        self._engine = _engine(url)
        self._own: set[int] = set()
        self._shown: tuple[str, str] | None = None
        try:
            with told(self.location):
                _prepare(self._engine, self.location)
            arguments = self._engine.dialect.create_connect_args(url)[1]
            self._listening = Listening(arguments, self._changed, self._own, self._show, self._others)
        except psycopg.Error as error:
            self._engine.dispose()
            raise desk_error(error, self.location) from error
        except BaseException:
            self._engine.dispose()
            raise

    def back_up(self, now: dt.datetime, step: Callable[[int, int], None]) -> str:  # noqa: ARG002 - the port's own
        """A database is backed up where it lives. Raises OperationRefused."""
        raise OperationRefused("error.desk.backup_elsewhere", desk=self.location)

    def archive(self) -> Archive:
        from platformdirs import user_cache_path

        folder = user_cache_path("factcheck-workbench", appauthor=False) / "evidence"
        return SharedArchive(self._engine, self.location, Path(folder))

    def unsaved(self) -> Path:
        """In this person's own folder, under the desk and the name."""
        from platformdirs import user_state_path

        name = hashlib.sha256(f"{self.location}\n{self._person}".encode()).hexdigest()[:16]
        return Path(user_state_path("factcheck-workbench", appauthor=False)) / "typed" / f"{name}.json"

    @contextmanager
    def begin(self, acting: Acting) -> Iterator[SharedUnitOfWork]:
        """One act. When the connection breaks at the very end, the database is asked whether the act is in it. Raises
        DeskError "error.desk.interrupted" when it is not, "error.desk.busy" for a deadlock: both may be tried again.
        """
        unit: SharedUnitOfWork | None = None
        try:
            with told(self.location), self._engine.begin() as connection:
                unit = SharedUnitOfWork(connection, acting, indexed=True, person=acting.person)
                unit.own = self._own
                try:
                    yield unit
                finally:
                    unit.close()
        except DeskError as error:
            ended = error.message_id == "error.desk.interrupted" and unit is not None and unit.mark is not None
            if not (ended and unit is not None and self._is_in(unit.mark)):
                raise

    def _is_in(self, mark: tuple[int, str] | None) -> bool:
        """Asked until there is an answer: an act that may be there must not be done anew. Raises DeskError."""
        assert mark is not None
        for left in reversed(range(_ASKED)):
            try:
                with told(self.location), self._engine.connect() as connection:
                    return connection.execute(select(ACTS.c.state).where(ACTS.c.id == mark[0])).scalar() == mark[1]
            except DeskError as error:
                if not left:
                    raise DeskError("error.desk.unreachable", **error.params) from error
                time.sleep(_PAUSE)
        raise AssertionError

    @contextmanager
    def snapshot(self, person: str = "") -> Iterator[SqlSnapshot]:
        """The desk as of one moment."""
        reader = self._engine.execution_options(isolation_level="REPEATABLE READ")
        with told(self.location), reader.connect() as connection:
            yield PersonalSnapshot(connection, self._key(""), person or self._person)

    def set_setting(self, key: str, value: Value) -> None:
        """Settings of the checker hold for all, others for the person."""
        name = self._key(key)
        with told(self.location), self._engine.begin() as connection:
            connection.execute(delete(SETTINGS).where(SETTINGS.c.id == name))
            connection.execute(insert(SETTINGS).values(id=name, value=value))

    def listen(self, listener: Callable[[Changes], None]) -> None:
        self._listening.tell(listener)

    def enter(self, article: str, person: str = "") -> None:
        """Say which article is shown here, and by whom; the rows of programs that ended are cleared away."""
        self._shown = (person or self._person, article) if article else None
        self._show(self._listening.backend)

    def _show(self, mine: int) -> None:
        """A connection, also a new one, shows what is shown here; its number may have been another program's."""
        with told(self.location), self._engine.begin() as connection:
            connection.execute(delete(_PRESENT).where((_PRESENT.c.id == mine) | _PRESENT.c.id.not_in(_LIVING)))
            if self._shown is not None:
                connection.execute(insert(_PRESENT).values(id=mine, person=self._shown[0], article=self._shown[1]))
            connection.execute(select(func.pg_notify(CHANNEL, _NOTICE)))

    def present(self) -> list[Presence]:
        """Others whose connection lives."""
        return self._others(self._listening.backend)

    def _others(self, mine: int) -> list[Presence]:
        query = select(_PRESENT.c.person, _PRESENT.c.article).where(_PRESENT.c.id.in_(_LIVING), _PRESENT.c.id != mine)
        with told(self.location), self._engine.connect() as connection:
            return [Presence(row.person, row.article) for row in connection.execute(query.order_by(_PRESENT.c.id))]

    def close(self) -> None:
        if self._shown is not None:
            with contextlib.suppress(DeskError):  # without a server there is nobody to tell
                self.enter("")
        self._listening.close()
        self._engine.dispose()

    def _key(self, key: str) -> str:
        if key.startswith(_COMMON):
            return key
        return f"{hashlib.sha256(self._person.encode()).hexdigest()[:12]}.{key}"

    def _changed(self) -> tuple[int, list[str]]:
        with told(self.location), self._engine.connect() as connection:
            number = connection.execute(select(func.coalesce(func.max(_COUNTERS.c.value), 0))).scalar_one()
            return int(number), list(connection.execute(select(_ARTICLES.c.id)).scalars())


class PersonalSnapshot(SqlSnapshot):
    """A snapshot whose settings are those of all and of one person."""

    def __init__(self, connection: Connection, prefix: str, person: str) -> None:
        super().__init__(connection, indexed=True, person=person)
        self._prefix = prefix

    def settings(self) -> dict[str, Value]:
        found = super().settings()
        own = {key.removeprefix(self._prefix): value for key, value in found.items() if key.startswith(self._prefix)}
        return {**{key: value for key, value in found.items() if key.startswith(_COMMON)}, **own}


def figures(address: str) -> tuple[str, dict[str, int], str]:
    """The schema, how many nouns there are, and the address without its password. Raises DeskError."""
    url = _url(address)
    shown, engine = _shown(url), _engine(url)
    try:
        with told(shown), engine.connect() as connection:
            found = schema.revision(connection, shown)
            names = ("articles", "claims", "evidence", "acts") if found else ()
            counts = {
                name: int(connection.exec_driver_sql(f"SELECT count(*) FROM {name}").scalar_one())  # noqa: S608
                for name in names
            }
    finally:
        engine.dispose()
    return found or "-", counts, shown


def verify(address: str) -> tuple[int, list[tuple[str, str]], str]:
    """How many archived files there are, the name and fault of those that are not as they were archived, and the
    address without its password. Raises DeskError.
    """
    url = _url(address)
    shown, engine = _shown(url), _engine(url)
    try:
        with told(shown):
            files = list(kept(engine))
    finally:
        engine.dispose()
    return len(files), [(name, fault) for name, fault in files if fault], shown


def _url(address: str) -> URL:
    try:
        url = make_url(address)
    except Exception as error:
        raise DeskError("error.desk.scheme", desk=address.rpartition("@")[2]) from error
    if "@" in (url.host or ""):  # the rest of a password that has one
        raise DeskError("error.desk.password_signs", desk=f"postgresql://…@{address.rpartition('@')[2]}")
    return url.set(drivername="postgresql+psycopg")


def _shown(url: URL) -> str:
    """The address as a person writes it, without the password."""
    return url.set(drivername="postgresql").render_as_string(hide_password=True)


def _engine(url: URL) -> Engine:
    arguments: dict[str, Any] = {"connect_timeout": 5, "options": "-c lock_timeout=15s"}
    if url.query.get("options"):
        del arguments["options"]
    return create_engine(url, pool_pre_ping=True, pool_size=4, max_overflow=8, connect_args=arguments)


def _prepare(engine: Engine, location: str) -> None:
    with engine.begin() as connection:
        connection.execute(select(func.pg_advisory_xact_lock(_SCHEMA_LOCK)))
        try:
            found = schema.revision(connection, location)
        except DBAPIError as error:
            raise DeskError("error.desk.failed", desk=location, cause=str(error.orig)) from error
        if found is not None and not schema.known(found):
            raise DeskError("error.desk.newer", desk=location, found=found, known=schema.HEAD)
        if found != schema.HEAD:
            schema.upgrade(connection)
