"""The land that an article is at home in, as far as its words tell: it says whose money a bare "$" is.

`[homes]` in `money.toml` lists, per land (ISO 3166), the names of its places and people. "$ 1.180.000" is pesos in
Buenos Aires, and "$18,500" has its thousands behind a comma in Mexico.
"""

from __future__ import annotations

import re
from collections import Counter

from workbench.language.currencies import Currencies
from workbench.language.pack import LanguagePack

_WORD = re.compile(r"[^\W\d_]+")
_OLD_YEAR = re.compile(r"\b1[89]\d\d\b", re.ASCII)
_ENOUGH = 200_000
_LEAD = 2
"""A land is at home when it is named at least so many times as often as any other."""


class Homes:
    """The typed view of `homes` in `money.toml`; a language without the table has no homes."""

    def __init__(self, pack: LanguagePack) -> None:
        table = pack.table("money")
        named = table.table("homes").string_lists() if "homes" in table.entries else {}
        self._lands = {word: land for land, words in named.items() for word in words}
        self._fewest = int(table.string("homes_fewest", "1"))
        self._modern = table.string("homes_modern", "")
        self._pointed = frozenset(table.strings("decimal_point")) if "decimal_point" in table.entries else frozenset()
        self._signs = ("$", *pack.view(Currencies).shared_names)

    def of(self, text: str) -> str:
        """The land of an article (up to its first 200,000 characters); "" when it has no money to tell of or names
        none often enough. In French that is then Switzerland, where no year before 2000 is told of: francs are hers.
        """
        if not self._lands:
            return ""
        lowered = text[:_ENOUGH].lower()
        if not any(sign in lowered for sign in self._signs):
            return ""
        counted = Counter(self._lands[word] for word in _WORD.findall(lowered) if word in self._lands)
        ranked = counted.most_common(2)
        if not ranked or ranked[0][1] < self._fewest:
            return "" if _OLD_YEAR.search(lowered) else self._modern
        return ranked[0][0] if len(ranked) == 1 or ranked[0][1] >= _LEAD * ranked[1][1] else ""

    def decimal(self, land: str, usual: str) -> str:
        """The decimal sign of a land; `usual` is that of the language. In lands with a point copy mixes both ways, so
        that there a blank says: three digits behind either sign are thousands.
        """
        return " " if land in self._pointed else usual
