"""A hedge points the wrong way: "nearly 40" of what the text elsewhere puts at 41.2.

Why it matters: the reader is told more (or less) than the figure bears.

What is not reported: figures on the right side of the hedge, or too far from it to be the same quantity. Always a note.

Source: consistency.md RST-4.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from workbench.check.linking.context import alike
from workbench.check.linking.guards import same_scope, settled
from workbench.check.reporting import Sheet, finding
from workbench.check.rule import Example, Rule
from workbench.check.scene import Figure, Scene
from workbench.domain.findings import Finding, Severity
from workbench.domain.quantities import Hedge, Kind
from workbench.i18n import message

CODE, FAMILY = "RST-4", "restatement"
_NEAR = Fraction(5, 100)
_ABOVE = frozenset({Hedge.MORE_THAN, Hedge.AT_LEAST})
_BELOW = frozenset({Hedge.NEARLY, Hedge.LESS_THAN, Hedge.UP_TO})

WORDS = {
    "en": {
        "rule.RST-4.title": "Direction of a hedge",
        "rule.RST-4.message": "“{hedged}”, but the text also gives {exact}.",
    },
    "fr": {
        "rule.RST-4.title": "Sens d’une approximation",
        "rule.RST-4.message": "« {hedged} », mais le texte donne aussi {exact}.",
    },
}

EXAMPLES = (
    Example("fr", "La récolte atteint 39,8 millions de tonnes cette année.", wrong=True, title="Une récolte de [[plus de 40 millions de tonnes]]"),
    Example("fr", "La récolte atteint 40,5 millions de tonnes cette année.", wrong=False, title="Une récolte de plus de 40 millions de tonnes"),
    Example("en", "The debt of the city reached $41.2 million in March.", wrong=True, title="City debt of [[nearly $40 million]]"),
    Example("en", "The debt of the city reached $39.6 million in March.", wrong=False, title="City debt of nearly $40 million"),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    for hedged in scene.title_amounts:
        exact = _told_exactly(scene, hedged)
        if exact is None or not _wrong_side(hedged, exact):
            continue
        sheet = Sheet(scene, [hedged, exact])
        sign = "<" if exact.quantity.low < hedged.quantity.low else ">"
        arithmetic = f"{sheet.figure(exact)} {sign} {sheet.figure(hedged)}{sheet.unit}"
        text = message("rule.RST-4.message", hedged=hedged.quote, exact=exact.quote)
        yield finding(scene, CODE, FAMILY, Severity.NOTE, [hedged, exact], text, arithmetic)


def _told_exactly(scene: Scene, hedged: Figure) -> Figure | None:
    """The only like amount of the body near a hedged one of the title; the title's label must meet its own."""
    quantity = hedged.quantity
    if quantity.hedge not in _ABOVE | _BELOW or quantity.kind not in (Kind.MONEY, Kind.MEASURE, Kind.COUNT):
        return None
    if quantity.kind is Kind.COUNT and not quantity.unit:
        return None
    near = [
        figure
        for figure in scene.amounts
        if not figure.in_title
        and alike(figure, quantity)
        and abs(figure.quantity.middle - quantity.middle) <= _NEAR * quantity.middle
    ]
    if len(near) != 1 or near[0].quantity.hedge is not Hedge.NONE or near[0].quantity.is_range:
        return None
    exact, context = near[0], scene.context
    alone = settled(context, exact) and same_scope(context, hedged, exact)
    return exact if alone and context.label(hedged) & context.label(exact) else None


def _wrong_side(hedged: Figure, exact: Figure) -> bool:
    if hedged.quantity.hedge in _ABOVE:
        return exact.quantity.low < hedged.quantity.low
    return exact.quantity.low > hedged.quantity.low


RULE = Rule(CODE, "wrong-side-of-hedge", FAMILY, check, WORDS, EXAMPLES)
