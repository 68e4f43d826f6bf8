"""An amount per head is far outside what such a thing can cost ("a $110 tower", 63 euros of pay a year).

Why it matters: "million" dropped from a sum, or "milliard" turned into "million", shows only when divided.

What is not reported: amounts within wide bands (pay of 1,000 to 1,000,000 a year). Always a note.

Source: consistency.md IMP-2.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from workbench.check.linking.context import Context
from workbench.check.reporting import finding, shown
from workbench.check.rule import Example, Rule
from workbench.check.scene import Figure, Scene
from workbench.domain.findings import Finding, Severity
from workbench.domain.quantities import Kind
from workbench.i18n import message

CODE, FAMILY = "IMP-2", "impossible"
_LEAST_PAY, _MOST_PAY = 1_000, 1_000_000
_LEAST_BUILDING = 5_000
_LEAST_STAFF = 20

WORDS = {
    "en": {
        "rule.IMP-2.title": "Plausible per head",
        "rule.IMP-2.pay": "{total} for {count} is {each} each: is the scale right?",
        "rule.IMP-2.building": "{total} for a building: is the scale word missing?",
    },
    "fr": {
        "rule.IMP-2.title": "Vraisemblance par tête",
        "rule.IMP-2.pay": "{total} pour {count}, c’est {each} par personne : l’échelle est-elle juste ?",
        "rule.IMP-2.building": "{total} pour un édifice : l’échelle manque-t-elle ?",
    },
}

EXAMPLES = (
    Example("fr", "L’entreprise emploie 46 000 salariés et a supporté [[2,9 millions d’euros]] de charges de personnel.", wrong=True),
    Example("fr", "L’entreprise emploie 46 000 salariés et a supporté 2,9 milliards d’euros de charges de personnel.", wrong=False),
    Example("en", "The city opened a [[$110]] tower on Monday.", wrong=True),
    Example("en", "The city opened a $110m tower on Monday.", wrong=False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    context = scene.context
    for money in scene.amounts:
        if money.kind is not Kind.MONEY or money.per is not None:
            continue
        building = _names_building(context, money)
        payroll = context.just_after(money, 4).has("payroll") or context.just_before(money, 4).has("payroll")
        if not (building or payroll) or not money.quantity.low:
            continue
        if building and money.quantity.high < _LEAST_BUILDING:
            text = message("rule.IMP-2.building", total=money.quote)
            yield finding(scene, CODE, FAMILY, Severity.NOTE, [money], text)
        elif payroll:
            yield from _payroll(scene, money)


def _names_building(context: Context, money: Figure) -> bool:
    """The very next word is a building: "a $110 tower", « une tour de 110 euros »."""
    return context.just_after(money, 1).has("building")


def _payroll(scene: Scene, money: Figure) -> Iterator[Finding]:
    counts = [
        figure
        for figure in scene.figures_in(money.sentence)
        if figure.kind is Kind.COUNT and figure.quantity.low >= _LEAST_STAFF
    ]
    staff = [figure for figure in counts if scene.context.just_before(figure, 2).has("staff")]
    if len(staff) != 1 or len(counts) != 1:
        return
    each = money.quantity.middle / staff[0].quantity.middle
    if _LEAST_PAY <= each <= _MOST_PAY:
        return
    told = f"{shown(Fraction(round(each)), scene.language)} {money.unit}"
    text = message("rule.IMP-2.pay", total=money.quote, count=staff[0].quote, each=told)
    arithmetic = f"{money.quote} / {staff[0].quote} = {told}"
    yield finding(scene, CODE, FAMILY, Severity.NOTE, [money, staff[0]], text, arithmetic)


RULE = Rule(CODE, "per-head-plausible", FAMILY, check, WORDS, EXAMPLES)
