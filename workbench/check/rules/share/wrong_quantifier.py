"""A fraction in words ("a third", « la majorité ») does not agree with the percentage beside it.

Why it matters: the word is what readers remember.

What is not reported: percentages that round to the fraction; relative majorities.

Source: consistency.md PCT-9.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.grading import total
from workbench.check.reporting import finding, shown
from workbench.check.rule import Example, Rule
from workbench.check.scene import Figure, Scene
from workbench.domain.findings import Finding, Severity
from workbench.domain.quantities import Hedge, Kind
from workbench.i18n import message

CODE, FAMILY = "PCT-9", "share"
_HALF = 50

WORDS = {
    "en": {
        "rule.PCT-9.title": "Fraction in words",
        "rule.PCT-9.message": "“{word}” does not agree with {stated}.",
    },
    "fr": {
        "rule.PCT-9.title": "Fraction en lettres",
        "rule.PCT-9.message": "« {word} » ne concorde pas avec {stated}.",
    },
}

EXAMPLES = (
    Example("fr", "Un tiers des salariés ([[42 %]]) travaille de nuit.", wrong=True),
    Example("fr", "Un tiers des salariés (34 %) travaille de nuit.", wrong=False),
    Example("en", "A third of the staff ([[42%]]) work at night.", wrong=True),
    Example("en", "A third of the staff (34%) work at night.", wrong=False),
    Example("en", "A majority of voters ([[48%]]) said no.", wrong=True),
    Example("fr", "Plus de la moitié des élèves, [[41 %]], mangent à la cantine.", wrong=True),
    Example("fr", "Plus de la moitié des élèves, 54 %, mangent à la cantine.", wrong=False),
    Example("fr", "Les nuitées pèsent un tiers de l’activité (46 % dans les seuls gîtes).", wrong=False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    for figure in scene.amounts:
        if figure.kind is not Kind.PERCENT or not _apposed(scene, figure) or figure.quantity.hedge is Hedge.FRACTION:
            continue
        word = scene.context.neighbour(figure, -1)
        if word is not None and _in_words(word) and len(scene.context.between(word, figure)) <= 6:
            verdict = scene.judge(total, [word.readings], figure.readings)
            if verdict.severity is not None:
                text = message("rule.PCT-9.message", word=word.quote, stated=figure.quote)
                arithmetic = f"{word.quote} = {shown(word.quantity.middle, scene.language, 2)} % ≠ {figure.quote}"
                yield finding(scene, CODE, FAMILY, verdict.severity, [word, figure], text, arithmetic)
            continue
        near = scene.context.just_before(figure, 7)
        cue = next((cue for cue in near.cues if "majority" in cue.roles), None)
        most = figure.readings.generous.high
        if cue is not None and not near.has("relative") and most is not None and most < _HALF:
            span = scene.context.span(cue)
            text = message("rule.PCT-9.message", word=span.of(scene.text), stated=figure.quote)
            yield finding(
                scene, CODE, FAMILY, Severity.WARNING, [figure], text, f"{figure.quote} < 50 %", (), [span]
            )  # fmt: skip


def _in_words(word: Figure) -> bool:
    """A fraction in letters, also a hedged one: « plus de la moitié »."""
    return word.kind is Kind.PERCENT and not any(char.isdigit() for char in word.quote)


def _apposed(scene: Scene, figure: Figure) -> bool:
    """In brackets, or alone between commas: « plus de la moitié, 43 %, ... »."""
    before, after = scene.text[max(0, figure.start - 2) : figure.start], scene.text[figure.end : figure.end + 1]
    closed = after in (")", "]")  # « (40 % dans les seuls hôtels) » is the share of something else
    return (before[-1:] in ("(", "[") and closed) or (before == ", " and after == ",")


RULE = Rule(CODE, "wrong-quantifier", FAMILY, check, WORDS, EXAMPLES)
