"""The only door to resources/: text, bytes and TOML tables by a path relative to that folder."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import rtoml  # tomllib compiled, several times faster: a check of one article reads some thirty tables

_PACKAGE = Path(__file__).resolve().parent


def root() -> Path:
    """The resources folder: inside the wheel, or beside the package in a checkout."""
    packed = _PACKAGE / "_resources"
    return packed if packed.is_dir() else _PACKAGE.parent / "resources"


def path(relative: str) -> Path:
    """The absolute path of one resource. Raises FileNotFoundError naming it when it does not exist."""
    found = root() / relative
    if not found.exists():
        raise FileNotFoundError(f"the program's own file resources/{relative} is missing")
    return found


def text(relative: str) -> str:
    return path(relative).read_text("utf-8")


def data(relative: str) -> bytes:
    return path(relative).read_bytes()


def toml(relative: str) -> dict[str, Any]:
    """One TOML file as a table. Raises ValueError naming the file and the place of a syntax error."""
    try:
        return rtoml.loads(text(relative))
    except rtoml.TomlParsingError as error:
        raise ValueError(f"resources/{relative}: {error}") from error


def listing(folder: str, suffix: str = "") -> list[str]:
    """The names (not paths) in one resource folder, sorted, optionally only those with a suffix."""
    base = root() / folder
    if not base.is_dir():
        return []
    return sorted(item.name for item in base.iterdir() if item.name.endswith(suffix) and not item.name.startswith("."))
