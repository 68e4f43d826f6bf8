"""How long things took, beside when they began and ended: lengths with the two points in time that they lie between.

Points are days or times of day. A length belongs to them when it is led by a word of lasting, or names a thing that
takes time ("the three-week strike"), and the points are written as a span, or hang on a verb of beginning and a verb
of ending with one subject.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from workbench.check.lengths import DAYS
from workbench.check.points import CLAUSE_ENDS, OverPoints, Point, ends
from workbench.check.scene import Dated, Figure, Scene
from workbench.check.tracing import derived
from workbench.check.views import view
from workbench.records import dataclass

NEAR = 6
"""Most words between a span of dates and its length."""
_PARTS = {"hour": Fraction(1, 24), "minute": Fraction(1, 1440)}


@dataclass(frozen=True)
class Period:
    """A stated length and the points it lies between (one and the same place where they are written as one span)."""

    figure: Figure
    first: Point
    second: Point

    @property
    def days(self) -> tuple[Fraction, Fraction]:
        """Least and greatest time between the points."""
        return max(Fraction(0), self.second.low - self.first.high), self.second.high - self.first.low


class Periods(OverPoints):
    """The lengths of a scene that are told beside their points: `periods(scene)`."""

    @derived
    def found(self) -> list[Period]:
        """Every length with its points, in text order."""
        lengths = [figure for figure in self.line.durations if figure.quotation is None and self._told(figure)]
        return [period for figure in lengths if (period := self._period(figure)) is not None]

    def _told(self, figure: Figure) -> bool:
        return not figure.in_title and (figure.unit in DAYS or figure.unit in _PARTS) and not figure.quantity.is_range

    def _period(self, figure: Figure) -> Period | None:
        led = self._lead(figure)
        if led is None:
            return None
        clock = figure.unit not in DAYS
        written = None if clock else self._written(figure, led)
        return written or self._of_verbs(figure, led, clock=clock)

    def _lead(self, figure: Figure) -> str | None:
        """How a length is told to be that of a thing: "lasts", "through", "sums", "after" or "spell"."""
        own = self.line.extent(figure.start, figure.end)
        marks = self.points.marks.get(figure.sentence, ())
        lower = self.scene.tokens.lower
        if any("other" in mark.roles and 0 <= mark.first - own.stop <= 2 for mark in marks):
            return None
        if any("other" in mark.roles and 0 <= own.start - mark.last <= 1 for mark in marks):
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
        return None

    def _written(self, figure: Figure, led: str) -> Period | None:
        """The only dates of the sentence are one span: "from 2 to 30 April, for eight weeks"."""
        dates = [dated for dated in self.line.dates_in(figure.sentence) if _fixed(dated)]
        if len(dates) != 1 or led == "after":
            return None
        both = ends(dates[0])
        lone = [other for other in self.line.durations if other.sentence == figure.sentence]
        if both is None or dates[0].quotation is not None or dates[0].span.overlaps(figure.span) or len(lone) > 1:
            return None
        low, high = min(figure.end, dates[0].end), max(figure.start, dates[0].start)
        between = self.line.within(low, high)
        if len(between) > NEAR or not CLAUSE_ENDS.isdisjoint(between):
            return None
        return Period(figure, *both)

    def _of_verbs(self, figure: Figure, led: str, *, clock: bool) -> Period | None:
        """A verb of beginning and one of ending, each with its point, in this sentence or in it and the one beside."""
        here = figure.sentence
        near = self.line.sentences_of(figure.paragraph)
        for sentences in ((here,), (here - 1, here), (here, here + 1), (here - 1, here, here + 1)):
            if not set(sentences) <= set(near):
                continue
            found = [(one, point) for one in sentences for point in self.points.of(one) if point.clock is clock]
            lone = [
                other for other in self.line.durations
                if other.sentence in sentences and self._told(other) and not any(
                    point.span.overlaps(other.span) for one in sentences for point in self.points.of(one)
                )
            ]  # fmt: skip
            if len(found) != 2 or len(lone) != 1:
                continue
            if any(self._denied(one) for one in sentences) or any(not self._goes_on(one) for one in sentences[1:]):
                return None
            (first, one), (second, two) = found
            start, end = self.points.verb(first, one, "begins"), self.points.verb(second, two, "ceases")
            if start is None or end is None or start == end or two.low <= one.high:
                continue
            if led == "after" and figure.end < two.span.start and figure.start > one.span.end:
                return None
            length = self.line.extent(figure.start, figure.end)
            if self.points.one_subject((first, one, start), (second, two, end), length):
                return Period(figure, one, two)
        return None

    def _denied(self, sentence: int) -> bool:
        return bool(self.points.marked(sentence, "denial")) or self.line.has(sentence, "mistake", "offtime")

    def _goes_on(self, sentence: int) -> bool:
        first = self.scene.tokens.lower[self.scene.sentence_tokens(sentence).start]
        return first in self.words.pronouns


def _fixed(dated: Dated) -> bool:
    """A date with digits: bare weekdays tell when something was said."""
    return any(map(str.isdigit, dated.quote))


def periods(scene: Scene) -> Sequence[Period]:
    """The lengths of a scene with their points, found when first asked for."""
    return view(scene, Periods).found
