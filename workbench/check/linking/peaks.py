"""How many there were in the one year that was the best, told twice: "in the peak year of 1998 it turned out 410,000
bicycles ... The works, which in its record year, 1998, delivered 340,000 bicycles".

Most in one year is one number; of counts of one noun alone, since a year has several best sums of money.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from workbench.check.linking.context import Context
from workbench.check.linking.guards import bare, stands
from workbench.check.linking.itemised import set_apart
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Hedge, Kind

_BESIDE = 2
"""Most words between "record year" and the year."""
_REACH = 8
"""Most words between the year and what there was."""
_YEAR, _CENTURIES = 4, ("19", "20")
_LEAST = 10
_LOW, _HIGH = Fraction(3, 5), Fraction(5, 3)
_OTHER = ("against", "up", "down", "more", "expected", "now", "each", "mean", "open", "before_year", "rest")


def find_all(context: Context) -> Iterator[Relation]:
    """Pairs of what one best year brought."""
    known: dict[tuple[int, str], Figure] = {}
    for sentence in context.sentences:
        if "peak_year" not in context.sentence_roles(sentence):
            continue
        for year, figure in _told(context, sentence):
            first = known.setdefault((year, figure.unit), figure)
            if first.sentence != sentence and _differ(first, figure):
                members = (("first", first), ("second", figure))
                yield Relation(LinkKind.SAME, members, Confidence.INFERRED, pattern="P13.peak")


def _told(context: Context, sentence: int) -> Iterator[tuple[int, Figure]]:
    """The best years of a sentence, each with the counts behind it that no like one stands beside."""
    counts = [one for one in context.figures(sentence) if one.kind is Kind.COUNT and one.unit]
    for year, stop in _years(context, sentence):
        for one in counts:
            alone = sum(one.unit == other.unit for other in counts) == 1
            if alone and 0 <= context.inside(one).start - stop <= _REACH and _plain(context, one):
                yield year, one


def _years(context: Context, sentence: int) -> Iterator[tuple[int, int]]:
    """The years that are told to be the best, with the token behind them."""
    lower, inside = context.scene.tokens.lower, context.scene.sentence_tokens(sentence)
    for cue in context.cues(sentence):
        if "peak_year" not in cue.roles:
            continue
        near = (*range(cue.last, cue.last + _BESIDE + 1), *range(cue.first - _BESIDE - 1, cue.first))
        for at in near:
            if at in inside and len(lower[at]) == _YEAR and lower[at].isdecimal() and lower[at][:2] in _CENTURIES:
                yield int(lower[at]), max(at + 1, cue.last)


def _plain(context: Context, one: Figure) -> bool:
    quantity = one.quantity
    if quantity.is_range or quantity.hedge is not Hedge.NONE or quantity.low < _LEAST or one.per or bare(one):
        return False  # "of those bicycles 340,000 went abroad"
    return stands(context, one) and not set_apart(context, one, _OTHER, 3)


def _differ(first: Figure, second: Figure) -> bool:
    apart = not first.readings.normal.meets(second.readings.normal)
    return apart and _LOW <= second.quantity.low / first.quantity.low <= _HIGH
