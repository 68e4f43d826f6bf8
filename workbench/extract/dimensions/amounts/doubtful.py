"""Units of which the word alone does not tell: points of a percentage, an index or a game, the Dutch "ton"."""

from __future__ import annotations

from workbench.domain.quantities import Kind
from workbench.extract.dimensions.amounts.draft import Draft, sentence_words
from workbench.language.left import LeftWords
from workbench.language.nouns import Nouns
from workbench.language.tokens import Tokens

_MOST_POINTS = 100


class DoubtfulUnits:
    """Tells them by the words of the sentence."""

    def __init__(self, nouns: Nouns, left: LeftWords) -> None:
        self.nouns, self.left = nouns, left

    def ton_is_money(self, tokens: Tokens, draft: Draft) -> bool:
        """A Dutch "ton" is 100,000 euros where nothing is weighed and no goods follow."""
        following = tokens.lower[draft.end] if draft.end < len(tokens.lower) else ""
        if draft.high >= 10 or draft.scale != 1:
            return False
        if following[:1].isalpha() and following not in self.nouns.stop and following not in self.left.ton_behind:
            return False
        return self.left.weighed.isdisjoint(sentence_words(tokens, draft.first, draft.end, 25))

    def is_another_word(self, tokens: Tokens, draft: Draft, at: int) -> bool:
        """As in "450 foot passengers" (not "a 40 foot yacht"), "five second-hand vessels" (not "five-second")."""
        word, joined = tokens.lower[at], tokens.lower[at - 1] in "-‑"
        if joined:
            return False
        if word in self.left.ordinal_units:
            return draft.low > 1
        if word != "foot" or tokens.adjacent(at) or at + 1 >= len(tokens.lower) or draft.low < 2:
            return False
        return tokens.lower[at + 1] in self.left.on_foot

    def points(self, tokens: Tokens, draft: Draft) -> None:
        """Sets the unit of so many points."""
        around = sentence_words(tokens, draft.first, draft.end, 25)
        index = any(word in self.left.index for word in around)
        size = max(draft.high, -draft.high)
        if size >= _MOST_POINTS or (index and draft.scale == 1 and (size > 20 or "%" not in around)):
            draft.set_unit(Kind.MEASURE, "point")
        elif draft.high == int(draft.high) and "%" not in around and any(word in self.left.game for word in around):
            draft.set_unit(Kind.COUNT, "point")
            draft.noun = True
        else:
            draft.set_unit(Kind.POINTS, "pp")
