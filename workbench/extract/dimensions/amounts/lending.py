"""What a number without a unit may take from the words around it: a whole, a price, the sentence's shares."""

from __future__ import annotations

from collections.abc import Callable

from workbench.domain.quantities import Kind
from workbench.extract.dimensions.amounts.draft import Draft
from workbench.language.left import LeftWords
from workbench.language.nouns import Nouns
from workbench.language.tokens import Tokens

LOOK_BACK = 12
OF = frozenset(("of", "des", "de", "d'", "der", "van", "dei", "degli", "delle", "dos", "das", "von"))
_RATED = (Kind.PERCENT, Kind.POINTS)


class Lending:
    """Completes one bare draft in place where it can."""

    def __init__(self, nouns: Nouns, left: LeftWords, noun_at: Callable[[Tokens, int], tuple[int, str] | None]) -> None:
        self._nouns, self._left, self._noun_at = nouns, left, noun_at

    def of_whole(self, tokens: Tokens, drafts: list[Draft], index: int) -> bool:
        """As in "85.000 von 340.000 Euro", "12 of the 40 million dollars": the whole's unit is the part's."""
        draft = drafts[index]
        whole = drafts[index + 1] if index + 1 < len(drafts) else None
        if whole is None or whole.kind is not Kind.MONEY or draft.end >= len(tokens):
            return False
        between = tokens.lower[draft.end : whole.first]
        if not between or between[0] not in OF or len(between) > 2 or not all(word.isalpha() for word in between):
            return False
        if draft.scale == 1 and whole.scale > 1 and draft.bare <= whole.bare:
            draft.multiply(whole.scale)
            draft.scale = whole.scale
        draft.set_unit(Kind.MONEY, whole.unit, whole.factor)
        return draft.high <= whole.high

    def priced(self, tokens: Tokens, draft: Draft, money: str) -> bool:
        """As in "il prototipo ne costava 45": behind a verb of price, in a text about money."""
        before = tokens.lower[draft.first - 1] if draft.first else ""
        if not money or before not in self._left.price or draft.form != "digits":
            return False
        draft.set_unit(Kind.MONEY, money)
        return True

    def measured(self, drafts: list[Draft], sentences: list[int], index: int) -> bool:
        """As in "28,6, die Liberalen 15,2 und die Grünen 12,0 Prozent": nothing is counted in decimals, so that in a
        sentence about shares it is one.
        """
        near = range(max(0, index - LOOK_BACK), min(len(drafts), index + LOOK_BACK))
        others = [drafts[at] for at in near if sentences[at] == sentences[index] and drafts[at].kind is not None]
        united = [other for other in others if other.kind is not Kind.COUNT and other.form == "digits"]
        if not united or any(other.kind not in _RATED for other in united):
            return False
        draft = drafts[index]
        closest = min(united, key=lambda other: abs(other.first - draft.first))
        draft.set_unit(closest.kind or Kind.PERCENT, closest.unit)
        return True

    def of_noun(self, tokens: Tokens, drafts: list[Draft], index: int) -> str | None:
        """As in "four of the five members", "twee van de 33", "40 of its smaller branches"."""
        draft, lower = drafts[index], tokens.lower
        at = draft.end
        if at >= len(lower) or lower[at] not in OF:
            return None
        if not self._left.them.isdisjoint(lower[at + 1 : at + 2]):
            counted = [other for other in drafts[max(0, index - LOOK_BACK) : index] if other.kind is Kind.COUNT]
            return counted[-1].unit if counted else None
        bare = lower[at] in ("de", "d'", "van", "von", "der")
        following = drafts[index + 1] if index + 1 < len(drafts) else None
        if following is not None and following.first <= at + 3 and following.kind is Kind.COUNT:
            return following.unit
        at += 1
        if bare and not (at < len(lower) and (lower[at] in self._nouns.stop or lower[draft.end] == "der")):
            return None  # "4 500 de frais" is no part of counted things
        while at < len(lower) and lower[at] in self._nouns.stop and at < draft.end + 3:
            at += 1
        found = self._noun_at(tokens, at)
        if found is None or (draft.low >= 2 and not self._nouns.may_be_plural(lower[found[0] - 1])):
            return None  # "400.000 de la venta": where money comes from
        return found[1]
