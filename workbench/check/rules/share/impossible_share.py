"""A percentage cannot come from so few things ("57 % of the 8 members").

Why it matters: the number asked or the percentage is wrong; small polls are often told this way.

What is not reported: round percentages, hedged ones, numbers of 40 and more.

Source: the GRIM test (Brown and Heathers 2017); consistency.md PCT-10.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from workbench.check.reporting import finding, shown
from workbench.check.rule import Example, Rule
from workbench.check.scene import Figure, Scene
from workbench.domain.findings import Finding, Severity
from workbench.domain.quantities import Hedge, Kind
from workbench.i18n import message

CODE, FAMILY = "PCT-10", "share"
_FEW = 40

WORDS = {
    "en": {
        "rule.PCT-10.title": "Percentage of a few",
        "rule.PCT-10.message": "With {count}, {stated} is not possible; the nearest are {near}%.",
    },
    "fr": {
        "rule.PCT-10.title": "Pourcentage d’un petit nombre",
        "rule.PCT-10.message": "Avec {count}, {stated} est impossible ; les plus proches sont {near} %.",
    },
}

EXAMPLES = (
    Example("fr", "Selon l’enquête, [[57 %]] des 8 personnes interrogées ont peur.", wrong=True),
    Example("fr", "Selon l’enquête, 63 % des 8 personnes interrogées ont peur.", wrong=False),
    Example("en", "Some said [[37%]] of the 12 directors were absent.", wrong=True),
    Example("en", "The report said 42% of the 12 directors were absent.", wrong=False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    for share in scene.amounts:
        count = scene.context.neighbour(share, 1)
        if count is None or not _few(scene, share, count):
            continue
        size, step = count.quantity.low, share.quantity.step
        options = [Fraction(100 * k) / size for k in range(int(size) + 1)]
        if any(abs(option - share.quantity.low) <= step / 2 for option in options):
            continue
        nearest = sorted(sorted(options, key=lambda option: abs(option - share.quantity.low))[:2])
        near = ", ".join(shown(round(option, 1), scene.language) for option in nearest)
        text = message("rule.PCT-10.message", count=count.quote, stated=share.quote, near=near)
        yield finding(scene, CODE, FAMILY, Severity.WARNING, [share, count], text)


def _few(scene: Scene, share: Figure, count: Figure) -> bool:
    if share.kind is not Kind.PERCENT or count.kind is not Kind.COUNT:
        return False
    gap = scene.context.between(share, count)
    if not 1 <= len(gap) <= 2 or gap.words[0] not in scene.context.words.of or _change(scene, share):
        return False
    a, b = share.quantity, count.quantity
    if a.is_range or b.is_range or share.quote.isdigit():
        return False
    if Hedge.NONE is not a.hedge or Hedge.NONE is not b.hedge:
        return False
    return 2 <= b.low < _FEW and a.low % 5 != 0 and a.low <= 100


def _change(scene: Scene, share: Figure) -> bool:
    return scene.context.just_before(share, 4).has("up", "down")


RULE = Rule(CODE, "impossible-share", FAMILY, check, WORDS, EXAMPLES)
