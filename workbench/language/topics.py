"""What parts and shares are told of in different words ("abroad", "outside Britain"): a typed view of `topics.toml`."""

from __future__ import annotations

from workbench.language.cues import Cues
from workbench.language.pack import LanguagePack

_OWNED, _OF_WHAT = "owned", "of_what"


def topics(pack: LanguagePack) -> Cues[str]:
    """The words with the matter that they tell of, built once (`pack.view(topics)`). Raises ResourceError when
    malformed.
    """
    lists = pack.table("topics").string_lists()
    return Cues((word, topic) for topic, words in lists.items() if topic not in (_OWNED, _OF_WHAT) for word in words)


def owned(pack: LanguagePack) -> frozenset[str]:
    """The possessives before what a share is of: "of our sales"."""
    return pack.table("topics").words(_OWNED)


def of_what(pack: LanguagePack) -> Cues[str]:
    """What leads to all that somebody makes, grows or sells: "60% of what we pick"."""
    return Cues((phrase, _OF_WHAT) for phrase in pack.table("topics").strings(_OF_WHAT))
