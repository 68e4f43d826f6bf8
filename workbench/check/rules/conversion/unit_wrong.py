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
from workbench.check.linking.conversions import units
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
SMALL = 12
"""Degrees Celsius by which temperatures may well differ."""
DEGREES = 4
"""Words behind a temperature among which it is told to be a difference."""
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
    Example("en", "At night it drops to minus 30 C ([[minus 54 F]]).", wrong=True),
    Example("en", "At night it drops to minus 30 C (minus 22 F).", wrong=False),
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
    Example("de", "Mit 54 Stundenkilometern, also [[12 Metern in der Sekunde]], lief der Hund davon.", wrong=True),
    Example("de", "Mit 54 Stundenkilometern, also 15 Metern in der Sekunde, lief der Hund davon.", wrong=False),
    Example("nl", "De big woog 120 kilo, wat volgens de boer gelijkstaat aan [[24 pond]].", wrong=True),
    Example("nl", "De big woog 120 kilo, wat volgens de boer gelijkstaat aan 240 pond.", wrong=False),
    Example("en", "The herd grazes 250 acres. That is [[160 hectares]] of marsh and reeds.", wrong=True),
    Example("en", "The herd grazes 250 acres. That is 16 acres more than in 1990. It has 40 hectares of wood.", wrong=False),
    Example("en", "The pig weighed 544 kg. A ticket costs 1,200 pounds.", wrong=False),
    Example("fr", "La pépite pesait 2,5 kilos. Elle dort au coffre.\n\n\n\nSur la balance du notaire, elle faisait [[250 grammes]].", wrong=True),
    Example("fr", "Le marathon fait 42 km. Le ravitaillement se trouve à 420 mètres du départ.", wrong=False),
    Example("fr", "Le bateau a fait 300 milles nautiques en vingt-quatre heures, autrement dit [[483 kilomètres]].", wrong=True),
    Example("fr", "Le bateau a fait 300 milles nautiques en vingt-quatre heures, autrement dit 556 kilomètres.", wrong=False),
    Example("en", "The coach took four hours for the 320 kilometres, that is 80 kilometres an hour.", wrong=False),
    Example("de", "Die Bahn braucht für die 320 Kilometer vier Stunden, das sind 80 Kilometer pro Stunde.", wrong=False),
    Example("fr", "Il a fallu 320 vols, à 700 kilos par vol, soit 224 tonnes de bois.", wrong=False),
    Example("pt", "A prova tem 60 quilômetros (cerca de 37 milhas), o que dá 16 quilômetros por hora.", wrong=False),
    Example("pt", "O farol fica a 1.800 metros de altitude, ou [[4.100 pés]], acima da névoa.", wrong=True),
    Example("pt", "O farol fica a 1.800 metros de altitude, ou 5.906 pés, acima da névoa.", wrong=False),
    Example("fr", "Elle aura nagé 60 kilomètres ([[46 milles terrestres]]) en deux jours.", wrong=True),
    Example("fr", "Le lac est monté à 5,42 mètres, soit 38 centimètres sous le niveau de 1954.", wrong=False),
    Example("en", "The lake stands at 5.4 metres, or 38 centimetres below its level of 1954.", wrong=False),
    Example("fr", "Elle aura nagé 60 kilomètres (37 milles terrestres) en deux jours.", wrong=False),
    Example("fr", "Le détour est de 18 kilomètres, soit près de [[29 milles]], sur une route de gravier.", wrong=True),
    Example("fr", "Le détour est de 29 kilomètres, soit près de 18 milles, sur une route de gravier.", wrong=False),
    Example("fr", "Le détour est de 29 kilomètres, soit 18 milles.", wrong=False),
    Example("en", "The yacht is 54 metres long ([[137 feet]]) and carries a crew of 12.", wrong=True),
    Example("en", "The yacht is 54 metres long (177 feet) and carries a crew of 12.", wrong=False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    for relation in scene.related(LinkKind.CONVERSION):
        first, second = relation.of("from")[0], relation.of("to")[0]
        if Kind.MEASURE not in (first.kind, second.kind) and first.kind is not Kind.DURATION:
            continue
        formulas = _formulas(scene, first, second)
        for slope, offset in formulas:
            verdict = relation.capped(scene.judge(_affine(slope, offset), [first.readings], second.readings))
            if not verdict.alarms:
                break
        else:
            if formulas:
                assert verdict.severity is not None
                yield _report(scene, first, second, formulas[0], verdict.severity)


def _affine(slope: Fraction, offset: Fraction) -> Combine:
    return lambda one: one[0] * Interval.point(slope) + Interval.point(offset)


def _formulas(scene: Scene, first: Figure, second: Figure) -> list[tuple[Fraction, Fraction]]:
    """(slope, offset) of every reading: small temperatures, and those told as more or less, may be differences."""
    one, other = units(first, second)
    if {one, other} == _TEMPERATURES:
        slope = Fraction(9, 5) if one == "°C" else Fraction(5, 9)
        level = (slope, Fraction(32) if one == "°C" else Fraction(-160, 9))
        return [level, (slope, Fraction(0))] if _may_differ(scene, first, second) else [level]
    if dimension(one) is None or dimension(one) != dimension(other):
        return []
    return [(from_ / to, Fraction(0)) for from_ in factors(one, first.quote) for to in factors(other, second.quote)]


def _may_differ(scene: Scene, first: Figure, second: Figure) -> bool:
    """Temperatures that may be a difference: of few degrees, or told with "by", "above", "warmer than"."""
    low = min(first, second, key=lambda one: one.unit != "°C").quantity.low
    if low < 0:
        return False
    words = scene.context.words
    by = scene.context.preceding(first, 1)
    near = scene.context.just_after(second, DEGREES)
    return low <= SMALL or bool(by and by[0] in words.by) or near.has("more", "up", "down")


def _report(
    scene: Scene, first: Figure, second: Figure, formula: tuple[Fraction, Fraction], severity: Severity
) -> Finding:
    right = round(first.quantity.middle * formula[0] + formula[1], 2)
    shown_right = shown(right, scene.language)
    text = message(
        "rule.UNI-1.message", first=first.quote, right=shown_right, unit=units(first, second)[1], second=second.quote
    )
    value = shown(first.quantity.middle, scene.language)
    arithmetic = f"{value} {first.unit} = {shown_right} {units(first, second)[1]} ≠ {second.quote}"
    fixes = suggestions(scene, [Suspect(second, right)])
    return finding(scene, CODE, FAMILY, severity, [first, second], text, arithmetic, fixes)


RULE = Rule(CODE, "unit-wrong", FAMILY, check, WORDS, EXAMPLES, apart=LinkKind.CONVERSION)
