"""A date that the calendar does not have: 31 November, 29 February of a common year.

Why it matters: the day is wrong for certain, and nobody can keep the appointment.

What is not reported: 29 February without a year, figures beside a month that are no days, and dates in quotations.

Source: Gregorian calendar.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator

from workbench.check.flagging import flag, in_quotation, instead
from workbench.check.points import points
from workbench.check.rule import Example, Rule
from workbench.check.scene import Scene
from workbench.check.timeline import Timeline, timeline
from workbench.domain.findings import Finding, Severity, Suggestion
from workbench.domain.text import Span
from workbench.i18n import message

CODE = ("DAT-2", "impossible")
_ORDINAL_MARKS = frozenset({"st", "nd", "rd", "th", ".", "er", "º", "°"})
_FIGURES = re.compile(
    r"(?<![\w./-])(?:(?P<a>\d{1,2})(?P<mark>[./-])(?P<b>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d)"
    r"|(?P<first>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d))(?![\w/-]|\.\d)"
)
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
    Example("fr", "Les bons sont valables jusqu’au [[31/06/2026]].", True),
    Example("fr", "Les bons sont valables jusqu’au 30/06/2026.", False),
    Example("en", "Vouchers are valid until [[09/31/2026]].", True),
    Example("en", "Vouchers are valid until 12/31/2026.", False),
    Example("de", "Die Gutscheine gelten bis [[31.11.2026]].", True),
)


def check(scene: Scene) -> Iterator[Finding]:
    line = timeline(scene)
    yield from _in_figures(line)
    yield from _beyond_any(line)
    months = line.calendar.months
    for index in scene.tokens.among(months.keys()):
        month = months[scene.tokens.lower[index]]
        if month in (1, 3, 5, 7, 8, 10, 12):
            continue
        for day_index, year_index in _neighbours(line, index):
            span = _impossible(line, month, day_index, year_index, index)
            if span is not None and not in_quotation(scene, span):
                yield _finding(line, span, month, day_index, year_index)
                break


def _in_figures(line: Timeline) -> Iterator[Finding]:
    """Dates in figures alone, "31/04/2026": none of the ways to read them gives a day."""
    for match in _FIGURES.finditer(line.scene.text):
        span = Span(match.start(), match.end())
        day, month, year = _read(match, line.scene.language == "en")
        if in_quotation(line.scene, span) or not 1 <= month <= 12 or not 29 <= day <= 31:
            continue
        if day > _length(month, year):
            yield _told(line, span, (day, month, year), [])


def _beyond_any(line: Timeline) -> Iterator[Finding]:
    """Days that no month has: "on 32 March", « le 33 mai »."""
    tokens, led = line.scene.tokens, points(line.scene).words
    lead = line.words.definite | line.words.span_from | line.words.span_to | line.words.at_year | led.at_time
    for at in tokens.among(line.calendar.months.keys()):
        month = line.calendar.months[tokens.lower[at]]
        day = tokens.lower[at - 1]
        if at < 2 or not day.isdecimal() or not 32 <= int(day) <= 39 or len(day) != 2:
            continue
        small = line.scene.language == "en" and line.scene.text[tokens.starts[at]].islower()
        span = Span(tokens.starts[at - 1], tokens.ends[at])
        if tokens.lower[at - 2] in lead and not small and not in_quotation(line.scene, span):
            known = _year(tokens.lower, at + 1)
            yield _told(line, span, (int(day), month, known), [])


def _read(match: re.Match[str], either: bool) -> tuple[int, int, int]:
    """Day, month and year; `either`: the month may as well come first."""
    if match["first"]:
        return int(match["day"]), int(match["month"]), int(match["first"])
    one, other = int(match["a"]), int(match["b"])
    if either and one <= 12 < other:
        one, other = other, one
    return one, other, int(match["year"])


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
    fix = instead(line.scene, Span(tokens.starts[day], tokens.ends[day]), str(_length(month, known)))
    return _told(line, span, (int(tokens.lower[day]), month, known), [fix])


def _told(line: Timeline, span: Span, date: tuple[int, int, int | None], fixes: list[Suggestion]) -> Finding:
    day, month, known = date
    days = _length(month, known)
    word = next(name for name, value in line.calendar.months.items() if value == month)
    written = span.of(line.scene.text)
    text = message("rule.DAT-2.message", written=written, days=days, month=f"{word} {known}" if known else word)
    return flag(line.scene, CODE, Severity.ERROR, [span], text, f"{day} > {days}", fixes)


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
