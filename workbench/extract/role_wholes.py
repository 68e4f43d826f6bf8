"""Patterns of parts and wholes: dont, sur, p % de, lists behind a colon, ballots, brackets behind names."""

from __future__ import annotations

from itertools import pairwise

from workbench.domain.quantities import ADDABLE, Kind, Role
from workbench.extract.role_scene import FIRM, Ballot, Placed, RoleScene, alike

_SETTLED = frozenset({Role.BEFORE, Role.AFTER, Role.CHANGE, Role.PRICE})
_LISTABLE = ADDABLE | {Kind.PERCENT}
_VOTED = {Kind.COUNT: 1, Kind.PERCENT: 3}
"""Words of meaning that may stand between the two sides of a ballot."""
_SURE = 3
"""Votes for another role from which an amount is no part of a list."""
_OF = ("of", "out_of", "of_them")


def listed_brackets(scene: RoleScene, ballot: Ballot) -> None:
    """N (Q1) and N (Q2): amounts in brackets behind names, at least two of a unit, are parts or shares."""
    alone = [placed for placed in scene.amounts if placed.bracketed and not scene.restates(placed)]
    for placed in alone:
        quantity = placed.quantity
        if quantity is None or sum(alike(quantity, other.quantity) for other in alone) < 2:
            continue
        ballot[placed.order][Role.SHARE if quantity.kind is Kind.PERCENT else Role.PART] += 3


def opened(scene: RoleScene, ballot: Ballot) -> None:
    """Q_T, dont Q1 et Q2: a whole and its open parts; a percentage behind it is a share."""
    for hit in scene.marks:
        if "open" not in hit.values or scene.inside(hit.first, hit.last):
            continue
        whole, part = scene.neighbours(hit.first)
        if whole is None or part is None or part.quantity is None or scene.words(hit.last, part.first) > 3:
            continue
        if part.quantity.kind is Kind.PERCENT:
            ballot[part.order][Role.SHARE] += 4
            continue
        if not alike(whole.quantity, part.quantity) or part.quantity.kind not in ADDABLE:
            continue
        ballot[whole.order][Role.TOTAL] += 5
        ballot[part.order][Role.PART] += 5
        for other in scene.amounts[part.order + 1 :]:
            if scene.barrier(scene.amounts[other.order - 1].last, other.first) == FIRM:
                break
            if alike(other.quantity, part.quantity) and not other.bracketed:
                ballot[other.order][Role.PART] += 3


def out_of(scene: RoleScene, ballot: Ballot) -> None:
    """Q_A sur Q_T, four of the five: part and whole; at the head of a sentence, of the 11 N, two … and four …"""
    for placed in scene.amounts:
        quantity = placed.quantity
        if quantity is None or quantity.kind is not Kind.COUNT:
            continue
        bare = placed.last - placed.first == 1
        if bare and scene.mark_after(placed, "of_them") is not None:
            ballot[placed.order][Role.PART] += 4
        hit = scene.mark_before(placed, "out_of", 3)
        if hit is None:
            continue
        left = scene.amounts[placed.order - 1] if placed.order else None
        if hit.first <= scene.first + 1:
            ballot[placed.order][Role.TOTAL] += 5
            for other in scene.amounts[placed.order + 1 :]:
                if alike(quantity, other.quantity) and other.last - other.first == 1:
                    ballot[other.order][Role.PART] += 4
        elif left is not None and left.quantity is not None and left.quantity.kind is Kind.COUNT:
            close = hit.first - left.last <= 2 and scene.words(left.last, hit.first) <= 1
            ballot[left.order][Role.PART] += 5 * close
            ballot[placed.order][Role.TOTAL] += 6 * close


def share_of(scene: RoleScene, ballot: Ballot) -> None:
    """P % de(s) N: a share, unless something is said to move by it; p % of Q_T names the whole."""
    for placed in scene.amounts:
        quantity = placed.quantity
        if quantity is None or quantity.kind is not Kind.PERCENT:
            continue
        hit = next(filter(None, (scene.mark_after(placed, name) for name in _OF)), None)
        if hit is None or scene.moved_directly(placed):
            continue
        ballot[placed.order][Role.SHARE] += 3
        whole = scene.amounts[placed.order + 1] if placed.order + 1 < len(scene.amounts) else None
        if whole is None or whole.quantity is None or whole.quantity.kind not in ADDABLE:
            continue
        if scene.words(placed.last, whole.first) > 1 or scene.barrier(placed.last, whole.first) or whole.bracketed:
            continue
        ballot[whole.order][Role.TOTAL] += 5
        for other in reversed(scene.amounts[: placed.order]):
            if alike(other.quantity, whole.quantity) and scene.words(other.last, placed.first) <= 3:
                ballot[other.order][Role.PART] += 3
                break


