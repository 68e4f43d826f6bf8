"""Changes, shares and figures told again that something else in the article explains: their word or their values belong
to another reading that holds.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from itertools import permutations

from workbench.check.holding import holds, multiplies, orders_of, rises, shares
from workbench.check.linking.context import Context, alike
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Kind

_ROUNDED = Fraction(1, 100)
_TIMES = 3
_REACH = 24
"""Amounts before and after a figure among which what explains it stands."""
_DIGIT, _PRICE = 10, 1000
_TENTH, _HALF = Fraction(1, 10), Fraction(1, 2)
_MANY = 20
_FEW = 8
"""Most words of a sentence that says a multiple by itself, signs included."""


def retold(context: Context, relation: Relation, told: Iterable[Relation]) -> bool:
    """Its word of multiplication, or its part and whole, belong to another that holds: "doubled, from 13 to 26 ... 180
    cameras, now 310"; « sur les 390 convoqués, 369, soit 95 % ... la moitié ».
    """
    if relation.kind is LinkKind.SHARE and shares(relation):
        return False
    if _other_value(context, relation) or _beyond_its_whole(context, relation) or _for_every(context, relation):
        return True
    if relation.confidence is Confidence.STATED:
        return False
    if _of_product(relation, told):
        return True
    if relation.kind is LinkKind.BEFORE_AFTER and relation.factor is not None:
        start = relation.words[0].start
        return not multiplies(relation) and (
            _said_alone(context, start) or _multiplied_beside(context, start, relation.factor)
        )
    if relation.kind is LinkKind.STAKE:
        return _parted(relation, told) or _beside_product(context, relation)
    if relation.kind is LinkKind.SAME:
        return _adds_up(context, relation) or _bare(relation)
    if relation.kind is LinkKind.BEFORE_AFTER:
        if relation.pattern == "P6.passage" and _far_off(relation):
            return True
        return _led_by_change(context, relation) or _read_the_other_way(relation, told)
    if relation.kind is LinkKind.SHARE and (key := _of_whole(relation)) is not None:
        same = (one for one in told if one is not relation and one.kind is LinkKind.SHARE and _of_whole(one) == key)
        return any(shares(one) for one in same) or _of_neighbour(context, relation)
    return False


def _said_alone(context: Context, start: int) -> bool:
    """A few words in quotation marks, of something else: "He did, five times."."""
    sentence = context.scene.segments.sentence_at(start)
    return context.scene.quotation_at(start) is not None and len(context.scene.sentence_tokens(sentence)) <= _FEW


def _other_value(context: Context, relation: Relation) -> bool:
    """Another amount of the sentence is what the value before became: "used 0.9 TWh, a quarter of its 3.6, and up by a
    fifth from 0.75".
    """
    before, after, change = relation.one("before"), relation.one("after"), relation.one("change")
    if before is None or after is None or change is None or change.kind is not Kind.PERCENT:
        return False
    start = before.quantity.middle
    if not start or before.kind is Kind.PERCENT:
        return before.quantity.middle + after.quantity.middle == change.quantity.middle
    told = [one for one in context.figures(before.sentence) if one not in (before, after, change)]
    made = abs(after.quantity.middle / start - 1) * 100
    if any(one.kind is Kind.PERCENT and abs(abs(one.quantity.middle) - made) <= _TENTH for one in told):
        return True  # "lost 6.2% at the opening and 2.5% at the close, at 31.20 euros against 32"
    stated = abs(change.quantity.middle)
    if _turned_round(relation) or abs(made - stated) <= _HALF:
        return abs(made - stated) > _HALF
    like = (*told, *context.figures(before.sentence - 1))
    values = [one.quantity.middle for one in like if one.kind is before.kind and one.unit == before.unit]
    ends = (before.quantity.middle, after.quantity.middle)
    return any(abs(abs(value / end - 1) * 100 - stated) <= _HALF for value in values for end in ends if end)


def _turned_round(relation: Relation) -> bool:
    """The later of the two is the one that a change is reckoned from: "768,000, up 20% on the 640,000 of 2024"; "9.6 at
    the start, 7.2 at the end, a quarter less".
    """
    before, after, change = relation.one("before"), relation.one("after"), relation.one("change")
    if before is None or after is None or change is None:
        return False
    moved = before.quantity.middle - after.quantity.middle
    if not after.quantity.middle or not moved or not relation.direction or (relation.direction > 0) != (moved > 0):
        return False
    made = abs(before.quantity.middle / after.quantity.middle - 1) * 100
    return abs(made - abs(change.quantity.middle)) <= _HALF


def _beyond_its_whole(context: Context, relation: Relation) -> bool:
    """A share below all of it whose part is many times its whole: they are of two things; or that of the rest: "of
    twelve posts nine are filled, so that a quarter is empty".
    """
    part, whole, share = relation.one("part"), relation.one("whole"), relation.one("share")
    if relation.kind is not LinkKind.SHARE or part is None or whole is None or share is None:
        return False
    if share.quantity.high <= 100 and part.quantity.low > _TIMES * whole.quantity.high:
        return True
    told = context.just_before(share, 4).has("and_so") and part.sentence == share.sentence
    rest = whole.quantity.middle - part.quantity.middle
    return told and rest * 100 == share.quantity.middle * whole.quantity.middle


def _for_every(context: Context, relation: Relation) -> bool:
    """The number is what a value is told for: "four for every 10,000 visits", "almost eight for every ten people"."""
    count, unit = relation.one("count"), relation.one("unit")
    if relation.kind is not LinkKind.RATE or count is None or unit is None or relation.pattern == "P9.each":
        return False  # its value names whom it is for
    behind = context.neighbour(unit, 1)
    return any(one is not None and _led_by_each(context, one) for one in (count, behind))


def _of_product(relation: Relation, told: Iterable[Relation]) -> bool:
    """Its value is what its number makes with another one: « rembourser 512 000 euros et verser 2 000 euros à chacune
    des 33 familles, soit 66 000 euros ».
    """
    count, unit = relation.one("count"), relation.one("unit")
    if relation.kind is not LinkKind.RATE or unit is None or holds(relation):
        return False
    rates = (one for one in told if one.kind is LinkKind.RATE and one is not relation and holds(one))
    return any(one.one("total") is unit and one.one("count") is count for one in rates)


def _led_by_each(context: Context, one: Figure) -> bool:
    led = context.preceding(one, 2)
    return bool(led) and (led[-1] in context.words.per or context.led_by(one, "each"))


def _parted(relation: Relation, told: Iterable[Relation]) -> bool:
    """The price is a part of the whole in another way: "€160m: €96m for the firm, €64m for the founder"."""
    price, whole = relation.one("price"), relation.one("whole")
    if price is None or whole is None:
        return False
    sums = (one for one in told if one.kind is LinkKind.SUM and one.one("total") is whole)
    return any(price in one.of("part") and holds(one) for one in sums)


def _beside_product(context: Context, relation: Relation) -> bool:
    """The price makes the whole with so many others: "£645,000: two engines at £240,000 each and a van at £165,000"."""
    price, whole = relation.one("price"), relation.one("whole")
    if price is None or whole is None or price.kind is not whole.kind:
        return False
    gap = whole.quantity.middle - price.quantity.middle
    values = [one.quantity.middle for one in context.figures(price.sentence) if one not in (price, whole)]
    return any(a * b == gap for a, b in permutations(values, 2))


def _bare(relation: Relation) -> bool:
    """A number without a noun, or one of a single digit beside millions, takes nothing up."""
    first, second = relation.figures[:2]
    if relation.pattern == "P13.scale":
        least = min(first.quantity.low, second.quantity.low)
        if second.kind is Kind.MONEY:
            return least < _PRICE  # "150 yen a night ... 150 million yen"
        return second.kind is Kind.COUNT and least < _DIGIT
    return relation.pattern == "P13.taken" and second.kind is Kind.COUNT and second.quote == second.quantity.numeral


def _adds_up(context: Context, relation: Relation) -> bool:
    """« seize semaines ... s’ajoute aux quatorze semaines de maternité, ce qui porte le total à trente »."""
    first, second = relation.figures[:2]
    made = first.quantity.middle + second.quantity.middle
    amounts = context.scene.amounts[second.order + 1 : second.order + _REACH]
    return any(one.unit == second.unit and one.quantity.middle == made for one in amounts)


def _led_by_change(context: Context, relation: Relation) -> bool:
    """What is taken for the value before is what it changed by: « en compte 92 000, après en avoir perdu 11 000 »."""
    before = relation.one("before")
    if before is None or relation.one("change") is not None or relation.factor is not None:
        return False
    first = context.inside(before).start
    led = (cue for cue in context.lead(before).cues if cue.last == first)
    return any(cue.roles & {"up", "down"} and not cue.roles & {"against", "more"} for cue in led)


def _far_off(relation: Relation) -> bool:
    """The percentage told somewhere in the passage is not of the size of what the two values make."""
    before, after, change = relation.one("before"), relation.one("after"), relation.one("change")
    if before is None or after is None or change is None or change.kind is not Kind.PERCENT:
        return False
    if not before.quantity.middle or not change.quantity.middle:
        return False
    made = abs(after.quantity.middle / before.quantity.middle - 1) * 100 / abs(change.quantity.middle)
    return not Fraction(1, 3) <= made <= 3


def _read_the_other_way(relation: Relation, told: Iterable[Relation]) -> bool:
    """The same three amounts hold when the two values change places."""
    orders = orders_of(relation)
    others = (one for one in told if one is not relation and one.kind is relation.kind and orders_of(one) == orders)
    return any(rises(one) for one in others) and not rises(relation)


def _multiplied_beside(context: Context, start: int, factor: Fraction) -> bool:
    """Two amounts of the sentence of the word are so many times one another."""
    values = [one.quantity.middle for one in context.figures(context.scene.segments.sentence_at(start))]
    pairs = ((a, b) for a, b in permutations(values, 2) if a > 1)
    return any(abs(b / a / factor - 1) <= _ROUNDED for a, b in pairs)


def _of_whole(relation: Relation) -> tuple[int, int] | None:
    part, whole = relation.one("part"), relation.one("whole")
    return None if part is None or whole is None else (part.order, whole.order)


def _of_neighbour(context: Context, relation: Relation) -> bool:
    """What stands beside the share has it of an amount told before: "153,000 journeys, 35 per cent of the total"."""
    share = relation.one("share")
    if share is None:
        return False
    amounts = context.scene.amounts
    beside = [one for one in amounts[max(0, share.order - 1) : share.order + 2] if one is not share]
    wholes = [
        one
        for one in amounts[max(0, share.order - _REACH) : share.order + 3]
        if one.quantity.middle > 0 and one.kind is not Kind.PERCENT
    ]
    return any(
        one.kind is whole.kind
        and (one.quantity.middle >= _MANY or alike(one, whole))  # three sites are no third of nine councillors
        and one.quantity.middle < whole.quantity.middle
        and abs(one.quantity.middle / whole.quantity.middle * 100 - share.quantity.middle) <= _HALF
        for one in beside
        for whole in wholes
        if one not in (relation.one("part"), relation.one("whole")) or whole is not relation.one("whole")
    )
