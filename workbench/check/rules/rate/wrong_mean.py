"""A mean does not agree with the values that it is the mean of.

Why it matters: a mean outside its values, or off by one of them, betrays a value left out.

What is not reported: means right within rounding; means of values that are not all listed right before.

Source: consistency.md RAT-2.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import permutations

from workbench.check.culprits import Suspect, suggestions
from workbench.check.grading import Combine, total
from workbench.check.linking.enumerations import runs
from workbench.check.reporting import Sheet, finding
from workbench.check.rule import Example, Rule
from workbench.check.scene import Figure, Scene
from workbench.domain.findings import Finding
from workbench.domain.intervals import Interval, added
from workbench.i18n import message

CODE, FAMILY = "RAT-2", "rate"

WORDS = {
    "en": {
        "rule.RAT-2.title": "Mean",
        "rule.RAT-2.message": "The mean is {right}; {stated} does not agree with it.",
    },
    "fr": {
        "rule.RAT-2.title": "Moyenne",
        "rule.RAT-2.message": "La moyenne est {right} ; {stated} ne concorde pas.",
    },
}

EXAMPLES = (
    Example("fr", "Les trois offres étaient de 5 millions, 8 millions et 10 millions d’euros, soit [[9,4 millions d’euros en moyenne]].", wrong=True),
    Example("fr", "Les trois offres étaient de 5 millions, 8 millions et 10 millions d’euros, soit 7,7 millions d’euros en moyenne.", wrong=False),
    Example("en", "The three bids were $5m, $8m and $10m, or [[$9.4m on average]].", wrong=True),
    Example("en", "The three bids were $5m, $8m and $10m, or $7.7m on average.", wrong=False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    context = scene.context
    for mean in scene.amounts:
        if not (context.just_after(mean, 3).has("mean") or context.just_before(mean, 3).has("mean")):
            continue
        previous = [figure for figure in context.figures(mean.sentence) if figure.end <= mean.start]
        lists = runs(context, previous)
        if not lists or lists[-1][-1] is not previous[-1] or not context.between(previous[-1], mean).has("soit"):
            continue
        values = lists[-1]
        if values[0].unit != mean.unit or values[0].kind is not mean.kind:
            continue
        if any(a.quantity.middle == b.quantity.middle * mean.quantity.middle for a, b in permutations(values, 2)):
            continue  # « sept classes pour 168 élèves, c'est-à-dire 24 en moyenne »
        verdict = scene.judge(_mean(len(values)), [value.readings for value in values], mean.readings)
        if verdict.severity is not None:
            sheet = Sheet(scene, [mean, *values])
            right = added(value.quantity.middle for value in values) / len(values)
            left = " + ".join(sheet.figure(value) for value in values)
            arithmetic = f"({left}) / {len(values)} = {sheet.value(right)} ≠ {sheet.figure(mean)}{sheet.unit}"
            text = message("rule.RAT-2.message", right=sheet.value(right) + sheet.unit, stated=mean.quote)
            fixes = suggestions(scene, _suspects(mean, values, right))
            yield finding(scene, CODE, FAMILY, verdict.severity, [*values, mean], text, arithmetic, fixes)


def _mean(count: int) -> Combine:
    return lambda values: total(values) * Interval.point(Fraction(1, count))


def _suspects(mean: Figure, values: list[Figure], right: Fraction) -> list[Suspect]:
    gap = (mean.quantity.middle - right) * len(values)
    return [Suspect(mean, right, derived=True), *(Suspect(value, value.quantity.middle + gap) for value in values)]


RULE = Rule(CODE, "wrong-mean", FAMILY, check, WORDS, EXAMPLES)
