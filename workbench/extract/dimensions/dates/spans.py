"""Calendar units as EDTF: the day, week, month … that holds a day, and those before and after it."""

from __future__ import annotations

import datetime as dt

from workbench.domain import edtf

SEASON_STARTS = {21: 3, 22: 6, 23: 9, 24: 12}
MONTHS_IN = {"month": 1, "quarter": 3, "half": 6}
YEARS_IN = {"year": 1, "decade": 10, "century": 100}


def unit_at(day: dt.date, unit: str, offset: int = 0) -> str | None:
    """The unit that holds `day`, moved by `offset` units; None beyond the years 1 … 9999."""
    try:
        return _unit_at(day, unit, offset)
    except (ValueError, OverflowError):
        return None


def _unit_at(day: dt.date, unit: str, offset: int) -> str | None:
    if unit == "day":
        return (day + dt.timedelta(days=offset)).isoformat()
    if unit in ("week", "fortnight"):
        monday = day + dt.timedelta(days=7 * offset * (2 if unit == "fortnight" else 1) - day.weekday())
        return _days(monday, 7)
    if unit == "weekend":
        return _days(day + dt.timedelta(days=5 - day.weekday() + 7 * offset), 2)
    if unit in MONTHS_IN:
        size = MONTHS_IN[unit]
        return _months((day.year * 12 + day.month - 1) // size + offset, size)
    if unit in YEARS_IN:
        return _years(day.year // YEARS_IN[unit] + offset, unit)
    return None


def _days(first: dt.date, count: int) -> str:
    return f"{first.isoformat()}/{(first + dt.timedelta(days=count - 1)).isoformat()}"


def _months(index: int, size: int) -> str:
    year, number = divmod(index * size, 12)
    dt.date(year, 1, 1)
    if size == 1:
        return edtf.month(year, number + 1)
    return edtf.part(year, (33 if size == 3 else 40) + number // size)


def _years(index: int, unit: str) -> str:
    dt.date(index * YEARS_IN[unit] or 1, 1, 1)
    return {"year": f"{index:04}", "decade": f"{index:03}X", "century": f"{index:02}XX"}[unit]


def day_or_none(year: int, month: int, day: int) -> dt.date | None:
    """The day, None when there is no such day."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def early(text: str) -> str:
    return _third(text, 0)


def mid(text: str) -> str:
    return _third(text, 1)


def late(text: str) -> str:
    return _third(text, 2)


def _third(text: str, third: int) -> str:
    """Early, mid or late in a month (days 1, 11, 21) or year (quarters 1, 2–3, 4); decades and the like stay whole."""
    first, last = edtf.bounds(text)
    if first is None or last is None or "/" in text:
        return text
    if len(text) == 7 and int(text[5:]) <= 12:
        start, end = ((1, 10), (11, 20), (21, last.day))[third]
        return f"{text}-{start:02}/{text}-{end:02}"
    if len(text) == 4 and text.isdigit():
        return (f"{text}-33", f"{text}-04/{text}-09", f"{text}-36")[third]
    return text
