"""Words that tie a share to its part and whole wherever they stand: a typed view of `shares.toml`."""

from __future__ import annotations

from workbench.language.cues import Cues
from workbench.language.pack import LanguagePack


def share_words(pack: LanguagePack) -> Cues[str]:
    """The words with what they say ("only", "such", "opens", "restates", "rest", "part_noun", "all"), built once
    (`pack.view(share_words)`). Raises ResourceError when malformed.
    """
    lists = pack.table("shares").string_lists()
    return Cues((word, sign) for sign, words in lists.items() for word in words)
