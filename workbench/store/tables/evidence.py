"""Evidence; the archived file lies in the desk's folder under its SHA-256."""

from __future__ import annotations

from sqlalchemy.orm import Mapped

from workbench.store.tables.base import Base, Day, Long, OfArticle, Word


class EvidenceRow(OfArticle, Base):
    """One piece of evidence."""

    __tablename__ = "evidence"
    kind: Mapped[Word]
    title: Mapped[Long]
    address: Mapped[Long]
    locator: Mapped[Long]
    consulted: Mapped[Day]
    stance: Mapped[Word]
    sha256: Mapped[Word]
    file_name: Mapped[Long]
    size: Mapped[int]
    protected: Mapped[bool]
    primary: Mapped[bool]
    note: Mapped[Long]
    revision: Mapped[int]
