"""The value of what a template has read: one short function per group of templates in dates.toml."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from workbench.domain import edtf
from workbench.extract.dimensions.dates import missing_year
from workbench.extract.dimensions.dates.anchor import UNRESOLVED, Anchor, Reading
from workbench.extract.dimensions.dates.spans import SEASON_STARTS, day_or_none, unit_at
from workbench.language.date_patterns import Slots

Resolver = Callable[[Slots, Anchor, str], Reading]
"""(slots, anchor, tense) → value."""


def resolve(group: str, slots: Slots, anchor: Anchor, tense: str) -> Reading:
    """The value of a match; unresolved for a group nobody knows."""
    resolver = _RESOLVERS.get(group)
    return UNRESOLVED if resolver is None else resolver(slots, anchor, tense)


def _year(slots: Slots, name: str = "year") -> int | None:
    value = slots.get(name)
    if isinstance(value, int):
        return value
    short = slots.get("yy")
    if isinstance(short, int):
        return short + (1900 if short > 68 else 2000)
    return None


def _number(slots: Slots, *names: str) -> int:
    return next((int(slots[name]) for name in names if name in slots), 0)


def _unit(slots: Slots) -> str:
    return str(slots.get("unit") or slots.get("units") or "")


def _day(slots: Slots, anchor: Anchor, tense: str) -> Reading:
    return _one_day(_number(slots, "day", "dayw"), _number(slots, "month"), _year(slots), anchor, tense)


def _one_day(day: int, month: int, year: int | None, anchor: Anchor, tense: str) -> Reading:
    if year is None:
        if day_or_none(2000, month, day) is None:
            return Reading(None)
        return missing_year.day(month, day, anchor, tense)
    found = day_or_none(year, month, day)
    return Reading(found.isoformat() if found else None)


def _day_range(slots: Slots, anchor: Anchor, tense: str) -> Reading:
    year = _year(slots)
    month2 = _number(slots, "month2", "month")
    month = _number(slots, "month", "month2")
    last = _one_day(_number(slots, "day2"), month2, year, anchor, tense)
    if last.edtf is None:
        return last
    last_year = int(last.edtf[:4])
    first = day_or_none(last_year - (month > month2), month, _number(slots, "day"))
    if first is None:
        return Reading(None)
    return Reading(f"{first.isoformat()}/{last.edtf}", last.relative)


def _month(slots: Slots, anchor: Anchor, tense: str) -> Reading:
    year = _year(slots)
    if year is None:
        return missing_year.month(_number(slots, "month"), anchor, tense)
    return Reading(edtf.month(year, _number(slots, "month")))


def _bare_year(slots: Slots, _anchor: Anchor, _tense: str) -> Reading:
    return Reading(f"{_year(slots):04}")


def _year_range(slots: Slots, _anchor: Anchor, _tense: str) -> Reading:
    first = _number(slots, "year")
    if "year2" in slots:
        last = _number(slots, "year2")
    else:
        last = first // 100 * 100 + _number(slots, "yy")
        last += 100 * (last < first)
    return Reading(f"{first:04}/{last:04}")


def _fiscal(slots: Slots, anchor: Anchor, tense: str) -> Reading:
    if "year2" in slots or ("yy" in slots and "year" in slots):
        return _year_range(slots, anchor, tense)
    return Reading(f"{_year(slots):04}")


def _part(base: int) -> Resolver:
    def resolver(slots: Slots, anchor: Anchor, tense: str) -> Reading:
        number = _number(slots, "ord", "q")
        if not 1 <= number <= (4 if base == 33 else 2):
            return UNRESOLVED
        year = _year(slots)
        if year is None and "shift" in slots and anchor.published:
            year = anchor.published.year + _number(slots, "shift")
            return Reading(edtf.part(year, base + number - 1), relative=True)
        code = base + number - 1
        return missing_year.period(code, anchor, tense) if year is None else Reading(edtf.part(year, code))

    return resolver


def _season(slots: Slots, anchor: Anchor, tense: str) -> Reading:
    year, code = _year(slots), _number(slots, "season")
    return missing_year.season(code, anchor, tense) if year is None else Reading(edtf.part(year, code))


def _decade(slots: Slots, _anchor: Anchor, _tense: str) -> Reading:
    year = _number(slots, "year", "decade", "yy")
    if "year" not in slots and "decade" not in slots:
        year += 1900 if year >= 30 else 2000
    return Reading(f"{year // 10:03}X") if year % 10 == 0 else UNRESOLVED


def _century(slots: Slots, anchor: Anchor, tense: str) -> Reading:
    number = _number(slots, "ord", "roman")
    if not 11 <= number <= 22:
        return UNRESOLVED
    del anchor, tense
    return Reading(f"{number - 1:02}XX")


def _weekday(slots: Slots, anchor: Anchor, tense: str) -> Reading:
    return missing_year.weekday(_number(slots, "wd"), anchor, tense)


def _weekday_range(slots: Slots, anchor: Anchor, tense: str) -> Reading:
    last = missing_year.weekday(_number(slots, "wd2"), anchor, tense)
    if last.edtf is None:
        return last
    end = dt.date.fromisoformat(last.edtf)
    first = end - dt.timedelta(days=(_number(slots, "wd2") - _number(slots, "wd")) % 7)
    return Reading(f"{first.isoformat()}/{last.edtf}", relative=True)


def _relative_day(slots: Slots, anchor: Anchor, _tense: str) -> Reading:
    return _moved(anchor.published, "day", _number(slots, "rel"))


def _moved(day: dt.date | None, unit: str, offset: int) -> Reading:
    return UNRESOLVED if day is None else Reading(unit_at(day, unit, offset), relative=True)


def _shifted(direction: int) -> Resolver:
    """Last (-1), this (0) or next (1) unit, weekday, month or season."""

    def resolver(slots: Slots, anchor: Anchor, tense: str) -> Reading:
        today = anchor.published
        if today is None:
            return UNRESOLVED
        if "unit" in slots:
            return _shifted_unit(str(slots["unit"]), direction * (_number(slots, "n") or 1), today, tense)
        if "wd" in slots:
            return _shifted_weekday(_number(slots, "wd"), direction, today, tense)
        if "month" in slots:
            month = _number(slots, "month")
            year = today.year + (direction == 1 and month <= today.month) - (direction == -1 and month >= today.month)
            return Reading(edtf.month(year, month), relative=True)
        return _shifted_season(_number(slots, "season"), direction, today)

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
        return _moved(anchor.published, "day", 7 * direction + _number(slots, "wd") - anchor.published.weekday())

    return resolver


def _day_of_month(direction: int) -> Resolver:
    """As in "the 5th of next month", « le 12 du mois dernier »."""

    def resolver(slots: Slots, anchor: Anchor, _tense: str) -> Reading:
        month = _moved(anchor.published, "month", direction)
        if month.edtf is None:
            return month
        found = day_or_none(int(month.edtf[:4]), int(month.edtf[5:]), _number(slots, "day", "dayw"))
        return Reading(found.isoformat() if found else None, relative=True)

    return resolver


def _month_of_year(direction: int) -> Resolver:
    """As in "March of last year", « en mars de l'an dernier », with a day "on 4 March last year"."""

    def resolver(slots: Slots, anchor: Anchor, tense: str) -> Reading:
        if anchor.published is None:
            return UNRESOLVED
        year = anchor.published.year + direction
        if "season" in slots:
            return Reading(edtf.part(year, _number(slots, "season")), relative=True)
        month = _number(slots, "month")
        if "day" in slots:
            return Reading(_one_day(_number(slots, "day"), month, year, anchor, tense).edtf, relative=True)
        return Reading(edtf.month(year, month), relative=True)

    return resolver


