"""What an article has for its headline: who confirms it, who keeps silent, and who speaks only without a name."""

from __future__ import annotations

from workbench.check.attributions import WEAK, Attributions, attributions
from workbench.check.scene import Scene
from workbench.check.tracing import derived
from workbench.check.views import view
from workbench.check.voices import Voices, voices
from workbench.domain.text import Span
from workbench.language.headlines import headline_deeds
from workbench.language.naming import words

LEAD = 2
"""Sentences of the body that tell what the headline says."""
_POST = 4
"""Most words between a post of the headline and the name of who holds it: "Governor of the state, Rod Tapper"."""
CONFIRM = ("confirm", "bestätig", "bevestig", "conferm")
_NEAR = 4
"""Words around a verb of confirming among which a "not" denies it."""
_INITIALS = 2
"""Least letters of an abbreviation."""


class Unconfirmed:
    """The silences, denials and unnamed voices of the body of one scene: `unconfirmed(scene)`."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.trace = scene.trace
        self.view: Attributions = attributions(scene)
        self.told: Voices = voices(scene)

    @derived
    def body(self) -> list[int]:
        """The sentences of the body, in order."""
        sentences = self.scene.segments.sentences
        return [index for index, span in enumerate(sentences) if span.start >= self.scene.title_end]

    @derived
    def confirming(self) -> Span | None:
        """The verb of the headline that only the party itself can bear: "confirms", "admits", "makes official"."""
        end = self.scene.title_end
        marks = [mark for mark in self.told.marks if "admits" in mark.roles and mark.end <= end]
        marks += [mark for mark in self.view.line.marks if "confirm" in mark.roles and mark.end <= end]
        found = min((Span(mark.start, mark.end) for mark in marks), default=None)
        return None if self.view.conditional_headline else found

    @derived
    def silent(self) -> dict[int, Span]:
        """The sentences of the body in which somebody says nothing of the matter or calls it untrue, and where."""
        heard = {self.scene.segments.sentence_at(mark.start) for mark in self.view.silences} | set(self.told.sentences)
        found = ((index, self._silence(index)) for index in self.body if index in heard)
        return {index: span for index, span in found if span is not None}

    def _silence(self, sentence: int) -> Span | None:
        place = self.scene.segments.sentences[sentence]
        known = next((mark for mark in self.view.silences if place.start <= mark.start < place.end), None)
        if known is not None:
            return Span(known.start, known.end)
        return self.told.silence(sentence) or self.told.denial(sentence)

    @derived
    def stated(self) -> bool:
        """The body opens with the matter as something that has happened on a day ("Rangers parted with Watt on
        Sunday"), or gives its first words to somebody by name („Das gab der Verein bekannt“).
        """
        for index in self.body[: LEAD + 1]:
            if index in self.unnamed or index in self.silent or self.told.doubts(index, "doubtful"):
                continue
            start = self.scene.sentence_tokens(index).start
            if self.view.kinds(index) - WEAK and any(
                mark.first <= start + 1 for mark in self.view.phrases(index, "anaphor")
            ):
                return True
            if index == self.body[0] and self._happened(index):
                return True
        return False

    def _happened(self, sentence: int) -> bool:
        """It tells the headline's deed, or what it is done to, with a day that is past."""
        deeds, lower = self.scene.pack.view(headline_deeds), self.scene.tokens.lower
        places = deeds.places(lower, self.scene.sentence_tokens(0))
        shown = frozenset[str]().union(*places.values())
        if shown and shown.isdisjoint(deeds.among(lower, self.scene.sentence_tokens(sentence))):
            behind = lower[min(places) + 1 : self.scene.sentence_tokens(0).stop]
            things = [stem for word in behind for stem in self.scene.context.stems([word])][:LEAD]
            if len(things) < LEAD or not self.scene.context.sentence_stems(sentence).issuperset(things):
                return False
        if self.view.told_of_headline(sentence) < LEAD:
            return False
        published = self.scene.published
        place = self.scene.segments.sentences[sentence]
        return published is not None and any(
            dated.moment is not None and dated.moment.latest is not None and dated.moment.latest <= published
            for dated in self.scene.dates_within(place.start, place.end)
        )

    @derived
    def confirmed(self) -> bool:
        """Somebody in the body is said to confirm something: "but confirmed the recall on Thursday"."""
        nots = {mark.first for mark in self.told.marks if "not" in mark.roles}
        for one in self.body:
            inside = self.scene.sentence_tokens(one)
            for at in inside:
                near = range(max(inside.start, at - _NEAR), min(inside.stop, at + _NEAR))
                if self.scene.tokens.lower[at].startswith(CONFIRM) and nots.isdisjoint(near):
                    return True
        return False

    @derived
    def unnamed(self) -> list[int]:
        """The sentences of the body that are told by somebody who stays unnamed."""
        known = {item.sentence for item in self.view.anonymous if not item.in_title}
        mute = {index for index in self.silent if self.told.silence(index) is not None}
        near = known | set(self.told.sentences)
        return [
            index
            for index in self.body
            if index in near and index not in mute and (index in known or self.told.unnamed(index))
        ]

    @derived
    def opens_unnamed(self) -> bool:
        """One of the first two sentences of the body is told by somebody who stays unnamed."""
        return any(index in self.body[:LEAD] for index in self.unnamed)

    @derived
    def anybody_speaks(self) -> bool:
        """Somebody by name, an organisation or a document bears the statement of the headline."""
        bearing = self.view.bearing_sentences
        for sourced in self.view.sources:
            if sourced.source is None or sourced.source.kind in WEAK or sourced.in_title:
                continue
            if sourced.sentence in self.silent or self.told.unnamed(sourced.sentence) is not None:
                continue
            if not bearing or sourced.sentence in bearing:
                return True
        return any(self._speaks(index) for index in self.body[:LEAD])

    @derived
    def nobody_confirms(self) -> tuple[Span, Span] | None:
        """What the headline says to be confirmed, and where the party keeps silent, when only unnamed people speak."""
        confirming = self.confirming
        if confirming is None or any(one.in_title and one.start > confirming.end for one in self.view.sources):
            return None
        if not self.opens_unnamed or self.anybody_speaks:
            return None
        silence = next((span for index, span in self.silent.items() if self.of_party(index)), None)
        return None if silence is None else (Span(0, confirming.end), silence)

    def _speaks(self, sentence: int) -> bool:
        """Somebody says something in a sentence, be it "it said", and neither keeps silent nor stays unnamed."""
        if sentence in self.silent or sentence in self.unnamed:
            return False
        known = words(self.scene.pack.table("sources").table("words"), "speaks")
        tokens = self.scene.tokens
        inside = self.scene.sentence_tokens(sentence)
        return any(tokens.lower[at] in known and self.scene.quotation_at(tokens.starts[at]) is None for at in inside)

    def of_party(self, sentence: int) -> bool:
        """Who is silent in a sentence is of the matter: named in the headline, or an institution or its spokesman."""
        if self.view.phrases(sentence, "party") or self.view.told_of_headline(sentence):
            return True
        inside = self.scene.sentence_tokens(sentence)
        said = {self.scene.text[self.scene.tokens.starts[at] : self.scene.tokens.ends[at]] for at in inside}
        lower = {word.lower().rstrip("'’") for word in said}
        return bool(said & self._initials or lower & self._holders or lower & self._institutions)

    @derived
    def _initials(self) -> frozenset[str]:
        """The abbreviations in the headline."""
        shown = self.scene.text[: self.scene.title_end].replace("’", " ").split()
        return frozenset(word for word in shown if word.isupper() and word.isalpha() and len(word) >= _INITIALS)

    @derived
    def _holders(self) -> frozenset[str]:
        """The words of the names of those whose post stands in the headline: "Governor Rod Tapper"."""
        found: set[str] = set()
        for name in self.scene.names:
            if name.kind == "person" and name.start >= self.scene.title_end:
                own = self.view.line.extent(name.start, name.end)
                before = self.scene.tokens.lower[max(0, own.start - _POST) : own.stop]
                if any(word[:6] in self.view.headline_stems for word in before):
                    found.update(
                        word for word in name.quote.lower().split() if word[:6] not in self.view.headline_stems
                    )
        return frozenset(found)

    @derived
    def _institutions(self) -> frozenset[str]:
        nouns = self.scene.pack.table("sources").table("nouns")
        return words(nouns, "organisation") | words(nouns, "organisations")


def unconfirmed(scene: Scene) -> Unconfirmed:
    """What a scene has for its headline, looked up when first asked for."""
    return view(scene, Unconfirmed)
