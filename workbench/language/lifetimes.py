"""Words that tell how old somebody is or was, in any way, and of births: a typed view of `lifetimes.toml`."""

from __future__ import annotations

from workbench.language.checking import CheckWords
from workbench.language.numbers import ATOM, NumberWords
from workbench.language.pack import LanguagePack
from workbench.records import dataclass


@dataclass(frozen=True, slots=True)
class LifetimeWords:
    """`marks`: phrases that tell a birth (born), lead to an age (leads, of today: present), or make a number of years
    none (not-age).

    `personal` stands before the years that somebody turns, `owners` before people of somebody, `candles` are counted
    instead of years, `year_words` are the unit itself. `behind` may follow an age, `small` stand between an age and its
    date, `when` opens the clause that tells when. `then` says that an age is one of long ago or of nobody's, `now` that
    it is today's. One of `first_person` makes a speaker tell of himself. Behind one of `indefinite` stands
    somebody new. `participles` of birth follow what was born. `kin` are people told of by whom they belong to, beside
    relatives. `endings` make an age of a number ("veertienjarige") whose last letter one of `stem_ends` gives back
    ("ventiquattrenne"). `scant` are adverbs between what leads to an age and the age; one of `parts` leads to what
    somebody was ("as a typist of 23").
    """

    marks: CheckWords
    personal: frozenset[str]
    owners: frozenset[str]
    candles: frozenset[str]
    year_words: frozenset[str]
    behind: frozenset[str]
    small: frozenset[str]
    when: frozenset[str]
    then: frozenset[str]
    now: frozenset[str]
    first_person: frozenset[str]
    definite: frozenset[str]
    indefinite: frozenset[str]
    kin: frozenset[str]
    participles: frozenset[str]
    scant: frozenset[str]
    parts: frozenset[str]
    endings: tuple[str, ...]
    stem_ends: tuple[str, ...]
    numbers: NumberWords

    def of_word(self, word: str) -> int | None:
        """The years that one word gives: 24 of "ventiquattrenne"; None of any other word."""
        ending = next((end for end in self.endings if word.endswith(end) and len(word) > len(end)), None)
        if ending is None:
            return None
        stem = word[: -len(ending)]
        for letter in ("", *self.stem_ends):
            item = self.numbers.item(stem + letter)
            if item is not None and item.kind == ATOM and 0 < item.value < 120:
                return item.value
        return None


def lifetime_words(pack: LanguagePack) -> LifetimeWords:
    """The words of a pack, built once (`pack.view(lifetime_words)`). Raises ResourceError when malformed."""
    table = pack.table("lifetimes")
    return LifetimeWords(
        marks=CheckWords(table),
        personal=table.words("personal"),
        owners=table.words("owners"),
        candles=table.words("candles"),
        year_words=table.words("year-words"),
        behind=table.words("behind"),
        small=table.words("small"),
        when=table.words("when"),
        then=table.words("then"),
        now=table.words("now"),
        first_person=table.words("first-person"),
        definite=table.words("definite"),
        indefinite=table.words("indefinite"),
        kin=table.words("kin"),
        participles=table.words("participles"),
        scant=table.words("scant"),
        parts=table.words("parts"),
        endings=table.strings("endings"),
        stem_ends=table.strings("stem-ends"),
        numbers=pack.view(NumberWords),
    )
