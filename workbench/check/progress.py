"""Steps of one course of events in the wrong order, told by nouns and verbs far apart: works that begin after what they
build has opened, a village cleared before the fire broke out, a trial before the charges.

`matters` knows a step by a phrase. Here it is a noun with its verb anywhere in the clause of a date, planned or past:
"Work, which will employ 1,500 people, is due to start in March 2028 ... The line is to open in November 2027". Each of
the two steps has one date in the whole article, and no word says that two things are told of.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import product

from workbench.check.biography import Biography, biography
from workbench.check.marking import marks_of
from workbench.check.points import OverPoints, Point, day_number, written
from workbench.check.scene import Scene
from workbench.check.sequences import Broken
from workbench.check.stepping import Step, lone, same_thing, step_of
from workbench.check.timeline import bounds, is_deadline
from workbench.check.tracing import derived
from workbench.check.views import view
from workbench.language.checking import Cue
from workbench.language.progress import ProgressWords, progress_words
from workbench.language.stages import stage_words

YEAR = 365
NEAR = 40
"""Days within which a day told without its year is of the year of publication, or of the other step's."""
LONG = {"works": 900, "fire": NEAR, "case": 1100, "study": 900, "deal": 900}
"""Days between two steps of the past from which on they are of two things."""
MANY = 8
"""Places that tell of one step, looked at: more tell the same date once more."""
OPEN = 5
"""The steps of works from which on what was built long ago has gone through them too: they count where all lies
ahead.
"""


class Progress(OverPoints):
    """Such orders of one scene: `progress(scene)`."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self.facts: Biography = biography(scene)
        self.progress: ProgressWords = scene.pack.view(progress_words)

    @derived
    def subjects(self) -> dict[int, list[Cue]]:
        """The nouns of what goes on, by sentence."""
        return marks_of(self.scene, self.progress.subjects)

    @derived
    def verbs(self) -> dict[int, list[Cue]]:
        """What is told of them, by sentence."""
        return marks_of(self.scene, self.progress.verbs)

    @derived
    def phrases(self) -> dict[int, list[Cue]]:
        """What tells a step by itself, by sentence."""
        return marks_of(self.scene, self.progress.phrases)

    @derived
    def guards(self) -> dict[int, list[Cue]]:
        """The words that say that two things are told of, or what was once planned, by sentence."""
        return marks_of(self.scene, self.progress.guards)

    @derived
    def steps(self) -> tuple[Step, ...]:
        """Every dated step, in text order."""
        told = sorted((set(self.subjects) & set(self.verbs)) | set(self.phrases))
        return tuple(self.trace.every(Progress._steps, self, told))

    @derived
    def broken(self) -> tuple[Broken, ...]:
        """Two steps of one ladder, the higher dated before the lower; each ladder once."""
        by_ladder: dict[str, list[Step]] = {}
        for step in self.steps:
            by_ladder.setdefault(step.ladder, []).append(step)
        found = (self._of_ladder(steps) for steps in by_ladder.values())
        return tuple(one for one in found if one is not None)

    def _steps(self, sentence: int) -> Iterator[Step]:
        if self.line.has(sentence, "mistake", "wrote"):
            return
        dates = self.dates(sentence)
        for point in dates:
            yield from step_of(self, sentence, point, dates)

    def dates(self, sentence: int) -> list[Point]:
        """The dates of a sentence, quoted ones too; those that are open on one side by the day that they tell."""
        found = [
            Point(dated.span, day_number(days[0]), day_number(days[1]) + 1, dated=dated)
            for dated in self.line.dates_in(sentence)
            if (days := bounds(dated)) is not None and "/" not in written(dated)
        ]
        return sorted([*found, *self.points.openings(sentence), *self.points.deadlines(sentence)],
                      key=lambda point: point.span)  # fmt: skip

    def _of_ladder(self, steps: list[Step]) -> Broken | None:
        numbers = sorted({step.number for step in steps})
        if len(numbers) < 2:
            return None
        told = {number: [step for step in steps if step.number == number] for number in numbers}
        single = [number for number in numbers if lone(told[number])]
        for low, high in ((a, b) for a in single for b in single if a < b):
            for one, other in product(told[low][:MANY], told[high][:MANY]):
                if self._wrong(one, other):
                    return Broken(one.at.span, other.at.span)
        return None

    def _wrong(self, low: Step, high: Step) -> bool:
        if not (low.fine and high.fine) or low.at.dated is None or is_deadline(low.at.dated):
            return False  # "must begin by March 2028"
        late = self._days_late(low, high)
        if late < 0 or (low.with_year is not high.with_year and late > NEAR):
            return False
        ahead = self._ahead(low) and self._ahead(high)
        if not ahead and (high.number >= OPEN or late > LONG[low.ladder] or low.quotation != high.quotation):
            return False
        if low.sentence == high.sentence and not ahead:
            return False
        return not self.of_two(low, high) and same_thing(self, low, high)

    def _days_late(self, low: Step, high: Step) -> Fraction:
        """Days by which the lower step comes after the higher one; of two without their years, those of one year."""
        late = low.at.low - high.at.high
        if not (low.with_year or high.with_year):
            while late > YEAR / 2:
                late -= YEAR
            while late < -YEAR / 2:
                late += YEAR
        return late

    def _ahead(self, step: Step) -> bool:
        today = self.scene.published
        return today is not None and step.at.low > day_number(today)

    def of_two(self, low: Step, high: Step) -> bool:
        """A word says that two things are told of, or two people are."""
        for step in (low, high):
            own = [*self.phrases.get(step.sentence, ()), *(step.marks)]
            for guard in self.guards.get(step.sentence, ()):
                if not guard.roles.isdisjoint(("apart", "meant")) and not any(
                    mark.first <= guard.first and guard.last <= mark.last for mark in own
                ):
                    return True
            if low.ladder != "works":
                words = {self.scene.tokens.lower[at] for at in self.scene.sentence_tokens(step.sentence)}
                if not self.scene.pack.view(stage_words).contrast.isdisjoint(words):
                    return True
        people = {name.group for step in (low, high) for name in self.facts.persons_in(step.sentence)}
        return low.ladder == "case" and len(people) > 1


def progress(scene: Scene) -> Progress:
    """Such orders of a scene, found when first asked for."""
    return view(scene, Progress)
