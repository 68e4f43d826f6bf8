"""Pairs of values of one thing at two times, wherever an article tells them: „63.000 Tonnen ... Im Vorjahr waren es
84.000“, "600 complaints ... in contrast with the 240 cases of 2022".

The earlier value says itself that it is one, by a date or by a word like "last year" or "against"; the later is the
nearest like value that does not. Where a writer varies the noun, the two are a loose pair.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from fractions import Fraction

from workbench.check.linking.changes import is_change, pairs_of, pairs_timed
from workbench.check.linking.changes_dated import is_day
from workbench.check.linking.changes_shaped import one_unit
from workbench.check.linking.context import Context, Gap
from workbench.check.linking.guards import bare
from workbench.check.scene import Dated, Figure
from workbench.domain.quantities import ADDABLE, Hedge, Kind
from workbench.language.checking import Cue
from workbench.records import dataclass

Pair = tuple[Figure, Figure]
_HEDGES = (Hedge.NONE, Hedge.ABOUT, Hedge.NEARLY)
_OTHER = ("expected", "open", "each", "mean", "cap", "rest", "peak", "peak_year")
_PAST = frozenset({"against", "earlier", "was_before"})
_SIGNS = frozenset({",", ";", ":", "(", "–", "—"})
_LEAST = 5
"""Fewer things are told of anything."""
_MANY = 20
"""From so many on, two numbers of other nouns may be one thing called by another name."""
_BESIDE = 30
"""Code points between a value and the date that is its own."""
_BEHIND = 6
_NEXT = 8
_CLEARLY = Fraction(3, 2)
_WIDE, _LOOSE, _UNNAMED = 4, 3, 2
"""Times a value that another of the same thing is at most: of its unit, of another noun, of none at all."""
_PLACES = (0, -1, 1, -2)
"""Sentences from the earlier value in which the later may stand, the nearest first."""


@dataclass(frozen=True, slots=True)
class Timed:
    """Two values and the years they are of, as far as they are told; `loose` where their nouns differ."""

    before: Figure
    after: Figure
    years: tuple[int | None, int | None]
    loose: bool = False

    @property
    def pair(self) -> Pair:
        return self.before, self.after


@dataclass(frozen=True, slots=True)
class Value:
    """A plain value, its year, and whether words make it one of then."""

    figure: Figure
    year: int | None
    past: bool


def values_of(context: Context) -> tuple[Value, ...]:
    """The plain values of an article's body, in text order."""

    def found() -> tuple[Value, ...]:
        levels = (one for one in context.scene.amounts if _is_level(context, one))
        return tuple(Value(one, _year(context, one), _is_past(context, one)) for one in levels)

    return context.scene.trace.remembered(values_of, found)


def year_of_then(context: Context, one: Figure) -> int:
    """The year before that of publication which a date makes an amount one of; -1 for one of "last year", 0 of now."""
    year, published = _year(context, one), context.scene.published
    if year is not None and published is not None and year < published.year:
        return year
    told = context.lead(one).has("before_year") or context.just_after(one, _BEHIND).has("before_year")
    return -1 if told else 0


def timed_pairs(context: Context) -> tuple[Timed, ...]:
    """All pairs of an article, each earlier value in one."""
    return context.scene.trace.remembered(timed_pairs, lambda: tuple(_found(context)))


def _found(context: Context) -> Iterator[Timed]:
    values = {one.figure.order: one for one in values_of(context)}
    taken: set[int] = set()
    for sentence in dict.fromkeys(one.figure.sentence for one in values.values()):
        for first, last in (*pairs_of(context, sentence), *pairs_timed(context, sentence)):
            if {first.order, last.order} <= values.keys() and not taken & {first.order, last.order}:
                taken |= {first.order, last.order}
                yield Timed(first, last, (values[first.order].year, values[last.order].year))
    told: dict[int, list[Value]] = {}
    for one in values.values():
        told.setdefault(one.figure.sentence, []).append(one)
    open_ = [one for one in values.values() if one.figure.order not in taken and _is_earlier(context, one)]
    for before in open_:
        mate = _mate(context, before, told, taken)
        if mate is not None:
            taken |= {before.figure.order, mate.figure.order}
            yield Timed(before.figure, mate.figure, (before.year, mate.year))
    for before in open_:
        mate = None if before.figure.order in taken else _renamed(context, before, told, taken)
        if mate is not None:
            taken |= {before.figure.order, mate.figure.order}
            yield Timed(before.figure, mate.figure, (before.year, mate.year), loose=True)


