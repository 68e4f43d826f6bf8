"""The subject of a verb of saying: before it, after it, or before an apposition between commas."""

from __future__ import annotations

from workbench.domain.sources import SourceKind
from workbench.extract.dimensions.sources.following_subjects import FollowingSubjects
from workbench.extract.dimensions.sources.noun_groups import Phrase
from workbench.extract.dimensions.sources.phrases import kind_of
from workbench.extract.dimensions.sources.view import CLOSING
from workbench.language.attribution import (
    AND,
    ANONYMOUS,
    AS,
    AUXILIARY,
    BE,
    BOUND,
    DEFINITE,
    DEMANDS,
    DETERMINER,
    FORECASTS,
    GAP,
    INDEFINITE,
    INVARIABLE,
    LINK,
    NOUN,
    ORGANISATION,
    PERSON,
    REFLEXIVE,
    RELATIVE,
    SEVERAL,
    SPEAKS,
    TELLS,
    THAT,
    TO,
    TOPIC,
    VERB,
)

_BACK = 26
_HARD = BOUND | THAT | AS
_DASHES = frozenset("—–")
_PLAIN = 3
_QUOTES = 6
_MODALS = frozenset(("would", "could", "might", "may", "must", "should", "can", "will"))


class SubjectFinder(FollowingSubjects):
    """Finds subjects in one view."""

    def inverting(self, first: int) -> bool:
        """True where a subject may follow: after a quotation, a comma, a dash or "as"."""
        seen = self._view
        before = first - 1
        if before < seen.begins[first]:
            return before in seen.closes or bool(seen.classes[first] & REFLEXIVE)
        if self._lexicon.head_first and seen.words[before] == "en":
            before -= 1  # « …, en plaisantait l'astronome »
        while before >= seen.begins[first] and seen.bits[before] & (GAP | REFLEXIVE | TOPIC):
            before -= 1
        if self._lexicon.head_first and seen.classes[before] & DEFINITE and seen.classes[before - 1] & AS:
            return True  # « Comme le résume Julien Bosc »
        if self._lexicon.head_first and seen.classes[before] & RELATIVE and seen.words[before - 1] == "ce":
            return True  # « C'est ce qu'a indiqué le procureur »
        word = seen.words[before]
        if before < seen.begins[first] or (self._topical(before + 1, first) and before + 1 == seen.begins[first]):
            return before + 1 < first
        closes = before in seen.closes or word in CLOSING or word in ",!?…" or word in _DASHES
        return closes or bool(seen.classes[before] & AS)

    def find(self, verb: int, first: int, last: int) -> tuple[Phrase | None, bool]:
        seen = self._view
        if seen.bits[verb] & INVARIABLE:
            found = self._right(last) or self.unknown(self._adverbs(last))
            return (found, True) if self.inverting(first) or seen.begins[first] == first else (None, True)
        begin = seen.begins[first]
        if first - 1 > begin and first - 1 in seen.closes and (outlet := self._titled(first, begin)) is not None:
            return outlet, False  # "Der „Landbote“ hatte gemeldet"
        if self.inverting(first) and not seen.bits[verb] & TELLS:
            return self._around(verb, first, last)
        if (found := self._inverted_relative(first, last)) is not None:
            return found, True
        left = self._behind_as(first, last) or self._left(first)
        if left is not None and (self._is_counted_object(left) or self._is_oblique(left)):
            left = None
        speaks = bool(seen.bits[verb] & SPEAKS) and not seen.bits[verb] & DEMANDS
        measured = seen.words[last][:1].isdigit()  # « les captures expliquent 41 % des décès »
        if left is None and not measured and (speaks or (seen.bits[verb] & FORECASTS and not seen.bits[verb] & NOUN)):
            left = self._unknown_left(first, sure=speaks)
        if left is not None and self._prepositioned(left) and not seen.bits[verb] & TELLS:
            right = self._right(last)
            left = left if right is None else None
        if left is not None and (right := self._putting(left, verb, last)) is not None:
            return right, True
        if left is not None:
            return left, False
        if self._lexicon.verb_second and not seen.bits[verb] & TELLS:
            return self._right_uncounted(last), not self._first_in_clause(first)
        return None, False

    def _around(self, verb: int, first: int, last: int) -> tuple[Phrase | None, bool]:
        """The subject where it may stand on either side: set between commas before the verb, or behind it."""
        seen = self._view
        left = self.apposed(self._skipped(first) - 1)
        if left is not None and (self._placed(left) or self._prepositioned(left) or self._of_several(left, first)):
            left = None
        if left is not None and seen.words[first - 1] not in CLOSING:
            return left, False
        found = self._right(self._behind_particle(verb, last))
        if found is not None and self._begins_clause(found, first):
            return left, False
        if found is None and (self._closed(first) or seen.bits[verb] & SPEAKS):
            found = self.unknown(self._adverbs(last))
        if found is not None:
            return found, True
        return left, False

    def _right_uncounted(self, last: int) -> Phrase | None:
        """Nobody where so many stand right behind the verb: "De vloot telt vier schepen"."""
        right = self._right(last)
        return None if right is not None and right.determiner & SEVERAL and right.first == last else right

    def _inverted_relative(self, first: int, last: int) -> Phrase | None:
        """As in « une estimation que conteste l'Observatoire »: the subject stands behind its verb."""
        relative = self._view.words[first - 1] in self._lexicon.turns.object_relatives
        return self._right(last) if relative else None

    def _behind_particle(self, verb: int, last: int) -> int:
        """The token behind the word that makes a verb one of saying (« veut croire la directrice »)."""
        return last + (self._view.words[last] in self._lexicon.particles.get(self._view.lower[verb], ()))

    def _begins_clause(self, phrase: Phrase, first: int) -> bool:
        """As in "…, dated March 27, says the panel was never stolen": a clause of its own, without "that"."""
        if self._lexicon.head_first or self._lexicon.verb_second or self._closed(first):
            return False
        return bool(self._view.classes[phrase.last] & (BE | AUXILIARY)) or self._view.words[phrase.last] in _MODALS

    def _is_oblique(self, phrase: Phrase) -> bool:
        """As in "Den Verlust erklärt das Unternehmen"."""
        return not phrase.bits & ANONYMOUS and self._view.lower[phrase.first] in self._lexicon.turns.oblique

    def _is_counted_object(self, phrase: Phrase) -> bool:
        """As in "runs 29 hospitals, earned $6m and admitted nothing": so many behind a word of no class."""
        seen, before = self._view, phrase.first - 1
        if not phrase.counted or before < seen.begins[phrase.first] or before in seen.inside:
            return False
        return seen.lower[before].isalpha() and not seen.bits[before] & ~VERB

    def _putting(self, left: Phrase, verb: int, last: int) -> Phrase | None:
        """As in "Die Beute bezifferte die Kammer auf 1,9 Millionen": behind the verb who puts at so much what stands
        before it, which is no noun of somebody who speaks.
        """
        seen = self._view
        willing = seen.bits[verb] & FORECASTS or seen.lower[verb] in self._lexicon.turns.hopes
        if not (self._lexicon.verb_second and willing) or left.head >= 0:
            return None
        right = self._right(last)
        told = right is not None and right.bits & (PERSON | ORGANISATION) and right.head >= 0
        hopes = seen.lower[verb] in self._lexicon.turns.hopes and right is not None and right.name is not None
        follows = right is not None and (hopes or seen.classes[right.last] & (LINK | BOUND | TO))
        return right if told and follows else None

    def _skipped(self, first: int) -> int:
        """The first of the pronouns right before a verb (« Un élu, joint mardi, s'inquiète », « …, y voit »)."""
        while first - 1 > self._view.begins[first] and self._view.bits[first - 1] & (REFLEXIVE | GAP):
            first -= 1
        return first

    def _behind_as(self, first: int, last: int) -> Phrase | None:
        """As in "wie der Leiter bei der Vorstellung der Zahlen vorrechnete": where the verb closes its clause, the
        subject opens it.
        """
        seen = self._view
        if not self._lexicon.verb_second or (last < seen.limits[first] and seen.lower[last] not in ",."):
            return None
        begin = seen.begins[first]
        for index in range(first - 2, max(begin - 1, first - _BACK), -1):
            if seen.lower[index] == ",":
                return None
            if seen.bits[index] & AS and (index == begin or seen.words[index - 1] == ","):
                phrase = self.accepted(self._phrases.at(index + 1))
                return phrase if phrase is not None and phrase.last < first else None
        return None

    def _prepositioned(self, phrase: Phrase) -> bool:
        """Where the verb stands second, what follows a preposition before it is no subject ("mit dem Rat nannte")."""
        bits = self._view.classes[phrase.first - 1]
        begin = self._view.begins[phrase.first]
        begins = begin == phrase.first
        if bits & AND and phrase.first - 1 > begin and self._lexicon.verb_second:
            other = self.ending(phrase.first - 1, begin)  # "nach Gesprächen mit Holt und Brandt sagte"
            return other is not None and self._prepositioned(other)
        return self._lexicon.verb_second and not begins and bool(bits & (LINK | BOUND | TO)) and not bits & AND

    def _placed(self, phrase: Phrase) -> bool:
        """What follows a preposition of place is no subject ("est mort à Toulouse, a fait savoir sa fille")."""
        seen = self._view
        before = seen.words[phrase.first - 1]
        return phrase.first > seen.begins[phrase.first] and before in self._naming.locatives and bool(
            seen.classes[phrase.first - 1] & (LINK | BOUND | TO)
        )  # fmt: skip

    def _adverbs(self, at: int) -> int:
        seen = self._view
        while at < len(seen.lower) and seen.bits[at] & GAP and not seen.bits[at] & DETERMINER and at not in seen.names:
            at += 1
        return at

    def _unknown_left(self, first: int, *, sure: bool) -> Phrase | None:
        """A determiner and up to three plain words right before a verb that only a speaker can be the subject of; when
        that is not `sure`, one of the words ends as nouns for people do.
        """
        seen = self._view
        end, begin = first, seen.begins[first]
        while end > begin and self._skippable(end - 1, begin):
            end -= 1
        start = self._behind_article(end, begin, DETERMINER)
        if start is None:
            return None
        before = seen.classes[start - 2] if start - 2 >= begin else 0
        if before & (LINK | TO | BOUND | VERB | DETERMINER) and not before & AND:
            return None
        bits = seen.bits[start - 1]
        if seen.lower[start - 1] in self._lexicon.turns.oblique or seen.lower[end - 1] in self._lexicon.generic:
            return None
        if not self._person(range(start, end)) and not (sure and bits & (DEFINITE | INDEFINITE)):
            return None
        return Phrase(
            start - 1, end, determiner=bits & DETERMINER, head=end - 1 if not self._lexicon.head_first else start,
            bits=PERSON,
        )  # fmt: skip

    def _closed(self, first: int) -> bool:
        """A quotation ends right before the verb group, a comma apart."""
        before = first - 1
        if self._view.words[before] == ",":
            before -= 1
        return before in self._view.closes

    def _topical(self, start: int, first: int) -> bool:
        return any(self._view.bits[index] & (TOPIC | REFLEXIVE) for index in range(start, first))

    def _first_in_clause(self, first: int) -> bool:
        return self._view.begins[first] == first

    def _left(self, first: int) -> Phrase | None:
        """The subject that ends right before the verb, adverbs and words of time skipped."""
        seen = self._view
        end = first
        begin = seen.begins[first]
        while end > begin and (self._skippable(end - 1, begin) or self._is_pronoun_of(end - 1, first)):
            end -= 1
        if end <= begin:
            return None
        if seen.words[end].isdigit() and seen.bits[end - 1] & LINK and end - 1 > begin:
            end -= 1  # "een weduwe van 83 vertelde"
        if seen.lower[end - 1] in ",)" or seen.lower[end - 1] in _DASHES:
            return self.apposed(end - 1)
        if seen.bits[end - 1] & RELATIVE:
            found = self.ending(end - 1, begin) if end - 1 > begin else None
            if found is None:
                return self._described(end - 1, begin) if self._quotes(first) else None
            kind = kind_of(found, self._naming)
            if seen.lower[end - 1] in self._lexicon.turns.quoting and seen.classes[found.first - 1] & BE:
                return found  # "fue el fiscal quien lo dijo"
            if kind is SourceKind.PERSON and found.name is not None and self._quotes(first):
                return found
            return found if kind in (SourceKind.DOCUMENT, SourceKind.MEDIA) else None
        return self.ending(end, begin)

    def _is_pronoun_of(self, index: int, first: int) -> bool:
        """As in « le préfet en a promis trois », "il sindaco ne ha promessi tre"."""
        helped = index == first - 1 and self._view.bits[first] & AUXILIARY  # but « l'école en compte 17 »
        return bool(helped) and self._view.lower[index] in self._lexicon.turns.partitives

    def _described(self, relative: int, begin: int) -> Phrase | None:
        """As in "il capogruppo Marzio Delcò, che ha parlato di «…»": the person named right before the comma."""
        seen = self._view
        if seen.words[relative - 1] != "," or relative - 2 not in seen.inside:
            return None
        phrase = self.ending(relative - 1, begin)
        named = phrase is not None and phrase.name is not None and phrase.last == relative - 1
        return phrase if named and phrase is not None and kind_of(phrase, self._naming) is SourceKind.PERSON else None

    def _quotes(self, verb: int) -> bool:
        """A quotation opens within a few words behind a verb."""
        return any(index in self._view.opens for index in range(verb, min(verb + _QUOTES, self._view.limits[verb])))

    def _skippable(self, index: int, begin: int) -> bool:
        seen = self._view
        if index in seen.inside:
            return False
        return bool(seen.bits[index] & (GAP | REFLEXIVE)) or (seen.lower[index].isdigit() and index > begin)
