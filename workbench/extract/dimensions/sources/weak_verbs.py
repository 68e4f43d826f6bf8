"""Verbs that tell who said something only with what stands around them: a quotation, a figure, a word of blame."""

from __future__ import annotations

import re

from workbench.domain.sources import SourceKind
from workbench.extract.dimensions.sources.noun_groups import Phrase
from workbench.extract.dimensions.sources.phrases import kind_of
from workbench.extract.dimensions.sources.verb_groups import VerbGroups
from workbench.extract.dimensions.sources.view import CLOSING, STOPS
from workbench.language.attribution import (
    ANONYMOUS,
    AUXILIARY,
    BE,
    BOUND,
    DEMANDS,
    DETERMINER,
    DOCUMENT,
    FORECASTS,
    GAP,
    LINK,
    NEGATION,
    NOUN,
    REFLEXIVE,
    SEVERAL,
    THAT,
    TO,
    VERB,
)

_SOURCES = ANONYMOUS | DOCUMENT
_CONTENT = 4
"""Tokens of a clause that is said, at the least."""
_SPOKEN = 6
"""Tokens within which the number follows that somebody speaks of (« parle d'un trou de 120 »)."""
_CLOSES = frozenset(",.;")
_YEAR = re.compile(r"(?:19|20)\d\d")
_FIGURES = 9
_MODALS = frozenset(("would", "could", "might", "may", "should", "will"))
_THEMSELVES = frozenset(("he", "she", "they", "we", "i", "of", "about"))
_NEAR = 6
_SOON = 14
_INTRODUCES = frozenset(",:")
_WILLING = (SourceKind.PERSON, SourceKind.ORGANISATION, SourceKind.ANONYMOUS)
_NOMINAL = BE | AUXILIARY | BOUND | LINK


