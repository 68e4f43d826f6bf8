"""Whom the headline or the lead makes speak, and the body says to have kept silent: « assure la ministre » over "the
minister has not spoken since January".

That somebody declines to say more is common, so that what counts is the rest of the article: nobody who may be that
speaker says a word in the body, and what the headline tells is given to somebody else there. Where the silence denies
the very thing ("I said nothing of the sort", « aucun communiqué » of those who are said to have published one) that is
enough by itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.attributions import WEAK
from workbench.check.scene import Scene, Sourced
from workbench.check.silences import Silence, silences
from workbench.check.speakers import ROOT, Speaker, Speakers, speakers
from workbench.check.tracing import derived
from workbench.check.unconfirmed import Unconfirmed, unconfirmed
from workbench.check.views import view
from workbench.domain.sources import SourceKind
from workbench.domain.text import Span
from workbench.language.naming import words
from workbench.language.voices import VoiceWords, voice_words
from workbench.records import dataclass

LEAD = 4
"""Sentences of the body in which what the headline tells is given to somebody."""
OPENING = 2
"""Sentences of the body that tell what the headline says, in whatever words."""
COLON = 5
"""Most words before the colon of "Mayor: ship stays until 2028"."""
NAME = 3
"""Letters of a word that is a name by itself."""


@dataclass(frozen=True)
class Contradiction:
    """Who is made to speak, where, and where the body says that nothing was said."""

    speaker: Span
    silence: Span


class SilentSpeakers:
    """The speakers of headline and lead of one scene, and what the body has of them."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.trace = scene.trace
        self.quiet: Unconfirmed = unconfirmed(scene)
        self.told: Speakers = speakers(scene)
        self.words: VoiceWords = scene.pack.view(voice_words)

    @derived
    def found(self) -> tuple[Contradiction, ...]:
        """The first contradiction of the headline, or else those of the lead."""
        kept = silences(self.scene).kept
        if not kept:
            return ()
        headline = self._of_headline() if self.quiet.nobody_confirms is None else ()
        for speaker in headline:
            for one in kept:
                if self._is_silent(speaker, one) and self._stands(speaker, one):
                    return (Contradiction(speaker.span, one.span),)
        return tuple(self._of_lead(kept))

    def _of_headline(self) -> Iterator[Speaker]:
        """Those whom the headline makes speak, by a verb or before a colon."""
        headline = " ".join(self.quiet.view.line.within(0, self.scene.title_end))
        if any(f" {phrase} " in f" {headline} " for phrase in self.words.hearsay):
            return
        for item in self.quiet.view.sources:
            if item.in_title and item.source is not None and item.source.kind not in WEAK:
                speaker = self._speaker(item)
                if speaker is not None and not self._for_another(speaker.span):
                    yield speaker
        opening = self._opening()
        if opening is not None:
            yield opening

    def _speaker(self, item: Sourced) -> Speaker | None:
        found = self.told.source(item)
        if found is None and item.source is not None and item.source.kind is SourceKind.PERSON:
            return Speaker(item.span, frozenset(), frozenset({self._head(item.span)}))
        return found

    def _opening(self) -> Speaker | None:
        """Somebody told by a post or a house before the colon of the headline, or before what only they can say."""
        title = self.scene.tokens.covering(0, self.scene.title_end)
        lower, end = self.scene.tokens.lower, self.scene.title_end
        marks = {mark.first for mark in self.told.told.marks if "admits" in mark.roles and mark.end <= end}
        at = next((at for at in title if lower[at] == ":" or at in marks), None)
        if at is None or not 0 < at <= COLON:
            return None
        found = self.told.holder(0, at)
        return found if found is not None and (found.posts or found.house) else None

    def _of_lead(self, kept: tuple[Silence, ...]) -> Iterator[Contradiction]:
        """Who speaks "in a statement" and is said to have published none."""
        for item in self.quiet.view.sources:
            if item.source is None or item.source.kind in WEAK or item.in_title:
                continue
            means = silences(self.scene).means(item.sentence)
            speaker = self._speaker(item) if means else None
            if speaker is None:
                continue
            for one in kept:
                if one.without & means and one.sentence != item.sentence and self._is_silent(speaker, one):
                    yield Contradiction(speaker.span, one.span)
                    return

    def _is_silent(self, speaker: Speaker, one: Silence) -> bool:
        """The one who keeps silent in a sentence is the speaker: by name, by post, or by the noun of an institution."""
        if one.partly:
            return False
        if speaker.names:
            return self._is_told(speaker, one)
        if speaker.house:
            return self._tells(one.clause, speaker) and not self._of_other(speaker, one)
        if any(self._for_another(name.span) for name in one.people):
            return False
        return self._tells(one.clause, speaker) or (self._is_chief(speaker.span) and self._is_chief(one.clause))

    def _is_told(self, speaker: Speaker, one: Silence) -> bool:
        """The name stands there, in full or in part."""
        if any(self._names(speaker, name.group) for name in one.people):
            return True
        told = {word for word in self._words(one.clause) if len(word) >= NAME}
        return not one.people and bool(speaker.names & told)

    def _tells(self, place: Span, speaker: Speaker) -> bool:
        """A stretch has the noun by which a speaker is told, be it in a compound: Ministerin, Verkehrsministerin."""
        stems = self._stems(place)
        if self._head(speaker.span) in stems or {stem[:ROOT] for stem in stems} & speaker.posts:
            return True
        if not self._compounds:
            return False
        own = [word for word in self._words(speaker.span) if len(word) > ROOT]
        there = [word for word in self._words(place) if len(word) > ROOT]
        return any(one.endswith(other) or other.endswith(one) for one in own for other in there)

    def _of_other(self, speaker: Speaker, one: Silence) -> bool:
        """Both tell whose institution it is, and it is not the same: « la direction de l’hôpital », "the club's"."""
        head = self._head(speaker.span)
        others = speaker.house - {head}
        named = {
            stem for name in self.scene.names_within(one.clause.start, one.clause.end)
            for stem in self._stems(name.span)
        } - {head}  # fmt: skip
        return bool(others and named) and not others & self._stems(one.clause)

    def _stands(self, speaker: Speaker, one: Silence) -> bool:
        """Nothing in the body bears the headline out: the silence denies it, or somebody else alone says it. What is
        called untrue may be anything, unless the headline has them confirm something.
        """
        if one.denied and self.quiet.confirming is None:
            return False
        if one.denies or self._confirms_not(one):
            return True
        body = [
            item for item in self.quiet.view.sources
            if not item.in_title and item.source is not None and item.sentence != one.sentence
        ]  # fmt: skip
        if any(self._may_be(speaker, item, one) for item in body):
            return False
        return any(self._of_the_matter(item.sentence) for item in body if item.source is not None)

    def _confirms_not(self, one: Silence) -> bool:
        """The headline says that they confirm, the body that they do not confirm."""
        confirming = self.quiet.confirming
        return confirming is not None and one.unconfirmed and self.quiet.opens_unnamed

    def _of_the_matter(self, sentence: int) -> bool:
        body = self.quiet.body
        if sentence in body[:OPENING]:
            return True
        return sentence in body[:LEAD] and self.quiet.view.told_of_headline(sentence) > 0

    def _may_be(self, speaker: Speaker, item: Sourced, one: Silence) -> bool:
        """A source of the body may be the speaker, or speak for it."""
        kind = item.source.kind if item.source is not None else None
        stems = self._stems(item.span)
        if self._tells(item.span, speaker):
            return True
        if kind is SourceKind.DOCUMENT:
            return bool(speaker.house & stems)
        if kind in WEAK:
            return self._for_another(item.span) and bool(speaker.house & stems)
        told = self.told.source(item)
        if told is None:
            return False
        if told.names:
            return self._may_be_person(speaker, told, one)
        if told.house:
            generic = stems <= {word[:6] for word in self.words.common}
            return generic and bool(speaker.names or (speaker.house and not self._common(speaker.span)))
        return bool(told.posts & speaker.posts) or (self._is_chief(item.span) and self._is_chief(speaker.span))

    def _may_be_person(self, speaker: Speaker, told: Speaker, one: Silence) -> bool:
        if speaker.names:
            return bool(speaker.names & told.names)
        if speaker.posts & told.posts:
            return True
        if speaker.posts:
            holder = {name.group for name in one.people}
            return bool(holder) and any(self._names(told, group) for group in holder)
        head = self._head(speaker.span)
        return any(
            head in self._stems(self.scene.segments.sentences[self.scene.segments.sentence_at(name.start)])
            for name in self.scene.names
            if name.kind == "person" and self._names(told, name.group)
        )

    def _names(self, speaker: Speaker, group: str) -> bool:
        return bool(speaker.names & set(group.lower().split()))

    def _head(self, span: Span) -> str:
        """The first content word of a phrase."""
        empty = self.scene.context.words.empty
        inside = self.scene.tokens.covering(span.start, span.end)
        words_ = (self.scene.tokens.lower[at].rstrip("'") for at in inside)
        return next((word[:6] for word in words_ if len(word) >= 4 and word.isalpha() and word not in empty), "")

    def _stems(self, span: Span) -> frozenset[str]:
        return self.quiet.view.stems(span.start, span.end)

    def _words(self, span: Span) -> frozenset[str]:
        inside = self.scene.tokens.covering(span.start, span.end)
        return frozenset(self.scene.tokens.lower[at].rstrip("'") for at in inside)

    def _common(self, span: Span) -> bool:
        """The speaker is told by a noun, not by a name."""
        nouns = self.scene.pack.table("sources").table("nouns")
        houses = words(nouns, "organisation") | words(nouns, "organisations")
        return bool(self._words(span) & houses)

    def _is_chief(self, span: Span) -> bool:
        """Told as the one at the head of a house: "chief executive", „Klinikchefin“."""
        chiefs = self.words.chiefs
        return any(word in chiefs or any(word.endswith(one) for one in chiefs if len(one) > 4 and self._compounds)
                   for word in self._words(span))  # fmt: skip

    @property
    def _compounds(self) -> bool:
        return self.scene.language in ("de", "nl")

    def _for_another(self, span: Span) -> bool:
        """A spokesman, who says what somebody else has to say."""
        return any(word in self.words.spokesmen for word in self._words(span))


def silent_speakers(scene: Scene) -> SilentSpeakers:
    """Speakers who kept silent, looked up when first asked for."""
    return view(scene, SilentSpeakers)
