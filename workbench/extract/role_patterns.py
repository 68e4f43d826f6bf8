"""Patterns over the amounts of a sentence, each adding votes (consistency theory: patterns P1 … P18).

Every pattern is a function of a scene and its ballot. Votes: 5 where the form leaves no doubt, 4 for a clear form,
3 for one that needs no other sign, less for a hint. Those of parts and wholes are in `role_wholes`.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from workbench.domain.quantities import ADDABLE, Kind, Role
from workbench.extract import role_wholes, role_worth
from workbench.extract.role_scene import BRACKETS, FIRM, MOVEMENT, PER, Ballot, Placed, RoleScene, alike, comparable

_CONVERTIBLE = frozenset({Kind.MONEY, Kind.MEASURE})
_SIGNS = ("+", "-", "−", "–")
_TIMES = frozenset({"minute", "hour", "day", "week", "month", "quarter", "year"})


def brackets(scene: RoleScene, ballot: Ballot) -> None:
    """Q_A (Q_B): another unit converts, a percentage is a share, with a sign or a movement a change."""
    for left, right in pairwise(scene.amounts):
        if not right.bracketed or right.first - left.last > 1 or left.quantity is None or right.quantity is None:
            continue
        kinds = left.quantity.kind, right.quantity.kind
        if kinds[0] is kinds[1] and left.quantity.unit != right.quantity.unit and kinds[0] in _CONVERTIBLE:
            ballot[right.order][Role.CONVERSION] += 9
        elif kinds[1] is Kind.PERCENT and kinds[0] in ADDABLE:
            ballot[right.order][Role.CHANGE if right.mention.quote[:1] in _SIGNS else Role.SHARE] += 4


def restated(scene: RoleScene, ballot: Ballot) -> None:
    """Q_A, soit Q_B: another unit converts, a percentage is a share or the change, the same unit after several parts
    is their total.
    """
    for left, right in pairwise(scene.amounts):
        if left.quantity is None or right.quantity is None or scene.mark_before(right, "restate", 4) is None:
            continue
        if scene.words(left.last, right.first) > 2:
            continue
        kind = right.quantity.kind
        earlier = scene.amounts[left.order - 1].quantity if left.order else None
        if left.quantity.kind is kind and left.quantity.unit != right.quantity.unit and kind in _CONVERTIBLE:
            ballot[right.order][Role.CONVERSION] += 5
        elif kind is Kind.PERCENT and left.quantity.kind in ADDABLE:
            ballot[right.order][Role.SHARE] += 2 if scene.moving(right) else 4
            whole = scene.mark_before(left, "out_of") is not None  # "250 posts of 3 200, or 8 %"
            if scene.mark_after(right, "of") is not None and not scene.moving(right) and not whole:
                ballot[left.order][Role.PART] += 3
        elif alike(left.quantity, right.quantity) and alike(earlier, right.quantity):
            ballot[right.order][Role.TOTAL] += 3


def moved(scene: RoleScene, ballot: Ballot) -> None:
    """From A to B, rose p % to B, by C: before, after and change where a word of rising or falling stands before."""
    ranged, moving = "from" in scene.signs, bool(scene.movements)
    for placed in scene.amounts:
        quantity = placed.quantity
        if quantity is None:
            continue
        votes = ballot[placed.order]
        if quantity.kind is Kind.POINTS:
            votes[Role.CHANGE] += 3
        elif quantity.kind is Kind.PERCENT and placed.mention.quote[:1] in _SIGNS:
            votes[Role.CHANGE] += 4
        behind = scene.amounts[placed.order + 1] if placed.order + 1 < len(scene.amounts) else None
        if ranged and behind is not None and _from_to(scene, placed, behind):
            votes[Role.BEFORE] += 6
            ballot[behind.order][Role.AFTER] += 6
            continue
        if quantity.kind is Kind.MONEY and scene.mark_before(placed, "result", 3) is not None:
            votes[Role.CHANGE] = 0  # a loss of 2 million is the result of a year, no movement
        if not moving or not scene.moving(placed) or votes.get(Role.AFTER, 0) >= 6:
            continue
        relative = quantity.kind in (Kind.PERCENT, Kind.POINTS)
        if scene.moved_directly(placed):
            votes[Role.CHANGE] += 4 if relative else 1
        if scene.mark_before(placed, "to", 2) is not None:
            votes[Role.CHANGE] = 0
            votes[Role.AFTER] += 4
        elif scene.mark_before(placed, "from_only", 2) is not None and not relative:
            votes[Role.BEFORE] += 4 if placed.order else 2
        if scene.mark_before(placed, "by", 2) is not None and relative:
            votes[Role.CHANGE] += 3


def _from_to(scene: RoleScene, left: Placed, right: Placed) -> bool:
    """The pattern "from A to B": both marks touch their amounts and nothing of meaning stands between A and B."""
    if left.quantity is None or right.quantity is None:
        return False
    if not (left.quantity.kind is right.quantity.kind or Kind.COUNT in (left.quantity.kind, right.quantity.kind)):
        return False
    if scene.words(left.last, right.first) > 4 or scene.barrier(left.last, right.first) == FIRM:
        return False
    return scene.mark_before(left, "from", 2) is not None and scene.mark_before(right, "to", 2) is not None


def compared(scene: RoleScene, ballot: Ballot) -> None:
    """Q_B, contre Q_A: where A is a clear `before`, the amount of the same kind ahead of it is `after`."""
    for placed in scene.amounts[1:]:
        votes = ballot[placed.order]
        before = votes.get(Role.BEFORE, 0)
        if before < 4 or before <= max((v for role, v in votes.items() if role is not Role.BEFORE), default=0):
            continue
        for other in reversed(scene.amounts[: placed.order]):
            taken = ballot[other.order]
            if max(taken.get(Role.TOTAL, 0), taken.get(Role.CHANGE, 0), taken.get(Role.CONVERSION, 0)) >= 4:
                continue
            if comparable(other.quantity, placed.quantity) and not other.bracketed:
                taken[Role.AFTER] += 4
                break


def more_by(scene: RoleScene, ballot: Ballot) -> None:
    """P % de plus, 12% more than: a difference."""
    for placed in scene.amounts:
        quantity = placed.quantity
        if quantity is None or quantity.kind is Kind.DURATION:
            continue
        if scene.mark_after(placed, "more") is not None:
            ballot[placed.order][Role.CHANGE] += 4
            if scene.has_mark("more_than", placed.last, placed.last + 3):
                ballot[placed.order][Role.BEFORE] = 0


def per_unit(scene: RoleScene, ballot: Ballot) -> None:
    """Q per N: a price when it is money, else a rate; per year or month alone says nothing. Q each: the same."""
    for placed in scene.amounts:
        quantity = placed.quantity
        if quantity is None or quantity.kind not in ADDABLE:
            continue
        money = quantity.kind is Kind.MONEY
        if quantity.per is not None and quantity.per not in _TIMES:
            ballot[placed.order][Role.PRICE if money else Role.RATE] += 4
        elif _each(scene, placed):
            ballot[placed.order][Role.PRICE if money else Role.RATE] += 3


def _each(scene: RoleScene, placed: Placed) -> bool:
    """A word such as "apiece" behind an amount, or right before it; between two amounts it goes to the nearer."""
    if scene.mark_before(placed, "each", 2) is not None:
        return True
    hit = scene.mark_after(placed, "each", 1)
    behind = scene.amounts[placed.order + 1] if placed.order + 1 < len(scene.amounts) else None
    return hit is not None and (behind is None or scene.mark_before(behind, "each", 2) is None)


def valued(scene: RoleScene, ballot: Ballot) -> None:
    """In a sentence about a valuation: before and after the new money."""
    if not scene.has_mark("valued"):
        return
    for placed in scene.amounts:
        if placed.quantity is None or placed.quantity.kind is not Kind.MONEY:
            continue
        behind = next((other.first for other in scene.amounts[placed.order + 1 :] if not other.bracketed), scene.stop)
        ahead = scene.amounts[placed.order - 1].last if placed.order else scene.first
        for hit in scene.marks:
            role = Role.VALUATION_PRE if "pre" in hit.values else Role.VALUATION_POST if "post" in hit.values else None
            if role is None:
                continue
            if placed.last <= hit.first and hit.last <= behind and scene.barrier(placed.last, hit.first) < FIRM:
                ballot[placed.order][role] += 8 if _right_behind(scene, placed, hit.first) else 2
            elif ahead <= hit.first and hit.last <= placed.first:
                left = scene.amounts[placed.order - 1] if placed.order else None
                taken = left is not None and _right_behind(scene, left, hit.first)  # by the amount before it
                ballot[placed.order][role] += 0 if taken else 4


def _right_behind(scene: RoleScene, placed: Placed, token: int) -> bool:
    return scene.words(placed.last, token) <= 3 and not scene.barrier(placed.last, token)


Pattern = Callable[[RoleScene, Ballot], None]
Needy = tuple[frozenset[str], Pattern]
"""A pattern with the signs (see `RoleScene`) of which a sentence must have one."""


def _need(pattern: Pattern, *signs: str) -> Needy:
    return frozenset(signs), pattern


ONE: tuple[Needy, ...] = (
    _need(role_wholes.out_of, "of_them", "out_of"),
    _need(role_wholes.share_of, Kind.PERCENT),
    _need(moved, MOVEMENT, "from", "result", Kind.PERCENT, Kind.POINTS),
    _need(more_by, "more"),
    _need(per_unit, PER, "each"),
    _need(valued, "valued"),
    _need(role_worth.priced, "sold", "costs"),
    _need(role_worth.worth, "values"),
    _need(role_worth.one_in, Kind.PERCENT),
)
"""The patterns that can apply to a sentence with a single amount."""

SEVERAL: tuple[Needy, ...] = (
    _need(brackets, BRACKETS),
    _need(role_wholes.listed_brackets, BRACKETS),
    _need(restated, "restate"),
    _need(role_wholes.opened, "open"),
    *ONE,
    _need(role_wholes.votes_cast, "versus"),
    _need(compared, *Kind),
    _need(role_wholes.listed, *Kind),
)
"""All patterns, in the order in which they build on each other."""
