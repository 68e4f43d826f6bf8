"""The subject behind a verb of saying, over what stands in between: words of time, hearers, remarks."""

from __future__ import annotations

from workbench.domain.sources import SourceKind
from workbench.extract.dimensions.sources.noun_groups import Phrase
from workbench.extract.dimensions.sources.phrases import kind_of
from workbench.extract.dimensions.sources.subject_forms import SubjectForms
from workbench.extract.dimensions.sources.view import OPENING
from workbench.language.attribution import (
    BOUND,
    CONTRACTED,
    DEFINITE,
    DETERMINER,
    GAP,
    INDEFINITE,
    LINK,
    NOUN,
    PLURAL,
    POSSESSIVE,
    REFLEXIVE,
    SEVERAL,
    TO,
    VERB,
)

_WORDS = 2
_ARTICLE = DEFINITE | INDEFINITE | POSSESSIVE | SEVERAL


class FollowingSubjects(SubjectForms):
    """Finds it in one view."""

    def _right(self, at: int) -> Phrase | None:
        """The subject that follows the verb, adverbs, hearers and bracketed remarks skipped."""
        seen = self._view
        limit = seen.limits[at] if at < len(seen.lower) else at
        end: int | None
        for _ in range(6):
            while at < limit and at not in seen.names and self._passed(at):
                at += 1
            if at >= limit:
                return None
            if seen.lower[at] == "(" and at + 2 < limit and seen.lower[at + 1].isdigit() and seen.lower[at + 2] == ")":
                end = at + 3  # "afirmou nesta segunda (23) a superintendente"
            elif seen.lower[at] == ",":
                end = self._remark(at, limit)
            elif self._infinitive(at):
                end = at + 2
            elif seen.bits[at] & TO and self._numbered_outlet(at + 1):
                end = at + 3  # « a fait savoir à 24 Heures son neveu »
            elif seen.bits[at] & TO:
                phrase = self._phrases.at(at + 1)
                if phrase is not None and kind_of(phrase, self._naming) is SourceKind.MEDIA and phrase.last < limit:
                    at = phrase.last
                    continue
                end = self._prepositional(at, limit)
            elif seen.bits[at] & (BOUND | LINK):
                end = self._prepositional(at, limit)
            else:
                break
            if end is None:
                return None
            at = end
        return self.accepted(self._phrases.at(at))

    def _numbered_outlet(self, at: int) -> bool:
        """A number and a capitalised word, as many outlets are called."""
        seen = self._view
        tokens = seen.passage.tokens
        return seen.words[at].isdigit() and at + 1 < len(seen.lower) and tokens.text[tokens.starts[at + 1]].isupper()

    def _passed(self, at: int) -> bool:
        """A word of time or a pronoun between a verb and its subject; an article only before a word of time."""
        bits, following = self._view.bits[at], self._view.classes[at + 1]
        if bits & (DETERMINER | LINK | BOUND) and following & GAP and not following & NOUN:
            return True
        return bool(bits & (GAP | REFLEXIVE)) and not bits & DETERMINER

    def _infinitive(self, at: int) -> bool:
        """An infinitive that carries on the verb ("tient à préciser la présidente")."""
        seen, endings = self._view, self._lexicon.infinitive_endings
        return (
            seen.lower[at] in self._lexicon.infinitive
            and bool(endings)
            and not seen.classes[at + 1]
            and seen.words[at + 1].endswith(endings)
        )

    def _remark(self, at: int, limit: int) -> int | None:
        """The token after a short remark between commas ("prédit, sous couvert d'anonymat, un diplomate")."""
        for index in range(at + 1, min(at + 9, limit)):
            if self._view.lower[index] == ",":
                return index + 1
            if self._view.bits[index] & VERB or self._view.lower[index] in OPENING:
                return None
        return None

    def _prepositional(self, at: int, limit: int) -> int | None:
        """The token after a short prepositional phrase ("dans un communiqué", "in a statement")."""
        phrase = self._phrases.at(at + 1)
        if phrase is not None and phrase.head >= 0 and phrase.name is None and phrase.last < limit:
            return phrase.head + 1
        if (
            phrase is not None
            and phrase.bits & PLURAL
            and phrase.name is not None
            and phrase.name_first > phrase.head >= 0
        ):
            return phrase.name_first  # « a confié aux invités Paola Zanetti »: several people have no one name
        if (phrase is None or phrase.head < 0) and at + 1 in self._view.names:
            last, name = self._view.names[at + 1]
            placed = name.kind != "person" and last < limit and self._view.bits[last] & _ARTICLE
            return last if placed else None  # « a annoncé jeudi à Parakou l'Association du coton »
        return self._plain_place(at + 1, limit) if phrase is None and self._lexicon.head_first else None

    def _plain_place(self, at: int, limit: int) -> int | None:
        """The token after an article and one or two words of no class, where another article follows (« a raconté à la
        barre une retraitée », « témoigne au micro de Radio Sud un pêcheur »).
        """
        seen = self._view
        first = at + bool(seen.classes[at] & DEFINITE)
        bare = first == at and not seen.classes[at - 1] & CONTRACTED  # "ha replicato in aula l'avvocata"
        end = first
        while end < limit and end - first < _WORDS and self._plain(end):
            end += 1
        if end > first and end < limit and seen.bits[end] & LINK:
            inner = self._phrases.at(end + 1) if end + 1 < limit else None
            end = inner.last if inner is not None else end
        if bare and end != first + 1:
            return None
        return end if first < end < limit and (seen.bits[end] & _ARTICLE or end in seen.names) else None
