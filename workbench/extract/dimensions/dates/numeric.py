"""Dates in figures: 2025-03-04, 04/03/2025, 4.3.2025, 4.3. — the order of day and month by language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.language.date_patterns import Slots
from workbench.records import dataclass

_FIGURES = re.compile(r"\d{1,4}(?P<sep>[/.-])\d{1,2}(?:(?P=sep)(?:\d{4}|\d{1,2}))?(?P<dot>\.?)(?!\d)", re.ASCII)
_BEFORE = frozenset("0123456789.,/:-_$€£")
_AFTER = frozenset("%€$_")


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
        first, last = match.span()
        if (first > start and (text[first - 1] in _BEFORE or text[first - 1].isalpha())) or _goes_on(text, last, end):
            continue
        separator = match["sep"]
        numbers = match.group()[: len(match.group()) - len(match["dot"])].split(separator)
        if len(numbers) == 2 and not (separator == "-" and len(numbers[0]) == 4):
            if not (separator == "." and match["dot"] and short_days and len(numbers[0]) <= 2):
                continue
        elif match["dot"]:
            last -= 1
        slots = _slots(numbers, separator, month_first=month_first)
        if slots:
            yield Figures(first, last, "day" if "day" in slots else "month", slots)


def _goes_on(text: str, last: int, end: int) -> bool:
    """True when the figures are part of something longer: "1.2.3.4", "12/10/14/16", "1.2 %"."""
    if last >= end:
        return False
    following = text[last + 1] if last + 1 < end else ""
    return text[last] in _AFTER or (text[last] in ".,/-:" and following.isdigit())


def _slots(numbers: list[str], separator: str, *, month_first: bool) -> Slots:
    """Day, month and year of figures in any of the usual orders; empty when they are no date."""
    if len(numbers[0]) == 4:
        year, month, day = int(numbers[0]), int(numbers[1]), int(numbers[2]) if len(numbers) > 2 else 0
        if separator != "-" or not (
            1000 <= year <= 2200 and 1 <= month <= 12 and all(len(n) == 2 for n in numbers[1:])
        ):
            return {}
        return {"year": year, "month": month, "day": day} if len(numbers) > 2 else {"year": year, "month": month}
    if len(numbers[0]) > 2:
        return {}
    day, month = int(numbers[0]), int(numbers[1])
    if month_first:
        day, month = month, day
    if month > 12 and day <= 12:
        day, month = month, day
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return {}
    if len(numbers) == 2:
        return {"day": day, "month": month}
    if len(numbers[2]) == 4:
        return {"day": day, "month": month, "year": int(numbers[2])} if 1000 <= int(numbers[2]) <= 2200 else {}
    # "12-10-14" or "1.2.10" is as often a version or a score: two figures of a year only after slashes.
    return {"day": day, "month": month, "yy": int(numbers[2])} if separator == "/" and len(numbers[2]) == 2 else {}
