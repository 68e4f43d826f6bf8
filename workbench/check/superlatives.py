"""Superlatives of an article with who or what bears them: "the Marsh Bridge, the oldest stone bridge in the county"."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.scene import Scene
from workbench.check.timeline import Timeline, timeline
from workbench.domain.text import Span
from workbench.language.checking import Cue
from workbench.records import dataclass

REACH = 9
"""Most tokens of the phrase after the superlative."""
HOLDER = 7
"""Most tokens of its bearer before it."""
LEAST = 3
"""Words of four letters and more that a phrase must have: "the oldest house" alone is of no stated place."""
_STOPS = frozenset({",", ".", ";", ":", "(", ")", "«", "»", "“", "”", '"', "—", "–", "!", "?"})


@dataclass(frozen=True)
class Superlative:
    """`words`: all of the phrase; `names`: the capitalised words of its bearer; `holder` the bearer's place."""

    span: Span
    holder: Span
    words: tuple[str, ...]
    names: frozenset[str]
    sentence: int


def superlatives(scene: Scene) -> list[Superlative]:
    """Those of named bearers, told as true today: no past tense, "one of the", "second", or quotation."""
    line = timeline(scene)
    return [found for mark in line.marks if "superlative" in mark.roles and (found := _read(line, mark)) is not None]


def contradict(one: Superlative, other: Superlative) -> bool:
    """Two bearers with names of their own and the very same phrase, in two sentences."""
    apart = bool(one.names - other.names) and bool(other.names - one.names)
    return one.words == other.words and apart and one.sentence != other.sentence


def _read(line: Timeline, mark: Cue) -> Superlative | None:
    scene, lower = line.scene, line.scene.tokens.lower
    sentence = scene.segments.sentence_at(mark.start)
    inside = scene.sentence_tokens(sentence)
    if scene.quotation_at(mark.start) is not None or line.has(sentence, "once"):
        return None
    stop = mark.last
    while stop < min(inside.stop, mark.last + REACH) and lower[stop] not in _STOPS:
        stop += 1
    words = tuple(lower[mark.first : stop])
    if stop == mark.last + REACH or sum(len(word) > 3 for word in words) < LEAST:
        return None
    first = mark.first
    if first == inside.start or lower[first - 1] not in line.words.definite:
        return None
    first -= 1
    if lower[first - 1] != "," and lower[first - 1] not in line.words.glue:
        return None
    first -= 1
    low = first
    while low > max(inside.start, first - HOLDER) and lower[low - 1] not in _STOPS:
        low -= 1
    names = frozenset(_capitals(line, low, first, inside.start))
    tokens = scene.tokens
    if not names:
        return None
    return Superlative(
        Span(tokens.starts[mark.first], tokens.ends[stop - 1]),
        Span(tokens.starts[low], tokens.ends[first - 1]), words, names, sentence,
    )  # fmt: skip


def _capitals(line: Timeline, low: int, stop: int, opening: int) -> Iterator[str]:
    """The words that begin with a capital, the first of a sentence only when it is no small word."""
    tokens, text = line.scene.tokens, line.scene.text
    for index in range(low, stop):
        word = tokens.lower[index]
        if text[tokens.starts[index]].isupper() and (index > opening or word not in line.words.determiners):
            yield word
