"""The words by which a sentence tells what its amounts do: typed view of `cues.toml`.

A cue is a phrase of one or more words, "*" standing for any ending of its first or a later word. Where several begin
at a word the longest wins, so that "au total" is not read as "au"; equally long ones are one cue with the values of
all.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import repeat
from operator import itemgetter
from typing import Generic, NamedTuple, TypeVar

from workbench.domain.quantities import Role
from workbench.language.data import Table
from workbench.language.pack import LanguagePack
from workbench.language.tokens import Tokens, fold
from workbench.language.tokens import words_of as plain_words
from workbench.records import dataclass

Value = TypeVar("Value")

_LETTER = "ⵣ"  # of no language here: the tokeniser keeps it in the word where "*" would be cut off
_MEMO = 20_000
_TRIMMED = frozenset(",;:–—-.!?…")
_OPEN, _CLOSE = frozenset("«“„([‘"), frozenset("»”)]’")

WEAK, COMMA, RELATIVE, STRONG = 1, 2, 3, 4
"""How much parts two clauses."""
_SIGNS = {",": COMMA, **dict.fromkeys(";:–—", STRONG), **dict.fromkeys("()[]", 0)}

PLACES = ("next", "strong", "lead", "hint", "right", "trail")
"""Where a role's cue stands: `next` directly before the amount, `strong`, `lead` or `hint` before it in its clause,
`right` directly after it, `trail` after it in its clause."""


class Hit(NamedTuple, Generic[Value]):
    """A cue at tokens [first, last)."""

    first: int
    last: int
    values: tuple[Value, ...]


CuesOf = Callable[[int, int], list[Hit[Value]]]
"""What finds the cues among tokens [first, stop) of one list of words, in order, not overlapping."""


class Cues(Generic[Value]):
    """Phrases with what they stand for; one phrase may stand for several things."""

    def __init__(self, entries: Iterable[tuple[str, Value]]) -> None:
        self._exact: dict[str, list[tuple[str, Value]]] = {}
        self._stems: dict[str, list[tuple[str, Value]]] = {}
        for phrase, value in entries:
            head, star, _ = _first_word(phrase).partition("*")
            (self._stems if star else self._exact).setdefault(head, []).append((phrase, value))
        self._stem_sizes = sorted({len(head) for head in self._stems}, reverse=True)
        self._known: dict[str, _Opening[Value] | None] = {}
        self._begun: dict[str, _Opening[Value]] = {}  # of those known the few that begin a cue

    def _opening(self, word: str) -> _Opening[Value] | None:
        """What a word may begin (kept per word): exact phrases before stems, longest first."""
        known = _entries(self._exact.get(word, ()))
        for size in self._stem_sizes:
            if size <= len(word) and word[:size] in self._stems:
                known += [entry for entry in _entries(self._stems[word[:size]]) if fits(entry.words[0], word)]
        opening = _Opening(known) if known else None
        if len(self._known) < _MEMO:
            self._known[word] = opening
            if opening is not None:
                self._begun[word] = opening
        return opening

    def _openings(self, tokens: Tokens) -> dict[str, _Opening[Value]]:
        """What the words of a text begin: two operations of sets, where every word asked for one by one would take
        longer than all that is then found.
        """
        new = tokens.words.difference(self._known)
        found = {word: opening for word in new if (opening := self._opening(word)) is not None}
        found.update((word, self._begun[word]) for word in tokens.places.keys() & self._begun.keys())
        return found

    def at(self, lower: Sequence[str], index: int, stop: int) -> Hit[Value] | None:
        """The longest cue that begins at token `index` and ends before `stop`."""
        word = lower[index]
        opening = self._known[word] if word in self._known else self._opening(word)
        return None if opening is None else _begun(opening, lower, index, stop)

    def find(self, lower: Sequence[str], first: int, stop: int) -> list[Hit[Value]]:
        """The cues among tokens [first, stop), in order, not overlapping."""
        known = self._known.get  # most words begin no cue, and are known not to
        found: list[Hit[Value]] = []
        floor = first
        for index in [at for at, word in enumerate(lower[first:stop], first) if known(word, True)]:
            if index >= floor and (hit := self.at(lower, index, stop)) is not None:
                found.append(hit)
                floor = hit.last
        return found

    def within(self, tokens: Tokens, first: int, stop: int) -> list[Hit[Value]]:
        """The cues among tokens [first, stop) of a text, in order, not overlapping. Where one may begin is looked up
        once for the whole text.
        """
        return self.of(tokens)(first, stop)

    def of(self, tokens: Tokens) -> CuesOf[Value]:
        """The cues of a text that is searched in many stretches."""
        known: CuesOf[Value] | None = tokens.searches.get(self)
        if known is None:
            known = tokens.searches[self] = _Search(tokens.lower, self._begun_in(tokens)).find
        return known

    def _begun_in(self, tokens: Tokens) -> list[tuple[int, _Opening[Value]]]:
        """Where the words of a text may begin a cue, in order."""
        places_of = tokens.places
        begun: list[tuple[int, _Opening[Value]]] = []
        for word, opening in self._openings(tokens).items():
            places = places_of[word]
            if not opening.alone and not opening.loose:  # most stand before none of the words that would make a cue
                places = list(tokens.followed(places, opening.seconds))
            begun += zip(places, repeat(opening))
        begun.sort(key=itemgetter(0))
        return begun


class _Search(Generic[Value]):
    """The places of one text where cues of one list may begin."""

    def __init__(self, lower: Sequence[str], begun: list[tuple[int, _Opening[Value]]]) -> None:
        self._lower, self._begun = lower, begun
        self._places = [at for at, _ in begun]

    def find(self, first: int, stop: int) -> list[Hit[Value]]:
        """The cues among tokens [first, stop), in order, not overlapping."""
        found: list[Hit[Value]] = []
        low = bisect_left(self._places, first)
        if low == len(self._places) or self._places[low] >= stop:
            return found  # nearly always
        floor = first
        for index, opening in self._begun[low : bisect_left(self._places, stop, low)]:
            if index < floor:
                continue
            alone = not opening.seconds
            hit = Hit(index, index + 1, opening.alone) if alone else _begun(opening, self._lower, index, stop)
            if hit is not None:
                found.append(hit)
                floor = hit.last
        return found


def _begun(opening: _Opening[Value], lower: Sequence[str], index: int, stop: int) -> Hit[Value] | None:
    """The longest of the cues that begin with the word at token `index`, if one does and ends before `stop`."""
    if opening.seconds and index + 1 < stop:
        longest = 0
        values: tuple[Value, ...] = ()
        for entry in opening.seconds.get(lower[index + 1], opening.loose):
            last = index + len(entry.words)
            if last < longest:
                break
            if last <= stop:
                behind = lower[index + 1 : last]
                if behind == entry.rest or (entry.loose and all(map(fits, entry.rest, behind))):
                    longest, values = last, values + entry.values
        if longest:
            return Hit(index, longest, values)
    return Hit(index, index + 1, opening.alone) if opening.alone else None


@dataclass(frozen=True, slots=True)
class _Entry(Generic[Value]):
    """A phrase; `loose` when a word behind the first has a "*"."""

    words: tuple[str, ...]
    rest: list[str]
    loose: bool
    values: tuple[Value, ...]


def _entries(phrases: Iterable[tuple[str, Value]]) -> list[_Entry[Value]]:
    """Phrases, each with everything that it stands for."""
    grouped: dict[tuple[str, ...], list[Value]] = {}
    for phrase, value in phrases:
        grouped.setdefault(words_of(phrase), []).append(value)
    return [
        _Entry(words, list(words[1:]), any("*" in word for word in words[1:]), tuple(values))
        for words, values in grouped.items()
    ]


class _Opening(Generic[Value]):
    """The phrases that begin with one word: `alone` the word itself, `seconds` the longer ones by their second word,
    `loose` those whose second word has a "*" (they are in every list of `seconds` too).
    """

    __slots__ = ("alone", "loose", "seconds")

    def __init__(self, entries: list[_Entry[Value]]) -> None:
        self.alone = tuple(value for entry in entries if not entry.rest for value in entry.values)
        longer = sorted((entry for entry in entries if entry.rest), key=lambda entry: -len(entry.words))
        self.loose = [entry for entry in longer if "*" in entry.rest[0]]
        second = {entry.rest[0] for entry in longer}
        self.seconds = {
            word: [entry for entry in longer if entry.rest[0] == word or entry in self.loose] for word in second
        }


def words_of(phrase: str) -> tuple[str, ...]:
    """A phrase as the tokeniser would cut it, "*" kept on its word."""
    if "*" not in phrase:
        return plain_words(phrase)
    return tuple(word.replace(_LETTER, "*") for word in plain_words(fold(phrase).replace("*", _LETTER)))


def _first_word(phrase: str) -> str:
    """The first word of a phrase; most phrases are letters and blanks, and no text has the words of most of them."""
    first = phrase.partition(" ")[0]
    if first.replace("*", "").isalpha():
        return fold(first)
    return next(iter(words_of(phrase)), "")


def fits(pattern: str, word: str) -> bool:
    """Whether a word is the pattern, "*" standing for any letters."""
    head, star, tail = pattern.partition("*")
    return pattern == word if not star else word.startswith(head) and word[len(head) :].endswith(tail)


class RoleCue(NamedTuple):
    """What a phrase says of the amounts around it: a role, where the amount stands, and how strongly."""

    role: Role
    place: str
    weight: int


_ROLES = {role.value: role for role in Role}
_WEIGHTS = {"next": 4, "strong": 4, "lead": 2, "hint": 1, "right": 5, "trail": 2}


@dataclass(frozen=True, slots=True)
class ReadingCues:
    """All cues of a language that the reading uses. Built by `reading_cues`. `boundaries` are the words and signs that
    may part clauses, each with its strength (brackets with none), `empty` the words without meaning of their own,
    `links` the short words that tie a complement (of, to, from) and can end no clause; `leading` and `dangling` are all
    that a clause cannot begin and end with.
    """

    relatives: frozenset[str]
    conjunctions: frozenset[str]
    empty: frozenset[str]
    links: frozenset[str]
    ordinals: frozenset[str]
    boundaries: dict[str, int]
    leading: frozenset[str]
    dangling: frozenset[str]
    modality: Cues[str]
    roles: Cues[RoleCue]
    marks: Cues[str]


def reading_cues(pack: LanguagePack) -> ReadingCues:
    """The view of a pack's cues.toml; use through `pack.view(reading_cues)`. Raises ResourceError when malformed."""
    table = pack.table("cues")
    clauses = table.table("clauses")
    function = frozenset(map(fold, pack.table("words").strings("function")))
    relatives = frozenset(map(fold, clauses.strings("relatives")))
    conjunctions = frozenset(map(fold, clauses.strings("conjunctions")))
    links = frozenset(word for phrase in _links(table.table("marks")) for word in words_of(phrase) if len(word) <= 3)
    return ReadingCues(
        relatives=relatives,
        conjunctions=conjunctions,
        boundaries={**dict.fromkeys(conjunctions, WEAK), **dict.fromkeys(relatives, RELATIVE), **_SIGNS},
        empty=function,
        links=links,
        leading=relatives | conjunctions | _TRIMMED | _CLOSE,
        dangling=links | conjunctions | _TRIMMED | _OPEN,
        ordinals=frozenset(map(fold, clauses.strings("ordinals"))),
        modality=Cues(_pairs(table.table("modality"))),
        roles=Cues(_role_cues(table.table("roles"))),
        marks=Cues(_pairs(table.table("marks"))),
    )


def _links(marks: Table) -> Iterator[str]:
    for name in ("of", "out_of", "from", "to", "by", "versus"):
        yield from marks.strings(name)


def _pairs(table: Table) -> Iterator[tuple[str, str]]:
    for name, phrases in table.string_lists().items():
        for phrase in phrases:
            yield phrase, name


def _role_cues(table: Table) -> Iterator[tuple[str, RoleCue]]:
    for name in table.keys():  # noqa: SIM118 - Table is no dict
        if name not in _ROLES:
            raise table.wrong(name, "one of " + ", ".join(_ROLES))
        role, places = _ROLES[name], table.table(name)
        for place in places.keys():  # noqa: SIM118
            if place not in PLACES:
                raise places.wrong(place, "one of " + ", ".join(PLACES))
            for phrase in places.strings(place):
                yield phrase, RoleCue(role, place, _WEIGHTS[place])
