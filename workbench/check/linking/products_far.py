"""So many things at a price each, and far from both what all of them cost or bring in, whatever words tell it.

"It has ordered 36 trains ... at £4.8m a train", and paragraphs on "£172m for the whole fleet"; „84.000 Flaschen ..., im
Schnitt für 9,50 Euro“, later „den Umsatz mit den Flaschen bezifferte sie auf“; "310 deckhands will each be paid £2,400,
and that is all". Number and price stand together; the total is tied to them by signs, of which no one suffices: it
names the things, takes in all of them, is told as the bill or the takings, shares words with the sentence of the price,
or is but a slip of digits off. Nothing else in the article may make it, or be what price and number make.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from workbench.check.linking.bills import clause_of, deed, of_something_else, starts
from workbench.check.linking.context import PERIODS, Context
from workbench.check.linking.guards import bare, settled
from workbench.check.linking.multiplied_read import of_each
from workbench.check.linking.products_named import explained
from workbench.check.linking.products_priced import Price, is_number, of_one_time, of_things, plain, priced_apart
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.check.signs import bill_signs, rate_signs
from workbench.check.slips import slip
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Hedge, Kind
from workbench.language.bills import DEEDS

_REACH = 50
"""Amounts before and after a price among which its total stands."""
_BESIDE = 16
"""Words between a number and the price of each."""
_ENOUGH = 4
_LEAST, _MOST = Fraction(55, 100), Fraction(180, 100)
_SIZE = 5
_NEAR = 9
_CLOSE = 3
_FEW = 10
_OFF = Fraction(10, 100)
"""How far off the total is at least where one of them is a mean, or told as about."""
_SLIPS = ("digit", "swapped")
_TOTAL = ("result", "incoming", "outgoing", "flow", "total_noun", "valued")


def find_all(context: Context) -> Iterator[Relation]:
    """The prices of an article that stand beside their number, with the one total that is of all of them."""
    amounts = context.scene.amounts
    money = [one for one in amounts if one.kind is Kind.MONEY]
    if len({one.quantity.middle for one in money}) < 2:
        return
    told = rate_signs(context.scene)
    signed = [one for one in money if one.per is not None or told.has(one.sentence, "each", "mean")]
    prices = [price for one in signed if (price := _price(context, one)) is not None]
    for at, price in enumerate(prices):
        figure, count = price.figure, price.count
        assert count is not None
        near = amounts[max(0, figure.order - _REACH) : figure.order + _REACH]
        if _has_another(context, price, prices[max(0, at - _REACH) : at + _REACH]):
            continue
        totals = [one for one in near if _could_be(context, price, one)]
        tied = [one for one in totals if _tied(context, price, one) >= _ENOUGH]
        if len({one.quantity.middle for one in tied}) == 1 and not explained(context, price, count, tied[0], near):
            members = (("count", count), ("unit", figure), ("total", tied[0]))
            yield Relation(LinkKind.RATE, members, Confidence.INFERRED, pattern="P9.far")


def _price(context: Context, figure: Figure) -> Price | None:
    """A price of each thing whose number stands in its sentence."""
    if figure.in_title or not plain(context, figure) or priced_apart(context, figure):
        return None
    per, each = of_each(context, figure)
    told = rate_signs(context.scene)
    if not each or per.name in PERIODS or told.has(figure.sentence, "partly", "reduced", "exempt", "elsewhere"):
        return None
    numbers = [one for one in context.figures(figure.sentence) if one.kind is Kind.COUNT and one.quantity.low >= _FEW]
    counts = [one for one in numbers if is_number(context, one) and not bare(one)]
    named = [one for one in counts if one is per.thing or per.names(one)]
    fitting = named or (counts if len(numbers) == 1 else [])
    count = fitting[0] if len(fitting) == 1 else None
    if count is None or not count.unit:
        return None
    first, second = sorted((count, figure), key=lambda one: one.start)
    close = len(context.between(first, second)) <= _BESIDE
    return Price(figure, (count.unit.lower(),), count) if named or close else None


def _has_another(context: Context, price: Price, prices: Sequence[Price]) -> bool:
    """The same things have another price or number somewhere."""
    known = price.figure.quantity.middle, _number(price)
    others = (one for one in prices if (one.figure.quantity.middle, _number(one)) != known)
    return any(of_things(context, price, thing) for one in others for thing in one.things)


def _number(price: Price) -> Fraction:
    return Fraction(0) if price.count is None else price.count.quantity.middle


def _could_be(context: Context, price: Price, total: Figure) -> bool:
    """Money of another sentence of about the size that number and price make."""
    figure = price.figure
    if total.kind is not Kind.MONEY or total.unit != figure.unit or total.sentence == figure.sentence:
        return False
    if total.per is not None or total.quantity.low < _SIZE * figure.quantity.high:
        return False
    off = abs(_made(price) / total.quantity.middle - 1)
    loose = figure.quantity.hedge != Hedge.NONE or rate_signs(context.scene).has(figure.sentence, "mean")
    if not _LEAST <= _made(price) / total.quantity.middle <= _MOST or (loose and 0 < off < _OFF):
        return False
    return plain(context, total) and not context.just_before(total, 3).has("each", "mean")


def _made(price: Price) -> Fraction:
    return _number(price) * price.figure.quantity.middle


def _tied(context: Context, price: Price, total: Figure) -> int:
    """How much says that a total is of those things, and of all of them at that price."""
    own, told, bills = clause_of(context, total), rate_signs(context.scene), bill_signs(context.scene)
    if told.has(total.sentence, "partly", "reduced", "elsewhere") or of_something_else(context, price, total):
        return 0
    words = context.scene.tokens.lower[own.start : own.stop]
    if _of_another_time(context, price.figure, total) or _of_others(context, price, total, words):
        return 0
    names = any(of_things(context, price, word) for word in words)
    whole = bills.within(total.sentence, own.start, own.stop, "everything")
    come_of = deed(context, price, total)
    closed = "nothing_else" in context.sentence_roles(price.figure.sentence)
    slipped = slip(total.quantity.low, _made(price), total.quantity.step) in _SLIPS
    result = context.just_before(total, _NEAR).has(*_TOTAL) or told.within(
        total.sentence, own.start, own.stop, "follows", "costs", "fares"
    )
    shared = _shared(context, price.figure.sentence, words)
    if not (names or whole or come_of or (closed and shared)):
        return 0
    if total.quantity.middle > _made(price) and not (whole or closed or slipped or come_of in ("order", "grant")):
        return 0  # something else may have come in too
    loose = bills.within(total.sentence, own.start, own.stop, "loose")
    return (
        2 * sum((names, whole, closed, slipped)) + 3 * bool(come_of) + result + shared + loose + _beside(context, total)
    )


def _of_another_time(context: Context, price: Figure, total: Figure) -> bool:
    """Of another year, of a length of time, or on a condition under which the price is not."""
    if not of_one_time(context, price, total) or not settled(context, total):
        return True
    return any(one.kind is Kind.DURATION for one in context.figures(total.sentence))


def _of_others(context: Context, price: Price, total: Figure, words: Sequence[str]) -> bool:
    """The sentence of the total tells another number of the things, or its clause names other things beside them."""
    return _of_another_number(context, price, total) or _of_more(context, price, words)


def _of_another_number(context: Context, price: Price, total: Figure) -> bool:
    """The sentence of a total tells another number of the things."""
    counts = [one for one in context.figures(total.sentence) if one.kind is Kind.COUNT and not bare(one)]
    return any(of_things(context, price, one.unit.lower()) and one.quantity.middle != _number(price) for one in counts)


def _beside(context: Context, total: Figure) -> bool:
    """The word for what was paid stands right beside the sum: « La commande, de 806 000 euros », "the £84,000 bill"."""
    inside, bills = context.inside(total), bill_signs(context.scene)
    made = [made for _, made in DEEDS]
    return bills.within(total.sentence, inside.start - _CLOSE, inside.stop + 2, *made)


def _of_more(context: Context, price: Price, words: Sequence[str]) -> bool:
    """The clause names other things beside those: "the trucks and their drivers cost"."""
    named = [at for at, word in enumerate(words) if of_things(context, price, word)]
    return bool(named) and any(word in context.words.conjunctions for word in words[named[0] - 2 : named[-1] + 3])


def _shared(context: Context, sentence: int, words: Sequence[str]) -> bool:
    """A noun or verb of the clause stands in the sentence of the price too, no name."""
    inside, lower = context.scene.sentence_tokens(sentence), context.scene.tokens.lower
    names = starts(context, [word.lower() for name in context.scene.names for word in name.quote.split()])
    return bool(starts(context, lower[inside.start : inside.stop]) & starts(context, words) - names)
