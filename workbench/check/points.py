"""Points in time of an article: its days and spans of days, days told by their number alone, and times of day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from fractions import Fraction

from workbench.check.marking import marks_of
from workbench.check.scene import Dated, Scene
from workbench.check.timeline import Timeline, bounds, is_deadline, timeline
from workbench.check.tracing import derived
from workbench.check.views import view
from workbench.domain import edtf
from workbench.domain.text import Span
from workbench.language.checking import Cue
from workbench.language.course import CourseWords, course_words
from workbench.records import dataclass

BACK = 2
"""Sentences within which a bare number of a day takes its month from a date told before."""
REACH = 9
"""Most words between a verb and its point in time."""
SHORT = 3
"""Most words from a comma behind a verb to its point."""
INSERTED = 7
"""Most words of a clause put in between two verbs of one subject."""
CLAUSE_ENDS = frozenset({";", ":", "(", "—", "–"})


@dataclass(frozen=True)
class Point:
    """A moment in time in days: between `low` and `high`, told at `span`; `dated` is the date, if it is one."""

    span: Span
    low: Fraction
    high: Fraction
    clock: bool = False
    dated: Dated | None = None


class OverPoints:
    """What is worked out from the dates and points of one scene: the scene with its timeline and points."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.trace = scene.trace
        self.line: Timeline = timeline(scene)
        self.points: Points = points(scene)
        self.words: CourseWords = self.points.words


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
        found = marks_of(self.scene, self.words.marks)
        return {sentence: [mark for mark in marks if not self._of_a_date(mark)] for sentence, marks in found.items()}

    @derived
    def orders(self) -> dict[int, list[Cue]]:
        """The words of each sentence that put dates in order."""
        return marks_of(self.scene, self.words.orders)

    @derived
    def acts(self) -> dict[int, list[Cue]]:
        """The verbs of each sentence that tell what has happened."""
        return marks_of(self.scene, self.words.acts)

    def _of_a_date(self, mark: Cue) -> bool:
        """The month of March is no march."""
        return "spell" in mark.roles and bool(self.scene.dates_within(mark.start, mark.end))

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

    def deadlines(self, sentence: int) -> list[Point]:
        """The days until which something lasts or by which it is done: "until 31 March 2027"."""
        found = []
        for dated in self.line.dates_in(sentence):
            latest = dated.moment.latest if dated.moment is not None else None
            open_start = written(dated) == "/" or is_deadline(dated)
            if open_start and latest is not None and dated.quotation is None and any(map(str.isdigit, dated.quote)):
                found.append(Point(dated.span, day_number(latest), day_number(latest) + 1, dated=dated))
        return found

    def openings(self, sentence: int) -> list[Point]:
        """The days from which something is reckoned: "as of 3 March"."""
        found = []
        for dated in self.line.dates_in(sentence):
            first = dated.moment.earliest if dated.moment is not None else None
            if written(dated).endswith("/..") and first is not None and dated.quotation is None:
                found.append(Point(dated.span, day_number(first), day_number(first) + 1, dated=dated))
        return found

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

    def verb(self, sentence: int, point: Point, role: str) -> Cue | None:
        """The nearest verb before a point, when it is one of that role and nothing parts the two."""
        own = self.line.extent(point.span.start, point.span.end)
        lower = self.scene.tokens.lower
        best: Cue | None = None
        for mark in self.marks.get(sentence, ()):
            if mark.roles & {"begins", "ceases"} and mark.first < own.start and own.start - mark.last <= REACH:
                best = mark
        if best is None or role not in best.roles or not CLAUSE_ENDS.isdisjoint(lower[best.last : own.start]):
            return self._verb_last(sentence, own, role)
        between = lower[best.last : own.start]
        if between[:1] == [","] and len(between) <= SHORT:
            return best  # "when it ends, on September 30"
        return None if "," in between else best

    def _verb_last(self, sentence: int, own: range, role: str) -> Cue | None:
        """The verb behind a point, where verbs come last: „soll am 31. Juli enden“."""
        if not self.line.words.verb_last:
            return None
        lower = self.scene.tokens.lower
        behind = [mark for mark in self.marks.get(sentence, ()) if 0 <= mark.first - own.stop <= SHORT + 1]
        verbs = [mark for mark in behind if mark.roles & {"begins", "ceases"}]
        plain = bool(verbs) and "," not in lower[own.stop : verbs[0].first]
        return verbs[0] if plain and role in verbs[0].roles else None

    def one_subject(self, one: tuple[int, Point, Cue], other: tuple[int, Point, Cue], length: range = range(0)) -> bool:
        """The verbs of beginning and ending have one subject; the words of a length between are passed over."""
        (first, point, start), (second, later, end) = one, other
        lower = self.scene.tokens.lower
        low = self.line.extent(point.span.start, point.span.end).stop
        high = min(end.first, self.line.extent(later.span.start, later.span.end).start)
        if first != second:
            return True  # the later sentences go on with a pronoun
        clocks = [self.line.extent(at.span.start, at.span.end) for at in self.of(first) if at.clock]
        passed = {*length, *(at for one in clocks for at in range(one.start - 1, one.stop))}  # "at noon"
        between = [lower[at] for at in range(max(low, start.last), high) if at not in passed]
        inner = between.index(",", 1) if between[:1] == [","] and "," in between[1:] else 0
        if (
            0 < inner <= INSERTED
            and between[inner + 1 : inner + 2]
            and between[inner + 1] in self.line.words.conjunctions
        ):
            between = between[inner:]  # "start on 1 March, once the ice has gone, and be finished by ..."
        stop = next((at for at, word in enumerate(between) if word in CLAUSE_ENDS), None)
        if stop is not None:  # "and lasts two hours; it ends at ..."
            return between[stop] == ";" and not self.words.pronouns.isdisjoint(between[stop + 1 : stop + 2])
        opens = start.first - self.scene.sentence_tokens(first).start <= 1
        inserted = start.first > 0 and lower[start.first - 1] in (",", *self.line.words.relatives)
        relative = inserted or any(
            word in self.line.words.relatives for word in lower[max(0, start.first - 3) : start.first]
        )
        if (opens or relative) and "," in between:
            return True
        joints = self.line.words.conjunctions | {","}
        adverbs = tuple(self.line.words.adverb_ends)
        small = self.line.words.glue | joints | self.words.pronouns | self._length_words(first)
        return not joints.isdisjoint(between) and all(word in small or word.endswith(adverbs) for word in between)

    def _length_words(self, sentence: int) -> frozenset[str]:
        """The words that lead to a length, and those of what is begun and ended."""
        lower = self.scene.tokens.lower
        leading = [mark for mark in self.marks.get(sentence, ()) if mark.roles & {"lasts", "through", "sums", "after"}]
        return frozenset(lower[at] for mark in leading for at in range(mark.first, mark.last)) | {"l'", "s'", "-"}


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
