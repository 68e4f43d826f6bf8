"""What something has or measures, and whose things are told of: a typed view of `owners.toml`."""

from __future__ import annotations

from workbench.language.checking import CheckWords
from workbench.language.pack import LanguagePack
from workbench.records import dataclass


@dataclass(frozen=True, slots=True)
class OwnerWords:
    """`marks`: verbs of having ("has", and "has-behind" where they come last); `articles` stand before a noun, `of`
    between a thing and its owner (`contracted`: with the article), `with_` between an owner and the number it has;
    `other` before a noun of which there is more than one.
    """

    marks: CheckWords
    articles: frozenset[str]
    of: frozenset[str]
    contracted: frozenset[str]
    with_: frozenset[str]
    relatives: frozenset[str]
    other: frozenset[str]


def owner_words(pack: LanguagePack) -> OwnerWords:
    """The words of a pack, built once (`pack.view(owner_words)`). Raises ResourceError when malformed."""
    table = pack.table("owners")
    return OwnerWords(
        marks=CheckWords(table),
        articles=table.words("articles"),
        of=table.words("of"),
        contracted=table.words("contracted"),
        with_=table.words("with"),
        relatives=table.words("relatives"),
        other=table.words("other"),
    )
