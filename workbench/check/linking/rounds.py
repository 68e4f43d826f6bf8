"""What a company is worth around new money, read out of a whole article by what the words beside each sum say of it.

"The investors priced the company at $310m before their money went in. With it, Veltrix is worth $460m", of a round of
$90m in the title; « Il reprend 30 % d'Ardentis pour 66 millions ... À ce prix, la société est estimée à 250 millions ».
`deals` reads passages that tell a deal and nothing else; here other money may stand around: what counts is that a sum
is told to be the value before the money, the value after it, the money itself, or the price of a share.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from workbench.check.linking.context import Context
from workbench.check.linking.deal_clauses import (
    clause,
    clause_roles,
    dated_before,
    of_another_value,
    sentence_roles,
    told_apart,
)
from workbench.check.linking.deals import of_the_sum
from workbench.check.linking.guards import denied, of_somebody, share_of
from workbench.check.relation import AFTER_MONEY, Relation
from workbench.check.scene import Figure
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Hedge, Kind
from workbench.language.deals import (
    AFTER,
    BEFORE,
    BUSINESS,
    DEAL,
    OF_SUM,
    PAID,
    PROPERTY,
    RETURNED,
    STAKE,
    WHOLE,
    WORTH,
    Told,
)

_APART = 4
"""Sentences between the value before the money and the value after it, or between a price and the value of all."""
_LEAD = 1
"""Paragraphs of the body that tell how much money came in."""
_BEHIND = 6
"""Words from "before" to what it stands before."""
_KEPT = 6
_HUNDRED = 100
_CLOSE = Fraction(2, 100)
_OFF = Fraction(40, 100)
_LEAST, _MOST = Fraction(1, 2), Fraction(2)
_EXACT = (Hedge.NONE, Hedge.ABOUT, Hedge.NEARLY)
_SHARES = (Hedge.NONE, Hedge.FRACTION)


def find_all(context: Context) -> Iterator[Relation]:
    """The round of an article, and the shares that it tells with their price."""
    if all({WORTH, WHOLE}.isdisjoint(sentence_roles(context, one)) for one in context.sentences):
        return
    money = [one for one in context.scene.amounts if one.kind is Kind.MONEY and one.per is None]
    before = [one for one in money if _is_before(context, one)]
    after = [one for one in money if one not in before and is_worth(context, one)]
    yield from _rounds(context, money, before, after)
    yield from _stakes(context, money, [*after, *before])


def _rounds(
    context: Context, money: Sequence[Figure], before: Sequence[Figure], after: Sequence[Figure]
) -> Iterator[Relation]:
    """The value before the money, the money told in the title or the lead, and the value after it."""
    first = only(one for one in before if plain(context, one))
    if first is None:
        return
    near = [one for one in after if one.unit == first.unit and abs(one.sentence - first.sentence) <= _APART]
    near = near or [one for one in money if one.unit == first.unit and _is_left_short(context, first, one)]
    near = near or [one for one in after if one.unit == first.unit and _of_the_deal(context, one)]
    last = only(one for one in near if plain(context, one) and one.quantity.low > first.quantity.high)
    if last is None:
        return
    wanted = last.quantity.middle - first.quantity.middle
    like = [one for one in money if one.unit == first.unit and one not in (first, last)]
    raised = [one for one in like if _is_raised(context, one) and plain(context, one)]
    if not raised or any(fits(one.quantity.middle, wanted) for one in like):
        return
    best = min(raised, key=lambda one: abs(one.quantity.middle - wanted))
    off = abs(wanted - best.quantity.middle)
    paid = [
        one for one in like if BUSINESS not in sentence_roles(context, one.sentence) and not _is_part(one, best, like)
    ]
    if off > _OFF * last.quantity.middle or any(fits(one.quantity.middle, off) for one in paid):
        return  # another part of the round, told for itself
    members = (("before", first), ("price", best), ("after", last))
    yield Relation(LinkKind.VALUATION, members, Confidence.INFERRED, pattern="P8.round", explicit=True)


def _is_part(one: Figure, raised: Figure, money: Sequence[Figure]) -> bool:
    """One of the sums of a sentence that together are the money: what each investor puts in."""
    beside = [other.quantity.middle for other in money if other.sentence == one.sentence]
    return len(beside) > 1 and sum(beside) == raised.quantity.middle


def _stakes(context: Context, money: Sequence[Figure], values: Sequence[Figure]) -> Iterator[Relation]:
    """A share that is bought, its price beside it or in the lead, and the value of all a few sentences on."""
    percents = [one for one in context.scene.amounts if one.kind is Kind.PERCENT and one.quantity.hedge in _SHARES]
    told = [one for one in percents if is_stake(context, one)]
    wholes = [one for one in values if plain(context, one)]
    for share in told:
        others = [one for one in percents if one.sentence == share.sentence and one is not share]
        tied = len(told) == 1 and not others and RETURNED in sentence_roles(context, share.sentence)
        price = _price(context, share, money, wholes) or (_brought_in(context, money, wholes) if tied else None)
        if price is None:
            continue
        like = [one for one in wholes if one is not price and one.unit == price.unit]
        near = [one for one in like if _in_reach(share, one) or (tied and _of_the_deal(context, one))]
        whole = only(iter(near))
        if whole is None or not _LEAST <= price.quantity.middle / share_of(whole, share) <= _MOST:
            continue
        like = [one for one in money if one.unit == price.unit and (one is price or not _worth_once(context, one))]
        held = [one for one in percents if one in told or STAKE in clause_roles(context, one)]
        if not any(makes(one, whole, price, like) for one in held if tied or _in_reach(one, whole)):
            members = (("share", share), ("price", price), ("whole", whole))
            notes = AFTER_MONEY if AFTER in clause_roles(context, whole) else frozenset[str]()
            yield Relation(LinkKind.STAKE, members, Confidence.INFERRED, pattern="P8.round", explicit=True, notes=notes)
            return


def _worth_once(context: Context, figure: Figure) -> bool:
    """What all of it was worth at another time: no price of a share."""
    return WORTH in clause_roles(context, figure)


def _in_reach(share: Figure, whole: Figure) -> bool:
    return share.in_title or abs(whole.sentence - share.sentence) <= _APART


def _price(context: Context, share: Figure, money: Sequence[Figure], wholes: Sequence[Figure]) -> Figure | None:
    """The only money of the sentence of a share, or of the next, that is no value of all; else what came in."""
    units = {one.unit for one in wholes}
    here = [one for one in money if one not in wholes and one.unit in units and not share.in_title]
    for sentence in (share.sentence, share.sentence + 1):
        beside = [one for one in here if one.sentence == sentence and _is_paid(context, share, one)]
        if beside:
            return beside[0] if len(beside) == 1 and plain(context, beside[0]) else None
    valued = any(one.sentence == share.sentence for one in wholes)
    return _brought_in(context, money, wholes) if valued else None


def _brought_in(context: Context, money: Sequence[Figure], wholes: Sequence[Figure]) -> Figure | None:
    """The only money of the title or the lead that came in."""
    return only(one for one in money if one not in wholes and _is_raised(context, one) and plain(context, one))


def _of_the_deal(context: Context, whole: Figure) -> bool:
    """A value that its own clause ties to the deal, wherever it stands: "the deal values the firm at", "once the money
    is in it is worth".
    """
    words = clause(context, whole)
    roles = frozenset[str]().union(*(word.roles for word in words))
    told = any(AFTER in word.roles and (word.last - word.first > 1 or OF_SUM in roles) for word in words)
    return (DEAL in roles or told) and not dated_before(context, whole) and roles.isdisjoint((BEFORE, BUSINESS))


def _is_paid(context: Context, share: Figure, price: Figure) -> bool:
    """Money told beside the share, without a word of other money; in the next sentence it must be told as paid."""
    roles = clause_roles(context, price)
    if (BUSINESS in roles and DEAL not in roles) or WORTH in roles:
        return False
    return price.sentence == share.sentence or not roles.isdisjoint((PAID, DEAL))


def makes(share: Figure, whole: Figure, price: Figure, money: Sequence[Figure]) -> bool:
    """Some money is that share of the whole or the rest of it, or the price is that of the whole with the price."""
    part = share.quantity.middle / _HUNDRED
    value = whole.quantity.middle
    both = part * (value + price.quantity.middle)
    return fits(price.quantity.middle, both) or any(
        fits(one.quantity.middle, made) for one in money for made in (part * value, (1 - part) * value)
    )


def fits(value: Fraction, wanted: Fraction) -> bool:
    return bool(wanted) and abs(value / wanted - 1) <= _CLOSE


def only(figures: Iterator[Figure]) -> Figure | None:
    """The one value, also when it is told several times."""
    found = list(figures)
    return found[0] if len({one.quantity.middle for one in found}) == 1 else None


def plain(context: Context, figure: Figure) -> bool:
    """One value, given as fact."""
    quantity = figure.quantity
    return quantity.low > 0 and not quantity.is_range and quantity.hedge in _EXACT and not denied(context, figure)


def _is_before(context: Context, figure: Figure) -> bool:
    """The value before the money: a word like "before" in its clause, and shortly behind that what it comes before."""
    return context.scene.trace.remembered((_is_before, figure), lambda: _comes_before(context, figure))


def _comes_before(context: Context, figure: Figure) -> bool:
    words = clause(context, figure)
    if not any({WORTH, WHOLE} & word.roles for word in words) and WORTH not in sentence_roles(context, figure.sentence):
        return False
    marks = [word for word in words if BEFORE in word.roles]
    return any(DEAL in mark.roles or any(DEAL in one.roles and _close_to(mark, one) for one in words) for mark in marks)


def _close_to(mark: Told, deal: Told) -> bool:
    """What "before" stands before; or the money that goes into something: "their money went into a business"."""
    return 0 <= deal.first - mark.last <= _BEHIND or 0 <= mark.first - deal.last <= 1


def _is_left_short(context: Context, first: Figure, figure: Figure) -> bool:
    """The value after the money, told right behind the one before it, without a verb: "before the deal it was worth
    36 million, after it 54 million".
    """
    if context.neighbour(first, 1) is not figure or figure.sentence != first.sentence:
        return False
    roles = clause_roles(context, figure)
    return (
        AFTER in roles
        and roles.isdisjoint((BUSINESS, PAID, STAKE))
        and WORTH in sentence_roles(context, first.sentence)
    )


def is_worth(context: Context, figure: Figure) -> bool:
    """A value of all of the company: a word of worth in its clause, the nearest word not one of other money."""
    return context.scene.trace.remembered((is_worth, figure), lambda: _tells_worth(context, figure))


def _tells_worth(context: Context, figure: Figure) -> bool:
    words = clause(context, figure)
    if PROPERTY in told_apart(context, figure) or of_another_value(context, figure):
        return False  # "its land alone is valued at £45m"
    inside = context.inside(figure)
    apart = [(max(inside.start - word.last, word.first - inside.stop), word.roles) for word in words]
    worth = [distance for distance, roles in apart if WORTH in roles]
    other = [distance for distance, roles in apart if BUSINESS in roles]
    if not worth and not (context.led_by(figure, "at") and any(roles == {WHOLE} for _, roles in apart)):
        return False
    if other and min(other) <= min(worth, default=_KEPT):
        return False
    near, after = context.just_before(figure, 5), context.just_after(figure, 4)
    if near.has("before_year", "each", "against") or after.has("before_year", "each"):
        return False
    return not dated_before(context, figure)


def _is_raised(context: Context, figure: Figure) -> bool:
    """Money of the title or the lead that words tell to come in, and that no word makes a value."""
    if not (figure.in_title or figure.paragraph <= _LEAD):
        return False
    roles = clause_roles(context, figure)
    if WORTH in roles or (BUSINESS in roles and not _is_taken_in(context, figure)):
        return False
    return figure.in_title or bool({PAID, DEAL} & roles)


def _is_taken_in(context: Context, figure: Figure) -> bool:
    """As in "lands £75m for a second factory": a word of payment right before the sum, that of other money behind."""
    inside = context.inside(figure)
    words = clause(context, figure)
    paid = any(PAID in word.roles and 0 <= inside.start - word.last <= 1 for word in words)
    return paid and all(word.first >= inside.stop for word in words if BUSINESS in word.roles)


def is_stake(context: Context, share: Figure) -> bool:
    """A share of the company that changes hands, not one that somebody keeps, and no share of the money."""
    quantity = share.quantity
    if quantity.is_range or not 0 < quantity.low < _HUNDRED or context.just_before(share, _KEPT).has("keeps"):
        return False
    if of_the_sum(context, share):
        return False
    if context.just_before(share, 3).has("up", "down") or context.just_after(share, 5).has("discount", "more"):
        return False
    if STAKE in clause_roles(context, share) or of_somebody(context, share):
        return True
    others = (one for one in context.figures(share.sentence) if one.kind is Kind.PERCENT and one is not share)
    return PAID in clause_roles(context, share) and not any(True for _ in others)
