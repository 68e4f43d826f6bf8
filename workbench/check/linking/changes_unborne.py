"""A change that no two values of the article make, matched with the only two values whose change the article does not
tell: "Complaints have tripled" over "600 complaints ... in contrast with the 240 cases of 2022".

A writer who tells a change and two values tells the change of those values. So a change left over and a pair left over
belong together when they go the same way, are of about one size and nothing in their words or times parts them; time,
subject, place and size each speak for it. An article that tells many changes without their values has no such pair.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from workbench.check.linking.changes import reached
from workbench.check.linking.changes_asserted import asserted
from workbench.check.linking.changes_shaped import one_unit
from workbench.check.linking.changes_sized import Change, bears_out, nearness, relation_of
from workbench.check.linking.changes_weighed import parted, weighed
from workbench.check.linking.context import Context
from workbench.check.linking.guards import bare
from workbench.check.linking.values_in_time import Timed, timed_pairs, values_of
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.quantities import ADDABLE, Kind

_MOST = 2
"""Changes without values, told apart by their size, of an article that bears its changes out."""
_ENOUGH = 4
_DIGITS = 10
"""Less than this is a multiple of others by accident."""
_LEAST, _WIDEST = Fraction(55, 100), Fraction(9, 5)
"""How much larger or smaller than the change told that of a pair is at most; further off it is another."""
_SHARE = 5
_SIGNS = frozenset({",", ";", ":", "(", "–", "—"})
_TOLD = (Kind.PERCENT, Kind.POINTS)


def find_all(context: Context) -> Iterator[Relation]:
    """The changes left over, each with the pair left over that it must be told of."""
    changes = list(asserted(context))
    pairs = timed_pairs(context) if changes else ()
    if not pairs and not any(change.figure is not None for change in changes):
        return
    left = [change for change in changes if not _borne_out(context, change, pairs)]
    if not left or len({_size(change) for change in left}) > _MOST:
        return
    free = [pair for pair in pairs if not _is_told(context, pair, changes)]
    for change in left:
        pair = _matched(context, change, [*free, *_from_base(context, change)])
        if pair is not None:
            yield relation_of(context, change, pair.pair, "P6.unborne")


def _size(change: Change) -> Fraction | None:
    return change.figure.quantity.middle if change.figure is not None else change.cue.factor if change.cue else None


def _borne_out(context: Context, change: Change, pairs: Sequence[Timed]) -> bool:
    """A pair of its time makes it, or two values of its sentence; a word of multiplication, any two to the digit."""
    if any(bears_out(context, change, one.pair) and parted(context, change, one) is not True for one in pairs):
        return True
    if change.cue is not None and _multiplied(context, change, pairs):
        return True
    here = [one for one in context.figures(change.sentence) if one.kind in (*ADDABLE, Kind.PERCENT)]
    here = [one for one in here if one is not change.figure and one.quantity.low > 0 and not one.quantity.is_range]
    return any(bears_out(context, change, (a, b)) for a in here for b in here if a is not b)


def _multiplied(context: Context, change: Change, pairs: Sequence[Timed]) -> bool:
    """As in "32 of them for social rent. The plan as passed has 64": but no pair of another way."""
    factor = None if change.cue is None else change.cue.factor
    values = [one.figure for one in values_of(context) if one.figure.quantity.low >= _DIGITS]
    by_value: dict[Fraction, list[Figure]] = {}
    for one in values:
        by_value.setdefault(one.quantity.middle, []).append(one)
    told = {frozenset((one.before.order, one.after.order)) for one in pairs}
    return factor is not None and any(
        (one_unit(one, other) or (one.kind is other.kind and (bare(one) or bare(other))))
        and frozenset((one.order, other.order)) not in told
        for one in values
        for other in by_value.get(one.quantity.middle * factor, ())
    )


def _is_told(context: Context, pair: Timed, changes: Sequence[Change]) -> bool:
    """Some change of the article is that of the pair; a percentage beside it too, whatever its words."""
    if any(bears_out(context, change, pair.pair) for change in changes):
        return True
    near = {one.sentence + step for one in pair.pair for step in (-1, 0, 1)}
    shares = [one for sentence in near for one in context.figures(sentence) if one.kind in _TOLD]
    return any(
        bears_out(context, Change(one.sentence, one.start, way, figure=one), pair.pair)
        for one in shares
        if one not in pair.pair and not one.quantity.is_range
        for way in (1, -1)
    )


def _from_base(context: Context, change: Change) -> Iterator[Timed]:
    """As in "down by a quarter from the 9,600 tons of the previous season": the value of now is the only other one of
    that unit.
    """
    bases = _bases(context, change)
    if not bases or _reaches(context, change):
        return
    base, values = bases[0], values_of(context)
    told = next((one for one in values if one.figure is base), None)
    now = [
        one for one in values
        if one.figure.kind is base.kind and one.figure.unit == base.unit and one.figure.per == base.per
        and one.figure.sentence != change.sentence and not bare(one.figure) and not one.past
    ]  # fmt: skip
    if told is not None and base.kind is not Kind.PERCENT and len({one.figure.quantity.middle for one in now}) == 1:
        yield Timed(base, now[0].figure, (told.year, now[0].year))


def _bases(context: Context, change: Change) -> list[Figure]:
    """Values of its sentence that a word like "from" makes the start of the change."""
    origins = context.words.from_
    here = [one for one in context.figures(change.sentence) if one.start > change.start]
    start = change.start if change.figure is None else change.figure.end
    return [
        one for one in here
        if not origins.isdisjoint(context.preceding(one, 2))
        and _SIGNS.isdisjoint(context.stretch(one.sentence, start, one.start).words)
    ]  # fmt: skip


def _reaches(context: Context, change: Change) -> list[Figure]:
    """Values of its sentence that the change led to."""
    if change.figure is None or change.figure.kind is not Kind.PERCENT:
        return []
    return [one for one in context.figures(change.sentence) if one.kind in ADDABLE and reached(context, one)]


def _behind(context: Context, change: Change) -> list[Figure]:
    """Values that follow in its clause, which are of the change: "more than doubled from an estimate of 36 billion"."""
    if change.cue is None:
        return []
    here = [one for one in context.figures(change.sentence) if one.start >= change.cue.end and one.kind in ADDABLE]
    return [one for one in here if _SIGNS.isdisjoint(context.stretch(one.sentence, change.cue.end, one.start).words)]


def _matched(context: Context, change: Change, pairs: Sequence[Timed]) -> Timed | None:
    """The pair for which most speaks, if enough does; that it is the only one that may be meant speaks for it."""
    ends, starts, behind = _reaches(context, change), _bases(context, change), _behind(context, change)
    found: list[tuple[int, Timed]] = []
    for one in pairs:
        if {one.before.sentence, one.after.sentence} == {change.sentence} or _has_values(context, change, one):
            continue
        if (ends and one.after not in ends) or (starts and one.before not in starts):
            continue
        if any(other not in one.pair for other in behind):
            continue
        apart = nearness(change, one.pair)
        if apart is None or not _LEAST <= apart <= _WIDEST or bears_out(context, change, one.pair):
            continue
        if parted(context, change, one) or _is_share(change, one):
            continue
        found.append((weighed(context, change, one, apart) + 2 * bool(ends or starts), one))
    if len(found) == 1:
        found = [(found[0][0] + 1, found[0][1])]
    most = max((weight for weight, _ in found), default=0)
    best = [one for weight, one in found if weight == most]
    return best[0] if most >= _ENOUGH and len(best) == 1 else None


def _is_share(change: Change, pair: Timed) -> bool:
    """Told beside a value, it is what that is of the other: "96,000 hectolitres. Lager, with 52,000 over half"."""
    figure = change.figure
    if figure is None or figure.kind is not Kind.PERCENT or change.sentence != pair.after.sentence:
        return False
    share = pair.after.quantity.middle / pair.before.quantity.middle * 100
    return abs(share - figure.quantity.middle) <= _SHARE


def _has_values(context: Context, change: Change, pair: Timed) -> bool:
    """Its sentence tells values of its own of that unit: "sales of 362,400 tonnes were down by more than half"; not
    behind "but", nor a mean.
    """
    bases = _bases(context, change)
    return any(
        one.kind is pair.after.kind and one.unit == pair.after.unit and not bare(one)
        and not context.lead(one).has("mean", "peak") and context.words.but.isdisjoint(context.lead(one).words)
        for one in context.figures(change.sentence)
        if one is not change.figure and one not in pair.pair and one not in bases
    )  # fmt: skip
