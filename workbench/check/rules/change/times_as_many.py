"""“Four times as many” does not agree with the two numbers that it compares.

Why it matters: the factor is what a reader keeps; the numbers beside it must bear it out.

What is not reported: factors that round to the word; “more” read as one time more (three times more: 60 against 20).

Source: consistency.md PCT-8.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from workbench.check.grading import ratio
from workbench.check.linking.changes import pairs_of
from workbench.check.linking.context import Context, alike
from workbench.check.linking.guards import settled
from workbench.check.reporting import Sheet, finding, shown
from workbench.check.rule import Example, Rule
from workbench.check.scene import Figure, Scene
from workbench.domain.findings import Finding
from workbench.domain.intervals import Interval
from workbench.domain.links import Confidence
from workbench.domain.readings import Readings
from workbench.i18n import message
from workbench.language.checking import Cue

CODE, FAMILY = "PCT-8", "change"
_FAR = 8

WORDS = {
    "en": {
        "rule.PCT-8.title": "Times as many",
        "rule.PCT-8.message": "{first} is {right} times {second}; “{word}” does not agree with it.",
    },
    "fr": {
        "rule.PCT-8.title": "Fois plus",
        "rule.PCT-8.message": "{first}, c’est {right} fois {second} ; « {word} » ne concorde pas.",
    },
}

EXAMPLES = (
    Example("fr", "Les élus sont [[cinq fois plus]] nombreux que les élues : 60 contre 20.", wrong=True),
    Example("fr", "Les élus sont trois fois plus nombreux que les élues : 60 contre 20.", wrong=False),
    Example("en", "There were [[five times]] as many men as women: 60, against 20.", wrong=True),
    Example("en", "There were three times as many men as women: 60, against 20.", wrong=False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    context = scene.context
    for sentence in context.sentences:
        found = _compared(context, sentence)
        if found is None:
            continue
        cue, first, second = found
        factor = cue.factor
        if factor is None or not second.quantity.low:
            continue
        pair = [first.readings, second.readings]
        verdicts = [scene.judge(ratio, pair, _said(times)) for times in (factor, factor + 1)]
        if any(not verdict.alarms for verdict in verdicts):
            continue
        verdict = verdicts[0].capped(Confidence.INFERRED)
        assert verdict.severity is not None
        right = shown(round(first.quantity.middle / second.quantity.middle, 2), scene.language)
        sheet = Sheet(scene, [first, second])
        arithmetic = f"{sheet.figure(first)} / {sheet.figure(second)} = {right} ≠ {shown(factor, scene.language)}"
        word = context.span(cue)
        text = message(
            "rule.PCT-8.message", first=first.quote, second=second.quote, right=right, word=word.of(scene.text)
        )
        yield finding(scene, CODE, FAMILY, verdict.severity, [first, second], text, arithmetic, (), [word])


def _said(factor: Fraction) -> Readings:
    """The factor word, a tenth either way normally, a fifth generously."""
    wide = factor / 10
    return Readings(
        Interval.point(factor),
        Interval(factor - wide, factor + wide),
        Interval(factor - 2 * wide, factor + 2 * wide),
    )


def _compared(context: Context, sentence: int) -> tuple[Cue, Figure, Figure] | None:
    """A factor, then a colon or comma, then "A against B" and no other amounts."""
    figures = context.figures(sentence)
    cues = [cue for cue in context.cues(sentence) if cue.factor is not None and cue.factor >= 2]
    if len(figures) != 2 or len(cues) != 1 or any(True for _ in _timed(context, sentence)):
        return None
    first, second = figures
    gap = context.between(first, second)
    if not alike(first, second) or len(gap) > 4 or not gap.has("against"):
        return None
    if cues[0].end > first.start or not all(settled(context, figure) for figure in figures):
        return None
    lead = context.stretch(sentence, cues[0].end, first.start)
    return (cues[0], first, second) if len(lead) <= _FAR and ":" in lead.words else None


def _timed(context: Context, sentence: int) -> Iterator[object]:
    """Values before and after are the matter of PCT-2."""
    if context.scene.dates_in(sentence):
        yield from pairs_of(context, sentence)


RULE = Rule(CODE, "times-as-many", FAMILY, check, WORDS, EXAMPLES)
