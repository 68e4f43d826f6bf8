"""Tenths that name no whole: « cuatro décimas más que en enero (2,2 %) » are 0.4 points, « trois dixièmes de plus que
les 39,1 degrés » 0.3 of a degree.
"""

from __future__ import annotations

from fractions import Fraction

from workbench.domain.quantities import Hedge, Kind
from workbench.extract.dimensions.amounts.degrees import DEGREES
from workbench.extract.dimensions.amounts.draft import Draft
from workbench.language.left import LeftWords
from workbench.language.tokens import Tokens

_PERCENT = Kind.PERCENT


class Tenths:
    """Completes drafts of tenths in place."""

    def __init__(self, left: LeftWords) -> None:
        self._left = left

    def complete(self, tokens: Tokens, drafts: list[Draft], sentences: list[int]) -> None:
        """They are of the percentages or degrees of their sentence; those told "of" something stay a share of it."""
        for index, draft in enumerate(drafts):
            if draft.kind is not _PERCENT or not self._is_tenth(tokens, draft):
                continue
            beside = [one for at, one in enumerate(drafts) if sentences[at] == sentences[index] and one is not draft]
            unit = next((one.unit for one in beside if one.unit in DEGREES), None)
            if unit is not None:
                draft.multiply(Fraction(1, 100))
                draft.set_unit(Kind.MEASURE, unit)
            elif any(one.kind is Kind.PERCENT and one.hedge is not Hedge.FRACTION for one in beside):
                draft.multiply(Fraction(1, 100))
                draft.set_unit(Kind.POINTS, "pp")
            else:
                continue
            draft.hedge = Hedge.NONE

    def _is_tenth(self, tokens: Tokens, draft: Draft) -> bool:
        if draft.hedge is not Hedge.FRACTION:
            return False
        lower = tokens.lower
        behind = lower[draft.end : draft.end + 2]
        of = behind[:1] != [] and behind[0] in self._left.of_tenth
        compared = len(behind) == 2 and behind[1] in self._left.compared_tenth
        return lower[draft.end - 1] in self._left.tenths and (not of or compared)
