"""An act on a shared desk: it waits for others on the same article, and tells them when it is committed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from sqlalchemy import Connection, func, insert, select, update

from workbench.desk.ports import Acting, Image
from workbench.domain.changes import Changes
from workbench.i18n import Message
from workbench.store import tables
from workbench.store.listening import CHANNEL
from workbench.store.mapping import BY_TYPE
from workbench.store.unit_of_work import SqlUnitOfWork

Noun = TypeVar("Noun")
_COUNTERS = tables.table_of(tables.CounterRow)
_CHANGES = "changes"


class SharedUnitOfWork(SqlUnitOfWork):
    """Before it reads or writes anything of an article it holds that article's lock, until the transaction ends."""

    def __init__(self, connection: Connection, acting: Acting, *, indexed: bool, person: str | None) -> None:
        super().__init__(connection, acting, indexed=indexed, person=person)
        self._held: set[str] = set()
        self.own: set[int] = set()

    def get(self, kind: type[Noun], key: str) -> Noun | None:
        article = super().owner(kind, key)
        if article is None:
            return None
        self.hold([article])
        return super().get(kind, key)

    def of_article(self, kind: type[Noun], article: str) -> list[Noun]:
        self.hold([article])
        return super().of_article(kind, article)

    def put(self, article: str, *nouns: object) -> None:
        self.hold([article])
        super().put(article, *nouns)

    def delete(self, kind: type[Noun], *keys: str) -> None:
        table = BY_TYPE[kind].table
        owners = self._connection.execute(select(table.c.article_id).where(table.c.id.in_(keys)).distinct()).scalars()
        self.hold(list(owners) if keys else [])
        super().delete(kind, *keys)

    def hold(self, articles: Iterable[str]) -> None:
        for article in sorted(set(articles) - self._held):
            self._connection.execute(select(func.pg_advisory_xact_lock(func.hashtextextended(article, 0))))
            self._held.add(article)

    def _finish(self, number: int, images: Sequence[Image], label: Message, initiator: str) -> Changes:
        changes = super()._finish(number, images, label, initiator)
        count = self._counted()
        self.own.add(count)
        for article in sorted(changes.articles):
            self._connection.execute(select(func.pg_notify(CHANNEL, f"article:{article}:{count}")))
        return changes

    def _counted(self) -> int:
        """The number of this change. The row is locked until the commit: numbers grow in the order of commits."""
        query = update(_COUNTERS).where(_COUNTERS.c.id == _CHANGES).values(value=_COUNTERS.c.value + 1)
        found = self._connection.execute(query.returning(_COUNTERS.c.value)).scalar()
        if found is None:
            self._connection.execute(insert(_COUNTERS).values(id=_CHANGES, value=1))
            return 1
        return int(found)
