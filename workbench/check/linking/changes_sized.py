"""A change told in a passage: its direction, and its size as it is told and as two values make it."""

from __future__ import annotations

from fractions import Fraction

from workbench.check.linking.changes_shaped import one_unit
from workbench.check.linking.context import comparable
from workbench.check.scene import Figure
from workbench.domain.quantities import ADDABLE, Kind
from workbench.language.checking import Cue
from workbench.records import dataclass

_CLOSE = Fraction(4, 100)
_ROUGHLY = Fraction(8, 100)


@dataclass(frozen=True, slots=True)
class Change:
    """What is told: the figure, or the word with its factor; its direction; its size as the factor after/before, or
    as a difference.
    """

    sentence: int
    start: int
    way: int
    figure: Figure | None = None
    cue: Cue | None = None


def size_of(change: Change, before: Figure, after: Figure) -> Fraction | None:
    """The change between two values as the change is told: in per cent, or as a difference."""
    a, b = before.quantity.middle, after.quantity.middle
    stated = change.figure
    if stated is None or (stated.kind is Kind.PERCENT and before.kind is not Kind.PERCENT):
        return (b / a - 1) * 100
    if stated.kind is Kind.POINTS:
        return b - a if before.kind is Kind.PERCENT else None
    return b - a if stated.kind in ADDABLE and (comparable(stated, before) or one_unit(stated, after)) else None


def told_size(change: Change) -> Fraction | None:
    if change.figure is not None:
        return abs(change.figure.quantity.middle) * (change.way or 1)
    return None if change.cue is None or change.cue.factor is None else (change.cue.factor - 1) * 100


def makes(change: Change, before: Figure, after: Figure) -> bool:
    """Two amounts bear the change out, whatever they are."""
    if not one_unit(before, after) or before.quantity.middle <= 0:
        return False
    size, told = size_of(change, before, after), told_size(change)
    near = _ROUGHLY if change.cue is not None else _CLOSE
    if size is not None and not change.way:
        size = abs(size)
    return bool(size is not None and told and abs(size / told - 1) <= near)
