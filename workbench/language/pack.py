"""One language as data: the folder `resources/languages/<tag>/`, read file by file when first needed.

Each dimension has its own typed view of its file (`language/numbers.py` reads `numbers.toml`, and so on); `view` keeps
one instance per pack, so that patterns and dictionaries are built once.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from workbench import resources
from workbench.errors import UsageError
from workbench.language.data import Table
from workbench.records import dataclass, field

View = TypeVar("View")


@dataclass(slots=True)
class LanguagePack:
    """The data of one language. Not frozen: it caches the views built from its files."""

    tag: str
    _views: dict[Any, Any] = field(default_factory=dict)
    _tables: dict[str, Table] = field(default_factory=dict)

    def table(self, name: str) -> Table:
        """One of the language's files, e.g. `table("dates")`, read once; an absent optional file is an empty table."""
        if name not in self._tables:
            file = f"languages/{self.tag}/{name}.toml"
            self._tables[name] = Table.of(file) if (resources.root() / file).is_file() else Table(file, {})
        return self._tables[name]

    def view(self, build: Callable[[LanguagePack], View]) -> View:
        """What `build` makes of this pack, made once."""
        if build not in self._views:
            self._views[build] = build(self)
        made: View = self._views[build]
        return made


def tags() -> list[str]:
    """The languages there are, by folder; adding a folder adds a language."""
    return resources.listing("languages")


_loaded: dict[str, LanguagePack] = {}


def load(tag: str) -> LanguagePack:
    """The pack of a language ("fr", "fr-CA" → "fr"). Raises UsageError for one without a folder."""
    primary = tag.lower().partition("-")[0]
    if primary not in _loaded:
        if primary not in tags():
            raise UsageError("error.language.unknown", tag=tag, known=", ".join(tags()))
        _loaded[primary] = LanguagePack(primary)
    return _loaded[primary]
