"""What the amounts of a passage make among themselves bears witness against a relation that only a pattern suggests.

An article in which 2.9 and 1.3 make 4.2 two sentences on does not mean its 4.2 to be the sum of others; a rise of 5.1 %
that is the one from 455 to 478 is not told of litres. Chance makes few amounts agree to the digit: only what is close
by, takes up amounts of the relation and comes out exactly counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import permutations

from workbench.check.grading import judge, percent
from workbench.check.holding import holds
from workbench.check.linking.context import Context, alike
from workbench.check.linking.guards import bare
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.check.units import in_unit_of, same_dimension
from workbench.domain.intervals import added
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import ADDABLE, Kind

_REACH = 2
"""Sentences on either side in which what bears witness may stand."""
_AROUND, _RUN = 8, 5
"""Amounts before and after a total, and most of them that make it."""
_LEAST = 10
"""Less than this is made by accident."""
_EXACT = Fraction(1, 1000)
_DIGITS = 100
"""From here on a whole number has three digits, which do not agree by accident."""
_PAIR = 2
"""More shares than this are a list, in which each has its amount."""
_TIMES = 5
_PLAUSIBLE = 3


def witnessed(context: Context, relation: Relation) -> bool:
    """Whether amounts around a relation that does not hold come out in another way, some of its own among them."""
    if relation.link_id or holds(relation):
        return False
    if relation.kind is LinkKind.STAKE:
        return _remains(relation)
    if relation.confidence is Confidence.STATED:
        return False
    if relation.kind is LinkKind.SUM:
        return _made_by_run(context, relation)
    if relation.kind is LinkKind.RATE:
        return _of_difference(context, relation) or _gaps(relation)
    if relation.kind is LinkKind.SHARE:
        return not _is_right(relation) and (
            _pair_has_share(context, relation)
            or _share_has_pair(context, relation)
            or _bracketed_of_another(context, relation)
        )
    if relation.kind is LinkKind.BEFORE_AFTER:
        return _change_has_pair(context, relation) or _of_another_start(context, relation)
    return False


def _is_right(relation: Relation) -> bool:
    """The share is that of part and whole, as it is rounded."""
    part, whole, share = relation.one("part"), relation.one("whole"), relation.one("share")
    if part is None or whole is None or share is None:
        return False
    return judge(percent, [part.readings, whole.readings], share.readings).severity is None


def _near(context: Context, *figures: Figure) -> Iterator[Figure]:
    """The other amounts within a few sentences of any of them, in text order."""
    last = len(context.scene.segments.sentences) - 1
    numbers = {
        number
        for one in figures
        for number in range(max(0, one.sentence - _REACH), min(last, one.sentence + _REACH) + 1)
    }
    for number in sorted(numbers):
        for one in context.figures(number):
            if one not in figures:
                yield one


def _made_by_run(context: Context, relation: Relation) -> bool:
    """As in "a combined 4.2GW … Five, totalling 2.9GW, … the nine others make up 1.3GW. … the biggest, at 1.1GW, …":
    some that follow each other, one of the parts among them, make the total.
    """
    total, parts = relation.one("total"), {part.order for part in relation.of("part")}
    if total is None or relation.open or total.quantity.middle < 1 or total.quantity.is_range:
        return False
    reach = context.scene.amounts[max(0, total.order - _AROUND) : total.order + _AROUND + 1]
    like = [one for one in reach if one is not total and same_dimension(one.quantity, total.quantity)]
    runs = (like[first : first + size] for first in range(len(like)) for size in range(2, _RUN + 1))
    return any(
        parts & {one.order for one in run}
        and added(in_unit_of(one.quantity, total.quantity).middle for one in run) == total.quantity.middle
        for run in runs
    )


def _of_difference(context: Context, relation: Relation) -> bool:
    """As in "121 closures and 58 openings, a balance of minus 63 … 21.4 pupils per class": number and total are two of
    a difference that is told; or in "two more at £285m apiece, which would add £570m": the value is a product itself.
    """
    count, unit, total = relation.one("count"), relation.one("unit"), relation.one("total")
    if count is None or unit is None or total is None:
        return False
    near = [one.quantity.middle for one in _near(context, count, total) if one is not unit]
    apart, value = abs(total.quantity.middle - count.quantity.middle), unit.quantity.middle
    if count.kind is total.kind is Kind.COUNT and total.quantity.middle >= _LEAST and apart in near:
        return True
    return value >= _DIGITS and any(one * count.quantity.middle == value for one in near if one > 1)


def _gaps(relation: Relation) -> bool:
    """As in « 9,6 kilomètres … 17 stations, distantes de 600 mètres »: between so many stand one fewer."""
    count, unit, total = relation.one("count"), relation.one("unit"), relation.one("total")
    if count is None or unit is None or total is None or unit.kind not in (Kind.MEASURE, Kind.DURATION):
        return False
    if not same_dimension(unit.quantity, total.quantity) or not unit.quantity.middle:
        return False
    made = (count.quantity.middle - 1) * in_unit_of(unit.quantity, total.quantity).middle
    return made == total.quantity.middle


def _remains(relation: Relation) -> bool:
    """As in « 20 % du capital, ce qui valorise l'entreprise 90 millions, contre 72 millions avant l'apport »: what is
    taken for the price is the value without it, to the digit.
    """
    share, price, whole = relation.one("share"), relation.one("price"), relation.one("whole")
    if share is None or price is None or whole is None or price.kind is not Kind.MONEY:
        return False
    return whole.quantity.middle * (100 - share.quantity.middle) == 100 * price.quantity.middle


def _pair_has_share(context: Context, relation: Relation) -> bool:
    """As in « Sur 9 480 inscrits, 5 594 ont voté. La participation s'élève à 59 % »: part and whole have their own
    share, told nearer to them than this one.
    """
    part, whole, share = relation.one("part"), relation.one("whole"), relation.one("share")
    if part is None or whole is None or share is None or share.in_title or part.kind is Kind.PERCENT:
        return False
    apart = _distance(share, part, whole)
    for one in _near(context, part, whole):
        if one.kind is not Kind.PERCENT or one is share or one.sentence == share.sentence == part.sentence:
            continue
        if (
            _distance(one, part, whole) < apart
            and judge(percent, [part.readings, whole.readings], one.readings).severity is None
        ):
            return True
    return False


def _distance(one: Figure, *others: Figure) -> int:
    return min(abs(one.order - other.order) for other in others)


def _share_has_pair(context: Context, relation: Relation) -> bool:
    """As in « ont brûlé 4 150 hectares … 1 245 de maquis (30 %) et 415 agricoles (10 %) »: the amount right beside the
    share is that share of another to the digit, whatever their nouns.
    """
    share = relation.one("share")
    if share is None or not share.quantity.middle or len(relation.of("share")) > _PAIR:
        return False
    beside = [one for step in (-1, 1) if (one := context.neighbour(share, step)) is not None and one.kind in ADDABLE]
    others = [one for one in _near(context, share) if one.kind in ADDABLE and one.quantity.middle >= _DIGITS]
    for one in beside:
        for other in others:
            if one is other or {one, other} == {relation.one("part"), relation.one("whole")}:
                continue
            made = min(one.quantity.middle, other.quantity.middle) / max(one.quantity.middle, other.quantity.middle)
            if abs(made * 100 / share.quantity.middle - 1) <= _EXACT:
                return True
    return False


def _bracketed_of_another(context: Context, relation: Relation) -> bool:
    """As in « en a obtenu 2 004 (36,8 %) et Nora Belaïd 1 317 (24,2 %). Sur 9 480 inscrits, 5 594 … »: in brackets
    right behind an amount stands the share of just that one.
    """
    share, part, whole = relation.one("share"), relation.one("part"), relation.one("whole")
    own = None if share is None else context.neighbour(share, -1)
    if share is None or own is None or own in (part, whole) or own.kind not in ADDABLE or relation.one("taken"):
        return False
    return context.between(own, share).words == ("(",)


def _change_has_pair(context: Context, relation: Relation) -> bool:
    """As in « 478 euros en janvier, soit 5,1 % de plus qu'un an plus tôt (455 euros) »: two amounts of its own sentence
    make the change that a pair some sentences on does not.
    """
    before, after, change = relation.one("before"), relation.one("after"), relation.one("change")
    if before is None or after is None or change is None or change.kind is not Kind.PERCENT:
        return False
    if change.sentence == before.sentence == after.sentence:
        return False
    told = [one for one in context.figures(change.sentence) if one.kind in ADDABLE and one not in (before, after)]
    pairs = ((a, b) for a, b in permutations(told, 2) if alike(a, b) and b.quantity.middle)
    return any(abs(a.quantity.middle / b.quantity.middle - 1) * 100 in change.readings.normal for a, b in pairs)


def _of_another_start(context: Context, relation: Relation) -> bool:
    """As in "some 160 firefighters with 24 engines and two helicopters, up from 130": what is many times off and
    moves the wrong way is told of another amount of the sentence, which moves the way that is said.
    """
    before, after = relation.one("before"), relation.one("after")
    if before is None or after is None or relation.one("change") is not None or not relation.direction:
        return False
    start, end = before.quantity.middle, after.quantity.middle
    if not bare(before) or before.sentence != after.sentence or not start or not end:
        return False
    if (end - start) * relation.direction >= 0 or max(start, end) < _TIMES * min(start, end):
        return False
    others = (one for one in context.figures(after.sentence) if one.kind is after.kind and one not in (before, after))
    return any(
        (one.quantity.middle - start) * relation.direction > 0
        and max(one.quantity.middle, start) < _PLAUSIBLE * min(one.quantity.middle, start)
        for one in others
    )
