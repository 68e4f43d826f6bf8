"""What follows from an act inside its transaction: the library's lines and the search index of what it touched."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, Connection, bindparam, delete, func, insert, select, update

from workbench.desk.ports import Image
from workbench.store import tables
from workbench.store.searching import SEARCH, claim_words, evidence_words, folded, in_parts
from workbench.store.snapshot import SUMMARIES

_ARTICLES = tables.table_of(tables.ArticleRow)
_VERSIONS = tables.table_of(tables.VersionRow)
_CLAIMS = tables.table_of(tables.ClaimRow)
_FINDINGS = tables.table_of(tables.FindingRow)
_WORDS = {"claim": claim_words, "evidence": evidence_words}
_FIGURES = ("claims", "checked", "alerts")
_ALARMS = ("error", "warning")
_SEARCHED = {"claim": {"note", "corrected", "subject", "amounts", "dates", "sources", "edited"}, "evidence": None}

_ARTICLE: BindParameter[str] = bindparam("article")
_NO_SUMMARY = delete(SUMMARIES).where(SUMMARIES.c.id == _ARTICLE)
_NO_WORDS = delete(SEARCH).where(SEARCH.c.article_id == _ARTICLE)
_STALE = delete(SEARCH).where(SEARCH.c.noun == bindparam("key"))
_CURRENT = (
    select(_VERSIONS)
    .join(_ARTICLES, _ARTICLES.c.id == _VERSIONS.c.article_id)
    .where(_ARTICLES.c.id == _ARTICLE, _VERSIONS.c.number == _ARTICLES.c.current_version)
)
_LIVE = (_CLAIMS.c.article_id == _ARTICLE) & _CLAIMS.c.lost.is_(False)
_CHECKED = _CLAIMS.c.answer.is_not(None) | (_CLAIMS.c.work == "done")
_COUNTED = select(
    select(func.count()).select_from(_CLAIMS).where(_LIVE).scalar_subquery(),
    select(func.count()).select_from(_CLAIMS).where(_LIVE, _CHECKED).scalar_subquery(),
    select(func.count())
    .select_from(_FINDINGS)
    .where(
        _FINDINGS.c.article_id == _ARTICLE,
        _FINDINGS.c.state == "open",
        _FINDINGS.c.severity.in_(_ALARMS),
    )
    .scalar_subquery(),
)
"""Claims, checked claims and alerts of an article."""


@cache
def _summary(names: tuple[str, ...]) -> Any:
    return update(SUMMARIES).where(SUMMARIES.c.id == _ARTICLE).values({name: bindparam(name) for name in names})


@cache
def _counted_on(touched: bool) -> Any:
    values = {name: SUMMARIES.c[name] + bindparam(f"more_{name}") for name in _FIGURES}
    if touched:
        values |= {name: bindparam(name) for name in ("updated_at", "touched")}
    return update(SUMMARIES).where(SUMMARIES.c.id == _ARTICLE).values(values)


def _counted(kind: str, columns: Mapping[str, Any] | None) -> list[str]:
    """In which figures of its article's line a noun counts, as `_COUNTED` counts them."""
    if columns is None:
        return []
    if kind == "claim" and not columns["lost"]:
        return ["claims", "checked"] if columns["answer"] is not None or columns["work"] == "done" else ["claims"]
    if kind == "finding" and columns["state"] == "open" and columns["severity"] in _ALARMS:
        return ["alerts"]
    return []


class Upkeep:
    """Bound to one act; None for what is brought up to date without one."""

    def __init__(self, connection: Connection, act: int | None, now: dt.datetime) -> None:
        self._connection = connection
        self._act = act
        self._now = now
        self._stale: list[dict[str, str]] = []
        self._fresh: list[dict[str, str]] = []

    def follow(self, images: Sequence[Image], *, anew: bool = False) -> None:
        """Bring summaries and search in line with the rows of the touched nouns. `anew`: some of the images have been
        followed already, so that figures must be counted from the rows.
        """
        touched: dict[str, list[Image]] = {}
        for image in images:
            touched.setdefault(image.article, []).append(image)
        for article, its in sorted(touched.items()):
            told_anew = any(image.kind in ("article", "version") for image in its)
            if not told_anew and not anew and self._count_on(article, its):
                continue
            current = self._current(article)
            if current is None:
                self._connection.execute(_NO_SUMMARY, {"article": article})
                self._connection.execute(_NO_WORDS, {"article": article})
                continue
            self._summarise(article, current)
            if told_anew:
                self._index(article, "text", article, folded(f"{current['title']}\n{current['body']}"))
        for image in images:
            self._index_noun(image)
        self._write_index()

    def _count_on(self, article: str, images: Sequence[Image]) -> bool:
        """Move an article up in the library and count what came, went or was answered: a verdict must not count ten
        thousand claims anew. False when it has no line yet.
        """
        row: dict[str, Any] = {f"more_{name}": 0 for name in _FIGURES}
        for image in images:
            for sign, columns in ((-1, image.before), (1, image.after)):
                for name in _counted(image.kind, columns):
                    row[f"more_{name}"] += sign
        if self._act is not None:
            row |= {"updated_at": self._now.isoformat(), "touched": self._act}
        return bool(self._connection.execute(_counted_on(self._act is not None), {"article": article, **row}).rowcount)

    def _current(self, article: str) -> Any:
        return self._connection.execute(_CURRENT, {"article": article}).mappings().first()

    def _summarise(self, article: str, version: Any) -> None:
        total, done, alerts = self._connection.execute(_COUNTED, {"article": article}).one()
        row = {
            "title": version["title"] or version["body"].partition("\n")[0][:120],
            "language": version["language"], "published": version["published"], "version": version["number"],
            "claims": total, "checked": done, "alerts": alerts,
        }  # fmt: skip
        if self._act is not None:
            row |= {"updated_at": self._now.isoformat(), "touched": self._act}
        if not self._connection.execute(_summary(tuple(row)), {"article": article, **row}).rowcount:
            self._connection.execute(insert(SUMMARIES).values({"id": article, "article_id": article, **row}))

    def _index_noun(self, image: Image) -> None:
        words = _WORDS.get(image.kind)
        watched = _SEARCHED.get(image.kind)
        if words is None or (image.before is not None and watched and not image.changed & watched):
            return
        before, after = (words(columns) if columns else "" for columns in (image.before, image.after))
        if before != after or not after:  # of a claim that moved only the places are others
            self._index(image.article, image.kind, image.id, after, known=image.before is not None)

    def _index(self, article: str, kind: str, noun: str, words: str, *, known: bool = True) -> None:
        if known:
            self._stale.append({"key": noun})
        if words:
            self._fresh += [
                {"article_id": article, "kind": kind, "noun": noun, "folded": part} for part in in_parts(words)
            ]

    def _write_index(self) -> None:
        if self._stale:
            self._connection.execute(_STALE, self._stale)
        if self._fresh:
            self._connection.execute(insert(SEARCH), self._fresh)
        self._stale, self._fresh = [], []
