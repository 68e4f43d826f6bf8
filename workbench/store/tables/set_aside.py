"""Unread stretches that a person dismissed."""

from __future__ import annotations

from sqlalchemy.orm import Mapped

from workbench.store.tables.base import Base, Long, OfArticle


class SetAsideRow(OfArticle, Base):
    """A stretch with the reason."""

    __tablename__ = "set_aside"
    start: Mapped[int]
    end: Mapped[int]
    quote: Mapped[Long]
    reason: Mapped[Long]
    by: Mapped[Long]
