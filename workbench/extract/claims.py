"""Second half of making claims: from drafts to cards, with the sources that answer for them and their subject.

An attribution covers its sentence or its quotation; a claim takes the sources whose cover it touches, else those that
stand in its sentence. Whatever is on no draft (a source, a quotation's speaker, a bare title) makes a claim of its own,
so that every amount, date and source is on a card.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from operator import attrgetter

from workbench.domain.claims import Claim, Modality
from workbench.domain.mentions import AmountMention, DateMention, NameMention, QuotationMention, SourceMention
from workbench.domain.text import Anchor, Span
from workbench.extract.clauses import content_words
from workbench.extract.dimensions.sources.attribution import DENIED, Attribution
from workbench.extract.drafts import Draft
from workbench.extract.modality import modality
from workbench.language.cues import ReadingCues
from workbench.language.tokens import tokenise
from workbench.records import dataclass, field, replace

_START, _PLACE = attrgetter("start"), attrgetter("start", "end")
_TITLE_WORDS = 2
"""Content words from which a title asserts something."""
_REACH = 2000
"""Code points within its sentence that a source without an attribution speaks for."""
_BEHIND = 500
"""Code points by which a name behind a claim counts as further away than one before it."""


@dataclass(slots=True)
class Material:
    """Everything read from a version, in order; `sentences` covers the whole text, `reserves` (see `Drafter`) may leave
    some out.
    """

    text: str
    title_end: int
    sentences: list[Span]
    amounts: Sequence[AmountMention]
    dates: Sequence[DateMention]
    sources: Sequence[SourceMention]
    names: Sequence[NameMention]
    attributions: Sequence[Attribution]
    quotations: Sequence[QuotationMention] = ()
    reserves: Mapping[Span, Modality] = field(default_factory=dict)


def claims(material: Material, drafts: Sequence[Draft], cues: ReadingCues) -> tuple[Claim, ...]:
    """The claims of a version in reading order, with ids c1, c2 …"""
    return _Assembly(material, list(drafts), cues).run()


class _Assembly:
    def __init__(self, material: Material, drafts: list[Draft], cues: ReadingCues) -> None:
        self._material = material
        self._cues = cues
        self._drafts: list[Draft] = []
        self._starts: list[int] = []
        self._add(drafts)
        self._sentence_starts = list(map(_START, material.sentences))
        self._name_starts = list(map(_START, material.names))
        self._sources: list[set[int]] = []
        self._denied: set[int] = set()
        self._near: tuple[Span | None, list[NameMention]] = None, []

    def run(self) -> tuple[Claim, ...]:
        self._add_bare()
        self._add_quoted()
        self._sources = [set() for _ in self._drafts]
        self._attribute()
        self._place_the_rest()
        return tuple(self._claim(number, draft) for number, draft in enumerate(self._drafts))

    def _add(self, drafts: Sequence[Draft]) -> None:
        """More drafts in their places among the others."""
        self._drafts += drafts
        self._drafts.sort(key=_PLACE)
        self._starts = list(map(_START, self._drafts))

    def _sentence(self, position: int) -> Span:
        index = max(0, bisect_right(self._sentence_starts, position) - 1)
        return self._material.sentences[index] if self._material.sentences else Span(position, position)

    def _add_bare(self) -> None:
        """Sentences with a source but no amount or date, and the title."""
        known = {draft.sentence for draft in self._drafts}
        wanted = {self._sentence(source.start) for source in self._material.sources}
        title_end = self._material.title_end
        if title_end and not any(draft.start < title_end for draft in self._drafts):
            title = Span(0, title_end)
            lower = tokenise(self._material.text, 0, title_end).lower
            if content_words(self._cues, lower) >= _TITLE_WORDS:
                wanted = {span for span in wanted if span.start >= title_end} | {title}
        bare: list[Draft] = []
        for span in wanted - known:
            kind = self._material.reserves.get(span) or self._modality(span.start, span.end)
            bare.append(Draft(*self._bare(span), span, modality=kind))
        self._add(bare)

    def _add_quoted(self) -> None:
        """What somebody is quoted for, where no draft touches it."""
        alone = [
            quotation
            for quotation in self._material.quotations
            if quotation.speaker is not None and not self._touching(quotation.start, quotation.end)
        ]
        quoted: list[Draft] = []
        for quotation in alone:
            kind = self._modality(quotation.start, quotation.end)
            sentence = self._sentence(quotation.start)
            quoted.append(Draft(quotation.start, quotation.end, sentence, modality=kind))
        self._add(quoted)

    def _modality(self, start: int, end: int) -> Modality:
        lower = tokenise(self._material.text, start, end).lower
        return modality(self._cues, lower, 0, len(lower))

    def _bare(self, span: Span) -> tuple[int, int]:
        """A sentence without its final stop."""
        end = span.end
        while end > span.start + 1 and self._material.text[end - 1] in ".!?… \n":
            end -= 1
        return span.start, end

    def _touching(self, start: int, end: int) -> list[int]:
        """The drafts whose anchor overlaps [start, end)."""
        high = bisect_left(self._starts, end)
        found: list[int] = []
        for index in range(high - 1, -1, -1):
            draft = self._drafts[index]
            if draft.end > start:
                found.append(index)
            elif draft.sentence.end <= start:
                break
        return found

    def _attribute(self) -> None:
        for item in self._material.attributions:
            for index in self._touching(item.start, item.end):
                self._sources[index].add(item.source_index)
                if item.modality == DENIED:
                    self._denied.add(index)

    def _place_the_rest(self) -> None:
        """Sources in no attribution go to the claims they stand in, else to those of their sentence."""
        placed = set().union(*self._sources) if self._sources else set()
        for number, source in enumerate(self._material.sources):
            if number in placed:
                continue
            inside = self._touching(source.start, source.end)
            sentence = self._sentence(source.start)
            low, high = max(sentence.start, source.start - _REACH), min(sentence.end, source.end + _REACH)
            for index in inside or self._touching(low, high) or self._touching(sentence.start, sentence.end)[:1]:
                self._sources[index].add(number)

    def _claim(self, number: int, draft: Draft) -> Claim:
        material = self._material
        cited = self._sources[number]
        sources = self._chain(sorted(cited)) if cited else ()
        kind = draft.modality
        if number in self._denied:
            kind = Modality.DENIED
        elif kind is Modality.ASSERTED and sources:
            kind = Modality.REPORTED
        return Claim(
            id=f"c{number + 1}",
            anchor=Anchor.at(material.text, draft.start, draft.end),
            amounts=tuple([material.amounts[index] for index in draft.amounts]),
            dates=tuple([material.dates[index] for index in sorted(draft.dates)]) if draft.dates else (),
            sources=sources,
            modality=kind,
            subject=self._subject(draft),
        )

    def _chain(self, indexes: list[int]) -> tuple[SourceMention, ...]:
        """The sources with the outlets that relay them; `via` counts within this tuple."""
        everything = self._material.sources
        wanted = sorted({*indexes, *(via for i in indexes if (via := everything[i].via) is not None)})
        place = {index: position for position, index in enumerate(wanted)}
        return tuple(
            source if source.via is None else replace(source, via=place.get(source.via))
            for source in (everything[index] for index in wanted)
        )

    def _named(self, sentence: Span) -> list[NameMention]:
        """The names in a sentence that a claim may be about; claims of one sentence follow each other."""
        if self._near[0] is not sentence:
            low = bisect_left(self._name_starts, sentence.start)
            high = bisect_left(self._name_starts, sentence.end, low)
            self._near = sentence, [name for name in self._material.names[low:high] if name.kind != "place"]
        return self._near[1]

    def _subject(self, draft: Draft) -> str:
        """The nearest name: in the anchor, else before it in its sentence, else behind it; else the head word."""
        best: tuple[int, int, str] | None = None
        for name in self._named(draft.sentence):
            inside = draft.start <= name.start < draft.end
            before = name.start < draft.start
            distance = 0 if inside else draft.start - name.start if before else name.start - draft.end + _BEHIND
            rank = (distance, name.start, name.group)
            if best is None or rank < best:
                best = rank
        return best[2] if best is not None else draft.label
