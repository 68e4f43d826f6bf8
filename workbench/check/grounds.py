"""Deeds dated before what they rest on: somebody fired on the strength of an audit that was commissioned later, looms
ordered after they have been running.

The grounds are known by a noun ("the auditors' findings") that another sentence tells of with the date on which they
were begun or held; a thing in use is known by its noun, taken up as the same one ("those same looms").
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.accounts import Accounts, accounts
from workbench.check.marking import marks_of
from workbench.check.points import OverPoints, Point, day_number
from workbench.check.scene import Scene
from workbench.check.sequences import Broken
from workbench.check.timeline import bounds
from workbench.check.tracing import derived
from workbench.check.views import view
from workbench.language.checking import Cue
from workbench.language.deeds import deed_words

AROUND = 12
"""Sentences around a deed in which its grounds, or the use of a thing, may be told."""
OBJECT = 7
"""Most words from what leads to the grounds to their noun, or to a date behind them."""
GOVERNED = 5
"""Most words from what begins to its date."""
NOUN = 16
"""Most words from that date to the noun of the grounds."""
LONG = 1100
"""Days from which on two dates are hardly of one matter."""
KIN = 5
"""Letters that two words of one kin have in common ("audit", "auditors"), at least."""
MOST = 0.62
"""And their part of the longer word."""
THING = 3
"""Most words of a thing taken up."""
_WALLS = frozenset({",", ";", ":", "(", ")", "—", "–", "«", "»", "“", "”", ".", "!", "?"})


class Grounds(OverPoints):
    """The grounded deeds of one scene: `grounds(scene)`."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self.accounts: Accounts = accounts(scene)

    @derived
    def marks(self) -> dict[int, list[Cue]]:
        """The words of each sentence that lead to grounds, begin them, or tell of things made and in use."""
        return marks_of(self.scene, self.scene.pack.view(deed_words).grounds)

    @derived
    def broken(self) -> tuple[Broken, ...]:
        """Every pair in the wrong order, in text order."""
        return tuple(self.trace.every(Grounds._in, self, sorted(self.marks)))

    def _in(self, sentence: int) -> Iterator[Broken]:
        dates = self._dates(sentence)
        if len(dates) != 1 or self._unsure(sentence, dates[0]):
            return
        for mark in self.marks[sentence]:
            found = self._before_grounds(sentence, mark, dates[0]) if "basis" in mark.roles else None
            if "same" in mark.roles or "pointed" in mark.roles:
                found = found or self._after_use(sentence, mark, dates[0])
            if found is not None:
                yield found
                return

    def _unsure(self, sentence: int, point: Point) -> bool:
        if self.line.has(sentence, "mistake", "wrote") or self.scene.quotation_at(point.span.start) is not None:
            return True
        words = {self.scene.tokens.lower[at] for at in self.scene.sentence_tokens(sentence)}
        return not self.accounts.stages.contrast.isdisjoint(words)

    def _dates(self, sentence: int) -> list[Point]:
        """The dates of a sentence, a span told by its first day and an open one by its beginning."""
        return [
            Point(dated.span, day_number(days[0]), day_number(days[1]) + 1, dated=dated)
            for dated in self.line.dates_in(sentence)
            if (days := bounds(dated)) is not None and any(map(str.isdigit, dated.quote))
        ] or self.points.openings(sentence)

    def _near(self, sentence: int, role: str) -> list[int]:
        """The sentences around one with a word in a role."""
        last = len(self.scene.segments.sentences) - 1
        span = range(max(0, sentence - AROUND), min(last, sentence + AROUND) + 1)
        return [at for at in span if at != sentence and any(role in mark.roles for mark in self.marks.get(at, ()))]

    def _before_grounds(self, sentence: int, basis: Cue, deed: Point) -> Broken | None:
        """Read "Fired in May 2022 on the strength of the auditors' findings", the audit being commissioned in 2023."""
        place, lower = self.accounts.place(deed), self.scene.tokens.lower
        inside = self.scene.sentence_tokens(sentence)
        end = next((at for at in range(basis.last, inside.stop) if lower[at] in _WALLS), inside.stop)
        before = 0 <= basis.first - place.stop <= 1
        behind = basis.last < place.start <= min(end, basis.last + OBJECT) and self._of_the_deed(basis, place)
        if not (before or behind):
            return None
        nouns = [word for at in range(basis.last, min(end, place.start if behind else basis.last + OBJECT))
                 if len(word := lower[at].partition("'")[0]) >= KIN and word.isalpha()]  # fmt: skip
        told = [point for near in self._near(sentence, "begun") for point in self._begun(near, nouns)]
        if not told or min(point.low for point in told) < deed.high:
            return None
        first = min(told, key=lambda point: point.low)
        known = first.low - deed.high <= LONG and not self._told_earlier(sentence, nouns, deed, first)
        return Broken(first.span, deed.span) if known else None

    def _of_the_deed(self, basis: Cue, place: range) -> bool:
        """No word makes the date one of the grounds: « au vu du rapport du 14 mai »; no verb stands between."""
        lower = self.scene.tokens.lower
        led = {lower[place.start - 1], lower[place.start]}
        of = self.scene.context.words.of | self.line.words.out_of
        nouns = self.line.words.determiners | self.line.words.definite | of  # « des remarques » is no participle
        told = (at for at in range(basis.last + 1, place.start) if lower[at - 1] not in nouns)
        return led.isdisjoint(of) and not any(self.accounts.past(at) for at in told)

    def _begun(self, sentence: int, nouns: list[str]) -> Iterator[Point]:
        """The only date of a sentence that tells when the grounds were begun or held, near a word of their kin."""
        dates, lower = self._dates(sentence), self.scene.tokens.lower
        if len(dates) != 1 or self._unsure(sentence, dates[0]):
            return
        place = self.accounts.place(dates[0])
        begun = any(self._governs(mark, place) for mark in self.marks.get(sentence, ()) if "begun" in mark.roles)
        inside = self.scene.sentence_tokens(sentence)
        near = range(max(inside.start, place.start - NOUN), min(inside.stop, place.stop + NOUN))
        if begun and any(_akin(lower[at], noun) for at in near for noun in nouns):
            yield dates[0]

    def _governs(self, mark: Cue, place: range) -> bool:
        """A verb stands before its date, no comma between; behind it where verbs come last."""
        between = self.scene.tokens.lower[mark.last : place.start]
        if mark.last <= place.start:
            return len(between) <= GOVERNED and _WALLS.isdisjoint(between)
        return self.line.words.verb_last and 0 <= mark.first - place.stop <= GOVERNED

    def _told_earlier(self, sentence: int, nouns: list[str], deed: Point, first: Point) -> bool:
        """Another sentence tells of such grounds with an earlier date."""
        last = len(self.scene.segments.sentences) - 1
        for near in range(max(0, sentence - AROUND), min(last, sentence + AROUND) + 1):
            words = [self.scene.tokens.lower[at] for at in self.scene.sentence_tokens(near)]
            early = any(point.low < first.low and point.span != deed.span for point in self._dates(near))
            if near != sentence and early and any(_akin(word, noun) for word in words for noun in nouns):
                return True
        return False

    def _after_use(self, sentence: int, taken: Cue, made: Point) -> Broken | None:
        """Read "have been running since March 2024 ... in autumn 2024 the mill ordered those same looms"."""
        lower = self.scene.tokens.lower
        things = [word for at in range(taken.last, min(taken.last + THING, len(lower)))
                  if len(word := lower[at]) >= KIN - 1 and word.isalpha()]  # fmt: skip
        if not things or not any("made" in mark.roles for mark in self.marks[sentence]):
            return None
        for near in self._near(sentence, "running"):
            back = 0 < sentence - near <= THING
            dates = self._dates(near)
            if ("same" not in taken.roles and not back) or len(dates) != 1 or self._unsure(near, dates[0]):
                continue
            place = self.accounts.place(dates[0])
            used = any("running" in mark.roles and abs(place.start - mark.last) <= GOVERNED
                       for mark in self.marks[near])  # fmt: skip
            inside = self.scene.sentence_tokens(near)
            named = things[0] in lower[inside.start : inside.stop]
            if used and named and dates[0].low + _month(dates[0]) <= made.low and made.low - dates[0].low <= LONG:
                return Broken(made.span, dates[0].span)
        return None


def _month(point: Point) -> int:
    """Days that the beginning of a use may last: all of a month or year where no day is told."""
    edtf = (point.dated.moment.edtf or "") if point.dated is not None and point.dated.moment is not None else ""
    return {4: 366, 7: 31}.get(len(edtf.partition("/")[0]), 1)


def _akin(word: str, noun: str) -> bool:
    """Two words of one kin: "audit" and "auditors"."""
    if len(word) < KIN or word[:KIN] != noun[:KIN]:
        return False
    common = next((at for at, (one, other) in enumerate(zip(word, noun, strict=False)) if one != other),
                  min(len(word), len(noun)))  # fmt: skip
    return common >= MOST * max(len(word), len(noun))


def grounds(scene: Scene) -> Grounds:
    """The grounded deeds of a scene, read when first asked for."""
    return view(scene, Grounds)
