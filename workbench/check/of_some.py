"""A price of each that is not that of all the things counted.

"120,000 passengers ... Each adult pays £4. Children travel free. ... £390,000", « La ville a acheté 4 000 bacs pour
126 000 euros. À Brégnac, chaque bac a coûté 38 euros » : some of the things have no price, or others have it.
"""

from __future__ import annotations

from workbench.check.linking.bills import of_something_else
from workbench.check.linking.context import Context
from workbench.check.linking.products_priced import Price
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.check.signs import rate_signs
from workbench.domain.links import LinkKind
from workbench.domain.quantities import Kind

_BACK = 400
"""Words before a price among which a place must have been named to be the one that the article is about."""

_DENIED = 4
"""Words from "no" to what there is none of."""


def of_some(context: Context, relation: Relation) -> bool:
    """The price of a product that others explain: some go free, or the price is told of somewhere else."""
    count, unit, total = relation.one("count"), relation.one("unit"), relation.one("total")
    if relation.kind is not LinkKind.RATE or count is None or unit is None or total is None:
        return False
    if unit.kind is not Kind.MONEY or count.sentence == unit.sentence == total.sentence:
        return False
    if total.kind is Kind.MONEY and of_something_else(context, Price(unit, (count.unit.lower(),), count), total):
        return True
    return _some_go_free(context, count, unit, total) or (
        count.sentence != unit.sentence and _elsewhere(context, unit, count, total)
    )


def _some_go_free(context: Context, count: Figure, unit: Figure, total: Figure) -> bool:
    """With the price or right behind it; around them, where those who pay are counted apart from their price."""
    near = {unit.sentence, unit.sentence + 1}
    if count.sentence != unit.sentence:
        near |= {unit.sentence - 1, count.sentence, total.sentence, total.sentence + 1}
    return any(_exempts(context, one) for one in near)


def _exempts(context: Context, sentence: int) -> bool:
    """It says so, and not that nobody does: "no passes and no half-price tickets"."""
    told = rate_signs(context.scene)
    free = (hit for hit in told.of(sentence) if "exempt" in hit.values)
    return any(not told.within(sentence, hit.first - _DENIED, hit.first, "nobody") for hit in free)


def _elsewhere(context: Context, unit: Figure, count: Figure, total: Figure) -> bool:
    """The sentence of the price leads off with another place: "In neighbouring Oxley each lorry cost £1,100"."""
    scene, told = context.scene, rate_signs(context.scene)
    span, inside = scene.sentence_tokens(unit.sentence), context.inside(unit)
    if told.within(unit.sentence, span.start, inside.start, "elsewhere"):
        return True
    known = {scene.tokens.lower[at] for at in range(max(0, span.start - _BACK), span.start)}
    for one in (count, total):
        other = scene.sentence_tokens(one.sentence)
        known.update(scene.tokens.lower[other.start : other.stop] if one.sentence != unit.sentence else ())
    places = (cue for cue in context.cues(unit.sentence) if "place" in cue.roles and cue.last < inside.start)
    return any(_is_name(context, cue.last) and scene.tokens.lower[cue.last] not in known for cue in places)


def _is_name(context: Context, at: int) -> bool:
    """A word with a capital where nouns have none."""
    scene = context.scene
    return scene.language != "de" and scene.text[scene.tokens.starts[at]].isupper()
