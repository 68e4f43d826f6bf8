"""The same quoted words are given to two different people.

Why it matters: one of them did not say it; the headline or the caption names the wrong one.

What is not reported: quotations of less than four words, speakers without a name, sentences with several speakers,
chants and slogans that the text gives to nobody, sentences in which the later one speaks of the words ("echoed", "said
that “...” had hurt him").

Source: chains of attribution.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from workbench.check.flagging import flag
from workbench.check.remarks import taken_up
from workbench.check.retold_quotes import retold_quotes
from workbench.check.rule import Example, Rule
from workbench.check.scene import Scene
from workbench.check.speakers import Speakers, speakers
from workbench.domain.findings import Finding, Severity
from workbench.domain.mentions import QuotationMention
from workbench.i18n import message
from workbench.language.naming import words as naming

CODE = ("SRC-9", "attribution")
SHORTEST = 3
"""Least words of a quotation that two people would hardly say alike."""
MOST = 40

EXAMPLES = (
    Example("en", "“We were never asked,” [[Dana Reeve]] said on Monday.\n\nTom Hale, the mayor, left early. It was his remark on the quay that “we were never asked” that drew applause.", wrong=True),
    Example("en", "“We were never asked,” Dana Reeve said on Monday.\n\nMs Reeve left early. It was her remark on the quay that “we were never asked” that drew applause.", wrong=False),
    Example("en", "“We were never asked,” Dana Reeve said on Monday. Tom Hale, the mayor, left early. It was her remark that “we were never asked” that drew applause.", wrong=False),
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
    Example("en", "“Not one brick more,” snapped the treasurer, [[Ada Moll]], on Monday.\n\n\n\nIn the town the bishop's “Not one brick more” is on T-shirts.", wrong=True),
    Example("en", "“Not one brick more,” snapped the treasurer, Ada Moll, on Monday.\n\n\n\nIn the town the treasurer's “Not one brick more” is on T-shirts.", wrong=False),
    Example("de", "„Wir waren nie gefragt“, sagte Kämmerer [[Jost Wendt]] am Montag. Der Satz der Bürgermeisterin, „Wir waren nie gefragt“, hing bald an jeder Tür.", wrong=True),
    Example("de", "„Wir waren nie gefragt“, sagte Kämmerer Jost Wendt am Montag. Der Satz des Kämmerers, „Wir waren nie gefragt“, hing bald an jeder Tür.", wrong=False),
    Example("fr", "« [[Personne ne voyagera debout]] », a promis le directeur général, Étienne Roussel. Les élus doutent.\n\n"
            "« [[Personne ne voyagera debout]] » : la formule de la ministre, Laurence Guéhenno, les a fait sourire.", True),
    Example("fr", "« Personne ne voyagera debout », a promis le directeur général, Étienne Roussel. Les élus doutent.\n\n"
            "« Personne ne voyagera debout » : la formule d’Étienne Roussel les a fait sourire.", False),
    Example("en", "The chairman, Jost Wendt, spoke for an hour. “[[People who count in quarters need not call]],” he added.\n\nRegula Frei, the author of the line that “people who count in quarters need not call”, laughed.", True),
    Example("en", "“Not one brick more,” snapped the treasurer, Ada Moll.\n\n“Not one brick more,” echoed the mayor, Tom Hale.", wrong=False),
    Example("fr", "« Pas une brique de plus », a lancé Ada Moll.\n\nLe maire, Tom Hallé, dit regretter la formule « pas une brique de plus ».", wrong=False),
    Example("de", "„Keinen Stein mehr“, rief Ada Moll.\n\nDer Bürgermeister Tom Hall nannte den Satz „Keinen Stein mehr“ billig.", wrong=False),
    Example("nl", "‘Geen steen meer erbij’, riep Ada Moll.\n\nBurgemeester Tom Hal zei dat ‘geen steen meer erbij’ hem had verbaasd.", wrong=False),
    Example("en", "The chairman, Jost Wendt, spoke for an hour. “People who count in quarters need not call,” he added.\n\nMr Wendt, the author of the line that “people who count in quarters need not call”, laughed.", False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    view = speakers(scene)
    found = [
        (words, quotation, speaker)
        for quotation in scene.quotations[:MOST]
        if len(words := _words(view, quotation)) >= SHORTEST
        and (speaker := view.of(quotation) or taken_up(view, quotation)) is not None
    ]
    for (words, one, first), (others, other, second) in combinations(found, 2):
        if _same(words, others) and first.differs(second) and not _spoken_of(view, other):
            named = (first.span.of(scene.text), second.span.of(scene.text))
            text = message("rule.SRC-9.message", first=named[0], second=named[1])
            yield flag(scene, CODE, Severity.WARNING, [one.span, first.span, other.span, second.span], text)
            return
    for retold in retold_quotes(scene).found:
        named = (retold.first.span.of(scene.text), retold.second.span.of(scene.text))
        text = message("rule.SRC-9.message", first=named[0], second=named[1])
        yield flag(scene, CODE, Severity.WARNING, [retold.quotation, retold.first.span, retold.second.span], text)
        return


def _words(view: Speakers, quotation: QuotationMention) -> list[str]:
    return [word for word in view.view.line.within(quotation.start, quotation.end) if word.isalnum()]


def _spoken_of(view: Speakers, quotation: QuotationMention) -> bool:
    """The sentence speaks of words that another has said: by a word for it, or as the subject of what is said."""
    scene = view.scene
    sentence = scene.segments.sentence_at(quotation.start)
    inside = scene.sentence_tokens(sentence)
    lower, own = scene.tokens.lower, view.view.line.extent(quotation.start, quotation.end)
    signed = any(mark.first == own.stop for mark in view.told.told(sentence, "signed"))
    echoed = any(not own.start <= mark.first < own.stop for mark in view.told.told(sentence, "echoing"))
    if echoed and not signed and not view.told.told(sentence, "author"):
        return True
    if taken_up(view, quotation) is not None:
        return False  # "It was his remark that “...” that drew applause"
    before = next((lower[at] for at in range(own.start - 1, inside.start - 1, -1) if lower[at].isalpha()), "")
    behind = lower[own.stop] if own.stop < inside.stop else "."
    that = naming(scene.pack.table("sources").table("words"), "that")
    return before in that and behind.isalpha()


def _same(words: list[str], others: list[str]) -> bool:
    """The one says what the other says, or a stretch of it that is long enough."""
    short, long = sorted((words, others), key=len)
    if len(short) < len(long) and len(short) <= SHORTEST:
        return False
    return any(long[at : at + len(short)] == short for at in range(len(long) - len(short) + 1))


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
