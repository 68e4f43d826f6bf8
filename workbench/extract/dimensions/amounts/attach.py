"""The unit of a numeral: a currency before or after it, percent, points, a measure, a duration or its noun."""

from __future__ import annotations

from workbench.domain.quantities import Hedge, Kind
from workbench.extract.dimensions.amounts.composed import after_of, and_more, and_smaller, half_after_unit, inches
from workbench.extract.dimensions.amounts.degrees import spaced_scale
from workbench.extract.dimensions.amounts.doubtful import DoubtfulUnits
from workbench.extract.dimensions.amounts.draft import Draft
from workbench.extract.dimensions.amounts.moneyname import Beginnings, MoneyFinder, ends_word, written_so
from workbench.extract.dimensions.amounts.nounphrase import NounFinder
from workbench.language.currencies import Currencies
from workbench.language.hedges import Hedges
from workbench.language.left import LeftWords
from workbench.language.nouns import Nouns
from workbench.language.numbers import NumberWords
from workbench.language.tokens import Tokens
from workbench.language.units import PLAIN_POINTS, Unit, Units

_SIGNS = {"-": -1, "−": -1, "–": -1, "+": 1, "‑": -1, "±": 1}
_MILLION = 10**6
_HALF = 50
_REACH = 8
"""Tokens behind a number among which its unit begins, whatever stands between."""
_PARTICIPLES = {
    "it": ("ato", "uto", "ito", "tto", "rso", "sso", "sto", "so", "fatto"), "es": ("ado", "ido", "cho", "sto", "rto"),
}  # fmt: skip
_COINS = frozenset(("mark", "marks", "guilder", "guilders", "schilling", "schillings", "ecu", "ecus"))
"""Of which a rate has three decimals: "2.950 marks"; no ISO 4217 code is current."""
_NO_PARTICIPLES = frozenset(("seed", "feed", "breed", "weed", "need", "deed", "bed", "shed", "speed"))
_SUPERSCRIPT = {"2": "²", "3": "³"}


