"""Subjects that a verb of saying leaves out: told where the sentence starts, or the one person before a quotation."""

from __future__ import annotations

from workbench.domain.sources import SourceKind
from workbench.extract.dimensions.sources.beside_verbs import BesideVerbs
from workbench.extract.dimensions.sources.noun_groups import Phrase
from workbench.extract.dimensions.sources.phrases import kind_of
from workbench.language.attribution import (
    AND,
    AUXILIARY,
    BE,
    BOUND,
    DEFINITE,
    GAP,
    LINK,
    NEGATION,
    PERSON,
    POSSESSIVE,
    REFLEXIVE,
    RELATIVE,
    THAT,
    TO,
    VERB,
)

_TOLD = 4
"""Tokens behind a verb within which what is said begins."""
_PREDICATE = NEGATION | AUXILIARY | BE | REFLEXIVE | VERB
_TIES = LINK | BOUND | RELATIVE | THAT | TO | AND


class ElidedSubjects(BesideVerbs):
    """Finds them in one view."""

    def find(self, first: int, last: int) -> Phrase | None:
        """The subject of the verb group at tokens [first, last) that stands nowhere beside it."""
        if self._carries_on(first) and self._tells(last):
            return self.opening(first)
        return self._only_person(first) if self._lexicon.turns.subject_left_out else None

    def opening(self, before: int) -> Phrase | None:
        """The phrase that opens the sentence as the subject of a predicate that begins right behind it."""
        seen, at = self._view, self._view.begins[before]
        while at < before and at not in seen.names and seen.bits[at] & (AND | GAP) and not seen.bits[at] & DEFINITE:
            at += 1
        phrase = self._subjects.accepted(self._phrases.at(at))
        if phrase is None or phrase.last >= before or (phrase.name is None and not phrase.determiner):
            return None
        if kind_of(phrase, self._naming) is SourceKind.ORGANISATION and self._is_place(phrase):
            return None
        bits, word = seen.bits[phrase.last], seen.lower[phrase.last]
        plain = not bits and word.isalpha() and phrase.last not in seen.inside
        return phrase if bits & _PREDICATE or (plain and not bits & _TIES) else None

    def _is_place(self, phrase: Phrase) -> bool:
        return phrase.head < 0 and phrase.name is not None and phrase.name.kind == "place"

    def _carries_on(self, first: int) -> bool:
        """As in "no da cifras, pero recuerda", "macht keine Angaben, betont aber": one subject, two verbs."""
        seen, before = self._view, first - 1
        while before > seen.begins[first] and seen.bits[before] & (GAP | REFLEXIVE) and not seen.bits[before] & AND:
            if seen.lower[before] in self._lexicon.turns.carries:
                break
            before -= 1
        if seen.words[before] in self._lexicon.turns.carries:
            return True
        return self._lexicon.verb_second and seen.words[before] == "," and before == first - 1

    def _tells(self, last: int) -> bool:
        """A clause or a quotation with what is said follows."""
        seen = self._view
        ahead = range(last, min(last + _TOLD, seen.limits[last - 1]))
        return any(seen.bits[index] & THAT or index in seen.opens for index in ahead)

    def _only_person(self, first: int) -> Phrase | None:
        """As in "A la alcaldesa, Nohora Pulecio, no le basta: «…», dijo": whoever is named before the quotation."""
        seen, end = self._view, first - 1
        if seen.words[end] == ",":
            end -= 1
        if end not in seen.closes:
            return None
        at, begin = seen.closes[end], seen.begins[first]
        found: list[Phrase] = []
        index = begin
        while index < at:
            phrase = self._phrases.at(index) if self._opens(index) else None
            if phrase is not None and self._subjects.accepted(phrase) and self._is_person(phrase):
                found.append(phrase)
                index = max(phrase.last, index + 1)
            else:
                index += 1
        named = [phrase for phrase in found if phrase.name is not None]
        people = named or found
        return people[0] if len(people) == 1 else None

    def _opens(self, index: int) -> bool:
        """A noun phrase may begin here."""
        seen = self._view
        return index in seen.names or bool(seen.bits[index] & (DEFINITE | POSSESSIVE | PERSON))

    def _is_person(self, phrase: Phrase) -> bool:
        if phrase.name is not None and phrase.head < 0:
            return phrase.name.kind == "person"
        return bool(phrase.bits & PERSON) and not phrase.plural
