"""Instalments of one commitment told over several sentences (pattern P16): the first, the next and the last payment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.check.linking.context import Context, comparable
from workbench.check.linking.guards import usable
from workbench.check.relation import Relation, sum_of
from workbench.check.scene import Figure
from workbench.domain.quantities import Kind

_SENTENCES = 3
_NEAR = 6


def find_all(context: Context) -> Iterator[Relation]:
    """A last instalment with at least one other near it, and the whole that they make up."""
    money = [figure for figure in context.scene.amounts if figure.kind is Kind.MONEY]
    told = [figure for figure in money if context.just_before(figure, _NEAR).has("instalment")]
    parts = [figure for figure in told if usable(figure)]
    last = next((figure for figure in parts if context.just_before(figure, _NEAR).has("last_one")), None)
    if last is None:
        return
    parts = [part for part in parts if _belongs(context, part, last)]
    if len(parts) < 2:
        return
    total = _whole(context, parts, money)
    if total is not None:
        yield sum_of(total, parts, "P16", explicit=True)


def _belongs(context: Context, part: Figure, last: Figure) -> bool:
    if part is last:
        return True
    near = abs(part.sentence - last.sentence) <= _SENTENCES and comparable(part, last)
    return near and context.just_before(part, _NEAR).has("first_one", "next_one")


def _whole(context: Context, parts: Sequence[Figure], money: Sequence[Figure]) -> Figure | None:
    """The commitment: one value told in the title or beside a word for the whole, larger than every part."""
    largest = max(part.quantity.high for part in parts)
    wholes = [
        figure
        for figure in money
        if context.just_before(figure, 5).has("commitment")
        and figure not in parts
        and usable(figure)
        and comparable(figure, parts[0])
        and figure.quantity.low > largest
    ]
    if len({figure.quantity.low for figure in wholes}) != 1:
        return None
    # a hedge anywhere loosens the whole: the text commits itself to no exact total
    return next((figure for figure in wholes if figure.readings.hedged), wholes[0])
