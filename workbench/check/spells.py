"""Lengths that the only stretch of time of an article denies, wherever either is told: "Bridge shut for four weeks ...
Work begins on 7 September and ends on 19 October".

No word has to lead from the one to the other. A length is doubted where a single stretch of about its size is told, no
two days of the article lie as far apart as it says, and no other length is that of the stretch. What ties the two is
little: the title, a date, a demonstrative, or a word in common.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from workbench.check.course_events import CourseEvents, Event, course_events
from workbench.check.intervals import pairs
from workbench.check.lengths import DAYS, stated
from workbench.check.marking import marks_of
from workbench.check.periods import Period
from workbench.check.points import OverPoints, Point, day_number, ends
from workbench.check.scene import Figure, Scene
from workbench.check.stretches import Stretches, stretches
from workbench.check.timeline import bounds
from workbench.check.tracing import derived
from workbench.check.views import view
from workbench.language.checking import Cue
from workbench.language.courses import kind_cues
from workbench.language.stages import stage_words

LIKE = 2
"""How many times as long a stretch may be for a length to be meant as its own."""
MONTH = 31
"""Most days of a point: longer ones are no days on which anything begins or ends."""
WEEK = 7
AROUND = 10
"""Most sentences from a length to its stretch, unless the title tells it."""
BESIDE = 3
"""Most sentences between the two days of a stretch that verbs tell."""
BEFORE, BEHIND = 5, 2
"""Words around a length among which a word says that it is of a part of the whole, or of another thing."""
LED = 4
"""Most words from "after" to a length: "after a voyage of"."""
CLAUSE = 10
"""Words before a stretch among which one says so of it."""
CLOCK = 3
"""Most words between a day and its time of day."""
HOUR = Fraction(1, 24)
FULL_DAY = 24
MOST_YEARS = 1
"""Sentences within which a length of years must stand: terms of years are told of many things."""

Days = tuple[Fraction, Fraction]


class Spells(OverPoints):
    """The lengths of one scene against its only stretch of time: `spells(scene)`."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self.stretches: Stretches = stretches(scene)
        self.events: CourseEvents = course_events(scene)

    @derived
    def wrong(self) -> tuple[Period, ...]:
        """Such lengths with their stretch, in text order."""
        told = {figure.sentence for figure in self.line.durations if _size(figure) is not None}
        return tuple(self.trace.every(Spells._wrong, self, sorted(told))) if told and self._told else ()

    def _wrong(self, sentence: int) -> Iterator[Period]:
        for figure in self.line.durations:
            if figure.sentence != sentence or not self._plain(figure):
                continue
            near = {(last.low - first.high, last.high - first.low): (first, last) for first, last in self._told
                    if _alike(figure, first, last)}  # fmt: skip
            if len(near) != 1:
                continue
            first, last = next(iter(near.values()))
            if self._tied(figure, first, last) and not self._borne_out(figure, first, last):
                yield Period(figure, first, last)

    def _plain(self, figure: Figure) -> bool:
        """An exact length in whole numbers of something that lasts, not of a part of it or of another one."""
        if (
            _size(figure) is None
            or figure.quantity.low.denominator != 1
            or not self.stretches.plain(figure, after=True)
        ):
            return False
        if self.line.has(figure.sentence, "offtime") or self.stretches.lasting.delay(figure):
            return False
        own, inside = self.line.extent(figure.start, figure.end), self.scene.sentence_tokens(figure.sentence)
        low, high = max(inside.start, own.start - BEFORE), min(inside.stop, own.stop + BEHIND)
        contrast = self.scene.pack.view(stage_words).contrast
        apart = any(low <= mark.first < high for mark in self._parts.get(figure.sentence, ()))
        return figure.in_title or (contrast.isdisjoint(self.scene.tokens.lower[low:high]) and not apart)

    @derived
    def _parts(self) -> dict[int, list[Cue]]:
        """The words of a part of the whole, or of something else, by sentence."""
        found = marks_of(self.scene, self.scene.pack.view(kind_cues))
        parts = {at: [mark for mark in marks if "part" in mark.roles] for at, marks in found.items()}
        return {at: marks for at, marks in parts.items() if marks}

    @derived
    def _told(self) -> tuple[tuple[Point, Point], ...]:
        """The stretches of the article: written as one, or of a beginning and an end told beside one another."""
        found = [both for dated in self.line.dates if dated.quotation is None and (both := ends(dated)) is not None]
        for pair in pairs(self.scene):
            first, last = bounds(pair.first), bounds(pair.second)
            if pair.stated and first is not None and last is not None and first[1] < last[0]:
                found.append(
                    (
                        Point(pair.first.span, day_number(first[0]), day_number(first[1]) + 1, dated=pair.first),
                        Point(pair.second.span, day_number(last[0]), day_number(last[1]) + 1, dated=pair.second),
                    )
                )
        begun = [event for event in self._days if event.begins and not event.due]
        ended = [event for event in self._days if event.ends and not event.due]
        for one in begun:
            found += [(self._exact(one.point), self._exact(two.point)) for two in ended if self._pair(one, two)]
        return tuple(found)

    def _pair(self, one: Event, two: Event) -> bool:
        """A beginning and an end beside one another, a day of the week at most on one side."""
        digits = self._digits(one) or self._digits(two)
        apart = abs(one.sentence - two.sentence)
        both = one.ends and two.begins
        return digits and apart <= BESIDE and not both and one.point.high <= two.point.low

    @derived
    def _days(self) -> tuple[Event, ...]:
        """The days of the article, and its months, in text order; none that is a length ("in 18 months")."""
        places = [figure.span for figure in self.line.durations]
        return tuple(
            event for sentence in range(len(self.scene.segments.sentences)) for event in self.events.of(sentence)
            if event.point.high - event.point.low <= MONTH
            and not any(event.point.span.overlaps(place) for place in places)
        )  # fmt: skip

    def _digits(self, event: Event) -> bool:
        return any(map(str.isdigit, event.point.span.of(self.scene.text)))

    def _exact(self, point: Point) -> Point:
        """A day at the time of day that is told beside it: "at 7am on Monday, 29 June"."""
        own = self.line.extent(point.span.start, point.span.end)
        for clock in self.points.of(self.scene.segments.sentence_at(point.span.start)):
            place = self.line.extent(clock.span.start, clock.span.end)
            if clock.clock and point.high - point.low == 1 and 0 <= own.start - place.stop <= CLOCK:
                return Point(point.span, point.low + clock.low, point.low + clock.high, dated=point.dated)
        return point

    def _tied(self, figure: Figure, first: Point, last: Point) -> bool:
        """The two may be of one thing, as near as they stand and as little as ties them."""
        near = min(abs(figure.sentence - self._sentence(point)) for point in (first, last))
        if figure.unit == "year" and near > MOST_YEARS:
            return False
        if not self._of_its_time(figure, first, last):
            return False
        if figure.in_title:
            return True
        if near > AROUND or (figure.unit == "year" and near > 0 and not self._taken_up(figure)):
            return False
        if figure.sentence in {self._sentence(first), self._sentence(last)}:
            return self.stretches.lasting.of_its_thing(figure) or self._behind_it(figure)
        return self._taken_up(figure) or self._dated(figure, first, last) or self._one_word(figure, first)

    def _behind_it(self, figure: Figure) -> bool:
        """Read "came home after a voyage of 61 days": the end of the stretch comes after it."""
        own = self.line.extent(figure.start, figure.end)
        marks = self.points.orders.get(figure.sentence, ())
        return any("later-than" in mark.roles and 0 <= own.start - mark.last <= LED for mark in marks)

    def _taken_up(self, figure: Figure) -> bool:
        """Read "during these six months"."""
        at = self.line.extent(figure.start, figure.end).start
        return at > 0 and self.scene.tokens.lower[at - 1] in self.scene.context.words.those

    def _dated(self, figure: Figure, first: Point, last: Point) -> bool:
        """A date beside the length is that of the stretch: "will stop work for 48 hours next week"."""
        found = (bounds(dated) for dated in self.line.dates_in(figure.sentence))
        spans = [days for days in found if days is not None and (days[1] - days[0]).days <= MONTH]
        return any(
            (day_number(low) <= first.low < day_number(high) + 1)
            or (day_number(low) <= last.low < day_number(high) + 1)
            for low, high in spans
        )

    def _one_word(self, figure: Figure, first: Point) -> bool:
        """A word of the passage that tells the stretch."""
        stems = self.scene.context.sentence_stems
        paragraph = self.scene.segments.paragraph_at(first.span.start)
        passage = frozenset(
            stem for at in self.line.sentences_of(paragraph) if at != figure.sentence for stem in stems(at)
        )
        return not stems(figure.sentence).isdisjoint(passage)

    def _of_its_time(self, figure: Figure, first: Point, last: Point) -> bool:
        """No date beside the length is of another time, no word in the passage of the stretch tells of a delay."""
        for dated in self.line.dates_in(figure.sentence):
            day = bounds(dated)
            if day is None or dated.span.overlaps(figure.span):
                continue
            if day_number(day[1]) < first.low - WEEK or day_number(day[0]) > last.high + WEEK:
                return False
        told = {self._sentence(point) for point in (first, last)}
        if any(self.line.has(sentence, "mistake") or self._delayed(sentence) for sentence in told):
            return False
        at, inside = self.line.extent(first.span.start, first.span.end), self.scene.sentence_tokens(min(told))
        led = self.scene.tokens.lower[max(inside.start, at.start - CLAUSE) : at.start]
        apart = self.scene.pack.view(stage_words).contrast | self.line.words.ordinals.keys()
        return apart.isdisjoint(led)  # "A first closure, of one lane, will run from ..."

    def _delayed(self, sentence: int) -> bool:
        """A word of delay, which moves a beginning or an end."""
        return any("delay" in mark.roles for mark in self.stretches.lasting.marks.get(sentence, ()))

    def _sentence(self, point: Point) -> int:
        return self.scene.segments.sentence_at(point.span.start)

    def _borne_out(self, figure: Figure, first: Point, last: Point) -> bool:
        """The stretch or two other days of the article, among them that of publication where it falls into the stretch,
        lie as far apart; or another length is that of the stretch.
        """
        if _fits(figure, last.low - first.high, last.high - first.low):
            return True
        days = {(event.point.low, event.point.high) for event in self._days}
        days |= {(point.low, point.high) for both in self._told for point in both}
        for sentence in range(len(self.scene.segments.sentences)):
            days |= {(point.low, point.high) for point in self.points.deadlines(sentence)}
            days |= {(point.low, point.high) for point in self.points.openings(sentence)}
        today = day_number(self.scene.published) if self.scene.published is not None else None
        if today is not None and first.low <= today < last.high:
            days.add((today, today + 1))
        fine = max(Fraction(1), figure.quantity.low * DAYS.get(figure.unit, HOUR) / 2)
        ordered = sorted(day for day in days if day[1] - day[0] <= fine)
        return any(
            _fits(figure, max(Fraction(0), two[0] - one[1]), two[1] - one[0])
            for at, one in enumerate(ordered) for two in ordered[at + 1 :] if not _of_points(one, two, first, last)
        ) or any(
            _fits(one, last.low - first.high, last.high - first.low)
            for one in self.line.durations if one.span != figure.span and self.stretches.plain(one)
        )  # fmt: skip


def _of_points(one: Days, two: Days, first: Point, last: Point) -> bool:
    """Whether two days are those of a stretch whose times of day are told: these are more exact than the days."""
    return first.low == first.high and one[0] <= first.low <= one[1] and two[0] <= last.low <= two[1]


def _size(figure: Figure) -> Days | None:
    """What a length may mean in days; one of hours only from a day on."""
    if figure.unit == "hour" and figure.quantity.low >= FULL_DAY:
        return (figure.quantity.low - 2) * HOUR, (figure.quantity.high + 2) * HOUR
    return stated(figure) if figure.unit in DAYS else None


def _fits(figure: Figure, low: Fraction, high: Fraction) -> bool:
    said = _size(figure)
    return said is not None and said[0] <= high and low <= said[1]


def _alike(figure: Figure, first: Point, last: Point) -> bool:
    """The stretch is about as long as the length says."""
    said = figure.quantity.low * DAYS.get(figure.unit, HOUR)
    real = (last.low + last.high - first.low - first.high) / 2
    return 0 < real <= LIKE * said and said <= LIKE * real


def spells(scene: Scene) -> Spells:
    """The lengths of a scene against its only stretch of time, found when first asked for."""
    return view(scene, Spells)
