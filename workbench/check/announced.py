"""Lengths announced in one place and the two days told in another: "will shut the runway for ten weeks this autumn ...
The runway will close on 7 September and reopen on 18 December".

Length and days are of one kind of thing (a closure, a strike, an exhibition), told once each, and of one thing: a noun
in common, or the kind's own noun with its article. Closures by parts, nights or phases are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from workbench.check.accounts import accounts
from workbench.check.course_events import year_written
from workbench.check.lengths import DAYS, stated
from workbench.check.marking import marks_of
from workbench.check.periods import Period
from workbench.check.points import OverPoints, Point, day_number, ends
from workbench.check.scene import Figure, Scene
from workbench.check.stretches import Stretches, stretches
from workbench.check.tracing import derived
from workbench.check.views import view
from workbench.domain.quantities import Kind
from workbench.language.checking import Cue
from workbench.language.courses import kind_cues
from workbench.records import dataclass

CLAUSE = 10
"""Most words from a verb to its length or span."""
SHORT = 3
"""Most words from the noun of a thing to what says how long it lasted: "which has lasted"."""
BEHIND = 4
"""Most words from a length or a span to its verb, where verbs come last."""
LIKE = 3
"""How many times as long a span may be for a length to be meant as its own."""
PART = 4
"""Letters of the last part of a compound."""
YEAR = 365
LATE = 30
"""Days that a span may have begun before publication for it to be that of what is announced."""
_WALLS = frozenset({",", ";", ":", "(", ")", "—", "–", "«", "»", "“", "”", ".", "!", "?"})


@dataclass(frozen=True)
class Course:
    """A length or the two days of a kind of thing, with the word that tells the kind."""

    kind: str
    mark: Cue
    sentence: int


class Announced(OverPoints):
    """The announced lengths of one scene with their days: `announced(scene)`."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self.stretches: Stretches = stretches(scene)
        self.lower = scene.tokens.lower

    @derived
    def marks(self) -> dict[int, list[Cue]]:
        """The words of the kinds by sentence."""
        return marks_of(self.scene, self.scene.pack.view(kind_cues))

    @derived
    def spans(self) -> tuple[tuple[Course, Point, Point], ...]:
        """The two days of such things, in text order."""
        return tuple(self.trace.every(Announced._spans, self, sorted(self.marks)))

    @derived
    def wrong(self) -> tuple[Period, ...]:
        """The lengths that their days deny, in text order."""
        if self.scene.published is None or not self.spans:
            return ()
        lengths = [(figure, course) for figure in self.line.durations if (course := self._course(figure)) is not None]
        found: list[Period] = []
        for kind in dict.fromkeys(course.kind for course, _, _ in self.spans):
            told = [one for one in self.spans if one[0].kind == kind]
            own = [(figure, course) for figure, course in lengths if course.kind == kind]
            if len({(first.low, last.high) for _, first, last in told}) == 1:
                found += self._of_kind(own, *told[0])
        return tuple(found)

    def _of_kind(self, own: list[tuple[Figure, Course]], course: Course, first: Point, last: Point) -> Iterator[Period]:
        """The only length of a kind, where it is not that of its only span."""
        if len({(figure.unit, figure.quantity.low) for figure, _ in own}) != 1 or self._fits_any(first, last):
            return
        for figure, length in own:
            apart = length.sentence != course.sentence and self._ahead(figure, first)
            if apart and self._near(figure, first, last) and self._of_one(length, course):
                yield Period(figure, first, last)
                return

    def _fits_any(self, first: Point, last: Point) -> bool:
        """Some length of the article is that of the span."""
        return any(self._fit(figure, first, last) for figure in self.line.durations)

    def _fit(self, figure: Figure, first: Point, last: Point) -> bool:
        said = stated(figure)
        return said is not None and said[0] <= last.high - first.low and last.low - first.high <= said[1]

    def _near(self, figure: Figure, first: Point, last: Point) -> bool:
        """Both are of one size, and no date before the length says that it is of another time."""
        size, real = figure.quantity.low * DAYS[figure.unit], last.low - first.low
        if real > LIKE * size or size > LIKE * real:
            return False
        for dated in self.line.dates_in(figure.sentence):
            moment = dated.moment
            if moment is None or moment.earliest is None or moment.latest is None or "-2" in (moment.edtf or "")[4:6]:
                continue
            whole = (moment.latest - moment.earliest).days > 1
            out = day_number(moment.latest) < first.low or day_number(moment.earliest) > last.high
            if out and (whole or any(map(str.isdigit, dated.quote))) and dated.end <= figure.start:
                return False
        return True

    def _ahead(self, figure: Figure, first: Point) -> bool:
        """Days that lie ahead are those of a length announced, days gone by those of one told of the past."""
        published = self.scene.published
        assert published is not None
        own, tense = self.line.extent(figure.start, figure.end), self.line.calendar.tense
        inside = self.scene.sentence_tokens(figure.sentence)
        words = self.lower[max(inside.start, own.start - CLAUSE) : min(inside.stop, own.stop + BEHIND)]
        endings = tense.future_endings or ("\0",)
        coming = any(word in tense.future or word.endswith(endings) for word in words)
        told = accounts(self.scene)
        past = not tense.past.isdisjoint(words) or any(
            told.past(at) for at in range(max(inside.start, own.start - SHORT), min(inside.stop, own.stop + BEHIND))
        )
        if past and not coming and first.low + LATE < day_number(published):
            return True
        bare = not year_written(first, self.scene)  # a day without its year may be read as one gone by
        if first.low + (YEAR if bare else 0) >= day_number(published) - LATE:
            return coming or (not past and first.low >= day_number(published) - LATE)
        return past and not coming

    def _of_one(self, length: Course, course: Course) -> bool:
        """The days are told of the thing that the length is of."""
        if self._in_part(length) or self._in_part(course):
            return False
        of = self.scene.context.words.of | self.line.words.out_of | self.line.words.at_year
        noun = self.lower[course.mark.first - 1] in self.line.words.definite
        bare = (
            noun
            and self.lower[course.mark.last : course.mark.last + 1] != []
            and self.lower[course.mark.last] not in of
        )
        told = [mark for mark in self._kinds(course.sentence) if course.kind in mark.roles]
        return bare or len(told) > 1 or self._meet(self._content(length.sentence), self._content(course.sentence))

    def _meet(self, words: list[str], others: list[str]) -> bool:
        """A noun in common, or one that is the last part of a compound: „Drehbrücke“ and „Brücke“."""
        stems = self.scene.context.stems
        if stems(words) & stems(others):
            return True
        if not self.line.words.verb_last:
            return False
        empty = self.scene.context.words.empty
        one, other = ({word for word in told if len(word) >= PART and word.isalpha() and word not in empty}
                      for told in (words, others))  # fmt: skip
        return any(long.endswith(short) or short.endswith(long) for long in one for short in other)

    def _in_part(self, course: Course) -> bool:
        """The clause tells of a part, of another thing or of another time."""
        inside, own = self.scene.sentence_tokens(course.sentence), course.mark
        walls = [at for at in inside if self.lower[at] in _WALLS]
        low = max((at for at in walls if at < own.first), default=inside.start - 1)
        high = min((at for at in walls if at >= own.last), default=inside.stop)
        marks = self.marks.get(course.sentence, ())
        return any("part" in mark.roles and low < mark.first < high for mark in marks)

    def _content(self, sentence: int) -> list[str]:
        """The words of a sentence apart from the kinds, dates and lengths."""
        known = {at for mark in self.marks.get(sentence, ()) for at in range(mark.first, mark.last)}
        places = [dated.span for dated in self.line.dates_in(sentence)]
        places += [figure.span for figure in self.scene.figures_in(sentence) if figure.kind is Kind.DURATION]
        for place in places:
            known.update(self.line.extent(place.start, place.end))
        return [self.lower[at] for at in self.scene.sentence_tokens(sentence) if at not in known]

    def _course(self, figure: Figure) -> Course | None:
        """The kind of thing that a length is told to be of."""
        if figure.unit not in DAYS or figure.unit == "year" or figure.quotation is not None:
            return None
        if not self.stretches.plain(figure) or self.line.has(figure.sentence, "mistake", "offtime"):
            return None
        own = self.line.extent(figure.start, figure.end)
        found = [mark for mark in self._kinds(figure.sentence) if self._of_length(mark, own)]
        return Course(_kind(found[-1]), found[-1], figure.sentence) if found else None

    def _kinds(self, sentence: int) -> list[Cue]:
        return [mark for mark in self.marks.get(sentence, ()) if not mark.roles & {"again", "part"}]

    def _of_length(self, mark: Cue, own: range) -> bool:
        """Read "shut the runway for ten weeks", « fermera neuf semaines », "a ten-week closure", „bleibt zehn Wochen
        gesperrt“.
        """
        of, lower = self.scene.context.words.of, self.lower
        if mark.last <= own.start:
            between = lower[mark.last : own.start]
            if self._lasted(mark, own):
                return True
            led = bool(between) and between[-1] in self._through
            return not between or (len(between) <= CLAUSE and _WALLS.isdisjoint(between)
                                   and (led or (len(between) == 1 and between[0] in of)))  # fmt: skip
        between = lower[own.stop : mark.first]
        return (not between and mark.first == own.stop) or (
            self.line.words.verb_last and len(between) <= BEHIND and _WALLS.isdisjoint(between)
        )

    def _lasted(self, mark: Cue, own: range) -> bool:
        """Read « L'enquête publique, qui a duré six semaines, », "The consultation lasted six weeks"."""
        sentence = self.scene.segments.sentence_at(mark.start)
        lasts = [one for one in self.points.marks.get(sentence, ()) if "lasts" in one.roles]
        before = [one.first for one in lasts if one.last == own.start]
        if not before and self.line.words.verb_last:
            before = [own.start for one in lasts if one.first == own.stop]  # „die sechs Wochen dauerte“
        between = self.lower[mark.last : before[0]] if before else [""] * CLAUSE
        small = self.line.words.relatives | self.words.auxiliaries | {","}
        return len(between) <= SHORT and small.issuperset(between)

    @derived
    def _through(self) -> frozenset[str]:
        """Words that lead to a length: "for", « pendant »."""
        marks = (mark for told in self.points.marks.values() for mark in told if "through" in mark.roles)
        return frozenset(self.lower[mark.last - 1] for mark in marks)

    def _spans(self, sentence: int) -> Iterator[tuple[Course, Point, Point]]:
        if self.line.has(sentence, "mistake"):
            return
        marks = self._kinds(sentence)
        for dated in self.line.dates_in(sentence):
            both = ends(dated) if dated.quotation is None else None
            place = self.line.extent(dated.start, dated.end)
            own = [mark for mark in marks if self._of_span(mark, place)]
            if both is not None and own and _whole(*both):
                yield Course(_kind(own[-1]), own[-1], sentence), *both
        shut = self._shut(sentence, marks)
        if shut is not None:
            yield shut

    def _of_span(self, mark: Cue, place: range) -> bool:
        """The kind is told before its days in their clause, or behind them where verbs come last."""
        ahead = mark.last <= place.start
        between = self.lower[mark.last : place.start] if ahead else self.lower[place.stop : mark.first]
        return len(between) <= (CLAUSE if ahead else BEHIND) and _WALLS.isdisjoint(between)

    def _shut(self, sentence: int, marks: list[Cue]) -> tuple[Course, Point, Point] | None:
        """Read "will close on 7 September and reopen on 18 December": the only two days, the first of a closure."""
        days = [point for point in self.points.of(sentence) if not point.clock]
        if len(days) != 2 or not _whole(*days) or days[0].high > days[1].low:
            return None
        first, last = (self.line.extent(point.span.start, point.span.end) for point in days)
        closing = [mark for mark in marks if "closure" in mark.roles and self._of_span(mark, first)]
        again = [
            mark for mark in self.marks.get(sentence, ())
            if "again" in mark.roles and first.stop <= mark.first and self._of_span(mark, last)
        ]  # fmt: skip
        return (Course("closure", closing[-1], sentence), days[0], days[1]) if closing and again else None


def _kind(mark: Cue) -> str:
    return min(mark.roles)


def _whole(first: Point, last: Point) -> bool:
    """Both are days."""
    return first.high - first.low == last.high - last.low == Fraction(1)


def announced(scene: Scene) -> Announced:
    """The announced lengths of a scene, found when first asked for."""
    return view(scene, Announced)
