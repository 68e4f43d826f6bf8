"""What parts and shares are told of in different words ("abroad", "outside Britain"): a typed view of `topics.toml`."""

from __future__ import annotations

from workbench.language.cues import Cues
from workbench.language.pack import LanguagePack

_OWNED = "owned"


def topics(pack: LanguagePack) -> Cues[str]:
    """The words with the matter that they tell of, built once (`pack.view(topics)`). Raises ResourceError when
    malformed.
    """
    lists = pack.table("topics").string_lists()
    return Cues((word, topic) for topic, words in lists.items() if topic != _OWNED for word in words)


def owned(pack: LanguagePack) -> frozenset[str]:
    """The possessives before what a share is of: "of our sales"."""
    return pack.table("topics").words(_OWNED)
