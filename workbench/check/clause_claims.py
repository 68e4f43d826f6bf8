"""Firsts told by a clause of their own: "For the first time a woman is at the head of the town", "Never had a woman led
the club", „Erstmals steht eine Frau an der Spitze“.

The clause is read as a class, as what stands behind "the first" is: somebody told by an indefinite article, and what
nobody such has done before.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.class_reader import ClassReader
from workbench.check.told_class import ToldClass
from workbench.domain.text import Span
from workbench.records import dataclass

LONGEST = 22
"""Most tokens of such a clause."""
LEAST = 2
"""Telling words of such a clause, what it is of counting as one."""
_STOPS = frozenset({",", ".", ";", ":", "(", ")", "«", "»", "“", "”", '"', "„", "—", "–", "!", "?", "…"})


@dataclass(frozen=True)
class ClauseClaim:
    """Where the clause stands, and the class that it tells."""

    span: Span
    sentence: int
    told: ToldClass


class ClauseClaims:
    """Reads them with the reader of classes of one scene."""

    def __init__(self, reader: ClassReader) -> None:
        self.reader = reader
        self.scene, self.lower = reader.scene, reader.lower
        self.unique, self.senses = reader.unique, reader.senses

    def at(self, index: int) -> ClauseClaim | None:
        """The clause with "for the first time", "never" or the like at a token."""
        marker = self._marker(index)
        if marker is None:
            return None
        start = self.scene.tokens.starts[index]
        if self.scene.in_title(start) or self.scene.quotation_at(start) is not None:
            return None
        sentence = self.scene.segments.sentence_at(start)
        clause = self._clause(index, self.scene.sentence_tokens(sentence))
        if len(clause) > LONGEST or self._since(clause):
            return None
        never = self.lower[index] in self.senses.never
        who = self._somebody(clause, marker if not never else range(index, index))
        if who is None or (never and not any(self.lower[at] in self.unique.being for at in clause)):
            return None
        tokens = [at for at in clause if at not in marker and self.lower[at] not in self.unique.being]
        told = self.reader.of_tokens(who, tokens, timed=True)
        if len(told.words) + told.placed < LEAST:
            return None
        tokens_of = self.scene.tokens
        return ClauseClaim(Span(tokens_of.starts[clause.start], tokens_of.ends[clause.stop - 1]), sentence, told)

    def _marker(self, index: int) -> range | None:
        word = self.lower[index]
        behind = self.lower[index + 1] if index + 1 < len(self.lower) else ""
        if self.unique.kinds.get(word) == "first" and behind in self.senses.time:
            return range(index - 1, index + 2)
        if word in self.senses.firstly or word in self.senses.never:
            return range(index, index + 1)
        return None

    def _clause(self, index: int, inside: range) -> range:
        first, last = index, index + 1
        while first > inside.start and self.lower[first - 1] not in _STOPS:
            first -= 1
        while last < inside.stop and self.lower[last] not in _STOPS:
            last += 1
        return range(first, last)

    def _since(self, clause: range) -> bool:
        return any(self.lower[at] in self.reader.line.words.since for at in clause)

    def _somebody(self, clause: range, marker: range) -> int | None:
        """The token before a telling noun with an indefinite article, or with "no" for one."""
        articles = self.unique.indefinite | self.senses.never
        for at in clause:
            near = self.lower[at + 1] if at + 1 < clause.stop else ""
            if at not in marker and self.lower[at] in articles and self.reader.tells(near):
                return at if not self.reader.level_of(near) else None
        return None

    def found(self) -> Iterator[ClauseClaim]:
        """Every such clause, in text order."""
        seen: set[Span] = set()
        opening = self.unique.kinds.keys() | self.senses.firstly | self.senses.never
        for index in self.scene.tokens.among(opening):
            claim = self.at(index)
            if claim is not None and claim.span not in seen:
                seen.add(claim.span)
                yield claim
