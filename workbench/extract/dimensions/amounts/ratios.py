"""Two numbers that are a share together: "one household in four", « deux Français sur trois », "7,5 von zehn"."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from workbench.domain.quantities import Hedge, Kind
from workbench.extract.dimensions.amounts.draft import Draft
from workbench.language.nouns import Nouns
from workbench.language.numbers import NumberWords
from workbench.language.tokens import Tokens

_DURATION = Kind.DURATION
_WEEK, _FAR = 7, 5
_CHANCE = 1000
"""The largest base of a share of one: "1 in 12", "1 in 800"."""
_RATIO_BASES = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 100, 1000))
_STEM = 3
_NO_DATES = bytearray()
_Leave = Callable[[Tokens, int, int, str, bytearray], None]


class Ratios:
    """Joins drafts; `leave` is told of the numbers that are no amounts ("24 hours a day, seven days out of seven")."""

    def __init__(self, words: NumberWords, nouns: Nouns) -> None:
        self._links, self._tag, self._stop = words.ratio_links, words.tag, nouns.stop

    def join(self, tokens: Tokens, drafts: list[Draft], leave: _Leave) -> list[Draft]:
        """As in "un spectateur sur cinq", "three out of four" as a share in percent."""
        out: list[Draft] = []
        for draft in drafts:
            last = out[-1] if out else None
            if last is not None and last.kind is not _DURATION and draft.first - last.num_end > _FAR:
                last = None
            if last is not None and self._around_the_clock(tokens, last, draft):
                leave(tokens, last.num_first, draft.num_end, "unread.other", _NO_DATES)
                out.pop()
            elif last is not None and self._of_week(tokens, last, draft):
                leave(tokens, draft.num_first, draft.num_end, "unread.other", _NO_DATES)
            elif last is not None and self._is_ratio(tokens, last, draft):
                last.low = last.high = Fraction(last.high * 100, draft.high)
                last.step = draft.step
                last.end, last.num_end, last.scale, last.form = draft.num_end, draft.num_end, 1, "fraction"
                last.kind, last.unit, last.hedge, last.noun = Kind.PERCENT, "%", Hedge.FRACTION, False
            else:
                out.append(draft)
        return out

    def _around_the_clock(self, tokens: Tokens, top: Draft, base: Draft) -> bool:
        """As in "24 heures sur 24", "sept jours sur sept"."""
        if top.kind is not _DURATION or base.kind is not None:
            return False
        found = self._links.at(tokens.lower, top.end)
        if found is None or found[0] != base.num_first or base.high not in (7, 12, 24):
            return False
        return Fraction(top.high, top.factor) == base.high

    def _of_week(self, tokens: Tokens, top: Draft, base: Draft) -> bool:
        """As in « quatre jours sur sept », "five days out of seven": the week is told with its days."""
        if top.kind is not _DURATION or top.unit != "day" or base.kind is not None or base.high != _WEEK:
            return False
        found = self._links.at(tokens.lower, top.end)
        return found is not None and found[0] == base.num_first and top.high < _WEEK

    def _is_ratio(self, tokens: Tokens, top: Draft, base: Draft) -> bool:
        if base.kind not in (None, Kind.COUNT) or top.kind not in (None, Kind.COUNT) or base.first - top.num_end > _FAR:
            return False
        if not (
            top.scale == base.scale == 1
            and 0 < top.high < base.high
            and (base.high in _RATIO_BASES or (top.high == 1 and base.high <= _CHANCE))
        ):
            return False
        if top.decimals or top.form == "fraction":
            return False
        if base.noun and top.noun and top.form == "digits" and base.high not in (10, 100, 1000):
            return False
        links, lower = self._links, tokens.lower
        for at in range(top.num_end, base.first):
            if (found := links.at(lower, at)) is not None and found[0] == base.first:
                if (
                    self._tag == "en"
                    and lower[at] == "in"
                    and found[0] == at + 1
                    and (
                        (top.noun and (top.high != 1 or base.form != "words" or base.noun))
                        or (base.high > 10 and top.high > 9)
                    )
                ):
                    return False
                if at > top.num_end and self._of_other_things(lower[at - 1], top, base):
                    return False
                small = top.high == 1 or base.high in (3, 4, 5, 10, 100, 1000)
                return small or base.form == "words" or top.form in ("one", "words")
            if (not lower[at][0].isalpha() and lower[at] != "-") or lower[at] in self._stop:
                return False  # "drei Kinder im Alter von 4"
        return False

    def _of_other_things(self, noun: str, top: Draft, base: Draft) -> bool:
        """As in „ein Bündel von vier Maßnahmen“: a share names its things once."""
        return base.noun and top.form == "one" and noun[:_STEM] != base.unit[:_STEM].lower()
