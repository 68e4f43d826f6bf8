"""A converted amount does not agree with the exchange rate of the house file.

Why it matters: converting with the inverse of the rate, or with that of another currency, is an old desk error.

What is not reported: rates within a tenth of the house rate; currencies without a house rate. Without a house file the
rule says nothing.

Source: consistency.md CUR-2. House rates: constants "rate.<from>.<to>" (one unit of <from> in <to>), or
"rate.<from>.<to>.<year>", …-<month> or …-<month>-<day>, of which the narrowest around the publication date counts.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from workbench.check.culprits import Suspect, suggestions
from workbench.check.reporting import finding, shown
from workbench.check.rule import Example, Rule
from workbench.check.scene import Scene
from workbench.domain.findings import Finding, Severity
from workbench.domain.links import LinkKind
from workbench.domain.quantities import Kind
from workbench.i18n import message

CODE, FAMILY = "CUR-2", "conversion"

WORDS = {
    "en": {
        "rule.CUR-2.title": "House exchange rate",
        "rule.CUR-2.message": "{from_} as {to} implies {rate}; that does not agree with the house rate of {house}.",
        "rule.CUR-2.inverse": "{from_} as {to} implies {rate}, the inverse of the house rate of {house}.",
    },
    "fr": {
        "rule.CUR-2.title": "Taux de change de la maison",
        "rule.CUR-2.message": "{from_} pour {to} implique {rate} ; cela ne concorde pas avec le taux de la maison, {house}.",
        "rule.CUR-2.inverse": "{from_} pour {to} implique {rate}, l’inverse du taux de la maison, {house}.",
    },
}

CONSTANTS = {"rate.USD.EUR": "0.80", "rate.GBP.USD": "1.25"}
"""House rates for the examples."""

EXAMPLES = (
    Example("fr", "Le contrat vaut 10 milliards de dollars ([[12,5 milliards d’euros]]).", wrong=True),
    Example("fr", "Le contrat vaut 10 milliards de dollars (8,1 milliards d’euros).", wrong=False),
    Example("en", "The contract is worth £10m ([[$8m]]).", wrong=True),
    Example("en", "The contract is worth £10m ($12.5m).", wrong=False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    constants, band = scene.options.constants, scene.options.rate_band
    for relation in scene.related(LinkKind.CONVERSION) if constants else ():
        one, two = relation.of("from")[0], relation.of("to")[0]
        if one.kind is not Kind.MONEY or not one.quantity.middle or not two.quantity.middle:
            continue
        day = "" if scene.published is None else scene.published.isoformat()
        house = house_rate(constants, one.unit, two.unit, day)
        rate = two.quantity.middle / one.quantity.middle
        if (
            house is None
            or abs(rate / house - 1) <= band
            or _rounding(one.quantity.step, two.quantity.step, rate, house, band)
        ):
            continue
        inverse = abs(rate * house - 1) <= band
        tag = scene.language
        told = [shown(value.limit_denominator(10**4), tag, 2) for value in (rate, house)]
        name = "rule.CUR-2.inverse" if inverse else "rule.CUR-2.message"
        text = message(name, from_=one.quote, to=two.quote, rate=told[0], house=told[1])
        severity = Severity.WARNING if inverse else Severity.NOTE
        fixes = suggestions(scene, [Suspect(two, one.quantity.middle * house, derived=True)])
        arithmetic = f"{two.quote} / {one.quote} = {told[0]} {'≠' if inverse else '/'} {told[1]}"
        yield finding(scene, CODE, FAMILY, severity, [one, two], text, arithmetic, fixes)


def house_rate(constants: Mapping[str, str], source: str, target: str, day: str) -> Fraction | None:
    """One unit of `source` in `target` on a day (ISO): the day's rate, the month's, the year's or the undated one, either way round."""
    for suffix in (f".{day}", f".{day[:7]}", f".{day[:4]}", ""):
        direct = constants.get(f"rate.{source}.{target}{suffix}")
        if direct is not None:
            return Fraction(direct)
        turned = constants.get(f"rate.{target}.{source}{suffix}")
        if turned is not None and Fraction(turned):
            return 1 / Fraction(turned)
    return None


def _rounding(first: Fraction, second: Fraction, rate: Fraction, house: Fraction, band: Fraction) -> bool:
    """The rounding of small figures alone may explain the difference: one unit of each."""
    return abs(rate - house) * first <= second and abs(rate / house - 1) <= 2 * band


RULE = Rule(CODE, "house-rate", FAMILY, check, WORDS, EXAMPLES, apart=LinkKind.CONVERSION)
