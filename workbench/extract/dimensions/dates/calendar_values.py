"""Values of calendar dates: days, months, seasons, quarters … with or without their year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from workbench.domain import edtf
from workbench.extract.dimensions.dates import missing_year
from workbench.extract.dimensions.dates.anchor import UNRESOLVED, Anchor, Reading
from workbench.extract.dimensions.dates.feasts import feast
from workbench.extract.dimensions.dates.spans import SEASON_STARTS, day_or_none
from workbench.language.date_patterns import Slots

Resolver = Callable[[Slots, Anchor, str], Reading]
"""(slots, anchor, tense) → value."""


def year_of(slots: Slots, name: str = "year") -> int | None:
    value = slots.get(name)
    if isinstance(value, int):
        return value
    short = slots.get("yy")
    if isinstance(short, int):
        return short + (1900 if short > 68 else 2000)
    return None


def number_of(slots: Slots, *names: str) -> int:
    return next((int(slots[name]) for name in names if name in slots), 0)


def day_value(slots: Slots, anchor: Anchor, tense: str) -> Reading:
    weekday = slots.get("wd", slots.get("bare"))
    year = year_of(slots)
    return one_day(
        number_of(slots, "day", "dayw"), number_of(slots, "month", "mn"), year, anchor, tense,
        weekday if isinstance(weekday, int) else None,
    )  # fmt: skip


def one_day(day: int, month: int, year: int | None, anchor: Anchor, tense: str, weekday: int | None = None) -> Reading:
    """A day; without a year by `missing_year.day`, to which `weekday` (Monday 0) is what the text says it is."""
    if year is None:
        if day_or_none(2000, month, day) is None:
            return Reading(None)
        return missing_year.day(month, day, anchor, tense, weekday)
    found = day_or_none(year, month, day)
    return Reading(found.isoformat() if found else None)


def _day_range(slots: Slots, anchor: Anchor, tense: str) -> Reading:
    year = year_of(slots)
    month2 = number_of(slots, "month2", "month")
    month = number_of(slots, "month", "month2")
    last = one_day(number_of(slots, "day2"), month2, year, anchor, tense)
    if last.edtf is None:
        return last
    last_year = int(last.edtf[:4])
    first = day_or_none(last_year - (month > month2), month, number_of(slots, "day"))
    if first is None:
        return Reading(None)
    return Reading(f"{first.isoformat()}/{last.edtf}", last.relative)


def month_value(slots: Slots, anchor: Anchor, tense: str) -> Reading:
    year = year_of(slots)
    if year is None:
        return missing_year.month(number_of(slots, "month"), anchor, tense)
    return Reading(edtf.month(year, number_of(slots, "month")))


def _bare_year(slots: Slots, _anchor: Anchor, _tense: str) -> Reading:
    return Reading(f"{year_of(slots):04}")


def _year_range(slots: Slots, _anchor: Anchor, _tense: str) -> Reading:
    first = number_of(slots, "year")
    if "year2" in slots:
        last = number_of(slots, "year2")
    else:
        last = first // 100 * 100 + number_of(slots, "yy")
        last += 100 * (last < first)
    return Reading(f"{first:04}/{last:04}")


def _fiscal(slots: Slots, anchor: Anchor, tense: str) -> Reading:
    if "year2" in slots or ("yy" in slots and "year" in slots):
        return _year_range(slots, anchor, tense)
    return Reading(f"{year_of(slots):04}")


def _part(base: int) -> Resolver:
    def resolver(slots: Slots, anchor: Anchor, tense: str) -> Reading:
        number = number_of(slots, "ord", "q")
        if not 1 <= number <= (4 if base == 33 else 2):
            return UNRESOLVED
        year = year_of(slots)
        if year is None and "shift" in slots and anchor.published:
            year = anchor.published.year + number_of(slots, "shift")
            return Reading(edtf.part(year, base + number - 1), relative=True)
        code = base + number - 1
        return missing_year.period(code, anchor, tense) if year is None else Reading(edtf.part(year, code))

    return resolver


def season_value(slots: Slots, anchor: Anchor, tense: str) -> Reading:
    year, code = year_of(slots), number_of(slots, "season")
    return missing_year.season(code, anchor, tense) if year is None else Reading(edtf.part(year, code))


def _decade(slots: Slots, _anchor: Anchor, _tense: str) -> Reading:
    year = number_of(slots, "year", "decade", "yy")
    if "year" not in slots and "decade" not in slots:
        year += 1900 if year >= 30 else 2000
    return Reading(f"{year // 10:03}X") if year % 10 == 0 else UNRESOLVED


def _century(slots: Slots, anchor: Anchor, tense: str) -> Reading:
    number = number_of(slots, "ord", "roman")
    if not 11 <= number <= 22:
        return UNRESOLVED
    del anchor, tense
    return Reading(f"{number - 1:02}XX")


def _weekday(slots: Slots, anchor: Anchor, tense: str) -> Reading:
    return missing_year.weekday(number_of(slots, "wd", "bare"), anchor, tense)


def _monthless(slots: Slots, anchor: Anchor, tense: str) -> Reading:
    named = "wd" in slots or "bare" in slots
    weekday = number_of(slots, "wd", "bare") if named else None
    ahead = slots.get("ahead", 1 if tense == "future" else -1)
    return missing_year.monthless(number_of(slots, "day", "dayth"), weekday, anchor, "future" if ahead == 1 else "past")


def _weekday_range(slots: Slots, anchor: Anchor, tense: str) -> Reading:
    last = missing_year.weekday(number_of(slots, "wd2"), anchor, tense)
    if last.edtf is None:
        return last
    end = dt.date.fromisoformat(last.edtf)
    first = end - dt.timedelta(days=(number_of(slots, "wd2") - number_of(slots, "wd")) % 7)
    return Reading(f"{first.isoformat()}/{last.edtf}", relative=True)


def _months_to(slots: Slots, anchor: Anchor, tense: str) -> Reading:
    """As in "the six months to June": the months up to and including that one."""
    end = month_value({key: value for key, value in slots.items() if key != "n"}, anchor, tense)
    count = number_of(slots, "n")
    if end.edtf is None:
        return end
    year, month = int(end.edtf[:4]), int(end.edtf[5:])
    return Reading(f"{edtf.month(year, month - count + 1)}/{end.edtf}" if count > 1 else end.edtf, end.relative)


def _weeks_to(slots: Slots, anchor: Anchor, tense: str) -> Reading:
    """As in "the 26 weeks to 28 February": the weeks up to and including that day."""
    last = day_value({key: value for key, value in slots.items() if key != "n"}, anchor, tense)
    count = number_of(slots, "n")
    if last.edtf is None or count < 1:
        return last
    first = dt.date.fromisoformat(last.edtf) - dt.timedelta(days=7 * count - 1)
    return Reading(f"{first.isoformat()}/{last.edtf}", last.relative)


def _first_months(slots: Slots, anchor: Anchor, _tense: str) -> Reading:
    """« les neuf premiers mois de 2025 »."""
    year, count = year_of(slots), number_of(slots, "n")
    if not 2 <= count <= 11:
        return UNRESOLVED
    if year is not None:
        return Reading(f"{year:04}-01/{year:04}-{count:02}")
    if anchor.published is None:
        return UNRESOLVED
    year = anchor.published.year - (count > anchor.published.month)
    return Reading(f"{year:04}-01/{year:04}-{count:02}", relative=True)


def _week_of_month(slots: Slots, anchor: Anchor, tense: str) -> Reading:
    month = month_value(slots, anchor, tense)
    number = number_of(slots, "ord")
    if month.edtf is None or not 1 <= number <= 5:
        return UNRESOLVED
    first = 1 + 7 * (number - 1)
    if number == 5:  # "the last week": its last seven days
        end = edtf.bounds(month.edtf)[1]
        return Reading(f"{month.edtf}-{end.day - 6:02}/{end.isoformat()}" if end else None, month.relative)
    return Reading(f"{month.edtf}-{first:02}/{month.edtf}-{first + 6:02}", month.relative)


def _month_end(slots: Slots, anchor: Anchor, tense: str) -> Reading:
    """As in "the last day of October"."""
    month = month_value(slots, anchor, tense)
    last = edtf.bounds(month.edtf)[1] if month.edtf else None
    return Reading(last.isoformat() if last else None, month.relative)


def _half_month(slots: Slots, anchor: Anchor, tense: str) -> Reading:
    """As in "première quinzaine de juin", "first half of June": days 1–15, 16–end."""
    month = month_value(slots, anchor, tense)
    first, last = edtf.bounds(month.edtf) if month.edtf else (None, None)
    if first is None or last is None:
        return Reading(None, month.relative)
    start, end = (1, 15) if number_of(slots, "ord") == 1 else (16, last.day)
    return Reading(f"{month.edtf}-{start:02}/{month.edtf}-{end:02}", month.relative)


def _holiday(slots: Slots, anchor: Anchor, tense: str) -> Reading:
    value, year = str(slots["holiday"]), year_of(slots)
    if year is None:
        return missing_year.holiday(value, anchor, tense)
    found = feast(value, year)
    return Reading(found.isoformat() if found else None)


def _week_around(slots: Slots, anchor: Anchor, tense: str) -> Reading:
    """As in "the week of 4 May": from Monday to Sunday; "the week to 4 May" (`ends`): the seven days up to then."""
    found = day_value(slots, anchor, tense)
    if found.edtf is None:
        return found
    day = dt.date.fromisoformat(found.edtf)
    first = day - dt.timedelta(days=6 if "ends" in slots else day.weekday())
    return Reading(f"{first.isoformat()}/{(first + dt.timedelta(days=6)).isoformat()}", found.relative)


def _season_start(slots: Slots, anchor: Anchor, tense: str) -> Reading:
    return season_value(slots, anchor, tense) if number_of(slots, "season") in SEASON_STARTS else UNRESOLVED


CALENDAR: dict[str, Resolver] = {
    "day": day_value,
    "day-range": _day_range,
    "month": month_value,
    "year": _bare_year,
    "named-year": _bare_year,
    "year-range": _year_range,
    "fiscal": _fiscal,
    "quarter": _part(33),
    "half": _part(40),
    "season": _season_start,
    "decade": _decade,
    "century": _century,
    "weekday": _weekday,
    "monthless": _monthless,
    "weekday-range": _weekday_range,
    "months-to": _months_to,
    "weeks-to": _weeks_to,
    "first-months": _first_months,
    "week-of-month": _week_of_month,
    "half-month": _half_month,
    "month-end": _month_end,
    "holiday": _holiday,
    "week-around": _week_around,
}
"""Resolvers by group."""
