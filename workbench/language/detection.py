"""The language of a text, by a vote of its function words: offline, deterministic, over the folders there are.

Each word gives one vote, shared among the languages that have it; endings of longer words and letters that few
languages use give smaller ones, so that a headline of ten words is enough.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from workbench.language.pack import LanguagePack, load, tags
from workbench.language.tokens import fold, tokenise

DEFAULT = "en"
ENOUGH = 20_000
"""Code points that are looked at."""

_WORD, _ENDING, _LETTER = 420 * 5, 420, 420 * 2  # multiples of 1 … 7: shares stay whole up to seven holders
_LONG = 5  # letters from which an ending counts

Votes = dict[str, tuple[tuple[str, int], ...]]


class Electorate:
    """Which languages a word, an ending or a letter speaks for, with the weight of each."""

    def __init__(self, packs: Iterable[LanguagePack]) -> None:
        tables = {pack.tag: pack.table("words") for pack in packs}
        self.tags = tuple(sorted(tables))
        self._words = {
            tag: frozenset(fold("\n".join((*table.strings("function"), *table.strings("frequent")))).split("\n"))
            for tag, table in tables.items()
        }
        self.endings = _votes({tag: table.strings("endings") for tag, table in tables.items()}, _ENDING)
        self.letters = _votes({tag: table.string("letters", "") for tag, table in tables.items()}, _LETTER)
        self._longest = max(map(len, self.endings), default=0)

    def count(self, words: Iterable[str]) -> dict[str, int]:
        """The votes of folded words per language."""
        totals = dict.fromkeys(self.tags, 0)
        for word, times in Counter(words).items():  # a text has few of the words of all languages
            for tag, weight in self._of(word):
                totals[tag] += weight * times
        return totals

    def _of(self, word: str) -> Iterable[tuple[str, int]]:
        holders = [tag for tag, words in self._words.items() if word in words]
        if holders:
            yield from ((tag, _WORD // len(holders)) for tag in holders)
        elif len(word) >= _LONG:
            for size in range(min(self._longest, len(word) - 2), 0, -1):
                found = self.endings.get(word[-size:])
                if found is not None:
                    yield from found
                    break
        if not word.isascii():
            for letter in set(word):
                yield from self.letters.get(letter, ())


def _votes(lists: dict[str, Iterable[str]], weight: int) -> Votes:
    holders: dict[str, list[str]] = {}
    for tag, words in lists.items():
        for word in dict.fromkeys(words):
            holders.setdefault(word, []).append(tag)
    return {word: tuple((tag, weight // len(found)) for tag in found) for word, found in holders.items()}


@lru_cache(maxsize=4)
def _electorate(known: tuple[str, ...]) -> Electorate:
    return Electorate(load(tag) for tag in known)


def detect(text: str) -> str:
    """The primary language tag of a text, "en" when nothing or a tie speaks for any. Only its beginning is read."""
    totals = _electorate(tuple(tags())).count(tokenise(text, 0, min(len(text), ENOUGH)).lower)
    best = max(totals.values(), default=0)
    winners = [tag for tag, votes in totals.items() if votes == best]
    return winners[0] if best > 0 and len(winners) == 1 else DEFAULT
