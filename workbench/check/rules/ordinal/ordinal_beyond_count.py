"""An instalment has a higher number than there are: "the fourth of three payments".

Why it matters: the number or the total is wrong.

What is not reported: ordinals without a stated number of things, fractions, quotations.

Source: counting.
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

CODE = ("CNT-3", "ordinal")

EXAMPLES = (
    Example("fr", "L’État a payé le [[quatrième des trois]] versements prévus.", True),
    Example("fr", "L’État a payé le deuxième des trois versements prévus.", False),
    Example("en", "The state made the [[fourth of three]] payments on Monday.", True),
    Example("en", "The state made the second of three payments on Monday.", False),
    Example("de", "Der Staat zahlte die [[vierte von drei]] Raten am Montag.", True),
    Example("nl", "De staat betaalde de [[vierde van drie]] termijnen op maandag.", True),
)


def check(scene: Scene) -> Iterator[Finding]:
    line = timeline(scene)
    tokens, words = scene.tokens, line.words
    for index, word in enumerate(tokens.lower):
        rank = words.ordinals.get(word)
        if rank is None or rank < 2 or index + 3 >= len(tokens) or tokens.lower[index + 1] not in words.out_of:
            continue
        at = index + 2
        if tokens.lower[at] in words.determiners:
            at += 1
        total = words.counts.get(tokens.lower[at])
        span = Span(tokens.starts[index], tokens.ends[at])
        if total is not None and total < rank and not in_quotation(scene, span):
            text = message("rule.CNT-3.message", words=span.of(scene.text))
            yield flag(scene, CODE, Severity.WARNING, [span], text, f"{rank} > {total}")


RULE = Rule(
    "CNT-3", "ordinal-beyond-count", "ordinal", check,
    {
        "en": {
            "rule.CNT-3.title": "An ordinal beyond the number of things",
            "rule.CNT-3.message": "“{words}”: the rank exceeds the number.",
        },
        "fr": {
            "rule.CNT-3.title": "Un rang au-delà du nombre",
            "rule.CNT-3.message": "« {words} » : le rang dépasse le nombre.",
        },
    },
    EXAMPLES,
)  # fmt: skip
