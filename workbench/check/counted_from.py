"""Jubilees in any words ("a century and a half in trade", "its cent cinquantenaire") that no date explains.

`jubilees` finds the founding that belongs to a jubilee by its sentence. Here the years told are compared with all dates
of the article at once: they are wrong where something of the article began in a year (one only), that year lies about
as far back, and no two dates of the article lie so many years apart.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.age_forms import of_somebody
from workbench.check.aged import days_of
from workbench.check.biography import biography
from workbench.check.marking import marks_of
from workbench.check.scene import Dated, Scene
from workbench.check.timeline import Timeline, timeline, written_year
from workbench.check.tracing import derived
from workbench.check.views import view
from workbench.domain.quantities import Hedge, Kind
from workbench.domain.text import Span
from workbench.language.checking import Cue
from workbench.language.jubilees import JubileeWords, jubilee_words
from workbench.language.lifetimes import lifetime_words
from workbench.language.lives import life_words
from workbench.language.things import thing_words
from workbench.records import dataclass, replace

LEAST, MOST = 5, 1500
APART = 4
"""Paragraphs between a jubilee and the beginning that it is counted from, at most."""
FAR = 4
"""Farther apart, the two may differ by a quarter of the years told."""
CELEBRATED = 7
"""Most words between a verb of celebrating and the number of years."""
BEGUN = 9
"""Most words between a word of beginning and its date."""
PLACE = 5
"""Words before a beginning among which a word of place makes it that of a building passed by."""
OWNED = 4
"""Words before a beginning among which a possessive may stand."""
TIMES = 2
"""A jubilee and its gap differ by less than this factor, else they are of two things."""


@dataclass(frozen=True)
class Told:
    """So many years, celebrated or gone on for; `next_year` where the celebration is still to come."""

    span: Span
    years: int
    sentence: int
    next_year: bool
    noun: bool
    """It is an anniversary, which may be that of a birth."""
    occasion: bool = False
    """Something is done for the years, which may be those of something else than what began."""


@dataclass(frozen=True)
class Miscounted:
    """A jubilee and the beginning that it should be counted from, `gap` years before `year`."""

    told: Told
    began: Dated
    year: int
    gap: int


class CountedFrom:
    """The jubilees of one scene that no date explains: `counted_from(scene)`."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.trace = scene.trace
        self.line: Timeline = timeline(scene)
        self.words: JubileeWords = scene.pack.view(jubilee_words)

    @derived
    def marks(self) -> dict[int, list[Cue]]:
        """The words of jubilees and beginnings by sentence."""
        return marks_of(self.scene, self.words.marks)

    @derived
    def sentences(self) -> list[int]:
        """Those where years may be celebrated."""
        told = {figure.sentence for figure in self.scene.amounts if figure.kind in (Kind.DURATION, Kind.COUNT)}
        tokens = self.scene.tokens
        nouns = {
            self.scene.segments.sentence_at(tokens.starts[index])
            for index in tokens.among(self.words.nouns | self.words.whole.keys())
        }  # fmt: skip
        feted = {sentence for sentence, marks in self.marks.items() if any("celebrate" in mark.roles for mark in marks)}
        return sorted(nouns | feted | (told & set(self.marks)))

    @derived
    def miscounted(self) -> tuple[Miscounted, ...]:
        if self.scene.published is None:
            return ()
        return tuple(self.trace.every(CountedFrom._miscounted, self, self.sentences))

    def _miscounted(self, sentence: int) -> Iterator[Miscounted]:
        if self.line.has(sentence, "mistake", "wrote"):
            return
        yield from self._ago(sentence)
        for told in (*self._nouns(sentence), *self._amounts(sentence)):
            found = self._judge(told)
            if found is not None and self.scene.quotation_at(told.span.start) is None:
                yield found
                return

    def _ago(self, sentence: int) -> Iterator[Miscounted]:
        """Read "thirty-four years ago, in May 2002,": two ways to tell one time, side by side."""
        published, lower = self.scene.published, self.scene.tokens.lower
        assert published is not None
        for figure in self.scene.figures_in(sentence):
            own = self.line.extent(figure.start, figure.end)
            marks = self.marks.get(sentence, ())
            before = any("ago-before" in mark.roles and mark.last == own.start for mark in marks)
            stop = next((mark.last for mark in marks if "ago-after" in mark.roles and mark.first == own.stop), own.stop)
            if figure.kind is not Kind.DURATION or figure.unit != "year" or not (before or stop > own.stop):
                continue
            for dated in self.line.dates_in(sentence):
                place = self.line.extent(dated.start, dated.end)
                days, between = days_of(dated), lower[stop : place.start]
                small = set(between[1:]) <= self.line.words.at_year | self.line.words.determiners
                if days is None or between[:1] not in ([","], ["("]) or not small or not written_year(dated):
                    continue
                quantity, gap = figure.quantity, published.year - days[0].year
                exact = quantity.low == quantity.high and quantity.hedge is Hedge.NONE and quantity.low >= 2
                if exact and not any(abs(published.year - day.year - quantity.low) <= 1 for day in days) and gap > 0:
                    told = Told(figure.span, int(quantity.low), sentence, False, False)
                    if self.scene.quotation_at(figure.start) is None:
                        yield Miscounted(told, dated, published.year, gap)

    def _nouns(self, sentence: int) -> Iterator[Told]:
        """Read "hundred and fiftieth anniversary", « cent cinquantenaire », "its centenary"."""
        tokens, words = self.scene.tokens, self.words
        for index in self.scene.sentence_tokens(sentence):
            word = tokens.lower[index]
            if word in words.whole:
                yield self._told(index, index + 1, words.whole[word], sentence, noun=True)
            elif word in words.nouns:
                found = words.ordinal(tokens.lower, index)
                if found is not None:
                    yield self._told(found[0], index + 1, found[1], sentence, noun=True)
            elif word in self._years and self._feted(index, sentence):
                found = words.ordinal(tokens.lower, index)
                if found is not None:
                    yield self._told(found[0], index + 1, found[1], sentence)

    def _amounts(self, sentence: int) -> Iterator[Told]:
        """Read "mark half a century of", « a soufflé samedi ses soixante bougies », « trente ans d’existence »."""
        marks = self.marks.get(sentence, ())
        lower = self.scene.tokens.lower
        for figure in self.scene.figures_in(sentence):
            years = figure.kind is Kind.DURATION and figure.unit == "year"
            own = self.line.extent(figure.start, figure.end)
            candles = figure.kind is Kind.COUNT and lower[own.stop - 1] in self._candles
            if not years and not candles:
                continue
            led = any("turns" in mark.roles and mark.last == own.start for mark in marks)
            ongoing = any("ongoing" in mark.roles and mark.first - own.stop in (-1, 0) for mark in marks)
            feted = self._feted(own.start, sentence)
            if of_somebody(self.line, biography(self.scene), own):
                continue  # «ricorda il presidente, Aldo Perruchon, 62 anni»: somebody's age, whatever is celebrated
            occasion = years and self._occasion(own, sentence)
            if not (led or ongoing or occasion or (feted and self._closed(own, figure.unit))):
                continue
            quantity = figure.quantity
            if quantity.low == quantity.high and quantity.low.denominator == 1 and quantity.hedge is Hedge.NONE:
                told = self._told(own.start, own.stop, int(quantity.low), sentence, noun=ongoing)
                yield replace(told, occasion=occasion)

    def _occasion(self, own: range, sentence: int) -> bool:
        """Read « une nouvelle tribune pour ses 110 ans »: what is done for the years, of nobody named, at the end."""
        inside, lower = self.scene.sentence_tokens(sentence), self.scene.tokens.lower
        led = any("occasion" in mark.roles and mark.last == own.start for mark in self.marks.get(sentence, ()))
        ends = own.stop >= inside.stop or not lower[own.stop].isalpha()
        persons = biography(self.scene)
        return led and ends and not persons.persons_in(sentence) and not persons.births

    def _feted(self, first: int, sentence: int) -> bool:
        marks = self.marks.get(sentence, ())
        return any("celebrate" in mark.roles and 0 <= first - mark.last <= CELEBRATED for mark in marks)

    @derived
    def _years(self) -> frozenset[str]:
        return self.scene.pack.view(lifetime_words).year_words

    @derived
    def _candles(self) -> frozenset[str]:
        return self.scene.pack.view(lifetime_words).candles

    def _closed(self, own: range, unit: str) -> bool:
        """Its years are celebrated, with nothing of another thing behind: "its 40 years at the top" are."""
        lower = self.scene.tokens.lower
        behind = lower[own.stop : own.stop + 1]
        possessive = not (self.line.words.possessives | self.line.words.determiners).isdisjoint(
            lower[own.start - 2 : own.start]
        )
        return not unit or possessive or behind in ([], ["."], [","]) or behind[0] in self.line.words.out_of

    def _told(self, first: int, last: int, years: int, sentence: int, *, noun: bool = False) -> Told:
        tokens = self.scene.tokens
        ahead = any("next-year" in mark.roles for mark in self.marks.get(sentence, ()))
        return Told(Span(tokens.starts[first], tokens.ends[last - 1]), years, sentence, ahead, noun)

    def _judge(self, told: Told) -> Miscounted | None:
        published = self.scene.published
        if published is None or not LEAST <= told.years <= MOST or self._of_another(told):
            return None
        began = [dated for dated in self.line.dates if self._begins(dated, told)]
        years = {days[0].year for dated in began if (days := days_of(dated)) is not None}
        if len(years) != 1:
            return None
        year = self._year(told, began) or published.year + told.next_year
        gap = year - years.pop()
        near = gap < told.years * TIMES and told.years < gap * TIMES
        if told.occasion or not any(self._within_reach(dated, told) for dated in began):
            near = abs(gap - told.years) * FAR <= told.years
        if not near or abs(gap - told.years) <= 1 + told.next_year or self._explained(told, year):
            return None
        return Miscounted(told, began[0], year, gap)

    def _year(self, told: Told, began: list[Dated]) -> int | None:
        """The year that the celebration is told for: "in 2027, when the museum will celebrate its 150th birthday"."""
        dates = [dated for dated in self.line.dates_in(told.sentence) if dated not in began and written_year(dated)]
        days = days_of(dates[0]) if len(dates) == 1 else None
        return days[0].year if days is not None and days[0].year == days[1].year else None

    def _within_reach(self, dated: Dated, told: Told) -> bool:
        return abs(dated.paragraph - self.scene.segments.paragraph_at(told.span.start)) <= APART

    def _headline(self, dated: Dated, told: Told) -> bool:
        """A jubilee in the title is that of what the article is about, whose beginning a sentence of its own may open:
        « Fondé en 1921 par des instituteurs, le club ».
        """
        start = self.scene.sentence_tokens(dated.sentence).start
        opens = any("origin" in mark.roles and mark.first == start for mark in self.marks.get(dated.sentence, ()))
        return self.scene.in_title(told.span.start) and opens

    def _of_the_article(self, told: Told) -> bool:
        """What celebrates its jubilee is what the title tells of: "the museum will celebrate its 150th birthday"."""
        own, lower = self.line.extent(told.span.start, told.span.end), self.scene.tokens.lower
        owners = self.scene.pack.view(life_words).possessives | self.scene.pack.view(lifetime_words).owners
        if not self.scene.title_end or lower[own.start - 1] not in owners | self.line.words.possessives:
            return False
        start = self.scene.sentence_tokens(told.sentence).start
        thing = self.scene.pack.view(thing_words).thing
        nouns = [noun for at in range(start, own.start) if (noun := thing(lower[at]))]
        title = self.scene.sentence_tokens(0)
        return nouns != [] and any(thing(lower[at]) == nouns[-1] for at in title)

    def _of_another(self, told: Told) -> bool:
        """Read "the 70th anniversary of the landing": of something that the article only recalls."""
        own = self.line.extent(told.span.start, told.span.end)
        lower = self.scene.tokens.lower
        ends = own.stop >= self.scene.sentence_tokens(told.sentence).stop  # as a title does, without a stop
        if ends or (lower[own.stop - 1] not in self.words.nouns and lower[own.stop - 1] not in self.words.whole):
            return False
        births = [mark for mark in self.marks.get(told.sentence, ()) if "birth" in mark.roles]
        if any(0 <= mark.first - own.stop <= 1 for mark in births):
            return False  # "the centenary of his birth"
        own_thing = self.scene.pack.view(lifetime_words).owners
        if lower[own.stop + 1 : own.stop + 2] and lower[own.stop + 1] in own_thing:
            return False  # « le cinquantenaire de sa souveraineté »
        return lower[own.stop : own.stop + 1] != [] and lower[own.stop] in self.line.words.out_of | {
            "des",
            "du",
            "della",
        }

    def _explained(self, told: Told, year: int) -> bool:
        """Two dates of the article, or one and today, lie so many years apart."""
        years = {year} | {
            day.year for dated in self.line.dates if (days := days_of(dated)) is not None for day in days
        }  # fmt: skip
        return any(abs(abs(one - other) - told.years) <= 1 for one in years for other in years)

    def _begins(self, dated: Dated, told: Told) -> bool:
        """Something began at a date, and no building that is passed by."""
        days = days_of(dated)
        if days is None or days[0].year != days[1].year or dated.quotation is not None or dated.in_title:
            return False
        near = self._within_reach(dated, told) or self._of_the_article(told) or self._headline(dated, told)
        if str(days[0].year) not in dated.quote or not near:
            return False
        own = self.line.extent(dated.start, dated.end)
        for mark in self.marks.get(dated.sentence, ()):
            if not mark.roles & {"origin", "birth"} or ("origin" not in mark.roles and not told.noun):
                continue
            between = self.scene.tokens.lower[min(mark.last, own.stop) : max(mark.first, own.start)]
            ahead = mark.last <= own.start
            near = len(between) <= (BEGUN if ahead else 2) and {";", ":", "."}.isdisjoint(between)
            late = not ahead and not self.line.words.verb_last
            within = mark.first < own.stop and own.start < mark.last
            if (within or (near and not late)) and not self._passed_by(mark) and not self._owned(mark):
                return True
        return False

    def _owned(self, mark: Cue) -> bool:
        """Read "its hall was built in": of something that belongs to the one that celebrates."""
        lower = self.scene.tokens.lower
        owners = self.line.words.possessives | self.scene.pack.view(lifetime_words).owners
        start = self.scene.sentence_tokens(self.scene.segments.sentence_at(mark.start)).start
        near = lower[max(start, mark.first - OWNED) : mark.first]
        return not owners.isdisjoint(near[len(near) - near[::-1].index(",") :] if "," in near else near)

    def _passed_by(self, mark: Cue) -> bool:
        marks = self.marks.get(self.scene.segments.sentence_at(mark.start), ())
        return any("places" in other.roles and 0 <= mark.first - other.last <= PLACE for other in marks)


def counted_from(scene: Scene) -> CountedFrom:
    """The jubilees of a scene, found when first asked for."""
    return view(scene, CountedFrom)
