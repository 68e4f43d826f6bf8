"""« Billion » stands in French text, where it means a thousand « milliards » (or "milliard" in English text).

Why it matters: an English billion carried over unchanged is a thousand times too much in French.

What is not reported: words in quotation marks, a billion that the text explains in « milliards ».

Source: consistency.md SCL-2.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator

from workbench.check.rule import Example, Rule
from workbench.check.scene import Scene
from workbench.domain.findings import Finding, Place, Severity
from workbench.i18n import message

CODE, FAMILY = "SCL-2", "scale"
_FALSE = {"fr": {"billion": "milliard", "billions": "milliards"}, "en": {"milliard": "billion", "milliards": "billion"}}

WORDS = {
    "en": {
        "rule.SCL-2.title": "Billion and milliard",
        "rule.SCL-2.message": "“{word}” does not agree with the language of the text; “{right}” is probably meant.",
    },
    "fr": {
        "rule.SCL-2.title": "Billion et milliard",
        "rule.SCL-2.message": "« {word} » vaut mille milliards en français ; « {right} » est sans doute visé.",
    },
}

EXAMPLES = (
    Example("fr", "Le fonds pèse [[40 billions]] de dollars, quatre fois plus que ses 10 milliards de 2020.", wrong=True),
    Example("fr", "Le fonds pèse 40 milliards de dollars.", wrong=False),
    Example("en", "The fund holds [[40 milliard]] dollars.", wrong=True),
    Example("en", "The fund holds 40 billion dollars.", wrong=False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    false = _FALSE.get(scene.language)
    if false is None:
        return
    tokens = scene.tokens
    for index in tokens.among(false.keys()):
        word = tokens.lower[index]
        if index == 0 or scene.quotation_at(tokens.starts[index]) is not None:
            continue
        if not tokens.lower[index - 1][-1:].isdigit():
            continue
        place = Place(
            tokens.starts[index - 1], tokens.ends[index], scene.text[tokens.starts[index - 1] : tokens.ends[index]]
        )
        claim = scene.claim_at(tokens.starts[index])
        text = message("rule.SCL-2.message", word=word, right=false[word])
        yield Finding(
            CODE, FAMILY, Severity.WARNING, (place,), text, () if claim is None else (claim.id,), values=(place.quote,)
        )


RULE = Rule(CODE, "english-billion", FAMILY, check, WORDS, EXAMPLES)
