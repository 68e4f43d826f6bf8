"""A word of direction ("fell", « en hausse ») goes against the two values beside it.

Why it matters: two figures swapped turn a rise into a fall.

What is not reported: values that may be equal within rounding; deficits, losses and debts, which widen downwards.

Source: consistency.md PCT-3, guard G18.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator

from workbench.check.relation import Relation
from workbench.check.reporting import Sheet, finding
from workbench.check.rule import Example, Rule
from workbench.check.scene import Figure, Scene
from workbench.domain.findings import Finding, Severity
from workbench.domain.links import Confidence, LinkKind
from workbench.i18n import message

CODE, FAMILY = "PCT-3", "change"

WORDS = {
    "en": {
        "rule.PCT-3.title": "Direction of a change",
        "rule.PCT-3.message": "“{word}” does not agree with {before} before and {after} after.",
    },
    "fr": {
        "rule.PCT-3.title": "Sens d’une évolution",
        "rule.PCT-3.message": "« {word} » ne concorde pas avec {before} avant et {after} après.",
    },
}

EXAMPLES = (
    Example("fr", "Le bénéfice est en [[hausse]], à 38 millions d’euros contre 42 millions l’année précédente.", wrong=True),
    Example("fr", "Le déficit se creuse, à 42 millions d’euros contre 38 millions l’année précédente.", wrong=False),
    Example("en", "Unemployment [[fell]] to 5.4% from 5.1% a month earlier.", wrong=True),
    Example("en", "Profit fell to $38m from $42m a year earlier.", wrong=False),
    Example("nl", "De rederij leed een verlies van 2,3 miljoen euro, tegen een winst van 400.000 euro in 2024.", wrong=False),
    Example("en", "Net income rose to $640 million, or 81 cents a share, from $590 million, or 74 cents a share, a year earlier.", wrong=False),
    Example("en", "Net income [[rose]] to $540 million, or 81 cents a share, from $590 million, or 74 cents a share, a year earlier.", wrong=True),
    Example("en", "The quarter brought a gain of 31,000 jobs, against a loss of 90,000 a year earlier.", wrong=False),
    Example("fr", "La valeur du groupe a reculé de 5 milliards, à 41 milliards d’euros, contre 46 milliards lundi.", wrong=False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    for relation in scene.related(LinkKind.BEFORE_AFTER):
        before, after = relation.one("before"), relation.one("after")
        if before is None or after is None or not relation.direction or not relation.words:
            continue
        if relation.one("change") is not None or relation.factor is not None:
            continue
        if any(word.overlaps(figure.span) for word in relation.words for figure in (before, after)):
            continue  # "more than 9,000" hedges a figure, it tells no direction
        if _against(before, after, relation.direction) and not _magnitude(scene, relation):
            sheet = Sheet(scene, [before, after])
            sign = "<" if after.quantity.middle < before.quantity.middle else ">"
            arithmetic = f"{sheet.figure(after)} {sign} {sheet.figure(before)}{sheet.unit}"
            word = relation.words[0].of(scene.text)
            text = message("rule.PCT-3.message", word=word, before=before.quote, after=after.quote)
            severity = Severity.ERROR if relation.confidence is Confidence.STATED else Severity.WARNING
            yield finding(scene, CODE, FAMILY, severity, [before, after], text, arithmetic, (), relation.words)


def _against(before: Figure, after: Figure, direction: int) -> bool:
    """True when even the normal readings leave no way for the stated direction."""
    old, new = before.readings.normal, after.readings.normal
    if direction > 0:
        return new.high is not None and old.low is not None and new.high < old.low
    return new.low is not None and old.high is not None and new.low > old.high


def _magnitude(scene: Scene, relation: Relation) -> bool:
    """Losses and debts: words of direction may speak of the amount or of the result."""
    if any(figure.quantity.low < 0 for figure in relation.figures):
        return True
    return "magnitude" in scene.context.sentence_roles(relation.figures[0].sentence) and relation.direction < 0


RULE = Rule(CODE, "wrong-direction", FAMILY, check, WORDS, EXAMPLES, apart=LinkKind.BEFORE_AFTER)
