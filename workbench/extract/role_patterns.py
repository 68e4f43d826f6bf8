"""Patterns over the amounts of a sentence, each adding votes (consistency theory: patterns P1 … P18).

Every pattern is a function of a scene and its ballot. Votes: 5 where the form leaves no doubt, 4 for a clear form,
3 for one that needs no other sign, less for a hint.
"""

from __future__ import annotations

from collections.abc import Callable

from workbench.domain.quantities import Kind, Role
from workbench.extract.role_scene import Ballot, Placed, RoleScene, alike

_ADDABLE = frozenset({Kind.MONEY, Kind.COUNT, Kind.MEASURE})
_TIMES = frozenset({"minute", "hour", "day", "week", "month", "quarter", "year"})


def brackets(scene: RoleScene, ballot: Ballot) -> None:
    """Q_A (Q_B): another unit converts, a percentage is a share, with a sign or a movement a change."""
    for left, right in zip(scene.amounts, scene.amounts[1:], strict=False):
        if not scene.bracketed(right) or right.first - left.last > 1 or left.quantity is None or right.quantity is None:
            continue
        kinds = left.quantity.kind, right.quantity.kind
        if (
            kinds[0] is kinds[1]
            and left.quantity.unit != right.quantity.unit
            and kinds[0] in (Kind.MONEY, Kind.MEASURE)
        ):
            ballot[right.order][Role.CONVERSION] += 6
        elif kinds[1] is Kind.PERCENT and kinds[0] in _ADDABLE:
            signed = right.mention.quote[:1] in "+-−–"
            ballot[right.order][Role.CHANGE if signed else Role.SHARE] += 4


def restated(scene: RoleScene, ballot: Ballot) -> None:
    """Q_A, soit Q_B: another unit converts, a percentage is a share or the change, the same unit after several parts
    is their total.
    """
    for left, right in zip(scene.amounts, scene.amounts[1:], strict=False):
        if left.quantity is None or right.quantity is None or scene.mark_before(right, "restate", 4) is None:
            continue
        if scene.words(left.last, right.first) > 2:
            continue
        kind = right.quantity.kind
        if (
            left.quantity.kind is kind
            and left.quantity.unit != right.quantity.unit
            and kind in (Kind.MONEY, Kind.MEASURE)
        ):
            ballot[right.order][Role.CONVERSION] += 5
        elif kind is Kind.PERCENT and left.quantity.kind in _ADDABLE:
            ballot[right.order][Role.SHARE] += 2 if scene.moving(right) else 4
        elif (
            alike(left.quantity, right.quantity)
            and left.order
            and alike(scene.amounts[left.order - 1].quantity, right.quantity)
        ):
            ballot[right.order][Role.TOTAL] += 3


def opened(scene: RoleScene, ballot: Ballot) -> None:
    """Q_T, dont Q1 et Q2: a whole and its open parts; a percentage behind it is a share."""
    for hit in scene.marks:
        if "open" not in hit.values or scene.inside(hit.first, hit.last):
            continue
        whole, part = scene.neighbours(hit.first, hit.last)
        if whole is None or part is None or part.quantity is None or scene.words(hit.last, part.first) > 3:
            continue
        if part.quantity.kind is Kind.PERCENT:
            ballot[part.order][Role.SHARE] += 4
            continue
        if not alike(whole.quantity, part.quantity) or part.quantity.kind not in _ADDABLE:
            continue
        ballot[whole.order][Role.TOTAL] += 4
        ballot[part.order][Role.PART] += 5
        for other in scene.amounts[part.order + 1 :]:
            if scene.barrier(scene.amounts[other.order - 1].last, other.first) == 4:
                break
            if alike(other.quantity, part.quantity) and not scene.bracketed(other):
                ballot[other.order][Role.PART] += 3


def out_of(scene: RoleScene, ballot: Ballot) -> None:
    """Q_A sur Q_T, four of the five: part and whole; p % de …: a share."""
    for left, right in zip(scene.amounts, scene.amounts[1:], strict=False):
        if left.quantity is None or right.quantity is None or right.quantity.kind not in _ADDABLE:
            continue
        hit = scene.mark_before(right, "out_of", 3)
        if (
            hit is None
            or hit.first - left.last > 1
            or scene.words(left.last, hit.first)
            or scene.barrier(left.last, right.first)
        ):
            continue
        if left.quantity.kind is Kind.COUNT and right.quantity.kind is Kind.COUNT:
            ballot[left.order][Role.PART] += 3
            ballot[right.order][Role.TOTAL] += 5


def share_of(scene: RoleScene, ballot: Ballot) -> None:
    """P % de(s) N: a share, unless something is said to move by it."""
    for placed in scene.amounts:
        quantity = placed.quantity
        if quantity is None or quantity.kind is not Kind.PERCENT:
            continue
        if scene.mark_after(placed, "of") is not None and not scene.moved_directly(placed):
            ballot[placed.order][Role.SHARE] += 3


