"""Births, deaths, ages and foundings of an article, with the person or thing that they are told of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from fractions import Fraction

from workbench.check.appositions import told_of
from workbench.check.families import of_family
from workbench.check.relatives import of_the_same, opens_apposed
from workbench.check.respelt import one_person
from workbench.check.scene import Dated, Figure, Scene
from workbench.check.the_dead import who_was_born
from workbench.check.timeline import Timeline, bounds, timeline, written_year
from workbench.check.tracing import derived
from workbench.check.views import view
from workbench.domain.mentions import NameMention
from workbench.domain.quantities import Kind
from workbench.domain.text import Span
from workbench.language.checking import Cue
from workbench.language.lifetimes import lifetime_words
from workbench.language.lives import life_words
from workbench.records import dataclass

FRESH = dt.timedelta(days=45)
DATED = 8
"""Code points from the age of somebody who died to the day: "died at 88 on Monday"."""
OWNED = 6
"""Words before a birth among which a possessive may stand."""


@dataclass(frozen=True)
class Birth:
    """A date of birth; `holder` is the group of the person named with it, None where no name stands near."""

    dated: Dated
    days: tuple[dt.date, dt.date]
    holder: str | None
    owned: bool = False
    """Of somebody's somebody: "her coach, born in 1975"."""


@dataclass(frozen=True)
class Age:
    """An age with the day it is told for (of publication, of death, of a date in its sentence)."""

    figure: Figure
    low: int
    high: int
    at: tuple[dt.date, dt.date]
    at_dated: Dated | None
    holder: str | None
    at_death: bool