class UnitFinder:
    """Completes drafts in place. Every method takes the tokens of the passage."""

    def __init__(
        self, words: NumberWords, units: Units, currencies: Currencies, nouns: Nouns, left: LeftWords, hedges: Hedges
    ) -> None:
        self.hedges = hedges
        self._bounds = frozenset({*hedges.right.entries, "+"})
        named = [(word, unit) for phrases in (units.names, units.symbols) for word, unit in phrases.first_words()]
        self._times = frozenset(word for word, unit in named if unit.kind is Kind.DURATION)
        self.noun_finder = NounFinder(words, nouns)
        self.money_finder = MoneyFinder(units, currencies)
        self.doubtful, self._beginnings = DoubtfulUnits(nouns, left), Beginnings(units, currencies)
        self.words, self.units, self.currencies, self.nouns, self.left = words, units, currencies, nouns, left

    def complete(self, tokens: Tokens, draft: Draft, low: int) -> None:
        """Sign and currency before (not before token `low`), then what follows."""
        if draft.form == "fraction":
            following = tokens.lower[draft.end] if draft.end < len(tokens.lower) else ""
            if following in self.left.fraction_multiple and draft.high == _HALF:
                draft.form = "multiple"  # « moitié moins », "half as much" compare; they are no share
            return
        self._before(tokens, draft, low)
        at = draft.end
        if draft.kind is None:
            self._after(tokens, draft, at)
        elif draft.kind is Kind.MONEY:
            _refine_money(self.currencies, tokens, draft)
        if draft.kind is not None and draft.kind is not Kind.COUNT:
            half_after_unit(self.words, tokens, draft)
            self.lengthen(tokens, draft)
            if draft.unit == "ft":
                inches(self.words, self.units, tokens, draft)

    def may_last(self, tokens: Tokens, at: int) -> bool:
        """Whether a unit of time stands near enough behind a number that ends before a token to be its own."""
        return not self._times.isdisjoint(tokens.lower[at : at + _REACH])

    def lengthen(self, tokens: Tokens, draft: Draft) -> None:
        """As in "three years and six months": adds the smaller unit behind a time."""
        if draft.kind is Kind.DURATION:
            and_smaller(self.words, self.left, tokens, draft, self.unit)

    # before

    def _before(self, tokens: Tokens, draft: Draft, low: int) -> None:
        if not draft.first:
            return
        before = tokens.lower[draft.first - 1]
        if before in _SIGNS:
            _sign(tokens, draft, low)
        elif before not in self.currencies.symbols_before.entries:
            return
        for first, currency in self.currencies.symbols_before.all_before(tokens.lower, draft.first):
            if first >= low and written_so(tokens, first, draft.first, currency.exact):
                draft.first = first
                draft.set_unit(Kind.MONEY, currency.code, currency.factor)
                draft.money_before = True
                draft.nameless = currency.family
                _sign(tokens, draft, low)
                return

    # after

    def _after(self, tokens: Tokens, draft: Draft, at: int) -> None:
        lower, size = tokens.lower, len(tokens.lower)
        if at >= size:
            return
        if lower[at] == "." and draft.scale > 1 and tokens.adjacent(at) and _short_end(self.words, tokens, at):
            at += 1
        hyphen = lower[at] in "-‑" and tokens.adjacent(at) and at + 1 < size and tokens.adjacent(at + 1)
        start = at + 1 if hyphen else at
        if self.unit(tokens, draft, start):
            return
        if not hyphen and self._unit_apart(tokens, draft, start):
            return
        if draft.form == "digits" and not hyphen and draft.scale == 1 and tokens.adjacent(start):
            return
        if (
            draft.form != "half"
            and (draft.scale >= _MILLION or draft.form == "collective")
            and lower[start] in self.words.of
        ):
            if self.unit(tokens, draft, start + 1):
                return
            self._noun(tokens, draft, start + 1, hyphen=False)
            return
        if self.words.of and self.words.tag != "en" and draft.scale >= _MILLION:
            return  # "20 millions souscrits": a noun would stand after "de"
        if draft.scale >= _MILLION and (
            lower[start] in self.left.not_after_scale or _done(self.words.tag, lower[start])
        ):
            return
        if draft.form != "one" or self.words.tag == "en":
            self._noun(tokens, draft, start, hyphen=hyphen)

    def _unit_apart(self, tokens: Tokens, draft: Draft, at: int) -> bool:
        """Takes the unit behind what may stand between it and the number."""
        word = tokens.lower[at]
        if word in self.nouns.adjectives and draft.form != "one" and self._behind_adjectives(tokens, draft, at):
            return True
        whole = after_of(self.words, tokens, draft, at) if draft.decimals else 0
        if whole and self.unit(tokens, draft, whole):
            return True
        return word in self._bounds and self._bound_between(tokens, draft, at)

    def _behind_adjectives(self, tokens: Tokens, draft: Draft, at: int) -> bool:
        """As in « trente derniers kilomètres », "10 straight days": the unit stands behind one or two adjectives."""
        for start in range(at, min(at + 2, len(tokens.lower) - 1)):
            if tokens.lower[start] not in self.nouns.adjectives:
                return False
            named = self.units.names.at(tokens.lower, start + 1)
            if named is not None and named[1].kind in (Kind.DURATION, Kind.MEASURE):
                return self._take(tokens, draft, *named)
        return False

    def _bound_between(self, tokens: Tokens, draft: Draft, at: int) -> bool:
        """As in "40 or more dogs", "1,000+ jobs": the bound stands between number and noun."""
        found = self.hedges.right.at(tokens.lower, at)
        if found is None and tokens.lower[at] == "+" and tokens.adjacent(at):
            found = at + 1, Hedge.AT_LEAST
        if found is None or found[0] >= len(tokens.lower):
            return False
        end = draft.end
        if self.unit(tokens, draft, found[0]):
            draft.hedge = found[1]
            return True
        self._noun(tokens, draft, found[0], hyphen=False)
        if draft.end != end:
            draft.hedge = found[1]
        return draft.end != end

    def unit(self, tokens: Tokens, draft: Draft, at: int) -> bool:
        """Takes the unit that stands at a token, if there is one."""
        lower = tokens.lower
        if at >= len(lower) or lower[at] not in self._beginnings:
            return False
        if "\n\n" in tokens.text[tokens.ends[at - 1] : tokens.starts[at]]:
            return False
        for end, unit in self.units.symbols.all_at(lower, at):
            if unit.glued and not tokens.adjacent(at) and not spaced_scale(self.left, tokens, draft, at):
                continue
            if written_so(tokens, at, end, unit.exact) and ends_word(tokens, end, unit.exact):
                if unit.symbol == "ha" and (draft.form != "digits" or _auxiliary(self.words.tag, lower, end)):
                    continue  # "quattro ha": has
                return self._take(tokens, draft, end, unit)
        money = self.money_finder.at(tokens, draft, at)
        if money is not None:
            end, code, factor, draft.nameless = money
            draft.end = end
            draft.set_unit(Kind.MONEY, code, factor)
            return True
        named = self.units.names.at(lower, at)
        if named is not None and self.doubtful.is_another_word(tokens, draft, at):
            return False
        if named is not None and not self._blocked(tokens, draft, at, named[1]):
            if lower[at] in self.words.ordinals and draft.form == "one" and self.noun_finder.at(tokens, at + 1):
                return False  # « une seconde ligne »
            return self._take(tokens, draft, named[0], named[1])
        return False

    def _blocked(self, tokens: Tokens, draft: Draft, at: int, unit: Unit) -> bool:
        """An article-like one before a duration counts only after "depuis", "il y a", "vor" …"""
        if draft.form != "one" or unit.kind not in (Kind.DURATION, Kind.MEASURE) or self.words.tag == "en":
            return False
        lower, first = tokens.lower, draft.first
        if first and lower[first - 1] in self.left.never:
            return True  # « pas un jour de retard »
        if self.words.additions.at(lower, at + 1) or self.units.article_after.at(lower, at + 1):
            return False
        if unit.kind is Kind.DURATION and and_more(self.words, self.units, self.left, lower, at + 1):
            return False  # "un anno e quattro mesi"
        return not any(
            first >= size and " ".join(lower[first - size : first]) in self.units.measure_article for size in (1, 2, 3)
        )

    def _take(self, tokens: Tokens, draft: Draft, end: int, unit: Unit) -> bool:
        draft.end = end
        if unit is PLAIN_POINTS:
            place = self.left.places.at(tokens.lower, end)
            if place is not None:  # "214 pontos de venda"
                draft.end, draft.noun = place[0], True
                draft.set_unit(Kind.COUNT, " ".join(tokens.lower[end - 1 : place[0]]))
                return True
            self.doubtful.points(tokens, draft)
            return True
        draft.set_unit(unit.kind, unit.symbol, unit.factor)
        lower = tokens.lower
        if (
            unit.kind is Kind.MEASURE
            and end + 1 < len(lower)
            and tokens.adjacent(end)
            and lower[end - 1] == unit.symbol
            and lower[end] in _SUPERSCRIPT
        ):
            draft.unit = unit.symbol + lower[end]
        if (
            self.words.tag == "nl"
            and unit.symbol == "t"
            and lower[end - 1] == "ton"
            and self.doubtful.ton_is_money(tokens, draft)
        ):
            draft.kind = None
            draft.set_unit(Kind.MONEY, "EUR", 100_000)
        if unit.symbol == "year" and end + 1 < len(lower) and lower[end] in "-‑" and lower[end + 1] in ("old", "olds"):
            draft.end = end + 2
        return True

    # nouns

    def _noun(self, tokens: Tokens, draft: Draft, at: int, *, hyphen: bool) -> None:
        found = self.noun_finder.at(tokens, at)
        if found is None:
            word, after = tokens.lower[at : at + 1], tokens.lower[at + 1 : at + 2]
            if not self.left.multiples.isdisjoint(word) and not self.left.multiple_after.isdisjoint(after):
                draft.form = "multiple"  # "twintig keer zoveel"
            return
        end, lemma = found
        if (
            self.left.age_compounds
            and _aged(self.left, tokens.lower, draft.first)
            and not tokens.lower[end - 1].endswith("s")
        ):
            return  # "children under ten account for half": what follows is a verb
        if draft.low >= 2 and not hyphen and not self.nouns.may_be_plural(tokens.lower[end - 1]):
            return  # "24 diz o contrário": what follows is a verb
        if lemma in self.left.multiples or tokens.lower[end - 1] in self.left.multiples:
            half = self.words.additions.at(tokens.lower, end)
            end = half[0] if half is not None else end
            following = tokens.lower[end] if end < len(tokens.lower) else ""
            before = tokens.lower[draft.first - 1] if draft.first else ""
            again = not self.left.again.isdisjoint(tokens.lower[end + 1 : end + 2])  # « deux fois le même argent »
            if (
                half is not None
                or (following in self.left.multiple_after and not again)
                or before in self.left.multiple_before - {"par"}
                or hyphen
                or draft.high != int(draft.high)
            ):
                draft.form = "multiple"
                return
        if draft.form == "one" and (tokens.lower[at] in self.words.one_idioms):
            return
        if draft.scale >= _MILLION and tokens.lower[end - 1] in self.currencies.money_nouns:
            draft.wants_money = True
            return
        draft.set_unit(Kind.COUNT, lemma)
        draft.end, draft.noun = end, True
        if draft.decimals and draft.scale == 1 and not hyphen and lemma not in _COINS:
            _regroup(tokens, draft)


