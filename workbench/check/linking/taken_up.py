"""An amount that the text takes up as known, against the one told before that it must be.

« supprimer 62 postes ... ces 72 suppressions »; "two hours ... those 180 minutes"; « 900 mégawatts ... ces 900
gigawatts ». A demonstrative right before an amount says that it was told before; an article or possessive says so of
the same noun too ("the 28 beds" after "18 beds"), where a slip of the pen makes one of the other. Where an amount
before, or the sum or difference of two, bears it out there is nothing to compare; else it is the only one of its sort
that stands near.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from workbench.check.linking.context import Context
from workbench.check.linking.guards import corrected, stands
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.check.slips import slip
from workbench.check.units import dimension, factor, same_dimension
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Hedge, Kind

_SENTENCES = 3
"""Sentences back to what a demonstrative points at."""
_LEAST_COUNT = 15
"""Smaller numbers may count a list, or some of the things told."""
_LEAST, _MOST = Fraction(2, 5), Fraction(5, 2)
_CLOSE = Fraction(2, 100)
_OTHER = ("against", "up", "down", "more", "open", "before_year", "rest", "expected", "each", "mean")
_SAME_DIGITS = 2
_DATED = 24
"""Code points behind an amount within which a date makes it that of another time."""
_NEARBY = 20
"""Amounts before it that may bear it out."""


def find_all(context: Context) -> Iterator[Relation]:
    """Amounts behind a demonstrative with the amount that they take up."""
    yield from context.scene.trace.every(_taken, context, _pointed_at(context), Relation.all_same)


def _pointed_at(context: Context) -> tuple[Figure, ...]:
    """The amounts behind a demonstrative, which no edit changes."""
    return context.scene.trace.remembered(
        _pointed_at, lambda: tuple(one for one in context.scene.amounts if _points(context, one))
    )


def _points(context: Context, figure: Figure) -> bool:
    if figure.in_title or not context.preceding(figure, 1):
        return False
    return _demonstrated(context, figure) or context.just_before(figure, 1).has("definite", "possessive")


def _demonstrated(context: Context, figure: Figure) -> bool:
    return context.preceding(figure, 1)[0] in context.words.those


def _taken(context: Context, figure: Figure) -> Iterator[Relation]:
    if not _plain(figure) or corrected(context, figure):
        return
    if figure.kind is not Kind.PERCENT and _demonstrated(context, figure):
        yield from _pointed_out(context, figure)
    elif figure.kind in (Kind.COUNT, Kind.MONEY, Kind.PERCENT):
        yield from _known(context, figure)


def _known(context: Context, figure: Figure) -> Iterator[Relation]:
    """An amount with an article that is another by a slip, of the same noun: "the £4.3m for raising the wreck"."""
    before = [one for one in context.scene.amounts[: figure.order] if _is_like(figure, one)]
    if figure.kind is Kind.COUNT:
        before = [one for one in before if one.unit in ("", figure.unit)]
    told = [
        one
        for one in before
        if _plain(one)
        and (_swapped(one, figure) or not corrected(context, one))
        and _slipped(one, figure)
        and _one_noun(context, one, figure)
    ]
    if len({one.quantity.low for one in told}) != 1 or _of_other_year(context, figure):
        return
    if not any(context.just_before(one, 3).has(*_OTHER) for one in (told[-1], figure)) and not _borne_out(
        figure, before, _shares(context, figure)
    ):
        yield _relation(LinkKind.SAME, told[-1], figure, "P13.taken")


def _of_other_year(context: Context, figure: Figure) -> bool:
    """A date right behind the amount makes it that of another year than the article's."""
    published = context.scene.published
    moments = [one.moment for one in context.scene.dates_within(figure.end, figure.end + _DATED)]
    latest = [one.latest for one in moments if one is not None and one.latest is not None]
    return (
        published is None
        if moments and not latest
        else any(published is None or one.year != published.year for one in latest)
    )


def _slipped(one: Figure, figure: Figure) -> bool:
    a, b = one.quantity, figure.quantity
    known = slip(b.low, a.low, min(a.step, b.step))
    return known == "swapped" or (known == "digit" and _LEAST <= b.low / a.low <= _MOST)


def _one_noun(context: Context, one: Figure, figure: Figure) -> bool:
    """Counts of one noun of which the second is told with the same words; other amounts with a noun right behind."""
    if figure.kind is Kind.COUNT:
        enough = len(figure.digits.strip("0")) >= _SAME_DIGITS or figure.quantity.low >= _LEAST_COUNT
        if not enough or not figure.unit or figure.unit != one.unit:
            return False
        shared = context.label(one) & context.label(figure) - context.stems([figure.unit])
        return bool(shared) or _swapped(one, figure)
    nouns = context.stems(context.just_after(figure, 5).words)
    return bool(nouns & context.label(one))