class Biography:
    """The facts of life of one scene: `biography(scene)`."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.trace = scene.trace
        self.line: Timeline = timeline(scene)

    @derived
    def persons(self) -> list[NameMention]:
        return [name for name in self.scene.names if name.kind == "person"]

    @derived
    def _persons_by_sentence(self) -> dict[int, list[NameMention]]:
        found: dict[int, list[NameMention]] = {}
        for name in self.persons:
            found.setdefault(self.scene.segments.sentence_at(name.start), []).append(name)
        return found

    def persons_in(self, sentence: int) -> list[NameMention]:
        return self._persons_by_sentence.get(sentence, [])

    @derived
    def main(self) -> str | None:
        """The person whom the article is about: named in the title or the first paragraph, and most often."""
        counts: dict[str, int] = {}
        for name in self.persons:
            counts[name.group] = counts.get(name.group, 0) + 1
        ranked = sorted(counts, key=lambda group: -counts[group])
        if not ranked:
            return None
        opening = self.scene.segments.paragraphs[: 2 if self.scene.title_end else 1]
        end = opening[-1].end
        early = {name.group for name in self.persons if name.start < end}
        return ranked[0] if ranked[0] in early else None

    def holder(self, span: Span, sentence: int) -> str | None:
        """The person told of at a place: the last one named before it in its sentence, else the only one after it."""
        names = self.persons_in(sentence)
        before = [name for name in names if name.end <= span.start]
        if before:
            return told_of(self.line, before, span).group
        opening = of_family(self.scene, sentence)
        if opening is not None:
            return opening
        after = {name.group for name in names if name.start >= span.end}
        if names or not sentence:
            return next(iter(after)) if len(after) == 1 else None
        return self._carried(sentence)

    def _carried(self, sentence: int) -> str | None:
        """The only person of the sentence before, when this one goes on without naming anybody."""
        before = {name.group for name in self.persons_in(sentence - 1) if not self.scene.in_title(name.start)}
        inside = self.scene.sentence_tokens(sentence)
        opens = self.scene.tokens.lower[inside.start]
        goes_on = opens in self.line.words.glue or opens in self.line.born_words
        goes_on = goes_on or opens_apposed(self.line, inside.start, inside.stop)
        return next(iter(before)) if len(before) == 1 and goes_on else None

    @derived
    def births(self) -> list[Birth]:
        if "born" not in self.line.roles:
            return []
        return [birth for dated in self.line.dates if (birth := self._birth(dated)) is not None]

    def _birth(self, dated: Dated) -> Birth | None:
        days = bounds(dated)
        if days is None or dated.quotation is not None or not written_year(dated):
            return None
        mark = _born(self.line, dated)
        if mark is None or self.line.has(dated.sentence, "mistake", "wrote"):
            return None
        if (days[1] - days[0]).days > 366 or _born_to_kin(self.line, mark.first, dated) or of_thing(self.line, mark):
            return None
        owned = owned_before(self.line, mark, self.scene.pack.view(lifetime_words).owners)
        return Birth(dated, days, who_was_born(self, mark, dated.sentence, owned=owned), owned)

    @derived
    def ages(self) -> list[Age]:
        figures = [*self.line.durations, *(figure for figure in self.scene.amounts if _bare(figure))]
        return list(self.trace.every(Biography._ages, self, figures))

    def _ages(self, figure: Figure) -> Iterator[Age]:
        age = self._age(figure)
        if age is not None:
            yield age

    def _age(self, figure: Figure) -> Age | None:
        quantity = figure.quantity
        years = quantity.unit == "year" or _bare(figure)
        if not years or quantity.low.denominator != 1 or quantity.high != quantity.low:
            return None
        if figure.quotation is not None or not 10 <= quantity.low <= 115 or quantity.hedge.value != "none":
            return None
        if self.line.has(figure.sentence, "mistake", "wrote"):
            return None
        if _of_a_relative(self, figure) or _of_somebody_else(self, figure):
            return None
        if as_long_as_told(self.line, figure.sentence, quantity.low):
            return None
        if self._after_death(figure):
            return self._at_death_just_told(figure)
        shape = self._shape(figure)
        if shape is None:
            return None
        holder = self.holder(figure.span, figure.sentence)
        at, dated = self._when(figure, shape)
        if at is None:
            return None
        dead = self.line.has(figure.sentence, "died")
        return Age(figure, int(quantity.low), int(quantity.low), at, dated, holder, dead)

    def _at_death_just_told(self, figure: Figure) -> Age | None:
        today, years = self.scene.published, int(figure.quantity.low)
        at = None if today is None else (today - dt.timedelta(days=21), today)
        return None if at is None else Age(figure, years, years, at, None, self.main, True)

    def _after_death(self, figure: Figure) -> bool:
        """Read "He was 91.", « Le metteur en scène avait 91 ans. » right after the sentence of a death."""
        own = self.line.extent(figure.start, figure.end)
        lower = self.scene.tokens.lower
        after = lower[own.stop] if own.stop < len(lower) else "."
        if not own.start or lower[own.start - 1] not in self.line.words.was_aged or after != ".":
            return False
        fresh = not _long_ago(self, figure) and any(self.line.has(figure.sentence - back, "died") for back in (1, 2))
        return fresh and figure.quotation is None and (self.main is not None) and figure.paragraph <= 2

    def _shape(self, figure: Figure) -> str | None:
        """Read "now" for an age in apposition or "the 52-year-old", "told" for "at the age of 52"; None: no age."""
        line, tokens = self.line, self.scene.tokens
        own = line.extent(figure.start, figure.end)
        after = tokens.lower[own.stop] if own.stop < len(tokens) else ""
        if self._at_age(figure, own):
            return "told" if line.has(figure.sentence, "died") else "now"
        if self._said_of_today(figure, own):
            return "now"
        if _bare(figure):
            return None
        marks = line.marked(figure.sentence, "aged", "age-unit")
        if any("aged" in mark.roles and 0 <= own.start - mark.last <= 1 for mark in marks):
            return "told"
        if any("aged" in mark.roles and mark.first < own.stop and own.start < mark.last for mark in marks):
            return "told"
        inside = any(mark.first < own.stop and own.start < mark.last for mark in marks if "age-unit" in mark.roles)
        touching = any(0 <= mark.first - own.stop <= 1 for mark in marks if "age-unit" in mark.roles)
        year_old = (inside or touching) and self.scene.language in ("en", "de", "nl") and not _of_then(self, own)
        apposed = after in (",", ".", ")", ";", "") and any(
            name.end <= figure.start and _apposes(line, line.within(name.end, figure.start))
            for name in self.persons_in(figure.sentence)
        )
        return "now" if apposed or year_old else None

    def _at_age(self, figure: Figure, own: range) -> bool:
        """Read "At 81, Paul Morand ..." of something just reported, and "died ... at 81"."""
        tokens = self.scene.tokens
        if not own.start or tokens.lower[own.start - 1] not in self.line.words.at_age:
            return False
        after = "" if own.stop >= self.scene.sentence_tokens(figure.sentence).stop else tokens.lower[own.stop]
        if self.line.has(figure.sentence, "died"):
            dated = any(0 < one.start - figure.end <= DATED for one in self.line.dates_in(figure.sentence))
            return (after in (".", ",", ";", ")", "") or dated) and not self.line.has(figure.sentence, "aged")
        start = self.scene.sentence_tokens(figure.sentence).start
        opens = own.start - 1 == start or (figure.in_title and tokens.lower[own.start - 2] == ":")
        fresh = self._fresh(figure.sentence) or (figure.in_title and not self.line.dates_in(figure.sentence))
        return opens and after == "," and fresh and bool(self.persons_in(figure.sentence))

    def _fresh(self, sentence: int) -> bool:
        """All dates of a sentence lie within weeks of publication: it reports news, not a life."""
        published = self.scene.published
        dates = [days for dated in self.line.dates_in(sentence) if (days := bounds(dated)) is not None]
        return published is not None and bool(dates) and all(abs(published - end) <= FRESH for _, end in dates)

    def _said_of_today(self, figure: Figure, own: range) -> bool:
        """Read "is now 78", "is 78 today", « elle a aujourd'hui 78 ans »: a word for today beside it."""
        lower = self.scene.tokens.lower
        after = lower[own.stop] if own.stop < len(lower) else ""
        marks = self.line.marked(figure.sentence, "age-today")
        trailing = any(mark.first == own.stop for mark in marks)
        leading = any(0 <= own.start - mark.last <= 1 for mark in marks)
        ends = after in (",", ".", ";", ")", "", "—", "–") or after in self.line.words.conjunctions
        old = any(0 <= mark.first - own.stop <= 1 for mark in self.line.marked(figure.sentence, "age-unit"))
        told = self._born_beside(figure.sentence) or (old and self.scene.language in ("en", "de", "nl"))
        return told and (trailing or (leading and (ends or old)))

    def _born_beside(self, sentence: int) -> bool:
        """A birth is told in the sentence of an age or in the one before it."""
        return self.line.has(sentence, "born") or self.line.has(sentence - 1, "born")

    def _when(self, figure: Figure, shape: str) -> tuple[tuple[dt.date, dt.date] | None, Dated | None]:
        line, published = self.line, self.scene.published
        dates = [
            dated for dated in line.dates_in(figure.sentence)
            if bounds(dated) is not None and _born(self.line, dated) is None
        ]  # fmt: skip
        if line.has(figure.sentence, "died"):
            dying = [dated for dated in dates if line.cue_of(dated, "died") is not None] or dates
            if len(dying) == 1:
                return bounds(dying[0]), dying[0]
            if dying or published is None:
                return None, None
            return (published - dt.timedelta(days=21), published), None
        if shape == "now" and published is not None:
            return (published, published), None
        if shape == "told" and len(dates) == 1 and written_year(dates[0]) and self._beside(figure, dates[0]):
            return bounds(dates[0]), dates[0]
        if shape == "told" and not dates and published is not None and self._states_now(figure):
            return (published, published), None
        return None, None

    def _beside(self, figure: Figure, dated: Dated) -> bool:
        """Read "At 18, in the spring of 1957": at most three words between; further apart they tell of two moments."""
        low, high = min(figure.end, dated.end), max(figure.start, dated.start)
        return len(self.line.within(low, high)) <= 3

    def _states_now(self, figure: Figure) -> bool:
        """Read "Aged 52", "âgée de 52 ans" beside a name tells today's age; "at the age of 20 she left" does not."""
        own = self.line.extent(figure.start, figure.end)
        marks = [mark for mark in self.line.marked(figure.sentence, "aged-now") if abs(own.start - mark.last) <= 1]
        return bool(marks) and bool(self.persons_in(figure.sentence))

    def matched(self) -> Iterator[tuple[Birth, Age]]:
        """Births and ages of one person."""
        for birth in self.births:
            for age in self.ages:
                if self._same(birth, age):
                    yield birth, age

    def _same(self, birth: Birth, age: Age) -> bool:
        one, other = birth.holder, age.holder
        if birth.dated.sentence == age.figure.sentence:
            return (one == other or one is None or other is None) and not _parted(self.line, birth, age)
        if birth.owned or _opens_with_somebody(self, age):
            return False
        if one is not None and other is not None:
            return one_person(self.scene, one, other)
        known = one or other
        if known is not None and known != self.main:
            return False
        lone = sum(other.holder in (None, self.main) for other in self.births) == 1
        gap = abs(birth.dated.paragraph - age.figure.paragraph)
        if known is None:
            follows = abs(birth.dated.sentence - age.figure.sentence) == 1 and age.at_death and not self.persons
            return (self.main is not None or follows) and gap == 0 and lone
        # An obituary tells the life of the one who died, whoever announced the death.
        return gap <= 2 and lone and (age.at_death or self._alone(birth, age))

    def _alone(self, birth: Birth, age: Age) -> bool:
        """Nobody else is named between the two, so that a sentence without a name speaks of the same person."""
        low, high = sorted((birth.dated.start, age.figure.start))
        return all(name.group == self.main for name in self.persons if low < name.start < high)


