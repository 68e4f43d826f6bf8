"""The picture for a link: the drawing of its kind, or a bar for every member where no more can be said."""

from __future__ import annotations

from collections.abc import Callable

from workbench.domain.links import Link, LinkKind, Member
from workbench.ui.links import comparisons, stacks
from workbench.ui.links.picture import Lane, Picture, Side, bar, valued
from workbench.ui.links.words import Words

Find = Callable[[Member], Side]


def picture(link: Link, words: Words, find: Find) -> Picture:
    """`find` gives a member's words and value. Nothing is judged while a value is not known."""
    sides = [find(member) for member in link.members]
    if valued(sides) is None:
        return _members(words, sides, words.text("unknown"))
    made = _KINDS[link.kind](link, words, find) if link.kind in _KINDS else None
    return made if made is not None else _members(words, sides, "")


def _members(words: Words, sides: list[Side], verdict: str) -> Picture:
    """A lane for every member, on one scale where they share a unit."""
    units = {(side.quantity.kind, side.quantity.unit) for side in sides if side.quantity is not None}
    lanes = tuple(Lane(words.role(side.member.role), (bar(side),), own=len(units) > 1) for side in sides)
    return Picture(lanes, verdict)


def _of(link: Link, find: Find, *roles: str) -> list[Side]:
    return [find(member) for role in roles for member in link.of(role)]


def _sum(link: Link, words: Words, find: Find) -> Picture | None:
    parts = _of(link, find, "part", "taken", "remainder")
    return stacks.stack(words, _of(link, find, "total"), parts, is_open=link.open)


def _valuation(link: Link, words: Words, find: Find) -> Picture | None:
    return stacks.stack(words, _of(link, find, "after"), _of(link, find, "before", "price"), is_open=False)


def _share(link: Link, words: Words, find: Find) -> Picture | None:
    wholes, parts = _of(link, find, "whole"), _of(link, find, "part", "price")
    shares = _of(link, find, "share")
    if wholes and parts and shares:
        return comparisons.share(words, wholes[0], parts[0], shares[0])
    return stacks.partition(words, shares, is_open=link.open) if shares and not wholes and not parts else None


def _change(link: Link, words: Words, find: Find) -> Picture | None:
    before, after, change = (_of(link, find, role) for role in ("before", "after", "change"))
    return comparisons.change(words, before[0], after[0], change[0] if change else None) if before and after else None


def _conversion(link: Link, words: Words, find: Find) -> Picture | None:
    source, target = _of(link, find, "from"), _of(link, find, "to")
    return comparisons.conversion(words, source[0], target[0]) if source and target else None


def _rate(link: Link, words: Words, find: Find) -> Picture | None:
    count, unit, total = (_of(link, find, role) for role in ("count", "unit", "total"))
    return stacks.product(words, count[0], unit[0], total[0]) if count and unit and total else None


def _same(link: Link, words: Words, find: Find) -> Picture | None:
    return comparisons.same(words, [find(member) for member in link.members])


_KINDS: dict[LinkKind, Callable[[Link, Words, Find], Picture | None]] = {
    LinkKind.SUM: _sum, LinkKind.VALUATION: _valuation, LinkKind.SHARE: _share, LinkKind.STAKE: _share,
    LinkKind.BEFORE_AFTER: _change, LinkKind.CONVERSION: _conversion, LinkKind.RATE: _rate, LinkKind.SAME: _same,
}  # fmt: skip
