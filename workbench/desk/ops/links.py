"""Acts on the relations between claims."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from workbench.desk.identifiers import new_id
from workbench.desk.lookup import found
from workbench.desk.operation import Operation
from workbench.desk.ops.values import set_role
from workbench.desk.ports import UnitOfWork
from workbench.domain.claims import Claim
from workbench.domain.links import Confidence, Link, LinkKind, LinkState, Member
from workbench.domain.mentions import AmountMention
from workbench.domain.quantities import Kind, Role
from workbench.errors import OperationRefused
from workbench.i18n import Message, message

BY_PERSON = "person"
"""The pattern of a link that nothing but a person found."""


def add_link(article_id: str, kind: LinkKind, members: Sequence[Member], *, partial: bool = False) -> Operation:
    """A relation that a person states; `partial`: the parts named are not all there are."""

    def apply(unit: UnitOfWork) -> None:
        if len(members) < 2:
            raise OperationRefused("error.link.members")
        for member in members:
            _, article = found(unit, Claim, member.claim)
            if article != article_id:
                raise OperationRefused("error.claim.merge_apart")
        link = Link(new_id(), kind, tuple(members), Confidence.STATED, LinkState.CONFIRMED, partial, BY_PERSON)
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


def add_part(claim_id: str, total: Member) -> Operation:
    """An amount of this claim, in the unit of the total's, is a part of that total. The sum of the total that a person
    made or that is suggested gets it, and holds from then on; without one there is a new sum. Refused where no amount
    of the claim has the unit of the total, or where the claim is a part already.
    """

    def apply(unit: UnitOfWork) -> None:
        claim, article = found(unit, Claim, claim_id)
        whole, home = found(unit, Claim, total.claim)
        if home != article or total.amount >= len(whole.amounts):
            raise OperationRefused("error.claim.no_value")
        known = sum_of(unit.of_article(Link, article), total)
        taken = {(member.claim, member.amount) for member in known.members} if known else {(total.claim, total.amount)}
        member = _member(claim, whole.amounts[total.amount], taken)
        set_role(claim_id, member.amount, Role.PART).apply(unit)
        if known is None:
            known = Link(new_id(), LinkKind.SUM, (replace(total, role="total"),), pattern=BY_PERSON)
        unit.put(
            article,
            replace(known, members=(*known.members, member), confidence=Confidence.STATED, state=LinkState.CONFIRMED),
        )

    return Operation(message("op.link.part"), apply)


def take_out(claim_id: str, link_id: str) -> Operation:
    """The amounts of this claim are no parts of that sum; a sum of which no part is left goes."""

    def apply(unit: UnitOfWork) -> None:
        link, article = found(unit, Link, link_id)
        gone = [member for member in link.of("part") if member.claim == claim_id]
        for member in gone:
            set_role(claim_id, member.amount, None).apply(unit)
        left = tuple(member for member in link.members if member not in gone)
        if any(member.role == "part" for member in left):
            unit.put(article, replace(link, members=left, confidence=Confidence.STATED, state=LinkState.CONFIRMED))
        elif link.pattern == BY_PERSON:
            unit.delete(Link, link_id)
        else:  # deleted, it would be suggested anew
            unit.put(article, replace(link, state=LinkState.REJECTED))

    return Operation(message("op.link.take_out"), apply)


def sum_of(links: Iterable[Link], total: Member) -> Link | None:
    """The sum that a total has, one that a person made or confirmed before one that is suggested."""
    sums = [
        link
        for link in links
        if link.kind is LinkKind.SUM
        and link.state is not LinkState.REJECTED
        and any((one.claim, one.amount) == (total.claim, total.amount) for one in link.of("total"))
    ]
    return min(sums, key=lambda link: link.state is not LinkState.CONFIRMED, default=None)


def _member(claim: Claim, total: AmountMention, taken: set[tuple[str, int]]) -> Member:
    """The first amount of a claim that can be a part of the total and is not yet one. Raises OperationRefused."""
    fitting = [index for index, amount in enumerate(claim.amounts) if can_add(amount, total)]
    if not fitting:
        raise OperationRefused("error.link.unlike", total=total.quote)
    for index in fitting:
        if (claim.id, index) not in taken:
            return Member("part", claim.id, index)
    raise OperationRefused("error.link.itself" if total in claim.amounts else "error.link.twice", total=total.quote)


def can_add(part: AmountMention, total: AmountMention) -> bool:
    """Whether an amount can be a part of another one: both understood, in one unit (whatever is counted: men and women
    are people).
    """
    one, other = part.quantity, total.quantity
    if one is None or other is None or one.kind is not other.kind:
        return False
    return one.kind is Kind.COUNT or one.unit == other.unit


def _deciding(label: Message, link_id: str, state: LinkState) -> Operation:
    def apply(unit: UnitOfWork) -> None:
        link, article = found(unit, Link, link_id)
        unit.put(article, replace(link, state=state))

    return Operation(label, apply)
