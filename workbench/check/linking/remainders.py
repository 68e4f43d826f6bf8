"""A whole, what was taken from it and what remains (pattern P17): « sur 40 milliards, 18 sont versés, 22 restent »."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from workbench.check.linking.context import Context, alike
from workbench.check.linking.guards import opens_with_whole, out_of, usable
from workbench.check.relation import Relation, sum_of
from workbench.check.scene import Figure
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import ADDABLE

_FAR = 14
_CLAUSE = 10
_LEADS = 2
_APPOSED = 3
_NEAR_MISS = Fraction(25, 100)


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """Remainders whose whole and taken part stand right before in the same sentence."""
    for rest in context.figures(sentence):
        if not usable(rest) or rest.kind not in ADDABLE:
            continue
        if not _is_rest(context, rest):
            continue
        yield from _rest_first(context, rest)
        yield from _several_taken(context, rest)
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


def _is_rest(context: Context, rest: Figure) -> bool:
    """A word says that this remains; right before the next amount it speaks of that one (", leaving £3.7m")."""
    if context.just_before(rest, 4).has("remains"):
        return True
    after = context.neighbour(rest, 1)
    cues = [cue for cue in context.just_after(rest, 3).cues if "remains" in cue.roles]
    return any(after is None or context.inside(after).start - cue.last > _LEADS for cue in cues)


def _several_taken(context: Context, rest: Figure) -> Iterator[Relation]:
    """As in "Of the £14m gap, savings close £6.2m and a rise £4.1m, leaving £3.7m"; the whole may stand before."""
    like = [
        one for one in context.figures(rest.sentence) if alike(one.quantity, rest.quantity) and one.end <= rest.start
    ]
    if not like or not context.just_before(rest, 4).has("remains") or not all(usable(one) for one in like):
        return
    whole, taken = like[0], like[1:]
    if not (opens_with_whole(context, whole) and len(taken) >= 2):
        before = [one for one in context.figures(rest.sentence - 1) if alike(one.quantity, rest.quantity)]
        if len(before) != 1 or before[0].paragraph != rest.paragraph or opens_with_whole(context, like[0]):
            return
        whole, taken = before[0], like
    if len(taken) < 2 or any(one.quantity.low >= whole.quantity.low or one.quantity.is_range for one in taken):
        return
    made = sum((one.quantity.middle for one in taken), rest.quantity.middle)
    if abs(made / whole.quantity.middle - 1) <= _NEAR_MISS:
        yield sum_of(whole, (*taken, rest), "P17.taken", explicit=True)


def _rest_first(context: Context, rest: Figure) -> Iterator[Relation]:
    """« Il manque encore 240 000 euros : ... a réuni 1,26 million sur les 1,5 million nécessaires »."""
    part = context.neighbour(rest, 1)
    whole = None if part is None else context.neighbour(part, 1)
    if part is None or whole is None or context.neighbour(rest, -1) is not None:
        return
    if not out_of(context, context.between(part, whole)) or len(context.between(rest, part)) > _FAR:
        return
    if alike(whole.quantity, part.quantity) and alike(whole.quantity, rest.quantity):
        members = (("total", whole), ("taken", part), ("remainder", rest))
        yield Relation(LinkKind.SUM, members, Confidence.INFERRED, pattern="P17.rest", explicit=True)


def _whole_and_part(context: Context, first: Figure, second: Figure) -> tuple[Figure, Figure] | None:
    """Whole and part of "300 of 1,500" and of « sur 40, 18 »."""
    gap = context.between(first, second)
    among = context.just_after(second, 3).has("of_those") or gap.has("open")
    if among and len(gap) <= _APPOSED and second.quantity.high < first.quantity.low:
        return first, second
    if out_of(context, gap):
        return second, first
    opening = context.preceding(first, 2)
    before = opening[-1] if opening and (len(opening) == 1 or not opening[0].isalpha()) else ""
    if before in context.words.out_of and before not in context.words.from_ and len(gap) <= 6:
        return first, second
    return (first, second) if opens_with_whole(context, first) and len(gap) <= _CLAUSE else None
