"""Speech without a known verb of saying, and words that stand after their source."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.domain.sources import SourceKind
from workbench.extract.dimensions.sources.hits import Hit
from workbench.extract.dimensions.sources.noun_groups import Phrase
from workbench.extract.dimensions.sources.phrases import PhraseReader, kind_of
from workbench.extract.dimensions.sources.subjects import SubjectFinder
from workbench.extract.dimensions.sources.told_of import is_known_person
from workbench.extract.dimensions.sources.view import View
from workbench.language.attribution import (
    AND,
    AUXILIARY,
    BE,
    DEFINITE,
    DOCUMENT,
    GAP,
    NEGATION,
    PERSON,
    POSSESSIVE,
    REFLEXIVE,
    VERB,
    WEAK,
)
from workbench.language.naming import NameLexicon

_HELPS = GAP | REFLEXIVE | AUXILIARY
_ENDS = frozenset(".,;!?»")
_WHOLE, _SENTENCE = 4, 3
_ADVERBIAL = 16
_KNOWN = DEFINITE | POSSESSIVE


class SpeechReader:
    """Reads what stands around quotations in one view."""

    def __init__(
        self, seen: View, phrases: PhraseReader, subjects: SubjectFinder, naming: NameLexicon, modals: frozenset[str]
    ) -> None:
        self._modals = modals
        self._view = seen
        self._phrases = phrases
        self._subjects = subjects
        self._naming = naming

    def before(self, at: int) -> Hit | None:
        """The source before a word that stands after it ("dem Institut zufolge")."""
        seen = self._view
        phrase = self._subjects.ending(at, seen.begins[at])
        if phrase is None:
            return None
        return Hit([phrase], seen.begins[at], seen.limits[at], seen.lower[at], at=at)

    def remarks(self, quoted: Iterable[int]) -> list[Hit]:
        """The attributions that verbs among the tokens of quotations make."""
        seen = self._view
        verbs = [at for at in quoted if seen.bits[at] & VERB and seen.words[at - 1] == ","]
        return [self.within(at) for at in sorted(verbs) if self.is_within(at)]

    def is_within(self, at: int) -> bool:
        """As in « Rien n’est joué, prévient Mme Valette. Il faut attendre. »: a remark within the quotation, by a verb
        behind a comma.
        """
        seen = self._view
        subject = self._subjects.accepted(self._phrases.at(at + 1)) if at + 1 < len(seen.lower) else None
        if subject is None or seen.words[subject.last] not in _ENDS:
            return False
        told = kind_of(subject, self._naming) in (SourceKind.PERSON, SourceKind.ORGANISATION)
        return told and bool(subject.name is not None or subject.determiner & DEFINITE)

    def within(self, at: int) -> Hit:
        """The attribution that such a remark makes."""
        seen = self._view
        subject = self._subjects.accepted(self._phrases.at(at + 1))
        assert subject is not None
        return Hit([subject], seen.begins[at], at, seen.lower[at], at=at)

    def told_of(self, start: int, close: int) -> Hit | None:
        """As in "Ana Ruiz, who cleans wards, was unimpressed. “It is slow.”": the person that the sentence right before
        a quotation of its own begins with, in the same paragraph.
        """
        seen = self._view
        before, tokens = start - 1, seen.passage.tokens
        if close - start < _WHOLE or "\n" in tokens.text[tokens.ends[before] : tokens.starts[start]]:
            return None
        begin = seen.begins[before]
        subject = self._opening(begin, before)
        if subject is None or subject.name is None or before - begin < _SENTENCE:
            return None
        if is_known_person(seen, subject):
            return Hit([subject], start, close, at=start)
        full = " " in subject.name.quote or subject.name.title
        if not full or kind_of(subject, self._naming) is not SourceKind.PERSON:
            return None
        return Hit([subject], start, close, at=start)

    def _opening(self, begin: int, end: int) -> Phrase | None:
        """Whom a sentence begins with, or begins with behind an adverbial and its comma ("On a visit to the site, mayor
        Ana Reid could not hide her joy."); the name where it stands in apposition ("The mayor, Ana Reid, shrugs.").
        """
        seen = self._view
        phrase = self._phrases.at(begin)
        if phrase is None or not phrase.bits & PERSON:
            comma = next((at for at in range(begin, min(begin + _ADVERBIAL, end)) if seen.lower[at] == ","), end)
            behind = self._phrases.at(comma + 1) if comma + 1 < end else None
            if behind is not None and behind.bits & PERSON and behind.determiner & _KNOWN:
                phrase = behind
        if phrase is None or phrase.name is not None or not phrase.bits & PERSON or not phrase.determiner & _KNOWN:
            return phrase
        at = phrase.last + 1
        if seen.words[phrase.last] != "," or at not in seen.names or seen.names[at][1].kind != "person":
            return phrase
        last, name = seen.names[at]
        return Phrase(at, last, name=name, name_first=at, name_last=last)

    def _is_reflexive(self, at: int) -> bool:
        """The verb "to be" behind a pronoun: « … », s'est emporté le maire."""
        return bool(self._view.bits[at] & BE and self._view.classes[at - 1] & REFLEXIVE)

    def partial(self, start: int, close: int) -> Hit | None:
        """As in 'A deputy head would “rather have a roof than a laptop”': somebody who begins the clause, then a verb
        that helps another one, then words of theirs that begin small.
        """
        seen, verb = self._view, start - 1
        tokens = seen.passage.tokens
        if close - start < _SENTENCE + 1 or verb < 1 or not tokens.text[tokens.starts[start + 1]].islower():
            return None
        if not (seen.bits[verb] & (BE | AUXILIARY) or seen.lower[verb] in self._modals):
            return None
        end = verb
        while seen.classes[end - 1] & (GAP | REFLEXIVE | NEGATION) and end - 1 not in seen.inside:
            end -= 1
        subject = self._subjects.ending(end, seen.begins[verb])
        if subject is None or subject.bits & DOCUMENT or self._is_tied(subject):
            return None
        if kind_of(subject, self._naming) not in (SourceKind.PERSON, SourceKind.ANONYMOUS):
            return None
        return Hit([subject], start, close, at=verb)

    def _is_tied(self, subject: Phrase) -> bool:
        """Something else than the beginning of a clause stands before it."""
        seen, before = self._view, subject.first - 1
        return before >= seen.begins[subject.first] and seen.lower[before] not in ",;:" and not seen.bits[before] & AND

    def trailing(self, end: int) -> Hit | None:
        """Who speaks after a quotation of three words or more, whatever the verb: "« … », soupire un commerçant"."""
        seen = self._view
        at = end + 1
        if end - seen.closes[end] < 4 or at >= len(seen.lower):
            return None
        if seen.lower[at] == ",":
            at += 1
        elif (
            seen.words[end - 1] not in ",!?…"
            and seen.begins[at] != at
            and not seen.passage.tokens.lower[end].endswith("'")
        ):
            return None
        first, limit = at, seen.limits[end + 1]
        while at < limit and at - first < 4 and (seen.bits[at] & _HELPS or self._is_reflexive(at)):
            at += 1
        if at >= limit or at in seen.inside or seen.bits[at] & ~(VERB | WEAK) or not seen.lower[at].isalpha():
            return None
        subject = self._subjects.accepted(self._phrases.at(at + 1)) or self._subjects.unknown(at + 1)
        if subject is None or kind_of(subject, self._naming) not in (SourceKind.PERSON, SourceKind.ANONYMOUS):
            return None
        return Hit([subject], seen.closes[end], first, seen.lower[at], at=at)
