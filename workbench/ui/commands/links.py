"""What sums to what, by keys: a total, its parts one after the other, what is suggested confirmed or refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.desk.ops.links import (
    add_part,
    can_add,
    confirm_link,
    mark_part,
    mark_total,
    reject_link,
    sum_of,
    take_out,
)
from workbench.domain.links import LinkState, Member
from workbench.domain.quantities import Role
from workbench.ui.commands.registry import command, has_claim

if TYPE_CHECKING:
    from workbench.domain.claims import Claim
    from workbench.ui.context import Context
    from workbench.ui.main_window import MainWindow


@command("claim.total", when=has_claim)
def total(window: MainWindow) -> None:
    """The total that parts are marked for from now on."""
    context = window.context
    if context.run(mark_total(context.claim_id, 0)):
        window.panels.links.total_id = context.claim_id
        window.panels.turn_to("links")
        whole = _quote(context, Member("total", context.claim_id))
        _tell(context, "panel.links.marked_total", total=whole, key=window.keymap.shown("claim.part"))


@command("claim.part", when=has_claim)
def part(window: MainWindow) -> None:
    """A part of the last total; one that is a part of it already is confirmed if it was only suggested, else taken out
    again.
    """
    context = window.context
    claim, whole = context.claim, _last_total(window)
    assert claim is not None
    if whole is None:
        if context.run(mark_part(claim.id, 0)):
            window.panels.turn_to("links")
            _tell(context, "panel.links.no_total", key=window.keymap.shown("claim.total"))
        return
    known = sum_of(context.state.links, whole) if context.state else None
    is_part = known is not None and any(member.claim == claim.id for member in known.of("part"))
    if known is None or not is_part:
        act, told = add_part(claim.id, whole), "panel.links.marked_part"
    elif known.state is LinkState.SUGGESTED:
        act, told = confirm_link(known.id), "panel.links.marked_part"
    else:
        act, told = take_out(claim.id, known.id), "panel.links.taken_out"
    if context.run(act):
        window.panels.turn_to("links")
        now = sum_of(context.state.links, whole) if context.state else None
        window.panels.links.choose(now.id if now else "")
        _tell(context, told, total=_quote(context, whole), key=window.keymap.shown("claim.part"))


def _last_total(window: MainWindow) -> Member | None:
    """The one marked last; else the nearest total before this claim that the claim can be a part of."""
    context = window.context
    here, claims = context.row_of(context.claim_id), context.claims
    marked = context.claim_of(window.panels.links.total_id)
    if marked is not None and marked.amounts:
        return Member("total", marked.id, _is_total(marked) or 0)
    for claim in reversed(claims[:here]):
        index = _is_total(claim)
        if index is not None and any(can_add(one, claim.amounts[index]) for one in claims[here].amounts):
            return Member("total", claim.id, index)
    return None


def _is_total(claim: Claim) -> int | None:
    """Which amount of a claim is a total."""
    return next((index for index, amount in enumerate(claim.amounts) if amount.role is Role.TOTAL), None)


def _quote(context: Context, member: Member) -> str:
    claim = context.claim_of(member.claim)
    return claim.amounts[member.amount].quote if claim is not None and member.amount < len(claim.amounts) else "?"


def _tell(context: Context, id: str, **params: str) -> None:
    context.told.emit(context.say(id, **params), False)


@command("claim.links", when=has_claim)
def links(window: MainWindow) -> None:
    window.panels.turn_to("links")


def _has_link(window: MainWindow) -> bool:
    return window.panels.current == "links" and bool(window.panels.links.rows.key())


@command("claim.confirm_link", when=_has_link)
def confirm(window: MainWindow) -> None:
    window.context.run(confirm_link(window.panels.links.rows.key()))


@command("claim.reject_link", when=_has_link)
def reject(window: MainWindow) -> None:
    window.context.run(reject_link(window.panels.links.rows.key()))
