"""What a company is worth, told all over an article: before the money, the money, after it; a stake, its price, all.

Each of the three must be the only one of its sort in the article, by its own words, so that it does not matter where it
stands; what lies more than a factor of two off is taken for something else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from workbench.check.linking.context import Context
from workbench.check.linking.guards import corrected
from workbench.check.linking.valuations import has_role
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Kind

_LEAST, _MOST = Fraction(1, 2), Fraction(2)
_CLOSE = Fraction(3, 100)
_NEAR = 8
_WORDS = ("pre", "post", "valued", "stake")


def find_all(context: Context) -> Iterator[Relation]:
    """The round of an article, then its stake."""
    told = {role for sentence in context.sentences for role in context.sentence_roles(sentence)}
    if told.isdisjoint(_WORDS):
        return
    money = [one for one in context.scene.amounts if one.kind is Kind.MONEY and one.per is None]
    if {"pre", "post", "raised"} <= told:
        yield from _round(context, money)
    if {"stake", "valued"} <= told:
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
    shares = [one for one in context.scene.amounts if one.kind is Kind.PERCENT and _is_stake(context, one)]
    stake = _only(iter(shares))
    whole = _only(one for one in money if _values_all(context, one) and _is_plain(context, one))
    if stake is None or whole is None or not 0 < stake.quantity.low < 100 or stake.quantity.is_range:
        return
    right = whole.quantity.middle * stake.quantity.middle / 100
    others = [one for one in money if one.unit == whole.unit and one is not whole and _is_plain(context, one)]
    if any(abs(one.quantity.middle / right - 1) <= _CLOSE for one in others):
        return
    price = _only(one for one in others if _is_price(context, one) and _LEAST <= one.quantity.middle / right <= _MOST)
    if price is not None:
        members = (("share", stake), ("price", price), ("whole", whole))
        yield Relation(LinkKind.STAKE, members, Confidence.INFERRED, pattern="P8.apart", explicit=True)


def _is_stake(context: Context, figure: Figure) -> bool:
    near = context.just_after(figure, 5).has("stake") or context.just_before(figure, 5).has("stake")
    return near and not context.just_before(figure, 3).has("up", "down", "keeps")


def _values_all(context: Context, figure: Figure) -> bool:
    near = context.lead(figure)
    return (
        near.has("valued") and not near.has("before_year", "against") and not has_role(context, figure, "pre", "post")
    )


def _is_price(context: Context, figure: Figure) -> bool:
    """Money that is paid: "paid $150 million", « les 190 millions que le fonds versera »."""
    return context.just_before(figure, 5).has("pay") or context.just_after(figure, 6).has("pay")
