"""Typed view of `names.toml`: the words that make a capitalised sequence a person, an organisation or a place."""

from __future__ import annotations

from functools import cache, cached_property

from workbench.language.data import Table
from workbench.language.pack import LanguagePack
from workbench.records import dataclass


def words(table: Table, key: str) -> frozenset[str]:
    """A string of words separated by white space (an underscore stands for a space) as a set; absent is empty."""
    return _parted(table.string(key, ""))


@cache  # of the strings of the tables, which are asked for at every amount
def _parted(text: str) -> frozenset[str]:
    return frozenset(word.replace("_", " ") for word in text.split())


@dataclass(frozen=True)
class NameLexicon:
    """Lower-case words, apostrophes plain. `joiners` tie words only within the names of
    organisations ("and", "of"); `roles` are offices that are capitalised before a person's name;
    `nouns_capitalised` tells that common nouns begin with a capital.
    """

    titles: frozenset[str]
    particles: frozenset[str]
    joiners: frozenset[str]
    given: frozenset[str]
    organisation_heads: frozenset[str]
    organisation_suffixes: frozenset[str]
    media: frozenset[str]
    media_words: frozenset[str]
    places: frozenset[str]
    place_words: frozenset[str]
    locatives: frozenset[str]
    common: frozenset[str]
    articles: frozenset[str]
    roles: frozenset[str]
    role_endings: tuple[str, ...]
    nouns_capitalised: bool
    compounds: bool

    @classmethod
    def of(cls, pack: LanguagePack) -> NameLexicon:
        table = pack.table("names")
        return cls(
            titles=words(table, "titles"),
            particles=words(table, "particles"),
            joiners=words(table, "joiners"),
            given=words(table, "given"),
            organisation_heads=words(table, "organisation_heads"),
            organisation_suffixes=words(table, "organisation_suffixes"),
            media=words(table, "media"),
            media_words=words(table, "media_words"),
            places=words(table, "places"),
            place_words=words(table, "place_words"),
            locatives=words(table, "locatives"),
            common=words(table, "common"),
            articles=words(table, "articles"),
            roles=words(table, "roles"),
            role_endings=tuple(sorted(words(table, "role_endings"))),
            compounds=table.string("compounds", "no") == "yes",
            nouns_capitalised=table.string("nouns", "lower") == "capitalised",
        )

    @cached_property
    def never_first(self) -> frozenset[str]:
        """Words that begin a sentence with a capital and are no part of a name."""
        return self.common | self.articles
