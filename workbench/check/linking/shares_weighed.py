"""A share and the part and whole of its passage, by several signs that together tell them to belong together.

"That is 18% of its sales, which came to $700m"; "Three-quarters of ferries late" over "824 crossings, and 412 of them";
« Le reste, soit 45 % »; « Ses 53 % ». How clearly two amounts are part and whole (`bonds`) and how clearly the share is
told of them (`ties`) count together. Two amounts of the passage that make the share, in whatever way, silence it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from workbench.check.grading import judge, percent
from workbench.check.linking.bonds import Bond, bonds
from workbench.check.linking.context import Context, alike
from workbench.check.linking.guards import corrected, of_its_size, usable
from workbench.check.linking.ties import of_rest, tie
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import ADDABLE, Hedge, Kind

_BACK, _AHEAD = 2, 2
_LEAD = 4
"""Sentences of the body that a title sums up."""
_LEVEL = 2
"""Words from a change to the level that it led to: the comma and "at"."""
_ENOUGH = 6
_HUNDRED = 100
_CLOSE = Fraction(3, 100)
_MANY = 12
_HEDGES = (Hedge.NONE, Hedge.ABOUT, Hedge.NEARLY, Hedge.FRACTION, Hedge.MORE_THAN, Hedge.LESS_THAN)
_OTHER = ("up", "down", "more", "against", "before_year", "expected", "cap")


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """The shares of a sentence with the part and whole that they must be told of."""
    for share in context.figures(sentence):
        if share.kind is not Kind.PERCENT or not is_plain(context, share) or corrected(context, share):
            continue
        amounts = _near(context, share)
        if not 2 <= len(amounts) <= _MANY:
            continue
        weighed = [(one.weight + tie(context, share, one), one) for one in bonds(context, amounts)]
        best = max(weighed, key=lambda one: one[0], default=None)
        if best is None or best[0] < _ENOUGH or sum(1 for one in weighed if one[0] == best[0]) > 1:
            continue
        if not _explained(share, amounts, best[1], rest=of_rest(context, share)):
            yield from _share(context, share, best[1])


def _share(context: Context, share: Figure, bond: Bond) -> Iterator[Relation]:
    rest = of_rest(context, share)
    role = "taken" if rest else "part"
    if rest or of_its_size(bond.part, bond.whole, share):
        members = ((role, bond.part), ("whole", bond.whole), ("share", share))
        yield Relation(LinkKind.SHARE, members, Confidence.INFERRED, pattern="P7.weighed")


def is_plain(context: Context, share: Figure) -> bool:
    """One share of less than all, told as a fact and as no change."""
    quantity = share.quantity
    if quantity.is_range or not 0 < quantity.middle < _HUNDRED or quantity.hedge not in _HEDGES:
        return False
    if not usable(share) or context.just_after(share, 2).has("up", "down", "majority"):
        return False
    if _to_a_level(context, share):
        return False
    bound = [cue for cue in context.just_before(share, 4).cues if not context.is_bound(cue, share)]
    return all(cue.roles.isdisjoint(_OTHER) for cue in bound)


def _to_a_level(context: Context, share: Figure) -> bool:
    """As in « le baril prenait 1,2 %, à 69,35 dollars »: a change, with where it led to."""
    following = context.neighbour(share, 1)
    if following is None or following.kind not in ADDABLE:
        return False
    gap = context.between(share, following)
    return len(gap) == _LEVEL and gap.words[0] == "," and gap.has("at")


def _near(context: Context, share: Figure) -> list[Figure]:
    """The amounts of the passage that may be a part or a whole."""
    last = len(context.scene.segments.sentences) - 1
    if share.in_title:
        near = range(share.sentence + 1, min(last, share.sentence + _LEAD) + 1)
    else:
        near = range(max(0, share.sentence - _BACK), min(last, share.sentence + _AHEAD) + 1)
    return [
        one
        for sentence in near
        for one in context.figures(sentence)
        if one.kind in ADDABLE and not one.in_title and (share.in_title or one.paragraph == share.paragraph)
    ]


def _explained(share: Figure, amounts: Sequence[Figure], bond: Bond, *, rest: bool) -> bool:
    """Two amounts make the share: as part and whole, as what one leaves of the other; as two parts or as a change,
    where they are not told as part and whole.
    """
    told = share.quantity.middle
    for a, b in combinations(amounts, 2):
        part, whole = (a, b) if a.quantity.middle <= b.quantity.middle else (b, a)
        if not part.quantity.low or not (alike(part, whole) or part.kind is whole.kind is Kind.COUNT):
            continue
        bonded = (part, whole) == (bond.part, bond.whole)
        if bonded and rest:
            continue
        if judge(percent, [part.readings, whole.readings], share.readings).severity is None:
            return True
        small, large = part.quantity.middle, whole.quantity.middle
        others = [1 - small / large]
        if not bonded:
            others += [small / (small + large), large / (small + large), large / small - 1]
        if any(one and abs(told / (one * _HUNDRED) - 1) <= _CLOSE for one in others):
            return True
    return False
