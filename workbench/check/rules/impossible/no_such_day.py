"""A date that the calendar does not have: 31 November, 29 February of a common year.

Why it matters: the day is wrong for certain, and nobody can keep the appointment.

What is not reported: 29 February without a year, figures beside a month that are no days, and dates in quotations.

Source: Gregorian calendar.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator

from workbench.check.flagging import flag, in_quotation, instead
from workbench.check.rule import Example, Rule
from workbench.check.scene import Scene
from workbench.check.timeline import Timeline, timeline
from workbench.domain.findings import Finding, Severity
from workbench.domain.text import Span
from workbench.i18n import message

CODE = ("DAT-2", "impossible")
_ORDINAL_MARKS = frozenset({"st", "nd", "rd", "th", ".", "er", "º", "°"})
_LINKS = frozenset({"de", "of", "d'", "del"})

EXAMPLES = (
    Example("fr", "L’exposition est ouverte jusqu’au [[31 novembre]].", True),
    Example("fr", "Le colloque s’est tenu le 29 février 2024 à Lyon.", False),
    Example("en", "The first instalment was paid on [[29 February 2025]].", True),
    Example("en", "The bill falls due by [[Feb. 30, 2027]], the board said.", True),
    Example("en", "The first instalment was paid on 29 February 2024.", False),
    Example("de", "Die Frist endet am [[31. September 2027]].", True),
    Example("es", "El plazo termina el [[31 de abril]].", True),
    Example("it", "La mostra chiude il [[31 giugno]].", True),
    Example("pt", "O prazo termina em [[31 de setembro]].", True),
    Example("nl", "De termijn loopt af op [[31 november]].", True),
)


def check(scene: Scene) -> Iterator[Finding]:
    line = timeline(scene)
    months = line.calendar.months
    for index, word in enumerate(scene.tokens.lower):
        month = months.get(word)
        if month is None or month in (1, 3, 5, 7, 8, 10, 12):
            continue
        for day_index, year_index in _neighbours(line, index):
            span = _impossible(line, month, day_index, year_index, index)
            if span is not None and not in_quotation(scene, span):
                yield _finding(line, span, month, day_index, year_index)
                break


def _neighbours(line: Timeline, index: int) -> Iterator[tuple[int, int]]:
    """Where the day and the year may stand: "30 (of) February 2025", "30. Februar", "February 30, 2025"."""
    lower = line.scene.tokens.lower
    day = index - 1
    while day >= 0 and index - day <= 3 and (lower[day] in _ORDINAL_MARKS or lower[day] in _LINKS):
        day -= 1
    after = index + 1
    while after < len(lower) and after - index <= 2 and lower[after] in (".", "de", "del"):
        after += 1
    yield day, after
    if line.scene.language == "en":
        following = after + 1
        if lower[following : following + 1] and lower[following] in _ORDINAL_MARKS - {"."}:
            following += 1
        yield after, following + 1 if lower[following : following + 1] == [","] else following


def _impossible(line: Timeline, month: int, day: int, year: int, index: int) -> Span | None:
    lower, tokens = line.scene.tokens.lower, line.scene.tokens
    if not 0 <= day < len(lower) or not (
        (lower[day].isdecimal() and 30 <= int(lower[day]) <= 31) or _leap_day(lower[day])
    ):
        return None
    if day and lower[day - 1] in (",", ".", "-", "/") and tokens.adjacent(day):
        return None
    known = _year(lower, year)
    if int(lower[day]) <= _length(month, known):
        return None
    last = max(index, day, year if known else 0)
    return Span(tokens.starts[min(day, index)], tokens.ends[last])


def _leap_day(word: str) -> bool:
    return word == "29"


def _year(lower: list[str], index: int) -> int | None:
    if 0 <= index < len(lower) and lower[index].isdecimal() and len(lower[index]) == 4:
        return int(lower[index])
    return None


def _length(month: int, year: int | None) -> int:
    return calendar.monthrange(year or 2000, month)[1]


def _finding(line: Timeline, span: Span, month: int, day: int, year: int) -> Finding:
    tokens = line.scene.tokens
    known = _year(tokens.lower, year)
    days = _length(month, known)
    word = next(name for name, value in line.calendar.months.items() if value == month)
    written = span.of(line.scene.text)
    text = message("rule.DAT-2.message", written=written, days=days, month=f"{word} {known}" if known else word)
    old = tokens.lower[day]
    fix = instead(line.scene, Span(tokens.starts[day], tokens.ends[day]), str(days))
    return flag(line.scene, CODE, Severity.ERROR, [span], text, f"{old} > {days}", [fix])


RULE = Rule(
    "DAT-2", "no-such-day", "impossible", check,
    {
        "en": {
            "rule.DAT-2.title": "The calendar has no such day",
            "rule.DAT-2.message": "There is no {written}: {month} has {days} days.",
        },
        "fr": {
            "rule.DAT-2.title": "Ce jour n’existe pas",
            "rule.DAT-2.message": "Il n’y a pas de {written} : {month} compte {days} jours.",
        },
    },
    EXAMPLES,
)  # fmt: skip
