"""Attribution by a verb of saying: "X said", "said X", "a annoncé X", "hat X mitgeteilt"."""

from __future__ import annotations

import re

from workbench.domain.sources import SourceKind
from workbench.extract.dimensions.sources.attribution import DENIED, STATED
from workbench.extract.dimensions.sources.hits import Hit
from workbench.extract.dimensions.sources.noun_groups import Phrase
from workbench.extract.dimensions.sources.outlets import titled
from workbench.extract.dimensions.sources.phrases import kind_of
from workbench.extract.dimensions.sources.verb_groups import VerbGroups
from workbench.extract.dimensions.sources.view import CLOSING, STOPS
from workbench.language.attribution import (
    AND,
    ANONYMOUS,
    AUXILIARY,
    BY,
    DEFINITE,
    DENIES,
    DETERMINER,
    DOCUMENT,
    FORECASTS,
    GAP,
    INHERENT,
    LINK,
    PLANS,
    PRONOUN,
    REFLEXIVE,
    RELATIVE,
    TELLS,
    THAT,
    TO,
    VERB,
    WEAK,
)

_SOURCES = ANONYMOUS | DOCUMENT
_BACK = 26
_CONTENT = 4
"""Tokens of a clause that is said, at the least."""
_SPOKEN = 6
"""Tokens within which the number follows that somebody speaks of (« parle d'un trou de 120 »)."""
_CLOSES = frozenset(",.;")
_NEAR = 6
_YEAR = re.compile(r"(?:19|20)\d\d")
_FIGURES = 9
_LONG = 24
"""Tokens after the verb that are looked at for what is said."""

_REST = 4
"""Words after the verb below which a sentence's content stands before it ("… , X said in a statement")."""


