"""A desk in a SQLite file: opening it safely, one writer, many readers."""

from __future__ import annotations

import contextlib
import datetime as dt
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, delete, insert

from workbench.desk.ports import Acting
from workbench.errors import DeskError
from workbench.settings import Value
from workbench.store import backups, schema, searching
from workbench.store.engine import reading_engine, writing_engine
from workbench.store.faults import told
from workbench.store.lock import DeskLock
from workbench.store.snapshot import SETTINGS, SqlSnapshot
from workbench.store.unit_of_work import SqlUnitOfWork

_MAGIC = b"SQLite format 3\x00"


class SqliteStore:
    """Open for one program; its threads share the writing connection one at a time."""

    def __init__(self, path: Path) -> None:
        """Open or create a desk. Raises DeskError with one line saying what is the matter."""
        self.path = path.absolute()
        _refuse_foreign(self.path)
        with told(str(path)):
            self._lock = DeskLock(self.path)
        try:
            self._writer = writing_engine(self.path)
            self._reader = reading_engine(self.path)
            self._writing = threading.RLock()
            with told(str(path)):
                self._indexed = _prepare(self._writer, self._reader, self.path)
        except BaseException:
            self._dispose()
            raise
        # Beside the work: copying a large desk takes longer than a window may take to appear.
        self._copying = threading.Thread(target=_back_up_quietly, args=(self.path,), name="backup")
        self._copying.start()

    @property
    def location(self) -> str:
        return str(self.path)

    @property
    def files(self) -> Path:
        """Archived evidence lies beside the desk file."""
        return self.path.with_name(f"{self.path.stem}.files")

    @contextmanager
    def begin(self, acting: Acting) -> Iterator[SqlUnitOfWork]:
        """One act: committed when the block ends, rolled back when it raises."""
        with self._writing, told(self.location), self._writer.begin() as connection:
            unit = SqlUnitOfWork(connection, acting, indexed=self._indexed, person=None)
            try:
                yield unit
            finally:
                unit.close()

    @contextmanager
    def snapshot(self) -> Iterator[SqlSnapshot]:
        """The desk as of now, whatever is written meanwhile."""
        with told(self.location), self._reader.connect() as connection:
            yield SqlSnapshot(connection, indexed=self._indexed)

    def set_setting(self, key: str, value: Value) -> None:
        with self._writing, told(self.location), self._writer.begin() as connection:
            connection.execute(delete(SETTINGS).where(SETTINGS.c.id == key))
            connection.execute(insert(SETTINGS).values(id=key, value=value))

    def close(self) -> None:
        """Close every connection and give the lock free."""
        self._copying.join()
        with self._writing:
            self._dispose()

    def _dispose(self) -> None:
        for name in ("_reader", "_writer"):
            engine = getattr(self, name, None)
            if engine is not None:
                engine.dispose()
        self._lock.release()


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
                raise DeskError("error.desk.not_a_desk", desk=str(path), cause="header")


def _prepare(writer: Engine, reader: Engine, path: Path) -> bool:
    """Check the file (without writing to it), bring its schema up; whether there is a full-text index."""
    with reader.connect() as connection:
        complaint = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar()
        if complaint != "ok":
            raise DeskError("error.desk.damaged", desk=str(path), cause=str(complaint))
        found = schema.revision(connection)
        if found is not None and not schema.known(found):
            raise DeskError("error.desk.newer", desk=str(path), found=found, known=schema.HEAD)
    if found is not None and found != schema.HEAD:
        backups.back_up(path, backups.folder_of(path) / f"before-schema-{schema.HEAD}.db")
    if found != schema.HEAD:
        _upgrade(writer)
    with writer.connect() as connection:
        _require_writable(connection)
        return searching.has_index(connection)


def _back_up_quietly(path: Path) -> None:
    """The copy of the day; a full disk must not keep anyone from working on."""
    with contextlib.suppress(DeskError):
        backups.back_up_daily(path, dt.datetime.now().astimezone().date())


def _upgrade(engine: Engine) -> None:
    with engine.begin() as connection:
        schema.upgrade(connection)


def _require_writable(connection: Connection) -> None:
    """A file that cannot be written is told at once, not at the first edit."""
    connection.exec_driver_sql(f"PRAGMA user_version = {int(schema.HEAD)}")
