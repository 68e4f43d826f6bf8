"""Roles that the arithmetic tells where no cue did: what adds up is a whole and its parts, what is so many per cent of
an amount is its share, so many times so much is a rate and its total, and a percentage between two values a change.

Only amounts without a role get one, only from amounts of the same or the neighbouring sentences, and only where the
sums are exact (percentages: as exact as they are written).
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from workbench.domain.mentions import AmountMention
from workbench.domain.quantities import ADDABLE, Kind, Quantity, Role
from workbench.extract.passage import Passage
from workbench.records import dataclass

_AHEAD, _MOST_PARTS = 14, 8
_NEAR = 1
"""Sentences between amounts that reckon with each other."""
_LARGE = 10
"""From here on a sum over two sentences is no accident; smaller ones must be of one sentence."""
_PRODUCT = 60
"""The least total of so many times so much."""
_COUNTED = (Kind.COUNT, Kind.DURATION)


@dataclass(slots=True)
class _Told:
    """An amount with the index of its sentence; `role` is what it has or gets."""

    quantity: Quantity
    sentence: int
    role: Role | None

    def gets(self, role: Role) -> None:
        self.role = self.role or role


def reckoned(passage: Passage, amounts: Sequence[AmountMention]) -> list[AmountMention]:
    """The same amounts in order, with the roles that sums, shares, rates and changes tell."""
    told = [
        _Told(mention.quantity, passage.segments.sentence_at(mention.start), mention.role)
        if mention.quantity is not None
        else None
        for mention in amounts
    ]
    known = [one for one in told if one is not None and one.quantity.low == one.quantity.high]
    for index, one in enumerate(known):
        near = [other for other in known[max(0, index - _AHEAD) : index + _AHEAD + 1] if _close(one, other)]
        kind = one.quantity.kind
        if kind is Kind.PERCENT:
            _shared(one, near)
        elif kind in ADDABLE:
            _summed(one, near)
            _multiplied(one, near)
    return [
        mention.with_role(one.role) if one is not None and one.role is not None and mention.role is None else mention
        for mention, one in zip(amounts, told, strict=True)
    ]


def _close(one: _Told, other: _Told) -> bool:
    return one is not other and abs(one.sentence - other.sentence) <= _NEAR


def _like(a: Quantity, b: Quantity) -> bool:
    return a.kind is b.kind and (a.unit == b.unit or a.kind is Kind.COUNT)


def _summed(whole: _Told, near: Sequence[_Told]) -> None:
    """As in "eight lanes, five for swimmers and three for lessons"."""
    if whole.role not in (None, Role.TOTAL):
        return
    size = whole.quantity.high
    others = [other for other in near if _like(whole.quantity, other.quantity) and other.role in (None, Role.PART)]
    for first in range(len(others)):
        total, parts = Fraction(0), []
        for other in others[first : first + _MOST_PARTS]:
            total += other.quantity.high
            parts.append(other)
            if total >= size:
                break
        same = all(part.sentence == whole.sentence for part in parts)
        if len(parts) > 1 and total == size and (same or size >= _LARGE):
            whole.gets(Role.TOTAL)
            for part in parts:
                part.gets(Role.PART)
            return


def _shared(share: _Told, near: Sequence[_Told]) -> None:
    """So many per cent of one amount are another, or lie between them; of several readings the closest."""
    if share.role not in (None, Role.SHARE, Role.CHANGE):
        return
    rate, slack = share.quantity.high / 100, share.quantity.step / 200
    amounts = [other for other in near if other.quantity.kind in ADDABLE and other.quantity.high > 0]
    best: tuple[Fraction, Role, _Told, _Told] | None = None
    for of in amounts:
        for got in amounts:
            if of is got or not rate or not _like(of.quantity, got.quantity):
                continue
            ratio = Fraction(got.quantity.high) / of.quantity.high
            readings = [(abs(ratio - 1 - rate), Role.CHANGE), (abs(ratio - 1 + rate), Role.CHANGE)]
            if ratio < 1:
                readings.insert(0, (abs(ratio - rate), Role.SHARE))
            for error, role in readings:
                if error <= slack and share.role in (None, role) and (best is None or error < best[0]):
                    best = error, role, of, got
    if best is None:
        return
    _, role, of, got = best
    share.gets(role)
    of.gets(Role.TOTAL if role is Role.SHARE else Role.BEFORE)
    got.gets(Role.PART if role is Role.SHARE else Role.AFTER)


def _multiplied(total: _Told, near: Sequence[_Told]) -> None:
    """As in "36 concerts drew 54,000 people, 1,800 a concert"."""
    size = total.quantity.high
    if size < _PRODUCT or total.role not in (None, Role.TOTAL):
        return
    times = [other for other in near if other.quantity.kind in _COUNTED and 1 < other.quantity.high < size]
    for rate in near:
        if rate.quantity.high >= size or not _like(total.quantity, rate.quantity):
            continue
        if rate.role not in (None, Role.RATE, Role.PRICE):
            continue
        if any(other is not rate and other.quantity.high * rate.quantity.high == size for other in times):
            rate.gets(Role.PRICE if rate.quantity.kind is Kind.MONEY and not _by_time(rate, times, size) else Role.RATE)
            total.gets(Role.TOTAL)
            return


def _by_time(rate: _Told, times: Sequence[_Told], size: Fraction) -> bool:
    """Money by the year is a rate, money by the piece a price."""
    return any(
        other.quantity.kind is Kind.DURATION and other.quantity.high * rate.quantity.high == size for other in times
    )
