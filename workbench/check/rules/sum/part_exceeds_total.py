"""A part is larger than the whole that it is said to belong to.

Why it matters: a slip of scale or two figures swapped often shows only here.

What is not reported: parts within the rounding of the whole, parts in another currency or unit.

Source: consistency.md SUM-2.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator

from workbench.check.reporting import Sheet, finding
from workbench.check.rule import Example, Rule
from workbench.check.scene import Scene
from workbench.check.taken import of_another
from workbench.domain.findings import Finding, Severity
from workbench.domain.links import LinkKind
from workbench.i18n import message

CODE, FAMILY = "SUM-2", "sum"

WORDS = {
    "en": {
        "rule.SUM-2.title": "Part larger than the whole",
        "rule.SUM-2.message": "The part, {part}, is larger than the whole, {whole}.",
    },
    "fr": {
        "rule.SUM-2.title": "Part plus grande que le tout",
        "rule.SUM-2.message": "La part, {part}, dépasse le tout, {whole}.",
    },
}

EXAMPLES = (
    Example("fr", "Le fonds a réuni 9 milliards d’euros, dont [[12 milliards]] apportés par l’État.", wrong=True),
    Example("fr", "Le fonds a réuni 40 milliards d’euros, dont 10 milliards apportés par l’État.", wrong=False),
    Example("en", "The start-up raised $9bn, including [[$12bn]] from one bank.", wrong=True),
    Example("en", "The budget is £1.2m, of which £500,000 comes from the arts council.", wrong=False),
    Example("de", "Der Fonds verwaltet 9 Millionen Euro, davon [[12 Millionen]] aus dem Ausland.", wrong=True),
    Example("it", "Il piano vale 9 miliardi di euro, di cui [[12 miliardi]] per le ferrovie.", wrong=True),
    Example("fr", "Les semis d’oléagineux seraient en hausse (+18,5 %), notamment ceux de colza (+22,1 %).", wrong=False),
    Example("en", "Sowing rose by 18.5%, including a rise of 22.1% for rapeseed.", wrong=False),
    Example("fr", "La note s’élève à 62 millions d’euros pour la ville, dont le budget annuel atteint 1,4 milliard.", wrong=False),
    Example("fr", "Les 640 exposants venaient de 41 pays, dont 210 du Maroc même.", wrong=False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    for relation in scene.related(LinkKind.SUM):
        whole, parts = relation.one("total"), relation.of("part")
        if not relation.open or whole is None:
            continue
        for part in parts:
            least, most = part.readings.normal.low, whole.readings.normal.high
            if least is None or most is None or least <= most or of_another(scene, part, whole):
                continue
            sheet = Sheet(scene, [part, whole])
            arithmetic = f"{sheet.figure(part)} > {sheet.figure(whole)}{sheet.unit}"
            text = message("rule.SUM-2.message", part=part.quote, whole=whole.quote)
            yield finding(scene, CODE, FAMILY, Severity.ERROR, [part, whole], text, arithmetic)


RULE = Rule(CODE, "part-exceeds-total", FAMILY, check, WORDS, EXAMPLES, apart=LinkKind.SUM)
