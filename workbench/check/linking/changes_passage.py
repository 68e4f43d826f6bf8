"""A change and the only two values near it that it can be about, in whatever order they are told.

"Caída del 40 % en los nacimientos" over "90 partos en 2025 ... Diez años antes habían sido 225"; "We took £2.4m last
season. This year it was £3m. Find me another museum that can point to growth of 60%". What stands in fixed shapes other
patterns read; here the change takes up what the passage tells, which holds two values of one thing at two times and no
third. Two amounts nearby that bear it out silence it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import permutations

from workbench.check.linking.changes import is_change, pairs_of, reached, sign
from workbench.check.linking.changes_near import is_told_change
from workbench.check.linking.clock import in_time
from workbench.check.linking.context import Context, comparable
from workbench.check.linking.guards import corrected, says_nothing_of_its_own, settled
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import ADDABLE, Hedge, Kind
from workbench.language.checking import Cue
from workbench.records import dataclass

_BACK, _AHEAD = 3, 2
"""Sentences before and after a change that tell its values; after a title, so many of the body."""
_LEAD = 4
_PLAUSIBLE = Fraction(4)
_CLOSE = Fraction(4, 100)
_ROUGHLY = Fraction(8, 100)
_HEDGES = (Hedge.NONE, Hedge.ABOUT, Hedge.NEARLY)
_OTHER = ("expected", "open", "each", "mean", "cap", "more", "rest")
_TOLD = (Kind.PERCENT, Kind.POINTS, Kind.MONEY, Kind.MEASURE)
"""A number of things more or less may be told of anything."""
_MANY = 12
"""Amounts near a change beyond which a passage tells of too much."""


@dataclass(frozen=True, slots=True)
class _Change:
    """What is told: the figure, or the word with its factor; its direction; its size as the factor after/before, or
    as a difference.
    """

    sentence: int
    start: int
    way: int
    figure: Figure | None = None
    cue: Cue | None = None


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """The changes of a sentence that has amounts."""
    for change in _changes(context, sentence):
        levels = _levels(context, change)
        if len(levels) > _MANY or any(_makes(change, *pair) for pair in permutations(levels, 2)):
            continue
        pairs = [pair for group in _groups(levels) if (pair := _pair(context, change, group)) is not None]
        if len(pairs) == 1 and _takes_up(context, change, pairs[0]) and not _told_right(context, change, pairs[0]):
            yield _relation(context, change, pairs[0])


def _changes(context: Context, sentence: int) -> Iterator[_Change]:
    for one in context.figures(sentence):
        if one.kind not in _TOLD or one.quantity.is_range or reached(context, one):
            continue
        told = is_told_change(context, one) or (one.kind is Kind.PERCENT and is_change(context, one))
        way = sign(context, one) if told and _is_fact(context, one) else 0
        if way and one.quantity.middle:
            yield _Change(sentence, one.start, way, figure=one)
    cues = [cue for cue in context.cues(sentence) if cue.factor is not None]
    for cue in cues if len(cues) == 1 else ():
        yield _Change(sentence, cue.start, 1 if cue.factor is not None and cue.factor > 1 else -1, cue=cue)


def _is_fact(context: Context, one: Figure) -> bool:
    """Given plainly, and no value to compare with: "more than the 17.5 per cent"."""
    if one.quantity.hedge not in (*_HEDGES, Hedge.FRACTION) or context.just_before(one, 3).has("more"):
        return False
    return not corrected(context, one) and not context.trail(one).has("expected", "against", "before_year")


def _levels(context: Context, change: _Change) -> list[Figure]:
    """The plain values of the passage."""
    scene = context.scene
    last = len(scene.segments.sentences)
    if scene.in_title(change.start):
        near = range(change.sentence + 1, min(last, change.sentence + 1 + _LEAD))
    else:
        near = range(max(0, change.sentence - _BACK), min(last, change.sentence + _AHEAD + 1))
    here = scene.segments.paragraph_at(change.start)
    return [
        one
        for number in near
        for one in context.figures(number)
        if one is not change.figure
        and (scene.in_title(change.start) or abs(one.paragraph - here) <= 2)
        and not one.in_title
        and not _inside(change, one)
        and _is_level(context, one)
    ]


def _inside(change: _Change, one: Figure) -> bool:
    return change.cue is not None and change.cue.start <= one.start < change.cue.end


def _is_level(context: Context, one: Figure) -> bool:
    if one.kind not in (*ADDABLE, Kind.PERCENT) or one.quantity.is_range or one.quantity.hedge not in _HEDGES:
        return False
    if one.quantity.low <= 0 or not settled(context, one):
        return False
    if any(one in pair for pair in pairs_of(context, one.sentence)) or _preposed(context, one):
        return True
    return not is_told_change(context, one) and not context.just_before(one, 3).has(*_OTHER)


def _preposed(context: Context, one: Figure) -> bool:
    """The first end of "from 140 to 126", whatever stands before "from"."""
    before, following = context.preceding(one, 1), context.neighbour(one, 1)
    if not before or before[0] not in context.words.from_ or following is None:
        return False
    return len(context.between(one, following)) <= 3 and reached(context, following)


def _groups(levels: Sequence[Figure]) -> list[list[Figure]]:
    """Values of one unit, each once; those with two of them."""
    groups: list[list[Figure]] = []
    for one in levels:
        home = next((group for group in groups if _one_unit(group[0], one)), None)
        if home is None:
            groups.append([one])
        elif all(one.quantity.middle != other.quantity.middle for other in home):
            home.append(one)
    return [group for group in groups if len(group) == 2]


def _one_unit(a: Figure, b: Figure) -> bool:
    """Alike, where one of two in a sentence may leave its denominator unsaid ("$6,300 a tonne from $6,000")."""
    if a.kind is b.kind and a.unit == b.unit and a.sentence == b.sentence and not (a.per and b.per):
        return True
    return comparable(a, b) and (a.unit == b.unit or not (a.unit and b.unit))


def _pair(context: Context, change: _Change, group: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """(before, after) when the values are of two times, change the way told and by about as much."""
    pair = in_time(context, (group[0], group[1]))
    if pair is None:
        return None
    size, told = _size(change, *pair), _told(change)
    if size is None or told is None or size * change.way <= 0 or told * change.way <= 0:
        return None
    return pair if 1 / _PLAUSIBLE <= size / told <= _PLAUSIBLE else None


def _size(change: _Change, before: Figure, after: Figure) -> Fraction | None:
    """The change between two values as the change is told: in per cent, or as a difference."""
    a, b = before.quantity.middle, after.quantity.middle
    stated = change.figure
    if stated is None or (stated.kind is Kind.PERCENT and before.kind is not Kind.PERCENT):
        return (b / a - 1) * 100
    if stated.kind is Kind.POINTS:
        return b - a if before.kind is Kind.PERCENT else None
    return b - a if stated.kind in ADDABLE and comparable(stated, before) else None


def _told(change: _Change) -> Fraction | None:
    if change.figure is not None:
        return abs(change.figure.quantity.middle) * change.way
    return None if change.cue is None or change.cue.factor is None else (change.cue.factor - 1) * 100


def _told_right(context: Context, change: _Change, pair: tuple[Figure, Figure]) -> bool:
    """Another change of the passage is the one between the two: then this one is told of something else."""
    low, high = min(one.sentence for one in pair), max(one.sentence for one in pair)
    near = range(max(0, low - 1), min(len(context.scene.segments.sentences), high + 2))
    others = (one for number in near for one in context.figures(number) if one is not change.figure and one not in pair)
    return any(
        _makes(_Change(one.sentence, one.start, way, figure=one), *pair)
        for one in others
        if one.kind in (Kind.PERCENT, Kind.POINTS)
        for way in (1, -1)
    )


def _makes(change: _Change, before: Figure, after: Figure) -> bool:
    """Two amounts bear the change out, whatever they are."""
    if not _one_unit(before, after) or before.quantity.middle <= 0:
        return False
    size, told = _size(change, before, after), _told(change)
    near = _ROUGHLY if change.cue is not None else _CLOSE
    return bool(size is not None and told and abs(size / told - 1) <= near)


def _takes_up(context: Context, change: _Change, pair: tuple[Figure, Figure]) -> bool:
    """The change is told of the values: in the title, right behind them, with nothing of its own before it, behind a
    demonstrative, or with a noun of theirs.
    """
    scene = context.scene
    here = sum(1 for one in pair if one.sentence == change.sentence)
    if change.figure is None and here == len(pair):
        return False  # "five times as many men: 60, against 20" tells of no two times
    if change.figure is not None and change.figure.kind in ADDABLE and not here:
        return False
    if scene.in_title(change.start):
        return True
    before = [one.end for one in pair if one.sentence == change.sentence and one.end <= change.start]
    start = max(before, default=scene.segments.sentences[change.sentence].start)
    if says_nothing_of_its_own(context, change.sentence, start, change.start):
        return True
    if not context.words.those.isdisjoint(context.stretch(change.sentence, start, change.start).words[-_LEAD:]):
        return True
    apart = [one for one in pair if one.sentence != change.sentence]
    nouns = frozenset().union(*(context.sentence_stems(one.sentence) for one in apart))
    return bool(context.sentence_stems(change.sentence) & nouns)


def _relation(context: Context, change: _Change, pair: tuple[Figure, Figure]) -> Relation:
    members: list[tuple[str, Figure]] = [("before", pair[0]), ("after", pair[1])]
    if change.figure is not None:
        members.append(("change", change.figure))
    cue = change.cue
    return Relation(
        LinkKind.BEFORE_AFTER, tuple(members), Confidence.INFERRED, pattern="P6.passage",
        words=() if cue is None else (context.span(cue),), factor=None if cue is None else cue.factor,
        direction=change.way,
    )  # fmt: skip
