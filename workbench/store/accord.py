"""Whether what a desk holds is what its acts made of it.

Everything a person did is there twice: in the rows, and in the images of the acts that led to them. After a program was
killed there is no seal to measure a file by; a bit that flipped inside a text is noticed here all the same. What the
checker found (findings, links) and what was read of a text is left out: it is made anew beside the acts.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import JSON, Column, Table

from workbench.i18n import Message, message
from workbench.store.mapping import MAPPERS, Mapper
from workbench.store.written import REVISION

_MADE_ANEW = ("finding", "link", "reading")
KNOWN = "desk.apart"
"""The row of settings with how many nouns did not agree when the desk was salvaged."""
_ACTED = tuple(mapper for mapper in MAPPERS if mapper.kind not in _MADE_ANEW)
_IMAGES = (
    "SELECT images.kind, images.noun, images.after FROM images LEFT JOIN acts ON acts.id = images.act "
    "WHERE images.article = ? AND coalesce(acts.state, 'done') = 'done' ORDER BY images.id"
)
Rows = dict[str, dict[str, Any]]
"""Columns by noun."""


def complaint(connection: sqlite3.Connection, stopped: Callable[[], bool] = lambda: False) -> Message | None:
    """What does not agree, of a desk that one person works on; None when all does, or when it is `stopped` before."""
    connection.execute("BEGIN")  # all as of one moment, whatever is written meanwhile
    try:
        known = connection.execute("SELECT value FROM settings WHERE id = ?", (KNOWN,)).fetchone()
        count = apart(connection, stopped) - (int(known[0]) if known else 0)
    except ValueError as error:  # no JSON any more
        return message("desk.damage.history_unreadable", cause=str(error))
    finally:
        connection.execute("ROLLBACK")
    return message("desk.damage.history", count=count) if count > 0 else None


def apart(connection: sqlite3.Connection, stopped: Callable[[], bool] = lambda: False) -> int:
    """How many nouns are not what the acts left them as. Raises ValueError when the record cannot be read."""
    known = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    mappers = [mapper for mapper in _ACTED if mapper.table.name in known]
    count, seen = 0, dict.fromkeys((mapper.kind for mapper in mappers), 0)
    for (article,) in connection.execute("SELECT DISTINCT article FROM images").fetchall():
        if stopped():
            return 0
        left = _left(connection, article)
        for mapper in mappers:
            expected, found = left.get(mapper.kind, {}), _rows(connection, mapper, article)
            seen[mapper.kind] += len(found)
            count += sum(not _agree(expected.get(key), found.get(key)) for key in expected.keys() | found.keys())
    for mapper in mappers:
        total = connection.execute(f"SELECT count(*) FROM {mapper.table.name}").fetchone()[0]  # noqa: S608 - own names
        count += abs(total - seen[mapper.kind])
    return count


def lost(connection: sqlite3.Connection) -> Iterator[tuple[Table, tuple[Any, ...]]]:
    """Nouns that have no row although the acts left them: the table, and the row as it is stored. A noun of which the
    history tells only a part is not among them. Raises ValueError when the record cannot be read.
    """
    for (article,) in connection.execute("SELECT DISTINCT article FROM images").fetchall():
        left = _left(connection, article)
        for mapper in _ACTED:
            expected = left.get(mapper.kind, {})
            for key in expected.keys() - _rows(connection, mapper, article).keys():
                row = {REVISION: 1} | expected[key]
                if all(column.nullable or row.get(column.name) is not None for column in mapper.table.columns):
                    yield mapper.table, tuple(_stored(row.get(column.name), column) for column in mapper.table.columns)


def _stored(value: Any, column: Column[Any]) -> Any:
    return json.dumps(value) if isinstance(column.type, JSON) and value is not None else value


def _left(connection: sqlite3.Connection, article: str) -> dict[str, Rows]:
    """What the acts on an article left, by kind."""
    left: dict[str, Rows] = {}
    for kind, noun, after in connection.execute(_IMAGES, (article,)):
        nouns = left.setdefault(kind, {})
        if after is None:
            nouns.pop(noun, None)
        else:
            nouns.setdefault(noun, {}).update(json.loads(after))
    return left


def _rows(connection: sqlite3.Connection, mapper: Mapper, article: str) -> Rows:
    names = [column.name for column in mapper.table.c]
    packed = {column.name for column in mapper.table.c if isinstance(column.type, JSON)}
    columns = ", ".join(f'"{name}"' for name in names)
    query = f"SELECT {columns} FROM {mapper.table.name} WHERE article_id = ?"  # noqa: S608 - own names
    found: Rows = {}
    for values in connection.execute(query, (article,)):
        row = {
            name: json.loads(value) if name in packed and isinstance(value, str) else value
            for name, value in zip(names, values, strict=True)
        }
        found[row["id"]] = row
    return found


def _agree(expected: dict[str, Any] | None, found: dict[str, Any] | None) -> bool:
    if expected is None or found is None:
        return False
    return all(found[name] == value for name, value in expected.items() if name in found and name != REVISION)
