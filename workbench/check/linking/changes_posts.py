"""Posts that go or come, and the number of people before and after: « supprimera 430 postes ... l'effectif sera ramené
de 2 150 à 1 810 salariés ». Posts and people are two nouns, yet the one is what the other changes by.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from workbench.check.linking.changes import reached
from workbench.check.linking.changes_shaped import preposed
from workbench.check.linking.context import Context
from workbench.check.linking.guards import denied
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Hedge, Kind
from workbench.language.synonyms import synonyms

_GROUPS = frozenset({"jobs", "staff"})
_WAYS = (("outflow", "down"), ("inflow", "up"))
_NEAR, _BEHIND = 3, 3
_SENTENCES = 4
_LEAST, _MOST = Fraction(1, 2), Fraction(2)
_EXACT = (Hedge.NONE, Hedge.ABOUT)


def find_all(context: Context) -> Iterator[Relation]:
    """The one number of posts that go or come near the one pair of numbers of people."""
    trace = context.scene.trace
    told = list(trace.every(_told, context, context.sentences))
    pairs = list(trace.every(_pairs, context, context.sentences)) if told else []
    for pair in pairs if len({(one.quantity.middle, two.quantity.middle) for one, two in pairs}) == 1 else ():
        before, after = pair
        moved = after.quantity.middle - before.quantity.middle
        near = [(one, way) for one, way in told if abs(one.sentence - before.sentence) <= _SENTENCES]
        if len({one.quantity.middle for one, _ in near}) != 1 or not _plain(context, before, after, near[0][0]):
            continue
        stated, way = near[0]
        size = stated.quantity.middle
        if moved * way > 0 and _LEAST <= abs(moved) / size <= _MOST and not _made(context, abs(moved), size):
            members = (("before", before), ("after", after), ("change", stated))
            yield Relation(LinkKind.BEFORE_AFTER, members, Confidence.INFERRED, pattern="P6.posts", direction=way)
            return


def _told(context: Context, sentence: int) -> Iterator[tuple[Figure, int]]:
    """Numbers of posts with a verb of cutting or creating beside them, and which way it goes."""
    for one in context.figures(sentence):
        if not _counts_people(context, one) or _in_pair(context, one):
            continue
        near, behind = context.just_before(one, _NEAR), context.just_after(one, _BEHIND)
        ways = [way for roles, way in zip(_WAYS, (-1, 1), strict=True) if near.has(*roles) or behind.has(roles[0])]
        if len(ways) == 1 and not behind.has("more") and not near.has("more"):
            yield one, ways[0]


def _pairs(context: Context, sentence: int) -> Iterator[tuple[Figure, Figure]]:
    """Read "from 2,150 to 1,810 people"."""
    for one, two in pairwise(context.figures(sentence)):
        alike = one.kind is Kind.COUNT and one.unit in ("", two.unit)
        if alike and preposed(context, one) and reached(context, two) and _counts_people(context, two):
            yield one, two


def _in_pair(context: Context, one: Figure) -> bool:
    return preposed(context, one) or reached(context, one)


def _counts_people(context: Context, one: Figure) -> bool:
    alike = context.scene.pack.view(synonyms)
    return one.kind is Kind.COUNT and bool(one.unit) and bool(alike.of(one.unit.lower()) & _GROUPS)


def _plain(context: Context, *figures: Figure) -> bool:
    quantities = [one.quantity for one in figures]
    told = all(one.low > 0 and not one.is_range and one.hedge in _EXACT for one in quantities)
    return told and not any(denied(context, one) for one in figures)


def _made(context: Context, moved: Fraction, size: Fraction) -> bool:
    """The true difference is told as well, or is what is told with another number: some posts go, others come."""
    counts = {one.quantity.middle for one in context.scene.amounts if one.kind is Kind.COUNT}
    return moved in counts or abs(moved - size) in counts
