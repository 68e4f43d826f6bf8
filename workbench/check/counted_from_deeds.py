"""Dates counted from a deed that is taken up by its name: "came in March 2022, two months after the reopening", the
reopening being dated elsewhere.

The deed is known by its noun and told once with a date, by verb or noun, some sentences before or behind.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.aftermaths import Aftermaths, aftermaths
from workbench.check.flagging import in_quotation
from workbench.check.lengths import stated
from workbench.check.points import OverPoints, Point
from workbench.check.scene import Figure, Scene
from workbench.check.views import view
from workbench.domain.quantities import Hedge
from workbench.language.checking import Cue
from workbench.records import dataclass

BACK, AHEAD = 8, 2
"""Sentences before a length, and behind it, in which its deed may be dated."""
BESIDE = 3
"""Most words between the date told and the length, and between the deed and a date behind it."""
NEAR = 9
"""Most words between a deed and the date of its sentence."""
FINE = 31
"""Days of a date that is told to the month or the day."""
LONG = 1100
"""Days from which on two dates are hardly of one matter."""
_WALLS = frozenset({",", ";", ":", "(", ")", "—", "–", "«", "»", "“", "”", ".", "!", "?"})


@dataclass(frozen=True)
class Miscount:
    """A length that does not lie between the date of a deed and the date told; `sign` is -1 where it comes before."""

    figure: Figure
    deed: Point
    told: Point
    sign: int


class CountedFromDeeds(OverPoints):
    """The dates of one scene that are counted from deeds: `counted_from_deeds(scene)`."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self.deeds: Aftermaths = aftermaths(scene)

    def wrong(self, figure: Figure) -> Iterator[Miscount]:
        """The count that a length denies, if any."""
        said = stated(figure)
        tie = self._tie(figure)
        if said is None or tie is None or figure.quantity.hedge is not Hedge.NONE:
            return
        name = self._name(figure.sentence, tie)
        told = self._told(figure, name) if name is not None else None
        deed = self._dated(figure.sentence, name) if name is not None and told is not None else None
        if deed is None or told is None or deed.span == told.span:
            return
        sign = 1 if "later-than" in tie.roles else -1
        low, high = sorted((sign * (told.low - deed.high), sign * (told.high - deed.low)))
        if (high < said[0] or low > said[1]) and max(abs(low), abs(high)) <= LONG + said[1]:
            yield Miscount(figure, deed, told, sign)

    def _tie(self, figure: Figure) -> Cue | None:
        """The word right behind a length that counts it from something."""
        if self.line.has(figure.sentence, "mistake", "wrote"):
            return None
        stop = self.line.extent(figure.start, figure.end).stop
        marks = self.points.orders.get(figure.sentence, ())
        ties = [mark for mark in marks if mark.first == stop and mark.roles & {"later-than", "earlier-than"}]
        return max(ties, key=lambda mark: mark.last, default=None)

    def _name(self, sentence: int, tie: Cue) -> Cue | None:
        """The deed that it is counted from, with an article or a possessive, nothing behind it telling of which."""
        lower = self.scene.tokens.lower
        led = self.line.words.definite | self.line.words.possessives
        fused = lower[tie.last - 1] in led  # „dopo la“ is two words, « prima della » one tie
        first = tie.last + (not fused)
        if not fused and lower[tie.last : tie.last + 1][:1] and lower[tie.last] not in led:
            return None
        marks = [mark for mark in self.deeds.named.get(sentence, ()) if mark.first == first]
        of = self.scene.context.words.of | self.line.words.out_of | {"des", "du", "del", "della", "do", "da"}
        behind = lower[marks[0].last] if marks and marks[0].last < len(lower) else ""
        return marks[0] if marks and behind not in of else None

    def _told(self, figure: Figure, name: Cue) -> Point | None:
        """The date that the length explains: right before it, or right behind its deed, parted by a comma."""
        lower, own = self.scene.tokens.lower, self.line.extent(figure.start, figure.end)
        for point in self.deeds.accounts.dated(figure.sentence):
            place = self.deeds.accounts.place(point)
            ahead, behind = lower[place.stop : own.start], lower[name.last : place.start]
            beside = ahead if place.stop <= own.start else behind if place.start >= name.last else []
            small = self._small(beside[1:])
            if 1 <= len(beside) <= BESIDE and beside[0] == "," and small and self._fine(point):
                return point
        return None

    def _small(self, words: list[str]) -> bool:
        """Read ", just" and ", in": no word of another clause."""
        known = self.line.words.at_year | self.line.words.determiners | self.line.words.glue
        return all(word in known or len(word) <= BESIDE + 1 for word in words)

    def _fine(self, point: Point) -> bool:
        return point.high - point.low <= FINE and not in_quotation(self.scene, point.span)

    def _dated(self, sentence: int, name: Cue) -> Point | None:
        """The only date that the sentences around give to such a deed."""
        last = len(self.scene.segments.sentences) - 1
        found: list[Point] = []
        for near in range(max(0, sentence - BACK), min(last, sentence + AHEAD) + 1):
            for mark in self.deeds.named.get(near, ()):
                if near != sentence and mark.roles & name.roles:
                    found += self._date_of(near, mark)
        days = {(point.low, point.high) for point in found}
        return found[0] if len(days) == 1 and self._fine(found[0]) else None

    def _date_of(self, sentence: int, mark: Cue) -> list[Point]:
        """The dates that stand in the clause of a deed, unless it is only planned."""
        lower, place = self.scene.tokens.lower, self.deeds.accounts.place
        if self.line.has(sentence, "plan", "mistake"):
            return []
        barred = _WALLS | self.line.words.conjunctions | self.line.words.relatives
        found = []
        for point in self.deeds.accounts.dated(sentence):
            own = place(point)
            between = lower[mark.last : own.start] if own.start >= mark.last else lower[own.stop : mark.first]
            if own.stop <= mark.first and between[:1] == [","]:
                between = between[1:]  # "In May 2024, the museum reopened"
            if len(between) <= NEAR and barred.isdisjoint(between):
                found.append(point)
        return found


def counted_from_deeds(scene: Scene) -> CountedFromDeeds:
    """The dates of a scene that are counted from deeds, read when first asked for."""
    return view(scene, CountedFromDeeds)
