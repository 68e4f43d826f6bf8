"""Ages told in a sentence: whoever turns, is or was so many years old, with the time that the age is told for.

`biography` reads ages in apposition and at death; here are those told by a verb, for a dated moment ("he was 22 when
he joined, in January 1959"), at a birthday, by the name of a decade (« quadragénaire ») and of a life between two
years ("(1931–2026), who died at 95").
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from workbench.check.age_forms import years_of_life
from workbench.check.biography import Biography, Birth, ages_between, biography
from workbench.check.points import Point, points
from workbench.check.scene import Figure, Scene
from workbench.check.timeline import Timeline, timeline
from workbench.check.tracing import derived
from workbench.check.views import view
from workbench.domain.quantities import Hedge, Kind
from workbench.domain.text import Span
from workbench.language.checking import Cue
from workbench.language.lifetimes import lifetime_words
from workbench.language.lives import LifeWords, life_words
from workbench.records import dataclass

FRESH = dt.timedelta(days=60)
BESIDE = 14
"""Most words between an age and the date that it is told for."""
APART = 2
"""Paragraphs between a birth and an age of the same person, at most."""
NEAR = 15
"""Years by which a present age may be wrong; told with a verb of state only, a greater gap is another time of life."""
OLDEST = 115
SHORT = 7
"""Most words between a date and the age that follows it."""
_STOPS = frozenset({",", ".", ";", ":", ")", "(", "—", "–", "!", "?"})
_LIFE = re.compile(r"\((?P<born>1[89]\d\d|20\d\d)\s?[–-]\s?(?P<died>1[89]\d\d|20\d\d)\)")


@dataclass(frozen=True)
class Told:
    """A number of years with its place; `figure` is None where it is an ordinal or a decade."""

    span: Span
    low: int
    high: int
    sentence: int
    figure: Figure | None = None


@dataclass(frozen=True)
class ToldAge:
    """An age of somebody and the days it is told for; `loose` where it may be of another time of life,
    `ceiling` where it only must not be greater than at that time.
    """

    told: Told
    at: tuple[dt.date, dt.date]
    at_point: Point | None = None
    loose: bool = False
    ceiling: bool = False


@dataclass(frozen=True)
class Mismatch:
    """An age that a birth contradicts: it should lie between `low` and `high`."""

    born: Span
    age: ToldAge
    birth_year: int
    low: int
    high: int


class AgesTold:
    """The ages of one scene that are told by a verb: `ages_told(scene)`."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.trace = scene.trace
        self.line: Timeline = timeline(scene)
        self.facts: Biography = biography(scene)
        self.words: LifeWords = scene.pack.view(life_words)

    @derived
    def mismatches(self) -> list[Mismatch]:
        """Every age that disagrees with the birth of the same person, and every life that disagrees with its years."""
        found = list(self._lives())
        if not self.facts.births:
            return found
        for age in (*self._ages(), *_in_a_year_of_life(self.line, self.words)):
            births = [birth for birth in self.facts.births if self._of_one_person(birth, age.told)]
            if len(births) != 1:
                continue
            low, high = ages_between(births[0].days, age.at)
            wrong = not (low <= age.told.high and age.told.low <= high)
            if age.ceiling and age.told.low <= high:
                continue
            far = age.loose and min(abs(age.told.low - low), abs(age.told.high - high)) > NEAR
            if wrong and high >= 0 and not far:
                found.append(Mismatch(births[0].dated.span, age, births[0].days[0].year, low, high))
        return found

    def _ages(self) -> Iterator[ToldAge]:
        for told in self.numbers():
            if self.scene.quotation_at(told.span.start) is None and not self._of_kin(told):
                age = self._age(told)
                if age is not None:
                    yield age

    def numbers(self) -> Iterator[Told]:
        for figure in self.scene.amounts:
            last = figure.span.of(self.scene.text).lower().split()[-1:]
            years = figure.kind is Kind.DURATION and figure.unit == "year"
            candles = figure.kind is Kind.COUNT and (not figure.unit or not self.words.candles.isdisjoint(last))
            if not years and not candles:
                continue  # before its value is looked at
            quantity = figure.quantity
            whole = quantity.low == quantity.high and quantity.low.denominator == 1 and quantity.hedge is Hedge.NONE
            if whole and 5 <= quantity.low <= OLDEST:
                yield Told(figure.span, int(quantity.low), int(quantity.low), figure.sentence, figure)
        yield from self._named

    @derived
    def _named(self) -> list[Told]:
        """The ages that no amount tells, which no edit changes."""
        return list(self._ordinals())

    def _ordinals(self) -> Iterator[Told]:
        """Read "104th birthday", « 104e anniversaire », and « quadragénaire »."""
        tokens = self.scene.tokens
        for index, word in enumerate(tokens.lower):
            first = self.words.decades.get(word.removesuffix("s") if not self.words.decades.get(word) else word)
            if first is not None:
                sentence = self.scene.segments.sentence_at(tokens.starts[index])
                yield Told(Span(tokens.starts[index], tokens.ends[index]), first, first + 9, sentence)
            elif word in self.words.birthday:
                at = index - 2 if tokens.lower[index - 1] in self.words.ordinal_ends else index - 1
                digits = tokens.lower[at] if at >= 0 else ""
                if digits.isdecimal() and 5 <= int(digits) <= OLDEST:
                    sentence = self.scene.segments.sentence_at(tokens.starts[at])
                    number = int(digits)
                    yield Told(Span(tokens.starts[at], tokens.ends[index]), number, number, sentence)

    def _of_kin(self, told: Told) -> bool:
        """Somebody's relative is so old: "her son, 25, works with her"."""
        own = self.line.extent(told.span.start, told.span.end)
        inside = self.scene.sentence_tokens(told.sentence)
        lower = self.scene.tokens.lower
        low = max((at for at in inside if at < own.start and lower[at] == ";"), default=inside.start)
        stop = min(own.stop + 1, len(lower))
        near = [lower[at] for at in range(low, stop) if lower[max(at - 1, 0)] not in self.line.words.this_one]
        return not self.line.words.kin.isdisjoint(near)

    def marks(self, sentence: int) -> list[Cue]:
        inside = self.scene.sentence_tokens(sentence)
        return self.words.marks.find(self.scene.tokens, inside.start, inside.stop)

    def _age(self, told: Told) -> ToldAge | None:
        own = self.line.extent(told.span.start, told.span.end)
        marks = self.marks(told.sentence)
        lower = self.scene.tokens.lower
        behind = lower[own.stop] if own.stop < len(lower) else "."
        published = self.scene.published
        if self.line.has(told.sentence, "mistake", "wrote") or published is None:
            return None
        if self.line.has(told.sentence, "founded") and not self.facts.persons_in(told.sentence):
            return None  # "the club, founded in 1976, turns 50"
        if self._turns(told, own, marks):
            around = self._around(told, published)
            return None if around is None else ToldAge(told, around)
        if told.figure is None:  # a decade, told of now, or a birthday that nobody is said to turn
            times = self._times(told)
            fresh = told.low != told.high and all(
                abs(published.toordinal() - int(one.low)) < FRESH.days for one in times
            )
            return ToldAge(told, (published, published)) if fresh else None
        if any("penalty" in mark.roles and -2 <= mark.first - own.stop <= 1 for mark in marks) or any(
            "penalty" in mark.roles and 0 <= own.start - mark.last <= 3 for mark in marks
        ):
            return None
        led = {role for mark in marks for role in mark.roles if mark.last == own.start}
        if behind not in _STOPS and behind not in self.words.after and not _old(self.line, own):
            return None
        if led & {"at", "was"} and not _tied_to_noun(self.line, own, led):
            dated = self._for_a_date(told, own)
            if dated is not None:
                return dated
        if "is" in led and not self._times(told) and not self._explained(own, behind):
            return ToldAge(told, (published, published))
        return self._of_now(told, own, led, marks, published) or self._beyond_today(told, own, led, behind, published)

    def _explained(self, own: range, behind: str) -> bool:
        """Read "is 22 when ...", « a 22 ans lorsqu’il ... »: of the time that a clause tells."""
        lower = self.scene.tokens.lower
        return any(word in self.words.after for word in (behind, *lower[own.stop + 1 : own.stop + 2]))

    def _turns(self, told: Told, own: range, marks: list[Cue]) -> bool:
        """Read "turned 104", "celebrated her 104th birthday", « a soufflé samedi ses 104 bougies »."""
        if not self.words.when.isdisjoint(self.scene.tokens.lower[own.stop : own.stop + 1]):
            return False  # "will be 67 when she stops"
        if any(mark.roles & {"turns", "celebrates-its"} and 0 <= own.start - mark.last <= 1 for mark in marks):
            after = self.scene.tokens.lower[own.stop : own.stop + 1]
            return told.figure is None or self.scene.language != "en" or not after or after[0] in {
                *_STOPS, *self.words.after, "this", "last", "next",
            }  # fmt: skip
        before = self.scene.tokens.lower[own.start - 1] if own.start else ""
        return before in self.words.possessives and any(
            "turning" in mark.roles and 1 <= own.start - mark.last <= 4 for mark in marks
        )

    def _around(self, told: Told, published: dt.date) -> tuple[dt.date, dt.date] | None:
        """The days of a birthday: that dated in the sentence, or the weeks around publication; None for one of another
        time that is not told by its year.
        """
        times = self._times(told)
        near = [point for point in times if _days_off(point, published) < 2 * FRESH.days]
        if len(near) == 1 and near[0].high - near[0].low <= 1:
            day = dt.date.fromordinal(int(near[0].low))
            return day, day
        if near:
            last = dt.date.fromordinal(max(int(point.high) - 1 for point in near))
            return published - FRESH, max(last, dt.date(published.year, 12, 31))
        told_after = len(times) == 1 and 0 <= times[0].span.start - told.span.end <= 8
        if told_after and re.search(r"\d{4}", times[0].span.of(self.scene.text)):
            return dt.date.fromordinal(int(times[0].low)), dt.date.fromordinal(int(times[0].high) - 1)
        if times:
            return None
        return published - FRESH, published + FRESH

    def _times(self, told: Told) -> list[Point]:
        """The days of the sentence of an age, without births."""
        born = {birth.dated.span for birth in self.facts.births}
        found = points(self.scene).of(told.sentence)
        return [point for point in found if not point.clock and point.span not in born and point.span != told.span]

    def _for_a_date(self, told: Told, own: range) -> ToldAge | None:
        """The only other date of the sentence, right beside the age or in the clause that it opens: "at 22, in 1953",
        "in 1953, when he was 22", "he was 22 when he joined, in January 1959".
        """
        times = self._times(told)
        born = {birth.dated.span for birth in self.facts.births}
        dates = [dated for dated in self.line.dates_in(told.sentence) if dated.span not in born]
        if len(times) != 1 or len(dates) != 1 or times[0].high - times[0].low > 367:
            return None
        if not re.search(r"\d{4}", dates[0].quote):
            return None
        place, lower = self.line.extent(dates[0].start, dates[0].end), self.scene.tokens.lower
        stop = max((mark.last for mark in _units(self.line, own)), default=own.stop)
        small = self.line.words.at_year | self.line.words.determiners | {","}
        if place.start >= own.stop:
            between = lower[stop : place.start]
            clause = between[:1] != [] and between[0] in self.words.when and len(between) <= BESIDE
            if not clause and (len(between) > 4 or not set(between) <= small):
                return None
            if clause and not {";", ":", "(", ")"}.isdisjoint(between):
                return None
        else:
            between = lower[place.stop : own.start]
            led = small | self.words.when | self.words.pronouns | {"age", "of", "l'", "âge", "d'"}
            led = led | {word for mark in self.marks(told.sentence) for word in lower[mark.first : mark.last]}
            if len(between) > SHORT or not set(between) <= led:
                return None
        first, last = int(times[0].low), int(times[0].high) - 1
        return ToldAge(told, (dt.date.fromordinal(first), dt.date.fromordinal(last)), times[0])

    def _of_now(self, told: Told, own: range, led: set[str], marks: list[Cue], published: dt.date) -> ToldAge | None:
        """In the sentence of a birth and without another date: "has 45 years", "runs the plant at 52"."""
        born = self.line.has(told.sentence, "born")
        ends = self.scene.tokens.lower[own.stop : own.stop + 1] in ([], ["."], [","])
        if not born or not ends or self._times(told):
            return None
        if "was" in led and self.scene.language != "en" and self.scene.tokens.lower[own.start - 1] == "a":
            return ToldAge(told, (published, published))
        if "at" in led and any("state" in mark.roles and mark.first < own.start for mark in marks):
            return ToldAge(told, (published, published), loose=True)
        return None

    def _beyond_today(self, told: Told, own: range, led: set[str], behind: str, published: dt.date) -> ToldAge | None:
        """An age at the head of a sentence, told of the past or of now: nobody has been older than today."""
        start = self.scene.sentence_tokens(told.sentence).start
        heads = led & {"at", "was"} and own.start - start <= 4 and behind == ","
        if not heads or self._times(told) or self.line.has(told.sentence, "future", "plan", "died"):
            return None
        return ToldAge(told, (published, published), ceiling=True)

    def _of_one_person(self, birth: Birth, told: Told) -> bool:
        """Nobody else is named from the one to the other, and the later sentence goes on about the same person."""
        scene, (first, last) = self.scene, sorted((birth.dated.sentence, told.sentence))
        if first == last:
            low, high = sorted((birth.dated.span, told.span))
            words = self.line.within(low.end, high.start)
            people = {name.group for name in self.facts.persons_in(first)}
            return len(people) <= 1 and self.line.words.kin.isdisjoint(words)
        lone = last == told.sentence or not self.facts.persons_in(told.sentence)
        if lone and scene.tokens.lower[scene.sentence_tokens(told.sentence).start] in scene.context.words.one:
            return False  # « Un Gantois l’avait fait en 2019, à 101 ans »
        apart = abs(scene.segments.paragraph_at(told.span.start) - birth.dated.paragraph)
        if apart > APART and not scene.in_title(told.span.start):
            return False
        people = {name.group for sentence in range(first, last + 1) for name in self.facts.persons_in(sentence)}
        if scene.in_title(told.span.start) or apart:
            return people <= {self.facts.main} and self.facts.main is not None and len(self.facts.births) == 1
        opens = scene.tokens.lower[scene.sentence_tokens(last).start]
        named = {name.group for name in self.facts.persons_in(last)}
        goes_on = opens in self.words.pronouns or opens in self.line.words.glue or bool(named)
        return len(people) <= 1 and (goes_on or bool(points(scene).of(last)))

    def _lives(self) -> Iterator[Mismatch]:
        """Read "(1931–2026), who has died aged 81": the years of a life, and the age at its end."""
        for match in _LIFE.finditer(self.scene.text):
            born, died = int(match.group("born")), int(match.group("died"))
            sentence = self.scene.segments.sentence_at(match.start())
            if not 10 <= died - born <= OLDEST or not self.line.has(sentence, "died", "aged"):
                continue
            for told in self.numbers():
                own = self.line.extent(told.span.start, told.span.end)
                led = any("at" in mark.roles and mark.last == own.start for mark in self.marks(sentence))
                if told.sentence != sentence or told.span.start < match.end() or not led or self._of_kin(told):
                    continue
                if not died - born - 1 <= told.low <= died - born:
                    at = (dt.date(died, 1, 1), dt.date(died, 12, 31))
                    born_at = Span(match.start("born"), match.end("died"))
                    yield Mismatch(born_at, ToldAge(told, at), born, died - born - 1, died - born)


