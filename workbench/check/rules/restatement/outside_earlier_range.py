"""A value taken up again lies outside the range in which it was given before.

Why it matters: a range is narrowed or widened between two drafts, and the sentence that takes it up is forgotten.

What is not reported: values within the range or its rounding; values that are not taken up with "those" or « ces »;
values far from the range, which are of something else.

Source: consistency.md RST-3.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from workbench.check.grading import total
from workbench.check.linking.context import alike
from workbench.check.linking.guards import settled
from workbench.check.reporting import Sheet, finding
from workbench.check.rule import Example, Rule
from workbench.check.scene import Figure, Scene
from workbench.domain.findings import Finding
from workbench.domain.links import Confidence
from workbench.i18n import message

CODE, FAMILY = "RST-3", "restatement"
_NEAR = Fraction(20, 100)

WORDS = {
    "en": {
        "rule.RST-3.title": "Value and earlier range",
        "rule.RST-3.message": "{value} lies outside “{range}”, given before.",
    },
    "fr": {
        "rule.RST-3.title": "Valeur et fourchette",
        "rule.RST-3.message": "{value} sort de « {range} », donnée plus haut.",
    },
}

EXAMPLES = (
    Example("fr", "Le fonds versera de 22 à 22,5 milliards d’euros. Ces [[24 milliards d’euros]] seront payés en mai.", wrong=True),
    Example("fr", "Le fonds versera de 22 à 22,5 milliards d’euros. Ces 22,3 milliards d’euros seront payés en mai.", wrong=False),
    Example("fr", "Le fonds versera de 22 à 22,5 milliards d’euros, et 24 milliards l’an prochain.", wrong=False),
    Example("en", "The fund paid $22bn to $22.5bn. Those [[$24bn]] came from banks.", wrong=True),
    Example("en", "The fund paid $22bn to $22.5bn. Those $22.3bn came from banks.", wrong=False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    yield from scene.trace.every(_outside, scene, scene.amounts)


def _outside(scene: Scene, figure: Figure) -> Iterator[Finding]:
    earlier = _range_before(scene, figure)
    if earlier is None:
        return
    verdict = scene.judge(total, [earlier.readings], figure.readings).capped(Confidence.INFERRED)
    if verdict.severity is not None:
        sheet = Sheet(scene, [earlier, figure])
        arithmetic = f"{sheet.figure(figure)} ≠ {sheet.figure(earlier)}{sheet.unit}"
        text = message("rule.RST-3.message", value=figure.quote, range=earlier.quote)
        yield finding(scene, CODE, FAMILY, verdict.severity, [earlier, figure], text, arithmetic)


def _range_before(scene: Scene, figure: Figure) -> Figure | None:
    """The like amount right before, in the sentence before, when it is a range and the figure takes it up."""
    if figure.quantity.is_range or figure.in_title or figure.order == 0:
        return None
    if not set(scene.context.preceding(figure)) & scene.context.words.those:
        return None
    earlier = scene.amounts[figure.order - 1]
    if not earlier.quantity.is_range or not alike(earlier, figure) or earlier.in_title:
        return None
    if figure.sentence - earlier.sentence != 1 or not settled(scene.context, earlier):
        return None
    reach = _NEAR * earlier.quantity.high
    near = earlier.quantity.low - reach <= figure.quantity.low <= earlier.quantity.high + reach
    return earlier if near else None


RULE = Rule(CODE, "outside-earlier-range", FAMILY, check, WORDS, EXAMPLES)
