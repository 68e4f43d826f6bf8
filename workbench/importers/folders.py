"""Which files a person means who names files and folders."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from workbench.errors import InputError
from workbench.importers.registry import suffixes

MAX_FILES = 10_000
"""Files of one import; a folder with more was hardly meant."""


def files_in(paths: Iterable[Path]) -> list[Path]:
    """The files as named, and for folders all files below with an ending that can be read, sorted. Hidden files and
    folders and links to folders are passed over. Raises InputError when a folder has none, or there are too many.
    """
    found: list[Path] = []
    for path in paths:
        below = _below(path) if path.is_dir() else [path]
        if not below:
            raise InputError("error.input.no_files", file=str(path))
        found += below
        if len(found) > MAX_FILES:
            raise InputError("error.input.many", file=str(path), limit=MAX_FILES)
    return list(dict.fromkeys(found))


def _below(folder: Path) -> list[Path]:
    known = set(suffixes())
    found: list[Path] = []
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [Path(place) / n for n in sorted(names) if not n.startswith(".") and Path(n).suffix.lower() in known]
        if len(found) > MAX_FILES:
            break
    return found
