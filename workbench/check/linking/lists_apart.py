"""A total alone in its sentence and the parts of it told right after, with no word that closes the list.

"The bridge will cost £46m. The county puts in £18m, the government £21m and the port £9m." Nothing says that these are
all the parts, so they are compared only when they come to more than the total, or just short of it. A list that ends
with "the remaining ..." is closed: then its items may stand in several sentences, and the total further up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from workbench.check.grading import judge
from workbench.check.grading import total as add
from workbench.check.linking.changes import left_behind
from workbench.check.linking.context import Context, alike
from workbench.check.linking.enumerations import is_first_item, runs
from workbench.check.linking.guards import compared, settled, single, told_apart
from workbench.check.relation import Relation, sum_of
from workbench.check.scene import Figure
from workbench.domain.intervals import added
from workbench.domain.quantities import ADDABLE, Hedge, Kind

_BACK = 3  # paragraphs up to the total of a closed list
_LEAST = 3
_MOST = 9
_SHORT, _OVER = Fraction(92, 100), Fraction(125, 100)
_NEAR_MISS = Fraction(15, 100)
_WHOLE = Fraction(85, 100)
_OTHER = ("against", "open", "up", "down", "more", "before_year", "expected", "since", "each", "mean", "cap", "aside")


def find_all(context: Context) -> Iterator[Relation]:
    """Lists right after their total, then lists over sentences that end with a remainder."""
    trace = context.scene.trace
    yield from trace.every(_after_totals, context, context.sentences, Relation.all_same)
    yield from trace.every(_closed, context, context.sentences, Relation.all_same)
    yield from trace.every(_sliced, context, context.sentences, Relation.all_same)


def _after_totals(context: Context, sentence: int) -> Iterator[Relation]:
    figures = [figure for figure in context.figures(sentence) if _is_item(context, figure)]
    for parts in runs(context, figures):
        relation = _after_total(context, parts)
        if relation is not None:
            yield relation


def _closed(context: Context, sentence: int) -> Iterator[Relation]:
    for figure in context.figures(sentence):
        if figure.kind in ADDABLE and _is_rest(context, figure):
            relation = _closed_by(context, figure)
            if relation is not None:
                yield relation


def _sliced(context: Context, sentence: int) -> Iterator[Relation]:
    """As in "The largest slice, £9.4m, ... Another £7.6m ... and £2.5m": the slices of a whole told before."""
    first = next((one for one in context.figures(sentence) if one.kind in ADDABLE), None)
    if first is None or first.in_title or not context.just_before(first, 6).has("slice"):
        return
    parts = [
        one
        for near in range(sentence, sentence + 3)
        for one in context.figures(near)
        if one.paragraph == first.paragraph and alike(one, first)
    ]
    if not _LEAST <= len(parts) <= _MOST or not all(_is_item(context, part) for part in parts):
        return
    made = added(part.quantity.middle for part in parts)
    largest = max(part.quantity.high for part in parts)
    readings = [part.readings for part in parts]
    like = [one for one in context.scene.before(first, _BACK) if alike(one, first)]
    wholes = [one for one in like if one.quantity.low > largest and not one.quantity.is_range]
    if not wholes or any(not judge(add, readings, one.readings).alarms for one in wholes):
        return
    near_ones = [one for one in wholes if abs(made / one.quantity.middle - 1) <= _NEAR_MISS]
    if len({one.quantity.low for one in near_ones}) == 1:
        yield sum_of(near_ones[-1], parts, "P3.slices")


def _is_item(context: Context, figure: Figure) -> bool:
    """A plain amount: neither a change nor one to compare with, nor hedged, nor spoken of as possible."""
    quantity = figure.quantity
    if quantity.kind not in ADDABLE or quantity.is_range or quantity.per is not None:
        return False
    if figure.in_title or figure.quotation is not None or quantity.hedge not in (Hedge.NONE, Hedge.ABOUT):
        return False
    after = context.just_after(figure, 3)
    if after.has("of_those"):
        return False  # "the remaining 350 …, 120 of them": a part of a part
    return not context.just_before(figure, 3).has(*_OTHER) and not after.has(*_OTHER)


def _after_total(context: Context, parts: Sequence[Figure]) -> Relation | None:
    first = parts[0]
    figures = context.figures(first.sentence)
    like = [figure for figure in figures if alike(figure, first)]
    if not _LEAST <= len(parts) <= _MOST or len(like) != len(parts) or not all(settled(context, one) for one in parts):
        return None
    before = [one for one in context.figures(first.sentence - 1) if alike(one, first) and not compared(context, one)]
    if len(before) != 1 or before[0].paragraph != first.paragraph or not _is_whole(context, before[0], parts):
        return None
    if len(context.scene.dates_in(first.sentence)) >= len(parts):
        return None  # a series over time
    together = added(part.quantity.middle for part in parts)
    wholes = (one for one in context.scene.before(before[0], _BACK) if alike(one, before[0]))
    if is_first_item(before[0], together, wholes):
        return None
    made = together / before[0].quantity.middle
    if not _SHORT <= made <= _OVER:
        return None
    return sum_of(before[0], parts, "P3.apart")


def _is_whole(context: Context, whole: Figure, parts: Sequence[Figure]) -> bool:
    """A plain amount larger than every part, of counts one of the same things; its change may stand behind it."""
    quantity = whole.quantity
    if whole.kind not in ADDABLE or not single(whole, Hedge.NONE) or whole.quotation is not None or whole.in_title:
        return False
    if not settled(context, whole) or told_apart(context, whole, _OTHER, ("open", "more", "of_those", "each", "mean")):
        return False
    if quantity.kind is Kind.COUNT and any(part.unit not in ("", quantity.unit) for part in parts):
        return False
    share = context.neighbour(whole, 1)
    if share is not None and share.kind is Kind.PERCENT and context.just_after(share, 4).has("total", "whole"):
        return False  # "Cairngorm, with 9,400 visitors, accounted for 45% of the total"
    return all(part.quantity.high < quantity.low for part in parts)


def _is_rest(context: Context, figure: Figure) -> bool:
    """« les 11,5 millions restants », "the remaining £9m", not « 21 % du reste »."""
    if not _is_item(context, figure):
        return False
    if context.neighbour(figure, -1) is None and context.lead(figure).has("last_item"):
        return True  # "The last item, water, takes £21m"
    return context.just_before(figure, 3).has("rest") or context.just_after(figure, 1).has("rest")


def _closed_by(context: Context, rest: Figure) -> Relation | None:
    """All like amounts of the paragraph up to the remainder, against a total further up."""
    parts = _items(context, rest)
    if not _LEAST <= len(parts) <= _MOST or all(part.sentence == rest.sentence for part in parts):
        return None
    largest = max(part.quantity.high for part in parts)
    made = added(part.quantity.middle for part in parts)
    wholes = [
        figure
        for figure in context.scene.before(parts[0], _BACK)
        if alike(figure, rest) and figure.quantity.low > largest and not figure.quantity.is_range
    ]
    near = [whole for whole in wholes if abs(made / whole.quantity.middle - 1) <= _NEAR_MISS]
    readings = [part.readings for part in parts]
    if not near or any(not judge(add, readings, whole.readings).alarms for whole in wholes):
        return None
    told = [whole for whole in near if whole.in_title or not context.just_before(whole, 4).has("against")]
    if len({whole.quantity.low for whole in told}) != 1:
        return None
    return sum_of(told[-1], parts, "P17.apart", explicit=True)


def _items(context: Context, rest: Figure) -> list[Figure]:
    """The like amounts before the remainder in its paragraph, sentence by sentence while all of them are items."""
    found = [one for one in context.figures(rest.sentence) if alike(one, rest) and one.end <= rest.end]
    for sentence in range(rest.sentence - 1, rest.sentence - 5, -1):
        before = left_behind(context, sentence)
        like = [one for one in context.figures(sentence) if alike(one, rest) and one not in before]
        like = [one for one in like if not context.just_before(one, 2).has("had")]  # "which held 44, was left with 26"
        if not like or like[0].paragraph != rest.paragraph or like[0].in_title:
            break
        if not all(_is_item(context, one) and settled(context, one) for one in like):
            break
        found = like + found
    rest_of_it = added(one.quantity.middle for one in found[1:])
    lone = len(found) > _LEAST and found[0].sentence != found[1].sentence
    return found[1:] if lone and found[0].quantity.low >= _WHOLE * rest_of_it else found  # without the whole itself
