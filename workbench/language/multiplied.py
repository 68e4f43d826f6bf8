"""Words of a value of each thing, how many there are and what they make: a typed view of `multiplied.toml`."""

from __future__ import annotations

from workbench.language.cues import Cues
from workbench.language.pack import LanguagePack


def multiplied(pack: LanguagePack) -> Cues[str]:
    """The words with what they say ("each", "mean", "follows"), built once (`pack.view(multiplied)`). Raises
    ResourceError when malformed.
    """
    lists = pack.table("multiplied").string_lists()
    return Cues((word, sign) for sign, words in lists.items() for word in words)
