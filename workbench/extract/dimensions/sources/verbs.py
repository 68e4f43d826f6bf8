"""Attribution by a verb of saying: "X said", "said X", "a annoncé X", "hat X mitgeteilt"."""

from __future__ import annotations

from workbench.domain.sources import SourceKind
from workbench.extract.dimensions.sources.attribution import DENIED, STATED
from workbench.extract.dimensions.sources.hits import Hit
from workbench.extract.dimensions.sources.noun_groups import Phrase
from workbench.extract.dimensions.sources.outlets import titled
from workbench.extract.dimensions.sources.phrases import kind_of
from workbench.extract.dimensions.sources.told_of import is_known_person
from workbench.extract.dimensions.sources.view import STOPS
from workbench.extract.dimensions.sources.weak_verbs import WeakVerbs
from workbench.language.attribution import (
    AND,
    AUXILIARY,
    BE,
    BY,
    DEFINITE,
    DEMANDS,
    DENIES,
    DETERMINER,
    GAP,
    INHERENT,
    LINK,
    PLANS,
    POSSESSIVE,
    PRONOUN,
    REFLEXIVE,
    RELATIVE,
    TELLS,
    THAT,
    TO,
    VERB,
    WEAK,
)

_BACK = 26
_NEAR = 6
_FAR = 12
"""Tokens behind the one who speaks among which the outlet stands that was told."""
_LONG = 24
"""Tokens after the verb that are looked at for what is said."""

_REST = 4
"""Words after the verb below which a sentence's content stands before it ("… , X said in a statement")."""


