"""Words of jubilees and what their years are counted from, and ordinals in words: a typed view of `jubilees.toml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from workbench.language.checking import CheckWords, cues_of
from workbench.language.numbers import NumberWords
from workbench.language.pack import LanguagePack
from workbench.language.tokens import fold
from workbench.records import dataclass

LONGEST = 6
"""Most tokens of an ordinal in words."""


@dataclass(frozen=True, slots=True)
class JubileeWords:
    """`marks`: verbs of celebrating (celebrate) and of reaching (turns), what leads to years for which something is
    done (occasion), what goes on so long (ongoing), what years are counted from (origin), what is named for its place
    only (places). `nouns` of jubilees follow an ordinal; `whole`
    are words that give the years themselves (centenary). An ordinal in digits ends in one of `ended`; one in words ends
    in one of `suffixes`, in the place of which the cardinal has other letters, or is `irregular`; those of `sums` are
    added up.
    """

    marks: CheckWords
    nouns: frozenset[str]
    ended: frozenset[str]
    suffixes: tuple[tuple[str, str], ...]
    irregular: Mapping[str, str]
    sums: Mapping[str, int]
    whole: Mapping[str, int]
    numbers: NumberWords

    def ordinal(self, lower: list[str], stop: int) -> tuple[int, int] | None:
        """The ordinal that ends before token `stop`: its first token and its value; None where there is none."""
        last = lower[stop - 1] if stop > 0 else ""
        digits = stop - 2 - (last in self.ended and stop > 2 and lower[stop - 2] == ".")  # « 150.º »
        if last in self.ended and digits >= 0 and lower[digits].isdecimal():
            return digits, int(lower[digits])
        if last in self.sums:
            first = stop - 1
            while first > 0 and lower[first - 1] in self.sums:
                first -= 1
            return first, sum(self.sums[word] for word in lower[first:stop])
        for cardinal in self._cardinals(last):
            words = [*lower[max(0, stop - LONGEST) : stop - 1], cardinal]
            for start in range(len(words)):
                found = self.numbers.compose(words, start)
                if found is not None and found.end == len(words) and found.value == int(found.value):
                    return stop - (len(words) - start), int(found.value)
        return None

    def _cardinals(self, word: str) -> Iterator[str]:
        """The cardinals that an ordinal may be made of."""
        if word in self.irregular:
            yield self.irregular[word]
        for suffix, letters in self.suffixes:
            if word.endswith(suffix) and len(word) > len(suffix) + 1:
                stem = word[: -len(suffix)] + letters
                if self.numbers.item(stem) is not None:
                    yield stem


def jubilee_words(pack: LanguagePack) -> JubileeWords:
    """The words of a pack, built once (`pack.view(jubilee_words)`). Raises ResourceError when malformed."""
    table = pack.table("jubilees")
    suffixes = [fold(text).partition("=") for text in table.strings("suffixes")]
    return JubileeWords(
        marks=CheckWords(table),
        nouns=table.words("nouns"),
        ended=table.words("ended"),
        suffixes=tuple((suffix, letters) for suffix, _, letters in suffixes),
        irregular={fold(word): fold(value) for word, value in table.mapping("irregular").items()},
        sums={fold(word): value for word, value in table.integers("sums").items()},
        whole={fold(word): value for word, value in table.integers("whole").items()},
        numbers=pack.view(NumberWords),
    )


def wreck_words(pack: LanguagePack) -> CheckWords:
    """Where a wreck lies (lies) and what sank it (sank) (`pack.view(wreck_words)`). Raises ResourceError."""
    return cues_of(pack.table("jubilees"), "wrecks")
