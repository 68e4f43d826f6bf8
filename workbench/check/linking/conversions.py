"""One amount in two currencies or units (pattern P4): "£2.4bn ($3.2bn)", « 100 km (62 miles) »."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from workbench.check.linking.context import Context, Gap
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.check.units import dimension, factor
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Hedge, Kind

_CONVERTIBLE = (Kind.MONEY, Kind.MEASURE, Kind.DURATION)
_NOUN = 7
_MOST, _MOST_IN_BRACKETS = Fraction(1100), Fraction(11_000)
_SHORT = 3
_SIGNS = (",", ":", "–", "—")


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """Pairs of amounts of which the second says the first again in another unit."""
    figures = context.figures(sentence)
    lasting = [figure for figure in figures if figure.kind is Kind.DURATION]
    others = [figure for figure in figures if figure.kind is not Kind.DURATION]
    for first, second in (*pairwise(others), *pairwise(lasting)):  # "120 mm in 24 hours, or 4.7 inches"
        gap = context.between(first, second)
        if not _convertible(first, second, _MOST_IN_BRACKETS if _in_brackets(gap) else _MOST):
            continue
        if context.just_after(second, 5).has("at_the_time") or context.just_before(first, 8).has("at_the_time"):
            continue
        if _apposed(gap) or _hedged(first, second, gap) or _at_a_rate(context, first, second):
            members = (("from", first), ("to", second))
            yield Relation(LinkKind.CONVERSION, members, Confidence.STATED, pattern="P4", explicit=True)


def _convertible(first: Figure, second: Figure, most: Fraction) -> bool:
    a, b = first.quantity, second.quantity
    if a.kind is not b.kind or a.kind not in _CONVERTIBLE or a.unit == b.unit or (a.per or "") != (b.per or ""):
        return False
    return dimension(a.unit) is None or dimension(a.unit) != dimension(b.unit) or _of_one_size(first, second, most)


def _of_one_size(first: Figure, second: Figure, most: Fraction) -> bool:
    """A slip of three places apart at most, four in brackets (feet given as kilometres): else the second tells of
    something else (the watts of one panel).
    """
    a, b = (one.quantity.middle * factor(one.unit) for one in (first, second))
    return bool(a and b) and 1 / most <= abs(a / b) <= most


def _at_a_rate(context: Context, first: Figure, second: Figure) -> bool:
    """As in "€60m, about $66m at today's rate"."""
    return context.between(first, second).words == (",",) and context.just_after(second, 7).has("exchange")


def _apposed(gap: Gap) -> bool:
    if _in_brackets(gap):
        return True
    if len(gap) <= _SHORT and gap.has("soit") and not gap.has("against"):
        return True
    if _only_says_again(gap):
        return True
    last = gap.cues[-1] if gap.cues else None  # « 120 hectares de tourbières, soit 1,2 kilomètre carré »
    if last is None or "soit" not in last.roles or len(gap) > _NOUN:
        return False
    size = last.last - last.first
    return gap.words[-size - 1 : -size] == (",",)


def _in_brackets(gap: Gap) -> bool:
    return gap.words in (("(",), ("[",))


def _only_says_again(gap: Gap) -> bool:
    """Nothing but signs and words like "that is to say, about" between the two."""
    if gap.words[:1] != (",",) and not gap.has("soit"):
        return False
    told = [cue for cue in gap.cues if not cue.roles.isdisjoint(("soit", "converted"))]
    signs = sum(1 for word in gap.words if word in _SIGNS)
    return bool(told) and sum(cue.last - cue.first for cue in told) + signs == len(gap)


def _hedged(first: Figure, second: Figure, gap: Gap) -> bool:
    """As in "250 acres, about 100 hectares": the hedge is part of the second amount."""
    return gap.words == (",",) and second.quantity.hedge is Hedge.ABOUT and first.quantity.hedge is not Hedge.ABOUT