def _long_ago(facts: Biography, figure: Figure) -> bool:
    """A date of its sentence says when somebody was so old: "appeared in 1967, when she was 31."."""
    return any(
        both is not None and facts.scene.published is not None and facts.scene.published - both[1] > FRESH
        for both in map(bounds, facts.line.dates_in(figure.sentence))
    )


def _parted(line: Timeline, birth: Birth, age: Age) -> bool:
    """A conjunction or a relative between the two: "Keller, 34, and her mother, born in 1961"."""
    low = min(birth.dated.end, age.figure.end)
    words = line.within(low, max(birth.dated.start, age.figure.start))
    return not (line.words.conjunctions | line.words.kin).isdisjoint(words)


def _born(line: Timeline, dated: Dated) -> Cue | None:
    """The word of birth that governs a date, none of death being nearer: "the man born in 1893 died in 1969"."""
    mark = line.cue_of(dated, "born")
    return mark if mark is not None and line.cue_of(dated, "born", "died") == mark else None


def _born_to_kin(line: Timeline, first: int, dated: Dated) -> bool:
    """Like "her mother, born in 1961": a relative without a name of their own, right before or after the birth."""
    lower, kin = line.scene.tokens.lower, line.words.kin
    sentence = line.scene.sentence_tokens(dated.sentence)
    after = line.extent(dated.start, dated.end).stop
    low = max(sentence.start, first - 4)
    if any(lower[at] in kin and not of_the_same(line, at, first, ()) for at in range(low, first)):
        return True
    near = next((at for at in range(after, min(sentence.stop, after + 2)) if lower[at] in kin), None)
    if near is None or near + 1 >= sentence.stop:
        return near is not None
    somebodys = line.scene.context.words.of | line.words.out_of  # « née le 3 avril 1935, fille d’un cheminot »
    return not (lower[near - 1] == "," and lower[near + 1] in somebodys)