def _is_earlier(context: Context, one: Value) -> bool:
    published = context.scene.published
    return one.past or (one.year is not None and published is not None and one.year < published.year)


def _mate(context: Context, before: Value, told: dict[int, list[Value]], taken: set[int]) -> Value | None:
    """The like value of the nearest sentence that has one; of several to which a number without a noun may belong the
    one that is by far the nearest to it.
    """
    for step in _PLACES:
        near = [
            one for one in told.get(before.figure.sentence + step, ())
            if one.figure.order not in taken and _later(context, before, one) and _one_thing(context, before, one)
        ]  # fmt: skip
        if near:
            near.sort(key=lambda one: _apart(one.figure, before.figure))
            values = list(dict.fromkeys(one.figure.quantity.middle for one in near))
            clear = len(values) == 1 or (
                elided(context, before.figure)
                and _apart(near[1].figure, before.figure) >= _CLEARLY * _apart(near[0].figure, before.figure)
            )
            return near[0] if clear else None
    return None


def _renamed(context: Context, before: Value, told: dict[int, list[Value]], taken: set[int]) -> Value | None:
    """The only number told before it, in its sentence or the one before, whatever the noun."""
    for step in (0, -1, -2):
        near = [
            one for one in told.get(before.figure.sentence + step, ())
            if one.figure.order not in taken and one.figure.start < before.figure.start
            and _later(context, before, one) and _two_nouns(before.figure, one.figure)
        ]  # fmt: skip
        if near:
            return near[0] if len(near) == 1 else None
    return None


def _later(context: Context, before: Value, after: Value) -> bool:
    """Of a later time, by what is told of it."""
    if after is before or abs(after.figure.paragraph - before.figure.paragraph) > 1:
        return False
    if before.figure.quantity.middle == after.figure.quantity.middle:
        return False
    if before.year is not None and after.year is not None and not (before.past and before.year == after.year):
        return before.year < after.year
    published = context.scene.published
    recent = after.year is None or published is None or after.year >= published.year - 1
    return recent and not after.past


def _one_thing(context: Context, before: Value, after: Value) -> bool:
    """Of one unit; a number without a noun takes up the value told last: « Nello stesso mese ne bastavano 640 »."""
    a, b = before.figure, after.figure
    if one_unit(a, b) and not (bare(a) or bare(b)):
        return _apart(a, b) <= _WIDE
    unnamed = elided(context, a) or elided(context, b)
    if not unnamed or a.per is not None or b.per is not None or Kind.PERCENT in (a.kind, b.kind):
        return False
    if _apart(a, b) > (_WIDE if a.kind is b.kind else _UNNAMED):
        return False
    first, last = sorted((a, b), key=lambda one: one.start)
    if elided(context, last):
        between = context.scene.amounts[first.order + 1 : last.order]
        between = [one for one in between if one.kind in ADDABLE and not bare(one) and one.sentence != first.sentence]
        return not any(_apart(one, last) <= _WIDE for one in between if one.quantity.middle > 0)
    return a.kind is b.kind is Kind.COUNT


def elided(context: Context, one: Figure) -> bool:
    """A number without a noun, or with a participle for one: « loin des 265 000 rentrés en 2024 »."""
    if bare(one):
        return True
    if one.kind is not Kind.COUNT or not context.led_by(one, "definite") or len(one.quote.split()) < 2:
        return False
    stop = context.inside(one).stop
    dates = context.scene.dates_within(one.end, one.end + _NEXT)
    return any(
        dated.start >= one.end and context.scene.tokens.covering(dated.start, dated.end).start - stop <= 1
        for dated in dates
    )


