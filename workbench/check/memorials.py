"""Years told since something, against its date in the same sentence: "the tenth anniversary of the flood that killed 31
people there in July 2014", "three decades since the last shift came up, in November 2006", "The 112-year-old pier,
opened in 1941".
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.scene import Dated, Figure, Scene
from workbench.check.timeline import Timeline, bounds, timeline, written_year
from workbench.check.tracing import derived
from workbench.check.views import view
from workbench.domain.quantities import Hedge
from workbench.domain.text import Span
from workbench.language.lives import LifeWords, life_words
from workbench.records import dataclass

REACH = 16
"""Most words between what is counted and its date."""
APPOSED = 6
"""Most words from a thing with its age to the date of its founding."""
LEAST, MOST = 2, 999
_WALLS = frozenset({";", ":", "(", ")", "—", "–"})


@dataclass(frozen=True)
class Miscounted:
    """So many years, told at `span`, since a date that lies `gap` years back in `year`."""

    span: Span
    number: int
    dated: Dated
    year: int
    gap: int


class Memorials:
    """The years since something that one scene tells with its date: `memorials(scene)`."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.trace = scene.trace
        self.line: Timeline = timeline(scene)
        self.words: LifeWords = scene.pack.view(life_words)

    @derived
    def miscounted(self) -> tuple[Miscounted, ...]:
        """Those that their date denies, in text order."""
        if self.scene.published is None:
            return ()
        sentences = dict.fromkeys(dated.sentence for dated in self.line.dates if written_year(dated))
        return tuple(self.trace.every(Memorials._in, self, sentences))

    def _in(self, sentence: int) -> Iterator[Miscounted]:
        dates = [dated for dated in self.line.dates_in(sentence) if written_year(dated)]
        if len(dates) != 1 or dates[0].quotation is not None or self.line.has(sentence, "mistake", "future-year"):
            return
        dated, days, published = dates[0], bounds(dates[0]), self.scene.published
        if days is None or published is None or days[0].year != days[1].year:
            return
        for span, number in (*self._anniversaries(sentence, dated), *self._lengths(sentence, dated)):
            gap = published.year - days[0].year
            if gap > 0 and abs(gap - number) > 1 and self.scene.quotation_at(span.start) is None:
                yield Miscounted(span, number, dated, published.year, gap)
                return

    def _anniversaries(self, sentence: int, dated: Dated) -> Iterator[tuple[Span, int]]:
        """The jubilee of what is told between it and the date."""
        tokens, place = self.scene.tokens, self.line.extent(dated.start, dated.end)
        for index in self.scene.sentence_tokens(sentence):
            if tokens.lower[index] not in self.words.birthday | self.words.jubilee or index + 1 >= place.start:
                continue
            first = index - 1 - (tokens.lower[index - 1] in self.words.ordinal_ends)
            number = self._ordinal(tokens.lower[first]) if first >= 0 else None
            if number is not None and tokens.lower[index + 1] in self.words.of and self._leads(index, place.start):
                yield Span(tokens.starts[first], tokens.ends[index]), number

    def _ordinal(self, word: str) -> int | None:
        if word.isdecimal():
            return int(word) if LEAST <= int(word) <= MOST else None
        return self.words.ordinals.get(word)

    def _leads(self, first: int, last: int) -> bool:
        between = self.scene.tokens.lower[first + 1 : last]
        return len(between) <= REACH and _WALLS.isdisjoint(between)

    def _lengths(self, sentence: int, dated: Dated) -> Iterator[tuple[Span, int]]:
        """Years since something, and the age of a thing with its founding behind it."""
        for figure in self.line.durations:
            if figure.sentence != sentence or figure.unit != "year" or figure.end > dated.start:
                continue
            quantity = figure.quantity
            exact = quantity.hedge is Hedge.NONE and quantity.low == quantity.high and quantity.low.denominator == 1
            if exact and LEAST <= quantity.low <= MOST and (self._since(figure, dated) or self._old(figure, dated)):
                yield figure.span, int(quantity.low)

    def _since(self, figure: Figure, dated: Dated) -> bool:
        """Read "three decades since the last shift came up, in November 2006"."""
        own, lower = self.line.extent(figure.start, figure.end), self.scene.tokens.lower
        place = self.line.extent(dated.start, dated.end)
        since = own.stop < len(lower) and lower[own.stop] in self.line.words.since
        return since and self._leads(own.stop, place.start)

    def _old(self, figure: Figure, dated: Dated) -> bool:
        """Read "The 112-year-old pier, opened in February 1941": no person, for people are born."""
        if "old" not in figure.quote.lower():
            return False
        own, place = self.line.extent(figure.start, figure.end), self.line.extent(dated.start, dated.end)
        between = self.scene.tokens.lower[own.stop : place.start]
        cue = self.line.cue_of(dated, "founded", "start", "done", "past-act", "opening")
        comma = between.index(",") if "," in between else 0
        return 1 <= comma <= 3 and len(between) - comma <= APPOSED and cue is not None and self.line.cue_of(
            dated, "born", "died"
        ) is None  # fmt: skip


def memorials(scene: Scene) -> Memorials:
    """The years since something in a scene, read when first asked for."""
    return view(scene, Memorials)
