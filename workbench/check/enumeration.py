"""Lists in running text: the items after a colon or a dash, and how many they may be."""

from __future__ import annotations

from workbench.check.scene import Scene
from workbench.check.timeline import Timeline
from workbench.domain.text import Span
from workbench.records import dataclass

LONGEST = 9
"""Most words of an item; longer ones are clauses, not names of things."""
_OPENING = {"(": ")", "[": "]", "«": "»", "“": "”", "„": "“", "‘": "’", "‚": "‘"}


@dataclass(frozen=True)
class Listing:
    """A list: its place and the least and greatest number of items that its wording allows."""

    span: Span
    least: int
    most: int
    items: tuple[tuple[str, ...], ...]


def listing(line: Timeline, first: int, last: int) -> Listing | None:
    """The list that tokens [first, last) make, None where they are no clean list of like items.

    A conjunction within an item ("research and development") may or may not part two items, hence least and most.
    Items must look alike (all quoted, all with an article, all beginning with a capital, a number or a small letter),
    otherwise an apposition may be among them.
    """
    pieces = _pieces(line, first, last)
    if any(not first < stop for first, stop in pieces):
        return None
    words = line.scene.tokens.lower
    conjunctions = line.words.conjunctions
    joins = [sum(1 for index in range(a, b) if words[index] in conjunctions) for a, b in pieces]
    final = any(words[index] in conjunctions for index in range(*pieces[-1]))
    shapes = {shape for a, b in _split(line, pieces) if (shape := _shape(line, a, b))}
    quoted = shapes == {"quoted"}
    if len(shapes) != 1 or not (final or quoted) or (len(pieces) == 1 and sum(joins) != 1):
        return None
    opening = words[pieces[-1][0]] in conjunctions
    least = len(pieces) + (0 if opening or not joins[-1] else 1)
    most = max(least, len(pieces) + sum(joins) - (1 if opening else 0))
    items = tuple(tuple(words[a:b]) for a, b in _split(line, pieces))
    if not quoted and any(not 1 <= len(item) <= LONGEST for item in items):
        return None
    tokens = line.scene.tokens
    return Listing(Span(tokens.starts[first], tokens.ends[last - 1]), least, most, items)


_DASHES = frozenset({"—", "–"})
_STOPS = frozenset({".", "!", "?", "…", ";", ":", "(", ")"})


def apposition(line: Timeline, after: int, sentence: int) -> Listing | None:
    """The list right after a counted noun: between dashes, after "namely", or names between commas.

    Names between commas may be followed by an apposition of their own ("Karl Wendt, Mayor of Celle, and Jan Brandt"):
    with a comma before the conjunction they are no sure list.
    """
    lower, last = line.scene.tokens.lower, line.scene.sentence_tokens(sentence).stop
    if after + 4 >= last or lower[after] not in _DASHES | {","}:
        return None
    first = after + 1
    namely = next((mark for mark in line.marked(sentence, "namely") if mark.first == first), None)
    if namely is not None:
        first = namely.last
    stops = _STOPS | _DASHES if lower[after] in _DASHES or namely is not None else _STOPS
    end = next((at for at in range(first, last) if lower[at] in stops), last)
    if lower[after] == "," and namely is None:
        joint = next((at for at in range(first, end) if lower[at] in line.words.conjunctions), None)
        if joint is None or lower[joint - 1] == ",":
            return None
        end = next((at for at in range(joint, end) if lower[at] == ","), last)
        if end == last or sum(word in line.words.conjunctions for word in lower[first:end]) != 1:
            return None
    if first + 2 >= end or not line.scene.tokens.lower[first].isalpha():
        return None
    if lower[first] in line.words.at_place:
        first += 1
    found = listing(line, first, end)
    capital = found is not None and _shape(line, first, first + 1) == "capital"
    return found if capital or namely is not None else None


def _pieces(line: Timeline, first: int, last: int) -> list[tuple[int, int]]:
    """The stretches between commas (semicolons, where there are any), not within quotes or brackets."""
    lower = line.scene.tokens.lower
    mark = ";" if ";" in lower[first:last] else ","
    found, start, closing = [], first, ""
    for index in range(first, last):
        word = lower[index]
        if closing:
            closing = "" if word == closing else closing
        elif word in _OPENING:
            closing = _OPENING[word]
        elif word == mark and not _decimal(line.scene, index):
            found.append((start, index))
            start = index + 1
    found.append((start, last))
    return found


def _decimal(scene: Scene, index: int) -> bool:
    text, tokens = scene.text, scene.tokens
    after = tokens.ends[index]
    return text[tokens.starts[index] - 1].isdigit() and after < len(text) and text[after].isdigit()


def _split(line: Timeline, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The pieces without a conjunction before them, the last one parted at its last conjunction."""
    lower, conjunctions = line.scene.tokens.lower, line.words.conjunctions
    found = [(a + 1, b) if lower[a] in conjunctions else (a, b) for a, b in pieces]
    start, stop = found[-1]
    inner = [index for index in range(start + 1, stop - 1) if lower[index] in conjunctions]
    if inner and lower[pieces[-1][0]] not in conjunctions:
        found[-1:] = [(start, inner[0]), (inner[0] + 1, stop)]
    return found


def _shape(line: Timeline, first: int, last: int) -> str:
    tokens = line.scene.tokens
    if first >= last:
        return "empty"
    word = tokens.lower[first]
    text = line.scene.text
    if word in ("«", "“", '"', "„", "‘", "‚"):
        return "quoted"
    if word.isdecimal() or word in line.words.counts:
        return "number"
    if word in line.words.determiners:
        return "article"
    return "capital" if text[tokens.starts[first]].isupper() else "small"
