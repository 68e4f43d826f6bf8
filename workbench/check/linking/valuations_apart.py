"""What a company is worth, told all over an article: before the money, the money, after it; a stake, its price, all.

Each of the three must be the only one of its sort in the article, by its own words, so that it does not matter where it
stands; what lies more than a factor of two off is taken for something else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product

from workbench.check.linking.clock import earlier
from workbench.check.linking.context import Context
from workbench.check.linking.deal_clauses import of_another_value
from workbench.check.linking.guards import corrected, of_somebody, share_of
from workbench.check.linking.valuations import has_role, valued_behind
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Hedge, Kind

_LEAST, _MOST = Fraction(1, 2), Fraction(2)
_CLOSE = Fraction(3, 100)
_NEAR = 8
_HUNDRED = 100
_SENTENCES = 2
_OTHER = ("before_year", "against", "flow", "incoming", "outgoing", "expected", "up", "down", "more")
_WORDS = ("pre", "post", "valued", "stake")


def find_all(context: Context) -> Iterator[Relation]:
    """The round of an article, then its stake."""
    told = {role for sentence in context.sentences for role in context.sentence_roles(sentence)}
    if told.isdisjoint(_WORDS):
        return
    money = [one for one in context.scene.amounts if one.kind is Kind.MONEY and one.per is None]
    if {"pre", "post", "raised"} <= told:
        yield from _round(context, money)
    if "valued" in told and not told.isdisjoint(("stake", "pay")):
        yield from _stake(context, money)


def _round(context: Context, money: Sequence[Figure]) -> Iterator[Relation]:
    pre = _only(one for one in money if has_role(context, one, "pre", "post") and _is_value(context, one))
    post = _only(one for one in money if has_role(context, one, "post", "pre") and _is_value(context, one))
    if pre is None or post is None or pre.unit != post.unit or pre.quantity.low >= post.quantity.low:
        return
    raised = [one for one in money if one.unit == pre.unit and one not in (pre, post) and _is_raised(context, one)]
    wanted = post.quantity.middle - pre.quantity.middle
    raised = [one for one in raised if _LEAST <= one.quantity.middle / wanted <= _MOST]
    if raised:
        best = min(raised, key=lambda one: abs(one.quantity.middle - wanted))
        members = (("before", pre), ("price", best), ("after", post))
        yield Relation(LinkKind.VALUATION, members, Confidence.INFERRED, pattern="P8.apart", explicit=True)


def _only(figures: Iterator[Figure]) -> Figure | None:
    """The one figure, also when it is told several times; None when there are several values."""
    found = list(figures)
    return found[0] if len({one.quantity.low for one in found}) == 1 else None


def _is_value(context: Context, figure: Figure) -> bool:
    """A value of a company: its word stands in the sentence, and no other before the amount."""
    roles = context.sentence_roles(figure.sentence)
    told = "valued" in roles and not context.just_before(figure, 3).has("raised")
    return told and _is_plain(context, figure)


def _is_raised(context: Context, figure: Figure) -> bool:
    told = context.just_before(figure, _NEAR).has("raised", "commitment") or context.just_after(figure, 4).has("raised")
    return told and _is_plain(context, figure)


def _is_plain(context: Context, figure: Figure) -> bool:
    """One value, given as fact. Asked last: an edit may change it, words it does not."""
    return not corrected(context, figure) and not figure.quantity.is_range


def _stake(context: Context, money: Sequence[Figure]) -> Iterator[Relation]:
    percents = [one for one in context.scene.amounts if one.kind is Kind.PERCENT]
    shares = [one for one in percents if _is_stake(context, one)]
    wholes = [one for one in money if _values_all(context, one) and _is_plain(context, one)]
    if len({one.quantity.low for one in wholes}) != 1 or not shares:
        return
    others = [one for one in money if one.unit == wholes[0].unit and one not in wholes and _is_plain(context, one)]
    if any(_makes(share, wholes[0], one) for share in percents for one in others):
        return
    stake, whole = min(product(shares, wholes), key=_apart)
    lone = _only(iter(shares)) is not None or _apart((stake, whole)) <= 1
    if not lone or not 0 < stake.quantity.low < _HUNDRED or stake.quantity.is_range:
        return
    right = share_of(whole, stake)
    fit = [one for one in others if _LEAST <= one.quantity.middle / right <= _MOST and _is_exact(one)]
    price = _only(iter(_near(context, stake, whole, others))) or _only(one for one in fit if _is_price(context, one))
    if price is not None and price in fit and not earlier(context, price.sentence, whole.sentence):
        members = (("share", stake), ("price", price), ("whole", whole))
        yield Relation(LinkKind.STAKE, members, Confidence.INFERRED, pattern="P8.apart", explicit=True)


def _apart(pair: tuple[Figure, Figure]) -> int:
    """Sentences between two amounts."""
    return abs(pair[0].sentence - pair[1].sentence)


def _is_exact(figure: Figure) -> bool:
    return figure.quantity.hedge in (Hedge.NONE, Hedge.ABOUT, Hedge.NEARLY)


def _makes(share: Figure, whole: Figure, price: Figure) -> bool:
    right = share_of(whole, share)
    return bool(right) and abs(price.quantity.middle / right - 1) <= _CLOSE


def _near(context: Context, stake: Figure, whole: Figure, others: Sequence[Figure]) -> list[Figure]:
    """The money told with the stake and the value, from the sentence before them on: the whole says what it is for."""
    first, last = sorted((stake.sentence, whole.sentence))
    if last - first > _SENTENCES:
        return []
    told = [one for one in others if first - 1 <= one.sentence <= last and not one.in_title]
    return [one for one in told if not context.just_before(one, 4).has(*_OTHER)]


def _is_stake(context: Context, figure: Figure) -> bool:
    after = context.just_after(figure, 5)
    near = after.has("stake") or context.just_before(figure, 5).has("stake") or of_somebody(context, figure)
    near = (near or _bought(context, figure)) and not after.has("discount")
    return near and not context.just_before(figure, 3).has("up", "down", "keeps")


def _bought(context: Context, figure: Figure) -> bool:
    """The only share of a sentence in which something is paid, with the money right beside it."""
    shares = [one for one in context.figures(figure.sentence) if one.kind is Kind.PERCENT]
    beside = [context.neighbour(figure, step) for step in (-1, 1)]
    priced = any(one is not None and one.kind is Kind.MONEY for one in beside)
    return priced and len(shares) == 1 and not {"pay", "stake"}.isdisjoint(context.sentence_roles(figure.sentence))


def _values_all(context: Context, figure: Figure) -> bool:
    near = context.lead(figure)
    if near.has("before_year", "against") or has_role(context, figure, "pre", "post"):
        return False
    if of_another_value(context, figure):
        return False
    return near.has("valued") or valued_behind(context, figure)


def _is_price(context: Context, figure: Figure) -> bool:
    """Money that is paid: "paid $150 million", « les 190 millions que le fonds versera »."""
    return context.just_before(figure, 5).has("pay") or context.just_after(figure, 6).has("pay")
