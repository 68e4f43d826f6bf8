"""Deeds that a headline tells, with the words that a writer puts for each below: a typed view of `headlines.toml`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from workbench.language.pack import LanguagePack
from workbench.language.phrases import Phrases
from workbench.language.senses import Groups
from workbench.language.tokens import fold

APART = 12
"""Most words between a verb and what belongs to it: „gibt den Standort in Fulda zum Jahresende auf“."""
_BETWEEN = " … "
_KEPT = 10_000
"""Words whose pairs are kept."""
_NONE: frozenset[str] = frozenset()


class HeadlineDeeds:
    """Deeds by their words; a word, a phrase or a verb with its particle may be of several."""

    __slots__ = ("_opened", "_pairs", "_phrases", "_words")

    def __init__(self, lists: Mapping[str, Iterable[str]]) -> None:
        told = [(fold(word), deed) for deed, words in lists.items() for word in words]
        single: dict[str, list[str]] = {}
        phrases: dict[str, set[str]] = {}
        pairs: dict[tuple[str, str], set[str]] = {}
        for word, deed in told:
            if _BETWEEN in word:
                first, _, last = word.partition(_BETWEEN)
                pairs.setdefault((first, last), set()).add(deed)
            elif " " in word:
                phrases.setdefault(word, set()).add(deed)
            else:
                single.setdefault(deed, []).append(word)
        self._words = Groups(single)
        self._phrases = Phrases((word, frozenset(deeds)) for word, deeds in phrases.items())
        self._pairs = tuple((first, last, frozenset(deeds)) for (first, last), deeds in pairs.items())
        self._opened: dict[str, tuple[int, ...]] = {}

    def places(self, lower: list[str], inside: range) -> dict[int, frozenset[str]]:
        """The tokens of a sentence that tell a deed, with the deeds that each tells."""
        found: dict[int, frozenset[str]] = {}
        for at in inside:
            deeds = self._words.of(lower[at])
            hit = self._phrases.at(lower, at)
            for one in range(at, min(hit[0], inside.stop) if hit else at):
                found[one] = found.get(one, _NONE) | (hit[1] if hit else _NONE)
            if deeds:
                found[at] = found.get(at, _NONE) | deeds
        for number, at in sorted((pair, one) for one in inside for pair in self._pairs_of(lower[one])):
            _, last, deeds = self._pairs[number]
            end = min(inside.stop, at + APART + 2)
            behind = next((one for one in range(at + 1, end) if _fits(lower[one], last)), None)
            if behind is not None:
                found[at], found[behind] = found.get(at, _NONE) | deeds, found.get(behind, _NONE) | deeds
        return found

    def _pairs_of(self, word: str) -> tuple[int, ...]:
        """The numbers of the pairs that a word may open (kept by word)."""
        known = self._opened.get(word)
        if known is None:
            if len(self._opened) >= _KEPT:
                self._opened.clear()
            opened = (number for number, (first, _, _) in enumerate(self._pairs) if _fits(word, first))
            known = self._opened[word] = tuple(opened)
        return known

    def among(self, lower: list[str], inside: range) -> frozenset[str]:
        """The deeds that a sentence tells."""
        return _NONE.union(*self.places(lower, inside).values())


def _fits(word: str, pattern: str) -> bool:
    return word.startswith(pattern[:-1]) if pattern.endswith("*") else word == pattern


def headline_deeds(pack: LanguagePack) -> HeadlineDeeds:
    """The deeds of a pack, built once (`pack.view(headline_deeds)`). Raises ResourceError when malformed."""
    return HeadlineDeeds(pack.table("headlines").table("deeds").string_lists())
