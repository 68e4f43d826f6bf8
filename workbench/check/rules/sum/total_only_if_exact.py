"""The total holds only if a part that is given as a range has one exact value.

Why it matters: "22 to 22.5" beside a round total often hides that the total was rounded, or the range was guessed.

What is not reported: totals that are hedged, ranges that keep more than a fifth of their width.

Source: consistency.md SUM-1T and 2.5 (HC4-revise).
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from workbench.check.propagation import implied
from workbench.check.reporting import Sheet, finding
from workbench.check.rule import Example, Rule
from workbench.check.scene import Figure, Scene
from workbench.domain.findings import Finding, Severity
from workbench.domain.links import LinkKind
from workbench.i18n import message

CODE, FAMILY = "SUM-1T", "sum"

WORDS = {
    "en": {
        "rule.SUM-1T.title": "Total needs one exact part",
        "rule.SUM-1T.message": "The total of {total} holds only if “{part}” is exactly {value}.",
        "rule.SUM-1T.implies": "The total of {total} implies {value} for “{part}”.",
    },
    "fr": {
        "rule.SUM-1T.title": "Le total exige une part exacte",
        "rule.SUM-1T.message": "Le total de {total} ne tient que si « {part} » vaut exactement {value}.",
        "rule.SUM-1T.implies": "Le total de {total} implique {value} pour « {part} ».",
    },
}

EXAMPLES = (
    Example("fr", "La banque a versé 10 milliards d’euros en mars, 8 milliards en juin et [[22 à 22,5 milliards]] en octobre, soit 40 milliards d’euros au total.", wrong=True),
    Example("fr", "La banque a versé 10 milliards d’euros en mars, 8 milliards en juin et 22 à 22,5 milliards en octobre, soit environ 40 milliards d’euros au total.", wrong=False),
    Example("en", "The bank paid $10bn in March, $8bn in June and [[$22bn to $22.5bn]] in October, for a total of $40bn.", wrong=True),
    Example("en", "The bank paid $10bn in March, $8bn in June and $22bn to $22.5bn in October, for a total of about $40bn.", wrong=False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    for relation in scene.related(LinkKind.SUM):
        whole, parts = relation.one("total"), relation.of("part")
        if relation.open or whole is None or len(parts) < 2:
            continue
        for part in parts:
            value = implied(part, parts, whole, scene.options.range_cut)
            if value is None:
                continue
            sheet = Sheet(scene, [whole, *parts])
            others = " - ".join(sheet.figure(other) for other in parts if other is not part)
            shown = sheet.value(value.point) + sheet.unit
            needed = f"{sheet.figure(whole)} - {others} = {sheet.value(value.point)}"
            arithmetic = f"{_sum(sheet, parts)} ↔ {sheet.figure(whole)}{sheet.unit} ({needed})"
            severity = Severity.NOTE if value.at_end else Severity.INFO
            name = "rule.SUM-1T.message" if value.at_end else "rule.SUM-1T.implies"
            text = message(name, total=whole.quote, part=part.quote, value=shown)
            yield finding(scene, CODE, FAMILY, severity, [whole, *parts], text, arithmetic)


def _sum(sheet: Sheet, parts: Sequence[Figure]) -> str:
    """« 22–22,5 + 10 + 8 = 40–40,5 »."""
    low = sum((part.quantity.low for part in parts), Fraction(0))
    high = sum((part.quantity.high for part in parts), Fraction(0))
    return f"{' + '.join(sheet.figure(part) for part in parts)} = {sheet.range(low, high)}"


RULE = Rule(CODE, "total-only-if-exact", FAMILY, check, WORDS, EXAMPLES)
