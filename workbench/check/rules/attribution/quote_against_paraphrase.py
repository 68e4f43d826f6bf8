"""A quotation gives another figure than the sentence that introduces it.

Why it matters: the quotation is the record; the paraphrase should follow it.

What is not reported: everything, unless the rule is switched on: two figures beside each other often are two figures.

Source: consistency catalogue.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from workbench.check.flagging import flag
from workbench.check.rule import Example, Rule
from workbench.check.scene import Figure, Scene
from workbench.domain.findings import Finding, Severity
from workbench.domain.quantities import Hedge, Kind
from workbench.i18n import message

CODE = ("SRC-6", "attribution")
NEAR = Fraction(1, 4)

EXAMPLES = (
    Example(
        "fr",
        "Le groupe a versé [[20 millions d’euros]] au club. « Nous avons versé 22 millions d’euros », dit son patron.",
        True,
    ),
    Example(
        "fr",
        "Le groupe a versé 22 millions d’euros au club. « Nous avons versé 22 millions d’euros », dit son patron.",
        False,
    ),
    Example("en", "The group paid [[£20m]] to the club. “We paid £22m,” its owner said.", True),
    Example("en", "The group paid £22m to the club. “We paid £22m,” its owner said.", False),
)


def check(scene: Scene) -> Iterator[Finding]:
    for one, other in pairwise(scene.amounts):
        if one.quotation is not None or other.quotation is None or other.sentence - one.sentence > 1:
            continue
        if _compared(one, other) and one.paragraph == other.paragraph:
            text = message("rule.SRC-6.message", text=one.quote, quote=other.quote)
            arithmetic = f"{one.quote} ≠ {other.quote}"
            yield flag(scene, CODE, Severity.NOTE, [one.span, other.span], text, arithmetic)


def _compared(one: Figure, other: Figure) -> bool:
    a, b = one.quantity, other.quantity
    if a.kind is not Kind.MONEY or b.kind is not Kind.MONEY or a.unit != b.unit or a.hedge is not Hedge.NONE:
        return False
    return not one.readings.normal.meets(other.readings.normal) and abs(a.middle - b.middle) <= NEAR * a.middle


RULE = Rule(
    "SRC-6", "quote-against-paraphrase", "attribution", check,
    {
        "en": {
            "rule.SRC-6.title": "Quotation and paraphrase do not agree",
            "rule.SRC-6.message": "The text says {text}, the quotation {quote}.",
        },
        "fr": {
            "rule.SRC-6.title": "Citation et paraphrase ne s’accordent pas",
            "rule.SRC-6.message": "Le texte dit {text}, la citation {quote}.",
        },
    },
    EXAMPLES,
    on=False,
)  # fmt: skip
