"""Weekdays as an article writes them and as a message names them."""

from __future__ import annotations

import datetime as dt

from workbench.check.scene import Dated
from workbench.check.timeline import Timeline
from workbench.domain.text import Span
from workbench.i18n import Message, message
from workbench.language.events import event_words

_NAMES = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
}
WORDS = {tag: {f"rule.weekday.{index}": name for index, name in enumerate(names)} for tag, names in _NAMES.items()}
"""The names of the weekdays, for the words of the rules that speak of them."""


def day_message(weekday: int) -> Message:
    """The name of a weekday (Monday 0)."""
    return message(f"rule.weekday.{weekday}")


def weekday_word(line: Timeline, weekday: int, like: str = "") -> str:
    """The weekday in the article's language, capitalised as `like` is; in full ("segunda-feira")."""
    words = [word for word, value in line.calendar.weekdays.items() if value == weekday and len(word) > 3]
    usual = words[0] if words else WORDS["en"][f"rule.weekday.{weekday}"]
    word = max((word for word in words if word.startswith(usual)), key=len, default=usual)
    return word.capitalize() if like[:1].isupper() or line.scene.language in ("de", "en") else word


def weekday_at(line: Timeline, index: int) -> tuple[int, Span] | None:
    """The weekday that token `index` names, with its place ("segunda-feira" is three tokens)."""
    tokens = line.scene.tokens
    if not 0 <= index < len(tokens):
        return None
    weekday = line.calendar.weekdays.get(tokens.lower[index])
    if weekday is None:
        joined = "".join(tokens.lower[index : index + 3])
        weekday = line.calendar.weekdays.get(joined)
        return None if weekday is None else (weekday, Span(tokens.starts[index], tokens.ends[index + 2]))
    end = tokens.ends[index]
    if line.scene.language == "pt" and tokens.lower[index + 1 : index + 3] == ["-", "feira"]:
        end = tokens.ends[index + 2]
    return weekday, Span(tokens.starts[index], end)


def mentioned(line: Timeline, dated: Dated) -> tuple[int, Span] | None:
    """The weekday written with a date: first word of its quote, or just before it (a comma or article between)."""
    own = line.extent(dated.start, dated.end)
    tokens = line.scene.tokens
    found = weekday_at(line, own.start)
    if found is None:
        index = own.start - 1
        while index >= own.start - 3 and index >= 0 and tokens.lower[index] in _BETWEEN:
            index -= 1
        found = weekday_at(line, index - 2) if tokens.lower[index : index + 1] == ["feira"] else weekday_at(line, index)
    if found is None and dated.mention.weekday is not None:
        return dated.mention.weekday, dated.span
    return found


def paired(line: Timeline, dated: Dated) -> list[tuple[dt.date, tuple[int, Span]]]:
    """The days of a date and the weekdays said of them, in order: one each, or as many as the span has ends."""
    parts = (dated.moment.edtf or "").split("/") if dated.moment is not None else []
    days = [dt.date.fromisoformat(part) for part in parts if len(part) == 10]
    own = line.extent(dated.start, dated.end)
    inside = [found for index in own if (found := weekday_at(line, index)) is not None]
    if len(inside) == 1 and (earlier := _listed_before(line, own)) is not None:
        inside = [earlier, *inside]
    if len(days) == 1 < len(inside) and (following := _day_behind(line, own, days[0])) is not None:
        days = [*days, following]
    if days and not inside and (before := mentioned(line, dated)) is not None:
        inside = [before]
    if days and not inside:
        inside = _said_behind(line, own.stop, len(days))
    return list(zip(days, inside, strict=True)) if len(days) == len(inside) else []


def _listed_before(line: Timeline, own: range) -> tuple[int, Span] | None:
    """Read "Tuesday and Wednesday, 18 and 19 March": the weekday before the one that stands with the date."""
    lower = line.scene.tokens.lower
    first = own.start
    if weekday_at(line, first) is None:
        return None
    if not first or lower[first - 1] not in line.words.conjunctions:
        return None
    compound = lower[first - 2 : first - 1] == ["feira"]  # "segunda-feira e terça-feira", no "Thursday 11 June and"
    return weekday_at(line, first - 4) if compound else weekday_at(line, first - 2)


def _day_behind(line: Timeline, own: range, day: dt.date) -> dt.date | None:
    """Read "March 18 and 19" where the date ends at the 18th."""
    lower = line.scene.tokens.lower
    behind = lower[own.stop : own.stop + 2]
    if len(behind) < 2 or behind[0] not in line.words.conjunctions or not behind[1].isdecimal():
        return None
    try:
        following = day.replace(day=int(behind[1]))
    except ValueError:
        return None
    return following if following - day == dt.timedelta(days=1) else None


def _said_behind(line: Timeline, stop: int, days: int) -> list[tuple[int, Span]]:
    """The weekdays in apposition to a date or said to be it: "18 and 19 March, a Tuesday and a Wednesday", "14 June
    (Sunday)", "22 March falls on a Sunday". Several days need as many weekdays; one day needs an article, a bracket
    or a verb, for a bare weekday behind a comma may be the next item of a list.
    """
    lower, words = line.scene.tokens.lower, line.scene.pack.view(event_words)
    last = line.words.verb_last and lower[stop + 1 : stop + 2] == [","] and lower[stop].isalpha()
    stop += last  # "findet am 14. Juni statt, einem Sonntag"
    at = stop + (lower[stop : stop + 1] in ([","], ["("]))
    bracket = at > stop and lower[stop] == "("
    verb = next((mark for mark in words.falls.find(line.scene.tokens, at, min(at + 5, len(lower))) if mark.first == at),
                None)  # fmt: skip
    at = verb.last if verb is not None else at
    if at == stop:
        return []
    found: list[tuple[int, Span]] = []
    article = False
    while at < len(lower):
        if lower[at] in words.apposing or lower[at] in _ARTICLES:
            article = article or lower[at] in words.apposing
            at += 1
        told = weekday_at(line, at)
        if told is None:
            break
        found.append(told)
        at = line.extent(told[1].start, told[1].end).stop
        if lower[at : at + 1] == [")"] or not lower[at : at + 1] or lower[at] not in line.words.conjunctions:
            break
        at += 1
    sure = bracket or article or (not last and (verb is not None or len(found) > 1))
    closed = not lower[at : at + 1] or lower[at] in _CLOSING
    return found if sure and closed and len(found) == days else []


def leans_on_next(line: Timeline, dated: Dated) -> bool:
    """« de samedi 2 à dimanche 3 mars »: a weekday and the number of a day that take month and year from the date that
    follows at once.
    """
    own = line.extent(dated.start, dated.end)
    words = [(index, line.scene.tokens.lower[index]) for index in own]
    numbers = [word for _, word in words if word.isdigit()]
    bare = all(word.isdigit() or len(word) <= _SHORT or weekday_at(line, index) is not None for index, word in words)
    if not bare or len(numbers) != 1 or len(numbers[0]) > 2:
        return False
    following = (other for other in line.dates_in(dated.sentence) if other.start >= dated.end)
    after = next(following, None)
    return (
        after is not None and len(line.within(dated.end, after.start)) <= _NEXT and len(after.quote) > len(dated.quote)
    )


_SHORT, _NEXT = 3, 4  # letters of a word that is no month; tokens up to the date that follows
_CLOSING = frozenset({".", ",", ";", ":", ")", "!", "?", "—", "–", "»", "”"})
_ARTICLES = frozenset({"le", "el", "il", "em", "op"})
_BETWEEN = frozenset({",", "(", "the", "le", "den", "dem", "el", "il", "de", "dia", "día"})
