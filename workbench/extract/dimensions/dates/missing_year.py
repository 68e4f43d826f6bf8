"""Dates without a year, resolved against the publication day and the tense (or against the year told of last)."""

from __future__ import annotations

import datetime as dt

from workbench.domain import edtf
from workbench.extract.dimensions.dates.anchor import UNRESOLVED, Anchor, Reading
from workbench.extract.dimensions.dates.spans import SEASON_STARTS, day_or_none

_NEAR = 180
"""Days within which a date is more likely meant than the same one of another year."""
_REPORTED = 75
"""Days within which the figures of a quarter are told."""
_LATER = 3
"""How much nearer a day to come must be than one gone by when nothing tells the tense."""


def day(month: int, number: int, anchor: Anchor, tense: str, weekday: int | None = None) -> Reading:
    """A day and month: the nearest in the past, in the future when the clause is; without any tense the nearest of
    both, though news tells more of the past. Where only another near year has the weekday that is written with it, the
    verb was misleading ("Monday 20 July … are expected").
    """
    if anchor.told_year is not None:
        found = day_or_none(anchor.told_year, month, number)
        return Reading(found.isoformat() if found else None, relative=True)
    today = anchor.published
    if today is None:
        return UNRESOLVED
    years = (today.year, today.year - 1, today.year + 1)
    options = [found for year in years if (found := day_or_none(year, month, number))]
    fitting = [option for option in options if option.weekday() == weekday and abs((option - today).days) <= _NEAR]
    if tense == "past":
        options = [option for option in options if option <= today] or options
    elif tense == "future":
        options = [option for option in options if option >= today] or options
    if not options:
        return UNRESOLVED
    nearest = min(options, key=lambda option: (option - today) * _LATER if option > today else today - option)
    if fitting and nearest.weekday() != weekday and nearest not in fitting and abs((nearest - today).days) > _NEAR:
        nearest = fitting[0]
    return Reading(nearest.isoformat(), relative=True)


def month(number: int, anchor: Anchor, tense: str) -> Reading:
    """A month alone: the latest one begun, the next one when the clause is in the future."""
    if anchor.told_year is not None:
        return Reading(edtf.month(anchor.told_year, number), relative=True)
    today = anchor.published
    if today is None:
        return UNRESOLVED
    year = today.year
    if tense == "future":
        year += number < today.month
    else:
        year -= number > today.month
    return Reading(edtf.month(year, number), relative=True)


def weekday(number: int, anchor: Anchor, tense: str) -> Reading:
    """A bare weekday: the latest one, publication day included; the next one when the clause is in the future."""
    today = anchor.published
    if today is None:
        return UNRESOLVED
    if tense == "future":
        return Reading((today + dt.timedelta(days=(number - today.weekday() - 1) % 7 + 1)).isoformat(), relative=True)
    return Reading((today - dt.timedelta(days=(today.weekday() - number) % 7)).isoformat(), relative=True)


def season(code: int, anchor: Anchor, tense: str) -> Reading:
    """A season alone: the latest begun for the past, the next to begin for the future, else that of the same year."""
    if anchor.told_year is not None:
        return Reading(edtf.part(anchor.told_year, code), relative=True)
    today = anchor.published
    if today is None:
        return UNRESOLVED
    year = season_year(code, today)
    start = dt.date(year, SEASON_STARTS[code], 1)
    if tense == "past" and start > today:
        year -= 1
    if tense == "future" and _ended(edtf.part(year, code), today):
        year += 1
    return Reading(edtf.part(year, code), relative=True)


def season_year(code: int, today: dt.date) -> int:
    """The year of "this" season: a winter is named by the year it begins in, and runs on into February."""
    return today.year - (code == 24 and today.month < 3)


def period(code: int, anchor: Anchor, tense: str) -> Reading:
    """A quarter or half-year without a year: the latest complete one; for the future the next to end, unless one has
    just ended, whose figures are still to come ("will report its third quarter").
    """
    if anchor.told_year is not None:
        return Reading(edtf.part(anchor.told_year, code), relative=True)
    today = anchor.published
    if today is None:
        return UNRESOLVED
    year = today.year
    ended = _ended(edtf.part(year, code), today)
    if tense == "future":
        year += _ended(edtf.part(year, code), today - dt.timedelta(days=_REPORTED))
    elif not ended:
        year -= 1
    return Reading(edtf.part(year, code), relative=True)


def _ended(text: str, today: dt.date) -> bool:
    end = edtf.bounds(text)[1]
    return end is not None and end < today
