"""Deeds of which two are called the first in one land, county or house, the one years before the other: "Harlow will be
the first town in the county to ban leaf blowers ... Denby, which in 2021 was the first in the county to ban them all".

`claimants` compares who is called the first of a class. Here the clause tells what was done: behind "the first", or in
the main clause of "as the first". The deed of before must be told by words that the deed of now has as well; a deed
that was told more narrowly leaves room for the first that is wider.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from workbench.check.class_reader import ClassReader
from workbench.check.scene import Scene
from workbench.check.timeline import Timeline, timeline
from workbench.check.told_class import Word
from workbench.check.tracing import derived
from workbench.check.uniques import STEM, lead
from workbench.check.views import view
from workbench.domain.mentions import NameMention
from workbench.domain.text import Span
from workbench.language.first_deeds import first_deed_words
from workbench.language.uniques import unique_words
from workbench.records import dataclass

MOST = 12
"""Claims of an article that are compared."""
YEARS = 2
"""Years between the two deeds."""
ENOUGH = 2
"""Telling words that both must have."""
REACH = 16
"""Most tokens of a clause on either side of "as the first"."""
_ENDS = frozenset({".", ";", ":", "(", ")", "«", "»", "“", "”", '"', "„", "—", "–", "!", "?", "…", ","})
_LONG, _LEAST = 8, 5
"""Letters that two compounds have in common, and of a word that a compound may contain."""


@dataclass(frozen=True)
class FirstDeed:
    """`head` is the noun of which one was the first ("" where it is left out), `of` what it is of, `year` the year that
    is told with it; `now`: it is of today or to come.
    """

    span: Span
    sentence: int
    head: Word | None
    words: tuple[Word, ...]
    of: frozenset[tuple[str, str]]
    year: int | None
    now: bool


class FirstDeeds:
    """The first deeds of one scene: `first_deeds(scene)`."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.trace = scene.trace
        self.line: Timeline = timeline(scene)
        self.unique = scene.pack.view(unique_words)
        self.reader = ClassReader(self.line)
        words = scene.pack.view(first_deed_words)
        self.groups, self.acts = words.groups, words.deeds
        self.lower = scene.tokens.lower

    @derived
    def pairs(self) -> tuple[tuple[FirstDeed, FirstDeed], ...]:
        """Pairs of one deed at two times, in text order."""
        found: list[tuple[FirstDeed, FirstDeed]] = []
        for one, other in combinations(list(self._deeds())[:MOST], 2):
            early, late = (one, other) if other.now else (other, one)
            if one.sentence != other.sentence and self._of_two_times(early, late) and self._one_deed(early, late):
                found.append((one, other))
        return tuple(found)

    def _deeds(self) -> Iterator[FirstDeed]:
        weak = {at for mark in self.line.marks if "weak" in mark.roles for at in range(mark.first, mark.last)}
        for index in self.scene.tokens.among(self.unique.kinds.keys()):
            if self.unique.kinds[self.lower[index]] != "first" or index in weak:
                continue
            sentence = self.scene.segments.sentence_at(self.scene.tokens.starts[index])
            quoted = self.scene.quotation_at(self.scene.tokens.starts[index]) is not None
            if quoted or self.scene.in_title(self.scene.tokens.starts[index]) or self._doubted(sentence):
                continue
            inside = self.scene.sentence_tokens(sentence)
            clause = self._clause(index, inside)
            if clause is not None:
                yield self._read(index, sentence, inside, *clause)

    def _doubted(self, sentence: int) -> bool:
        """The writer says that a claim is wrong: "in fact Denby was the first"."""
        said = self.groups.among(self.lower, self.scene.sentence_tokens(sentence))
        return "contrary" in said or self.line.has(sentence, "mistake", "wrote")

    def _clause(self, index: int, inside: range) -> tuple[range, bool] | None:
        """The tokens that tell the deed, and whether "as" led to it."""
        led = lead(self.line, self.unique, index, inside.start)
        low = index if led is None else led[0]
        if low > inside.start and self.lower[low - 1] in self.reader.as_:
            first, last = low - 1, index + 1
            while first > max(inside.start, index - REACH) and self.lower[first - 1] not in _ENDS:
                first -= 1
            while last < min(inside.stop, index + REACH) and self.lower[last] not in _ENDS:
                last += 1
            if first == low - 1 and self.lower[last : last + 1] == [","]:  # "As the first town in the county, Harlow"
                last += 1
                while last < inside.stop and self.lower[last] not in _ENDS:
                    last += 1
            return range(first, last), True
        if led is None:
            return None
        read = self.reader.read(index, (), inside.stop)
        return None if read is None else (range(index, read[1]), False)

    def _read(self, index: int, sentence: int, inside: range, clause: range, as_first: bool) -> FirstDeed:
        starts, ends = self.scene.tokens.starts, self.scene.tokens.ends
        span = Span(starts[clause.start], ends[clause.stop - 1])
        names = [name.span for name in self._named(span)]
        names += [dated.span for dated in self.scene.dates_within(span.start, span.end)]
        own = {at for place in names for at in self.scene.tokens.covering(place.start, place.end)}
        level = self.reader.level_of
        of = frozenset(
            (kind, self.lower[at][:STEM]) for at in clause if at != index + 1 and (kind := level(self.lower[at]))
        )
        wide = any(kind == "country" for kind, _ in of)
        of -= {
            (level(self.lower[at]), self.lower[at][:STEM])
            for at in clause if wide and self.lower[at - 1] in self.unique.indefinite
        }  # fmt: skip
        head = self._head(index, inside)
        skip = own | {index, index + 1 if head is not None else index}
        words = tuple(
            self._word(self.lower[at])
            for at in clause
            if at not in skip and self.reader.tells(self.lower[at]) and not level(self.lower[at])
            and "light" not in self.groups.of(self.lower[at]) and self.lower[at] not in self.reader.as_
        )  # fmt: skip
        year = self._year(sentence)
        return FirstDeed(span, sentence, head, words, of, year, year is None and self._now(inside, as_first))

    def _head(self, index: int, inside: range) -> Word | None:
        word = self.lower[index + 1] if index + 1 < inside.stop else ""
        if word in self.unique.complement or not (self.reader.level_of(word) or self.reader.tells(word)):
            return None
        return self._word(word)

    def _word(self, word: str) -> Word:
        return Word(word, self.reader.senses.of(word) | self.acts.of(word))

    def _named(self, span: Span) -> list[NameMention]:
        """The names in a stretch; German gives a capital to every noun, of which those that "in" leads to are names."""
        found = []
        for name in self.scene.names_within(span.start, span.end):
            at = self.scene.tokens.covering(name.start, name.end).start
            if self.scene.language != "de" or name.kind != "other" or self.lower[at - 1] in self.reader.locatives:
                found.append(name)
        return found

    def _year(self, sentence: int) -> int | None:
        """The one year of a sentence, long over."""
        published = self.scene.published
        years = {
            dated.moment.latest.year
            for dated in self.line.dates_in(sentence)
            if dated.moment is not None and dated.moment.latest is not None
        }
        if published is None or len(years) != 1 or min(years) > published.year - YEARS:
            return None
        return min(years)

    def _now(self, inside: range, as_first: bool) -> bool:
        """Its verb is of the present or the future, or (`as_first`, with which any verb may stand) not of the past."""
        tense = self.line.calendar.tense
        said = [self.lower[at] for at in inside]
        ahead = any(
            word in self.reader.senses.now
            or word in tense.future
            or (len(word) >= _LEAST - 1 and word.endswith(tense.future_endings) and word not in tense.neither)
            for word in said
        )
        past = any(word in tense.past or word in tense.perfect for word in said)
        formed = any(
            len(word) >= _LEAST and word.endswith(tense.past_endings) and not self.reader.level_of(word)
            for word in said
        )
        return ahead or (as_first and not past and not formed)

    def _of_two_times(self, early: FirstDeed, late: FirstDeed) -> bool:
        """The early one has its year, the late one is of now; and who did the one that is told later is told anew."""
        if early.year is None or not late.now:
            return False
        behind = max(early, late, key=lambda deed: deed.span.start)
        before = early if behind is late else late
        end = self.scene.segments.sentences[before.sentence].end
        told = {word for name in self._called(Span(0, end)) for word in name}
        place = self.scene.segments.sentences[behind.sentence]
        named = self._called(Span(place.start, place.end))
        return bool(named) and not any(name <= told for name in named)

    def _called(self, span: Span) -> list[set[str]]:
        """The words of each name in a stretch, also of one that only a comma behind the head of a sentence shows:
        "Denby, which".
        """
        found = [_words(name.quote) for name in self._named(span)]
        sentences = self.scene.segments.sentences
        first, last = (self.scene.segments.sentence_at(at) for at in (span.start, span.end - 1))
        for number in range(first, last + 1):
            inside = self.scene.sentence_tokens(number)
            opening = self.lower[inside.start : inside.start + 2]
            if opening[1:] == [","] and opening[0] not in self._small and sentences[number].end <= span.end:
                found.append({opening[0]})
        return [name for name in found if name]

    @derived
    def _small(self) -> frozenset[str]:
        """The words that the article writes small, and those that are no names in any."""
        text, starts = self.scene.text, self.scene.tokens.starts
        small = frozenset(word for at, word in enumerate(self.lower) if text[starts[at]].islower())
        return small | self.line.words.glue | self.line.words.determiners | self.scene.context.words.empty

    def _one_deed(self, early: FirstDeed, late: FirstDeed) -> bool:
        """They are of one land or place, and all that the early one tells the late one tells too."""
        if not self._one_scope(early, late):
            return False
        words = list(early.words)
        if early.head is not None and late.head is not None and not _alike(early.head, late.head):
            words.append(early.head)  # "opened the first helipad in the county"
        if not words or not all(any(_alike(word, one) for one in late.words) for word in words):
            return False
        if self._acts(late.words) - self._acts(words):
            return False  # the one does away with what the other brought in
        met = sum(any(_alike(word, one) for one in words) for word in late.words)
        heads = late.head is not None and self._in_sentence(late.head, early)
        return met + heads >= ENOUGH

    def _acts(self, words: Iterable[Word]) -> set[str]:
        return {act for word in words for act in self.acts.of(word.stem)}

    def _one_scope(self, early: FirstDeed, late: FirstDeed) -> bool:
        if early.of & late.of:
            return True
        return any(level == "country" for level, _ in early.of) and any(level == "country" for level, _ in late.of)

    def _in_sentence(self, head: Word, deed: FirstDeed) -> bool:
        """The noun that one deed is told of stands in the sentence of the other."""
        return any(
            self.lower[at].isalpha() and _alike(head, Word(self.lower[at], frozenset()))
            for at in self.scene.sentence_tokens(deed.sentence)
            if len(self.lower[at]) >= _LEAST
        )


def _words(name: str) -> set[str]:
    return {word.strip("'’") for word in name.lower().replace("-", " ").split() if len(word) > 2}


def _alike(one: Word, other: Word) -> bool:
    """Forms of one word, words of one sense, or compounds that share a part: „Landeplatz“, „Hubschrauberlandeplatz“."""
    if one.stem[:STEM] == other.stem[:STEM] or not one.senses.isdisjoint(other.senses):
        return True
    short, long = sorted((one.stem, other.stem), key=len)
    if len(short) < _LEAST:
        return False
    if short[: max(_LEAST, len(short) - 2)] in long:
        return True
    return any(short[at : at + _LONG] in long for at in range(len(short) - _LONG + 1))


def first_deeds(scene: Scene) -> FirstDeeds:
    """The first deeds of a scene, read when first asked for."""
    return view(scene, FirstDeeds)
