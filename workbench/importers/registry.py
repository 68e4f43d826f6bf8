"""All importers, found by walking this package; the way from a path or a text to a draft."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from pathlib import Path

from workbench import importers
from workbench.errors import InputError
from workbench.importers.base import MAX_BYTES, Draft, Importer
from workbench.importers.plain_text import draft_of

_NOT_FORMATS = {"base", "registry"}


@cache
def all_importers() -> tuple[Importer, ...]:
    """One per input format, by id."""
    names = [item.name for item in pkgutil.iter_modules(importers.__path__) if item.name not in _NOT_FORMATS]
    modules = [importlib.import_module(f"{importers.__name__}.{name}") for name in sorted(names)]
    return tuple(module.IMPORTER for module in modules if hasattr(module, "IMPORTER"))


def suffixes() -> list[str]:
    """The file name endings that can be opened, for file dialogs."""
    return sorted({suffix for importer in all_importers() for suffix in importer.suffixes if suffix})


def read_path(path: Path, encoding: str | None = None) -> Draft:
    """The draft in a file. Raises InputError naming the file and the cause (missing, a folder, too large, not text)."""
    data = read_bytes(path)
    name = str(path)
    suffix = path.suffix.lower()
    by_name = [importer for importer in all_importers() if suffix in importer.suffixes]
    chosen = next((i for i in by_name if i.sniff(data)), None)
    chosen = chosen or next((i for i in all_importers() if i.id != "text" and i.sniff(data)), None)
    chosen = chosen or next(i for i in all_importers() if i.id == "text")
    return chosen.read(data, name, encoding)


def read_bytes(path: Path) -> bytes:
    """A file's bytes within the size limit. Raises InputError."""
    try:
        if path.is_dir():
            raise InputError("error.input.folder", file=str(path))
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise InputError("error.input.large", file=str(path), limit=MAX_BYTES // 2**20, size=-(-size // 2**20))
        with path.open("rb") as stream:  # never more than the limit, even if the file grows or is a pipe
            data = stream.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise InputError("error.input.missing", file=str(path)) from error
    except PermissionError as error:
        raise InputError("error.input.permission", file=str(path)) from error
    except (OSError, ValueError) as error:
        raise InputError("error.input.unreadable", file=str(path), cause=str(error)) from error
    if len(data) > MAX_BYTES:
        raise InputError("error.input.large", file=str(path), limit=MAX_BYTES // 2**20, size=-(-len(data) // 2**20))
    return data


def read_text(text: str, origin: str = "paste") -> Draft:
    """The draft in a pasted text. Raises InputError when there is nothing in it."""
    if not text.strip():
        raise InputError("error.input.empty", file=origin)
    if len(text) > MAX_BYTES:
        raise InputError("error.input.large", file=origin, limit=MAX_BYTES // 2**20, size=len(text) // 2**20 + 1)
    return draft_of(text, origin)