def _pointed_out(context: Context, figure: Figure) -> Iterator[Relation]:
    before = [one for one in context.scene.amounts[: figure.order] if _is_like(figure, one)]
    near = [
        one
        for one in before
        if (figure.sentence - one.sentence <= _SENTENCES or _swapped(one, figure)) and _could_be(context, figure, one)
    ]
    if len({one.quantity.low for one in near}) != 1 or _borne_out(figure, before, _shares(context, figure)):
        return
    told = near[-1]
    if _prefixed(told, figure):
        yield _relation(LinkKind.SAME, told, figure, "P13.scale")
    elif _swapped(told, figure) or _LEAST <= _base(told) / _base(figure) <= _MOST:
        if told.unit == figure.unit or figure.kind is Kind.COUNT:
            yield _relation(LinkKind.SAME, told, figure, "P13.taken")
        else:
            yield _relation(LinkKind.CONVERSION, told, figure, "P4.taken")


def _swapped(one: Figure, figure: Figure) -> bool:
    a, b = one.quantity, figure.quantity
    return one.unit == figure.unit and slip(b.low, a.low, min(a.step, b.step)) == "swapped"


def _relation(kind: LinkKind, told: Figure, figure: Figure, pattern: str) -> Relation:
    roles = ("from", "to") if kind is LinkKind.CONVERSION else ("first", "second")
    members = tuple(zip(roles, (told, figure), strict=True))
    return Relation(kind, members, Confidence.INFERRED, pattern=pattern, explicit=pattern == "P13.scale")


def _plain(figure: Figure) -> bool:
    quantity = figure.quantity
    return not quantity.is_range and quantity.hedge is Hedge.NONE and quantity.low > 0


def _is_like(figure: Figure, one: Figure) -> bool:
    if figure.kind is Kind.DURATION:
        known = dimension(figure.unit)
        return one.kind is figure.kind and (
            one.unit == figure.unit or (known is not None and known == dimension(one.unit))
        )
    return (one.per or "") == (figure.per or "") and same_dimension(figure.quantity, one.quantity)


def _could_be(context: Context, figure: Figure, one: Figure) -> bool:
    """A plain amount of the same thing: money of one noun, counts of one noun that a slip may have changed."""
    if not _plain(one) or not stands(context, one) or context.just_before(one, 3).has(*_OTHER):
        return False
    if figure.kind is Kind.COUNT:
        nouns = context.stems([figure.unit]) | context.stems(context.just_after(figure, 3).words)
        many = min(figure.quantity.low, one.quantity.low) >= _LEAST_COUNT
        return many and bool(nouns & (context.label(one) | context.stems([one.unit])))
    return True


def _shares(context: Context, figure: Figure) -> list[Fraction]:
    """The shares told before it, as factors."""
    before = context.scene.amounts[max(0, figure.order - _NEARBY) : figure.order]
    near = (one for one in before if one.kind is Kind.PERCENT and one.paragraph == figure.paragraph)
    return [one.quantity.middle / 100 for one in near]


def _borne_out(figure: Figure, before: Sequence[Figure], shares: Sequence[Fraction]) -> bool:
    """An amount before it, whatever its hedge, or a sum, a difference or a share of some, is this one."""
    stated = _base(figure)
    near = before[-_NEARBY:]
    values = {_base(one) for one in near} | {_high(one) for one in near}
    made = [a + b for a, b in combinations(values, 2)] + [abs(a - b) for a, b in combinations(values, 2)]
    made += [value * part for value in values for share in shares for part in (share, 1 - share, 1 + share)]
    return any(abs(value / stated - 1) <= _CLOSE for value in (*values, *made))


def _prefixed(told: Figure, figure: Figure) -> bool:
    """The same digits with another prefix of the unit: 900 MW, 900 GW."""
    if told.kind is not Kind.MEASURE or told.unit == figure.unit or len(figure.digits.strip("0")) < 1:
        return False
    many = len(figure.digits) >= _SAME_DIGITS
    return many and told.quantity.low == figure.quantity.low and factor(told.unit) != factor(figure.unit)


def _base(figure: Figure) -> Fraction:
    """The middle of its value in base units, where they are known."""
    return figure.quantity.middle * _unit(figure)


def _high(figure: Figure) -> Fraction:
    return figure.quantity.high * _unit(figure)


def _unit(figure: Figure) -> Fraction:
    measured = figure.kind in (Kind.MEASURE, Kind.DURATION) and dimension(figure.unit) is not None
    return factor(figure.unit) if measured else Fraction(1)
