"""What an article gives to whom: sources by sentence, and what its headline asserts."""

from __future__ import annotations

from workbench.check.marking import marks_of
from workbench.check.scene import Figure, Scene, Sourced
from workbench.check.timeline import Timeline, timeline
from workbench.check.tracing import derived
from workbench.check.views import view
from workbench.domain.quantities import Kind
from workbench.domain.sources import SourceKind
from workbench.domain.text import Span
from workbench.language.checking import Cue
from workbench.language.events import event_words

_FEW = 2
_OF = frozenset({"da", "do", "de", "del", "della", "dello", "dell’", "delle", "dei"})
WEAK = frozenset({SourceKind.ANONYMOUS, SourceKind.MEDIA})
"""Sources that confirm nothing by themselves: unnamed ones, and outlets that relay them."""


class Attributions:
    """The sources of one scene: `attributions(scene)`."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.trace = scene.trace
        self.line: Timeline = timeline(scene)

    @derived
    def sources(self) -> list[Sourced]:
        """Every source once, in text order."""
        seen: dict[Span, Sourced] = {}
        for sourced in self.scene.sources:
            if sourced.source is not None:
                seen.setdefault(sourced.span, sourced)
        return list(seen.values())

    @derived
    def by_sentence(self) -> dict[int, list[Sourced]]:
        found: dict[int, list[Sourced]] = {}
        for sourced in self.sources:
            found.setdefault(sourced.sentence, []).append(sourced)
        return found

    def kinds(self, sentence: int) -> set[SourceKind | None]:
        return {self._kind(sourced) for sourced in self.by_sentence.get(sentence, ()) if sourced.source is not None}

    def _kind(self, sourced: Sourced) -> SourceKind | None:
        """Its kind; researchers and authors who are not named answer for a study, which is a document."""
        if sourced.source is None:
            return None
        kind = sourced.source.kind
        learned = kind is SourceKind.ANONYMOUS and not self.line.words.learned.isdisjoint(
            self.line.within(sourced.start, sourced.end)
        )
        if kind is SourceKind.ANONYMOUS and self._speaks_for(sourced):
            return SourceKind.ORGANISATION
        return SourceKind.DOCUMENT if learned else kind

    def _speaks_for(self, sourced: Sourced) -> bool:
        """Read "fonte da Proteção Civil", « fuentes del Ministerio »: in these languages, the body itself speaks."""
        if self.scene.language not in ("es", "it", "pt"):
            return False
        words = sourced.quote.split()[:3]
        after = [word for word in words[1:] if word.lower() not in ("ufficiale", "oficial", "oficiales")]
        return len(after) == 2 and after[0].lower() in _OF and after[1][:1].isupper()

    @derived
    def anonymous(self) -> list[Sourced]:
        return [item for item in self.sources if self._kind(item) is SourceKind.ANONYMOUS]

    def only_anonymous(self, sentence: int) -> bool:
        """The sentence gives what it says to unnamed sources or an outlet that relays them, and to nobody else."""
        kinds = self.kinds(sentence)
        return bool(kinds) and kinds <= WEAK

    @derived
    def headline_asserts(self) -> bool:
        """The headline states something by itself: no source, hedge, question or quotation mark in it."""
        scene = self.scene
        if not scene.title_end:
            return False
        if any(mark.start < scene.title_end and "attributed" in mark.roles for mark in self.line.marks):
            return False
        return not self.conditional_headline and not any(sourced.in_title for sourced in self.sources)

    @derived
    def conditional_headline(self) -> bool:
        """A verb of the headline is in the conditional: « rachèterait »."""
        ends = tuple(self.line.words.conditional_ends)
        words = self.line.within(0, self.scene.title_end)
        return bool(ends) and any(len(word) > 5 and word.endswith(ends) for word in words)

    @derived
    def headline_figures(self) -> list[Figure]:
        kinds = (Kind.MONEY, Kind.PERCENT, Kind.COUNT, Kind.MEASURE)
        return [figure for figure in self.scene.amounts if figure.in_title and figure.kind in kinds]

    @derived
    def headline_stems(self) -> frozenset[str]:
        return self.stems(0, self.scene.title_end)

    def stems(self, start: int, end: int) -> frozenset[str]:
        """Content words of a stretch, cut to six letters."""
        empty = self.scene.context.words.empty
        words = self.line.within(start, end)
        plain = (word.rstrip("'") for word in words)
        return frozenset(word[:6] for word in plain if len(word) >= 4 and word.isalpha() and word not in empty)

    @derived
    def _phrases(self) -> dict[int, list[Cue]]:
        """What is said of who stands for what, by sentence."""
        return marks_of(self.scene, self.scene.pack.view(event_words).attribution)

    def phrases(self, sentence: int, *roles: str) -> list[Cue]:
        """The words of a sentence in any of these roles of `EventWords.attribution`."""
        return [mark for mark in self._phrases.get(sentence, ()) if not mark.roles.isdisjoint(roles)]

    @derived
    def silences(self) -> list[Cue]:
        """Where the body says that somebody confirms nothing or does not speak."""
        told = [mark for marks in self._phrases.values() for mark in marks if "unconfirmed" in mark.roles]
        told += [mark for mark in self.line.marks if "declined" in mark.roles]
        return sorted((mark for mark in told if mark.start >= self.scene.title_end), key=lambda mark: mark.start)

    def told_of_headline(self, sentence: int) -> int:
        """How many content words of the headline stand in a sentence."""
        span = self.scene.segments.sentences[sentence]
        return len(self.headline_stems & self.stems(span.start, span.end))

    @derived
    def bearing_sentences(self) -> list[int]:
        """The sentences of the body that state what the headline states: its amounts, or else most of its words."""
        figures = self.headline_figures
        if figures:
            found = {
                other.sentence
                for figure in figures
                for other in self.scene.amounts
                if not other.in_title and _equal(figure, other) and self._shares_words(other.sentence)
            }
            if found:
                return sorted(found)
        wanted = self.headline_stems
        if len(wanted) < _FEW:
            return []
        sentences = self.scene.segments.sentences
        return [
            index for index, span in enumerate(sentences)
            if span.start >= self.scene.title_end
            and len(wanted & self.stems(span.start, span.end)) * 5 >= len(wanted) * 3
        ]  # fmt: skip

    def told_by(self, sourced: Sourced) -> bool:
        """The clause of a source, up to the next "but", has most of what its sentence says of the headline."""
        sentence = self.scene.segments.sentences[sourced.sentence]
        tokens, inside = self.scene.tokens, self.scene.sentence_tokens(sourced.sentence)
        cuts = [tokens.starts[at] for at in inside if tokens.lower[at] in self.line.words.opposed]
        start = max((cut for cut in cuts if cut <= sourced.start), default=sentence.start)
        end = min((cut for cut in cuts if cut >= sourced.end), default=sentence.end)
        said = self.headline_stems & self.stems(sentence.start, sentence.end)
        return len(said & self.stems(start, end)) * 2 >= len(said)

    def _shares_words(self, sentence: int) -> bool:
        """At least one content word of the headline stands in the sentence."""
        span = self.scene.segments.sentences[sentence]
        return bool(self.headline_stems & self.stems(span.start, span.end))


def _equal(one: Figure, other: Figure) -> bool:
    a, b = one.quantity, other.quantity
    same_unit = a.unit == b.unit or a.kind is Kind.COUNT
    return a.kind is b.kind and same_unit and a.low == b.low and a.high == b.high


def attributions(scene: Scene) -> Attributions:
    """The attributions of a scene, made when first asked for."""
    return view(scene, Attributions)
