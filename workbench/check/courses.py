"""Lengths told with their beginning and their end anywhere around: "It has 30 days to sign, until 15 September", "Work
starts in January 2027 and is to take 22 months. ... It will be finished in June 2029".

`periods` and `stretches` ask for verbs with one subject, or for two lonely dates. Here one date that ends something and
one that begins something are looked for by the words of their clauses, the nearer ones first, and the length is wrong
only where no two dates of the article lie so far apart, with no other length told that explains the difference.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations

from workbench.check.course_events import CourseEvents, Event, course_events, year_written
from workbench.check.lengths import DAYS, stated
from workbench.check.periods import Period
from workbench.check.points import OverPoints, Point, day_number, ends
from workbench.check.scene import Figure, Scene
from workbench.check.stretches import Stretches, stretches
from workbench.check.tracing import derived
from workbench.check.views import view

REACH = 3
"""Sentences around a length in which its beginning and end may stand."""
AHEAD = 24
"""Sentences behind a length in which its end may still be told."""
LEDE = 3
"""The first sentences, which tell what the article is about."""
LIKE = 4
"""How many times as long a span may be for a length to be meant as its own."""
YEAR = Fraction(365)
FINE = Fraction(10)
"""Days by which a length of months is told more exactly between two days than between two months."""


class Courses(OverPoints):
    """The lengths of one scene with their beginnings and ends: `courses(scene)`."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self.stretches: Stretches = stretches(scene)
        self.events: CourseEvents = course_events(scene)

    @derived
    def wrong(self) -> tuple[Period, ...]:
        """The lengths that their dates deny, in text order."""
        told = {figure.sentence for figure in self.line.durations if figure.unit in DAYS}
        return tuple(self.trace.every(Courses._wrong, self, sorted(told)))

    def _wrong(self, sentence: int) -> Iterator[Period]:
        for figure in self.line.durations:
            if figure.sentence != sentence or figure.unit not in DAYS or figure.quotation is not None:
                continue
            if figure.in_title or not self.stretches.plain(figure):
                continue
            found = self._from_now(figure) or (None if self._off(sentence) else self._course(figure))
            if found is not None:
                yield found

    def _off(self, sentence: int) -> bool:
        return self.line.has(sentence, "offtime", "mistake")

    def _near(self, figure: Figure, role: str, *, before: int = -1, behind: int = -1) -> bool:
        """A mark in a role at most so many words before a length, or behind it."""
        own = self.line.extent(figure.start, figure.end)
        return any(
            role in mark.roles and (0 <= own.start - mark.last <= before or 0 <= mark.first - own.stop <= behind)
            for mark in self.events.marks.get(figure.sentence, ())
        )

    def _from_now(self, figure: Figure) -> Period | None:
        """Read "must hand over the tracks in March 2028, 42 months from now"."""
        today = self.scene.published
        if today is None or not self._near(figure, "now", behind=0):
            return None
        told = [
            event.point for event in self.events.of(figure.sentence)
            if self._fine(event.point, figure) and event.point.low > day_number(today)
            and not event.point.span.overlaps(figure.span)
        ]  # fmt: skip
        now = day_number(today)
        if len(told) != 1 or self._fit(figure, now, now + 1, told[0]):
            return None
        return Period(figure, Point(told[0].span, now, now + 1), told[0])

    def _course(self, figure: Figure) -> Period | None:
        bound = self.bound(figure)
        if not bound:
            return None
        near = [
            event for sentence in self._around(figure) for event in self.events.of(sentence)
            if self._fine(event.point, figure) and not event.point.span.overlaps(figure.span)
        ]  # fmt: skip
        pairs = [
            (first, last) for one in near if one.ends for first in near
            if (last := self._after(first, one)) is not None and self._of_it(figure, bound, first, last)
        ]  # fmt: skip
        if not pairs:
            return None
        first, last = min(pairs, key=lambda pair: (self._apart(figure, *pair), pair[0].point.span))
        told = first.point, last.point
        wrong = not self._of_other_time(figure, *told) and not self._explained(figure, *told)
        wrong = wrong and not (last.use and self._later(figure, *told)) and not self._owned(figure, last)
        return Period(figure, first.point, last.point) if wrong else None

    def _owned(self, figure: Figure, last: Event) -> bool:
        """What has ended took another time than was meant, and sentences near the length or the first ones say so."""
        today = self.scene.published
        if today is None or last.point.low > day_number(today):
            return False
        end = len(self.scene.segments.sentences)
        near = range(max(0, figure.sentence - REACH), min(end, figure.sentence + 2 * REACH + 1))
        return any(self._off(sentence) for sentence in {*near, *range(min(end, LEDE + 1))})

    def _later(self, figure: Figure, first: Point, last: Point) -> bool:
        """It is used some time after it is done, though less than the length once more."""
        said = stated(figure)
        return said is not None and said[1] <= last.high - first.low and last.low - first.high <= 2 * said[1]

    def _of_other_time(self, figure: Figure, first: Point, last: Point) -> bool:
        """Another date before it in its sentence says when the length was: "In 2024 it had lasted seven months"."""
        led = [dated for dated in self.line.dates_in(figure.sentence) if dated.end <= figure.start]
        return bool(led) and not any(dated.span in (first.span, last.span) for dated in led)

    def _after(self, first: Event, last: Event) -> Event | None:
        """The end where it lies behind the beginning; of two days without a year also that of the next one."""
        if first.point.high <= last.point.low:
            return last
        point = last.point
        later = Point(point.span, point.low + YEAR, point.high + YEAR, dated=point.dated)
        days = (first.point, point)
        bare = first.point.span != point.span and all(
            not year_written(day, self.scene)
            and day.high - day.low == 1
            and any(map(str.isdigit, day.span.of(self.scene.text)))
            for day in days
        )
        ahead = bare and first.point.high <= later.low
        return Event(later, last.sentence, last.begins, last.ends, last.due, last.use) if ahead else None

    def bound(self, figure: Figure) -> str:
        """How a length is told to be that of a course, no span of dates beside it: "sure" by a verb of lasting, "loose"
        by what may lead to any length; "" where it is not.
        """
        own, lower = self.line.extent(figure.start, figure.end), self.scene.tokens.lower
        of = self.scene.context.words.of
        if any(ends(dated) is not None for dated in self.line.dates_in(figure.sentence)):
            return ""
        things = [mark for mark in self.events.marks.get(figure.sentence, ()) if "thing" in mark.roles]
        named = any(own.start - mark.last == 1 and lower[mark.last] in of for mark in things)
        closing = self.line.words.verb_last and self._near(figure, "lasts", behind=0)  # „sollte 20 Monate dauern“
        if named or closing or self._near(figure, "thing", behind=1) or self._near(figure, "lasts", before=1):
            return "sure"
        kept = self.stretches.lasting
        return "loose" if self._near(figure, "nature", before=1) or kept.given(figure) else ""

    def _around(self, figure: Figure) -> list[int]:
        """The sentences near a length, the first ones of the article, and those of a usual article's length ahead."""
        last = len(self.scene.segments.sentences) - 1
        low, high = max(0, figure.sentence - REACH), min(last, figure.sentence + REACH)
        title = bool(self.scene.title_end)
        ahead = range(high, min(last, figure.sentence + AHEAD) + 1)  # in a book all pairs of dates would take minutes
        return sorted({*range(max(low, title), high + 1), *range(title, min(last, LEDE) + 1), *ahead})

    def _apart(self, figure: Figure, first: Event, last: Event) -> int:
        return abs(first.sentence - figure.sentence) + abs(last.sentence - figure.sentence)

    def _of_it(self, figure: Figure, bound: str, first: Event, last: Event) -> bool:
        """Whether the length may be that from the one to the other, by where the three stand."""
        here = figure.sentence
        if here not in (first.sentence, last.sentence) and self.line.dates_in(here):
            return False  # "A three-year study began in 2019. ..."
        if first.point.high - first.point.low < YEAR <= last.point.high - last.point.low:
            return False
        if self._off(first.sentence) or (self._off(last.sentence) and last.sentence > LEDE):
            return False
        if bound == "loose":
            years = figure.unit == "year" and first.sentence != here
            given = last.sentence == here and last.point.span.start > figure.start and not years
            begun = first.begins and abs(first.sentence - here) <= 1
            return given and (begun or (first.sentence == here and first.point.span < figure.span)) and not (
                self._another_clause(figure, last))  # fmt: skip
        if last.sentence == here:
            if figure.unit == "year" and first.sentence != here:
                return False
            return first.begins or (first.sentence == here and first.point.span < figure.span)
        if not first.begins or last.due or first.point.high - first.point.low >= YEAR:
            return False
        far = max(abs(first.sentence - here), abs(last.sentence - here))
        if far > REACH and last.sentence > here:
            return first.sentence == here and self._of_one(last, first, here)
        beside = min(abs(first.sentence - here), abs(last.sentence - here)) <= 1 + (far <= REACH)
        return beside and (abs(last.sentence - here) <= 1 or last.sentence <= LEDE or self._of_one(last, first, here))

    def _another_clause(self, figure: Figure, last: Event) -> bool:
        """A conjunction parts it from a bare deadline: « pendant deux ans et de planter 5 000 arbres d’ici 2029 »."""
        between = self.line.within(figure.end, last.point.span.start)
        return last.due and not self.line.words.conjunctions.isdisjoint(between)

    def _of_one(self, last: Event, first: Event, here: int) -> bool:
        """The sentence of the end has a word in common with that of the length or of the beginning."""
        stems = self.scene.context.sentence_stems
        return not stems(last.sentence).isdisjoint(stems(here) | stems(first.sentence))

    def _fine(self, point: Point, figure: Figure) -> bool:
        """A point told finely enough for a length in its unit."""
        return point.high - point.low <= 4 * DAYS[figure.unit] and (
            figure.unit == "year" or point.high - point.low < YEAR
        )

    def _explained(self, figure: Figure, first: Point, last: Point) -> bool:
        """Any two dates of the article lie so far apart, or a day of the article and that of publication (of a length
        that is given until the last date, one of the two is that); or another length is that of the two.
        """
        low, high = max(Fraction(0), last.low - first.high), last.high - first.low
        size = figure.quantity.low * DAYS[figure.unit]
        if size > LIKE * high or size * LIKE < low:
            return True
        every = [
            event.point for sentence in range(len(self.scene.segments.sentences)) for event in self.events.of(sentence)
        ]  # fmt: skip
        every = [point for point in every if self._fine(point, figure)]
        if self.scene.published is not None:
            now = day_number(self.scene.published)
            every.append(Point(figure.span, now, now + 1))
        given = last.span.start > figure.end and self.scene.segments.sentence_at(last.span.start) == figure.sentence
        two = ((one, last) for one in every) if given else combinations(every, 2)
        if any(self._fit(figure, one.low, one.high, other) for one, other in two):
            return True
        if not all(year_written(point, self.scene) for point in (first, last)) and any(
            self._fit(figure, first.low + other, first.high + other, last)
            for other in (-YEAR, YEAR)
            if first.high + other <= last.low
        ):
            return True
        said = stated(figure)
        assert said is not None
        for one in self.line.durations:
            told = one is not figure and one.quotation is None and self.bound(one)
            length = stated(one) if told else None
            sums = [length, (said[0] + length[0], said[1] + length[1])] if length is not None else []
            if any(start <= high and low <= end for start, end in sums[: 1 + self._off(one.sentence)]):
                return True
        return False

    def _fit(self, figure: Figure, low: Fraction, high: Fraction, other: Point) -> bool:
        """Between [low, high) and another point lies the length."""
        said = stated(figure)
        assert said is not None
        fine = high - low <= 1 and other.high - other.low <= 1
        if figure.unit == "month" and fine:
            said = said[0] + FINE, said[1] - FINE
        if figure.unit == "day" and figure.quantity.low > 2:
            said = said[0] - 1, said[1] + 1
        if low > other.low:
            least, most = low - other.high, high - other.low
        else:
            least, most = other.low - high, other.high - low
        return said[0] <= most and least <= said[1]


def courses(scene: Scene) -> Courses:
    """The lengths of a scene with their beginnings and ends, found when first asked for."""
    return view(scene, Courses)
