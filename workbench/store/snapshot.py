"""Reading the desk over one connection; the unit of work reads the same way over its own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from typing import TypeVar

from sqlalchemy import ColumnElement, Connection, RowMapping, delete, insert, select

from workbench.desk.codec import decode
from workbench.desk.ports import Act, Image
from workbench.desk.views import ArticleSummary
from workbench.i18n import Message
from workbench.records import uncollected
from workbench.settings import Value
from workbench.store import searching, statements, tables
from workbench.store.mapping import BY_TYPE

Noun = TypeVar("Noun")

ACTS = tables.table_of(tables.ActRow)
IMAGES = tables.table_of(tables.ImageRow)
SUMMARIES = tables.table_of(tables.SummaryRow)
_LINE = tuple(
    SUMMARIES.c[name]
    for name in ("id", "title", "language", "published", "version", "claims", "checked", "alerts", "updated_at")
)
_FEW = 500
"""Articles found up to which the database is told them, rather than asked for all lines: that takes longer."""
SETTINGS = tables.table_of(tables.SettingRow)


class SqlSnapshot:
    """The desk as the connection's transaction sees it."""

    def __init__(self, connection: Connection, *, indexed: bool, person: str | None = None) -> None:
        """`indexed`: there is a full-text index; `person`: whose acts undo and redo go over (None: everyone's)."""
        self._connection = connection
        self._indexed = indexed
        self._person = person

    def get(self, kind: type[Noun], key: str) -> Noun | None:
        mapper = BY_TYPE[kind]
        row = self._connection.execute(statements.by_key(mapper), {"key": key}).mappings().first()
        return None if row is None else mapper.value(row)

    def of_article(self, kind: type[Noun], article: str) -> list[Noun]:
        """All nouns of a kind of an article, in their natural order."""
        mapper = BY_TYPE[kind]
        rows = self._connection.execute(statements.by_article(mapper), {"article": article})
        return [mapper.value(row) for row in rows.mappings()]

    def owner(self, kind: type[Noun], key: str) -> str | None:
        return self._connection.execute(statements.owner(BY_TYPE[kind]), {"key": key}).scalar()

    def summaries(
        self, search: str = "", only: Collection[str] | None = None, most: int | None = None
    ) -> list[ArticleSummary]:
        """The library, last touched first; with a search, the articles that hold all its words; `only` some of them,
        at most the first `most`.
        """
        query = select(*_LINE).order_by(SUMMARIES.c.touched.desc(), SUMMARIES.c.id.desc())
        if only is not None:
            query = query.where(SUMMARIES.c.id.in_(only))
        wanted: Collection[str] | None = None
        if search.strip():
            wanted = frozenset(searching.matching(self._connection, search, indexed=self._indexed))
            if len(wanted) < _FEW:
                query, wanted = query.where(SUMMARIES.c.id.in_(wanted)), None
        with uncollected():
            rows = self._connection.execute(query.limit(most if wanted is None else None)).all()  # not one by one
            return [_summary(*row) for row in rows if wanted is None or row[0] in wanted][:most]

    def acts(self, article: str, noun: str | None = None) -> list[Act]:
        """The acts that touched an article (or one noun of it), newest first, with those images."""
        chosen = IMAGES.c.article == article if noun is None else IMAGES.c.noun == noun
        return self._acts(chosen, ACTS.c.id.in_(select(IMAGES.c.act).where(chosen)))

    def last_acts(self, count: int) -> list[Act]:
        """The acts on the whole desk that came last, newest first, with what they touched."""
        last = select(ACTS.c.id).order_by(ACTS.c.id.desc()).limit(count).subquery()
        return self._acts(IMAGES.c.act.in_(select(last.c.id)), ACTS.c.id.in_(select(last.c.id)))

    def _acts(self, images: ColumnElement[bool], acts: ColumnElement[bool]) -> list[Act]:
        found: dict[int, list[Image]] = {}
        for row in self._connection.execute(select(IMAGES).where(images).order_by(IMAGES.c.id)).mappings():
            found.setdefault(row["act"], []).append(_image(row))
        rows = self._connection.execute(select(ACTS).where(acts).order_by(ACTS.c.id.desc())).mappings()
        return [_act(row, found.get(row["id"], ())) for row in rows]

    def last_done(self) -> Act | None:
        """The act that undo would take back."""
        return self._edge("done", newest=True)

    def first_undone(self) -> Act | None:
        """The act that redo would do again."""
        return self._edge("undone", newest=False)

    def settings(self) -> dict[str, Value]:
        return {row.id: row.value for row in self._connection.execute(select(SETTINGS))}

    def _edge(self, state: str, *, newest: bool) -> Act | None:
        query = select(ACTS).where(ACTS.c.state == state)
        if self._person is not None:
            query = query.where(ACTS.c.person == self._person)
        query = query.order_by(ACTS.c.id.desc() if newest else ACTS.c.id).limit(1)
        row = self._connection.execute(query).mappings().first()
        return None if row is None else _act(row)

    def _images_of(self, number: int) -> list[Image]:
        query = select(IMAGES).where(IMAGES.c.act == number).order_by(IMAGES.c.id)
        return [_image(row) for row in self._connection.execute(query).mappings()]


def keep(connection: Connection, key: str, value: Value) -> None:
    """Put a setting in the place of what it was."""
    connection.execute(delete(SETTINGS).where(SETTINGS.c.id == key))
    connection.execute(insert(SETTINGS).values(id=key, value=value))


def _act(row: RowMapping, images: Sequence[Image] = ()) -> Act:
    label = decode(Message, row["label"])
    at = dt.datetime.fromisoformat(row["at"])
    undone = row["state"] != "done"
    undone_at = dt.datetime.fromisoformat(row["undone_at"]) if undone and row["undone_at"] else None
    return Act(row["id"], label, row["person"], at, undone, tuple(images), row["undone_by"], undone_at)


def _image(row: RowMapping) -> Image:
    return Image(row["kind"], row["noun"], row["article"], row["before"], row["after"])


def _summary(
    key: str,
    title: str,
    language: str,
    published: str | None,
    version: int,
    claims: int,
    checked: int,
    alerts: int,
    updated_at: str,
) -> ArticleSummary:
    day = dt.date.fromisoformat(published) if published else None
    touched = dt.datetime.fromisoformat(updated_at)
    return ArticleSummary(key, title, language, day, version, claims, checked, alerts, touched)
