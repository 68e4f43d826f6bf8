"""What of the text is on no card: every digit run, number word, date word and quotation is in a mention or listed.

A number is a run of digit tokens and number words with nothing but number punctuation, hyphens or spaces between, as
far as it lies in one mention. Articles that are also "one" (un, a, ein) are no number words.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from operator import attrgetter

from workbench.domain.mentions import AmountMention, DateMention, Mention, NameMention, SourceMention, Unread
from workbench.extract.passage import Passage
from workbench.language.calendar_words import CalendarWords, calendar_words
from workbench.language.numbers import NumberWords
from workbench.language.pack import LanguagePack
from workbench.records import dataclass

_START, _END, _PLACE = attrgetter("start"), attrgetter("end"), attrgetter("start", "end")
_JOINING = frozenset({"", " ", ".", ",", "'", "’", "-", "\u00a0", "\u202f", "\u2009"})
NUMBER, NAME, DATE_WORD, QUOTATION = "unread.number", "unread.name", "unread.date-word", "unread.quotation"


@dataclass(slots=True)
class Coverage:
    """`numbers` counts the numbers of the text, `read` those in an amount or a date; `unread` is the rest, in order."""

    numbers: int = 0
    read: int = 0
    unread: list[Unread] = None  # type: ignore[assignment]

    def __post_init__(self) -> None:
        self.unread = self.unread or []


class CoverageReader:
    """Goes over the passages of one version."""

    def __init__(self, pack: LanguagePack) -> None:
        self._numbers = pack.view(NumberWords)
        self._calendar: CalendarWords = pack.view(calendar_words)
        ones = self._numbers.articles | self._numbers.ones | self._numbers.one_idioms
        self._plain = frozenset(word for word in self._numbers.items if word not in ones)
        self._compounds = self._numbers.compound is not None
        days = (*self._calendar.months, *self._calendar.weekdays)
        self._dates = frozenset(word for word in days if word not in self._calendar.capital and len(word) > 3)
        self.result = Coverage()

    def add(
        self,
        passage: Passage,
        amounts: Sequence[AmountMention],
        dates: Sequence[DateMention],
        names: Sequence[NameMention | SourceMention],
        left: Iterable[Unread],
    ) -> None:
        """Account for one passage. `left` is what its readers gave back, with their reasons."""
        taken, noted = _Cover([*amounts, *dates]), _Cover(left)
        named: _Cover | None = None  # asked for by few
        unread = list(noted.outside(taken))
        reasons = _Cover(unread)
        for start, end, is_number, inside in self._found(passage, taken):
            if is_number:
                self.result.numbers += 1
                self.result.read += inside
            if not inside and reasons.at(start) is None:
                named = named or _Cover(names)
                why = NAME if is_number and named.at(start) is not None else NUMBER if is_number else DATE_WORD
                unread.append(Unread(start=start, end=end, quote=passage.text[start:end], why=why))
        self.result.unread += sorted(unread, key=_PLACE)

    def _found(self, passage: Passage, taken: _Cover) -> Iterable[tuple[int, int, bool, bool]]:
        """The numbers and lone date words of a passage: (start, end, whether it is a number, whether it is taken)."""
        tokens, text = passage.tokens, passage.text
        starts, ends, lower = tokens.starts, tokens.ends, tokens.lower
        numbers = set(filter(self._is_number, tokens.places))
        open_start, open_end, open_cover = -1, -1, None
        for index in tokens.where(numbers | (tokens.places.keys() & self._dates)):
            start, end = starts[index], ends[index]
            if lower[index] in numbers:
                cover = taken.at(start)
                if open_start < 0 or cover != open_cover or text[open_end:start] not in _JOINING:
                    if open_start >= 0:
                        yield open_start, open_end, True, open_cover is not None
                    open_start, open_cover = start, cover
                open_end = end
            elif taken.at(start) is None:
                yield start, end, False, False
        if open_start >= 0:
            yield open_start, open_end, True, open_cover is not None

    def _is_number(self, word: str) -> bool:
        if word in self._plain or word.isdecimal():
            return True
        return self._compounds and len(word) > 5 and self._numbers.item(word) is not None


class _Cover:
    """Mentions in order, looked up by position."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._mentions = sorted(mentions, key=_PLACE)
        self._starts = list(map(_START, self._mentions))
        self._ends = list(map(_END, self._mentions))
        self._reach = list(accumulate(self._ends, max))

    def at(self, position: int) -> int | None:
        """The place in order of a mention that covers a position (the one that begins last), or None."""
        index, reach, ends = bisect_right(self._starts, position) - 1, self._reach, self._ends
        while index >= 0 and reach[index] > position:
            if ends[index] > position:
                return index
            index -= 1
        return None

    def outside(self, other: _Cover) -> Iterable[Unread]:
        """The unread spans that begin in no mention of the other, one per place."""
        floor = -1
        for mention in self._mentions:
            if isinstance(mention, Unread) and mention.start >= floor and other.at(mention.start) is None:
                floor = mention.end
                yield mention
