"""One sentence as the roles see it: its amounts at their tokens, the marks between them, the boundaries."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from workbench.domain.mentions import AmountMention
from workbench.domain.quantities import Kind, Quantity, Role
from workbench.domain.text import Span
from workbench.extract.clauses import Clauses
from workbench.extract.passage import Passage
from workbench.language.cues import COMMA, STRONG, Hit, ReadingCues, RoleCue
from workbench.records import dataclass

FIRM = 4
"""A barrier that no cue reaches over."""
BRACKETS, MOVEMENT, PER = "(", "movement", "per"
_OPENING = frozenset("([")
_CHANGE = Role.CHANGE

Ballot = list[dict[Role, int]]
"""Votes per amount of the sentence."""


@dataclass(slots=True)
class Placed:
    """An amount at tokens [first, last); `order` is its place among the amounts of the sentence, `bracketed` that it
    stands right behind an opening bracket.
    """

    mention: AmountMention
    order: int
    first: int
    last: int
    quantity: Quantity | None
    bracketed: bool


class RoleScene:
    """Amounts of one sentence in order with what stands between them: `cuts` are the boundaries of the sentence,
    `words` counts those of meaning among tokens [first, stop), `hits` are the role cues outside the amounts,
    `movements` those of rising and falling, `marks` the marks of patterns. `signs` are the names of all marks, the
    kinds of the amounts and BRACKETS, MOVEMENT and PER where one has them: what a pattern cannot do without.
    """

    def __init__(
        self,
        passage: Passage,
        cues: ReadingCues,
        clauses: Clauses,
        sentence: Span,
        amounts: Sequence[AmountMention],
    ) -> None:
        tokens = passage.tokens
        self.passage, self.cues, self.lower = passage, cues, tokens.lower
        inside = clauses.inside(sentence)
        self.first, self.stop = inside.start, inside.stop
        self.amounts = self._placed(amounts)
        self._firsts = [placed.first for placed in self.amounts]
        self.words = clauses.words
        self.cuts = clauses.boundaries(self.first, self.stop)
        self.marks = clauses.marks(self.first, self.stop)
        self._named: defaultdict[str, list[Hit[str]]] = defaultdict(list)
        for mark in self.marks:
            for name in mark.values if len(mark.values) < 2 else dict.fromkeys(mark.values):
                self._named[name].append(mark)
        self.hits, self.movements = list[Hit[RoleCue]](), list[Hit[RoleCue]]()
        for hit in clauses.roles(self.first, self.stop):
            if not self.inside(hit.first, hit.last):
                self.hits.append(hit)
                if _moves(hit):
                    self.movements.append(hit)
        self.signs = self._signs()

    def _placed(self, amounts: Sequence[AmountMention]) -> list[Placed]:
        lower, places = self.lower, self.passage.places
        placed: list[Placed] = []
        for order, mention in enumerate(amounts):
            place = places[mention.start]
            first = place.start
            bracketed = first > self.first and lower[first - 1] in _OPENING
            placed.append(Placed(mention, order, first, place.stop, mention.quantity, bracketed))
        return placed

    def _signs(self) -> set[str]:
        found = {*self._named}
        for placed in self.amounts:
            if placed.bracketed:
                found.add(BRACKETS)
            if (quantity := placed.quantity) is not None:
                found.add(quantity.kind)
                if quantity.per is not None:
                    found.add(PER)
        if self.movements:
            found.add(MOVEMENT)
        return found

    def inside(self, first: int, last: int) -> bool:
        """Tokens [first, last) lie within an amount."""
        order = bisect_left(self._firsts, first + 1) - 1
        return order >= 0 and last <= self.amounts[order].last

    def neighbours(self, first: int) -> tuple[Placed | None, Placed | None]:
        """The amounts before and behind a cue; one whose own first words belong to the cue is behind it."""
        right = bisect_left(self._firsts, first + 1)
        left = bisect_left(self._firsts, first) - 1
        return (
            self.amounts[left] if left >= 0 else None,
            self.amounts[right] if right < len(self.amounts) else None,
        )

    def barrier(self, first: int, stop: int) -> int:
        """What lies between two places: 0 nothing, 1 a comma or a relative, 4 a strong boundary."""
        if stop <= first:
            return 0
        strongest = 0
        for index, strength in self.cuts:
            if index >= stop:
                break
            if strength > strongest and index >= first:
                strongest = strength
        return FIRM if strongest >= STRONG else 1 if strongest >= COMMA else 0

    def gap(self, left: Placed, right: Placed) -> tuple[int, int]:
        """The tokens between two amounts."""
        return left.last, max(left.last, right.first)

    def mark_before(self, placed: Placed, name: str, reach: int = 3) -> Hit[str] | None:
        """The mark of a name that ends right before an amount, nothing of meaning in between."""
        if name not in self._named:
            return None
        floor = self.amounts[placed.order - 1].last if placed.order else self.first
        for hit in self._named[name]:
            if hit.last > placed.first:
                break
            if hit.first < floor or placed.first - hit.last > reach:
                continue
            if not self.words(hit.last, placed.first) and not self.barrier(hit.last, placed.first):
                return hit
        return None

    def mark_after(self, placed: Placed, name: str, reach: int = 0) -> Hit[str] | None:
        """The mark of a name that begins right behind an amount (or within `reach` tokens, no comma between)."""
        if name not in self._named:
            return None
        stop = self.amounts[placed.order + 1].first if placed.order + 1 < len(self.amounts) else self.stop
        for hit in self._named[name]:
            if hit.first > min(placed.last + reach, stop):
                break
            if hit.first >= placed.last and not self.barrier(placed.last, hit.first):
                return hit
        return None

    def opening(self, name: str) -> Hit[str] | None:
        """The mark of a name with which the sentence begins, but for a word."""
        if name not in self._named:
            return None
        hit = self._named[name][0]
        return hit if hit.first <= self.first + 1 else None

    def has_mark(self, name: str, first: int | None = None, stop: int | None = None) -> bool:
        """A mark of a name stands among tokens [first, stop) (the whole sentence by default)."""
        if name not in self._named:
            return False
        low, high = self.first if first is None else first, self.stop if stop is None else stop
        return any(low <= hit.first and hit.last <= high for hit in self._named[name])

    def moving(self, placed: Placed) -> bool:
        """A word of rising or falling stands in the clause before an amount."""
        return any(hit.first < placed.first and self.barrier(hit.last, placed.first) < FIRM for hit in self.movements)

    def moved_directly(self, placed: Placed) -> bool:
        """The word right before an amount tells a rise or fall."""
        if not self.movements:
            return False
        return any(
            hit.last <= placed.first
            and placed.first - hit.last <= 2
            and not self.words(hit.last, placed.first)
            and not self.barrier(hit.last, placed.first)
            for hit in self.movements
        )

    def restates(self, placed: Placed) -> bool:
        """An amount in brackets right behind another one."""
        return bool(placed.order) and placed.bracketed and placed.first - self.amounts[placed.order - 1].last <= 1


def _moves(hit: Hit[RoleCue]) -> bool:
    """A word of rising or falling."""
    return bool([cue for cue in hit.values if cue.role is _CHANGE and cue.place != "right"])


def alike(a: Quantity | None, b: Quantity | None) -> bool:
    """Two amounts that can be added: same kind and unit; counts with any noun, but not one per something."""
    if a is None or b is None or a.kind is not b.kind or a.per != b.per:
        return False
    return a.unit == b.unit or a.kind is Kind.COUNT


def comparable(a: Quantity | None, b: Quantity | None) -> bool:
    """Two amounts of which one can be the earlier state of the other: the second may leave its "per month" out."""
    if a is None or b is None or a.kind is not b.kind or (a.per != b.per and None not in (a.per, b.per)):
        return False
    return a.unit == b.unit or a.kind is Kind.COUNT
