"""The schema a desk file has and the one this program writes; Alembic is imported only when they differ."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, inspect

from workbench.errors import DeskError

HEAD = "0003"
"""The newest revision in migrations/versions (a test compares)."""

_MIGRATIONS = Path(__file__).parent / "migrations"


def revision(connection: Connection, location: str = "") -> str | None:
    """The schema version of a desk; None for a database without any table. Raises DeskError for a foreign database."""
    names = set(inspect(connection).get_table_names())
    if "alembic_version" in names:
        found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
        return None if found is None else str(found)
    if names:
        raise DeskError("error.desk.not_a_desk", desk=location, cause=min(names))
    return None


def upgrade(connection: Connection, to: str = "head") -> None:
    """Bring the schema up inside the connection's transaction."""
    from alembic import command

    command.upgrade(_config(connection), to)


def downgrade(connection: Connection, to: str) -> None:
    """Take the schema back inside the connection's transaction."""
    from alembic import command

    command.downgrade(_config(connection), to)


def known(found: str) -> bool:
    """Whether this program has the migration that made a schema."""
    return any(path.name.startswith(f"{found}_") for path in (_MIGRATIONS / "versions").glob("*.py"))


def _config(connection: Connection) -> Any:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
