"""What a deal in a company comes to, told in whatever order over a few sentences: the value before the money, the
money, the value after it; a share of the company, its price, the value of all.

"The round leaves it worth £180m, against £150m before the new money arrived" after "raised £30m"; "What is it worth?
$380m, if you ask the funds that put in $40m". Such passages hold two or three sums of money and no others, so that
their sizes tell which is which: the money is the smallest. Any reading that makes the figures agree silences them.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import product

from workbench.check.grading import judge
from workbench.check.grading import total as add
from workbench.check.linking.changes import left_behind
from workbench.check.linking.context import Context
from workbench.check.linking.deal_clauses import clause, clause_roles, dated_before, of_another_value, sentence_roles
from workbench.check.linking.guards import denied, of_somebody, share_of
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Hedge, Kind
from workbench.language.deals import BEFORE, BUSINESS, OF_SUM, PAID, STAKE, WHOLE, WORTH, deal_words
from workbench.records import dataclass

_BACK, _AHEAD = 2, 2
"""Sentences before and after a word of value over which its deal is told."""
_LEAD = 4
"""The same of a title."""
_NEAR = 5
_BEHIND = 8
_CLOSE_BY = 4
_HUNDRED = 100
_CLOSE = Fraction(3, 100)
_LEAST, _MOST = Fraction(1, 3), Fraction(3)
_MONEY_MOST = Fraction(7, 10)


@dataclass(frozen=True, slots=True)
class _Passage:
    """The plain money of some sentences, each value once, smallest first, and the shares told with it."""

    money: tuple[Figure, ...]
    shares: tuple[Figure, ...]
    roles: frozenset[str]


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """The deal around a sentence with a word of value."""
    if WORTH not in sentence_roles(context, sentence):
        return
    passage = _passage(context, sentence)
    if passage.roles.isdisjoint((PAID, STAKE)) or len(passage.money) not in (2, 3):
        return
    if len(passage.money) == 3:
        yield from _round(context, passage)
    yield from _stake(context, passage)


def _passage(context: Context, sentence: int) -> _Passage:
    scene = context.scene
    here = scene.segments.paragraph_at(scene.segments.sentences[sentence].start)
    ahead = _LEAD if scene.in_title(scene.segments.sentences[sentence].start) else _AHEAD
    near = range(max(0, sentence - _BACK), min(len(scene.segments.sentences), sentence + ahead + 1))
    told = [one for number in near for one in context.figures(number) if abs(one.paragraph - here) <= 1]
    told += [one for one in scene.title_amounts if one not in told]
    money = [one for one in told if one.kind is Kind.MONEY and _plain(context, one)]
    values: dict[Fraction, Figure] = {}
    for one in sorted(money, key=lambda one: (one.in_title, one.start)):
        values.setdefault(one.quantity.middle, one)
    once = tuple(values[value] for value in sorted(values)) if len({one.unit for one in money}) == 1 else ()
    roles = frozenset().union(*(sentence_roles(context, number) for number in near))
    return _Passage(once, _shares(context, told, roles), roles)


def _shares(context: Context, told: list[Figure], roles: frozenset[str]) -> tuple[Figure, ...]:
    """The shares of a company that are bought; the only share of a passage about one needs no word of its own."""
    percents = [one for one in told if one.kind is Kind.PERCENT and _is_share(context, one)]
    named = tuple(one for one in percents if STAKE in clause_roles(context, one) or of_somebody(context, one))
    lone = len({one.quantity.middle for one in percents}) == 1
    apart = lone and (STAKE in roles or any(PAID in clause_roles(context, one) for one in percents))
    return named or (tuple(percents) if apart else ())


def _round(context: Context, passage: _Passage) -> Iterator[Relation]:
    """The value before, the money and the value after: of three sums the smallest is the money."""
    money, *values = passage.money
    before = _before(context, values)
    if before is None or not _of_money(context, money):
        return
    after = values[0] if before is values[1] else values[1]
    if money.quantity.middle > _MONEY_MOST * after.quantity.middle:
        return
    made = before.quantity.middle + money.quantity.middle
    if _LEAST <= after.quantity.middle / made <= _MOST:
        members = (("before", before), ("price", money), ("after", after))
        yield Relation(LinkKind.VALUATION, members, Confidence.INFERRED, pattern="P8.deal", explicit=True)


def _before(context: Context, values: list[Figure]) -> Figure | None:
    """The one that words or "from ... to ..." say to be the value before the money."""
    left = [one for one in values if one in left_behind(context, one.sentence)]
    marked = left or [one for one in values if BEFORE in clause_roles(context, one)]
    marked = marked or [one for one in values if _told_behind(context, one)]
    return marked[0] if len(marked) == 1 else None


def _told_behind(context: Context, value: Figure) -> bool:
    """A clause behind the value says that it is the one before: "$2.3bn, a figure that does not include the money"."""
    words = context.scene.pack.view(deal_words)
    start = context.inside(value).stop
    stop = min(start + _BEHIND, context.scene.sentence_tokens(value.sentence).stop)
    after = context.neighbour(value, 1)
    if after is not None and context.inside(after).start < stop:
        return False
    return any(BEFORE in word.roles for word in words.find(context.scene.tokens, start, stop))


def _stake(context: Context, passage: _Passage) -> Iterator[Relation]:
    """A share, its price and the value of all; of a round the share that the money buys."""
    if len({one.quantity.middle for one in passage.shares}) != 1:
        return
    share, money = passage.shares[0], passage.money
    price, whole = money[0], money[-1]
    if len(money) == 3:
        parts = [one.readings for one in money[:2]]
        if judge(add, parts, whole.readings).alarms or not _of_money(context, price) or _makes(share, whole, price):
            return
    elif not any(_tells_all(context, one) for one in money) or any(
        _makes(share, one, other) for one, other in product(money, money)
    ):
        return
    right = share_of(whole, share)
    if right and _LEAST <= price.quantity.middle / right <= _MOST:
        members = (("share", share), ("price", price), ("whole", whole))
        yield Relation(LinkKind.STAKE, members, Confidence.INFERRED, pattern="P8.deal", explicit=True)


def _makes(share: Figure, whole: Figure, price: Figure) -> bool:
    right = share_of(whole, share)
    rest = whole.quantity.middle - right
    return any(bool(one) and abs(price.quantity.middle / one - 1) <= _CLOSE for one in (right, rest))


def _plain(context: Context, figure: Figure) -> bool:
    """One value of this deal: of no other time, no other money, not of each."""
    quantity = figure.quantity
    plain = not quantity.is_range and quantity.hedge in (Hedge.NONE, Hedge.ABOUT, Hedge.NEARLY)
    if not plain or quantity.per is not None or denied(context, figure) or dated_before(context, figure):
        return False
    near, after = context.just_before(figure, _NEAR), context.just_after(figure, _CLOSE_BY)
    if near.has("before_year", "each") or after.has("before_year", "each"):
        return False
    return not _is_business(context, figure)


def _is_share(context: Context, figure: Figure) -> bool:
    """A share that changes hands, not one that somebody keeps."""
    quantity = figure.quantity
    if quantity.is_range or not 0 < quantity.low < _HUNDRED:
        return False
    if context.just_before(figure, _CLOSE_BY).has("keeps") or of_the_sum(context, figure):
        return False
    return not _told_each(context, figure)


def of_the_sum(context: Context, share: Figure) -> bool:
    """A share of the money: « un quart de la somme », "a third of it comes from the state"."""
    start = context.inside(share).stop
    stop = min(start + _CLOSE_BY, context.scene.sentence_tokens(share.sentence).stop)
    words = context.scene.pack.view(deal_words).find(context.scene.tokens, start, stop)
    return any(OF_SUM in word.roles and word.first == start for word in words)


def _told_each(context: Context, share: Figure) -> bool:
    """As in « chaque pour cent ayant été payé 3,5 millions »: the money behind it is that of one hundredth."""
    end = context.scene.segments.sentences[share.sentence].end
    paid = next((one.start for one in context.figures(share.sentence) if one.kind is Kind.MONEY), end)
    return context.stretch(share.sentence, share.end, paid).has("each")


def _is_business(context: Context, figure: Figure) -> bool:
    """The nearest word tells of other money: sales, debts, a plant."""
    first, last = context.inside(figure).start, context.inside(figure).stop
    told = [(min(abs(first - word.last), abs(word.first - last)), word.roles) for word in clause(context, figure)]
    nearest = min((distance for distance, _ in told), default=0)
    return bool(told) and all(BUSINESS in roles for distance, roles in told if distance == nearest)


def _of_money(context: Context, figure: Figure) -> bool:
    """A word of payment stands in the clause of the sum, or none of value does."""
    roles = clause_roles(context, figure)
    return PAID in roles or WORTH not in roles


def _tells_all(context: Context, figure: Figure) -> bool:
    return bool({WORTH, WHOLE} & clause_roles(context, figure)) and not of_another_value(context, figure)
