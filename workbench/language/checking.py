"""Cue words of the consistency checker: a typed view of `check.toml`, and finding them in tokens.

A cue is a phrase of one or more words in one or more roles ("dont" is open, "soit" apposes); "*" in or at the end of a
word stands for any letters. At each place the longest phrase wins.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from workbench.language.data import Table
from workbench.language.pack import LanguagePack
from workbench.language.tokens import fold, tokenise

Phrase = tuple[tuple[str, ...], frozenset[str], Fraction | None]


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue found at tokens [first, last); `start` and `end` are code points."""

    roles: frozenset[str]
    first: int
    last: int
    start: int
    end: int
    factor: Fraction | None = None


class CheckWords:
    """One language's cues. Built by `check_words`."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self.conjunctions = frozenset(fold(word) for word in table.strings("conjunctions"))
        self.of = frozenset(fold(word) for word in table.strings("of"))
        self.out_of = frozenset(fold(word) for word in table.strings("out_of"))
        self.from_ = frozenset(fold(word) for word in table.strings("from"))
        self.to = frozenset(fold(word) for word in table.strings("to"))
        self.per = frozenset(fold(word) for word in table.strings("per"))
        self.relatives = frozenset(fold(word) for word in table.strings("relatives"))
        self.those = frozenset(fold(word) for word in table.strings("those"))
        self.on = frozenset(fold(word) for word in table.strings("on"))
        self.empty = frozenset(fold(word) for word in table.strings("empty"))
        self._known: dict[str, tuple[Phrase, ...]] = {}

    @cached_property
    def _phrases(self) -> tuple[dict[str, list[Phrase]], list[Phrase]]:
        """Phrases by first word, and those whose first word is a stem; longest first."""
        roles: dict[tuple[str, ...], set[str]] = defaultdict(set)
        factors: dict[tuple[str, ...], Fraction] = {}
        for role, phrases in self._table.table("cues").string_lists().items():
            for phrase in phrases:
                roles[_words(phrase)].add(role)
        for phrase, factor in self._table.mapping("factors").items():
            roles[_words(phrase)].add("factor")
            factors[_words(phrase)] = Fraction(factor)
        exact: dict[str, list[Phrase]] = defaultdict(list)
        stems: list[Phrase] = []
        for words, names in sorted(roles.items(), key=lambda item: (-len(item[0]), item[0])):
            phrase_entry = (words, frozenset(names), factors.get(words))
            if "*" in words[0]:
                stems.append(phrase_entry)
            else:
                exact[words[0]].append(phrase_entry)
        return exact, stems

    def starting(self, word: str) -> tuple[Phrase, ...]:
        """The phrases that may start with a word, longest first (kept per word)."""
        known = self._known.get(word)
        if known is None:
            exact, stems = self._phrases
            found = exact.get(word, []) + [phrase for phrase in stems if _fits(phrase[0][0], word)]
            known = tuple(sorted(found, key=lambda phrase: -len(phrase[0])))
            if len(self._known) < 50_000:
                self._known[word] = known
        return known

    def find(
        self, lower: Sequence[str], starts: Sequence[int], ends: Sequence[int], first: int, last: int
    ) -> list[Cue]:
        """The cues among tokens [first, last), not overlapping, in order."""
        found: list[Cue] = []
        index = first
        known = self._known
        while index < last:
            word = lower[index]
            phrases = known.get(word)
            if phrases is None:
                phrases = self.starting(word)
            cue = self._at(phrases, lower, starts, ends, index, last) if phrases else None
            if cue is None:
                index += 1
            else:
                found.append(cue)
                index = cue.last
        return found

    def _at(
        self, phrases: Sequence[Phrase], lower: Sequence[str], starts: Sequence[int], ends: Sequence[int],
        index: int, last: int,
    ) -> Cue | None:  # fmt: skip
        length, roles, factor = 0, frozenset[str](), None
        for words, names, times in phrases:
            size = len(words)
            if size < length:
                break
            if size == 1 or (index + size <= last and _continues(words, lower, index)):
                length, roles, factor = size, (roles | names if roles else names), times or factor
        if not length:
            return None
        return Cue(roles, index, index + length, starts[index], ends[index + length - 1], factor)


def check_words(pack: LanguagePack) -> CheckWords:
    """The cues of a pack, built once (`pack.view(check_words)`)."""
    return CheckWords(pack.table("check"))


def _words(phrase: str) -> tuple[str, ...]:
    """A phrase as the tokeniser would cut it, with "*" kept on its word."""
    marked = fold(phrase).replace("*", "ⵣ")  # a letter of no language here: the tokeniser keeps it in the word
    return tuple(word.replace("ⵣ", "*") for word in tokenise(marked).lower)


def _continues(words: Sequence[str], lower: Sequence[str], index: int) -> bool:
    """True when the words after the first follow at `index`."""
    for offset in range(1, len(words)):
        word, found = words[offset], lower[index + offset]
        if word != found and not ("*" in word and _fits(word, found)):
            return False
    return True


def _fits(pattern: str, word: str) -> bool:
    head, star, tail = pattern.partition("*")
    if not star:
        return pattern == word
    return word.startswith(head) and word.endswith(tail) and len(word) >= len(head) + len(tail)
