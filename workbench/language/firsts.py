"""Words of first works and first wins for the consistency checker: a typed view of `firsts.toml`."""

from __future__ import annotations

from typing import NamedTuple

from workbench.language.pack import LanguagePack
from workbench.language.phrases import Phrases


class FirstWords(NamedTuple):
    """`kinds`: nouns with the kind they are of (a book and a work are one); `times`: phrases that tell a first of a
    kind ("won for the first time"); `owners` and `by_owner` make it somebody's first of all, `career` says so of wins;
    after one of `after` and `links` stand the years of earlier ones; `lasts` say that a rank closes a row;
    `ones` stand for a noun told before; `women`: words that tell only that it is a woman.
    """

    kinds: Phrases[str]
    times: Phrases[str]
    owners: frozenset[str]
    by_owner: frozenset[str]
    career: frozenset[str]
    after: frozenset[str]
    links: frozenset[str]
    lasts: frozenset[str]
    ones: frozenset[str]
    women: frozenset[str]


def first_words(pack: LanguagePack) -> FirstWords:
    """The words of a pack, built once (`pack.view(first_words)`). Raises ResourceError when malformed."""
    table = pack.table("firsts")

    return FirstWords(
        kinds=Phrases.of_lists(table.table("kinds").string_lists()),
        times=Phrases.of_lists(table.table("times").string_lists()),
        owners=table.words("owners"),
        by_owner=table.words("by-owner"),
        career=table.words("career"),
        after=table.words("after"),
        links=table.words("links"),
        lasts=table.words("lasts"),
        ones=table.words("ones"),
        women=table.words("women"),
    )