class WeakVerbs(VerbGroups):
    """Judges in one view whether such a verb attributes."""

    def _narrates(self, verb: int, subject: Phrase, first: int, last: int) -> bool:
        """As in "because its board believed it could not pay", "after a customer complained": what happened."""
        seen, turns = self._view, self._lexicon.turns
        if seen.lower[verb] not in turns.inward or subject.first >= first:
            return False
        before = subject.first - 1 - (1 if seen.classes[subject.first - 1] & THAT else 0)
        return seen.words[before] in turns.narrating and not self._quoted(first, last)

    def _is_bare(self, verb: int, subject: Phrase, first: int, last: int) -> bool:
        """A verb that needs a clause or a quotation has none: « soutient les cours », "residents fear more traffic"."""
        seen, turns, word = self._view, self._lexicon.turns, self._view.lower[verb]
        holding = word in turns.holding
        if not holding and (word not in turns.feelings or not self._is_body(subject)):
            return False
        if subject.first - 1 in seen.closes or self._ends(subject, last) or self._quoted(first, last):
            return False
        if self._object(verb) or (self._says_infinitive(last) if holding else self._figures(last, last)):
            return False
        limit = min(seen.limits[last - 1], last + _SOON)
        return seen.words[last] not in _INTRODUCES and not any(seen.bits[at] & THAT for at in range(last, limit))

    def _is_body(self, subject: Phrase) -> bool:
        """An institution or people in general, no person and not several of them ("some councillors fear a trial")."""
        if kind_of(subject, self._naming) is SourceKind.PERSON or subject.determiner & SEVERAL:
            return False
        return not self._view.classes[subject.first - 1] & (LINK | TO)

    def _says_infinitive(self, at: int) -> bool:
        """As in « soutient avoir prévenu », "sostiene di non aver ricevuto"."""
        seen, endings = self._view, self._lexicon.infinitive_endings
        limit = min(seen.limits[at - 1], at + _NEAR)
        while (
            at < limit
            and seen.bits[at] & (NEGATION | GAP | LINK | REFLEXIVE)
            and not seen.words[at].endswith(endings or ("\0",))
        ):
            at += 1
        return (
            bool(endings)
            and at < limit
            and seen.lower[at].endswith(endings)
            and not seen.bits[at] & (NOUN | DETERMINER)
        )

    def _demands(self, verb: int, subject: Phrase, last: int) -> bool:
        """As in "the union demands an inquiry", « le maire réclame un moratoire »: somebody's will, where a known noun
        or a name tells of somebody; no noun as in "union demands were met".
        """
        seen = self._view
        told, foreign = kind_of(subject, self._naming), self._lexicon.head_first or self._lexicon.verb_second
        if told not in _WILLING and (told is not SourceKind.DOCUMENT or self._is_norm(subject) or not foreign):
            return False
        if told is SourceKind.ORGANISATION and self._view.lower[verb] in self._lexicon.turns.promises:
            return False
        if subject.head < 0 and subject.determiner and subject.name is not None and self._naming.nouns_capitalised:
            return subject.name.kind != "other"  # "Der Sturm forderte drei Tote": a noun that the lexicon lacks
        if foreign:
            return True
        bits = seen.classes[last]
        if seen.words[last] in self._lexicon.turns.claims.get(seen.lower[verb], ()):
            return True  # "is calling for talks"
        return (
            last < seen.limits[last - 1] and seen.words[last] not in _CLOSES and (bits & TO or not bits & _NOMINAL) != 0
        )

    def _is_norm(self, subject: Phrase) -> bool:
        if subject.head < 0 or subject.name is not None:
            return False
        return self._view.lower[subject.head] in self._lexicon.turns.norms

    def _quoted(self, first: int, last: int) -> bool:
        """A quotation right before the verb group or later in the sentence."""
        seen = self._view
        before = first - 1
        while before > 0 and (seen.bits[before] & GAP or seen.lower[before] == ","):
            before -= 1
        if before in seen.closes:
            return True
        limit = min(seen.limits[last - 1], last + 30)
        return any(index in seen.opens for index in range(last, limit))

    def _supported(self, verb: int, subject: Phrase, first: int, last: int, inverted: bool) -> bool:
        """A weak verb attributes only with a quotation, a that-clause or a nameless or written source."""
        before = first - 1
        while self._view.classes[before] & REFLEXIVE:
            before -= 1
        after_comma = inverted and self._view.words[before] == ","
        ends = self._view.limits[subject.last - 1] - subject.last <= 1
        if not inverted and (subject.first - 1 in self._view.closes or self._ends(subject, last)):
            return True
        if self._quoted(first, last) or (after_comma and (ends or self._lexicon.head_first)):
            return True
        if not inverted and self._view.words[subject.first - 1] in self._lexicon.turns.cleft:
            return True
        if self._view.bits[verb] & DEMANDS:
            return self._demands(verb, subject, last)
        kind = kind_of(subject, self._naming)
        if (
            kind in (SourceKind.ANONYMOUS, SourceKind.DOCUMENT)
            and not (kind is SourceKind.DOCUMENT and self._reflexive(first))  # « la facture s'établit à »
            and not subject.name
            and not self._is_norm(subject)
            and (subject.bits & _SOURCES or inverted)
        ):
            within = self._view.classes[subject.first - 1] & (VERB | THAT) and subject.first > self._view.begins[first]
            return inverted or not within
        if self._speaks_of(verb, subject.last if inverted else last):
            return True
        if not inverted and (self._claims(verb, subject, last) or self._opines(verb, last)):
            return True
        told = subject.last if inverted or subject.first >= last else last
        if self._view.bits[verb] & FORECASTS and self._figures(told, last):
            return True
        limit = min(self._view.limits[last - 1], last + 3)
        start = subject.last if inverted else last
        return any(self._view.bits[i] & THAT for i in range(min(start, limit), min(limit + 2, len(self._view.lower))))

    def _claims(self, verb: int, subject: Phrase, last: int) -> bool:
        """As in "blames it on the price", "wants the lessons scrapped": words behind the verb make it a claim; where it
        needs none, somebody begins the clause.
        """
        seen, wanted = self._view, self._lexicon.turns.claims.get(self._view.lower[verb])
        if not wanted:
            return False
        if "<" + seen.words[verb - 1] in wanted:
            return True  # « y voit l'effet du réchauffement »
        if "-" in wanted:
            before = subject.first - 1
            return before < seen.begins[verb] or seen.lower[before] in ",;:"
        return any(
            seen.lower[index] in wanted and (index == last or seen.lower[index - 1] not in ",;:")
            for index in range(last, min(last + _FIGURES, seen.limits[verb]))
        )

    def _opines(self, verb: int, last: int) -> bool:
        """As in "thought it could fall further": a clause without "that" tells what somebody thinks will be."""
        seen = self._view
        if seen.lower[verb] not in self._lexicon.turns.opines or seen.words[last] in _THEMSELVES:
            return False
        return any(seen.lower[index] in _MODALS for index in range(last, min(last + _NEAR, seen.limits[verb])))

    def _speaks_of(self, verb: int, at: int) -> bool:
        """As in "los convocantes hablaron de 600": a preposition and a number right behind it."""
        seen, before = self._view, self._lexicon.turns.figures.get(self._view.lower[verb])
        while at < seen.limits[verb] and seen.bits[at] & GAP and at not in seen.names:
            at += 1  # « parlaient encore de 4 500 hectares »
        if not before or seen.words[at] not in before:
            return False
        ahead = range(at + 1, min(at + _SPOKEN, seen.limits[verb]))
        return seen.classes[at + 1] & SEVERAL != 0 or any(seen.words[index][:1].isdigit() for index in ahead)

    def _ends(self, subject: Phrase, last: int) -> bool:
        """As in "It was lost by 87 votes, the commission declared on Monday": all that is said stands before."""
        seen = self._view
        comma, limit = subject.first - 1, seen.limits[last - 1]
        if seen.words[comma] != "," or comma - seen.begins[last - 1] < _CONTENT or seen.words[comma - 1] in CLOSING:
            return False
        at = last
        while at < limit and (seen.bits[at] & (GAP | LINK) or seen.lower[at].isdigit()):
            at += 1
        return at >= limit or ((at > last or seen.words[at] in STOPS) and seen.words[at] in _CLOSES)

    def _figures(self, at: int, last: int) -> bool:
        """A number within the words that follow: what is expected or put at so much is somebody's figure."""
        seen = self._view
        near = range(at, min(at + _FIGURES, seen.limits[last - 1]))
        return any(seen.lower[index][0].isdigit() and not _YEAR.fullmatch(seen.lower[index]) for index in near)
