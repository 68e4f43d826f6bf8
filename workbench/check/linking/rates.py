"""How many, how much each, and how much together (patterns P9 and P10)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.check.linking.context import Context
from workbench.check.linking.guards import usable
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.check.units import same_dimension
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Kind

_CLOSE = 6


def find(context: Context) -> Iterator[Relation]:
    """N things at r each make T."""
    for sentence in context.sentences:
        figures = [figure for figure in context.figures(sentence) if usable(figure)]
        for rate in figures:
            if not _is_rate(context, rate):
                continue
            relation = _within(context, rate, figures)
            if relation is not None:
                yield relation


def _is_rate(context: Context, figure: Figure) -> bool:
    """A value per thing: "14MW each", « 21 000 par soir », 6 euros per ticket."""
    if figure.quantity.kind not in (Kind.MONEY, Kind.MEASURE, Kind.COUNT):
        return False
    near_before, near_after = context.just_before(figure, 2), context.just_after(figure, 3)
    return near_after.has("each") or near_before.has("each")


def _within(context: Context, rate: Figure, figures: Sequence[Figure]) -> Relation | None:
    counts = [figure for figure in figures if _is_count(figure, rate)]
    totals = [figure for figure in figures if _is_total(context, figure, rate)]
    if len(totals) != 1:
        return None
    total = totals[0]
    near = [figure for figure in counts if figure is not total and _beside(context, figure, rate, total)]
    if len(near) != 1 or near[0].quantity.low <= 1:
        return None
    gap = context.scene.text[min(rate.end, total.end) : max(rate.start, total.start)]
    if ";" in gap:
        return None
    members = (("count", near[0]), ("unit", rate), ("total", total))
    return Relation(LinkKind.RATE, members, Confidence.INFERRED, pattern="P9", explicit=True)


def _is_count(figure: Figure, rate: Figure) -> bool:
    return figure is not rate and figure.quantity.kind is Kind.COUNT and not figure.quantity.per


def _is_total(context: Context, figure: Figure, rate: Figure) -> bool:
    if figure is rate or not same_dimension(figure.quantity, rate.quantity) or _is_rate(context, figure):
        return False
    if figure.quantity.kind is Kind.COUNT:
        return figure.quantity.low > rate.quantity.low and context.label(figure) != frozenset()
    before = context.just_before(figure, 3)
    return not before.has("against", "open", "up", "down", "more") and not context.just_after(figure, 2).has("more")


def _beside(context: Context, count: Figure, rate: Figure, total: Figure) -> bool:
    """The count stands right before the rate, or between total and rate."""
    if count.end <= rate.start and context.neighbour(count, 1) is rate:
        return len(context.between(count, rate)) <= _CLOSE
    return context.neighbour(rate, 1) is count and total.end <= rate.start and len(context.between(rate, count)) <= 3
