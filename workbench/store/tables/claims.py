"""Claims."""

from __future__ import annotations

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from workbench.store.tables.base import Base, Long, OfArticle, Parts, Word


class ClaimRow(OfArticle, Base):
    """`start` and `end` are code points into the text of the article's current version (of an older one when lost)."""

    __tablename__ = "claims"
    start: Mapped[int]
    end: Mapped[int]
    quote: Mapped[Long]
    prefix: Mapped[Long]
    suffix: Mapped[Long]
    amounts: Mapped[Parts]
    dates: Mapped[Parts]
    sources: Mapped[Parts]
    modality: Mapped[Word]
    subject: Mapped[Long]
    work: Mapped[Word]
    answer: Mapped[str | None] = mapped_column(String(64))
    corrected: Mapped[Long]
    decision: Mapped[Word]
    note: Mapped[Long]
    evidence: Mapped[Parts]
    by_hand: Mapped[bool]
    edited: Mapped[Parts]
    lost: Mapped[bool]
    checked_by: Mapped[Long]
    revision: Mapped[int]
