"""Days without a year that the tense of their clause denies: put almost a year away though the same day is near, or
told as done though they are still to come.

"The office will publish the figure on 13 January", printed on the 15th, can only mean January of next year; so far
ahead nobody leaves out the year: the tense or the day is wrong. The same holds of what is told as done on a day that
comes next week. Dates of the year in question that are told around it explain it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from workbench.check.scene import Dated, Scene
from workbench.check.timeline import Timeline, bounds, timeline, written_year

NEAR = 45
"""Days within which the same day of the year stands out."""
FAR = 300
"""Days from which on a date without its year is far off."""
WEEKS = 21
"""Days around publication whose dates tell that all of a sentence is of now."""
AROUND = 1
"""Paragraphs before a date in which others may tell its year."""


def far_off(scene: Scene) -> Iterator[tuple[Dated, str, dt.date]]:
    """Such dates with "future" or "past", and the near day that they may mean."""
    line, published = timeline(scene), scene.published
    if published is None:
        return
    for dated in line.dates:
        day = _day(dated)
        if day is None or dated.quotation is not None or line.has(dated.sentence, "mistake"):
            continue
        ahead = (day - published).days
        if 0 < ahead <= NEAR:
            if not _elsewhere(line, dated, "past"):
                yield dated, "past", day
            continue
        if -NEAR <= ahead < 0 and _with_weekday(line, dated) and not _elsewhere(line, dated, "future"):
            yield dated, "future", day
            continue
        try:
            near = day.replace(year=day.year - (1 if ahead > 0 else -1))
        except ValueError:
            continue
        off = (near - published).days
        tense = "future" if ahead >= FAR and -NEAR <= off < 0 else "past" if ahead <= -FAR and 0 < off <= NEAR else ""
        if tense and not _explained(line, dated, day) and not _elsewhere(line, dated, tense):
            yield dated, tense, near


def _with_weekday(line: Timeline, dated: Dated) -> bool:
    """The day of the week stands with it, so that it can be of no other year."""
    return not line.calendar.weekdays.keys().isdisjoint(line.within(dated.start, dated.end))


def _day(dated: Dated) -> dt.date | None:
    """The day of a date of day and month alone."""
    days = bounds(dated)
    digits = sum(map(str.isdigit, dated.quote))
    whole = days is not None and days[0] == days[1] and 1 <= digits <= 2 and any(map(str.isalpha, dated.quote))
    return days[0] if days is not None and whole and not written_year(dated) and len(dated.quote) > digits + 2 else None


def _explained(line: Timeline, dated: Dated, day: dt.date) -> bool:
    """Another date near before it, or in its sentence, lies in the same year; and its sentence tells no other day of
    these weeks ("were laid on 27 March and the boiler was lit on Monday").
    """
    published = line.scene.published
    beside = [bounds(other) for other in line.dates_in(dated.sentence) if other is not dated]
    if published is not None and any(days is not None and abs((published - days[0]).days) <= WEEKS for days in beside):
        return False
    return any(
        other is not dated
        and (days := bounds(other)) is not None
        and days[0].year == day.year
        and dated.paragraph - AROUND <= other.paragraph <= dated.paragraph
        and (other.end <= dated.start or other.sentence == dated.sentence)
        for other in line.dates
    )


def _elsewhere(line: Timeline, dated: Dated, tense: str) -> bool:
    """A plan that is told as past, or the past of a plan: "was due to open on 15 February"."""
    roles = ("plan", "future", "announce") if tense == "past" else ("announce",)
    return line.has(dated.sentence, *roles)
