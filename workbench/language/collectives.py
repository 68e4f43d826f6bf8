"""Collective nouns and what counts them: attendance in visitors, circulation in copies. View of `collectives.toml`."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.language.cues import Cues
from workbench.language.data import Table
from workbench.language.pack import LanguagePack


class Collectives:
    """One language's collective nouns. Built by `collectives`."""

    def __init__(self, table: Table) -> None:
        names = table.keys()
        self._units = {name: frozenset(table.table(name).strings("units")) for name in names}
        self._nouns = Cues((phrase, name) for name in names for phrase in table.table(name).strings("of"))

    def units(self, lower: Sequence[str]) -> frozenset[str]:
        """The units in which the collective nouns among some words (in lower case) are counted; empty without any."""
        found = [name for hit in self._nouns.find(lower, 0, len(lower)) for name in hit.values]
        return frozenset().union(*(self._units[name] for name in found))

    def counts_many(self, noun: str) -> bool:
        """Whether a noun (in lower case) counts what a collective noun is of, whatever else that is called: visitors,
        people, copies.
        """
        return any(noun == unit.casefold() for units in self._units.values() for unit in units)


def collectives(pack: LanguagePack) -> Collectives:
    """The collective nouns of a pack (`pack.view(collectives)`)."""
    return Collectives(pack.table("collectives"))
