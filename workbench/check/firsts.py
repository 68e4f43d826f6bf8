"""Firsts of an article: "the first woman to lead the government", with who or what is called so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workbench.check.scene import Scene
from workbench.check.timeline import Timeline, timeline
from workbench.domain.text import Span

REACH = 10
"""Most tokens of a phrase that are looked at."""
_STOPS = frozenset({",", ".", ";", ":", "(", ")", "«", "»", "“", "”", '"', "—", "–", "!", "?"})


@dataclass(frozen=True)
class First:
    """A first: head noun and what was done first. `holder` names the person or thing, `offices` the posts spoken of."""

    span: Span
    head: str
    stems: frozenset[str]
    offices: frozenset[str]
    capitals: frozenset[str]
    holder: str | None
    sentence: int


def firsts(scene: Scene) -> list[First]:
    """Every "the first N to do X" (and its like), without words such as "first minister"."""
    line = timeline(scene)
    return list(_found(line))


def _found(line: Timeline) -> Iterator[First]:
    for mark in line.marks:
        if "first" not in mark.roles or "weak" in mark.roles or line.words.ordinals.get(_word(line, mark.first)) != 1:
            continue
        if line.scene.quotation_at(mark.start) is not None and not _title_only(line, mark.start):
            continue
        first = _read(line, mark.first, mark.last)
        if first is not None:
            yield first


def _title_only(line: Timeline, position: int) -> bool:
    index = line.scene.quotation_at(position)
    return index is not None and len(line.scene.quotations[index].quote.split()) < 4


def _word(line: Timeline, index: int) -> str:
    return line.scene.tokens.lower[index]


def _read(line: Timeline, start: int, after: int) -> First | None:
    tokens = line.scene.tokens
    sentence = line.scene.segments.sentence_at(tokens.starts[start])
    last = line.scene.sentence_tokens(sentence).stop
    stop = after
    while stop < min(last, after + REACH + 2) and tokens.lower[stop] not in _STOPS:
        stop += 1
    words = tokens.lower[after:stop]
    link = next((at for at, word in enumerate(words) if word in line.words.to_do), None)
    if link is None or not 1 <= link <= 5:
        return None
    tail = words[link + 1 : link + 1 + REACH]
    offices = frozenset(_offices(line, after + link + 1, min(stop, after + link + 1 + REACH)))
    stems = frozenset(word[:6] for word in tail if len(word) >= 4 and word.isalpha()) | _heads(words[:link])
    capitals = frozenset(
        tokens.lower[index] for index in range(after, stop)
        if line.scene.text[tokens.starts[index]].isupper() and not line.words.offices.at(tokens.lower, index)
    )  # fmt: skip
    span = Span(tokens.starts[start], tokens.ends[stop - 1])
    return First(span, words[0], stems, offices - {"generic"}, capitals, _holder(line, span, sentence), sentence)


def _heads(words: list[str]) -> frozenset[str]:
    return frozenset(word[:6] for word in words if len(word) >= 4 and word.isalpha())


def _offices(line: Timeline, first: int, last: int) -> Iterator[str]:
    index = first
    while index < last:
        hit = line.words.offices.at(line.scene.tokens.lower, index)
        if hit is not None:
            yield hit[1]
        index = index + 1 if hit is None else hit[0]


def _holder(line: Timeline, span: Span, sentence: int) -> str | None:
    """The name or quoted title nearest to the phrase in its sentence, before it rather than after it."""
    scene = line.scene
    inside = scene.segments.sentences[sentence]
    named = [(name.span, name.group) for name in scene.names if inside.start <= name.start < inside.end and
             name.kind != "place"]  # fmt: skip
    named += [
        (quotation.span, quotation.quote.strip("«»“”‘’\"„' \u00a0\u202f,."))
        for quotation in scene.quotations
        if inside.start <= quotation.start < inside.end and len(quotation.quote.split()) <= 6
    ]
    before = [(span.start - place.end, group) for place, group in named if place.end <= span.start]
    if before:
        return min(before)[1]
    after = [(place.start - span.end, group) for place, group in named if place.start >= span.end]
    return min(after)[1] if after else None


def rivals(one: First, other: First) -> bool:
    """Two different holders of what looks like one and the same first."""
    if one.holder is None or other.holder is None or one.holder == other.holder or one.head != other.head:
        return False
    if set(one.holder.lower().split()) & set(other.holder.lower().split()):
        return False
    if one.capitals ^ other.capitals and one.capitals and other.capitals:
        return False
    if one.offices and one.offices == other.offices:
        return True
    if one.offices or other.offices:
        return False
    shared, every = one.stems & other.stems, one.stems | other.stems
    return len(shared) >= 3 and len(shared) * 4 >= len(every) * 3
