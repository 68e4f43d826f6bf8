"""Sources that something is laid out in or obtained from: reports, letters, interviews."""

from __future__ import annotations

from workbench.domain.sources import SourceKind
from workbench.extract.dimensions.sources.hits import Hit
from workbench.extract.dimensions.sources.noun_groups import Phrase
from workbench.extract.dimensions.sources.phrases import PhraseReader, kind_of
from workbench.extract.dimensions.sources.view import View
from workbench.language.attribution import (
    AND,
    AUXILIARY,
    BE,
    BY,
    DEFINITE,
    DOCUMENT,
    GAP,
    INDEFINITE,
    LAID,
    MEDIA,
    ORGANISATION,
    PERSON,
    PRINTED,
    RELATIVE,
    THAT,
    AttributionLexicon,
)
from workbench.language.naming import NameLexicon

_AGENT = 14
_WHOLE = 6
_PARTIAL = 3
_HELPED = 3
"""Tokens from which a quotation is a whole statement."""
_PARTICLES = frozenset(("out", "up", "down", "first", "today", "earlier"))
_UNNAMED = (SourceKind.ANONYMOUS, SourceKind.MEDIA, SourceKind.DOCUMENT)


class DocumentMarkers:
    """Reads documents named without a verb of saying in one view."""

    def __init__(self, seen: View, phrases: PhraseReader, lexicon: AttributionLexicon, naming: NameLexicon) -> None:
        self._view = seen
        self._phrases = phrases
        self._lexicon = lexicon
        self._naming = naming
        self._seconds: dict[str, frozenset[str]] = {}

    def laid(self, at: int) -> Hit | None:
        """As in "is laid out in its accounts" (a document) and "published in the Annals of Ageing" (an outlet)."""
        seen = self._view
        bits, inner = seen.bits[at], at + 1
        limit = seen.limits[at]
        while inner < min(at + 4, limit) and seen.lower[inner] not in self._lexicon.within:
            if not seen.bits[inner] & GAP and seen.lower[inner] not in _PARTICLES:
                return None
            inner += 1
        if inner >= limit or seen.lower[inner] not in self._lexicon.within:
            return None
        phrase = self._phrases.at(inner + 1) if inner + 1 < limit else None
        if phrase is None:
            return None
        passive = any(seen.classes[index] & BE for index in range(max(seen.begins[at], at - 3), at))
        if bits & LAID and passive and kind_of(phrase, self._naming) is SourceKind.DOCUMENT:
            return Hit([phrase], seen.begins[at], at, seen.lower[at], at=at)
        titled = not bits & DOCUMENT and self._titled(phrase)  # "a report in the Gazette", but only outlets
        if bits & PRINTED and (kind_of(phrase, self._naming) is SourceKind.MEDIA or titled):
            phrase.outlet = True
            return Hit([], at, at + 1, at=at, relay=phrase)
        return None

    def _titled(self, phrase: Phrase) -> bool:
        """A name that is no place and no person: that of a periodical, after "published in"."""
        name = phrase.name
        if name is None or phrase.head >= 0 or name.title:
            return False
        return name.kind not in ("place", "person") or " of " in name.quote

    def obtained(self, at: int) -> Hit | None:
        """As in "seen by the Financial Post", "reached by Reuters": an outlet and nothing else."""
        seen = self._view
        if at + 2 >= len(seen.lower) or not seen.bits[at + 1] & BY:
            return self._obtaining(at)
        phrase = self._phrases.at(at + 2) or self._phrases.quoted_outlet(at + 2)
        if phrase is None or (phrase.head >= 0 and not phrase.bits & MEDIA):
            return None
        name = phrase.name
        if kind_of(phrase, self._naming) is not SourceKind.MEDIA:
            acronym = name is not None and name.quote.isupper() and name.kind == "organisation"
            unknown = name is not None and (name.kind == "other" or acronym) and not name.title
            if not unknown or not phrase.determiner & DEFINITE:
                return None
            phrase.outlet = True
        return Hit([], at, at + 1, at=at, relay=phrase)

    def _obtaining(self, at: int) -> Hit | None:
        """As in « un courriel que La Tribune a pu consulter », "a memo that the Herald has seen": an outlet between the
        relative and its verb.
        """
        seen, begin = self._view, self._view.begins[at]
        for start in range(at - 1, max(begin, at - _HELPED), -1) if self._lexicon.verb_second else ():
            phrase = self._phrases.at(start)  # "ein Vermerk, der der Rheinpost vorliegt"
            if phrase is not None and phrase.last == at and kind_of(phrase, self._naming) is SourceKind.MEDIA:
                return Hit([], at, at + 1, at=at, relay=phrase)
        for start in range(at - 2, max(begin, at - _AGENT), -1):
            if seen.bits[start] & (RELATIVE | THAT):
                phrase = self._phrases.at(start + 1)
                if phrase is None or not any(seen.bits[i] & AUXILIARY for i in range(phrase.last, at)):
                    return None
                near = at - phrase.last <= _HELPED and kind_of(phrase, self._naming) is SourceKind.MEDIA
                return Hit([], at, at + 1, at=at, relay=phrase) if near else None
        return None

    def _written(self, at: int, start: int) -> Hit | None:
        """As in "il ressort du rapport", "per court filings": something written, and nothing else."""
        seen = self._view
        if tuple(seen.lower[at:start]) in self._lexicon.turns.first_only and at != seen.begins[at]:
            return None  # « a lancé la présidente à la lecture d'une décision »
        phrase = self._phrases.at(start) if start < self._view.limits[at] else None
        if phrase is None or kind_of(phrase, self._naming) not in (SourceKind.DOCUMENT, SourceKind.MEDIA):
            return None
        return Hit([phrase], self._view.begins[at], self._view.limits[at], at=at)

    def _viewed(self, at: int) -> Hit | None:
        """As in « Pour Luc Perrin, économiste, … »: a person named at the start of a sentence, a comma behind."""
        seen = self._view
        if at != seen.begins[at] or self._dealt_out(at):
            return None
        phrase = self._valid(self._phrases.at(at + 1)) if at + 1 < seen.limits[at] else None
        if phrase is not None and phrase.name is None and phrase.bits & PERSON and phrase.determiner & INDEFINITE:
            return Hit([phrase], phrase.last, seen.limits[at], at=at)
        if phrase is not None and phrase.last + 1 in seen.opens and seen.words[phrase.last] == ",":
            return Hit([phrase], phrase.last, seen.limits[at], at=at)  # « Pour le ministère, « … » »
        if phrase is not None and self._judges(phrase, seen.limits[at]):
            return Hit([phrase], phrase.last, seen.limits[at], at=at)
        if phrase is None or phrase.name is None or phrase.name.kind not in ("person", "other"):
            return None
        if seen.classes[phrase.last + 1] & RELATIVE and (" " not in phrase.name.quote or not self._lexicon.head_first):
            whole = [
                end for start, end in seen.opens.items() if at < start < seen.limits[at] and end - start > _PARTIAL
            ]
            if whole and kind_of(phrase, self._naming) is SourceKind.PERSON:
                return Hit([phrase], phrase.last, seen.limits[at], at=at)  # "For Ana Ruiz, who farms, it is “a blow”"
            return None  # « Pour Belmont, dont le budget … »: a town, a club; "For Ana Ruiz, who farms, it means less"
        if kind_of(phrase, self._naming) is not SourceKind.PERSON and not seen.classes[phrase.last + 1] & PERSON:
            return None
        return Hit([phrase], phrase.last, seen.limits[at], at=at) if seen.words[phrase.last] == "," else None

    def _judges(self, phrase: Phrase, limit: int) -> bool:
        """As in "For the farmers' union, the price is “out of reach”": words of an office or institution, no title."""
        seen, tokens = self._view, self._view.passage.tokens
        kind = kind_of(phrase, self._naming)
        if kind not in (SourceKind.PERSON, SourceKind.ORGANISATION) or not (phrase.determiner or phrase.name):
            return False
        return any(
            opened in seen.opens and tokens.text[tokens.starts[opened + 1]].islower()
            for opened in range(phrase.last, limit - 1)
        )

    def _dealt_out(self, at: int) -> bool:
        """As in "Per l'ex direttore la richiesta è di nove anni, per l'ex presidente di sette": to each their own."""
        seen = self._view
        for index in range(at + 2, seen.limits[at] - 1):
            if seen.lower[index] == seen.lower[at] and (seen.words[index - 1] in ",;" or seen.classes[index - 1] & AND):
                other = self._phrases.at(index + 1)
                if other is not None and other.bits & (PERSON | ORGANISATION):
                    return True
        return False

    def _by_document(self, at: int) -> Hit | None:
        """As in "nach ihrem ersten Bericht": German "after" tells the source before writings that hold figures."""
        seen = self._view
        phrase = self._valid(self._phrases.at(at + 1)) if at + 1 < seen.limits[at] else None
        if phrase is None or phrase.head < 0:
            return None
        endings = self._lexicon.by_document[seen.lower[at]]
        if not seen.lower[phrase.head].endswith(tuple(endings)):
            return None
        if not phrase.determiner and seen.lower[phrase.head] in endings:
            return None  # "nach Polizeiangaben", but "nach Angaben von"
        return Hit([phrase], seen.begins[at], seen.limits[at], at=at)

    def _valid(self, phrase: Phrase | None) -> Phrase | None:
        if phrase is None or kind_of(phrase, self._naming) is None:
            return None
        if self._view.words[phrase.last][:1].isdigit() and self._view.words[phrase.head] in self._lexicon.laws:
            return None
        if phrase.name is not None and phrase.name.kind == "place" and phrase.head < 0:
            return None
        return phrase
