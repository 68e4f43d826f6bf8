"""The extent of a verb of saying: its auxiliaries, its pronouns, what turns it into something else."""

from __future__ import annotations

from workbench.extract.dimensions.sources.beside_verbs import BesideVerbs
from workbench.extract.dimensions.sources.coordinated import CoordinatedSubjects
from workbench.extract.dimensions.sources.elided import ElidedSubjects
from workbench.extract.dimensions.sources.phrases import PhraseReader
from workbench.extract.dimensions.sources.subjects import SubjectFinder
from workbench.extract.dimensions.sources.view import STOPS, View
from workbench.language.attribution import (
    ANONYMOUS,
    AS,
    AUXILIARY,
    BE,
    DEFINITE,
    DENIES,
    DETERMINER,
    DOCUMENT,
    FINITE,
    FORECASTS,
    GAP,
    INVARIABLE,
    LINK,
    NEGATION,
    NOUN,
    PARTICIPLE,
    PRONOUN,
    REFLEXIVE,
    THAT,
    TO,
    TOPIC,
    VERB,
    AttributionLexicon,
)
from workbench.language.naming import NameLexicon

_HEDGED = 6
_ALL = frozenset(("tous", "toutes"))
_CURRENCIES = frozenset("$€£¥₹")
_HYPHENS = frozenset("-‑‐")
_APART = frozenset(",;:—–«»“”")
_SOURCES = ANONYMOUS | DOCUMENT
_BACK = 26
_NEAR = 5
_LONG = 24
"""Tokens after the verb that are looked at for what is said."""

_REST = 4
"""Words after the verb below which a sentence's content stands before it ("… , X said in a statement")."""


