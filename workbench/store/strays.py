"""Rows of a torn table that only their own page still tells."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from sqlalchemy import JSON, Boolean, Column, Integer, String, Table

from workbench.store.leaves import Row, leaves
from workbench.store.tables import Base


def copy_strays(
    damaged: Path, copy: sqlite3.Connection, torn: Sequence[Table], go_on: Callable[[], None]
) -> dict[str, int]:
    """Copy rows of torn tables from the pages of a damaged desk; how many per table. A page belongs to the one table
    whose columns all its rows fit; one that would fit two is left. What `go_on`, asked before each page, raises ends
    it. Raises OSError.
    """
    counts = dict.fromkeys((table.name for table in torn), 0)
    if not torn:
        return counts
    for rows in leaves(damaged):
        go_on()
        tables = [table for table in Base.metadata.sorted_tables if all(_fits(row, table) for row in rows)]
        if len(tables) == 1 and tables[0].name in counts:
            insert = insertion(tables[0])
            for row in rows:
                with suppress(sqlite3.Error):
                    counts[tables[0].name] += copy.execute(insert, _numbered(row, tables[0])).rowcount
    return counts


def insertion(table: Table) -> str:
    """The statement that puts a row into a table where it has no such row yet."""
    return f'INSERT OR IGNORE INTO "{table.name}" ({names(table)}) VALUES ({", ".join("?" * len(table.columns))})'  # noqa: S608 - own names


def names(table: Table) -> str:
    """The columns of a table, quoted."""
    return ", ".join(f'"{column.name}"' for column in table.columns)


def _fits(row: Row, table: Table) -> bool:
    if len(row.values) != len(table.columns):
        return False
    return all(_fits_column(value, column) for value, column in zip(row.values, table.columns, strict=True))


def _fits_column(value: Any, column: Column[Any]) -> bool:
    kind = column.type
    if value is None:
        return bool(column.nullable) or _is_number_of_row(column)
    if isinstance(kind, JSON):
        return not isinstance(value, bytes) and is_understood(value, column)
    if isinstance(kind, Boolean):
        return value in (0, 1)
    if isinstance(kind, Integer):
        return isinstance(value, int)
    if isinstance(kind, String):
        return isinstance(value, str) and len(value) <= (kind.length or len(value))
    return True


def _is_number_of_row(column: Column[Any]) -> bool:
    """Whether a column is another name of the number that SQLite gives the row."""
    return bool(column.primary_key) and isinstance(column.type, Integer)


def is_understood(value: Any, column: Column[Any]) -> bool:
    """False for what should be JSON and is none any more; SQLite keeps what looks like a number as one."""
    if not isinstance(column.type, JSON) or not isinstance(value, str):
        return True
    try:
        json.loads(value)
    except ValueError:
        return False
    return True


def _numbered(row: Row, table: Table) -> tuple[Any, ...]:
    return tuple(
        row.number if value is None and _is_number_of_row(column) else value
        for value, column in zip(row.values, table.columns, strict=True)
    )
