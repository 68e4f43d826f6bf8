"""Values that hang on another date: the publication day ("last week", "two years ago") or the date before."""

from __future__ import annotations

import datetime as dt

from workbench.domain import edtf
from workbench.extract.dimensions.dates import missing_year
from workbench.extract.dimensions.dates.anchor import UNRESOLVED, Anchor, Reading
from workbench.extract.dimensions.dates.calendar_values import (
    Resolver,
    day_value,
    month_value,
    number_of,
    one_day,
    season_value,
    year_of,
)
from workbench.extract.dimensions.dates.spans import day_or_none, late, unit_at
from workbench.language.date_patterns import Slots

_FEBRUARY = 2
_YEAR, _MONTH, _DAY = 4, 7, 10
"""Characters of a year, a month, a day in EDTF."""
_SEASON_OPENS = 7


def _unit(slots: Slots) -> str:
    return str(slots.get("unit") or slots.get("units") or "")


def _relative_day(slots: Slots, anchor: Anchor, _tense: str) -> Reading:
    return _moved(anchor.published, "day", number_of(slots, "rel"))


def _moved(day: dt.date | None, unit: str, offset: int) -> Reading:
    return UNRESOLVED if day is None else Reading(unit_at(day, unit, offset), relative=True)


def _shifted(direction: int) -> Resolver:
    """Last (-1), this (0) or next (1) unit, weekday, month or season."""

    def resolver(slots: Slots, anchor: Anchor, tense: str) -> Reading:
        today = anchor.published
        if today is None:
            return UNRESOLVED
        if "unit" in slots:
            return _shifted_unit(str(slots["unit"]), direction * (number_of(slots, "n") or 1), today, tense)
        if "day" in slots:
            ahead = "past" if direction < 0 else "future"
            return missing_year.day(number_of(slots, "month"), number_of(slots, "day"), anchor, ahead)
        if "holiday" in slots:
            return missing_year.holiday(str(slots["holiday"]), anchor, "past" if direction < 0 else "future")
        if "wd" in slots:
            return _shifted_weekday(number_of(slots, "wd"), direction, today, tense)
        if "month" in slots:
            month = number_of(slots, "month")
            year = today.year + (direction == 1 and month <= today.month) - (direction == -1 and month >= today.month)
            return Reading(edtf.month(year, month), relative=True)
        if direction == 0:
            return missing_year.this_season(number_of(slots, "season"), anchor, tense)
        return _shifted_season(number_of(slots, "season"), direction, today)

    return resolver


def _shifted_unit(unit: str, offset: int, today: dt.date, tense: str) -> Reading:
    if unit == "weekend" and offset == 0 and tense == "past" and today.weekday() < 5:
        offset = -1  # from Monday to Friday the weekend of this week is still to come
    return _moved(today, unit, offset)


def _shifted_weekday(number: int, direction: int, today: dt.date, tense: str) -> Reading:
    if direction == 0:
        shift = number - today.weekday()
        if tense == "past" and shift > 0:
            shift -= 7
        if tense == "future" and shift < 0:
            shift += 7
    elif direction > 0:
        shift = (number - today.weekday() - 1) % 7 + 1
    else:
        shift = -((today.weekday() - number - 1) % 7 + 1)
    return _moved(today, "day", shift)


def _shifted_season(code: int, direction: int, today: dt.date) -> Reading:
    year = missing_year.season_year(code, today)
    first, last = edtf.bounds(edtf.part(year, code))
    if direction > 0 and first is not None and first <= today:
        year += 1
    if direction < 0 and last is not None and last >= today:
        year -= 1
    return Reading(edtf.part(year, code), relative=True)


def _weekday_of_week(direction: int) -> Resolver:
    """As in "Tuesday of last week": the weekday in the week so many weeks away."""

    def resolver(slots: Slots, anchor: Anchor, _tense: str) -> Reading:
        if anchor.published is None:
            return UNRESOLVED
        return _moved(anchor.published, "day", 7 * direction + number_of(slots, "wd") - anchor.published.weekday())

    return resolver


def _day_of_month(direction: int) -> Resolver:
    """As in "the 5th of next month", « le 12 du mois dernier »."""

    def resolver(slots: Slots, anchor: Anchor, _tense: str) -> Reading:
        month = _moved(anchor.published, "month", direction)
        if month.edtf is None:
            return month
        found = day_or_none(int(month.edtf[:4]), int(month.edtf[5:]), number_of(slots, "day", "dayw"))
        return Reading(found.isoformat() if found else None, relative=True)

    return resolver


