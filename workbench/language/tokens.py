"""Tokens of a text as parallel lists: one pass, linear, offsets in code points.

A token is a run of letters (an apostrophe ends an elision: "l’", "d’"; a hyphen is a token of its own), a run of
digits, or one
other character that is not white space. Reading and checking look tokens up in dictionaries instead of running large
alternations over the text, which keeps both linear on any input.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate, chain, compress
from operator import add
from typing import Any

from workbench.records import dataclass, field

APOSTROPHES = "'’ʼ‘＇"
SPACES = " \t\u00a0\u202f\u2009\u2007\u2008\u200a\u2002\u2003\u2004\u2005\u2006\u205f\u3000"
_MARKS = "\u0300-\u036f\u00ad\u200b-\u200d\u2060"  # combining marks, soft hyphen, zero-width characters stay in a word
_UNSEEN = "\u00ad\u200b-\u200d\u2060"  # alone they are no tokens: nothing would be left of them in `lower`
_LETTERS = rf"[^\W\d_][^\W\d_{_MARKS}]*(?:[{_MARKS}]+[^\W\d_]*)*"
_OTHER = rf"\d+|[^\s\w{_UNSEEN}]|_|\w"
# In a text an apostrophe with nothing behind it closes a quotation (‘It costs 50 euros’) unless it stands inside a name
# (the Fishers’ Association, the growers’ union); in a table it is an elision.
_INSIDE = rf"[^\W_]|(?<=s[{APOSTROPHES}]) [^\W\d_]"
# Nearly every token is a word of plain letters and a blank: told by one look at each letter, it takes half the time.
_PLAIN_WORD = r"[A-Za-zÀ-ÖØ-öø-ÿ]+ (?!\s)"
_SPACED = re.compile(rf"{_PLAIN_WORD}|(?:{_LETTERS}(?:[{APOSTROPHES}](?={_INSIDE}))?|{_OTHER})\s*")
_PHRASE = re.compile(rf"(?:{_LETTERS}[{APOSTROPHES}]?|{_OTHER})\s*")
_SPACE = re.compile(r"\s*")
_INVISIBLE = re.compile(f"[{_UNSEEN}]")


@dataclass(slots=True)
class Tokens:
    """`text[starts[i]:ends[i]]` is token i; `lower[i]` the same in lower case with a plain apostrophe and without
    invisible characters, ready for dictionaries.
    """

    text: str
    starts: list[int]
    ends: list[int]
    lower: list[str]
    _places: dict[str, list[int]] | None = None
    _words: frozenset[str] | None = None
    _following: list[str] | None = None
    searches: dict[Any, Any] = field(default_factory=dict, compare=False, repr=False)
    """What was looked up of its words once, by the list of phrases that was looked for (`Cues.of`)."""

    @property
    def places(self) -> dict[str, list[int]]:
        """Where each word stands. The readers ask which of some words a text has; it has far fewer different ones than
        tokens, so that all of them together look at each token once.
        """
        if self._places is None:
            places: defaultdict[str, list[int]] = defaultdict(list)
            for index, word in enumerate(self.lower):
                places[word].append(index)
            self._places = dict(places)
        return self._places

    @property
    def words(self) -> frozenset[str]:
        """The different words."""
        if self._words is None:
            self._words = frozenset(self.places)
        return self._words

    def followed(self, places: Sequence[int], words: Container[str]) -> Iterator[int]:
        """Those of some places behind which one of some words stands: asked of thousands, of which few are left."""
        if self._following is None:
            self._following = [*self.lower[1:], ""]
        behind = map(self._following.__getitem__, places)
        return compress(places, map(words.__contains__, behind))

    def where(self, words: Iterable[str]) -> list[int]:
        """The indexes of all tokens that are one of some words of the text, in order; `words` names each once."""
        places = self.places
        return sorted(chain.from_iterable([places[word] for word in words]))

    def among(self, words: AbstractSet[str]) -> list[int]:
        """The indexes of the tokens that are any of some words, in order: most texts have few of a list, if any."""
        return self.where(self.places.keys() & words)

    def __len__(self) -> int:
        return len(self.starts)

    def at_or_after(self, position: int) -> int:
        """Index of the first token that starts at or after a position."""
        return bisect_left(self.starts, position)

    def all_at_or_after(self, positions: Iterable[int]) -> Iterator[int]:
        """The same for positions in order."""
        low = 0
        for position in positions:
            low = bisect_left(self.starts, position, low)
            yield low

    def covering(self, start: int, end: int) -> range:
        """Indexes of the tokens that overlap text[start:end]."""
        return range(bisect_right(self.ends, start), bisect_left(self.starts, end))

    def adjacent(self, index: int) -> bool:
        """True when token `index` follows the one before it without any space; false behind the last token."""
        return 0 < index < len(self.starts) and self.ends[index - 1] == self.starts[index]


def fold(text: str) -> str:
    """Lower case, plain apostrophes, no invisible characters: the form in which lexicons are written."""
    lowered = text.lower()
    if lowered.isascii():
        return lowered
    for apostrophe in APOSTROPHES[1:]:  # a few searches in C are far quicker than a table asked for every letter
        lowered = lowered.replace(apostrophe, "'")
    return _INVISIBLE.sub("", lowered) if _INVISIBLE.search(lowered) else lowered


def tokenise(text: str, start: int = 0, end: int | None = None) -> Tokens:
    """The tokens of text[start:end]; offsets refer to the whole text."""
    stop = len(text) if end is None else end
    if _INVISIBLE.search(text, start, stop):
        starts, words = _between_invisible(text, start, stop)
    else:
        # Tokens with the white space behind them leave nothing out, so that their lengths add up to the offsets.
        first = _SPACE.match(text, start, stop)
        spaced = _SPACED.findall(text, first.end() if first else start, stop)
        starts = list(accumulate(map(len, spaced), initial=first.end() if first else start))
        starts.pop()
        words = list(map(str.rstrip, spaced))
    # One fold for the whole text is several times faster than one per token; the separator is in no token.
    lower = fold("\n".join(words)).split("\n") if words else []
    return Tokens(text, starts, list(map(add, starts, map(len, words))), lower)


def _between_invisible(text: str, start: int, stop: int) -> tuple[list[int], list[str]]:
    """Starts and words where invisible characters, which are in no token, may stand between."""
    found = [(match.start(), match.group().rstrip()) for match in _SPACED.finditer(text, start, stop)]
    return [at for at, _ in found], [word for _, word in found]


def words_of(phrase: str) -> tuple[str, ...]:
    """The folded tokens of a phrase as a text would give them."""
    # Most phrases of the language tables are plain words: for letters and blanks the tokeniser would cut at the blanks.
    if phrase.replace(" ", "").isalpha():
        return tuple(phrase.lower().split())
    words = _PHRASE.findall(phrase)
    return tuple(fold("\n".join(map(str.rstrip, words))).split("\n")) if words else ()
