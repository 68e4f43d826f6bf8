"""Several unnamed sources become one.

Why it matters: agencies forbid "sources" where there is one; the plural doubles the weight of a statement.

What is not reported: articles that speak of one of the sources, of another one, or of several groups of them.

Source: Reuters Handbook of Journalism (never cite sources in the plural when there is one).
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.attributions import attributions
from workbench.check.flagging import flag, in_quotation
from workbench.check.rule import Example, Rule
from workbench.check.scene import Scene
from workbench.domain.findings import Finding, Severity
from workbench.domain.text import Span
from workbench.i18n import message

CODE = ("SRC-4", "attribution")

EXAMPLES = (
    Example("fr", "L’usine ferme, selon [[des sources]] proches du dossier. Cette source évoque la fin mars.", True),
    Example("fr", "L’usine ferme, selon des sources proches du dossier. L’une des sources évoque la fin mars.", False),
    Example("en", "The plant will close, according to [[sources]] close to the matter. The source said it would be in "
            "March.", True),
    Example("en", "The plant will close, according to sources close to the matter. One of the sources said it "
            "would be in "
            "March.", False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    view = attributions(scene)
    line = view.line
    if "one" not in line.roles or "one-of" in line.roles:
        return
    several = [item for item in view.anonymous if item.source is not None and item.source.plural]
    single = [item for item in view.anonymous if item.source is not None and not item.source.plural]
    later = [mark for mark in line.marks if "one" in mark.roles and not in_quotation(scene, Span(mark.start, mark.end))]
    if len(several) != 1 or any(item.start < several[0].start for item in single):
        return
    for mark in later:
        if mark.start > several[0].end and all(_is_the_one(item.span, mark.start, mark.end) for item in single):
            text = message("rule.SRC-4.message", first=several[0].quote, second=scene.text[mark.start : mark.end])
            yield flag(scene, CODE, Severity.WARNING, [several[0].span, Span(mark.start, mark.end)], text)
            return


def _is_the_one(span: Span, start: int, end: int) -> bool:
    return span.start < end and start < span.end


RULE = Rule(
    "SRC-4", "plural-of-one", "attribution", check,
    {
        "en": {
            "rule.SRC-4.title": "Several sources become one",
            "rule.SRC-4.message": "First “{first}”, then “{second}”: is it one source or several?",
        },
        "fr": {
            "rule.SRC-4.title": "Plusieurs sources n’en font plus qu’une",
            "rule.SRC-4.message": "D’abord « {first} », puis « {second} » : une source ou plusieurs ?",
        },
    },
    EXAMPLES,
)  # fmt: skip
