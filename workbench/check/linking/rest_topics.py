"""A list of one sentence that "the remaining ..." closes, whose whole was told paragraphs before with the same word:
"The works deliver 4,800 tonnes a day … Of what is delivered, 2,900 tonnes go to mills, 1,150 to farms and the remaining
550 to bakers".

Only a whole that the list comes near is compared; any amount told before that the list makes up silences it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from workbench.check.grading import judge
from workbench.check.grading import total as add
from workbench.check.linking.context import Context, comparable
from workbench.check.linking.guards import bare, compared, of_earlier_year, settled, single
from workbench.check.linking.rest_apart import is_rest
from workbench.check.relation import Relation, sum_of
from workbench.check.scene import Figure
from workbench.domain.intervals import added
from workbench.domain.quantities import ADDABLE, Hedge

_BACK = 6
"""Paragraphs up to the whole."""
_LEAST, _MOST = 3, 7
_NEAR = Fraction(12, 100)
_OTHER = ("against", "open", "up", "down", "more", "before_year", "expected", "since", "each", "mean", "cap", "aside")


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """The list of a sentence with the whole told before it."""
    figures = [one for one in context.figures(sentence) if one.kind in ADDABLE]
    if len(figures) < _LEAST or figures[0].in_title:
        return
    rest = next((one for one in figures if is_rest(context, one)), None)
    if rest is None:
        return
    first = next((one for one in figures if not bare(one)), rest)
    behind = [one for one in figures if one.start > rest.start]  # "the other 550 go to two bakeries"
    figures = figures[: len(figures) - len(behind)]
    if any(one.kind is first.kind and one.unit == first.unit for one in behind):
        return
    if not _LEAST <= len(figures) <= _MOST or not all(_is_item(context, first, one) for one in figures):
        return
    whole = _whole(context, first, figures)
    if whole is not None:
        yield sum_of(whole, figures, "P17.topic")


def _is_item(context: Context, first: Figure, one: Figure) -> bool:
    if not (bare(one) or (one.kind is first.kind and one.unit == first.unit)) or one.per is not None:
        return False
    plain = single(one, Hedge.NONE, Hedge.ABOUT) and one.quotation is None and settled(context, one)
    return plain and not compared(context, one) and not context.just_before(one, 3).has(*_OTHER)


def _whole(context: Context, first: Figure, items: Sequence[Figure]) -> Figure | None:
    """The one amount told with a word of the list, which the list comes near."""
    made, largest = added(one.quantity.middle for one in items), max(one.quantity.high for one in items)
    before = [
        one for one in context.scene.before(first, _BACK) if comparable(one, first) and one.sentence < first.sentence
    ]
    large = [one for one in before if one.quantity.low > largest]
    readings = [one.readings for one in items]
    if any(not judge(add, readings, one.readings).alarms for one in large):
        return None
    topic = context.stems(context.stretch(first.sentence, _start(context, first), first.start).words)
    near = [
        one
        for one in large
        if abs(made / one.quantity.middle - 1) <= _NEAR
        and topic & context.sentence_stems(one.sentence)
        and single_value(one)
        and settled(context, one)
        and not of_earlier_year(context, one)
        and not compared(context, one)
        and not context.just_before(one, 3).has(*_OTHER)
    ]
    return near[-1] if len({one.quantity.low for one in near}) == 1 else None


def single_value(one: Figure) -> bool:
    """A value told for certain, outside quotations; it may be one of each day or year."""
    return not one.quantity.is_range and one.quantity.hedge is Hedge.NONE and one.quotation is None


def _start(context: Context, figure: Figure) -> int:
    return context.scene.segments.sentences[figure.sentence].start
