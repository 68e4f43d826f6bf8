"""A flow per month stands beside another flow without a period.

Why it matters: "loses 1 million a month on revenue of 32 million" leaves open whether the revenue is a year's.

What is not reported: sentences that name a year or say "annual". Always a note.

Source: consistency.md RAT-4.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator

from workbench.check.linking.context import Context
from workbench.check.reporting import finding
from workbench.check.rule import Example, Rule
from workbench.check.scene import Figure, Scene
from workbench.domain.findings import Finding, Severity
from workbench.domain.quantities import Kind
from workbench.i18n import message

CODE, FAMILY = "RAT-4", "rate"
_PERIODS = frozenset({"month", "week", "day"})
_APART = 7

WORDS = {
    "en": {
        "rule.RAT-4.title": "Period missing",
        "rule.RAT-4.message": "{rate} beside {flow}: over which period is the second?",
    },
    "fr": {
        "rule.RAT-4.title": "Période manquante",
        "rule.RAT-4.message": "{rate} à côté de {flow} : sur quelle période court le second ?",
    },
}

EXAMPLES = (
    Example("fr", "La société perd 1 million d’euros par mois pour [[32 millions d’euros]] de recettes.", wrong=True),
    Example("fr", "La société perd 1 million d’euros par mois pour 32 millions d’euros de recettes annuelles.", wrong=False),
    Example("en", "The firm loses $1m a month on revenue of [[$32m]].", wrong=True),
    Example("en", "The firm loses $1m a month on annual revenue of $32m.", wrong=False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    context = scene.context
    for rate in scene.amounts:
        flow = context.neighbour(rate, 1)
        if flow is not None and rate.per in _PERIODS and _is_flow(context, rate, flow):
            text = message("rule.RAT-4.message", rate=rate.quote, flow=flow.quote)
            yield finding(scene, CODE, FAMILY, Severity.NOTE, [rate, flow], text)


def _is_flow(context: Context, rate: Figure, flow: Figure) -> bool:
    """Money without a period, of a word such as revenue, close after money with one."""
    a, b = rate.quantity, flow.quantity
    if a.kind is not Kind.MONEY or b.kind is not Kind.MONEY or a.unit != b.unit or b.per is not None:
        return False
    if len(context.between(rate, flow)) > _APART or context.scene.dates_in(rate.sentence):
        return False
    if {"per_year", "annual"} & context.sentence_roles(rate.sentence):
        return False
    return context.just_before(flow, 4).has("flow") or context.just_after(flow, 3).has("flow")


RULE = Rule(CODE, "period-missing", FAMILY, check, WORDS, EXAMPLES)
