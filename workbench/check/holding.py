"""Whether a relation comes out by its amounts as they stand, hedges and rounding aside."""

from __future__ import annotations

from fractions import Fraction

from workbench.check.relation import Relation
from workbench.check.units import in_unit_of, same_dimension
from workbench.domain.intervals import added
from workbench.domain.links import LinkKind

RECKONED = (LinkKind.RATE, LinkKind.SUM)
"""What must come out exactly: products and sums."""
_ABOUT = Fraction(1, 10)
"""How far a word of multiplication may be from its factor, as a share of it."""
_PERCENT = 1
"""Percentage points by which a share in words or whole percents may differ."""


def orders_of(relation: Relation) -> frozenset[int]:
    """The places of its amounts among those of the article."""
    return frozenset(figure.order for figure in relation.figures)


def holds(relation: Relation) -> bool:
    """A product, or a sum of two parts or more, that comes out exactly; False for open lists and other relations."""
    total = relation.one("total")
    if total is None or relation.open or relation.kind not in RECKONED:
        return False
    if relation.kind is LinkKind.RATE:
        count, unit = relation.one("count"), relation.one("unit")
        if count is None or unit is None or not same_dimension(unit.quantity, total.quantity):
            return False
        made = count.quantity.middle * in_unit_of(unit.quantity, total.quantity).middle
    else:
        parts = relation.of("part")
        if len(parts) < 2:
            return False
        made = added(part.quantity.middle for part in parts)
    return made == total.quantity.middle


def shares(relation: Relation) -> bool:
    """The share is that of part and whole, to the nearest percent."""
    part, whole, share = relation.one("part"), relation.one("whole"), relation.one("share")
    if part is None or whole is None or share is None or not whole.quantity.middle:
        return False
    return abs(part.quantity.middle / whole.quantity.middle * 100 - share.quantity.middle) <= _PERCENT


def rises(relation: Relation) -> bool:
    """The change is the difference from the value before up to the one after, exactly."""
    before, after, change = relation.one("before"), relation.one("after"), relation.one("change")
    if before is None or after is None or change is None:
        return False
    return after.quantity.middle - before.quantity.middle == abs(change.quantity.middle)


def multiplies(relation: Relation) -> bool:
    """The value after is about as many times the one before as a word says ("doubled")."""
    before, after, factor = relation.one("before"), relation.one("after"), relation.factor
    if before is None or after is None or factor is None or not before.quantity.middle:
        return False
    return abs(after.quantity.middle / before.quantity.middle / factor - 1) <= _ABOUT
