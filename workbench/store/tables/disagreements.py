"""Opinions of two checkers that differ, until somebody decides."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON
from sqlalchemy.orm import Mapped, mapped_column

from workbench.store.tables.base import Base, Long, OfArticle, Word


class DisagreementRow(OfArticle, Base):
    """One field of one claim."""

    __tablename__ = "disagreements"
    claim: Mapped[Word]
    field: Mapped[Word]
    ours: Mapped[Any] = mapped_column(JSON)
    theirs: Mapped[Any] = mapped_column(JSON)
    by: Mapped[Long]
