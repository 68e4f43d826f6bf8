"""Words that a writer puts for each other when telling again what is the first of its kind: a view of `senses.toml`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from workbench.language.pack import LanguagePack
from workbench.language.phrases import Phrases
from workbench.language.tokens import fold
from workbench.records import dataclass


@dataclass(frozen=True, slots=True)
class Senses:
    """`light` words tell a class from no other; `country`, `place` and `body` say what it is of without a name; before
    one of `that` a word of `time` leads to a deed; one of `becoming` to what somebody is; `feminine` words say that it
    is a woman, those of `now` that it is of today or to come,
    those of `ours` whose it is in what somebody says.
    """

    light: frozenset[str]
    country: frozenset[str]
    place: frozenset[str]
    body: frozenset[str]
    time: frozenset[str]
    that: frozenset[str]
    feminine: frozenset[str]
    ours: frozenset[str]
    now: frozenset[str]
    becoming: tuple[str, ...]
    phrases: Phrases[str]
    _whole: Mapping[str, frozenset[str]]
    _stems: tuple[tuple[str, str], ...]

    def of(self, word: str) -> frozenset[str]:
        """The senses of a word (lower case)."""
        known = self._whole.get(word, frozenset())
        return known | {sense for stem, sense in self._stems if word.startswith(stem)}

    def becomes(self, word: str) -> bool:
        """Whether a verb leads to what somebody is."""
        return any(word.startswith(stem) if len(stem) > 3 else word == stem for stem in self.becoming)


def senses(pack: LanguagePack) -> Senses:
    """The words of a pack, built once (`pack.view(senses)`). Raises ResourceError when malformed."""
    table = pack.table("senses")
    told = list(_told(table.table("senses").string_lists()))
    whole: dict[str, frozenset[str]] = {}
    for word, sense in told:
        if not word.endswith("*") and " " not in word:
            whole[word] = whole.get(word, frozenset()) | {sense}
    return Senses(
        light=table.words("light"),
        country=table.words("country"),
        place=table.words("place"),
        body=table.words("body"),
        time=table.words("time"),
        that=table.words("that"),
        feminine=table.words("feminine"),
        ours=table.words("ours"),
        now=table.words("now"),
        becoming=tuple(word.rstrip("*") for word in table.strings("becoming")),
        phrases=Phrases((word, sense) for word, sense in told if " " in word),
        _whole=whole,
        _stems=tuple((word.rstrip("*"), sense) for word, sense in told if word.endswith("*")),
    )


def _told(groups: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, str]]:
    for sense, words in groups.items():
        for word in words:
            yield fold(word), sense
