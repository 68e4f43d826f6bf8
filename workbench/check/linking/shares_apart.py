"""A share that the sentence after its part and whole gives: "Of 640 teachers, 256 struck. The rate is 40%" is one."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from workbench.check.linking.context import Context
from workbench.check.linking.guards import settled
from workbench.check.linking.said_of_whole import of_money
from workbench.check.linking.ties import of_rest
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Hedge, Kind

_OPENING = 10
_OUT_OF = 8
_POSSESSOR = 6  # "of the county's 350 schools"
_NEAR = Fraction(6, 10)


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """Shares that are the first amount of their sentence, after a sentence of a part and a whole."""
    for share in context.figures(sentence):
        if share.kind is not Kind.PERCENT or share.quantity.hedge is not Hedge.NONE or share.in_title:
            continue
        lead = context.lead(share)
        if of_rest(context, share):
            continue  # `shares_weighed` knows what is left
        if context.neighbour(share, -1) is not None or len(lead) > _OPENING:
            continue
        if not lead.has("soit", "share_of", "and_so") or lead.has("up", "down", "against"):
            continue
        counted = any(one.kind is Kind.COUNT for one in context.figures(sentence - 1))
        if counted and of_money(context, share):
            continue
        if not settled(context, share) or context.just_after(share, 2).has("up", "down", "more"):
            continue
        pair = _pair(context, share)
        if pair is not None and _plausible(*pair, share):
            part, whole = pair
            members = (("part", part), ("whole", whole), ("share", share))
            yield Relation(LinkKind.SHARE, members, Confidence.INFERRED, pattern="P7.apart")


def _pair(context: Context, share: Figure) -> tuple[Figure, Figure] | None:
    """Part and whole of the sentence before: "Of N, n", "n of N"; it holds no other amounts of their kind."""
    figures = [figure for figure in context.figures(share.sentence - 1) if figure.paragraph == share.paragraph]
    figures = [figure for figure in figures if figure.kind in (Kind.COUNT, Kind.MONEY)]
    if len(figures) != 2 or not all(settled(context, figure) for figure in figures):
        return None
    first, second = figures
    if first.kind is not second.kind or first.quantity.is_range or second.quantity.is_range:
        return None
    gap = context.between(first, second)
    opening = context.preceding(first, 3)
    words = context.words
    if 1 <= len(opening) <= 2 and opening[0] in words.out_of and len(gap) <= _OUT_OF and not gap.has("against"):
        return (second, first) if second.quantity.low < first.quantity.low else None
    if (
        1 <= len(gap) <= _POSSESSOR
        and gap.words[0] in words.of
        and "," not in gap.words
        and first.quantity.low < second.quantity.low
    ):
        return first, second
    return None


def _plausible(part: Figure, whole: Figure, share: Figure) -> bool:
    """The share told is of the size of the right one: else it is the share of something else."""
    right = part.quantity.middle / whole.quantity.middle * 100
    return bool(right) and abs(share.quantity.middle / right - 1) <= _NEAR
