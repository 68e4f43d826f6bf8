"""What was counted in a year and its mean by the month, week or day: "9.6 million passengers in 2025, on average
800,000 a month", « En 2025, 1,2 million d'entrées, soit 100 000 par mois ».

The year is over, the only date of its sentence, and the mean stands right beside the total. What was there for part of
the year only (a mean that is right for some months, or for the days of a season) is not compared.
"""

from __future__ import annotations

from fractions import Fraction

from workbench.check.linking.context import Context
from workbench.check.linking.guards import bare, settled
from workbench.check.scene import Figure
from workbench.domain.quantities import ADDABLE, Hedge, Kind

_BESIDE = 9
"""Most words from the one to the other."""
_FOLLOWS = 2
"""Words between the sign that sets one behind the other and it, or the word that says it is a mean."""
_YEAR = len("2025")
_LEAST, _MOST = Fraction(1, 2), Fraction(2)
_OTHER = ("against", "more", "up", "down", "expected", "cap", "peak", "open", "before_year", "rest")
_SIGNS = frozenset({",", "(", "–", "—", ":"})
_WALLS = frozenset({";", ")", ".", "!", "?"})


def of_a_year(context: Context, short: Figure, long: Figure, times: tuple[Fraction, Fraction]) -> bool:
    """Whether the longer is what the shorter makes in a year: `times` tells how often it is in one."""
    if long.per is not None or short.sentence != long.sentence or long.kind not in ADDABLE or short.in_title:
        return False
    alike = short.kind is long.kind and (short.unit == long.unit or (short.kind is Kind.COUNT and bare(short)))
    if not alike or not all(_plain(context, one) for one in (short, long)) or not short.quantity.middle:
        return False
    if not _apposed(context, short, long) or not _in_one_year(context, long):
        return False
    made = long.quantity.middle / short.quantity.middle
    return (made > times[1] and _LEAST <= times[1] / made <= _MOST) or _between_months(made, times)


def _between_months(made: Fraction, times: tuple[Fraction, Fraction]) -> bool:
    """Fewer than twelve months, and no whole number of them: nothing was open for 9.4 months."""
    if times[0] != times[1] or not _LEAST * times[0] <= made < times[0]:
        return False
    return abs(made - round(made)) * 100 > made * 2


def _plain(context: Context, one: Figure) -> bool:
    quantity = one.quantity
    if quantity.is_range or quantity.hedge not in (Hedge.NONE, Hedge.ABOUT, Hedge.NEARLY) or not settled(context, one):
        return False
    near = context.just_before(one, 3)
    return not near.has(*_OTHER) and not context.just_after(one, 4).has("more", "peak", "before_year")


def _apposed(context: Context, short: Figure, long: Figure) -> bool:
    """A sign or « soit » sets the second right behind the first, and a word says that the shorter is a mean; « soit »
    alone says so as well.
    """
    if short.order - long.order not in (1, -1):
        return False
    first, second = sorted((short, long), key=lambda one: one.start)
    gap = context.between(first, second)
    if len(gap) > _BESIDE or not _WALLS.isdisjoint(gap.words) or gap.has("against", "more", "up", "down", "peak"):
        return False
    signed = not _SIGNS.isdisjoint(gap.words)
    mean = context.just_before(short, 4).has("mean") or context.just_after(short, 5).has("mean")
    return (signed and mean) or (second is short and gap.has("soit"))


def _in_one_year(context: Context, long: Figure) -> bool:
    """The year that is over stands in the sentence, or "last year" does, and no other time."""
    published = context.scene.published
    figures = context.figures(long.sentence)
    if any(one.kind is Kind.DURATION for one in figures):
        return False
    told = [
        (abs(one.start - long.start), one.moment.edtf or "")
        for one in context.scene.dates_in(long.sentence)
        if one.moment is not None
    ]
    if not told or any(len(year) != _YEAR or not year.isdecimal() for _, year in told):
        return False
    return published is None or int(min(told)[1]) < published.year
