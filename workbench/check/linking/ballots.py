"""The votes of a body and the number of its members, told anywhere: "None of the 23 seats was empty. Thirteen voted to
refuse and seven to approve, while two abstained", „24 stimmten dafür, 17 dagegen, vier enthielten sich … alle 44
Mitglieder waren erschienen“.

The word for those who abstained says that the counts of its sentence are all the votes, whatever is said of the others.
They are compared with the members where none of these is said to be missing; else they may only not be more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from workbench.check.linking.context import Context
from workbench.check.linking.guards import single
from workbench.check.relation import DISJOINT, Relation, sum_of
from workbench.check.scene import Figure
from workbench.check.signs import signs
from workbench.domain.intervals import added
from workbench.domain.quantities import Hedge, Kind
from workbench.language.complements import Slot, complements

_ABSTAINED = Slot("vote", "abstained")
_SIZE = 3
_NEAR = Fraction(15, 100)
_BESIDE = 2
_SMALLEST = 6


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """The votes of a sentence and the members of the body."""
    votes = _votes(context, sentence)
    if not votes:
        return
    made = added(one.quantity.low for one in votes)
    told = [one for one in context.scene.amounts if one not in votes and _members(context, one)]
    if any(one.quantity.low == made for one in told) or len({one.quantity.low for one in told}) != 1:
        return
    near = [one for one in told if abs(one.quantity.low - made) <= max(Fraction(1), _NEAR * made)]
    full = [one for one in near if _all_there(context, one)]
    if near:
        whole = (full or near)[-1]
        yield sum_of(whole, votes, "P3.ballot", explicit=True, closed=bool(full), notes=DISJOINT)


def _votes(context: Context, sentence: int) -> Sequence[Figure]:
    """Three counts and no other, one of them of those who abstained."""
    counts = [one for one in context.figures(sentence) if one.kind is Kind.COUNT]
    if len(counts) != _SIZE or not all(single(one, Hedge.NONE) and not one.in_title for one in counts):
        return ()
    span = context.scene.sentence_tokens(sentence)
    words = context.scene.pack.view(complements).find(context.scene.tokens, span.start, span.stop)
    return counts if any(word.slot == _ABSTAINED for word in words) else ()


def _members(context: Context, one: Figure) -> bool:
    """The number of those who have a vote: of members, councillors, seats."""
    if one.kind is not Kind.COUNT or not single(one, Hedge.NONE) or one.quantity.low < _SMALLEST:
        return False
    inside = context.inside(one)
    return signs(context.scene).within(one.sentence, inside.start, inside.stop + _BESIDE, "members")


def _all_there(context: Context, one: Figure) -> bool:
    """All of them, or a sentence that says that none was missing."""
    if context.just_before(one, 2).has("everyone"):
        return True
    return signs(context.scene).has(one.sentence, "full_house")
