"""Connections to a SQLite desk: one that writes, others that only read.

WAL with synchronous=FULL keeps every committed act through kill and power loss. A write begins with BEGIN IMMEDIATE (a
plain BEGIN that turns to writing fails at once when another connection wrote meanwhile, whatever the timeout). Only the
writing connection checkpoints: SQLite before 3.51.3 can damage a file when two connections do so at once.
"""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import QueuePool, StaticPool

BUSY_TIMEOUT = 5_000
"""Milliseconds to wait for another connection's write."""

_CACHE = 32 << 10
"""Kilobytes of a desk that a reading connection keeps at hand at most: a common word stands on very many pages."""


def writing_engine(path: Path) -> Engine:
    """The engine with the one connection that writes (guard it with a lock: it is shared by all threads)."""
    engine = create_engine(
        f"sqlite:///{path}", poolclass=StaticPool,
        connect_args={"check_same_thread": False, "isolation_level": None},
    )  # fmt: skip
    event.listen(engine, "connect", _set_up_writer)
    event.listen(engine, "begin", _begin_immediate)
    return engine


def reading_engine(path: Path, *, frozen: bool = False, read_only: bool = False) -> Engine:
    """The engine whose connections refuse to write, and never make a file. `frozen`: nobody writes to the file, and
    SQLite may not put its own files beside it.
    """
    mode = "immutable=1" if frozen else "mode=ro" if read_only else "mode=rw"

    def connect() -> sqlite3.Connection:
        address = f"{path.absolute().as_uri()}?{mode}"
        return sqlite3.connect(address, uri=True, check_same_thread=False, isolation_level=None)

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool, pool_size=3, max_overflow=5)
    event.listen(engine, "connect", _set_up_reader)
    event.listen(engine, "begin", _begin)
    return engine


def _set_up_writer(connection: sqlite3.Connection, _record: Any) -> None:
    for pragma in (
        f"busy_timeout = {BUSY_TIMEOUT}", "foreign_keys = ON", "journal_mode = WAL", "synchronous = FULL",
        "wal_autocheckpoint = 1000",
    ):  # fmt: skip
        connection.execute(f"PRAGMA {pragma}")


def _set_up_reader(connection: sqlite3.Connection, _record: Any) -> None:
    for pragma in (f"busy_timeout = {BUSY_TIMEOUT}", "query_only = ON", "wal_autocheckpoint = 0"):
        connection.execute(f"PRAGMA {pragma}")
    with contextlib.suppress(sqlite3.DatabaseError):  # it looks into the file, whose damage is told by who reads it
        connection.execute(f"PRAGMA cache_size = -{_CACHE}")


def _begin_immediate(connection: Any) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _begin(connection: Any) -> None:
    connection.exec_driver_sql("BEGIN")