def of_thing(line: Timeline, mark: Cue) -> bool:
    """Read « un festival né en 2008 »: right behind a common noun, where participles follow their noun; and « le
    président de l’organisation, née en 1961 »; "Russian-born" tells of a land.
    """
    if _of_complement(line, mark) or (mark.first > 0 and line.scene.tokens.lower[mark.first - 1] in "-‑"):
        return True
    if line.words.verb_last or line.scene.language == "en" or not mark.first:
        return False
    before = line.scene.tokens.lower[mark.first - 1]
    participle = line.scene.tokens.lower[mark.first] in line.scene.pack.view(lifetime_words).participles
    plain = participle and before.isalpha() and line.scene.text[line.scene.tokens.starts[mark.first - 1]].islower()
    start = line.scene.sentence_tokens(line.scene.segments.sentence_at(mark.start)).start
    return plain and mark.first > start and before not in line.words.glue | line.words.relatives


def _of_complement(line: Timeline, mark: Cue) -> bool:
    """Behind the comma of "of the" with a common noun."""
    lower, first, of = line.scene.tokens.lower, mark.first, line.scene.context.words.of
    if first < 5 or lower[first - 1] != "," or not line.scene.text[line.scene.tokens.starts[first - 2]].islower():
        return False
    before = lower[first - 3]  # an article, or one that a preposition has swallowed: « du », „der“
    swallowed = before in of and before in line.words.determiners and before not in _BARE_OF
    return swallowed or (before in line.words.definite and lower[first - 4] in of)


_BARE_OF = frozenset({"de", "d'", "of", "von", "van", "di"})


def owned_before(line: Timeline, mark: Cue, owners: frozenset[str]) -> bool:
    """A possessive opens the phrase of whoever is said to be born."""
    lower = line.scene.tokens.lower
    start = line.scene.sentence_tokens(line.scene.segments.sentence_at(mark.start)).start
    return not owners.isdisjoint(lower[max(start, mark.first - OWNED) : mark.first])


