"""Words of what there can be one of only, for the consistency checker: a typed view of `uniques.toml`."""

from __future__ import annotations

from collections.abc import Mapping

from workbench.language.pack import LanguagePack
from workbench.language.tokens import fold
from workbench.records import dataclass


@dataclass(frozen=True, slots=True)
class UniqueWords:
    """`kinds`: first, last and only words with their kind. A class ends at one of `being`, its noun at one of
    `complement`; `possessives` and `pronouns` take up its owner and its bearer; after one of `indefinite` or
    `partitive` there are several, one of `very` strengthens a first; `generic` words tell it from no other class,
    `reckoning` words are of time and turns.
    """

    kinds: Mapping[str, str]
    complement: frozenset[str]
    being: frozenset[str]
    pronouns: frozenset[str]
    possessives: frozenset[str]
    indefinite: frozenset[str]
    partitive: frozenset[str]
    very: frozenset[str]
    generic: frozenset[str]
    reckoning: frozenset[str]


def unique_words(pack: LanguagePack) -> UniqueWords:
    """The words of a pack, built once (`pack.view(unique_words)`). Raises ResourceError when malformed."""
    table = pack.table("uniques")

    return UniqueWords(
        kinds={fold(word): kind for kind, words in table.table("kinds").string_lists().items() for word in words},
        complement=table.words("complement"),
        being=table.words("being"),
        pronouns=table.words("pronouns"),
        possessives=table.words("possessives"),
        indefinite=table.words("indefinite"),
        partitive=table.words("partitive"),
        very=table.words("very"),
        generic=table.words("generic"),
        reckoning=table.words("reckoning"),
    )
