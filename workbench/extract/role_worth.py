"""Patterns of worth: what one of a thing costs, what a stake was sold for, what a company is valued at, one in four."""

from __future__ import annotations

from workbench.domain.quantities import Hedge, Kind, Role
from workbench.extract.role_scene import FIRM, Ballot, Placed, RoleScene

_SMALL = 20_000
"""Money below this behind "costs" is the price of one thing; a project costs more."""
_RATIOS = frozenset({"in", "of", "every", "sur", "cada", "su", "ogni", "op", "elke", "von", "unter", "em", "de"})


def priced(scene: RoleScene, ballot: Ballot) -> None:
    """A dose costs £14; sold at auction for 900 euros; 30 % of the shares for 45 million."""
    sold = scene.has_mark("sold")
    if not sold and not scene.has_mark("costs"):
        return
    stake = False
    for placed in scene.amounts:
        quantity = placed.quantity
        if quantity is None:
            continue
        stake = stake or quantity.kind is Kind.PERCENT
        if quantity.kind is not Kind.MONEY or quantity.per is not None:
            continue
        small = quantity.high < _SMALL
        if small and (scene.mark_before(placed, "costs", 3) or scene.mark_before(placed, "sold", 3)):
            ballot[placed.order][Role.PRICE] += 6
        elif sold and (small or stake) and scene.mark_before(placed, "for", 2):
            ballot[placed.order][Role.PRICE] += 4


def worth(scene: RoleScene, ballot: Ballot) -> None:
    """A deal that values the company at $400 million, neither before nor after said: after the deal."""
    if not scene.has_mark("values") or scene.has_mark("pre") or scene.has_mark("post"):
        return
    for hit in scene.marks:
        if "values" not in hit.values:
            continue
        behind = next((p for p in scene.amounts if p.first >= hit.last), None)
        if behind is None or not _valuation(scene, hit.last, behind):
            continue
        ballot[behind.order][Role.VALUATION_POST] += 5


def _valuation(scene: RoleScene, last: int, placed: Placed) -> bool:
    quantity = placed.quantity
    if quantity is None or quantity.kind is not Kind.MONEY or quantity.per is not None or quantity.high < 10**6:
        return False
    return scene.words(last, placed.first) <= 3 and scene.barrier(last, placed.first) < FIRM and not placed.bracketed


def one_in(scene: RoleScene, ballot: Ballot) -> None:
    """One household in four: a share."""
    for placed in scene.amounts:
        quantity = placed.quantity
        if quantity is None or quantity.kind is not Kind.PERCENT or quantity.hedge is not Hedge.FRACTION:
            continue
        if placed.last - placed.first >= 3 and scene.lower[placed.last - 2] in _RATIOS:
            ballot[placed.order][Role.SHARE] += 4
