"""When a sentence speaks: of the past that is compared with, or of now. Told by dates and by words."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

from workbench.check.linking.changes import left_behind
from workbench.check.linking.context import Context
from workbench.check.scene import Dated, Figure

_WHEN = 5
"""Words behind a date within which "when" tells of it."""
_BESIDE = 24
"""Code points between a value and the date that is its own."""


def years(context: Context, sentence: int) -> frozenset[int]:
    """The years of the dates of a sentence; open ends and decades are left out."""
    found: set[int] = set()
    for dated in context.scene.dates_in(sentence):
        moment = dated.moment
        if moment is not None and moment.earliest is not None and moment.latest is not None:
            first, last = moment.earliest.year, moment.latest.year
            if last - first <= 1:
                found.update((first, last))
    return frozenset(found)


def speaks_of_before(context: Context, sentence: int) -> bool:
    """A word such as "last year" stands in the sentence, or a year before the article's."""
    if "before_year" in context.sentence_roles(sentence):
        return True
    published = context.scene.published
    told = years(context, sentence)
    return bool(told) and published is not None and max(told) < published.year


def earlier(context: Context, first: int, second: int) -> bool:
    """True when the first sentence tells of an earlier time than the second."""
    roles = context.sentence_roles(first), context.sentence_roles(second)
    if "before_year" in roles[0] and "now" in roles[1] and "before_year" not in roles[1]:
        return True
    one, two = years(context, first), years(context, second)
    if one and two:
        return max(one) < max(two)
    if "now" in roles[1] and not two:
        return bool(one) or speaks_of_before(context, first) or "now" not in roles[0]
    return speaks_of_before(context, first) and not speaks_of_before(context, second) and bool(two)


def _clause(context: Context, figure: Figure, pair: tuple[Figure, Figure]) -> tuple[int, int]:
    """The stretch of its sentence that belongs to one of two values."""
    sentence = context.scene.segments.sentences[figure.sentence]
    other = pair[1] if figure is pair[0] else pair[0]
    start = max(sentence.start, other.end) if other.start < figure.start else sentence.start
    end = min(sentence.end, other.start) if other.start > figure.start else sentence.end
    return start, end


def year_beside(context: Context, figure: Figure, pair: tuple[Figure, Figure]) -> int | None:
    """The year of one of two values (see `day_beside`)."""
    day = day_beside(context, figure, pair)
    return None if day is None else day.year


def day_beside(context: Context, figure: Figure, pair: tuple[Figure, Figure]) -> dt.date | None:
    """The last day of the date right behind one of two values, else of the only one before it in its clause."""
    start, end = _clause(context, figure, pair)
    scene = context.scene
    behind = [one for one in scene.dates_within(figure.end, end) if _beside(context, figure, one)]
    before = [one for one in scene.dates_within(start, figure.start) if one.start >= start]
    other = pair[1] if figure is pair[0] else pair[0]
    if other.end <= start:
        before = [one for one in before if not _beside(context, other, one)]
    if not behind and not before and other.sentence != figure.sentence:
        before = scene.dates_in(figure.sentence)
    days = {_last_day(one) for one in behind[:1] or before}
    return days.pop() if len(days) == 1 else None


def _last_day(dated: Dated) -> dt.date | None:
    return None if dated.moment is None else dated.moment.latest


def _beside(context: Context, figure: Figure, dated: Dated) -> bool:
    """The date stands right behind the value, with no sign between."""
    gap = context.scene.text[figure.end : max(figure.end, dated.start)]
    return len(gap) <= _BESIDE and not {",", ";", ":", "(", "\n"}.intersection(gap)


def in_time(context: Context, pair: tuple[Figure, Figure]) -> tuple[Figure, Figure] | None:
    """By their own dates; with one date or none, the value that words call an earlier one comes first."""
    first, second = (day_beside(context, one, pair) for one in pair)
    then = [value_of_then(context, one) for one in pair]
    if then[0] != then[1]:
        return pair if then[0] else (pair[1], pair[0])
    if first is not None and second is not None and first != second:
        return pair if first < second else (pair[1], pair[0])
    for asked in (_left, _undated, _past, _compared, _spent):
        told = [asked(context, one, day) for one, day in zip(pair, (first, second), strict=True)]
        if told[0] != told[1]:
            return pair if told[0] else (pair[1], pair[0])
    told = [_now(context, one) for one in pair]
    return None if told[0] == told[1] else pair if told[1] else (pair[1], pair[0])


def _now(context: Context, figure: Figure) -> bool:
    return context.lead(figure).has("now") or context.just_after(figure, 2).has("now")


def _left(context: Context, figure: Figure, _: dt.date | None) -> bool:
    """The first end of "from 140 to 126 euros"."""
    return figure in left_behind(context, figure.sentence)


def value_of_then(context: Context, figure: Figure) -> bool:
    """The value of the time since when something is told: "since 2022, when cabinet was shown an estimate of $710m"."""
    scene = context.scene
    start = scene.segments.sentences[figure.sentence].start
    lower = scene.tokens.lower
    for dated in scene.dates_within(start, figure.start):
        behind = scene.tokens.covering(dated.start, dated.end).stop
        words = lower[behind : min(behind + _WHEN, context.inside(figure).start)]
        told = any(sign == "," and word in context.words.when for sign, word in pairwise(words))
        if dated.start >= start and told:
            return all(one.end <= dated.start or one is figure for one in context.figures(figure.sentence))
    return False


def _undated(context: Context, figure: Figure, day: dt.date | None) -> bool:
    """Told with "before" or "earlier" alone, where the other has a date: « Diez años antes habían sido 225 »."""
    return day is None and _spent(context, figure, day)


def _past(context: Context, figure: Figure, day: dt.date | None) -> bool:
    published = context.scene.published
    if day is not None and published is not None and day.year < published.year:
        return True
    return context.lead(figure).has("before_year", "was_before") or context.just_after(figure, 4).has("before_year")


def _compared(context: Context, figure: Figure, _: dt.date | None) -> bool:
    return context.just_before(figure, 3).has("against")


def _spent(context: Context, figure: Figure, _: dt.date | None) -> bool:
    """A word like "before" or "then" beside the value."""
    return context.lead(figure).has("earlier", "before_deal") or context.just_after(figure, 4).has("earlier")
