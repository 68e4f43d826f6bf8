"""A length, area, mass, volume or temperature is converted wrongly.

Why it matters: conversions are added at the desk, far from the source, and nobody checks them.

What is not reported: conversions right within the rounding of both figures.

Source: international yard and pound agreement (1959); consistency.md UNI-1.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from workbench.check.culprits import Suspect, suggestions
from workbench.check.grading import Combine
from workbench.check.reporting import finding, shown
from workbench.check.rule import Example, Rule
from workbench.check.scene import Figure, Scene
from workbench.check.units import dimension, factors
from workbench.domain.findings import Finding, Severity
from workbench.domain.intervals import Interval
from workbench.domain.links import LinkKind
from workbench.domain.quantities import Kind
from workbench.i18n import message

CODE, FAMILY = "UNI-1", "conversion"
_TEMPERATURES = {"°C", "°F"}

WORDS = {
    "en": {
        "rule.UNI-1.title": "Conversion of units",
        "rule.UNI-1.message": "{first} is {right} {unit}; that does not agree with {second}.",
    },
    "fr": {
        "rule.UNI-1.title": "Conversion d’unités",
        "rule.UNI-1.message": "{first} font {right} {unit} ; cela ne concorde pas avec {second}.",
    },
}

EXAMPLES = (
    Example("fr", "La course fait 100 km ([[31 miles]]).", wrong=True),
    Example("fr", "La course fait 100 km (62 miles).", wrong=False),
    Example("en", "The trail is 62 miles ([[160 km]]) long.", wrong=True),
    Example("en", "The site lies 31 km (19 miles) from the coast.", wrong=False),
    Example("fr", "Le parc couvre 340 hectares de forêt, soit [[34 kilomètres carrés]].", wrong=True),
    Example("fr", "Le parc couvre 340 hectares de forêt, soit 3,4 kilomètres carrés.", wrong=False),
    Example("en", "Water has warmed by 1.5°C (2.7°F) since 1980, to 7.5°C (45.5°F).", wrong=False),
    Example("en", "Rainfall reached 120 mm in 24 hours, or [[3 inches]].", wrong=True),
    Example("en", "Rainfall reached 120 mm in 24 hours, or 4.7 inches.", wrong=False),
    Example("en", "The walk takes three hours. Those [[240 minutes]] are worth every step.", wrong=True),
    Example("en", "The walk takes four hours. Those 240 minutes are worth every step.", wrong=False),
    Example("en", "The reservoir holds 40 million litres (8.8 million gallons), of which 30 million litres ([[8.6 million gallons]]) is for drinking.", wrong=True),
    Example("en", "The reservoir holds 40 million litres (8.8 million gallons), of which 30 million litres (6.6 million gallons) is for drinking.", wrong=False),
    Example("en", "The farm spans 250 acres, [[about 160 hectares]], of marsh.", wrong=True),
    Example("en", "The farm spans 250 acres, about 100 hectares, of marsh.", wrong=False),
    Example("fr", "Le site s’étend sur 25 hectares, l’équivalent de [[2 500 mètres carrés]].", wrong=True),
    Example("fr", "Le site s’étend sur 25 hectares, l’équivalent de 250 000 mètres carrés.", wrong=False),
    Example("de", "Die Strecke ist 30 Meilen lang, das sind [[60 Kilometer]].", wrong=True),
    Example("de", "Die Strecke ist 30 Meilen lang, das sind 48 Kilometer.", wrong=False),
    Example("es", "La finca mide 12 hectáreas, es decir, [[12.000 metros cuadrados]].", wrong=True),
    Example("es", "La finca mide 12 hectáreas, es decir, 120.000 metros cuadrados.", wrong=False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    for relation in scene.related(LinkKind.CONVERSION):
        first, second = relation.of("from")[0], relation.of("to")[0]
        if first.kind not in (Kind.MEASURE, Kind.DURATION):
            continue
        for slope, offset in _formulas(first.unit, second.unit):
            verdict = scene.judge(_affine(slope, offset), [first.readings], second.readings)
            if not verdict.alarms:
                break
        else:
            formulas = _formulas(first.unit, second.unit)
            if formulas:
                assert verdict.severity is not None
                yield _report(scene, first, second, formulas[0], verdict.severity)


def _affine(slope: Fraction, offset: Fraction) -> Combine:
    return lambda one: one[0] * Interval.point(slope) + Interval.point(offset)


def _formulas(one: str, other: str) -> list[tuple[Fraction, Fraction]]:
    """(slope, offset) of every reading: temperatures are levels or differences."""
    if {one, other} == _TEMPERATURES:
        slope = Fraction(9, 5) if one == "°C" else Fraction(5, 9)
        return [(slope, Fraction(32) if one == "°C" else Fraction(-160, 9)), (slope, Fraction(0))]
    if dimension(one) is None or dimension(one) != dimension(other):
        return []
    return [(from_ / to, Fraction(0)) for from_ in factors(one) for to in factors(other)]


def _report(
    scene: Scene, first: Figure, second: Figure, formula: tuple[Fraction, Fraction], severity: Severity
) -> Finding:
    right = round(first.quantity.middle * formula[0] + formula[1], 2)
    shown_right = shown(right, scene.language)
    text = message("rule.UNI-1.message", first=first.quote, right=shown_right, unit=second.unit, second=second.quote)
    value = shown(first.quantity.middle, scene.language)
    arithmetic = f"{value} {first.unit} = {shown_right} {second.unit} ≠ {second.quote}"
    fixes = suggestions(scene, [Suspect(second, right)])
    return finding(scene, CODE, FAMILY, severity, [first, second], text, arithmetic, fixes)


RULE = Rule(CODE, "unit-wrong", FAMILY, check, WORDS, EXAMPLES, apart=LinkKind.CONVERSION)
