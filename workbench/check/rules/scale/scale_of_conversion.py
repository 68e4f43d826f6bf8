"""A conversion between two currencies of like worth gives a thousand times too much or too little.

Why it matters: "2.1 billion euros ($2.4 million)" is off by a thousand, and one of the two figures is printed elsewhere.

What is not reported: currencies whose worth differs more, amounts that the text does not give as one.

Source: no exchange rate between the currencies of the list has ever left the range of 0.01 to 100.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from workbench.check.culprits import Suspect, suggestions
from workbench.check.reporting import finding, shown
from workbench.check.rule import Example, Rule
from workbench.check.scene import Scene
from workbench.domain.findings import Finding, Severity
from workbench.domain.links import LinkKind
from workbench.i18n import message

CODE, FAMILY = "SCL-5", "scale"
_LIKE = frozenset({"EUR", "USD", "GBP", "CHF", "CAD", "AUD", "NZD", "SGD"})
_MOST = 100
_THOUSAND = 1000

WORDS = {
    "en": {
        "rule.SCL-5.title": "Conversion off by a thousand",
        "rule.SCL-5.message": "{first} and {second} are given as one amount; they are {ratio} times apart.",
    },
    "fr": {
        "rule.SCL-5.title": "Conversion fausse d’un facteur mille",
        "rule.SCL-5.message": "« {first} » et « {second} » sont donnés pour un même montant, mais un facteur {ratio} les sépare.",
    },
}

EXAMPLES = (
    Example("en", "The builder won a contract worth [[2.1 billion euros ($2.4 million)]] in Santiago.", wrong=True),
    Example("en", "The builder won a contract worth 2.1 billion euros ($2.4 billion) in Santiago.", wrong=False),
    Example("fr", "Le contrat s’élève à [[340 millions de dollars (310 milliards d’euros)]], a indiqué mardi le groupe.", wrong=True),
    Example("fr", "Le contrat s’élève à 340 millions de dollars (310 millions d’euros), a indiqué mardi le groupe.", wrong=False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    for relation in scene.related(LinkKind.CONVERSION):
        first, second = relation.of("from")[0], relation.of("to")[0]
        if not {first.unit, second.unit} <= _LIKE or not first.quantity.middle or not second.quantity.middle:
            continue
        rate = second.quantity.middle / first.quantity.middle
        if 1 / Fraction(_MOST) <= rate <= _MOST:
            continue
        ratio = shown(Fraction(round(max(rate, 1 / rate))), scene.language)
        text = message("rule.SCL-5.message", first=first.quote, second=second.quote, ratio=ratio)
        right = second.quantity.middle * (_THOUSAND if rate < 1 else Fraction(1, _THOUSAND))
        fixes = suggestions(scene, [Suspect(second, right, "scale")])
        arithmetic = f"{first.quote} / {second.quote} = {ratio if rate < 1 else '1/' + ratio}"
        yield finding(scene, CODE, FAMILY, Severity.ERROR, [first, second], text, arithmetic, fixes)


RULE = Rule(CODE, "scale-of-conversion", FAMILY, check, WORDS, EXAMPLES, apart=LinkKind.CONVERSION)