class VerbGroups(BesideVerbs):
    """Finds the words that belong to a verb in one view."""

    def __init__(
        self,
        seen: View,
        phrases: PhraseReader,
        subjects: SubjectFinder,
        lexicon: AttributionLexicon,
        naming: NameLexicon,
    ) -> None:
        super().__init__(seen, phrases, subjects, lexicon, naming)
        self._coordinated = CoordinatedSubjects(seen, phrases, subjects, lexicon, naming)
        self._elided = ElidedSubjects(seen, phrases, subjects, lexicon, naming)

    def _intends(self, after: int) -> bool:
        """An infinitive follows: somebody plans to do something and says nothing ("prévoit d'investir")."""
        endings = self._lexicon.infinitive_endings
        if endings and self._view.classes[after] & (REFLEXIVE | LINK) and self._view.words[after + 1].endswith(endings):
            return True  # « espère en tirer profit »
        word = self._view.words[after]
        if word in self._lexicon.infinitive:
            return not endings or self._view.words[after + 1].endswith(endings)
        return bool(endings) and word.endswith(endings) and not self._view.classes[after]

    def _group(self, verb: int) -> tuple[int, int] | None:
        """Tokens of the verb with its auxiliary (last exclusive); None for a form that is no finite verb of saying."""
        seen = self._view
        bits, word = seen.bits[verb], seen.lower[verb]
        if verb in seen.inside:
            return None
        particles = self._lexicon.particles.get(word)
        if particles and not self._completed(verb, particles):
            return None
        before = verb - 1
        while before >= 0 and seen.bits[before] & (GAP | REFLEXIVE) and not seen.bits[before] & AUXILIARY:
            before -= 1
        silent = self._lexicon.unless.get(word)
        if silent and not silent.isdisjoint(seen.lower[verb + 1 : min(verb + _NEAR, seen.limits[verb])]):
            return None  # "contou com", "rekent … mee"
        if bits & INVARIABLE:
            return verb, verb + 1
        if self._idle(verb + 1):
            return None
        helped = seen.classes[before] & AUXILIARY or (
            seen.classes[before] & BE and seen.classes[before - 1] & REFLEXIVE
        )
        if bits & PARTICIPLE and helped and not seen.classes[before] & NEGATION:
            return self._with_auxiliary(before, verb)
        if bits & PARTICIPLE and not bits & FINITE:
            return self._far_auxiliary(verb) or self._hyphenated(verb)
        if self._lexicon.verb_second and bits & PARTICIPLE:
            far = self._far_auxiliary(verb)
            if far is not None:
                return far
        return self._alone(before, verb)

    def _alone(self, before: int, verb: int) -> tuple[int, int] | None:
        """A finite verb without an auxiliary; `before` is the token before its adverbs and pronouns."""
        if self._progressive(before, verb):
            return before, verb + 1
        if self._view.classes[before] & (BE | NEGATION) or self._after_infinitive(verb):
            return None
        if self._is_noun(verb) or self._negated(verb, verb):
            return None
        return verb, verb + 1

    def _progressive(self, before: int, verb: int) -> bool:
        """As in "the union is calling for talks"."""
        if self._lexicon.head_first or self._lexicon.verb_second or not self._view.lower[verb].endswith("ing"):
            return False
        return bool(self._view.classes[before] & BE) and not self._negated(before, verb)

    def _is_noun(self, verb: int) -> bool:
        """Behind an article that is no pronoun, or with one a noun as well ("la espera", "la stima")."""
        before = self._view.classes[verb - 1]
        if self._in_compound(verb):
            return True
        if self._view.words[verb - 1] in _ALL:
            return False  # « Rails pour tous relève que »
        if self._view.bits[verb] & NOUN and before & (DETERMINER | LINK):
            return True
        nominal = self._view.lower[verb] in self._lexicon.turns.nominal
        return bool(before & DETERMINER) and (nominal or not self._object(verb))

    def _in_compound(self, verb: int) -> bool:
        """As in English "missing-person reports", "the shipping forecast to"."""
        seen = self._view
        if self._lexicon.head_first or self._lexicon.verb_second:
            return False
        if seen.bits[verb] & NOUN and seen.words[verb - 2] in _HYPHENS:
            return True
        described = seen.classes[verb - 2] & DETERMINER and not seen.classes[verb - 1] and verb - 1 not in seen.inside
        return bool(described and seen.bits[verb] & FORECASTS and seen.classes[verb + 1] & (LINK | TO))

    def _completed(self, verb: int, particles: frozenset[str]) -> bool:
        """The word that makes it a verb of saying follows, or stands right before it where the clause ends ("wie das
        Amt bekannt gab").
        """
        seen = self._view
        ahead = range(verb + 1, min(verb + 40, seen.limits[verb]))
        if not particles.isdisjoint(seen.lower[ahead.start : ahead.stop]):
            return True
        several = [word.split("_") for word in particles if "_" in word]
        if any(seen.lower[index : index + len(parts)] == parts for parts in several for index in ahead):
            return True
        so = self._lexicon.turns.so.get(seen.lower[verb])
        if so and seen.words[verb + 1] == so and any(seen.bits[at] & AS for at in range(seen.begins[verb], verb)):
            return True  # "as the minister put it"
        return self._lexicon.verb_second and not particles.isdisjoint(
            (seen.words[verb - 1], seen.words[seen.begins[verb]])
        )

    def _after_infinitive(self, verb: int) -> bool:
        """As in "to say", "may have"; not behind the month in "conducted in May found"."""
        seen, before = self._view, verb - 1
        if seen.words[before] not in self._lexicon.infinitive:
            return False
        return not (seen.bits[before] & GAP and seen.passage.text[seen.passage.tokens.starts[before]].isupper())

    def _idle(self, at: int) -> bool:
        """As in "said yes to the bond", « ont dit non »: what is said answers a question and
        states nothing; nor does who "added $2m" say anything.
        """
        seen = self._view
        if seen.words[at - 1] in self._lexicon.sums:
            return self._sum_follows(at)
        if seen.words[at] not in self._lexicon.idle:
            return False
        return not seen.words[at + 1][:1].isalpha() or bool(seen.classes[at + 1] & (TO | LINK))

    def _sum_follows(self, at: int) -> bool:
        """A figure right behind or within a few plain words (« a rapporté un peu plus de 204 millions »)."""
        seen = self._view
        for index in range(at, min(at + _HEDGED, seen.limits[at - 1])):
            word = seen.lower[index]
            if word[0].isdigit() or word in _CURRENCIES:
                return True
            if not word[0].isalpha() or seen.bits[index] & (THAT | VERB | AUXILIARY):
                return False
        return False

    def _reflexive(self, first: int) -> bool:
        """A pronoun such as "se" turns many verbs of saying into others ("s'assurer de", "annunciarsi")."""
        for index in (first, first - 1):
            bits = self._view.classes[index]
            if bits & REFLEXIVE and not bits & DETERMINER:
                return True
        return False

    def _object(self, verb: int) -> bool:
        """The word before the verb is an object pronoun ("lo niega", « comme le résume X ») and no article."""
        bits = self._view.classes[verb - 1]
        plural = self._view.lower[verb].endswith("ent") and not self._view.bits[verb] & NOUN  # « le confirment »
        if self._lexicon.head_first and bits & DEFINITE and (plural or self._view.classes[verb - 2] & AS):
            return True
        return bool(bits & REFLEXIVE or (bits & TOPIC and verb - 1 == self._view.begins[verb]))

    def _with_auxiliary(self, auxiliary: int, verb: int) -> tuple[int, int] | None:
        seen = self._view
        first = auxiliary
        if seen.bits[auxiliary] & BE and not seen.classes[auxiliary - 1] & REFLEXIVE:
            return None
        while first > 0 and (
            seen.bits[first - 1] & REFLEXIVE or (seen.bits[first - 1] & DETERMINER and seen.lower[first - 1][-1] == "'")
        ):
            first -= 1
        if self._negated(first, verb):
            return None
        return first, verb + 1

    def _far_auxiliary(self, verb: int) -> tuple[int, int] | None:
        """In verb-second languages the auxiliary stands far to the left ("hat X am Mittwoch mitgeteilt")."""
        seen = self._view
        if not self._lexicon.verb_second:
            return None
        if seen.classes[verb + 1] & AUXILIARY and not seen.classes[verb + 1] & BE:
            return verb, verb + 2
        begin = max(seen.begins[verb], verb - _BACK)
        index = verb
        while index > begin:
            index -= 1
            if index in seen.closes:
                index = seen.closes[index]
                continue
            stops = seen.lower[index] in STOPS and not seen.words[index + 1].isdigit()  # the point within "80.000"
            be = seen.bits[index] & BE and not seen.bits[index] & DETERMINER  # Dutch "zijn" is "his" as well
            if be or stops or seen.bits[index] & NEGATION:
                return None
            if seen.bits[index] & AUXILIARY:
                return index, index + 1
        return None

    def _hyphenated(self, verb: int) -> tuple[int, int] | None:
        """A pronoun hung on the auxiliary: "a-t-il ajouté"."""
        seen = self._view
        if not seen.classes[verb - 1] & PRONOUN or seen.words[verb - 2] != "-":
            return None
        for index in range(verb - 3, max(seen.begins[verb] - 1, verb - 6), -1):
            if seen.bits[index] & AUXILIARY and seen.lower[index + 1] == "-":
                return index, verb + 1
        return None

    def _negated(self, first: int, verb: int) -> bool:
        if self._view.bits[verb] & DENIES:
            return False
        last = verb + 2 if self._lexicon.verb_second else verb + 1
        if self._view.words[verb + 1] in self._lexicon.only or self._view.words[verb + 2] in self._lexicon.only:
            return False  # « n'en prévoit que 880 000 »
        start = first if self._view.words[first - 1] in _APART else max(0, first - 2)
        return bool([bits for bits in self._view.bits[start:last] if bits & NEGATION])

    def _pronoun(self, first: int, last: int) -> bool:
        seen = self._view
        hung = seen.words[first + 1] == "-" and seen.classes[first + 2] & (REFLEXIVE | PRONOUN) != REFLEXIVE
        if hung or (seen.words[last] == "-" and seen.passage.tokens.adjacent(last)):
            return True
        before = first - 1
        while before >= 0 and seen.bits[before] & (GAP | REFLEXIVE) and not seen.bits[before] & PRONOUN:
            before -= 1
        if seen.classes[before] & PRONOUN and seen.classes[before] & REFLEXIVE and self._behind_subject(before):
            return False
        dated = seen.classes[last] & DETERMINER and seen.classes[last + 1] & GAP  # « a concédé ce jeudi Paul Roux »
        inverted = seen.classes[last] & PRONOUN and not dated and self._inverts(first)
        return bool(seen.classes[before] & PRONOUN or inverted)

    def _behind_subject(self, pronoun: int) -> bool:
        """As in "wie einer von ihnen es nennt": the pronoun is an object, its clause has a subject before it."""
        begin = self._view.begins[pronoun]
        return self._lexicon.verb_second and pronoun > begin and self._subjects.ending(pronoun, begin) is not None

    def _inverts(self, first: int) -> bool:
        """A pronoun that follows is the subject, unless one stands before ("Delia, 43, a baker, said she …")."""
        return self._subjects.inverting(first) and self._subjects.apposed(first - 1) is None
