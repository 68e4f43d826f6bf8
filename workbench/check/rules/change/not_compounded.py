"""A yearly rate over several years is added up instead of compounded.

Why it matters: 10 % a year for five years is 61 %, not 50 %.

What is not reported: totals that compounding explains within rounding; small rates where both agree.

Source: consistency.md PCT-7.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from workbench.check.culprits import Suspect, suggestions
from workbench.check.grading import Combine
from workbench.check.reporting import finding, shown
from workbench.check.rule import Example, Rule
from workbench.check.scene import Figure, Scene
from workbench.domain.findings import Finding, Severity
from workbench.domain.intervals import Interval
from workbench.domain.quantities import Kind
from workbench.i18n import message

CODE, FAMILY = "PCT-7", "change"
_MOST_YEARS = 50

WORDS = {
    "en": {
        "rule.PCT-7.title": "Yearly rate over years",
        "rule.PCT-7.message": "{rate} a year over {years} is {right}% compounded; {stated} does not agree.",
    },
    "fr": {
        "rule.PCT-7.title": "Taux annuel sur plusieurs années",
        "rule.PCT-7.message": "{rate} par an sur {years} font {right} % en cumulé ; {stated} ne concorde pas.",
    },
}

EXAMPLES = (
    Example("fr", "Les loyers ont augmenté de 10 % par an pendant cinq ans, soit [[50 %]].", wrong=True),
    Example("fr", "Les loyers ont augmenté de 2 % par an pendant trois ans, soit 6 %.", wrong=False),
    Example("en", "Prices rose 8% a year for 10 years, or [[80%]].", wrong=True),
    Example("en", "Prices rose 8% a year for 10 years, or 116%.", wrong=False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    context = scene.context
    for rate in scene.amounts:
        years = context.neighbour(rate, 1)
        stated = None if years is None else context.neighbour(years, 1)
        if years is None or stated is None or not _told(scene, rate, years, stated):
            continue
        number = int(years.quantity.low)
        verdict = scene.judge(_compound(number), [rate.readings], stated.readings)
        if not verdict.alarms:
            continue
        right = ((1 + rate.quantity.low / 100) ** number - 1) * 100
        shown_right = shown(round(right, 1), scene.language)
        text = message(
            "rule.PCT-7.message", rate=rate.quote, years=years.quote, right=shown_right, stated=stated.quote
        )  # fmt: skip
        growth = shown(1 + rate.quantity.low / 100, scene.language)
        fixes = suggestions(scene, [Suspect(stated, Fraction(round(right)))])
        yield finding(
            scene, CODE, FAMILY, Severity.WARNING, [rate, years, stated], text,
            f"{growth}^{number} - 1 = {shown_right} % ≠ {stated.quote}", fixes,
        )  # fmt: skip


def _told(scene: Scene, rate: Figure, years: Figure, stated: Figure) -> bool:
    if rate.kind is not Kind.PERCENT or years.kind is not Kind.DURATION or stated.kind is not Kind.PERCENT:
        return False
    yearly = rate.per == "year" or scene.context.between(rate, years).has("per_year")
    gap = scene.context.between(years, stated)
    if years.unit != "year" or not yearly or not gap.has("soit") or len(gap) > 4:
        return False
    number = years.quantity
    if number.is_range or number.low.denominator != 1 or not 2 <= number.low <= _MOST_YEARS:
        return False
    return not rate.quantity.is_range and not stated.quantity.is_range


def _compound(years: int) -> Combine:
    def grown(one: Interval) -> Interval:
        low, high = one.low or Fraction(0), one.high or Fraction(0)
        return Interval(((1 + low / 100) ** years - 1) * 100, ((1 + high / 100) ** years - 1) * 100)

    return lambda operands: grown(operands[0])


RULE = Rule(CODE, "not-compounded", FAMILY, check, WORDS, EXAMPLES)
