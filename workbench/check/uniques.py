"""What an article calls the first, last, only or oldest of a class, with who or what bears the name.

A class is a noun with its adjectives (`core`) and what follows it or owns it (`rest`): "the town's first Indian
restaurant" is {indian, restau} of {town}. Two bearers of one class contradict one another when both are told: in
apposition, by a copula, as the title of a work, or by a pronoun for the person whom the article is about.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from workbench.check.bearers import Bearer, bearer, owners
from workbench.check.scene import Scene
from workbench.check.timeline import Timeline, timeline
from workbench.domain.text import Span
from workbench.language.firsts import first_words
from workbench.language.uniques import UniqueWords, unique_words
from workbench.records import dataclass

REACH = 13
"""Most tokens of a class behind its first word."""
MOST = 16
"""Uniques of an article that are compared."""
STEM = 5
NEAR = 4
"""Most words from a verb to the class."""
KINDS = frozenset({"first", "last", "only"})
"""The kinds that are no superlatives."""
_STOPS = frozenset({",", ".", ";", ":", "(", ")", "«", "»", "“", "”", '"', "„", "—", "–", "!", "?", "…", "‘"})
_SEVERAL = frozenset({"of", "de", "des", "dei", "dos", "das", "der", "van", "los", "las", "delle"})


@dataclass(frozen=True)
class Unique:
    """`kind` is first, last, only or the superlative; `core` and `rest` are stems of its class, `rest` without words
    that tell it from no other; `told` is whether the class had a rest at all, `names` is what has a capital of it.
    """

    kind: str
    span: Span
    sentence: int
    core: frozenset[str]
    rest: frozenset[str]
    told: bool
    names: frozenset[str]
    bearer: Bearer | None

    @property
    def who(self) -> str:
        """The bearer in the words of the article."""
        return self.bearer.told if self.bearer is not None else ""


def contradictions(scene: Scene) -> tuple[tuple[Unique, Unique], ...]:
    """Pairs of one class with two bearers, in text order, each once; found when first asked for."""
    return scene.trace.remembered("two bearers of one class", lambda: tuple(_contradictions(scene)))


def _contradictions(scene: Scene) -> Iterator[tuple[Unique, Unique]]:
    found = [unique for unique in uniques(scene) if unique.bearer is not None][:MOST]
    seen: set[Span] = set()
    for one, other in combinations(found, 2):
        if seen & {one.span, other.span} or not one_class(one, other) or not _two_bearers(one, other):
            continue
        if not _latest_so_far(scene, one, other):
            seen |= {one.span, other.span}
            yield one, other


def _latest_so_far(scene: Scene, one: Unique, other: Unique) -> bool:
    """Of two lasts one will be, and the other is told with its title right behind it: "Her last production, “Blue
    Water”, won a prize" is the one before.
    """
    line, words = timeline(scene), scene.pack.view(unique_words)
    if one.kind != "last":
        return False
    places = [scene.tokens.covering(each.span.start, each.span.end) for each in (one, other)]
    lower, future = scene.tokens.lower, line.calendar.tense.future
    ahead = [not future.isdisjoint(lower[max(0, place.start - NEAR) : place.start]) for place in places]
    owned = [
        not words.possessives.isdisjoint(lower[place.start : place.start + 2])
        and words.being.isdisjoint(lower[max(0, place.start - NEAR) : place.start])
        for place in places
    ]
    return (ahead[0] and owned[1]) or (ahead[1] and owned[0])


def one_class(one: Unique, other: Unique) -> bool:
    """The same noun, and nothing but names in either that the other does not have: "of the wreck", "of the wreck of
    the Armorique".
    """
    if one.kind != other.kind or one.sentence == other.sentence or one.core != other.core:
        return False
    if one.rest and other.rest:
        nested = one.rest <= other.rest or other.rest <= one.rest
        return nested and one.rest ^ other.rest <= one.names | other.names
    if one.rest or other.rest:
        named, bare = (one, other) if one.rest else (other, one)
        return bare.told and named.rest <= named.names  # "of the club" after "of Arvennes FC"
    return len(one.core) > 1 and one.told == other.told


def _two_bearers(one: Unique, other: Unique) -> bool:
    first, second = one.bearer, other.bearer
    return first is not None and second is not None and first.differs(second)


def uniques(scene: Scene) -> Iterator[Unique]:
    """Every unique whose class can be told, in text order."""
    line = timeline(scene)
    words = scene.pack.view(unique_words)
    weak = {at for mark in line.marks if "weak" in mark.roles for at in range(mark.first, mark.last)}
    superlatives = {mark.first: mark for mark in line.marks if "superlative" in mark.roles}
    for index in sorted({*scene.tokens.among(words.kinds.keys()), *superlatives}):
        kind, last = words.kinds.get(scene.tokens.lower[index]), index
        if index in superlatives and not line.has(scene.segments.sentence_at(scene.tokens.starts[index]), "once"):
            last = superlatives[index].last - 1
            kind = " ".join(scene.tokens.lower[index : last + 1])
        found = _read(line, words, kind, index, last) if kind is not None and index not in weak else None
        if found is not None:
            yield found


def _read(line: Timeline, words: UniqueWords, kind: str, first: int, last: int) -> Unique | None:
    """The unique whose word stands at tokens [first, last]; None where it has no class of its own."""
    tokens, lower = line.scene.tokens, line.scene.tokens.lower
    sentence = line.scene.segments.sentence_at(tokens.starts[first])
    inside = line.scene.sentence_tokens(sentence)
    led = lead(line, words, first, inside.start)
    after = last + 1
    if led is None or after >= inside.stop or lower[after].isdecimal() or lower[after] in line.words.counts:
        return None
    low, owner = led
    stop = _end(words, lower, after, min(inside.stop, after + REACH))
    phrase = lower[after:stop]
    if not words.reckoning.isdisjoint((*phrase, *owner)) or not line.words.since.isdisjoint(phrase):
        return None
    cut = next((at for at in range(after, stop) if lower[at] in words.complement), stop)
    core = _stems(line, words, lower[after:cut], spare=True)
    if not core:
        return None
    behind = [*lower[cut:stop], *owner]
    capital = {lower[at][:STEM] for at in range(cut, stop) if line.scene.text[tokens.starts[at]].isupper()}
    names = frozenset() if line.scene.language == "de" else frozenset(capital)
    told = any(len(word) > 3 for word in behind)
    place = Span(tokens.starts[low], tokens.ends[stop - 1])
    rest = _stems(line, words, behind)
    return Unique(kind, place, sentence, core, rest, told, names, bearer(line, words, low, stop))


def lead(line: Timeline, words: UniqueWords, first: int, start: int) -> tuple[int, list[str]] | None:
    """Where the phrase begins, and the words of its owner ("the town's first", "her last"); None where it is none."""
    lower = line.scene.tokens.lower
    before = lower[first - 1] if first > start else ""
    earlier = lower[first - 2] if first - 1 > start else ""
    if before in words.very:
        return lead(line, words, first - 1, start)  # "the very first"
    if before in words.possessives:
        low = first - 1 - (earlier in line.words.definite and line.scene.language in ("it", "pt"))
        return low, owners(line, first - 1)
    if before == "s" and earlier.endswith("'"):
        low = first - 2
        low -= low > start and lower[low - 1] in line.words.determiners
        return low, [earlier.rstrip("'")]
    if before.endswith("s'") and line.scene.language == "en":  # "the Netherlands' first"
        return first - 1, [before.rstrip("'")]
    if before in words.indefinite and line.scene.pack.view(first_words).kinds.at(lower, first + 1) is not None:
        return first - 1, owners(line, first - 1)  # "“Slack Water”, a first novel"
    if before in line.words.definite and before not in words.indefinite:
        several = earlier in words.partitive or (earlier in _SEVERAL and lower[first - 3] in line.words.counts)
        return None if several or (earlier == "of" and lower[first - 3] in ("one", "some", "many")) else (first - 1, [])
    return (first, []) if before in (",", ":", "(", "") or before in words.being else None


def _end(words: UniqueWords, lower: list[str], after: int, last: int) -> int:
    """Where the class ends: at a stop or a verb of being."""
    return next((at for at in range(after, last) if lower[at] in _STOPS or lower[at] in words.being), last)


def _stems(line: Timeline, words: UniqueWords, phrase: list[str], *, spare: bool = False) -> frozenset[str]:
    """The words of a class that tell it from others, cut; `spare` keeps the general ones where there are no others."""
    small = line.scene.context.words.empty | line.words.determiners | words.complement
    every = [word for word in phrase if (len(word) > 2 and word not in small) or word.isdecimal()]
    telling = [word for word in every if word not in words.generic]
    return frozenset(word[:STEM] for word in (telling or every if spare else telling))
