"""Pairs of amounts of one sort that may be a part and its whole, wherever they stand, by the share that they make."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from workbench.check.grading import judge, percent
from workbench.check.linking.bonds import LIKELY, SURE, bond_of
from workbench.check.linking.context import Context, alike
from workbench.check.linking.guards import bare
from workbench.check.scene import Figure
from workbench.domain.quantities import Hedge, Kind
from workbench.language.synonyms import synonyms
from workbench.records import dataclass

_HUNDRED = 100
_NEAR = 2
"""Sentences from a share to amounts without a noun that may make it."""
_WIDE = 0.2
"""How far, as a share of itself, what is said may be from what it stands for: "more than half"."""
_ROUNDED = 0.6
"""Steps from a share to what rounding makes of it; some round twice."""
_NOT_ALL = 0.95
"""A part that is more of its whole is the whole, rounded."""
_PEOPLE = "people"
_FEW = 15
"""Of fewer things nobody tells a share without telling of how many it is."""


@dataclass(frozen=True)
class Pair:
    """A part and a whole, and how clearly they are told as such."""

    part: Figure
    whole: Figure
    weight: int
    size: float
    """The share that they make, in per cent, as nearly as a float tells it."""

    @property
    def key(self) -> tuple[int, int]:
        """Where part and whole stand among the amounts."""
        return self.part.order, self.whole.order

    def off(self, share: Figure) -> float:
        """Points between a share and that of the pair, or of what its part leaves."""
        told = float(share.quantity.middle)
        return min(abs(self.size - told), abs(_HUNDRED - self.size - told))

    def may_make(self, share: Figure) -> bool:
        """Amounts of two nouns or none make a share beside them only: elsewhere it is chance."""
        if self.part.kind is not Kind.COUNT or not (bare(self.part) or bare(self.whole)):
            return True
        return all(abs(one.sentence - share.sentence) <= _NEAR or one.in_title for one in (self.part, self.whole))


class Pairs:
    """Pairs in the order of the shares that they make."""

    def __init__(self, pairs: Sequence[Pair]) -> None:
        self._all = sorted(pairs, key=_size)
        self._sizes = [one.size for one in self._all]

    def within(self, low: float, high: float) -> Sequence[Pair]:
        """Those that make a share from `low` to `high` per cent."""
        return self._all[bisect_left(self._sizes, low) : bisect_right(self._sizes, high)]

    def making(self, share: Figure) -> list[Pair]:
        """Those that make a share, or what their part leaves of the whole does."""
        told, step = float(share.quantity.middle), float(share.quantity.step)
        if share.quantity.hedge is Hedge.NONE:
            found = list(self.within(told - step * _ROUNDED, told + step * _ROUNDED))
        else:
            wide = told * _WIDE + 1
            found = [
                one for one in self.within(told - wide, told + wide)
                if judge(percent, [one.part.readings, one.whole.readings], share.readings).severity is None
            ]  # fmt: skip
        step = max(step, 1.0)
        found.extend(self.within(_HUNDRED - told - step, _HUNDRED - told + step))
        return found

    def without(self, told: set[tuple[int, int]]) -> Pairs:
        """All but those whose part and whole stand at these places."""
        return Pairs([one for one in self._all if one.key not in told])


def _size(pair: Pair) -> float:
    return pair.size


def pairs_of(context: Context, values: Sequence[Figure]) -> Iterator[Pair]:
    """The pairs of one sort that may be part and whole."""
    sized = [(one, float(one.quantity.middle)) for one in values]
    for whole, large in sized:
        if whole.kind is Kind.COUNT and large < _FEW:
            continue
        for part, small in sized:
            if small >= large * _NOT_ALL or part.kind is not whole.kind:
                continue
            if part.kind is not Kind.COUNT and not alike(part, whole):
                continue
            weight = _bound(context, part, whole)
            if weight:
                yield Pair(part, whole, weight, small / large * _HUNDRED)


def _bound(context: Context, part: Figure, whole: Figure) -> int:
    """How clearly two amounts are part and whole: 0 where they are of two things. A sentence with both says it."""
    apart = abs(part.sentence - whole.sentence)
    beside = bond_of(context, part, whole) if apart <= 1 else 0
    if not apart and (beside < LIKELY or _listed(context, part, whole)):
        return 0
    if beside < SURE and part.sentence > whole.sentence:
        beside = 0  # a later number is of another matter as often as not
    sort = _one_sort(context, part, whole)
    named = part.kind is Kind.COUNT and not (bare(part) or bare(whole))
    return beside + sort if sort or (beside >= SURE and not named) else 0


def _listed(context: Context, part: Figure, whole: Figure) -> bool:
    """One beside the other: "of 90 million and 58 million"."""
    first, last = sorted((part, whole), key=lambda one: one.start)
    if context.words.conjunctions.isdisjoint(context.between(first, last).words[-1:]):
        return False
    return not context.just_after(last, 3).has("of_those", "thereof")


def _one_sort(context: Context, part: Figure, whole: Figure) -> int:
    if part.kind is not Kind.COUNT:
        return 2 if part.kind is Kind.MEASURE else 1
    if bare(part) or bare(whole):
        return int(abs(part.sentence - whole.sentence) <= 1)
    known = context.scene.pack.view(synonyms)
    return known.likeness(part.unit, whole.unit) or int(_PEOPLE in known.of(part.unit) | known.of(whole.unit))
