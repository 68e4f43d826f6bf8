"""A commitment is called fulfilled, and part of it is still to be paid.

Why it matters: it is either done or not; the status is what the reader wants to know.

What is not reported: remaining sums more than one sentence away, and quotations.

Source: consistency catalogue.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.flagging import flag, in_quotation
from workbench.check.rule import Example, Rule
from workbench.check.scene import Scene
from workbench.check.timeline import Timeline, timeline
from workbench.domain.findings import Finding, Severity
from workbench.domain.quantities import Kind
from workbench.domain.text import Span
from workbench.i18n import message
from workbench.language.checking import Cue

CODE = ("SCH-2", "schedule")

EXAMPLES = (
    Example("fr", "Le groupe a [[soldé son engagement]] lundi. Restent 5 milliards de dollars à verser.", True),
    Example("fr", "Le groupe a soldé son engagement lundi. Il avait promis 5 milliards de dollars.", False),
    Example("en", "The group has [[completed its commitment]]. The final $10bn is due in March.", True),
    Example("en", "The group has completed its commitment. It had promised $10bn.", False),
)


def check(scene: Scene) -> Iterator[Finding]:
    line = timeline(scene)
    if not {"complete", "remain"} <= line.roles:
        return
    for mark in line.marks:
        if "complete" not in mark.roles or in_quotation(scene, Span(mark.start, mark.end)):
            continue
        sentence = scene.segments.sentence_at(mark.start)
        for number in (sentence, sentence + 1):
            rest = _remaining(line, number, mark)
            if rest is not None:
                text = message("rule.SCH-2.message", done=scene.text[mark.start : mark.end], rest=rest.of(scene.text))
                yield flag(scene, CODE, Severity.WARNING, [Span(mark.start, mark.end), rest], text)
                return


def _remaining(line: Timeline, sentence: int, mark: Cue) -> Span | None:
    """Read "Restent 5 milliards à verser": a remaining word, a sum and a word of payment, in this order."""
    for start in line.marked(sentence, "remain"):
        if start.start < mark.end:
            continue
        for figure in line.scene.figures_in(sentence):
            if figure.kind is not Kind.MONEY or not 0 <= figure.start - start.end <= 30:
                continue
            for end in line.marked(sentence, "to-pay"):
                if 0 <= end.start - figure.end <= 12:
                    return Span(start.start, end.end)
    return None


RULE = Rule(
    "SCH-2", "complete-yet-remaining", "schedule", check,
    {
        "en": {
            "rule.SCH-2.title": "Complete, and yet something remains",
            "rule.SCH-2.message": "“{done}”, yet “{rest}”.",
        },
        "fr": {
            "rule.SCH-2.title": "Soldé, et pourtant il reste à payer",
            "rule.SCH-2.message": "« {done} », mais « {rest} ».",
        },
    },
    EXAMPLES,
)  # fmt: skip
