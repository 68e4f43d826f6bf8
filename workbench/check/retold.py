"""Changes, shares and figures told again that something else in the article explains: their word or their values belong
to another reading that holds.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from itertools import permutations

from workbench.check.linking.context import Context
from workbench.check.relation import Relation
from workbench.domain.links import Confidence, LinkKind

_ABOUT = Fraction(1, 10)
_ROUNDED = Fraction(1, 100)
_FEW = 8
"""Most words of a sentence that says a multiple by itself, signs included."""


def orders_of(relation: Relation) -> frozenset[int]:
    """The places of its amounts among those of the article."""
    return frozenset(figure.order for figure in relation.figures)


def retold(context: Context, relation: Relation, told: Iterable[Relation]) -> bool:
    """Its word of multiplication, or its part and whole, belong to another that holds: "doubled, from 13 to 26 ... 180
    cameras, now 310"; « sur les 390 convoqués, 369, soit 95 % ... la moitié ».
    """
    if relation.confidence is Confidence.STATED:
        return False
    if relation.kind is LinkKind.BEFORE_AFTER and relation.factor is not None:
        start = relation.words[0].start
        return not _multiplies(relation) and (
            _said_alone(context, start) or _multiplied_beside(context, start, relation.factor)
        )
    if relation.kind is LinkKind.SAME:
        return _adds_up(context, relation)
    if relation.kind is LinkKind.BEFORE_AFTER:
        return _led_by_change(context, relation) or _read_the_other_way(relation, told)
    if relation.kind is LinkKind.SHARE and (key := _of_whole(relation)) is not None:
        same = (one for one in told if one is not relation and one.kind is LinkKind.SHARE and _of_whole(one) == key)
        return any(_shares(one) for one in same) and not _shares(relation)
    return False


def _said_alone(context: Context, start: int) -> bool:
    """A few words in quotation marks, of something else: "He did, five times."."""
    sentence = context.scene.segments.sentence_at(start)
    return context.scene.quotation_at(start) is not None and len(context.scene.sentence_tokens(sentence)) <= _FEW


def _adds_up(context: Context, relation: Relation) -> bool:
    """« seize semaines ... s’ajoute aux quatorze semaines de maternité, ce qui porte le total à trente »."""
    first, second = relation.figures[:2]
    made = first.quantity.middle + second.quantity.middle
    amounts = context.scene.amounts[second.order + 1 :]
    return any(one.unit == second.unit and one.quantity.middle == made for one in amounts)


def _led_by_change(context: Context, relation: Relation) -> bool:
    """What is taken for the value before is what it changed by: « en compte 92 000, après en avoir perdu 11 000 »."""
    before = relation.one("before")
    if before is None or relation.one("change") is not None or relation.factor is not None:
        return False
    first = context.inside(before).start
    led = (cue for cue in context.lead(before).cues if cue.last == first)
    return any(cue.roles & {"up", "down"} and not cue.roles & {"against", "more"} for cue in led)


def _read_the_other_way(relation: Relation, told: Iterable[Relation]) -> bool:
    """The same three amounts hold when the two values change places."""
    orders = orders_of(relation)
    others = (one for one in told if one is not relation and one.kind is relation.kind and orders_of(one) == orders)
    return any(_changes(one) for one in others) and not _changes(relation)


def _changes(relation: Relation) -> bool:
    """The change is the difference of the values, exactly."""
    before, after, change = relation.one("before"), relation.one("after"), relation.one("change")
    if before is None or after is None or change is None:
        return False
    return after.quantity.middle - before.quantity.middle == abs(change.quantity.middle)


def _multiplied_beside(context: Context, start: int, factor: Fraction) -> bool:
    """Two amounts of the sentence of the word are so many times one another."""
    values = [one.quantity.middle for one in context.figures(context.scene.segments.sentence_at(start))]
    pairs = ((a, b) for a, b in permutations(values, 2) if a > 1)
    return any(abs(b / a / factor - 1) <= _ROUNDED for a, b in pairs)


def _multiplies(relation: Relation) -> bool:
    before, after, factor = relation.one("before"), relation.one("after"), relation.factor
    if before is None or after is None or factor is None or not before.quantity.middle:
        return False
    return abs(after.quantity.middle / before.quantity.middle / factor - 1) <= _ABOUT


def _of_whole(relation: Relation) -> tuple[int, int] | None:
    part, whole = relation.one("part"), relation.one("whole")
    return None if part is None or whole is None else (part.order, whole.order)


def _shares(relation: Relation) -> bool:
    """The share is that of part and whole, to the nearest percent."""
    part, whole, share = relation.one("part"), relation.one("whole"), relation.one("share")
    if part is None or whole is None or share is None or not whole.quantity.middle:
        return False
    return abs(part.quantity.middle / whole.quantity.middle * 100 - share.quantity.middle) <= 1
