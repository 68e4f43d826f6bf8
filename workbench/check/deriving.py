"""Values that follow from the article's own: a valuation after the money from the one before it and the round.

A derived value keeps its parents, so that a desk can show why it is there and drop it when one of them changes.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.linking.valuations import has_role, rounds
from workbench.check.reporting import Sheet
from workbench.check.scene import Figure, Scene
from workbench.domain.links import LinkKind, Member
from workbench.domain.quantities import Kind, Quantity
from workbench.i18n import Message, message
from workbench.records import dataclass


@dataclass(frozen=True, slots=True)
class Derived:
    """A value that follows from others (post-money 300 from 260 and 40); `parents` are the amounts it came from."""

    quantity: Quantity
    label: Message
    arithmetic: str
    parents: tuple[Member, ...]


def derive(scene: Scene) -> Iterator[Derived]:
    """The value after the money, where the text gives only the one before it and one size of the round."""
    if any(True for _ in scene.related(LinkKind.VALUATION)):
        return
    money = [figure for figure in scene.amounts if figure.kind is Kind.MONEY]
    for pre in money:
        if has_role(scene.context, pre, "pre", "post"):
            found = rounds(scene.context, pre, money)
            if len({(figure.quantity.low, figure.quantity.high) for figure in found}) == 1:
                yield _post(scene, pre, found[0])
                return


def _post(scene: Scene, pre: Figure, money: Figure) -> Derived:
    a, b = pre.quantity, money.quantity
    post = Quantity(a.kind, a.low + b.low, a.high + b.high, a.unit, step=max(a.step, b.step))
    sheet = Sheet(scene, [pre, money])
    made = sheet.range(post.low, post.high)
    arithmetic = f"{sheet.figure(pre)} + {sheet.figure(money)} = {made}{sheet.unit}"
    parents = (Member("before", *pre.key), Member("price", *money.key))
    return Derived(post, message("check.derived.post"), arithmetic, parents)
