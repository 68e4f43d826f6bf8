"""Lives of an article: births, and ages told for a date, against the other ages of the same person.

An age told of now must fit the day of publication or a date of the article; one told for a date must fit that date;
no age may be greater than the one that the person has today. So an age that any date explains is never reported.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from workbench.check.age_forms import described, of_somebody
from workbench.check.aged import STOPS, Aged, Said, aged, days_of
from workbench.check.biography import Biography, ages_between, biography, of_thing, owned_before
from workbench.check.meant import people_in, who_is_meant
from workbench.check.relatives import relative_among
from workbench.check.respelt import one_person
from workbench.check.scene import Dated, Scene
from workbench.check.timeline import Timeline, bounds, timeline
from workbench.check.tracing import derived
from workbench.check.views import view
from workbench.domain.quantities import Kind
from workbench.domain.text import Span
from workbench.language.checking import Cue
from workbench.language.lives import life_words
from workbench.records import dataclass

BORN = 14
"""Most words between a word of birth and its date."""
APART = 3
"""Paragraphs between a birth and an age of the same person, at most."""
SHORT = 2
"""Sentences within which an unnamed person is told of."""
OLDEST = 115
FRESH = dt.timedelta(days=60)
Days = tuple[dt.date, dt.date]


@dataclass(frozen=True)
class Life:
    """When somebody was born, at the earliest and latest: told at `span`, by a birth or by an age at a date."""

    span: Span
    days: Days
    sentence: int
    quotation: int | None
    born: bool
    owned: bool = False
    """Whoever is born is told of by somebody else: "her coach, born in 1975"."""
    loose: bool = False
    """The date that the age is told for may be another one."""
    at: Span | None = None
    """Where that date stands."""


@dataclass(frozen=True)
class Misfit:
    """An age that a life contradicts: it should lie between `low` and `high` in `year`."""

    life: Life
    said: Said
    year: int
    low: int
    high: int


_APPOSED = 2
"""Characters from a name to the age apposed to it: a comma and a space."""


class Lifetimes:
    """The lives of one scene: `lifetimes(scene)`."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.trace = scene.trace
        self.line: Timeline = timeline(scene)
        self.facts: Biography = biography(scene)
        self.ages: Aged = aged(scene)

    @derived
    def misfits(self) -> tuple[Misfit, ...]:
        """Every age that no date explains, each once."""
        if self.scene.published is None or not self.ages.places:
            return ()
        return tuple(self.trace.every(Lifetimes._misfits, self, sorted(self.ages.places)))

    def _misfits(self, sentence: int) -> Iterator[Misfit]:
        for said in self.ages.of(sentence):
            lives = [life for life in self._lives_near(sentence) if self._one_person(life, said)]
            wrong = [misfit for life in lives if (misfit := self._misfit(life, said)) is not None]
            if wrong and len(wrong) == len(lives):
                yield min(wrong, key=lambda one: not one.life.born)

    def _lives_near(self, sentence: int) -> list[Life]:
        """The lives told within some paragraphs of a sentence."""
        paragraph = self.scene.segments.paragraph_at(self.scene.segments.sentences[sentence].start)
        first, last = max(0, paragraph - APART), min(paragraph + APART, len(self.scene.segments.paragraphs) - 1)
        return [
            life for near in range(first, last + 1) for one in self.line.sentences_of(near) for life in self.of(one)
        ]

    def of(self, sentence: int) -> tuple[Life, ...]:
        """The lives that a sentence tells."""
        return self.trace.remembered(("lives of", sentence), lambda: tuple(self._of(sentence)))

    def _of(self, sentence: int) -> Iterator[Life]:
        if self.line.has(sentence, "mistake", "wrote"):
            return
        for mark in self.ages.marks.get(sentence, ()):
            if "born" in mark.roles and not of_thing(self.line, mark):
                yield from self._birth(mark, sentence)
        for said in self.ages.of(sentence):
            at = days_of(said.at) if said.at is not None else None
            if at is not None and said.at is not None:
                first, last = dt.date(at[0].year - said.years - 1, 1, 1), dt.date(at[1].year - said.years, 12, 31)
                yield Life(
                    said.span, (first, last), sentence, said.quotation, born=False, loose=said.loose, at=said.at.span
                )

    def _birth(self, mark: Cue, sentence: int) -> Iterator[Life]:
        """A birth by its date, or by a bare year right behind the word: „Jahrgang 1961“."""
        dated = self._birthday(mark, sentence)
        days = bounds(dated) if dated is not None else None
        quotation = self.scene.quotation_at(mark.start)
        owned = owned_before(self.line, mark, self.ages.words.owners)
        if dated is not None and days is not None:
            yield Life(dated.span, days, sentence, quotation, True, owned)
            return
        tokens = self.scene.tokens
        word = tokens.lower[mark.last] if mark.last < len(tokens) else ""
        if dated is None and len(word) == 4 and word.isdecimal() and word[:2] in ("18", "19", "20"):
            year = int(word)
            span = Span(tokens.starts[mark.last], tokens.ends[mark.last])
            yield Life(span, (dt.date(year, 1, 1), dt.date(year, 12, 31)), sentence, quotation, True, owned)

    def _birthday(self, mark: Cue, sentence: int) -> Dated | None:
        """The first full date behind a word of birth; the last before it where that is where verbs go."""
        lower = self.scene.tokens.lower
        near: list[tuple[int, Dated]] = []
        for dated in self.line.dates_in(sentence):
            place = self.line.extent(dated.start, dated.end)
            ahead = place.start >= mark.last
            between = lower[mark.last : place.start] if ahead else lower[place.stop : mark.first]
            barred = {";", ":", ")"} if ahead else {";", ":", ")", "(", ","}
            if len(between) > BORN or not barred.isdisjoint(between) or not _of_a_year(dated):
                continue
            if self.line.within(min(mark.end, dated.start), max(mark.start, dated.end)) and self._dies(mark, dated):
                continue
            if ahead or (self.line.words.verb_last and mark.first >= place.stop):
                near.append((len(between), dated))
        return min(near, key=lambda one: one[0])[1] if near else None

    def _dies(self, mark: Cue, dated: Dated) -> bool:
        low, high = min(mark.end, dated.end), max(mark.start, dated.start)
        return any(low <= other.start < high for other in self.line.marked(dated.sentence, "died", "founded"))

    def _one_person(self, life: Life, said: Said) -> bool:
        """Nobody else is told of from the one to the other."""
        if life.span.overlaps(said.span) or life.quotation != said.quotation:
            return False
        first, last = sorted((life.span, said.span))
        if self._kin_between(life, said):
            return False
        if said.quotation is not None:
            return self._speaker(first) and self._speaker(last)
        people = self._people(life, said)
        if len(people) > 1:
            return self._one_holder(life, said)
        if life.sentence == said.sentence:
            return True
        if life.owned or self._introduced(first, last) or self._somebody(last) or self._somebody(said.span):
            return False
        everyone = {name.group for name in self.facts.persons}
        near = abs(life.sentence - said.sentence) <= SHORT
        if len(everyone) <= 1:
            return near or (self.facts.main is not None and people <= {self.facts.main})
        beside = bool(people) and abs(life.sentence - said.sentence) == 1 and self._goes_on(last)
        return beside or self._one_holder(life, said)

    def _one_holder(self, life: Life, said: Said) -> bool:
        """Both are told of the same person by name, whoever else is named between."""
        if life.sentence == said.sentence or life.owned:
            return False
        if self._somebody(max(life.span, said.span)) or self._somebody(said.span):
            return False
        one, other = (who_is_meant(self.line, self.facts, span) for span in (life.span, said.span))
        return one is not None and other is not None and one_person(self.scene, one, other)

    def _somebody(self, last: Span) -> bool:
        """Its sentence opens with an indefinite article (« Un Gantois l’avait fait en 2019, à 101 ans »), and no name
        stands with it.
        """
        own = self.line.extent(last.start, last.end)
        inside = self.scene.sentence_tokens(self.scene.segments.sentence_at(last.start))
        if self.scene.tokens.lower[inside.start] not in self.ages.words.indefinite:
            return False
        of_name = described(self.line, self.facts, self.ages.words, own) == "now"
        return not of_name and not of_somebody(self.line, self.facts, own)

    def _introduced(self, first: Span, last: Span) -> bool:
        """The later is apposed to the name of somebody new: « Sa numéro deux, Valérie Stern, 50 ans »."""
        one, two = (self.scene.segments.sentence_at(span.start) for span in (first, last))
        named = {name.group for name in self.facts.persons_in(two) if 0 <= last.start - name.end <= _APPOSED}
        known = {name.group for name in self.facts.persons if name.end <= self.scene.segments.sentences[one].end}
        return bool(named - known)

    def _goes_on(self, last: Span) -> bool:
        """The later of two sentences stands in the same paragraph and goes on about somebody told of before."""
        segments = self.scene.segments
        sentence = segments.sentence_at(last.start)
        opening = self.scene.tokens.lower[self.scene.sentence_tokens(sentence).start]
        if segments.sentences[sentence].start == segments.paragraphs[segments.paragraph_at(last.start)].start:
            return False
        taking_up = self.line.words.glue | self.ages.words.definite | self.line.born_words
        return opening in taking_up or opening in self.scene.pack.view(life_words).pronouns

    def _people(self, life: Life, said: Said) -> set[str]:
        """The people named in the sentences from the one to the other; within one sentence, those from the last name
        before the first of the two.
        """
        first, last = sorted((life.sentence, said.sentence))
        names = [name for sentence in range(first, last + 1) for name in people_in(self.line, self.facts, sentence)]
        if first == last:
            low, high = min(life.span.start, said.span.start), max(life.span.end, said.span.end)
            before = [name for name in names if name.end <= low]
            names = before[-1:] + [name for name in names if low <= name.start < high]
        return {name.group for name in names}

    def _kin_between(self, life: Life, said: Said) -> bool:
        """A relative, a colleague or somebody else's clause between the two."""
        lower = self.scene.tokens.lower
        first, last = sorted((life.span, said.span))
        low, high = self.line.extent(first.start, first.end).stop, self.line.extent(last.start, last.end).start
        start = self.scene.sentence_tokens(self.scene.segments.sentence_at(last.start)).start
        kin = self.line.words.kin | self.ages.words.kin
        if life.sentence == said.sentence:
            between = lower[low:high]
            owned = not self.ages.words.owners.isdisjoint(lower[low : high - 1])  # but "will celebrate his 80 years"
            owned = owned or (life.owned and life.span.start > said.span.start)
            return owned or not kin.isdisjoint(between) or ";" in between
        own = self.scene.sentence_tokens(self.scene.segments.sentence_at(first.start)).start
        return self._relative(kin, range(own, low)) or self._relative(kin, range(start, high))

    def _relative(self, kin: frozenset[str], places: range) -> bool:
        if not places:
            return False
        sentence = self.scene.segments.sentence_at(self.scene.tokens.starts[places.start])
        return relative_among(self.line, kin, places, self.facts.persons_in(sentence))

    def _speaker(self, span: Span) -> bool:
        """A speaker tells of himself: a word of the first person in the same sentence, not far before."""
        inside = self.scene.sentence_tokens(self.scene.segments.sentence_at(span.start))
        at = self.line.extent(span.start, span.end).stop
        return not self.ages.words.first_person.isdisjoint(self.scene.tokens.lower[max(inside.start, at - BORN) : at])

    def _misfit(self, life: Life, said: Said) -> Misfit | None:
        published = self.scene.published
        assert published is not None
        today = ages_between(life.days, (published, dt.date(published.year, 12, 31)))
        at = days_of(said.at) if said.at is not None else None
        if life.loose and (said.loose or self._today_too(life, said)):
            return None
        if at is None and said.now and self._long_dead(life):
            return None
        if at is not None and not said.loose:
            low, high = ages_between(life.days, at)
            fits = low - (not life.born) <= said.years <= high + (not life.born)
            return None if fits or high < 0 else Misfit(life, said, at[1].year, low, high)
        if self._ahead(said) or today[1] < 0 or today[0] > OLDEST:
            return None
        if said.years > today[1] + 1:
            return Misfit(life, said, published.year, *today)
        if said.now and not any(low <= said.years <= high for low, high in self._explained(life, said)):
            return Misfit(life, said, published.year, *today)
        return None

    def _long_dead(self, life: Life) -> bool:
        """The age is that of a death in a year gone by: whoever has an age today is somebody else."""
        published = self.scene.published
        if life.at is None or published is None or not self.line.has(life.sentence, "died"):
            return False
        days = (bounds(dated) for dated in self.line.dates_in(life.sentence) if dated.span == life.at)
        return any(one is not None and one[1].year < published.year for one in days)

    def _today_too(self, life: Life, said: Said) -> bool:
        """An age whose date may be another one is of the same time as the other age."""
        at = self.scene.published if said.at is None else (days_of(said.at) or (self.scene.published,))[0]
        years = [one.years for one in self.ages.of(life.sentence) if one.span == life.span]
        return at is not None and bool(years) and abs(years[0] - said.years) <= 1

    def _ahead(self, said: Said) -> bool:
        """What somebody will be one day."""
        return self.line.has(said.sentence, "future", "plan") and not said.now

    def _explained(self, life: Life, said: Said) -> Iterator[tuple[int, int]]:
        """The ages that a person had at each date of the article, today, and so many years after a date."""
        published = self.scene.published
        assert published is not None
        yield ages_between(life.days, (published - FRESH, dt.date(published.year + self._next(said), 12, 31)))
        if said.today:
            return
        later = [figure for figure in self.scene.figures_in(said.sentence) if figure.kind is Kind.DURATION]
        for dated in self.line.dates:
            days = bounds(dated)
            if days is None or dated.span == life.span or (days[1] - days[0]).days > 370:
                continue
            low, high = ages_between(life.days, days)
            yield low, high
            for figure in later:
                if figure.unit == "year" and figure.span != said.span:
                    years = int(figure.quantity.low)
                    yield low + years, high + years

    def _next(self, said: Said) -> int:
        return int(self.line.has(said.sentence, "future", "plan"))


def _of_a_year(dated: Dated) -> bool:
    """A date whose year is written, no longer than a year."""
    days = bounds(dated)
    written = any(
        len(word) == 4 and word.isdecimal() for word in dated.quote.replace(",", " ").replace(".", " ").split()
    )
    return days is not None and written and (days[1] - days[0]).days <= 366


def lifetimes(scene: Scene) -> Lifetimes:
    """The lives of a scene, found when first asked for."""
    return view(scene, Lifetimes)


__all__ = ["STOPS", "Life", "Lifetimes", "Misfit", "lifetimes"]
