"""Words of what runs its course (begins, lasts, ends) for the consistency checker: a typed view of `course.toml`."""

from __future__ import annotations

import re

from workbench.language.checking import CheckWords, cues_of
from workbench.language.data import Table
from workbench.language.pack import LanguagePack
from workbench.language.tokens import fold
from workbench.records import dataclass


@dataclass(frozen=True, slots=True)
class CourseWords:
    """`marks`: phrases with their roles (begins, ceases, lasts, through, sums, after, spell, other, denial); `orders`
    puts dates in order (later-than, the-last, settles); `acts` are what has happened. `clock` reads a time of day, in
    French after one of `clock_after` only, `day` the bare number of a day ("on the 10th"). `pronouns` take up the
    subject of the sentence before, `objects` take it up as what something is done to. A past is told by one of
    `auxiliaries` and a word in one of `participle_ends`, with `past_alone` by the latter alone, or by one
    of `unchanged`; one of `predicate_ends` ends a participle that opens no list; one of `until`
    before a date makes it a term, one of `to_be` before an act says that it is not done yet. One of `at_time` leads
    to a time of day, `next_day` says that it is tomorrow's; one of `going` puts the verb of its clause into the
    future. Before one of `order_heads` a word of order has another sense, one of `order_vague` counts from a
    date. A language without the file has no such words.
    """

    marks: CheckWords
    orders: CheckWords
    acts: CheckWords
    objects: CheckWords
    clock: re.Pattern[str] | None
    day: re.Pattern[str] | None
    clock_after: frozenset[str]
    pronouns: frozenset[str]
    auxiliaries: frozenset[str]
    participle_ends: frozenset[str]
    predicate_ends: tuple[str, ...]
    unchanged: frozenset[str]
    past_alone: bool
    until: frozenset[str]
    to_be: frozenset[str]
    on_day: frozenset[str]
    at_time: frozenset[str]
    next_day: frozenset[str]
    going: frozenset[str]
    order_heads: frozenset[str]
    order_vague: frozenset[str]


def course_words(pack: LanguagePack) -> CourseWords:
    """The words of a pack, built once (`pack.view(course_words)`). Raises ResourceError when malformed."""
    table = pack.table("course")
    return CourseWords(
        marks=CheckWords(table),
        orders=cues_of(table, "orders"),
        acts=cues_of(table, "acts"),
        objects=cues_of(table, "objects"),
        clock=_pattern(table, "clock"),
        day=_pattern(table, "day"),
        clock_after=frozenset(map(fold, table.strings("clock-after"))),
        pronouns=frozenset(map(fold, table.strings("pronouns"))),
        auxiliaries=frozenset(map(fold, table.strings("auxiliaries"))),
        predicate_ends=tuple(map(fold, table.strings("predicate-ends"))),
        unchanged=frozenset(map(fold, table.strings("unchanged"))),
        participle_ends=frozenset(map(fold, table.strings("participle-ends"))),
        until=frozenset(map(fold, table.strings("until"))),
        order_heads=frozenset(map(fold, table.strings("order-heads"))),
        order_vague=frozenset(map(fold, table.strings("order-vague"))),
        to_be=frozenset(map(fold, table.strings("to-be"))),
        at_time=frozenset(map(fold, table.strings("at-time"))),
        next_day=frozenset(map(fold, table.strings("next-day"))),
        on_day=frozenset(map(fold, table.strings("on-day"))),
        going=frozenset(map(fold, table.strings("going"))),
        past_alone=table.string("past", "compound") == "alone",
    )


def _pattern(table: Table, key: str) -> re.Pattern[str] | None:
    text = table.string(key, "")
    return re.compile(text, re.IGNORECASE) if text else None
