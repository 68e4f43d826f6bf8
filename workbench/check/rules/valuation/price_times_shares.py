"""The price of a share times their number does not make the stated value.

Why it matters: market values are worked out at the desk; a factor of ten shows nowhere else.

What is not reported: products within the rounding of the figures.

Source: consistency.md VAL-3.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.rule import Example, Rule
from workbench.check.rules.rate.rate_times_count import compare
from workbench.check.scene import Scene
from workbench.domain.findings import Finding

CODE, FAMILY = "VAL-3", "valuation"

WORDS = {
    "en": {
        "rule.VAL-3.title": "Shares and their price",
        "rule.VAL-3.message": "{count} at {unit} make {right}; that does not agree with {total}.",
    },
    "fr": {
        "rule.VAL-3.title": "Actions et leur prix",
        "rule.VAL-3.message": "{count} à {unit} font {right} ; cela ne concorde pas avec {total}.",
    },
}

EXAMPLES = (
    Example("fr", "L’offre porte sur 210 millions d’actions à 48,20 euros, soit [[21 milliards d’euros]].", wrong=True),
    Example("fr", "L’offre porte sur 80 millions d’actions à 12,50 euros, soit 1 milliard d’euros.", wrong=False),
    Example("en", "The group sold 210 million shares at $12, for a total of [[$25.2bn]].", wrong=True),
    Example("en", "The group sold 210 million shares at $12, for a total of $2.52bn.", wrong=False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    yield from compare(scene, CODE, FAMILY, shares=True)


RULE = Rule(CODE, "price-times-shares", FAMILY, check, WORDS, EXAMPLES)