def _of_a_relative(facts: Biography, figure: Figure) -> bool:
    """Read "his wife died in 2009, aged 84": a relative who is not named between is the one of that age."""
    lower, words = facts.scene.tokens.lower, facts.line.words
    inside = facts.scene.sentence_tokens(figure.sentence)
    own = facts.line.extent(figure.start, figure.end)
    for at in range(own.start - 1, inside.start - 1, -1):
        if lower[at] == ";":
            return False
        if lower[at] in words.kin and not of_the_same(facts.line, at, own.start, facts.persons_in(figure.sentence)):
            start = facts.scene.tokens.ends[at]
            named = [name for name in facts.persons_in(figure.sentence) if start <= name.start < figure.start]
            return not named or set(facts.line.within(start, named[0].start)) <= {",", ":"}  # "her son, Don Murray, 76"
    return False


def _was_then(facts: Biography, own: range) -> bool:
    """Read "was 19 years old when she joined": of the time that the clause tells."""
    lower = facts.scene.tokens.lower
    was = bool(own.start) and lower[own.start - 1] in facts.line.words.was_aged
    return was and not facts.scene.pack.view(life_words).when.isdisjoint(lower[own.stop : own.stop + 3])


def _of_then(facts: Biography, own: range) -> bool:
    """As in „46 Jahre lang saß er“, "tien jaar later": the word behind tells how long or when, not how old; or of the
    time that a clause tells.
    """
    words, tokens = facts.scene.pack.view(lifetime_words), facts.scene.tokens
    behind = words.marks.find(tokens, own.stop, min(own.stop + 1, len(tokens)))
    return any("not-age" in mark.roles for mark in behind) or _was_then(facts, own)


def _of_somebody_else(facts: Biography, figure: Figure) -> bool:
    """Read "his 29-year-old wife", "her 52-year-old rival": whoever has a wife or a rival is not of that age."""
    lower = facts.scene.tokens.lower
    own = facts.line.extent(figure.start, figure.end)
    possessives = facts.scene.pack.view(life_words).possessives
    if own.start and lower[own.start - 1] in facts.line.words.indefinite and lower[own.stop : own.stop + 1] != [","]:
        return any(map(str.isalpha, lower[own.stop : own.stop + 1]))  # "stars as a 60-year-old detective"
    led = bool(own.start) and lower[own.start - 1] in possessives
    return led and any(map(str.isalpha, lower[own.stop : own.stop + 1]))


def as_long_as_told(line: Timeline, sentence: int, years: Fraction | int) -> bool:
    """So many years lie between two dates of a sentence: "led the town from 1991 to 2009, eighteen years"."""
    days = [both for dated in line.dates_in(sentence) if (both := bounds(dated)) is not None]
    told = [day.year for both in days for day in both]
    return any(last - first == years for first in told for last in told)


def _opens_with_somebody(facts: Biography, age: Age) -> bool:
    """« Un Gantois l’avait fait en 2019, à 101 ans »: an indefinite article begins the sentence of the age, which
    stands with no name ("A court jailed the founder, Joe Tarn, 61").
    """
    scene, own = facts.scene, facts.line.extent(age.figure.start, age.figure.end)
    start = scene.sentence_tokens(age.figure.sentence).start
    named = [name for name in facts.persons_in(age.figure.sentence) if name.end <= age.figure.start]
    apposed = bool(named) and _apposes(facts.line, facts.line.within(named[-1].end, scene.tokens.starts[own.start]))
    return scene.tokens.lower[start] in scene.context.words.one and not apposed


def _apposes(line: Timeline, between: list[str]) -> bool:
    """Read "Name, 52," and "Name (52)", with the word that some languages put before an age."""
    return between[:1] in ([","], ["("]) and set(between[1:]) <= line.words.before_age


def _bare(figure: Figure) -> bool:
    """A number without a noun, which an age may be."""
    return figure.kind is Kind.COUNT and not figure.unit


def biography(scene: Scene) -> Biography:
    """The biography of a scene, made when first asked for."""
    return view(scene, Biography)


def ages_between(birth: tuple[dt.date, dt.date], at: tuple[dt.date, dt.date]) -> tuple[int, int]:
    """Least and greatest age in whole years at a time, from a date of birth."""
    return _years(birth[1], at[0]), _years(birth[0], at[1])


def _years(born: dt.date, at: dt.date) -> int:
    return at.year - born.year - ((at.month, at.day) < (born.month, born.day))
