"""Two values of a sentence, one of them told to be the earlier, and the one change beside them, in whatever order.

« Le titre a perdu 8 % pour finir à 276 euros, après avoir ouvert à 312 »; "the ticket, which used to cost £24, will be
£30, a rise of 25%". `changes` reads the pairs that stand in fixed shapes; here a word must mark one value as the
earlier, and no other like amount may stand in the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from workbench.check.linking.changes import is_change, pairs_of, reached, sign
from workbench.check.linking.changes_parts import by_so_much
from workbench.check.linking.clock import year_beside
from workbench.check.linking.context import Context, by_its_words, comparable
from workbench.check.linking.guards import corrected, says_nothing_of_its_own
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import ADDABLE, Hedge, Kind

_LEVELS = (*ADDABLE, Kind.PERCENT)
_PLAUSIBLE = Fraction(5, 2)
_NEAR = 6
_BEHIND = 4
_SIGNS = "+-−–"
_OTHER = ("expected", "open", "each", "mean")


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """The change of a sentence with one pair of values."""
    figures = [figure for figure in context.figures(sentence) if figure.kind is not Kind.DURATION]
    if not 2 <= len(figures) <= 4 or any(True for _ in pairs_of(context, sentence)):
        return
    changes = [figure for figure in figures if is_told_change(context, figure)]
    levels = [figure for figure in figures if figure not in changes and figure.kind in _LEVELS]
    if len(levels) != 2 or len(changes) > 1 or not all(_plain(context, one) for one in (*levels, *changes)):
        return
    pair = _ordered(context, levels, changes)
    if pair is None or not comparable(pair[0], pair[1]):
        return
    if changes and not _is_of(context, changes[0], pair):
        return
    relation = _changed(context, pair, changes[0]) if changes else _multiplied(context, pair) or _moved(context, pair)
    if relation is not None:
        yield relation


def is_told_change(context: Context, figure: Figure) -> bool:
    """A word of change right before the amount, or "more" right behind; a verb behind it tells what came of a level."""
    return _beside_change(context, figure) and (_signed(context, figure) or is_change(context, figure))


@by_its_words
def _beside_change(context: Context, figure: Figure) -> bool:
    if figure.kind not in (Kind.PERCENT, Kind.POINTS, *ADDABLE) or is_earlier(context, figure):
        return False
    told = context.just_before(figure, 3).has("up", "down") or context.just_after(figure, 2).has("more")
    return told or by_so_much(context, figure) or _signed(context, figure)


def _signed(context: Context, figure: Figure) -> bool:
    return figure.kind is Kind.PERCENT and context.scene.text[figure.start] in _SIGNS


def _plain(context: Context, figure: Figure) -> bool:
    quantity = figure.quantity
    if quantity.is_range or quantity.hedge not in (Hedge.NONE, Hedge.ABOUT, Hedge.FRACTION):
        return False
    return not corrected(context, figure) and not context.just_before(figure, 3).has(*_OTHER)


def _ordered(context: Context, levels: Sequence[Figure], changes: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """(before, after): just one of the two is marked as the earlier, unless their dates say otherwise."""
    marked = [is_earlier(context, one) for one in levels]
    first, second = levels
    years = [year_beside(context, one, (first, second)) for one in levels]
    if years[0] is not None and years[1] is not None and years[0] != years[1]:
        return (first, second) if years[0] < years[1] else (second, first)
    between = any(first.end <= one.start and one.end <= second.start for one in changes)
    if between and reached(context, second) and not any(marked):
        return first, second  # "at 2.4%, it loses 0.9 points to 1.5%"
    if marked[0] == marked[1]:  # then the one that a word like "to" leads up to is the later
        ends = [reached(context, one) for one in levels]
        return None if ends[0] == ends[1] or any(marked) else (first, second) if ends[1] else (second, first)
    return (first, second) if marked[0] else (second, first)


def _is_of(context: Context, change: Figure, pair: tuple[Figure, Figure]) -> bool:
    """The change is no clause of its own behind values that only their dates tell apart."""
    last = max(pair, key=lambda one: one.start)
    if change.start < last.end or is_earlier(context, pair[0]) != is_earlier(context, pair[1]):
        return True
    return says_nothing_of_its_own(context, change.sentence, last.end, change.start)


@by_its_words
def is_earlier(context: Context, figure: Figure) -> bool:
    after = context.just_after(figure, _BEHIND)
    told = after.has("before_year") and not ({",", ";"} & set(after.words[:1]))
    return told or context.just_before(figure, _NEAR).has("was_before")


def _changed(context: Context, pair: tuple[Figure, Figure], change: Figure) -> Relation | None:
    before, after = pair
    way = sign(context, change)
    a, b = before.quantity.middle, after.quantity.middle
    if not way or a <= 0 or not change.quantity.middle:
        return None
    if change.kind is Kind.PERCENT and before.kind is not Kind.PERCENT:
        right = abs(b / a - 1) * 100
    elif change.kind is Kind.POINTS if before.kind is Kind.PERCENT else comparable(change, before):
        right = abs(b - a)
        if abs(change.quantity.middle) == a + b:
            return None  # "84 votes to 69, a margin of 15"
    else:
        return None
    if not 1 / _PLAUSIBLE <= right / abs(change.quantity.middle) <= _PLAUSIBLE:
        return None
    members = (("before", before), ("after", after), ("change", change))
    return Relation(LinkKind.BEFORE_AFTER, members, Confidence.INFERRED, pattern="P5.near", direction=way)


def _multiplied(context: Context, pair: tuple[Figure, Figure]) -> Relation | None:
    """A factor ("three times the 41 of last year"), and both values of one kind."""
    before, after = pair
    cues = [cue for cue in context.cues(after.sentence) if cue.factor is not None]
    if len(cues) != 1 or before.quantity.middle <= 0 or before.kind is Kind.PERCENT:
        return None
    factor = cues[0].factor
    ratio = after.quantity.middle / before.quantity.middle
    if factor is None or not 1 / _PLAUSIBLE <= ratio / factor <= _PLAUSIBLE:
        return None
    members = (("before", before), ("after", after))
    return Relation(
        LinkKind.BEFORE_AFTER, members, Confidence.INFERRED, pattern="P5.near", words=(context.span(cues[0]),),
        factor=factor, direction=1 if factor > 1 else -1,
    )  # fmt: skip


def _moved(context: Context, pair: tuple[Figure, Figure]) -> Relation | None:
    """A direction right before the earlier value, and no size: "up on the 58,100 of last year"."""
    before, after = pair
    if after.start > before.start or reached(context, before):
        return None  # "was 60m when it opened and increased to 100m last year"
    near = context.just_before(before, 3)
    cues = [cue for cue in near.cues if cue.roles & {"up", "down"}]
    if len(cues) != 1 or {"up", "down"} <= cues[0].roles:
        return None
    return Relation(
        LinkKind.BEFORE_AFTER, (("before", before), ("after", after)), Confidence.INFERRED, pattern="P6.near",
        words=(context.span(cues[0]),), direction=1 if "up" in cues[0].roles else -1,
    )  # fmt: skip
