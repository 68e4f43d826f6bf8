"""A number of things and the kinds of them, each with its own noun: « 80 écoles : 52 publiques et 28 privées ».

The list must be closed: a colon right after the whole, or a word such as "comprise" at the head of the next sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from workbench.check.linking.context import Context
from workbench.check.linking.guards import settled
from workbench.check.linking.itemised import goes_on, one_more, with_another
from workbench.check.relation import Relation, sum_of
from workbench.check.scene import Figure
from workbench.domain.intervals import added
from workbench.domain.quantities import Hedge, Kind

_APART = 7
_LEAST, _MOST = Fraction(60, 100), Fraction(150, 100)
_BREAK = ("against", "open", "more", "up", "down", "soit", "each", "aside", "remains")


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """Counts followed by a closed list of counts with other nouns."""
    for whole in context.figures(sentence):
        if not _countable(whole) or whole.quantity.low <= 3 or not settled(context, whole):
            continue
        parts = _after_colon(context, whole) or _next_sentence(context, whole) or _before(context, whole)
        if len(parts) < 2 or all(part.unit == whole.unit for part in parts):
            continue
        made = added(part.quantity.low for part in parts) / whole.quantity.low
        if made < 1 and (goes_on(context, parts[-1]) or with_another(context, parts, whole)):
            continue
        if _LEAST <= made <= _MOST and all(part.quantity.low < whole.quantity.low for part in parts):
            yield sum_of(whole, parts, "P3.kinds")


def _before(context: Context, whole: Figure) -> list[Figure]:
    """All counts of the sentence up to a word of total right before the whole: "3 oils, 2 prints, 5 works in all"."""
    previous = context.neighbour(whole, -1)
    if previous is None or whole.in_title:
        return []
    gap = context.between(previous, whole)
    if (
        len(gap) > 5
        or not gap.has("total")
        or gap.has("against", "open", "since")
        or context.words.to.intersection(gap.words[-1:])
    ):
        return []
    return _list(context, [one for one in context.figures(whole.sentence) if one.start < whole.start], ends=False)


def _countable(figure: Figure) -> bool:
    quantity = figure.quantity
    exact = quantity.hedge is Hedge.NONE and not quantity.is_range and quantity.per is None
    return quantity.kind is Kind.COUNT and exact and quantity.step == 1


def _after_colon(context: Context, whole: Figure) -> list[Figure]:
    first = context.neighbour(whole, 1)
    if first is None:
        return []
    gap = context.between(whole, first)
    if not gap.words or len(gap) > 4 or gap.words[-1] not in (":", "—", "–", "(") or gap.has(*_BREAK):
        return []
    return _list(context, [figure for figure in context.figures(whole.sentence) if figure.start >= first.start])


def _next_sentence(context: Context, whole: Figure) -> list[Figure]:
    """The last count of one sentence, taken up by a closed list that opens the next one."""
    if context.neighbour(whole, 1) is not None or whole.in_title:
        return []
    figures = context.figures(whole.sentence + 1)
    if not figures or figures[0].paragraph != whole.paragraph:
        return []
    opening = context.lead(figures[0])
    size = len(opening) - len(context.inside(figures[0]))
    if size > _APART or not opening.has("closed", "comprise") or opening.has("open", "against"):
        return []
    return _list(context, figures)


def _list(context: Context, figures: Sequence[Figure], *, ends: bool = True) -> list[Figure]:
    """All amounts up to the end of the sentence, each a count tied to the next; else nothing."""
    run = list(figures)
    if not all(_countable(figure) and settled(context, figure) for figure in run):
        return []
    for first, second in pairwise(run):
        gap = context.between(first, second)
        joined = "," in gap.words or ";" in gap.words or context.words.conjunctions.intersection(gap.words)
        if len(gap) > _APART or not joined or gap.has(*_BREAK) or one_more(context, gap.words):
            return []
    return [] if ends and context.trail(run[-1]).has("open", "more", "against") else run
