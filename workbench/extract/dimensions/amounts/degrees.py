"""Temperatures: the scale that a text leaves out, and the sign that is a word ("minus 4", « moins 12 degrés »)."""

from __future__ import annotations

from workbench.domain.quantities import Hedge, Kind
from workbench.extract.dimensions.amounts.draft import Draft, sentence_words
from workbench.language.left import LeftWords
from workbench.language.tokens import Tokens

DEGREES = ("°C", "°F", "°")
_NEAR, _AROUND = 12, 25
_ANGLE = 50
"""Degrees that in a text of temperatures are no angle."""
_HOTTEST = 60
"""Degrees that no weather on the scale of Celsius has: American copy leaves Fahrenheit out."""


class Degrees:
    """Completes drafts of degrees in place."""

    def __init__(self, left: LeftWords) -> None:
        self._left = left

    def below_zero(self, tokens: Tokens, drafts: list[Draft], sentences: list[int], index: int) -> bool:
        """As in "minus 4 in Dalby, minus 12 degrees in Roe": behind the sign a number takes the sentence's degrees, and
        behind "-" those of the paragraph.
        """
        draft = drafts[index]
        if draft.signed and draft.high < 0 and draft.scale == 1:
            told = next((other for other in drafts if other.unit in DEGREES and other.signed), None)
            if told is not None:
                draft.set_unit(Kind.MEASURE, told.unit)
            return told is not None
        if not draft.first or tokens.lower[draft.first - 1] not in self._left.minus:
            return False
        for other in drafts[max(0, index - _NEAR) : index + _NEAR]:
            if other.unit in DEGREES and sentences[drafts.index(other)] == sentences[index]:
                draft.set_unit(Kind.MEASURE, other.unit)
                return True
        return False

    def complete(self, tokens: Tokens, drafts: list[Draft]) -> None:
        """The signs, and Celsius for degrees of the weather where no other scale is told and none is too hot for it."""
        degrees = [draft for draft in drafts if draft.unit in DEGREES]
        bare = [draft for draft in degrees if draft.unit == "°" and self._is_weather(tokens, draft)]
        usual = "°F" if self._left.weather and any(draft.high >= _HOTTEST for draft in bare) else "°C"
        told = next((draft.unit for draft in degrees if draft.unit != "°"), "")
        scale = told or usual
        for draft in degrees:
            self._sign(tokens, draft)
            if draft.unit == "°" and (self._is_weather(tokens, draft) or (told and draft.high < _ANGLE)):
                draft.unit = scale

    def _is_weather(self, tokens: Tokens, draft: Draft) -> bool:
        return not self._left.weather.isdisjoint(sentence_words(tokens, draft.first, draft.end, _AROUND))

    def _sign(self, tokens: Tokens, draft: Draft) -> None:
        at = draft.first - 1
        if draft.signed or draft.hedge is not Hedge.NONE or draft.first != draft.num_first or draft.low != draft.high:
            return
        if at < 0 or tokens.lower[at] not in self._left.minus:
            return
        if at and tokens.lower[at - 1] in self._left.alternatives:
            return  # "plus ou moins 4 degrés"
        draft.first = draft.num_first = at
        draft.signed, draft.low, draft.high = True, -draft.low, -draft.high


def spaced_scale(left: LeftWords, tokens: Tokens, draft: Draft, at: int) -> bool:
    """As in "17 C (63 F)", "minus 120 C": the letter of a scale apart from the figures, with the other scale in
    brackets behind it, or in brackets itself, or behind the sign.
    """
    lower, first = tokens.lower, draft.first
    if not tokens.text[tokens.starts[at]].isupper():
        return False
    following = lower[at + 1] if at + 1 < len(lower) else "."
    if following == "(":
        return any(word in "cf" for word in lower[at + 2 : at + 8])
    if following == ")":
        opened = [back for back in range(max(0, first - 2), first) if lower[back] == "("]
        return bool(opened) and lower[opened[-1] - 1] in ("c", "f")
    return draft.signed or following in left.warmer or (first > 0 and lower[first - 1] in left.minus)
