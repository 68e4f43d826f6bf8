"""Tokens of a text as parallel lists: one pass, linear, offsets in code points.

A token is a run of letters (an apostrophe ends an elision: "l’", "d’"; a hyphen is a token of its own), a run of
digits, or one
other character that is not white space. Reading and checking look tokens up in dictionaries instead of running large
alternations over the text, which keeps both linear on any input.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

APOSTROPHES = "'’ʼ‘＇"
SPACES = " \t\u00a0\u202f\u2009\u2007\u2008\u200a\u2002\u2003\u2004\u2005\u2006\u205f\u3000"
_MARKS = "\u0300-\u036f\u00ad\u200b-\u200d\u2060"  # combining marks, soft hyphen, zero-width characters stay in a word
_UNSEEN = "\u00ad\u200b-\u200d\u2060"  # alone they are no tokens: nothing would be left of them in `lower`
_TOKEN = re.compile(rf"[^\W\d_][^\W\d_{_MARKS}]*(?:[{_MARKS}]+[^\W\d_]*)*[{APOSTROPHES}]?|\d+|[^\s\w{_UNSEEN}]|_|\w")
_INVISIBLE = re.compile(f"[{_UNSEEN}]")
_FOLD_APOSTROPHE = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))


@dataclass(slots=True)
class Tokens:
    """`text[starts[i]:ends[i]]` is token i; `lower[i]` the same in lower case with a plain apostrophe and without
    invisible characters, ready for dictionaries.
    """

    text: str
    starts: list[int]
    ends: list[int]
    lower: list[str]

    def __len__(self) -> int:
        return len(self.starts)

    def at_or_after(self, position: int) -> int:
        """Index of the first token that starts at or after a position."""
        return bisect_left(self.starts, position)

    def covering(self, start: int, end: int) -> range:
        """Indexes of the tokens that overlap text[start:end]."""
        first = max(0, bisect_right(self.ends, start))
        return range(first, bisect_left(self.starts, end))

    def adjacent(self, index: int) -> bool:
        """True when token `index` follows the one before it without any space."""
        return index > 0 and self.ends[index - 1] == self.starts[index]


def fold(text: str) -> str:
    """Lower case, plain apostrophes, no invisible characters: the form in which lexicons are written."""
    lowered = text.lower().translate(_FOLD_APOSTROPHE)
    return lowered if lowered.isascii() else _INVISIBLE.sub("", lowered)


def tokenise(text: str, start: int = 0, end: int | None = None) -> Tokens:
    """The tokens of text[start:end]; offsets refer to the whole text."""
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        starts.append(match.start())
        ends.append(match.end())
        words.append(match.group())
    # One fold for the whole text is several times faster than one per token; the separator is in no token.
    lower = fold("\n".join(words)).split("\n") if words else []
    return Tokens(text, starts, ends, lower)


def words_of(phrase: str) -> tuple[str, ...]:
    """The folded tokens of a phrase as a text would give them."""
    # Most phrases of the language tables are plain words: for letters and blanks the tokeniser would cut at the blanks.
    if phrase.replace(" ", "").isalpha():
        return tuple(phrase.lower().split())
    return tuple(tokenise(phrase).lower)
