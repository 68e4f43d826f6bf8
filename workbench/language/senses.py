"""Words that a writer puts for each other when telling a thing again: a typed view of `senses.toml`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from workbench.language.pack import LanguagePack
from workbench.language.phrases import Phrases
from workbench.language.tokens import fold
from workbench.records import dataclass

_KEPT = 50_000
"""Words whose senses are remembered: looking through all stems is what takes long."""


class Groups:
    """Groups of words of one sense; a word may be in several. "*" stands for any letters."""

    __slots__ = ("_known", "_stems", "_whole", "phrases")

    def __init__(self, lists: Mapping[str, Iterable[str]]) -> None:
        told = list(_told(lists))
        self.phrases: Phrases[str] = Phrases((word, sense) for word, sense in told if " " in word)
        self._stems = tuple((word.rstrip("*"), sense) for word, sense in told if word.endswith("*"))
        self._known: dict[str, frozenset[str]] = {}
        self._whole: dict[str, frozenset[str]] = {}
        for word, sense in told:
            if not word.endswith("*") and " " not in word:
                self._whole[word] = self._whole.get(word, frozenset()) | {sense}

    def of(self, word: str) -> frozenset[str]:
        """The senses of a word (lower case)."""
        found = self._known.get(word)
        if found is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            known = self._whole.get(word, frozenset())
            found = known | {sense for stem, sense in self._stems if word.startswith(stem)}
            self._known[word] = found
        return found

    def among(self, lower: list[str], inside: Sequence[int]) -> frozenset[str]:
        """The senses of the words and phrases at tokens."""
        hits = (self.phrases.at(lower, at) for at in inside)
        return frozenset[str]().union(*(self.of(lower[at]) for at in inside), *({hit[1]} for hit in hits if hit))


@dataclass(frozen=True, slots=True)
class Senses:
    """`light` words tell a class from no other; `country`, `place` and `body` say what it is of without a name; before
    one of `that` a word of `time` leads to a deed; one of `becoming` to what somebody is; `feminine` words say that it
    is a woman, those of `now` that it is of today or to come (`ahead`: to come), those of `ours` whose it is in what
    somebody says. One of `them` ends a source that was told before; `never`, `firstly` and `ever` tell a first by what
    was not before.
    """

    light: frozenset[str]
    country: frozenset[str]
    place: frozenset[str]
    body: frozenset[str]
    time: frozenset[str]
    that: frozenset[str]
    feminine: frozenset[str]
    ours: frozenset[str]
    them: frozenset[str]
    now: frozenset[str]
    ahead: frozenset[str]
    never: frozenset[str]
    firstly: frozenset[str]
    ever: frozenset[str]
    becoming: tuple[str, ...]
    groups: Groups

    @property
    def phrases(self) -> Phrases[str]:
        """Phrases with their senses."""
        return self.groups.phrases

    def of(self, word: str) -> frozenset[str]:
        """The senses of a word (lower case)."""
        return self.groups.of(word)

    def becomes(self, word: str) -> bool:
        """Whether a verb leads to what somebody is."""
        return any(word.startswith(stem) if len(stem) > 3 else word == stem for stem in self.becoming)


def senses(pack: LanguagePack) -> Senses:
    """The words of a pack, built once (`pack.view(senses)`). Raises ResourceError when malformed."""
    table = pack.table("senses")
    return Senses(
        light=table.words("light"),
        country=table.words("country"),
        place=table.words("place"),
        body=table.words("body"),
        time=table.words("time"),
        that=table.words("that"),
        feminine=table.words("feminine"),
        ours=table.words("ours"),
        them=table.words("them"),
        now=table.words("now"),
        ahead=table.words("ahead"),
        never=table.words("never"),
        firstly=table.words("firstly"),
        ever=table.words("ever"),
        becoming=tuple(word.rstrip("*") for word in table.strings("becoming")),
        groups=Groups(table.table("senses").string_lists()),
    )


def _told(groups: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, str]]:
    for sense, words in groups.items():
        for word in words:
            yield fold(word), sense