def votes_cast(scene: RoleScene, ballot: Ballot) -> None:
    """A votes to B, A voix contre B: parts of one ballot, no before and after; percentages of it are shares."""
    for left, right in pairwise(scene.amounts):
        if left.quantity is None or right.quantity is None or left.quantity.kind is not right.quantity.kind:
            continue
        kind = left.quantity.kind
        if kind not in (Kind.COUNT, Kind.PERCENT) or scene.words(left.last, right.first) > (
            1 if kind is Kind.COUNT else 3
        ):
            continue
        ballots = scene.has_mark("vote", left.first, right.last + 1)
        if ballots and scene.mark_before(right, "versus", 1) is not None:
            role = Role.PART if kind is Kind.COUNT else Role.SHARE
            ballot[left.order][role] += 8
            ballot[right.order][role] += 8


def listed(scene: RoleScene, ballot: Ballot) -> None:
    """Several addable amounts of one unit side by side: parts of a total named before them or behind "in all"."""
    colon = _colon(scene)
    groups: dict[tuple[Kind, str], list[Placed]] = {}
    for placed in scene.amounts:
        quantity = placed.quantity
        if quantity is None or placed.first < colon or (placed.bracketed and scene.restates(placed)):
            continue
        if quantity.kind not in _LISTABLE:
            continue
        votes = ballot[placed.order]
        if votes and max([count for role, count in votes.items() if role in _SETTLED], default=0) >= _SURE:
            continue
        unit = "" if quantity.kind is Kind.COUNT else quantity.unit
        groups.setdefault((quantity.kind, unit), []).append(placed)
    closed = scene.has_mark("closed")
    for (kind, unit), members in groups.items():
        if len(members) < 2:
            continue
        weight = 3 if closed or (len(members) > 2 and kind is not Kind.COUNT) else 1
        whole = _whole_before(scene, colon, members[0])
        if colon and whole is not None:
            weight += 2
            if whole.quantity is not None and (
                whole.quantity.kind is not Kind.COUNT or (not unit and len(members) > 2)
            ):
                ballot[whole.order][Role.TOTAL] += 5
        role = Role.SHARE if kind is Kind.PERCENT else Role.PART
        for placed in members:
            ballot[placed.order][role] += weight


def _colon(scene: RoleScene) -> int:
    """The token of a colon with an amount before it and at least two behind; 0 when there is none."""
    if ":" not in scene.lower[scene.first : scene.stop]:
        return 0
    for index in range(scene.first, scene.stop):
        if scene.lower[index] == ":" and not scene.inside(index, index + 1):
            before = sum(placed.last <= index for placed in scene.amounts)
            if before and len(scene.amounts) - before >= 2:
                return index
    return 0


def _whole_before(scene: RoleScene, colon: int, first: Placed) -> Placed | None:
    """The last amount before the colon that the listed ones can add up to, or that counts them."""
    for placed in reversed(scene.amounts[: first.order]):
        quantity = placed.quantity
        if quantity is None or placed.last > colon:
            continue
        if alike(quantity, first.quantity) or quantity.kind is Kind.COUNT:
            return placed
    return None


def carried(earlier: RoleScene, votes: Ballot, scene: RoleScene, ballot: Ballot) -> None:
    """Parts of a whole that the sentence before names: "Of these, 312 …", "It is split in three: 28 …, 19 …"."""
    if earlier.passage is not scene.passage or scene.first - earlier.stop > 1:
        return
    opening = scene.opening("opens")
    if opening is not None:
        _opened_by(earlier, votes, scene, ballot, opening.last)
    elif scene.has_mark("closed"):
        _split(earlier, votes, scene, ballot)


def _opened_by(earlier: RoleScene, votes: Ballot, scene: RoleScene, ballot: Ballot, last: int) -> None:
    part = scene.amounts[0]
    if part.quantity is None or part.first < last or scene.words(last, part.first) > 2:
        return
    if part.quantity.kind is Kind.PERCENT:
        ballot[part.order][Role.SHARE] += 4
        return
    whole = next((other for other in earlier.amounts if _holds(other, part)), None)
    if whole is None or part.quantity.kind not in ADDABLE:
        return
    votes[whole.order][Role.TOTAL] += 5
    ballot[part.order][Role.PART] += 5


def _split(earlier: RoleScene, votes: Ballot, scene: RoleScene, ballot: Ballot) -> None:
    """At least two parts of one unit, and a single amount of that unit before them, no smaller than any."""
    parts = [placed for placed in scene.amounts if ballot[placed.order].get(Role.PART, 0) >= 3]
    if len(parts) < 2 or any(votes_.get(Role.TOTAL, 0) >= 3 for votes_ in ballot):
        return
    if not all(alike(parts[0].quantity, part.quantity) for part in parts):
        return
    wholes = [other for other in earlier.amounts if alike(other.quantity, parts[0].quantity)]
    if len(wholes) == 1 and all(_holds(wholes[0], part) for part in parts):
        votes[wholes[0].order][Role.TOTAL] += 5


def _holds(whole: Placed, part: Placed) -> bool:
    if whole.quantity is None or part.quantity is None or not alike(whole.quantity, part.quantity):
        return False
    return whole.quantity.high > part.quantity.low
