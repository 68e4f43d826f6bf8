"""An amount that the text takes up as known, against the one told shortly before that it must be.

« supprimer 62 postes ... ces 72 suppressions »; "two hours ... those 180 minutes"; « 900 mégawatts ... ces 900
gigawatts ». A demonstrative right before an amount says that it was told before. Where an amount before, or the sum or
difference of two, bears it out there is nothing to compare; else it is the only amount of its sort that stands near.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from workbench.check.linking.context import Context
from workbench.check.linking.guards import corrected, single, stands
from workbench.check.relation import Relation
from workbench.check.scene import Figure
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
    this = context.preceding(figure, 1)
    return bool(this) and this[0] in context.words.those and not figure.in_title and figure.kind is not Kind.PERCENT


def _taken(context: Context, figure: Figure) -> Iterator[Relation]:
    if not _plain(figure) or corrected(context, figure):
        return
    before = [one for one in context.scene.amounts[: figure.order] if _is_like(figure, one)]
    near = [one for one in before if figure.sentence - one.sentence <= _SENTENCES and _could_be(context, figure, one)]
    if len({one.quantity.low for one in near}) != 1 or _borne_out(figure, before, _shares(context, figure)):
        return
    told = near[-1]
    if _prefixed(told, figure):
        yield _relation(LinkKind.SAME, told, figure, "P13.scale")
    elif _LEAST <= _base(told) / _base(figure) <= _MOST:
        if told.unit == figure.unit or figure.kind is Kind.COUNT:
            yield _relation(LinkKind.SAME, told, figure, "P13.taken")
        else:
            yield _relation(LinkKind.CONVERSION, told, figure, "P4.taken")


def _relation(kind: LinkKind, told: Figure, figure: Figure, pattern: str) -> Relation:
    roles = ("from", "to") if kind is LinkKind.CONVERSION else ("first", "second")
    members = tuple(zip(roles, (told, figure), strict=True))
    return Relation(kind, members, Confidence.INFERRED, pattern=pattern, explicit=pattern == "P13.scale")


def _plain(figure: Figure) -> bool:
    return single(figure, Hedge.NONE) and figure.quantity.low > 0


def _is_like(figure: Figure, one: Figure) -> bool:
    if figure.kind is Kind.DURATION:
        known = dimension(figure.unit)
        return one.kind is figure.kind and (
            one.unit == figure.unit or (known is not None and known == dimension(one.unit))
        )
    return same_dimension(figure.quantity, one.quantity)


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
    return [one.quantity.middle / 100 for one in before if one.kind is Kind.PERCENT]


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
