"""Noun phrases that may name a source: determiner, nouns, name, complements.

`PhraseReader.at(i)` reads the phrase that begins at token i; nothing here knows of verbs.
"""

from __future__ import annotations

from workbench.domain.mentions import NameMention
from workbench.domain.sources import SourceKind
from workbench.extract.dimensions.sources.noun_groups import ENDS, HYPHENS, NounGroups, Phrase
from workbench.extract.dimensions.sources.outlets import titled
from workbench.language.attribution import (
    ANONYMOUS,
    AUXILIARY,
    BE,
    BOUND,
    BY,
    CASUAL,
    CITING,
    CLOSE,
    CONTRACTED,
    DEFINITE,
    DEMONSTRATIVE,
    DETERMINER,
    DOCUMENT,
    EXPERT,
    FINITE,
    GAP,
    GENITIVE,
    INDEFINITE,
    LINK,
    MEDIA,
    NOUN,
    OBTAINED,
    OFFICIAL,
    ORGANISATION,
    PARTICIPLE,
    PERSON,
    PLURAL,
    POSSESSIVE,
    PRONOUN,
    REFLEXIVE,
    RELATIVE,
    SEVERAL,
    THAT,
    VERB,
)
from workbench.language.naming import NameLexicon

_TAIL_ENDS = VERB | RELATIVE | AUXILIARY | BE | THAT | PRONOUN | GAP | CITING | BY | REFLEXIVE
_TAIL = 9
_DEEPEST = 3
_LONG_ENOUGH = 4


