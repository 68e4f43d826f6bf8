"""Whoever stands before a colon and a quotation ("Kremer: “…”"), or behind one in a title ("“…”: Kremer")."""

from __future__ import annotations

from workbench.domain.sources import SourceKind
from workbench.extract.dimensions.sources.hits import Hit
from workbench.extract.dimensions.sources.noun_groups import Phrase
from workbench.extract.dimensions.sources.phrases import kind_of
from workbench.extract.dimensions.sources.unnamed_markers import UnnamedMarkers
from workbench.extract.dimensions.sources.view import OPENING
from workbench.language.attribution import (
    ANONYMOUS,
    DETERMINER,
    INDEFINITE,
    LINK,
    NOUN,
    ORGANISATION,
    PERSON,
    VERB,
)

_WHOLE = 6
"""Tokens from which a quotation is a whole statement."""
_PLAIN = 3


class ColonMarkers(UnnamedMarkers):
    """Reads such sources in one view."""

    def colon(self, at: int) -> Hit | None:
        """As in "Kremer: “…”" and, in a title, "“…”: Kremer"."""
        seen = self._view
        begin, limit = seen.begins[at], seen.limits[at]
        start = begin
        while start < at and seen.lower[start] in OPENING:
            start += 1
        if at + 1 not in seen.opens and seen.words[at + 1] not in OPENING:
            return None
        phrase = self._valid(self._phrases.at(start)) or self._somebody(start, at)
        if phrase is None or (phrase.last != at and not self._speaks(phrase, at)):
            phrase = self._before_colon(begin, at) or self._before_verb(begin, at)
        return None if phrase is None else Hit([phrase], at + 1, max(limit, at + 2), at=at)

    def _before_colon(self, begin: int, colon: int) -> Phrase | None:
        """As in "Di tutt'altro avviso l'opposizione: «…»": the subject stands behind its predicate."""
        seen = self._view
        if seen.opens.get(colon + 1, 0) - colon < _WHOLE:
            return None
        for start in range(max(begin, colon - _PLAIN - 1), colon):
            phrase = self._valid(self._phrases.at(start))
            if phrase is None or phrase.last != colon or seen.classes[start - 1] & (LINK | VERB):
                continue
            if phrase.bits & (PERSON | ORGANISATION | ANONYMOUS) and phrase.determiner:
                return phrase
        return None

    def _before_verb(self, begin: int, colon: int) -> Phrase | None:
        """As in « ce que Mme Valette assume : « … » »: the person right before the word that a colon and a whole
        quotation follow.
        """
        seen, verb = self._view, colon - 1
        if not self._lexicon.head_first or verb - 1 <= begin or seen.opens.get(colon + 1, 0) - colon < _WHOLE:
            return None
        if not seen.lower[verb].isalpha() or seen.bits[verb] & (NOUN | DETERMINER) or verb in seen.inside:
            return None
        for start in range(max(begin, verb - _PLAIN - 1), verb):
            phrase = self._valid(self._phrases.at(start))
            if phrase is not None and phrase.last == verb and kind_of(phrase, self._naming) is SourceKind.PERSON:
                return phrase if phrase.name is not None and not seen.classes[start - 1] & LINK else None
        return None

    def _somebody(self, start: int, colon: int) -> Phrase | None:
        """An indefinite article and nouns that the lexicon does not know, at the start of a sentence."""
        seen = self._view
        if not seen.classes[start] & INDEFINITE or start in seen.inside:
            return None
        end = start + 1
        while end < colon and end - start <= _PLAIN and not seen.bits[end] and seen.lower[end].isalpha():
            end += 1
        if end == start + 1 or end == colon or (not self._lexicon.head_first and seen.bits[end] & ~VERB & NOUN):
            return None
        last = end if self._lexicon.head_first else end - (not seen.bits[end])
        head = start + 1 if self._lexicon.head_first else max(start + 1, last - 1)
        return Phrase(
            start, start + 2 if self._lexicon.head_first else last, determiner=INDEFINITE, head=head, bits=PERSON
        )

    def _speaks(self, phrase: Phrase, at: int) -> bool:
        """A person who begins the sentence that a colon and a whole quotation end ("X ne décolère pas : « … »")."""
        seen = self._view
        kind = kind_of(phrase, self._naming)
        named = kind is SourceKind.ORGANISATION and phrase.name is not None
        if not (
            named or kind is SourceKind.ANONYMOUS or (kind is SourceKind.PERSON and (phrase.name or phrase.determiner))
        ):
            return False
        return seen.opens.get(at + 1, 0) - at >= _WHOLE and not seen.bits[at - 1] & NOUN
