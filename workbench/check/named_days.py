"""Weekdays said of days that are told otherwise than by a date beside them: of a holiday ("Christmas Day falling on a
Friday this year"), of the day told before ("on 24 June. ... That Wednesday"), and of the first Monday of a month.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from workbench.check.scene import Dated, Scene
from workbench.check.timeline import Timeline, bounds, timeline
from workbench.check.tracing import derived
from workbench.check.views import view
from workbench.check.weekdays import weekday_at
from workbench.domain.text import Span
from workbench.language.events import EventWords, event_words
from workbench.language.pack import LanguagePack
from workbench.language.phrases import Phrases
from workbench.records import dataclass

BACK = 4
"""Sentences back to the day that "that Wednesday" takes up."""
BETWEEN = 6
"""Most words between a holiday and its weekday."""
NEAR = 300
"""Days within which a holiday without a year is the next one."""
WEEK = 7


@dataclass(frozen=True)
class Named:
    """A day, the place where it is told, and the weekday said of it with its place."""

    day: dt.date
    told: Span
    weekday: int
    word: Span


def holidays(pack: LanguagePack) -> Phrases[str]:
    """The holidays of one date every year (`pack.view(holidays)`): "christmas day" → "12-25"."""
    days = pack.table("dates").mapping("holidays").items()
    return Phrases((name, str(day)) for name, day in days if str(day).replace("-", "").isdecimal())


class NamedDays:
    """Such weekdays of one scene: `named_days(scene)`."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.trace = scene.trace
        self.line: Timeline = timeline(scene)
        self.words: EventWords = scene.pack.view(event_words)

    @derived
    def wrong(self) -> tuple[Named, ...]:
        """The weekdays that are not those of their days, in text order."""
        if self.scene.published is None:
            return ()
        found = (*self._holidays(), *self._taken_up(), *self._nth())
        wrong = [one for one in found if one.day.weekday() != one.weekday]
        return tuple(sorted(wrong, key=lambda one: one.word))

    def _sentence(self, at: int) -> range:
        return self.scene.sentence_tokens(self.scene.segments.sentence_at(self.scene.tokens.starts[at]))

    def _span(self, first: int, last: int) -> Span:
        return Span(self.scene.tokens.starts[first], self.scene.tokens.ends[last - 1])

    def _holidays(self) -> Iterator[Named]:
        lower, known = self.scene.tokens.lower, self.scene.pack.view(holidays)
        if not any("falls" in mark.roles for mark in self.words.falls.all(self.scene.tokens)):
            return
        for index in known.begun(self.scene.tokens):
            hit = known.at(lower, index)
            if hit is None or self.scene.quotation_at(self.scene.tokens.starts[index]) is not None:
                continue
            last, day = hit
            stop = min(self._sentence(index).stop, last + BETWEEN + 1)
            at, falls = self._passed(last, stop)
            told = weekday_at(self.line, at) if falls and at < stop else None
            date = self._of_year(day, {lower[one] for one in range(last, stop)})
            if told is not None and date is not None:
                yield Named(date, self._span(index, last), *told)

    def _passed(self, first: int, stop: int) -> tuple[int, bool]:
        """Behind words of falling, of this year, articles and commas; whether one of falling was among them."""
        lower, tokens = self.scene.tokens.lower, self.scene.tokens
        falls, at = False, first
        while at < stop:
            mark = next(iter(self.words.falls.find(tokens, at, stop)), None)
            if mark is not None and mark.first == at:
                falls, at = True, mark.last
            elif lower[at] in self.words.apposing | self._this_year() | self.line.words.relatives:
                at += 1
            else:
                break
        return at, falls

    def _this_year(self) -> frozenset[str]:
        return self.words.years | frozenset({",", "on", "a", "an", "the", "un", "une", "le", "el", "il", "em", "op"})

    def _of_year(self, day: str, near: set[str]) -> dt.date | None:
        """The holiday of the year of publication, or the next one where nothing says so."""
        published = self.scene.published
        assert published is not None
        month, number = map(int, day.split("-"))
        date = dt.date(published.year, month, number)
        if self.words.years & near:
            return date
        if date < published:
            date = date.replace(year=published.year + 1)
        return date if (date - published).days <= NEAR else None

    def _taken_up(self) -> Iterator[Named]:
        """Read "on 24 June. ... That Wednesday, the court will open", « Ce mercredi-là »: the day told last."""
        heads = (self.scene.sentence_tokens(number) for number in range(len(self.scene.segments.sentences)))
        for index in (at for head in heads for at in head[:2] if at + 2 < head.stop):
            told = self._that_day(index)
            if told is None or self.scene.quotation_at(told[1].start) is not None:
                continue
            sentence = self.scene.segments.sentence_at(told[1].start)
            own = [dated for dated in self.line.dates_in(sentence) if any(map(str.isdigit, dated.quote))]
            days = self._told_last(sentence)
            if days and not own and all(day.weekday() != told[0] for _, day in days):
                yield Named(days[-1][1], days[-1][0].span, *told)

    def _told_last(self, sentence: int) -> list[tuple[Dated, dt.date]]:
        """The days of the nearest of the sentences before that tells any."""
        for near in range(sentence - 1, max(-1, sentence - BACK - 1), -1):
            days = [(dated, day) for dated in self.line.dates_in(near) if (day := self._day(dated)) is not None]
            if days:
                return days
        return []

    def _that_day(self, index: int) -> tuple[int, Span] | None:
        """The weekday behind "that" or "that same", or with "-là" behind it."""
        lower = self.scene.tokens.lower
        if lower[index] in self.words.that:
            same = lower[index + 1] in self.words.same
            return weekday_at(self.line, index + 1 + same)
        told = weekday_at(self.line, index)
        trailed = self.scene.text[self.scene.tokens.ends[index] :].startswith(self.words.trailing)
        return told if told is not None and trailed and self.words.trailing else None

    def _day(self, dated: Dated) -> dt.date | None:
        days = bounds(dated)
        whole = days is not None and days[0] == days[1] and any(map(str.isdigit, dated.quote))
        return days[0] if days is not None and whole and dated.quotation is None else None

    def _nth(self) -> Iterator[Named]:
        """Read "the first Monday in May, which this year is the 5th": the number must be that of such a Monday."""
        lower, ordinals = self.scene.tokens.lower, self.line.words.ordinals
        for index in self.scene.tokens.among(ordinals.keys()):
            number = ordinals[lower[index]]
            told = weekday_at(self.line, index + 1) if 1 <= number <= 5 else None
            if told is None:
                continue
            at = self.line.extent(told[1].start, told[1].end).stop
            inside = self._sentence(index)
            month = self.line.calendar.months.get(lower[at + 1]) if at + 1 < inside.stop else None
            said = self._number(at + 2, inside.stop) if month is not None else None
            if month is None or said is None or self.scene.published is None:
                continue
            first = (number - 1) * WEEK + 1
            try:
                day = dt.date(self.scene.published.year, month, said[0])
            except ValueError:
                continue
            if not (first <= said[0] < first + WEEK and day.weekday() == told[0]):
                # the weekday named is that of no such day: shown as the one that the day has
                yield Named(day, said[1], told[0] if day.weekday() != told[0] else (told[0] + 1) % WEEK, told[1])

    def _number(self, first: int, stop: int) -> tuple[int, Span] | None:
        """The day of the month behind a word of falling and of this year, all else small."""
        lower = self.scene.tokens.lower
        at, falls = self._passed(first, stop)
        if not falls or at >= stop or not self.words.years & set(lower[first:at]):
            return None
        digits = "".join(filter(str.isdigit, lower[at]))
        number = int(digits) if digits and len(digits) <= 2 else 0
        return (number, self._span(at, at + 1)) if 1 <= number <= 31 else None


def named_days(scene: Scene) -> NamedDays:
    """The named days of a scene, read when first asked for."""
    return view(scene, NamedDays)
