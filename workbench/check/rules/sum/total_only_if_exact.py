"""The total holds only if a part that is given as a range has one exact value.

Why it matters: "22 to 22.5" beside a round total often hides that the total was rounded, or the range was guessed.

What is not reported: totals that are hedged, ranges that keep more than a fifth of their width.

Source: consistency.md SUM-1T and 2.5 (HC4-revise).
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.check.propagation import Implied, implied
from workbench.check.reporting import Sheet, finding
from workbench.check.rule import Example, Rule
from workbench.check.scene import Figure, Scene
from workbench.domain.findings import Finding, Severity
from workbench.domain.intervals import added
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
    for equation in scene.equations:
        whole = equation.result
        if equation.relation.kind is not LinkKind.SUM or whole is None or equation.relation.of("taken"):
            continue
        parts = equation.relation.of("part")
        for part in parts:
            value = implied(part, scene.equations, scene.options.range_cut)
            if value is not None:
                yield _report(scene, whole, parts, part, value)


def _report(scene: Scene, whole: Figure, parts: Sequence[Figure], part: Figure, value: Implied) -> Finding:
    sheet = Sheet(scene, [whole, *parts])
    shown = sheet.value(value.point)
    others = " - ".join(_left(sheet, other, value) for other in parts if other is not part)
    needed = f"{_left(sheet, whole, value)} - {others} = {shown}"
    arithmetic = f"{_sum(sheet, parts)} ↔ {sheet.figure(whole)}{sheet.unit} ({needed})"
    severity = Severity.NOTE if value.at_end else Severity.INFO
    name = "rule.SUM-1T.message" if value.at_end else "rule.SUM-1T.implies"
    text = message(name, total=whole.quote, part=part.quote, value=shown + sheet.unit)
    return finding(scene, CODE, FAMILY, severity, [whole, *parts], text, arithmetic)


def _left(sheet: Sheet, figure: Figure, value: Implied) -> str:
    """A figure as what the rest of the article leaves of it."""
    left = value.domains[figure]
    assert left.low is not None
    assert left.high is not None
    return sheet.range(left.low, left.high)


def _sum(sheet: Sheet, parts: Sequence[Figure]) -> str:
    """« 22–22,5 + 10 + 8 = 40–40,5 »."""
    low = added(part.quantity.low for part in parts)
    high = added(part.quantity.high for part in parts)
    return f"{' + '.join(sheet.figure(part) for part in parts)} = {sheet.range(low, high)}"


RULE = Rule(CODE, "total-only-if-exact", FAMILY, check, WORDS, EXAMPLES)
