"""A row whose length is told, and a rank in it that does not fit: "two sessions. The first ... The third and last".

The rank has no noun of its own, or the noun of what was counted; it is told within a few sentences, and nothing near
counts as many as it makes. "A third" is one more, and no member of the row.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.flagging import in_quotation
from workbench.check.scene import Scene
from workbench.check.timeline import Timeline, timeline
from workbench.domain.quantities import Kind
from workbench.domain.text import Span
from workbench.language.attribution import BE, FINITE, AttributionLexicon
from workbench.language.firsts import FirstWords, first_words
from workbench.language.naming import words
from workbench.records import dataclass

REACH = 4
"""Sentences from the count to the rank."""
NOUN = 3
"""Most words from a number to the noun that it counts."""
ROOT = 4
"""First letters that the forms of one noun share."""
MOST = 12
"""Beyond it a number counts no row that is told one by one."""
_STOPS = frozenset({",", ".", ";", ":", "(", ")", "—", "–", "!", "?"})


@dataclass(frozen=True)
class Counted:
    """How many there are said to be, where, and the roots of the words behind the number; none where it stands alone
    ("out of three").
    """

    number: int
    span: Span
    sentence: int
    roots: frozenset[str]
    partial: bool
    """"The first two", "two others", "two of": only some of them."""


def misfits(scene: Scene) -> Iterator[tuple[Span, Span]]:
    """Where the row is counted, and the rank that does not fit."""
    line, known = timeline(scene), scene.pack.view(first_words)
    if not known.lasts or not line.words.ordinals:
        return
    counted = list(_counted(line))
    for at in scene.tokens.among(line.words.ordinals.keys()):
        rank = line.words.ordinals[scene.tokens.lower[at]]
        if 1 < rank <= MOST and counted:
            found = _misfit(line, known, counted, at, rank)
            if found is not None:
                yield found


def _misfit(line: Timeline, known: FirstWords, counted: list[Counted], at: int, rank: int) -> tuple[Span, Span] | None:
    scene, lower = line.scene, line.scene.tokens.lower
    last = _and_last(line, known, at)
    stop = at + 1 if last is None else last
    span = Span(scene.tokens.starts[at], scene.tokens.ends[stop - 1])
    sentence = scene.segments.sentence_at(span.start)
    first = scene.sentence_tokens(sentence).start
    if at == first or lower[at - 1] not in line.words.definite or in_quotation(scene, span):
        return None
    near = [
        one for one in counted
        if 0 <= sentence - one.sentence <= REACH and one.span.end <= span.start and not scene.in_title(one.span.start)
    ]  # fmt: skip
    own = _noun(line, known, stop)
    if own is None:
        return None
    row = [one for one in near if one.roots and not one.partial and (not own or own[:ROOT] in one.roots)]
    if any(one.number == rank or (one.number >= rank and one.partial) for one in near):
        return None
    count = next((one for one in reversed(row) if _begun(line, one, at)), None)
    if count is None:
        return None
    fits = rank == count.number if last is not None else rank != count.number + 1
    return None if fits else (count.span, span)


def _and_last(line: Timeline, known: FirstWords, at: int) -> int | None:
    """The token behind "third and last", "third, and final"."""
    lower = line.scene.tokens.lower
    place = at + 1
    place += place < len(lower) and lower[place] == ","
    if place + 1 < len(lower) and lower[place] in line.words.conjunctions and lower[place + 1] in known.lasts:
        return place + 2
    return None


def _noun(line: Timeline, known: FirstWords, stop: int) -> str | None:
    """The noun of a rank; "" where it has none, and None where it is of something else ("the third of May")."""
    scene, lower = line.scene, line.scene.tokens.lower
    if stop >= len(lower):
        return ""
    word = lower[stop]
    if word in scene.context.words.of or word in line.words.out_of or not word[0].isalnum():
        return "" if word in _STOPS else None
    if word in known.ones:
        return ""
    saying = scene.pack.view(AttributionLexicon.of)
    small = saying.infinitive | words(scene.pack.table("sources").table("words"), "links")
    verb = bool(saying.classes.get(word, 0) & (FINITE | BE)) or word in small
    return "" if verb or word in line.words.determiners or word in line.words.relatives else word


def _begun(line: Timeline, count: Counted, at: int) -> bool:
    """The row is told from its first member on, between the count and the rank."""
    scene = line.scene
    start = scene.tokens.covering(count.span.start, count.span.end).stop
    ordinals = line.words.ordinals
    return any(ordinals.get(scene.tokens.lower[one]) == 1 for one in range(start, at))


def _counted(line: Timeline) -> Iterator[Counted]:
    """The small numbers of the body that count something."""
    scene, lower = line.scene, line.scene.tokens.lower
    for at, word in enumerate(lower):
        number = line.words.counts.get(word) or (int(word) if word.isdecimal() and len(word) <= 2 else 0)
        if not 2 <= number <= MOST:
            continue
        sentence = scene.segments.sentence_at(scene.tokens.starts[at])
        inside = scene.sentence_tokens(sentence)
        behind = [one for one in lower[at + 1 : min(inside.stop, at + 1 + NOUN)] if one.isalpha()]
        before = lower[at - 1] if at > inside.start else ""
        of = bool(behind) and (behind[0] in scene.context.words.of or behind[0] in line.words.out_of)
        partial = of or before in line.words.ordinals or (bool(behind) and behind[0] in line.words.ordinals)
        span = Span(scene.tokens.starts[at], scene.tokens.ends[at])
        if scene.dates_within(span.start, span.end) or _measured(scene, span):
            continue
        yield Counted(number, span, sentence, frozenset(one[:ROOT] for one in behind), partial)


def _measured(scene: Scene, span: Span) -> bool:
    """The number is of money, time, a share or a measure."""
    return any(figure.kind is not Kind.COUNT for figure in scene.amounts_within(span.start, span.end))
