"""Lengths in hours between two times of two days: "a 48-hour walkout from 6am on Tuesday to 6am on Friday"."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.lengths import told_days
from workbench.check.periods import Period
from workbench.check.points import OverPoints, Point
from workbench.check.scene import Scene
from workbench.check.tracing import derived
from workbench.check.views import view
from workbench.domain.quantities import Hedge
from workbench.domain.text import Span

BESIDE = 2
"""Most words between a time of day and its day."""
NEAR = 12
"""Most words between the length and the first time."""
HALF_A_DAY = 12
SLACK = 2
"""Hours that a round number of them may be off."""
ONE_MATTER = 4
"""How many times as long a span may be for its length to be meant as its own."""


class Hours(OverPoints):
    """The lengths in hours of one scene that their days deny: `hours(scene)`."""

    @derived
    def wrong(self) -> tuple[Period, ...]:
        told = [figure.sentence for figure in self.line.durations if figure.unit == "hour"]
        return tuple(self.trace.every(Hours._wrong, self, dict.fromkeys(told)))

    def _wrong(self, sentence: int) -> Iterator[Period]:
        figures = [figure for figure in self.line.durations if figure.sentence == sentence]
        if len(figures) != 1 or figures[0].unit != "hour" or figures[0].quantity.low < HALF_A_DAY:
            return
        figure, both = figures[0], self._times(sentence)
        said = told_days(figure)
        if len(both) != 2 or said is None or figure.quantity.hedge is not Hedge.NONE:
            return
        first, second = both
        beside = len(self.line.within(min(figure.end, second.span.end), max(figure.start, first.span.start))) <= NEAR
        until = self.line.within(first.span.end, second.span.start)
        tied = len(until) <= 2 and not self.line.words.span_to.isdisjoint(until)
        real = (second.low - first.low) * 24
        alike = real > 0 and figure.quantity.low <= ONE_MATTER * real and real <= ONE_MATTER * figure.quantity.low
        if beside and tied and alike and abs(real - figure.quantity.low) > SLACK:
            yield Period(figure, first, second)

    def _times(self, sentence: int) -> list[Point]:
        """The times of day of a sentence, each with its day beside it."""
        points = self.points.of(sentence)
        clocks = [point for point in points if point.clock]
        days = [point for point in points if not point.clock and point.high - point.low == 1]
        found = []
        for clock, day in zip(clocks, days, strict=False):
            low, high = sorted((clock.span, day.span))
            if len(self.line.within(low.end, high.start)) > BESIDE:
                return []
            found.append(Point(Span(low.start, high.end), day.low + clock.low, day.low + clock.low, clock=True))
        return found if len(clocks) == len(days) else []


def hours(scene: Scene) -> Hours:
    """The lengths in hours of a scene, found when first asked for."""
    return view(scene, Hours)
