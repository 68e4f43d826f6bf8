"""Times of day: « à 14 h 30 », "at 3pm", "um 15.30 Uhr". They are no amounts and no dates; readers skip them."""

from __future__ import annotations

from workbench.domain.text import Span
from workbench.extract.passage import Passage
from workbench.language.calendar_words import CalendarWords, calendar_words
from workbench.language.pack import LanguagePack
from workbench.language.tokens import Tokens


def time_spans(passage: Passage, pack: LanguagePack) -> list[Span]:
    """Spans of the times of day of a passage, in order, each from its first digit to its last sign."""
    words = pack.view(calendar_words)
    tokens = passage.tokens
    triggers = words.times.get("marks", frozenset()) | words.times.get("hours", frozenset()) | {":"}
    spans: list[Span] = []
    for index in tokens.where(tokens.places.keys() & triggers):
        found = _time_at(tokens, index, words)
        if found is not None and (not spans or found.start >= spans[-1].end):
            spans.append(found)
    return spans


def _time_at(tokens: Tokens, index: int, words: CalendarWords) -> Span | None:
    """The time around a colon or a word for the hour at token `index`; its hour stands before it."""
    lower = tokens.lower
    if index == 0 or not _is_figure(lower[index - 1], 59):
        return None
    if lower[index] == ":":
        return _clock(tokens, index, words)
    if lower[index] in ("a", "p") and lower[index + 1 : index + 3] != [".", "m"]:
        return None
    first = index - 1
    if first > 1 and len(lower[first]) == 2 and lower[first - 1] in (":", ".") and _is_figure(lower[first - 2], 24):
        first -= 2 * (tokens.adjacent(first) and tokens.adjacent(first - 1))  # "3.30 pm"
    if not _is_figure(lower[first], 24):
        return None
    if lower[index] in words.times.get("hours", ()):
        return _hours(tokens, first, index, words)
    return Span(tokens.starts[first], tokens.ends[_with_dots(tokens, index)])


def _hours(tokens: Tokens, first: int, index: int, words: CalendarWords) -> Span | None:
    """« 14 h 30 » on its own; « 14 heures » after a word like « à » only, else it is a duration."""
    lower = tokens.lower
    following = lower[index + 1] if index + 1 < len(lower) else ""
    if len(following) == 2 and _is_figure(following, 59):
        return Span(tokens.starts[first], tokens.ends[index + 1])
    if first and lower[first - 1] in words.times.get("before", ()):
        return Span(tokens.starts[first], tokens.ends[index])
    return None


def _clock(tokens: Tokens, index: int, words: CalendarWords) -> Span | None:
    lower = tokens.lower
    if (
        index + 1 >= len(lower)
        or not _is_figure(lower[index - 1], 24)
        or len(lower[index + 1]) != 2
        or not _is_figure(lower[index + 1], 59)
    ):
        return None
    if not (tokens.adjacent(index) and tokens.adjacent(index + 1)):
        return None
    last = index + 1
    marks = words.times.get("marks", frozenset()) | words.times.get("hours", frozenset())
    if last + 2 < len(lower) and lower[last + 1] == ":" and _is_figure(lower[last + 2], 59):
        last += 2
    if last + 1 < len(lower) and lower[last + 1] in marks:
        last = _with_dots(tokens, last + 1)
    return Span(tokens.starts[index - 1], tokens.ends[last])


def _with_dots(tokens: Tokens, index: int) -> int:
    """As in "p.m.": the index of its last token."""
    lower = tokens.lower
    if lower[index] in ("a", "p") and lower[index + 1 : index + 3] == [".", "m"]:
        index += 2
        if lower[index + 1 : index + 2] == ["."]:
            index += 1
    return index


def _is_figure(word: str, largest: int) -> bool:
    return len(word) <= 2 and word.isascii() and word.isdigit() and int(word) <= largest
