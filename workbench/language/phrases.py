"""Phrases of several tokens looked up by dictionary, forwards or backwards, longest first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

from workbench.language.tokens import words_of

Value = TypeVar("Value")


class Phrases(Generic[Value]):
    """A dictionary of phrases with their values; `entries` has one list per first (or last) token."""

    __slots__ = ("back", "entries")

    def __init__(self, items: Iterable[tuple[str, Value]] = (), *, back: bool = False) -> None:
        self.back = back
        self.entries: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
        for phrase, value in items:
            self.add(words_of(phrase), value)
        for found in self.entries.values():
            found.sort(key=lambda entry: -len(entry[0]))

    @classmethod
    def of_lists(cls, lists: Mapping[str, Iterable[str]], *, back: bool = False) -> Phrases[str]:
        """From `{value: [phrases]}`, the usual shape in the language files."""
        return Phrases(((phrase, value) for value, phrases in lists.items() for phrase in phrases), back=back)

    def add(self, words: tuple[str, ...], value: Value) -> None:
        if not words:
            return
        key, rest = (words[-1], words[:-1]) if self.back else (words[0], words[1:])
        self.entries.setdefault(key, []).append((rest, value))

    def __bool__(self) -> bool:
        return bool(self.entries)

    def at(self, lower: list[str], index: int) -> tuple[int, Value] | None:
        """The longest phrase that starts at token `index`: (index after it, value)."""
        if index >= len(lower):
            return None
        for rest, value in self.entries.get(lower[index], ()):
            if not rest:
                return index + 1, value
            end = index + 1 + len(rest)
            if end <= len(lower) and tuple(lower[index + 1 : end]) == rest:
                return end, value
        return None

    def all_at(self, lower: list[str], index: int) -> Iterable[tuple[int, Value]]:
        """Every phrase that starts at token `index`, longest first."""
        if index >= len(lower):
            return
        for rest, value in self.entries.get(lower[index], ()):
            end = index + 1 + len(rest)
            if end <= len(lower) and tuple(lower[index + 1 : end]) == rest:
                yield end, value

    def all_before(self, lower: list[str], end: int) -> Iterable[tuple[int, Value]]:
        """Every phrase that ends just before token `end`, longest first."""
        if not 0 < end <= len(lower):
            return
        for rest, value in self.entries.get(lower[end - 1], ()):
            first = end - 1 - len(rest)
            if first >= 0 and (not rest or tuple(lower[first : end - 1]) == rest):
                yield first, value

    def before(self, lower: list[str], end: int) -> tuple[int, Value] | None:
        """The longest phrase that ends just before token `end`: (its first index, value). For `back` dictionaries."""
        if end <= 0 or end > len(lower):
            return None
        for rest, value in self.entries.get(lower[end - 1], ()):
            if not rest:
                return end - 1, value
            first = end - 1 - len(rest)
            if first >= 0 and tuple(lower[first : end - 1]) == rest:
                return first, value
        return None
