"""A turnout, or another share of all, told twice with two of its digits the other way: "Turnout fell to 76.3% ... A
turnout of 73.6%, said one who studies it, is a warning".

The later sentence opens with the rate and its value, and names no place, group or time of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.linking.changes import is_change
from workbench.check.linking.context import Context
from workbench.check.linking.guards import corrected, earlier_told, same_scope, stands
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.check.slips import slip
from workbench.check.timeline import timeline
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Hedge, Kind
from workbench.language.events import event_words

_FAR = 6
"""Most tokens from the name of a rate to its value: "turnout in the election fell to"."""
_OPENING = 4
"""Most tokens of a sentence up to the value: "A turnout of"."""
_BACK = 40
_DIGITS = 3
_OTHER = ("against", "before_year", "earlier", "expected", "hypo", "mean", "each", "open", "cap")
_ENDS = frozenset({",", ".", ";", ":", "(", "–", "—"})


def find_all(context: Context) -> Iterator[Relation]:
    """Pairs of one rate with two values, by the later one."""
    yield from context.scene.trace.every(_of, context, context.sentences, Relation.all_same)


def _of(context: Context, sentence: int) -> Iterator[Relation]:
    second = next(iter(context.figures(sentence)), None)
    if second is None or not _plain(second) or not _opens(context, second):
        return
    name = _rate(context, second)
    if not name or not _anywhere(context, second):
        return
    told = [
        one for one in context.scene.amounts[max(0, second.order - _BACK) : second.order]
        if one.kind is Kind.PERCENT and one.sentence != sentence and _rate(context, one) == name
    ]  # fmt: skip
    if any(one.readings.normal.meets(second.readings.normal) for one in told):
        return
    levels = [one for one in told if _plain(one) and not _compared(context, one) and _slipped(one, second)]
    alone = len(told) == len(levels) and len({one.quantity.low for one in levels}) == 1
    if alone and same_scope(context, levels[-1], second):
        members = (("first", levels[-1]), ("second", second))
        yield Relation(LinkKind.SAME, members, Confidence.INFERRED, pattern="P13.rate")


def _plain(figure: Figure) -> bool:
    quantity = figure.quantity
    if figure.kind is not Kind.PERCENT or quantity.is_range or quantity.hedge is not Hedge.NONE or figure.quotation:
        return False
    return len(figure.digits.strip("0")) >= _DIGITS


def _slipped(first: Figure, second: Figure) -> bool:
    a, b = first.quantity, second.quantity
    return slip(b.low, a.low, min(a.step, b.step)) == "swapped"


def _rate(context: Context, figure: Figure) -> str:
    """The name of the rate that is told right before a value, with no other value, comma or owner between."""
    own, inside = context.inside(figure), context.scene.sentence_tokens(figure.sentence)
    lower = context.scene.tokens.lower
    start = max(inside.start, own.start - _FAR, own.stop - len(context.lead(figure)))
    marks = context.scene.pack.view(event_words).masses.find(context.scene.tokens, start, own.start)
    full = [mark for mark in marks if "full" in mark.roles]
    if not full or not _ENDS.isdisjoint(lower[full[-1].last : own.start]):
        return ""
    return " ".join(lower[full[-1].first : full[-1].last])


def _opens(context: Context, figure: Figure) -> bool:
    """An article or nothing, the rate, "of" and its value open the sentence."""
    own, start = context.inside(figure), context.scene.sentence_tokens(figure.sentence).start
    lower, words = context.scene.tokens.lower, timeline(context.scene).words
    led = own.start - start <= _OPENING and lower[start] in words.indefinite | words.definite
    return led and not context.words.of.isdisjoint(lower[own.start - 1 : own.start + 1])


def _anywhere(context: Context, figure: Figure) -> bool:
    """The sentence is no condition, and nothing in it says where, when, or of whom."""
    scene = context.scene
    if not context.sentence_roles(figure.sentence).isdisjoint(_OTHER) or scene.dates_in(figure.sentence):
        return False
    if not stands(context, figure) or corrected(context, figure) or earlier_told(context, figure):
        return False
    own, inside = context.inside(figure), scene.sentence_tokens(figure.sentence)
    lower = scene.tokens.lower
    stop = next((at for at in range(own.stop, inside.stop) if lower[at] in _ENDS), inside.stop)
    clause = context.stretch(figure.sentence, figure.end, scene.tokens.ends[stop - 1])
    return not clause.has("place") and not scene.names_within(figure.end, scene.tokens.ends[stop - 1])


def _compared(context: Context, one: Figure) -> bool:
    return context.just_before(one, 2).has("against", "earlier", "before_year", "expected") or is_change(context, one)
