"""Two dates of one sentence with "after" or "before" between them: "was commissioned in 1987, after the fire of 1991".

The clause behind the word tells what came first (or last), whatever it tells; its date must lie so. Silent where the
word has another sense („nach Angaben“) or counts from a date, stands apart from the first date, or leads to an amount
or to another clause before the second.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.accounts import accounts
from workbench.check.points import OverPoints, Point
from workbench.check.scene import Scene
from workbench.check.sequences import Broken, sequences
from workbench.check.timeline import written_year
from workbench.check.tracing import derived
from workbench.check.views import view
from workbench.domain.quantities import Kind
from workbench.language.checking import Cue

_LEAD = 5
"""Most words from the first date to the word of order, none of them a verb."""
_CLAUSE = 10
"""Most words from the word of order to the second date."""
_SHORT = 2
_NEAR = 120
"""Days between two dates without years that are of one year."""
_BARS = frozenset({";", ":", "(", ")", "—", "–", ",", "«", "“", '"'})


class ClausesInTime(OverPoints):
    """The broken orders of one scene: `clauses_in_time(scene)`."""

    @derived
    def broken(self) -> list[Broken]:
        """Every pair in the wrong order, in text order."""
        sentences = dict.fromkeys(dated.sentence for dated in self.line.dates)
        return list(self.trace.every(ClausesInTime._of, self, sentences))

    def _of(self, sentence: int) -> Iterator[Broken]:
        both = sequences(self.scene).two(sentence)
        if both is None or self.line.has(sentence, "mistake") or self._quoted(both):
            return
        first, second = both
        mark = self._between(sentence, first, second)
        if mark is None:
            return
        known = all(point.dated is not None and written_year(point.dated) for point in both)
        if not known and abs(first.low - second.low) > _NEAR:
            return  # of the same year, perhaps
        if "later-than" in mark.roles and first.high <= second.low:
            yield Broken(second.span, first.span)
        elif "earlier-than" in mark.roles and second.high <= first.low:
            yield Broken(first.span, second.span)

    def _quoted(self, both: tuple[Point, Point]) -> bool:
        return any(self.scene.quotation_at(point.span.start) is not None for point in both)

    def _between(self, sentence: int, first: Point, second: Point) -> Cue | None:
        """The one word of order between the dates, with the second date in its own clause."""
        lower = self.scene.tokens.lower
        low = self.line.extent(first.span.start, first.span.end).stop
        high = self.line.extent(second.span.start, second.span.end).start
        told = sequences(self.scene).ordering(sentence, "later-than", "earlier-than")
        marks = [mark for mark in told if low <= mark.first and mark.last <= high]
        if len(marks) != 1 or not {"also", "settles"}.isdisjoint(marks[0].roles):
            return None
        mark = marks[0]
        clause = lower[mark.last : high]
        if self._verb_in(low, mark.first) or self._of_a_thing(first):
            return None  # "the bridge of 1987 was shut after ..."
        if len(clause) > _CLAUSE or not clause or not _BARS.isdisjoint(clause) or self._other_sense(mark, clause):
            return None
        relatives = self.line.words.relatives - self.line.words.definite
        return mark if relatives.isdisjoint(clause) and not self._amount(mark.start, second.span.start) else None

    def _verb_in(self, first: int, last: int) -> bool:
        """The main verb stands between the first date and the word of order, or too much."""
        lower, past = self.scene.tokens.lower, accounts(self.scene).past
        if last - first > _LEAD or not (_BARS - {","}).isdisjoint(lower[first:last]):
            return True
        return any(lower[at] in self.words.auxiliaries or past(at) for at in range(first, last))

    def _of_a_thing(self, point: Point) -> bool:
        """As in "rebuilt the bridge of 1987 after the flood of 1991": the date is that of a thing told before."""
        at = self.line.extent(point.span.start, point.span.end).start
        before = self.scene.tokens.lower[at - 1] if at else ""
        return before in self.scene.context.words.of - self.line.words.at_year

    def _other_sense(self, mark: Cue, clause: list[str]) -> bool:
        words, lower = self.words, self.scene.tokens.lower
        return lower[mark.first] in words.order_vague or not words.order_heads.isdisjoint(clause[:_SHORT])

    def _amount(self, start: int, end: int) -> bool:
        """An amount or a length of time stands there: "ten days after", "after 14 matches"."""
        return any(one.kind is not Kind.COUNT or one.quantity.low != 1 for one in self.scene.amounts_within(start, end))


def clauses_in_time(scene: Scene) -> ClausesInTime:
    """The broken orders of a scene, found when first asked for."""
    return view(scene, ClausesInTime)
