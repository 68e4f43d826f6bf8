"""Words that say that the amounts of a passage are all parts of one whole: a typed view of `gathering.toml`."""

from __future__ import annotations

from workbench.language.cues import Cues
from workbench.language.pack import LanguagePack


def gathering(pack: LanguagePack) -> Cues[str]:
    """The words with what they say ("gathered", "nothing_else", "left", "hence", "taken_up", "last",
    "only_other", "portion", "all_of_it", "any_sum", "all_else", "full_house", "members", "closes_list",
    "least"), built once (`pack.view(gathering)`). Raises ResourceError when malformed.
    """
    lists = pack.table("gathering").string_lists()
    return Cues((word, sign) for sign, words in lists.items() for word in words)
