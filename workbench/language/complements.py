"""Words that divide a whole into kinds of which none overlap: a typed view of `complements.toml`.

Women and men, for and against and abstained, won and drawn and lost: whoever counts both counts nobody twice, so that
the counts may be added even where no word says that they are parts.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from workbench.language.cues import Cues
from workbench.language.data import Table
from workbench.language.pack import LanguagePack
from workbench.language.tokens import Tokens
from workbench.records import dataclass

WHOLE, NEEDED = "whole", "needs"
_APART = frozenset({NEEDED, "optional", "complete", WHOLE})


class Slot(NamedTuple):
    """One kind of one division, or a word around it: `WHOLE` for what is divided ("games"), `NEEDED`."""

    division: str
    kind: str


class Named(NamedTuple):
    """A word for a kind at tokens [first, last)."""

    slot: Slot
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Division:
    """`kinds` are those that all make the whole; `needs` that a `NEEDED` word must be near, without which its words
    mean other things ("for", "against").
    """

    kinds: frozenset[str]
    needs: bool
    complete: bool = False
    """Whether shares of all kinds must make a hundred (turnout and abstention), not only no more."""

    def closed_by(self, kinds: AbstractSet[str]) -> bool:
        """Whether nothing can be left when these kinds are told."""
        return self.kinds <= kinds


class Complements:
    """One language's divisions. Built by `complements`."""

    def __init__(self, table: Table) -> None:
        self.divisions: dict[str, Division] = {}
        entries: list[tuple[str, Slot]] = []
        for name in table.keys():  # noqa: SIM118 - Table is no dict
            division = table.table(name)
            kinds = [kind for kind in division.keys() if kind not in _APART]  # noqa: SIM118
            told = frozenset(kinds) - {*division.strings("optional")}
            complete = bool(division.strings("complete"))
            self.divisions[name] = Division(told, bool(division.strings(NEEDED)), complete)
            entries += (
                (phrase, Slot(name, kind)) for kind in (*kinds, WHOLE, NEEDED) for phrase in division.strings(kind)
            )
        self._cues = Cues(entries)

    def find(self, tokens: Tokens, first: int, last: int) -> Iterator[Named]:
        """The words for kinds among tokens [first, last), in order."""
        for hit in self._cues.within(tokens, first, last):
            for slot in hit.values:
                yield Named(slot, hit.first, hit.last)


def complements(pack: LanguagePack) -> Complements:
    """The divisions of a pack (`pack.view(complements)`)."""
    return Complements(pack.table("complements"))
