"""The headline states as a fact what the body has in doubt, and the body says that nothing is settled.

Why it matters: "is buying" and "may buy" are two pieces of news; the headline has the one, the article the other.

What is not reported: headlines with a hedge, a question or a source; bodies in which any sentence states it outright,
or somebody confirms it; bodies that do not say that nothing is settled.

Source: news-agency handbooks on headlines.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator

from workbench.check.attributions import WEAK
from workbench.check.flagging import flag
from workbench.check.rule import Example, Rule
from workbench.check.scene import Scene
from workbench.check.unconfirmed import LEAD, Unconfirmed, unconfirmed
from workbench.domain.findings import Finding, Severity
from workbench.domain.text import Span
from workbench.i18n import message
from workbench.language.attribution import VERB, AttributionLexicon
from workbench.language.checking import Cue
from workbench.language.voices import voice_words

CODE = ("SRC-12", "attribution")
TIED = 2
"""Least content words of the headline in the sentence that puts it in doubt."""
_LEAD = 10
"""Most words from the verb of saying to the verb of what is announced."""
_STOPS = frozenset({",", ";", ":", "(", ")"})
STATED = 3
"""Content words of the headline in a sentence that states it, from which on the body is taken to state it."""

EXAMPLES = (
    Example("en", "Norsand [[may]] buy its rival Crane, local papers write. Talks are at an early stage.", wrong=True, title="Norsand buys rival Crane"),
    Example("en", "Norsand may buy its rival Crane, local papers write. Talks are at an early stage.", wrong=False, title="Norsand may buy rival Crane"),
    Example("en", "Norsand is buying its rival Crane, it said. The price may rise. No decision has been taken on staff.", wrong=False, title="Norsand buys rival Crane"),
    Example("fr", "Atlan [[pourrait]] racheter son rival Oued cet été. Rien n’est signé.", wrong=True, title="Atlan rachète son rival Oued"),
    Example("fr", "Atlan pourrait racheter son rival Oued cet été. Rien n’est signé.", wrong=False, title="Atlan pourrait racheter son rival Oued"),
    Example("de", "Der Konzern [[könnte]] sein Werk in Gera schließen, schreiben Lokalblätter. Noch nichts entschieden, heißt es.", wrong=True, title="Konzern schließt Werk in Gera"),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    quiet = unconfirmed(scene)
    if not scene.title_end or not quiet.view.headline_asserts or quiet.told.doubts(0, "doubtful"):
        return
    unsettled = _unsettled(quiet)
    doubt = _doubt(quiet) if unsettled is not None else None
    if doubt is not None and unsettled is not None:
        text = message("rule.SRC-12.message", doubt=doubt.of(scene.text), unsettled=unsettled.of(scene.text))
        yield flag(scene, CODE, Severity.WARNING, [Span(0, scene.title_end), doubt, unsettled], text)


def _unsettled(quiet: Unconfirmed) -> Span | None:
    """Where the body says that nothing is settled."""
    for index in quiet.body:
        found = quiet.told.doubts(index, "unsettled")
        if found:
            return Span(found[0].start, found[0].end)
    return None


def _doubt(quiet: Unconfirmed) -> Span | None:
    """The doubt of the first sentence that has the headline's words; None when another one states them outright."""
    found: Span | None = None
    for index in quiet.body:
        tied = quiet.view.told_of_headline(index)
        doubts = [
            mark
            for mark in quiet.told.doubts(index, "doubtful")
            if not quiet.scene.dates_within(mark.start, mark.end) and not _announced(quiet, index, mark)
        ]
        settled = quiet.told.doubts(index, "unsettled") or index in quiet.silent
        if doubts and found is None and index in quiet.body[:LEAD] and tied >= TIED:
            found = Span(doubts[0].start, doubts[0].end)
        elif not doubts and not settled and (tied >= STATED or (found is None and tied >= TIED)):
            return None
    return found


def _announced(quiet: Unconfirmed, sentence: int, mark: Cue) -> bool:
    """As in "the chain said on Thursday it would close", « a annoncé que l’usine serait fermée »: behind a past verb of
    saying the form tells what will be, and whoever decides says so.
    """
    kinds = quiet.view.kinds(sentence)
    if not kinds or kinds <= WEAK or mark.last - mark.first > 1:
        return False
    scene = quiet.scene
    if scene.tokens.lower[mark.first] not in scene.pack.view(voice_words).backshifted:
        return False
    start = scene.sentence_tokens(sentence).start
    lead = scene.tokens.lower[max(start, mark.first - _LEAD) : mark.first]
    cut = max((at + 1 for at, word in enumerate(lead) if word in _STOPS), default=0)
    classes = scene.pack.view(AttributionLexicon.of).classes
    return any(classes.get(word, 0) & VERB for word in lead[cut:])


RULE = Rule(
    "SRC-12", "headline-beyond-doubt", "attribution", check,
    {
        "en": {
            "rule.SRC-12.title": "The headline drops a doubt",
            "rule.SRC-12.message": "The headline states as a fact what the body has in doubt (“{doubt}”, “{unsettled}”).",
        },
        "fr": {
            "rule.SRC-12.title": "Le titre oublie un doute",
            "rule.SRC-12.message": "Le titre donne pour un fait ce que le texte met en doute (« {doubt} », « {unsettled} »).",
        },
    },
    EXAMPLES,
)  # fmt: skip
