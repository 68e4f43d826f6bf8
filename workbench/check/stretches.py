"""Lengths of time that no two dates beside them explain: "promised a four-week tour. Its van will leave on 20 April
and be home on 18 July".

`periods` reads a length that its words tie to two points. Here a length is compared with the only two dates told around
it, wherever it stands, when one of them begins something and the other ends it. It is left alone where either date and
the day of publication explain it, another length fits the dates, or the text tells that plans have changed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from fractions import Fraction

from workbench.check.aged import aged
from workbench.check.lasting import Lasting, lasting
from workbench.check.lengths import DAYS, MINUTES, stated, told_days
from workbench.check.periods import Period
from workbench.check.points import OverPoints, Point, day_number, ends, written
from workbench.check.scene import Figure, Scene
from workbench.check.timeline import bounds, is_deadline
from workbench.check.tracing import derived
from workbench.check.views import view
from workbench.domain.quantities import Hedge, Kind
from workbench.language.ordering import order_words

AROUND = 2
"""Sentences before and after a length in which its dates may stand."""
LIKE = 6
"""How many times as long a span may be for its length to be meant as its own."""
BESIDE = 3
"""Most words between a length and a word of delay."""
WRITTEN = 4
"""Most words between a length and its span in one sentence."""
YEAR = Fraction(365)
WEEK = 7
FINE = Fraction(10)
"""Days by which a length of months is told more exactly between two days than between two months."""


class Stretches(OverPoints):
    """The lengths of one scene that no dates explain: `stretches(scene)`."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self.lasting: Lasting = lasting(scene)

    @derived
    def unexplained(self) -> tuple[Period, ...]:
        """Such lengths with their dates, in text order."""
        told = {figure.sentence for figure in self.line.durations if figure.unit in DAYS or figure.unit in MINUTES}
        return tuple(self.trace.every(Stretches._unexplained, self, sorted(told)))

    def _unexplained(self, sentence: int) -> Iterator[Period]:
        for figure in self.line.durations:
            if figure.sentence == sentence and self.plain(figure):
                both = self._both(figure)
                if both is not None and not self._of_other_time(figure, *both) and not self._fits(figure, *both):
                    yield Period(figure, *both)

    def _of_other_time(self, figure: Figure, first: Point, second: Point) -> bool:
        """Another date of its sentence says when the length was: "In 2024 the epidemic had lasted seven months"."""
        for dated in self.line.dates_in(figure.sentence):
            days = bounds(dated)
            if days is None or dated.span.overlaps(first.span) or dated.span.overlaps(second.span):
                continue
            if day_number(days[1]) < first.low or day_number(days[0]) >= second.high:
                return True
        return False

    def plain(self, figure: Figure, *, after: bool = False) -> bool:
        """Whether it is an exact length of something, no age; `after`: one behind "after" may be so."""
        quantity = figure.quantity
        if quantity.hedge is not Hedge.NONE or quantity.low != quantity.high or quantity.low <= 1:
            return False
        if not any(map(str.isalpha, figure.quote)):
            return False
        if any(said.span == figure.span for said in aged(self.scene).of(figure.sentence)):
            return False
        if self.line.has(figure.sentence, "age-unit") and not self.lasting.of_a_thing(figure):
            return False
        return not self.line.has(figure.sentence, "mistake") and not self.lasting.of_another(figure, after=after)

    def _both(self, figure: Figure) -> tuple[Point, Point] | None:
        """The only two points around a length, the earlier one first, of which one begins and one ends something."""
        for reach in range(AROUND + 1):
            near = [
                point for sentence in self._sentences(figure, reach) for point in self._told(sentence, figure)
            ]  # fmt: skip
            if len(near) >= 2:
                break
            if not reach and len(self.line.dates_in(figure.sentence)) > 1:
                return None  # "over 18 months, from July this year to the end of 2027"
        else:
            return None
        if figure.unit != "year" and any(point.high - point.low >= YEAR for point in near):
            return None  # "it would take 18 months. Deliveries will go on from 2027 to 2030"
        if len(near) != 2 or (near[0].high > near[1].low and near[0].low < near[1].high):
            return None
        if figure.unit != "day" and not any(any(map(str.isdigit, one.span.of(self.scene.text))) for one in near):
            return None  # "the gales of January ... before the summer"
        first, second = sorted(near, key=lambda point: point.low)
        if (near[0] is not first and not self._since(first)) or (self._of_value(first) and self._of_value(second)):
            return None
        if first.span != second.span and all(
            one.dated is not None and is_deadline(one.dated) for one in (first, second)
        ):
            return None  # "to remove more by 2030 and all of it by 2050"
        clock = figure.unit in MINUTES
        if first.clock != clock or second.clock != clock:
            return None
        return (first, second) if self._begun_and_ended(figure, first, second) else None

    def _since(self, first: Point) -> bool:
        """Told behind the end of the stretch: "will reopen on 17 November. It has been shut since 4 August"."""
        return first.dated is not None and written(first.dated).endswith("/..")

    def _of_value(self, point: Point) -> bool:
        """Right behind an amount: "from $41 million in 2019 to $33 million in 2022"."""
        tokens = self.scene.tokens
        at = self.line.extent(point.span.start, point.span.end).start
        before = self.scene.amounts_within(tokens.starts[max(0, at - BESIDE)], point.span.start)
        return any(figure.kind is not Kind.DURATION for figure in before)

    def _sentences(self, figure: Figure, reach: int) -> list[int]:
        """The sentences around a length, those nearest first taken in: its own, then one more on either side."""
        last = len(self.scene.segments.sentences) - 1
        span = range(max(0, figure.sentence - reach), min(last, figure.sentence + reach) + 1)
        paragraphs = {self.scene.segments.paragraph_at(self.scene.segments.sentences[at].start) for at in span}
        return list(span) if max(paragraphs) - min(paragraphs) <= 1 + bool(self.scene.title_end) else []

    def _told(self, sentence: int, figure: Figure) -> list[Point]:
        """The points of a sentence told with digits, of the sort that a length is counted by; both ends of a span."""
        clock = figure.unit in MINUTES
        found = [
            point for tell in (self.points.of, self.points.openings, self.points.deadlines) for point in tell(sentence)
            if point.clock == clock and self._precise(point, figure)
        ]  # fmt: skip
        for dated in () if clock else self.line.dates_in(sentence):
            both = ends(dated) if dated.quotation is None else None
            if both is not None:
                found += both
        return sorted(found, key=lambda point: point.span)

    def _precise(self, point: Point, figure: Figure) -> bool:
        digits = any(map(str.isdigit, point.span.of(self.scene.text)))
        digits = digits or self._weekday(point, figure) or self._month(point, figure)
        fine = point.clock or point.high - point.low <= 4 * max(DAYS.get(figure.unit, Fraction(0)), Fraction(1))
        return digits and fine and not point.span.overlaps(figure.span)

    def _month(self, point: Point, figure: Figure) -> bool:
        """A month by its name alone, for a length of months."""
        return point.dated is not None and figure.unit == "month" and len(written(point.dated)) == len("2026-05")

    def _weekday(self, point: Point, figure: Figure) -> bool:
        """A day of the week beside another one, for a length of some days: "arrived on Tuesday, leaves on Friday"."""
        day = point.dated is not None and point.high - point.low == 1 and figure.unit == "day"
        if not day or figure.quantity.low > WEEK or point.dated is None:
            return False
        others = self.points.of(point.dated.sentence)
        return len(others) == 2 and not any(map(str.isdigit, "".join(one.span.of(self.scene.text) for one in others)))

    def _begun_and_ended(self, figure: Figure, first: Point, second: Point) -> bool:
        """A word of beginning in the sentence of the first point, one of ending in that of the second, and no change
        of plan told.
        """
        one, two = (self.scene.segments.sentence_at(point.span.start) for point in (first, second))
        span = range(min(one, two, figure.sentence), max(one, two, figure.sentence) + 1)
        delay = self.lasting.delay(figure)
        if not delay and any(self.line.has(sentence, "offtime") for sentence in span):
            return False
        if first.span == second.span:
            return abs(one - figure.sentence) <= 1 and self._beside(figure, first)
        begins = [mark for mark in self.lasting.marks.get(one, ()) if "begins" in mark.roles]
        ceases = [mark for mark in self.lasting.marks.get(two, ()) if "ceases" in mark.roles]
        if delay and first.dated is not None and first.dated.moment is not None:
            open_ended = (first.dated.moment.edtf or "").endswith("/..")
            if open_ended:
                return False  # « fermé depuis novembre, ... avec six mois de retard »
        if delay:
            return self.line.has(one, "plan", "announce") or any(
                "delay" in mark.roles for mark in self.lasting.marks.get(one, ())
            )
        if one == two:
            middle = self.line.extent(first.span.start, first.span.end).stop
            begins = [mark for mark in begins if mark.first < middle + BESIDE]
            ceases = [mark for mark in ceases if mark.last > middle]
        told = any(mark not in ceases or len(ceases) > 1 for mark in begins) and bool(ceases)
        return told or self._of_one(figure, first, second, ended=bool(ceases) or bool(begins))

    def _of_one(self, figure: Figure, first: Point, second: Point, *, ended: bool) -> bool:
        """Both dates stand in one sentence, joined by a conjunction with its verb ("was withdrawn on 3 January for a
        six-week refit and came back on 7 March"), and the length is of what they tell, or of time given until then.
        """
        one, two = (self.scene.segments.sentence_at(point.span.start) for point in (first, second))
        given = self.lasting.given(figure)
        if two == one + 1 == figure.sentence + 1 and self.lasting.of_its_thing(figure):
            return self._goes_on(two) and any("ceases" in mark.roles for mark in self.lasting.marks.get(two, ()))
        if one != two or not (given or (figure.sentence == one and self.lasting.of_its_thing(figure))):
            return False
        if not 0 <= one - figure.sentence <= 1 or self.points.marked(one, "denial"):
            return False
        gap = self.line.within(first.span.end, second.span.start)
        due = second.dated is not None and is_deadline(second.dated)
        joints = [at for at, word in enumerate(gap) if word in self.line.words.conjunctions]
        barred = {";", ":", "(", "—", "–"} | self.line.words.relatives
        return len(joints) == 1 and barred.isdisjoint(gap) and (ended or due)

    def _goes_on(self, sentence: int) -> bool:
        """A pronoun opens it: "goes into dry dock for a seven-week refit. She is due back on 14 December"."""
        inside = self.scene.sentence_tokens(sentence)
        return self.scene.tokens.lower[inside.start] in self.words.pronouns

    def _beside(self, figure: Figure, span: Point) -> bool:
        """A span written as one lies a few words from its length, or in the sentence before or after it."""
        low, high = sorted((figure.span, span.span))
        between = self.line.within(low.end, high.start)
        other = self.scene.segments.sentence_at(span.span.start)
        if figure.sentence != other:
            start = self.scene.sentence_tokens(figure.sentence).start
            opens = self.line.extent(figure.start, figure.end).start - start <= 1
            tied = opens or self.lasting.given(figure) or self.lasting.of_its_thing(figure)
            on = self._of_one_thing(*sorted((figure.sentence, other)), opens=opens)
            return on and (tied or self.lasting.delay(figure))
        return len(between) <= WRITTEN and self.line.words.agents.isdisjoint(between)

    def _of_one_thing(self, first: int, second: int, *, opens: bool) -> bool:
        """The later sentence goes on about what the earlier tells: a word in common, a pronoun first, or an article
        where the length `opens` its own.
        """
        scene, order = self.scene, self.scene.pack.view(order_words)
        opening = scene.tokens.lower[scene.sentence_tokens(second).start]
        if opening in self.words.pronouns or (opens and opening in order.determiners):
            return True
        return not scene.context.sentence_stems(first).isdisjoint(scene.context.sentence_stems(second))

    def _fits(self, figure: Figure, first: Point, second: Point) -> bool:
        """The length is that of the span, of one with another year, of the time since either date, or of no such size;
        or another length is that of the span.
        """
        low, high = max(Fraction(0), second.low - first.high), second.high - first.low
        said = told_days(figure) if first.clock else stated(figure)
        if said is None or said[0] > LIKE * high or said[1] * LIKE < low:
            return True
        if figure.unit == "day" and not first.clock and figure.quantity.low == working_days(first, second):
            return True
        if not first.clock and figure.unit == "month" and high - low <= 2:
            said = said[0] + FINE, said[1] - FINE  # told by the day
        spans = [
            (low, high),
            *((low + other, high + other) for other in (-YEAR, YEAR) if self._yearless(first, second)),
        ]
        told = {self.scene.segments.sentence_at(point.span.start) for point in (first, second)}
        if self.scene.published is not None and not first.clock and told != {figure.sentence}:
            today = day_number(self.scene.published)
            spans += [(abs(today - point.high) - 1, abs(today - point.low) + 1) for point in (first, second)]
        if any(said[0] <= end and start <= said[1] for start, end in spans):
            return True
        others = [
            one for one in self.line.durations if one is not figure and abs(one.sentence - figure.sentence) <= AROUND
        ]
        lengths = [length for one in others if (length := told_days(one)) is not None]
        sums = [(length[0] + said[0], length[1] + said[1]) for length in lengths]  # "planned for 24 months, nine late"
        return any(least <= high and low <= most for least, most in (*lengths, *sums))

    def _yearless(self, first: Point, second: Point) -> bool:
        return not all(
            any(
                len(word) == 4 and word.isdecimal() for word in point.span.of(self.scene.text).replace(".", " ").split()
            )
            for point in (first, second)
        )


def working_days(first: Point, second: Point) -> int:
    """Mondays to Fridays from the first day of a span to its last: "six days, from 28 May to 4 June"."""
    last = min(int(second.high), int(first.low) + 2 * int(YEAR))
    return sum(dt.date.fromordinal(day).weekday() < 5 for day in range(int(first.low), last))


def stretches(scene: Scene) -> Stretches:
    """The lengths of a scene, found when first asked for."""
    return view(scene, Stretches)
