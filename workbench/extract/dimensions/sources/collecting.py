"""Turn hits into source candidates: spans, relays, what each covers, and which noun goes with which name."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from workbench.domain.mentions import QuotationMention
from workbench.domain.sources import SourceKind
from workbench.extract.dimensions.sources.attribution import REPORTED, STATED, Attribution
from workbench.extract.dimensions.sources.hits import Hit
from workbench.extract.dimensions.sources.noun_groups import Phrase
from workbench.extract.dimensions.sources.phrases import kind_of
from workbench.extract.dimensions.sources.resolving import Candidate
from workbench.extract.dimensions.sources.roles import roles_beside
from workbench.extract.dimensions.sources.told_of import surname, told_of
from workbench.extract.dimensions.sources.view import View
from workbench.language.attribution import (
    AUXILIARY,
    BE,
    DEFINITE,
    DEMONSTRATIVE,
    GAP,
    OBTAINED,
    ORGANISATION,
    PERSON,
    POSSESSIVE,
    RELATIVE,
    THAT,
    VERB,
    AttributionLexicon,
)
from workbench.language.naming import NameLexicon

_NEAR = 8
"""Candidates back among which one may overlap the next."""

_CHARGE = 8
"""Tokens between a role and the comma before a name: what the person is in charge of."""

_OFFICE = 3
"""Words of an office before the name in apposition."""

_CLAUSE = 120
"""Tokens of what is attributed that are looked at for words of hearsay."""

_KNOWN = DEFINITE | POSSESSIVE | DEMONSTRATIVE


class Collector:
    """State of one article: candidates in the order found, attributions, and the roles seen beside names."""

    def __init__(self, lexicon: AttributionLexicon, naming: NameLexicon) -> None:
        self._lexicon = lexicon
        self._naming = naming
        self.candidates: list[Candidate] = []
        self.roles: list[tuple[str, int]] = []
        self._attributions: list[Attribution] = []
        self._seen: dict[tuple[int, int], int] = {}
        self._spoke: set[str] = set()  # surnames of the persons that are sources
        self._quoted: list[int] = []  # where the quotations of the passage start
        self._speaker: int | None = None  # the last person quoted: whom a pronoun stands for

    def add(self, seen: View, hits: Sequence[Hit], quotations: Sequence[QuotationMention]) -> None:
        self.roles += roles_beside(seen)
        self._quoted = [quotation.start for quotation in quotations]
        for hit in hits:
            indexes = [self._source(seen, phrase) for phrase in hit.phrases]
            if hit.pronoun:
                indexes = self._meant(seen, hit, quotations)
            if hit.relay is not None:
                outlet = self._source(seen, hit.relay)
                indexes = indexes or self._in_sentence(seen, hit)
                for index in indexes:
                    if index != outlet:
                        self.candidates[index].via = outlet
            if hit.citing and indexes:
                self._cite(seen, hit, indexes[0])
            for index in indexes if hit.phrases or hit.pronoun else ():
                if self.candidates[index].kind is SourceKind.PERSON:
                    self._speaker = index
                self._attribute(seen, hit, index, quotations)

    def _meant(self, seen: View, hit: Hit, quotations: Sequence[QuotationMention]) -> list[int]:
        """Whom a pronoun stands for: somebody new whom its paragraph tells of, else the last person quoted."""
        phrase = told_of(seen, hit, quotations, self._spoke)
        if phrase is not None:
            return [self._source(seen, phrase)]
        return [self._speaker] if self._speaker is not None else []

    def _in_sentence(self, seen: View, hit: Hit) -> list[int]:
        """The sources read so far in the sentence of a hit."""
        begin = seen.passage.tokens.starts[seen.begins[hit.at]]
        near = range(max(0, len(self.candidates) - _NEAR), len(self.candidates))
        return [index for index in near if self.candidates[index].start >= begin]

    def _cite(self, seen: View, hit: Hit, index: int) -> None:
        """As in "Reuters said, citing X": X is relayed by the outlet named last in the sentence."""
        begin = seen.passage.tokens.starts[seen.begins[hit.at]]
        for outlet in range(len(self.candidates) - 1, max(-1, len(self.candidates) - 1 - _NEAR), -1):
            candidate = self.candidates[outlet]
            if candidate.start < begin:
                return
            if (
                outlet != index
                and candidate.kind is SourceKind.MEDIA
                and candidate.start < self.candidates[index].start
            ):
                self.candidates[index].via = outlet
                self.candidates[index].relation = "cited-by"
                return

    def _source(self, seen: View, phrase: Phrase) -> int:
        named = self._apposed(seen, phrase)
        start, end = self._extent(seen, phrase, named)
        known = self._seen.get((start, end))
        if known is not None:
            return known
        candidate = self._candidate(seen, phrase, named, start, end)
        for index in range(max(0, len(self.candidates) - _NEAR), len(self.candidates)):
            other = self.candidates[index]
            if other.start < candidate.end and start < other.end:
                return index
        self.candidates.append(candidate)
        if candidate.kind is SourceKind.PERSON:
            self._spoke.add(surname(seen.passage.text[start : candidate.end]))
        self._seen[(start, end)] = len(self.candidates) - 1
        index = len(self.candidates) - 1
        self._chain(seen, phrase, candidate)
        return index

    def _chain(self, seen: View, phrase: Phrase, candidate: Candidate) -> None:
        """Sources cited by an outlet: the outlet is a source of its own that relays them."""
        if self._relays(seen, phrase, candidate.kind) and phrase.agent is not None:
            candidate.via = self._source(seen, phrase.agent)
            if candidate.kind is SourceKind.ANONYMOUS:
                candidate.relation = "cited-by"
        elif candidate.kind is SourceKind.ANONYMOUS and phrase.close:
            candidate.relation = "close-to"

    def _relays(self, seen: View, phrase: Phrase, kind: SourceKind) -> bool:
        """As in « des sources citées par CNBC », « un document consulté par La Gazette »: the agent is an outlet; an
        institution only where it cites.
        """
        if phrase.agent is None or kind not in (SourceKind.ANONYMOUS, SourceKind.DOCUMENT):
            return False
        agent = kind_of(phrase.agent, self._naming)
        cites = kind is SourceKind.ANONYMOUS and seen.classes[phrase.agent.first - 2] & OBTAINED
        return agent is SourceKind.MEDIA or bool(agent is SourceKind.ORGANISATION and cites)

    def _core(self, seen: View, phrase: Phrase) -> int:
        """The token after the phrase without its agent."""
        assert phrase.agent is not None
        at = phrase.agent.first - 1
        while at > phrase.head + 1 and seen.bits[at]:
            at -= 1
        return max(phrase.head + 1, at)

    def _apposed(self, seen: View, phrase: Phrase) -> tuple[int, int] | None:
        """The name after a comma ("la directrice générale, Anaïs Morizot"), as tokens."""
        if phrase.name is not None or not phrase.bits & (PERSON | ORGANISATION) or phrase.plural:
            return None
        at = self._apposition(seen, phrase)
        if seen.words[at] != ",":
            return None
        at += 1
        start = at
        while at not in seen.names and at - start < _OFFICE and seen.classes[at] & (PERSON | DEFINITE):
            at += 1  # "il difensore, l'avvocato Remo Quaglia", "o promotor, a Lusisol"
        start = at
        if seen.words[at] in self._naming.titles:
            at += 2 if seen.words[at + 1] == "." else 1
        if at not in seen.names or (
            not phrase.determiner & (_KNOWN)
            and not seen.passage.text[seen.passage.tokens.starts[phrase.first]].isupper()
            and phrase.determiner
        ):
            return None
        last, name = seen.names[at]
        wanted = (
            "person" if phrase.bits & PERSON else "",
            "organisation" if phrase.bits & ORGANISATION else "",
            "other",
        )
        return (start, last) if name.kind in wanted else None

    def _apposition(self, seen: View, phrase: Phrase) -> int:
        """The comma behind what a person is in charge of ("l'adjointe à l'éducation, Hélène Varcourt"), or where the
        phrase ends.
        """
        at, end = phrase.last, min(phrase.last + _CHARGE, len(seen.lower))
        if not phrase.bits & PERSON or not phrase.determiner & DEFINITE:
            return at
        ends = VERB | BE | AUXILIARY | RELATIVE | GAP
        while at < end and seen.lower[at][0].isalpha():
            if seen.bits[at] & ends and not (seen.bits[at] & VERB and seen.classes[at - 1] & DEFINITE):
                break  # "el director de la prueba, …": a noun behind its article, though a verb too
            at += 1
        if at < len(seen.lower) and seen.lower[at] == "," and at + 1 in seen.names and _may_be_person(seen, at + 1):
            return at
        return phrase.last

    def _extent(self, seen: View, phrase: Phrase, named: tuple[int, int] | None) -> tuple[int, int]:
        tokens = seen.passage.tokens
        first, last = phrase.first, phrase.last
        if named is not None:
            first, last = named
        elif phrase.name is not None and kind_of(phrase, self._naming) is SourceKind.PERSON:
            first, last = phrase.name_first, phrase.name_last
        end = tokens.ends[last - 1]
        while end > tokens.starts[first] + 1 and tokens.text[end - 1] in "'’":
            end -= 1
        return tokens.starts[first], end

    def _candidate(self, seen: View, phrase: Phrase, named: tuple[int, int] | None, start: int, end: int) -> Candidate:
        kind = kind_of(phrase, self._naming) or SourceKind.ORGANISATION
        if self._relays(seen, phrase, kind):
            end = seen.passage.tokens.ends[self._core(seen, phrase) - 1]
        candidate = Candidate(start, end, kind, plural=phrase.plural, noun=_noun(seen, phrase))
        if named is not None:
            at = named[0]
            while at not in seen.names:
                at += 1
            candidate.name_at = seen.names[at][1].start
            if phrase.bits & PERSON and seen.names[at][1].kind != "organisation":
                candidate.kind = SourceKind.PERSON
            else:
                candidate.kind = SourceKind.ORGANISATION
        elif phrase.name is not None:
            candidate.name_at = phrase.name.start
        inner = list(_inside(phrase))
        candidate.complements = [part.name.start for part in inner if part.name is not None]
        candidate.anaphoric = self._anaphoric(phrase, inner)
        candidate.label = self._label(seen, phrase)
        candidate.bare = phrase.name is None and phrase.last - phrase.head == 1 and phrase.head - phrase.first <= 1
        candidate.of_firm = bool(phrase.bits & ORGANISATION) and not phrase.bits & PERSON
        candidate.stands_in = candidate.noun in self._lexicon.stand_ins
        return candidate

    def _anaphoric(self, phrase: Phrase, inner: Sequence[Phrase]) -> bool:
        """As in "The company", "the report": nothing in the phrase says which."""
        if phrase.name is not None or any(part.name is not None for part in inner):
            return False
        if inner:
            return any(part.bits & ORGANISATION and part.determiner & _KNOWN for part in inner)
        return bool(phrase.determiner & _KNOWN)

    def _label(self, seen: View, phrase: Phrase) -> str:
        first = phrase.first
        while (
            first < phrase.last
            and not seen.lower[first].isdigit()
            and seen.bits[first] & _KNOWN
            and first != phrase.head
        ):
            first += 1
        tokens = seen.passage.tokens
        return tokens.text[tokens.starts[first] : tokens.ends[phrase.last - 1]] if first < phrase.last else ""

    def _attribute(self, seen: View, hit: Hit, index: int, quotations: Sequence[QuotationMention]) -> None:
        tokens = seen.passage.tokens
        if hit.first >= hit.last:
            first, last = hit.at, hit.at + 1
        else:
            first, last = hit.first, hit.last
        start, end = tokens.starts[first], tokens.ends[last - 1]
        upto = bisect_right(self._quoted, end)
        for quotation in quotations[max(0, upto - _NEAR) : upto]:
            if quotation.start < end and start < quotation.end:
                start, end = min(start, quotation.start), max(end, quotation.end)
            elif 0 <= start - quotation.end <= 3:
                start = quotation.start
        modality = hit.modality
        indirect = bool(seen.bits[first] & THAT)  # the conditional of indirect speech is a future, no hearsay
        if modality == STATED:
            said = seen.lower[first : min(last, first + _CLAUSE)]
            unsure = not indirect and not self._lexicon.conditional.isdisjoint(said)
            if unsure or not self._lexicon.reported.isdisjoint(said):
                modality = REPORTED
        self._attributions.append(Attribution(index, start, end, hit.verb, modality))

    def ordered(self) -> tuple[list[Candidate], tuple[Attribution, ...]]:
        """Candidates in reading order, with all indexes turned to that order. To be asked once."""
        order = sorted(range(len(self.candidates)), key=lambda i: (self.candidates[i].start, self.candidates[i].end))
        place = {old: new for new, old in enumerate(order)}
        candidates = [self.candidates[old] for old in order]
        for candidate in candidates:
            if candidate.via is not None:
                candidate.via = place[candidate.via]
        attributions = [
            Attribution(place[item.source_index], item.start, item.end, item.verb, item.modality)
            for item in self._attributions
        ]
        attributions.sort(key=lambda item: (item.start, item.end, item.source_index))
        return candidates, tuple(attributions)


def _noun(seen: View, phrase: Phrase) -> str:
    return seen.lower[phrase.head] if phrase.head >= 0 else ""


def _may_be_person(seen: View, at: int) -> bool:
    """A person's name, or one of several words of which nothing is known."""
    name = seen.names[at][1]
    return name.kind == "person" or (name.kind == "other" and " " in name.quote)


def _inside(phrase: Phrase) -> list[Phrase]:
    """The complements and the agent, at any depth."""
    found: list[Phrase] = []
    for part in [*phrase.complements, *([phrase.agent] if phrase.agent is not None else [])]:
        found.append(part)
        found.extend(_inside(part))
    return found
