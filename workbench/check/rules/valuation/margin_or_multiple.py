"""A margin or a multiple does not follow from the two amounts beside it.

Why it matters: margins and multiples are what investors compare; they are worked out last.

What is not reported: ratios within the rounding of all three figures.

Source: consistency.md VAL-4.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator

from workbench.check.culprits import Suspect, suggestions
from workbench.check.grading import percent
from workbench.check.linking.context import Context
from workbench.check.linking.guards import settled
from workbench.check.reporting import Sheet, finding, shown
from workbench.check.rule import Example, Rule
from workbench.check.scene import Figure, Scene
from workbench.domain.findings import Finding
from workbench.domain.quantities import Kind
from workbench.i18n import message

CODE, FAMILY = "VAL-4", "valuation"
_NEAR = 8
_APART = 5

WORDS = {
    "en": {
        "rule.VAL-4.title": "Margin",
        "rule.VAL-4.message": "{result} on {base} is {right}%; that does not agree with {stated}.",
    },
    "fr": {
        "rule.VAL-4.title": "Marge",
        "rule.VAL-4.message": "{result} sur {base}, c’est {right} % ; cela ne concorde pas avec {stated}.",
    },
}

EXAMPLES = (
    Example("fr", "La marge est de [[15 %]] : 3,4 milliards d’euros sur 16 milliards de chiffre d’affaires.", wrong=True),
    Example("fr", "La marge est de 15 % : 2,4 milliards d’euros sur 16 milliards de chiffre d’affaires.", wrong=False),
    Example("en", "The margin was [[15%]]: $3.4bn on sales of $16bn.", wrong=True),
    Example("en", "The margin was 15%: $2.4bn on sales of $16bn.", wrong=False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    context = scene.context
    for margin in scene.amounts:
        pair = _pair(context, margin)
        if pair is None:
            continue
        result, base = pair
        verdict = scene.judge(percent, [result.readings, base.readings], margin.readings)
        if verdict.severity is None or not base.quantity.middle:
            continue
        right = result.quantity.middle / base.quantity.middle * 100
        sheet = Sheet(scene, [result, base])
        told = shown(round(right, 1), scene.language)
        arithmetic = f"{sheet.figure(result)} / {sheet.figure(base)} = {told} % ≠ {margin.quote}"
        text = message("rule.VAL-4.message", result=result.quote, base=base.quote, right=told, stated=margin.quote)
        suspects = [
            Suspect(margin, round(right, 1), derived=True),
            Suspect(result, base.quantity.middle * margin.quantity.middle / 100),
        ]
        fixes = suggestions(scene, suspects)
        yield finding(scene, CODE, FAMILY, verdict.severity, [margin, result, base], text, arithmetic, fixes)


def _pair(context: Context, margin: Figure) -> tuple[Figure, Figure] | None:
    """Result and base right after a margin: « marge de 15 % : 2,4 milliards sur 16 »."""
    if margin.kind is not Kind.PERCENT or not context.just_before(margin, 4).has("margin"):
        return None
    result = context.neighbour(margin, 1)
    base = None if result is None else context.neighbour(result, 1)
    if result is None or base is None or not all(settled(context, one) for one in (margin, result, base)):
        return None
    a, b = result.quantity, base.quantity
    if a.kind is not Kind.MONEY or b.kind is not Kind.MONEY or a.unit != b.unit or a.low >= b.low:
        return None
    first, second = context.between(margin, result), context.between(result, base)
    if len(first) > 2 or not {":", "(", "—", "–"}.intersection(first.words) or len(second) > _APART:
        return None
    on = bool(second.words) and second.words[0] in context.words.on
    return (result, base) if on and len(second) <= _NEAR and not second.has("against", "open") else None


RULE = Rule(CODE, "margin-or-multiple", FAMILY, check, WORDS, EXAMPLES)