class PhraseReader(NounGroups):
    """Reads phrases of one view."""

    def at(self, index: int, depth: int = 0) -> Phrase | None:
        """The phrase that begins at a token, None when none does or when it holds neither a known noun nor a name."""
        seen = self._view
        if index < len(seen.lower) and self._opens_none(index):
            return None
        size = seen.limits[index] if index < len(seen.lower) else index
        phrase = Phrase(index, index)
        at = self._determiners(phrase, index, size)
        at = self._nouns(phrase, at, size)
        if phrase.head < 0 and phrase.determiner and not self._lexicon.head_first:
            at = self._issued(phrase, at, size)
        at = self._name(phrase, at, size)
        if phrase.head < 0 and phrase.name is None:
            return self._one_of(phrase, at, size, depth)
        phrase.last = at
        if self._called_so(phrase):
            phrase.bits = phrase.bits & ~(PERSON | ANONYMOUS) | ORGANISATION
        self._possessed(phrase, size)
        if depth < _DEEPEST:
            self._modifiers(phrase, size, depth)
        return phrase

    def _opens_none(self, index: int) -> bool:
        """A verb, a preposition or a sign, at which no phrase can begin: more than half of all places asked for."""
        seen, word, bits = self._view, self._view.lower[index], self._view.bits[index]
        if bits & (DETERMINER | NOUN) or (word[:1].isalnum() and not bits & ENDS):
            return False
        named = index in seen.names or index in seen.opens or word in self._naming.titles
        return not named and not word.isdigit() and (seen.words[index + 1] not in HYPHENS)

    def _called_so(self, phrase: Phrase) -> bool:
        """People in the plural, written with a capital behind an article: "the Friends of the Rope Works"."""
        seen, head = self._view, phrase.head
        if self._naming.nouns_capitalised or phrase.name is not None or head != phrase.first + 1:
            return False
        plural = phrase.bits & (PERSON | ANONYMOUS) and phrase.bits & PLURAL and phrase.determiner & DEFINITE
        return bool(plural) and seen.passage.text[seen.passage.tokens.starts[head]].isupper()

    def _one_of(self, phrase: Phrase, at: int, size: int, depth: int) -> Phrase | None:
        """As in "one of the organisers", « un de ses adjoints »: somebody of them."""
        seen = self._view
        if phrase.determiner & INDEFINITE and at < size:
            of = at + (bool(seen.bits[at] & LINK) and seen.lower[at] not in self._lexicon.turns.them)
            if seen.words[of] in self._lexicon.turns.them:  # "einer von ihnen", "uma delas"
                phrase.head, phrase.bits, phrase.last = at - 1, PERSON, of + 1
                return phrase
        if not phrase.determiner & INDEFINITE or at >= size or not seen.bits[at] & LINK or depth >= _DEEPEST:
            return None
        them = self.at(at + 1, depth + 1)
        if (
            them is None
            and seen.classes[at + 1] & (POSSESSIVE | DEMONSTRATIVE)
            and at + 2 < size
            and not seen.bits[at + 2]
        ):
            them = Phrase(at + 1, at + 3, bits=PERSON)
        if them is None or them.name is not None or not them.bits & (PERSON | ANONYMOUS | ORGANISATION):
            return None
        phrase.head, phrase.bits, phrase.last = at - 1, PERSON, them.last
        return phrase

    def quoted_outlet(self, index: int) -> Phrase | None:
        """An outlet that stands in quotation marks, an article before it or not: « Sud Ouest », „Landbote“. To be asked
        only where an outlet is likely, since a short remark is quoted so too.
        """
        seen = self._view
        opened = index + bool(seen.classes[index] & DETERMINER and index not in seen.opens)
        if opened not in seen.opens:
            return None
        titled = self._titled(opened, seen.limits[index])
        if titled is None or any(seen.bits[at] & (VERB | AUXILIARY) for at in range(opened + 1, seen.opens[opened])):
            return None
        end = seen.opens[opened] + 1
        determiner = seen.classes[index] & DETERMINER if opened > index else 0
        return Phrase(
            index, end, determiner=determiner, head=opened + 1, bits=MEDIA, name=titled, name_first=opened + 1,
            name_last=end - 1,
        )  # fmt: skip

    def extend(self, phrase: Phrase) -> None:
        """Add the complements that follow a phrase made elsewhere."""
        self._modifiers(phrase, self._view.limits[phrase.first], 0)

    def _possessed(self, phrase: Phrase, size: int) -> None:
        """Name + "'s" + nouns, or name + nouns ("Brambury's finance director", "CNBC sources")."""
        seen = self._view
        at = phrase.last
        if phrase.name is None or self._lexicon.head_first or at >= size:
            return
        owned = seen.lower[at - 1].endswith("'") and seen.lower[at] == "s" and seen.passage.tokens.adjacent(at)
        at += owned
        inner = Phrase(at, at)
        end = self._nouns(inner, at, size)
        if inner.head < 0 or (
            not owned and seen.bits[inner.head] & FINITE and not seen.classes[end] & (VERB | AUXILIARY | BE)
        ):
            return  # "Merrivale estimates": no estimates of theirs but what they do
        owner = Phrase(phrase.name_first, phrase.name_last, name=phrase.name, name_first=phrase.name_first,
                       name_last=phrase.name_last)  # fmt: skip
        phrase.name, phrase.name_first, phrase.name_last = None, -1, -1
        phrase.head, phrase.bits = inner.head, inner.bits
        phrase.complements.append(owner)
        phrase.last = self._name(phrase, end, size)

    def _modifiers(self, phrase: Phrase, size: int, depth: int) -> None:
        for _ in range(4):
            before = phrase.last
            if phrase.last >= size:
                return
            bits = self._view.bits[phrase.last]
            if self._close_in(phrase) or bits & CLOSE:
                self._closeness(phrase, size, depth)
            elif (
                phrase.head >= 0
                and bits & (LINK | GENITIVE)
                and (phrase.name is None or phrase.bits & (ORGANISATION | DOCUMENT))
            ):
                self._complement(phrase, size, depth)
            elif (
                phrase.head >= 0
                and phrase.name is None
                and (
                    ((bits & BY or self._for(phrase.last)) and phrase.last - 1 > phrase.head)
                    or self._participle(phrase.last)
                )
            ):
                self._agent(phrase, size, depth)
            if phrase.last == before:
                return

    def _close_in(self, phrase: Phrase) -> bool:
        """True right after a word of closeness that was read as an adjective ("sources proches")."""
        return not phrase.close and bool(self._view.classes[phrase.last - 1] & CLOSE) and phrase.head < phrase.last - 1

    def _closeness(self, phrase: Phrase, size: int, depth: int) -> None:
        """What a source is close to or familiar with."""
        seen = self._view
        at = phrase.last + (1 if seen.bits[phrase.last] & CLOSE else 0)
        phrase.close = True
        if (
            seen.classes[at]
            and seen.classes[at + 1] & PRONOUN
            and not seen.classes[at] & (VERB | AUXILIARY)
            and at + 1 < size
        ):
            phrase.last = at + 2  # "a person close to it"
            return
        begin = at
        while at < size and at - begin < 2 and not seen.bits[at] & VERB and seen.lower[at][0].isalpha():
            inner = self.at(at, depth + 1)
            if inner is not None and inner.last > at:
                phrase.complements.append(inner)
                phrase.last = inner.last
                return
            at += 1
        phrase.last = self._words(begin, size)

    def _words(self, at: int, size: int) -> int:
        """Skip a prepositional tail without a known noun: "with the matter", "du dossier"."""
        seen, begin = self._view, at
        while at < size and at - begin < 4:
            bits, word = seen.bits[at], seen.lower[at]
            if not word[0].isalpha() or (bits & _TAIL_ENDS and not self._is_article(bits)):
                break
            if at > begin and bits & (BOUND | LINK) and seen.lower[at - 1].isalpha() and not seen.bits[at - 1] & LINK:
                break
            at += 1
        return at

    def _complement(self, phrase: Phrase, size: int, depth: int) -> None:
        seen = self._view
        at = phrase.last + (0 if seen.bits[phrase.last] & GENITIVE and not seen.bits[phrase.last] & LINK else 1)
        if (
            seen.classes[at] & POSSESSIVE
            and phrase.bits & ORGANISATION
            and seen.lower[at - 1] in self._naming.locatives
        ):
            return  # "meldt het ziekenhuis in zijn verslag"
        inner = self.at(at, depth + 1)
        if inner is not None:
            phrase.complements.append(inner)
            phrase.last = inner.last
            return
        at += at == phrase.last
        end = self._words(at, size)
        phrase.last = end if end > at else phrase.last
        if end < size and end in seen.names and seen.bits[phrase.last - 1] & CONTRACTED:
            phrase.last = seen.names[end][0]

    def _is_article(self, bits: int) -> bool:
        """Spanish "la" and "los" are object pronouns too."""
        return bool(bits & DEFINITE) and not bits & (_TAIL_ENDS & ~REFLEXIVE)

    def _participle(self, at: int) -> bool:
        """A participle, or any other word without a class, that "by" follows within few words of time."""
        seen = self._view
        for ahead in range(at + 1, min(at + 6, len(seen.lower))):
            bits = seen.bits[ahead]
            if bits & BY or self._for(ahead):
                return bool(seen.bits[at] & PARTICIPLE) or not seen.bits[at] & (VERB | BE | AUXILIARY)
            if not bits & (GAP | LINK | BOUND) and not seen.lower[ahead].isdigit():
                return False
        return False

    def _agent(self, phrase: Phrase, size: int, depth: int) -> None:
        seen = self._view
        at = phrase.last
        while at < size and not seen.bits[at] & BY and not self._for(at):
            at += 1
        inner = self.at(at + 1, depth + 1)
        if inner is not None:
            if at < size and seen.bits[at] & BY:
                phrase.agent = inner
                inner.outlet = inner.outlet or self._has_seen(inner, at)
            phrase.last = inner.last
        elif at + 2 < size and not seen.bits[at + 1] and seen.bits[at + 2] & VERB:
            phrase.last = at + 2  # "residents reached by phone said"

    def _has_seen(self, agent: Phrase, by: int) -> bool:
        """As in « une note consultée par Terre & Mer »: papers are seen by outlets."""
        seen, name = self._view, agent.name
        if name is None or agent.head >= 0 or name.title or seen.bits[by - 1] & (OBTAINED | VERB) != OBTAINED:
            return False
        if name.kind == "person":
            return "&" in name.quote or titled(seen, agent)
        return name.kind != "place" or " " in name.quote

    def _for(self, at: int) -> bool:
        """« réalisé pour La Gazette »: for whom something written was made."""
        return self._view.lower[at] in self._lexicon.viewpoint


