"""Bars one behind the other under their total: sums, valuations, shares of a hundred, so much each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from workbench.desk.weighing import APART, NEAR, weigh
from workbench.domain.quantities import Kind, Quantity
from workbench.ui.links.picture import PLAIN, ZERO, Lane, Picture, Piece, Side, bar, like, stacked, total, valued
from workbench.ui.links.words import Words

HUNDRED = Fraction(100)


def stack(words: Words, totals: Sequence[Side], parts: Sequence[Side], *, is_open: bool) -> Picture | None:
    """A total, and below it the parts with what is missing or too much. None where their units differ."""
    whole, values = (totals[0].quantity if totals else None), valued(parts)
    if whole is None or not values or len({value.unit for value in (whole, *values)}) > 1:
        return None
    lane = Lane(words.role(totals[0].member.role), (bar(totals[0]),))
    return _under(words, lane, whole, parts, values, is_open=is_open)


def partition(words: Words, shares: Sequence[Side], *, is_open: bool) -> Picture | None:
    """Shares of one whole, stacked up to a hundred percent."""
    values = valued(shares)
    if not values or any(value.kind is not Kind.PERCENT for value in values):
        return None
    whole = like(values[0], HUNDRED)
    lane = Lane(words.role("whole"), (Piece(words.value(whole), low=HUNDRED, high=HUNDRED),))
    return _under(words, lane, whole, shares, values, is_open=is_open)


def product(words: Words, count: Side, unit: Side, totals: Side) -> Picture | None:
    """A total, and below it the value of one as often as it is counted. None where the units differ."""
    number, each, whole = count.quantity, unit.quantity, totals.quantity
    if number is None or each is None or whole is None or each.unit != whole.unit or number.low < 1:
        return None
    reached = like(whole, number.low * each.low, number.high * each.high)
    fits = weigh("product", [number, each], whole)
    verdict, fits = _judged(words, whole, reached, fits, is_open=False)
    first = bar(unit)
    rest = Piece(
        f"× {count.text}", first.end, max(ZERO, reached.low - first.end), max(ZERO, reached.high - first.end),
        count.member, sum=f"= {words.value(reached)}",
    )  # fmt: skip
    lanes = (
        Lane(words.role("total"), (bar(totals),)),
        Lane(words.text("product"), (first, rest, *_off(words, whole, rest.end, reached, fits, is_open=False))),
    )
    return Picture(lanes, verdict, fits, whole.high)


def _under(
    words: Words, lane: Lane, whole: Quantity, parts: Sequence[Side], values: Sequence[Quantity], *, is_open: bool
) -> Picture:
    reached = total(values)
    fits = weigh("total", values, whole)
    verdict, fits = _judged(words, whole, reached, fits, is_open=is_open)
    pieces = [
        replace(piece, sum=f"= {words.value(total(values[: at + 1]))}" if at else "")
        for at, piece in enumerate(stacked(parts))
    ]
    off = _off(words, whole, pieces[-1].end, reached, fits, is_open=is_open)
    return Picture((lane, Lane(words.text("parts"), (*pieces, *off))), verdict, fits, whole.high)


def _off(words: Words, whole: Quantity, end: Fraction, reached: Quantity, fits: str, *, is_open: bool) -> list[Piece]:
    """What is missing to the total, or too much, as a stretch of its own; no fault where rounding explains it."""
    calm = "rest" if is_open else "rounding" if fits == NEAR else ""
    if reached.high < whole.low:
        gap, length = words.value(_short(whole, reached)), whole.low - end
        return [Piece(words.text(calm or "missing", gap=gap), end, length, length, tone="rest" if calm else "gap")]
    if reached.low > whole.high:
        over, length = words.value(_short(reached, whole)), end - whole.high
        near = fits == NEAR
        told = words.text("rounding" if near else "excess", gap=over)
        return [Piece(told, whole.high, length, length, tone="rest" if near else "excess")]
    return []


def _judged(words: Words, whole: Quantity, reached: Quantity, fits: str, *, is_open: bool) -> tuple[str, str]:
    """The verdict in words and its grade: an open list may stay below its total."""
    told = {"sum": words.value(reached), "total": words.value(whole)}
    if is_open and reached.low <= whole.high:
        return words.text("open", **told), PLAIN
    if fits == NEAR:
        return words.text("near", **told), fits
    if fits == APART and reached.low > whole.high:
        return words.text("over", gap=words.value(_short(reached, whole)), **told), fits
    if fits == APART:
        return words.text("under", gap=words.value(_short(whole, reached)), **told), fits
    if reached.is_range and not whole.is_range and whole.low in (reached.low, reached.high):
        return words.text("edge", **told), NEAR
    return words.text("holds", **told), fits


def _short(more: Quantity, less: Quantity) -> Quantity:
    """By how much one exceeds the other, least and most."""
    return like(more, more.low - less.high, more.high - less.low)
