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
_EUROS = re.compile("€|euro")
_DOLLARS = re.compile(r"\$|dollar")
_ENOUGH = 200_000
_LEAD = 2
"""A land is at home when it is named at least so many times as often as any other."""


class Homes:
    """The typed view of `homes` in `money.toml`; a language without the table has no homes.

    `homes_fewest` is how often a land must be named. Where none is: `homes_sign` is the land whose papers write a bare
    "$" (and neither "dollars" nor euros), `homes_modern` the one whose money keeps a name that others have given up
    (francs, in a text that names it or no year before 2000).
    """

    def __init__(self, pack: LanguagePack) -> None:
        table = pack.table("money")
        named = table.table("homes").string_lists() if "homes" in table.entries else {}
        self._lands = {word: land for land, words in named.items() for word in words if word.isalpha()}
        self._phrases = {word: land for land, words in named.items() for word in words if not word.isalpha()}
        self._fewest = int(table.string("homes_fewest", "1"))
        self._modern, self._sign = table.string("homes_modern", ""), table.string("homes_sign", "")
        self._pointed = frozenset(table.strings("decimal_point"))
        self._names = pack.view(Currencies).shared_names

    def of(self, text: str) -> str:
        """The land of an article (up to its first 200,000 characters); "" when it has no money to tell of or names
        none often enough.
        """
        if not self._lands:
            return ""
        lowered = text[:_ENOUGH].lower()
        spoken = any(name in lowered for name in self._names)
        if not spoken and "$" not in lowered:
            return ""
        counted = self._counted(lowered)
        ranked = counted.most_common(2)
        if ranked and ranked[0][1] >= self._fewest:
            return ranked[0][0] if len(ranked) == 1 or ranked[0][1] >= _LEAD * ranked[1][1] else ""
        if spoken:
            return self._modern if counted[self._modern] or not _OLD_YEAR.search(lowered) else ""
        return self._sign if not _EUROS.search(lowered) and set(counted) <= {self._sign} else ""

    def coin(self, text: str) -> str:
        """The money that bare cents are of in a text which names the euro, or Ireland, and no dollar; "" for none."""
        lowered = text[:_ENOUGH].lower()
        if not self._lands or "cent" not in lowered or _DOLLARS.search(lowered):
            return ""
        return "EUR" if _EUROS.search(lowered) or self._counted(lowered)["IE"] >= self._fewest else ""

    def _counted(self, lowered: str) -> Counter[str]:
        """How often each land is named."""
        counted = Counter(self._lands[word] for word in _WORD.findall(lowered) if word in self._lands)
        for phrase, land in self._phrases.items():
            if (times := lowered.count(phrase)) > 0:
                counted[land] += times
        return counted

    def decimal(self, land: str, usual: str) -> str:
        """The decimal sign of a land; `usual` is that of the language. In lands with a point copy mixes both ways, so
        that there a blank says: three digits behind either sign are thousands.
        """
        return " " if land in self._pointed else usual
