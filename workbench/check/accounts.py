"""Acts told in an order that their dates deny: "retired in 1994 and died in 1991", "upheld in January a judgment that
the court had delivered in June".

What "and" adds to one subject's acts comes behind them; what a pluperfect tells of lies before the act that it hangs
on. Acts are verbs of the past; which ones they are matters only where
years alone are told, for these may be of any order.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from workbench.check.marking import marks_of
from workbench.check.points import OverPoints, Point, day_number, written
from workbench.check.scene import Scene
from workbench.check.sequences import Broken
from workbench.check.timeline import bounds
from workbench.check.tracing import derived
from workbench.check.views import view
from workbench.language.checking import Cue
from workbench.language.stages import StageWords, stage_words
from workbench.language.tokens import fold

CLAUSE = 14
"""Most words from one date of a chain of acts to the next."""
HANGING = 9
"""Most words from a relative to its pluperfect, and from that to its date."""
HALF_A_YEAR = 183
_WALLS = frozenset({";", ":", "(", ")", "—", "–", "«", "»", "“", "”", "[", "]"})


class Accounts(OverPoints):
    """The acts of one scene: `accounts(scene)`."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self.stages: StageWords = scene.pack.view(stage_words)
        self._past: dict[str, bool] = {}

    @derived
    def broken(self) -> tuple[Broken, ...]:
        """Every pair in the wrong order, in text order."""
        return tuple(self.trace.every(Accounts._in, self, dict.fromkeys(dated.sentence for dated in self.line.dates)))

    @derived
    def steps(self) -> dict[int, list[Cue]]:
        """The words of steps and deeds by sentence."""
        return marks_of(self.scene, self.stages.marks)

    def _in(self, sentence: int) -> Iterator[Broken]:
        if self.line.has(sentence, "mistake", "wrote"):
            return
        found = self.dated(sentence)
        for first, second in pairwise(found):
            if not self._misread(sentence, first, second) and self._chained(sentence, first, second):
                yield Broken(first.span, second.span)
        if len(found) == 2 and not self._misread(sentence, *found):
            yield from self._told_back(*found)
            if self._before_its_founding(sentence, *found):
                yield Broken(found[0].span, found[1].span)

    def _misread(self, sentence: int, first: Point, second: Point) -> bool:
        """The earlier act lies ahead, so that its date is of last year; or what has been since the second is told."""
        today = self.scene.published
        if today is not None and first.low > day_number(today) >= second.low - 1:
            return True
        return self.scene.context.stretch(sentence, first.span.end, second.span.start).has("since")

    def dated(self, sentence: int) -> list[Point]:
        """The days, months and years of a sentence, told with digits."""
        return [
            Point(dated.span, day_number(days[0]), day_number(days[1]) + 1, dated=dated)
            for dated in self.line.dates_in(sentence)
            if (days := bounds(dated)) is not None and "/" not in written(dated) and any(map(str.isdigit, dated.quote))
        ]

    def past(self, at: int) -> bool:
        """Whether a word is a verb of the past, as far as its form tells."""
        word = self.scene.tokens.lower[at]
        known = self._past.get(word)
        if known is None:
            tense = self.line.calendar.tense
            told = word in tense.past or (len(word) > 3 and word in self.words.participle_ends)
            ends = tuple(self.words.participle_ends) + tense.past_endings
            formed = len(word) > 3 and word.endswith(ends) and word.isalpha()
            dates = self.line.calendar.weekdays.keys() | self.line.calendar.months.keys()  # "sabato", "sábado"
            neither = tense.neither | self.line.words.kin
            known = self._past[word] = (told or formed) and word not in neither and fold(word) not in dates
        return known

    def between(self, first: Point, second: Point) -> range:
        """The words from one date to the next."""
        return range(self.place(first).stop, self.place(second).start)

    def place(self, point: Point) -> range:
        """The words of a date."""
        return self.line.extent(point.span.start, point.span.end)

    def verb_before(self, point: Point, low: int) -> int | None:
        """The verb that a date hangs on: the last one of the past before it."""
        start = self.place(point).start
        for at in range(start - 1, max(low, start - CLAUSE) - 1, -1):
            if self.scene.tokens.lower[at] in _WALLS:
                return None
            if self.past(at):
                return at
        return None

    def _chained(self, sentence: int, first: Point, second: Point) -> bool:
        """Read "asked on 12 May and were handed it on 8 May": the second verb right behind its conjunction."""
        gap, lower = self.between(first, second), self.scene.tokens.lower
        if second.high > first.low or not 2 <= len(gap) <= CLAUSE or not self._one_voice(first, second):
            return False
        at = gap.start + (lower[gap.start] == ",")
        if at < gap.stop and lower[at] in self.line.words.conjunctions:
            at += 1
        elif at == gap.start or not self._listed(sentence, second):
            return False
        while at < gap.stop and lower[at] in self.words.auxiliaries | self.line.words.glue | self.words.pronouns:
            at += 1
        if at >= gap.stop or not self.past(at) or lower[at] in self.stages.before:
            return False
        rest = {*lower[gap.start + 1 : at], *lower[at + 1 : gap.stop]}
        barred = _WALLS | self.line.words.relatives | self.line.words.pluperfect | self.stages.contrast
        if not barred.isdisjoint(rest) or self.scene.quotation_at(first.span.start) != self.scene.quotation_at(
            second.span.start
        ):
            return False
        verb = self.verb_before(first, self.scene.sentence_tokens(sentence).start)
        place = self.place(second).stop
        ends = {".", ",", *self.line.words.conjunctions, *_WALLS}
        if verb is None or lower[verb][:4] == lower[at][:4] or not ends.issuperset(lower[place : place + 1]):
            return False
        whole = all(point.high - point.low == 1 for point in (first, second))
        return whole or self._once(sentence, verb) or self._once(sentence, at)

    def _listed(self, sentence: int, second: Point) -> bool:
        """A comma joins two acts only where a conjunction joins a third: "joined in 1988, led from 1996 and left"."""
        later = [point for point in self.dated(sentence) if point.span > second.span]
        start = self.scene.sentence_tokens(sentence).start
        relative = not self.line.words.relatives.isdisjoint(self.scene.tokens.lower[start : self.place(second).start])
        joint = self.scene.tokens.lower[self.place(second).stop :][:2]
        return bool(later) and not relative and not self.line.words.conjunctions.isdisjoint(joint)

    def _one_voice(self, first: Point, second: Point) -> bool:
        """Days without a year lie near each other, so that none is of another year."""
        if all(point.span.of(self.scene.text)[-4:].isdecimal() for point in (first, second)):
            return True
        return first.low - second.high <= HALF_A_YEAR

    def _once(self, sentence: int, at: int) -> bool:
        """A verb of what happens once: a beginning or end, a death, a step of some matter."""
        marks = [
            *self.line.marked(sentence, "start", "end", "born", "died", "founded", "done"),
            *self.points.marked(sentence, "begins", "ceases"), *self.steps.get(sentence, ()),
        ]  # fmt: skip
        return any(mark.first <= at < mark.last for mark in marks)

    def _before_its_founding(self, sentence: int, first: Point, second: Point) -> bool:
        """Read "Founded in 1132 by monks from Burgundy, it was sacked in 1123": the participle opens the sentence, and
        a pronoun takes up its subject with one verb.
        """
        lower, start = self.scene.tokens.lower, self.scene.sentence_tokens(sentence).start
        gap = self.between(first, second)
        births = [mark for mark in self.line.marked(sentence, "founded", "born") if mark.first <= start + 1]
        if second.high > first.low or not births or births[0].last > gap.start or self.place(first).start - births[
            0].last > 3 or "," not in lower[gap.start : gap.stop]:  # fmt: skip
            return False
        main = gap.start + lower[gap.start : gap.stop].index(",") + 1
        inner = [at for at in range(gap.start, main) if self.past(at)]
        if inner or main - gap.start > CLAUSE or main >= gap.stop or lower[main] not in self.words.pronouns:
            return False
        clause = lower[main : gap.stop]
        verbs = [at - main for at in range(main, gap.stop) if self.past(at)]
        barred = _WALLS | self.line.words.relatives | self.line.words.kin | {","}
        one = bool(verbs) and verbs[0] <= 3 and verbs[-1] - verbs[0] <= 2 and barred.isdisjoint(clause)
        return one and len(clause) <= CLAUSE

    def _told_back(self, first: Point, second: Point) -> Iterator[Broken]:
        """Read "upheld in January a judgment that the court had delivered in June", and the relative clause first."""
        lower, gap = self.scene.tokens.lower, self.between(first, second)
        start = self.scene.sentence_tokens(self.scene.segments.sentence_at(first.span.start)).start
        if any(self.scene.quotation_at(point.span.start) is not None for point in (first, second)):
            return
        if first.high <= second.low and self._told_before(gap, second):
            main = any(self.past(at) for at in (*range(start, gap.start), *gap) if lower[at] not in
                       self.line.words.pluperfect)  # fmt: skip
            main = main or self.line.words.verb_last
            if main and self.line.words.pluperfect.isdisjoint(lower[start : gap.start]):
                yield Broken(second.span, first.span)
        elif second.high <= first.low and self._told_before(range(start, self.place(first).start), first):
            plain = self.line.words.pluperfect.isdisjoint(lower[gap.start : gap.stop])
            shut = self.line.words.relatives.isdisjoint(lower[gap.start : gap.stop])
            after = any(
                "later-than" in mark.roles and mark.first in gap
                for mark in self.points.orders.get(self.scene.segments.sentence_at(first.span.start), ())
            )  # « avait fermé en 2021 l’usine, deux ans après l’avoir rachetée, en 2019 »
            if (
                plain
                and shut
                and not after
                and any(self.past(at) for at in gap)
                and _WALLS.isdisjoint(lower[gap.start : gap.stop])
            ):
                yield Broken(first.span, second.span)

    def _told_before(self, gap: range, point: Point) -> bool:
        """A relative, its pluperfect and the participle of it, and no other verb up to the date."""
        lower, place = self.scene.tokens.lower, self.place(point)
        last = min(place.stop + 4, len(lower)) if self.line.words.verb_last else gap.stop
        had = [at for at in range(gap.start, last) if lower[at] in self.line.words.pluperfect]
        if len(had) != 1 or abs(place.start - had[0]) > HANGING:
            return False
        relatives = {","} if self.line.words.verb_last else self.line.words.relatives - self.line.words.opposed
        opens = [at for at in range(max(gap.start, had[0] - HANGING), had[0]) if lower[at] in relatives]
        if not opens or not _WALLS.isdisjoint(lower[opens[-1] : place.start]):
            return False
        if self.line.words.verb_last:
            return True
        behind = [at for at in range(had[0] + 1, place.start) if self.past(at)]
        planned = self.line.calendar.tense.neither | self.line.calendar.tense.plans | self.line.calendar.tense.vows
        words = lower[had[0] + 1 : place.start]
        near = bool(behind) and behind[0] - had[0] <= 3 and behind[-1] - behind[0] <= 1
        return near and planned.isdisjoint(words) and "to" not in words[:4]


def accounts(scene: Scene) -> Accounts:
    """The acts of a scene, read when first asked for."""
    return view(scene, Accounts)
