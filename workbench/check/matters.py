"""Steps of one matter (a work ordered, begun, opened; a suspect arrested, charged, convicted) in the wrong order.

`intervals` compares verbs with one subject in one sentence. Here the two steps may stand some sentences apart, as far
as the article tells each of them once: then both are of the one matter that it is about. Words that set two things
against each other (new, former, again), other people, and years between the two say that they may not be.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations, pairwise

from workbench.check.biography import Biography, biography
from workbench.check.happenings import happenings
from workbench.check.marking import marks_of
from workbench.check.points import Point, day_number, ends, points
from workbench.check.scene import Dated, Scene
from workbench.check.sequences import Broken
from workbench.check.timeline import Timeline, bounds, timeline, written_year
from workbench.check.tracing import derived
from workbench.check.views import view
from workbench.language.checking import Cue
from workbench.language.stages import StageWords, stage_words, steps_of
from workbench.records import dataclass

REACH = 12
"""Most words between a word of a step and its date."""
HEADED = 8
"""More of them where a step heads the sentence of its only date."""
LISTED = 4
"""Most words from a founding to what is listed behind it."""
APART = 4
"""Paragraphs between two steps, at most."""
NIGHT = 2
"""Days of a night told by both: "the night of 8 to 9 October"."""
LONG = {"work": 550, "entry": 300, "death": 40, "rescue": 40, "report": 900, "loan": 1830, "alert": 20, "voyage": 60}
"""Days between two steps from which on they are of two matters; five years on any other ladder."""
FIVE_YEARS = 1830
YEAR = 365
CLAUSE_ENDS = frozenset({";", ":", "(", ")", "—", "–"})
CLOSE = frozenset({"trade", "trip", "pact", "office"})
WITHIN = frozenset({"show"})
"""Ladders whose steps are of one thing in neighbouring sentences only, or within one."""
PERSONAL = frozenset({"court", "death", "rescue", "couple", "office"})


@dataclass(frozen=True)
class Step:
    """A step with its days."""

    mark: Cue
    ladder: str
    number: int
    sentence: int
    at: Point


class Matters:
    """The steps of one scene: `matters(scene)`."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.trace = scene.trace
        self.line: Timeline = timeline(scene)
        self.facts: Biography = biography(scene)
        self.words: StageWords = scene.pack.view(stage_words)

    @derived
    def marks(self) -> dict[int, list[Cue]]:
        """The words of steps by sentence."""
        return marks_of(self.scene, self.words.marks)

    @derived
    def told(self) -> tuple[Step, ...]:
        """Every step that has a date, in text order."""
        return tuple(self.trace.every(Matters._steps, self, sorted(self.marks)))

    @derived
    def broken(self) -> tuple[Broken, ...]:
        """Two steps of one ladder, the higher dated before the lower; each ladder once."""
        by_ladder: dict[str, list[Step]] = {}
        for step in self.told:
            by_ladder.setdefault(step.ladder, []).append(step)
        found = (self._of_ladder(ladder, steps) for ladder, steps in by_ladder.items())
        listed = self.trace.every(Matters._listed, self, sorted({dated.sentence for dated in self.line.dates}))
        return (*(broken for broken in found if broken is not None), *listed)

    def _listed(self, sentence: int) -> Iterator[Broken]:
        """Read "Opened in 1932, enlarged in 1911, the school ...": what is listed behind a founding follows it."""
        dates = [dated for dated in self.line.dates_in(sentence) if written_year(dated) and dated.quotation is None]
        for first, second in pairwise(dates):
            one, other = bounds(first), bounds(second)
            cue = self.line.cue_of(first, "founded", "born", "start") or self._right_behind(first)
            if one is None or other is None or cue is None or other[1] >= one[0]:
                continue
            low, high = max(cue.last, self._extent(first).stop), self._extent(second).start
            between = self.scene.tokens.lower[low:high]
            joined = between[:1] != [] and (between[0] == "," or between[0] in self.line.words.conjunctions)
            barred = self.words.before | self.words.contrast | self.line.words.definite | self.line.words.relatives
            barred = barred | self.line.words.pluperfect | self.line.words.possessives | CLAUSE_ENDS
            if joined and len(between) <= LISTED and barred.isdisjoint(between):
                yield Broken(first.span, second.span)

    def _right_behind(self, dated: Dated) -> Cue | None:
        own = self._extent(dated)
        marks = self.line.marked(dated.sentence, "founded")
        return next((mark for mark in marks if mark.first == own.stop), None) if self.line.words.verb_last else None

    def _extent(self, dated: Dated) -> range:
        return self.line.extent(dated.start, dated.end)

    def _steps(self, sentence: int) -> Iterator[Step]:
        if self.line.has(sentence, "mistake", "wrote"):
            return
        for mark in self.marks[sentence]:
            at = self._date(mark, sentence)
            if at is not None:
                for ladder, number in steps_of(mark).items():
                    yield Step(mark, ladder, number, sentence, at)

    def _date(self, mark: Cue, sentence: int) -> Point | None:
        """The date of a step: the nearest in its clause, or the only one of its sentence at the head of it."""
        dates = [point for point in self._points(sentence) if not point.clock and self._precise(point)]
        lower, near = self.scene.tokens.lower, None
        for point in dates:
            place = self.line.extent(point.span.start, point.span.end)
            low, high = (mark.last, place.start) if place.start >= mark.first else (place.stop, mark.first)
            between = lower[low:high]  # none where the two share a word: "from"
            heads = mark.first - self.scene.sentence_tokens(sentence).start <= 1 and len(dates) == 1
            if len(between) > REACH + (HEADED if heads else 0) or not CLAUSE_ENDS.isdisjoint(between):
                continue
            if any(other is not point and low <= self._at(other) < high for other in dates):
                continue
            if place.start < mark.first and "," in between and not self._heads(place, sentence, dates):
                continue
            rank = (len(between), place.start < mark.first)
            if near is None or rank < near[0]:
                near = rank, point
        return near[1] if near is not None else None

    def _points(self, sentence: int) -> list[Point]:
        told = points(self.scene)
        quoted = [
            Point(dated.span, day_number(days[0]), day_number(days[1]) + 1, dated=dated)
            for dated in self.line.dates_in(sentence)
            if dated.quotation is not None and (days := bounds(dated)) is not None
        ]  # fmt: skip
        nights = [
            Point(dated.span, both[0].low, both[1].high, dated=dated)
            for dated in self.line.dates_in(sentence)
            if dated.quotation is None and (both := ends(dated)) is not None and both[1].high - both[0].low <= NIGHT
        ]  # fmt: skip
        return [*told.of(sentence), *told.openings(sentence), *told.deadlines(sentence), *quoted, *nights]

    def _at(self, point: Point) -> int:
        return self.line.extent(point.span.start, point.span.end).start

    def _heads(self, place: range, sentence: int, dates: list[Point]) -> bool:
        """The only date of a sentence opens it: "In June 2023, after eight weeks in custody, he was released"."""
        return len(dates) == 1 and place.start - self.scene.sentence_tokens(sentence).start <= 2

    def _precise(self, point: Point) -> bool:
        text = point.span.of(self.scene.text)
        return point.high - point.low <= 366 and any(map(str.isdigit, text))

    def _of_ladder(self, ladder: str, steps: list[Step]) -> Broken | None:
        for one, other in combinations(steps, 2):
            low, high = sorted((one, other), key=lambda step: step.number)
            late = self._days_late(low, high)
            if low.number == high.number or late < 0 or high.at.span == low.at.span:
                continue
            if late > LONG.get(ladder, FIVE_YEARS) and one.sentence != other.sentence:
                continue
            if self._lone(steps, one, other) and self._one_matter(ladder, one, other) and not self._prompted(high):
                return Broken(low.at.span, high.at.span)
        return None

    def _prompted(self, high: Step) -> bool:
        """Its sentence tells what else it came after: an inquiry opened after a complaint may see others follow."""
        ties = happenings(self.scene).ties.get(high.sentence, ()) if high.ladder == "court" else ()
        return any("after" in mark.roles and mark.first >= high.mark.last for mark in ties)

    def _days_late(self, low: Step, high: Step) -> Fraction:
        """Days by which the lower step comes after the higher one; of two days told without their year, those of one
        year, whatever tense their clauses have.
        """
        late = low.at.low - high.at.high
        if all(sum(map(str.isdigit, step.at.span.of(self.scene.text))) <= 2 for step in (low, high)):
            while late > YEAR / 2:
                late -= YEAR
            while late < -YEAR / 2:
                late += YEAR
        return late

    def _lone(self, steps: list[Step], one: Step, other: Step) -> bool:
        """Each of the two steps has one date in the whole article."""
        return all(step.at.low == like.at.low for like in (one, other) for step in steps if step.number == like.number)

    def _one_matter(self, ladder: str, one: Step, other: Step) -> bool:
        scene = self.scene
        if self._quotation(one) != self._quotation(other):
            return False
        if ladder in CLOSE and abs(one.sentence - other.sentence) > 1:
            return False
        if ladder in WITHIN and one.sentence != other.sentence:
            return False
        if abs(scene.segments.paragraph_at(one.mark.start) - scene.segments.paragraph_at(other.mark.start)) > APART:
            return False
        for step in (one, other):
            words = {scene.tokens.lower[at] for at in scene.sentence_tokens(step.sentence)}
            if not self.words.contrast.isdisjoint(words):
                return False
        named = [{name.group for name in self.facts.persons_in(step.sentence)} for step in (one, other)]
        if one.sentence == other.sentence:
            return len(named[0]) <= 1 and not self.line.words.kin & set(self._between(one, other))
        if ladder in PERSONAL:
            return len(named[0] | named[1]) <= 1
        return True

    def _quotation(self, step: Step) -> int | None:
        return self.scene.quotation_at(step.mark.start)

    def _between(self, one: Step, other: Step) -> list[str]:
        first, last = sorted((one.mark, other.mark), key=lambda mark: mark.first)
        return self.scene.tokens.lower[first.last : last.first]


def matters(scene: Scene) -> Matters:
    """The steps of a scene, found when first asked for."""
    return view(scene, Matters)
