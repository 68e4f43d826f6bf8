"""A range is written with its higher end first.

Why it matters: one of the two figures is usually wrong, or they were swapped.

What is not reported: changes ("from 45 to 30"), votes and scores ("11–4").

Source: consistency.md IMP-3.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.reporting import finding
from workbench.check.rule import Example, Rule
from workbench.check.scene import Figure, Scene
from workbench.domain.findings import Finding, Severity
from workbench.domain.quantities import Kind
from workbench.i18n import message

CODE, FAMILY = "IMP-3", "impossible"

WORDS = {
    "en": {
        "rule.IMP-3.title": "Range written backwards",
        "rule.IMP-3.message": "“{range}” gives its higher end first.",
    },
    "fr": {
        "rule.IMP-3.title": "Fourchette inversée",
        "rule.IMP-3.message": "« {range} » donne d’abord sa borne haute.",
    },
}

EXAMPLES = (
    Example("fr", "Les travaux dureront [[entre 24 et 12 mois]].", wrong=True),
    Example("fr", "Les travaux dureront entre 12 et 24 mois.", wrong=False),
    Example("en", "The repair will cost [[between £40m and £30m]].", wrong=True),
    Example("en", "The repair will cost between £30m and £40m.", wrong=False),
    Example("en", "The wait was cut from 24 to 12 months.", wrong=False),
    Example("es", "La participación caería del 66 al 61 %.", wrong=False),
    Example("fr", "La participation tomberait de 66 à 61 %.", wrong=False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    for figure in scene.amounts:
        if figure.quantity.reversed and _is_range(scene, figure):
            text = message("rule.IMP-3.message", range=figure.quote)
            yield finding(scene, CODE, FAMILY, Severity.ERROR, [figure], text)


def _is_range(scene: Scene, figure: Figure) -> bool:
    """Neither a change nor a vote."""
    context = scene.context
    if {"up", "down", "both_ways"} & context.lead(figure).roles or "vote" in context.sentence_roles(figure.sentence):
        return False
    return figure.kind is not Kind.COUNT or any(char.isalpha() for char in figure.quote)


RULE = Rule(CODE, "reversed-range", FAMILY, check, WORDS, EXAMPLES)
