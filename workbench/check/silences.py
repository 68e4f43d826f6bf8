"""Sentences that say that somebody keeps silent, with who may be meant, and what the silence denies."""

from __future__ import annotations

from workbench.check.scene import Scene
from workbench.check.tracing import derived
from workbench.check.unconfirmed import CONFIRM, Unconfirmed, unconfirmed
from workbench.check.views import view
from workbench.domain.mentions import NameMention
from workbench.domain.text import Span
from workbench.language.naming import words
from workbench.language.voices import VoiceWords, voice_words
from workbench.records import dataclass

BEHIND = 6
"""Words behind the silence among which the one who keeps it stands: „wollte sich der Minister nicht äußern“."""
NO = 4
"""Most words from "no" to the statement that there is not."""
LED = 2
"""Most words from "in" to the statement in which something is said."""
_STOPS = frozenset({",", ";", ":", "(", ")", "."})


@dataclass(frozen=True)
class Silence:
    """A silence in a sentence: `clause` is where the one who keeps it stands, `people` those named there. `partly`:
    only something more or for a time is not said; `denies`: nothing was said at all; `unconfirmed`: it is not
    confirmed, `denied`: it is called untrue; `without`: the means by which nothing was said ("no statement").
    """

    sentence: int
    span: Span
    clause: Span
    people: tuple[NameMention, ...]
    partly: bool
    denies: bool
    unconfirmed: bool
    denied: bool
    without: frozenset[str]


class Silences:
    """The silences of the body of one scene: `silences(scene)`."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.trace = scene.trace
        self.quiet: Unconfirmed = unconfirmed(scene)
        self.words: VoiceWords = scene.pack.view(voice_words)

    @derived
    def kept(self) -> tuple[Silence, ...]:
        """Every silence once, in text order."""
        found = (self._silence(index) for index in self.quiet.body)
        return tuple(one for one in found if one is not None)

    def means(self, sentence: int) -> frozenset[str]:
        """By which means something is said in a sentence: "in a statement"; none that is denied there."""
        inside, lower = self.scene.sentence_tokens(sentence), self.scene.tokens.lower
        small = self.scene.pack.table("sources").table("words")
        leads = words(small, "links") | words(small, "contracted") | self.words.by_means
        told = {
            lower[at] for at in inside
            if lower[at] in self.words.means and not leads.isdisjoint(lower[max(inside.start, at - LED) : at])
        }  # fmt: skip
        return frozenset(told) - self._without(sentence)

    def _silence(self, sentence: int) -> Silence | None:
        told = self.quiet.told
        said = told.unsaid(sentence)
        known = [mark for mark in self.quiet.view.silences if self._inside(sentence, mark.start)]
        span = said or (Span(known[0].start, known[0].end) if known else told.silence(sentence))
        denial = None if span is not None else self._denied(sentence)
        span = span or denial
        if span is None:
            return None
        place = self.scene.segments.sentences[sentence]
        lower = self.scene.tokens.lower
        own = self.scene.tokens.covering(span.start, span.end)
        inside = self.scene.sentence_tokens(sentence)
        last = min(inside.stop, own.stop + BEHIND)
        clause = Span(place.start, self.scene.tokens.ends[last - 1])
        people = tuple(
            name for name in self.scene.names_within(clause.start, clause.end)
            if name.kind == "person" and self.scene.quotation_at(name.start) is None
        )  # fmt: skip
        if said is not None:
            clause, people = self._with_before(sentence, clause, people)
        partly = not self.words.partly.isdisjoint(lower[inside.start : inside.stop])
        return Silence(
            sentence, span, clause, people, partly, said is not None, self._unconfirmed(span), denial is not None,
            self._without(sentence),
        )  # fmt: skip

    def _denied(self, sentence: int) -> Span | None:
        """Where somebody is said to deny something, outside of quoted words."""
        denies = words(self.scene.pack.table("sources").table("verbs").table("denies"), "forms")
        tokens = self.scene.tokens
        for at in self.scene.sentence_tokens(sentence):
            if tokens.lower[at] in denies and self.scene.quotation_at(tokens.starts[at]) is None:
                return Span(tokens.starts[at], tokens.ends[at])
        return None

    def _with_before(
        self, sentence: int, clause: Span, people: tuple[NameMention, ...]
    ) -> tuple[Span, tuple[NameMention, ...]]:
        """What somebody says of himself ("I said nothing about it") has its speaker in the sentence before, if there
        is none by name in this one.
        """
        segments = self.scene.segments
        if people or not sentence or segments.paragraph_at(segments.sentences[sentence - 1].start) != (
            segments.paragraph_at(clause.start)
        ):  # fmt: skip
            return clause, people
        before = segments.sentences[sentence - 1]
        named = tuple(name for name in self.scene.names_within(before.start, before.end) if name.kind == "person")
        return Span(before.start, clause.end), named

    def _inside(self, sentence: int, position: int) -> bool:
        place = self.scene.segments.sentences[sentence]
        return place.start <= position < place.end

    def _unconfirmed(self, span: Span) -> bool:
        """The words themselves say that it is not confirmed."""
        return any(word.startswith(CONFIRM) for word in self.quiet.view.line.within(span.start, span.end))

    def _without(self, sentence: int) -> frozenset[str]:
        """What was not published: "no statement", « n’a diffusé aucun communiqué »."""
        lower = self.scene.tokens.lower
        small = self.scene.pack.table("sources").table("words")
        other = words(small, "links") | words(small, "possessive") | words(small, "definite")
        found: set[str] = set()
        for mark in self.quiet.told.told(sentence, "not"):
            for at in range(mark.last, min(self.scene.sentence_tokens(sentence).stop, mark.last + NO)):
                if lower[at] in _STOPS or lower[at] in other:
                    break
                if lower[at] in self.words.means:
                    found.add(lower[at])
        return frozenset(found)


def silences(scene: Scene) -> Silences:
    """The silences of a scene, found when first asked for."""
    return view(scene, Silences)
