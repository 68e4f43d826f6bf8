"""How long a wreck has lain on the seabed against the year in which it sank, told anywhere: "sank in November 1665 ...
In November it will have lain on the seabed for exactly 350 years".

It is left alone where two sinkings are told, where any date of the article lies so far back, and where the years run up
to a date of their own.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.aged import days_of
from workbench.check.marking import marks_of
from workbench.check.memorials import Miscounted
from workbench.check.scene import Dated, Figure, Scene
from workbench.check.timeline import Timeline, timeline, written_year
from workbench.check.tracing import derived
from workbench.check.views import view
from workbench.domain.quantities import Hedge, Kind
from workbench.language.checking import Cue
from workbench.language.jubilees import wreck_words

LEAST = 2
BESIDE = 3
"""Most words between the years and where the wreck lies."""
SUNK = 10
"""Most words between a date and the verb of the sinking."""
TIMES = 2
"""The years told and those counted differ by less than this factor, else they are of two wrecks."""
_STOPS = frozenset({".", ";", ":", "!", "?", "(", ")"})


class Wrecks:
    """The years on the seabed of one scene: `wrecks(scene)`."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.trace = scene.trace
        self.line: Timeline = timeline(scene)
        self.lower = scene.tokens.lower

    @derived
    def marks(self) -> dict[int, list[Cue]]:
        """The words of wrecks by sentence."""
        return marks_of(self.scene, self.scene.pack.view(wreck_words))

    @derived
    def sinkings(self) -> tuple[Dated, ...]:
        """The dates of sinkings with their year, in text order."""
        return tuple(dated for dated in self.line.dates if self._sank(dated))

    @derived
    def miscounted(self) -> tuple[Miscounted, ...]:
        """The years that the only sinking denies, in text order."""
        if self.scene.published is None or not self.sinkings:
            return ()
        lying = [sentence for sentence, marks in self.marks.items() if any("lies" in mark.roles for mark in marks)]
        return tuple(self.trace.every(Wrecks._in, self, sorted(lying)))

    def _in(self, sentence: int) -> Iterator[Miscounted]:
        published = self.scene.published
        began = {days[0].year for dated in self.sinkings if (days := days_of(dated)) is not None}
        if published is None or len(began) != 1 or self.line.has(sentence, "mistake", "wrote"):
            return
        if any(written_year(dated) for dated in self.line.dates_in(sentence)):
            return  # "had lain on the seabed for 300 years when it was raised in 1961"
        gap = published.year - min(began)
        for figure in self.scene.figures_in(sentence):
            years = self._years(figure)
            near = years is not None and gap < years * TIMES and years < gap * TIMES
            if (
                years is not None
                and near
                and abs(gap - years) > 1
                and not self._explained(figure, years, published.year)
            ):
                yield Miscounted(figure.span, years, self.sinkings[0], published.year, gap)
                return

    def _years(self, figure: Figure) -> int | None:
        """The exact number of years that something is told to have lain there until now."""
        quantity = figure.quantity
        exact = quantity.low == quantity.high and quantity.hedge is Hedge.NONE and quantity.low.denominator == 1
        if figure.kind is not Kind.DURATION or figure.unit != "year" or not exact or quantity.low < LEAST:
            return None
        own, inside = self.line.extent(figure.start, figure.end), self.scene.sentence_tokens(figure.sentence)
        lying = any(
            "lies" in mark.roles and (0 <= mark.first - own.stop <= BESIDE or 0 <= own.start - mark.last <= BESIDE)
            for mark in self.marks[figure.sentence]
        )
        past = not self.line.words.pluperfect.isdisjoint(self.lower[inside.start : inside.stop])
        return int(quantity.low) if lying and not past and figure.quotation is None else None

    def _explained(self, figure: Figure, years: int, today: int) -> bool:
        """Some date of the article lies so many years back, apart from « há 300 anos » itself."""
        dates = (dated for dated in self.line.dates if not dated.span.overlaps(figure.span))
        told = (days for dated in dates if (days := days_of(dated)) is not None)
        return any(abs(today - day.year - years) <= 1 for days in told for day in days)

    def _sank(self, dated: Dated) -> bool:
        """Its clause tells of a sinking, and it has one year."""
        days = days_of(dated)
        if days is None or days[0].year != days[1].year or dated.quotation is not None or not written_year(dated):
            return False
        own = self.line.extent(dated.start, dated.end)
        for mark in self.marks.get(dated.sentence, ()):
            between = self.lower[min(mark.last, own.stop) : max(mark.first, own.start)]
            if "sank" in mark.roles and len(between) <= SUNK and _STOPS.isdisjoint(between):
                return True
        return False


def wrecks(scene: Scene) -> Wrecks:
    """The wrecks of a scene, read when first asked for."""
    return view(scene, Wrecks)
