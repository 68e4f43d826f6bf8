"""The only two amounts of one thing in a sentence and its only percentage, told of them by a word beside it.

"came in at €46m, 15% better than the €38m of fiscal 2025"; «pone 2.880; este año había puesto 3.200, así que el
recorte es del 15 %»; «di 48 milioni 18 milioni sono andati a ditte amiche, il 27,5% del totale». Nothing else in the
sentence can be meant, so no fixed order is wanted; what the two make in any other way silences it, and so does a
percentage that is far from what they make.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from workbench.check.grading import judge, percent
from workbench.check.linking.changes_shaped import is_known, names_another, one_unit
from workbench.check.linking.context import Context
from workbench.check.linking.guards import corrected, of_somebody, settled, usable
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import ADDABLE, Kind

_BEFORE, _BEHIND = 5, 4
_HUNDRED = 100
_NEAREST, _FARTHEST = Fraction(2, 5), Fraction(5, 2)
_SPAN = 12
"""How many times as much the larger of two amounts may be that a change leads to."""
_CHANGED = ("up", "down", "change_noun")
_COMPARED = ("exceeding", "more", "up", "down")
_SHARED = ("of_all", "whole_noun")
_OTHER = ("expected", "mean", "each", "open", "cap", "aside", "alone")


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """The change or the share that the two amounts of a sentence make."""
    figures = [one for one in context.figures(sentence) if one.kind is not Kind.DURATION]
    told = [one for one in figures if one.kind is Kind.PERCENT]
    amounts = [one for one in figures if one.kind in ADDABLE]
    if len(figures) != 3 or len(told) != 1 or len(amounts) != 2:
        return
    (share,), (first, second) = told, amounts
    if not one_unit(first, second) or not _plain(context, share) or not all(_level(context, one) for one in amounts):
        return
    small, large = sorted(amounts, key=lambda one: one.quantity.middle)
    if small.quantity.middle == large.quantity.middle or _made(share, small, large):
        return
    if _is_share(context, share, small, large):
        if _near(share, small.quantity.middle / large.quantity.middle):
            members = (("part", small), ("whole", large), ("share", share))
            yield Relation(LinkKind.SHARE, members, Confidence.INFERRED, pattern="P7.sole")
        return
    pair = _before_after(context, share, first, second)
    if pair is not None and large.quantity.middle <= _SPAN * small.quantity.middle:
        before, after = pair
        if _near(share, abs(after.quantity.middle / before.quantity.middle - 1)):
            members = (("before", before), ("after", after), ("change", share))
            yield Relation(LinkKind.BEFORE_AFTER, members, Confidence.INFERRED, pattern="P6.sole")


def _plain(context: Context, share: Figure) -> bool:
    quantity = share.quantity
    if quantity.is_range or quantity.per is not None or not 0 < abs(quantity.middle) < _HUNDRED:
        return False
    beside = context.just_before(share, _BEFORE), context.just_after(share, _BEHIND)
    if any(gap.has(*_OTHER) for gap in beside) or of_somebody(context, share):
        return False
    return usable(share) and not corrected(context, share)


def _level(context: Context, one: Figure) -> bool:
    quantity = one.quantity
    if quantity.is_range or quantity.per is not None or quantity.low <= 0:
        return False
    return settled(context, one) and not context.just_before(one, 3).has("each", "mean", "up", "down")


def _made(share: Figure, small: Figure, large: Figure) -> bool:
    """The two make the percentage in one way or another."""
    a, b = small.quantity.middle, large.quantity.middle
    if judge(percent, [small.readings, large.readings], share.readings).severity is None:
        return True
    others = (1 - a / b, b / a - 1, a / (a + b), b / (a + b), (b - a) / (a + b))
    return any(other * _HUNDRED in share.readings.normal for other in others if other)


def _near(share: Figure, size: Fraction) -> bool:
    """A percentage that is far from what the two make is told of something else."""
    return bool(size) and _NEAREST <= abs(share.quantity.middle) / (size * _HUNDRED) <= _FARTHEST


def _is_share(context: Context, share: Figure, small: Figure, large: Figure) -> bool:
    """As in "27.5% of the total": the percentage says itself that it is one of all."""
    behind = [cue for cue in context.just_after(share, _BEHIND).cues if not cue.roles.isdisjoint(_SHARED)]
    first = context.neighbour(share, -1)
    if first is not None and first is large and small.start > share.end:
        return False  # "67,000 of the staff had short contracts, two-thirds of the total, beside 30,000 teachers"
    return bool(behind) and not context.just_before(share, _BEFORE).has(*_CHANGED)


def _before_after(context: Context, share: Figure, first: Figure, second: Figure) -> tuple[Figure, Figure] | None:
    """Which of the two the change leads from: the one that it is compared with, else the one that its way says."""
    behind = context.just_after(share, _BEHIND)
    compared = [cue for cue in behind.cues if not cue.roles.isdisjoint(_COMPARED)]
    following = context.neighbour(share, 1)
    if "exceeding" in behind.roles and following in (first, second):
        gap = context.stretch(share.sentence, share.end, following.start)
        if {",", ";", ":"}.isdisjoint(gap.words):
            return (following, first if following is second else second)
        return None
    noun = [cue for cue in context.just_before(share, _BEFORE).cues if not cue.roles.isdisjoint(("up", "down"))]
    if not is_known(context, share) or names_another(context, share, (first, second)):
        return None
    if compared or len(noun) != 1 or share.start < second.start:
        return None
    small, large = sorted((first, second), key=lambda one: one.quantity.middle)
    return (large, small) if "down" in noun[0].roles else (small, large)
