"""Two different things are each called the oldest (largest, tallest ...) of one and the same kind and place.

Why it matters: only one can be; a word ("second", "stone", "once") is missing, or the text was assembled from two.

What is not reported: superlatives in the past, "one of the oldest", "second largest", bearers without a name, phrases
that differ in any word, quotations.

Source: meaning of the superlative.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from workbench.check.flagging import flag
from workbench.check.rule import Example, Rule
from workbench.check.scene import Scene
from workbench.check.superlatives import contradict, superlatives
from workbench.check.timeline import timeline
from workbench.check.uniques import KINDS, contradictions
from workbench.domain.findings import Finding, Severity
from workbench.domain.text import Span
from workbench.i18n import message

CODE = ("CNT-5", "ordinal")
MOST = 12

EXAMPLES = (
    Example("fr", "Le pont Vauban est le [[plus ancien pont de pierre du canton]]. Le pont Rouget, le plus ancien "
            "pont de pierre du canton, ferme lundi.", True),
    Example("fr", "Le pont Vauban est le plus ancien pont de pierre du canton. Le pont Rouget, le plus ancien pont de "
            "bois du canton, ferme lundi.", False),
    Example("en", "The Hallow Bridge is the [[oldest stone bridge in the county]]. The Marsh Bridge, the oldest stone "
            "bridge in the county, will close.", True),
    Example("en", "The Hallow Bridge was the oldest stone bridge in the county. The Marsh Bridge, now the oldest stone "
            "bridge in the county, will close.", False),
    Example("en", "The Hallow Bridge is the oldest stone bridge in the county. The Marsh Bridge, one of the oldest "
            "stone bridges in the county, will close.", False),
    Example("en", "Vine Cottage is the village’s [[oldest house]]. Elm Lodge, the village’s oldest house, is for sale.", wrong=True),
    Example("en", "Vine Cottage is the village’s oldest house. Elm Lodge, the village’s oldest barn, is for sale.", wrong=False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    if "superlative" not in timeline(scene).roles:
        return
    for one, other in combinations(superlatives(scene)[:MOST], 2):
        if contradict(one, other):
            yield _finding(scene, one.span, other.span, one.holder.of(scene.text), other.holder.of(scene.text))
            return
    for early, late in contradictions(scene):
        if early.kind not in KINDS:
            yield _finding(scene, early.span, late.span, early.who, late.who)


def _finding(scene: Scene, one: Span, other: Span, first: str, second: str) -> Finding:
    text = message("rule.CNT-5.message", first=first, second=second, what=one.of(scene.text))
    return flag(scene, CODE, Severity.WARNING, [one, other], text)


RULE = Rule(
    "CNT-5", "two-superlatives", "ordinal", check,
    {
        "en": {
            "rule.CNT-5.title": "Two things are each the oldest or largest",
            "rule.CNT-5.message": "“{first}” and “{second}” are both “{what}”.",
        },
        "fr": {
            "rule.CNT-5.title": "Deux choses sont chacune la plus ancienne ou la plus grande",
            "rule.CNT-5.message": "« {first} » et « {second} » : dans les deux cas « {what} ».",
        },
    },
    EXAMPLES,
)  # fmt: skip
