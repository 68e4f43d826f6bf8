"""Cue words of the consistency checker: a typed view of `check.toml`, and finding them in tokens.

A cue is a phrase of one or more words in one or more roles ("dont" is open, "soit" apposes); "*" in or at the end of a
word stands for any letters. At each place the longest phrase wins.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import cached_property

from workbench.language.cues import Cues, Hit
from workbench.language.data import Table
from workbench.language.pack import LanguagePack
from workbench.language.tokens import Tokens
from workbench.records import dataclass


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
        self.conjunctions = table.words("conjunctions")
        self.of = table.words("of")
        self.out_of = table.words("out_of")
        self.from_ = table.words("from")
        self.than = table.words("than")
        self.to = table.words("to")
        self.by = table.words("by")
        self.by_alone = table.words("by_alone")
        self.by_amount = table.words("by_amount")
        self.per = table.words("per")
        self.per_alone = table.words("per_alone")
        self.conditions = table.words("conditions")
        self.relatives = table.words("relatives")
        self.clauses = table.words("clauses")
        self.subordinate = table.words("subordinate")
        self.when = table.words("when")
        self.tallies = table.words("tallies")
        self.one = table.words("one")
        self.feats = table.words("feats")
        self.groups = table.words("groups")
        self.but = table.words("but")
        self.those = table.words("those")
        self.on = table.words("on")
        self.manner = table.words("manner")
        self.services = table.words("services")
        self.empty = table.words("empty")
        self.whose = table.words("whose")
        self.attending = table.words("attending")
        self.of_what = table.words("of_what")
        self.of_amount = table.words("of_amount")
        self.generic = table.words("generic")
        self.netted = table.words("netted")
        self.measures = table.words("measures")
        self.foreign = table.words("foreign")
        self._told: dict[tuple[str | Fraction, ...], tuple[frozenset[str], Fraction | None]] = {}

    @cached_property
    def _cues(self) -> Cues[str | Fraction]:
        """The roles of each phrase, and its factor where it has one."""
        return Cues(self._entries())

    def _entries(self) -> Iterator[tuple[str, str | Fraction]]:
        for role, phrases in self._table.table("cues").string_lists().items():
            for phrase in phrases:
                yield phrase, role
        for phrase, factor in self._table.mapping("factors").items():
            yield phrase, "factor"
            yield phrase, Fraction(factor)

    def find(self, tokens: Tokens, first: int, last: int) -> list[Cue]:
        """The cues among tokens [first, last), not overlapping, in order."""
        return [self._cue(tokens, hit) for hit in self._cues.within(tokens, first, last)]

    def all(self, tokens: Tokens) -> list[Cue]:
        """The cues of a whole text, not overlapping, in order."""
        return self.find(tokens, 0, len(tokens))

    def _cue(self, tokens: Tokens, hit: Hit[str | Fraction]) -> Cue:
        if hit.values not in self._told:
            roles = frozenset(value for value in hit.values if isinstance(value, str))
            self._told[hit.values] = roles, next((value for value in hit.values if isinstance(value, Fraction)), None)
        roles, factor = self._told[hit.values]
        return Cue(roles, hit.first, hit.last, tokens.starts[hit.first], tokens.ends[hit.last - 1], factor)


def check_words(pack: LanguagePack) -> CheckWords:
    """The cues of a pack, built once (`pack.view(check_words)`)."""
    return CheckWords(pack.table("check"))


def cues_of(table: Table, key: str) -> CheckWords:
    """The cues of one key of a table that holds several sets of them. Raises ResourceError when malformed."""
    return CheckWords(Table(table.file, {"cues": table.table(key).entries}))
