"""Noun phrases that may name a source: determiner, nouns, name, complements.

`PhraseReader.at(i)` reads the phrase that begins at token i; nothing here knows of verbs.
"""

from __future__ import annotations

from workbench.domain.mentions import NameMention
from workbench.domain.sources import SourceKind
from workbench.extract.dimensions.sources.view import CLOSING, OPENING, View
from workbench.language.attribution import (
    ANONYMOUS,
    AS,
    AUXILIARY,
    BE,
    BOUND,
    BY,
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
    NEGATION,
    NOUN,
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
    TO,
    VERB,
    AttributionLexicon,
)
from workbench.language.naming import NameLexicon
from workbench.records import dataclass, field

_ENDS = (
    PRONOUN
    | REFLEXIVE
    | LINK
    | BOUND
    | AUXILIARY
    | BE
    | RELATIVE
    | VERB
    | NEGATION
    | THAT
    | CITING
    | BY
    | GAP
    | DETERMINER
    | AS
    | TO
)
_TAIL_ENDS = VERB | RELATIVE | AUXILIARY | BE | THAT | PRONOUN | GAP | CITING | BY | REFLEXIVE
_LONGEST = 8
_TAIL = 9
_DEEPEST = 3
_TITLE = 7
_LONG_ENOUGH = 4


@dataclass(slots=True)
class Phrase:
    """Tokens first..last (exclusive). `head` is the token of its noun (-1 when it is a bare name), `bits` its classes;
    `complements` are the phrases tied to it ("of the council", "published by X"), `agent` the one that relays it.
    """

    first: int
    last: int
    determiner: int = 0
    head: int = -1
    bits: int = 0
    name: NameMention | None = None
    name_first: int = -1
    name_last: int = -1
    counted: bool = False
    complements: list[Phrase] = field(default_factory=list)
    agent: Phrase | None = None
    close: bool = False
    outlet: bool = False  # the construction tells that the name is an outlet's ("told the Chip Monitor")

    @property
    def plural(self) -> bool:
        return self.name is None and (bool(self.bits & PLURAL) or bool(self.determiner & SEVERAL))


