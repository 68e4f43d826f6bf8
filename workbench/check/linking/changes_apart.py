"""A value, a later value of the same thing in the next sentence, and the change between them.

"It carried 40,000 passengers last year. This year it was 55,000, up 20%." The two sentences must tell of two times, be
next to each other, hold one like amount each, and speak of one thing.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from workbench.check.linking.changes import is_change, pairs_of, sign
from workbench.check.linking.clock import earlier
from workbench.check.linking.context import Context, comparable
from workbench.check.linking.guards import one_subject, settled
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import ADDABLE, Kind

_NEAR = 14
_OPENING = 9
_PLAUSIBLE = Fraction(4)


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """Changes whose value before stands in the sentence before."""
    for change in context.figures(sentence):
        if change.kind is not Kind.PERCENT or not is_change(context, change) or change.in_title:
            continue
        if any(True for _ in pairs_of(context, change.sentence)):
            continue
        after = _after(context, change)
        before = None if after is None else _before(context, after, change) or _told_next(context, after, change)
        if after is None or before is None:
            continue
        way = sign(context, change)
        if way and _plausible(before, after, change, way):
            members = (("before", before), ("after", after), ("change", change))
            yield Relation(
                LinkKind.BEFORE_AFTER, members, Confidence.INFERRED, pattern="P6.apart", direction=way
            )  # fmt: skip


def _after(context: Context, change: Figure) -> Figure | None:
    """The value beside the change, or the last one of the sentence before when the change opens its own."""
    previous, following = context.neighbour(change, -1), context.neighbour(change, 1)
    if previous is not None:
        gap = context.between(previous, change)
        if previous.kind in ADDABLE and len(gap) <= _NEAR and not gap.has("against", "open"):
            return previous if settled(context, previous) else None
        return None
    if following is not None and following.kind in ADDABLE:
        gap = context.between(change, following)
        if len(gap) <= 4 and context.words.to.intersection(gap.words):
            return following
        return None
    if len(context.lead(change)) > _OPENING or change.order == 0:
        return None
    last = context.scene.amounts[change.order - 1]
    near = last.sentence == change.sentence - 1 and last.paragraph == change.paragraph
    return last if near and last.kind in ADDABLE and settled(context, last) else None


def _before(context: Context, after: Figure, change: Figure) -> Figure | None:
    """The only like amount of the sentence before, when that tells of an earlier time and of the same thing."""
    like = [figure for figure in context.figures(after.sentence) if comparable(figure, after)]
    if like != [after]:
        return None
    sentence = after.sentence - 1
    figures = [figure for figure in context.figures(sentence) if comparable(figure, after)]
    if len(figures) != 1 or figures[0].paragraph != after.paragraph or figures[0].in_title:
        return None
    before = figures[0]
    if not settled(context, before) or before.quantity.is_range or after.quantity.is_range:
        return None
    if is_change(context, before) or not earlier(context, sentence, after.sentence):
        return None
    return before if one_subject(context, before, after) and not _elsewhere(context, change) else None


def _told_next(context: Context, after: Figure, change: Figure) -> Figure | None:
    """The value before, told in the sentence after: "Sales rose 20% to 66m. A year earlier they were 60m."."""
    like = [figure for figure in context.figures(after.sentence) if comparable(figure, after)]
    sentence = after.sentence + 1
    figures = [figure for figure in context.figures(sentence) if comparable(figure, after)]
    if like != [after] or len(figures) != 1 or figures[0].paragraph != after.paragraph:
        return None
    before = figures[0]
    told = context.sentence_roles(sentence)
    if "before_year" not in told or "now" in told or len(context.lead(before)) > _NEAR or before.quantity.is_range:
        return None
    if not settled(context, before) or is_change(context, before) or _elsewhere(context, change):
        return None
    return before if one_subject(context, after, before) else None


def _elsewhere(context: Context, change: Figure) -> bool:
    """The change is told against something else: "20% more than planned"."""
    return context.trail(change).has("expected", "against")


def _plausible(before: Figure, after: Figure, change: Figure, way: int) -> bool:
    """The values change in the direction told, and by an amount that a slip could make of the one told."""
    a, b, told = before.quantity.middle, after.quantity.middle, change.quantity.middle
    if a <= 0 or (b - a) * way <= 0 or not told:
        return False
    right = abs(b / a - 1) * 100
    return told / _PLAUSIBLE <= right <= told * _PLAUSIBLE
