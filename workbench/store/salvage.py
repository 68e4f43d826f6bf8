"""What can still be read of a damaged desk, written to a new one. The damaged file is never changed.

First row by row through SQLite; then what its lists do not lead to any more, from the pages themselves; then what has
no row any more, from the acts that wrote it. The library's lines and the search index are made anew.
"""

from __future__ import annotations

import json
import secrets
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Table

from workbench.errors import DeskError
from workbench.store import accord, seal
from workbench.store.backups import Step, carry_files, folder_of
from workbench.store.engine import writing_engine
from workbench.store.faults import told
from workbench.store.rebuilt import rebuild
from workbench.store.store import SqliteStore
from workbench.store.strays import copy_strays, insertion, is_understood, names
from workbench.store.tables import Base

_STEP = 64
_BARREN = 100
"""Steps without a readable row after which a table is given up."""


def salvage(damaged: Path, target: Path, step: Step | None = None) -> dict[str, int]:
    """Copy every readable row to a new desk at `target`; how many per table. `step` hears hundredths of tables done and
    of all tables; what it raises ends the work. Raises DeskError when `target` exists or nothing at all can be read;
    nothing is left at `target` then.
    """
    if target.exists():
        raise DeskError("error.desk.exists", desk=str(target))
    begun = folder_of(target).exists()
    SqliteStore(target).close()  # the schema of today
    try:
        counts = _copy_all(damaged, target, step or (lambda _done, _total: None))
        if not counts.get("versions"):
            raise DeskError("error.desk.unreadable", desk=str(damaged))
    except BaseException:
        for left in (target, seal.seal_path(target)):
            left.unlink(missing_ok=True)
        if not begun:
            shutil.rmtree(folder_of(target), ignore_errors=True)
        raise
    carry_files(damaged, target)
    return counts


def _copy_all(damaged: Path, target: Path, step: Step) -> dict[str, int]:
    counts: dict[str, int] = {}
    torn: list[Table] = []
    tables = Base.metadata.sorted_tables
    go_on = partial(_within, step, len(tables), len(tables), 0, 1)  # the tables are done, what follows can be stopped
    with told(str(damaged)), closing(sqlite3.connect(f"{damaged.absolute().as_uri()}?mode=ro", uri=True)) as source:
        source.text_factory = lambda data: data.decode("utf-8", "replace")
        with closing(sqlite3.connect(target)) as copy:
            for place, table in enumerate(tables):
                within = partial(_within, step, place, len(tables))
                counts[table.name] = _copy(source, copy, table, torn, within)
            for name, more in copy_strays(damaged, copy, torn, go_on).items():
                counts[name] += more
            for name, more in _replay(copy).items():
                counts[name] += more
            _drop_orphans(copy)
            token = _settle(copy)
            copy.commit()
        _bring_in_line(target, go_on)
        seal.write(target, token)
    return counts


def _within(step: Step, place: int, tables: int, done: int, total: int) -> None:
    """Tell how far a table is as part of all of them."""
    step(100 * place + 100 * done // max(1, total), 100 * tables)


def _bring_in_line(target: Path, go_on: Callable[[], None]) -> None:
    engine = writing_engine(target)
    try:
        with engine.begin() as connection:
            rebuild(connection, go_on)
    finally:
        engine.dispose()


def _settle(copy: sqlite3.Connection) -> str:
    """What does not agree with the history is known now, and no damage of the new desk; the token of its seal."""
    token = secrets.token_hex(8)
    for key, value in ((accord.KNOWN, accord.apart(copy)), (seal.ROW, token)):
        copy.execute("INSERT OR REPLACE INTO settings (id, value) VALUES (?, ?)", (key, json.dumps(value)))
    return token


def _copy(source: sqlite3.Connection, copy: sqlite3.Connection, table: Table, torn: list[Table], step: Step) -> int:
    """How many rows; a table of which something could not be read is added to `torn`. Rows that nobody could understand
    any more (no JSON where there was) are none.
    """
    insert, columns = insertion(table), list(table.columns)
    done = 0
    for row in _rows(source, table, torn, step):
        if all(map(is_understood, row, columns)):
            with suppress(sqlite3.Error):
                done += copy.execute(insert, row).rowcount
    return done


def _rows(source: sqlite3.Connection, table: Table, torn: list[Table], step: Step) -> Iterator[tuple[Any, ...]]:
    """Row by row by their number, so that one unreadable page costs only what is on it."""
    barren = 0
    try:
        last = source.execute(f'SELECT max(rowid) FROM "{table.name}"').fetchone()[0] or 0  # noqa: S608
    except sqlite3.Error:
        last = 1_000_000
        torn.append(table)
    query = f'SELECT {names(table)} FROM "{table.name}" NOT INDEXED WHERE rowid BETWEEN ? AND ?'  # noqa: S608
    for first in range(1, last + 1, _STEP):
        step(first, last)
        try:
            yield from source.execute(query, (first, first + _STEP - 1)).fetchall()
            barren = 0
        except sqlite3.Error:
            barren += 1
            if table not in torn:
                torn.append(table)
            if barren > _BARREN:
                return
            for number in range(first, min(first + _STEP, last + 1)):
                with suppress(sqlite3.Error):
                    yield from source.execute(query, (number, number)).fetchall()


def _replay(copy: sqlite3.Connection) -> dict[str, int]:
    """Nouns whose row is lost, as the acts on them left them; how many per table."""
    counts: dict[str, int] = {}
    for table, row in accord.lost(copy):
        counts.setdefault(table.name, 0)
        with suppress(sqlite3.Error):
            counts[table.name] += copy.execute(insertion(table), row).rowcount
    return counts


def _drop_orphans(copy: sqlite3.Connection) -> None:
    """Rows whose article, or act, could not be read."""
    for table in Base.metadata.sorted_tables:
        for key in table.foreign_keys:
            copy.execute(
                f'DELETE FROM "{table.name}" WHERE "{key.parent.name}" NOT IN '  # noqa: S608
                f'(SELECT "{key.column.name}" FROM "{key.column.table.name}")'
            )
