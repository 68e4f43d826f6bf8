"""What can still be read of a damaged desk, written to a new one. The damaged file is never changed."""

from __future__ import annotations

import json
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import JSON, Table

from workbench.errors import DeskError
from workbench.store import accord, seal
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
                counts[table.name] = _copy(source, copy, table)
            _drop_orphans(copy)
            token = _settle(copy)
            copy.commit()
        seal.write(target, token)
        carry_files(damaged, target)
    if not counts.get("versions"):
        target.unlink()
        raise DeskError("error.desk.damaged", desk=str(damaged), cause="nothing readable")
    return counts


def _settle(copy: sqlite3.Connection) -> str:
    """What does not agree with the history is known now, and no damage of the new desk; the token of its seal."""
    token = secrets.token_hex(8)
    for key, value in ((accord.KNOWN, accord.apart(copy)), (seal.ROW, token)):
        copy.execute("INSERT OR REPLACE INTO settings (id, value) VALUES (?, ?)", (key, json.dumps(value)))
    return token


def _copy(source: sqlite3.Connection, copy: sqlite3.Connection, table: Table) -> int:
    """Rows that nobody could understand any more (no JSON where there was) are none."""
    columns = list(table.columns)
    names = ", ".join(f'"{column.name}"' for column in columns)
    insert = f'INSERT OR IGNORE INTO "{table.name}" ({names}) VALUES ({", ".join("?" * len(columns))})'  # noqa: S608 - own names
    packed = [place for place, column in enumerate(columns) if isinstance(column.type, JSON)]
    done = 0
    for row in _rows(source, table.name, names):
        with suppress(sqlite3.Error, ValueError):
            for place in packed:
                if isinstance(row[place], str):  # SQLite keeps what looks like a number as one
                    json.loads(row[place])
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
