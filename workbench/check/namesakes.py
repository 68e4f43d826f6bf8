"""Names that a text says are of two people, however alike: "June Takada, no relation", "her deputy, Joyce
Wanjiru"; and those that it says are of a firm.
"""

from __future__ import annotations

from workbench.check.scene import Scene
from workbench.domain.text import Span
from workbench.language.naming import words
from workbench.language.voices import voice_words

_POST = 5
"""Most words from a possessive to the comma before a name that it introduces."""


def another_person(scene: Scene, span: Span) -> bool:
    """The name is introduced as somebody's relation or colleague, or said to be unrelated."""
    lower = scene.tokens.lower
    first = scene.tokens.covering(span.start, span.end).start
    sentence = scene.sentence_tokens(scene.segments.sentence_at(span.start))
    told = " ".join(lower[sentence.start : sentence.stop])
    if any(f" {phrase} " in f" {told} " for phrase in words(scene.pack.table("names"), "unrelated")):
        return True
    if first - sentence.start < 2 or lower[first - 1] != ",":
        return False
    possessives = words(scene.pack.table("sources").table("words"), "possessive")
    lead = lower[max(sentence.start, first - 1 - _POST) : first - 1]
    at = max((index for index, word in enumerate(lead) if word in possessives), default=None)
    return at is not None and "," not in lead[at:]


def of_a_firm(scene: Scene, span: Span) -> bool:
    """Read "her firm, Pargeter Saddlers": what looks like a person's name is a firm's."""
    lower, at = scene.tokens.lower, scene.tokens.covering(span.start, span.end).start
    led = at - 1 - (at > 1 and lower[at - 1] == ",")
    return led >= 0 and lower[led] in scene.pack.view(voice_words).houses