def _in_a_year_of_life(line: Timeline, words: LifeWords) -> Iterator[ToldAge]:
    """Read "has died in her 82nd year": the year of life that is not over yet."""
    today, owners = line.scene.published, line.scene.pack.view(lifetime_words).owners
    for span, years in years_of_life(line, words.life_year, words.ordinal_ends, owners):
        if today is not None:
            yield ToldAge(Told(span, years, years, line.scene.segments.sentence_at(span.start)), (today - FRESH, today))


def _tied_to_noun(line: Timeline, own: range, led: set[str]) -> bool:
    """Read "prices at 22", "children aged 12": no age of the one who is told of."""
    return "at" in led and own.start >= 2 and line.scene.tokens.lower[own.start - 2] in line.words.determiners


def _old(line: Timeline, own: range) -> bool:
    """Read "52 years old" where the amount ends before the last word."""
    return any(True for _ in _units(line, own))


def _units(line: Timeline, own: range) -> Iterator[Cue]:
    """The words of age that reach behind an amount."""
    for mark in line.marks:
        if "age-unit" in mark.roles and -1 <= mark.first - own.stop <= 1 and mark.last > own.stop:
            yield mark


def _days_off(point: Point, day: dt.date) -> int:
    """Days between a day and the nearer end of a point: "this spring" ends in May."""
    return min(abs(int(end) - day.toordinal()) for end in (point.low, point.high))


def ages_told(scene: Scene) -> AgesTold:
    """The ages of a scene that are told by a verb, found when first asked for."""
    return view(scene, AgesTold)
