"""Articles, their versions, and what was read of a version beside its claims."""

from __future__ import annotations

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from workbench.store.tables.base import Base, Day, Key, Long, OfArticle, Parts, Time, Word


class ArticleRow(Base):
    """`article_id` repeats the id, so that every noun answers alike which article it belongs to."""

    __tablename__ = "articles"
    id: Mapped[Key]
    article_id: Mapped[str] = mapped_column(String(64))
    title: Mapped[Long]
    created_at: Mapped[Time]
    current_version: Mapped[int]


class VersionRow(OfArticle, Base):
    """One text."""

    __tablename__ = "versions"
    number: Mapped[int]
    title: Mapped[Long]
    body: Mapped[Long]
    language: Mapped[Word]
    published: Mapped[Day]
    origin: Mapped[Long]
    outlet: Mapped[Long]
    imported_at: Mapped[str | None] = mapped_column(String(40))


class ReadingRow(OfArticle, Base):
    """Names, quotations and unread stretches of a version (same id)."""

    __tablename__ = "readings"
    names: Mapped[Parts]
    quotations: Mapped[Parts]
    unread: Mapped[Parts]
    numbers: Mapped[int]
    read: Mapped[int]
