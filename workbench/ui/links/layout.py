"""Where the bars and words of a picture stand: lanes one below the other, labels in rows that never overlap."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from workbench.records import dataclass
from workbench.ui.links.picture import Lane, Picture, Piece

_GAP, _LEAST = 12.0, 3.0


@dataclass(frozen=True, slots=True)
class Measures:
    """Pixels: where bars begin and how wide the longest is, heights of a bar and of a line of words."""

    left: float
    width: float
    bar: float
    line: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece with the pixels of its bar (solid up to `solid`) and of its label."""

    piece: Piece
    left: float
    solid: float
    right: float
    top: float
    label_left: float
    label_width: float
    label_top: float
    inside: bool = False


@dataclass(frozen=True, slots=True)
class Laid:
    """A picture laid out: its pieces, the names of its lanes with their tops, the line of the mark, the height."""

    placed: tuple[Placed, ...]
    names: tuple[tuple[str, float], ...]
    mark: float | None
    height: float


def lay(picture: Picture, measures: Measures, top: float, text_width: Callable[[Piece], float]) -> Laid:
    """Everything in its place below `top`."""
    placed: list[Placed] = []
    names: list[tuple[str, float]] = []
    for lane in picture.lanes:
        names.append((lane.name, top))
        extent = (lane.end if lane.own else picture.extent) or Fraction(1)
        pieces, height = _lane(lane, measures, top, extent, text_width)
        placed += pieces
        top += height + 5
    mark = None
    if picture.mark is not None and picture.extent and len(picture.lanes) > 1:
        mark = measures.left + float(picture.mark / picture.extent) * measures.width
    return Laid(tuple(placed), tuple(names), mark, top)


def _lane(
    lane: Lane, measures: Measures, top: float, extent: Fraction, text_width: Callable[[Piece], float]
) -> tuple[list[Placed], float]:
    def at(value: Fraction) -> float:
        return measures.left + float(value / extent) * measures.width

    def spot(piece: Piece) -> tuple[float, float, float]:
        left, solid, right = at(piece.start), at(piece.start + piece.low), at(piece.end)
        return left, solid, right if not piece.high else max(right, left + _LEAST)

    end = measures.left + measures.width
    if len(lane.pieces) == 1:
        piece = lane.pieces[0]
        left, solid, right = spot(piece)
        wide = text_width(piece)
        label_top = top + (measures.bar - measures.line) / 2
        if right + 6 + wide <= end:
            return [Placed(piece, left, solid, right, top, right + 6, wide, label_top)], measures.bar
        if wide + 12 <= right - left:
            return [Placed(piece, left, solid, right, top, left + 6, wide, label_top, inside=True)], measures.bar
    ends: list[float] = []
    placed = []
    for piece in lane.pieces:
        left, solid, right = spot(piece)
        wide = min(text_width(piece), measures.width)
        start = min(left, end - wide)
        row = next((number for number, taken in enumerate(ends) if taken + _GAP <= start), len(ends))
        if row == len(ends):
            ends.append(0.0)
        ends[row] = start + wide
        label_top = top + measures.bar + 1 + row * measures.line
        placed.append(Placed(piece, left, solid, right, top, start, wide, label_top))
    return placed, measures.bar + 1 + len(ends) * measures.line
