"""What is said to remain is not the whole less what was taken from it.

Why it matters: remainders are worked out last and change with every figure before them.

What is not reported: remainders right within rounding; remainders whose whole is in another sentence.

Source: consistency.md SUM-3.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator

from workbench.check.culprits import Suspect, suggestions
from workbench.check.grading import difference
from workbench.check.reporting import Sheet, finding
from workbench.check.rule import Example, Rule
from workbench.check.scene import Scene
from workbench.domain.findings import Finding
from workbench.domain.links import LinkKind
from workbench.i18n import message

CODE, FAMILY = "SUM-3", "sum"

WORDS = {
    "en": {
        "rule.SUM-3.title": "Remainder",
        "rule.SUM-3.message": "{whole} less {part} leaves {right}; that does not agree with {rest}.",
    },
    "fr": {
        "rule.SUM-3.title": "Reste",
        "rule.SUM-3.message": "{whole} moins {part} laissent {right} ; cela ne concorde pas avec {rest}.",
    },
}

EXAMPLES = (
    Example("fr", "Sur 40 milliards d’euros, 18 milliards sont versés et [[25 milliards]] restent à verser.", wrong=True),
    Example("fr", "Sur 40 milliards d’euros, 18 milliards sont versés et 22 milliards restent à verser.", wrong=False),
    Example("en", "Cutting 300 of 1,500 jobs leaves [[1,300 jobs]].", wrong=True),
    Example("en", "Cutting 300 of 1,500 jobs leaves 1,200 jobs.", wrong=False),
    Example("fr", "Sur les 96 lots, 58 sont vendus ; il en reste [[48]].", wrong=True),
    Example("fr", "Sur les 96 lots, 58 sont vendus ; il en reste 38.", wrong=False),
    Example("fr", "Il manque encore [[560 000 euros]] : l’appel a réuni 1,44 million sur les 1,8 million nécessaires.", wrong=True),
    Example("fr", "Il manque encore 360 000 euros : l’appel a réuni 1,44 million sur les 1,8 million nécessaires.", wrong=False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    for relation in scene.related(LinkKind.SUM):
        whole, part, rest = relation.one("total"), relation.one("taken"), relation.one("remainder")
        if whole is None or part is None or rest is None:
            continue
        verdict = relation.capped(scene.judge(difference, [whole.readings, part.readings], rest.readings))
        if verdict.severity is None:
            continue
        right = whole.quantity.middle - part.quantity.middle
        sheet = Sheet(scene, [whole, part, rest])
        made = f"{sheet.figure(whole)} - {sheet.figure(part)} = {sheet.value(right)}"
        arithmetic = f"{made} ≠ {sheet.figure(rest)}{sheet.unit}"
        text = message(
            "rule.SUM-3.message",
            whole=whole.quote,
            part=part.quote,
            right=sheet.value(right) + sheet.unit,
            rest=rest.quote,
        )
        suspects = [
            Suspect(rest, right, derived=True),
            Suspect(whole, part.quantity.middle + rest.quantity.middle),
            Suspect(part, whole.quantity.middle - rest.quantity.middle),
        ]
        fixes = suggestions(scene, suspects)
        yield finding(scene, CODE, FAMILY, verdict.severity, [whole, part, rest], text, arithmetic, fixes)


RULE = Rule(CODE, "wrong-remainder", FAMILY, check, WORDS, EXAMPLES, apart=LinkKind.SUM)
