"""What must a term be? One pass of HC4-revise over a relation (consistency 2.5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from workbench.check.scene import Figure
from workbench.domain.intervals import Interval

FIFTH = Fraction(20, 100)
_END = Fraction(10, 100)


@dataclass(frozen=True, slots=True)
class Implied:
    """What is left of a stated range; `at_end`: it lies within a tenth of the width from an end of that range."""

    left: Interval
    at_end: bool

    @property
    def point(self) -> Fraction:
        """The middle of what is left."""
        assert self.left.low is not None
        assert self.left.high is not None
        return (self.left.low + self.left.high) / 2


def implied(part: Figure, parts: Sequence[Figure], total: Figure, most: Fraction = FIFTH) -> Implied | None:
    """What the other parts and the total leave of a stated range, when that is at most a share of it; else None."""
    if not part.quantity.is_range or total.readings.hedged or any(other.readings.hedged for other in parts):
        return None
    rest = total.readings.tight
    for other in parts:
        if other is not part:
            rest = rest - other.readings.tight
    return cut(part.readings.tight, rest, most)


def cut(stated: Interval, allowed: Interval, most: Fraction = FIFTH) -> Implied | None:
    """The common values of both when they are at most a share of the stated range."""
    left = stated & allowed
    width, full = left.width, stated.width
    if left.is_empty or width is None or not full or width > most * full:
        return None
    assert left.low is not None
    assert left.high is not None
    assert stated.low is not None
    assert stated.high is not None
    middle = (left.low + left.high) / 2
    near = min(middle - stated.low, stated.high - middle)
    return Implied(left, near <= _END * full)
