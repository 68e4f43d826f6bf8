"""One event told by the years since and by its year in two places: "57 years ago, when workmen laying a sewer pulled up
an oak plank ... The sewer-men's plank ... on the day it came out of the ground, in 1958".

That it is one event is told by what the two passages alone have in common, and by the years themselves: they are a
slip of one digit away from the years since.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from workbench.check.accounts import Accounts, accounts
from workbench.check.aged import days_of
from workbench.check.marking import marks_of
from workbench.check.memorials import Miscounted
from workbench.check.points import OverPoints
from workbench.check.scene import Dated, Figure, Scene
from workbench.check.slips import slip
from workbench.check.timeline import written_year
from workbench.check.tracing import derived
from workbench.check.views import view
from workbench.domain.quantities import Hedge, Kind
from workbench.language.checking import Cue
from workbench.language.jubilees import jubilee_words

LEAST, MOST = 10, 1500
COMMON = 2
"""Words that the two passages alone have in common, at least."""
DATES = 40
"""Years told from which on an article tells of too much to compare each with each."""


class YearsAgo(OverPoints):
    """Such events of one scene: `years_ago(scene)`."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self.accounts: Accounts = accounts(scene)

    @derived
    def marks(self) -> dict[int, list[Cue]]:
        """The words of years gone by, by sentence."""
        return marks_of(self.scene, self.scene.pack.view(jubilee_words).marks)

    @derived
    def years(self) -> tuple[Dated, ...]:
        """The dates with a year of their own outside quotations, in text order."""
        return tuple(dated for dated in self.line.dates if written_year(dated) and dated.quotation is None)

    @derived
    def miscounted(self) -> tuple[Miscounted, ...]:
        """The years that the date of the same event denies, in text order."""
        if self.scene.published is None or not 0 < len(self.years) <= DATES:
            return ()
        told = (one for one, marks in self.marks.items() if any(_of_ago(mark) for mark in marks))
        return tuple(self.trace.every(YearsAgo._in, self, sorted(told)))

    def _in(self, sentence: int) -> Iterator[Miscounted]:
        published = self.scene.published
        if published is None or self._unsure(sentence) or any(one.sentence == sentence for one in self.years):
            return
        for figure in self.scene.figures_in(sentence):
            number = self._years(figure)
            gaps = [(published.year - days[0].year, one) for one in self.years if (days := days_of(one)) is not None]
            if number is None or any(abs(gap - number) <= 1 for gap, _ in gaps):
                continue
            same = [(gap, one) for gap, one in gaps if self._same(sentence, number, gap, one)]
            if len({gap for gap, _ in same}) == 1:
                gap, dated = same[0]
                yield Miscounted(figure.span, number, dated, published.year, gap)

    def _years(self, figure: Figure) -> int | None:
        """An exact number of years with a word of time gone by beside it."""
        quantity, own = figure.quantity, self.line.extent(figure.start, figure.end)
        marks = self.marks.get(figure.sentence, ())
        ago = any(
            ("ago-before" in mark.roles and mark.last == own.start)
            or ("ago-after" in mark.roles and mark.first == own.stop)
            for mark in marks
        )
        exact = quantity.low == quantity.high and quantity.low.denominator == 1 and quantity.hedge is Hedge.NONE
        plain = figure.kind is Kind.DURATION and figure.unit == "year" and figure.quotation is None
        return int(quantity.low) if ago and exact and plain and LEAST <= quantity.low <= MOST else None

    def _unsure(self, sentence: int) -> bool:
        words = {self.scene.tokens.lower[at] for at in self.scene.sentence_tokens(sentence)}
        return self.line.has(sentence, "mistake", "wrote") or not self.accounts.stages.contrast.isdisjoint(words)

    def _same(self, sentence: int, number: int, gap: int, dated: Dated) -> bool:
        """The year is a slip away, and its passage is of what the other one tells."""
        if gap < LEAST or not slip(Fraction(number), Fraction(gap), Fraction(1)) or self._unsure(dated.sentence):
            return False
        if abs(dated.sentence - sentence) <= 1 or self.line.cue_of(dated, "born", "died", "founded") is not None:
            return False
        return len(self._common(sentence, dated)) >= COMMON

    def _common(self, sentence: int, dated: Dated) -> set[str]:
        """The words of the one sentence that only the other one and the one before that have too."""
        stems = self.scene.context.sentence_stems
        passage = {dated.sentence}
        if dated.sentence - 1 in self.line.sentences_of(dated.paragraph):
            passage.add(dated.sentence - 1)
        common = set(stems(sentence)) & {stem for one in passage for stem in stems(one)}
        others = (one for one in range(len(self.scene.segments.sentences)) if one not in passage and one != sentence)
        for one in others if common else ():
            common -= stems(one)
        return common


def _of_ago(mark: Cue) -> bool:
    return bool(mark.roles & {"ago-before", "ago-after"})


def years_ago(scene: Scene) -> YearsAgo:
    """Such events of a scene, found when first asked for."""
    return view(scene, YearsAgo)
