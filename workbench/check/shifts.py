"""Dates that are moved, or missed, by a stated time: "eight months later than planned. It had been promised for June",
"extended by a year ... until June 2028", "a fortnight before polling day, 3 November".

Which of the dates is the old one does not matter: between the only two dates told around a shift lies its length.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.lengths import DAYS, stated
from workbench.check.marking import marks_of
from workbench.check.periods import Period
from workbench.check.points import OverPoints, Point
from workbench.check.scene import Figure, Scene
from workbench.check.tracing import derived
from workbench.check.views import view
from workbench.domain.quantities import Hedge
from workbench.language.checking import CheckWords, Cue, cues_of
from workbench.language.pack import LanguagePack

YEAR = 365
AROUND = 2
"""Sentences behind a shift in which its dates may stand."""
BESIDE = 1
"""Most words between a length and the word that makes it a shift."""
EVENT = 5
"""Most words of an event between "before" and its date."""


def shift_words(pack: LanguagePack) -> CheckWords:
    """What moves or misses a date (`pack.view(shift_words)`): the key `shifts` of `stretches.toml`."""
    return cues_of(pack.table("stretches"), "shifts")


class Shifts(OverPoints):
    """The shifts of one scene whose dates lie otherwise: `shifts(scene)`."""

    @derived
    def marks(self) -> dict[int, list[Cue]]:
        """The words that move a date, and those of old and new dates, by sentence."""
        return marks_of(self.scene, self.scene.pack.view(shift_words))

    @derived
    def wrong(self) -> tuple[Period, ...]:
        """The shifts with their two dates, in text order."""
        told = [figure.sentence for figure in self.line.durations if figure.unit in DAYS]
        return tuple(self.trace.every(Shifts._wrong, self, dict.fromkeys(told)))

    def _wrong(self, sentence: int) -> Iterator[Period]:
        for figure in self.line.durations:
            if figure.sentence != sentence or figure.unit not in DAYS or figure.quantity.hedge is not Hedge.NONE:
                continue
            both = self._moved(figure) or self._before(figure)
            said = stated(figure)
            if both is None or said is None:
                continue
            low, high = both[1].low - both[0].high, both[1].high - both[0].low
            fine = all(point.high - point.low == 1 for point in both)
            slack = DAYS[figure.unit] / 2 if fine and figure.unit in ("week", "month") else 0
            spans = ((low, high), (YEAR - high, YEAR - low))  # a date without its year may be that of the year before
            if all(end < said[0] + slack or start > said[1] - slack for start, end in spans):
                yield Period(figure, *both)

    def _moved(self, figure: Figure) -> tuple[Point, Point] | None:
        """A word of moving beside the length, two dates around it, and a word of what was to be by one of them."""
        own = self.line.extent(figure.start, figure.end)
        marks = self.marks.get(figure.sentence, ())
        moved = any(
            ("by" in mark.roles and 0 <= own.start - mark.last <= BESIDE)
            or ("late" in mark.roles and 0 <= mark.first - own.stop <= BESIDE)
            for mark in marks
        )
        if not moved or self.line.has(figure.sentence, "mistake"):
            return None
        last = len(self.scene.segments.sentences) - 1
        here = figure.sentence
        for low, high in (
            (here, here),
            (here, here + 1),
            (here - 1, here),
            (here - 1, here + 1),
            (here, here + AROUND),
        ):
            near = [point for one in range(max(0, low), min(last, high) + 1) for point in self._told(one, figure)]
            if len(near) >= 2:
                break
        if len(near) != 2:
            return None
        first, second = sorted(near, key=lambda point: point.low)
        old = any(
            "old" in mark.roles
            for point in near for mark in self.marks.get(self.scene.segments.sentence_at(point.span.start), ())
        )  # fmt: skip
        since = any(point.dated is not None and point.dated.moment is not None
                    and (point.dated.moment.edtf or "").endswith("/..") for point in near)  # fmt: skip
        return (first, second) if old and not since and first.high <= second.low else None

    def _told(self, sentence: int, figure: Figure) -> list[Point]:
        points = [*self.points.of(sentence), *self.points.deadlines(sentence), *self.points.openings(sentence)]
        return [
            point for point in points
            if not point.clock and point.high - point.low <= 4 * DAYS[figure.unit]
            and any(map(str.isdigit, point.span.of(self.scene.text))) and not point.span.overlaps(figure.span)
        ]  # fmt: skip

    def _before(self, figure: Figure) -> tuple[Point, Point] | None:
        """Read "a fortnight before polling day, 3 November; the last day is 20 October": the event with its date, and
        the only other date of the sentence behind it.
        """
        own, lower = self.line.extent(figure.start, figure.end), self.scene.tokens.lower
        orders = [mark for mark in self.points.orders.get(figure.sentence, ()) if mark.first == own.stop]
        told = sorted(self._told(figure.sentence, figure), key=lambda point: point.span)
        if not orders or len(told) != 2 or told[0].span.start < figure.end:
            return None
        place = self.line.extent(told[0].span.start, told[0].span.end)
        event, behind = lower[orders[0].last : place.start], lower[place.stop : place.stop + 1]
        so = any("so" in mark.roles and mark.first >= place.stop for mark in self.marks.get(figure.sentence, ()))
        if len(event) > EVENT or not so or behind == []:
            return None
        later = "later-than" in orders[0].roles
        first, second = (told[0], told[1]) if later else (told[1], told[0])
        return (first, second) if first.high <= second.low else None


def shifts(scene: Scene) -> Shifts:
    """The shifts of a scene, found when first asked for."""
    return view(scene, Shifts)
