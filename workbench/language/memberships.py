"""Who is called what, and how a number of people are told to be it: a typed view of `memberships.toml`."""

from __future__ import annotations

from workbench.language.cues import Cues
from workbench.language.data import Table
from workbench.language.pack import LanguagePack
from workbench.language.tokens import Tokens


class Memberships:
    """One language's groups: "employees" are those who "draw a wage". Built by `memberships`.

    `people` are the nouns of counts that tell of anybody.
    """

    def __init__(self, table: Table) -> None:
        names = [name for name in table.keys() if name != "people"]  # noqa: SIM118 - Table is no dict
        self.people = frozenset(table.strings("people"))
        self._nouns = Cues((phrase, name) for name in names for phrase in table.table(name).strings("nouns"))
        self._told = Cues((phrase, name) for name in names for phrase in table.table(name).strings("told"))

    def named(self, tokens: Tokens, first: int, stop: int) -> frozenset[str]:
        """The groups whose nouns stand among tokens [first, stop)."""
        return frozenset(name for hit in self._nouns.find(tokens.lower, first, stop) for name in hit.values)

    def told(self, tokens: Tokens, first: int, stop: int) -> frozenset[str]:
        """The groups to which words among tokens [first, stop) say that people belong."""
        return frozenset(name for hit in self._told.find(tokens.lower, first, stop) for name in hit.values)


def memberships(pack: LanguagePack) -> Memberships:
    """The groups of a pack (`pack.view(memberships)`)."""
    return Memberships(pack.table("memberships"))
