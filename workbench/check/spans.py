"""Stretches of time, wherever they are told: written as one, or by two days that begin and end something."""

from __future__ import annotations

from workbench.check.course_events import CourseEvents, Event, course_events
from workbench.check.intervals import pairs
from workbench.check.points import OverPoints, Point, day_number, ends
from workbench.check.scene import Scene
from workbench.check.timeline import bounds
from workbench.check.tracing import derived
from workbench.check.unsaid_years import told_year
from workbench.check.views import view

MONTH = 31
"""Most days of a point: longer ones are no days on which anything begins or ends."""
MANY = 80
"""Days told in an article from which on any two of them may lie as far apart as a length says."""
YEAR = 365
BESIDE = 3
"""Most sentences between the two days of a stretch that verbs tell."""
CLOCK = 3
"""Most words between a day and its time of day."""


class Spans(OverPoints):
    """The stretches of one scene: `spans(scene)`."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self.events: CourseEvents = course_events(scene)

    @derived
    def told(self) -> tuple[tuple[Point, Point], ...]:
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
        for one in self.days if len(self.days) <= MANY else ():
            found += [(self._exact(one.point), self._exact(two.point)) for two in self.days if self._pair(one, two)]
        return tuple(map(self._of_one_year, found))

    def _of_one_year(self, both: tuple[Point, Point]) -> tuple[Point, Point]:
        """Two days told without their years lie less than a year apart, whatever tenses their clauses have."""
        first, last = both
        if told_year(first, self.scene) or told_year(last, self.scene):
            return both
        while first.low + YEAR <= last.low:
            first = Point(first.span, first.low + YEAR, first.high + YEAR, dated=first.dated)
        return first, last

    def _pair(self, one: Event, two: Event) -> bool:
        """A beginning and an end beside one another: both known by their words, or one of them where both are told by
        the day or the month; a day of the week at most on one side.
        """
        if abs(one.sentence - two.sentence) > BESIDE or one.point.high > two.point.low or one.due:
            return False
        if one.begins and two.ends and not (one.ends and two.begins):
            return self._digits(one) or self._digits(two)
        exact = all(self._digits(event) for event in (one, two))
        return exact and (one.begins or two.ends)

    @derived
    def days(self) -> tuple[Event, ...]:
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


def spans(scene: Scene) -> Spans:
    """The stretches of a scene, found when first asked for."""
    return view(scene, Spans)
