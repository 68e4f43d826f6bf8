"""Currencies by symbol, ISO 4217 code, name and country adjective.

`quantities/currencies.toml` (all languages) has codes, symbols and the families ("dollar" of Canada = CAD);
`money.toml` of a language names the families, the country adjectives and the smaller coins.
"""

from __future__ import annotations

from fractions import Fraction

from workbench.errors import ResourceError
from workbench.language.data import Table
from workbench.language.pack import LanguagePack
from workbench.language.phrases import Phrases
from workbench.records import dataclass

_SHARED = "quantities/currencies.toml"
_SHORTEST_STEM = 3
_SHARED_FAMILIES = ("dollar", "franc", "peso", "rupee", "krone", "shilling")


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency as a text names it; `factor` is 1/100 for cents."""

    code: str
    factor: Fraction | int = 1
    exact: str = ""  # letters must stand exactly so
    family: str = ""  # of several lands ("$", "rupee" for "Rs"): an adjective or the article may say which


class Currencies:
    """The typed view of `money.toml` and the shared table."""

    def __init__(self, pack: LanguagePack) -> None:
        shared, table = Table.of(_SHARED), pack.table("money")
        codes = shared.strings("codes")
        known = frozenset(codes)
        self.families = {name: shared.table("families").mapping(name) for name in shared.table("families").keys()}  # noqa: SIM118
        self.family_of = {code: name for name, lands in self.families.items() for code in lands.values()}
        self.codes = known
        self.default = table.string("default")
        symbols = [(code, Currency(code, exact=code)) for code in codes]
        several = shared.mapping("several")
        symbols += [
            (mark, Currency(code, family=several.get(mark, ""))) for mark, code in shared.mapping("symbols").items()
        ]
        self.dollar_marks = {mark: code for mark, code in shared.mapping("marked").items() if "$" in mark}
        self.marks_in_letters = frozenset(mark for mark in shared.mapping("marked") if mark.isalpha())
        marked = [
            (mark, Currency(code, exact=mark.replace(" ", ""), family=several.get(mark, "")))
            for mark, code in shared.mapping("marked").items()
        ]
        marked += [(mark, Currency(code, exact=mark, family=mark)) for mark, code in table.mapping("marks").items()]
        self.marked = {mark: self.family_of[code] for mark, code in table.mapping("marks").items()}
        self.symbols: Phrases[Currency] = Phrases(symbols + marked)
        self.symbols_before: Phrases[Currency] = Phrases(symbols + marked, back=True)
        self.names: Phrases[Currency] = Phrases(_names(table, known))
        self.family_names = {
            word: family for family, words in table.table("families").string_lists().items() for word in words
        }
        self.family_defaults = table.mapping("family_defaults")
        self.family_cues = {name: frozenset(words) for name, words in table.table("family_cues").string_lists().items()}
        self.nations = {stem: land for land, stems in table.table("nations").string_lists().items() for stem in stems}
        self.money_nouns = frozenset(table.strings("money_nouns"))
        self.adjective_first = bool(table.strings("adjective_first"))
        self.adjective_links = frozenset(table.strings("adjective_links"))

    @property
    def shared_names(self) -> tuple[str, ...]:
        """The names that several lands give their money ("pesos")."""
        return tuple(word for word, family in self.family_names.items() if family in _SHARED_FAMILIES)

    def lands_of(self, name: str) -> frozenset[str]:
        """The codes that money named without a land may have."""
        families = ("dollar", "peso") if name == "$" else (name,)
        return frozenset(code for family in families for code in self.families.get(family, {}).values())

    def at_home(self, name: str, land: str) -> str | None:
        """The code of money named without a land ("$" or a family) in an article at home in one."""
        if name == "$":
            return self.family("peso", land) or self.family("dollar", land)
        return self.family(name, land)

    def family(self, family: str, land: str) -> str | None:
        """The code of a family for a country ("" for none said); None when that says nothing."""
        if not land and family in self.family_defaults:
            return self.family_defaults[family]
        return self.families.get(family, {}).get(land)

    def nation(self, word: str) -> str | None:
        """The country of an adjective by its stem ("canadiens" → CA)."""
        for size in range(len(word), _SHORTEST_STEM - 1, -1):
            land = self.nations.get(word[:size])
            if land is not None and len(word) - size <= 4:
                return land
        return self.nations.get(word)


def _names(table: Table, known: frozenset[str]) -> list[tuple[str, Currency]]:
    """`[names] CODE = [...]`, `[coins] "CODE/100" = [...]` and `"CODE*1000000"` ("mdp", millions of pesos)."""
    found: list[tuple[str, Currency]] = []
    for key in ("names", "coins"):
        for name, phrases in table.table(key).string_lists().items():
            code, _, parts = name.partition("/")
            code, _, times = code.partition("*")
            if code not in known:
                raise ResourceError(
                    "error.language.data", file=table.file, key=f"{key}.{name}", expected="an ISO 4217 code"
                )
            factor = Fraction(int(times or 1), int(parts or 1))
            found += [(phrase, Currency(code, factor)) for phrase in phrases]
    return found
