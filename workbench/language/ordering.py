"""Words of order and time for the consistency checker: a typed view of `order.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from workbench.language.checking import CheckWords, Cue, Phrase
from workbench.language.pack import LanguagePack
from workbench.language.phrases import Phrases
from workbench.language.tokens import Tokens, fold


@dataclass(frozen=True, slots=True)
class _Entry:
    """The phrases with one first word: alone, by their second word, and those whose second word is a stem."""

    alone: frozenset[str]
    by_second: Mapping[str, tuple[Phrase, ...]]
    stems: tuple[Phrase, ...]


class MarkFinder:
    """Finds the phrases of `order.toml` in a text. Most of them are long and begin with a common word ("was", "a"),
    so that they are looked up by their first two words; at each place the longest one wins.
    """

    def __init__(self, cues: CheckWords) -> None:
        self._cues = cues
        self._entries: dict[str, _Entry | None] = {}

    def find(self, tokens: Tokens) -> list[Cue]:
        """All of them, not overlapping, in text order."""
        lower, found, free = tokens.lower, [], 0
        for index, word in enumerate(lower):
            entry = self._entries[word] if word in self._entries else self._entry(word)
            if entry is None or index < free:
                continue
            roles, size = self._longest(entry, lower, index)
            if size:
                free = index + size
                found.append(Cue(roles, index, free, tokens.starts[index], tokens.ends[free - 1]))
        return found

    def _longest(self, entry: _Entry, lower: list[str], index: int) -> tuple[frozenset[str], int]:
        second = lower[index + 1] if index + 1 < len(lower) else ""
        for words, roles, _ in (*entry.by_second.get(second, ()), *entry.stems):
            size = len(words)
            if index + size <= len(lower) and all(fits(words[k], lower[index + k]) for k in range(1, size)):
                return roles, size
        return entry.alone, 1 if entry.alone else 0

    def _entry(self, word: str) -> _Entry | None:
        phrases = self._cues.starting(word)
        made = None
        if phrases:
            alone = frozenset(role for words, roles, _ in phrases if len(words) == 1 for role in roles)
            seconds: dict[str, list[Phrase]] = {}
            for phrase in phrases:
                if len(phrase[0]) > 1 and "*" not in phrase[0][1]:
                    seconds.setdefault(phrase[0][1], []).append(phrase)
            stems = tuple(phrase for phrase in phrases if len(phrase[0]) > 1 and "*" in phrase[0][1])
            made = _Entry(alone, {second: tuple(found) for second, found in seconds.items()}, stems)
        if len(self._entries) < 50_000:
            self._entries[word] = made
        return made


@dataclass(frozen=True, slots=True)
class OrderWords:
    """`marks`: phrases with their roles (start, end, born, declined ...); `counts` and `ordinals`: number words;
    `offices` and `roles`: phrases with the office or post they stand for; `acronyms`: short form → full name;
    `ladders`: the roles that are steps ("treaty-1"); `fillers`: words that add nothing to a first ("ever");
    `premises`: what opens when a building does; `learned`: people who speak for a study (researchers).
    """

    marks: MarkFinder
    counts: Mapping[str, int]
    ordinals: Mapping[str, int]
    conjunctions: frozenset[str]
    determiners: frozenset[str]
    relatives: frozenset[str]
    span_from: frozenset[str]
    span_to: frozenset[str]
    at_year: frozenset[str]
    before_age: frozenset[str]
    kin: frozenset[str]
    glue: frozenset[str]
    links: frozenset[str]
    to_do: frozenset[str]
    out_of: frozenset[str]
    verb_last: bool
    offices: Phrases[str]
    posts: Phrases[str]
    acronyms: Mapping[str, str]
    roles: frozenset[str]
    ladders: frozenset[str]
    pluperfect: frozenset[str]
    adverb_ends: frozenset[str]
    fillers: frozenset[str]
    since: frozenset[str]
    indefinite: frozenset[str]
    premises: frozenset[str]
    clauses: frozenset[str]
    years: frozenset[str]
    definite: frozenset[str]
    at_place: frozenset[str]
    possessives: frozenset[str]
    agents: frozenset[str]
    learned: frozenset[str]


def fits(pattern: str, word: str) -> bool:
    """Whether a word is the pattern, "*" standing for any letters at its end."""
    return word.startswith(pattern[:-1]) if pattern.endswith("*") else pattern == word


def order_words(pack: LanguagePack) -> OrderWords:
    """The words of a pack, built once (`pack.view(order_words)`). Raises ResourceError when malformed."""
    table = pack.table("order")
    roles = table.table("cues").string_lists()

    def listed(key: str) -> frozenset[str]:
        return frozenset(map(fold, table.strings(key)))

    return OrderWords(
        marks=MarkFinder(CheckWords(table)),
        counts={fold(word): value for word, value in table.integers("counts").items()},
        ordinals={fold(word): value for word, value in table.integers("ordinals").items()},
        conjunctions=listed("conjunctions"),
        determiners=listed("determiners"),
        relatives=listed("relatives"),
        span_from=listed("span-from"),
        span_to=listed("span-to"),
        at_year=listed("at-year"),
        before_age=listed("before-age"),
        kin=listed("kin"),
        glue=listed("glue"),
        links=listed("links"),
        to_do=listed("to-do"),
        out_of=listed("out-of"),
        verb_last=table.string("verbs", "early") == "last",
        offices=Phrases.of_lists(table.table("offices").string_lists()),
        posts=Phrases.of_lists(table.table("posts").string_lists()),
        acronyms={fold(short): fold(full) for short, full in table.mapping("acronyms").items()},
        roles=frozenset(roles),
        ladders=frozenset(role for role in roles if role.rpartition("-")[2] in ("1", "2", "3")),
        pluperfect=listed("pluperfect"),
        adverb_ends=listed("adverb-ends"),
        fillers=listed("fillers"),
        since=listed("since"),
        indefinite=listed("indefinite"),
        premises=listed("premises"),
        clauses=listed("clauses"),
        years=listed("years"),
        definite=listed("definite"),
        at_place=listed("at-place"),
        possessives=listed("possessives"),
        agents=listed("agents"),
        learned=listed("learned"),
    )
