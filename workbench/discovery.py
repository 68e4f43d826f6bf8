"""The modules of a package, found where they lie: a new file is a new rule, format or command, and listed nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType


def names(package: str) -> list[str]:
    """The names of the modules in a package, in order; those in packages within it are dotted."""
    return sorted({name for folder in import_module(package).__path__ for name in _below(Path(folder))})


def modules(package: str) -> Iterator[ModuleType]:
    """The modules in a package and in packages within it, each imported when it is its turn."""
    for name in names(package):
        yield import_module(f"{package}.{name}")


def _below(folder: Path) -> Iterator[str]:
    for entry in folder.iterdir():
        name, _, ending = entry.name.partition(".")
        if ending in ("py", "pyc") and name != "__init__":
            yield name
        elif not ending and name != "__pycache__" and entry.is_dir():
            yield from (f"{name}.{inner}" for inner in _below(entry))
