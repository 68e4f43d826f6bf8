"""The class of which something is called the first, by sense: "the first woman to spend a winter at the station", "the
first woman to winter at Halden".

A class is read as words that tell it (each with its senses), the names in it, and words that say without a name what
it is of: the land, the place, the firm. Two classes are one when each telling word of either has its like in the
other, and what the one is of may be what the other is of.
"""

from __future__ import annotations

from collections.abc import Iterable

from workbench.check.scene import Scene
from workbench.check.timeline import Timeline
from workbench.check.uniques import STEM
from workbench.domain.text import Span
from workbench.language.naming import NameLexicon
from workbench.language.rivals import rival_words
from workbench.language.senses import Senses, senses
from workbench.language.series import series_words
from workbench.language.uniques import UniqueWords, unique_words
from workbench.records import dataclass

REACH = 13
"""Most tokens of a class behind its first word."""
ENOUGH = 2
"""Telling words that two classes must have in common; one where both say what they are of."""
HEAD = 2
"""First words of a class among which its noun stands, for turns and times ("the first season")."""
_STOPS = frozenset({".", ";", ":", "(", ")", "«", "»", "“", "”", '"', "„", "—", "–", "!", "?", "…"})
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
    the stems of the names in it, with the sort of each; `pointed`: "this town" takes up a name told before.
    """

    words: tuple[Word, ...]
    of: frozenset[tuple[str, str]]
    names: frozenset[tuple[str, str]]
    feminine: bool
    pointed: bool
    event: bool

    def same_as(self, other: ToldClass, countries: frozenset[str]) -> bool:
        """Whether both can be one class; `countries`: stems of the names of lands."""
        shared = self._met(other), other._met(self)
        if not all(each.issuperset(one.words) for each, one in zip(shared, (self, other), strict=True)):
            return False
        if max(map(len, shared)) < ENOUGH and not self._alone_enough(other):
            return False
        return self._of_one(other, countries)

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


class ClassReader:
    """Reads the classes of one scene."""

    def __init__(self, line: Timeline) -> None:
        self.line = line
        self.scene: Scene = line.scene
        self.lower = line.scene.tokens.lower
        self.senses: Senses = line.scene.pack.view(senses)
        self.unique: UniqueWords = line.scene.pack.view(unique_words)
        self.words = line.scene.pack.view(series_words)
        self.events = self.words.events
        self.as_ = line.scene.pack.view(rival_words).as_
        lexicon = line.scene.pack.view(NameLexicon.of)
        self.countries = frozenset(word[:STEM] for place in lexicon.places for word in place.split())
        self.locatives = lexicon.locatives
        small = line.scene.context.words.empty | line.words.determiners | self.unique.complement
        self.skipped = small | self.unique.generic | self.senses.light | line.words.glue | self.unique.being

    def read(self, index: int, owner: Iterable[str], stop: int) -> tuple[ToldClass, int] | None:
        """The class behind the word "first" at token `index`, with who owns it, and where it ends."""
        after = index + 1
        if after < stop and self.lower[after] in self.senses.time:
            after += 1
            after += after < stop and self.lower[after] == "," and self.lower[after + 1] in self.unique.indefinite
            if after >= stop or self.lower[after] not in self.senses.that | self.unique.indefinite:
                return None
        end = self._end(after, min(stop, after + REACH))
        phrase = self.lower[after:end]
        if not phrase or phrase[0].isdecimal() or phrase[0] in self.line.words.counts:
            return None
        turns = self.unique.reckoning - self.events
        if not turns.isdisjoint(phrase[:HEAD]) or self._since(phrase):
            return None
        return self._class(index, range(after, end), owner), end

    def _since(self, phrase: list[str]) -> bool:
        """A first since some time; Italian "da" says so before a year only."""
        return any(
            word in self.line.words.since and (len(word) > 2 or any(map(str.isdecimal, phrase[at : at + 3])))
            for at, word in enumerate(phrase)
        )

    def _end(self, after: int, last: int) -> int:
        """Where a class ends: at a stop, at a comma that opens no relative clause, at "and" behind its deed."""
        deed = False
        for at in range(after, last):
            word = self.lower[at]
            relative = word in self.line.words.to_do
            joins = word == "," and at + 1 < last and self.lower[at + 1] in self.line.words.to_do and at - after <= 3
            joins = joins and not self._apposed(at + 1)
            being = word in self.unique.being and self.lower[at - 1] not in self.line.words.to_do
            if word in _STOPS or (word == "," and not joins) or being:
                return at
            if word in self.line.words.conjunctions and at - after > (3 if deed else 0):
                return at
            deed = deed or relative
        return last

    def _apposed(self, first: int) -> bool:
        """An article opens what a person's name ends: „die frühere Skifahrerin Lena Moss,“ which is no clause."""
        if self.lower[first] not in self.line.words.definite:
            return False
        tokens, stop = self.scene.tokens, min(len(self.lower), first + REACH)
        comma = next((at for at in range(first, stop) if self.lower[at] in _STOPS or self.lower[at] == ","), 0)
        names = self.scene.names_within(tokens.starts[first], tokens.ends[comma - 1]) if comma else []
        return any(name.kind == "person" and name.end == tokens.ends[comma - 1] for name in names)

    def _class(self, index: int, inside: range, owner: Iterable[str]) -> ToldClass:
        words: list[Word] = []
        of: set[tuple[str, str]] = set()
        names: set[tuple[str, str]] = set()
        used: set[int] = set()
        for at in inside:
            hit = self.senses.phrases.at(self.lower, at)
            if hit is not None and hit[0] <= inside.stop:
                words.append(Word(hit[1], frozenset({hit[1]})))
                used.update(range(at, hit[0]))
        dated = self._dated(inside)
        words.extend(Word(self.lower[at], frozenset()) for at in dated if self._year(at, inside))
        used |= dated
        bare = self.lower[inside.start] in self.unique.complement  # "the first of the town to", with no noun of its own
        for at in inside:
            if at in used:
                continue
            name = self._name(at, first=inside.start)
            if name is not None:
                names.add(name)
            elif self.tells(self.lower[at]):
                self._sort(self.lower[at], words, of, head=not words and not names and not bare)
        for word in owner:
            if len(word) > 2 and word not in self.skipped:
                level = self.level_of(word)
                of |= {(level, word[:STEM])} if level else set()
                names |= {(word[:STEM], "other")} if not level else set()
        feminine = self.lower[index] in self.senses.feminine
        pointed = any(self.lower[at] in self.line.words.this_one for at in inside)
        senses = frozenset[str]().union(*(word.senses for word in words))
        event = any(self.lower[at] in self.events for at in inside) or not _HAPPENS.isdisjoint(senses)
        return ToldClass(tuple(dict.fromkeys(words)), frozenset(of), frozenset(names), feminine, pointed, event)

    def _dated(self, inside: range) -> set[int]:
        """The tokens of dates, which tell no class."""
        tokens = self.scene.tokens
        dates = self.scene.dates_within(tokens.starts[inside.start], tokens.ends[inside.stop - 1])
        return {at for dated in dates for at in tokens.covering(dated.start, dated.end)}

    def _year(self, at: int, inside: range) -> bool:
        """A year that tells which: "of the 1957 wreck", not "in 1957"."""
        noun = at + 1 < inside.stop and self.lower[at + 1].isalpha() and self.tells(self.lower[at + 1])
        return len(self.lower[at]) == 4 and self.lower[at].isdecimal() and noun

    def tells(self, word: str) -> bool:
        """Whether a word tells one class from another."""
        known = word in self.senses.country or word in self.senses.place or word in self.senses.body
        return len(word) > 2 and word.isalpha() and (known or word not in self.skipped)

    def level_of(self, word: str) -> str:
        """What a class is of by such a word: a country, a place, a body; "" for other words."""
        for level in _LEVELS:
            if word in getattr(self.senses, level):
                return level
        return ""

    def _sort(self, word: str, words: list[Word], of: set[tuple[str, str]], *, head: bool) -> None:
        """The first telling word is the noun of the class, whatever else it may stand for."""
        level = self.level_of(word)
        if level and not head:
            of.add((level, word[:STEM]))
            return
        words.append(Word(word[:STEM], self.senses.of(word)))

    def _name(self, at: int, first: int) -> tuple[str, str] | None:
        """A name within a class: a capital, not on its first word; in German what was read as a name."""
        start = self.scene.tokens.starts[at]
        span = Span(start, self.scene.tokens.ends[at])
        if at == first or not self.scene.text[start].isupper() or len(self.lower[at]) < 3:
            return None
        kind = next(
            (name.kind for name in self.scene.names_within(start - 60, span.end) if name.span.overlaps(span)), ""
        )
        if self.scene.language == "de" and not kind:
            return None
        if self.senses.of(self.lower[at]):
            return None  # the posts and prizes that a writer gives a capital
        before = at - 1 - (self.lower[at - 1] in self.line.words.determiners)
        located = before > first and self.lower[before] in self.locatives
        return self.lower[at].rstrip("'")[:STEM], "place" if located else kind or "other"


_HAPPENS = frozenset({"voyage", "match", "flight", "send", "strike", "climb"})
