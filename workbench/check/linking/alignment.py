"""Which amount goes with which word, where as many words as amounts stand in turn: "43 men and 56 women"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from workbench.check.linking.context import Context
from workbench.check.scene import Figure

_BEFORE, _AFTER = 6, 9  # tokens between an amount and its word


class Placed(Protocol):
    """A word or cue at tokens [first, last)."""

    @property
    def first(self) -> int: ...
    @property
    def last(self) -> int: ...


def aligned(context: Context, like: Sequence[Figure], words: Sequence[Placed]) -> int | None:
    """Where in `like` the amounts begin that have these words one by one; None when that is not clear. Words behind
    all of the amounts go before words in front of all of them.
    """
    behind: list[int] = []
    before: list[int] = []
    mixed: list[int] = []
    for at in range(len(like) - len(words) + 1):
        sides = [_side(context, like, at + index, word) for index, word in enumerate(words)]
        if None not in sides:
            (behind if all(sides) else mixed if any(sides) else before).append(at)
    found = behind or before or mixed
    return found[0] if len(found) == 1 else None


def _side(context: Context, like: Sequence[Figure], index: int, word: Placed) -> bool | None:
    """True when the word stands in or behind the amount, False when before it, None when it belongs to another."""
    inside = context.inside(like[index])
    if word.last <= inside.start:
        since = context.inside(like[index - 1]).stop if index else 0
        return False if word.first >= since and inside.start - word.last <= _BEFORE else None
    until = context.inside(like[index + 1]).start if index + 1 < len(like) else None
    return True if (until is None or word.last <= until) and word.first - inside.stop <= _AFTER else None
