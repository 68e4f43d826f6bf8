"""Dates without a year, resolved against the publication day and the tense (or against the year told of last)."""

from __future__ import annotations

import datetime as dt

from workbench.domain import edtf
from workbench.extract.dimensions.dates.anchor import UNRESOLVED, Anchor, Reading
from workbench.extract.dimensions.dates.feasts import feast
from workbench.extract.dimensions.dates.spans import SEASON_STARTS, day_or_none

_NEAR = 180
"""Days within which a date is more likely meant than the same one of another year."""
_REPORTED = 75
"""Days within which the figures of a quarter are told."""
RECENT, WINTER = 150, 24
"""Days for which a season that has ended may still be called "this" one, and the code of winter."""
_MONTHS, _MONTH, _CLOSE = 6, 31, 9
"""Where a day of the month is looked for: so many months and days around, and so near that its weekday must fit."""
_LATER = 3
"""How much nearer a day to come must be than one gone by when nothing tells the tense."""


def day(month: int, number: int, anchor: Anchor, tense: str, weekday: int | None = None) -> Reading:
    """A day and month: the nearest in the past, in the future when the clause is; without any tense the nearest of
    both, though news tells more of the past. Where only another near year has the weekday that is written with it, the
    verb was misleading ("Monday 20 July … are expected").
    """
    today = anchor.published
    if anchor.told_year is not None and not (anchor.apart and today and _just_gone(month, number, today)):
        found = day_or_none(anchor.told_year, month, number)
        now = day_or_none(today.year, month, number) if today and weekday is not None else None
        near = now is not None and today is not None and abs((now - today).days) <= _MONTH
        if now is not None and near and found and found.weekday() != weekday == now.weekday():
            found = now  # "as when it opened in 1911, … on Tuesday 14 July": the weekday is that of this year
        return Reading(found.isoformat() if found else None, relative=True)
    if today is None:
        return UNRESOLVED
    options = [found for year in _years_near(today) if (found := day_or_none(year, month, number))]
    fitting = [option for option in options if option.weekday() == weekday and abs((option - today).days) <= _NEAR]
    options = _in_tense(options, today, tense)
    if not options:
        return UNRESOLVED
    nearest = _nearest(options, today)
    if fitting and nearest.weekday() != weekday and nearest not in fitting and abs((nearest - today).days) > _NEAR:
        nearest = fitting[0]
    return Reading(nearest.isoformat(), relative=True)


def holiday(value: str, anchor: Anchor, tense: str) -> Reading:
    """A feast by its table's value, as a day and month: the nearest in the tense, or that of the year told of."""
    today = anchor.published
    if anchor.told_year is not None:
        found = feast(value, anchor.told_year)
        return Reading(found.isoformat() if found else None, relative=True)
    if today is None:
        return UNRESOLVED
    options = [found for year in _years_near(today) if (found := feast(value, year))]
    options = _in_tense(options, today, tense)
    return Reading(_nearest(options, today).isoformat(), relative=True) if options else UNRESOLVED


def _years_near(today: dt.date) -> tuple[int, int, int]:
    return today.year, today.year - 1, today.year + 1


def _in_tense(options: list[dt.date], today: dt.date, tense: str) -> list[dt.date]:
    """Those that fit a tense; all of them where none does."""
    if tense == "past":
        return [option for option in options if option <= today] or options
    if tense == "future":
        return [option for option in options if option >= today] or options
    return options


def _nearest(options: list[dt.date], today: dt.date) -> dt.date:
    return min(options, key=lambda option: (option - today) * _LATER if option > today else today - option)


def _just_gone(month: int, number: int, today: dt.date) -> bool:
    """In the weeks before the publication day: in the story of a life, the death that it is told for."""
    found = day_or_none(today.year, month, number) or today
    found = found if found <= today else day_or_none(today.year - 1, month, number) or found
    return 0 <= (today - found).days <= _MONTH


def month(number: int, anchor: Anchor, tense: str) -> Reading:
    """A month alone: the latest one begun, the next one when the clause is in the future. The month just gone by is
    that one even so ("will be paid for October", "the October figure is due"): else a text would say "next".
    """
    if anchor.told_year is not None:
        return Reading(edtf.month(anchor.told_year, number), relative=True)
    today = anchor.published
    if today is None:
        return UNRESOLVED
    year = today.year
    gone = (today.month - number) % 12
    if tense == "future" and gone != 1:
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


def monthless(number: int, weekday: int | None, anchor: Anchor, tense: str) -> Reading:
    """As in "jueves 13", "nesta segunda (23)": the nearest day with that number which is that weekday, in the month
    told of last or around the publication day. Where there is none, or where the nearest one is close, that one, whose
    weekday is then wrong. Without a weekday ("el pasado día 12") the tense tells.
    """
    today, told = anchor.published, anchor.last_day
    start = today or told
    if start is None:
        return UNRESOLVED
    months = {_in_month(start, number, shift) for shift in range(-_MONTHS, _MONTHS + 1)}
    options = sorted(day for day in months | {_in_month(told or start, number, 0)} if day is not None)
    days = [day for day in options if abs((day - start).days) <= _MONTH]
    if weekday is not None:
        written = min(days, key=lambda day: abs((day - start).days))
        near = days if abs((written - start).days) <= _CLOSE else options
        days = [day for day in near if day.weekday() == weekday] or [written]
    elif tense == "future":
        days = [day for day in days if day >= start] or days
    else:
        days = [day for day in days if day <= start] or days
    nearest = min(days, key=lambda day: (abs((day - start).days), day))
    return Reading(nearest.isoformat(), relative=True)


def _in_month(base: dt.date, number: int, shift: int) -> dt.date | None:
    index = base.year * 12 + base.month - 1 + shift
    return day_or_none(index // 12, index % 12 + 1, number)


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


def this_season(code: int, anchor: Anchor, tense: str) -> Reading:
    """As in "this autumn": that of the same year; in the past one of the year before only if it ended not long ago, for
    in May « cet automne » is still to come, whatever participle stands beside it (a winter has ended then).
    """
    found = season(code, anchor, "past") if tense == "past" else None
    if found is None or anchor.published is None or found.edtf is None:
        return season(code, anchor, "")
    _, last = edtf.bounds(found.edtf)
    ahead = code != WINTER and last is not None and (anchor.published - last).days > RECENT
    return season(code, anchor, "" if ahead else "past")


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
    elif not ended and _follows(edtf.part(year, code), anchor):
        pass  # "in the first quarter of 2025 …; in the second": of the same year
    elif not ended:
        year -= 1
    return Reading(edtf.part(year, code), relative=True)


def _follows(text: str, anchor: Anchor) -> bool:
    """The period begins right when the one told of before ends."""
    told = edtf.bounds(anchor.compared)[1] if anchor.compared else None
    first = edtf.bounds(text)[0]
    return told is not None and first is not None and first - told == dt.timedelta(days=1)


def _ended(text: str, today: dt.date) -> bool:
    end = edtf.bounds(text)[1]
    return end is not None and end < today
