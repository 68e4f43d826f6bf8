"""Settings of the desk that differ from their defaults."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON
from sqlalchemy.orm import Mapped, mapped_column

from workbench.store.tables.base import Base, Key


class SettingRow(Base):
    """One value, as JSON."""

    __tablename__ = "settings"
    id: Mapped[Key]
    value: Mapped[Any] = mapped_column(JSON)
