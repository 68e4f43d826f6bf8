"""Dates counted from something told before, which no date of the article bears out: "On the night of 12 March a hall
burned down ... Eight days after the fire, on 20 February, a man was arrested".

What they are counted from need not be known by its noun. A date is doubted where no other of the article lies as far
from it as the length says, and the only one that it should follow lies just so far from it in another month or year.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from fractions import Fraction

from workbench.check.counted_from_deeds import Miscount
from workbench.check.lengths import months, stated
from workbench.check.points import OverPoints, Point, day_number
from workbench.check.scene import Figure, Scene
from workbench.check.views import view
from workbench.domain.quantities import Hedge
from workbench.language.checking import Cue
from workbench.language.events import event_words

FINE = {"day": 1, "week": 7, "month": 31}
"""Longest date that a length of such units is counted to, in days."""
STEPS = (-12, -3, -2, -1, 1, 2, 3, 12)
"""Months by which a date may have been put wrong."""
REACH = 10
"""Most words between a length and the date that it explains."""
_STOPS = frozenset({";", ":", "(", ")", "—", "–"})


class Offsets(OverPoints):
    """The dates of one scene that are counted from something: `offsets(scene)`."""

    def wrong(self, figure: Figure) -> Iterator[Miscount]:
        """The count that its date denies, if any."""
        quantity = figure.quantity
        exact = quantity.hedge is Hedge.NONE and quantity.low == quantity.high and quantity.low.denominator == 1
        if figure.unit not in FINE or not exact or self.line.has(figure.sentence, "mistake", "wrote"):
            return
        tie = self._tie(figure)
        told = self._told(figure, tie) if tie is not None else None
        if tie is None or told is None:
            return
        sign = -1 if "earlier-than" in tie.roles else 1
        days = [point for point in self._days if not point.span.overlaps(told.span)]
        if any(self._fits(figure, told, base, sign) for base in days):
            return
        found = {
            (base.low, base.high): base for base in days
            if base.span.start < figure.start and base.high - base.low <= FINE[figure.unit]
            and sign * (told.low - base.low) <= 0 and any(
                self._fits(figure, moved, base, sign) for step in STEPS if (moved := _moved(told, step)) is not None
            )
        }  # fmt: skip
        if len(found) == 1:
            yield Miscount(figure, next(iter(found.values())), told, sign)

    @property
    def _days(self) -> tuple[Point, ...]:
        """The days and months of the article, with the day of publication."""
        return self.trace.remembered("days of offsets", self._all_days)

    def _all_days(self) -> tuple[Point, ...]:
        found: list[Point] = []
        for sentence in range(len(self.scene.segments.sentences)):
            for tell in (self.points.of, self.points.openings, self.points.deadlines):
                found += (
                    point for point in tell(sentence) if not point.clock and point.high - point.low <= FINE["month"]
                )
        return tuple(found)

    def _tie(self, figure: Figure) -> Cue | None:
        """The word right behind a length that counts it from something."""
        stop = self.line.extent(figure.start, figure.end).stop
        marks = list(self.points.orders.get(figure.sentence, ()))
        inside = self.scene.sentence_tokens(figure.sentence)
        terms = self.scene.pack.view(event_words).terms.find(self.scene.tokens, stop, inside.stop)
        marks += (mark for mark in terms if "later" in mark.roles)
        ties = [mark for mark in marks if mark.first == stop and mark.roles & {"later-than", "earlier-than", "later"}]
        return max(ties, key=lambda mark: mark.last, default=None)

    def _told(self, figure: Figure, tie: Cue) -> Point | None:
        """The only day of the sentence, beside the length, parted by a comma where it stands behind."""
        told = [point for point in self.points.of(figure.sentence) if not point.clock and not self._within(point)]
        if len(told) != 1 or told[0].high - told[0].low > FINE[figure.unit]:
            return None
        lower, own = self.scene.tokens.lower, self.line.extent(figure.start, figure.end)
        place = self.line.extent(told[0].span.start, told[0].span.end)
        if place.stop <= own.start:
            between = lower[place.stop : own.start]
            return told[0] if between[:1] == [","] and len(between) <= 3 else None
        between = lower[tie.last : place.start]
        plain = len(between) <= REACH and _STOPS.isdisjoint(between) and between.count(",") == 1
        return told[0] if plain and "," in between[-4:] else None

    def _within(self, point: Point) -> bool:
        return any(figure.span.overlaps(point.span) for figure in self.line.durations)

    def _fits(self, figure: Figure, told: Point, base: Point, sign: int) -> bool:
        said = stated(figure)
        if said is None:
            return False
        low, high = sorted((sign * (told.low - base.high), sign * (told.high - base.low)))
        return low <= said[1] and said[0] <= high


def _moved(point: Point, step: int) -> Point | None:
    """A date so many months off."""
    day = dt.date.fromordinal(int(point.low))
    try:
        moved = months(day, Fraction(step))
    except (ValueError, OverflowError):
        return None
    low = day_number(moved)
    return Point(point.span, low, low + (point.high - point.low), dated=point.dated)


def offsets(scene: Scene) -> Offsets:
    """The dates of a scene that are counted from something, read when first asked for."""
    return view(scene, Offsets)
