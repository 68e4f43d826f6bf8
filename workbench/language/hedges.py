"""Hedges, bounds and range words of a language (`hedges.toml`), mapped to the domain's Hedge."""

from __future__ import annotations

from workbench.domain.quantities import Hedge
from workbench.language.data import Table
from workbench.language.pack import LanguagePack
from workbench.language.phrases import Phrases

_SURE = 4
_REMEMBERED = 50_000


class Hedges:
    """The typed view of `hedges.toml`. `left` stands before a number (matched backwards), `right` after it."""

    def __init__(self, pack: LanguagePack) -> None:
        table = pack.table("hedges")
        self.left: Phrases[Hedge] = Phrases(_hedges(table, "left"), back=True)
        self.right: Phrases[Hedge] = Phrases(_hedges(table, "right"))
        self.skip = frozenset(table.strings("skip"))
        self.not_before_duration = frozenset(table.strings("not_before_duration"))
        self.not_before_small = frozenset(table.strings("not_before_small"))
        self.not_after_change = frozenset(table.strings("not_after_change"))
        self.between = _set(table, "between", back=True)
        self.between_and = _set(table, "between_and")
        self.from_ = _set(table, "from", back=True)
        self.from_to = _set(table, "from_to")
        self.infix = _set(table, "infix")
        self.or_ = _set(table, "or")
        self._change = table.strings("change")
        self._change_endings = frozenset(table.strings("change_endings"))
        self._tells_change: dict[str, bool] = dict.fromkeys(table.strings("change_words"), True)
        self._tells_change.update(dict.fromkeys(table.strings("change_not"), False))
        self.range_words = frozenset(table.strings("range_words"))
        self.move_to = frozenset(table.strings("move_to"))
        self.range_to = frozenset(table.strings("range_to"))
        self.change_nouns = frozenset(table.strings("change_nouns"))
        self.so_much = frozenset(table.strings("so_much"))
        self.comparatives = frozenset(table.strings("comparatives"))
        self.comparing = frozenset(table.strings("comparing"))
        self.particles_over = frozenset(table.strings("particles_over"))
        self.of_sum = frozenset(table.strings("of_sum"))
        self.sums = tuple(table.strings("sums"))
        self.falls = tuple(table.strings("falls"))
        self.by = frozenset(table.strings("by"))

    def is_of_sum(self, noun: str, words: str) -> bool:
        """Whether the words of a bound only say how much a noun is of: „ein Kredit über 30 Millionen“."""
        return words in self.of_sum and noun.endswith(self.sums)

    def tells_change(self, word: str) -> bool:
        """Whether a word is a form of a verb or noun of change ("rose", « passé »).

        A stem of more than four letters stands for all words that begin with it; a shorter one only with an ending of
        the language's verbs (« porté » is one, « port » and « portail » are not). `change_words` stand by themselves.
        """
        known = self._tells_change.get(word)
        if known is None:
            known = any(
                word.startswith(stem) and (len(stem) > _SURE or word[len(stem) :] in self._change_endings)
                for stem in self._change
            )
            if len(self._tells_change) < _REMEMBERED:
                self._tells_change[word] = known
        return known


def _hedges(table: Table, side: str) -> list[tuple[str, Hedge]]:
    found = []
    for name, phrases in table.table(side).string_lists().items():
        if name not in {hedge.value for hedge in Hedge}:
            raise table.wrong(f"{side}.{name}", "the name of a hedge (about, nearly, more-than …)")
        found += [(phrase, Hedge(name)) for phrase in phrases]
    return found


def _set(table: Table, key: str, *, back: bool = False) -> Phrases[bool]:
    return Phrases(((phrase, True) for phrase in table.strings(key)), back=back)
