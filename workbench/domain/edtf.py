"""The part of EDTF (ISO 8601-2:2019) that the workbench writes, read back as days.

Levels: YYYY, YYYY-MM, YYYY-MM-DD, 199X and 19XX (decade, century), seasons YYYY-21 … 24 (spring to winter, northern,
meteorological: spring is March to May, winter December to February of the next year), quarters YYYY-33 … 36,
half-years YYYY-40 and YYYY-41, intervals a/b with ".." for an open end; trailing ?, ~ and % do not change the bounds.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from functools import lru_cache

Bounds = tuple[dt.date | None, dt.date | None]

_SIMPLE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?|(\d{3})X|(\d\d)XX", re.ASCII)
_SPANS = {
    21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14),
    33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12),
    40: (1, 6), 41: (7, 12),
}  # fmt: skip


@lru_cache(maxsize=4096)
def bounds(text: str) -> Bounds:
    """First and last day of an EDTF string; None for an open or unknown end. Raises ValueError when malformed."""
    if "/" in text:
        left, right = text.split("/", 1)
        first = None if left in ("..", "") else _simple(left)[0]
        last = None if right in ("..", "") else _simple(right)[1]
        return first, last
    return _simple(text)


def is_valid(text: str) -> bool:
    try:
        bounds(text)
    except ValueError:
        return False
    return True


def month(year: int, number: int) -> str:
    """The month `number` of a year; numbers beyond 1 … 12 count on into the years around."""
    return f"{year + (number - 1) // 12:04}-{(number - 1) % 12 + 1:02}"


def part(year: int, code: int) -> str:
    """A season, quarter or half-year by its code (21 … 24, 33 … 36, 40, 41)."""
    return f"{year:04}-{code}"


def interval(first: str, last: str) -> str:
    """From the start of one to the end of the other, written with the largest units that an interval may hold."""
    start, end = opening(first), closing(last)
    return start if start == end else f"{start}/{end}"


def since(text: str) -> str:
    """From the start of `text` on."""
    return f"{opening(text)}/.."


def until(text: str) -> str:
    """Up to the end of `text`."""
    return f"../{closing(text)}"


def opening(text: str) -> str:
    """The first year, month, season or day of a value: "2024-33" → "2024-01", "199X" → "1990"."""
    return _edge(text, last=False)


def closing(text: str) -> str:
    """The last year, month, season or day of a value: "2024-36" → "2024-12", "199X" → "1999"."""
    return _edge(text, last=True)


def _edge(text: str, *, last: bool) -> str:
    if "/" in text:
        text = text.split("/", 1)[1 if last else 0]
    if text.endswith("X"):
        years = bounds(text)[1 if last else 0]
        return text if years is None else f"{years.year:04}"
    if len(text) == 7 and int(text[5:]) > 24:  # EDTF has no intervals of quarters and half-years
        year, code = int(text[:4]), int(text[5:])
        return month(year, _SPANS[code][1 if last else 0])
    return text


def _simple(text: str) -> tuple[dt.date, dt.date]:
    match = _SIMPLE.fullmatch(text.rstrip("?~%"))
    if match is None:
        raise ValueError(f"not an EDTF date: {text!r}")
    year, month, day, decade, century = match.groups()
    if decade:
        return dt.date(int(decade) * 10, 1, 1), dt.date(int(decade) * 10 + 9, 12, 31)
    if century:
        return dt.date(max(1, int(century) * 100), 1, 1), dt.date(int(century) * 100 + 99, 12, 31)
    if month is None:
        return dt.date(int(year), 1, 1), dt.date(int(year), 12, 31)
    if day is not None:
        exact = dt.date(int(year), int(month), int(day))
        return exact, exact
    if not 1 <= int(month) <= 12 and int(month) not in _SPANS:
        raise ValueError(f"not an EDTF date: {text!r}")
    first, last = _SPANS.get(int(month), (int(month), int(month)))
    return _month_start(int(year), first), _month_end(int(year), last)


def _month_start(year: int, month: int) -> dt.date:
    return dt.date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def _month_end(year: int, month: int) -> dt.date:
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return dt.date(year, month, calendar.monthrange(year, month)[1])
