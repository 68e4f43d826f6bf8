"""Runs of capitalised words: where a name may stand."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress, pairwise

from workbench.extract.passage import Passage
from workbench.language.attribution import FINITE, NOUN, AttributionLexicon
from workbench.language.naming import NameLexicon
from workbench.language.tokens import Tokens
from workbench.records import dataclass

_HYPHENS = frozenset("-‐‑&")
_LONGEST = 9
_FEWEST = 3
"""Tokens of a run that may begin with an office or a noun that is no part of the name."""


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens first..last (exclusive); `title` is the courtesy title before it, `initial` that it begins a sentence."""

    first: int
    last: int
    title: str
    initial: bool
    courtesy: int  # token where the title begins, `first` without one


def capitals(tokens: Tokens) -> list[bool]:
    """For every token whether it begins with a capital letter."""
    return list(map(str.isupper, map(tokens.text.__getitem__, tokens.starts)))


class RunFinder:
    """Cuts a passage's capitalised sequences into names."""

    def __init__(self, lexicon: NameLexicon, saying: AttributionLexicon) -> None:
        self._lexicon = lexicon
        self._classes = saying.classes
        self._nouns = (*saying.compound_endings, *lexicon.role_endings)
        self._inner = _HYPHENS | lexicon.particles | lexicon.joiners | {".", "s"}  # what a name may go on behind

    def find(self, passage: Passage) -> list[Run]:
        """The runs in reading order."""
        tokens = passage.tokens
        caps = capitals(tokens)
        starts = _sentence_starts(passage)
        skip = self._headline_end(passage, caps)
        found: list[Run] = []
        index = tokens.at_or_after(skip)
        for candidate in compress(range(len(caps)), caps):
            if candidate < index:
                continue
            index = candidate
            last = self._extent(tokens, caps, index, starts)
            run = self._trim(tokens, caps, index, last, starts)
            if run is not None:
                found.append(run)
            index = last
        return found

    def _headline_end(self, passage: Passage, caps: Sequence[bool]) -> int:
        """End of a title in which most words begin with a capital (capitals tell nothing there), else 0."""
        if passage.start >= passage.title_end or self._lexicon.nouns_capitalised:
            return 0
        indexes = passage.tokens.covering(passage.start, passage.title_end)
        long = [
            index
            for index in indexes
            if len(passage.tokens.lower[index]) > 3 and passage.tokens.lower[index][0].isalpha()
        ]
        capital = sum(caps[index] for index in long)
        return passage.title_end if len(long) > 3 and capital > 0.75 * len(long) else 0

    def _extent(self, tokens: Tokens, caps: Sequence[bool], first: int, starts: frozenset[int]) -> int:
        """Where the sequence that begins at `first` ends."""
        lower, size = tokens.lower, len(tokens.lower)
        last = first + 1
        while last < size and last - first < _LONGEST * 2:
            if last in starts:
                break
            if caps[last]:
                last += 1
                continue
            word = lower[last]
            following = last + 1
            if following >= size or not (word in self._inner or word.isdigit()):
                break
            if (
                word in _HYPHENS
                and tokens.adjacent(last)
                and tokens.adjacent(following)
                and lower[following][0].isalnum()
            ) or (word == "&" and caps[following]):
                last += 2
            elif word.isdigit() and " ".join(lower[first : following + 1]) in self._lexicon.media:
                last += 2  # "Sole 24 Ore"
            elif (
                (word == "." and tokens.adjacent(last) and self._dotted(tokens, caps, last))
                or (word in self._lexicon.particles and self._particle_goes_on(tokens, caps, last))
                or (word in self._lexicon.joiners and self._joined(tokens, caps, first, last))
            ):
                last += 1
            elif (
                word == "s"
                and tokens.adjacent(last)
                and lower[following] in self._lexicon.organisation_heads
                and caps[following]
            ):
                last += 2
            else:
                break
        return last

    def _dotted(self, tokens: Tokens, caps: Sequence[bool], dot: int) -> bool:
        """An initial ("J. K.") or a courtesy title ("Dr.") before another capital."""
        word = tokens.lower[dot - 1]
        return dot + 1 < len(tokens.lower) and caps[dot + 1] and (len(word) == 1 or word in self._lexicon.titles)

    def _particle_goes_on(self, tokens: Tokens, caps: Sequence[bool], at: int) -> bool:
        lower = tokens.lower
        following = at + 1
        if lower[following] in self._lexicon.particles and following + 1 < len(tokens.lower):
            following += 1
        if not caps[following]:
            return False
        before = lower[at - 1]
        written = tokens.text[tokens.starts[following] : tokens.ends[following]]
        if len(written) > 1 and written.isupper() and lower[following] not in self._lexicon.organisation_heads:
            return before in self._lexicon.organisation_heads  # "Jan Smit van ING": where he works
        if (
            lower[at] in self._lexicon.articles - self._lexicon.joiners
            and lower[following] in self._lexicon.organisation_heads
        ):
            return before in self._lexicon.organisation_heads  # « a annoncé à Parakou l'Association du coton »
        if self._lexicon.nouns_capitalised and lower[at] in self._lexicon.articles:
            return False  # "Judith der Nachrichtenagentur": only "von der" belongs to a name
        if self._lexicon.nouns_capitalised and before not in self._lexicon.given and at > 1 and not caps[at - 2]:
            led = self._lexicon.articles | self._lexicon.locatives
            if lower[at - 2] in led and before not in self._lexicon.organisation_heads:
                return False  # „das Bild von Hilde Brandt“: a noun, and whom it shows
        return (
            before in self._lexicon.given
            or before in self._lexicon.titles
            or before in self._lexicon.organisation_heads
            or before in self._lexicon.media_words
            or lower[at] not in self._lexicon.locatives
        )

    def _joined(self, tokens: Tokens, caps: Sequence[bool], first: int, at: int) -> bool:
        """An organisation's name that goes on after "of" or "and"."""
        lower, lexicon = tokens.lower, self._lexicon
        following = at + 1
        if lower[following] in lexicon.joiners | lexicon.particles and following + 1 < len(tokens.lower):
            following += 1
        known = lexicon.organisation_heads | lexicon.media_words
        return caps[following] and any(lower[index] in known for index in range(first, at))

    def _trim(self, tokens: Tokens, caps: Sequence[bool], first: int, last: int, starts: frozenset[int]) -> Run | None:
        lower, lexicon = tokens.lower, self._lexicon
        initial = first in starts
        courtesy, title = first, ""
        if lexicon.nouns_capitalised:
            first = courtesy = self._after_noun(tokens, caps, first, last)
        elif last - first >= _FEWEST and (named := self._after_role(tokens, caps, first, last)) > first:
            first = courtesy = named
            initial = False
        elif last - first >= _FEWEST and initial and self._headed(tokens, caps, first):
            first = courtesy = first + 2
        while first < last:
            word = lower[first]
            if not caps[first] and not title:
                first += 1
                courtesy = first
                continue
            if word in lexicon.titles and first + 1 != last:
                courtesy, title = (first if not title else courtesy), word
                first += 2 if first + 1 < last and lower[first + 1] == "." else 1
            elif self._is_common(tokens, first, last, initial and not title):
                first += 1
                courtesy = first
                initial = False
            else:
                break
        while last > first and (
            lower[last - 1] in lexicon.particles
            or lower[last - 1] in lexicon.joiners
            or not lower[last - 1][0].isalnum()
        ):
            last -= 1
        if first < last < len(lower) and lower[last] == "s" and self._ends_in_s(tokens, last):
            return Run(first, last + 1, title, initial, courtesy)
        if first >= last or (not title and last - first == 1 and self._nothing(tokens, first)):
            return None
        if not title and courtesy == first and first >= 1:
            before = first - 2 if lower[first - 1] == "." and first >= 2 else first - 1
            if lower[before] in lexicon.titles and tokens.starts[first] - tokens.ends[before] <= 3:
                courtesy, title = before, lower[before]
        return Run(first, last, title, initial, courtesy)

    def _ends_in_s(self, tokens: Tokens, at: int) -> bool:
        """As in "auctioneer Loxley's said": a name that ends as a genitive does, before a verb of saying."""
        lower = tokens.lower
        if at + 1 >= len(lower) or not lower[at - 1].endswith("'") or not tokens.adjacent(at):
            return False
        bits = self._classes.get(lower[at + 1], 0)
        return bool(bits & FINITE) and not bits & NOUN

    def _after_noun(self, tokens: Tokens, caps: Sequence[bool], first: int, last: int) -> int:
        """The token after the last common noun that something capitalised follows ("Dresdner Hersteller Voltarra")."""
        lexicon = self._lexicon
        for index in range(last - 2, first - 1, -1):
            word = tokens.lower[index]
            own = word in lexicon.organisation_heads or word in lexicon.media_words
            if caps[index] and caps[index + 1] and not own and self._is_noun(word):
                return index + 1
        return first

    def _after_role(self, tokens: Tokens, caps: Sequence[bool], first: int, last: int) -> int:
        """The token after an office ("Agriculture Minister K. Naik", "Assistant U.S. Attorney Paul Oakes")."""
        lexicon, lower = self._lexicon, tokens.lower
        if not lexicon.roles or lower[first] in lexicon.given:
            return first
        end = lower[last - 1]
        if end in lexicon.organisation_heads or end in lexicon.organisation_suffixes or end in lexicon.media_words:
            return first
        for index in range(last - 2, first, -1):
            if lower[index] in lexicon.roles and caps[index]:
                named = index + 1 + (lower[index + 1] == "." and index + 2 < last)
                return named if caps[named] else first
        return first

    def _headed(self, tokens: Tokens, caps: Sequence[bool], first: int) -> bool:
        """A noun with its complement at the beginning of a sentence: "Dívida da Caravela"."""
        lexicon, lower = self._lexicon, tokens.lower
        if caps[first + 1] or lower[first + 1] not in lexicon.particles:
            return False
        word = lower[first]
        return not (
            word in lexicon.given
            or word in lexicon.organisation_heads
            or word in lexicon.media_words
            or word in lexicon.titles
            or word in lexicon.place_words
        )

    def _is_common(self, tokens: Tokens, index: int, last: int, initial: bool) -> bool:
        """A capitalised word that is no part of the name that it begins."""
        lower, lexicon = tokens.lower, self._lexicon
        word = lower[index]
        following = lower[index + 1] if index + 1 < last else ""
        if word in lexicon.articles:
            return initial or not (following in lexicon.media_words or following)
        if word in lexicon.common:
            return True
        if lexicon.nouns_capitalised:
            return (
                self._is_noun(word)
                and following[:1].isalpha()
                and word not in lexicon.organisation_heads
                and word not in lexicon.media_words
            ) or (last - index == 1 and self._is_noun(word))
        if self._classes.get(word, 0) & NOUN and following[:1].isalpha():
            return word not in lexicon.organisation_heads and word not in lexicon.media_words
        return initial and following in lexicon.given and word not in lexicon.given

    def _is_noun(self, word: str) -> bool:
        if self._classes.get(word, 0) & NOUN or word in self._lexicon.common:
            return True
        return word.endswith(self._nouns)

    def _nothing(self, tokens: Tokens, index: int) -> bool:
        word = tokens.lower[index]
        return (
            len(word) == 1
            or word.endswith("'")
            or word in self._lexicon.never_first
            or bool(self._classes.get(word, 0))
        )


def _sentence_starts(passage: Passage) -> frozenset[int]:
    """Tokens that begin a sentence or a quotation's sentence (capital there by rule)."""
    tokens = passage.tokens
    found: set[int] = set()
    for index, stop in pairwise(passage.firsts):
        while index < stop and not tokens.lower[index][0].isalnum():
            index += 1
        found.add(index)
    found.update(index + 1 for index in tokens.where(tokens.places.keys() & _OPENERS))
    return frozenset(found)


_OPENERS = frozenset('«“„"‘‚:•–—')
