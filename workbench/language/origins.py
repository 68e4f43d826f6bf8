"""Words of what rests on something else: a typed view of `origins.toml`."""

from __future__ import annotations

from workbench.language.checking import CheckWords, cues_of
from workbench.language.pack import LanguagePack
from workbench.records import dataclass


@dataclass(frozen=True, slots=True)
class OriginWords:
    """`ties`: what stands before rests on what a word of `upon` leads to (rests), brought about what stands behind
    (origin), or came behind it (after); what was found (finds), and what is another one (anew). `nouns` name events by
    kind, `verbs` tell when one of a kind came about, `acts` tell it by themselves; `which` takes up the noun before.
    """

    ties: CheckWords
    nouns: CheckWords
    verbs: CheckWords
    acts: CheckWords
    upon: frozenset[str]
    which: frozenset[str]


def origin_words(pack: LanguagePack) -> OriginWords:
    """The words of a pack, built once (`pack.view(origin_words)`). Raises ResourceError when malformed."""
    table = pack.table("origins")
    ties, nouns, verbs, acts = (cues_of(table, key) for key in ("cues", "nouns", "verbs", "acts"))
    return OriginWords(ties, nouns, verbs, acts, table.words("upon"), table.words("which"))
