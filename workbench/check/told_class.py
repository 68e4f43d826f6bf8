"""The class of which something is called the first, by sense: "the first woman to spend a winter at the station", "the
first woman to winter at Halden".

A class is read as words that tell it (each with its senses), the names in it, and words that say without a name what
it is of: the land, the place, the firm. Two classes are one when each telling word of either has its like in the
other, and what the one is of may be what the other is of.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from workbench.records import dataclass

ENOUGH = 2
"""Telling words that two classes must have in common; one where both say what they are of."""
AROUND = 1
"""Telling words of two classes that one of them may have beside it only: « la première greffe de ce type », where
the sentence before says of what.
"""
_LEVELS = ("country", "place", "body")
_WOMAN = "woman"
_WIDE = frozenset({_WOMAN, "foreign", "lead"})
"""Senses that many classes have."""


@dataclass(frozen=True)
class Word:
    """A telling word: its stem and its senses."""

    stem: str
    senses: frozenset[str]

    def like(self, other: Word) -> bool:
        return self.stem == other.stem or not self.senses.isdisjoint(other.senses)


@dataclass(frozen=True)
class ToldClass:
    """`of`: pairs of a level (country, place, body) and the stem of a word that says what the class is of; `names`:
    the stems of the names in it, with the sort of each; `pointed`: "this town" takes up a name told before; `since`:
    the year from which on it is counted; `taken`: a pronoun stands in it ("the first Greek to win it"); `again`: it
    takes up what was told before ("the first such voyage", "the first to do so").
    """

    words: tuple[Word, ...]
    of: frozenset[tuple[str, str]]
    names: frozenset[tuple[str, str]]
    feminine: bool
    pointed: bool
    event: bool
    since: int | None = None
    taken: bool = False
    again: bool = False

    def same_as(
        self, other: ToldClass, countries: frozenset[str], around: tuple[Collection[Word], Collection[Word]] = ((), ())
    ) -> bool:
        """Whether both can be one class; `countries`: stems of the names of lands; `around`: the words beside each."""
        if self.since != other.since or not all(one.words or one.again for one in (self, other)):
            return False
        shared = self._met(other), other._met(self)
        for one, two, met, near in ((self, other, shared[0], around[1]), (other, self, shared[1], around[0])):
            beside = [word for word in one.words if word not in met]
            if not all(_among(word, near) for word in beside):
                return False
            if beside and not two.again and (len(beside) > AROUND or not two.placed or not met):
                return False
        enough = max(len(self.words), len(other.words)) >= ENOUGH
        return (enough or self._alone_enough(other)) and self._of_one(other, countries)

    @property
    def placed(self) -> bool:
        """It is told of what the class is."""
        return bool(self.of or self.names or self.taken)

    def _alone_enough(self, other: ToldClass) -> bool:
        """One word tells it: both say what they are of, or the two are words for one thing."""
        if bool(self.of or self.names) and bool(other.of or other.names):
            return True
        one, two = self.words[0], other.words[0]
        senses = one.senses & two.senses - _WIDE
        return bool(senses) and one.stem != two.stem and bool(self.of or other.of)

    def _met(self, other: ToldClass) -> frozenset[Word]:
        """The words of this class that have their like in the other."""
        met = {word for word in self.words if any(word.like(one) for one in other.words)}
        named = {stem for stem, _ in other.names}  # "the first Belgian expedition", where a name was read
        met |= {word for word in self.words if word.stem in named}
        if other.feminine and len(met) + 1 >= len(self.words):
            met |= {word for word in self.words if _WOMAN in word.senses}  # « la première mairesse »
        return frozenset(met)

    def _of_one(self, other: ToldClass, countries: frozenset[str]) -> bool:
        mine, theirs = self.of - other.of, other.of - self.of
        if not self.of & other.of and not all(_agree(level, mine, theirs) for level in _LEVELS):
            return False
        told = {word.stem for word in (*self.words, *other.words)}
        names = {name for name in self.names if name[0] not in told | {stem for stem, _ in other.names}}
        others = {name for name in other.names if name[0] not in told | {stem for stem, _ in self.names}}
        if names and others:
            return self.pointed or other.pointed
        for of, named in ((mine, others), (theirs, names)):
            if named and of and not any(_stands_for(level, name, countries) for level, _ in of for name in named):
                return False
        levels = {level for level, _ in mine}, {level for level, _ in theirs}
        return not (levels[0] and levels[1] and levels[0].isdisjoint(levels[1]))


def _agree(level: str, mine: Iterable[tuple[str, str]], theirs: Iterable[tuple[str, str]]) -> bool:
    """No two different words of one level: "of the board", "of the university"."""
    a = {stem for one, stem in mine if one == level}
    b = {stem for one, stem in theirs if one == level}
    return not (a and b) or level == "country"


def _stands_for(level: str, name: tuple[str, str], countries: frozenset[str]) -> bool:
    """A name can be that of a land, of a place, of a body."""
    stem, kind = name
    if level == "country":
        return stem in countries
    if level == "place":
        return kind != "organisation" and stem not in countries
    return kind != "place"


def _among(word: Word, words: Iterable[Word]) -> bool:
    return any(word.like(one) for one in words)
