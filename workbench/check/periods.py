"""How long things took, beside when they began and ended: lengths with the two points in time that they lie between.

Points are days or times of day. A length belongs to them when it is led by a word of lasting, or names a thing that
takes time ("the three-week strike"), and the points are written as a span, or hang on a verb of beginning and a verb
of ending with one subject.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from workbench.check.lengths import DAYS
from workbench.check.points import CLAUSE_ENDS, OverPoints, Point, ends
from workbench.check.scene import Dated, Figure, Scene
from workbench.check.tracing import derived
from workbench.check.views import view
from workbench.language.checking import Cue
from workbench.language.events import event_words
from workbench.records import dataclass

COUNTED = 10
"""Most words between a length and what it is counted from: "ten days to clear the yard, as of 3 March"."""
LIKE = 3
"""How many times as long a span may be for its length to be meant as its own."""
SHORT = 2
"""Words of a thing with its length as an adjective, right before its dates."""
NEAR = 6
"""Most words between a span of dates and its length."""
_WITHOUT = frozenset({"sans", "without", "ohne", "sin", "senza", "sem", "zonder"})
_PARTS = {"hour": Fraction(1, 24), "minute": Fraction(1, 1440)}


@dataclass(frozen=True)
class Period:
    """A stated length and the points it lies between (one and the same place where they are written as one span)."""

    figure: Figure
    first: Point
    second: Point
    written: bool = False

    @property
    def days(self) -> tuple[Fraction, Fraction]:
        """Least and greatest time between the points; of a written span, both its days or one of them counted."""
        start = self.first.low if self.written and self.first.high - self.first.low == 1 else self.first.high
        return max(Fraction(0), self.second.low - start), self.second.high - self.first.low


class Periods(OverPoints):
    """The lengths of a scene that are told beside their points: `periods(scene)`."""

    @derived
    def found(self) -> list[Period]:
        """Every length with its points, in text order."""
        return list(self.trace.every(Periods._found, self, self.line.durations))

    def _found(self, figure: Figure) -> Iterator[Period]:
        period = self._period(figure) if figure.quotation is None and self._told(figure) else None
        if period is not None:
            yield period

    def _told(self, figure: Figure) -> bool:
        return not figure.in_title and (figure.unit in DAYS or figure.unit in _PARTS) and not figure.quantity.is_range

    def _period(self, figure: Figure) -> Period | None:
        led = self._lead(figure)
        clock = figure.unit not in DAYS
        written = None if clock else self._written(figure, led)
        return written or (None if led is None else self._of_verbs(figure, led, clock=clock))

    def _lead(self, figure: Figure) -> str | None:
        """How a length is told to be that of a thing: "lasts", "through", "sums", "after", "spell" or "counted"."""
        own = self.line.extent(figure.start, figure.end)
        marks = self.points.marks.get(figure.sentence, ())
        lower = self.scene.tokens.lower
        if self._of_another(figure):
            return None
        of = self.scene.context.words.of
        trailing = [mark for mark in marks if "spell" in mark.roles and 0 <= mark.first - own.stop <= 2]
        leading = [mark for mark in marks if "spell" in mark.roles and 0 <= own.start - mark.last <= 2]
        behind = lower[own.stop] if own.stop < len(lower) else "."
        if any(lower[mark.last : own.start][:1] and lower[mark.last] in of for mark in leading):
            return "spell"
        tied = behind in of and bool(trailing)
        for mark in marks:
            gap = own.start - mark.last
            if "lasts" in mark.roles and 0 <= gap <= 1:
                return None if behind in of and not trailing else "lasts"
            if mark.roles & {"through", "sums"} and gap == 0:
                return None if behind in of and not trailing else "through"
            if "after" in mark.roles and gap == 0 and (tied or behind in (".", ",", ";")):
                return "after"
        if trailing and (trailing[0].first == own.stop or (behind not in of and "-" in figure.quote)):
            return "spell"
        counting = self._terms(figure.sentence, "counting")
        return "counted" if any(0 <= mark.first - own.stop <= COUNTED for mark in counting) else None

    def _of_another(self, figure: Figure) -> bool:
        """A word beside a length says that it is of something else: "ten days ago", "six months of prison"."""
        own = self.line.extent(figure.start, figure.end)
        marks = [mark for mark in self.points.marks.get(figure.sentence, ()) if "other" in mark.roles]
        orders = self.points.orders.get(figure.sentence, ())
        if any(mark.first == own.stop and mark.roles & {"later-than", "earlier-than"} for mark in orders):
            return True  # "ten days after the storm"
        return any(0 <= mark.first - own.stop <= 2 or 0 <= own.start - mark.last <= 1 for mark in marks)

    def _terms(self, sentence: int, role: str) -> list[Cue]:
        inside = self.scene.sentence_tokens(sentence)
        words = self.scene.pack.view(event_words).terms
        return [mark for mark in words.find(self.scene.tokens, inside.start, inside.stop) if role in mark.roles]

    def rests(self, sentence: int) -> bool:
        """Days are passed over: rest days, or working days only."""
        return bool(self._terms(sentence, "rest"))

    def _beside(self, figure: Figure, dated: Dated) -> bool:
        """Read "three weeks, from 6 to 12 April", "Five days of music: ... from 8 to 14 July", "the three-day fair ...
        from 6 to 10 May": no verb needs to lead to the length.
        """
        if self._of_another(figure) or figure.unit == "year" or dated.start < figure.end:
            return False
        own, inside = self.line.extent(figure.start, figure.end), self.scene.sentence_tokens(figure.sentence)
        between = self.line.within(figure.end, dated.start)
        headed = own.start - inside.start <= 1 and ":" in between and between.index(":") <= NEAR + 2
        told = between in ([","], ["("], ["–"], ["—"]) or headed or self._adjective(figure, dated, between)
        both = ends(dated)
        if not told or both is None:
            return False
        said, real = figure.quantity.low * DAYS[figure.unit], both[1].high - both[0].low
        return said <= LIKE * real and real <= LIKE * said  # days of use within a longer time are another thing

    def _adjective(self, figure: Figure, dated: Dated, between: list[str]) -> bool:
        """Read "the three-day fair will be held from 6 to 10 May": nothing but the noun and a verb of taking place."""
        if "-" not in figure.quote or self.scene.language != "en" or not CLAUSE_ENDS.isdisjoint(between):
            return False
        place = self.line.extent(dated.start, dated.end).start
        held = [mark for mark in self._terms(figure.sentence, "held") if mark.last == place]
        return len(between) <= SHORT or (bool(held) and len(between) <= 2 * NEAR)

    def _written(self, figure: Figure, led: str | None) -> Period | None:
        """The only dates of the sentence are one span: "from 2 to 30 April, for eight weeks"."""
        dates = [dated for dated in self.line.dates_in(figure.sentence) if _fixed(dated)]
        if len(dates) != 1 or led == "after":
            return None
        both = ends(dates[0])
        lone = [other for other in self.line.durations if other.sentence == figure.sentence]
        if both is None or dates[0].quotation is not None or dates[0].span.overlaps(figure.span):
            return None
        if len(lone) > 1 and led != "spell":
            return None
        low, high = min(figure.end, dates[0].end), max(figure.start, dates[0].start)
        between = self.line.within(low, high)
        things = [
            mark for mark in self.points.marked(figure.sentence, "spell") if low <= mark.start and mark.end <= high
        ]
        if len(things) > 1:
            return None  # "the two-day strike was followed by talks from 6 to 12 April"
        tied = led not in (None, "counted") and len(between) <= NEAR and CLAUSE_ENDS.isdisjoint(between)
        return Period(figure, *both, written=True) if tied or self._beside(figure, dates[0]) else None

    def _of_verbs(self, figure: Figure, led: str, *, clock: bool) -> Period | None:
        """A verb of beginning and one of ending, each with its point, in this sentence or in it and the one beside."""
        here = figure.sentence
        near = self.line.sentences_of(figure.paragraph)
        for sentences in ((here,), (here - 1, here), (here, here + 1), (here - 1, here, here + 1)):
            if not set(sentences) <= set(near):
                continue
            found = [(one, point) for one in sentences for point in self._points(one) if point.clock is clock]
            lone = [
                other for other in self.line.durations
                if other.sentence in sentences and self._told(other) and not any(
                    point.span.overlaps(other.span) for one in sentences for point in self.points.of(one)
                )
            ]  # fmt: skip
            if len(found) != 2 or len(lone) != 1:
                continue
            if any(self._denied(one, figure) for one in sentences) or any(
                not self._goes_on(one) for one in sentences[1:]
            ):
                return None
            (first, one), (second, two) = found
            start, end = self._opening(first, one), self._closing(second, two)
            if start is None or end is None or start == end or two.low <= one.high:
                continue
            if led == "after" and figure.end < two.span.start and figure.start > one.span.end:
                return None
            length = self.line.extent(figure.start, figure.end)
            if self.points.one_subject((first, one, start), (second, two, end), length):
                return Period(figure, one, two)
        return None

    def _points(self, sentence: int) -> list[Point]:
        ends = [*self.points.openings(sentence), *self.points.deadlines(sentence)]
        return sorted([*self.points.of(sentence), *ends], key=lambda point: point.span)

    def _opening(self, sentence: int, point: Point) -> Cue | None:
        """The verb of beginning of a point, or what counts from it."""
        own = self.line.extent(point.span.start, point.span.end)
        verb = self.points.verb(sentence, point, "begins")
        counting = [mark for mark in self._terms(sentence, "counting") if 0 <= own.start - mark.last <= 1]
        if verb is None and not counting and point in self.points.openings(sentence):
            return Cue(frozenset(), own.start, own.stop, point.span.start, point.span.end)
        return verb or (counting[0] if counting else None)

    def _closing(self, sentence: int, point: Point) -> Cue | None:
        """The verb of ending of a point, or the deadline itself."""
        verb = self.points.verb(sentence, point, "ceases")
        if verb is not None or point not in self.points.deadlines(sentence):
            return verb
        own = self.line.extent(point.span.start, point.span.end)
        return Cue(frozenset(), own.start, own.stop, point.span.start, point.span.end)

    def _denied(self, sentence: int, figure: Figure) -> bool:
        """It is told what was not, or was only planned; "without" counts up to the last of length and points only."""
        told = [point.span.end for point in self._points(sentence)]
        last = max([*told, figure.end if figure.sentence == sentence else 0], default=0)
        marks = [
            mark for mark in self.points.marked(sentence, "denial")
            if mark.start < last or self.scene.tokens.lower[mark.first] not in _WITHOUT
        ]  # fmt: skip
        return bool(marks) or self.line.has(sentence, "mistake", "offtime")

    def _goes_on(self, sentence: int) -> bool:
        start = self.scene.sentence_tokens(sentence).start
        first = self.scene.tokens.lower[start]
        named = first in self.line.words.definite | self.line.words.determiners
        term = any(mark.first == start + 1 for mark in self._terms(sentence, "term"))
        verb = any(mark.first == start for mark in self.points.marked(sentence, "begins", "ceases"))
        return first in self.words.pronouns or verb or (named and term)


def _fixed(dated: Dated) -> bool:
    """A date with digits: bare weekdays tell when something was said."""
    return any(map(str.isdigit, dated.quote))


def periods(scene: Scene) -> Sequence[Period]:
    """The lengths of a scene with their points, found when first asked for."""
    return view(scene, Periods).found


def rests(scene: Scene, sentence: int) -> bool:
    """Whether a sentence tells of days that its span passes over."""
    return view(scene, Periods).rests(sentence)
