"""A scale and unit that stand behind a comparison in brackets: "auf 486,3 (Vorjahr: 451,9) Millionen Euro"."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from workbench.extract.dimensions.amounts.draft import Draft
from workbench.language.numbers import SCALE, NumberWords
from workbench.language.tokens import Tokens

_LONGEST = 5


class Bracketed:
    """Completes both numbers in place; `unit_at` reads the unit at a token into a draft."""

    def __init__(self, words: NumberWords, unit_at: Callable[[Tokens, Draft, int], bool]) -> None:
        self._words, self._unit_at = words, unit_at

    def share(self, tokens: Tokens, drafts: list[Draft]) -> None:
        lower = tokens.lower
        for left, right in pairwise(drafts):
            if left.kind is not None or right.kind is not None or left.form != "digits" or right.form != "digits":
                continue
            opened = left.end < right.first <= left.end + _LONGEST and lower[left.end] == "("
            if opened and right.end + 1 < len(lower) and lower[right.end] == ")":
                self._take(tokens, left, right, right.end + 1)

    def _take(self, tokens: Tokens, left: Draft, right: Draft, at: int) -> None:
        scale, end = self._scale(tokens, at)
        probe = Draft(right.first, end, right.num_first, end, right.low, right.high, right.step, scale, "digits")
        if not self._unit_at(tokens, probe, end) or probe.kind is None:
            return
        factor = probe.factor
        for draft in (left, right):
            draft.multiply(scale)
            draft.scale = scale
            draft.set_unit(probe.kind, probe.unit, factor)

    def _scale(self, tokens: Tokens, at: int) -> tuple[int, int]:
        """The scale word at a token and the token after it; (1, at) for none."""
        lower = tokens.lower
        item = self._words.items.get(lower[at])
        if item is not None and item.kind == SCALE:
            return item.value, at + 1
        power = self._words.short.get(lower[at])
        if power is None:
            return 1, at
        dotted = at + 1 < len(lower) and lower[at + 1] == "." and tokens.adjacent(at + 1)
        return 10**power, at + 1 + dotted
