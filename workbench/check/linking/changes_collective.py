"""A change of a collective noun, and the values of what counts it told elsewhere.

« La diffusion recule de 12 % ... Le journal a vendu 88 700 exemplaires, contre 96 400 l'année précédente »; "with 3,600
entrants in 2024, the field grew by 25%" under "4,150 runners". The change has no values of its own beside it, and the
values no change; one pair of them that bears the change out silences all.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from workbench.check.linking.changes import Pair, is_change, pairs_timed, sign
from workbench.check.linking.changes_near import is_earlier
from workbench.check.linking.context import Context
from workbench.check.linking.guards import corrected, of_earlier_year
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Hedge, Kind
from workbench.language.collectives import collectives

_PLAUSIBLE = Fraction(3)
_BORNE_OUT = Fraction(1, 100)
_LEAST = 2  # percent: smaller changes are told in too round figures
_NEAR = 20
_HEAD = 2  # paragraphs in which an article says what it is about


def find_all(context: Context) -> Iterator[Relation]:
    """Changes of collective nouns with their values."""
    every = context.scene.trace.every
    told = list(every(_changes, context, context.sentences))
    pairs = list(every(_pairs, context, context.sentences)) if told else []
    for change, units in told:
        about = [pair for pair in pairs if _counted(pair, units)] or list(_with_head(context, change, units))
        if len({(pair[0].quantity.low, pair[1].quantity.low) for pair in about}) == 1 and about[0][1] is not change:
            relation = _relation(context, change, about[0])
            if relation is not None:
                yield relation


def _changes(context: Context, sentence: int) -> Iterator[tuple[Figure, frozenset[str]]]:
    """The changes of a sentence that are told of a collective noun, with what counts it."""
    for one in context.figures(sentence):
        units = _units(context, one) if one.kind is Kind.PERCENT else None
        if units and _is_told(context, one):
            yield one, units


def _pairs(context: Context, sentence: int) -> Iterator[Pair]:
    """Two values of a sentence that tells no change."""
    if not any(one.kind is Kind.PERCENT and is_change(context, one) for one in context.figures(sentence)):
        yield from pairs_timed(context, sentence)


def _is_told(context: Context, change: Figure) -> bool:
    """A change in per cent, given as fact, without the values beside it."""
    quantity = change.quantity
    if quantity.is_range or quantity.hedge is Hedge.FRACTION or change.quotation is not None:
        return False
    if not is_change(context, change) or abs(quantity.middle) < _LEAST or corrected(context, change):
        return False
    return not context.just_after(change, 4).has("expected", "against")


def _units(context: Context, change: Figure) -> frozenset[str]:
    """What counts the collective noun right before a change."""
    words = context.scene.pack.view(collectives)
    inside = context.inside(change).start
    start = max(context.scene.sentence_tokens(change.sentence).start, inside - _NEAR)
    return words.units(context.scene.tokens.lower[start:inside])


def _counted(pair: Pair, units: frozenset[str]) -> bool:
    return all(one.unit in units and one.quantity.low > 0 and not one.quantity.is_range for one in pair)


def _with_head(context: Context, change: Figure, units: frozenset[str]) -> Iterator[Pair]:
    """The earlier value beside the change, the later one in the title or the first paragraphs."""
    own = [one for one in context.figures(change.sentence) if one.unit in units and one.kind is not Kind.PERCENT]
    if len(own) != 1 or not (is_earlier(context, own[0]) or of_earlier_year(context, own[0])):
        return
    heads = [
        one
        for one in context.scene.amounts
        if (one.in_title or one.paragraph <= _HEAD) and one.unit in units and one.kind is own[0].kind
    ]
    heads = [one for one in heads if one.in_title] or heads  # the title says what the article is about
    values = {one.quantity.low for one in heads if one.sentence != change.sentence}
    if len(values) == 1 and own[0].quantity.low not in values:
        yield own[0], heads[0]


def _relation(context: Context, change: Figure, pair: Pair) -> Relation | None:
    before, after = pair
    way = sign(context, change)
    ratio = after.quantity.middle / before.quantity.middle
    told = abs(change.quantity.middle)
    right = abs(ratio - 1) * 100
    if not way or (ratio > 1) != (way > 0) or not right or not 1 / _PLAUSIBLE <= told / right <= _PLAUSIBLE:
        return None
    if abs(told - right) <= _BORNE_OUT * 100:
        return None
    members = (("before", before), ("after", after), ("change", change))
    return Relation(LinkKind.BEFORE_AFTER, members, Confidence.INFERRED, pattern="P6.collective", direction=way)
