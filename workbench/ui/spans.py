"""Moving the ends of a span by words."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

_WORD = re.compile(r"\S+")
_BREAK = "\n\n"
_AROUND = 2000
"""Code points looked at on each side."""


def moved_by_words(text: str, start: int, end: int, left: int, right: int) -> tuple[int, int]:
    """The span with its start moved by `left` words and its end by `right` words (negative: towards the beginning).

    At least one word always stays, and an end stays in the paragraph where it is: no claim begins in the title and goes
    on below.
    """
    before, after = text.rfind(_BREAK, 0, start), text.find(_BREAK, end)
    first = max(0 if before < 0 else before + len(_BREAK), start - _AROUND)
    last = min(len(text) if after < 0 else after, end + _AROUND)
    words = [(match.start(), match.end()) for match in _WORD.finditer(text, first, last)]
    if not words:
        return start, end
    starts, ends = [word[0] for word in words], [word[1] for word in words]
    if left:
        at = bisect_left(starts, start) + left
        start = starts[min(max(at, 0), len(starts) - 1)]
    if right:
        at = bisect_right(ends, end) - 1 + right if end in ends else bisect_left(ends, end) + (right - (right > 0))
        end = ends[min(max(at, 0), len(ends) - 1)]
    return (start, end) if start < end else (start, next(stop for stop in ends if stop > start))
