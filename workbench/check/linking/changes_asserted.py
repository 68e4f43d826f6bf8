"""The changes that an article tells as facts: in per cent, in points or by a word such as "doubled"."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.linking.changes import is_change, reached, sign
from workbench.check.linking.changes_shaped import noun_of_change
from workbench.check.linking.changes_sized import Change
from workbench.check.linking.context import Context
from workbench.check.linking.guards import stands
from workbench.check.scene import Figure
from workbench.domain.quantities import Hedge, Kind
from workbench.language.checking import Cue
from workbench.language.ordering import order_words

_HEDGES = (Hedge.NONE, Hedge.ABOUT, Hedge.NEARLY, Hedge.MORE_THAN, Hedge.FRACTION)
_UNREAL = frozenset({"hypo", "reject", "expected"})
_SIGNS = frozenset({",", ";", ":", "(", "–", "—", "«", "“", "„"})
_NEAR = 9
"""Words within which a word of doubt is of a change."""
_WHEN = 6
_BESIDE = 3  # code points


def asserted(context: Context) -> Iterator[Change]:
    """Changes in text order of their kinds: first those with an amount, then those in a word."""
    for one in context.scene.amounts:
        if one.kind in (Kind.PERCENT, Kind.POINTS) and _is_told(context, one):
            yield Change(one.sentence, one.start, sign(context, one), figure=one)
    for sentence in range(len(context.scene.segments.sentences)):
        cues = [cue for cue in context.cues(sentence) if cue.factor is not None]
        if len(cues) == 1 and not _counts(context, cues[0], sentence) and _plainly(context, sentence, cues[0].first):
            way = 1 if cues[0].factor is not None and cues[0].factor > 1 else -1
            yield Change(sentence, cues[0].start, way, cue=cues[0])


def _is_told(context: Context, one: Figure) -> bool:
    quantity = one.quantity
    if quantity.is_range or quantity.hedge not in _HEDGES or not quantity.middle or reached(context, one):
        return False
    if one.quote == quantity.numeral and quantity.hedge is not Hedge.FRACTION:
        return False  # its unit is another's
    if context.led_by(one, "further") or not stands(context, one):
        return False
    if _against_another(context, one) or _told_again(context, one):
        return False
    told = one.kind is Kind.POINTS or is_change(context, one) or noun_of_change(context, one)
    way = one.kind is Kind.POINTS or sign(context, one)
    return bool(told and way) and _plainly(context, one.sentence, context.inside(one).start)


def _against_another(context: Context, one: Figure) -> bool:
    """Compared with another such change: "rose 17.8 percent, against 15.3 in November"."""
    for step in (1, -1):
        other = context.neighbour(one, step)
        if other is None or other.kind is not one.kind:
            continue
        gap = context.between(*sorted((one, other), key=_start))
        if gap.has("against", "more", "contrast", "before_year"):
            return True
    return False


def _told_again(context: Context, one: Figure) -> bool:
    """The headline's change stands in the body too, where its words say more of what it is of."""
    if not one.in_title:
        return False
    value = one.quantity.middle
    return any(
        other.kind is one.kind and other.quantity.middle == value and not other.in_title and sign(context, other)
        for other in context.scene.amounts
    )


def _start(figure: Figure) -> int:
    return figure.start


def _counts(context: Context, cue: Cue, sentence: int) -> bool:
    """The word stands at a number of its own: "three times the 400 of ...", "a double room"."""
    return any(
        abs(one.start - cue.start) <= _BESIDE or one.start <= cue.start < one.end for one in context.figures(sentence)
    )


def _plainly(context: Context, sentence: int, at: int) -> bool:
    """No word of doubt, denial or plan near it in its clause, nor "when" ("the quarter of 1983, when profits rose");
    a noun that looks like one is none (« la demande a doublé »).
    """
    lower, inside = context.scene.tokens.lower, context.scene.sentence_tokens(sentence)
    if any(word in context.words.when for word in lower[max(inside.start + 1, at - _WHEN) : at]):
        return False
    order = context.scene.pack.view(order_words)
    articles = order.determiners | order.definite | order.possessives
    for cue in context.cues(sentence):
        if _UNREAL.isdisjoint(cue.roles) or (cue.first and lower[cue.first - 1] in articles):
            continue
        first, last = sorted((cue.first, at))
        if last - first <= _NEAR and _SIGNS.isdisjoint(lower[first:last]):
            return False
    return True
