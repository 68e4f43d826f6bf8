"""A deal is called signed, and its negotiation goes on.

Why it matters: the status of a deal is the news; it does not fall back.

What is not reported: everything, unless the rule is switched on: talks often go on about another clause of a
signed deal.

Source: consistency catalogue, status ladder.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.flagging import flag, in_quotation
from workbench.check.rule import Example, Rule
from workbench.check.scene import Scene
from workbench.check.timeline import timeline
from workbench.domain.findings import Finding, Severity
from workbench.domain.text import Span
from workbench.i18n import message

CODE = ("SCH-3", "schedule")

EXAMPLES = (
    Example("fr", "L’[[accord signé]] lundi prévoit 3 000 embauches. Les négociations se poursuivent.", True),
    Example("fr", "L’accord prévoit 3 000 embauches. Les négociations se poursuivent.", False),
    Example("en", "The [[deal signed]] on Monday covers 3,000 jobs. Talks continue.", True),
    Example("en", "The deal covers 3,000 jobs. Talks continue.", False),
)


def check(scene: Scene) -> Iterator[Finding]:
    line = timeline(scene)
    marks = [mark for mark in line.marks if not in_quotation(scene, Span(mark.start, mark.end))]
    signed = next((mark for mark in marks if "signed" in mark.roles), None)
    talking = next((mark for mark in marks if "talking" in mark.roles), None)
    if signed is not None and talking is not None and talking.start > signed.end:
        spans = [Span(signed.start, signed.end), Span(talking.start, talking.end)]
        yield flag(scene, CODE, Severity.WARNING, spans, message("rule.SCH-3.message"))


RULE = Rule(
    "SCH-3", "signed-yet-talking", "schedule", check,
    {
        "en": {
            "rule.SCH-3.title": "Signed, and yet negotiated",
            "rule.SCH-3.message": "The deal is called signed, yet talks go on: about what?",
        },
        "fr": {
            "rule.SCH-3.title": "Signé, et pourtant négocié",
            "rule.SCH-3.message": "L’accord est dit signé, mais les négociations se poursuivent : sur quoi ?",
        },
    },
    EXAMPLES,
    on=False,
)  # fmt: skip
