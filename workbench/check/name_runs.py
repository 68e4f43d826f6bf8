"""Rows of names anywhere in a sentence: "anyone who pays cash at Wickmere, Holt Lane, Sandon or Thorpe End", « aux
Sablettes, à la Grande-Anse et à la pointe du Raz-Bihan », with what stands right before the first.

A name may have an article or preposition before it, one common word in it ("the bay of Morlan", « Force ouvrière »),
and nothing else: what is more than that ends the row.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.scene import Scene
from workbench.check.timeline import Timeline, timeline
from workbench.check.views import view
from workbench.domain.text import Span
from workbench.language.heads import head_words
from workbench.records import dataclass

LEAST = 4
"""Names from which on a row is told well enough to be counted."""
_LONGEST = 7
"""Most words of a name with what leads to it."""
_BARS = frozenset({".", ";", ":", "(", ")", "—", "–", "!", "?", "«", "»", "“", "”", "„", '"', "…"})
_HYPHENS = frozenset({"-", "‑", "'", "’"})


@dataclass(frozen=True)
class Row:
    """The names of a row, each as tokens [first, stop), in a sentence; `led` is the word before the first."""

    sentence: int
    names: tuple[tuple[int, int], ...]
    led: str
    span: Span


def name_rows(scene: Scene) -> tuple[Row, ...]:
    """Every row of so many names outside the title (`view(scene, name_rows)`)."""
    line = timeline(scene)
    return tuple(
        row
        for number, sentence in enumerate(scene.segments.sentences)
        if not scene.in_title(sentence.start)
        for row in _rows(line, number)
    )


def rows(scene: Scene) -> tuple[Row, ...]:
    """The same, made once."""
    return view(scene, name_rows)


def _rows(line: Timeline, sentence: int) -> Iterator[Row]:
    lower, inside = line.scene.tokens.lower, line.scene.sentence_tokens(sentence)
    commas = sum(lower[at] == "," for at in inside)
    if commas < LEAST - 2:
        return
    pieces = _pieces(line, inside)
    for at, (_, _, sign) in enumerate(pieces[:-1]):
        if sign in _joints(line):
            names = _names(line, pieces, at)
            if len(names) >= LEAST and not _goes_on(line, names[-1][1], inside.stop):
                yield _row(line, sentence, names)


def _joints(line: Timeline) -> frozenset[str]:
    return line.words.conjunctions | line.scene.pack.view(head_words).joints


def _row(line: Timeline, sentence: int, names: list[tuple[int, int]]) -> Row:
    tokens, first = line.scene.tokens, names[0][0]
    start = line.scene.sentence_tokens(sentence).start
    led = tokens.lower[first - 1] if first > start else ""
    return Row(sentence, tuple(names), led, Span(tokens.starts[first], tokens.ends[names[-1][1] - 1]))


def _pieces(line: Timeline, inside: range) -> list[tuple[int, int, str]]:
    """What stands between commas, conjunctions and stops, each with the sign behind it."""
    lower, found, start = line.scene.tokens.lower, [], inside.start
    joints = _joints(line)
    for at in inside:
        if lower[at] == "," or lower[at] in _BARS or lower[at] in joints:
            found.append((start, at, lower[at]))
            start = at + 1
    found.append((start, inside.stop, "."))
    return found


def _names(line: Timeline, pieces: list[tuple[int, int, str]], joint: int) -> list[tuple[int, int]]:
    """The names up to a conjunction and the one behind it."""
    last = _head(line, *pieces[joint + 1][:2])
    if last is None:
        return []
    found, at = [last], joint
    if pieces[at][0] == pieces[at][1]:  # a comma before the conjunction
        at -= 1
    while at >= 0:
        first, stop, sign = pieces[at]
        if sign != "," and at != joint:
            break
        if _is_name(line, first, stop) and at:
            found.insert(0, (first, stop))
            at -= 1
            continue
        tail = _tail(line, first, stop)
        if tail is not None:
            found.insert(0, tail)
        break
    return found


def _goes_on(line: Timeline, stop: int, end: int) -> bool:
    """One more name follows behind the last one: "A, B, C and D, E"."""
    lower = line.scene.tokens.lower
    return stop + 1 < end and lower[stop] == "," and _capital(line, stop + 1) and lower[stop + 2 : stop + 3] == [","]


def _is_name(line: Timeline, first: int, stop: int) -> bool:
    """A capital, and at most one common word beside it and what leads to it: « à la pointe du Raz »."""
    if not 0 < stop - first <= _LONGEST or not (_capital(line, first) or _leads(line, first)):
        return False
    small = [at for at in range(first, stop) if not _capital(line, at) and not _leads(line, at)]
    named = [at for at in range(first, stop) if _capital(line, at)]
    return bool(named) and len(small) <= 1 and not any(line.scene.text[line.scene.tokens.starts[at]].isdigit()
                                                       for at in range(first, stop))  # fmt: skip


def _head(line: Timeline, first: int, stop: int) -> tuple[int, int] | None:
    """The name that a piece begins with."""
    named, common, at = False, 0, first
    while at < stop and at - first < _LONGEST:
        if _capital(line, at):
            named = True
        elif _leads(line, at):
            follows = any(_capital(line, one) for one in range(at + 1, min(at + 3, stop)))
            if named and not follows:
                break
        elif named or common or at > first + 2:
            break
        else:
            common += 1
        at += 1
    return (first, at) if named else None


def _tail(line: Timeline, first: int, stop: int) -> tuple[int, int] | None:
    """The name that a piece ends with."""
    start = None
    for at in range(stop - 1, max(first, stop - _LONGEST) - 1, -1):
        if _capital(line, at):
            start = at
        elif line.scene.tokens.lower[at] not in _HYPHENS:
            break
    return None if start is None else (start, stop)


def _leads(line: Timeline, at: int) -> bool:
    """An article or preposition before a name or in it."""
    lower, words = line.scene.tokens.lower, line.words
    small = words.determiners | words.definite | words.at_place | words.links | words.out_of
    return lower[at] in small or lower[at] in line.scene.context.words.of or lower[at] in _HYPHENS


def _capital(line: Timeline, at: int) -> bool:
    return line.scene.text[line.scene.tokens.starts[at]].isupper()
