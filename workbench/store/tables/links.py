"""Links between claims."""

from __future__ import annotations

from sqlalchemy.orm import Mapped

from workbench.store.tables.base import Base, Long, OfArticle, Parts, Word


class LinkRow(OfArticle, Base):
    """One relation."""

    __tablename__ = "links"
    kind: Mapped[Word]
    members: Mapped[Parts]
    confidence: Mapped[Word]
    state: Mapped[Word]
    open: Mapped[bool]
    pattern: Mapped[Long]
    revision: Mapped[int]
