"""A number in words and the figure in brackets after it differ.

Why it matters: one of the two is wrong, and nobody can tell which.

What is not reported: equal numbers; brackets that hold a number with a unit of its own.

Source: consistency.md RST-2.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.culprits import Suspect, suggestions
from workbench.check.reporting import finding, shown
from workbench.check.rule import Example, Rule
from workbench.check.scene import Figure, Scene
from workbench.domain.findings import Finding, Severity
from workbench.domain.quantities import Hedge
from workbench.i18n import message

CODE, FAMILY = "RST-2", "restatement"

WORDS = {
    "en": {
        "rule.RST-2.title": "Words and figures",
        "rule.RST-2.message": "“{word}” does not agree with {figure} in brackets.",
    },
    "fr": {
        "rule.RST-2.title": "Lettres et chiffres",
        "rule.RST-2.message": "« {word} » ne concorde pas avec {figure} entre parenthèses.",
    },
}

EXAMPLES = (
    Example("fr", "Le paiement se fera en trois ([[4]]) tranches.", wrong=True),
    Example("fr", "Le paiement se fera en trois (3) tranches.", wrong=False),
    Example("en", "The buyer has ten ([[12]]) days to pay.", wrong=True),
    Example("en", "The buyer has ten (10) days to pay.", wrong=False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    for word in scene.amounts:
        figure = scene.context.neighbour(word, 1)
        if figure is None or not _bracketed(scene, word, figure):
            continue
        if word.quantity.low != figure.quantity.low:
            text = message("rule.RST-2.message", word=word.quote, figure=figure.quote)
            tag = scene.language
            arithmetic = f"{shown(word.quantity.low, tag)} ≠ {shown(figure.quantity.low, tag)}"
            fixes = suggestions(scene, [Suspect(figure, word.quantity.low)])
            yield finding(scene, CODE, FAMILY, Severity.ERROR, [word, figure], text, arithmetic, fixes)


def _bracketed(scene: Scene, word: Figure, figure: Figure) -> bool:
    """« trois (4) »: letters only, then a bracket with bare digits."""
    if scene.text[word.end : figure.start] != " (" or scene.text[figure.start].isdigit() is False:
        return False
    digits = scene.text[figure.start :].split(")", 1)[0]
    letters = " " not in word.quote and not any(char.isdigit() for char in word.quote)
    return digits.isdigit() and letters and word.quantity.hedge is Hedge.NONE


RULE = Rule(CODE, "words-and-figures", FAMILY, check, WORDS, EXAMPLES)
