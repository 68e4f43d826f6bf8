"""A currency named after a number: symbol, code, name, or a family with its country ("dollars canadiens")."""

from __future__ import annotations

from fractions import Fraction

from workbench.extract.dimensions.amounts.draft import Draft
from workbench.language.currencies import Currencies, Currency
from workbench.language.tokens import Tokens
from workbench.language.units import Units


def written_so(tokens: Tokens, first: int, end: int, exact: str) -> bool:
    """True when tokens [first, end) stand exactly so, spaces aside; "" asks for nothing."""
    if not exact:
        return True
    if exact[0] == "A" and end == first + 2 and not tokens.adjacent(first + 1):
        return False  # "A $15 note": an article
    return "".join(tokens.text[tokens.starts[first] : tokens.ends[end - 1]].split()) == exact


def ends_word(tokens: Tokens, end: int, exact: str) -> bool:
    """False for a symbol that is glued to more letters ("5G", "3D")."""
    if end >= len(tokens.lower) or not exact or not tokens.adjacent(end):
        return True
    return not tokens.lower[end][0].isalnum()


_KEPT = 20_000
_COINS = frozenset(("cent", "cents", "¢"))
_GLUED = {"p": "", "c": "c"}
"""Letters that are coins right behind figures only."""


class Beginnings:
    """The words that a unit may begin with. They are asked for behind every number, and hardly any word is one."""

    def __init__(self, units: Units, currencies: Currencies) -> None:
        self._units, self._money = units, currencies
        self._known: dict[str, bool] = {}

    def __contains__(self, word: str) -> bool:
        known = self._known.get(word)
        if known is None:
            known = self._begins(word)
            if len(self._known) < _KEPT:
                self._known[word] = known
        return known

    def _begins(self, word: str) -> bool:
        units, money = self._units, self._money
        if word in units.symbols.entries or word in units.names.entries or word in money.symbols.entries:
            return True
        if word in money.names.entries or word in money.family_names:
            return True
        return money.adjective_first and money.nation(word) is not None


class MoneyFinder:
    """Finds the currency at a token: (index after it, ISO 4217 code, factor, and "$" or a family that names no
    land).
    """

    def __init__(self, units: Units, currencies: Currencies) -> None:
        self.units, self.currencies = units, currencies

    def at(self, tokens: Tokens, draft: Draft, at: int) -> tuple[int, str, Fraction | int, str] | None:
        lower = tokens.lower
        for end, currency in self.currencies.symbols.all_at(lower, at):
            if written_so(tokens, at, end, currency.exact) and ends_word(tokens, end, currency.exact):
                return self._with_adjective(tokens, end, currency)
        found = self.currencies.names.at(lower, at)
        if found is not None and not self._weight(tokens, draft, at):
            if found[1].factor != 1 and lower[at] in _GLUED:
                if not tokens.adjacent(at) or tokens.text[tokens.starts[at]] != lower[at]:
                    return None
                return found[0], found[1].code, found[1].factor, _GLUED[lower[at]]
            coin = lower[at] in _COINS and found[1].factor != 1
            return found[0], found[1].code, found[1].factor, "cent" if coin and found[0] == at + 1 else ""
        return self._family(tokens, draft, at)

    def _weight(self, tokens: Tokens, draft: Draft, at: int) -> bool:
        return draft.scale == 1 and (found := self.units.names.at(tokens.lower, at)) is not None and found[0] > at + 1

    def _with_adjective(self, tokens: Tokens, end: int, currency: Currency) -> tuple[int, str, Fraction | int, str]:
        if currency.family == "$" and end < len(tokens.lower):
            land = self.currencies.nation(tokens.lower[end])
            code = self.currencies.family("dollar", land) if land else None
            if code is not None:
                return end + 1, code, currency.factor, ""
        return end, currency.code, currency.factor, currency.family

    def _family(self, tokens: Tokens, draft: Draft, at: int) -> tuple[int, str, Fraction | int, str] | None:
        lower = tokens.lower
        land, start = "", at
        if self.currencies.adjective_first:
            land = self._nation_before(lower, at)
            if land:
                start = at + 1
                while start < len(lower) and lower[start] in ("-", "‑"):
                    start += 1
        family = self.currencies.family_names.get(lower[start]) if start < len(lower) else None
        if family is None or self._weight(tokens, draft, start):
            return None
        end = start + 1
        if not land:
            land, end = self._nation_after(lower, end)
        code = self.currencies.family(family, land)
        if code is None:
            code = self.currencies.family(family, "")
        return end, code or "", 1, "" if land and code else family

    def _nation_before(self, lower: list[str], at: int) -> str:
        if at + 1 >= len(lower):
            return ""
        return self.currencies.nation(lower[at]) or ""

    def _nation_after(self, lower: list[str], end: int) -> tuple[str, int]:
        at = end
        if at < len(lower) and lower[at] in self.currencies.adjective_links:
            at += 1
        land = self.currencies.nation(lower[at]) if at < len(lower) else None
        if land is None and at + 2 < len(lower) and lower[at + 1] == "-":
            land = self.currencies.nations.get("".join(lower[at : at + 3]).rstrip("s"))
            return (land, at + 3) if land else ("", end)
        return (land, at + 1) if land else ("", end)
