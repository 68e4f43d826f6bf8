"""Sources that something is laid out in or obtained from: reports, letters, interviews."""

from __future__ import annotations

from workbench.domain.sources import SourceKind
from workbench.extract.dimensions.sources.hits import Hit
from workbench.extract.dimensions.sources.phrases import Phrase, PhraseReader, kind_of
from workbench.extract.dimensions.sources.view import View
from workbench.language.attribution import (
    BE,
    BY,
    DEFINITE,
    GAP,
    LAID,
    MEDIA,
    PRINTED,
    AttributionLexicon,
)
from workbench.language.naming import NameLexicon

_AGENT = 14
_WHOLE = 6
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

    def laid(self, at: int) -> Hit | None:
        """As in "is laid out in its accounts" (a document) and "published in the Annals of Ageing" (an outlet)."""
        seen = self._view
        bits, inner = seen.bits[at], at + 1
        limit = seen.limit(at)
        while inner < min(at + 4, limit) and seen.lower[inner] not in self._lexicon.within:
            if not seen.bits[inner] & GAP and seen.lower[inner] not in _PARTICLES:
                return None
            inner += 1
        if inner >= limit or seen.lower[inner] not in self._lexicon.within:
            return None
        phrase = self._phrases.at(inner + 1) if inner + 1 < limit else None
        if phrase is None:
            return None
        passive = any(seen.bit(index) & BE for index in range(max(seen.begin(at), at - 3), at))
        if bits & LAID and passive and kind_of(phrase, self._naming) is SourceKind.DOCUMENT:
            return Hit([phrase], seen.begin(at), at, seen.lower[at], at=at)
        if bits & PRINTED and (kind_of(phrase, self._naming) is SourceKind.MEDIA or self._titled(phrase)):
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
        if at + 2 >= len(seen) or not seen.bits[at + 1] & BY:
            return None
        phrase = self._phrases.at(at + 2)
        if phrase is None or (phrase.head >= 0 and not phrase.bits & MEDIA):
            return None
        name = phrase.name
        if kind_of(phrase, self._naming) is not SourceKind.MEDIA:
            if name is None or name.kind != "other" or not phrase.determiner & DEFINITE or name.title:
                return None
            phrase.outlet = True
        return Hit([], at, at + 1, at=at, relay=phrase)
