"""Units that the text leaves out, taken from the enumeration, the sentence or the text before.

"30 millions : 15 millions par l'État, 10 par la région"; "72 sièges sur 150"; "four of the five members".
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from workbench.domain.quantities import Kind
from workbench.extract.dimensions.amounts.draft import Draft
from workbench.language.currencies import Currencies
from workbench.language.left import LeftWords
from workbench.language.nouns import Nouns
from workbench.language.numbers import NumberWords
from workbench.language.tokens import Tokens

MILLION = 10**6
_LOOK_BACK = 12
_NAMED = (Kind.MONEY, Kind.COUNT, Kind.MEASURE)


@dataclass(slots=True)
class Elision:
    """Completes bare drafts in place; `money` is the last currency of the version, kept between passages."""

    words: NumberWords
    nouns: Nouns
    left: LeftWords
    currencies: Currencies
    noun_at: Callable[[Tokens, int], tuple[int, str] | None]
    money: str = ""

    def resolve(self, tokens: Tokens, drafts: list[Draft], sentence_of: Callable[[int], int]) -> None:
        sentences = [sentence_of(tokens.starts[draft.num_first]) for draft in drafts]
        for index, draft in enumerate(drafts):
            draft.aside = draft.first > 0 and tokens.lower[draft.first - 1] == "("
            if draft.kind is Kind.MONEY and not (draft.aside and self.money):
                self.money = draft.unit
            if draft.kind is not None:
                continue
            if draft.scale >= MILLION:
                self._scaled(drafts, index)
            else:
                self._small(tokens, drafts, sentences, index)

    def _scaled(self, drafts: list[Draft], index: int) -> None:
        draft = drafts[index]
        for back in range(index - 1, max(-1, index - _LOOK_BACK), -1):
            other = drafts[back]
            if other.aside and not draft.aside:
                continue
            if other.kind is Kind.MONEY or (
                other.kind is Kind.COUNT and other.scale >= MILLION and not draft.wants_money
            ):
                self._copy(draft, other)
                return
        if self.money:
            draft.set_unit(Kind.MONEY, self.money)
            return
        following = next((d for d in drafts[index + 1 :] if d.kind is Kind.MONEY), None)
        draft.set_unit(Kind.MONEY, following.unit if following else self.currencies.default)

    def _copy(self, draft: Draft, other: Draft) -> None:
        draft.set_unit(other.kind or Kind.COUNT, other.unit)

    def _small(self, tokens: Tokens, drafts: list[Draft], sentences: list[int], index: int) -> None:
        draft = drafts[index]
        if self._age(tokens, draft):
            draft.set_unit(Kind.DURATION, "year")
            return
        if (unit := self._of_noun(tokens, drafts, index)) is not None:
            draft.set_unit(Kind.COUNT, unit)
            return
        same = [i for i in range(max(0, index - _LOOK_BACK), index) if sentences[i] == sentences[index]]
        if self._pronoun(tokens, draft) and index:
            self._copy(draft, drafts[index - 1])
            return
        for back in reversed(same):
            if self._inherit(tokens, draft, drafts[back], back == index - 1):
                return
        self._from_around(drafts, sentences, index)

    def _inherit(self, tokens: Tokens, draft: Draft, other: Draft, nearest: bool) -> bool:
        """Take the unit of an earlier amount of the sentence, scale and all, when that makes sense."""
        gap = draft.first - other.end
        if other.kind is Kind.PERCENT or other.kind is Kind.POINTS or other.kind is Kind.DURATION:
            if nearest and other.form != "fraction" and gap <= 3 and self._contrast(tokens, other.end):
                draft.set_unit(other.kind, other.unit, other.factor)
                return True
            return False
        if other.kind not in _NAMED:
            return False
        if other.kind is Kind.MONEY and draft.form != "digits":
            return False
        if other.scale >= MILLION:
            if draft.form != "digits" or (draft.plain and self._ordinary(draft, other)):
                return False
            draft.multiply(other.scale)
            draft.scale = other.scale
        draft.set_unit(other.kind, other.unit, other.factor)
        return True

    def _ordinary(self, draft: Draft, other: Draft) -> bool:
        """Too far from the mantissa before it to share its scale ("3 millions … 4500")."""
        return draft.bare > 1000 and draft.bare > other.bare * 20

    def _contrast(self, tokens: Tokens, at: int) -> bool:
        return any(word in self.left.contrast for word in tokens.lower[at : at + 2])

    def _from_around(self, drafts: list[Draft], sentences: list[int], index: int) -> None:
        draft = drafts[index]
        for ahead in range(index + 1, min(len(drafts), index + 3)):
            other = drafts[ahead]
            if sentences[ahead] == sentences[index] and other.kind is Kind.COUNT and other.noun:
                draft.set_unit(Kind.COUNT, other.unit)
                return
        for back in range(index - 1, max(-1, index - _LOOK_BACK), -1):
            if drafts[back].kind is Kind.COUNT and drafts[back].unit:
                draft.set_unit(Kind.COUNT, drafts[back].unit)
                return
        draft.set_unit(Kind.COUNT, "")

    def _age(self, tokens: Tokens, draft: Draft) -> bool:
        lower, first, end = tokens.lower, draft.num_first, draft.num_end
        if not draft.plain or draft.low > 119 or draft.first != first or first < 2:
            return False
        before, name = lower[first - 1], first - 2
        following = lower[end] if end < len(lower) else ""
        if before in self.left.age or f"{lower[first - 2]} {before}" in self.left.age:
            return True
        capital = tokens.text[tokens.starts[name]].isupper() and len(lower[name]) > 1
        if before == "(":
            return following == ")" and capital and draft.low >= 1
        return (
            before == ","
            and capital
            and following in (",", ".", "")
            and draft.low >= 10
            and (lower[name - 1][:1].isalpha() and tokens.text[tokens.starts[name - 1]].isupper())
        )

    def _pronoun(self, tokens: Tokens, draft: Draft) -> bool:
        """As in "elle en a 18": the noun is the one just counted."""
        first = draft.first
        return first >= 2 and tokens.lower[first - 2] in self.left.pronoun and tokens.lower[first - 1].isalpha()

    def _of_noun(self, tokens: Tokens, drafts: list[Draft], index: int) -> str | None:
        """As in "four of the five members", "twee van de 33", "40 of its smaller branches"."""
        draft, lower = drafts[index], tokens.lower
        at = draft.end
        if at >= len(lower) or lower[at] not in (
            "of",
            "des",
            "de",
            "d'",
            "der",
            "van",
            "dei",
            "degli",
            "delle",
            "dos",
            "das",
            "von",
        ):
            return None
        following = drafts[index + 1] if index + 1 < len(drafts) else None
        if following is not None and following.first <= at + 3 and following.kind is Kind.COUNT:
            return following.unit
        at += 1
        while at < len(lower) and lower[at] in self.nouns.stop and at < draft.end + 3:
            at += 1
        found = self.noun_at(tokens, at)
        return found[1] if found else None
