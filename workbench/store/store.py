"""A desk in a SQLite file: opening it safely, one writer, many readers."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import secrets
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import OperationalError

from workbench.desk.archive import Archive
from workbench.desk.ports import Acting, Presence
from workbench.errors import DeskError
from workbench.i18n import Message, message
from workbench.settings import Value
from workbench.store import accord, backups, lost, schema, seal, searching
from workbench.store.engine import reading_engine, writing_engine
from workbench.store.faults import desk_error, told
from workbench.store.inspection import reading
from workbench.store.lock import DeskLock
from workbench.store.snapshot import SqlSnapshot, keep
from workbench.store.unit_of_work import SqlUnitOfWork

_CHANGED = message("desk.damage.changed")
_HEADER = message("desk.damage.header")
_SHORTER = message("desk.damage.shorter")
_MAGIC = b"SQLite format 3\x00"
_RENEWED_AFTER = 3600.0
"""Seconds of work after which the copy of the day is made again."""
_SEALED_AT_ONCE = 128 << 20
"""Bytes up to which a file is checked before the desk opens; a larger one is checked beside the work."""
_COMPARED_AT_ONCE = 4 << 20
"""Bytes up to which rows and history are compared before the desk opens, after a program that was killed."""


class SqliteStore:
    """Open for one program; its threads share the writing connection one at a time."""

    shared = False

    def __init__(self, path: Path, *, read_only: bool = False, anew: bool = False) -> None:
        """Open or create a desk. A file or folder that may not be written, and `read_only`, give a desk to read, also
        when it is damaged. One that was there and is gone is created only with `anew`. Raises DeskError with one line
        saying what is the matter.
        """
        self.path = path.absolute()
        _refuse_foreign(self.path)
        if not anew or read_only:
            with told(str(self.path)):
                lost.refuse(self.path)
        self.read_only = read_only or _is_protected(self.path)
        self._writing, self._touched = threading.RLock(), False
        self._damage: Message | str | None = None
        self.made_room: Path | None = None
        self._copying: threading.Thread | None = None
        self._closing = threading.Event()
        if self.read_only:
            self._open_for_reading()
        else:
            self._open_for_work()

    def _open_for_reading(self) -> None:
        with told(str(self.path)):
            self._reader = _reader_of(self.path)
            with self._reader.connect() as connection:
                found = schema.revision(connection, str(self.path))
                if found != schema.HEAD:
                    raise DeskError("error.desk.other_schema", desk=str(self.path), found=str(found), known=schema.HEAD)
                self._indexed = searching.has_index(connection)

    def _open_for_work(self) -> None:
        try:
            with told(str(self.path)):
                self._lock = DeskLock(self.path)
            with told(str(self.path)):
                self.made_room = lost.make_room(self.path, dt.datetime.now().astimezone())
                size = self.path.stat().st_size if self.path.exists() else 0
                large, unsealed = size > _SEALED_AT_ONCE, bool(size) and not seal.seal_path(self.path).exists()
                self._writer = writing_engine(self.path)
                self._reader = reading_engine(self.path)
                self._indexed = _prepare(self._writer, self.path, sealed=not large)
                if unsealed and size <= _COMPARED_AT_ONCE:
                    _compare(self.path)
                self._file = _identity(self.path)
                self._pause_checkpoints(large)
        except BaseException as error:
            self._dispose()
            if isinstance(error, DeskError) and error.message_id == "error.desk.full":
                raise _no_room(self.path) from error
            raise
        # Beside the work: copying a large desk takes longer than a window may take to appear.
        self._copied = time.monotonic()
        later = unsealed and size > _COMPARED_AT_ONCE
        self._copying = threading.Thread(target=self._look_after, args=(large, later), name="backup")
        self._copying.start()

    @property
    def location(self) -> str:
        return str(self.path)

    def archive(self) -> Archive:
        """Archived evidence lies beside the desk file."""
        return Archive(backups.files_of(self.path))

    def unsaved(self) -> Path | None:
        """Beside the desk file."""
        return None if self.read_only else self.path.with_name(f"{self.path.name}.typed")

    def back_up(self, now: dt.datetime, step: Callable[[int, int], None]) -> str:
        """A copy of the desk beside it, by hand; where it is."""
        return str(backups.back_up_by_hand(self.path, now, step))

    @contextmanager
    def begin(self, acting: Acting) -> Iterator[SqlUnitOfWork]:
        """One act: committed when the block ends, rolled back when it raises."""
        with self._writing, told(self.location):
            self._require_sound()
            with self._writer.begin() as connection:
                unit = SqlUnitOfWork(connection, acting, indexed=self._indexed, person=None)
                try:
                    yield unit
                finally:
                    unit.close()
            self._renew_in_time()

    @contextmanager
    def snapshot(self, person: str = "") -> Iterator[SqlSnapshot]:  # noqa: ARG002 - alone, all acts are one's own
        """The desk as of now, whatever is written meanwhile."""
        with told(self.location), self._reader.connect() as connection:
            yield SqlSnapshot(connection, indexed=self._indexed)

    def set_setting(self, key: str, value: Value) -> None:
        with self._writing, told(self.location):
            self._require_sound()
            with self._writer.begin() as connection:
                keep(connection, key, value)

    def enter(self, article: str, person: str = "") -> None:
        """Alone on a desk, nobody needs to be told."""

    def present(self) -> list[Presence]:
        return []

    def listen(self, listener: object) -> None:
        """Alone on a desk, there is nobody else to hear of."""

    def close(self) -> None:
        """Close every connection, seal the file and give the lock free. What was worked is in the copy of the day."""
        self._closing.set()
        if self._copying is not None:
            self._copying.join()
        with self._writing:
            if self._touched and not self._damage and self._file[2] <= _SEALED_AT_ONCE:
                self._renew()
            token = secrets.token_hex(8) if self._touched and not self._damage else ""
            if token:
                with contextlib.suppress(Exception):  # a full disk must not keep the program from closing
                    with self._writer.begin() as connection:
                        keep(connection, seal.ROW, token)
                    with self._writer.connect() as connection:
                        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
            self._dispose(token)

    def _require_sound(self) -> None:
        """Before a write: the desk may be written, and the file is still the one that was opened. Raises DeskError."""
        if self.read_only:
            raise DeskError("error.desk.readonly", desk=self.location)
        if self._damage:
            raise _damaged(self.path, self._damage)
        try:
            now = _identity(self.path)
        except FileNotFoundError:
            now = (0, 0, 0)
        if now[:2] != self._file[:2]:
            raise DeskError("error.desk.vanished", desk=self.location, rescued=str(self._rescue()))
        if now[2] < self._file[2]:
            self._damage = _SHORTER
            raise _damaged(self.path, self._damage)
        self._file = now
        if not self._touched:
            seal.remove(self.path)
            self._touched = True

    def _rescue(self) -> Path:
        """The open file lives on without a name: all of it is written to a new one."""
        target = self.path.with_name(f"{self.path.stem}.rescued-{secrets.token_hex(3)}{self.path.suffix}")
        with contextlib.closing(self._writer.raw_connection()) as connection:
            open_file = connection.driver_connection
            with contextlib.closing(sqlite3.connect(target)) as copy:
                open_file.backup(copy)  # type: ignore[union-attr]
        with contextlib.suppress(OSError):
            backups.carry_files(self.path, target)
        return target

    def _pause_checkpoints(self, pause: bool) -> None:
        """While a large file is measured against its seal, acts go to the log alone."""
        if pause:
            with self._writer.connect() as connection:
                connection.exec_driver_sql("PRAGMA wal_autocheckpoint = 0")

    def _look_after(self, large: bool, unsealed: bool) -> None:
        """The seal of a large file; the copy of the day (a full disk must not keep anyone from working on); then, after
        a program that was killed, whether rows and history agree.
        """
        if large:
            with contextlib.suppress(OSError):
                self._damage = _CHANGED if seal.is_broken(self.path) else self._structure()
            with self._writing, self._writer.connect() as connection:
                connection.exec_driver_sql("PRAGMA wal_autocheckpoint = 1000")
        if not self._damage:
            with contextlib.suppress(DeskError):
                backups.back_up_daily(self.path, dt.datetime.now().astimezone().date())
        if unsealed and not self._damage:
            with contextlib.suppress(DeskError, sqlite3.Error), contextlib.closing(reading(self.path)) as connection:
                self._damage = accord.complaint(connection, self._closing.is_set)

    def _renew_in_time(self) -> None:
        """After an act: the copy of the day again, beside the work, when the last one is an hour old."""
        busy = self._copying is not None and self._copying.is_alive()
        if not busy and time.monotonic() - self._copied >= _RENEWED_AFTER:
            self._copied = time.monotonic()
            self._copying = threading.Thread(target=self._renew, name="backup")
            self._copying.start()

    def _renew(self) -> None:
        """The copy of the day as the desk is now (a full disk must not keep anyone from working on or closing)."""
        with contextlib.suppress(DeskError, FileNotFoundError):
            if _identity(self.path)[:2] != self._file[:2]:
                return  # not the file that was opened: there is nothing of this work in it
            backups.renew_daily(self.path, dt.datetime.now().astimezone().date())

    def _structure(self) -> Message | str | None:
        try:
            with told(self.location), self._reader.connect() as connection:
                return _complaint(connection) or None
        except DeskError as error:
            return _cause(error)

    def _dispose(self, token: str = "") -> None:
        for name in ("_reader", "_writer"):
            engine = getattr(self, name, None)
            if engine is not None:
                engine.dispose()
        if token and not self.path.with_name(f"{self.path.name}-wal").exists():
            with contextlib.suppress(OSError):
                seal.write(self.path, token)
        if hasattr(self, "_lock"):
            self._lock.release()


def _identity(path: Path) -> tuple[int, int, int]:
    found = path.stat()
    return found.st_dev, found.st_ino, found.st_size


def _is_protected(path: Path) -> bool:
    """A desk that may only be read: it exists, and it or its folder may not be written."""
    return path.exists() and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))


def _reader_of(path: Path) -> Engine:
    """Where SQLite may not or (on a full disk) cannot put its own files beside a desk, a desk without a log is read as
    frozen.
    """
    log = path.with_name(f"{path.name}-wal")
    whole = not (log.exists() and log.stat().st_size)
    if whole and not os.access(path.parent, os.W_OK):
        return reading_engine(path, frozen=True, read_only=True)
    engine = reading_engine(path, read_only=True)
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("SELECT count(*) FROM sqlite_master")
    except OperationalError as error:
        if not whole or desk_error(error, str(path)).message_id not in ("error.desk.full", "error.desk.io"):
            raise
        engine.dispose()
        return reading_engine(path, frozen=True, read_only=True)
    return engine


def _no_room(path: Path) -> DeskError:
    return DeskError("error.desk.no_room", desk=str(path))


def _refuse_foreign(path: Path) -> None:
    """What can be said before SQLite touches the file."""
    with told(str(path)):
        if path.is_dir():
            raise DeskError("error.desk.folder", desk=str(path))
        if not path.parent.is_dir():
            raise DeskError("error.desk.no_folder", desk=str(path), folder=str(path.parent))
        if path.exists():
            with path.open("rb") as stream:
                head = stream.read(len(_MAGIC))
            if head and head != _MAGIC:
                if seal.seal_path(path).exists() or backups.backups(path):  # it was one
                    raise _damaged(path, _HEADER)
                raise DeskError("error.desk.not_a_desk", desk=str(path), cause="header")


def _cause(error: DeskError) -> Message | str:
    cause = error.params.get("cause", "")
    return cause if isinstance(cause, Message) else str(cause)


def _damaged(path: Path, cause: Message | str) -> DeskError:
    """The error that names the three ways on: read it, restore the newest good copy, salvage."""
    newest = backups.newest_good(path)
    return DeskError(
        "error.desk.damaged_restorable" if newest else "error.desk.damaged",
        desk=str(path), cause=cause, backup=str(newest or ""),
    )  # fmt: skip


def _prepare(writer: Engine, path: Path, *, sealed: bool) -> bool:
    """Check the file (without writing to it), bring its schema up; whether there is a full-text index."""
    found = None
    if path.exists() and path.stat().st_size:
        engine = reading_engine(path)
        try:
            with engine.connect() as connection:
                found = _checked(connection, path, thorough=sealed)
        finally:
            engine.dispose()
        if sealed and seal.is_broken(path):
            raise _damaged(path, _CHANGED)
    if found is not None and found != schema.HEAD:
        backups.back_up(path, backups.before_schema(path, schema.HEAD))
    if found != schema.HEAD:
        _upgrade(writer)
    with writer.connect() as connection:
        return searching.has_index(connection)


def _checked(connection: Connection, path: Path, *, thorough: bool) -> str | None:
    """The schema of a sound file. Raises DeskError."""
    try:
        with told(str(path)):
            complaint = _complaint(connection) if thorough else ""
            if complaint:
                raise _damaged(path, complaint)
            found = schema.revision(connection, str(path))
    except DeskError as error:
        if error.message_id == "error.desk.damaged" and "backup" not in error.params:
            raise _damaged(path, _cause(error)) from error
        raise
    if found is not None and not schema.known(found):
        raise DeskError("error.desk.newer", desk=str(path), found=found, known=schema.HEAD)
    return found


def _compare(path: Path) -> None:
    """Raises DeskError when rows and history do not agree."""
    with told(str(path)), contextlib.closing(reading(path)) as connection:
        found = accord.complaint(connection)
    if found is not None:
        raise _damaged(path, found)


def _complaint(connection: Connection) -> str:
    """What SQLite finds wrong with the structure of a file, on one line."""
    found = str(connection.exec_driver_sql("PRAGMA quick_check(1)").scalar())
    return "" if found == "ok" else " ".join(found.split())


def _upgrade(engine: Engine) -> None:
    with engine.begin() as connection:
        schema.upgrade(connection)
