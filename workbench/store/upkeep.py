"""What follows from an act inside its transaction: the library's lines and the search index of what it touched."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, case, delete, func, insert, select, update

from workbench.desk.ports import Image
from workbench.store import tables
from workbench.store.searching import SEARCH, claim_words, evidence_words, folded, in_parts
from workbench.store.snapshot import SUMMARIES

_ARTICLES = tables.table_of(tables.ArticleRow)
_VERSIONS = tables.table_of(tables.VersionRow)
_CLAIMS = tables.table_of(tables.ClaimRow)
_FINDINGS = tables.table_of(tables.FindingRow)
_WORDS = {"claim": claim_words, "evidence": evidence_words}
_SEARCHED = {"claim": {"note", "corrected", "subject", "amounts", "dates", "sources"}, "evidence": None}


class Upkeep:
    """Bound to one act; None for what is brought up to date without one."""

    def __init__(self, connection: Connection, act: int | None, now: dt.datetime) -> None:
        self._connection = connection
        self._act = act
        self._now = now
        self._stale: list[dict[str, str]] = []
        self._fresh: list[dict[str, str]] = []

    def follow(self, images: Sequence[Image]) -> None:
        """Bring summaries and search in line with the rows of the touched nouns."""
        texts = {image.article for image in images if image.kind in ("article", "version")}
        for article in sorted({image.article for image in images}):
            current = self._current(article)
            if current is None:
                self._connection.execute(delete(SUMMARIES).where(SUMMARIES.c.id == article))
                self._connection.execute(delete(SEARCH).where(SEARCH.c.article_id == article))
                continue
            self._summarise(article, current)
            if article in texts:
                self._index(article, "text", article, folded(f"{current['title']}\n{current['body']}"))
        for image in images:
            self._index_noun(image)
        self._write_index()

    def _current(self, article: str) -> Any:
        query = select(_VERSIONS).join(_ARTICLES, _ARTICLES.c.id == _VERSIONS.c.article_id)
        query = query.where(_ARTICLES.c.id == article, _VERSIONS.c.number == _ARTICLES.c.current_version)
        return self._connection.execute(query).mappings().first()

    def _summarise(self, article: str, version: Any) -> None:
        checked = case(((_CLAIMS.c.answer.is_not(None)) | (_CLAIMS.c.work == "done"), 1), else_=0)
        claims = select(func.count(), func.coalesce(func.sum(checked), 0)).where(
            _CLAIMS.c.article_id == article, _CLAIMS.c.lost.is_(False)
        )
        total, done = self._connection.execute(claims).one()
        alerts = select(func.count()).where(
            _FINDINGS.c.article_id == article,
            _FINDINGS.c.state == "open",
            _FINDINGS.c.severity.in_(("error", "warning")),
        )
        row = {
            "title": version["title"] or version["body"].partition("\n")[0][:120],
            "language": version["language"], "published": version["published"], "version": version["number"],
            "claims": total, "checked": done, "alerts": self._connection.execute(alerts).scalar_one(),
                    }  # fmt: skip
        if self._act is not None:
            row |= {"updated_at": self._now.isoformat(), "touched": self._act}
        done_rows = self._connection.execute(update(SUMMARIES).where(SUMMARIES.c.id == article).values(row)).rowcount
        if not done_rows:
            self._connection.execute(insert(SUMMARIES).values({"id": article, "article_id": article, **row}))

    def _index_noun(self, image: Image) -> None:
        words = _WORDS.get(image.kind)
        watched = _SEARCHED.get(image.kind)
        if words is None or (image.before is not None and watched and not image.changed & watched):
            return
        had = image.before is not None and bool(words(image.before))
        self._index(image.article, image.kind, image.id, words(image.after) if image.after else "", known=had)

    def _index(self, article: str, kind: str, noun: str, words: str, *, known: bool = True) -> None:
        if known:
            self._stale.append({"key": noun})
        if words:
            self._fresh += [
                {"article_id": article, "kind": kind, "noun": noun, "folded": part} for part in in_parts(words)
            ]

    def _write_index(self) -> None:
        if self._stale:
            self._connection.execute(delete(SEARCH).where(SEARCH.c.noun == bindparam("key")), self._stale)
        if self._fresh:
            self._connection.execute(insert(SEARCH), self._fresh)
        self._stale, self._fresh = [], []
