"""Dates in figures: 2025-03-04, 04/03/2025, 4.3.2025, 4.3. — the order of day and month by language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from workbench.language.date_patterns import Slots

_FIGURES = re.compile(
    r"(?<![\d.,/:-])(?:(?P<iso>\d{4}-\d\d(?:-\d\d)?)(?:T\d\d:\d\d\S*)?"
    r"|(?P<a>\d{1,2})(?P<sep>[/.-])(?P<b>\d{1,2})(?P=sep)(?P<y>\d{4}|\d\d)"
    r"|(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.)(?![\d%€$]|[.,/-]\d)",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Figures:
    """text[start:end] is a date in figures; `group` and `slots` as of a template."""

    start: int
    end: int
    group: str
    slots: Slots


def figures(text: str, start: int, end: int, *, month_first: bool, short_days: bool) -> Iterator[Figures]:
    """Dates in figures of text[start:end]; `short_days` when "4.3." is a date in the language."""
    for match in _FIGURES.finditer(text, start, end):
        slots = _slots(match, month_first=month_first, short_days=short_days)
        if slots:
            stop = match.end("iso") if match["iso"] else match.end()
            yield Figures(match.start(), stop, "day" if "day" in slots else "month", slots)


def _slots(match: re.Match[str], *, month_first: bool, short_days: bool) -> Slots:
    slots: Slots = {}
    if match["iso"]:
        year, *rest = (int(piece) for piece in match["iso"].split("-"))
        if not 1000 <= year <= 2200 or not 1 <= rest[0] <= 12:
            return {}
        slots = {"year": year, "month": rest[0]}
        return slots | {"day": rest[1]} if rest[1:] else slots
    if match["d"]:
        day, month = int(match["d"]), int(match["m"])
        return {"day": day, "month": month} if short_days and 1 <= day <= 31 and 1 <= month <= 12 else {}
    first, second = int(match["a"]), int(match["b"])
    day, month = (second, first) if month_first else (first, second)
    if month > 12 and day <= 12:
        day, month = month, day
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return {}
    year_text = match["y"]
    if len(year_text) == 2:
        # "12-10-14" or "1.2.10" is as often a version or a score: two figures of a year only after slashes.
        return {"day": day, "month": month, "yy": int(year_text)} if match["sep"] == "/" else {}
    year = int(year_text)
    return {"day": day, "month": month, "year": year} if 1000 <= year <= 2200 else {}
