"""What the amounts of a passage make among themselves bears witness against a relation that only a pattern suggests.

An article in which 2.9 and 1.3 make 4.2 two sentences on does not mean its 4.2 to be the sum of others; a rise of 5.1 %
that is the one from 455 to 478 is not told of litres. Chance makes few amounts agree to the digit: only what is close
by, takes up amounts of the relation and comes out exactly counts.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from fractions import Fraction

from workbench.check.holding import holds
from workbench.check.linking.context import Context
from workbench.check.near_amounts import near
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.check.units import in_unit_of, same_dimension
from workbench.check.witnessed_shares import absurd, has_other_end, of_change, of_others, of_retelling, of_share
from workbench.domain.intervals import added
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Kind

_AROUND, _RUN = 8, 5
"""Amounts before and after a total, and most of them that make it."""
_LEAST = 10
"""Less than this is made by accident."""
_DIGITS = 100
"""From here on a whole number has three digits, which do not agree by accident."""
_LIST = 3
"""So many amounts make another by no accident."""
_BESIDE = 2
"""Amounts right before a list of which one may be its first member."""
_FAR = 4
"""Sentences back to the whole of a list."""


def witnessed(context: Context, relation: Relation) -> bool:
    """Whether amounts around a relation that does not hold come out in another way, some of its own among them."""
    if relation.link_id or holds(relation):
        return False
    if relation.kind is LinkKind.STAKE:
        return _remains(relation)
    if relation.kind is LinkKind.SHARE and absurd(relation):
        return True
    if relation.kind is LinkKind.BEFORE_AFTER and (has_other_end(context, relation) or of_others(context, relation)):
        return True
    if relation.kind is LinkKind.SUM and _with_its_total(context, relation):
        return True
    told = _TOLD.get(relation.kind)
    return told is not None and relation.confidence is not Confidence.STATED and told(context, relation)


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
    values = [one.quantity.middle for one in near(context, count, total) if one is not unit]
    apart, value = abs(total.quantity.middle - count.quantity.middle), unit.quantity.middle
    if count.kind is total.kind is Kind.COUNT and total.quantity.middle >= _LEAST and apart in values:
        return True
    return value >= _DIGITS and any(one * count.quantity.middle == value for one in values if one > 1)


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


def _of_sum(context: Context, relation: Relation) -> bool:
    return _made_by_run(context, relation) or _makes_another(context, relation)


def _with_its_total(context: Context, relation: Relation) -> bool:
    """As in "voted for £212.4m. … the largest share, £98.6m, … will get £51.3m, highways £22.5m; the remaining £40m":
    with what is taken for their total the parts make an amount told before.
    """
    total, parts = relation.one("total"), relation.of("part")
    if total is None or len(parts) < 2:
        return False
    made = added(part.quantity.middle for part in parts) + total.quantity.middle
    return any(one.quantity.middle == made for one in _before(context, total, parts))


def _makes_another(context: Context, relation: Relation) -> bool:
    """As in "38 people died; a further 331 were badly hurt and 1,043 slightly", of 1,412: with one told right before
    them the parts make an amount told before.
    """
    total, parts = relation.one("total"), relation.of("part")
    if total is None or relation.open or len(parts) < 2:
        return False
    before = _before(context, total, parts)
    values = {one.quantity.middle for one in before}
    if _is_part(total, before, values) or _some_make(parts, values):
        return True
    first = min((total, *parts), key=_start)
    made = added(part.quantity.middle for part in parts)
    opening = [one for one in before[-_BESIDE:] if first.sentence - one.sentence <= 1]
    return any(made + one.quantity.middle in values for one in opening)


def _before(context: Context, total: Figure, parts: Sequence[Figure]) -> list[Figure]:
    """The amounts like them told before all of them, some sentences back."""
    first = min((total, *parts), key=_start)
    return [
        one for one in context.scene.amounts[max(0, first.order - _AROUND) : first.order]
        if same_dimension(one.quantity, total.quantity) and first.sentence - one.sentence <= _FAR
        and one.quantity.middle >= _LEAST
    ]  # fmt: skip


def _start(figure: Figure) -> int:
    return figure.start


def _is_part(total: Figure, before: Sequence[Figure], values: Container[Fraction]) -> bool:
    """As in "revenue of 310 million … exports are 217 million, Italy the other 93": with the one before it, it makes a
    whole that was told.
    """
    last = next((one for one in reversed(before) if one.end <= total.start), None)
    return last is not None and total.quantity.middle + last.quantity.middle in values


def _some_make(parts: Sequence[Figure], values: Container[Fraction]) -> bool:
    """As in "assets of $212bn … began the year with 199, 16.7 came in … shares make up 82, bonds 63, property 67": some
    that follow each other make another whole.
    """
    told = sorted(parts, key=lambda one: one.start)
    runs = (told[first:last] for first in range(len(told)) for last in range(first + _LIST, len(told) + 1))
    return any(len(run) < len(told) and added(one.quantity.middle for one in run) in values for run in runs)


def _of_rate(context: Context, relation: Relation) -> bool:
    return _of_difference(context, relation) or _gaps(relation)


_TOLD: dict[LinkKind, Callable[[Context, Relation], bool]] = {
    LinkKind.SUM: _of_sum,
    LinkKind.RATE: _of_rate,
    LinkKind.SHARE: of_share,
    LinkKind.BEFORE_AFTER: of_change,
    LinkKind.SAME: of_retelling,
}
