"""Points in time of an article: its days and spans of days, days told by their number alone, and times of day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from fractions import Fraction

from workbench.check.scene import Dated, Scene
from workbench.check.timeline import Timeline, bounds, timeline
from workbench.check.tracing import derived
from workbench.check.views import view
from workbench.domain import edtf
from workbench.domain.text import Span
from workbench.language.checking import Cue
from workbench.language.course import CourseWords, course_words
from workbench.records import dataclass

BACK = 2
"""Sentences within which a bare number of a day takes its month from a date told before."""


@dataclass(frozen=True)
class Point:
    """A moment in time in days: between `low` and `high`. `span` is where it is told, `dated` the date, if it is one."""

    span: Span
    low: Fraction
    high: Fraction
    clock: bool = False
    dated: Dated | None = None


class Points:
    """The points in time of one scene, with its words of beginning and ending: `points(scene)`."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.trace = scene.trace
        self.line: Timeline = timeline(scene)
        self.words: CourseWords = scene.pack.view(course_words)
        self._found: dict[int, list[Point]] = {}

    @derived
    def marks(self) -> dict[int, list[Cue]]:
        """The words of each sentence that say what begins, lasts or ends."""
        found: dict[int, list[Cue]] = {}
        for mark in self.words.marks.find(self.scene.tokens, 0, len(self.scene.tokens.lower)):
            found.setdefault(self.scene.segments.sentence_at(mark.start), []).append(mark)
        return found

    @derived
    def roles(self) -> frozenset[str]:
        return frozenset(role for marks in self.marks.values() for mark in marks for role in mark.roles)

    def marked(self, sentence: int, *roles: str) -> list[Cue]:
        """The words of a sentence in any of the roles."""
        return [mark for mark in self.marks.get(sentence, ()) if not mark.roles.isdisjoint(roles)]

    def of(self, sentence: int) -> list[Point]:
        """The days and times of day of a sentence, in text order, those of quotations left out."""
        return self.scene.trace.remembered(("points", sentence), lambda: self._of(sentence))

    def _of(self, sentence: int) -> list[Point]:
        days = [
            Point(dated.span, day_number(one[0]), day_number(one[1]) + 1, dated=dated)
            for dated in self.line.dates_in(sentence)
            if (one := bounds(dated)) is not None and dated.quotation is None and "/" not in written(dated)
        ]
        return sorted([*days, *self._numbers(sentence, days), *self._times(sentence)], key=lambda point: point.span)

    def _numbers(self, sentence: int, days: list[Point]) -> Iterator[Point]:
        """Read "on the 10th", « le 10 » of the month of the last day before it."""
        if self.words.day is None or not 0 <= sentence < len(self.scene.segments.sentences):
            return
        inside = self.scene.segments.sentences[sentence]
        for match in self.words.day.finditer(self.scene.text, inside.start, inside.end):
            span = Span(match.start("day"), match.end("day"))
            if any(span.overlaps(day.span) for day in days) or self.scene.quotation_at(span.start) is not None:
                continue
            base = self._last_day(sentence, span.start)
            if base is not None:
                try:
                    at = day_number(base.replace(day=int(match.group("day"))))
                except ValueError:
                    continue
                yield Point(span, at, at + 1)

    def _last_day(self, sentence: int, before: int) -> dt.date | None:
        """The last day told in full before a place, a few sentences back at most."""
        paragraph = self.scene.segments.paragraph_at(before)
        for near in range(sentence, max(-1, sentence - BACK - 1), -1):
            for dated in reversed(self.line.dates_in(near)):
                days = bounds(dated)
                if dated.end <= before and dated.paragraph == paragraph and days is not None and days[0] == days[1]:
                    return days[0] if any(map(str.isdigit, dated.quote)) else None
        return None

    def _times(self, sentence: int) -> Iterator[Point]:
        if self.words.clock is None or not 0 <= sentence < len(self.scene.segments.sentences):
            return
        inside = self.scene.segments.sentences[sentence]
        for match in self.words.clock.finditer(self.scene.text, inside.start, inside.end):
            minutes = clock_minutes(match)
            place = self.line.extent(match.start(), match.end())
            before = self.scene.tokens.lower[place.start - 1] if place.start else ""
            if self.words.clock_after and before not in self.words.clock_after:
                continue
            if minutes is not None:
                at = Fraction(minutes, 1440)
                yield Point(Span(match.start(), match.end()), at, at, clock=True)


def written(dated: Dated) -> str:
    """The EDTF text of a date, "/" where it has none."""
    return (dated.moment.edtf if dated.moment is not None else None) or "/"


def day_number(day: dt.date) -> Fraction:
    return Fraction(day.toordinal())


def ends(dated: Dated) -> tuple[Point, Point] | None:
    """The two ends of a date written as a span; None of other dates."""
    first, slash, last = written(dated).partition("/")
    if not slash or not first.strip(".") or not last.strip(".") or sum(map(str.isdigit, dated.quote)) < 2:
        return None
    (one, until), (since, other) = edtf.bounds(first), edtf.bounds(last)
    if one is None or until is None or since is None or other is None or since < until:
        return None
    opening = Point(dated.span, day_number(one), day_number(until) + 1, dated=dated)
    return opening, Point(dated.span, day_number(since), day_number(other) + 1, dated=dated)


def clock_minutes(match: re.Match[str]) -> int | None:
    """The minute of the day of a time that the clock pattern read; None for times that no clock shows."""
    groups = match.groupdict()
    if groups.get("noon") or groups.get("midnight"):
        return 720 if groups.get("noon") else 1440
    hour = int(groups.get("hour") or groups.get("hour24") or 0)
    minute = int(groups.get("minute") or groups.get("minute24") or 0)
    half = (groups.get("half") or "").lower()
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    return hour * 60 + minute if hour <= 24 and minute < 60 else None


def points(scene: Scene) -> Points:
    """The points in time of a scene, found when first asked for."""
    return view(scene, Points)
