"""Years that a thing celebrates, or for which it has been shut, against the one year of the article near them in which
anything of the kind began or ended: "Bakery marks 80 years ... His father started the business in July 1951".

That the year is the one counted from is told by its being the only such year of about that size: the years told miss
it by a few, and no date of the article lies as far back as they say.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.biography import biography
from workbench.check.course_events import CourseEvents, course_events
from workbench.check.marking import marks_of
from workbench.check.memorials import Miscounted
from workbench.check.points import OverPoints
from workbench.check.scene import Dated, Figure, Scene
from workbench.check.timeline import bounds, is_deadline, written_year
from workbench.check.tracing import derived
from workbench.check.views import view
from workbench.domain.quantities import Hedge, Kind
from workbench.language.checking import Cue
from workbench.language.courses import kind_cues
from workbench.language.jubilees import jubilee_words
from workbench.language.lives import life_words

LEAST, MOST = 10, 500
OFF = 15
"""Most years by which years that somebody got wrong are wrong, or a quarter of them."""
LED = 3
"""Most words from a verb of celebrating to its years."""
STATE = 4
"""Most words between a word for what is shut and the years of it."""
NEAR = 10
"""Most words between a date and what began or ended then."""
_WALLS = frozenset({";", ":", ".", "!", "?", "(", ")"})


class ThingsInYears(OverPoints):
    """Such years of one scene: `things_in_years(scene)`."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self.events: CourseEvents = course_events(scene)

    @derived
    def miscounted(self) -> tuple[Miscounted, ...]:
        """The years that the only such year of the article denies, in text order."""
        if self.scene.published is None:
            return ()
        return tuple(self.trace.every(ThingsInYears._of, self, [*self.scene.amounts]))

    def _of(self, figure: Figure) -> Iterator[Miscounted]:
        years, today = self._years(figure), self.scene.published
        if years is None or today is None:
            return
        if any(abs(today.year - year - years) <= 1 for year in self._all_years):
            return
        told = self._begun if self._celebrated(figure) else self._ended if self._shut(figure) else ()
        near = [
            (today.year - year, dated) for year, dated in told
            if 1 < abs(today.year - year - years) <= max(OFF, years // 4) and dated.sentence != figure.sentence
        ]  # fmt: skip
        if len({gap for gap, _ in near}) == 1:
            yield Miscounted(figure.span, years, near[0][1], today.year, near[0][0])

    def _years(self, figure: Figure) -> int | None:
        """A whole number of years, or of candles, that no date of its sentence explains."""
        quantity, words = figure.quantity, self.scene.pack.view(life_words)
        last = self.scene.tokens.lower[self.line.extent(figure.start, figure.end).stop - 1]
        sort = (figure.kind is Kind.DURATION and figure.unit == "year") or last in words.candles
        exact = quantity.hedge is Hedge.NONE and quantity.low == quantity.high and quantity.low.denominator == 1
        if not sort or not exact or figure.quotation is not None or not LEAST <= quantity.low <= MOST:
            return None
        if any(map(written_year, self.line.dates_in(figure.sentence))) or self.line.has(figure.sentence, "mistake"):
            return None
        return int(quantity.low)

    @derived
    def _jubilees(self) -> dict[int, list[Cue]]:
        return marks_of(self.scene, self.scene.pack.view(jubilee_words).marks)

    @derived
    def _kinds(self) -> dict[int, list[Cue]]:
        return marks_of(self.scene, self.scene.pack.view(kind_cues))

    def _celebrated(self, figure: Figure) -> bool:
        """Behind a verb of celebrating, with nobody named in the sentence whose years they may be."""
        if biography(self.scene).persons_in(figure.sentence):
            return False
        own = self.line.extent(figure.start, figure.end)
        marks = self._jubilees.get(figure.sentence, ())
        return any(
            mark.roles & {"celebrate", "turns"} and 0 <= own.start - mark.last <= LED
            and _WALLS.isdisjoint(self.scene.tokens.lower[mark.last : own.start])
            for mark in marks
        )  # fmt: skip

    def _shut(self, figure: Figure) -> bool:
        """Read "has been shut for 30 years", „seit 30 Jahren geschlossen“."""
        own, lower = self.line.extent(figure.start, figure.end), self.scene.tokens.lower
        marks = [mark for mark in self._kinds.get(figure.sentence, ()) if "closure" in mark.roles]
        near = any(
            0 <= own.start - mark.last <= STATE or (0 <= mark.first - own.stop <= STATE and self.line.words.verb_last)
            for mark in marks
        )
        since = self.line.calendar.tense.since | self._through
        return near and not since.isdisjoint(lower[max(0, own.start - 2) : own.start])

    @derived
    def _through(self) -> frozenset[str]:
        marks = (mark for told in self.points.marks.values() for mark in told if "through" in mark.roles)
        return frozenset(self.scene.tokens.lower[mark.last - 1] for mark in marks)

    @derived
    def _all_years(self) -> frozenset[int]:
        """Every year that the article tells."""
        days = [both for dated in self.line.dates if (both := bounds(dated)) is not None]
        return frozenset(day.year for both in days for day in both)

    @derived
    def _begun(self) -> tuple[tuple[int, Dated], ...]:
        """The years in which anything began."""
        return tuple(self._dated("origin", ends=False))

    @derived
    def _ended(self) -> tuple[tuple[int, Dated], ...]:
        """The years in which anything ended, the last of a span among them."""
        return tuple(self._dated("closure", ends=True))

    def _dated(self, role: str, *, ends: bool) -> Iterator[tuple[int, Dated]]:
        table = self._kinds if ends else self._jubilees
        for dated in self.line.dates:
            days = bounds(dated)
            if days is None or dated.quotation is not None or dated.in_title or is_deadline(dated):
                continue
            span = days[0].year != days[1].year
            if not any(map(str.isdigit, dated.quote)) or (span and not ends) or str(days[1].year) not in dated.quote:
                continue
            own = self.line.extent(dated.start, dated.end)
            marks = [mark for mark in table.get(dated.sentence, ()) if role in mark.roles]
            told = any(self._near(own, mark) for mark in marks) or (span and ends)
            if not told:
                events = [one for one in self.events.of(dated.sentence) if one.point.span == dated.span]
                told = any(one.ends and not one.use if ends else one.begins for one in events)
            if told:
                yield days[1].year, dated

    def _near(self, own: range, mark: Cue) -> bool:
        low, high = min(own.stop, mark.last), max(own.start, mark.first)
        return high - low <= NEAR and _WALLS.isdisjoint(self.scene.tokens.lower[low:high])


def things_in_years(scene: Scene) -> ThingsInYears:
    """Such years of a scene, read when first asked for."""
    return view(scene, ThingsInYears)


__all__ = ["ThingsInYears", "things_in_years"]
