"""The same digits with another unit of one dimension: "a 36MW power station ... the 36GW station", « le câble, long de
84 kilomètres ... ce câble de 84 mètres ».

Two measures of one article hardly share their digits where the one is a thousand times the other. What the second is
of must be known: a demonstrative says so, or the noun that the first was told of. A measure that the article tells
again, in whatever unit, is no slip.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction

from workbench.check.linking.context import Context
from workbench.check.linking.guards import denied, single
from workbench.check.linking.taken_up import base
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.check.units import dimension, metric
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Hedge, Kind
from workbench.language.synonyms import synonyms

_TELLING = 2
"""Digits of which two amounts hardly share all by accident."""
_STEPS = frozenset(Fraction(10) ** power for power in (-6, -3, -2, -1, 1, 2, 3, 6))
_BACK = 8
_BEHIND, _BEFORE = 3, 4
_LETTERS = 4
_STEM = 5


def find_all(context: Context) -> Iterator[Relation]:
    """Pairs of one measure with two units, by the later amount."""
    groups: dict[object, list[Figure]] = defaultdict(list)
    for one in context.scene.amounts:
        if one.kind is Kind.MEASURE and metric(one.unit) and single(one, Hedge.NONE) and one.quantity.low > 0:
            groups[dimension(one.unit), one.quantity.low].append(one)
    for group in groups.values():
        for number, second in enumerate(group):
            for first in reversed(group[max(0, number - _BACK) : number]):
                if _slipped(context, first, second):
                    members = (("first", first), ("second", second))
                    yield Relation(LinkKind.SAME, members, Confidence.INFERRED, pattern="P13.scale", explicit=True)
                    break


def _slipped(context: Context, first: Figure, second: Figure) -> bool:
    if first.sentence == second.sentence or base(second) / base(first) not in _STEPS or second.in_title:
        return False
    if len(second.digits.strip("0")) < _TELLING and len(second.digits) < _TELLING:
        return False
    if denied(context, second) or _told_again(context, second):
        return False
    return _pointed_at(context, second) or not _nouns(context, first).isdisjoint(_nouns(context, second))


def _told_again(context: Context, second: Figure) -> bool:
    """Another amount is what the second says."""
    like = (one for one in context.scene.amounts if one is not second and one.kind is Kind.MEASURE)
    return any(dimension(one.unit) == dimension(second.unit) and base(one) == base(second) for one in like)


def _pointed_at(context: Context, figure: Figure) -> bool:
    """A demonstrative stands before it, or before the noun that it is told of: « ce câble de 84 mètres »."""
    lead = context.preceding(figure, _BEFORE)
    at = next((at for at in range(len(lead) - 1, -1, -1) if lead[at] in context.words.those), None)
    if at is None:
        return False
    between = lead[at + 1 :]
    return all(word.isalpha() for word in between) and (not between or between[-1] in context.words.of)


def _nouns(context: Context, figure: Figure) -> frozenset[str]:
    """What a measure is of: the nouns right behind it ("a 36MW station") and before it („der Tunnel, 4,6 km lang“),
    with what stands for them.
    """
    inside, sentence = context.inside(figure), context.scene.sentence_tokens(figure.sentence)
    lower, alike = context.scene.tokens.lower, context.scene.pack.view(synonyms)
    behind = lower[inside.stop : min(inside.stop + _BEHIND, sentence.stop)]
    words = [*context.preceding(figure, _BEFORE), *behind]
    nouns = [word for word in words if word.isalpha() and len(word) >= _LETTERS and word not in context.words.empty]
    return frozenset({word[:_STEM] for word in nouns}.union(*(alike.of(word) for word in nouns)))
