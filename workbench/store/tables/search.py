"""What can be searched, in a folded copy (no case, no accents, œ as oe): the full-text index is built over it."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from workbench.store.tables.base import Base, Long, Word


class SearchRow(Base):
    """The words of one noun."""

    __tablename__ = "search"
    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[str] = mapped_column(String(64), ForeignKey("articles.id", ondelete="CASCADE"), index=True)
    kind: Mapped[Word]
    noun: Mapped[Word]
    folded: Mapped[Long]
    __table_args__ = (Index("ix_search_noun", "noun"),)
