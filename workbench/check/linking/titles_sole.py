"""A number of the headline, and the only number of its noun that the body has.

"Plant to power 90,000 homes" over "would light sixty thousand households": where neither the number of the headline nor
what two of the body make of it stands below, the one number of those things is what the headline should have.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from workbench.check.linking.context import Context
from workbench.check.linking.guards import earlier_told, of_earlier_year, one_more, single, stands, told_apart
from workbench.check.linking.titles import supported
from workbench.check.own_noun import own_noun
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Hedge, Kind
from workbench.language.synonyms import synonyms

_LEAST = 10
_FAR = Fraction(2)
_OTHER = (
    "against", "open", "up", "down", "more", "before_year", "expected", "earlier", "rest", "others", "each", "mean",
    "cap", "another", "further",
)  # fmt: skip


def find_all(context: Context) -> Iterator[Relation]:
    """Numbers of the headline with the only one of their noun, or of one that stands for it."""
    alike = context.scene.pack.view(synonyms)
    for title in context.scene.title_amounts:
        if title.kind is not Kind.COUNT or not _plain(title) or not own_noun(context.scene, title):
            continue
        body = [one for one in context.scene.amounts if one.kind is Kind.COUNT and not one.in_title]
        same = [one for one in body if alike.likeness(title.unit, one.unit)]
        told = [one for one in same if own_noun(context.scene, one)]
        counted = {one.quantity.low for one in same if one in told or one.quantity.hedge is Hedge.NONE}
        if not told or len(counted) != 1 or supported(context, title, body):
            continue
        if _may_be(context, title, told[0]):
            members = (("first", title), ("second", told[0]))
            yield Relation(LinkKind.SAME, members, Confidence.INFERRED, pattern="P13.sole")


def _plain(figure: Figure) -> bool:
    return single(figure, Hedge.NONE, Hedge.ABOUT) and figure.quantity.low >= _LEAST


def _may_be(context: Context, title: Figure, one: Figure) -> bool:
    if not _plain(one) or not stands(context, one) or not stands(context, title) or of_earlier_year(context, one):
        return False
    if told_apart(context, one, _OTHER, ("each", "mean", "more", "others_after")) or one_more(context, one):
        return False
    return 1 / _FAR <= one.quantity.low / title.quantity.low <= _FAR and not earlier_told(context, one)
