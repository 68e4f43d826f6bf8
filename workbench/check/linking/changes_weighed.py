"""What speaks for a change being that of two values told elsewhere, and what parts them: time, subject, place, size."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from workbench.check.linking.change_ties import SUMS
from workbench.check.linking.changes_shaped import names_another
from workbench.check.linking.changes_sized import Change
from workbench.check.linking.context import Context
from workbench.check.linking.guards import bare, says_nothing_of_its_own
from workbench.check.linking.values_in_time import Timed
from workbench.check.scene import Figure
from workbench.domain.quantities import Kind
from workbench.language.collectives import collectives
from workbench.language.synonyms import synonyms

_SURE, _LIKELY, _SOME = 3, 2, 1
_CLOSE = (Fraction(3, 4), Fraction(4, 3))
_BEHIND = 14
"""Tokens between a change and the length of time in which it came about."""
_BEFORE, _AFTER = 12, 10
"""Tokens before and after a change that tell what changed."""
_PER_YEAR = {"year": 1, "month": 12}
_LEAD = 1
_CLAUSE = frozenset(",;:")
_MORE = frozenset({"more", "exceeding", "up", "down"})
"""Paragraphs that tell what the article is about."""


def weighed(context: Context, change: Change, pair: Timed, apart: Fraction) -> int:
    """The weight of all signs; `apart` is how many times the change told that of the pair is."""
    here = context.scene.segments.paragraph_at(change.start)
    told = _time(context, change, pair) or 0
    told += _subject(context, change, pair) or _LIKELY * _opens(context, change)
    told += _SOME * (context.scene.in_title(change.start) or here <= _LEAD)
    told += _SOME * (_CLOSE[0] <= apart <= _CLOSE[1])
    return told - _SOME * pair.loose


def parted(context: Context, change: Change, pair: Timed) -> bool:
    """The change names another time, or another thing that there is more or less of."""
    if _time(context, change, pair) is None or counts_others(context, change.figure, pair.pair):
        return True
    if change.figure is not None and names_another(context, change.figure, pair.pair):
        return True
    return pair.after.kind is Kind.COUNT and _of_money(context, change)


def _of_money(context: Context, change: Change) -> bool:
    """« Le prix du pain a doublé »: a sum of money changes, not the number of anything."""
    alike = context.scene.pack.view(synonyms)
    return any(alike.of(word) & SUMS for word in _words(context, change))


def _words(context: Context, change: Change) -> Sequence[str]:
    """The words around a change."""
    inside, lower = context.scene.sentence_tokens(change.sentence), context.scene.tokens.lower
    at = context.scene.tokens.covering(change.start, change.start + 1).start
    return lower[max(inside.start, at - _BEFORE) : min(inside.stop, at + _AFTER)]


def _opens(context: Context, change: Change) -> bool:
    """« Un bond de 25 % en un an », "That is a fall of a third": it opens its sentence and names nothing."""
    start = context.scene.segments.sentences[change.sentence].start
    return change.figure is not None and says_nothing_of_its_own(context, change.sentence, start, change.start)


def counts_others(context: Context, change: Figure | None, pair: Sequence[Figure]) -> bool:
    """As in "15% more passengers", where calls rose from 120 to 138: the thing stands behind "more", and other values
    of the article are of it.
    """
    if change is None or change.kind is not Kind.PERCENT:
        return False
    behind, stop = context.just_after(change, 4), context.inside(change).stop
    more = [cue for cue in behind.cues if cue.first == stop and not cue.roles.isdisjoint(_MORE)]
    if not more:
        return False
    noun = context.stems(context.scene.tokens.lower[more[0].last : more[0].last + 2])
    own = context.stems([one.unit.lower() for one in pair if one.unit])
    counted = context.stems([one.unit.lower() for one in context.scene.amounts if one.kind is Kind.COUNT and one.unit])
    return bool(noun & counted) and not noun & own


def _time(context: Context, change: Change, pair: Timed) -> int | None:
    """How well the time of the change is that of the pair; None when it is another."""
    published = context.scene.published
    now = None if published is None else published.year
    before, after = _years(now, pair)
    lengths, years = _lengths(context, change), _dated(context, change) - {now}
    if before is None or after is None:
        return 0
    if lengths:
        return _LIKELY if after - before in lengths else None
    if years:
        if before in years:
            return _LIKELY
        return _SOME if after in years and after - before == 1 else None
    if "before_year" in context.sentence_roles(change.sentence):
        return _SOME if after - before <= 1 else None
    return 0 if after - before <= 1 else -_SOME


def _years(now: int | None, pair: Timed) -> tuple[int | None, int | None]:
    """Of the values, as told, else last year's and this year's."""
    before, after = pair.years
    if before is None and now is not None:
        before = (after or now) - 1
    return before, now if after is None else after


def _lengths(context: Context, change: Change) -> set[int]:
    at = context.scene.tokens.covering(change.start, change.start + 1).start
    near = [
        one for one in context.figures(change.sentence)
        if one.kind is Kind.DURATION and one.unit in _PER_YEAR and not one.quantity.is_range
        and abs(context.inside(one).start - at) <= _BEHIND
    ]  # fmt: skip
    lengths = (one.quantity.low / _PER_YEAR[one.unit] for one in near)
    return {int(years) for years in lengths if years.denominator == 1}


def _dated(context: Context, change: Change) -> set[int]:
    """Years of the dates of its sentence; not of those that a clause behind it tells."""
    text, end = context.scene.text, change.start if change.figure is None else change.figure.end
    moments = [
        one.moment for one in context.scene.dates_in(change.sentence)
        if one.start < end or _CLAUSE.isdisjoint(text[end : one.start])
    ]  # fmt: skip
    return {one.latest.year for one in moments if one is not None and one.latest is not None}


def _subject(context: Context, change: Change, pair: Timed) -> int:
    """How clearly the words around the change name what the values are of."""
    scene = context.scene
    words, lower = _words(context, change), scene.tokens.lower
    stems = context.stems([word for word in words if word not in context.words.generic])
    units = {one.unit for one in pair.pair if one.unit and not bare(one)}
    alike, counted = scene.pack.view(synonyms), scene.pack.view(collectives)
    if stems & context.stems([unit.lower() for unit in units]) or counted.units(words) & units:
        return _SURE
    if any(alike.of(word) & alike.of(unit.lower()) for word in words for unit in units):
        return _SURE
    sentences = {one.sentence for one in pair.pair}
    if any(stems & context.sentence_stems(sentence) for sentence in sentences):
        return _LIKELY
    told = [lower[index] for sentence in sentences for index in scene.sentence_tokens(sentence)]
    groups = [frozenset[str]().union(*(alike.of(word) for word in some)) for some in (words, told)]
    if all(one.kind is Kind.MONEY for one in pair.pair) and groups[0] & SUMS and not groups[1] & SUMS:
        return _LIKELY
    return _LIKELY * bool(groups[0] & groups[1] & SUMS)
