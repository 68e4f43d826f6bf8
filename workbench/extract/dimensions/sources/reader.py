"""Read the sources of an article and what each answers for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import compress

from workbench.domain.articles import Version
from workbench.domain.mentions import NameMention, QuotationMention, SourceMention
from workbench.domain.sources import Source
from workbench.extract.dimensions.sources.attribution import Attribution
from workbench.extract.dimensions.sources.collecting import Collector
from workbench.extract.dimensions.sources.hits import Hit
from workbench.extract.dimensions.sources.markers import MarkerReader
from workbench.extract.dimensions.sources.phrases import PhraseReader
from workbench.extract.dimensions.sources.resolving import Resolver
from workbench.extract.dimensions.sources.speakers import speakers
from workbench.extract.dimensions.sources.speech import SpeechReader
from workbench.extract.dimensions.sources.subjects import SubjectFinder
from workbench.extract.dimensions.sources.verbs import VerbReader
from workbench.extract.dimensions.sources.view import View, view
from workbench.extract.passage import Passage
from workbench.language.attribution import (
    AFTER,
    CITING,
    COLON,
    DEMANDS,
    FINITE,
    INVARIABLE,
    LAID,
    OBTAINED,
    OPENS,
    PRINTED,
    THAT,
    VERB,
    AttributionLexicon,
)
from workbench.language.naming import NameLexicon
from workbench.language.pack import LanguagePack

_SPEECH = VERB | OPENS | CITING | INVARIABLE
_WRITTEN = LAID | PRINTED | OBTAINED
_TRIGGER = _SPEECH | AFTER | COLON | _WRITTEN


class SourceReader:
    """State: the sources and attributions so far. `attributions` and `quotations` are complete after `finish`."""

    def __init__(self, pack: LanguagePack, version: Version) -> None:
        self._lexicon = pack.view(AttributionLexicon.of)
        self._naming = pack.view(NameLexicon.of)
        self._version = version
        self._collector = Collector(self._lexicon, self._naming)
        self._quotations: list[QuotationMention] = []
        self.attributions: tuple[Attribution, ...] = ()
        self.quotations: tuple[QuotationMention, ...] = ()

    def read(
        self, passage: Passage, names: Sequence[NameMention], quotations: Sequence[QuotationMention]
    ) -> list[SourceMention]:
        """The sources of one passage in order; kinds and names are provisional until `finish`."""
        seen = view(passage, self._lexicon, names, quotations)
        self._quotations.extend(quotations)
        before = len(self._collector.candidates)
        self._collector.add(seen, self._hits(seen, quotations), quotations)
        text = passage.text
        return [
            SourceMention(start=c.start, end=c.end, quote=text[c.start : c.end], source=Source(c.kind))
            for c in self._collector.candidates[before:]
        ]

    def _hits(self, seen: View, quotations: Sequence[QuotationMention]) -> list[Hit]:
        phrases = PhraseReader(seen, self._lexicon, self._naming)
        subjects = SubjectFinder(seen, phrases, self._lexicon, self._naming)
        verbs = VerbReader(seen, phrases, subjects, self._lexicon, self._naming)
        speech = SpeechReader(seen, phrases, subjects, self._naming, self._lexicon.infinitive - {"to"})
        markers = MarkerReader(seen, phrases, self._lexicon, self._naming)
        hits: list[Hit] = []
        quoted = _quoted(seen, quotations)
        telling = compress(range(len(seen.bits)), map(_TRIGGER.__and__, seen.bits))
        triggers = [index for index in telling if index not in quoted]
        if self._lexicon.head_first:
            hits.extend(speech.remarks(quoted))
        for index in triggers:
            hit, bits = None, seen.bits[index]
            if bits & _SPEECH:
                if bits & (VERB | INVARIABLE):
                    hit = verbs.read(index) or markers.passive(index)
                if hit is None:
                    hit = markers.read(index)
                if hit is None and bits & _WRITTEN:
                    hit = _written(markers, index, bits)
            elif bits & _WRITTEN:
                hit = _written(markers, index, bits)
            elif bits & AFTER:
                hit = speech.before(index)
            elif bits & COLON and not any(seen.sentence_of[other.at] == seen.sentence_of[index] for other in hits[-3:]):
                hit = markers.colon(index)
            if hit is not None:
                hits.append(hit)
            if bits & CITING and bits & FINITE:
                hits.extend(markers.cites(index, subjects.ending(index, seen.begins[index])))
        hits = [hit for hit in hits if not _retold(seen, hit, hits)]
        hits.extend(_unattributed(seen, speech, hits))
        hits.extend(_partial(seen, speech, hits))
        hits.extend(_narrated(seen, speech, hits))
        return hits

    def finish(self, names: Sequence[NameMention]) -> tuple[SourceMention, ...]:
        """All sources in order with their kinds and names. `names` is what `NameReader.finish` gave."""
        text = self._version.text
        resolver = Resolver(names, self._collector.roles)
        candidates, self.attributions = self._collector.ordered()
        found: list[SourceMention] = []
        for candidate in candidates:
            outlet = candidates[candidate.via] if candidate.via is not None else None
            source = Source(
                resolver.kind(candidate),
                resolver.name(candidate),
                via=resolver.name(outlet) if outlet is not None else None,
                plural=candidate.plural,
                relation=candidate.relation,
            )
            quote = text[candidate.start : candidate.end]
            found.append(
                SourceMention(start=candidate.start, end=candidate.end, quote=quote, source=source, via=candidate.via)
            )
        said = speakers(self._quotations, self.attributions)
        self.quotations = tuple(
            quotation
            if speaker is None
            else QuotationMention(start=quotation.start, end=quotation.end, quote=quotation.quote, speaker=speaker)
            for quotation, speaker in zip(self._quotations, said, strict=True)
        )
        return tuple(found)


def _written(markers: MarkerReader, index: int, bits: int) -> Hit | None:
    """What was published in, laid out in or seen by something."""
    if bits & (LAID | PRINTED):
        hit = markers.laid(index)
        if hit is not None:
            return hit
    return markers.obtained(index) if bits & OBTAINED else None


def _retold(seen: View, hit: Hit, hits: Sequence[Hit]) -> bool:
    """As in « Il rappelle que la région avait promis 3 millions »: what somebody says that another wanted or promised
    is attributed to the first, unless words of the other follow.
    """
    if not seen.bits[hit.at] & DEMANDS or not hit.phrases:
        return False
    start, limit = hit.phrases[0].first, seen.limits[hit.at]
    if any(at in seen.opens for at in range(min(start, hit.at), limit)):
        return False
    for other in hits:
        if other.at >= min(start, hit.at) or seen.sentence_of[other.at] != seen.sentence_of[hit.at]:
            continue
        if seen.classes[start - 1] & THAT or (not seen.bits[other.at] & VERB and seen.begins[other.at] == other.at):
            return True
    return False


def _unattributed(seen: View, speech: SpeechReader, hits: Sequence[Hit]) -> list[Hit]:
    """What follows the quotations that nothing was read for so far."""
    done = {seen.sentence_of[hit.at] for hit in hits}
    found = (
        speech.trailing(end)
        for end in seen.closes
        if end + 1 < len(seen.lower) and seen.sentence_of[end + 1] not in done
    )
    return [hit for hit in found if hit is not None]


def _partial(seen: View, speech: SpeechReader, hits: Sequence[Hit]) -> list[Hit]:
    """Clauses that end in somebody's words, where nothing else was read since the last semicolon."""
    found: list[Hit] = []
    places = sorted(hit.at for hit in hits)
    for start, close in seen.opens.items():
        begin = seen.begins[start]
        clause = next((at for at in range(start - 1, begin, -1) if seen.lower[at] == ";"), begin)
        if start and bisect_left(places, clause) == bisect_left(places, seen.limits[start]):
            hit = speech.partial(start, close)
            found += [hit] if hit is not None else []
    return found


def _narrated(seen: View, speech: SpeechReader, hits: Sequence[Hit]) -> list[Hit]:
    """Quotations that are sentences of their own, right behind a sentence about a person, attributed nowhere else."""
    done = {seen.sentence_of[hit.at] for hit in hits}
    found: list[Hit] = []
    for start, close in seen.opens.items():
        if not start or seen.sentence_of[start] == seen.sentence_of[start - 1]:
            continue
        own = {seen.sentence_of[index] for index in (start, min(close, len(seen.lower) - 1), start - 1)}
        hit = speech.told_of(start, close) if own.isdisjoint(done) else None
        if hit is not None:
            found.append(hit)
            done.add(seen.sentence_of[hit.at])
    return found


def _quoted(seen: View, quotations: Sequence[QuotationMention]) -> frozenset[int]:
    """The tokens within quotations: what a speaker says that others said is no attribution of the article's."""
    tokens = seen.passage.tokens
    return frozenset(index for item in quotations for index in tokens.covering(item.start, item.end))
