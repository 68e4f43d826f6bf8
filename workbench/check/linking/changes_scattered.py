"""A change and its two values, each told in a passage of its own: by their years and the noun they count.

The title says that a museum doubled its public in a year; visitors of this year stand in the lead, those of last year
four paragraphs on. Nothing near ties them together: the change must name what is counted (by its noun, a collective or
another noun for it) or tell nothing at all of what it is a change of, the article may tell just two values of that with
years of their own, and no two values of the article may bear the change out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import permutations

from workbench.check.linking.changes import is_change, sign
from workbench.check.linking.changes_shaped import names_another
from workbench.check.linking.changes_sized import Change, makes, relation_of, size_of, told_size
from workbench.check.linking.clock import in_time
from workbench.check.linking.context import Context
from workbench.check.linking.guards import settled, single
from workbench.check.linking.named_whole import units_named
from workbench.check.linking.value_years import year_of
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.quantities import ADDABLE, Hedge, Kind
from workbench.records import dataclass

_MOST = 60
"""Amounts of an article among which values are looked for."""
_A_YEAR = ((Fraction(1), "year"), (Fraction(12), "month"))
_LEAD = 1
"""Last paragraph that tells what the article is about."""
_OPENING = 5
"""Words, with the sign of a quotation, up to a change that opens its sentence."""
_PLAUSIBLE = Fraction(3)
_OTHER = ("expected", "open", "each", "mean", "cap", "more", "up", "down", "thereof")
_HEDGES = (Hedge.NONE, Hedge.ABOUT)
Pair = tuple[Figure, Figure]


@dataclass(frozen=True, slots=True)
class _Value:
    """A value with its year."""

    figure: Figure
    year: int


def find_all(context: Context) -> Iterator[Relation]:
    """Changes with the only two values of the article that they can be about."""
    changes = list(_changes(context))
    if not changes:
        return
    figures = [one for one in context.scene.amounts[:_MOST] if is_value(context, one)]
    values = [_Value(one, year) for one in figures if (year := year_of(context, one)) is not None]
    for change in changes:
        pair = _pair(context, change, values)
        if pair is None or borne_out(context, change, figures):
            continue
        last = max(one.year for one in values if one.figure in pair)
        if plausible(change, pair) and of_that_year(context, change, last):
            yield relation_of(context, change, pair, "P6.scattered")


def _changes(context: Context) -> Iterator[Change]:
    """Changes of sentences that tell no values themselves."""
    scene = context.scene
    for one in scene.amounts[:_MOST]:
        if one.kind is not Kind.PERCENT or not _alone(context, one.sentence, one) or not is_change(context, one):
            continue
        way = sign(context, one)
        plain = not one.quantity.is_range and one.quantity.hedge in (*_HEDGES, Hedge.FRACTION)
        if way and plain and settled(context, one):
            yield Change(one.sentence, one.start, way, figure=one)
    last = scene.amounts[:_MOST][-1].sentence if scene.amounts else 0
    for sentence in range(min(last + 2, len(scene.segments.sentences))):
        cues = [cue for cue in context.cues(sentence) if cue.factor is not None]
        if (
            len(cues) == 1
            and _alone(context, sentence, None)
            and not context.sentence_roles(sentence) & {"hypo", "reject"}
        ):
            way = 1 if cues[0].factor is not None and cues[0].factor > 1 else -1
            yield Change(sentence, cues[0].start, way, cue=cues[0])


def _alone(context: Context, sentence: int, change: Figure | None) -> bool:
    return all(one is change or one.kind is Kind.DURATION for one in context.figures(sentence))


def is_value(context: Context, one: Figure) -> bool:
    plain = one.kind in ADDABLE and not one.in_title and one.quantity.low > 0 and single(one, *_HEDGES)
    return plain and settled(context, one) and not context.just_before(one, 3).has(*_OTHER)


def _pair(context: Context, change: Change, values: Sequence[_Value]) -> Pair | None:
    counted = [one for one in values if one.figure.kind is not Kind.MONEY and one.figure.unit]
    units = frozenset(one.figure.unit for one in counted)
    named = units_named(context, change, units)
    if named:
        return _of_two_years([one for one in counted if one.figure.unit in named])
    if not _unnamed(context, change):
        return None
    found = [_of_two_years([one for one in values if one.figure.unit == unit]) for unit in units]
    pairs = [pair for pair in found if pair is not None]
    if len(pairs) != 1 or change.figure is None or names_another(context, change.figure, pairs[0]):
        return None
    return pairs[0] if all(one.paragraph <= _LEAD for one in pairs[0]) else None


def _of_two_years(told: Sequence[_Value]) -> Pair | None:
    """The only two values, of one year and the next."""
    if len({one.figure.quantity.middle for one in told}) != 2 or len({one.year for one in told}) != 2:
        return None
    before, after = min(told, key=lambda one: one.year), max(told, key=lambda one: one.year)
    return (before.figure, after.figure) if after.year - before.year == 1 else None


def _unnamed(context: Context, change: Change) -> bool:
    """Nothing but a noun of change and its article opens the sentence: „Ein Zuwachs von 15 Prozent ist viel.“"""
    figure = change.figure
    if figure is None or figure.in_title:
        return False
    inside = context.scene.sentence_tokens(figure.sentence)
    opening = context.inside(figure).start - inside.start
    noun = [
        cue for cue in context.just_before(figure, 3).cues if not cue.roles.isdisjoint(("up", "down", "change_noun"))
    ]
    return bool(noun) and opening <= _OPENING and noun[-1].first - inside.start <= 2


def of_that_year(context: Context, change: Change, last: int) -> bool:
    """The change tells of no other time than a year and the one before: "in two years", "since 2019", "next year"."""
    lengths = [one for one in context.figures(change.sentence) if one.kind is Kind.DURATION]
    if any((one.quantity.low, one.unit) not in _A_YEAR or one.quantity.is_range for one in lengths):
        return False
    if not context.sentence_roles(change.sentence).isdisjoint(("expected", "hypo", "before_year", "reject")):
        return False
    moments = [one.moment for one in context.scene.dates_in(change.sentence) if one.moment is not None]
    days = [day for one in moments for day in (one.earliest, one.latest) if day is not None]
    return {day.year for day in days} <= {last - 1, last}


def borne_out(context: Context, change: Change, figures: Sequence[Figure]) -> bool:
    """Two values of the article make the change: of one sentence and two times, or of two years."""
    return any(makes(change, *pair) and _apart(context, pair) for pair in permutations(figures, 2))


def _apart(context: Context, pair: Pair) -> bool:
    if pair[0].sentence == pair[1].sentence:
        return in_time(context, pair) == pair
    first, second = (year_of(context, one) for one in pair)
    return first is not None and second is not None and first < second


def plausible(change: Change, pair: Pair) -> bool:
    size, told = size_of(change, *pair), told_size(change)
    return bool(size and told and size * change.way > 0 and 1 / _PLAUSIBLE <= abs(size / told) <= _PLAUSIBLE)
