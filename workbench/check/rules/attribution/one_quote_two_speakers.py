"""The same quoted words are given to two different people.

Why it matters: one of them did not say it; the headline or the caption names the wrong one.

What is not reported: quotations of less than four words, speakers without a name, sentences with several speakers,
chants and slogans that the text gives to nobody.

Source: chains of attribution.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from workbench.check.attributions import Attributions, attributions
from workbench.check.flagging import flag
from workbench.check.rule import Example, Rule
from workbench.check.scene import Scene
from workbench.domain.findings import Finding, Severity
from workbench.domain.mentions import QuotationMention
from workbench.domain.sources import SourceKind
from workbench.domain.text import Span
from workbench.i18n import message
from workbench.language.naming import words

CODE = ("SRC-9", "attribution")
SHORTEST = 4
"""Least words of a quotation that two people would hardly say alike."""
MOST = 40
NEAR = 8
"""Most words between "by" and the name, or the name and what is said."""
SEVERAL = 2
Speaker = tuple[Span, frozenset[str]]
"""Where a speaker is named, and the words of the full name."""

EXAMPLES = (
    Example("fr", "« [[Nous avons manqué de courage]] », a déclaré Anne Delmas lundi.\n\nLe chantier reprend. « Nous "
            "avons manqué de courage », a déclaré Paul Vernet.", True),
    Example("fr", "« Nous avons manqué de courage », a déclaré Anne Delmas lundi.\n\nLe chantier reprend. « Nous "
            "avons manqué de courage », a répété Anne Delmas.", False),
    Example("en", "“[[We ran out of money]],” said Ann Webb on Monday.\n\nWork goes on. “We ran out of money,” "
            "said Tom Hale.", True),
    Example("en", "“We ran out of money,” said Ann Webb on Monday.\n\nWork goes on. “We ran out of luck,” said "
            "Tom Hale.", False),
    Example("en", "“We were never asked,” said the harbourmaster, [[Dana Reeve]].\n\nThe words “We were never asked,” used by the mayor, Tom Hale, on the quay, have stuck.", wrong=True),
    Example("en", "“We were never asked,” said the harbourmaster, Dana Reeve.\n\nThe words “We were never asked,” used by Ms Reeve on the quay, have stuck.", wrong=False),
    Example("fr", "« On ne nous a rien demandé », a dit [[Dana Rivière]].\n\nLa phrase « On ne nous a rien demandé », lancée par le maire, Tom Hallé, est restée.", wrong=True),
    Example("fr", "« On ne nous a rien demandé », a dit Dana Rivière.\n\nLa phrase « On ne nous a rien demandé », lancée par Dana Rivière, est restée.", wrong=False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    view = attributions(scene)
    found = [
        (words, quotation, speaker)
        for quotation in scene.quotations[:MOST]
        if len(words := _words(view, quotation)) >= SHORTEST and (speaker := _speaker(view, quotation)) is not None
    ]
    for (words, one, first), (others, other, second) in combinations(found, 2):
        if words == others and not first[1] & second[1]:
            named = (first[0].of(scene.text), second[0].of(scene.text))
            text = message("rule.SRC-9.message", first=named[0], second=named[1])
            yield flag(scene, CODE, Severity.WARNING, [one.span, first[0], other.span, second[0]], text)
            return


def _words(view: Attributions, quotation: QuotationMention) -> list[str]:
    return [word for word in view.line.within(quotation.start, quotation.end) if word.isalnum()]


def _speaker(view: Attributions, quotation: QuotationMention) -> Speaker | None:
    """The only source of the sentence, when it is a person by name; else who is named after "by", or is "who said"."""
    sentence = view.scene.segments.sentence_at(quotation.start)
    sources = view.by_sentence.get(sentence, [])
    if len(sources) == 1 and sources[0].source is not None:
        source = sources[0].source
        if source.kind is SourceKind.PERSON and source.name:
            return sources[0].span, _full(view, source.name)
    return _agent(view, quotation, sentence) if len(sources) < SEVERAL else None


def _agent(view: Attributions, quotation: QuotationMention, sentence: int) -> Speaker | None:
    """The only person named beside a quotation: behind "by" after it, or before "who" and a verb of saying."""
    place = view.scene.segments.sentences[sentence]
    people = [
        name for name in view.scene.names_within(place.start, place.end)
        if name.kind == "person" and view.scene.quotation_at(name.start) is None
    ]  # fmt: skip
    if len({name.group for name in people}) != 1:
        return None
    name = people[0]
    speaks = words(view.scene.pack.table("sources").table("words"), "speaks")
    own = view.line.extent(name.start, name.end)
    lower = view.scene.tokens.lower
    by = [mark for mark in view.phrases(sentence, "by") if 0 < own.start - mark.first <= NEAR]
    if name.start > quotation.end and by and by[-1].start >= quotation.end:
        return name.span, _full(view, name.group)
    behind = lower[own.stop : own.stop + NEAR]
    who = [mark for mark in view.phrases(sentence, "cleft") if own.stop <= mark.first <= own.stop + 2]
    told = bool(who) and not speaks.isdisjoint(lower[who[0].last : who[0].last + 2])
    return (name.span, _full(view, name.group)) if told and behind and name.end < quotation.start else None


def _full(view: Attributions, name: str) -> frozenset[str]:
    """The words of a name in its fullest form."""
    group = next((one.group for one in view.scene.names if name in (one.quote, one.group)), name)
    return frozenset(f"{group} {name}".lower().split())


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
