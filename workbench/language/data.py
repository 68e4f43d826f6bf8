"""Typed reading of a language's TOML tables, with errors that name the file and the key."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from workbench import resources
from workbench.errors import ResourceError
from workbench.language.tokens import fold
from workbench.records import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """One table of one file. Every reader raises ResourceError naming file and key when the shape is wrong."""

    file: str
    entries: Mapping[str, Any]
    prefix: str = ""

    @classmethod
    def of(cls, file: str) -> Table:
        """A whole file below `resources/`. Raises ResourceError when it is missing or not TOML."""
        try:
            return cls(file, resources.toml(file))
        except FileNotFoundError as error:
            raise ResourceError("error.resource.missing", file=file) from error
        except ValueError as error:
            raise ResourceError("error.resource.malformed", file=file, cause=str(error)) from error

    def __contains__(self, key: str) -> bool:
        return key in self.entries

    def keys(self) -> list[str]:
        return list(self.entries)

    def table(self, key: str) -> Table:
        """A sub-table; an absent one is empty."""
        value = self.entries.get(key, {})
        if not isinstance(value, Mapping):
            raise self.wrong(key, "a table")
        return Table(self.file, value, f"{self.prefix}{key}.")

    def strings(self, key: str) -> tuple[str, ...]:
        """A list of non-empty strings; an absent one is empty."""
        value = self.entries.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
            raise self.wrong(key, "a list of non-empty strings")
        return tuple(value)

    def words(self, key: str) -> frozenset[str]:
        """A list of words as the tokens of a text spell them (see `fold`)."""
        return frozenset(map(fold, self.strings(key)))

    def string(self, key: str, default: str | None = None) -> str:
        value = self.entries.get(key, default)
        if not isinstance(value, str):
            raise self.wrong(key, "a string")
        return value

    def integer(self, key: str) -> int:
        value = self.entries.get(key)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self.wrong(key, "an integer")
        return value

    def string_lists(self) -> dict[str, tuple[str, ...]]:
        """Every entry as a list of strings (sub-tables excluded)."""
        return {key: self.strings(key) for key, value in self.entries.items() if not isinstance(value, Mapping)}

    def mapping(self, key: str) -> dict[str, str]:
        """A sub-table of strings."""
        inner = self.table(key)
        return {name: inner.string(name) for name in inner.keys()}  # noqa: SIM118 - Table is no dict

    def integers(self, key: str) -> dict[str, int]:
        """A sub-table of integers."""
        inner = self.table(key)
        return {name: inner.integer(name) for name in inner.keys()}  # noqa: SIM118 - Table is no dict

    def wrong(self, key: str, expected: str) -> ResourceError:
        return ResourceError("error.language.data", file=self.file, key=f"{self.prefix}{key}", expected=expected)
