"""Somebody of whom the article says that the name is withheld ("a dealer who asked not to be named reckons")."""

from __future__ import annotations

from workbench.domain.sources import SourceKind
from workbench.extract.dimensions.sources.framed_markers import FramedMarkers
from workbench.extract.dimensions.sources.hits import Hit
from workbench.extract.dimensions.sources.noun_groups import Phrase
from workbench.extract.dimensions.sources.phrases import kind_of
from workbench.extract.dimensions.sources.view import STOPS
from workbench.language.attribution import BOUND, BY, DETERMINER, INDEFINITE, LINK, ORGANISATION, PERSON, SEVERAL, TO

_BACK = 16
"""Tokens before the words of anonymity in which the person stands."""
_GOVERNS = LINK | BOUND | TO | BY
_PEOPLE = (SourceKind.PERSON, SourceKind.ANONYMOUS)


class UnnamedMarkers(FramedMarkers):
    """Reads such sources in one view."""

    def _unnamed(self, at: int, after: int) -> Hit | None:
        """Whoever stands before the words of anonymity at a token, else right behind them (« dit, sous couvert
        d'anonymat, un diplomate »).
        """
        seen = self._view
        begin = seen.begin(at)
        found: Phrase | None = None
        for start in range(at - 1, max(begin, at - _BACK) - 1, -1):
            if seen.lower[start] in STOPS and start not in seen.inside:
                break
            if seen.bits[start] & (INDEFINITE | SEVERAL) and start not in seen.inside:
                found = self._somebody_at(start, at)
                break
        if found is None and seen.word(after) == ",":
            found = self._somebody_at(after + 1, seen.limit(at))
        return Hit([found], begin, seen.limit(at), at=at) if found is not None else None

    def _somebody_at(self, start: int, limit: int) -> Phrase | None:
        """A person told by an indefinite article and a noun, known to the lexicon or not."""
        seen = self._view
        if start >= limit or not seen.bit(start) & (INDEFINITE | SEVERAL):
            return None
        if seen.bit(start - 1) & _GOVERNS:
            return None  # "a gift from a donor who wishes to remain anonymous": nothing is said
        phrase = self._phrases.at(start)
        if phrase is not None and phrase.last <= limit:
            if phrase.name is None and phrase.bits & ORGANISATION:
                phrase.bits = PERSON  # "um operador", "una guida": whoever hides the name is no company
            return phrase if phrase.name is None and kind_of(phrase, self._naming) in _PEOPLE else None
        end = start + 1
        while end < limit and seen.lower[end].isalpha() and not seen.bits[end] & ~PERSON:
            end += 1
        if end == start + 1:
            return None
        head = start + 1 if self._lexicon.head_first else end - 1
        found = Phrase(start, end, determiner=seen.bits[start] & DETERMINER, head=head, bits=PERSON)
        self._phrases.extend(found)
        return found
