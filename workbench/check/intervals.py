"""Pairs of dates that belong together: from … to, began … ended, announced … done; and orders that cannot be."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

from workbench.check.ladders import earlier_told_later, steps
from workbench.check.scene import Dated, Scene
from workbench.check.timeline import Timeline, bounds, timeline
from workbench.check.weekdays import leans_on_next
from workbench.language.checking import Cue
from workbench.records import dataclass


@dataclass(frozen=True)
class Pair:
    """Two dates of which the first must not lie after the second. `stated`: the words join them; `ladder`: their
    verbs are steps of one ladder, which tells their order but no length of time.
    """

    first: Dated
    second: Dated
    first_cue: Cue | None
    second_cue: Cue | None
    ladder: bool = False

    @property
    def stated(self) -> bool:
        return self.first_cue is None or self.second_cue is None

    def broken(self) -> bool:
        """True when the second ends before the first begins under every reading."""
        one, two = bounds(self.first), bounds(self.second)
        return one is not None and two is not None and two[1] < one[0]

    def repaired_by_a_year(self) -> bool:
        """True when one of the years being one off would explain the order."""
        one, two = bounds(self.first), bounds(self.second)
        return one is not None and two is not None and _later(two[1]) >= one[0]


REACH = 7
"""Most words between two dates whose verbs have one subject."""

ORDERS = (("start", "end"), ("start", "done"), ("announce", "end"), ("announce", "done"), ("born", "died"),
          ("founded", "end"), ("born", "done"))  # fmt: skip
_ROLES = tuple({role for order in ORDERS for role in order})


def pairs(scene: Scene) -> list[Pair]:
    """The pairs of a scene, each pair of dates once; found when first asked for."""
    return scene.trace.remembered("pairs of dates", lambda: list(_pairs(timeline(scene))))


def _pairs(line: Timeline) -> Iterator[Pair]:
    for sentence in dict.fromkeys(dated.sentence for dated in line.dates):
        dates = [dated for dated in line.dates_in(sentence) if _fixed(dated) and not leans_on_next(line, dated)]
        for first, second in pairwise(dates):
            joined = _joined(line, first, second)
            if joined:
                yield Pair(first, second, None, None)
                continue
            yield from _cued(line, first, second)
    fixed = [dated for dated in line.dates if _fixed(dated)]
    for first, second in pairwise(fixed):
        verbs = steps(line, first, second)
        if verbs is not None:
            yield Pair(first, second, *verbs, ladder=True)
        verbs = earlier_told_later(line, first, second)
        if verbs is not None:
            yield Pair(second, first, *verbs, ladder=True)


def _fixed(dated: Dated) -> bool:
    """A date that hangs on no tense: a bare weekday takes its week from the tense of its clause."""
    return bounds(dated) is not None and dated.quotation is None and any(map(str.isdigit, dated.quote))


def _joined(line: Timeline, first: Dated, second: Dated) -> bool:
    """From A to B: an opening word before the first date and nothing but a joining word between."""
    between = line.within(first.end, second.start)
    if not 1 <= len(between) <= 4:
        return False
    calendar = line.calendar
    words = [word for word in between if word not in calendar.articles and word not in _FILL]
    words = [word for word in words if word != ","]  # « de segunda-feira, 6 de abril, a domingo, 3 de maio »
    words = words or [word for word in between if word in line.words.span_to][:1]  # « au » is both
    if not words:
        return False
    own = line.extent(first.start, first.end)
    before = line.scene.tokens.lower[max(0, own.start - 3) : own.start]
    opening = bool(set(before) & line.words.span_from)
    return opening and len(words) <= 1 and words[0] in line.words.span_to


_FILL = frozenset({"le", "the", "den", "dem", "el", "il", "al", "o"})


def _cued(line: Timeline, first: Dated, second: Dated) -> Iterator[Pair]:
    """Two dates whose verbs have one subject: "began in May and ended in June", "announced in May, was closed"."""
    roles = {role for mark in line.marked(first.sentence, *_ROLES) for role in mark.roles}
    for earlier, later in ORDERS:
        if earlier not in roles or later not in roles:
            continue
        for one, two in ((first, second), (second, first)):
            start, end = line.cue_of(one, earlier), line.cue_of(two, later)
            if start is None or end is None or start == end or earlier in end.roles or later in start.roles:
                continue
            if one is second and "treaty-1" in end.roles:
                continue  # signed in November, comes into force in January
            if one is second and "firm-1" in start.roles and "firm-2" in end.roles:
                continue  # closed in 2008 and opened again in 2012
            cues = (start, end) if one is first else (end, start)
            if _coordinated(line, (first, cues[0]), (second, cues[1]), places=earlier == "born"):
                yield Pair(one, two, start, end)
                return


def _coordinated(line: Timeline, one: tuple[Dated, Cue], other: tuple[Dated, Cue], *, places: bool) -> bool:
    """Nothing but a conjunction or comma, auxiliaries and pronouns (and, of births, places) between the two."""
    tokens = line.scene.tokens
    low = max(line.extent(one[0].start, one[0].end).stop, one[1].last)
    high = min(line.extent(other[0].start, other[0].end).start, other[1].first)
    words = tokens.lower[low:high]
    if not words or len(words) > REACH:
        return False
    joints = line.words.conjunctions | {","}
    if joints.isdisjoint(words):
        return False
    return all(
        word in joints
        or word in line.words.glue
        or (places and (word in line.words.at_year or line.scene.text[tokens.starts[low + at]].isupper()))
        for at, word in enumerate(words)
    )


def _later(day: dt.date) -> dt.date:
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return day.replace(year=day.year + 1, day=28)
