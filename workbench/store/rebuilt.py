"""The library's lines and the search index of a desk, made from its rows alone: both only repeat what rows say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from sqlalchemy import Connection, delete, func, select

from workbench.desk.ports import Image
from workbench.store import tables
from workbench.store.mapping import MAPPERS
from workbench.store.searching import SEARCH
from workbench.store.snapshot import ACTS, IMAGES, SUMMARIES
from workbench.store.upkeep import Upkeep

_ARTICLES = tables.table_of(tables.ArticleRow)
_SEARCHED = tuple(mapper for mapper in MAPPERS if mapper.kind in ("claim", "evidence"))


def rebuild(connection: Connection, go_on: Callable[[], None]) -> None:
    """Make the lines of all articles and their words in the search index anew. What `go_on`, asked before each article,
    raises ends it.
    """
    connection.execute(delete(SEARCH))
    connection.execute(delete(SUMMARIES))
    for article, created in connection.execute(select(_ARTICLES.c.id, _ARTICLES.c.created_at)).all():
        go_on()
        act, at = _touched(connection, article)
        upkeep = Upkeep(connection, act, dt.datetime.fromisoformat(at or created))
        images = [Image("article", article, article, None, {})]
        for mapper in _SEARCHED:
            rows = connection.execute(select(mapper.table).where(mapper.table.c.article_id == article)).mappings()
            images += [Image(mapper.kind, row["id"], article, None, dict(row)) for row in rows]
        upkeep.follow(images)


def _touched(connection: Connection, article: str) -> tuple[int, str | None]:
    """The last act on an article and when it was; 0 where the record of it is lost."""
    of_article = select(func.max(IMAGES.c.act)).where(IMAGES.c.article == article).scalar_subquery()
    found = connection.execute(select(ACTS.c.id, ACTS.c.at).where(ACTS.c.id == of_article)).first()
    return (found[0], found[1]) if found else (0, None)
