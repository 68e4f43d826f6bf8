"""To whom an article gives quoted words: a speaker by name, or by a post ("the mayor's “Not one cent”")."""

from __future__ import annotations

from itertools import chain

from workbench.check.attributions import Attributions, attributions
from workbench.check.scene import Scene, Sourced
from workbench.check.tracing import derived
from workbench.check.views import view
from workbench.check.voices import Voices, voices
from workbench.domain.mentions import NameMention, QuotationMention
from workbench.domain.sources import SourceKind
from workbench.domain.text import Span
from workbench.language.naming import words
from workbench.language.uniques import unique_words
from workbench.records import dataclass

NEAR = 8
"""Most words between "by" and the name, or the name and what is said."""
SEVERAL = 2
APPOSED = 7
"""Most words from a name to the post that is told beside it."""
SAYS = 3
"""Most words from a name to the verb of saying behind it."""
HOLDER = 4
"""Most words of a post with its article and its holder's name."""
LONG = 4
"""Least letters of a word whose initial counts in an abbreviation."""
LETTERS = 3
"""First letters by which an abbreviation and a name meet."""
ROOT = 5
"""Letters that the forms of one post share: maire, mairesse."""
_MARKS = frozenset({"«", "»", "“", "”", "„", "‘", "’", '"', "'", ",", ":"})


@dataclass(frozen=True)
class Speaker:
    """Where a speaker is told, the words of the full name, and the roots of the posts told beside it. Of one who is
    told by a post alone `names` is empty; of an institution both, and `house` holds the stems of its name.
    """

    span: Span
    names: frozenset[str]
    posts: frozenset[str]
    house: frozenset[str] = frozenset()

    def differs(self, other: Speaker) -> bool:
        """The two cannot be one: other names, or a post that the one told by name is not said to hold. A person may
        speak for an institution.
        """
        if self.house or other.house:
            return bool(self.house and other.house) and not self.house & other.house
        if self.names and other.names:
            return not self.names & other.names
        return bool(self.posts and other.posts) and not self.posts & other.posts


