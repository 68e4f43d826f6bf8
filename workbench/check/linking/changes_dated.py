"""Two values of one thing, each with its own time, and the one change that is said to follow.

« La ville a dépensé 3 millions en 2024 et 4,5 millions en 2025, soit 50 % de plus »; "last year it drew 40,000; this
one drew 52,000, a jump of 30 per cent". The values stand in the sentence of the change, or the earlier one in the
sentence before. No other like amount may stand there, and any two amounts of the article that bear the change out
silence it: then it is told of those.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from fractions import Fraction

from workbench.check.linking.changes import pairs_of, reached, sign
from workbench.check.linking.changes_near import is_earlier, is_told_change
from workbench.check.linking.clock import in_time
from workbench.check.linking.context import Context, comparable
from workbench.check.linking.guards import corrected, one_subject, settled
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import ADDABLE, Hedge, Kind
from workbench.language.checking import Cue
from workbench.records import dataclass

_PLAUSIBLE = Fraction(4)
_OTHER = ("expected", "open", "each", "mean", "more", "cap")
_LEVELS = (*ADDABLE, Kind.PERCENT)
_APPOSED = 7
"""Words between the later value and the change that is said to follow."""
_NEARBY = 20
"""Amounts before and after a change that could make it instead."""
_CLOSE = Fraction(4, 100)
_LAST_DAY = 31
_OPENING = 5
"""Words before a change that opens its sentence."""
_CHANGES = frozenset({"up", "down", "more", "factor", "moved"})
_Pair = tuple[Figure, Figure]


@dataclass(frozen=True, slots=True)
class _Told:
    """What is said to follow: a figure, or a word such as "tripled" with its factor."""

    sentence: int
    start: int
    figure: Figure | None = None
    cue: Cue | None = None


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """The change of a sentence with the two values before it."""
    if _CHANGES.isdisjoint(context.sentence_roles(sentence)) or any(True for _ in pairs_of(context, sentence)):
        return
    told = _told(context, sentence)
    if told is None:
        return
    pair = _values(context, sentence, told)
    if pair is None or not _follows(context, told, pair):
        return
    relation = _relation(context, told, pair)
    if relation is not None and not _borne_out(context, told, pair, relation.direction):
        yield relation


def _told(context: Context, sentence: int) -> _Told | None:
    """The only change of a sentence."""
    figures = [one for one in context.figures(sentence) if not reached(context, one) and _is_told(context, one)]
    cues = [cue for cue in context.cues(sentence) if cue.factor is not None]
    if len(figures) == 1 and not cues and _plain(context, figures[0], ()):
        return _Told(sentence, figures[0].start, figure=figures[0])
    if len(cues) == 1 and not figures and context.scene.quotation_at(cues[0].start) is None:
        return _Told(sentence, cues[0].start, cue=cues[0])
    return None


def _is_told(context: Context, figure: Figure) -> bool:
    """A word of change before it in its clause, or right behind a share that opens its sentence with an article."""
    if is_told_change(context, figure):
        return ":" not in context.preceding(figure, 3)
    opens = figure.kind is Kind.PERCENT and len(context.preceding(figure, _OPENING)) <= 1
    return opens and context.just_before(figure, 1).has("definite") and context.just_after(figure, 1).has("up", "down")


def _values(context: Context, sentence: int, told: _Told) -> _Pair | None:
    """(before, after): the two like amounts that stand before the change, in the order of their times."""
    here = _levels(context, sentence, told)
    if (
        not here
        and len(context.stretch(sentence, context.scene.segments.sentences[sentence].start, told.start)) <= _OPENING
    ):
        here = _levels(context, sentence - 1, told)  # "A fall of a quarter, that ..."
    behind = {one.start > told.start for one in here}
    if not here or behind == {True, False} or (True in behind and len(here) == 1):
        return _compared(context, told, here)
    pairs = [like for one in here if (like := [other for other in here if comparable(one, other)])[0] is one]
    pairs = [like for like in pairs if len(like) == 2]
    like = _with_earlier(context, here[-1]) if not pairs else pairs[0] if len(pairs) == 1 else []
    if len(like) != 2 or not all(_plain(context, one, _OTHER) and settled(context, one) for one in like):
        return None
    return in_time(context, (like[0], like[1]))


def _levels(context: Context, sentence: int, told: _Told) -> list[Figure]:
    """The amounts of a sentence that may be values: neither the change nor a number in its word ("divided by two")."""
    figures = context.figures(sentence) if sentence >= 0 else []
    inside = (0, 0) if told.cue is None else (told.cue.start, told.cue.end)
    return [
        one
        for one in figures
        if one is not told.figure and one.kind in _LEVELS and not inside[0] <= one.start < inside[1]
        and not is_day(context, one)
    ]  # fmt: skip


def is_day(context: Context, one: Figure) -> bool:
    """« 41,2 °C à Brissac le 12 »: a day of the month told before."""
    if not one.quote.isdecimal() or one.quantity.high > _LAST_DAY:
        return False
    return context.just_before(one, 1).has("definite")


def _with_earlier(context: Context, last: Figure) -> list[Figure]:
    """A value with the only like one of the sentence before, when both are of one thing."""
    earlier = [one for one in context.figures(last.sentence - 1) if comparable(one, last)]
    if len(earlier) != 1 or earlier[0].paragraph != last.paragraph or not one_subject(context, earlier[0], last):
        return []
    return [*earlier, last]


def _compared(context: Context, told: _Told, here: Sequence[Figure]) -> _Pair | None:
    """As in "It sold 84,000. That was 24,000 fewer than the 108,000 of the year before": the value behind "than" is the
    earlier one, the later stands alone in the sentence before.
    """
    stated = told.figure
    if stated is None or len(here) != 1 or stated.kind is Kind.PERCENT or not comparable(stated, here[0]):
        return None
    before = here[0]
    gap = context.between(stated, before)
    after = [one for one in context.figures(told.sentence - 1) if comparable(one, before)]
    if not gap.has("more") or len(gap) > _APPOSED or len(after) != 1 or after[0].paragraph != before.paragraph:
        return None
    return (before, after[0]) if is_earlier(context, before) and _plain(context, after[0], _OTHER) else None


def _plain(context: Context, figure: Figure, others: Sequence[str]) -> bool:
    quantity = figure.quantity
    if quantity.is_range or quantity.hedge not in (Hedge.NONE, Hedge.ABOUT, Hedge.FRACTION, Hedge.NEARLY):
        return False
    return not corrected(context, figure) and not (others and context.just_before(figure, 3).has(*others))


def _follows(context: Context, told: _Told, pair: _Pair) -> bool:
    """The change stands right behind the later value, or opens its sentence's last clause, and is told of no plan."""
    last = max(pair, key=lambda one: one.start)
    if pair[0].sentence == told.sentence != pair[1].sentence and told.start < pair[0].start:
        return True  # "24,000 fewer than the 108,000 of the year before"
    if told.start < last.end:
        return told.start < min(one.start for one in pair) and _leads_up(context, told, pair)
    if told.sentence != last.sentence:
        return last.paragraph == context.scene.segments.paragraph_at(told.start)
    if _nearest(context, told) not in pair:
        return False
    gap = context.stretch(last.sentence, last.end, told.start)
    words = gap.words
    cut = max((index for index, word in enumerate(words) if word in (",", ";", "(", ":", "–", "—")), default=-1)
    if cut < 0 or len(words) - cut > _APPOSED:
        return False
    end = context.scene.segments.sentences[last.sentence].end
    behind = context.stretch(last.sentence, told.start, end)
    return not behind.has("expected", "against", "hypo")


