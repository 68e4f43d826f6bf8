"""First works and first wins of one life, told in two places with two dates: "his first book", of 1968 and of 1974."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from workbench.check.biography import Biography, biography
from workbench.check.points import Point, points
from workbench.check.scene import Scene
from workbench.check.timeline import Timeline, timeline
from workbench.domain.text import Span
from workbench.language.firsts import FirstWords, first_words
from workbench.records import dataclass

APART = 31
"""Days between two dates that cannot be the same first: a stage won on Tuesday is told of on Thursday."""
SCOPE = 8
"""Words behind a first among which "of her career" may stand."""


@dataclass(frozen=True)
class Milestone:
    """Somebody's first of a kind, with its date."""

    kind: str
    span: Span
    sentence: int
    at: Point


def contradictions(scene: Scene) -> Iterator[tuple[Milestone, Milestone]]:
    """Pairs of firsts of one kind and one person with dates far apart."""
    words = scene.pack.view(first_words)
    line = timeline(scene)
    if "first" not in line.roles and not any(word in line.words.ordinals for word in scene.tokens.lower):
        return
    facts = biography(scene)
    found = [*_works(line, words), *_times(line, words)]
    for one, other in combinations(sorted(found, key=lambda first: first.span), 2):
        alike = one.kind == other.kind and one.sentence != other.sentence
        if alike and _apart(one.at, other.at) and _one_life(facts, one, other):
            yield one, other
            return


def _apart(one: Point, other: Point) -> bool:
    return one.high + APART < other.low or other.high + APART < one.low


def _one_life(facts: Biography, one: Milestone, other: Milestone) -> bool:
    """Nobody but the one whom the article is about is told of, and no relative."""
    if facts.main is None:
        return False
    for first in (one, other):
        start = facts.line.extent(first.span.start, first.span.end).start
        inside = facts.scene.sentence_tokens(first.sentence)
        if not facts.line.words.kin.isdisjoint(facts.scene.tokens.lower[max(inside.start, start - SCOPE) : start]):
            return False
        holder = facts.holder(first.span, first.sentence)
        if holder is not None and holder != facts.main:
            return False
    return True


def _works(line: Timeline, words: FirstWords) -> Iterator[Milestone]:
    """Read "his first book", "the first book he published", « le premier succès de sa carrière »."""
    tokens, lower = line.scene.tokens, line.scene.tokens.lower
    for index in tokens.among(line.words.ordinals.keys()):
        if line.words.ordinals[lower[index]] != 1 or index + 1 >= len(lower):
            continue
        hit = words.kinds.at(lower, index + 1)
        sentence = line.scene.segments.sentence_at(tokens.starts[index])
        if hit is None or line.scene.quotation_at(tokens.starts[index]) is not None:
            continue
        last, kind = hit
        inside = line.scene.sentence_tokens(sentence)
        behind = lower[last : min(inside.stop, last + SCOPE)]
        owned = index and lower[index - 1] in words.owners and (not behind or behind[0] in _ENDS)
        by_owner = behind[:1] != [] and (behind[0] in words.by_owner or "".join(behind[:2]) in words.by_owner)
        ever = not words.career.isdisjoint(behind) if kind == "win" else bool(owned or by_owner)
        at = _date(line, sentence, tokens.starts[index]) if ever else None
        if at is not None:
            yield Milestone(kind, Span(tokens.starts[index], tokens.ends[last - 1]), sentence, at)


_ENDS = frozenset({",", ".", ";", ":", "(", "—", "–", "«", "“"})


def _times(line: Timeline, words: FirstWords) -> Iterator[Milestone]:
    """Read "had won for the first time as a professional"."""
    tokens, lower = line.scene.tokens, line.scene.tokens.lower
    for index in words.times.begun(tokens):
        hit = words.times.at(lower, index)
        if hit is None:
            continue
        sentence = line.scene.segments.sentence_at(tokens.starts[index])
        inside = line.scene.sentence_tokens(sentence)
        if words.career.isdisjoint(lower[hit[0] : min(inside.stop, hit[0] + SCOPE)]):
            continue
        at = _date(line, sentence, tokens.starts[index])
        if at is not None and line.scene.quotation_at(tokens.starts[index]) is None:
            yield Milestone(hit[1], Span(tokens.starts[index], tokens.ends[hit[0] - 1]), sentence, at)


def _date(line: Timeline, sentence: int, near: int) -> Point | None:
    """The date of a first: the only one of its sentence, the nearest after it, or that of the news told before."""
    found = [point for point in points(line.scene).of(sentence) if not point.clock and point.high - point.low < 367]
    if len(found) == 1:
        return found[0]
    after = [point for point in found if point.span.start > near]
    if after or found:
        return after[0] if after else None
    published = line.scene.published
    told = (point for one in range(sentence, -1, -1) for point in points(line.scene).of(one) if not point.clock)
    fresh = (point for point in told if published is not None and abs(published.toordinal() - int(point.low)) < APART)
    return next(fresh, None)
