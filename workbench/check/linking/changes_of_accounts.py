"""A change of sales, profit or the like, and its two values, told far apart: what they are of ties them together.

"Sales grew by 6.5% to $3.85bn", and paragraphs on "the $3.5bn that it took in fiscal 2025"; „Unterm Strich blieben 21
Millionen“, later „ein Gewinnplus von 25 Prozent: Ein Jahr zuvor verdiente sie 15 Millionen“; « son bénéfice net
progresse de 16 % », then « le résultat net ressort à 27 millions, après 24 millions ». Each must be of the same line of
the accounts, by noun or verb, and of no part of it; one value only may be that of now, one that of before. Two values
of the article that bear the change out silence it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from workbench.check.linking.accounts import Account, account_of
from workbench.check.linking.changes import is_change, pairs_of, pairs_timed, reached, sign
from workbench.check.linking.changes_scattered import borne_out, is_value, plausible
from workbench.check.linking.changes_sized import Change, relation_of
from workbench.check.linking.context import Context
from workbench.check.linking.guards import compared, settled
from workbench.check.linking.value_years import year_of
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.check.signs import account_signs
from workbench.domain.quantities import Hedge, Kind
from workbench.records import dataclass

_MOST = 60
"""Amounts of an article among which values are looked for."""
_BACK = 8
_JULY = 7
_LEAST = 2
"""Percent from which on a change is one."""


@dataclass(frozen=True, slots=True)
class _Value:
    """An amount with the line of the accounts that it is of, and whether it is one of before."""

    figure: Figure
    account: Account
    before: bool
    year: int | None


def find_all(context: Context) -> Iterator[Relation]:
    """The changes of the accounts of an article."""
    amounts = context.scene.amounts[:_MOST]
    changes = [one for one in amounts if one.kind is Kind.PERCENT and _is_plain_change(context, one)]
    told = [(one, value.account) for one in changes if (value := _value(context, one)) is not None]
    if not told:
        return
    money = [one for one in amounts if one.kind is Kind.MONEY and one.per is None and is_value(context, one)]
    values = [value for one in money if (value := _value(context, one)) is not None]
    for one, account in told:
        change = Change(one.sentence, one.start, _way(context, one), figure=one)
        like = [value for value in values if value.account.like(account)]
        pair = _pair(context, one, account, like)
        if pair is None or not plausible(change, pair) or borne_out(context, change, money):
            continue
        if not any(_makes(one, change.way, first, second) for first in like for second in like):
            yield relation_of(context, change, pair, "P6.accounts")


def _is_plain_change(context: Context, one: Figure) -> bool:
    if not context.sentence_roles(one.sentence).isdisjoint(("expected", "since", "reject")) or not _way(context, one):
        return False
    quantity = one.quantity
    if quantity.is_range or quantity.hedge not in (Hedge.NONE, Hedge.ABOUT) or quantity.middle < _LEAST:
        return False
    return settled(context, one) and not _pair_beside(context, one)


def _pair_beside(context: Context, one: Figure) -> bool:
    """Two values stand beside the change."""
    return any(True for _ in pairs_of(context, one.sentence)) or any(True for _ in pairs_timed(context, one.sentence))


def _value(context: Context, figure: Figure) -> _Value | None:
    """An amount of a line of the accounts, of all of it."""
    account = account_of(context, figure)
    if account is None or account.narrowed:
        return None
    before = context.just_before(figure, _BACK).has("before_year") or context.just_after(figure, 3).has("before_year")
    return _Value(figure, account, before or compared(context, figure), year_of(context, figure))


def _way(context: Context, one: Figure) -> int:
    """Up or down, by the words around a change or by its noun: „ein Gewinnplus von 25 Prozent“."""
    if is_change(context, one):
        return sign(context, one)
    near = [
        hit for hit in account_signs(context.scene).of(one.sentence) if 0 <= context.inside(one).start - hit.last <= 1
    ]
    ways = {way for hit in near for name, way in (("up", 1), ("down", -1)) if name in hit.values}
    return ways.pop() if len(ways) == 1 else 0


def _pair(context: Context, change: Figure, account: Account, like: Sequence[_Value]) -> tuple[Figure, Figure] | None:
    """The two values that the change is about: one beside it, the other elsewhere, or two that stand side by side."""
    here = [one for one in context.figures(change.sentence) if one.kind is Kind.MONEY]
    if not here:
        return _told_together(context, account, like)
    if len(here) != 1:
        return None
    beside = next((one for one in like if one.figure is here[0]), None)
    others = [one for one in like if one.figure.sentence != change.sentence and one.figure.unit == here[0].unit]
    if beside is not None and beside.before:
        now = [one for one in others if not one.before and (one.year is None or beside.year is None)]
        return (beside.figure, now[0].figure) if _one(now) and len(now) == len(others) else None
    if not reached(context, here[0]) and beside is None:
        return None
    year = year_of(context, here[0])
    then = [one for one in others if _is_earlier(context, one, year)]
    return (then[0].figure, here[0]) if _one(then) and _one(others) else None


def _told_together(context: Context, account: Account, like: Sequence[_Value]) -> tuple[Figure, Figure] | None:
    """The only pair of values of that line, in one sentence, of now and a year before."""
    known = {one.figure: one for one in like}
    sentences = dict.fromkeys(one.figure.sentence for one in like)
    pairs = [
        pair for sentence in sentences for pair in pairs_timed(context, sentence) if not set(pair).isdisjoint(known)
    ]
    if len({(first.quantity.middle, second.quantity.middle) for first, second in pairs}) != 1:
        return None
    pair = pairs[0]
    sorts = {known[one].account.sort for one in pair if one in known}
    others = [one for one in like if one.figure not in pair and one.figure.quantity.middle != pair[1].quantity.middle]
    return None if others or sorts != {account.sort} else pair


def _one(values: Sequence[_Value]) -> bool:
    return len({one.figure.quantity.middle for one in values}) == 1


def _is_earlier(context: Context, one: _Value, year: int | None) -> bool:
    """A value of the year before that of the change; with no year told, one that cannot be the year reported on."""
    if one.before:
        return True
    if one.year is None:
        return False
    if year is not None:
        return one.year == year - 1
    published = context.scene.published
    if published is None:
        return False
    return one.year == (published.year - 1 if published.month >= _JULY else published.year - 2)


def _makes(change: Figure, way: int, first: _Value, second: _Value) -> bool:
    """Two values of that line make the change, wherever they stand."""
    before, after = first.figure.quantity.middle, second.figure.quantity.middle
    made = (after / before - 1) * 100 * way
    return first is not second and abs(made - change.quantity.middle) <= max(change.quantity.step, Fraction(1, 2))
