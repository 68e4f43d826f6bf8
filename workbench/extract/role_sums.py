"""Roles that the arithmetic tells where no cue did: what adds up is a whole and its parts, what is so many per cent of
an amount is its share, so many times so much is a rate and its total, and a percentage between two values a change.

Only amounts without a role get one, only from amounts of the same or the neighbouring sentences, and only where the
sums are exact (percentages: as exact as they are written).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from math import isclose

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
_NEARLY, _ROUNDING = 1 - 1e-9, 1e-9
_COUNT, _PERCENT = Kind.COUNT, Kind.PERCENT
_COUNTED = (Kind.COUNT, Kind.DURATION)
_OPEN_TOTAL, _OPEN_PART, _OPEN_RATE = (None, Role.TOTAL), (None, Role.PART), (None, Role.RATE, Role.PRICE)
_UNSETTLED = frozenset({None, Role.TOTAL, Role.SHARE, Role.CHANGE})
"""Roles of amounts that may still turn out as the whole of some parts, the product of others, or a share of one."""


_Like = tuple[Kind, str]
_PAIR = 2


@dataclass(slots=True)
class _Told:
    """An amount with the index of its sentence; `role` is what it has or gets, `size` its value near enough to look at
    many sums fast, `like` what all that it adds up with have: the kind and, but for counts, the unit.
    """

    quantity: Quantity
    sentence: int
    role: Role | None
    size: float
    like: _Like

    @classmethod
    def of(cls, quantity: Quantity, sentence: int, role: Role | None) -> _Told:
        over, under = quantity.high.as_integer_ratio()  # over / under is what `float` gives, in half the time
        kind = quantity.kind
        return cls(quantity, sentence, role, over / under, (kind, "" if kind is _COUNT else quantity.unit))

    def gets(self, role: Role) -> None:
        self.role = self.role or role


def reckoned(passage: Passage, amounts: Sequence[AmountMention]) -> list[AmountMention]:
    """The same amounts in order, with the roles that sums, shares, rates and changes tell."""
    sentence_of, places = passage.sentence_of, passage.places
    told = [
        _Told.of(mention.quantity, sentence_of[places[mention.start].start], mention.role)
        if mention.quantity is not None
        else None
        for mention in amounts
    ]
    known = [one for one in told if one is not None and not one.quantity.is_range]
    start = stop = 0  # of those in the neighbouring sentences; both only ever move on
    for index, one in enumerate(known):
        while known[start].sentence < one.sentence - _NEAR:
            start += 1
        while stop < len(known) and known[stop].sentence <= one.sentence + _NEAR:
            stop += 1
        if stop - start < 2 or one.role not in _UNSETTLED:
            continue
        kind = one.quantity.kind
        if kind is not _PERCENT and kind not in ADDABLE:
            continue
        near = known[max(start, index - _AHEAD) : index] + known[index + 1 : min(stop, index + _AHEAD + 1)]
        if kind is _PERCENT:
            _shared(one, near)
        else:
            _summed(one, near)
            _multiplied(one, near)
    return [
        mention.with_role(one.role) if one is not None and one.role is not None and mention.role is None else mention
        for mention, one in zip(amounts, told, strict=True)
    ]


def _summed(whole: _Told, near: Sequence[_Told]) -> None:
    """As in "eight lanes, five for swimmers and three for lessons"."""
    if whole.role not in _OPEN_TOTAL:
        return
    size = whole.size
    others = [other for other in near if other.role in _OPEN_PART and other.like == whole.like]
    for first in range(len(others) - 1):
        total, stop = 0.0, first
        while stop < len(others) and stop < first + _MOST_PARTS and total < size * _NEARLY:
            total += others[stop].size
            stop += 1
        parts = others[first:stop]
        if len(parts) < 2 or not isclose(total, size):
            continue
        same = all(part.sentence == whole.sentence for part in parts)
        exact = sum(part.quantity.high for part in parts) == whole.quantity.high
        if exact and (same or size >= _LARGE):
            whole.gets(Role.TOTAL)
            for part in parts:
                part.gets(Role.PART)
            return


def _shared(share: _Told, near: Sequence[_Told]) -> None:
    """So many per cent of one amount are another, or lie between them; of several readings the closest."""
    if share.role not in (None, Role.SHARE, Role.CHANGE):
        return
    alike: defaultdict[_Like, list[_Told]] = defaultdict(list)
    for other in near:
        if other.like[0] in ADDABLE and other.size > 0:
            alike[other.like].append(other)
    if not share.size or max(map(len, alike.values()), default=0) < _PAIR:
        return
    rate, slack = share.size / 100, float(share.quantity.step) / 200 + _ROUNDING
    moved = abs(rate)
    best: tuple[float, Role, _Told, _Told] | None = None
    for of in near:
        for got in alike.get(of.like, ()) if of.size > 0 else ():
            ratio = got.size / of.size
            change = ratio - 1
            if abs(abs(change) - moved) > slack and (change >= 0 or abs(ratio - rate) > slack):
                continue  # as nearly all are
            readings = [(abs(change - rate), Role.CHANGE), (abs(change + rate), Role.CHANGE)]
            if ratio < 1:
                readings.insert(0, (abs(ratio - rate), Role.SHARE))
            for error, role in readings:
                if error > slack or of is got:
                    continue
                if share.role in (None, role) and (best is None or error < best[0] - _ROUNDING):
                    best = error, role, of, got
    if best is None:
        return
    _, role, of, got = best
    share.gets(role)
    of.gets(Role.TOTAL if role is Role.SHARE else Role.BEFORE)
    got.gets(Role.PART if role is Role.SHARE else Role.AFTER)


def _multiplied(total: _Told, near: Sequence[_Told]) -> None:
    """As in "36 concerts drew 54,000 people, 1,800 a concert"."""
    size = total.size
    if size < _PRODUCT or total.role not in _OPEN_TOTAL:
        return
    times = [other for other in near if other.quantity.kind in _COUNTED and 1 < other.size < size]
    for rate in near if times else ():
        if rate.size >= size or rate.role not in _OPEN_RATE:
            continue
        if total.like != rate.like:
            continue
        found = [other for other in times if other is not rate and isclose(other.size * rate.size, size)]
        if found and any(other.quantity.high * rate.quantity.high == total.quantity.high for other in found):
            timed = any(other.quantity.kind is Kind.DURATION for other in found)
            price = rate.quantity.kind is Kind.MONEY and not timed
            rate.gets(Role.PRICE if price else Role.RATE)  # money by the year is a rate, money by the piece a price
            total.gets(Role.TOTAL)
            return
