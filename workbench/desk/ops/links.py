"""Acts on the relations between claims."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workbench.desk.identifiers import new_id
from workbench.desk.lookup import found
from workbench.desk.operation import Operation
from workbench.desk.ops.values import set_role
from workbench.desk.ports import UnitOfWork
from workbench.domain.claims import Claim
from workbench.domain.links import Confidence, Link, LinkKind, LinkState, Member
from workbench.domain.quantities import Role
from workbench.errors import OperationRefused
from workbench.i18n import Message, message


def add_link(article_id: str, kind: LinkKind, members: Sequence[Member], *, partial: bool = False) -> Operation:
    """A relation that a person states; `partial`: the parts named are not all there are."""

    def apply(unit: UnitOfWork) -> None:
        if len(members) < 2:
            raise OperationRefused("error.link.members")
        for member in members:
            _, article = found(unit, Claim, member.claim)
            if article != article_id:
                raise OperationRefused("error.claim.merge_apart")
        link = Link(new_id(), kind, tuple(members), Confidence.STATED, LinkState.CONFIRMED, partial, "person")
        unit.put(article_id, link)

    return Operation(message("op.link.add", kind=message(f"link.{kind.value}")), apply)


def confirm_link(link_id: str) -> Operation:
    """A suggested relation holds."""
    return _deciding(message("op.link.confirm"), link_id, LinkState.CONFIRMED)


def reject_link(link_id: str) -> Operation:
    """A relation does not hold: it is not used, nor suggested again."""
    return _deciding(message("op.link.reject"), link_id, LinkState.REJECTED)


def mark_total(claim_id: str, amount_index: int) -> Operation:
    """This amount is a total."""
    return Operation(message("op.link.total"), set_role(claim_id, amount_index, Role.TOTAL).apply)


def mark_part(claim_id: str, amount_index: int) -> Operation:
    """This amount is a part of a total."""
    return Operation(message("op.link.part"), set_role(claim_id, amount_index, Role.PART).apply)


def _deciding(label: Message, link_id: str, state: LinkState) -> Operation:
    def apply(unit: UnitOfWork) -> None:
        link, article = found(unit, Link, link_id)
        unit.put(article, replace(link, state=state))

    return Operation(label, apply)