def _month_of_last_year_named(direction: int) -> Resolver:
    """As in "October of the same year" (0), "April of the following year" (1): by the year of the last date."""

    def resolver(slots: Slots, anchor: Anchor, tense: str) -> Reading:
        if anchor.last_day is None:
            return UNRESOLVED
        dated: Slots = {**slots, "year": anchor.last_day.year + direction}
        found = (_season if "season" in slots else _day if "day" in slots else _month)(dated, anchor, tense)
        return Reading(found.edtf, relative=True)

    return resolver


def _away(direction: int) -> Resolver:
    """As in "two years ago" (-1), "in three days" (1), by units of the publication day."""

    def resolver(slots: Slots, anchor: Anchor, _tense: str) -> Reading:
        return _moved(anchor.published, _unit(slots), direction * (_number(slots, "n") or 1))

    return resolver


def _after_last(direction: int) -> Resolver:
    """As in "two days later" (1), "three weeks earlier" (-1), "the next day", "the year before": by the last date."""

    def resolver(slots: Slots, anchor: Anchor, _tense: str) -> Reading:
        unit, count = _unit(slots), _number(slots, "n") or 1
        day = anchor.last_day
        if day is None or anchor.last is None:
            return UNRESOLVED
        first, last = edtf.bounds(anchor.last)
        if not unit:
            return _named_after(slots, last or day, direction)
        if unit == "day" and first != last:
            return UNRESOLVED
        return _moved(last or day if direction > 0 else day, unit, direction * count)

    return resolver


