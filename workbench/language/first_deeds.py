"""Words about deeds told as the first of their kind: a typed view of `first_deeds.toml`."""

from __future__ import annotations

from workbench.language.pack import LanguagePack
from workbench.language.senses import Groups
from workbench.records import dataclass


@dataclass(frozen=True, slots=True)
class FirstDeedWords:
    """`groups` has two: `light`, what somebody does with a thing to have it; `contrary`, by which the writer himself
    says that somebody else was the first. `deeds`: words for one deed.
    """

    groups: Groups
    deeds: Groups


def first_deed_words(pack: LanguagePack) -> FirstDeedWords:
    """The words of a pack, built once (`pack.view(first_deed_words)`). Raises ResourceError when malformed."""
    table = pack.table("first_deeds")
    return FirstDeedWords(Groups(table.table("words").string_lists()), Groups(table.table("deeds").string_lists()))
