"""A change and values far from it that are of different lines of the accounts, or of a part and of all.

"Sales rose by 8% in the last quarter ... came to £27m for the year, against £24m"; « son bénéfice net progresse
de 16 % » over « le résultat opérationnel s'établit à 37,4 millions, après 34 »; "sales of stout".
"""

from __future__ import annotations

from workbench.check.linking.accounts import account_of
from workbench.check.linking.context import Context
from workbench.check.relation import Relation
from workbench.domain.links import Confidence, LinkKind


def of_another_account(context: Context, relation: Relation) -> bool:
    """Whether a change that a pattern ties to values of another sentence is of something else, by its own words."""
    change, before, after = relation.one("change"), relation.one("before"), relation.one("after")
    if relation.kind is not LinkKind.BEFORE_AFTER or change is None or before is None or after is None:
        return False
    if relation.link_id or relation.confidence is Confidence.STATED:
        return False
    if change.sentence in (before.sentence, after.sentence):
        return False
    told = account_of(context, change)
    values = [one for one in (account_of(context, after), account_of(context, before)) if one is not None]
    if told is None or not values:
        return False
    return not told.like(values[0]) or told.narrowed != values[0].narrowed
