"""Sheets as files: their names, and writing one or many beside the window."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from workbench.desk import sheets
from workbench.desk.desk import Desk
from workbench.i18n import Message
from workbench.records import dataclass

_UNFIT = re.compile(r"[^\w\-]+")
_NAME_LIMIT = 60
Step = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Wish:
    """How sheets are to be written."""

    format: str
    language: str
    notes: bool = False
    without: tuple[str, ...] = ()
    overwrite: bool = False


def file_name(title: str, extension: str) -> str:
    """A file name made of a title."""
    return (_UNFIT.sub("-", title).strip("-")[:_NAME_LIMIT].rstrip("-") or "sheet") + extension


def file_names(titles: Sequence[tuple[str, str]], extension: str) -> dict[str, str]:
    """File names of several articles (id, title), each once."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for id, title in titles:
        name, number = file_name(title, extension), 1
        while name.casefold() in taken:
            number += 1
            name = file_name(title, "") + f"-{number}{extension}"
        taken.add(name.casefold())
        names[id] = name
    return names


def write(desk: Desk, files: Mapping[str, Path], wish: Wish, step: Step) -> tuple[Message, ...]:
    """Write the sheet of every article (id) to its file, each all or nothing; what is the matter with the archived
    copies of their evidence. What `step` raises ends it between two sheets, or before a sheet made by then is written.
    Raises UsageError, InputError.
    """
    faults: list[Message] = []
    for number, (id, path) in enumerate(files.items()):
        step(number, len(files))
        data = desk.export(id, wish.format, wish.language, notes=wish.notes, without=wish.without)
        step(number, len(files))
        sheets.write(path, data, overwrite=wish.overwrite)
        faults += desk.evidence_faults(id).values()
    return tuple(faults)
