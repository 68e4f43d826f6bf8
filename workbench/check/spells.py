"""Lengths that the only stretch of time of an article denies, wherever either is told: "Bridge shut for four weeks ...
Work begins on 7 September and ends on 19 October".

No word has to lead from the one to the other. A length is doubted where a single stretch of about its size is told, no
two days of the article lie as far apart as it says, and no other length is that of the stretch. What ties the two is
little: the title, a date, a demonstrative, or a word in common.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from workbench.check.accounts import accounts
from workbench.check.lengths import DAYS, stated
from workbench.check.marking import marks_of
from workbench.check.periods import Period
from workbench.check.points import OverPoints, Point, day_number
from workbench.check.scene import Figure, Scene
from workbench.check.spans import MANY, Spans, spans
from workbench.check.stretches import Stretches, stretches, working_days
from workbench.check.timeline import bounds
from workbench.check.tracing import derived
from workbench.check.unsaid_years import told_year
from workbench.check.views import view
from workbench.domain.quantities import Hedge
from workbench.language.checking import Cue
from workbench.language.courses import kind_cues
from workbench.language.stages import stage_words

LIKE = Fraction(9, 4)
"""How many times as long a stretch may be for a length to be meant as its own."""
MONTH = 31
"""Most days of a date beside a length, and of a length that is counted to the day."""
WEEK = 7
AROUND = 10
"""Most sentences from a length to its stretch, unless the title tells it."""
BEFORE, BEHIND = 5, 2
"""Words around a length among which a word says that it is of a part of the whole, or of another thing."""
LED = 4
"""Most words from "after" to a length: "after a voyage of"."""
CLAUSE = 10
"""Words before a stretch among which one says so of it."""
HOUR = Fraction(1, 24)
FULL_DAY = 24
MOST_YEARS = 1
"""Sentences within which a length of years must stand: terms of years are told of many things."""

_GAP = "\n\n"
Days = tuple[Fraction, Fraction]


class Spells(OverPoints):
    """The lengths of one scene against its only stretch of time: `spells(scene)`."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self.stretches: Stretches = stretches(scene)
        self.spans: Spans = spans(scene)

    @derived
    def wrong(self) -> tuple[Period, ...]:
        """Such lengths with their stretch, in text order."""
        told = {figure.sentence for figure in self.line.durations if _size(figure) is not None}
        few = len(self.spans.days) <= MANY
        return tuple(self.trace.every(Spells._wrong, self, sorted(told))) if told and few and self.spans.told else ()

    def _wrong(self, sentence: int) -> Iterator[Period]:
        for figure in self.line.durations:
            if figure.sentence != sentence or not self._plain(figure):
                continue
            near = {(last.low - first.high, last.high - first.low): (first, last) for first, last in self.spans.told
                    if _alike(figure, first, last)}  # fmt: skip
            if len(near) != 1:
                continue
            first, last = next(iter(near.values()))
            if self._tied(figure, first, last) and not self._borne_out(figure, first, last):
                yield Period(figure, first, last)

    def _plain(self, figure: Figure) -> bool:
        """An exact length in whole numbers of something that lasts, not of a part of it or of another one."""
        if _size(figure) is None or figure.quantity.low.denominator != 1 or self._further(figure):
            return False
        if self._taken_up(figure) and figure.quantity.hedge is Hedge.NONE:
            return True
        if not self.stretches.plain(figure, after=figure.unit != "year"):  # "after 20 years as a teacher"
            return False
        if self.line.has(figure.sentence, "offtime") or self.stretches.lasting.delay(figure):
            return False
        own, inside = self.line.extent(figure.start, figure.end), self.scene.sentence_tokens(figure.sentence)
        low, high = max(inside.start, own.start - BEFORE), min(inside.stop, own.stop + BEHIND)
        contrast = self.scene.pack.view(stage_words).contrast | self.line.words.pluperfect  # "we had been told six"
        apart = any(low <= mark.first < high for mark in self._parts.get(figure.sentence, ()))
        return figure.in_title or (contrast.isdisjoint(self.scene.tokens.lower[low:high]) and not apart)

    def _further(self, figure: Figure) -> bool:
        """Read "four more months": behind what was told before."""
        cues = self.scene.context.cues(figure.sentence)
        return any("more" in cue.roles and cue.start < figure.end and figure.start < cue.end for cue in cues)

    @derived
    def _parts(self) -> dict[int, list[Cue]]:
        """The words of a part of the whole, or of something else, by sentence."""
        found = marks_of(self.scene, self.scene.pack.view(kind_cues))
        parts = {at: [mark for mark in marks if "part" in mark.roles] for at, marks in found.items()}
        return {at: marks for at, marks in parts.items() if marks}

    def _is_of(self, figure: Figure, first: Point, last: Point) -> bool:
        """The length is that of the stretch: of a few days to the day, the last one counted or not, or working days."""
        whole = first.high - first.low == 1 == last.high - last.low
        if figure.unit != "day" or not whole or figure.quantity.low > MONTH:
            return _fits(figure, last.low - first.high, last.high - first.low)
        days = last.low - first.low
        return figure.quantity.low in (days, days + 1, working_days(first, last))

    def _tied(self, figure: Figure, first: Point, last: Point) -> bool:
        """The two may be of one thing, as near as they stand and as little as ties them."""
        near = min(abs(figure.sentence - self._sentence(point)) for point in (first, last))
        if figure.unit == "year" and near > MOST_YEARS:
            return False
        if not self._of_its_time(figure, first, last) or self._of_another_thing(figure, first):
            return False
        if figure.in_title:
            return True
        if near > AROUND or (figure.unit == "year" and near > 0 and not self._taken_up(figure)):
            return False
        if figure.sentence in {self._sentence(first), self._sentence(last)}:
            return self.stretches.lasting.of_its_thing(figure) or self._behind_it(figure)
        if self._taken_up(figure) or self._dated(figure, first, last) or self._one_word(figure, first):
            return True
        if near != 1:
            return False
        on = self._goes_on(min(self._sentence(first), self._sentence(last)), figure)
        return on or (self._opens(figure) and self._of_one_time(figure, first))

    def _goes_on(self, sentence: int, figure: Figure) -> bool:
        """A pronoun takes up in the next sentence what the length is told of: "They set off on 4 January"."""
        first = self.scene.tokens.lower[self.scene.sentence_tokens(sentence).start]
        return sentence == figure.sentence + 1 and first in self.words.pronouns

    def _opens(self, figure: Figure) -> bool:
        """The length stands in the first sentence under the title and is of what that tells."""
        if not self.scene.title_end or figure.sentence != self.scene.segments.sentence_at(
            self.scene.title_end + len(_GAP)
        ):
            return False
        stems = self.scene.context.sentence_stems
        return not stems(figure.sentence).isdisjoint(stems(0))

    def _of_one_time(self, figure: Figure, first: Point) -> bool:
        """Nothing past leads to the length of a stretch that is to come: "Drones circled for 63 days"."""
        today = self.scene.published
        ahead = not told_year(first, self.scene) or today is None or first.low > day_number(today)
        inside, own = self.scene.sentence_tokens(figure.sentence), self.line.extent(figure.start, figure.end)
        past = accounts(self.scene).past
        if self.stretches.lasting.of_its_thing(figure):
            return True  # « ont convoqué une grève de quatre jours »
        return not (ahead and self.words.past_alone and any(past(at) for at in range(inside.start, own.start)))

    def _of_another_thing(self, figure: Figure, first: Point) -> bool:
        """Read "the trial, which lasted 14 months": it is the length of what is named there, and nowhere beside the
        stretch.
        """
        own, lower = self.line.extent(figure.start, figure.end), self.scene.tokens.lower
        marks = self.points.marked(figure.sentence, "lasts")
        at = next((mark.first - 1 for mark in marks if mark.last == own.start), 0)
        if at < 1 or lower[at] not in self.line.words.relatives:
            return False
        noun = lower[at - 1 - (lower[at - 1] == ",")]
        passage = self.scene.context.sentence_stems(self._sentence(first)) | self.scene.context.sentence_stems(0)
        return not any(noun.startswith(stem) or stem.startswith(noun) for stem in passage)

    def _behind_it(self, figure: Figure) -> bool:
        """Read "came home after a voyage of 61 days": the end of the stretch comes after it."""
        own = self.line.extent(figure.start, figure.end)
        marks = self.points.orders.get(figure.sentence, ())
        return any("later-than" in mark.roles and 0 <= own.start - mark.last <= LED for mark in marks)

    def _taken_up(self, figure: Figure) -> bool:
        """Read "during these six months"."""
        at = self.line.extent(figure.start, figure.end).start
        return at > 0 and self.scene.tokens.lower[at - 1] in self.scene.context.words.those

    def _dated(self, figure: Figure, first: Point, last: Point) -> bool:
        """A date beside the length is that of the stretch: "will stop work for 48 hours next week"."""
        told = (dated for dated in self.line.dates_in(figure.sentence) if not dated.span.overlaps(figure.span))
        found = (bounds(dated) for dated in told)
        spans = [days for days in found if days is not None and (days[1] - days[0]).days <= MONTH]
        return any(
            (day_number(low) <= first.low < day_number(high) + 1)
            or (day_number(low) <= last.low < day_number(high) + 1)
            for low, high in spans
        )

    def _one_word(self, figure: Figure, first: Point) -> bool:
        """A word of the passage that tells the stretch."""
        stems = self.scene.context.sentence_stems
        paragraph = self.scene.segments.paragraph_at(first.span.start)
        passage = frozenset(
            stem for at in self.line.sentences_of(paragraph) if at != figure.sentence for stem in stems(at)
        )
        return not stems(figure.sentence).isdisjoint(passage)

    def _of_its_time(self, figure: Figure, first: Point, last: Point) -> bool:
        """No date beside the length is of another time, no word in the passage of the stretch tells of a delay."""
        for dated in self.line.dates_in(figure.sentence):
            day = bounds(dated)
            if day is None or dated.span.overlaps(figure.span):
                continue
            if day_number(day[1]) < first.low - WEEK or day_number(day[0]) > last.high + WEEK:
                return False
        told = {self._sentence(point) for point in (first, last)}
        if any(self.line.has(sentence, "mistake") or self._delayed(sentence) for sentence in told):
            return False
        at, inside = self.line.extent(first.span.start, first.span.end), self.scene.sentence_tokens(min(told))
        led = self.scene.tokens.lower[max(inside.start, at.start - CLAUSE) : at.start]
        ranks = {word for word, rank in self.line.words.ordinals.items() if rank > 1}
        apart = self.scene.pack.view(stage_words).contrast | ranks
        return apart.isdisjoint(led)  # "A first closure, of one lane, will run from ..."

    def _delayed(self, sentence: int) -> bool:
        """A word of delay, which moves a beginning or an end."""
        return any("delay" in mark.roles for mark in self.stretches.lasting.marks.get(sentence, ()))

    def _sentence(self, point: Point) -> int:
        return self.scene.segments.sentence_at(point.span.start)

    def _borne_out(self, figure: Figure, first: Point, last: Point) -> bool:
        """The stretch or two other days of the article, among them that of publication where it falls into the stretch,
        lie as far apart; or another length is that of the stretch.
        """
        if self._is_of(figure, first, last):
            return True
        days = {(event.point.low, event.point.high) for event in self.spans.days}
        days |= {(point.low, point.high) for both in self.spans.told for point in both}
        for sentence in range(len(self.scene.segments.sentences)):
            days |= {(point.low, point.high) for point in self.points.deadlines(sentence)}
            days |= {(point.low, point.high) for point in self.points.openings(sentence)}
        today = day_number(self.scene.published) if self.scene.published is not None else None
        if today is not None and first.low <= today < last.high:
            days.add((today, today + 1))
        fine = max(Fraction(1), figure.quantity.low * DAYS.get(figure.unit, HOUR) / 2)
        ordered = sorted(day for day in days if day[1] - day[0] <= fine)
        return any(
            _fits(figure, max(Fraction(0), two[0] - one[1]), two[1] - one[0])
            for at, one in enumerate(ordered) for two in ordered[at + 1 :] if not _of_points(one, two, first, last)
            and (one, two) != ((first.low, first.high), (last.low, last.high))
        ) or any(
            _fits(one, last.low - first.high, last.high - first.low)
            for one in self.line.durations if one.span != figure.span and self.stretches.plain(one)
        )  # fmt: skip


def _of_points(one: Days, two: Days, first: Point, last: Point) -> bool:
    """Whether two days are those of a stretch whose times of day are told: these are more exact than the days."""
    return first.low == first.high and one[0] <= first.low <= one[1] and two[0] <= last.low <= two[1]


def _size(figure: Figure) -> Days | None:
    """What a length may mean in days; one of hours only from a day on."""
    if figure.unit == "hour" and figure.quantity.low >= FULL_DAY:
        return (figure.quantity.low - 2) * HOUR, (figure.quantity.high + 2) * HOUR
    return stated(figure) if figure.unit in DAYS else None


def _fits(figure: Figure, low: Fraction, high: Fraction) -> bool:
    said = _size(figure)
    return said is not None and said[0] <= high and low <= said[1]


def _alike(figure: Figure, first: Point, last: Point) -> bool:
    """The stretch is about as long as the length says."""
    said = figure.quantity.low * DAYS.get(figure.unit, HOUR)
    real = (last.low + last.high - first.low - first.high) / 2
    return 0 < real <= LIKE * said and said <= LIKE * real


def spells(scene: Scene) -> Spells:
    """The lengths of a scene against its only stretch of time, found when first asked for."""
    return view(scene, Spells)