class VerbReader(WeakVerbs):
    """Reads the attribution that each verb of saying makes in one view."""

    def read(self, verb: int) -> Hit | None:
        """The attribution made by the verb at a token, None when it makes none."""
        group = self._group(verb)
        if group is None:
            return None
        first, last = group
        bits = self._view.bits[verb]
        if self._view.words[last] == "-" and self._view.classes[last + 1] & (REFLEXIVE | PRONOUN) == REFLEXIVE:
            last += 2
        intends = bits & PLANS and self._intends(last)
        if intends and self._view.lower[verb] not in self._lexicon.turns.hopes:
            return None
        if self._pronoun(first, last):
            return self._pronominal(verb, first, last)
        subject, inverted = self._subjects.find(verb, first, last)
        if subject is None:
            subject, inverted = self._elided.find(first, last), False
        if subject is None or self._issues(subject, last) or self._narrates(verb, subject, first, last):
            return None
        if not self._attributes(verb, first, last, subject, inverted=inverted, intends=bool(intends)):
            return None
        return self._hit(verb, first, last, subject, inverted)

    def _attributes(self, verb: int, first: int, last: int, subject: Phrase, *, inverted: bool, intends: bool) -> bool:
        """What stands around a verb and its subject makes it an attribution."""
        bits = self._view.bits[verb]
        if intends:
            person = kind_of(subject, self._naming) is SourceKind.PERSON or is_known_person(self._view, subject)
            return person and not inverted
        if not inverted and self._is_bare(verb, subject, first, last):
            return False
        doubtful = bits & (WEAK | DEMANDS) or (self._reflexive(first) and not bits & INHERENT) or self._is_norm(subject)
        tied = doubtful and self._tied(subject, inverted)
        return not tied and (not doubtful or self._supported(verb, subject, first, last, inverted))

    def _issues(self, subject: Phrase, last: int) -> bool:
        """As in "los datos que el Instituto difundió", "die Schätzung, die das Amt vorgelegt hat": who put out the
        writing that speaks, unless words of theirs follow.
        """
        seen, relative = self._view, subject.first - 1
        if self._lexicon.verb_second and seen.words[relative] == "," and seen.classes[subject.first] & DEFINITE:
            relative += bool(seen.classes[subject.first + 1] & DETERMINER)  # "…, die das Amt"
        if relative < seen.begins[subject.first] + 1 or not (
            seen.classes[relative] & (RELATIVE | THAT) or relative == subject.first
        ):
            return False
        end = relative - 1 if seen.words[relative - 1] == "," else relative
        if any(index in seen.opens for index in range(last, min(last + _NEAR, seen.limits[last - 1]))):
            return False
        begin = seen.begins[subject.first]
        ends = range(end, max(begin, end - (2 if self._lexicon.verb_second else 1)), -1)  # "… hervor, die das Amt"
        writings = [self._subjects.ending(place, begin) for place in ends]
        return any(one is not None and kind_of(one, self._naming) is SourceKind.DOCUMENT for one in writings)

    def _tied(self, subject: Phrase, inverted: bool) -> bool:
        """Behind a preposition a noun belongs to what stands before it ("la renta de los contratos se fijó en")."""
        before = self._view.classes[subject.first - 1] if subject.first > self._view.begins[subject.first] else 0
        described = self._view.classes[subject.last] & RELATIVE  # "en alusión a un informe que cifra"
        governs = LINK if described else LINK | TO
        return bool(not inverted and self._lexicon.head_first and before & governs and not before & AND)

    def _at_home(self, verb: int, first: int) -> Hit | None:
        """As in « À la mairie, on assure que », « Chez Airvane, on dément »: those who speak there."""
        seen = self._view
        begin = seen.begins[verb]
        pronoun = next(
            (at for at in range(first, max(begin, first - 4), -1) if seen.lower[at] in self._lexicon.impersonal), 0
        )
        if not pronoun or seen.words[pronoun - 1] != ",":
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
            return Hit([phrase], verb + 1, seen.limits[verb], seen.lower[verb], at=verb)
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

    def _hit(self, verb: int, first: int, last: int, subject: Phrase | None, inverted: bool) -> Hit:
        seen = self._view
        hit = Hit(
            [subject] if subject is not None else [], seen.begins[verb], seen.limits[verb], seen.lower[verb], at=verb
        )
        hit.modality = DENIED if seen.bits[verb] & DENIES else STATED
        after = max(last, verb + 1)
        if subject is not None and inverted:
            after = max(after, subject.last)
        limit = seen.limits[verb]
        if subject is not None:
            hit.phrases += self._coordinated.beside(subject, first, limit, inverted=inverted)
        hit.relay = self._relay(self._past_name(after, limit), limit) or self._relay(
            last, limit, bool(seen.bits[verb] & TELLS)
        )
        if hit.relay is None and subject is not None:
            hit.relay = self._far_relay(after, limit)
        if hit.relay is None and self._lexicon.verb_second and subject is not None and subject.last < first:
            hit.relay = self._hearer(subject, first)
        self._cover(hit, first, after, subject, inverted)
        return hit

    def _far_relay(self, at: int, limit: int) -> Phrase | None:
        """As in « a promis le ministre des Transports, Ousmane Fall, sur Radio Teranga »: an outlet behind a
        preposition, before any other verb.
        """
        seen = self._view
        for index in range(at, min(at + _FAR, limit)):
            if seen.bits[index] & (VERB | AUXILIARY | THAT | RELATIVE | BE) and index not in seen.inside:
                return None
            if index in seen.opens or seen.lower[index] in STOPS:
                return None
            if not seen.bits[index] & TO or index in seen.inside:
                continue
            phrase = self._phrases.at(index + 1) if index + 1 < limit else None
            own = phrase is not None and phrase.determiner & POSSESSIVE
            if phrase is not None and not own and kind_of(phrase, self._naming) is SourceKind.MEDIA:
                return phrase
        return None

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
            if ends and seen.words[after] == ",":
                return
            spoken = before in seen.closes or (seen.lower[before] == "," and before - 1 in seen.closes)
            inverted = spoken or rest < _REST
        if inverted:
            hit.last = min(start, hit.last)
        else:
            hit.first = after

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
        if phrase is not None and phrase.name is not None and seen.words[phrase.head] in self._lexicon.turns.wires:
            phrase.outlet = True
        own = phrase is not None and phrase.determiner & POSSESSIVE  # "confirmed on its website"
        if phrase is not None and not own and kind_of(phrase, self._naming) is SourceKind.MEDIA:
            return phrase
        return None

    def _outlet(self, phrase: Phrase) -> bool:
        """A name that nothing makes a person, a place or an institution, right after "told"."""
        name = phrase.name
        if name is None or phrase.head >= 0 or phrase.complements or name.kind in ("person", "place") or name.title:
            return False
        return not any(word in self._naming.organisation_heads for word in name.quote.lower().split())
