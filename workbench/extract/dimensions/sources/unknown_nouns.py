"""Nouns that the lexicon does not know, by the article before them: somebody where speech is certain."""

from __future__ import annotations

from workbench.extract.dimensions.sources.noun_groups import Phrase
from workbench.extract.dimensions.sources.phrases import PhraseReader
from workbench.extract.dimensions.sources.view import View
from workbench.language.attribution import (
    BOUND,
    DEFINITE,
    DETERMINER,
    GAP,
    INDEFINITE,
    LINK,
    PERSON,
    POSSESSIVE,
    RELATIVE,
    SEVERAL,
    AttributionLexicon,
)
from workbench.language.naming import NameLexicon

_PLAIN = 3
_ARTICLE = DEFINITE | INDEFINITE | POSSESSIVE | SEVERAL


class UnknownNouns:
    """Finds them in one view."""

    def __init__(self, seen: View, phrases: PhraseReader, lexicon: AttributionLexicon, naming: NameLexicon) -> None:
        self._view = seen
        self._phrases = phrases
        self._lexicon = lexicon
        self._naming = naming

    def unknown(self, at: int) -> Phrase | None:
        """An article and a noun that the lexicon does not know; only where speech is certain."""
        seen = self._view
        limit = seen.limits[at] if at < len(seen.lower) else at
        if at + 1 >= limit or not seen.bits[at] & _ARTICLE or at in seen.names:
            return None
        end = at + 1
        while end < limit and end - at <= _PLAIN and self._plain(end):
            end += 1
        if end == at + 1 or not (
            end >= limit or seen.lower[end] in ",.;" or seen.bits[end] & (RELATIVE | LINK | BOUND | GAP)
        ):
            return None
        return Phrase(at, end, determiner=seen.bits[at] & DETERMINER, head=at + 1, bits=PERSON)

    def _plain(self, index: int) -> bool:
        seen = self._view
        return not seen.bits[index] and index not in seen.inside and seen.lower[index].isalpha()

    def _behind_article(self, end: int, begin: int, articles: int) -> int | None:
        """The first of up to three plain words that end at a token; None when no article of these stands before."""
        start = end
        while start > begin and end - start < _PLAIN and self._plain(start - 1):
            start -= 1
        if start == end or start - 1 < begin or not self._view.bits[start - 1] & articles:
            return None
        return start

    def _person(self, words: range) -> bool:
        """One of the words ends as nouns for people do."""
        return any(self._view.lower[index].endswith(self._lexicon.person_endings) for index in words)
