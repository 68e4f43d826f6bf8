"""Run by Alembic: migrates over the connection that the store hands in, inside its transaction."""

from __future__ import annotations

from alembic import context

from workbench.store.tables import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    compare_type=True,
    include_object=lambda _object, name, kind, *_: not (kind == "table" and str(name).startswith("search_text")),
)
with context.begin_transaction():
    context.run_migrations()
