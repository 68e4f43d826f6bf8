"""A change told in a passage: its direction, and its size as it is told and as two values make it."""

from __future__ import annotations

from fractions import Fraction

from workbench.check.linking.changes_shaped import one_unit
from workbench.check.linking.context import Context, comparable
from workbench.check.linking.simple_fractions import stands_for
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import ADDABLE, Hedge, Kind
from workbench.language.checking import Cue
from workbench.records import dataclass

_CLOSE = Fraction(4, 100)
_ROUGHLY = Fraction(8, 100)
_ABOUT = Fraction(12, 100)
"""How far from the change told a hedged one, or one in a word, may be."""
_LAST_DIGIT = Fraction(11, 20)


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


def bears_out(context: Context, change: Change, pair: tuple[Figure, Figure]) -> bool:
    """Two values make the change as people tell it: hedges and words of multiplication are taken roughly."""
    if change.figure is not None and (change.figure.kind is Kind.POINTS) != (pair[0].kind is Kind.PERCENT):
        return False
    if makes(change, *pair):
        return True
    apart = nearness(change, pair) if one_unit(*pair) or pair[0].kind is pair[1].kind else None
    if apart is None:
        return False
    if change.cue is not None:
        exceeding = any(
            "exceeding" in cue.roles and cue.last == change.cue.first for cue in context.cues(change.sentence)
        )
        return 1 - _ABOUT <= apart <= (Fraction(3, 2) if exceeding else 1 + _ABOUT)
    assert change.figure is not None
    told = abs(told_size(change) or Fraction(1))
    size = told * apart
    hedge = change.figure.quantity.hedge
    if hedge is Hedge.FRACTION and stands_for(told / 100, size / 100):
        return True
    if hedge is Hedge.MORE_THAN:
        return apart > 1 - _CLOSE and (size - told <= max(told * _ABOUT, Fraction(1)))
    if hedge in (Hedge.ABOUT, Hedge.NEARLY, Hedge.FRACTION):
        return abs(apart - 1) < _ABOUT
    return abs(size - told) <= change.figure.quantity.step * _LAST_DIGIT


def nearness(change: Change, pair: tuple[Figure, Figure]) -> Fraction | None:
    """How many times the change told that of two values is; None where it goes the other way or is none."""
    size, told = size_of(change, *pair), told_size(change)
    if not size or not told or (change.way and size * change.way <= 0):
        return None
    if change.cue is not None and change.cue.factor:
        apart = pair[1].quantity.middle / pair[0].quantity.middle / change.cue.factor
        return apart if change.cue.factor > 1 else 1 / apart
    return abs(size / told)


def relation_of(context: Context, change: Change, pair: tuple[Figure, Figure], pattern: str) -> Relation:
    """The change told of two values, before and after."""
    members: list[tuple[str, Figure]] = [("before", pair[0]), ("after", pair[1])]
    if change.figure is not None:
        members.append(("change", change.figure))
    cue = change.cue
    return Relation(
        LinkKind.BEFORE_AFTER, tuple(members), Confidence.INFERRED, pattern=pattern,
        words=() if cue is None else (context.span(cue),), factor=None if cue is None else cue.factor,
        direction=change.way,
    )  # fmt: skip
