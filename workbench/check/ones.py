"""Lists of so many of each, with single ones among them: "two drivers, a passenger and two cyclists" are five."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.scene import Scene
from workbench.check.timeline import Timeline
from workbench.domain.quantities import Hedge, Kind
from workbench.domain.text import Span
from workbench.language.uniques import unique_words
from workbench.records import dataclass

LONGEST = 9
"""Most words of an item."""
PLURAL = {
    "fr": ("s", "x", "z"), "en": ("s", "n"), "es": ("s",), "pt": ("s",), "nl": ("n", "s"), "de": ("n", "s", "e", "er"),
    "it": ("i", "e"),
}  # fmt: skip
"""Endings that most plurals have."""
_ENDS = frozenset({".", ";", ":", "!", "?", "(", ")", "—", "–", "«", "»", "“", "”", "…"})


@dataclass(frozen=True)
class Tally:
    """Where such a list stands, and how many its items come to, each by itself."""

    span: Span
    counts: tuple[int, ...]

    @property
    def total(self) -> int:
        return sum(self.counts)


def tally(line: Timeline, first: int, last: int) -> Tally | None:
    """The list that begins at token `first` and ends before `last`. None where an item begins with neither a number
    nor an indefinite article, may hold several ("a couple"), or where all begin alike: then other rules count.
    """
    lower, scene = line.scene.tokens.lower, line.scene
    joint = next(
        (at for at in range(first + 1, last) if lower[at] in line.words.conjunctions and _opens(line, at + 1)), None
    )
    if joint is None or joint + 1 >= last:
        return None
    stop = next((at for at in range(joint + 1, last) if lower[at] == "," or lower[at] in _ENDS), last)
    if stop + 1 < last and lower[stop] == "," and _opens(line, stop + 1):
        return None  # something more is listed behind the conjunction
    commas = [at for at in range(first, joint) if lower[at] == ","]
    starts = [first, *(at + 1 for at in commas), joint + 1]
    stops = [*commas, joint - 1 if lower[joint - 1] == "," else joint, stop]
    items = [(a, b) for a, b in zip(starts, stops, strict=True) if a < joint or a == joint + 1]
    items = [(a, b) for a, b in items if a != joint]  # the comma before "and"
    if len(items) < 3 or not _ENDS.isdisjoint(lower[first:stop]):
        return None
    counts = [_count(line, a, b) for a, b in items]
    known = tuple(one for one in counts if one is not None)
    single = sum(_single(line, a) for a, _ in items)
    if len(known) != len(items) or not 0 < single < len(items):
        return None
    return Tally(Span(scene.tokens.starts[first], scene.tokens.ends[stop - 1]), known)


def tallies(line: Timeline, sentence: int) -> Iterator[Tally]:
    """The lists of a sentence, wherever they begin: "In custody are a girl of 15, two boys and a youth"."""
    inside = line.scene.sentence_tokens(sentence)
    end = line.scene.segments.sentences[sentence].start
    for at in inside:
        if line.scene.tokens.starts[at] >= end and _opens(line, at):
            told = tally(line, at, inside.stop)
            if told is not None:
                yield told
                end = told.span.end


def _opens(line: Timeline, at: int) -> bool:
    """An item may begin here: with an indefinite article, a number, or whose it is."""
    lower = line.scene.tokens.lower
    return at < len(lower) and (_single(line, at) or _number(line.scene, at) is not None)


def _single(line: Timeline, at: int) -> bool:
    """One thing or person begins here: "a nurse", "their cousin"."""
    lower = line.scene.tokens.lower
    if lower[at] in line.scene.context.words.one:
        return True
    if lower[at] not in line.scene.pack.view(unique_words).possessives or at + 1 >= len(lower):
        return False
    plural = ("s",) if line.scene.language == "en" else PLURAL.get(line.scene.language, ("s",))
    return not lower[at + 1].endswith(plural)


def _number(scene: Scene, at: int) -> int | None:
    """The exact count that begins with a token."""
    start = scene.tokens.starts[at]
    for figure in scene.amounts_within(start, scene.tokens.ends[at]):
        quantity = figure.quantity
        exact = figure.kind is Kind.COUNT and not quantity.is_range and quantity.hedge is Hedge.NONE
        if exact and figure.start == start and quantity.low.denominator == 1 and figure.per is None:
            return int(quantity.low)
    return None


def _count(line: Timeline, first: int, last: int) -> int | None:
    """How many an item tells of: 1 behind an indefinite article, unless its noun stands for several."""
    scene, lower = line.scene, line.scene.tokens.lower
    if not 2 <= last - first <= LONGEST:
        return None
    inside = lower[first + 1 : last]
    if not scene.context.words.groups.isdisjoint(inside) or _joins(line, first + 1, last):
        return None
    rest = scene.amounts_within(scene.tokens.starts[first + 1], scene.tokens.ends[last - 1])
    rest = [one for one in rest if one.kind is not Kind.DURATION]  # "two brothers aged 27 and 30"
    if _single(line, first):
        return None if rest else 1
    return _number(scene, first) if len(rest) <= 1 else None


def _joins(line: Timeline, first: int, last: int) -> bool:
    """A conjunction stands among tokens [first, last), not between two numbers."""
    lower = line.scene.tokens.lower
    return any(
        lower[at] in line.words.conjunctions and not (lower[at - 1].isdecimal() and lower[at + 1 : at + 2] != []
                                                     and lower[at + 1].isdecimal())
        for at in range(first, last)
    )  # fmt: skip
