"""Feasts that move: Easter and what hangs on it, the fourth Thursday of a month."""

from __future__ import annotations

import datetime as dt
import re

from workbench.extract.dimensions.dates.spans import day_or_none

_BY_EASTER = re.compile(r"easter([+-]\d+)?")
_BY_WEEKDAY = re.compile(r"(\d\d)-w(\d)-(\d)")
_MARCH = 3


def feast(value: str, year: int) -> dt.date | None:
    """The day of a feast in a year. `value` is as tables of holidays have it: "12-25", "easter", "easter+39" (days
    after Easter Sunday), "11-w3-4" (of November the fourth day number 3, Monday being 0).
    """
    if (moved := _BY_EASTER.fullmatch(value)) is not None:
        return easter(year) + dt.timedelta(days=int(moved.group(1) or 0))
    if (counted := _BY_WEEKDAY.fullmatch(value)) is not None:
        month, weekday, number = map(int, counted.groups())
        first = dt.date(year, month, 1)
        return first + dt.timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))
    month, day = (int(part) for part in value.split("-"))
    return day_or_none(year, month, day)


def easter(year: int) -> dt.date:
    """Easter Sunday of a year of the Gregorian calendar: the Sunday behind the full moon of spring."""
    golden, century = year % 19, year // 100
    skipped = century - century // 4 - (8 * century + 13) // 25
    epact = (skipped + 19 * golden + 15) % 30
    full = epact - (epact // 28) * (1 - (epact // 28) * (29 // (epact + 1)) * ((21 - golden) // 11))
    sunday = (year + year // 4 + full + 2 - century + century // 4) % 7
    shift = full - sunday
    month = _MARCH + (shift + 40) // 44
    return dt.date(year, month, shift + 28 - 31 * (month // 4))
