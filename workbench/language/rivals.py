"""Words for one and the same deed, by class, and for a post told of before: a typed view of `rivals.toml`."""

from __future__ import annotations

from collections.abc import Mapping

from workbench.language.pack import LanguagePack
from workbench.language.tokens import fold
from workbench.records import dataclass


@dataclass(frozen=True, slots=True)
class RivalWords:
    """`acts`: the class of a deed by its words; `post` takes up a post told of before, one of
    `topics` what the article is about; one of `as_` leads to what
    somebody is.
    """

    acts: Mapping[str, str]
    post: frozenset[str]
    topics: frozenset[str]
    as_: frozenset[str]


def rival_words(pack: LanguagePack) -> RivalWords:
    """The words of a pack, built once (`pack.view(rival_words)`). Raises ResourceError when malformed."""
    table = pack.table("rivals")
    acts = {fold(word): name for name, words in table.table("acts").string_lists().items() for word in words}
    return RivalWords(acts, table.words("post"), table.words("topics"), table.words("as"))
