"""Findings of the checker with what a person decided about them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON
from sqlalchemy.orm import Mapped, mapped_column

from workbench.store.tables.base import Base, Long, OfArticle, Parts, Word


class FindingRow(OfArticle, Base):
    """`id` is made of the article and the finding's fingerprint; `position` is the order the checker gave."""

    __tablename__ = "findings"
    rule: Mapped[Word]
    family: Mapped[Word]
    severity: Mapped[Word]
    places: Mapped[Parts]
    message: Mapped[dict[str, Any]] = mapped_column(JSON)
    claims: Mapped[Parts]
    arithmetic: Mapped[str | None]
    suggestions: Mapped[Parts]
    values: Mapped[Parts]
    state: Mapped[Word]
    reason: Mapped[Long]
    dismissed_by: Mapped[Long]
    woke: Mapped[bool]