class VerbReader(VerbGroups):
    """Reads the attribution that each verb of saying makes in one view."""

    def read(self, verb: int) -> Hit | None:
        """The attribution made by the verb at a token, None when it makes none."""
        group = self._group(verb)
        if group is None:
            return None
        first, last = group
        bits = self._view.bits[verb]
        if self._view.word(last) == "-" and self._view.bit(last + 1) & (REFLEXIVE | PRONOUN) == REFLEXIVE:
            last += 2
        if bits & PLANS and self._intends(last):
            return None
        if self._pronoun(first, last):
            return self._pronominal(verb, first, last)
        subject, inverted = self._subjects.find(verb, first, last)
        if subject is None:
            subject, inverted = self._elided.find(first, last), False
        if subject is None or self._issues(subject, last):
            return None
        doubtful = bits & WEAK or (self._reflexive(first) and not bits & INHERENT) or self._is_norm(subject)
        if doubtful and (self._tied(subject, inverted) or not self._supported(verb, subject, first, last, inverted)):
            return None
        return self._hit(verb, first, last, subject, inverted)

    def _is_norm(self, subject: Phrase) -> bool:
        if subject.head < 0 or subject.name is not None:
            return False
        return self._view.lower[subject.head] in self._lexicon.turns.norms

    def _issues(self, subject: Phrase, last: int) -> bool:
        """As in "los datos que el Instituto difundió", "die Schätzung, die das Amt vorgelegt hat": who put out the
        writing that speaks, unless words of theirs follow.
        """
        seen, relative = self._view, subject.first - 1
        if self._lexicon.verb_second and seen.word(relative) == "," and seen.bit(subject.first) & DEFINITE:
            relative += bool(seen.bit(subject.first + 1) & DETERMINER)  # "…, die das Amt"
        if relative < seen.begin(subject.first) + 1 or not (
            seen.bit(relative) & (RELATIVE | THAT) or relative == subject.first
        ):
            return False
        end = relative - 1 if seen.word(relative - 1) == "," else relative
        if any(index in seen.opens for index in range(last, min(last + _NEAR, seen.limit(last - 1)))):
            return False
        begin = seen.begin(subject.first)
        ends = range(end, max(begin, end - (2 if self._lexicon.verb_second else 1)), -1)  # "… hervor, die das Amt"
        writings = [self._subjects.ending(place, begin) for place in ends]
        return any(one is not None and kind_of(one, self._naming) is SourceKind.DOCUMENT for one in writings)

    def _tied(self, subject: Phrase, inverted: bool) -> bool:
        """Behind a preposition a noun belongs to what stands before it ("la renta de los contratos se fijó en")."""
        before = self._view.bit(subject.first - 1) if subject.first > self._view.begin(subject.first) else 0
        return bool(not inverted and self._lexicon.head_first and before & LINK and not before & AND)

    def _at_home(self, verb: int, first: int) -> Hit | None:
        """As in « À la mairie, on assure que », « Chez Airvane, on dément »: those who speak there."""
        seen = self._view
        begin = seen.begin(verb)
        pronoun = next(
            (at for at in range(first, max(begin, first - 4), -1) if seen.lower[at] in self._lexicon.impersonal), 0
        )
        if not pronoun or seen.word(pronoun - 1) != ",":
            return None
        for marker in self._lexicon.at_home.get(seen.lower[begin], ()):
            start = begin + len(marker)
            if tuple(seen.lower[begin:start]) != marker:
                continue
            phrase = self._phrases.at(start) if start < pronoun else None
            if phrase is None or phrase.last != pronoun - 1:
                return None
            if kind_of(phrase, self._naming) is not SourceKind.ORGANISATION or (
                self._is_place(phrase) and marker[0] not in self._lexicon.among
            ):
                return None
            return Hit([phrase], verb + 1, seen.limit(verb), seen.lower[verb], at=verb)
        return None

    def _is_place(self, phrase: Phrase) -> bool:
        return phrase.head < 0 and phrase.name is not None and phrase.name.kind == "place"

    def _pronominal(self, verb: int, first: int, last: int) -> Hit | None:
        if (hit := self._at_home(verb, first)) is not None:
            return hit
        if self._view.bits[verb] & WEAK and not self._quoted(first, last):
            return None
        hit = self._hit(verb, first, last, None, self._subjects.inverting(first))
        hit.pronoun = True
        return hit

    def _quoted(self, first: int, last: int) -> bool:
        """A quotation right before the verb group or later in the sentence."""
        seen = self._view
        before = first - 1
        while before > 0 and (seen.bits[before] & GAP or seen.lower[before] == ","):
            before -= 1
        if before in seen.closes:
            return True
        limit = min(seen.limit(last - 1), last + 30)
        return any(index in seen.opens for index in range(last, limit))

    def _supported(self, verb: int, subject: Phrase, first: int, last: int, inverted: bool) -> bool:
        """A weak verb attributes only with a quotation, a that-clause or a nameless or written source."""
        before = first - 1
        while self._view.bit(before) & REFLEXIVE:
            before -= 1
        after_comma = inverted and self._view.word(before) == ","
        ends = self._view.limit(subject.last - 1) - subject.last <= 1
        if not inverted and (subject.first - 1 in self._view.closes or self._ends(subject, last)):
            return True
        if self._quoted(first, last) or (after_comma and (ends or self._lexicon.head_first)):
            return True
        if not inverted and self._view.word(subject.first - 1) in self._lexicon.turns.cleft:
            return True
        kind = kind_of(subject, self._naming)
        if (
            kind in (SourceKind.ANONYMOUS, SourceKind.DOCUMENT)
            and not subject.name
            and not self._is_norm(subject)
            and (subject.bits & _SOURCES or inverted)
        ):
            within = self._view.bit(subject.first - 1) & (VERB | THAT) and subject.first > self._view.begin(first)
            return inverted or not within
        if self._speaks_of(verb, subject.last if inverted else last):
            return True
        told = subject.last if inverted or subject.first >= last else last
        if self._view.bits[verb] & FORECASTS and self._figures(told, last):
            return True
        limit = min(self._view.limit(last - 1), last + 3)
        start = subject.last if inverted else last
        return any(self._view.bits[i] & THAT for i in range(min(start, limit), min(limit + 2, len(self._view))))

    def _speaks_of(self, verb: int, at: int) -> bool:
        """As in "los convocantes hablaron de 600": a preposition and a number right behind it."""
        seen, before = self._view, self._lexicon.turns.figures.get(self._view.lower[verb])
        if not before or seen.word(at) not in before:
            return False
        return any(seen.word(index)[:1].isdigit() for index in range(at + 1, min(at + _SPOKEN, seen.limit(verb))))

    def _ends(self, subject: Phrase, last: int) -> bool:
        """As in "It was lost by 87 votes, the commission declared on Monday": all that is said stands before."""
        seen = self._view
        comma, limit = subject.first - 1, seen.limit(last - 1)
        if seen.word(comma) != "," or comma - seen.begin(last - 1) < _CONTENT or seen.word(comma - 1) in CLOSING:
            return False
        at = last
        while at < limit and (seen.bits[at] & (GAP | LINK) or seen.lower[at].isdigit()):
            at += 1
        return at >= limit or ((at > last or seen.word(at) in STOPS) and seen.word(at) in _CLOSES)

    def _figures(self, at: int, last: int) -> bool:
        """A number within the words that follow: what is expected or put at so much is somebody's figure."""
        seen = self._view
        near = range(at, min(at + _FIGURES, seen.limit(last - 1)))
        return any(seen.lower[index][0].isdigit() and not _YEAR.fullmatch(seen.lower[index]) for index in near)

    def _hit(self, verb: int, first: int, last: int, subject: Phrase | None, inverted: bool) -> Hit:
        seen = self._view
        hit = Hit(
            [subject] if subject is not None else [], seen.begin(verb), seen.limit(verb), seen.lower[verb], at=verb
        )
        hit.modality = DENIED if seen.bits[verb] & DENIES else STATED
        after = max(last, verb + 1)
        if subject is not None and inverted:
            after = max(after, subject.last)
            self._coordinate(hit, subject, seen.limit(verb))
        limit = seen.limit(verb)
        hit.relay = self._relay(self._past_name(after, limit), limit) or self._relay(
            last, limit, bool(seen.bits[verb] & TELLS)
        )
        if hit.relay is None and self._lexicon.verb_second and subject is not None and subject.last < first:
            hit.relay = self._hearer(subject, first)
        self._cover(hit, first, after, subject, inverted)
        return hit

    def _hearer(self, subject: Phrase, first: int) -> Phrase | None:
        """As in "wie X dem ORF sagte": the outlet between the subject and a verb that closes its clause."""
        for index in range(subject.last, first):
            phrase = self._phrases.at(index)
            if phrase is not None and phrase.last == first and kind_of(phrase, self._naming) is SourceKind.MEDIA:
                return phrase
        return None

    def _past_name(self, at: int, limit: int) -> int:
        """The token after a name in apposition ("sa fille, Inès à La Gazette")."""
        seen = self._view
        if at + 1 < limit and seen.lower[at] == "," and at + 1 in seen.names:
            at = seen.names[at + 1][0]
            return at + 1 if at + 1 < limit and seen.lower[at] == "," and seen.bits[at + 1] & TO else at
        return at

    def _cover(self, hit: Hit, first: int, after: int, subject: Phrase | None, inverted: bool) -> None:
        """What is said stands before the verb, after it, or around it."""
        seen = self._view
        start = subject.first if subject is not None and not inverted else first
        if not inverted and start > hit.first:
            before = start - 1
            rest = sum(
                not seen.bits[index] & GAP and seen.lower[index].isalpha()
                for index in range(after, min(hit.last, after + _LONG))
            )
            ends = seen.lower[before] == "," or before in seen.closes
            if ends and seen.word(after) == ",":
                return
            spoken = before in seen.closes or (seen.lower[before] == "," and before - 1 in seen.closes)
            inverted = spoken or rest < _REST
        if inverted:
            hit.last = min(start, hit.last)
        else:
            hit.first = after

    def _coordinate(self, hit: Hit, subject: Phrase, limit: int) -> None:
        """As in "said X and Y"."""
        if subject.last + 1 < limit and self._view.bits[subject.last] & AND:
            other = self._subjects.accepted(self._phrases.at(subject.last + 1))
            if other is not None and other.name is not None and not self._view.bit(other.last) & (VERB | AUXILIARY):
                hit.phrases.append(other)

    def _relay(self, at: int, limit: int, told: bool = False) -> Phrase | None:
        """The outlet that was told: "told Reuters", "à l'AFP", "der Zeitung"."""
        seen = self._view
        for _ in range(4):
            if at < limit and seen.bits[at] & GAP and at not in seen.names:
                at += 1
        told_to = at < limit and bool(seen.bits[at] & TO)
        if told_to:
            at += 1
            if at < limit and seen.bits[at] & LINK and at not in seen.names:
                at += 1
        if at >= limit or seen.bits[at] & BY:
            return None
        phrase = self._phrases.at(at) or (self._phrases.quoted_outlet(at) if told or told_to else None)
        if phrase is not None and (told or (told_to and titled(seen, phrase))) and self._outlet(phrase):
            phrase.outlet = True
        if phrase is not None and phrase.name is not None and seen.word(phrase.head) in self._lexicon.turns.wires:
            phrase.outlet = True
        if phrase is not None and kind_of(phrase, self._naming) is SourceKind.MEDIA:
            return phrase
        return None

    def _outlet(self, phrase: Phrase) -> bool:
        """A name that nothing makes a person, a place or an institution, right after "told"."""
        name = phrase.name
        if name is None or phrase.head >= 0 or phrase.complements or name.kind in ("person", "place") or name.title:
            return False
        return not any(word in self._naming.organisation_heads for word in name.quote.lower().split())
