"""Weekdays as an article writes them and as a message names them."""

from __future__ import annotations

from workbench.check.scene import Dated
from workbench.check.timeline import Timeline
from workbench.domain.text import Span
from workbench.i18n import Message, message

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
    """The weekday in the article's language, capitalised as `like` is; its longest word there."""
    words = [word for word, value in line.calendar.weekdays.items() if value == weekday and len(word) > 3]
    word = max(words, key=len, default=WORDS["en"][f"rule.weekday.{weekday}"])
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
_BETWEEN = frozenset({",", "the", "le", "den", "dem", "el", "il", "de", "dia", "día"})
