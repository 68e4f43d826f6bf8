"""A rate per thousand (or per 100,000) times the population does not make the number told.

Why it matters: rates of disease and crime are given per 100,000, and a factor of ten slips in unseen.

What is not reported: numbers within the rounding of all three figures; rates whose population is not told beside them.

Source: consistency.md RAT-3.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from workbench.check.culprits import Suspect, suggestions
from workbench.check.linking.context import Context
from workbench.check.linking.guards import settled
from workbench.check.reporting import finding, shown
from workbench.check.rule import Example, Rule
from workbench.check.scene import Figure, Scene
from workbench.domain.findings import Finding
from workbench.domain.intervals import Interval
from workbench.domain.links import Confidence
from workbench.domain.quantities import Kind
from workbench.i18n import message

CODE, FAMILY = "RAT-3", "rate"

WORDS = {
    "en": {
        "rule.RAT-3.title": "Rate per thousand",
        "rule.RAT-3.message": "{rate} of {population} makes {right}; that does not agree with {count}.",
    },
    "fr": {
        "rule.RAT-3.title": "Taux pour mille",
        "rule.RAT-3.message": "{rate} sur {population} donnent {right} ; cela ne concorde pas avec {count}.",
    },
}

EXAMPLES = (
    Example("fr", "On relève 45 cas pour 100 000 habitants dans un pays de 3,2 millions d’habitants, soit [[14 400 cas]].", wrong=True),
    Example("fr", "On relève 45 cas pour 100 000 habitants dans un pays de 3,2 millions d’habitants, soit 1 440 cas.", wrong=False),
    Example("en", "There were 45 cases per 100,000 inhabitants in a county of 3.2 million inhabitants, or [[14,400 cases]].", wrong=True),
    Example("en", "There were 45 cases per 100,000 inhabitants in a county of 3.2 million inhabitants, or 1,440 cases.", wrong=False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    context = scene.context
    for rate in scene.amounts:
        base = _base(rate)
        population, count = context.neighbour(rate, 1), None
        if base and population is not None:
            count = context.neighbour(population, 1)
        if not base or population is None or count is None or not _apposed(context, rate, population, count):
            continue

        def made(pair: Sequence[Interval], base: Fraction = base) -> Interval:
            return pair[0] * pair[1] * Interval.point(1 / base)

        verdict = scene.judge(made, [rate.readings, population.readings], count.readings).capped(
            Confidence.INFERRED, explicit=True
        )
        if verdict.severity is None:
            continue
        right = rate.quantity.middle * population.quantity.middle / base
        tag = scene.language
        arithmetic = (
            f"{shown(rate.quantity.middle, tag)} × {shown(population.quantity.middle, tag)} / {shown(base, tag)}"
            f" = {shown(Fraction(round(right)), tag)} ≠ {shown(count.quantity.middle, tag)}"
        )
        text = message(
            "rule.RAT-3.message", rate=rate.quote, population=population.quote, right=shown(Fraction(round(right)), tag),
            count=count.quote,
        )  # fmt: skip
        fixes = suggestions(scene, [Suspect(count, Fraction(round(right)), derived=True)])
        yield finding(scene, CODE, FAMILY, verdict.severity, [rate, population, count], text, arithmetic, fixes)


def _base(rate: Figure) -> Fraction:
    """1,000 for "per 1,000 births"; 0 when the amount is no such rate."""
    number = (rate.per or "").partition(" ")[0]
    known = rate.kind is Kind.COUNT and number.isdigit() and int(number) >= 1000
    return Fraction(int(number)) if known else Fraction(0)


def _apposed(context: Context, rate: Figure, population: Figure, count: Figure) -> bool:
    """The population follows the rate, and the number follows it after "or", « soit »."""
    if any(figure.quantity.is_range or not settled(context, figure) for figure in (rate, population, count)):
        return False
    if population.kind is Kind.PERCENT or population.quantity.low <= 1000:
        return False
    gap = context.between(population, count)
    return count.kind is Kind.COUNT and len(gap) <= 8 and gap.has("soit") and not gap.has("against")


RULE = Rule(CODE, "per-thousand", FAMILY, check, WORDS, EXAMPLES)
