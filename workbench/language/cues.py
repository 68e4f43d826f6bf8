"""The words by which a sentence tells what its amounts do: typed view of `cues.toml`.

A cue is a phrase of one or more words, "*" standing for any ending of its first or a later word. Where several begin
at a word the longest wins, so that "au total" is not read as "au".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from workbench.language.data import Table
from workbench.language.pack import LanguagePack
from workbench.language.tokens import fold, tokenise

Value = TypeVar("Value")

_LETTER = "ⵣ"  # of no language here: the tokeniser keeps it in the word where "*" would be cut off
_MEMO = 20_000

PLACES = ("next", "strong", "lead", "hint", "right", "trail")
"""Where a role's cue stands: `next` directly before the amount, `strong`, `lead` or `hint` before it in its clause,
`right` directly after it, `trail` after it in its clause."""


@dataclass(frozen=True, slots=True)
class Hit(Generic[Value]):
    """A cue at tokens [first, last)."""

    first: int
    last: int
    values: tuple[Value, ...]


class Cues(Generic[Value]):
    """Phrases with what they stand for; one phrase may stand for several things."""

    def __init__(self, entries: Iterable[tuple[str, Value]]) -> None:
        grouped: dict[tuple[str, ...], list[Value]] = {}
        for phrase, value in entries:
            grouped.setdefault(words_of(phrase), []).append(value)
        self._exact: dict[str, list[tuple[tuple[str, ...], tuple[Value, ...]]]] = {}
        self._stems: dict[str, list[tuple[tuple[str, ...], tuple[Value, ...]]]] = {}
        for words, values in grouped.items():
            if not words:
                continue
            head, star, _ = words[0].partition("*")
            (self._stems if star else self._exact).setdefault(head, []).append((words, tuple(values)))
        self._stem_sizes = sorted({len(head) for head in self._stems}, reverse=True)
        self._known: dict[str, list[tuple[tuple[str, ...], tuple[Value, ...]]]] = {}

    def starting(self, word: str) -> list[tuple[tuple[str, ...], tuple[Value, ...]]]:
        """The phrases that may begin with a word, longest first, exact before stems."""
        known = self._known.get(word)
        if known is None:
            known = list(self._exact.get(word, ()))
            for size in self._stem_sizes:
                if size <= len(word):
                    known += [entry for entry in self._stems.get(word[:size], ()) if _fits(entry[0][0], word)]
            known.sort(key=lambda entry: -len(entry[0]))
            if len(self._known) < _MEMO:
                self._known[word] = known
        return known

    def at(self, lower: Sequence[str], index: int, stop: int) -> Hit[Value] | None:
        """The longest cue that begins at token `index` and ends before `stop`."""
        for words, values in self.starting(lower[index]):
            last = index + len(words)
            if last <= stop and all(_fits(words[k], lower[index + k]) for k in range(1, len(words))):
                return Hit(index, last, values)
        return None

    def find(self, lower: Sequence[str], first: int, stop: int) -> Iterator[Hit[Value]]:
        """The cues among tokens [first, stop), in order, not overlapping."""
        index = first
        while index < stop:
            hit = self.at(lower, index, stop)
            if hit is None:
                index += 1
            else:
                yield hit
                index = hit.last


def words_of(phrase: str) -> tuple[str, ...]:
    """A phrase as the tokeniser would cut it, "*" kept on its word."""
    marked = fold(phrase).replace("*", _LETTER)
    return tuple(word.replace(_LETTER, "*") for word in tokenise(marked).lower)


def _fits(pattern: str, word: str) -> bool:
    head, star, tail = pattern.partition("*")
    return pattern == word if not star else word.startswith(head) and word[len(head) :].endswith(tail)


@dataclass(frozen=True, slots=True)
class RoleCue:
    """What a phrase says of the amounts around it: a role, where the amount stands, and how strongly."""

    role: str
    place: str
    weight: int


_WEIGHTS = {"next": 4, "strong": 4, "lead": 2, "hint": 1, "right": 5, "trail": 2}


@dataclass(frozen=True)
class ReadingCues:
    """All cues of a language that the reading uses. Built by `reading_cues`."""

    relatives: frozenset[str]
    conjunctions: frozenset[str]
    empty: frozenset[str]
    ordinals: frozenset[str]
    modality: Cues[str]
    roles: Cues[RoleCue]
    marks: Cues[str]


def reading_cues(pack: LanguagePack) -> ReadingCues:
    """The view of a pack's cues.toml; use through `pack.view(reading_cues)`. Raises ResourceError when malformed."""
    table = pack.table("cues")
    clauses = table.table("clauses")
    function = frozenset(map(fold, pack.table("words").strings("function")))
    return ReadingCues(
        relatives=frozenset(map(fold, clauses.strings("relatives"))),
        conjunctions=frozenset(map(fold, clauses.strings("conjunctions"))),
        empty=function,
        ordinals=frozenset(map(fold, clauses.strings("ordinals"))),
        modality=Cues(_pairs(table.table("modality"))),
        roles=Cues(_role_cues(table.table("roles"))),
        marks=Cues(_pairs(table.table("marks"))),
    )


def _pairs(table: Table) -> Iterator[tuple[str, str]]:
    for name, phrases in table.string_lists().items():
        for phrase in phrases:
            yield phrase, name


def _role_cues(table: Table) -> Iterator[tuple[str, RoleCue]]:
    for role in table.keys():  # noqa: SIM118 - Table is no dict
        places = table.table(role)
        for place in places.keys():  # noqa: SIM118
            if place not in PLACES:
                raise places.wrong(place, "one of " + ", ".join(PLACES))
            for phrase in places.strings(place):
                yield phrase, RoleCue(role, place, _WEIGHTS[place])
