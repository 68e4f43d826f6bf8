"""Units of a language: percent, points, durations and physical measures, by name and by symbol.

Symbols are shared by all languages (`quantities/measures.toml`) and case matters in them; names stand in the
language's `units.toml`, metric ones composed of prefix, base and power ("Quadratkilometer", "milliers de km").
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from workbench.domain.quantities import Kind
from workbench.errors import ResourceError
from workbench.language.data import Table
from workbench.language.numbers import fraction_of
from workbench.language.pack import LanguagePack
from workbench.language.phrases import Phrases
from workbench.records import dataclass

DURATIONS = ("second", "minute", "hour", "day", "week", "month", "year")


@dataclass(frozen=True, slots=True)
class Unit:
    """What a unit word says: kind, symbol as in `Quantity.unit`, factor to that unit (0.01 for basis points)."""

    kind: Kind
    symbol: str
    factor: Fraction | int = 1
    exact: str = ""  # a symbol must stand exactly so, spaces aside
    glued: bool = False  # and without a space ("40C")


PERCENT = Unit(Kind.PERCENT, "%")
PERMILLE = Unit(Kind.PERCENT, "%", Fraction(1, 10))
POINTS = Unit(Kind.POINTS, "pp")
BASIS = Unit(Kind.POINTS, "pp", Fraction(1, 100))
PLAIN_POINTS = Unit(Kind.POINTS, "point")
INDEX_POINT = Unit(Kind.MEASURE, "point")
YEAR = Unit(Kind.DURATION, "year")


class Units:
    """The typed view of `units.toml` and `quantities/measures.toml`."""

    def __init__(self, pack: LanguagePack) -> None:
        table = pack.table("units")
        self.names: Phrases[Unit] = Phrases(_named(table))
        glued = [
            (mark, Unit(Kind.MEASURE, symbol, exact=mark, glued=True))
            for mark, symbol in table.mapping("glued_symbols").items()
        ]
        self.symbols: Phrases[Unit] = Phrases([*_symbols(), *glued])
        self.per = Phrases((phrase, True) for phrase in table.strings("per"))
        self.per_article = Phrases((phrase, True) for phrase in table.strings("per_article"))
        self.per_words = table.mapping("per_words")
        self.apart = Phrases.of_lists(table.table("apart").string_lists())
        self.recurring = {
            word: unit for unit, words in table.table("recurring").string_lists().items() for word in words
        }
        self.article_after = Phrases((phrase, True) for phrase in table.strings("article_after"))
        self.measure_article = frozenset(table.strings("measure_article"))


def _named(table: Table) -> Iterator[tuple[str, Unit]]:
    groups = (("percent", PERCENT), ("permille", PERMILLE), ("points", POINTS), ("basis_points", BASIS),
              ("plain_points", PLAIN_POINTS))  # fmt: skip
    for key, unit in groups:
        for phrase in table.strings(key):
            yield phrase, unit
    for symbol, phrases in table.table("durations").string_lists().items():
        for phrase in phrases:
            yield phrase, _duration(symbol, table)
    for symbol, phrases in table.table("measures").string_lists().items():
        for phrase in phrases:
            yield phrase, Unit(Kind.MEASURE, symbol)
    yield from _metric(table)


def _duration(symbol: str, table: Table) -> Unit:
    """As in "year", or "10 year" for a decade."""
    amount, _, name = symbol.rpartition(" ")
    if name not in DURATIONS:
        raise table.wrong(f"durations.{symbol}", "a duration unit, optionally after a number")
    return Unit(Kind.DURATION, name, fraction_of(amount or "1"))


def _metric(table: Table) -> Iterator[tuple[str, Unit]]:
    prefixes = table.mapping("prefixes")
    bases = table.table("bases").string_lists()
    powers = {int(power): words for power, words in table.table("powers").string_lists().items()}
    for base, names in bases.items():
        for name in names:
            yield name, Unit(Kind.MEASURE, base)
            for short, long in prefixes.items():
                yield long + name, Unit(Kind.MEASURE, short + base)
            if base == "m":
                yield from _powers(name, prefixes, powers)


def _powers(name: str, prefixes: dict[str, str], powers: dict[int, tuple[str, ...]]) -> Iterator[tuple[str, Unit]]:
    """`powers` are patterns with * for the length: "* carrés", "square *", "quadrat*"."""
    for power, patterns in powers.items():
        for short, long in (("", ""), *prefixes.items()):
            for pattern in patterns:
                yield pattern.replace("*", long + name), Unit(Kind.MEASURE, f"{short}m{power}")


def _symbols() -> Iterator[tuple[str, Unit]]:
    table = Table.of("quantities/measures.toml")
    for written, symbol in table.mapping("symbols").items():
        yield written, Unit(Kind.MEASURE, symbol, exact=written.replace(" ", ""))
    for written, symbol in table.mapping("durations").items():
        amount, _, name = symbol.rpartition(" ")
        if name not in DURATIONS:
            raise ResourceError(
                "error.language.data", file=table.file, key=f"durations.{written}", expected="a duration"
            )
        yield written, Unit(Kind.DURATION, name, fraction_of(amount or "1"), exact=written)
    yield "%", PERCENT
    yield "％", PERCENT
    yield "‰", PERMILLE
    for written in ("pp", "p.p."):
        yield written, Unit(Kind.POINTS, "pp", exact=written)
    for written in ("bp", "bps", "pb"):
        yield written, Unit(Kind.POINTS, "pp", Fraction(1, 100), exact=written)
