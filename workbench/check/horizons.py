"""Lengths whose beginning is told beside them, or whose thing the title names, against the only day on which anything
is over, wherever the article tells it: "Members of the public get 60 days to comment, starting on April 6. ... After
the comment window closes on July 5".

Nothing here asks for one subject of two verbs. A length is doubted where the only day that ends anything lies neither
where the length would put it nor far from it, and no other day or length of the article explains either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from workbench.check.aged import aged
from workbench.check.course_events import CourseEvents, Event, course_events, year_written
from workbench.check.courses import Courses, courses
from workbench.check.lengths import DAYS, stated
from workbench.check.periods import Period
from workbench.check.points import OverPoints, Point, day_number, written
from workbench.check.scene import Dated, Figure, Scene
from workbench.check.stretches import Stretches, stretches
from workbench.check.timeline import bounds
from workbench.check.tracing import derived
from workbench.check.views import view
from workbench.domain.quantities import Hedge

LIKE = Fraction(5, 2)
"""How many times as long a span may be for a length to be meant as its own."""
YEAR = Fraction(365)
MONTH = 31
HALF = Fraction(183)
"""Days within which what is finished may be opened."""
FINE = Fraction(1, 6)
"""Part of a year by which a length of years may differ from that between two days."""
GONE = 150
"""Days before publication from which on the year of a day that tells none is in doubt."""
PART = 12
"""Most days of a part of a month: "mid-October"."""
APPOSED = 5
"""Most words from a date to what says of it that something is over then: ", the last day of the dig"."""
NOUN = 4
"""Most words before a length among which its noun stands: "the ban on dredging of two years"."""
SHORT = 3
_NUMBER = re.compile(r"\d+")
_WALLS = frozenset({";", ":", "(", ")", "—", "–", ".", "!", "?"})


class Horizons(OverPoints):
    """The lengths of one scene with the days that end them: `horizons(scene)`."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self.stretches: Stretches = stretches(scene)
        self.events: CourseEvents = course_events(scene)
        self.courses: Courses = courses(scene)

    @derived
    def wrong(self) -> tuple[Period, ...]:
        """The lengths that the day of their end denies, in text order."""
        told = {figure.sentence for figure in self.line.durations if figure.unit in DAYS}
        return tuple(self.trace.every(Horizons._wrong, self, sorted(told)))

    def _wrong(self, sentence: int) -> Iterator[Period]:
        for figure in self.line.durations:
            if figure.sentence != sentence or figure.unit not in DAYS or figure.quotation is not None:
                continue
            if self._plain(figure) and not self._off(sentence):
                found = self._of(figure)
                if found is not None:
                    yield found

    def _plain(self, figure: Figure) -> bool:
        """An exact length, no age; one of what may be another matter ("a two-year ban") where that ends by its name."""
        if self.stretches.plain(figure):
            return True
        quantity = figure.quantity
        exact = quantity.hedge is Hedge.NONE and quantity.low == quantity.high > 1
        exact = exact and any(map(str.isalpha, figure.quote))
        if not exact or any(said.span == figure.span for said in aged(self.scene).of(figure.sentence)):
            return False
        own, lower = self.line.extent(figure.start, figure.end), self.scene.tokens.lower
        beside = [*lower[max(0, own.start - NOUN) : own.start], *lower[own.stop : own.stop + 1]]
        nouns = {word for word in beside if len(word) >= SHORT and word.isalpha()} - self.scene.context.words.empty
        nouns -= self.line.words.definite | self.words.auxiliaries | self.scene.context.words.of
        return any(
            not nouns.isdisjoint(lower[at] for at in self.scene.sentence_tokens(event.sentence))
            for event in self._endings if event.sentence != figure.sentence
        )  # fmt: skip

    def _off(self, sentence: int) -> bool:
        return self.line.has(sentence, "offtime", "mistake")

    @derived
    def _told(self) -> tuple[Event, ...]:
        """The days of the article, parts of months among them, in text order."""
        count = len(self.scene.segments.sentences)
        found = [event for sentence in range(count) for event in self.events.of(sentence)]
        found += map(self.events.event, self._parts())
        places = [figure.span for figure in self.line.durations]
        return tuple(
            sorted(
                (
                    event for event in found
                    if event.point.high - event.point.low <= MONTH
                    and not any(event.point.span.overlaps(place) for place in places)
                ),
                key=lambda event: event.point.span,
            )
        )  # fmt: skip

    def _parts(self) -> Iterator[Point]:
        for dated in self.line.dates:
            days, edtf = bounds(dated), (dated.moment.edtf if dated.moment else None) or ""
            whole = days is not None and "/" in edtf and ".." not in edtf and dated.quotation is None
            if whole and days is not None and (days[1] - days[0]).days < PART and not _ranged(dated):
                yield Point(dated.span, day_number(days[0]), day_number(days[1]) + 1, dated=dated)

    @derived
    def _endings(self) -> tuple[Event, ...]:
        """The days on which something is over."""
        return tuple(event for event in self._told if self._ending(event) and not self._off(event.sentence))

    def _ending(self, event: Event) -> bool:
        """What says so is nearer than what begins, or is told of the day behind a comma."""
        if not self._exact(event) or self._vague(event.point):
            return False
        if event.due:
            return True
        place = self.line.extent(event.point.span.start, event.point.span.end)
        lower, marks = self.scene.tokens.lower, self.events.marks.get(event.sentence, ())
        behind = [mark for mark in marks if 0 < mark.first - place.stop <= APPOSED and "ends" in mark.roles]
        if behind and lower[place.stop] == "," and _WALLS.isdisjoint(lower[place.stop : behind[0].first]):
            return True
        return event.ends

    def _vague(self, point: Point) -> bool:
        """Told by its beginning, or by a year: "since 1982", "by 1988"."""
        told = written(point.dated) if point.dated is not None else ""
        return told.endswith("/..") or (told.startswith("../") and len(told) <= len("../2026"))

    def _of(self, figure: Figure) -> Period | None:
        if self._ends_itself(figure):
            return None
        starts = self._starts(figure)
        if not starts:
            return None
        found = {
            last.low: (first, last)
            for event in self._endings for start in starts
            if (pair := self._near(figure, start, event)) is not None
            for first, last in (pair,)
        }  # fmt: skip
        if len(found) != 1:
            return None
        first, last = next(iter(found.values()))
        if not figure.in_title and self._of_a_year_gone(figure, first):
            return None
        whole = figure.in_title and starts[0].sentence != figure.sentence
        counted = self._told if whole else starts
        if any(self._explained(figure, start.point, first, last) for start in counted):
            return None
        return Period(figure, first, last)

    def _ends_itself(self, figure: Figure) -> bool:
        """The end of the length stands right behind it: "stayed for 37 years, until 1998"."""
        return any(
            written(dated).startswith("../") for dated in self.line.dates if 0 <= dated.start - figure.end <= len(", ")
        )

    def _of_a_year_gone(self, figure: Figure, first: Point) -> bool:
        """Read "walked out for ten days last year. The next strike starts on 17 March"."""
        spans = (days for dated in self.line.dates_in(figure.sentence) if (days := bounds(dated)) is not None)
        return any((end - start).days > MONTH and day_number(end) < first.low for start, end in spans)

    def _starts(self, figure: Figure) -> list[Event]:
        """The days from which a length may be counted: the one of its sentence, else the one of the sentence beside it
        on which something begins, else (of what the title tells) every day on which something begins.
        """
        here = [event for event in self._told if event.sentence == figure.sentence and not event.due]
        if not figure.in_title and self._begun_in_a_year(figure):
            return []
        if figure.in_title:
            return here or [event for event in self._told if event.begins]
        bound = self.courses.bound(figure)
        if here:
            exact = [event for event in here if self._exact(event)]
            return exact if bound and len(exact) == 1 else []
        for sentence in (figure.sentence - 1, figure.sentence + 1):
            near = [event for event in self._told if event.sentence == sentence and event.begins and self._exact(event)]
            tied = bound or (sentence > figure.sentence and self._taken_up(figure))
            if len(near) == 1 and tied:
                return near
        return self._far() if bound else []

    def _begun_in_a_year(self, figure: Figure) -> bool:
        """Its sentence tells the year of a beginning: "A three-year study began in 2019"."""
        events = self.events.of(figure.sentence)
        return any(event.begins and event.point.high - event.point.low > MONTH for event in events)

    def _taken_up(self, figure: Figure) -> bool:
        """Its thing goes on as the subject: "The two-year moratorium ... It came into force on 1 July 2024"."""
        if figure.sentence + 1 >= len(self.scene.segments.sentences):
            return False
        inside = self.scene.sentence_tokens(figure.sentence + 1)
        return self.scene.tokens.lower[inside.start] in self.words.pronouns

    def _far(self) -> list[Event]:
        """The only day ahead on which anything begins, for a length that no day stands beside."""
        today = self.scene.published
        if today is None:
            return []
        ahead = [
            event for event in self._told
            if event.begins and self._exact(event) and event.point.low >= day_number(today)
            and event not in self._endings
        ]  # fmt: skip
        return ahead if len({event.point.low for event in ahead}) == 1 else []

    def _exact(self, event: Event) -> bool:
        return any(map(str.isdigit, event.point.span.of(self.scene.text))) or self._month(event)

    def _month(self, event: Event) -> bool:
        return event.point.high - event.point.low > 1

    def _near(self, figure: Figure, start: Event, end: Event) -> tuple[Point, Point] | None:
        """The two days, where the length may be meant as that between them."""
        if start.point.span == end.point.span:
            return None
        first, last = self._placed(start.point, end.point)
        size, real = figure.quantity.low * DAYS[figure.unit], last.low - first.low
        if end.ends and end.use and not end.due and size < real <= size + max(HALF, size / 2):
            return None  # what is built opens some months after it is finished
        return (first, last) if 0 < real <= LIKE * size and size <= LIKE * real else None

    def _placed(self, first: Point, last: Point) -> tuple[Point, Point]:
        """Two days, a first one that was read as long gone and tells no year in the last year before the other."""
        today = self.scene.published
        gone = today is not None and first.low < day_number(today) - GONE
        if gone and not year_written(first, self.scene):
            while first.low + YEAR <= last.low:
                first = Point(first.span, first.low + YEAR, first.high + YEAR, dated=first.dated)
        return first, last

    def _years(self, point: Point) -> tuple[Fraction, ...]:
        """By how much a day may be of another year than the one that it was read as."""
        today = self.scene.published
        sure = today is None or abs(point.low - day_number(today)) <= GONE or year_written(point, self.scene)
        return (Fraction(0),) if sure else (-YEAR, Fraction(0), YEAR)

    def _explained(self, figure: Figure, start: Point, first: Point, last: Point) -> bool:
        """The length is that of the two days, or from the first to any other; or another length is that of the two."""
        said, low, high = stated(figure), last.low - first.high, last.high - first.low
        if said is None or (said[0] <= high and low <= said[1]):
            return True
        said = stated(figure, year_slack=FINE) or said
        for event in self._told:
            other = event.point
            if any(
                said[0] <= other.high + later - start.low - more and other.low + later - start.high - more <= said[1]
                for more in self._years(start) for later in self._years(other)
            ):  # fmt: skip
                return True
        for one in self.line.durations:
            length = stated(one) if one is not figure and self.stretches.plain(one) else None
            if length is not None and length[0] <= high and low <= length[1]:
                return True
        return False


def _ranged(dated: Dated) -> bool:
    """Told by two days: "6-9 May 2026"."""
    return len([number for number in _NUMBER.findall(dated.quote) if len(number) <= 2]) > 1


def horizons(scene: Scene) -> Horizons:
    """The lengths of a scene with the days that end them, found when first asked for."""
    return view(scene, Horizons)
