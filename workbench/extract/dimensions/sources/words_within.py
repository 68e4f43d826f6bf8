"""Words inside a noun phrase that look like its end: prepositions of names, participles, verbs that are nouns too."""

from __future__ import annotations

from workbench.extract.dimensions.sources.unknown_nouns import UnknownNouns
from workbench.language.attribution import (
    AND,
    AS,
    AUXILIARY,
    BE,
    BOUND,
    BY,
    DETERMINER,
    NOUN,
    ORGANISATION,
    PARTICIPLE,
    THAT,
)


class WordsWithin(UnknownNouns):
    """Tells them in one view."""

    def _tied(self, index: int) -> bool:
        """A preposition behind an organisation's noun belongs to its name ("la Lega per gli uccelli")."""
        seen, bits = self._view, self._view.bits[index]
        if not bits & BOUND or bits & (AND | THAT | AS):
            return False
        owner = seen.inside.get(index - 1, index) - 1  # « l'association Rails pour tous »
        return bool((seen.classes[index - 1] | seen.classes[owner]) & ORGANISATION)

    def _made_by(self, index: int) -> bool:
        """As in « deux experts mandatés par la ville »: behind a noun and a participle, known to the lexicon or not."""
        seen, before = self._view, index - 1
        if not seen.bits[index] & BY or before < 1 or before in seen.inside or not seen.lower[before].isalpha():
            return False
        if seen.bits[before] and not seen.bits[before] & PARTICIPLE:
            return False
        return bool(seen.classes[before - 1] & NOUN)

    def _made_for(self, index: int) -> bool:
        """As in « un sondage réalisé pour La Gazette »: behind a participle, or a word of no class."""
        before = self._view.classes[index - 1]
        return self._view.lower[index] in self._lexicon.viewpoint and bool(before & PARTICIPLE or not before)

    def _noun(self, index: int) -> bool:
        """A form that is also a noun, behind an article ("le juge", "une note")."""
        before = index - 1
        while before > index - 3 and self._plain(before):
            before -= 1
        return bool(self._view.bits[index] & NOUN and self._view.classes[before] & DETERMINER)

    def _nominal(self, index: int) -> bool:
        """A participle inside a noun phrase ("les résultats publiés par")."""
        bits = self._view.bits[index]
        return bool(bits & PARTICIPLE and not self._view.classes[index - 1] & (AUXILIARY | BE))
