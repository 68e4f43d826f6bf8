"""A price with tax does not follow from the price without it and the rate.

Why it matters: prices with and without tax are mixed up, and the rate is mistyped.

What is not reported: any usual rate that fits within rounding; only French rates are known without a stated one.

Source: French VAT rates (20, 10, 5.5 and 2.1 %); consistency.md TAX-1. House rates: constants "vat.<tag>" (percent).
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from workbench.check.culprits import Suspect, suggestions
from workbench.check.grading import Combine
from workbench.check.reporting import Sheet, finding, shown
from workbench.check.rule import Example, Rule
from workbench.check.scene import Figure, Scene
from workbench.domain.findings import Finding, Severity
from workbench.domain.intervals import Interval
from workbench.domain.quantities import Kind
from workbench.i18n import message

CODE, FAMILY = "TAX-1", "restatement"
_RATES = {"fr": "20 10 5.5 2.1", "en": "20 5"}

WORDS = {
    "en": {
        "rule.TAX-1.title": "With and without tax",
        "rule.TAX-1.message": "{with_tax} with tax does not agree with {without} without: that would be {rate}% of tax.",
    },
    "fr": {
        "rule.TAX-1.title": "Hors taxe et toutes taxes",
        "rule.TAX-1.message": "{with_tax} TTC ne concorde pas avec {without} HT : cela ferait {rate} % de taxe.",
    },
}

EXAMPLES = (
    Example("fr", "Le poêle coûte 1 200 euros HT, soit [[1 530 euros TTC]].", wrong=True),
    Example("fr", "Le poêle coûte 1 200 euros HT, soit 1 440 euros TTC.", wrong=False),
    Example("en", "The stove costs £1,000 excluding VAT, or [[£1,350 including VAT]].", wrong=True),
    Example("en", "The stove costs £1,000 excluding VAT, or £1,200 including VAT.", wrong=False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    rates = scene.options.constants.get(f"vat.{scene.language}", _RATES.get(scene.language, "")).split()
    for without in scene.amounts if rates else ():
        taxed = scene.context.neighbour(without, 1)
        if taxed is None or not _pair(scene, without, taxed):
            continue
        judged = [scene.judge(_taxed(Fraction(rate)), [without.readings], taxed.readings) for rate in rates]
        if any(not verdict.alarms for verdict in judged):
            continue
        rate = (taxed.quantity.middle / without.quantity.middle - 1) * 100
        shown_rate = shown(round(rate, 1), scene.language)
        sheet = Sheet(scene, [without, taxed])
        usual = "; ".join(shown(Fraction(one), scene.language) for one in rates)
        arithmetic = f"{sheet.figure(taxed)} / {sheet.figure(without)} - 1 = {shown_rate} % ≠ {usual} %"
        text = message("rule.TAX-1.message", with_tax=taxed.quote, without=without.quote, rate=shown_rate)
        fixes = suggestions(scene, [Suspect(taxed, without.quantity.middle * (1 + Fraction(rates[0]) / 100))])
        yield finding(scene, CODE, FAMILY, Severity.WARNING, [without, taxed], text, arithmetic, fixes)


def _pair(scene: Scene, without: Figure, taxed: Figure) -> bool:
    if without.kind is not Kind.MONEY or without.unit != taxed.unit or taxed.kind is not Kind.MONEY:
        return False
    told = scene.context.just_after(without, 3).has("without_tax") and scene.context.just_after(taxed, 3).has(
        "with_tax"
    )
    return told and bool(without.quantity.low)


def _taxed(rate: Fraction) -> Combine:
    return lambda one: one[0] * Interval.point(1 + rate / 100)


RULE = Rule(CODE, "wrong-tax", FAMILY, check, WORDS, EXAMPLES)
