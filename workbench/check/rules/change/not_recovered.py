"""A fall and a rise by percentages do not bring a value back to where the text says it is.

Why it matters: the same percentage down and up again leaves a loss; half down needs double up.

What is not reported: pairs of percentages that do cancel within rounding; sentences that do not speak of recovery.

Source: consistency.md PCT-6.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.check.culprits import Suspect, suggestions
from workbench.check.linking.context import Context
from workbench.check.linking.guards import settled
from workbench.check.reporting import finding, shown
from workbench.check.rule import Example, Rule
from workbench.check.scene import Figure, Scene
from workbench.domain.findings import Finding
from workbench.domain.intervals import Interval
from workbench.domain.quantities import Hedge, Kind
from workbench.domain.readings import Readings
from workbench.i18n import message

CODE, FAMILY = "PCT-6", "change"
_HUNDRED = Interval.point(100)

WORDS = {
    "en": {
        "rule.PCT-6.title": "Down and up again",
        "rule.PCT-6.message": "After a fall of {down}, a rise of {right}% is needed to be back; {up} does not agree with that.",
    },
    "fr": {
        "rule.PCT-6.title": "Baisse puis hausse",
        "rule.PCT-6.message": "Après une baisse de {down}, il faut une hausse de {right} % pour revenir ; {up} ne concorde pas.",
    },
}

EXAMPLES = (
    Example("fr", "L’indice a chuté de 50 % en mars puis progressé de [[50 %]] en avril, effaçant ses pertes.", wrong=True),
    Example("fr", "L’indice a chuté de 50 % en mars puis progressé de 100 % en avril, effaçant ses pertes.", wrong=False),
    Example("fr", "L’indice a chuté de 50 % en mars puis progressé de 50 % en avril.", wrong=False),
    Example("en", "The index fell 20% in March and rose [[20%]] in April, back where it began.", wrong=True),
    Example("en", "The index fell 20% in March and rose 25% in April, back where it began.", wrong=False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    context = scene.context
    for sentence in context.sentences:
        pair = _pair(context, sentence)
        if pair is None:
            continue
        down, up = pair
        verdict = scene.judge(_left, [down.readings, up.readings], Readings(_HUNDRED, _HUNDRED, _HUNDRED))
        if verdict.severity is None:
            continue
        p = down.quantity.middle
        right = p / (100 - p) * 100
        tag = scene.language
        left = (100 - p) * (100 + up.quantity.middle) / 100
        a, b = shown(100 - p, tag), shown(up.quantity.middle, tag)
        arithmetic = f"{a} % × (1 + {b} %) = {shown(round(left, 1), tag)} % ≠ 100 %"
        text = message("rule.PCT-6.message", down=down.quote, right=shown(round(right, 1), tag), up=up.quote)
        fixes = suggestions(scene, [Suspect(up, round(right, 1), derived=True)])
        yield finding(scene, CODE, FAMILY, verdict.severity, [down, up], text, arithmetic, fixes)


def _left(pair: Sequence[Interval]) -> Interval:
    """What is left of 100 after a fall and a rise, in percent."""
    return (_HUNDRED - pair[0]) * (_HUNDRED + pair[1]) * Interval.point(100).inverse()


def _pair(context: Context, sentence: int) -> tuple[Figure, Figure] | None:
    if "back" not in context.sentence_roles(sentence):
        return None
    figures = context.figures(sentence)
    if len(figures) != 2 or any(figure.kind is not Kind.PERCENT for figure in figures):
        return None
    down, up = figures
    if not context.just_before(down, 4).has("down") or not context.just_before(up, 4).has("up"):
        return None
    plain = all(one.quantity.hedge is Hedge.NONE and not one.quantity.is_range for one in figures)
    if not plain or down.quantity.low >= 100 or not all(settled(context, one) for one in figures):
        return None
    start = down.start
    end = context.scene.segments.sentences[sentence].end
    return (down, up) if context.stretch(sentence, start, end).has("back") else None


RULE = Rule(CODE, "not-recovered", FAMILY, check, WORDS, EXAMPLES)
