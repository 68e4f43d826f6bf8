"""Words by which a deal in a company is told: typed view of `deals.toml`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from workbench.language.cues import Cues
from workbench.language.data import Table
from workbench.language.pack import LanguagePack
from workbench.language.tokens import Tokens

WORTH, PAID, STAKE, BEFORE, WHOLE, BUSINESS = "worth", "paid", "stake", "before", "whole", "business"
AFTER, DEAL, OF_SUM, RETURNED, TERMS, PROPERTY = "after", "deal", "of_sum", "returned", "terms", "property"
THIS_DEAL, DEBT, OTHER_DEAL = "this_deal", "debt", "other_deal"
"""What the words tell of: a value, money paid, a share, the time before the money, all of a company, other money; the
time after the money, the deal itself, a share of the money, what is given for it, what
a value follows from, what is but a part of the company; the deal of which the article tells, debt, another deal."""
_APART = (TERMS, PROPERTY, THIS_DEAL, DEBT, OTHER_DEAL)


class Told(NamedTuple):
    """A word at tokens [first, last) with what it may tell of."""

    first: int
    last: int
    roles: frozenset[str]


class DealWords:
    """One language's words. Built by `deal_words`."""

    def __init__(self, table: Table) -> None:
        names = (WORTH, PAID, STAKE, BEFORE, WHOLE, BUSINESS, AFTER, DEAL, OF_SUM, RETURNED)
        self._cues = Cues((phrase, name) for name in names for phrase in table.strings(name))
        self._apart = Cues((phrase, name) for name in _APART for phrase in table.strings(name))

    def find(self, tokens: Tokens, first: int, last: int) -> Iterator[Told]:
        """The words among tokens [first, last), in order."""
        for hit in self._cues.within(tokens, first, last):
            yield Told(hit.first, hit.last, frozenset(hit.values))

    def find_apart(self, tokens: Tokens, first: int, last: int) -> frozenset[str]:
        """Which of TERMS, PROPERTY, THIS_DEAL, DEBT and OTHER_DEAL are told there; their words may hold those of the
        others ("the deal values").
        """
        return frozenset(value for hit in self._apart.within(tokens, first, last) for value in hit.values)


def deal_words(pack: LanguagePack) -> DealWords:
    """The words of a pack (`pack.view(deal_words)`)."""
    return DealWords(pack.table("deals"))
