"""What every importer makes of a file: a draft whose proposals a person may correct before it becomes a version."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Protocol

MAX_BYTES = 20 * 1024 * 1024
"""Largest file that is read at all."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A text on its way in. `language_from` and `published_from` say where a proposal came from
    ("text", "given", "default", "" for none).
    """

    title: str
    body: str
    language: str
    published: dt.date | None = None
    outlet: str = ""
    origin: str = ""
    language_from: str = "text"
    published_from: str = ""


class Importer(Protocol):
    """One input format. Modules of this package that have an `IMPORTER` are found by the registry."""

    id: str
    suffixes: tuple[str, ...]

    def sniff(self, data: bytes) -> bool:
        """Whether the bytes look like this format, whatever the file is called."""
        ...

    def read(self, data: bytes, name: str, encoding: str | None = None) -> Draft:
        """The draft in a file's bytes. Raises InputError naming the file and the cause."""
        ...
