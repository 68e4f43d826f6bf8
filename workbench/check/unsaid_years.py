"""Days told without their year: how far their order can be relied on."""

from __future__ import annotations

from workbench.check.course_events import year_written
from workbench.check.points import Point, written
from workbench.check.scene import Scene
from workbench.check.timeline import timeline

SURE = 75
"""Days between two days without their years up to which no other year explains their order: what is told to begin so
short a time after its end would otherwise take almost a year.
"""


def told_year(point: Point, scene: Scene) -> bool:
    """The year of a day is written, or told by its weekday."""
    if year_written(point, scene) or point.dated is None:
        return True
    line = timeline(scene)
    words = line.within(point.span.start, point.span.end)
    days = line.calendar.weekdays
    return len(written(point.dated)) == len("2026-05-03") and any(word in days for word in words)


def surely_later(scene: Scene, first: Point, second: Point) -> bool:
    """Whether `second` comes behind `first` in whatever years they may be."""
    if told_year(first, scene) and told_year(second, scene):
        return True
    return second.low - first.high <= SURE
