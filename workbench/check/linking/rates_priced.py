"""A price, then how many paid it and what that came to.

"Admission is a flat $14. On the 45,000 visitors a year, tickets would bring in $630,000"; « Ils ont payé 25 euros en
moyenne, soit 14 millions » after the number of those who did. The price is the only amount of money of its sentence, or
with the total of it the only two; the number is the only large count of the sentence with the total, or of the one
before. Words must say that the one is a price of each and that the other is what comes of it; other amounts that would
make the total silence it.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from workbench.check.linking.context import PERIODS, Context
from workbench.check.linking.guards import corrected, usable
from workbench.check.linking.itemised import set_apart
from workbench.check.linking.per_what import per_what
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Hedge, Kind

_MANY = 20
"""The least number of those who pay: small numbers count too much else."""
_LEAST, _MOST = Fraction(1, 2), Fraction(2)
_CLOSE = Fraction(5, 100)
_NEAR = 12
"""Words before a total among which one says that it follows."""
_BACK = 4
_EXACT = (Hedge.NONE, Hedge.ABOUT, Hedge.NEARLY)
_FOLLOWS = ("makes_total", "result", "incoming", "total", "that_is", "and_so", "soit")
_OTHER = ("against", "more", "up", "down", "expected", "open", "rest", "remains", "cap", "peak", "thereof", "of_those")


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """The rate of a sentence that gives a total, with the price told in it or in the sentence before."""
    money = [one for one in context.figures(sentence) if one.kind is Kind.MONEY]
    if not money or money[-1].in_title or not _is_total(context, money[-1]):
        return
    total, prices = money[-1], money[:-1]
    here = bool(prices)
    if not here:
        prices = [one for one in _before(context, total) if one.kind is Kind.MONEY]
    if len(prices) != 1 or not _is_price(context, prices[0], total):
        return
    price = prices[0]
    counts = [one for one in (_before(context, total) if here else context.figures(sentence)) if _is_many(one)]
    if len(counts) != 1 or not _is_count(context, counts[0], total) or _others(context, total):
        return
    members = (("count", counts[0]), ("unit", price), ("total", total))
    if _LEAST <= _made(counts[0], price, total) <= _MOST and not _made_otherwise(context, counts[0], price, total):
        yield Relation(LinkKind.RATE, members, Confidence.INFERRED, pattern="P9.priced")


def _before(context: Context, total: Figure) -> list[Figure]:
    return [one for one in context.figures(total.sentence - 1) if one.paragraph == total.paragraph]


def _is_total(context: Context, total: Figure) -> bool:
    """Told as what follows: "would bring in", « la facture s'élève à », "zusammen"."""
    quantity = total.quantity
    if quantity.is_range or quantity.per not in (None, "year") or quantity.hedge not in _EXACT:
        return False
    if not usable(total) or corrected(context, total) or set_apart(context, total, _OTHER):
        return False
    return context.just_before(total, _NEAR).has(*_FOLLOWS) and not context.just_after(total, 3).has("more", "rest")


def _is_price(context: Context, price: Figure, total: Figure) -> bool:
    """The same for all: a mean, a price of each, a flat one; not one for each day."""
    quantity = price.quantity
    if price.unit != total.unit or quantity.is_range or quantity.hedge not in _EXACT or not quantity.low:
        return False
    if not usable(price) or corrected(context, price) or set_apart(context, price, _OTHER):
        return False
    per = per_what(context, price)
    if per is not None:
        return per.name not in PERIODS
    return "unit_value" in context.just_before(price, 1).roles


def _is_many(one: Figure) -> bool:
    return one.kind is Kind.COUNT and one.quantity.low >= _MANY


def _is_count(context: Context, count: Figure, total: Figure) -> bool:
    """A plain number of those who pay, before the total."""
    quantity = count.quantity
    if quantity.is_range or quantity.hedge not in _EXACT or quantity.per not in (None, total.per, "year"):
        return False
    led = context.just_before(count, 3).cues
    apart = any(
        "before_year" not in cue.roles and not cue.roles.isdisjoint(_OTHER) for cue in led
    )  # "im Vorjahr kamen"
    plain = usable(count) and not corrected(context, count) and not apart
    return plain and count.start < total.start and not context.just_after(count, 2).has("more", "of_those")


def _others(context: Context, total: Figure) -> bool:
    """Another number or share of the passage that might tell how many paid, or how much less."""
    near = (*_before(context, total), *context.figures(total.sentence))
    return any(one.kind in (Kind.PERCENT, Kind.POINTS) for one in near)


def _made(count: Figure, price: Figure, total: Figure) -> Fraction:
    return count.quantity.middle * price.quantity.middle / total.quantity.middle


def _made_otherwise(context: Context, count: Figure, price: Figure, total: Figure) -> bool:
    """Another amount near makes this total with the price or the number."""
    near = [one for one in context.scene.amounts if abs(one.sentence - total.sentence) <= _BACK]
    others = [one for one in near if one not in (count, price, total) and one.quantity.low > 0]
    return any(
        (one.kind is Kind.COUNT and abs(_made(one, price, total) - 1) <= _CLOSE)
        or (one.kind is Kind.MONEY and one.unit == price.unit and abs(_made(count, one, total) - 1) <= _CLOSE)
        or (one.kind is Kind.MONEY and one.unit == price.unit and abs(_made(count, price, one) - 1) <= _CLOSE)
        for one in others
    )
