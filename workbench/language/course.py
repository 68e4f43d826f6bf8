"""Words of what runs its course (begins, lasts, ends) for the consistency checker: a typed view of `course.toml`."""

from __future__ import annotations

import re
from typing import NamedTuple

from workbench.language.checking import CheckWords
from workbench.language.data import Table
from workbench.language.pack import LanguagePack
from workbench.language.tokens import fold


class CourseWords(NamedTuple):
    """`marks`: phrases with their roles (begins, ceases, lasts, through, sums, after, spell, other, denial); `clock`
    reads a time of day, in French after one of `clock_after` only, `day` the bare number of a day ("on the 10th"); `pronouns` take up the subject of the sentence
    before. A language without the file has no such words.
    """

    marks: CheckWords
    clock: re.Pattern[str] | None
    day: re.Pattern[str] | None
    clock_after: frozenset[str]
    pronouns: frozenset[str]


def course_words(pack: LanguagePack) -> CourseWords:
    """The words of a pack, built once (`pack.view(course_words)`). Raises ResourceError when malformed."""
    table = pack.table("course")
    return CourseWords(
        marks=CheckWords(table),
        clock=_pattern(table, "clock"),
        day=_pattern(table, "day"),
        clock_after=frozenset(map(fold, table.strings("clock-after"))),
        pronouns=frozenset(map(fold, table.strings("pronouns"))),
    )


def _pattern(table: Table, key: str) -> re.Pattern[str] | None:
    text = table.string(key, "")
    return re.compile(text, re.IGNORECASE) if text else None
