"""The inner part of a noun phrase: determiners, adjectives and nouns, a name."""

from __future__ import annotations

from workbench.domain.mentions import NameMention
from workbench.extract.dimensions.sources.view import CLOSING, OPENING, View
from workbench.language.attribution import (
    AS,
    AUXILIARY,
    BE,
    BOUND,
    BY,
    CITING,
    DETERMINER,
    DOCUMENT,
    GAP,
    LINK,
    MEDIA,
    NEGATION,
    NOUN,
    PLURAL,
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

ENDS = (
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
HYPHENS = frozenset("-‐‑")
_LONGEST = 8
_TITLE = 7
_TITLE_ENDING = 4
"""Letters of a noun for newspapers at the end of a compound name, at least."""


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


class NounGroups:
    """Reads them in one view."""

    def __init__(self, seen: View, lexicon: AttributionLexicon, naming: NameLexicon) -> None:
        self._view = seen
        self._lexicon = lexicon
        self._naming = naming

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
        names, titles, head_first = seen.names, self._naming.titles, self._lexicon.head_first
        while at < size and at - first < _LONGEST and (at not in names or self._is_word(at)):
            word, bits = seen.lower[at], seen.bits[at]
            if bits & NOUN:
                if bits & VERB and phrase.head >= 0:
                    break
                if phrase.head < 0 or not head_first or (at == phrase.head + 2 and seen.lower[at - 1] in "-‑‐"):
                    phrase.head, phrase.bits = at, bits
            elif word in titles or (bits & VERB and phrase.head >= 0):
                break
            elif bits & ENDS and at + 2 < size and self._hyphenated(at):
                at += 1
            elif word in "-‐‑/" and at > first and seen.passage.tokens.adjacent(at):
                pass
            elif not word[0].isalpha() or bits & ENDS or (phrase.head >= 0 and head_first and at - phrase.head > 2):
                break
            at += 1
        if phrase.head >= 0 and not head_first and at not in names:
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
        article = phrase.determiner or seen.classes[at - 1] & DETERMINER
        if start == at and at in seen.opens and article and self._is_outlet(at, size):
            phrase.bits |= MEDIA  # "im Gespräch mit dem „Tagblatt“"
            phrase.head = at + 1 if phrase.head < 0 else phrase.head
        if phrase.bits & MEDIA and start == at and at in seen.opens and (titled := self._titled(at, size)) is not None:
            phrase.name, phrase.name_first, phrase.name_last = titled, at + 1, seen.opens[at]
            return seen.opens[at] + 1
        if start < size and seen.lower[start] in self._naming.titles and start not in seen.names:
            start += 2 if seen.words[start + 1] == "." else 1
        if start >= size or start not in seen.names:
            return at
        last, phrase.name = seen.names[start]
        phrase.outlet = phrase.outlet or (start > at and seen.lower[at] in OPENING and phrase.head < 0)
        phrase.name_first, phrase.name_last = (at if start > at and seen.lower[at] not in OPENING else start), last
        return last + 1 if last < size and start > at and seen.lower[at] in OPENING else last

    def _is_outlet(self, at: int, size: int) -> bool:
        """A short quotation that holds a word for a newspaper."""
        seen, end = self._view, self._view.opens[at]
        if not at + 1 < end < min(size, at + _TITLE):
            return False
        words = seen.lower[at + 1 : end]
        return any(
            bool(seen.classes[at + 1 + i] & MEDIA) or word in self._naming.media_words or self._compound_title(word)
            for i, word in enumerate(words)
        )

    def _compound_title(self, word: str) -> bool:
        """As in „Landbote“, ‘Veenkoerier’."""
        return self._naming.compounds and any(
            len(end) >= _TITLE_ENDING and word.endswith(end) for end in self._naming.media_words
        )

    def _titled(self, at: int, size: int) -> NameMention | None:
        """A short quotation right behind a noun for media is its name: "la rivista «Neurologia clinica»"."""
        seen, tokens = self._view, self._view.passage.tokens
        end = seen.opens[at]
        if not at + 1 < end < min(size, at + _TITLE) or not seen.passage.text[tokens.starts[at + 1]].isupper():
            return None
        start, stop = tokens.starts[at + 1], tokens.ends[end - 1]
        return NameMention(start=start, end=stop, quote=seen.passage.text[start:stop], group="", kind="organisation")

    def _issued(self, phrase: Phrase, at: int, size: int) -> int:
        """As in "einer am Montag veröffentlichten Studie": what tells when and by whom stands before the participle."""
        seen = self._view
        for index in range(at, min(at + _TITLE, size - 1)):
            if seen.lower[index] in ",.;:":
                return at
            if seen.lower[index] in self._lexicon.issued and seen.bits[index + 1] & (DOCUMENT | MEDIA):
                phrase.head, phrase.bits = index + 1, seen.bits[index + 1]
                return index + 2
        return at
