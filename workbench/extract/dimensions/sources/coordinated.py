"""Several that say something together: "Anna Reid and the council said", « ont indiqué le maire et la préfète »."""

from __future__ import annotations

from workbench.domain.sources import SourceKind
from workbench.extract.dimensions.sources.beside_verbs import BesideVerbs
from workbench.extract.dimensions.sources.noun_groups import Phrase
from workbench.extract.dimensions.sources.phrases import kind_of
from workbench.language.attribution import (
    AND,
    AS,
    AUXILIARY,
    DEFINITE,
    GAP,
    LINK,
    ORGANISATION,
    PERSON,
    POSSESSIVE,
    REFLEXIVE,
    THAT,
    VERB,
)

_MOST = 3
"""Subjects besides the one beside the verb, at most."""
_KNOWN = DEFINITE | POSSESSIVE
_OPENING = AS | THAT | GAP
_BETWEEN = GAP | LINK | REFLEXIVE | AUXILIARY
_SPEAKERS = (SourceKind.PERSON, SourceKind.ORGANISATION, SourceKind.ANONYMOUS)


class CoordinatedSubjects(BesideVerbs):
    """Finds, beside the subject that a verb was given, the others it has in one view."""

    def beside(self, subject: Phrase, first: int, limit: int, *, inverted: bool) -> list[Phrase]:
        """The others, where the verb group begins at token `first` and its sentence ends before `limit`."""
        if kind_of(subject, self._naming) not in _SPEAKERS:
            return []
        before = [] if inverted else self._before(subject)
        after = self._after(subject, limit, verb=-1 if inverted else first)
        return [*before, *([after] if after is not None else [])]

    def _before(self, subject: Phrase) -> list[Phrase]:
        """As in "Anna Reid, Tom Lowe and the council said": whatever opens the clause before the subject."""
        seen, begin = self._view, self._view.begins[subject.first]
        joint = subject.first - 1
        if joint <= begin or not seen.bits[joint] & AND or joint in seen.inside:
            return []
        other = self._ends_at(joint, begin)
        found: list[Phrase] = []
        while other is not None and len(found) < _MOST:
            found.insert(0, other)
            comma = other.first - 1
            if comma <= begin or seen.lower[comma] != ",":
                break
            other = self._ends_at(comma, begin, apposed=False)
            if other is not None and other.first > begin:
                return found[-1:]
        return found if found and self._opens(found[0], begin) else []

    def _ends_at(self, end: int, begin: int, *, apposed: bool = True) -> Phrase | None:
        """Somebody whose phrase, or whose name in apposition between commas, ends at a token."""
        if apposed and self._view.words[end - 1] == ",":
            found = self._subjects.apposed(end - 1)
        else:
            found = self._subjects.ending(end, begin)
            found = found if found is not None and found.last == end else None
        if found is None or not self._speaks(found):
            return None
        return found

    def _speaks(self, phrase: Phrase) -> bool:
        """A name or a known office or institution, such as may stand beside another."""
        if kind_of(phrase, self._naming) not in _SPEAKERS:
            return False
        if phrase.name is not None and phrase.head >= 0:
            return self._lexicon.head_first or phrase.name_first - phrase.head <= 1  # no "The firm bought Lowe"
        if phrase.name is not None:
            office = self._view.bits[phrase.name_last - 1] & PERSON  # "Co-founder and chief executive Aoife Kerr"
            return phrase.name.kind != "place" and not office
        return bool(phrase.determiner and phrase.bits & (PERSON | ORGANISATION))

    def _opens(self, phrase: Phrase, begin: int) -> bool:
        """Nothing of its clause stands before it but a word of time, "as" or "that"."""
        seen, before = self._view, phrase.first - 1
        if before < begin or seen.lower[before] in ",:;" or before in seen.closes:
            return True
        return bool(seen.bits[before] & _OPENING) and before not in seen.inside

    def _after(self, subject: Phrase, limit: int, verb: int) -> Phrase | None:
        """As in "said X and Y", "wie Ministerin X und Klinikchef Y am Montag mitteilten"."""
        seen, joint = self._view, subject.last
        if joint + 1 >= limit or not seen.bits[joint] & AND:
            return None
        other = self._subjects.accepted(self._phrases.at(joint + 1))
        if other is None:
            return None
        if verb >= 0:
            between = range(other.last, verb)
            clear = all(seen.bits[at] & _BETWEEN or seen.lower[at].isdigit() for at in between)
            return other if other.last <= verb and clear and self._speaks(other) else None
        if seen.classes[other.last] & (VERB | AUXILIARY):
            return None
        if other.name is not None:
            return other
        ends = other.last >= limit or seen.lower[other.last] in ",.;:" or bool(seen.bits[other.last] & GAP)
        known = other.determiner & _KNOWN and other.bits & (PERSON | ORGANISATION)
        return other if ends and known and subject.determiner & _KNOWN else None
