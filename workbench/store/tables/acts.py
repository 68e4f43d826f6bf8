"""Acts and the images of what they touched: undo, redo and history are this one record."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from workbench.store.tables.base import Base, Long, Time, Word


class ActRow(Base):
    """`state`: done, undone (can be redone) or discarded (undone, then another act followed)."""

    __tablename__ = "acts"
    id: Mapped[int] = mapped_column(primary_key=True)
    label: Mapped[dict[str, Any]] = mapped_column(JSON)
    person: Mapped[Long]
    at: Mapped[Time]
    state: Mapped[Word] = mapped_column(index=True)
    undone_by: Mapped[Long]
    undone_at: Mapped[str | None] = mapped_column(String(40))
    __table_args__ = ({"sqlite_autoincrement": True},)


class ImageRow(Base):
    """`before` and `after` hold all columns of a noun that came or went, only the changed ones otherwise."""

    __tablename__ = "images"
    id: Mapped[int] = mapped_column(primary_key=True)
    act: Mapped[int] = mapped_column(ForeignKey("acts.id", ondelete="CASCADE"), index=True)
    kind: Mapped[Word]
    noun: Mapped[Word]
    article: Mapped[Word]
    before: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    after: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    __table_args__ = (Index("ix_images_noun", "noun"), Index("ix_images_article", "article"))
