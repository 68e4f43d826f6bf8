"""The schema: migrations lead to what the models say, up and down; Alembic stays out when there is nothing to do."""

from __future__ import annotations

import subprocess
import sys

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect

from workbench.store import schema
from workbench.store.tables import Base

OPTIONS = {"compare_type": True, "include_object": lambda _o, name, *_: not str(name).startswith("search_text")}


def test_head_equals_models(tmp_path):
    engine = create_engine(f"sqlite:///{tmp_path / 'x.db'}")
    with engine.begin() as connection:
        schema.upgrade(connection)
        assert compare_metadata(MigrationContext.configure(connection, opts=OPTIONS), Base.metadata) == []
        assert schema.revision(connection) == schema.HEAD
        schema.downgrade(connection, "base")
        assert set(inspect(connection).get_table_names()) == {"alembic_version"}
        schema.upgrade(connection)
        assert compare_metadata(MigrationContext.configure(connection, opts=OPTIONS), Base.metadata) == []
    engine.dispose()


def test_head_is_the_newest_migration():
    assert ScriptDirectory(str(schema._MIGRATIONS)).get_heads() == [schema.HEAD]


def test_opening_a_current_desk_imports_no_alembic(path):
    code = (
        "import sys; from pathlib import Path; from workbench.app import open_desk;"
        "desk = open_desk(sys.argv[1]); desk.articles(); desk.close();"
        "sys.exit(any(name.split('.')[0] in ('alembic', 'psycopg') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code, str(path)], check=False).returncode == 0
