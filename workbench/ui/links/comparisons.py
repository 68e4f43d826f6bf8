"""Bars one below the other: a part and its whole, before and after, one unit and another, one figure told twice."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from workbench.desk.weighing import APART, NEAR, weigh
from workbench.domain.quantities import Kind, Quantity
from workbench.ui.links.picture import PLAIN, ZERO, Lane, Picture, Piece, Side, bar, like, valued
from workbench.ui.links.words import Words

HUNDRED = Fraction(100)


def share(words: Words, whole: Side, part: Side, stated: Side) -> Picture | None:
    """The whole, the part, and how long the part would be by the share as told."""
    all_of, some, told = whole.quantity, part.quantity, stated.quantity
    if all_of is None or some is None or told is None or all_of.low <= 0 or told.kind is not Kind.PERCENT:
        return None
    followed = like(told, some.low / all_of.high * HUNDRED, some.high / all_of.low * HUNDRED)
    fits = weigh("percent", [some, all_of], told)
    by_share = Piece(
        stated.text, ZERO, all_of.middle * told.low / HUNDRED, all_of.middle * told.high / HUNDRED, stated.member
    )
    lanes = (
        Lane(words.role("whole"), (bar(whole),)),
        Lane(words.role(part.member.role), (bar(part),)),
        Lane(words.text("told", value=words.role("share")), (by_share,)),
    )
    return Picture(lanes, _compared(words, followed, told, fits), fits, some.high)


def change(words: Words, before: Side, after: Side, stated: Side | None) -> Picture | None:
    """Before, after with the difference, and how long the difference would be as told."""
    old, new = before.quantity, after.quantity
    if old is None or new is None or old.kind is not new.kind or old.low <= 0:
        return None
    by = new.middle - old.middle
    rate = abs(by) / old.middle * HUNDRED
    percent = Quantity(Kind.PERCENT, rate, rate, "%")
    sign = "+" if by >= 0 else "\u2212"
    told_gap = f"{sign}\u00a0{words.value(like(new, abs(by)))}"
    if old.kind is not Kind.PERCENT:
        told_gap += f" ({sign}\u00a0{words.value(percent)})"
    gap = Piece(told_gap, min(old.middle, new.middle), abs(by), abs(by), tone="rest")
    lanes = (Lane(words.role("before"), (bar(before),)), Lane(words.role("after"), (bar(after), gap)))
    told = stated.quantity if stated else None
    if stated is None or told is None:
        return Picture(lanes, gap.text, PLAIN, old.middle)
    relative = told.kind is Kind.PERCENT and old.kind is not Kind.PERCENT
    length = old.middle * told.middle / HUNDRED if relative else abs(told.middle)
    start = old.middle if by >= 0 else max(ZERO, old.middle - length)
    lane = Lane(
        words.text("told", value=words.role("change")), (Piece(stated.text, start, length, length, stated.member),)
    )
    how = ("change" if by >= 0 else "drop") if relative else ("rise" if by >= 0 else "fall")
    fits = weigh(how, [old, new], told)
    followed = percent if relative else like(told, abs(by))
    return Picture((*lanes, lane), _compared(words, followed, told, fits), fits, old.middle)


def _compared(words: Words, followed: Quantity, told: Quantity, fits: str) -> str:
    id = {APART: "differs", NEAR: "rounds"}.get(fits, "follows")
    return words.text(id, value=words.value(followed), told=words.value(told))


def conversion(words: Words, one: Side, other: Side) -> Picture | None:
    """Two values in two units, and what one unit is worth by them."""
    source, target = one.quantity, other.quantity
    if source is None or target is None or source.low <= 0:
        return None
    worth = like(target, target.low / source.high, target.high / source.low)
    verdict = words.text("worth", one=words.value(like(source, Fraction(1))), other=words.value(worth))
    lanes = tuple(Lane(quantity.unit, (bar(side),), own=True) for side, quantity in ((one, source), (other, target)))
    return Picture(lanes, verdict)


def same(words: Words, sides: Sequence[Side]) -> Picture | None:
    """One figure told more than once."""
    values = valued(sides)
    if not values or len({(value.kind, value.unit) for value in values}) > 1:
        return None
    first, last = values[0], values[-1]
    fits = weigh("total", [first], last)
    gap = like(first, max(value.high for value in values) - min(value.low for value in values))
    verdict = words.text("apart", gap=words.value(gap)) if fits == APART else words.text("same")
    lanes = tuple(Lane(words.text("mention", number=at), (bar(side),)) for at, side in enumerate(sides, 1))
    return Picture(lanes, verdict, fits, first.high)
