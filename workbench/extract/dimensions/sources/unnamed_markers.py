"""Somebody of whom the article says that the name is withheld ("a dealer who asked not to be named reckons")."""

from __future__ import annotations

from workbench.domain.sources import SourceKind
from workbench.extract.dimensions.sources.framed_markers import FramedMarkers
from workbench.extract.dimensions.sources.hits import Hit
from workbench.extract.dimensions.sources.noun_groups import Phrase
from workbench.extract.dimensions.sources.phrases import kind_of
from workbench.extract.dimensions.sources.view import STOPS
from workbench.language.attribution import (
    BOUND,
    BY,
    DETERMINER,
    EXPERT,
    INDEFINITE,
    LINK,
    OFFICIAL,
    ORGANISATION,
    PERSON,
    PLURAL,
    RELATIVE,
    SEVERAL,
    TO,
    VERB,
)

_BACK = 16
"""Tokens before the words of anonymity in which the person stands."""
_DESCRIBED = 3
"""Most words that describe people before their noun."""
_RELATIVE = 4
"""Most tokens from people to the words of anonymity: a comma, a relative pronoun and its verb."""
_GOVERNS = LINK | BOUND | TO | BY
_PEOPLE = (SourceKind.PERSON, SourceKind.ANONYMOUS)


class UnnamedMarkers(FramedMarkers):
    """Reads such sources in one view."""

    def _unnamed(self, at: int, after: int) -> Hit | None:
        """Whoever stands before the words of anonymity at a token, else right behind them (« dit, sous couvert
        d'anonymat, un diplomate »).
        """
        seen = self._view
        begin = seen.begins[at]
        found: Phrase | None = None
        for start in range(at - 1, max(begin, at - _BACK) - 1, -1):
            if seen.lower[start] in STOPS and start not in seen.inside:
                break
            found = self._bare_plural(start, at)
            if found is not None:
                break
            if seen.bits[start] & (INDEFINITE | SEVERAL) and start not in seen.inside:
                found = self._somebody_at(start, at)
                break
        if found is None and seen.words[after] == ",":
            found = self._somebody_at(after + 1, seen.limits[at])
        return Hit([found], begin, seen.limits[at], at=at) if found is not None else None

    def _bare_plural(self, start: int, at: int) -> Phrase | None:
        """Read "arrested a man, said officers who asked not to be named": people without an article right before."""
        seen = self._view
        bits = seen.bits[start]
        plural = (bits & PERSON and bits & PLURAL) or bits & (OFFICIAL | EXPERT)
        if not plural or start in seen.inside or start in seen.names:
            return None
        if self._counted(start):
            return None
        phrase = self._phrases.at(start)
        if phrase is None:
            phrase = Phrase(start, start + 1, head=start, bits=PERSON | PLURAL)
            self._phrases.extend(phrase)
        if phrase.name is not None or not start < phrase.last <= at <= phrase.last + _RELATIVE:
            return None
        between = seen.bits[phrase.last : at]
        if any(one & PERSON for one in between) or (between and not any(one & RELATIVE for one in between)):
            return None
        return phrase if kind_of(phrase, self._naming) in _PEOPLE else None

    def _counted(self, start: int) -> bool:
        """An article, a number or a preposition stands before a noun and the words that describe it: "three government
        officials".
        """
        seen = self._view
        for at in range(start - 1, max(-1, start - 1 - _DESCRIBED), -1):
            if seen.bits[at] & (DETERMINER | _GOVERNS) or seen.lower[at].isdigit():
                return True
            if not seen.lower[at].isalpha() or seen.bits[at] & (VERB | BOUND):
                return False
        return False

    def _somebody_at(self, start: int, limit: int) -> Phrase | None:
        """A person told by an indefinite article and a noun, known to the lexicon or not."""
        seen = self._view
        if start >= limit or not seen.classes[start] & (INDEFINITE | SEVERAL):
            return None
        if seen.classes[start - 1] & _GOVERNS:
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
