"""The same quoted words are given to two different people.

Why it matters: one of them did not say it; the headline or the caption names the wrong one.

What is not reported: quotations of less than four words, speakers without a name, sentences with several speakers,
chants and slogans that the text gives to nobody.

Source: chains of attribution.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from workbench.check.attributions import Attributions, attributions
from workbench.check.flagging import flag
from workbench.check.rule import Example, Rule
from workbench.check.scene import Scene, Sourced
from workbench.domain.findings import Finding, Severity
from workbench.domain.mentions import QuotationMention
from workbench.domain.sources import SourceKind
from workbench.i18n import message

CODE = ("SRC-9", "attribution")
SHORTEST = 4
"""Least words of a quotation that two people would hardly say alike."""
MOST = 40

EXAMPLES = (
    Example("fr", "« [[Nous avons manqué de courage]] », a déclaré Anne Delmas lundi.\n\nLe chantier reprend. « Nous "
            "avons manqué de courage », a déclaré Paul Vernet.", True),
    Example("fr", "« Nous avons manqué de courage », a déclaré Anne Delmas lundi.\n\nLe chantier reprend. « Nous "
            "avons manqué de courage », a répété Anne Delmas.", False),
    Example("en", "“[[We ran out of money]],” said Ann Webb on Monday.\n\nWork goes on. “We ran out of money,” "
            "said Tom Hale.", True),
    Example("en", "“We ran out of money,” said Ann Webb on Monday.\n\nWork goes on. “We ran out of luck,” said "
            "Tom Hale.", False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    view = attributions(scene)
    found = [
        (words, quotation, speaker)
        for quotation in scene.quotations[:MOST]
        if len(words := _words(view, quotation)) >= SHORTEST and (speaker := _speaker(view, quotation)) is not None
    ]
    for (words, one, first), (others, other, second) in combinations(found, 2):
        if words == others and not _names(first) & _names(second):
            text = message("rule.SRC-9.message", first=first.quote, second=second.quote)
            yield flag(scene, CODE, Severity.WARNING, [one.span, first.span, other.span, second.span], text)
            return


def _words(view: Attributions, quotation: QuotationMention) -> list[str]:
    return [word for word in view.line.within(quotation.start, quotation.end) if word.isalnum()]


def _speaker(view: Attributions, quotation: QuotationMention) -> Sourced | None:
    """The only source of the sentence, when it is a person by name."""
    sources = view.by_sentence.get(view.scene.segments.sentence_at(quotation.start), [])
    if len(sources) != 1 or sources[0].source is None:
        return None
    named = sources[0].source.kind is SourceKind.PERSON and bool(sources[0].source.name)
    return sources[0] if named else None


def _names(sourced: Sourced) -> set[str]:
    name = sourced.source.name if sourced.source is not None else None
    return set((name or sourced.quote).lower().split())


RULE = Rule(
    "SRC-9", "one-quote-two-speakers", "attribution", check,
    {
        "en": {
            "rule.SRC-9.title": "One quotation, two speakers",
            "rule.SRC-9.message": "The same words are given to “{first}” and to “{second}”.",
        },
        "fr": {
            "rule.SRC-9.title": "Une citation, deux auteurs",
            "rule.SRC-9.message": "Les mêmes mots sont prêtés à « {first} » et à « {second} ».",
        },
    },
    EXAMPLES,
)  # fmt: skip
