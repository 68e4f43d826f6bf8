"""A change told with the years it took, and the two values of the article that lie just so many years apart.

« La chaîne tenait 48 magasins en 2023 ; elle en compte aujourd'hui 84 ... Nous avons doublé notre réseau en deux ans »;
"148,000 passengers in 2019; last year 111,000 ... You lose a third of your passengers in five years". The change may
stand anywhere, also in a quotation. Its words name what is counted, by the noun or by a collective noun for it; one
pair only may lie so far apart, and no two values of the article may bear the change out.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from workbench.check.linking.changes import is_change, sign
from workbench.check.linking.clock import year_beside
from workbench.check.linking.context import Context, comparable
from workbench.check.linking.guards import settled, single
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import ADDABLE, Hedge, Kind
from workbench.domain.text import Span
from workbench.language.checking import Cue
from workbench.language.collectives import collectives
from workbench.records import dataclass

_FAR = 9
"""Words from the change to the years it took."""
_SUBJECT = 7
"""Words before and after a change among which its subject stands."""
_MOST = 60
_BORNE_OUT = Fraction(12, 100)
_PLAUSIBLE = Fraction(4)
_SIGNS = frozenset({",", ";", ":", "(", ")", "–", "—"})
_OTHER = ("expected", "open", "each", "mean", "cap", "more", "up", "down")


@dataclass(frozen=True, slots=True)
class _Change:
    """What is told: after/before as `ratio`, over so many `years`."""

    sentence: int
    span: Span
    ratio: Fraction
    years: int
    figure: Figure | None = None
    cue: Cue | None = None


def find_all(context: Context) -> Iterator[Relation]:
    """Changes over years with the one pair of values that they are about."""
    lengths = [one for one in context.scene.amounts if one.kind is Kind.DURATION and one.unit == "year"]
    told = [change for length in lengths for change in _changes(context, length)]
    if not told:
        return
    values = [one for one in context.scene.amounts[:_MOST] if _is_value(context, one)]
    pairs = [(a, b) for a, b in pairwise(values) if comparable(a, b) and b.sentence - a.sentence <= 1]
    for change in told:
        if any(abs(_ratio(*pair) / change.ratio - 1) <= _BORNE_OUT for one in pairs for pair in (one, one[::-1])):
            continue
        about = [pair for one in pairs if (pair := _apart(context, one, change.years)) is not None]
        about = [pair for pair in about if _plausible(change, pair) and _named(context, change, pair)]
        if len({(pair[0].quantity.low, pair[1].quantity.low) for pair in about}) == 1:
            yield _relation(change, about[0])


def _changes(context: Context, length: Figure) -> Iterator[_Change]:
    """The change beside a length in its clause: "doubled our network in two years"."""
    quantity = length.quantity
    if quantity.low != quantity.high or quantity.hedge is not Hedge.NONE or quantity.low.denominator != 1:
        return
    if not context.just_before(length, 3).has("place"):
        return
    for cue in context.cues(length.sentence):
        if cue.factor is not None and _beside(context, Span(cue.start, cue.end), length):
            yield _Change(length.sentence, Span(cue.start, cue.end), cue.factor, int(quantity.low), cue=cue)
    for one in context.figures(length.sentence):
        if one.kind is Kind.PERCENT and _beside(context, one.span, length) and is_change(context, one):
            ratio = 1 + sign(context, one) * one.quantity.middle / 100
            if ratio not in (0, 1) and ratio > 0 and not one.quantity.is_range and settled(context, one):
                yield _Change(length.sentence, one.span, ratio, int(quantity.low), figure=one)


def _beside(context: Context, change: Span, length: Figure) -> bool:
    """The length stands a few words away in the same clause, often before the change: „in fünf Jahren verdoppelt“."""
    first, last = (change.end, length.start) if change.end <= length.start else (length.end, change.start)
    if first > last:
        return False
    gap = context.stretch(length.sentence, first, last)
    return len(gap) <= _FAR and _SIGNS.isdisjoint(gap.words) and not gap.has("hypo", "reject")


def _is_value(context: Context, one: Figure) -> bool:
    plain = one.kind in ADDABLE and not one.in_title and one.quantity.low > 0 and single(one, Hedge.NONE, Hedge.ABOUT)
    return plain and settled(context, one) and not context.just_before(one, 3).has(*_OTHER)


def _apart(context: Context, pair: tuple[Figure, Figure], years: int) -> tuple[Figure, Figure] | None:
    """(before, after) where the values lie so many years apart."""
    first, second = (_year(context, one, pair) for one in pair)
    if first is None or second is None or abs(first - second) != years:
        return None
    return pair if first < second else (pair[1], pair[0])


def _year(context: Context, one: Figure, pair: tuple[Figure, Figure]) -> int | None:
    year, published = year_beside(context, one, pair), context.scene.published
    if year is None and published is not None and context.lead(one).has("now"):
        return published.year
    return year


def _ratio(before: Figure, after: Figure) -> Fraction:
    return after.quantity.middle / before.quantity.middle


def _plausible(change: _Change, pair: tuple[Figure, Figure]) -> bool:
    """In the direction told, and by about as much."""
    size, told = _ratio(*pair) - 1, change.ratio - 1
    return size * told > 0 and 1 / _PLAUSIBLE <= size / told <= _PLAUSIBLE


def _named(context: Context, change: _Change, pair: tuple[Figure, Figure]) -> bool:
    """The words around a change name what the values count, or a collective noun that is counted in it."""
    scene = context.scene
    inside, own = scene.sentence_tokens(change.sentence), scene.tokens.covering(change.span.start, change.span.end)
    words = scene.tokens.lower[max(inside.start, own.start - _SUBJECT) : min(inside.stop, own.stop + _SUBJECT)]
    units = scene.pack.view(collectives).units(words)
    if any(one.unit and one.unit in units for one in pair):
        return True
    return bool(context.stems(words) & frozenset().union(*(_nouns(context, one) for one in pair)))


def _nouns(context: Context, one: Figure) -> frozenset[str]:
    """Stems of the noun of a value and of what its sentence tells before it."""
    start = context.scene.segments.sentences[one.sentence].start
    told = context.stretch(one.sentence, start, one.start).words
    return context.stems([one.unit.lower(), *told[-_SUBJECT:], *context.just_after(one, 3).words])


def _relation(change: _Change, pair: tuple[Figure, Figure]) -> Relation:
    members: list[tuple[str, Figure]] = [("before", pair[0]), ("after", pair[1])]
    if change.figure is not None:
        members.append(("change", change.figure))
    return Relation(
        LinkKind.BEFORE_AFTER, tuple(members), Confidence.INFERRED, pattern="P6.years",
        words=() if change.cue is None else (change.span,), factor=None if change.cue is None else change.ratio,
        direction=1 if change.ratio > 1 else -1,
    )  # fmt: skip
