"""Something is called the last instalment, yet another one is to follow.

Why it matters: it is the latest, not the last; readers take the matter for closed.

What is not reported: "latest", "last so far", instalments of different things, quotations.

Source: meaning of "last".
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.flagging import flag, in_quotation
from workbench.check.rule import Example, Rule
from workbench.check.scene import Scene
from workbench.check.timeline import Timeline, timeline
from workbench.domain.findings import Finding, Severity
from workbench.domain.text import Span
from workbench.i18n import message
from workbench.language.checking import Cue

CODE = ("CNT-4", "ordinal")

EXAMPLES = (
    Example("fr", "La [[dernière tranche]] a été versée lundi. Une autre tranche suivra en mars.", True),
    Example("fr", "La dernière tranche en date a été versée lundi. Une autre tranche suivra en mars.", False),
    Example("en", "The [[final payment]] was made on Monday. A further payment is due in March.", True),
    Example("en", "The latest payment was made on Monday. A further payment is due in March.", False),
)


def check(scene: Scene) -> Iterator[Finding]:
    line = timeline(scene)
    if not {"last", "instalment", "further"} <= line.roles:
        return
    for mark in line.marks:
        if "last" not in mark.roles or in_quotation(scene, Span(mark.start, mark.end)):
            continue
        noun = _instalment(line, mark)
        sentence = scene.segments.sentence_at(mark.start)
        if noun is None or line.has(sentence, "latest", "plan"):
            continue
        for more in (*line.marked(sentence, "further"), *line.marked(sentence + 1, "further")):
            word = _instalment(line, more)
            if word is not None and more.start > noun.end and _word(scene, word) == _word(scene, noun):
                yield _finding(scene, Span(mark.start, noun.end), Span(more.start, word.end))
                return


def _instalment(line: Timeline, mark: Cue) -> Cue | None:
    """The noun of an instalment within two words after (or one before) a mark."""
    sentence = line.scene.segments.sentence_at(mark.start)
    nouns = line.marked(sentence, "instalment")
    return next((noun for noun in nouns if 0 <= noun.first - mark.last <= 1 or mark.first - noun.last == 0), None)


def _word(scene: Scene, noun: Cue) -> str:
    return scene.tokens.lower[noun.first]


def _finding(scene: Scene, last: Span, more: Span) -> Finding:
    text = message("rule.CNT-4.message", last=last.of(scene.text), more=more.of(scene.text))
    return flag(scene, CODE, Severity.WARNING, [last, more], text)


RULE = Rule(
    "CNT-4", "last-but-more", "ordinal", check,
    {
        "en": {
            "rule.CNT-4.title": "The last, and yet more to come",
            "rule.CNT-4.message": "“{last}”, yet the text goes on with “{more}”.",
        },
        "fr": {
            "rule.CNT-4.title": "Le dernier, et pourtant d’autres suivent",
            "rule.CNT-4.message": "« {last} », mais le texte annonce ensuite « {more} ».",
        },
    },
    EXAMPLES,
)  # fmt: skip
