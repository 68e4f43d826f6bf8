"""A whole, what was taken from it and what remains (pattern P17): « sur 40 milliards, 18 sont versés, 22 restent »."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.linking.context import Context, alike
from workbench.check.linking.guards import opens_with_whole, usable
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import ADDABLE

_FAR = 14
_CLAUSE = 10


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """Remainders whose whole and taken part stand right before in the same sentence."""
    for rest in context.figures(sentence):
        if not usable(rest) or rest.kind not in ADDABLE:
            continue
        if not (context.just_before(rest, 4).has("remains") or context.just_after(rest, 3).has("remains")):
            continue
        second = context.neighbour(rest, -1)
        first = None if second is None else context.neighbour(second, -1)
        if first is None or second is None or context.neighbour(first, -1) is not None:
            continue
        pair = _whole_and_part(context, first, second)
        if pair is None or len(context.between(second, rest)) > _FAR:
            continue
        whole, part = pair
        if alike(whole, part) and alike(whole, rest):
            members = (("total", whole), ("taken", part), ("remainder", rest))
            yield Relation(LinkKind.SUM, members, Confidence.STATED, pattern="P17.rest", explicit=True)


def _whole_and_part(context: Context, first: Figure, second: Figure) -> tuple[Figure, Figure] | None:
    """Whole and part of "300 of 1,500" and of « sur 40, 18 »."""
    gap = context.between(first, second)
    if 1 <= len(gap) <= 3 and gap.words[0] in context.words.out_of:
        return second, first
    before = next(iter(context.preceding(first)), "")
    if before in context.words.out_of and before not in context.words.from_ and len(gap) <= 6:
        return first, second
    return (first, second) if opens_with_whole(context, first) and len(gap) <= _CLAUSE else None
