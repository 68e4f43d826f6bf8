"""Signed sheets, and the files that versions came from."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON
from sqlalchemy.orm import Mapped, mapped_column

from workbench.store.tables.base import Base, Long, OfArticle, Parts


class SheetRow(OfArticle, Base):
    """A signature with the frozen content it certifies, packed (`domain.sheet_form`)."""

    __tablename__ = "sheets"
    signature: Mapped[dict[str, Any]] = mapped_column(JSON)
    content: Mapped[Long]


class OriginalRow(OfArticle, Base):
    """`id` is that of the version; `sha256` the archived file."""

    __tablename__ = "originals"
    sha256: Mapped[Long]
    file_name: Mapped[Long]
    size: Mapped[int]
    locators: Mapped[Parts]
    remarks: Mapped[Parts]
