"""Somebody both declined to comment and spoke to the paper.

Why it matters: one of the two is wrong, or one of them is older and wants its date.

What is not reported: statements with a date or to others, refusals about one point ("declined to comment further"),
both in one sentence.

Source: consistency catalogue.
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

CODE = ("SRC-7", "attribution")

EXAMPLES = (
    Example("fr", "Sollicité lundi, le maire Paul Rivoire [[n’a pas souhaité commenter]]. « Tout est légal », "
            "nous a déclaré "
            "Paul Rivoire.", True),
    Example("fr", "Sollicité, le maire Paul Rivoire n’a pas souhaité commenter. « Tout est légal », nous a "
            "déclaré Anne "
            "Delmas.", False),
    Example("en", "Ann Delmore [[declined to comment]]. “It is all legal,” Ann Delmore told us.", True),
    Example("en", "Ann Delmore declined to comment. “It is all legal,” Rita Sen told us.", False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    line = timeline(scene)
    if not {"declined", "told-us"} <= line.roles:
        return
    silent = {name: mark for mark in line.marks if "declined" in mark.roles and (name := _person(line, mark))}
    for mark in line.marks:
        if "told-us" not in mark.roles or in_quotation(scene, Span(mark.start, mark.end)):
            continue
        name = _person(line, mark)
        refusal = silent.get(name or "")
        sentence = scene.segments.sentence_at(mark.start)
        if refusal is None or line.dates_in(sentence) or scene.segments.sentence_at(refusal.start) == sentence:
            continue
        text = message("rule.SRC-7.message", name=name or "")
        yield flag(scene, CODE, Severity.WARNING, [Span(refusal.start, refusal.end), Span(mark.start, mark.end)], text)


def _person(line: Timeline, mark: Cue) -> str | None:
    """The only person named in the sentence of a mark."""
    span = line.scene.segments.sentences[line.scene.segments.sentence_at(mark.start)]
    groups = {name.group for name in line.scene.names if span.start <= name.start < span.end and name.kind == "person"}
    return groups.pop() if len(groups) == 1 else None


RULE = Rule(
    "SRC-7", "declined-and-spoke", "attribution", check,
    {
        "en": {
            "rule.SRC-7.title": "Declined to comment, and yet spoke",
            "rule.SRC-7.message": "{name} declined to comment and is said to have spoken to the paper; date the "
            "statement.",
        },
        "fr": {
            "rule.SRC-7.title": "A refusé de commenter, et a pourtant parlé",
            "rule.SRC-7.message": "{name} n’a pas voulu commenter et aurait pourtant parlé au journal ; dater "
            "la déclaration.",
        },
    },
    EXAMPLES,
)  # fmt: skip
