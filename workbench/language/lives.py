"""Words that tell how old somebody is, was or turns, for the consistency checker: a typed view of `lives.toml`."""

from __future__ import annotations

from collections.abc import Mapping

from workbench.language.checking import CheckWords
from workbench.language.pack import LanguagePack
from workbench.language.phrases import Phrases
from workbench.language.tokens import fold
from workbench.records import dataclass


@dataclass(frozen=True, slots=True)
class LifeWords:
    """`marks`: phrases with their roles (turns, is, was, at, state, penalty); `candles` counts what is blown out at a
    birthday; `decades` the words for people of forty to fifty and so on, with the first year; `after` may follow an
    age that is told for a time, `when` opens the clause that tells it; `pronouns` open a sentence that goes on about
    the person before; `jubilee` is what is celebrated of things (`of` what leads to another thing, `personal` of a
    person), `weddings` the names of jubilees of a marriage with their years.
    """

    marks: CheckWords
    candles: frozenset[str]
    ordinal_ends: frozenset[str]
    life_year: frozenset[str]
    birthday: frozenset[str]
    after: frozenset[str]
    when: frozenset[str]
    pronouns: frozenset[str]
    possessives: frozenset[str]
    decades: Mapping[str, int]
    jubilee: frozenset[str]
    wedding: frozenset[str]
    personal: frozenset[str]
    of: frozenset[str]
    ordinals: Mapping[str, int]
    weddings: Phrases[int]


def life_words(pack: LanguagePack) -> LifeWords:
    """The words of a pack, built once (`pack.view(life_words)`). Raises ResourceError when malformed."""
    table = pack.table("lives")

    return LifeWords(
        marks=CheckWords(table),
        candles=table.words("candles"),
        ordinal_ends=table.words("ordinal-ends"),
        life_year=table.words("life-year"),
        birthday=table.words("birthday"),
        after=table.words("after"),
        when=table.words("when"),
        pronouns=table.words("pronouns"),
        possessives=table.words("possessives"),
        jubilee=table.words("jubilee"),
        wedding=table.words("wedding"),
        personal=table.words("personal"),
        of=table.words("of"),
        ordinals={fold(word): value for word, value in table.integers("ordinals").items()},
        weddings=Phrases(table.integers("weddings").items()),
        decades={fold(word): value for word, value in table.integers("decades").items()},
    )