def _sign(tokens: Tokens, draft: Draft, low: int) -> None:
    at = draft.first - 1
    if draft.signed or at < low or tokens.lower[at] not in _SIGNS:
        return
    if not tokens.adjacent(draft.first) and not (at > 0 and tokens.lower[at - 1] == "(" and tokens.adjacent(at)):
        return  # "(- 18 %)" is signed, "a - 18" is not
    if at > 0 and tokens.adjacent(at) and tokens.lower[at - 1] not in "([«“\"'":
        return
    sign = _SIGNS[tokens.lower[at]]
    if tokens.lower[at] == "–" and at > 0 and tokens.lower[at - 1][0].isdigit():
        return
    draft.first, draft.signed, draft.plain = at, True, False
    draft.num_first = at if not draft.money_before else draft.num_first
    if sign < 0:
        draft.low, draft.high = -draft.low, -draft.high


def _short_end(words: NumberWords, tokens: Tokens, at: int) -> bool:
    """True when the full stop belongs to "Mio." and the text goes on on the same line."""
    if at + 1 >= len(tokens.lower) or tokens.lower[at - 1] not in words.short:
        return False
    return "\n" not in tokens.text[tokens.ends[at] : tokens.starts[at + 1]]


def _aged(left: LeftWords, lower: list[str], first: int) -> bool:
    """As in "children under ten": a bound right behind people."""
    return first > 1 and lower[first - 1] in left.age_compounds and lower[first - 2] in left.age_people


