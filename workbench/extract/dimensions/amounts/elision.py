"""Units that the text leaves out, taken from the enumeration, the sentence or the text before.

"30 millions : 15 millions par l'État, 10 par la région"; "72 sièges sur 150"; "four of the five members".
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from workbench.domain.quantities import Kind
from workbench.extract.dimensions.amounts.ages import Ages
from workbench.extract.dimensions.amounts.degrees import Degrees
from workbench.extract.dimensions.amounts.draft import Draft
from workbench.extract.dimensions.amounts.inherit import Inheritance
from workbench.extract.dimensions.amounts.lending import LOOK_BACK, MILLION, OF, Lending
from workbench.extract.dimensions.amounts.parallels import Parallels
from workbench.extract.dimensions.amounts.reckoned import Reckoned
from workbench.extract.dimensions.amounts.tenths import Tenths
from workbench.language.currencies import Currencies
from workbench.language.left import LeftWords
from workbench.language.nouns import Nouns
from workbench.language.numbers import NumberWords
from workbench.language.tokens import Tokens
from workbench.records import dataclass, field

_SUBJECT = 20
_LEAD = 4
"""Words before millions of no unit among which a word for money may stand."""
_MANY = 10_000
_SIZES = 20
_MOST_PERCENT = 1000
"""How many times larger than the things counted before them millions of no unit may be, to be of the same things."""
_WITH_CENTS = frozenset(("EUR", "AUD", "CAD", "NZD", "SGD", "HKD", "ZAR"))
"""Money of which "31 cents" may be, told of before."""
_SHARED = (Kind.MONEY, Kind.PERCENT, Kind.POINTS, Kind.DURATION, Kind.MEASURE)


class _Run(NamedTuple):
    """The amounts outside brackets, which lend each other their units; those in brackets convert or compare."""

    drafts: list[Draft]
    sentences: list[int]


@dataclass(slots=True)
class Elision:
    """Completes bare drafts in place; `money` is the last currency of the version, kept between passages, `usual` the
    one of millions before any is named.
    """

    words: NumberWords
    nouns: Nouns
    left: LeftWords
    currencies: Currencies
    noun_at: Callable[[Tokens, int], tuple[int, str] | None]
    usual: str = "EUR"
    money: str = ""
    ages: Ages = field(init=False)
    lending: Lending = field(init=False)
    parallel: Parallels = field(init=False)
    degrees: Degrees = field(init=False)
    tenths: Tenths = field(init=False)
    inheritance: Inheritance = field(init=False)
    reckoned: Reckoned = field(init=False)

    def __post_init__(self) -> None:
        self.ages = Ages(self.left)
        self.lending = Lending(self.nouns, self.left, self.noun_at)
        self.parallel = Parallels(self.left)
        self.degrees = Degrees(self.left)
        self.tenths = Tenths(self.left)
        self.inheritance = Inheritance(self.left, self.parallel)
        self.reckoned = Reckoned(self.left)

    def resolve(self, tokens: Tokens, drafts: list[Draft], sentence_of: Sequence[int]) -> None:
        sentences = [sentence_of[draft.num_first] for draft in drafts]
        self._coordinated(tokens, drafts)
        _set_aside(tokens, drafts)
        self.reckoned.complete(tokens, drafts, sentences)
        told = [(draft, sentence) for draft, sentence in zip(drafts, sentences, strict=True) if not draft.aside]
        running, placed = _Run([one for one, _ in told], [sentence for _, sentence in told]), 0
        for index, draft in enumerate(drafts):
            if draft.nameless == "cent" and self.money in _WITH_CENTS:
                draft.unit = self.money
            if draft.kind is Kind.MONEY and not (draft.aside and self.money):
                self.money = draft.unit
            if index and draft.kind is Kind.COUNT and draft.noun and sentences[index] == sentences[index - 1]:
                self.lending.parted(tokens, drafts[index - 1], draft)
            if draft.kind is Kind.COUNT and draft.noun and draft.scale >= MILLION:
                self.lending.spent(tokens, drafts, sentences, index, self.words.of)
            placed += not draft.aside
            if draft.kind is not None:
                continue
            alone = draft.aside or placed < 2 or running.sentences[placed - 2] != sentences[index]
            whole = (drafts, sentences, index)
            if draft.scale >= MILLION:
                self._scaled(tokens, *whole if draft.aside else (*running, placed - 1))
            else:
                self._small(tokens, *whole if alone else (*running, placed - 1))
        self.degrees.complete(tokens, drafts)
        self.tenths.complete(tokens, drafts, sentences)

    def _coordinated(self, tokens: Tokens, drafts: list[Draft]) -> None:
        """As in "54 et 61 ans", "two and four years", "3, 5 und 7 Prozent": the unit of the last one is that of all."""
        listed = False
        for index in range(len(drafts) - 2, -1, -1):
            left, right = drafts[index], drafts[index + 1]
            if left.kind is not None or left.form not in ("digits", "words"):
                listed = False
                continue
            instead = self.left.instead.at(tokens.lower, left.end)
            close = right.first == left.end + 1 or (instead is not None and instead[0] == right.first)
            if not close or right.kind not in _SHARED or right.form not in ("digits", "words") or right.money_before:
                listed = False
                continue
            if _of_another_kind(left, right):
                listed = False
                continue
            word = tokens.lower[left.end]
            if instead is None and word not in self.left.coordination and not (listed and word == ","):
                listed = False
                continue
            listed = True
            if right.factor != 1:
                left.multiply(right.factor)
            if left.scale == 1 and right.scale > 1 and left.low < 1000:
                left.multiply(right.scale)
                left.scale = right.scale
            left.kind, left.unit, left.factor = right.kind, right.unit, right.factor

    def _scaled(self, tokens: Tokens, drafts: list[Draft], sentences: list[int], index: int) -> None:
        draft = drafts[index]
        lead = tokens.lower[max(0, draft.first - _LEAD) : draft.first]
        draft.wants_money = draft.wants_money or not self.left.money_subjects.isdisjoint(lead)
        if not draft.wants_money and (unit := self._counted(tokens, drafts, sentences, index)) is not None:
            draft.set_unit(Kind.COUNT, unit)
            return
        for back in range(index - 1, max(-1, index - LOOK_BACK), -1):
            other = drafts[back]
            if other.aside and not draft.aside:
                continue
            counted = other.kind in (Kind.COUNT, Kind.MEASURE) and other.scale >= MILLION
            if other.kind is Kind.MONEY or (counted and not draft.wants_money and _of_size(draft, other)):
                self._copy(draft, other)
                return
        if self.money:
            draft.set_unit(Kind.MONEY, self.money)
            return
        following = next((d for d in drafts[index + 1 :] if d.kind is Kind.MONEY), None)
        draft.set_unit(Kind.MONEY, following.unit if following else self.usual)

    def _counted(self, tokens: Tokens, drafts: list[Draft], sentences: list[int], index: int) -> str | None:
        """The noun of a large number without a currency: "1.2 million of the 4.8 million ballots", a subject that is
        counted ("le nombre de chômeurs", "population") or the count that it is compared with; None for money.
        """
        draft, lower = drafts[index], tokens.lower
        following = drafts[index + 1] if index + 1 < len(drafts) else None
        close = following is not None and following.kind is Kind.COUNT and following.first <= draft.end + 3
        if following is not None and close and lower[draft.end] in OF:
            return following.unit
        first = draft.first
        near = range(max(0, index - LOOK_BACK), index)
        before = [drafts[i] for i in near if sentences[i] == sentences[index]]
        if any(other.kind is Kind.MONEY or _weighs_as_much(other, draft) for other in before):
            return None
        for at in range(first - 1, max(-1, first - _SUBJECT), -1):
            word = lower[at]
            if word in ".;!?" and not (at + 1 < len(lower) and tokens.adjacent(at + 1)):
                break
            if word in self.left.count_subjects:
                return self.nouns.lemma(word)
        last = before[-1] if before else None
        if last is not None and self._instead(tokens, last, draft):
            return last.unit
        if last is not None and last.kind in (Kind.PERCENT, Kind.POINTS) and len(before) > 1:
            last = before[-2]
        if last is not None and last.kind is Kind.COUNT and last.noun and last.high >= 100:
            lead = lower[max(0, first - 2) : draft.num_first]
            if any(word in self.left.targets or word in self.left.contrast for word in lead):
                return last.unit
        return None

    def _instead(self, tokens: Tokens, last: Draft, draft: Draft) -> bool:
        """As in « On espérait 800 000 curieux, un million dans nos rêves »: right behind things counted by the hundred
        thousand, a comma or "or" between.
        """
        between = tokens.lower[last.end : draft.first]
        near = len(between) == 1 and (between[0] == "," or between[0] in self.left.coordination)
        return near and last.kind is Kind.COUNT and last.noun and last.high >= _MANY and _of_size(draft, last)

    def _copy(self, draft: Draft, other: Draft) -> None:
        draft.set_unit(other.kind or Kind.COUNT, other.unit)

    def _small(self, tokens: Tokens, drafts: list[Draft], sentences: list[int], index: int) -> None:
        draft = drafts[index]
        if self._told(tokens, drafts, sentences, index):
            return
        same = [i for i in range(max(0, index - LOOK_BACK), index) if sentences[i] == sentences[index]]
        if self.degrees.below_zero(tokens, drafts, sentences, index):
            return
        if index and self.parallel.of_sum(tokens, drafts, index, self._pronoun(tokens, draft)):
            return
        if index and self.parallel.repeated(tokens, drafts, sentences, index):
            return
        if index and self.parallel.gapped(tokens, drafts, sentences, index):
            return
        if index and self.parallel.as_money(tokens, drafts, sentences, index):
            return
        if self._pronoun(tokens, draft) and index:
            self.inheritance.of_pronoun(tokens, drafts, same, index)
            return
        if self.parallel.behind_same(tokens, drafts, same, index):
            return
        if not self.inheritance.from_sentence(tokens, drafts, same, index):
            self._from_around(drafts, sentences, index)

    def _told(self, tokens: Tokens, drafts: list[Draft], sentences: list[int], index: int) -> bool:
        """By the words around it: an age, a part of a whole, a price, a mean."""
        draft = drafts[index]
        if self.ages.is_age(tokens, drafts, index):
            draft.set_unit(Kind.DURATION, "year")
            return True
        if self.lending.of_whole(tokens, drafts, index):
            return True
        if self.lending.priced(tokens, drafts, sentences, index, self.money):
            return True
        if self.lending.compared(tokens, drafts, index) or self.lending.exchanged(tokens, drafts, index):
            return True
        if self.lending.each(drafts, index) or self.lending.of_those(tokens, drafts, sentences, index):
            return True
        if draft.first and tokens.lower[draft.first - 1] in self.left.averages:
            draft.set_unit(Kind.COUNT, "")
            return True
        if draft.decimals and self.lending.measured(drafts, sentences, index):
            return True
        if (unit := self.lending.of_noun(tokens, drafts, index)) is not None:
            draft.set_unit(Kind.COUNT, unit)
            return True
        return False

    def _from_around(self, drafts: list[Draft], sentences: list[int], index: int) -> None:
        draft = drafts[index]
        for ahead in range(index + 1, min(len(drafts), index + 3)):
            other = drafts[ahead]
            if sentences[ahead] == sentences[index] and other.kind is Kind.COUNT and other.noun:
                draft.set_unit(Kind.COUNT, other.unit)
                return
        for back in range(index - 1, max(-1, index - LOOK_BACK), -1):
            if drafts[back].kind is Kind.COUNT and drafts[back].unit:
                draft.set_unit(Kind.COUNT, drafts[back].unit)
                return
        draft.set_unit(Kind.COUNT, "")

    def _pronoun(self, tokens: Tokens, draft: Draft) -> bool:
        """As in "elle en a 18": the noun is the one just counted."""
        first = draft.first
        return first >= 2 and tokens.lower[first - 2] in self.left.pronoun and tokens.lower[first - 1].isalpha()


def _of_another_kind(left: Draft, right: Draft) -> bool:
    """As in "48 million or 35 percent of the sum": a million is of the currency before it, if there is one, and no
    share is larger than a thousand percent.
    """
    if right.kind is Kind.MONEY:
        return left.scale >= MILLION
    return right.kind in (Kind.PERCENT, Kind.POINTS) and (left.scale > 1 or left.high > _MOST_PERCENT)


def _weighs_as_much(other: Draft, draft: Draft) -> bool:
    """As in "collected 612 million litres, less than the 637.5 million taken before": of what was measured."""
    return other.kind is Kind.MEASURE and other.scale >= MILLION and _of_size(draft, other)


def _of_size(draft: Draft, other: Draft) -> bool:
    """Of things of which so many were just counted; half a billion is no part of 18 million travellers."""
    return draft.high <= other.high * _SIZES


def _set_aside(tokens: Tokens, drafts: list[Draft]) -> None:
    """Marks the amounts inside brackets; a bracket that is never closed ends with its line."""
    last, inside = 0, False
    for draft in drafts:
        between = tokens.lower[last : draft.first]
        if inside and (")" in between or "\n" in tokens.text[tokens.starts[last] : tokens.starts[draft.first]]):
            inside = False
        if "(" in between:
            inside = between[::-1].index("(") < (between[::-1].index(")") if ")" in between else len(between))
        draft.aside, last = inside, draft.first
