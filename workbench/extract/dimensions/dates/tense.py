"""Past or future: the verb nearest to a date in its clause."""

from __future__ import annotations

from workbench.language.calendar_words import Tense
from workbench.language.tokens import Tokens

REACH = 16
"""Tokens looked at on each side."""

_WALLS = frozenset('.;:!?«»“”"()[]–—\n„')
_LINKS, _SHORTEST_PARTICIPLE = 2, 5
_COMMA = 5
"""How many tokens of distance a comma is worth: the verb of another clause counts less."""


def tense_at(tokens: Tokens, first: int, last: int, start: int, stop: int, words: Tense) -> str:
    """Tense of the clause around tokens [first, last) of a sentence [start, stop): "past", "future" or ""."""
    if _behind_participle(tokens, first, start, words):
        return "past"
    left = _nearest(tokens, range(first - 1, max(start, first - REACH) - 1, -1), words)
    right = _nearest(tokens, range(last, min(stop, last + REACH)), words)
    if left is None or right is None:
        return (left or right or (0, ""))[1]
    return left[1] if left[0] <= right[0] + 1 else right[1]


def _behind_participle(tokens: Tokens, first: int, start: int, words: Tense) -> bool:
    """As in "présenté mardi", "inaugurata il 4 maggio": at most an article or preposition in between, and nothing that
    puts it into the future ("sera présenté mardi").
    """
    for at in range(first - 1, max(start, first - 1 - _LINKS) - 1, -1):
        word = tokens.lower[at]
        if len(word) >= _SHORTEST_PARTICIPLE and word.endswith(words.participles):
            if word in words.future or word in words.neither:
                return False
            near = tokens.lower[max(start, at - 4) : at]
            return not any(other in words.future or _ends_in_future(other, words) for other in near)
        if len(word) > _LINKS + 1 or not word.isalpha():
            return False
    return False


def _nearest(tokens: Tokens, indexes: range, words: Tense) -> tuple[int, str] | None:
    distance = 0
    for index in indexes:
        word = tokens.lower[index]
        if word in _WALLS:
            return None
        distance += _COMMA if word == "," else 1
        found = _tense_of(tokens, index, words)
        if found:
            return distance, found
    return None


def _tense_of(tokens: Tokens, index: int, words: Tense) -> str:
    word = tokens.lower[index]
    if word in words.future:
        return "future"
    past = word in words.past
    if not past and word in words.neither:
        return ""
    if not past and word.endswith(words.conditional_endings):
        return "future"  # « les notifications partiraient le 1er septembre »
    past = past or (len(word) > 3 and word.endswith(words.past_endings))
    if past or word in words.carriers:
        # "will be signed", "doit avoir signé": the participle leaves the tense to what stands before it.
        for before in range(index - 1, max(-1, index - 4), -1):
            if tokens.lower[before] in words.future or _ends_in_future(tokens.lower[before], words):
                return "future"
            if tokens.lower[before] not in words.carriers:
                break
        return "past" if past else ""
    return "future" if _ends_in_future(word, words) else ""


def _ends_in_future(word: str, words: Tense) -> bool:
    return len(word) > 4 and word not in words.neither and word.endswith(words.future_endings)