def _refine_money(currencies: Currencies, tokens: Tokens, draft: Draft) -> None:
    """Swallow the second name of "€5 million euros"."""
    found = currencies.names.at(tokens.lower, draft.end)
    if found is not None and found[1].code == draft.unit and found[1].factor == 1:
        draft.end = found[0]


def _regroup(tokens: Tokens, draft: Draft) -> None:
    """As in "1,150 exhibitors" told in Spanish: nobody counts in thousandths, unless by the head."""
    lower, digits = tokens.lower, draft.num_end - 1
    thousands = draft.num_end - draft.num_first == 3 and len(lower[digits]) == 3 and lower[draft.num_first] != "0"
    following = lower[draft.end : draft.end + 1]
    if not thousands or draft.high == int(draft.high) or following in (["per"], ["par"], ["por"], ["pro"], ["a"]):
        return
    draft.multiply(1000)
    draft.decimals, draft.grouped = False, True


def _done(tag: str, word: str) -> bool:
    """As in "the 612 million collected in 2024": a participle, which nobody counts in English."""
    return tag == "en" and word.endswith("ed") and word not in _NO_PARTICIPLES


def _auxiliary(tag: str, lower: list[str], end: int) -> bool:
    """As in Italian "magnitudo 6,2 ha causato", Spanish "de 27 ha dejado": a verb, no hectares."""
    following = lower[end] if end < len(lower) else ""
    return following.endswith(_PARTICIPLES.get(tag, ())) if following else False
