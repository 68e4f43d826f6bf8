"""The date reader: atoms, joined to ranges and bounds, resolved in reading order."""

from __future__ import annotations

import datetime as dt

from workbench.domain import edtf
from workbench.domain.articles import Version
from workbench.domain.mentions import DateMention, Unread
from workbench.domain.moments import Moment
from workbench.domain.text import Span
from workbench.extract.dimensions.dates.anchor import Anchor
from workbench.extract.dimensions.dates.atoms import Atom, find_atoms
from workbench.extract.dimensions.dates.elliptic import REST, completed
from workbench.extract.dimensions.dates.joining import Item, join_at
from workbench.extract.dimensions.dates.tense import tense_at
from workbench.extract.dimensions.dates.times import time_spans
from workbench.extract.passage import Passage
from workbench.language.calendar_words import CalendarWords, calendar_words
from workbench.language.pack import LanguagePack
from workbench.language.tokens import APOSTROPHES, Tokens

_RELATIVE = frozenset({"weekday", "relative-day", "last", "this", "next", "ago", "ahead", "bounded"})
_CUE_REACH = 9
_LIMIT_REACH = 3
"""So many words may stand between a preposition and the date it is of: "by the end of"."""
"""Tokens on each side in which a word may tell what a date limits."""

_STORY_YEARS = 4
"""Old years that a passage without any relative date must name to be read as a story."""

_LIST_REACH = 8


class DateReader:
    """Reads the passages of one version in order. State between passages: the last date, on which "the next day" hangs.

    `left` holds the date words and times of day that are in no mention, with the reason.
    """

    def __init__(self, pack: LanguagePack, version: Version, *, lenient: bool = False) -> None:
        self._pack = pack
        self._words = pack.view(calendar_words)
        self._anchor = Anchor(version.published)
        self._lenient = lenient
        self.left: list[Unread] = []

    def read(self, passage: Passage) -> list[DateMention]:
        """The dates of a passage, in reading order, not overlapping."""
        atoms, spare = find_atoms(passage, self._words, lenient=self._lenient)
        self._anchor.story = self._is_story(atoms)
        if any(atom.group == "campaign" for atom in atoms):
            self._anchor.yearly = not self._words.yearly.isdisjoint(passage.tokens.lower)
        sentences = _Sentences(passage, self._words)
        mentions: list[DateMention] = []
        index, floor = 0, 0
        while index < len(atoms):
            if atoms[index].group in REST and not self._complete(sentences, passage.tokens, atoms, index):
                index += 1
                continue
            if self._is_doubtful(sentences, atoms[index]):
                index += 1
                continue
            if index:
                self._listed(sentences, atoms[index - 1], atoms[index])
            self._anchor.sentence = sentences.start(atoms[index].first)
            self._anchor.paragraph = passage.text.rfind("\n", passage.start, self._anchor.sentence) + 1
            item, taken = join_at(passage.tokens, atoms, index, floor, self._words, self._anchor, sentences.tense)
            counted = not {"n", "one"}.isdisjoint(atoms[index].slots) and item.group in ("later", "earlier")
            index, floor = index + taken, item.last
            if counted and item.reading.edtf is None:
                continue  # "in 2013 …, out sixteen months later": a duration alone
            mentions.append(self._mention(passage, item, sentences.cue(item.first, item.last)))
        self._note_left(passage, mentions, spare)
        return mentions

    def _mention(self, passage: Passage, item: Item, cue: str) -> DateMention:
        start, end, last = passage.tokens.starts[item.first], passage.tokens.ends[item.last - 1], item.last
        if passage.text[end - 1] in APOSTROPHES:
            end -= 1
            last -= passage.tokens.starts[last - 1] == end
        passage.places[start] = range(item.first, last)
        text = item.reading.edtf
        if text is not None and not edtf.is_valid(text):
            text = None
        if text is not None and not text.startswith("../"):
            self._anchor.note(text)
        return DateMention(
            start=start,
            end=end,
            quote=passage.text[start:end],
            moment=Moment(text, item.reading.relative),
            cue=cue,
            weekday=item.weekday,
        )

    def _complete(self, sentences: _Sentences, tokens: Tokens, atoms: list[Atom], index: int) -> bool:
        """Put the date in whole for one that leaves out what the one before says; False when it is none."""
        atom = atoms[index]
        if not index or sentences.start(atoms[index - 1].first) != sentences.start(atom.first):
            return False
        whole = completed(tokens, atoms[index - 1], atom)
        atoms[index] = whole or atom
        return whole is not None

    def _listed(self, sentences: _Sentences, before: Atom, atom: Atom) -> None:
        """As in "150 000 euros en mars 2022, 100 000 en juin": in a list without verbs the year holds on."""
        if atom.has_year or not before.has_year or not {atom.group, before.group} <= {"month", "day"}:
            return
        later = int(before.slots.get("month", 0)) < int(atom.slots.get("month", 0))
        near = atom.first - before.last <= _LIST_REACH
        if later and near and "year" in before.slots and sentences.verbless(before.last, atom.first):
            atom.slots = {**atom.slots, "year": before.slots["year"]}

    def _is_story(self, atoms: list[Atom]) -> bool:
        """A passage that names many years of the past and nothing relative to its day: history, a life."""
        published = self._anchor.published
        if published is None or any(atom.group in _RELATIVE for atom in atoms):
            return False
        years = [int(atom.slots["year"]) for atom in atoms if "year" in atom.slots]
        old = sum(year < published.year - 1 for year in years)
        return old >= _STORY_YEARS and old >= 3 * (len(years) - old)

    def _is_doubtful(self, sentences: _Sentences, atom: Atom) -> bool:
        """Halves and quarters without a year are of matches too: where the language asks for it, a word must help.
        "In two years" is a date in the future only, else it tells how long something took.
        """
        if self._lenient:
            return False
        if atom.group == "ahead":
            return "sure" not in atom.slots and sentences.tense(atom.first, atom.last) != "future"
        if atom.group in ("later", "earlier") and sentences.governs(atom.last - 1):
            return True
        sure = atom.has_year or "sure" in atom.slots
        needs = atom.group in ("half", "quarter") and not sure and bool(self._words.fiscal)
        return needs and not sentences.has(atom.first, self._words.fiscal)

    def _note_left(self, passage: Passage, mentions: list[DateMention], spare: list[int]) -> None:
        tokens = passage.tokens
        found = [(span, "unread.time") for span in time_spans(passage, self._pack)]
        found += [(Span(tokens.starts[i], tokens.ends[i]), "unread.date-word") for i in spare]
        found.sort(key=lambda entry: entry[0])
        position = 0
        for span, why in found:
            while position < len(mentions) and mentions[position].end <= span.start:
                position += 1
            if position < len(mentions) and mentions[position].start < span.end:
                continue
            self.left.append(Unread(start=span.start, end=span.end, quote=span.of(passage.text), why=why))


