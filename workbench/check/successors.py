"""What follows on what was told before it, and is dated earlier: "voted on 30 March ... finally signed on 17 March",
"placed in administration in March 2025 ... at the end of it, in November 2024".
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.accounts import Accounts, accounts
from workbench.check.marking import marks_of
from workbench.check.points import OverPoints, Point, day_number
from workbench.check.scene import Scene
from workbench.check.sequences import Broken
from workbench.check.stages_apart import apart
from workbench.check.tracing import derived
from workbench.check.unsaid_years import surely_later
from workbench.check.views import view
from workbench.language.checking import Cue
from workbench.language.stages import turn_words

BACK = 2
"""Sentences back to what something follows on."""
MONTH = 31
LONG = 400
"""Days from which on two dates are of two stories."""
REACH = 8
"""Most words between a word of what follows and its date."""
_STOPS = frozenset({";", ":", "(", ")", "—", "–", "«", "»", "“", "”"})


class Successors(OverPoints):
    """Such orders of one scene: `successors(scene)`."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self.accounts: Accounts = accounts(scene)

    @derived
    def marks(self) -> dict[int, list[Cue]]:
        """The words of what follows, by sentence."""
        return marks_of(self.scene, self.scene.pack.view(turn_words).then)

    @derived
    def broken(self) -> tuple[Broken, ...]:
        """Every such pair, in text order."""
        return tuple(self.trace.every(Successors._in, self, sorted(self.marks)))

    def _in(self, sentence: int) -> Iterator[Broken]:
        told = self.accounts.dated(sentence)
        if len(told) != 1 or told[0].high - told[0].low > MONTH or self._quoted(told[0]):
            return
        later = told[0]
        base = self._base(sentence)
        if not base or not self._led(sentence, later) or self._told_back(sentence, base[0]):
            return
        first = base[-1]
        if first.low < max(point.low for point in base) or not 0 <= first.low - later.high <= LONG:
            return
        two = any(apart(self.scene, one) for one in (sentence, self._sentence(first)))
        if surely_later(self.scene, later, first) and not two:
            yield Broken(first.span, later.span)

    def _sentence(self, point: Point) -> int:
        return self.scene.segments.sentence_at(point.span.start)

    def _quoted(self, point: Point) -> bool:
        return self.scene.quotation_at(point.span.start) is not None

    def _base(self, sentence: int) -> list[Point]:
        """The days of the last sentence of the paragraph that tells any, as exact as a month."""
        paragraph = self.scene.segments.paragraph_at(self.scene.segments.sentences[sentence].start)
        for one in range(sentence - 1, sentence - 1 - BACK, -1):
            if one not in self.line.sentences_of(paragraph):
                return []
            if self.line.dates_in(one):
                told = self.accounts.dated(one)
                plain = len(told) == len([date for date in self.line.dates_in(one) if date.quotation is None])
                exact = all(point.high - point.low <= MONTH for point in told)
                planned = self._ahead(told) and self.line.has(one, "plan", "future")
                return told if plain and exact and not planned else []
        return []

    def _ahead(self, told: list[Point]) -> bool:
        today = self.scene.published
        return today is None or any(point.high > day_number(today) for point in told)

    def _led(self, sentence: int, point: Point) -> bool:
        """A word of what follows stands in the clause of the date, near it."""
        lower, place = self.scene.tokens.lower, self.line.extent(point.span.start, point.span.end)
        for mark in self.marks.get(sentence, ()):
            low, high = (mark.last, place.start) if mark.first < place.start else (place.stop, mark.first)
            named = lower[mark.first - 1] in self.line.words.definite  # "the then mayor"
            if not named and high - low <= REACH and _STOPS.isdisjoint(lower[low:high]):
                return True
        return False

    def _told_back(self, sentence: int, base: Point) -> bool:
        """The later sentence alone looks back: "It had finally been signed on 17 March"."""
        had = self.line.words.pluperfect
        words = [
            {self.scene.tokens.lower[at] for at in self.scene.sentence_tokens(one)}
            for one in (sentence, self._sentence(base))
        ]
        return not had.isdisjoint(words[0]) and had.isdisjoint(words[1])


def successors(scene: Scene) -> Successors:
    """Such orders of a scene, found when first asked for."""
    return view(scene, Successors)
