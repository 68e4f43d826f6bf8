"""Nouns without a part-of-speech tagger: what cannot be one, adjectives before one, and its singular (`nouns.toml`)."""

from __future__ import annotations

from workbench.language.data import Table
from workbench.language.pack import LanguagePack


class Nouns:
    """The typed view of `nouns.toml`."""

    def __init__(self, pack: LanguagePack) -> None:
        table = pack.table("nouns")
        self.tag = pack.tag
        self.capital = bool(table.strings("capital_nouns"))
        self.adjective_first = bool(table.strings("adjective_first"))
        self.adjectives = frozenset(word.lower() for word in table.strings("adjectives"))
        self.adjective_nouns = frozenset(table.strings("adjective_nouns"))
        self.stop = frozenset(table.strings("stop"))
        self.adjective_endings = tuple(table.strings("adjective_endings"))
        self.participles = tuple(table.strings("participles")) or ("\0",)
        self.participle_endings = tuple(table.strings("participle_endings"))
        self.agents = frozenset(table.strings("agents"))
        self.separable = tuple(f"{prefix}ge" for prefix in table.strings("separable"))
        self.plural_endings = tuple(table.strings("plural_endings"))
        self.irregular = table.mapping("irregular")
        self.endings = _endings(table.entries.get("lemma", []), table)
        self.singular_endings = frozenset(ending for ending, _ in self.endings)

    def may_be_plural(self, word: str) -> bool:
        """False for a word that cannot be the plural of a noun by its ending; languages without rule have none."""
        return not self.plural_endings or word in self.irregular or word.endswith(self.plural_endings)

    def lemma(self, word: str) -> str:
        """The singular of a noun as far as the endings tell; `word` as written, in any case."""
        low = word.lower()
        known = self.irregular.get(low)
        if known is not None:
            return known
        for ending, single in self.endings:
            if low.endswith(ending) and len(low) - len(ending) >= 2:
                low = low[: len(low) - len(ending)] + single
                break
        return low[:1].upper() + low[1:] if self.capital else low


def _endings(value: object, table: Table) -> tuple[tuple[str, str], ...]:
    pairs = value if isinstance(value, list) else None
    if pairs is None or not all(
        isinstance(p, list) and len(p) == 2 and all(isinstance(x, str) for x in p) for p in pairs
    ):
        raise table.wrong("lemma", "a list of [ending, replacement]")
    return tuple((ending, single) for ending, single in pairs)
