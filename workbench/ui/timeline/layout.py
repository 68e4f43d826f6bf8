"""Labels in rows: each takes the first row of its lane where nothing stands in its way."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from workbench.records import dataclass
from workbench.ui.timeline.model import LANES, Axis, Event

_GAP = 14.0


@dataclass(frozen=True, slots=True)
class Placed:
    """An event with the pixels of its bar and of its label, and the row it stands in."""

    event: Event
    left: float
    right: float
    label_left: float
    label_right: float
    row: int


def place(
    events: Sequence[Event], axis: Axis, left: float, width: float, label_width: Callable[[Event], float]
) -> tuple[list[Placed], list[tuple[str, int]]]:
    """The events placed, and the lanes in use with their number of rows, from top to bottom."""
    placed: list[Placed] = []
    lanes: list[tuple[str, int]] = []
    first_row = 0
    for lane in LANES:
        ends: list[float] = []
        for event in (event for event in events if event.lane == lane):
            start = left + axis.place(event.first) * width
            stop = max(start, left + axis.place(event.last) * width)
            text = label_width(event)
            label = min(start, left + width - text)
            row = next((number for number, end in enumerate(ends) if end + _GAP <= min(label, start)), len(ends))
            if row == len(ends):
                ends.append(0.0)
            ends[row] = max(stop, label + text)
            placed.append(Placed(event, start, stop, label, label + text, first_row + row))
        if ends:
            lanes.append((lane, len(ends)))
            first_row += len(ends)
    return placed, lanes
