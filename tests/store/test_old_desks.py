"""A desk of every earlier schema, with work in it, opens with all of it; a copy is made before."""

from __future__ import annotations

import sqlite3

import pytest
from sqlalchemy import create_engine, select

from tests.desk.fakes import make_desk
from tests.desk.sequences import whole
from workbench.desk.ops.claims import set_note
from workbench.store import backups, schema, tables

BEFORE = {"0001": {"sheets", "originals", "counters", "presence", "files", "disagreements"},
          "0002": {"counters", "presence", "files", "disagreements"}}  # fmt: skip


def at_schema(path, target, revision) -> None:
    """The same desk as the program of an earlier schema would have left it."""
    old = create_engine(f"sqlite:///{target}")
    with old.begin() as connection:
        schema.upgrade(connection, revision)
        source = sqlite3.connect(path)
        for table in tables.Base.metadata.sorted_tables:
            if table.name in BEFORE[revision]:
                continue
            names = [column.name for column in table.columns]
            columns = ", ".join(f'"{name}"' for name in names)
            marks = ", ".join("?" * len(names))
            for row in source.execute(str(select(table).compile(dialect=old.dialect))):
                connection.exec_driver_sql(f'INSERT INTO "{table.name}" ({columns}) VALUES ({marks})', row)
        source.close()
    old.dispose()


@pytest.mark.parametrize("revision", sorted(BEFORE))
def test_an_old_desk_is_brought_up(path, tmp_path, revision):
    desk = make_desk(path)
    key = desk.articles()[0].id
    desk.run(set_note(desk.open(key).claims[0].id, "an old note"))
    expected = whole(desk)
    desk.close()
    old = tmp_path / "old.db"
    at_schema(path, old, revision)
    desk = make_desk(old)
    assert whole(desk) == expected
    assert desk.articles("old note")[0].id == key
    desk.undo()
    assert desk.open(key).claims[0].note == ""
    desk.close()
    copy = backups.before_schema(old, schema.HEAD)
    assert backups.complaint(copy) == ""
    connection = sqlite3.connect(copy)
    assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == (revision,)
    connection.close()
