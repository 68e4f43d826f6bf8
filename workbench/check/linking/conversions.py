"""One amount in two currencies or units (pattern P4): "£2.4bn ($3.2bn)", « 100 km (62 miles) »."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from workbench.check.linking.context import Context, Gap
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Kind

_CONVERTIBLE = (Kind.MONEY, Kind.MEASURE, Kind.DURATION)
_NOUN = 7


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """Pairs of amounts of which the second says the first again in another unit."""
    figures = context.figures(sentence)
    lasting = [figure for figure in figures if figure.kind is Kind.DURATION]
    others = [figure for figure in figures if figure.kind is not Kind.DURATION]
    for first, second in (*pairwise(others), *pairwise(lasting)):  # "120 mm in 24 hours, or 4.7 inches"
        if not _convertible(first, second):
            continue
        if context.just_after(second, 5).has("at_the_time") or context.just_before(first, 8).has("at_the_time"):
            continue
        if _apposed(context.between(first, second)) or _at_a_rate(context, first, second):
            members = (("from", first), ("to", second))
            yield Relation(LinkKind.CONVERSION, members, Confidence.STATED, pattern="P4", explicit=True)


def _convertible(first: Figure, second: Figure) -> bool:
    a, b = first.quantity, second.quantity
    return a.kind is b.kind and a.kind in _CONVERTIBLE and a.unit != b.unit and (a.per or "") == (b.per or "")


def _at_a_rate(context: Context, first: Figure, second: Figure) -> bool:
    """As in "€60m, about $66m at today's rate"."""
    return context.between(first, second).words == (",",) and context.just_after(second, 7).has("exchange")


def _apposed(gap: Gap) -> bool:
    if gap.words == ("(",) or gap.words == ("[",):
        return True
    if len(gap) <= 3 and gap.has("soit") and not gap.has("against"):
        return True
    last = gap.cues[-1] if gap.cues else None  # « 120 hectares de tourbières, soit 1,2 kilomètre carré »
    return last is not None and "soit" in last.roles and len(gap) <= _NOUN and gap.words[-2:-1] == (",",)
