"""Nouns that stand for each other in one article ("jobs", "redundancies"): a typed view of `synonyms.toml`."""

from __future__ import annotations

from collections.abc import Mapping

from workbench.language.checking import CheckWords, cues_of
from workbench.language.nouns import Nouns
from workbench.language.pack import LanguagePack
from workbench.language.tokens import fold
from workbench.records import dataclass

_STEM, _ENDING = 4, 2
"""Least letters in common of two forms of one noun, and most of its ending."""


@dataclass(frozen=True, slots=True)
class Synonyms:
    """`groups`: the groups that each noun belongs to, by the noun as an amount tells its unit; `room`: what leads to
    how many a place holds.
    """

    groups: Mapping[str, frozenset[str]]
    room: CheckWords

    def of(self, noun: str) -> frozenset[str]:
        """The groups of a noun, of its singular or plural too."""
        for form in (noun, noun.rstrip("s"), f"{noun}s", noun[:-1], noun[:-2]):
            if form in self.groups:
                return self.groups[form]
        return frozenset()

    def share(self, one: str, other: str) -> bool:
        """Whether two nouns stand for each other."""
        return not self.of(one.casefold()).isdisjoint(self.of(other.casefold()))

    def likeness(self, one: str, other: str) -> int:
        """2 for one noun but for its ending, 1 for nouns that stand for each other, 0 for others and for none."""
        a, b = one.casefold(), other.casefold()
        if not a or not b:
            return 0
        stem = max(_STEM, max(len(a), len(b)) - _ENDING)
        if a == b or (a[:stem] == b[:stem] and min(len(a), len(b)) >= stem):
            return 2
        return int(self.share(a, b))


def synonyms(pack: LanguagePack) -> Synonyms:
    """The nouns of a pack, built once (`pack.view(synonyms)`). Raises ResourceError when malformed."""
    found: dict[str, frozenset[str]] = {}
    table, nouns = pack.table("synonyms"), pack.view(Nouns)
    for group, listed in table.table("groups").string_lists().items():
        for noun in listed:
            for form in {fold(noun), fold(nouns.lemma(noun).lower())}:
                found[form] = found.get(form, frozenset()) | {group}
    return Synonyms(found, cues_of(table, "leads"))