def _leads_up(context: Context, told: _Told, pair: _Pair) -> bool:
    """A colon or dash stands between a change and the two values that bear it out: "has halved: 620 then, 310 now"."""
    first = min(pair, key=lambda one: one.start)
    gap = context.stretch(told.sentence, told.start, first.start)
    return not {":", "–", "—", ";"}.isdisjoint(gap.words) and not gap.has("expected", "hypo")


def _nearest(context: Context, told: _Told) -> Figure | None:
    """The last amount before the change, of whatever kind."""
    amounts = context.scene.amounts
    index = bisect_right(amounts, told.start, key=_end) - 1
    return amounts[index] if index >= 0 else None


def _end(figure: Figure) -> int:
    return figure.end


def _relation(context: Context, told: _Told, pair: _Pair) -> Relation | None:
    before, after = pair
    a, b = before.quantity.middle, after.quantity.middle
    if a <= 0 or a == b:
        return None
    if told.cue is not None:
        return _multiplied(context, told.cue, pair)
    stated = told.figure
    if stated is None or not stated.quantity.middle:
        return None
    way = sign(context, stated)
    if stated.kind is Kind.PERCENT and before.kind is not Kind.PERCENT:
        right = (b / a - 1) * 100
    elif stated.kind is Kind.POINTS if before.kind is Kind.PERCENT else comparable(stated, before):
        right = b - a
    else:
        return None
    size = abs(right) / abs(stated.quantity.middle)
    if not way or right * way < 0 or not 1 / _PLAUSIBLE <= size <= _PLAUSIBLE:
        return None
    members = (("before", before), ("after", after), ("change", stated))
    return Relation(LinkKind.BEFORE_AFTER, members, Confidence.INFERRED, pattern="P5.dated", direction=way)


def _multiplied(context: Context, cue: Cue, pair: _Pair) -> Relation | None:
    factor = cue.factor
    ratio = pair[1].quantity.middle / pair[0].quantity.middle
    if factor is None or (ratio > 1) != (factor > 1) or not 1 / _PLAUSIBLE <= ratio / factor <= _PLAUSIBLE:
        return None
    members = (("before", pair[0]), ("after", pair[1]))
    return Relation(
        LinkKind.BEFORE_AFTER, members, Confidence.INFERRED, pattern="P5.dated", words=(context.span(cue),),
        factor=factor, direction=1 if factor > 1 else -1,
    )  # fmt: skip


def _borne_out(context: Context, told: _Told, pair: _Pair, way: int) -> bool:
    """Two other amounts nearby make the change that is told, and these do not. What only the next sentences tell does
    not count: the change follows its values.
    """
    stated = told.figure
    if stated is None or not way:
        return False
    relative = stated.kind is Kind.PERCENT
    if _makes(*pair, stated, way, relative=relative):
        return False
    near = context.scene.amounts[max(0, stated.order - _NEARBY) : stated.order + _NEARBY]
    levels = [
        one
        for one in near
        if one.kind in _LEVELS and (one.kind is Kind.PERCENT) <= (not relative) and one.sentence <= told.sentence
    ]
    return any(
        _makes(one, other, stated, way, relative=relative)
        for one in levels
        for other in levels
        if one is not other and stated not in (one, other) and comparable(one, other)
    )


def _makes(before: Figure, after: Figure, stated: Figure, way: int, *, relative: bool) -> bool:
    a, b = before.quantity.middle, after.quantity.middle
    if a <= 0 or (b - a) * way <= 0:
        return False
    right = (b / a - 1) * 100 if relative else b - a
    return abs(right / stated.quantity.middle / way - 1) <= _CLOSE