def moved(scene: RoleScene, ballot: Ballot) -> None:
    """From A to B, rose p % to B, by C: before, after and change where a word of rising or falling stands before."""
    for placed in scene.amounts:
        quantity = placed.quantity
        if quantity is None:
            continue
        votes = ballot[placed.order]
        if quantity.kind is Kind.POINTS:
            votes[Role.CHANGE] += 3
        behind = scene.amounts[placed.order + 1] if placed.order + 1 < len(scene.amounts) else None
        if _from_to(scene, placed, behind):
            assert behind is not None
            votes[Role.BEFORE] += 6
            ballot[behind.order][Role.AFTER] += 6
            continue
        if not scene.moving(placed):
            continue
        if scene.moved_directly(placed) and quantity.kind is not Kind.DURATION:
            votes[Role.CHANGE] += 2 if quantity.kind is Kind.COUNT else 3
        if scene.mark_before(placed, "to", 2) is not None:
            votes[Role.AFTER] += 4
        if scene.mark_before(placed, "by", 2) is not None and quantity.kind in (Kind.PERCENT, Kind.POINTS):
            votes[Role.CHANGE] += 3


def _from_to(scene: RoleScene, left: Placed, right: Placed | None) -> bool:
    """The pattern "from A to B": both marks touch their amounts and nothing of meaning stands between A and B."""
    if right is None or left.quantity is None or right.quantity is None:
        return False
    if not (left.quantity.kind is right.quantity.kind or Kind.COUNT in (left.quantity.kind, right.quantity.kind)):
        return False
    if scene.words(left.last, right.first) > 4 or scene.barrier(left.last, right.first) == 4:
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
            if alike(other.quantity, placed.quantity) and not scene.bracketed(other):
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


def per_unit(scene: RoleScene, ballot: Ballot) -> None:
    """Q per N: a price when it is money, else a rate; per year or month alone says nothing. Q each: the same."""
    for placed in scene.amounts:
        quantity = placed.quantity
        if quantity is None or quantity.kind not in _ADDABLE:
            continue
        money = quantity.kind is Kind.MONEY
        if quantity.per is not None and quantity.per not in _TIMES:
            ballot[placed.order][Role.PRICE if money else Role.RATE] += 4
        elif scene.mark_after(placed, "each", 2) is not None or scene.mark_before(placed, "each", 2) is not None:
            ballot[placed.order][Role.PRICE if money else Role.RATE] += 3


def valued(scene: RoleScene, ballot: Ballot) -> None:
    """In a sentence about a valuation: before and after the new money."""
    if not scene.has_mark("valued"):
        return
    for placed in scene.amounts:
        if placed.quantity is None or placed.quantity.kind is not Kind.MONEY:
            continue
        behind = scene.amounts[placed.order + 1].first if placed.order + 1 < len(scene.amounts) else scene.stop
        ahead = scene.amounts[placed.order - 1].last if placed.order else scene.first
        for hit in scene.marks:
            role = Role.VALUATION_PRE if "pre" in hit.values else Role.VALUATION_POST if "post" in hit.values else None
            if role is None:
                continue
            if placed.last <= hit.first and hit.last <= behind and scene.barrier(placed.last, hit.first) < 4:
                ballot[placed.order][role] += 6 if scene.words(placed.last, hit.first) <= 1 else 3
            elif ahead <= hit.first and hit.last <= placed.first:
                ballot[placed.order][role] += 3


def listed(scene: RoleScene, ballot: Ballot) -> None:
    """Several addable amounts of one unit side by side: parts of a total named before them or behind "in all"."""
    groups: dict[tuple[Kind, str], list[Placed]] = {}
    for placed in scene.amounts:
        quantity = placed.quantity
        if quantity is None or (
            scene.bracketed(placed) and placed.order and placed.first - scene.amounts[placed.order - 1].last <= 1
        ):
            continue
        votes = ballot[placed.order]
        if max(votes.get(role, 0) for role in (Role.BEFORE, Role.AFTER, Role.CHANGE, Role.TOTAL, Role.PRICE)) >= 3:
            continue
        if quantity.kind in _ADDABLE or quantity.kind is Kind.PERCENT:
            unit = "" if quantity.kind is Kind.COUNT else quantity.unit
            groups.setdefault((quantity.kind, unit), []).append(placed)
    closed = scene.has_mark("closed")
    for (kind, _), members in groups.items():
        if len(members) < 2:
            continue
        weight = 3 if closed or (len(members) > 2 and kind is not Kind.COUNT) else 1
        if _introduced(scene, members[0], kind) and len(members) > 1:
            weight += 2
        role = Role.SHARE if kind is Kind.PERCENT else Role.PART
        for placed in members:
            ballot[placed.order][role] += weight


def _introduced(scene: RoleScene, first: Placed, kind: Kind) -> bool:
    """A colon stands before the first of the list, an amount of its kind before the colon."""
    colons = [index for index in range(scene.first, first.first) if scene.lower[index] == ":"]
    if not colons:
        return False
    return any(
        placed.last <= colons[-1] and placed.quantity is not None and placed.quantity.kind in (kind, Kind.COUNT)
        for placed in scene.amounts[: first.order]
    )


ALL: tuple[Callable[[RoleScene, Ballot], None], ...] = (
    brackets, restated, opened, out_of, share_of, moved, more_by, per_unit, valued, compared, listed,
)  # fmt: skip
