"""Units that the arithmetic tells: bare numbers that make up an amount told before take its unit.

"The line costs 410 million euros: 280 from the state, 90 from the region, 40 from the town"; "96 films in four
sections: Competition (24), Panorama (36), Shorts (28) and Memory (eight)"; "70 per cent; the 30 I keep".
"""

from __future__ import annotations

from collections.abc import Sequence

from workbench.domain.quantities import Kind
from workbench.extract.dimensions.amounts.draft import Draft
from workbench.extract.dimensions.amounts.lending import MILLION
from workbench.language.left import LeftWords
from workbench.language.tokens import Tokens

_FEWEST = 2
_NEAR = (4, 5)
"""Parts behind a colon make at least 4/5 of their whole and at most 5/4: what does not add up is for the checker."""
_WHOLE = 100
_BACK = 3
_MOST = 40
"""Amounts of a sentence beyond which it is a table."""
_SUMMED = (Kind.MONEY, Kind.COUNT, Kind.MEASURE, Kind.PERCENT)


class Reckoned:
    """Completes bare drafts in place, sentence by sentence, before they look for a unit near them."""

    def __init__(self, left: LeftWords) -> None:
        self._left = left

    def complete(self, tokens: Tokens, drafts: Sequence[Draft], sentences: Sequence[int]) -> None:
        """`sentences` are the sentences of the drafts."""
        first, before = 0, 0
        while first < len(drafts):
            stop = first + 1
            while stop < len(drafts) and sentences[stop] == sentences[first]:
                stop += 1
            bare = [draft for draft in drafts[first:stop] if draft.kind is None and _bare(draft)]
            if bare and stop - first <= _MOST:
                near = sentences[before] >= sentences[first] - 1
                self._sentence(tokens, drafts[before if near else first : first], drafts[first:stop], bare)
            first, before = stop, first

    def _sentence(self, tokens: Tokens, earlier: Sequence[Draft], inside: Sequence[Draft], bare: list[Draft]) -> None:
        if len(bare) >= _FEWEST:
            self._listed(tokens, earlier, inside, bare)
        for draft in bare:
            if draft.kind is None:
                self._rest(tokens, earlier, inside, draft)

    def _listed(self, tokens: Tokens, earlier: Sequence[Draft], inside: Sequence[Draft], bare: list[Draft]) -> None:
        """Parts behind a colon, in brackets behind names, or with others of the whole's unit."""
        colon = _colon(tokens, inside)
        if colon:
            parts = [draft for draft in bare if draft.first > colon]
            wholes = [draft for draft in inside if draft.end <= colon and draft.kind in _SUMMED]
            if len(parts) >= _FEWEST and self._take(wholes, parts, near=True):
                return
        aside = [draft for draft in bare if _bracketed(tokens, draft)]
        told = [draft for draft in (*earlier, *inside) if draft.kind in _SUMMED]
        if len(aside) >= _FEWEST and self._take([one for one in told if one.first < aside[0].first], aside, near=False):
            return

    def _take(self, wholes: Sequence[Draft], parts: list[Draft], *, near: bool) -> bool:
        """Give the parts the unit of the whole they add up to, exactly or (with `near`) nearly."""
        best: tuple[int, Draft, bool] | None = None
        total, most = sum(part.high for part in parts), max(part.high for part in parts)
        for whole in reversed(wholes):
            for scaled in (True, False) if whole.scale > 1 else (False,):
                size = whole.bare if scaled else whole.high / whole.factor
                exact = total == size
                close = near and most < size and size * _NEAR[0] <= total * _NEAR[1] and total * 4 <= size * 5
                if (exact or close) and (best is None or exact > best[0]):
                    best = exact, whole, scaled
        if best is None:
            return False
        for part in parts:
            _like(part, best[1], scaled=best[2])
        return True

    def _rest(self, tokens: Tokens, earlier: Sequence[Draft], inside: Sequence[Draft], draft: Draft) -> None:
        """What is left: of a hundred per cent, or of a sum whose other parts the sentence tells in its unit."""
        before = [*earlier, *inside[: _place(inside, draft)]]
        lead = tokens.lower[draft.first - 1] if draft.first else ""
        if draft.plain and (lead in self._left.articles or lead in self._left.remaining):
            shares = [one.high for one in before[-_BACK:] if one.kind is Kind.PERCENT]
            own = [one.high for one in inside if one.kind is Kind.PERCENT]
            if (shares and shares[-1] + draft.high == _WHOLE) or (own and sum(own) + draft.high == _WHOLE):
                draft.set_unit(Kind.PERCENT, "%")
                return
        self._summed(earlier, inside, draft)

    def _summed(self, earlier: Sequence[Draft], inside: Sequence[Draft], draft: Draft) -> None:
        """As in "540 million of its own; 270 come from banks and 90 from a partner" behind "900 million"."""
        money = [one for one in inside if one.scale >= MILLION and one.kind in (None, Kind.MONEY)]
        others = [one for one in inside if _bare(one) and not one.grouped]
        if not money or draft.grouped or len({one.scale for one in money}) != 1:
            return
        total = sum(one.bare for one in money) + sum(one.high for one in others)
        for whole in earlier:
            fits = whole.kind is Kind.MONEY and whole.scale == money[0].scale and whole.bare == total
            if fits and all(one.unit in ("", whole.unit) for one in money):
                for part in others:
                    _like(part, whole, scaled=True)
                return


def _bare(draft: Draft) -> bool:
    return draft.kind is None and draft.scale == 1 and draft.low == draft.high and draft.form in ("digits", "words")


def _like(part: Draft, whole: Draft, *, scaled: bool) -> None:
    if scaled and whole.scale > 1:
        part.multiply(whole.scale)
        part.scale = whole.scale
    part.set_unit(whole.kind or Kind.COUNT, whole.unit, whole.factor)


def _place(inside: Sequence[Draft], draft: Draft) -> int:
    return next(index for index, one in enumerate(inside) if one is draft)


def _colon(tokens: Tokens, inside: Sequence[Draft]) -> int:
    """The token of a colon between the first and the last amount of a sentence; 0 for none."""
    between = tokens.lower[inside[0].end : inside[-1].first]
    return inside[0].end + between.index(":") if ":" in between else 0


def _bracketed(tokens: Tokens, draft: Draft) -> bool:
    """Alone in brackets."""
    lower = tokens.lower
    closed = draft.end < len(lower) and lower[draft.end] == ")"
    return closed and draft.first > 1 and lower[draft.first - 1] == "("
