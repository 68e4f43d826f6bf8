"""Deeds that are said to follow others: "The recall followed an accident on 21 March", "found after the sale, it was
cleared in 2020", "filed on 3 April, within the deadline of 31 March".

A deed taken up by its name ("the sale") has the date of the sentence that told it last, by verb or noun.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.accounts import HANGING, Accounts, accounts
from workbench.check.flagging import in_quotation
from workbench.check.marking import marks_of
from workbench.check.points import OverPoints, Point, day_number
from workbench.check.scene import Scene
from workbench.check.sequences import Broken
from workbench.check.timeline import bounds
from workbench.check.tracing import derived
from workbench.check.views import view
from workbench.language.checking import Cue
from workbench.language.deeds import DeedWords, deed_words

BACK = 3
"""Sentences that a deed may lie before the one that takes it up by its name."""
FAR = 10
"""Sentences that it may lie before one that opens with "After the dismissal"."""
LONG = 1100
"""Days from which on two dates are hardly of one matter."""
YEAR = 365
DIRECT = 4
"""Most words from a verb to a date with no object that may have it: "fechou-o em 2016"."""
_WALLS = frozenset({";", ":", "(", ")", "—", "–"})
SENTENCE = 30
"""Most words between a deed and the only date of its sentence."""


class Aftermaths(OverPoints):
    """The deeds of one scene that follow others: `aftermaths(scene)`."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self.accounts: Accounts = accounts(scene)
        self.deeds: DeedWords = scene.pack.view(deed_words)

    @derived
    def named(self) -> dict[int, list[Cue]]:
        """The words of each sentence that name a deed, by verb or noun."""
        return marks_of(self.scene, self.deeds.kinds)

    @derived
    def ties(self) -> dict[int, list[Cue]]:
        """The words of each sentence by which a deed follows another."""
        return marks_of(self.scene, self.deeds.ties)

    @derived
    def done(self) -> dict[int, list[Cue]]:
        """The words of each sentence that tell whether a date is that of an act gone by."""
        return marks_of(self.scene, self.deeds.done)

    @derived
    def broken(self) -> tuple[Broken, ...]:
        """Every pair in the wrong order, in text order."""
        return tuple(self.trace.every(Aftermaths._in, self, sorted(self.ties)))

    def _in(self, sentence: int) -> Iterator[Broken]:
        if self.line.has(sentence, "mistake", "wrote"):
            return
        found = self.accounts.dated(sentence)
        if len(found) == 2 and self._missed(sentence, *found):
            yield Broken(found[0].span, found[1].span)
        if len(found) == 1:
            broken = next(self._following(sentence, found[0]), None) or self._opened(sentence, found[0])
            if broken is not None:
                yield broken

    def _missed(self, sentence: int, first: Point, second: Point) -> bool:
        """Read "filed its accounts on 3 April, within the deadline of 31 March"."""
        kept = [mark for mark in self.ties.get(sentence, ()) if "in-time" in mark.roles]
        place = self.accounts.place(second)
        led = any(0 <= place.start - mark.last <= 1 and mark.first >= self.accounts.place(first).stop for mark in kept)
        late = first.low - second.high
        if not all(point.span.of(self.scene.text)[-4:].isdecimal() for point in (first, second)):
            late -= YEAR * round(late / YEAR)  # of the same year, whatever tense its clause has
        return led and late >= 0

    def _following(self, sentence: int, later: Point) -> Iterator[Broken]:
        """Read "The recall followed an accident on 21 March" and "found after the sale, it was cleared in 2020" where
        recall and sale have been dated before.
        """
        for tie in self.ties.get(sentence, ()):
            if "follows" in tie.roles and tie.last <= self.accounts.place(later).start:
                name = self._subject(sentence, tie)
                told = self._told(sentence, name) if name is not None else None
                if told is not None and told.high <= later.low and later.low - told.high <= LONG:
                    yield Broken(later.span, told.span)
                    return
            if "after" in tie.roles:
                name = self._named_behind(sentence, tie)
                told = self._told(sentence, name) if name is not None else None
                if told is not None and later.high <= told.low <= later.high + LONG and self._helped(tie, later):
                    yield Broken(told.span, later.span)
                    return

    def _opened(self, sentence: int, later: Point) -> Broken | None:
        """Read "After the dismissal he had opened a bakery, but he closed it in 2016", the only dismissal told being
        dated some sentences before: what the opening leads to comes before all that its sentence tells.
        """
        start = self.scene.sentence_tokens(sentence).start
        ties = [tie for tie in self.ties.get(sentence, ()) if "after" in tie.roles and tie.first == start]
        name = self._named_behind(sentence, ties[0]) if ties else None
        if name is None or not self._finite(later, name.last) or in_quotation(self.scene, later.span):
            return None
        told = [point for near in range(max(0, sentence - FAR), sentence) for point in self._days_of(near, name)]
        if len(told) != 1 or told[0].dated is None or in_quotation(self.scene, told[0].span):
            return None
        year_told = any(map(str.isdigit, told[0].span.of(self.scene.text)))
        early = later.high + (0 if year_told else YEAR) <= told[0].low <= later.high + LONG
        return Broken(told[0].span, later.span) if early else None

    def _days_of(self, sentence: int, name: Cue) -> list[Point]:
        """The date nearest to a deed told by verb or noun, also such a one as "April of that year"."""
        marks = [mark for mark in self.named.get(sentence, ()) if mark.roles & name.roles]
        found = [
            Point(dated.span, day_number(days[0]), day_number(days[1]) + 1, dated=dated)
            for dated in self.line.dates_in(sentence)
            if marks and (days := bounds(dated)) is not None
        ]
        return sorted(found, key=lambda point: abs(self.accounts.place(point).start - marks[0].first))[:1]

    def _finite(self, point: Point, first: int) -> bool:
        """The date hangs on a verb that has a subject: a form that only the past of a verb has, or one behind its
        auxiliary, a conjunction, or a pronoun that opens its clause; no "a hall built in 1897", "the firm she joined in
        2012" or « l’appel d’offres de 2016 », and no pluperfect, which may go further back.
        """
        lower, verb = self.scene.tokens.lower, self.accounts.verb_before(point, first)
        place, words = self.accounts.place(point), self.line.words
        if verb is None or place.start - verb > DIRECT or not self._led_in(place):
            return False
        barred = (words.relatives - words.opposed) | words.pluperfect | _WALLS
        if words.verb_last and "," in lower[verb : place.start]:
            return False  # „verkaufte er das Haus, das er 2016 kaufte“
        if not barred.isdisjoint((*lower[verb - 3 : verb], *lower[verb + 1 : place.start])):
            return False
        if not (words.relatives - words.opposed).isdisjoint(lower[first:verb]) or self.line.marked(
            self.scene.segments.sentence_at(point.span.start), "founded", "born"
        ):
            return False
        before, joints = lower[max(first, verb - 2) : verb], words.conjunctions | words.opposed | {","}
        if not before:
            return True
        opens = verb - first == 1 or lower[verb - 2] in joints
        tense = self.line.calendar.tense
        formed = lower[verb].endswith(tense.past_endings) and not lower[verb].endswith(tense.participles or ("\0",))
        led = not self.words.auxiliaries.isdisjoint(before) or (before[-1] in joints and before[-1] != ",")
        return led or (before[-1] in self.words.pronouns and opens) or formed

    def _led_in(self, place: range) -> bool:
        """Read "in 2016"; where verbs come last also a bare year."""
        lower, words = self.scene.tokens.lower, self.line.words
        led = {lower[place.start - 1], lower[place.start]}
        of = self.scene.context.words.of | words.out_of | words.determiners
        return not led.isdisjoint(words.at_year) or (words.verb_last and led.isdisjoint(of))

    def _subject(self, sentence: int, tie: Cue) -> Cue | None:
        """The deed that opens a sentence with an article: "The order followed"."""
        start, lower = self.scene.sentence_tokens(sentence).start, self.scene.tokens.lower
        led = lower[start] in self.line.words.definite | self.line.words.this_thing | self.line.words.determiners
        marks = [mark for mark in self.named.get(sentence, ()) if start < mark.first <= start + 2]
        return marks[0] if led and marks and 0 <= tie.first - marks[0].last <= 1 else None

    def _named_behind(self, sentence: int, tie: Cue) -> Cue | None:
        """The deed that "after the" leads to, nothing behind it telling of which it is."""
        lower = self.scene.tokens.lower
        if tie.last >= len(lower) or lower[tie.last] not in self.line.words.definite | self.line.words.this_thing:
            if lower[tie.last - 1] not in self.line.words.definite:
                return None
            first = tie.last
        else:
            first = tie.last + 1
        marks = [mark for mark in self.named.get(sentence, ()) if mark.first == first]
        of = self.scene.context.words.of
        return marks[0] if marks and lower[marks[0].last : marks[0].last + 1][:1] and (
            lower[marks[0].last] not in of) else None  # fmt: skip

    def _helped(self, tie: Cue, point: Point) -> bool:
        """The date hangs on a verb with its auxiliary, behind the words that lead to the deed or before them: "was
        stripped out in 2020", no "the house built in 1920".
        """
        lower, place = self.scene.tokens.lower, self.accounts.place(point)
        verb = self.accounts.verb_before(
            point, self.scene.sentence_tokens(self.scene.segments.sentence_at(tie.start)).start
        )
        if verb is None or not self.line.words.pluperfect.isdisjoint(lower[max(0, verb - 3) : verb]):
            return False
        helped = not self.words.auxiliaries.isdisjoint(lower[max(0, verb - 2) : verb])
        clauses = self.line.words.relatives - self.line.words.opposed
        if tie.last < verb and not clauses.isdisjoint(lower[tie.last : verb]):
            return False  # « après le vote, le marché qu’il a conclu en 2016 »
        return (
            helped and place.start - verb <= HANGING and self.line.words.relatives.isdisjoint(lower[verb : place.start])
        )

    def _told(self, sentence: int, name: Cue) -> Point | None:
        """The date that the article gives to a deed: the one told last in the sentences before it is taken up, or the
        one of the sentence behind.
        """
        for near in (*range(sentence - 1, max(-1, sentence - BACK - 1), -1), sentence + 1):
            if near >= len(self.scene.segments.sentences):
                continue
            marks = [mark for mark in self.named.get(near, ()) if not mark.roles.isdisjoint(name.roles)]
            words = {self.scene.tokens.lower[at] for at in self.scene.sentence_tokens(near)} if marks else set()
            if not marks or not self.accounts.stages.contrast.isdisjoint(words):
                continue
            dates = self.accounts.dated(near)
            if len(dates) != 1 or in_quotation(self.scene, dates[0].span) or self.line.has(near, "plan", "mistake"):
                return None
            if min(abs(mark.first - self.accounts.place(dates[0]).start) for mark in marks) <= SENTENCE:
                return dates[0]
        return None


def aftermaths(scene: Scene) -> Aftermaths:
    """The deeds of a scene, read when first asked for."""
    return view(scene, Aftermaths)