class _Sentences:
    """The sentence around tokens, for tense and cue."""

    def __init__(self, passage: Passage, words: CalendarWords) -> None:
        self._passage = passage
        self._words = words
        self._last = (0, 0)

    def _range(self, first: int, last: int) -> tuple[int, int]:
        """The tokens of the sentence around; the full stop of "3. März" may have cut it in two."""
        if not self._last[0] <= first < self._last[1]:
            self._last = self._find(first)
        if last > self._last[1]:
            self._last = (self._last[0], self._find(last - 1)[1])
        return self._last

    def _find(self, first: int) -> tuple[int, int]:
        number = self._passage.sentence_of[first]
        return self._passage.firsts[number], self._passage.firsts[number + 1]

    def governs(self, at: int) -> bool:
        """A preposition that has an object of its own: "un mois après un premier rejet" hangs on no other date."""
        lower = self._passage.tokens.lower
        governing, objects = self._words.governing, self._words.objects
        return lower[at] in governing and at + 1 < len(lower) and lower[at + 1] in objects

    def verbless(self, first: int, last: int) -> bool:
        """No word that tells a tense among tokens [first, last) of one sentence."""
        if not self._range(first - 1, first)[0] <= last <= self._range(first - 1, first)[1]:
            return False
        return tense_at(self._passage.tokens, last, last, first, last, self._words.tense) == ""

    def start(self, first: int) -> int:
        """The offset at which the sentence around a token starts."""
        return self._passage.tokens.starts[self._range(first, first + 1)[0]]

    def tense(self, first: int, last: int) -> str:
        start, stop = self._range(first, last)
        return tense_at(self._passage.tokens, first, last, start, stop, self._words.tense)

    def has(self, first: int, wanted: frozenset[str]) -> bool:
        start, stop = self._range(first, first + 1)
        lower = self._passage.tokens.lower
        return any(lower[index] in wanted for index in range(max(start, first - 60), min(stop, first + 60)))

    def cue(self, first: int, last: int) -> str:
        """What the nearest telling word says of the date: announced, done, planned, due."""
        start, stop = self._range(first, last)
        lower, cues = self._passage.tokens.lower, self._words.cues
        if cues.keys().isdisjoint(lower[max(start, first - _CUE_REACH) : min(stop, last + _CUE_REACH)]):
            return ""
        for distance in range(1, _CUE_REACH):
            for index in (first - distance, last - 1 + distance):
                if start <= index < stop and lower[index] in cues and not self._limits_another(index, first):
                    return cues[lower[index]]
        return ""

    def _limits_another(self, at: int, first: int) -> bool:
        """A preposition that sets a term to what stands right behind it: "fell by 25% last year" tells no deadline."""
        lower = self._passage.tokens.lower
        if lower[at] not in self._words.limits:
            return False
        between = lower[at + 1 : first]
        return at > first or len(between) > _LIMIT_REACH or any(word[0].isdigit() for word in between)


def parse_date(text: str, pack: LanguagePack, published: dt.date | None) -> Moment | None:
    """The date that a person typed: EDTF, ISO or words. None when it is not one date and nothing else."""
    typed = text.strip()
    if not typed:
        return None
    if edtf.is_valid(typed) and typed not in ("/", "../.."):
        return Moment(typed)
    from workbench.extract.passage import passages

    words = pack.view(calendar_words)
    version = Version("", typed, pack.tag, published)
    reader = DateReader(pack, version, lenient=True)
    found: list[DateMention] = []
    covered: list[str] = []
    for passage in passages(version, pack):
        mentions = reader.read(passage)
        found.extend(mentions)
        covered.extend(
            word
            for word, start in zip(passage.tokens.lower, passage.tokens.starts, strict=True)
            if not any(mention.start <= start < mention.end for mention in mentions)
        )
    allowed = words.articles | words.inner | words.month_cues | words.years.before | {".", ","}
    if len(found) != 1 or any(word not in allowed for word in covered):
        return None
    return found[0].moment
