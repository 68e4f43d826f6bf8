"""What can still be read of a damaged desk, written to a new one. The damaged file is never changed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from workbench.errors import DeskError
from workbench.store.backups import carry_files
from workbench.store.faults import told
from workbench.store.store import SqliteStore
from workbench.store.tables import Base

_STEP = 64
_BARREN = 100
"""Steps without a readable row after which a table is given up."""


def salvage(damaged: Path, target: Path) -> dict[str, int]:
    """Copy every readable row to a new desk at `target`; how many per table. Raises DeskError when `target` exists or
    nothing at all can be read.
    """
    if target.exists():
        raise DeskError("error.desk.exists", desk=str(target))
    SqliteStore(target).close()  # the schema of today
    counts: dict[str, int] = {}
    with told(str(damaged)), closing(sqlite3.connect(f"{damaged.absolute().as_uri()}?mode=ro", uri=True)) as source:
        source.text_factory = lambda data: data.decode("utf-8", "replace")
        with closing(sqlite3.connect(target)) as copy:
            for table in Base.metadata.sorted_tables:
                counts[table.name] = _copy(source, copy, table.name, [column.name for column in table.columns])
            _drop_orphans(copy)
            copy.commit()
        carry_files(damaged, target)
    if not counts.get("versions"):
        target.unlink()
        raise DeskError("error.desk.damaged", desk=str(damaged), cause="nothing readable")
    return counts


def _copy(source: sqlite3.Connection, copy: sqlite3.Connection, table: str, columns: list[str]) -> int:
    names = ", ".join(f'"{name}"' for name in columns)
    insert = f'INSERT OR IGNORE INTO "{table}" ({names}) VALUES ({", ".join("?" * len(columns))})'  # noqa: S608 - own names
    done = 0
    for row in _rows(source, table, names):
        with suppress(sqlite3.Error):
            done += copy.execute(insert, row).rowcount
    return done


def _rows(source: sqlite3.Connection, table: str, names: str) -> Iterator[tuple[Any, ...]]:
    """Row by row by their number, so that one unreadable page costs only what is on it."""
    barren = 0
    try:
        last = source.execute(f'SELECT max(rowid) FROM "{table}"').fetchone()[0] or 0  # noqa: S608
    except sqlite3.Error:
        last = 1_000_000
    query = f'SELECT {names} FROM "{table}" NOT INDEXED WHERE rowid BETWEEN ? AND ?'  # noqa: S608
    for first in range(1, last + 1, _STEP):
        try:
            yield from source.execute(query, (first, first + _STEP - 1)).fetchall()
            barren = 0
        except sqlite3.Error:
            barren += 1
            if barren > _BARREN:
                return
            for number in range(first, min(first + _STEP, last + 1)):
                with suppress(sqlite3.Error):
                    yield from source.execute(query, (number, number)).fetchall()


def _drop_orphans(copy: sqlite3.Connection) -> None:
    """Rows whose article, or act, could not be read."""
    for table in Base.metadata.sorted_tables:
        for key in table.foreign_keys:
            copy.execute(
                f'DELETE FROM "{table.name}" WHERE "{key.parent.name}" NOT IN '  # noqa: S608
                f'(SELECT "{key.column.name}" FROM "{key.column.table.name}")'
            )
