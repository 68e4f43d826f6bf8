"""Full-text search over a folded copy of what people look for: texts, notes, sources, evidence.

The index ignores case and accents and writes œ as oe (SQLite's own tokeniser does not). A query's words are quoted, so
nothing a person types can be read as query syntax; each is taken as a beginning of a word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Select, func, literal, literal_column, select, text

from workbench.store import tables

SEARCH = tables.table_of(tables.SearchRow)
FTS = "search_text"
_LIGATURES = {"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "’": "'", "\u00ad": ""}
_PART = 200_000
_FEW = 200
"""Rows up to which a word is rare."""
_WORD = re.compile(r"\w+")


def folded(words: str) -> str:
    """Lower case, without accents and ligatures."""
    plain = words.casefold()
    if plain.isascii():
        return plain
    for ligature, letters in _LIGATURES.items():  # a few searches in C are far quicker than a table for every letter
        plain = plain.replace(ligature, letters)
    plain = unicodedata.normalize("NFKD", plain)
    for char in set(plain):
        if unicodedata.combining(char):
            plain = plain.replace(char, "")
    return plain


def claim_words(row: Mapping[str, Any]) -> str:
    """What a person added to the text of an article: note, correction, typed values, subject, names of sources. What
    was read in the text is found there already (a desk has hundreds of thousands of claims).
    """
    parts = [row["note"], row["corrected"]]
    parts += [mention.get("typed") or "" for key in ("amounts", "dates", "sources") for mention in row[key]]
    if "subject" in row["edited"]:
        parts.append(row["subject"])
    if "sources" in row["edited"]:
        sources = [mention.get("source") or {} for mention in row["sources"]]
        parts += [source.get(key) or "" for source in sources for key in ("name", "via")]
    return folded(" ".join(part for part in parts if part))


def evidence_words(row: Mapping[str, Any]) -> str:
    return folded(" ".join(row[key] for key in ("title", "address", "locator", "note", "file_name") if row[key]))


def in_parts(words: str) -> list[str]:
    """Words alone, one space between them, in rows that PostgreSQL can index (a vector holds at most 1 MB)."""
    parts, start = [], 0
    plain = " ".join(_WORD.findall(words))
    while start < len(plain):
        end = plain.rfind(" ", start, start + _PART) if len(plain) - start > _PART else len(plain)
        end = end if end > start else start + _PART
        parts.append(plain[start:end])
        start = end
    return parts


def has_index(connection: Connection) -> bool:
    """Whether the full-text index exists (SQLite may be built without FTS5)."""
    found = connection.exec_driver_sql("SELECT 1 FROM sqlite_master WHERE name = 'search_text'").first()
    return found is not None


def matching(connection: Connection, query: str, *, indexed: bool) -> Sequence[str]:
    """The ids of articles that hold every word of the query; none when it holds no word."""
    words = list(dict.fromkeys(_WORD.findall(folded(query))))
    if not words:
        return []
    dialect = connection.dialect.name
    rare = _rarest(connection, words) if dialect == "sqlite" and indexed else None
    if rare is not None:
        return _around(connection, rare, [word for word in words if word != rare])
    found: Select[Any] | None = None
    for word in words:
        one = select(SEARCH.c.article_id).where(_holds(word, dialect=dialect, indexed=indexed))
        found = one if found is None else found.where(SEARCH.c.article_id.in_(one))
    return [] if found is None else connection.execute(found).scalars().all()


def _rarest(connection: Connection, words: Sequence[str]) -> str | None:
    """The word that the fewest rows hold, if these are few."""
    query = text(f"SELECT count(*) FROM (SELECT 1 FROM {FTS} WHERE {FTS} MATCH :word LIMIT {_FEW})")  # noqa: S608
    counts = {word: int(connection.execute(query, {"word": f'"{word}"*'}).scalar_one()) for word in words}
    rarest = min(words, key=counts.__getitem__)
    return rarest if counts[rarest] < _FEW else None


def _around(connection: Connection, rare: str, others: Sequence[str]) -> list[str]:
    """The few articles that hold a rare word, and of these the ones whose rows hold all others: the index is not asked
    for the many rows of a common word.
    """
    query = select(SEARCH.c.article_id).distinct()
    found = list(connection.execute(query.where(_holds(rare, dialect="sqlite", indexed=True))).scalars())
    words = literal(" ") + func.replace(SEARCH.c.folded, "_", " ")  # the index takes these apart
    for word in others:
        if found:
            begins = func.instr(words, f" {word.replace('_', ' ').strip()}") > 0
            found = list(connection.execute(query.where(SEARCH.c.article_id.in_(found), begins)).scalars())
    return found


def _holds(word: str, *, dialect: str, indexed: bool) -> Any:
    if dialect == "postgresql":
        vector = func.to_tsvector(literal_column("'simple'::regconfig"), SEARCH.c.folded)
        return vector.op("@@")(func.to_tsquery(literal_column("'simple'::regconfig"), f"'{word}':*"))
    if indexed:
        hits = text(f"SELECT rowid FROM {FTS} WHERE {FTS} MATCH :word_{word}").bindparams(  # noqa: S608 - own name
            **{f"word_{word}": f'"{word}"*'}
        )
        return SEARCH.c.id.in_(hits.columns(literal_column("rowid")).scalar_subquery())
    return SEARCH.c.folded.contains(word, autoescape=True)
