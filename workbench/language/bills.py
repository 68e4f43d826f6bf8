"""Words of all that some things cost or bring in: a typed view of `bills.toml`."""

from __future__ import annotations

from workbench.language.cues import Cues
from workbench.language.pack import LanguagePack

DEEDS = (("bought", "order"), ("given", "grant"), ("charged", "takings"))
"""What is done at a price of each, and what it comes to."""


def bills(pack: LanguagePack) -> Cues[str]:
    """The words with what they say ("everything", "bought", "order"), built once (`pack.view(bills)`). Raises
    ResourceError when malformed.
    """
    lists = pack.table("bills").string_lists()
    return Cues((word, sign) for sign, words in lists.items() for word in words)
