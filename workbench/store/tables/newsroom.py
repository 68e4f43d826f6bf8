"""What a desk shared by several people needs beside the nouns; unused in a desk of one."""

from __future__ import annotations

from sqlalchemy import LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from workbench.store.tables.base import Base, Key, Long, Word


class CounterRow(Base):
    """`changes` counts committed acts, in the order of their commits."""

    __tablename__ = "counters"
    id: Mapped[Key]
    value: Mapped[int]


class PresenceRow(Base):
    """Who shows which article; `id` is the server process of the program's listening connection."""

    __tablename__ = "presence"
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    person: Mapped[Long]
    article: Mapped[Word]


class FileRow(Base):
    """A piece of an archived file, under the SHA-256 of the whole."""

    __tablename__ = "files"
    id: Mapped[Key]
    part: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    data: Mapped[bytes] = mapped_column(LargeBinary)
