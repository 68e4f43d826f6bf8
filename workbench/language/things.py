"""Nouns of things that have an age, and how their years are told: a typed view of `things.toml`."""

from __future__ import annotations

from workbench.language.pack import LanguagePack
from workbench.language.phrases import Phrases
from workbench.language.tokens import fold
from workbench.records import dataclass

COMPOUND = 4
"""Least letters of a noun that ends a compound („Stadthalle“)."""
JOINED = frozenset({"de", "nl"})
"""Languages that write compounds as one word."""


@dataclass(frozen=True, slots=True)
class ThingWords:
    """`things` are nouns of buildings and of what is founded; one of `buildings` stands for any building. Between years
    and a noun stands one of `old` ("59-year-old"), or the years end in one of `endings`. A noun may stand before one of
    `aged`, or before one of `has` with one of `behind` after the years ("is 59 years old"). `it` are pronouns for what
    somebody founded.
    """

    things: frozenset[str]
    buildings: frozenset[str]
    old: frozenset[str]
    endings: tuple[str, ...]
    aged: Phrases[str]
    has: Phrases[str]
    behind: frozenset[str]
    it: frozenset[str]
    joined: bool

    def thing(self, word: str) -> str:
        """The noun of a thing that a word (lower case) is, without what a compound has before it; "" of others."""
        if word in self.things or word in self.buildings:
            return word
        if not self.joined:
            return ""
        ends = (word[at:] for at in range(2, len(word) - COMPOUND + 1))
        return next((end for end in ends if end in self.things or end in self.buildings), "")


def thing_words(pack: LanguagePack) -> ThingWords:
    """The words of a pack, built once (`pack.view(thing_words)`). Raises ResourceError when malformed."""
    table = pack.table("things")
    return ThingWords(
        things=table.words("things"),
        buildings=table.words("buildings"),
        old=table.words("old"),
        endings=tuple(fold(text) for text in table.strings("endings")),
        aged=Phrases(((text, "aged") for text in table.strings("aged")), back=True),
        has=Phrases(((text, "has") for text in table.strings("has")), back=True),
        behind=table.words("behind"),
        it=table.words("it"),
        joined=pack.tag in JOINED,
    )
