"""Looking at a desk file from outside, without changing it: what it holds, and whether all of it is sound."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from workbench.desk.archive import Archive
from workbench.i18n import Message, message
from workbench.store import accord, backups, seal
from workbench.store.faults import told

_COUNTED = ("articles", "claims", "evidence", "acts")


@dataclass(frozen=True, slots=True)
class Figures:
    """`size` in bytes, the log included."""

    schema: str
    size: int
    counts: dict[str, int]


@dataclass(frozen=True, slots=True)
class Verified:
    """`files` counts the archived files that were read."""

    files: int
    faults: tuple[Message | str, ...]


def figures(path: Path) -> Figures:
    """Raises DeskError when the file is not a desk or cannot be read."""
    log = path.with_name(f"{path.name}-wal")
    size = path.stat().st_size + (log.stat().st_size if log.exists() else 0)
    with told(str(path)), closing(reading(path)) as connection:
        schema = str(connection.execute("SELECT version_num FROM alembic_version").fetchone()[0])
        counts = {
            name: int(connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0])  # noqa: S608 - own names
            for name in _COUNTED
        }
    return Figures(schema, size, counts)


def verify(path: Path) -> Verified:
    """The seal, the structure, the search index, rows against history, and every archived file. Raises DeskError when
    it cannot be read.
    """
    faults: list[Message | str] = []
    if seal.is_broken(path):
        faults.append(message("desk.damage.changed"))
    complaint = backups.complaint(path)
    if complaint:
        return Verified(0, (*faults, complaint))
    with told(str(path)), closing(reading(path)) as connection:
        apart = accord.complaint(connection)
    if apart is not None:
        faults.append(apart)
    archive = Archive(backups.files_of(path))
    digests = sorted(set(_digests(path)))
    for digest in digests:
        fault = archive.fault(digest)
        if fault:
            faults.append(message(f"cli.desk.file_{fault}", file=str(archive.path(digest))))
    return Verified(len(digests), tuple(faults))


def reading(path: Path) -> sqlite3.Connection:
    """A connection that cannot write; one without a log is read as frozen where SQLite has no room beside it."""
    address, log = path.absolute().as_uri(), path.with_name(f"{path.name}-wal")
    connection = sqlite3.connect(f"{address}?mode=ro", uri=True)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_IOERR_SHMSIZE and not (log.exists() and log.stat().st_size):
            connection.close()
            return sqlite3.connect(f"{address}?immutable=1", uri=True)
    except sqlite3.DatabaseError:
        pass  # who reads is told
    return connection


def _digests(path: Path) -> Iterator[str]:
    with told(str(path)), closing(reading(path)) as connection:
        for row in connection.execute("SELECT sha256 FROM evidence WHERE sha256 <> ''"):
            yield str(row[0])
