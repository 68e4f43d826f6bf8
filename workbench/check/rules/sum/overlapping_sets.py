"""Two groups and those who are in both do not fit into the whole that was counted.

Why it matters: surveys in which people may belong to two groups are easily added up wrongly.

What is not reported: numbers of which the whole is not told in the sentence; hedged numbers.

Source: inclusion and exclusion; consistency.md SUM-7.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from workbench.check.linking.context import Context
from workbench.check.linking.guards import settled
from workbench.check.reporting import finding, shown
from workbench.check.rule import Example, Rule
from workbench.check.scene import Figure, Scene
from workbench.domain.findings import Finding, Severity
from workbench.domain.quantities import Hedge, Kind
from workbench.i18n import message

CODE, FAMILY = "SUM-7", "sum"

WORDS = {
    "en": {
        "rule.SUM-7.title": "Overlapping groups",
        "rule.SUM-7.message": "Of {whole}, between {least} and {most} can be in both groups; {both} does not agree with that.",
    },
    "fr": {
        "rule.SUM-7.title": "Groupes qui se recoupent",
        "rule.SUM-7.message": "Sur {whole}, entre {least} et {most} peuvent être des deux groupes ; {both} ne concorde pas.",
    },
}

EXAMPLES = (
    Example("fr", "Sur 100 sondés, 70 lisent le quotidien, 60 l’hebdomadaire et [[10 les deux]].", wrong=True),
    Example("fr", "Sur 100 sondés, 70 lisent le quotidien, 60 l’hebdomadaire et 35 les deux.", wrong=False),
    Example("en", "Of 100 users, 70 use the app, 60 the site and [[10 use both]].", wrong=True),
    Example("en", "Of 100 users, 70 use the app, 60 the site and 35 use both.", wrong=False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    context = scene.context
    for sentence in context.sentences:
        figures = _groups(context, sentence)
        if not figures:
            continue
        whole, one, other, both = figures
        least = max(one.quantity.low + other.quantity.low - whole.quantity.low, Fraction(0))
        most: Fraction = min(one.quantity.low, other.quantity.low)
        if least <= both.quantity.low <= most:
            continue
        tag = scene.language
        a, b, n = (shown(figure.quantity.low, tag) for figure in (one, other, whole))
        arithmetic = f"{a} + {b} - {n} = {shown(least, tag)} ≠ {both.quote}"
        text = message(
            "rule.SUM-7.message", whole=whole.quote, least=shown(least, tag), most=shown(most, tag), both=both.quote
        )
        yield finding(scene, CODE, FAMILY, Severity.WARNING, [whole, one, other, both], text, arithmetic)


def _groups(context: Context, sentence: int) -> list[Figure]:
    """Whole, two groups and those in both; empty when the sentence tells anything else."""
    figures = context.figures(sentence)[:4]
    if len(figures) < 4 or any(figure.kind is not Kind.COUNT for figure in figures):
        return []
    whole, one, other, both = figures
    opening = context.preceding(whole, 3)
    if not 1 <= len(opening) <= 2 or opening[0] not in context.words.out_of:
        return []
    end = context.scene.segments.sentences[sentence].end
    if not context.stretch(sentence, both.start, min(end, both.end + 30)).has("both"):
        return []
    if not all(_counts(figure) and settled(context, figure) for figure in figures):
        return []
    return figures if max(one.quantity.low, other.quantity.low) <= whole.quantity.low else []


def _counts(figure: Figure) -> bool:
    quantity = figure.quantity
    return quantity.hedge is Hedge.NONE and not quantity.is_range


RULE = Rule(CODE, "overlapping-sets", FAMILY, check, WORDS, EXAMPLES)