def _two_nouns(a: Figure, b: Figure) -> bool:
    if not a.kind is b.kind is Kind.COUNT or a.per or b.per or bare(a) or bare(b):
        return False
    return min(a.quantity.low, b.quantity.low) >= _MANY and _apart(a, b) <= _LOOSE


def _apart(a: Figure, b: Figure) -> Fraction:
    low, high = sorted((a.quantity.middle, b.quantity.middle))
    return high / low


def _is_level(context: Context, one: Figure) -> bool:
    quantity = one.quantity
    if one.kind not in (*ADDABLE, Kind.PERCENT) or one.in_title or quantity.is_range or quantity.hedge not in _HEDGES:
        return False
    if quantity.low <= 0 or is_day(context, one) or (one.kind is Kind.COUNT and quantity.low < _LEAST):
        return False
    if one.kind is Kind.PERCENT and is_change(context, one):
        return any(one in pair for pair in pairs_of(context, one.sentence))
    return not context.just_before(one, 3).has(*_OTHER) and not context.just_after(one, 2).has("more", "peak")


def _is_past(context: Context, one: Figure) -> bool:
    """Words before it in its clause, or right behind it, tell of an earlier time."""
    start, stop = context.inside(one).start, context.inside(one).stop
    for cue in context.lead(one).cues:
        if cue.end > one.start:
            continue
        if "before_year" in cue.roles:
            return True
        if not cue.roles.isdisjoint(_PAST) and start - cue.last <= (1 if cue.last - cue.first == 1 else 3):
            return True
    after = context.just_after(one, _BEHIND)
    return any(
        not cue.roles.isdisjoint(("before_year", "earlier")) and _SIGNS.isdisjoint(_words(context, stop, cue.first))
        for cue in _of_time(context, after)
    )


def _of_time(context: Context, gap: Gap) -> Iterator[Cue]:
    """Without prepositions that compare."""
    lower, origins = context.scene.tokens.lower, context.words.from_
    return (cue for cue in gap.cues if cue.last - cue.first > 1 or lower[cue.first] not in origins)


def _words(context: Context, first: int, stop: int) -> Sequence[str]:
    return context.scene.tokens.lower[first:stop]


def _year(context: Context, one: Figure) -> int | None:
    """That of the date right behind it, else of the last one before it in its clause that is not of another amount."""
    scene = context.scene
    sentence = scene.segments.sentences[one.sentence]
    before, after = context.neighbour(one, -1), context.neighbour(one, 1)
    end = after.start if after is not None else sentence.end
    behind = [dated for dated in scene.dates_within(one.end, end) if _beside(context, one, dated)]
    start = before.end if before is not None else sentence.start
    ahead = [
        dated for dated in scene.dates_within(start, one.start)
        if dated.start >= start
        and (before is None or not _beside(context, before, dated) or _explained(context, dated, one))
    ]  # fmt: skip
    for dated in (*behind[:1], *ahead[-1:]):
        day: dt.date | None = None if dated.moment is None else dated.moment.latest
        if day is not None:
            return day.year
    return None


def _explained(context: Context, dated: Dated, one: Figure) -> bool:
    """Right behind the date, in brackets or behind "when": « qu'en 2024 (5 600 tonnes) », "in 2024, when 56,100"."""
    between = context.scene.text[dated.end : one.start]
    words = [word for word in between.lower().split() if word != ","]
    return between.strip() == "(" or (len(words) <= 1 and not context.words.when.isdisjoint(words))


def _beside(context: Context, one: Figure, dated: Dated) -> bool:
    """No sign stands between an amount and a date close behind it."""
    gap = context.scene.text[one.end : max(one.end, dated.start)]
    return len(gap) <= _BESIDE and _SIGNS.isdisjoint(gap)