class PhraseReader:
    """Reads phrases of one view."""

    def __init__(self, seen: View, lexicon: AttributionLexicon, naming: NameLexicon) -> None:
        self._view = seen
        self._lexicon = lexicon
        self._naming = naming

    def at(self, index: int, depth: int = 0) -> Phrase | None:
        """The phrase that begins at a token, None when none does or when it holds neither a known noun nor a name."""
        seen = self._view
        size = seen.limit(index) if index < len(seen) else index
        phrase = Phrase(index, index)
        at = self._determiners(phrase, index, size)
        at = self._nouns(phrase, at, size)
        at = self._name(phrase, at, size)
        if phrase.head < 0 and phrase.name is None:
            return self._one_of(phrase, at, size, depth)
        phrase.last = at
        self._possessed(phrase, size)
        if depth < _DEEPEST:
            self._modifiers(phrase, size, depth)
        return phrase

    def _one_of(self, phrase: Phrase, at: int, size: int, depth: int) -> Phrase | None:
        """As in "one of the organisers", « un de ses adjoints »: somebody of them."""
        seen = self._view
        if not phrase.determiner & INDEFINITE or at >= size or not seen.bits[at] & LINK or depth >= _DEEPEST:
            return None
        them = self.at(at + 1, depth + 1)
        if them is None and seen.bit(at + 1) & (POSSESSIVE | DEMONSTRATIVE) and at + 2 < size and not seen.bits[at + 2]:
            them = Phrase(at + 1, at + 3, bits=PERSON)
        if them is None or them.name is not None or not them.bits & (PERSON | ANONYMOUS | ORGANISATION):
            return None
        phrase.head, phrase.bits, phrase.last = at - 1, PERSON, them.last
        return phrase

    def extend(self, phrase: Phrase) -> None:
        """Add the complements that follow a phrase made elsewhere."""
        self._modifiers(phrase, self._view.limit(phrase.first), 0)

    def _determiners(self, phrase: Phrase, at: int, size: int) -> int:
        seen = self._view
        while at < size and at - phrase.first < 3 and at not in seen.names:
            bits = seen.bits[at]
            if bits & DETERMINER and not bits & NOUN:
                phrase.determiner |= bits & DETERMINER
            elif seen.lower[at].isdigit():
                phrase.counted = True
                phrase.determiner |= SEVERAL
            else:
                break
            at += 1
        return at

    def _nouns(self, phrase: Phrase, at: int, size: int) -> int:
        """Adjectives and nouns; returns where they end."""
        seen, first = self._view, at
        while at < size and at - first < _LONGEST and (at not in seen.names or self._is_word(at)):
            word, bits = seen.lower[at], seen.bits[at]
            if word in self._naming.titles and not bits & NOUN:
                break
            if bits & VERB and phrase.head >= 0:
                break
            if bits & NOUN:
                if (
                    phrase.head < 0
                    or not self._lexicon.head_first
                    or (at == phrase.head + 2 and seen.lower[at - 1] in "-‑‐")
                ):
                    phrase.head, phrase.bits = at, bits
            elif bits & _ENDS and at + 2 < size and self._hyphenated(at):
                at += 1
            elif word in "-‐‑/" and at > first and seen.passage.tokens.adjacent(at):
                pass
            elif (
                not word[0].isalpha()
                or bits & _ENDS
                or (phrase.head >= 0 and self._lexicon.head_first and at - phrase.head > 2)
            ):
                break
            at += 1
        if phrase.head >= 0 and not self._lexicon.head_first and at not in seen.names:
            return phrase.head + 1
        return at

    def _hyphenated(self, at: int) -> bool:
        """A preposition that begins a compound noun ("sous-préfet", "contre-amiral")."""
        seen = self._view
        tokens = seen.passage.tokens
        joined = seen.lower[at + 1] in "-‐‑" and tokens.adjacent(at + 1) and tokens.adjacent(at + 2)
        return joined and bool(seen.bits[at + 2] & NOUN)

    def _is_word(self, at: int) -> bool:
        """A capitalised word that the name reader took for a name and that is a known noun of this lexicon."""
        last, name = self._view.names[at]
        return last == at + 1 and bool(self._view.bits[at] & NOUN) and name.kind != "person"

    def _name(self, phrase: Phrase, at: int, size: int) -> int:
        seen = self._view
        start = at
        if (
            at < size
            and seen.lower[at] in OPENING
            and (phrase.bits & MEDIA or phrase.determiner)
            and at + 1 in seen.names
        ):
            last = seen.names[at + 1][0]
            if last < size and seen.lower[last] in CLOSING:
                start = at + 1
        if phrase.bits & MEDIA and start == at and at in seen.opens and (titled := self._titled(at, size)) is not None:
            phrase.name, phrase.name_first, phrase.name_last = titled, at + 1, seen.opens[at]
            return seen.opens[at] + 1
        if start < size and seen.lower[start] in self._naming.titles and start not in seen.names:
            start += 2 if seen.word(start + 1) == "." else 1
        if start >= size or start not in seen.names:
            return at
        last, phrase.name = seen.names[start]
        phrase.outlet = phrase.outlet or (start > at and seen.lower[at] in OPENING and phrase.head < 0)
        phrase.name_first, phrase.name_last = (at if start > at and seen.lower[at] not in OPENING else start), last
        return last + 1 if last < size and start > at and seen.lower[at] in OPENING else last

    def _titled(self, at: int, size: int) -> NameMention | None:
        """A short quotation right behind a noun for media is its name: "la rivista «Neurologia clinica»"."""
        seen, tokens = self._view, self._view.passage.tokens
        end = seen.opens[at]
        if not at + 1 < end < min(size, at + _TITLE) or not seen.passage.text[tokens.starts[at + 1]].isupper():
            return None
        start, stop = tokens.starts[at + 1], tokens.ends[end - 1]
        return NameMention(start=start, end=stop, quote=seen.passage.text[start:stop], group="", kind="organisation")

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
            not owned and seen.bits[inner.head] & FINITE and not seen.bit(end) & (VERB | AUXILIARY | BE)
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
        return not phrase.close and bool(self._view.bit(phrase.last - 1) & CLOSE) and phrase.head < phrase.last - 1

    def _closeness(self, phrase: Phrase, size: int, depth: int) -> None:
        """What a source is close to or familiar with."""
        seen = self._view
        at = phrase.last + (1 if seen.bits[phrase.last] & CLOSE else 0)
        phrase.close = True
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
            if not word[0].isalpha() or bits & _TAIL_ENDS:
                break
            if at > begin and bits & (BOUND | LINK) and seen.lower[at - 1].isalpha() and not seen.bits[at - 1] & LINK:
                break
            at += 1
        return at

    def _complement(self, phrase: Phrase, size: int, depth: int) -> None:
        seen = self._view
        at = phrase.last + (0 if seen.bits[phrase.last] & GENITIVE and not seen.bits[phrase.last] & LINK else 1)
        if seen.bit(at) & POSSESSIVE and phrase.bits & ORGANISATION and seen.lower[at - 1] in self._naming.locatives:
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

    def _participle(self, at: int) -> bool:
        """A participle, or any other word without a class, that "by" follows within few words of time."""
        seen = self._view
        for ahead in range(at + 1, min(at + 6, len(seen))):
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
            phrase.last = inner.last

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
    if bits & PERSON:
        if bits & ORGANISATION and phrase.determiner & DEFINITE and phrase.plural:
            return SourceKind.ORGANISATION  # "les pompiers": the corps speaks
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
    """As in "A neighbour", "two officials", "residents" against "the mayor", "her spokesman"."""
    if phrase.plural:
        return True
    return bool(phrase.determiner & INDEFINITE)


def _named(phrase: Phrase, name: NameMention, naming: NameLexicon) -> SourceKind | None:
    words = name.quote.lower().replace("’", "'").split()
    parts = [part for word in words for part in word.replace("'", "-").split("-")]
    outlet = phrase.outlet or " ".join(words) in naming.media or any(part in naming.media_words for part in parts)
    outlet = outlet or (naming.compounds and len(words) == 1 and _compound_outlet(words[0], naming))
    if phrase.bits & ANONYMOUS:
        return SourceKind.ANONYMOUS
    if phrase.bits & DOCUMENT:
        return SourceKind.DOCUMENT
    if outlet or phrase.bits & MEDIA:
        return SourceKind.MEDIA
    if phrase.bits & PERSON and name.kind != "organisation":
        return SourceKind.PERSON
    if naming.nouns_capitalised and phrase.determiner & INDEFINITE and name.kind == "other" and " " not in name.quote:
        return SourceKind.ANONYMOUS  # no name but a noun that the lexicon does not know
    if name.kind == "person":
        return SourceKind.PERSON
    return SourceKind.ORGANISATION
