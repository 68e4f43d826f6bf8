"""Lengths of works against the dates on which they began and were done, these told anywhere: "We kept to the two years
of works" of what began in May 2022 and was handed over in September 2025, "30 months from the start of work" under a
contract that runs out after 16.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.lengths import DAYS, stated
from workbench.check.marking import marks_of
from workbench.check.periods import Period
from workbench.check.points import OverPoints, Point, day_number
from workbench.check.progress import Progress, progress
from workbench.check.scene import Figure, Scene
from workbench.check.stepping import Step, lone, same_thing
from workbench.check.tracing import derived
from workbench.check.views import view
from workbench.domain.quantities import Hedge
from workbench.language.checking import Cue

UNITS = frozenset({"week", "month", "year"})
BEGUN, DONE, OPEN, HANDED = 2, 4, 5, 6
NEWS = 14
"""Days before publication within which a weekday or "yesterday" tells when something was begun or done."""
FROM = 5
"""Most words from a length to the beginning that it counts from: "30 months from the start of work"."""
LIKE = 4
"""How many times as long the works may be for a length to be meant as theirs."""


class Paced(OverPoints):
    """Such lengths of one scene: `paced(scene)`."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self.told: Progress = progress(scene)

    @derived
    def marks(self) -> dict[int, list[Cue]]:
        """What says behind a length that it is that of works, by sentence."""
        return marks_of(self.scene, self.told.progress.lengths)

    @derived
    def wrong(self) -> tuple[Period, ...]:
        """The lengths that their dates deny, in text order."""
        begun = [
            step for step in self.told.steps if step.ladder == "works" and step.number == BEGUN and self._near(step)
        ]
        if not lone(begun):
            return ()
        return tuple(
            found for figure in self.line.durations if (found := self._wrong(figure, begun[0])) is not None
        )  # fmt: skip

    def _near(self, step: Step) -> bool:
        """A step with a date in digits, or one of the news."""
        today = self.scene.published
        return step.fine or (today is not None and 0 <= day_number(today) - step.at.low <= NEWS)

    def _wrong(self, figure: Figure, begun: Step) -> Period | None:
        quantity = figure.quantity
        exact = quantity.low == quantity.high and quantity.hedge is Hedge.NONE
        if figure.unit not in UNITS or not exact or quantity.low < 2 or figure.in_title:
            return None
        counted = self._counted(figure)
        if not (counted or (self._of_works(figure) and self._meant(figure))) or self._unsure(figure.sentence):
            return None
        ends = list(self._ends(begun, counted=counted, on_time=self.line.has(figure.sentence, "ontime")))
        done = [one for one in ends if one.ladder == "works" and one.number != OPEN]
        if not ends or (done and not lone(done)) or any(self._fit(figure, begun.at, one.at) for one in ends):
            return None  # "The gym, handed over in March, ... The school was handed over on Monday"
        points = [begun.at, *(one.at for one in ends)]
        if self._explained(figure, points):
            return None
        end = next((one for one in ends if self._like(figure, begun.at, one.at)), None)
        return Period(figure, begun.at, end.at) if end is not None else None

    def _of_works(self, figure: Figure) -> bool:
        """Read "the two years of works", „zwei Jahre Bauzeit“."""
        last = self.line.extent(figure.start, figure.end).stop
        return any(mark.first == last for mark in self.marks.get(figure.sentence, ()))

    def _meant(self, figure: Figure) -> bool:
        """The length is told of what was done, or as a plan that was kept."""
        roles = {role for mark in self.told.guards.get(figure.sentence, ()) for role in mark.roles}
        return "kept" in roles or not ("meant" in roles or self.line.has(figure.sentence, "plan", "planned-length"))

    def _counted(self, figure: Figure) -> bool:
        """Read "30 months from the start of work"."""
        last = self.line.extent(figure.start, figure.end).stop
        marks = self.told.phrases.get(figure.sentence, ())
        return any(f"works-{BEGUN}" in mark.roles and 0 < mark.first - last <= FROM for mark in marks)

    def _unsure(self, sentence: int) -> bool:
        return self.line.has(sentence, "mistake", "offtime")

    def _ends(self, begun: Step, *, counted: bool, on_time: bool) -> Iterator[Step]:
        """What was done or is to be done, of the same thing: works done, handed over, a contract that runs out; what
        opens only where all went to plan.
        """
        for step in self.told.steps:
            term = step.ladder == "term" and counted
            done = step.ladder == "works" and (step.number in (DONE, HANDED) or (step.number == OPEN and on_time))
            if not (term or done) or not self._near(step) or step.at.low < begun.at.high:
                if (term or done) and not step.fine and not self._near(step):
                    return  # done on some day that is not told
                continue
            if (
                self._unsure(step.sentence)
                or self.told.of_two(begun, step)
                or not (term or same_thing(self.told, begun, step))
            ):
                return
            yield step

    def _fit(self, figure: Figure, first: Point, last: Point) -> bool:
        said = stated(figure)
        return said is not None and said[0] <= last.high - first.low and last.low - first.high <= said[1]

    def _like(self, figure: Figure, first: Point, last: Point) -> bool:
        size = figure.quantity.low * DAYS[figure.unit]
        return size <= LIKE * (last.high - first.low) and size * LIKE >= last.low - first.high

    def _explained(self, figure: Figure, points: list[Point]) -> bool:
        """Another length of the article is that of the works."""
        return any(
            one.span != figure.span and one.unit in DAYS and self._fit(one, points[0], last)
            for one in self.line.durations for last in points[1:]
        )  # fmt: skip


def paced(scene: Scene) -> Paced:
    """Such lengths of a scene, found when first asked for."""
    return view(scene, Paced)