def _month_of_year(direction: int) -> Resolver:
    """As in "March of last year", « en mars de l'an dernier », with a day "on 4 March last year"."""

    def resolver(slots: Slots, anchor: Anchor, tense: str) -> Reading:
        if anchor.published is None:
            return UNRESOLVED
        year = anchor.published.year + direction
        if "season" in slots:
            return Reading(edtf.part(year, number_of(slots, "season")), relative=True)
        month = number_of(slots, "month")
        if "day" in slots:
            return Reading(one_day(number_of(slots, "day"), month, year, anchor, tense).edtf, relative=True)
        return Reading(edtf.month(year, month), relative=True)

    return resolver


def _month_of_last_year_named(direction: int) -> Resolver:
    """As in "October of the same year" (0), "April of the following year" (1): by the year of the last date."""

    def resolver(slots: Slots, anchor: Anchor, tense: str) -> Reading:
        if anchor.last_day is None:
            return UNRESOLVED
        dated: Slots = {**slots, "year": anchor.last_day.year + direction}
        found = (season_value if "season" in slots else day_value if "day" in slots else month_value)(
            dated, anchor, tense
        )
        return Reading(found.edtf, relative=True)

    return resolver


def _away(direction: int) -> Resolver:
    """As in "two years ago" (-1), "in three days" (1), by units of the publication day."""

    def resolver(slots: Slots, anchor: Anchor, _tense: str) -> Reading:
        unit, count = _unit(slots), number_of(slots, "n") or 1
        if unit == "decade" and count > 1:
            unit, count = "year", count * 10  # "three decades ago": as exact as thirty years
        found = _moved(anchor.published, unit, direction * count)
        return Reading(edtf.until(found.edtf), True) if "until" in slots and found.edtf else found

    return resolver


def _years_off(text: str, years: int) -> str | None:
    """The same period of another year: 2025-33 → 2024-33. EDTF in and out; None for decades and the like."""
    ends = text.split("/")
    if not all(end[:4].isdigit() for end in ends):
        return None
    return "/".join(f"{int(end[:4]) + years:04}{end[4:]}" for end in ends)


def _same_period(_slots: Slots, anchor: Anchor, _tense: str) -> Reading:
    """As in "im Vorjahreszeitraum", "the year-ago quarter": the period told of, a year before; a year when there is
    none.
    """
    told, today = anchor.compared, anchor.published
    if told is not None:
        return Reading(_years_off(told, -1), relative=True)
    return UNRESOLVED if today is None else Reading(f"{today.year - 1:04}", relative=True)


def _year_end(slots: Slots, anchor: Anchor, _tense: str) -> Reading:
    """The end of the year of the text: its last quarter."""
    year = year_of(slots)
    if year is None and anchor.published is None:
        return UNRESOLVED
    told = year if year is not None or anchor.published is None else anchor.published.year
    return Reading(late(f"{told:04}"), relative=year is None)


def _campaign(slots: Slots, anchor: Anchor, _tense: str) -> Reading:
    """A season of sport or the stage: from summer to summer, where the text is not about one that fits in a year."""
    today = anchor.published
    if today is None:
        return UNRESOLVED
    if anchor.yearly:
        return Reading(f"{today.year + number_of(slots, 'shift'):04}", relative=True)
    year = today.year - (today.month < _SEASON_OPENS) + number_of(slots, "shift")
    return Reading(f"{year:04}/{year + 1:04}", relative=True)


def _period_before(slots: Slots, anchor: Anchor, _tense: str) -> Reading:
    """As in "the previous 12 months": so many months or years right before the period told of."""
    unit, count = _unit(slots), number_of(slots, "n")
    first = edtf.bounds(anchor.compared)[0] if anchor.compared else None
    if first is None or unit not in ("month", "year") or count < 1:
        return UNRESOLVED
    months = count * (12 if unit == "year" else 1)
    if unit == "year" and len(anchor.compared or "") == _YEAR:
        return Reading(f"{first.year - count:04}/{first.year - 1:04}", relative=True)
    return Reading(f"{edtf.month(first.year, first.month - months)}/{edtf.month(first.year, first.month - 1)}", True)


def _season_before(_slots: Slots, anchor: Anchor, tense: str) -> Reading:
    """As in "£2.1m the season before": of the one told of, else of this one."""
    told = (anchor.last or "").split("/")
    if len(told) == 2 and all(len(end) == _YEAR for end in told) and int(told[1]) - int(told[0]) == 1:
        return Reading(_years_off("/".join(told), -1), relative=True)
    return _campaign({"shift": -1}, anchor, tense)