def kind_of(phrase: Phrase, naming: NameLexicon) -> SourceKind | None:
    """What a phrase is as a source; None when it is none (a bare place, a plain noun)."""
    if phrase.name is not None:
        return _named(phrase, phrase.name, naming)
    bits = phrase.bits
    if bits & ANONYMOUS:
        return SourceKind.ANONYMOUS
    if bits & EXPERT and _institution(phrase, naming):
        return SourceKind.ORGANISATION
    if bits & OFFICIAL and phrase.plural and not phrase.determiner & SEVERAL and phrase.head > phrase.first:
        return SourceKind.ORGANISATION  # "health officials", "mission scientists": the office speaks
    if bits & PERSON:
        if bits & ORGANISATION and phrase.determiner & DEFINITE and (phrase.plural or naming.nouns_capitalised):
            return SourceKind.ORGANISATION  # "les pompiers": the corps speaks; „der Verwaltungsrat“
        return SourceKind.ANONYMOUS if _unnamed(phrase) else SourceKind.PERSON
    if bits & MEDIA:
        return SourceKind.MEDIA
    if bits & DOCUMENT:
        return SourceKind.DOCUMENT
    if not bits & ORGANISATION:
        return None
    several = phrase.determiner & SEVERAL and not phrase.determiner & DEFINITE and not phrase.complements
    return SourceKind.ANONYMOUS if several else SourceKind.ORGANISATION


