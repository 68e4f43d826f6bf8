"""Lists of names that tell something of some of them: "Ann Lee, who opens the fair, the Ouse Brass Band, the Malian
singer Awa Keita and Tern, a duo from Orkney". Some pieces between the commas are surely items, some surely none (a
relative clause); of the others nobody can tell, so that they may be items or not.
"""

from __future__ import annotations

from workbench.check.enumeration import Listing, between_commas
from workbench.check.timeline import Timeline
from workbench.domain.text import Span
from workbench.records import dataclass

_LEAST = 3
"""Surely so many names, at least."""
_TITLE = 3
"""Capitals behind an article from which on they are a name: "the Ouse Brass Band", not "the Prime Minister"."""
_PERSON = 2
"""Capitals at the end of a piece that make a name: "the Malian singer Awa Keita"."""
_LONGEST = 12
"""Most words of an item between semicolons."""
_BARS = frozenset({";", ":", "—", "–", "(", ")", "«", "»", "“", "”", "„", '"', "!", "?", "…"})


@dataclass(frozen=True)
class _Piece:
    """A piece between commas: where it stands, and whether it is an item, may be one or is none."""

    first: int
    stop: int
    sure: bool
    possible: bool


def named_items(line: Timeline, first: int, last: int) -> Listing | None:
    """The list of names that tokens [first, last) make, with the clauses beside them; None where they are none."""
    lower = line.scene.tokens.lower
    if ";" in lower[first:last]:
        return _between_semicolons(line, first, last)
    if last - first < 2 * _LEAST - 1 or not _BARS.isdisjoint(lower[first:last]):
        return None
    found: list[_Piece] = []
    closed = False
    for start, stop in between_commas(line, first, last):
        if start >= stop:
            return None
        if closed and not _aside(line, start, stop):
            return None  # "A, B and C, with D to follow"
        if closed:
            continue
        led = lower[start] in line.words.conjunctions
        parts = _parts(line, start + led, stop)
        closed = led or len(parts) > 1
        found += [_piece(line, a, b) for a, b in parts]
    sure = [piece for piece in found if piece.sure]
    if not closed or not found or not found[0].sure or len(sure) < _LEAST:
        return None
    tokens = line.scene.tokens
    span = Span(tokens.starts[first], tokens.ends[found[-1].stop - 1])
    most = len(sure) + sum(piece.possible and not piece.sure for piece in found)
    return Listing(span, len(sure), most, tuple(tuple(lower[piece.first : piece.stop]) for piece in sure))


def _between_semicolons(line: Timeline, first: int, last: int) -> Listing | None:
    """Read "the incumbent, Ruth Vale; the farmer Ned Pell; and Sue Ward, a nurse": a name, and one only, in each."""
    lower, conjunctions = line.scene.tokens.lower, line.words.conjunctions
    if not (_BARS - {";"}).isdisjoint(lower[first:last]):
        return None
    pieces = between_commas(line, first, last)
    for start, stop in pieces:
        low = start + (start < stop and lower[start] in conjunctions)
        named = any(_capital(line, at) for at in range(low, stop))
        if not 1 < stop - low <= _LONGEST or not named or not conjunctions.isdisjoint(lower[low:stop]):
            return None
    if len(pieces) < _LEAST:
        return None
    tokens = line.scene.tokens
    span = Span(tokens.starts[first], tokens.ends[last - 1])
    return Listing(span, len(pieces), len(pieces), tuple(tuple(lower[a:b]) for a, b in pieces))


def _parts(line: Timeline, start: int, stop: int) -> list[tuple[int, int]]:
    """A piece parted at its conjunction: "the singer Awa Keita and Tern"."""
    lower = line.scene.tokens.lower
    at = next((at for at in range(start + 1, stop - 1) if lower[at] in line.words.conjunctions), None)
    if at is None or _clause(line, start):
        return [(start, stop)]
    return [(start, at), (at + 1, stop)]


def _clause(line: Timeline, start: int) -> bool:
    return line.scene.tokens.lower[start] in line.words.relatives


def _aside(line: Timeline, start: int, stop: int) -> bool:
    """Behind the last item something may only be told of it: a relative clause, or what it is."""
    words = line.words
    opening = line.scene.tokens.lower[start]
    if opening in words.relatives or opening in words.indefinite:
        return True
    return opening in words.determiners and not _named(line, start + 1, stop)


def _piece(line: Timeline, start: int, stop: int) -> _Piece:
    if start >= stop or _clause(line, start):
        joined = not line.words.conjunctions.isdisjoint(line.scene.tokens.lower[start:stop])
        return _Piece(start, stop, sure=False, possible=joined)  # "who won in May and Tern"
    lower = line.scene.tokens.lower
    if lower[start] in line.words.determiners and not _capital(line, start):
        sure = lower[start] not in line.words.indefinite and _named(line, start + 1, stop)
        return _Piece(start, stop, sure=sure, possible=True)
    described = stop - start > 1 and lower[start + 1] in line.scene.context.words.of | line.words.links
    sure = _capital(line, start) and not described  # "Mayor of Celle"
    return _Piece(start, stop, sure=sure, possible=True)


def _named(line: Timeline, start: int, stop: int) -> bool:
    """Read "(the) Ouse Brass Band", "(the) Malian singer Awa Keita", and not "(the) daughter of Awa Keita"."""
    lower, words = line.scene.tokens.lower, line.words
    capitals = [_capital(line, at) for at in range(start, stop)]
    if all(capitals):
        return len(capitals) >= _TITLE
    inner = lower[start:stop]
    plain = (words.determiners | line.scene.context.words.of | words.at_place | words.links).isdisjoint(inner)
    return plain and len(capitals) > _PERSON and all(capitals[-_PERSON:])


def _capital(line: Timeline, at: int) -> bool:
    return line.scene.text[line.scene.tokens.starts[at]].isupper()
