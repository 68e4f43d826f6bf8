"""Reads of what class something is called the first, last or only one: `told_class` compares what it reads."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workbench.check.scene import Scene
from workbench.check.timeline import Timeline
from workbench.check.told_class import ToldClass, Word
from workbench.check.uniques import STEM
from workbench.domain.text import Span
from workbench.language.first_deeds import first_deed_words
from workbench.language.naming import NameLexicon
from workbench.language.rivals import rival_words
from workbench.language.senses import Senses, senses
from workbench.language.series import series_words
from workbench.language.uniques import UniqueWords, unique_words
from workbench.records import replace

REACH = 13
"""Most tokens of a class behind its first word."""
HEAD = 2
"""First words of a class among which its noun stands, for turns and times ("the first season")."""
SINCE = 6
"""Most tokens from "since" to the founding or the year that it is counted from."""
OWNED = 5
"""Most tokens from "that" to the auxiliary of a clause with a subject of its own."""
LONG = 7
"""Letters that a noun of what happens and a verb for it have in common."""
_SOME_TIME = 0
_LEVELS = ("country", "place", "body")
_STOPS = frozenset({".", ";", ":", "(", ")", "«", "»", "“", "”", '"', "„", "—", "–", "!", "?", "…"})
_HAPPENS = frozenset({"voyage", "match", "flight", "send", "strike", "climb"})


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
        self._event_stems = frozenset(word[:LONG] for word in self.events if len(word) >= LONG)
        self.acts = line.scene.pack.view(first_deed_words).deeds
        self.as_ = line.scene.pack.view(rival_words).as_
        lexicon = line.scene.pack.view(NameLexicon.of)
        self.countries = frozenset(word[:STEM] for place in lexicon.places for word in place.split())
        self.locatives = lexicon.locatives
        small = line.scene.context.words.empty | line.words.determiners | self.unique.complement
        self.skipped = small | self.unique.generic | self.senses.light | line.words.glue | self.unique.being

    def read(self, index: int, owner: Iterable[str], stop: int) -> tuple[ToldClass, int] | None:
        """The class behind the word "first" at token `index`, with who owns it, and where it ends."""
        after = index + 1
        timed = after < stop and self.lower[after] in self.senses.time
        if timed:
            after += 1
            after += after < stop and self.lower[after] == "," and self.lower[after + 1] in self.unique.indefinite
            if after >= stop or self.lower[after] not in self.senses.that | self.unique.indefinite:
                return None
        end = self._end(after, min(stop, after + REACH))
        phrase = self.lower[after:end]
        if not phrase or phrase[0].isdecimal() or phrase[0] in self.line.words.counts:
            return None
        turns = self.unique.reckoning - self.events
        if not turns.isdisjoint(phrase[:HEAD]):
            return None
        cut, since = self._since(after, end, stop)
        if since == _SOME_TIME or cut == after:
            return None
        told = self.of_tokens(index, range(after, cut), owner, timed=timed)
        return (told if since is None else replace(told, since=since)), cut

    def _since(self, after: int, end: int, stop: int) -> tuple[int, int | None]:
        """Where a class ends before what says since when it is the first, and the year told there; the time since it
        was founded is all time. Italian "da" says so before a year only.
        """
        for at in range(after, end):
            word, behind = self.lower[at], self.lower[at + 1 : min(stop, at + SINCE)]
            if word not in self.line.words.since or not (len(word) > 2 or any(map(str.isdecimal, behind[:2]))):
                continue
            year = next((int(one) for one in behind if len(one) == 4 and one.isdecimal()), _SOME_TIME)
            begun = any(one in self.words.begun for one in behind)
            return at, None if begun and year == _SOME_TIME else year
        return end, None

    def _end(self, after: int, last: int) -> int:
        """Where a class ends: at a stop, at a comma that opens no relative clause, at "and" behind its deed."""
        deed, owned = False, 0
        for at in range(after, last):
            word = self.lower[at]
            relative = word in self.line.words.to_do
            owned = at if relative and self._own_subject(at + 1, last) else owned
            joins = word == "," and at + 1 < last and self.lower[at + 1] in self.line.words.to_do and at - after <= 3
            joins = joins and not self._apposed(at + 1)
            being = word in self.unique.being and self.lower[at - 1] not in self.line.words.to_do
            ever = at + 1 < last and self.lower[at + 1] in self.senses.ever
            if being and ((owned and at - owned <= OWNED) or ever):
                being, owned = False, 0  # "the first object that the museum had returned", "the first it has ever sold"
            if word in _STOPS or (word == "," and not joins) or being:
                return at
            if word in self.line.words.conjunctions and at - after > (3 if deed else 0):
                return at
            deed = deed or relative
        return last

    def _own_subject(self, at: int, last: int) -> bool:
        """A relative clause has a subject of its own: "that the museum had returned", "that it has sent back"."""
        return at < last and self.lower[at] in self.line.words.definite | self.unique.pronouns

    def _apposed(self, first: int) -> bool:
        """An article opens what a person's name ends: „die frühere Skifahrerin Lena Moss,“ which is no clause."""
        if self.lower[first] not in self.line.words.definite:
            return False
        tokens, stop = self.scene.tokens, min(len(self.lower), first + REACH)
        comma = next((at for at in range(first, stop) if self.lower[at] in _STOPS or self.lower[at] == ","), 0)
        names = self.scene.names_within(tokens.starts[first], tokens.ends[comma - 1]) if comma else []
        return any(name.kind == "person" and name.end == tokens.ends[comma - 1] for name in names)

    def of_tokens(
        self, index: int, inside: Sequence[int], owner: Iterable[str] = (), *, timed: bool = False
    ) -> ToldClass:
        """The class that some tokens tell; `timed`: they are a clause, "that a club opens up to a fund"."""
        words: list[Word] = []
        of: set[tuple[str, str]] = set()
        names: set[tuple[str, str]] = set()
        used: set[int] = set()
        some: list[str] = []
        for at in inside:
            hit = self.senses.phrases.at(self.lower, at)
            if hit is not None and hit[0] <= inside[-1] + 1:
                words.append(Word(hit[1], frozenset({hit[1]})))
                used.update(range(at, hit[0]))
        dated = self._dated(inside)
        words.extend(Word(self.lower[at], frozenset()) for at in dated if self._year(at, inside))
        used |= dated
        # "the first of the town to", with no noun of its own
        bare = self.lower[inside[0]] in self.unique.complement and not timed
        for at in inside:
            if at in used:
                continue
            name = self._name(at, first=inside[0])
            if name is not None:
                names.add(name)
            elif self.tells(self.lower[at]):
                self._sort(self.lower[at], words, of, head=not (words or names or bare))
                if self.lower[at - 1] in self.unique.indefinite:
                    some.append(self.lower[at])
            elif self.lower[at] in self.senses.light - self.senses.ever and at != index:
                bare = True  # "the first object that the museum has sold"
        self._any_of(some, words, of)
        for word in owner:
            if len(word) > 2 and word not in self.skipped:
                level = self.level_of(word)
                of |= {(level, word[:STEM])} if level else set()
                names |= {(word[:STEM], "other")} if not level else set()
        feminine = self.lower[index] in self.senses.feminine
        pointed = any(self.lower[at] in self.line.words.this_one for at in inside)
        taken = any(self.lower[at] in self.unique.pronouns for at in inside)
        again = any(self.words.taking_up.at(self.lower, at) or self.lower[at] in self.words.anaphoric for at in inside)
        senses = frozenset[str]().union(*(word.senses for word in words))
        event = any(self._happens(self.lower[at]) for at in inside) or not _HAPPENS.isdisjoint(senses)
        return ToldClass(
            tuple(dict.fromkeys(words)), frozenset(of), frozenset(names), feminine, pointed, event, None, taken, again
        )

    def around(self, span: Span) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
        """The telling words beside a class in its sentence, and those of the one before it in its paragraph."""
        segments, tokens = self.scene.segments, self.scene.tokens
        number = segments.sentence_at(span.start)
        own = tokens.covering(span.start, span.end)
        beside = [at for at in self.scene.sentence_tokens(number) if at not in own]
        before: list[int] = []
        if number and segments.paragraph_at(segments.sentences[number - 1].start) == segments.paragraph_at(span.start):
            before = list(self.scene.sentence_tokens(number - 1))
        return self._telling(beside), self._telling(before)

    def _telling(self, inside: list[int]) -> tuple[Word, ...]:
        return tuple(self.word(self.lower[at]) for at in inside if self.tells(self.lower[at]))

    def word(self, word: str) -> Word:
        """A word as a class has it."""
        return Word(word[:STEM], self.senses.of(word) | self.acts.of(word))

    def _happens(self, word: str) -> bool:
        """A noun of what happens on a day of its own, or a verb of its stem: "transplante", "transplantar"."""
        return word in self.events or (len(word) >= LONG and word[:LONG] in self._event_stems)

    def _dated(self, inside: Sequence[int]) -> set[int]:
        """The tokens of dates, which tell no class."""
        tokens = self.scene.tokens
        dates = self.scene.dates_within(tokens.starts[inside[0]], tokens.ends[inside[-1]])
        return {at for dated in dates for at in tokens.covering(dated.start, dated.end)}

    def _year(self, at: int, inside: Sequence[int]) -> bool:
        """A year that tells which: "of the 1957 wreck", not "in 1957"."""
        noun = at < inside[-1] and self.lower[at + 1].isalpha() and self.tells(self.lower[at + 1])
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
        """The first telling word (`head`) is the noun of the class, whatever else it may stand for."""
        level = self.level_of(word)
        if level and not head:
            of.add((level, word[:STEM]))
            return
        words.append(self.word(word))

    def _any_of(self, some: list[str], words: list[Word], of: set[tuple[str, str]]) -> None:
        """Read "to run a bank in the country": where the land is told, "a bank" does not say which."""
        for word in some:
            told = (self.level_of(word), word[:STEM])
            if told in of and any(level in _LEVELS[:2] and stem != told[1] for level, stem in of):
                of.remove(told)
                words.append(self.word(word))

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
        german = self.scene.language == "de"
        if self.senses.of(self.lower[at]) or (german and self.level_of(self.lower[at])):
            return None  # the posts and prizes that a writer gives a capital, nouns of lands and places in German
        before = at - 1 - (self.lower[at - 1] in self.line.words.determiners)
        located = before > first and self.lower[before] in self.locatives
        return self.lower[at].rstrip("'")[:STEM], "place" if located else kind or "other"