class Speakers:
    """The speakers of one scene: `speakers(scene)`."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.trace = scene.trace
        self.view: Attributions = attributions(scene)
        self.told: Voices = voices(scene)

    def of(self, quotation: QuotationMention) -> Speaker | None:
        """The only source of the sentence, when it is a person by name; else who is named after "by" or "of", before
        "who said", or has the words as a possession ("the mayor's").
        """
        sentence = self.scene.segments.sentence_at(quotation.start)
        owner = self._author(quotation, sentence) or self._owner(quotation, sentence)
        if owner is not None:
            return owner
        sources = self.view.by_sentence.get(sentence, [])
        only = sources[0].source if len(sources) == 1 else None
        if only is not None and only.kind is SourceKind.PERSON:
            return self.source(sources[0])
        told = self._agent(quotation, sentence) if len(sources) < SEVERAL else None
        return told or self._verb_behind(quotation, sentence) or self._pronoun(quotation, sentence)

    def _pronoun(self, quotation: QuotationMention, sentence: int) -> Speaker | None:
        """Read "“X,” he added": the only person of the sentence before, where this one names nobody."""
        place, lower = self.scene.segments.sentences[sentence], self.scene.tokens.lower
        if not sentence or any(one.kind == "person" for one in self.scene.names_within(place.start, place.end)):
            return None
        speaks = words(self.scene.pack.table("sources").table("words"), "speaks")
        pronouns = self.scene.pack.view(unique_words).pronouns
        stop = self.view.line.extent(quotation.start, quotation.end).stop
        near = [word for word in lower[stop : stop + SAYS + 1] if word not in _MARKS][:SEVERAL]
        name = self.only_person(sentence - 1)
        if name is None or pronouns.isdisjoint(near) or speaks.isdisjoint(near):
            return None
        return self.named(name.span, name.group)

    def _author(self, quotation: QuotationMention, sentence: int) -> Speaker | None:
        """Read "Regula Frei, the author of the line that “X”": the person named right before."""
        own = self.view.line.extent(quotation.start, quotation.end)
        inside = self.scene.sentence_tokens(sentence)
        for mark in self.told.told(sentence, "author"):
            if 0 <= own.start - mark.last <= NEAR and mark.first > inside.start:
                return self.holder(max(inside.start, mark.first - HOLDER), mark.first, last=True)
        return None

    def _verb_behind(self, quotation: QuotationMention, sentence: int) -> Speaker | None:
        """Read « X », a déclaré à la presse l’administratrice déléguée, Mieke Van Aerschot": a verb of saying right
        behind the words, and the only person named behind them.
        """
        name, lower = self.only_person(sentence), self.scene.tokens.lower
        if name is None or name.start < quotation.end:
            return None
        speaks = words(self.scene.pack.table("sources").table("words"), "speaks")
        stop = self.view.line.extent(quotation.start, quotation.end).stop
        near = [word for word in lower[stop : stop + SAYS + 1] if word not in _MARKS]
        return self.named(name.span, name.group) if not speaks.isdisjoint(near[:SAYS]) else None

    def source(self, item: Sourced) -> Speaker | None:
        """A source as a speaker: by name, by the post that it is told by ("the minister"), or an institution."""
        span, source = item.span, item.source
        if source is None or source.kind in (SourceKind.ORGANISATION, SourceKind.DOCUMENT):
            return self._house(span) if source is not None else None
        name = source.name
        posts = self._beside(span, 0)
        person = any(one.kind == "person" for one in self.scene.names_within(span.start, span.end))
        if name and (person or not posts):
            return self.named(span, name)
        return Speaker(span, frozenset(), posts) if posts else None

    def _agent(self, quotation: QuotationMention, sentence: int) -> Speaker | None:
        """The only person named beside a quotation: behind "by" after it, or before "who" and a verb of saying."""
        name = self.only_person(sentence)
        if name is None:
            return None
        speaks = words(self.scene.pack.table("sources").table("words"), "speaks")
        own = self.view.line.extent(name.start, name.end)
        lower = self.scene.tokens.lower
        by = [mark for mark in self.view.phrases(sentence, "by") if 0 < own.start - mark.first <= NEAR]
        if name.start > quotation.end and by and by[-1].start >= quotation.end:
            return self.named(name.span, name.group)
        behind = lower[own.stop : own.stop + NEAR]
        who = [mark for mark in self.view.phrases(sentence, "cleft") if own.stop <= mark.first <= own.stop + 2]
        told = bool(who) and not speaks.isdisjoint(lower[who[0].last : who[0].last + 2])
        if told and behind and name.end < quotation.start:
            return self.named(name.span, name.group)
        return self.named(name.span, name.group) if self._says(own, speaks, sentence) else None

    def _says(self, own: range, speaks: frozenset[str], sentence: int) -> bool:
        """The sentence gives nobody as its source, and a verb of saying stands by the name or behind what is put in
        after it: "the harbour master, Ian Petrie, told the inquiry".
        """
        if self.view.by_sentence.get(sentence):
            return False
        lower = self.scene.tokens.lower
        inside = self.scene.sentence_tokens(sentence)
        near = range(max(inside.start, own.start - APPOSED), min(inside.stop, own.stop + SAYS))
        return any(lower[at] in speaks and self.scene.quotation_at(self.scene.tokens.starts[at]) is None for at in near)

    def only_person(self, sentence: int) -> NameMention | None:
        place = self.scene.segments.sentences[sentence]
        people = [
            name for name in self.scene.names_within(place.start, place.end)
            if name.kind == "person" and self.scene.quotation_at(name.start) is None
        ]  # fmt: skip
        return people[0] if len({name.group for name in people}) == 1 else None

    def _owner(self, quotation: QuotationMention, sentence: int) -> Speaker | None:
        """Whose words they are: "the mayor's “X”", « ce « X » de Mme Castan », "Der Satz der Bürgermeisterin, „X“"."""
        inside = self.scene.sentence_tokens(sentence)
        own = self.view.line.extent(quotation.start, quotation.end)
        lower = self.scene.tokens.lower
        at = own.stop
        if at < inside.stop and any(mark.first == at for mark in self.told.told(sentence, "signed")):
            mark = next(mark for mark in self.told.told(sentence, "signed") if mark.first == at)
            led = self._led_by_article(own.start, inside) or self._said_before(own.start, sentence)
            return self.holder(mark.last, min(inside.stop, mark.last + HOLDER)) if led else None
        end = own.start
        while end > inside.start and lower[end - 1] in _MARKS:
            end -= 1
        if end - 1 > inside.start and lower[end - 1] == "s" and lower[end - 2].endswith("'"):
            return self.holder(max(inside.start, end - 1 - HOLDER), end - 1, last=True)
        said = self._said_before(end, sentence)
        if said is not None:
            return self.holder(said, end)
        return self._of_words(sentence)

    def _of_words(self, sentence: int) -> Speaker | None:
        """Read « la formule du président, Pol Lambinet, sorti de sa réserve : « X » », "“X”: those words of Lord
        Hartnell's will hang over it": the only quotation of a sentence that speaks of words, and of whose they are.
        """
        inside = self.scene.sentence_tokens(sentence)
        place = self.scene.segments.sentences[sentence]
        if sum(place.start <= one.start < place.end for one in self.scene.quotations) != 1:
            return None
        lower, tokens = self.scene.tokens.lower, self.scene.tokens
        for one in self.told.told(sentence, "saying"):
            for two in self.told.told(sentence, "signed"):
                outside = self.scene.quotation_at(tokens.starts[two.first]) is None
                if two.first != one.last or not outside or two.last >= inside.stop:
                    continue
                last = min(inside.stop, two.last + HOLDER + SEVERAL)
                stop = next((at for at in range(two.last, last) if lower[at] in _MARKS - {","}), last)
                return self.holder(two.last, stop) if stop > two.last else None
        return None

    def _led_by_article(self, start: int, inside: range) -> bool:
        """An article or "this" stands right before the quotation: it is spoken of, as a thing."""
        end = start
        while end > inside.start and self.scene.tokens.lower[end - 1] in _MARKS:
            end -= 1
        pointing = words(self.scene.pack.table("sources").table("words"), "demonstrative")
        near = self.scene.tokens.lower[max(inside.start, end - 1) : end]
        return not (pointing | self.view.line.words.definite | self.view.line.words.this_one).isdisjoint(near)

    def _said_before(self, end: int, sentence: int) -> int | None:
        """Where the speaker begins in "the words of the mayor" that lead to a quotation."""
        told = self.told.told(sentence, "saying")
        signed = self.told.told(sentence, "signed")
        for one in told:
            for two in signed:
                if two.first == one.last and two.last < end <= two.last + HOLDER:
                    return two.last
        return None

    def holder(self, first: int, stop: int, last: bool = False) -> Speaker | None:
        """The person named, or else the post, at tokens [first, stop)."""
        tokens = self.scene.tokens
        start, end = tokens.starts[first], tokens.ends[stop - 1]
        people = [name for name in self.scene.names_within(start, end) if name.kind == "person"]
        if people:
            chosen = people[-1] if last else people[0]
            return self.named(chosen.span, chosen.group)
        found = [at for at in range(first, stop) if tokens.lower[at].rstrip("'") in self._posts]
        if not found:
            return self.institution(first, stop)
        at = found[-1] if last else found[0]
        word = tokens.lower[at].rstrip("'")
        return Speaker(Span(tokens.starts[at], tokens.starts[at] + len(word)), frozenset(), frozenset({word[:ROOT]}))

    def institution(self, first: int, stop: int) -> Speaker | None:
        """The institution named, or told by its noun, at tokens [first, stop)."""
        tokens = self.scene.tokens
        start, end = tokens.starts[first], tokens.ends[stop - 1]
        named = [name.span for name in self.scene.names_within(start, end) if name.kind == "organisation"]
        nouns = [
            Span(tokens.starts[at], tokens.ends[at]) for at in range(first, stop) if tokens.lower[at] in self._houses
        ]
        span = next(iter(named or nouns), None)
        return self._house(span) if span is not None else None

    def _house(self, span: Span) -> Speaker | None:
        stems = self.view.stems(span.start, span.end)
        short = _initials(span.of(self.scene.text))
        return Speaker(span, frozenset(), frozenset(), stems | short) if stems or short else None

    @derived
    def _houses(self) -> frozenset[str]:
        nouns = self.scene.pack.table("sources").table("nouns")
        return (words(nouns, "organisation") | words(nouns, "organisations")) - self.told.words.common

    @derived
    def _posts(self) -> frozenset[str]:
        nouns = self.scene.pack.table("sources").table("nouns")
        offices = words(self.scene.pack.table("names"), "roles")
        return (words(nouns, "person") | offices | self.told.words.posts) - self.told.words.common

    def named(self, span: Span, name: str) -> Speaker:
        """A speaker by name, in its fullest form, with the posts told beside any mention of it."""
        group = next((one.group for one in self.scene.names if name in (one.quote, one.group)), name)
        mentions = [one.span for one in self.scene.names if one.group == group] or [span]
        beside = chain.from_iterable(self._beside(one) for one in [*mentions, span])
        return Speaker(span, frozenset(f"{group} {name}".lower().split()), frozenset(beside))

    def _beside(self, span: Span, reach: int = APPOSED) -> frozenset[str]:
        """The roots of the posts within a few words of a name, and of all other words there: "the keeper, De Graaf"."""
        own = self.view.line.extent(span.start, span.end)
        sentence = self.scene.sentence_tokens(self.scene.segments.sentence_at(span.start))
        near = self.scene.tokens.lower[max(sentence.start, own.start - reach) : min(sentence.stop, own.stop + reach)]
        plain = (word.rstrip("'") for word in near)
        return frozenset(word[:ROOT] for word in plain if word in self._posts)


def _initials(name: str) -> frozenset[str]:
    """The first letters of a name of several words, or of its abbreviation, so that the two meet: Insee and Institut
    national de la statistique.
    """
    long = [word for word in name.replace("’", " ").split() if len(word) >= LONG and word[0].isalpha()]
    short = [word for word in name.replace("’", " ").split() if word.isupper() and len(word) > 1]
    letters = [word[:LETTERS].lower() for word in short or long[:1]] if short or len(long) == 1 else []
    if len(long) > 1:
        letters.append("".join(word[0] for word in long)[:LETTERS].lower())
    return frozenset(f"={one}" for one in letters)


def speakers(scene: Scene) -> Speakers:
    """The speakers of a scene, looked up when first asked for."""
    return view(scene, Speakers)
