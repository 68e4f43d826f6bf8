"""Shares whose whole is more than the one number that was found for it.

"The prison held 1,240 men and 310 women ... 434 men, or 28 per cent of the population": the whole is both together.
"""

from __future__ import annotations

from workbench.check.linking.context import Context
from workbench.check.relation import Relation
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Kind

_HUNDRED = 100


def of_larger_whole(context: Context, relation: Relation) -> bool:
    """With another number of its sentence the whole of a suggested share makes just that share."""
    part, whole, share = relation.one("part"), relation.one("whole"), relation.one("share")
    if relation.kind is not LinkKind.SHARE or relation.confidence is Confidence.STATED:
        return False
    if part is None or whole is None or share is None or whole.kind is not Kind.COUNT:
        return False
    if whole.sentence == share.sentence:
        return False
    beside = (one for one in context.figures(whole.sentence) if one is not whole and one.kind is Kind.COUNT)
    made = (whole.quantity.middle + one.quantity.middle for one in beside)
    told, close = share.quantity.middle / _HUNDRED, share.quantity.step / _HUNDRED
    return any(abs(part.quantity.middle / one - told) <= close for one in made if one)
