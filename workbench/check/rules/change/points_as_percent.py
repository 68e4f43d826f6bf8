"""A change between two percentages is given in percent where it is in percentage points.

Why it matters: from 2 % to 3 % is one point, but a rise by half.

What is not reported: a percentage that is right as a relative change; changes called points.

Source: consistency.md PCT-5.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from workbench.check.grading import change, rise, signed
from workbench.check.reporting import finding, shown
from workbench.check.rule import Example, Rule
from workbench.check.scene import Scene
from workbench.domain.findings import Finding, Severity
from workbench.domain.links import LinkKind
from workbench.domain.quantities import Kind
from workbench.i18n import message

CODE, FAMILY = "PCT-5", "change"

WORDS = {
    "en": {
        "rule.PCT-5.title": "Points or percent",
        "rule.PCT-5.message": "From {before} to {after} is {points} percentage points, or {percent}%; {stated} does not agree.",
    },
    "fr": {
        "rule.PCT-5.title": "Points ou pour cent",
        "rule.PCT-5.message": "De {before} à {after}, il y a {points} points, soit {percent} % ; {stated} ne concorde pas.",
    },
}

EXAMPLES = (
    Example("fr", "La part du solaire est passée de 17 % à 44 %, une hausse de [[27 %]].", wrong=True),
    Example("fr", "La part du solaire est passée de 17 % à 44 %, une hausse de 27 points.", wrong=False),
    Example("en", "The rate went from 2.0% to 3.0%, a rise of [[1%]].", wrong=True),
    Example("en", "The rate went from 2.0% to 3.0%, a rise of 50%.", wrong=False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    for relation in scene.related(LinkKind.BEFORE_AFTER):
        before, after, stated = relation.one("before"), relation.one("after"), relation.one("change")
        if before is None or after is None or stated is None or not before.quantity.low:
            continue
        if {before.kind, stated.kind} != {Kind.PERCENT}:
            continue
        sign = 1 if after.quantity.middle >= before.quantity.middle else -1
        pair = [before.readings, after.readings]
        relative = scene.judge(signed(change, sign), pair, stated.readings)
        if not relative.alarms:
            continue
        points = scene.judge(signed(rise, sign), pair, stated.readings)
        severity = Severity.WARNING if not points.alarms else Severity.ERROR
        a, b = before.quantity.middle, after.quantity.middle
        relative_text = shown(round(Fraction(b / a - 1) * 100, 1), scene.language)
        gap = shown(b - a, scene.language)
        text = message(
            "rule.PCT-5.message",
            before=before.quote,
            after=after.quote,
            points=gap,
            percent=relative_text,
            stated=stated.quote,
        )
        tag = scene.language
        arithmetic = (
            f"{shown(b, tag)} - {shown(a, tag)} = {gap} pp; {shown(b, tag)} / {shown(a, tag)} - 1 = {relative_text} %"
        )
        yield finding(scene, CODE, FAMILY, severity, [before, after, stated], text, arithmetic)


RULE = Rule(CODE, "points-as-percent", FAMILY, check, WORDS, EXAMPLES, apart=LinkKind.BEFORE_AFTER)