def _named_after(slots: Slots, day: dt.date, direction: int) -> Reading:
    """As in "the following spring", "the previous May"."""
    if "month" in slots:
        month = _number(slots, "month")
        year = day.year + (direction > 0 and month <= day.month) - (direction < 0 and month >= day.month)
        return Reading(edtf.month(year, month), relative=True)
    return _shifted_season(_number(slots, "season"), direction, day)


def _same(slots: Slots, anchor: Anchor, _tense: str) -> Reading:
    unit = _unit(slots)
    if not unit and anchor.last_day is not None:
        return Reading(edtf.part(anchor.last_day.year, _number(slots, "season")), relative=True)
    if anchor.last is None or (unit == "day" and len(anchor.last) != 10):
        return UNRESOLVED
    return _moved(anchor.last_day, unit, 0)


def _months_to(slots: Slots, anchor: Anchor, tense: str) -> Reading:
    """As in "the six months to June": the months up to and including that one."""
    end = _month({key: value for key, value in slots.items() if key != "n"}, anchor, tense)
    count = _number(slots, "n")
    if end.edtf is None:
        return end
    year, month = int(end.edtf[:4]), int(end.edtf[5:])
    return Reading(f"{edtf.month(year, month - count + 1)}/{end.edtf}" if count > 1 else end.edtf, end.relative)


def _first_months(slots: Slots, anchor: Anchor, _tense: str) -> Reading:
    """« les neuf premiers mois de 2025 »."""
    year, count = _year(slots), _number(slots, "n")
    if not 2 <= count <= 11:
        return UNRESOLVED
    if year is not None:
        return Reading(f"{year:04}-01/{year:04}-{count:02}")
    if anchor.published is None:
        return UNRESOLVED
    year = anchor.published.year - (count > anchor.published.month)
    return Reading(f"{year:04}-01/{year:04}-{count:02}", relative=True)


def _week_of_month(slots: Slots, anchor: Anchor, tense: str) -> Reading:
    month = _month(slots, anchor, tense)
    number = _number(slots, "ord")
    if month.edtf is None or not 1 <= number <= 5:
        return UNRESOLVED
    first = 1 + 7 * (number - 1)
    if number == 5:  # "the last week": its last seven days
        end = edtf.bounds(month.edtf)[1]
        return Reading(f"{month.edtf}-{end.day - 6:02}/{end.isoformat()}" if end else None, month.relative)
    return Reading(f"{month.edtf}-{first:02}/{month.edtf}-{first + 6:02}", month.relative)


def _holiday(slots: Slots, anchor: Anchor, tense: str) -> Reading:
    month, day = (int(part) for part in str(slots["holiday"]).split("-"))
    return _one_day(day, month, _year(slots), anchor, tense)


def _season_start(slots: Slots, anchor: Anchor, tense: str) -> Reading:
    return _season(slots, anchor, tense) if _number(slots, "season") in SEASON_STARTS else UNRESOLVED


_RESOLVERS: dict[str, Resolver] = {
    "day": _day,
    "day-range": _day_range,
    "month": _month,
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
    "weekday-range": _weekday_range,
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
    "months-to": _months_to,
    "first-months": _first_months,
    "week-of-month": _week_of_month,
    "holiday": _holiday,
}
GROUPS = frozenset(_RESOLVERS)
