"""Wholes and their parts in looser shapes: the whole first ("Of its 2,600 square metres, 1,100 ..."), behind ("84 cows
and 37 heifers, 121 animals in all"), or taken up by the next sentence ("24 crew and 61 passengers. All 85 people").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from workbench.check.linking.context import Context, alike
from workbench.check.linking.guards import opens_with_whole, settled, single, told_apart
from workbench.check.linking.itemised import goes_on, leaves_some_out
from workbench.check.relation import Relation, sum_of
from workbench.check.scene import Figure
from workbench.domain.intervals import added
from workbench.domain.quantities import ADDABLE, Hedge, Kind

_LEAST, _MOST = Fraction(80, 100), Fraction(125, 100)
_APART = 12
_TIED = 7
_BEHIND = 5
_OPENING = 5
_OTHER = ("against", "open", "more", "up", "down", "before_year", "expected", "each", "mean", "rest", "aside")


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """Lists of a sentence with their whole in it, or in the next."""
    figures = context.figures(sentence)
    for index, whole in enumerate(figures):
        parts = _opened(context, whole, figures[index + 1 :]) or _closed(context, whole, figures[:index])
        if len(parts) >= 2 and _near(whole, parts) and not _told_on(context, whole, parts):
            yield sum_of(whole, parts, "P3.loose")
    taken = _taken_up(context, sentence)
    if taken is not None:
        yield taken


def _told_on(context: Context, whole: Figure, parts: Sequence[Figure]) -> bool:
    """The list falls short and the next sentence tells what is left."""
    made = added(part.quantity.middle for part in parts)
    if parts[0].start < whole.start or made >= whole.quantity.middle:
        return False
    return leaves_some_out(parts, whole) or goes_on(context, parts[-1])


def _opened(context: Context, whole: Figure, after: Sequence[Figure]) -> list[Figure]:
    """Three like amounts or more to the end of the sentence, the last behind "and", after "Of the (its) T"."""
    if whole.kind not in ADDABLE or not opens_with_whole(context, whole) or not _plain(context, whole):
        return []
    parts = [one for one in after if alike(one.quantity, whole.quantity)]
    if len(parts) < 3 or not all(_plain(context, part) for part in parts):
        return []
    joined = context.words.conjunctions.intersection(context.between(parts[-2], parts[-1]).words)
    gaps = (context.stretch(a.sentence, a.end, b.start) for a, b in pairwise(parts))
    return parts if joined and all(len(gap) <= _APART for gap in gaps) else []


def _closed(context: Context, whole: Figure, before: Sequence[Figure]) -> list[Figure]:
    """Counts with nouns of their own up to « soit 121 bêtes », "121 animals in all"."""
    if whole.kind is not Kind.COUNT or not before or not _exact(context, whole):
        return []
    gap = context.between(before[-1], whole)
    told = gap.has("soit", "total") or context.just_after(whole, 3).has("total")
    if not told or len(gap) > _BEHIND or "," not in gap.words or gap.has("against", "open"):
        return []
    parts: list[Figure] = []
    for one in reversed(before):
        if one.kind is not Kind.COUNT or not _exact(context, one) or not one.unit:
            break
        if parts and not _joined(context, one, parts[0]):
            break
        parts.insert(0, one)
    nouns = {part.unit for part in parts}
    return parts if len(nouns) == len(parts) and whole.unit and whole.unit not in nouns else []


def _joined(context: Context, first: Figure, second: Figure) -> bool:
    gap = context.between(first, second)
    tied = "," in gap.words or context.words.conjunctions.intersection(gap.words)
    return bool(tied) and len(gap) <= _TIED and not gap.has(*_OTHER)


def _taken_up(context: Context, sentence: int) -> Relation | None:
    """Two kinds joined by "and" at the end of one sentence, all of them at the head of the next."""
    following = context.figures(sentence + 1)
    figures = context.figures(sentence)
    if len(figures) < 2 or not following or following[0].paragraph != figures[0].paragraph:
        return None
    whole, parts = following[0], figures[-2:]
    opening = context.scene.sentence_tokens(sentence + 1).start
    near = context.just_before(whole, 2)
    if context.inside(whole).start - opening > _OPENING or not near.has("everyone", "definite", "demonstrative"):
        return None
    if whole.kind is not Kind.COUNT or any(part.kind is not Kind.COUNT or not part.unit for part in parts):
        return None
    if len(figures) > 2 and figures[-3].kind is Kind.COUNT and _joined(context, figures[-3], parts[0]):
        return None
    together = context.words.conjunctions.intersection(context.between(*parts).words) and _joined(context, *parts)
    if not together or whole.unit in {part.unit for part in parts} or parts[0].unit == parts[1].unit:
        return None
    if not all(_exact(context, one) for one in (whole, *parts)) or not _near(whole, parts):
        return None
    return sum_of(whole, parts, "P3.loose")


def _exact(context: Context, figure: Figure) -> bool:
    return single(figure, Hedge.NONE) and settled(context, figure)


def _plain(context: Context, figure: Figure) -> bool:
    return _exact(context, figure) and not told_apart(context, figure, _OTHER, ("more", "up", "down"))


def _near(whole: Figure, parts: Sequence[Figure]) -> bool:
    made = added(part.quantity.middle for part in parts) / (whole.quantity.middle or 1)
    return _LEAST <= made <= _MOST and all(part.quantity.low < whole.quantity.low for part in parts)
