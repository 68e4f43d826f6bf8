"""Ages against the only birth that an article tells, in whatever words and wherever: an age at death in the title or
the lead, one told for the only year of its sentence, one that opens the sentence behind that of the year.

Other readings of ages (`biography`, `ages_told`, `lifetimes`) ask that age and birth lie near each other with nobody
named between. In a portrait or an obituary only one person's birth is told, and what speaks for an age being that
person's is that it lies a few years beside the right one.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from workbench.check.ages_told import AgesTold, Mismatch, Told, ToldAge, ages_told
from workbench.check.biography import Birth, ages_between
from workbench.check.meant import who_is_meant
from workbench.check.points import OverPoints, Point
from workbench.check.respelt import one_person
from workbench.check.scene import Scene
from workbench.check.sequences import written_year_in
from workbench.check.tracing import derived
from workbench.check.views import view
from workbench.language.lifetimes import LifetimeWords, lifetime_words

NEAR = 15
"""Most years by which an age that somebody got wrong is wrong."""
DYING = 12
"""Most words from a word of death to the age at it."""
BESIDE = 3
"""Most words from an age to its date behind it: "at 22, in 1953"."""
OPENS = 4
"""Most words before an age that opens its sentence."""
FRESH = dt.timedelta(days=31)
YEAR = 366
_WALLS = frozenset({";", ":", "(", ")", "—", "–"})


class LifeAges(OverPoints):
    """The ages of one scene that its only birth denies: `life_ages(scene)`."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self.told: AgesTold = ages_told(scene)
        self.lives: LifetimeWords = scene.pack.view(lifetime_words)

    @derived
    def wrong(self) -> tuple[Mismatch, ...]:
        """Every such age, in text order."""
        births = self.told.facts.births
        if len(births) != 1 or births[0].owned or births[0].holder not in (None, self.told.facts.main):
            return ()
        return tuple(self._wrong(births[0]))

    def _wrong(self, birth: Birth) -> Iterator[Mismatch]:
        for told in self.told.numbers():
            if self.scene.quotation_at(told.span.start) is not None or not self._of_the_born(told):
                continue
            age = self._age(told)
            if age is None:
                continue
            low, high = ages_between(birth.days, age.at)
            gap = max(low - told.high, told.low - high)
            if 0 < gap <= NEAR and low >= 0:
                yield Mismatch(birth.dated.span, age, birth.days[0].year, low, high)

    def _of_the_born(self, told: Told) -> bool:
        """Told with the name of whoever is born, or of nobody else; no age of a relative, no length of time."""
        words, own = self.line.words, self.line.extent(told.span.start, told.span.end)
        inside, lower = self.scene.sentence_tokens(told.sentence), self.scene.tokens.lower
        doubted = (
            lower[min(mark.last, own.stop) : max(mark.first, own.start)]
            for mark in self.line.marked(told.sentence, "mistake", "wrote")
        )
        if any("," not in between and len(between) <= DYING for between in doubted) or not self._led(told, own):
            return False
        kin = words.kin | self.lives.kin
        if not kin.isdisjoint(lower[inside.start : own.start]):
            return False
        people = self.told.facts.persons_in(told.sentence)
        main = self.told.facts.main
        if not people:
            meant = who_is_meant(self.line, self.told.facts, told.span)
            goes_on = not self.words.pronouns.isdisjoint(lower[self._back(told.sentence) : own.start])
            return goes_on or meant is None or main is None or one_person(self.scene, meant, main)
        return all(main is not None and one_person(self.scene, name.group, main) for name in people)

    def _back(self, sentence: int) -> int:
        """The token at which the sentence before begins, of the same paragraph."""
        segments, start = self.scene.segments, self.scene.sentence_tokens(sentence).start
        if not sentence:
            return start
        one, other = (segments.paragraph_at(segments.sentences[at].start) for at in (sentence - 1, sentence))
        return self.scene.sentence_tokens(sentence - 1).start if one == other else start

    def _led(self, told: Told, own: range) -> bool:
        """A word that leads to ages stands right before it."""
        lower = self.scene.tokens.lower
        marks = self.told.marks(told.sentence)
        led = {role for mark in marks for role in mark.roles if mark.last == own.start}
        aged = any(0 <= own.start - mark.last <= 1 for mark in self.line.marked(told.sentence, "aged"))
        penalty = any("penalty" in mark.roles and -2 <= mark.first - own.stop <= 1 for mark in marks)
        behind = lower[own.stop] if own.stop < len(lower) else "."
        closed = not behind.isalpha() or behind in self.lives.behind | self.told.words.after | self.lives.when
        closed = closed or behind in self.line.words.at_year | self.line.words.conjunctions or self.line.words.verb_last
        return (bool(led & {"at", "was"}) or aged) and closed and not penalty

    def _age(self, told: Told) -> ToldAge | None:
        """The age with the time that it is told for; None where that is open."""
        own, today = self.line.extent(told.span.start, told.span.end), self.scene.published
        times = self._times(told.sentence)
        if today is not None and self._dead(told, own):
            fresh = [point for point in times if abs(int(point.low) - today.toordinal()) <= FRESH.days]
            return ToldAge(told, (today - FRESH, today)) if len(fresh) == len(times) else None
        if not times and self._opens(told, own):
            times = self._before(told.sentence)
        if len(times) != 1 or not written_year_in(times[0].span.of(self.scene.text)):
            return None
        if times[0].high - times[0].low > YEAR or self._parted(own, times[0]):
            return None
        days = dt.date.fromordinal(int(times[0].low)), dt.date.fromordinal(int(times[0].high) - 1)
        return ToldAge(told, days, times[0])

    def _dead(self, told: Told, own: range) -> bool:
        """Near a word of death in its clause: of the one who has just died."""
        lower = self.scene.tokens.lower
        for mark in self.line.marked(told.sentence, "died"):
            low, high = min(mark.last, own.stop), max(mark.first, own.start)
            if high - low <= DYING and _WALLS.isdisjoint(lower[low:high]):
                return self.scene.in_title(told.span.start) or self.scene.segments.paragraph_at(told.span.start) <= 2
        return False

    def _times(self, sentence: int) -> list[Point]:
        """The dates of a sentence but for births."""
        born = {birth.dated.span for birth in self.told.facts.births}
        return [point for point in self.points.of(sentence) if not point.clock and point.span not in born]

    def _opens(self, told: Told, own: range) -> bool:
        return own.start - self.scene.sentence_tokens(told.sentence).start <= OPENS

    def _before(self, sentence: int) -> list[Point]:
        """The dates of the sentence before it in its paragraph."""
        segments = self.scene.segments
        if not sentence:
            return []
        one, other = (segments.paragraph_at(segments.sentences[at].start) for at in (sentence - 1, sentence))
        return self._times(sentence - 1) if one == other else []

    def _parted(self, own: range, time: Point) -> bool:
        """In one sentence, a wall or another age stands between the age and its date."""
        place = self.line.extent(time.span.start, time.span.end)
        low, high = min(own.stop, place.stop), max(own.start, place.start)
        if place.start >= own.stop and high - low > BESIDE:
            return True  # "At the age of 20 he left home in 1962"
        if self.scene.segments.sentence_at(time.span.start) != self.scene.segments.sentence_at(
            self.scene.tokens.starts[own.start]
        ):
            return False
        return high - low > DYING or not _WALLS.isdisjoint(self.scene.tokens.lower[low:high])


def life_ages(scene: Scene) -> LifeAges:
    """The ages of a scene that its only birth denies, found when first asked for."""
    return view(scene, LifeAges)
