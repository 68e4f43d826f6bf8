"""The price of each thing, how many there are and what they cost or bring in, told all over an article and tied by the
noun of the things.

"It leased 320 trucks at $900 apiece", and paragraphs on "The trucks alone cost the city $410,000"; "240 flats ... The
investment comes to £48m", then « Chaque logement nous revient à 160 000 euros »; "passengers will pay a flat £6", of a
study that "assumes 300,000 passengers and puts income from fares at £2.5m". Nothing else in the article may make the
total, or be what price and number make.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from workbench.check.linking.context import Context, by_its_words
from workbench.check.linking.deal_clauses import reach
from workbench.check.linking.guards import bare
from workbench.check.linking.products_priced import Price, is_number, of_one_time, of_things, plain, price_of, sold
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.check.signs import rate_signs
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Kind

_REACH = 40
"""Amounts before and after a price among which number and total stand."""
_LEAST, _MOST = Fraction(55, 100), Fraction(180, 100)
_SIZE = 5
_CLOSE, _SUM = Fraction(5, 100), Fraction(2, 100)
_TOTAL = ("result", "incoming", "outgoing", "flow", "total_noun")
_NEAR = 9
_SIGNS = frozenset({",", ";", ":", "(", ")", "–", "—"})


def find_all(context: Context) -> Iterator[Relation]:
    """The prices of an article with the one number and the one total that are of the same things."""
    prices = [one for figure in context.scene.amounts if (one := price_of(context, figure)) is not None]
    for at, price in enumerate(prices):
        figure = price.figure
        near = context.scene.amounts[max(0, figure.order - _REACH) : figure.order + _REACH]
        totals = [one for one in near if _is_total(context, price, one)]
        pairs = [(count, total) for total in totals for count in _counts(context, price, total, near)]
        if len({(count.quantity.low, total.quantity.low) for count, total in pairs}) != 1:
            continue
        count, total = pairs[0]
        if (
            not _has_another(context, price, total, prices[max(0, at - _REACH) : at + _REACH])
            and _fits(count, figure, total)
            and not explained(context, price, count, total, near)
        ):
            members = (("count", count), ("unit", figure), ("total", total))
            yield Relation(LinkKind.RATE, members, Confidence.INFERRED, pattern="P9.named")


def _has_another(context: Context, price: Price, total: Figure, prices: Sequence[Price]) -> bool:
    """The same things have another price somewhere."""
    known = (price.figure.quantity.middle, total.quantity.middle)
    others = (one for one in prices if one.figure.quantity.middle not in known)
    return any(of_things(context, price, thing) for one in others for thing in one.things)


def _is_total(context: Context, price: Price, total: Figure) -> bool:
    """Money of another sentence that is told as what something costs or brings in, all of it."""
    figure = price.figure
    if total.kind is not Kind.MONEY or total.unit != figure.unit or total.sentence == figure.sentence:
        return False
    if total.per not in (None, "year") or not _told_total(context, total):
        return False
    return total.quantity.low >= _SIZE * figure.quantity.high and plain(context, total)


@by_its_words
def _told_total(context: Context, total: Figure) -> bool:
    if context.just_before(total, 3).has("each", "mean"):
        return False
    if rate_signs(context.scene).has(total.sentence, "partly", "reduced"):
        return False
    return context.just_before(total, _NEAR).has(*_TOTAL) or _says(context, total, "follows", "costs")


def _says(context: Context, figure: Figure, *signs: str) -> bool:
    own = reach(context, figure)
    return rate_signs(context.scene).within(figure.sentence, own.start, own.stop, *signs)


def _counts(context: Context, price: Price, total: Figure, near: Sequence[Figure]) -> Iterator[Figure]:
    """The number of the things that a total goes with: the one beside their price, where the total is told of them;
    else the one that stands beside the total.
    """
    if price.count is not None:
        if (
            sold(context, price)
            and _says(context, total, "costs")
            and _names(context, price, total)
            and of_one_time(context, price.figure, total)
        ):
            yield price.count
        return
    if _says(context, price.figure, "costs"):
        fitting = _says(context, total, "costs")
    else:
        fitting = _says(context, total, "fares") and not _says(context, total, "costs")
    if fitting:
        counts = (one for one in near if is_number(context, one) and of_things(context, price, one.unit.lower()))
        yield from (one for one in counts if _beside(context, one, total))


def _beside(context: Context, count: Figure, total: Figure) -> bool:
    """The number stands before the total, in its sentence or the one before; its noun may stand with another number:
    "5,000 riders a night, or 520,000 over the trial".
    """
    apart = total.sentence - count.sentence
    if count.start > total.start or count.paragraph != total.paragraph or apart > 1:
        return False
    if apart and any(one.start < total.start for one in context.figures(total.sentence)):
        return False
    named = (one.unit == count.unit and not bare(one) for one in context.figures(count.sentence) if one is not count)
    return not bare(count) or any(named)


def _names(context: Context, price: Price, total: Figure) -> bool:
    """The clause of the total is one of the things: "the trucks alone cost ...", "the bill for the trucks came to"."""
    numbers = [one for one in context.figures(total.sentence) if one.start < total.start]
    if any(one.kind is Kind.COUNT and one.quantity.low != _number(price) for one in numbers):
        return False
    sentence, inside = context.scene.sentence_tokens(total.sentence), context.inside(total)
    lower = context.scene.tokens.lower
    named = [at for at in range(sentence.start, inside.start) if of_things(context, price, lower[at])]
    if not named or not context.words.conjunctions.isdisjoint(lower[sentence.start : inside.start]):
        return False  # "the trucks and their drivers cost"
    first = max((at + 1 for at in range(sentence.start, named[0]) if lower[at] in _SIGNS), default=sentence.start)
    taken = {at for cue in context.cues(total.sentence) for at in range(cue.first, cue.last)}
    taken.update(at for sign in rate_signs(context.scene).of(total.sentence) for at in range(sign.first, sign.last))
    return not context.stems([lower[at] for at in range(first, named[0]) if at not in taken])


def _number(price: Price) -> Fraction | None:
    return None if price.count is None else price.count.quantity.low


def _made(count: Figure, price: Figure) -> Fraction:
    return count.quantity.middle * price.quantity.middle


def _fits(count: Figure, price: Figure, total: Figure) -> bool:
    return _LEAST <= _made(count, price) / total.quantity.middle <= _MOST


def explained(context: Context, price: Price, count: Figure, total: Figure, near: Sequence[Figure]) -> bool:
    """Other amounts make the total with one of the two, or with what both make, or are what they make."""
    figure, stated = price.figure, total.quantity.middle
    made = _made(count, figure)
    others = [one for one in near if one not in (count, figure, total) and one.quantity.middle > 0]
    money = [one.quantity.middle for one in others if one.kind is Kind.MONEY and one.unit == figure.unit]
    numbers = [one.quantity.middle for one in others if one.kind in (Kind.COUNT, Kind.MEASURE, Kind.DURATION)]
    if any(_is(value, made, _CLOSE) for value in money if value != stated):
        return True
    of_those = [one.quantity.middle for one in others if of_things(context, price, one.unit.lower())]
    numbers += [count.quantity.middle + step for one in of_those for step in (one, -one)]
    told = [count.quantity.middle * value for value in money] + [figure.quantity.middle * value for value in numbers]
    if any(_is(value, stated, _CLOSE) for value in told):
        return True
    beside = {one.sentence + step for one in (count, figure, total) for step in (-1, 0, 1)}
    shares = [one.quantity.middle / 100 for one in others if one.kind is Kind.PERCENT and one.sentence in beside]
    rest = [made + value for value in money] + [made - value for value in money]
    rest += [made * one for share in shares for one in (share, 1 + share, 1 - share)]
    return any(_is(value, stated, _SUM) for value in rest)


def _is(value: Fraction, wanted: Fraction, close: Fraction) -> bool:
    return abs(value / wanted - 1) <= close
