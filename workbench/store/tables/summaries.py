"""The lines of the library, kept up to date by the unit of work so that listing reads nothing else."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from workbench.store.tables.base import Base, Day, Long, OfArticle, Time, Word


class SummaryRow(OfArticle, Base):
    """`touched` is the number of the last act: the library is ordered by it, never by a clock."""

    __tablename__ = "summaries"
    title: Mapped[Long]
    language: Mapped[Word]
    published: Mapped[Day]
    version: Mapped[int]
    claims: Mapped[int]
    checked: Mapped[int]
    alerts: Mapped[int]
    updated_at: Mapped[Time]
    touched: Mapped[int] = mapped_column(index=True)