def _compound_outlet(word: str, naming: NameLexicon) -> bool:
    """As in "Harzbote", "Lauwerpost"."""
    return any(len(end) >= _LONG_ENOUGH and word.endswith(end) and word != end for end in naming.media_words)


def _institution(phrase: Phrase, naming: NameLexicon) -> bool:
    """As in "researchers at Delft University": the institution speaks through them."""
    if phrase.agent is not None or phrase.close or not phrase.complements:
        return False
    inner = phrase.complements[0]
    if inner.name is None:
        return bool(inner.bits & ORGANISATION and not inner.determiner & INDEFINITE)
    if inner.bits & ORGANISATION or inner.name.kind == "organisation":
        return True
    return kind_of(inner, naming) is SourceKind.ORGANISATION and inner.name.kind != "place"


def _unnamed(phrase: Phrase) -> bool:
    """As in "A neighbour", "two officials", "the seller" against "the mayor", "her spokesman", « ses proches »."""
    if phrase.bits & CASUAL and phrase.determiner & DEFINITE:
        return True
    if phrase.plural:
        return not phrase.determiner & POSSESSIVE or bool(phrase.determiner & (INDEFINITE | SEVERAL))
    return bool(phrase.determiner & INDEFINITE)


def _named(phrase: Phrase, name: NameMention, naming: NameLexicon) -> SourceKind | None:
    words = name.quote.lower().replace("’", "'").split()
    parts = [part for word in words for part in word.replace("'", "-").split("-")]
    outlet = phrase.outlet or " ".join(words) in naming.media or not naming.media_words.isdisjoint(parts)
    outlet = outlet or (naming.compounds and len(words) == 1 and _compound_outlet(words[0], naming))
    outlet = outlet and not (words[0] in naming.organisation_heads and words[0] not in naming.media_words)
    if phrase.bits & ANONYMOUS:
        return SourceKind.ANONYMOUS
    if phrase.bits & DOCUMENT:
        return SourceKind.DOCUMENT
    if outlet or phrase.bits & MEDIA:
        return SourceKind.MEDIA
    if phrase.bits & PERSON and name.kind != "organisation":
        return SourceKind.PERSON
    counted = phrase.determiner & (INDEFINITE | SEVERAL) or phrase.counted
    if naming.nouns_capitalised and counted and name.kind == "other" and " " not in name.quote:
        return SourceKind.ANONYMOUS  # no name but a noun that the lexicon does not know: „zwei Mitglieder“
    if name.kind == "person":
        return SourceKind.PERSON
    return SourceKind.ORGANISATION