def _after_last(direction: int) -> Resolver:
    """As in "two days later" (1), "three weeks earlier" (-1), "the next day", "the year before": by the last date."""

    def resolver(slots: Slots, anchor: Anchor, _tense: str) -> Reading:
        unit, count = _unit(slots), number_of(slots, "n") or 1
        day = anchor.last_day
        if day is None or anchor.last is None:
            if unit == "year" and direction < 0 and count == 1:  # figures of now beside those of "a year earlier"
                return _moved(anchor.published, unit, direction)
            return UNRESOLVED
        first, last = edtf.bounds(anchor.last)
        if not unit:
            return _named_after(slots, last or day, direction)
        if unit == "day" and first != last:
            return UNRESOLVED
        if unit in ("week", "month") and len(anchor.last) == _YEAR and "n" in slots:
            return UNRESOLVED  # "in 2013 …; sixteen months later": nobody knows which
        if unit == "month" and direction < 0 and "/" in anchor.last and last is not None:
            return _moved(last, unit, -count)  # "in the year to July, from 3.1% the month before"
        if unit == "week" and first is not None and first == last:
            return Reading((first + dt.timedelta(weeks=direction * count)).isoformat(), relative=True)
        if "one" in slots and unit == "year" and direction < 0 and _closes_month(anchor.last, first):
            return Reading(_years_off(anchor.last, -count), relative=True)
        if unit == "year" and direction < 0 and (period := anchor.compared) is not None:
            return Reading(_years_off(period, -count), relative=True)
        return _moved(last or day if direction > 0 else day, unit, direction * count)

    return resolver


def _closes_month(told: str, day: dt.date | None) -> bool:
    """The last day of a month, 28 February aside: a day that accounts are made up to ("31 December, from 12m a year
    earlier").
    """
    return day is not None and len(told) == _DAY and (day + dt.timedelta(days=1)).day == 1 and day.month != _FEBRUARY


def _named_after(slots: Slots, day: dt.date, direction: int) -> Reading:
    """As in "the following spring", "the previous May"."""
    if "month" in slots:
        month = number_of(slots, "month")
        year = day.year + (direction > 0 and month <= day.month) - (direction < 0 and month >= day.month)
        return Reading(edtf.month(year, month), relative=True)
    return _shifted_season(number_of(slots, "season"), direction, day)


def _same_in(year: int, unit: str, anchor: Anchor) -> Reading:
    """As in "the same month of 2024", « la même date en 2021 »: by the last date; the year where that is too vague."""
    last = anchor.last or ""
    full = len(last) == _DAY and last[5:7].isdigit() and last[8:].isdigit()  # not "2025-01/.."
    if unit == "day" and full and (found := day_or_none(year, int(last[5:7]), int(last[8:]))):
        return Reading(found.isoformat(), relative=True)
    if unit == "month" and len(last) >= _MONTH and last[5:7].isdigit() and 1 <= int(last[5:7]) <= 12:
        return Reading(edtf.month(year, int(last[5:7])), relative=True)
    return Reading(f"{year:04}")


def _same(slots: Slots, anchor: Anchor, _tense: str) -> Reading:
    unit = _unit(slots)
    if (year := year_of(slots)) is not None:
        return _same_in(year, unit, anchor)
    if not unit and anchor.last_day is not None:
        return Reading(edtf.part(anchor.last_day.year, number_of(slots, "season")), relative=True)
    if anchor.last is None or (unit == "day" and len(anchor.last) != 10):
        return UNRESOLVED
    return _moved(anchor.last_day, unit, 0)


RELATIVE: dict[str, Resolver] = {
    "relative-day": _relative_day,
    "last": _shifted(-1),
    "this": _shifted(0),
    "bounded": _shifted(0),
    "next": _shifted(1),
    "weekday-last-week": _weekday_of_week(-1),
    "weekday-this-week": _weekday_of_week(0),
    "weekday-next-week": _weekday_of_week(1),
    "day-last-month": _day_of_month(-1),
    "day-this-month": _day_of_month(0),
    "day-next-month": _day_of_month(1),
    "month-last-year": _month_of_year(-1),
    "month-this-year": _month_of_year(0),
    "month-next-year": _month_of_year(1),
    "month-same-year": _month_of_last_year_named(0),
    "month-following-year": _month_of_last_year_named(1),
    "ago": _away(-1),
    "ahead": _away(1),
    "later": _after_last(1),
    "earlier": _after_last(-1),
    "same": _same,
    "campaign": _campaign,
    "season-before": _season_before,
    "period-before": _period_before,
    "same-period": _same_period,
    "year-end": _year_end,
}
"""Resolvers by group."""
