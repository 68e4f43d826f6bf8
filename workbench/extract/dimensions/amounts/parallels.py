"""Units of numbers that stand where an amount stood in a clause or sentence before: "every 12", "the result was 71"."""

from __future__ import annotations

from workbench.domain.quantities import Kind
from workbench.extract.dimensions.amounts.draft import Draft
from workbench.extract.dimensions.amounts.lending import OF
from workbench.language.left import LeftWords
from workbench.language.tokens import Tokens

_MILLION = 10**6
_REPEATED = 8
_LIKE = 5
"""How many times larger or smaller what takes the place of an amount may be."""
_AGAIN = frozenset(("from", "contre", "against"))
_TIMES = frozenset(
    ("last", "cette", "this", "year", "otherwise", "the", "en", "un", "une", "l'", "avant", "before", "earlier", "then")
)
_WHOLE = 100
_THOUSANDS = 10_000
_ENDS = frozenset(",;.:)")
_UNITED = (Kind.MONEY, Kind.PERCENT, Kind.POINTS, Kind.MEASURE, Kind.DURATION)


class Parallels:
    """Completes one bare draft in place where the amount right before it is its model."""

    def __init__(self, left: LeftWords) -> None:
        self._left = left

    def of_sum(self, tokens: Tokens, drafts: list[Draft], index: int, pronoun: bool) -> bool:
        """As in « 94 millions. Le canton en assume 58, … les douze derniers »: a part of the millions just told."""
        draft, other = drafts[index], drafts[index - 1]
        if other.kind is not Kind.MONEY or other.scale < _MILLION or draft.scale != 1 or draft.grouped:
            return False
        following = [*tokens.lower[draft.end : draft.end + 2], ".", "."]
        last = following[0] in self._left.rest and draft.form == "words" and following[1] in ".,;"
        if not (last or (pronoun and draft.form == "digits")) or draft.high > other.bare:
            return False
        draft.multiply(other.scale)
        draft.scale = other.scale
        draft.set_unit(Kind.MONEY, other.unit)
        return True

    def as_money(self, tokens: Tokens, drafts: list[Draft], sentences: list[int], index: int) -> bool:
        """As in « Le théâtre reçoit 240 000 euros. La fanfare en obtient 110 000 »: thousands of the size of the sum
        of the sentence before; few things were counted beside it, which are not so many.
        """
        draft = drafts[index]
        near = drafts[max(0, index - _REPEATED) : index]
        tiny = [one for one in near if one.kind is Kind.COUNT and one.high * _WHOLE <= draft.high]
        other = next((one for one in reversed(near) if one not in tiny), draft)
        if other.kind is not Kind.MONEY or other.form != "digits" or draft.form != "digits" or other.per or draft.per:
            return False
        if draft.scale != 1 or draft.high < _THOUSANDS or sentences[index] - sentences[drafts.index(other)] > 1:
            return False
        if not other.high <= draft.high * _LIKE <= other.high * _LIKE * _LIKE:
            return False
        if any(one.kind is Kind.COUNT and one not in tiny for one in near):
            return False
        lower, first = tokens.lower, draft.first
        lead = lower[max(0, first - _REPEATED) : first]
        if not self._left.count_subjects.isdisjoint(lead) or (draft.end < len(lower) and lower[draft.end] in OF):
            return False
        draft.set_unit(Kind.MONEY, other.unit)
        return True

    def repeated(self, tokens: Tokens, drafts: list[Draft], sentences: list[int], index: int) -> bool:
        """In the place of the amount before it and of its size: behind the same words, after "was", or "from" what was.

        Takes that amount's unit.
        """
        draft, other = drafts[index], drafts[index - 1]
        if other.kind not in _UNITED or other.scale != 1 or draft.scale != 1 or other.form == "fraction":
            return False
        size, was = draft.high * other.factor, other.high
        if not was <= size * _LIKE <= was * _LIKE * _LIKE or draft.grouped != other.grouped:
            return False
        lower = tokens.lower
        same = sentences[index] == sentences[index - 1]
        ends = draft.end >= len(lower) or not lower[draft.end][:1].isalpha() or self._apart(lower, draft)
        if not (
            (same and self._each(lower, other.first) and self._each(lower, draft.first))
            or (same and ends and self._again(lower, draft, other))
            or (ends and self._said(lower, draft, other, same))
        ):
            return False
        draft.set_unit(other.kind, other.unit, other.factor)
        return True

    def gapped(self, tokens: Tokens, drafts: list[Draft], sentences: list[int], index: int) -> bool:
        """As in "the family owns 80 percent, the staff 5; the remaining 15 …": a share of the same whole, told in a
        clause of its own without the sign; nothing in the sentence is counted.
        """
        draft, other, lower = drafts[index], drafts[index - 1], tokens.lower
        if other.kind is not Kind.PERCENT or other.form != "digits" or draft.form != "digits" or draft.grouped:
            return False
        same = [drafts[at] for at in range(index) if sentences[at] == sentences[index]]
        if sentences[index - 1] != sentences[index] or any(one.kind is not Kind.PERCENT for one in same):
            return False
        between = lower[other.end : draft.first]
        apart = any(word in ",;" or word in self._left.coordination for word in between)
        if not apart or len(between) < 2 or draft.scale != 1 or sum(one.high for one in (*same, draft)) > _WHOLE:
            return False
        left, right = lower[draft.first - 1], lower[draft.end] if draft.end < len(lower) else "."
        rest = not self._left.remaining.isdisjoint((left, right))
        ends = right in _ENDS or right in self._left.coordination
        model = lower[other.first - 1] if other.first else ""
        like = left == model and right not in OF
        if not (rest or like or (ends and left.isalpha() and left not in self._left.targets)):
            return False
        draft.set_unit(Kind.PERCENT, other.unit)
        return True

    def behind_same(self, tokens: Tokens, drafts: list[Draft], same: list[int], index: int) -> bool:
        """As in « 1 480 sur le 80 kilomètres, 1 620 sur le 42 »: behind the same preposition and article as a measure
        of the sentence.
        """
        draft = drafts[index]
        lead = tokens.lower[max(0, draft.first - 2) : draft.first]
        if len(lead) < 2 or lead[1] not in self._left.articles or draft.grouped:
            return False
        for back in reversed(same):
            other = drafts[back]
            if other.kind is Kind.MEASURE and tokens.lower[max(0, other.first - 2) : other.first] == lead:
                draft.set_unit(Kind.MEASURE, other.unit, other.factor)
                return True
        return False

    def placed(self, tokens: Tokens, other: Draft, draft: Draft) -> bool:
        """As in « sur le 80 kilomètres, 1 620 sur le 42 »: the preposition before the measure follows this number,
        which is none of its kind.
        """
        lower = tokens.lower
        following = lower[draft.end] if draft.end < len(lower) else ""
        if other.kind is not Kind.MEASURE or other.first < 2 or len(following) < 2 or not following.isalpha():
            return False
        articled = lower[other.first - 1] in self._left.articles and lower[other.first - 2] == following
        return articled and following != lower[other.first - 1]

    def again(self, tokens: Tokens, draft: Draft, other: Draft) -> bool:
        """As in "four days rather than the five of old", « cinq ans, dont deux avec sursis »: the same kind of time."""
        lower = tokens.lower
        before = lower[other.end : draft.num_first]
        if len(before) > _REPEATED or not other.low <= draft.high * 10 <= other.high * 100 / (other.factor or 1):
            return False
        if any(word in self._left.partitive for word in before[-2:]):
            return True
        if len(before) == 1 and before[0] in self._left.coordination:
            return False  # "superan los 65 años y 37, el 9 %, están …"
        following = lower[draft.end] if draft.end < len(lower) else "."
        return not following[:1].isalpha() or following in self._left.bare_behind

    def _apart(self, lower: list[str], draft: Draft) -> bool:
        """A word of time or a preposition, no noun: "1 226 cette année", "4,550 in the same month"."""
        return lower[draft.end] in self._left.determiners or len(lower[draft.end]) <= 2 or lower[draft.end] in _TIMES

    def _each(self, lower: list[str], first: int) -> bool:
        return any(" ".join(lower[first - size : first]) in self._left.each_time for size in (1, 2) if first >= size)

    def _again(self, lower: list[str], draft: Draft, other: Draft) -> bool:
        if other.kind is not Kind.DURATION or not draft.first or lower[draft.first - 1] not in _AGAIN:
            return False
        return ";" not in lower[other.end : draft.first]

    def _said(self, lower: list[str], draft: Draft, other: Draft, same: bool) -> bool:
        first = draft.first
        if not any(" ".join(lower[first - size : first]) in self._left.said for size in (1, 2) if first >= size):
            return False
        between = lower[other.end : first]
        if same:
            return other.kind is Kind.PERCENT and ";" in between
        starts = [at for at, word in enumerate(between) if word == "."]
        return bool(starts) and len(between) > starts[-1] + 1 and between[starts[-1] + 1] in self._left.subjects
