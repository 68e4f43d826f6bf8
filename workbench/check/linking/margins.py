"""The votes of two sides and the margin between them: "4,208 votes to 3,986, a majority of 222"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from workbench.check.linking.context import Context
from workbench.check.linking.guards import settled, single
from workbench.check.relation import Relation, sum_of
from workbench.check.scene import Figure
from workbench.domain.quantities import Hedge, Kind

_SET_AGAINST = 5
_NEAR = 4
_PLAUSIBLE = 4  # times


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """Three counts of a sentence about votes: two set against each other and one told as the margin."""
    counts = [one for one in context.figures(sentence) if one.kind is Kind.COUNT]
    if len(counts) != 3 or "margin_of_votes" not in context.sentence_roles(sentence):
        return
    for first, second in pairwise(counts):
        margin = next(one for one in counts if one not in (first, second))
        if (
            _against(context, first, second)
            and _is_margin(context, margin)
            and all(single(one, Hedge.NONE) for one in counts)
        ):
            larger, smaller = (first, second) if first.quantity.low > second.quantity.low else (second, first)
            apart = larger.quantity.low - smaller.quantity.low
            stated = margin.quantity.low
            if apart and 1 <= _PLAUSIBLE * stated / apart <= _PLAUSIBLE**2 and settled(context, margin):
                yield sum_of(larger, (smaller, margin), "P2.margin", explicit=True)
                return


def _against(context: Context, first: Figure, second: Figure) -> bool:
    gap = context.between(first, second)
    told = gap.has("votes_against", "against") or bool(context.words.to.intersection(gap.words))
    return told and len(gap) <= _SET_AGAINST


def _is_margin(context: Context, margin: Figure) -> bool:
    near = context.just_before(margin, _NEAR).has("margin_of_votes")
    return near or context.just_after(margin, _NEAR).has("margin_of_votes")
