"""Phrases of several tokens looked up by dictionary, forwards or backwards, longest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Generic, TypeVar

from workbench.language.tokens import Tokens, words_of

Value = TypeVar("Value")


_Sized = list[tuple[int, dict[tuple[str, ...], list[Value]]]]
"""The phrases of one key by how many words they have beside it, the longest first; their values in order."""


class Phrases(Generic[Value]):
    """A dictionary of phrases with their values; `entries` has one list per first (or last) token."""

    __slots__ = ("_sized", "back", "entries")

    def __init__(self, items: Iterable[tuple[str, Value]] = (), *, back: bool = False) -> None:
        self.back = back
        self.entries: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
        self._sized: dict[str, _Sized[Value] | None] = {}  # None until a key is first looked up
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
        self._sized[key] = None

    def _by_size(self, key: str) -> _Sized[Value]:
        """Of some words dozens of phrases begin: they are told apart by a dictionary for each length."""
        sizes: dict[int, dict[tuple[str, ...], list[Value]]] = {}
        for rest, value in self.entries[key]:
            sizes.setdefault(len(rest), {}).setdefault(rest, []).append(value)
        made = self._sized[key] = sorted(sizes.items(), key=lambda size: -size[0])
        return made

    def first_words(self) -> Iterator[tuple[str, Value]]:
        """Every value with the word that its phrase is looked up by."""
        for word, phrases in self.entries.items():
            for _, value in phrases:
                yield word, value

    def __bool__(self) -> bool:
        return bool(self.entries)

    def begun(self, tokens: Tokens) -> list[int]:
        """The tokens of a text at which a phrase may start, in order."""
        return tokens.among(self.entries.keys())

    def at(self, lower: list[str], index: int) -> tuple[int, Value] | None:
        """The longest phrase that starts at token `index`: (index after it, value)."""
        if index >= len(lower) or lower[index] not in self._sized:
            return None
        word = lower[index]
        for size, phrases in self._sized[word] or self._by_size(word):
            end = index + 1 + size
            found = phrases.get(tuple(lower[index + 1 : end]))
            if found is not None:
                return end, found[0]
        return None

    def all_at(self, lower: list[str], index: int) -> Iterable[tuple[int, Value]]:
        """Every phrase that starts at token `index`, longest first."""
        if index >= len(lower) or lower[index] not in self._sized:
            return
        word = lower[index]
        for size, phrases in self._sized[word] or self._by_size(word):
            end = index + 1 + size
            for value in phrases.get(tuple(lower[index + 1 : end]), ()):
                yield end, value

    def all_before(self, lower: list[str], end: int) -> Iterable[tuple[int, Value]]:
        """Every phrase that ends just before token `end`, longest first."""
        if not 0 < end <= len(lower) or lower[end - 1] not in self._sized:
            return
        word = lower[end - 1]
        for size, phrases in self._sized[word] or self._by_size(word):
            first = end - 1 - size
            if first >= 0:
                for value in phrases.get(tuple(lower[first : end - 1]), ()):
                    yield first, value

    def before(self, lower: list[str], end: int) -> tuple[int, Value] | None:
        """The longest phrase that ends just before token `end`: (its first index, value). For `back` dictionaries."""
        if end <= 0 or end > len(lower) or lower[end - 1] not in self._sized:
            return None
        word = lower[end - 1]
        for size, phrases in self._sized[word] or self._by_size(word):
            first = end - 1 - size
            found = phrases.get(tuple(lower[first : end - 1])) if first >= 0 else None
            if found is not None:
                return first, found[0]
        return None
