"""Years counted up to the article, a slip away from those that the only year beside them gives: "Finished in 1974, the
dam went into service 42 years ago", "School marks 85 years with a party ... which opened in May 1931".

What the years are counted from need not be told by the same words. They are doubted only where they would be right with
one digit of their tens changed, or two digits in another order, and no two years of the article lie so far apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from workbench.check.age_forms import of_somebody
from workbench.check.aged import aged, days_of
from workbench.check.biography import biography
from workbench.check.marking import marks_of
from workbench.check.memorials import Miscounted
from workbench.check.points import OverPoints
from workbench.check.scene import Dated, Figure, Scene
from workbench.check.slips import slip
from workbench.check.stages_apart import apart
from workbench.check.timeline import written_year
from workbench.check.tracing import derived
from workbench.check.views import view
from workbench.domain.quantities import Hedge
from workbench.language.checking import Cue
from workbench.language.jubilees import jubilee_words
from workbench.language.stages import stage_words

LEAST, MOST = 12, 1500
CELEBRATED = 7
"""Most words between a verb of celebrating and the number of years."""
BEGUN = 9
"""Most words between a word of beginning and its year."""
BESIDE = 1
"""Sentences from years that something lasted to the year of its beginning."""
_STOPS = frozenset({";", ":", "(", ")"})
YEARS = 12
"""Years told in an article from which on some of them lie a slip apart by chance."""


class SlippedYears(OverPoints):
    """Such years of one scene: `slipped_years(scene)`."""

    @derived
    def marks(self) -> dict[int, list[Cue]]:
        """The words of jubilees, beginnings and years gone by, by sentence."""
        return marks_of(self.scene, self.scene.pack.view(jubilee_words).marks)

    @derived
    def years(self) -> tuple[Dated, ...]:
        """The dates of one year, written with it."""
        return tuple(
            dated for dated in self.line.dates
            if written_year(dated) and (days := days_of(dated)) is not None and days[0].year == days[1].year
        )  # fmt: skip

    @derived
    def miscounted(self) -> tuple[Miscounted, ...]:
        """The years told that the only year beside them denies, in text order."""
        if self.scene.published is None or not 0 < len({dated.quote for dated in self.years}) <= YEARS:
            return ()
        told = sorted({figure.sentence for figure in self.line.durations if figure.unit == "year"})
        return tuple(self.trace.every(SlippedYears._in, self, told))

    def _in(self, sentence: int) -> Iterator[Miscounted]:
        published = self.scene.published
        assert published is not None
        for figure in self.line.durations:
            if figure.sentence != sentence or not self._plain(figure) or self._explained(figure):
                continue
            for dated in (self._beside(figure), self._begun(figure)):
                gap = self._gap(dated)
                if dated is not None and gap is not None and _slip(int(figure.quantity.low), gap):
                    yield Miscounted(figure.span, int(figure.quantity.low), dated, published.year, gap)
                    break

    def _plain(self, figure: Figure) -> bool:
        """An exact number of years, nobody's age."""
        quantity = figure.quantity
        exact = quantity.low == quantity.high and quantity.low.denominator == 1 and quantity.hedge is Hedge.NONE
        if not exact or figure.unit != "year" or figure.quotation is not None or not LEAST <= quantity.low <= MOST:
            return False
        own = self.line.extent(figure.start, figure.end)
        if any(said.span.overlaps(figure.span) for said in aged(self.scene).of(figure.sentence)):
            return False
        persons = biography(self.scene)
        return not of_somebody(self.line, persons, own) and not self.line.has(figure.sentence, "mistake", "wrote")

    def _beside(self, figure: Figure) -> Dated | None:
        """The only year of the sentence of years gone by."""
        own = self.line.extent(figure.start, figure.end)
        ago = any(
            ("ago-before" in mark.roles and mark.last == own.start)
            or ("ago-after" in mark.roles and mark.first == own.stop)
            for mark in self.marks.get(figure.sentence, ())
        )
        if not ago or figure.in_title:
            return None
        tokens, inside = self.scene.tokens, self.scene.sentence_tokens(figure.sentence)
        low = max((at + 1 for at in range(inside.start, own.start) if tokens.lower[at] in _STOPS), default=inside.start)
        high = next((at for at in range(own.stop, inside.stop) if tokens.lower[at] in _STOPS), inside.stop)
        near = [
            dated for dated in self.years
            if dated.sentence == figure.sentence and low <= self.line.extent(dated.start, dated.end).start < high
            and dated.quotation is None and not dated.span.overlaps(figure.span)
        ]  # fmt: skip
        words = self.scene.pack.view(stage_words).contrast
        return near[0] if len(near) == 1 and words.isdisjoint(tokens.lower[low:high]) else None

    def _begun(self, figure: Figure) -> Dated | None:
        """The only year in which something began, for years that are celebrated or that the title tells."""
        own = self.line.extent(figure.start, figure.end)
        feted = any(
            "celebrate" in mark.roles and 0 <= own.start - mark.last <= CELEBRATED
            for mark in self.marks.get(figure.sentence, ())
        )
        found = [dated for dated in self.years if self._begins(dated)]
        if len({dated.quote[-4:] for dated in found}) != 1 or apart(self.scene, found[0].sentence):
            return None
        near = abs(found[0].sentence - figure.sentence) <= BESIDE and self._lasts(figure)
        named = figure.in_title and bool(biography(self.scene).persons_in(figure.sentence))
        return found[0] if (feted or figure.in_title or near) and not named else None

    def _lasts(self, figure: Figure) -> bool:
        """Read "after 55 years", "for 65 years": right behind a word of lasting, or of what comes behind."""
        own = self.line.extent(figure.start, figure.end)
        marks = (*self.points.marks.get(figure.sentence, ()), *self.points.orders.get(figure.sentence, ()))
        return any(
            mark.roles & {"through", "lasts", "after", "later-than"} and mark.last == own.start for mark in marks
        )

    def _begins(self, dated: Dated) -> bool:
        if dated.quotation is not None or dated.in_title:
            return False
        own = self.line.extent(dated.start, dated.end)
        founded = self.line.cue_of(dated, "founded", "start")
        return founded is not None or any(
            "origin" in mark.roles and 0 <= own.start - mark.last <= BEGUN
            for mark in self.marks.get(dated.sentence, ())
        )

    def _gap(self, dated: Dated | None) -> int | None:
        days, published = days_of(dated) if dated is not None else None, self.scene.published
        return published.year - days[0].year if days is not None and published is not None else None

    def _explained(self, figure: Figure) -> bool:
        """Two dates of the article, or one and today, lie so many years apart."""
        published = self.scene.published
        years = {published.year} if published is not None else set()
        for dated in self.line.dates:
            days = days_of(dated)
            if days is not None and not dated.span.overlaps(figure.span):
                years |= {days[0].year, days[1].year}
        return any(abs(abs(one - other) - figure.quantity.low) <= 1 for one in years for other in years)


def _slip(told: int, right: int) -> bool:
    """One digit of the tens or beyond is another, or two stand in another order."""
    kind = slip(Fraction(told), Fraction(right), Fraction(1)) if told > 0 and right > 0 else ""
    return kind == "swapped" or (kind == "digit" and (told - right) % 10 == 0)


def slipped_years(scene: Scene) -> SlippedYears:
    """Such years of a scene, found when first asked for."""
    return view(scene, SlippedYears)
