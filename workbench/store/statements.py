"""The statements of every act, made once per kind of noun: making one takes longer than running it."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import Delete, Select, Update, bindparam, select, update

from workbench.store.mapping import Mapper
from workbench.store.written import REVISION


@cache
def by_key(mapper: Mapper) -> Select[Any]:
    """The row with the id `key`."""
    return select(mapper.table).where(mapper.table.c.id == bindparam("key"))


@cache
def by_keys(mapper: Mapper) -> Select[Any]:
    """The rows with an id of `keys`."""
    return select(mapper.table).where(mapper.table.c.id.in_(bindparam("keys", expanding=True)))


@cache
def by_article(mapper: Mapper) -> Select[Any]:
    """The rows of the article `article`, in their natural order."""
    query = select(mapper.table).where(mapper.table.c.article_id == bindparam("article"))
    return query.order_by(*(mapper.table.c[name] for name in mapper.order))


@cache
def owner(mapper: Mapper) -> Select[Any]:
    """The article of the row with the id `key`."""
    return select(mapper.table.c.article_id).where(mapper.table.c.id == bindparam("key"))


@cache
def removal(mapper: Mapper) -> Delete:
    """Without the row with the id `at_id`."""
    return mapper.table.delete().where(mapper.table.c.id == bindparam("at_id"))


@cache
def change(mapper: Mapper, names: tuple[str, ...]) -> Update:
    """Columns `to_…` of the row with the id `at_id`, if it is still of the revision `at_revision`."""
    table = mapper.table
    query = update(table).where(table.c.id == bindparam("at_id"))
    if REVISION in table.c:
        query = query.where(table.c.revision == bindparam("at_revision"))
    return query.values({name: bindparam(f"to_{name}", type_=table.c[name].type) for name in names})
