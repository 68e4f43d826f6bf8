"""A stake with its price, and far from it what that price makes the whole worth.

"The fund has taken 30% of the club for £24m ... The price values the whole of the club at £90m", «Ese precio
lleva a valorar el conjunto en 90 millones», « L’opération, qui valorise le club 90 millions »: the clause of the value
takes the price or the deal up, so that it does not matter how much else, also of worth, is told between. Money that
makes the difference, such as a debt, explains it; what becomes of the price does not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from workbench.check.linking.context import Context
from workbench.check.linking.deal_clauses import (
    clause_roles,
    dated_before,
    of_another_value,
    sentence_roles,
    told_apart,
)
from workbench.check.linking.guards import share_of
from workbench.check.linking.rounds import fits, is_stake, is_worth, makes, only, plain
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.intervals import added
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Hedge, Kind
from workbench.language.deals import BEFORE, BUSINESS, STAKE, TERMS, THIS_DEAL, WHOLE, WORTH

_LEAST, _MOST = Fraction(1, 2), Fraction(2)
_SPENT = 3
"""Sentences behind a price that tell what becomes of it."""
_HEDGES = (Hedge.NONE, Hedge.FRACTION)


def find_all(context: Context) -> Iterator[Relation]:
    """The one stake of an article whose price a later sentence takes up."""
    if all(WORTH not in sentence_roles(context, one) for one in context.sentences):
        return
    money = [one for one in context.scene.amounts if one.kind is Kind.MONEY and one.per is None]
    whole = only(one for one in money if _follows(context, one) and plain(context, one))
    if whole is None:
        return
    percents = [one for one in context.scene.amounts if one.kind is Kind.PERCENT and one.quantity.hedge in _HEDGES]
    stakes = [one for one in percents if one.start < whole.start and is_stake(context, one)]
    deals = [(one, price) for one in stakes if (price := _price(context, one, whole, money)) is not None]
    if not deals or len({(one.quantity.middle, price.quantity.middle) for one, price in deals}) != 1:
        return
    share, price = deals[-1]
    if not _LEAST <= price.quantity.middle / share_of(whole, share) <= _MOST:
        return
    if not _explained(stakes, whole, price, share, [one for one in money if one.unit == whole.unit]):
        members = (("share", share), ("price", price), ("whole", whole))
        yield Relation(LinkKind.STAKE, members, Confidence.INFERRED, pattern="P8.terms", explicit=True)


def _follows(context: Context, one: Figure) -> bool:
    """A value of the whole that its own clause takes from the price, or from the deal of which the article tells."""
    roles, apart = clause_roles(context, one), told_apart(context, one)
    if one.in_title or WORTH not in roles or not (THIS_DEAL in apart or (TERMS in apart and WHOLE in roles)):
        return False
    if not roles.isdisjoint((BEFORE, BUSINESS)) or of_another_value(context, one):
        return False
    behind = context.just_before(one, 4).has("before_year", "each", "against")
    return is_worth(context, one) and not behind and not dated_before(context, one)


def _price(context: Context, share: Figure, whole: Figure, money: Sequence[Figure]) -> Figure | None:
    """The only money of the sentence of a stake, in the currency of the value."""
    beside = [one for one in money if one.sentence == share.sentence and one.unit == whole.unit]
    price = beside[0] if len(beside) == 1 else None
    if price is None or not plain(context, price) or price.sentence == whole.sentence:
        return None
    roles = clause_roles(context, price)
    if {WORTH, WHOLE} & roles or (BUSINESS in roles and STAKE not in roles):
        return None
    return price


def _explained(shares: Sequence[Figure], whole: Figure, price: Figure, share: Figure, money: Sequence[Figure]) -> bool:
    """Another price makes the value with one of the shares, or some money comes on top of what the price makes."""
    off = abs(whole.quantity.middle - price.quantity.middle / share.quantity.middle * 100)
    spent = _parts(price, money)
    others = [one for one in money if one is not whole]
    return any(makes(one, whole, price, others) for one in shares) or any(
        fits(one.quantity.middle, off)
        for one in others
        if one.quantity.middle != price.quantity.middle and one not in spent
    )


def _parts(price: Figure, money: Sequence[Figure]) -> set[Figure]:
    """What becomes of the price, told shortly behind it: "Of that, £30m goes into the ground. The other £24m ..."."""
    near = [one for one in money if one is not price and 0 <= one.sentence - price.sentence <= _SPENT]
    size = price.quantity.middle
    return {
        part for pair in combinations(near, 2) if added(one.quantity.middle for one in pair) == size for part in pair
    }
