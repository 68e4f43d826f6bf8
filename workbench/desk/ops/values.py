"""Acts on the values of a claim: amounts, roles, dates, sources, typed as a person writes them.

What was typed is kept as typed; the value is None when it was not understood, and never a guess. Each act marks the
field as edited, so that reading the text again leaves it alone.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from workbench.desk.lookup import current_version, found
from workbench.desk.operation import Operation
from workbench.desk.ops.claims import changing
from workbench.desk.ports import UnitOfWork
from workbench.desk.retyping import read_over
from workbench.domain.claims import Claim
from workbench.domain.mentions import AmountMention, DateMention, Mention, SourceMention
from workbench.domain.quantities import Role
from workbench.errors import OperationRefused
from workbench.i18n import Message, message

Entry = TypeVar("Entry", bound=Mention)


def set_amount(claim_id: str, index: int, text: str) -> Operation:
    """An amount as typed; without a unit it keeps the one it had, and the scale that the text left out."""

    def change(claim: Claim, unit: UnitOfWork) -> Claim:
        old = _at(claim.amounts, index)
        quantity = _quantity(unit, claim, text, old)
        return _with(claim, "amounts", _replaced(claim.amounts, index, replace(old, quantity=quantity, typed=text)))

    return changing(message("op.claim.amount", text=text), claim_id, change)


def set_role(claim_id: str, index: int, role: Role | None) -> Operation:
    """The part an amount plays in its statement."""

    def change(claim: Claim, _: UnitOfWork) -> Claim:
        old = _at(claim.amounts, index)
        return _with(claim, "amounts", _replaced(claim.amounts, index, replace(old, role=role)))

    label = message("op.claim.role", role=message(f"role.{role.value}" if role else "role.none"))
    return changing(label, claim_id, change)


def set_date(claim_id: str, index: int, text: str) -> Operation:
    """A date as typed."""

    def change(claim: Claim, unit: UnitOfWork) -> Claim:
        old = _at(claim.dates, index)
        fresh = replace(old, moment=_moment(unit, claim, text), weekday=None, typed=text)
        return _with(claim, "dates", _replaced(claim.dates, index, fresh))

    return changing(message("op.claim.date", text=text), claim_id, change)


def set_source(claim_id: str, index: int, text: str) -> Operation:
    """A source as typed."""

    def change(claim: Claim, unit: UnitOfWork) -> Claim:
        old = _at(claim.sources, index)
        source = unit.acting.reader.source(text, _language(unit, claim))
        if old.source is not None and old.source.protected:
            source = replace(source, protected=True)
        return _with(claim, "sources", _replaced(claim.sources, index, replace(old, source=source, typed=text)))

    return changing(message("op.claim.source", text=text), claim_id, change)


def set_protected(claim_id: str, index: int, *, protected: bool) -> Operation:
    """A protected source never leaves the desk."""

    def change(claim: Claim, _: UnitOfWork) -> Claim:
        old = _at(claim.sources, index)
        if old.source is None:
            raise OperationRefused("error.claim.no_value")
        fresh = replace(old, source=replace(old.source, protected=protected))
        return _with(claim, "sources", _replaced(claim.sources, index, fresh))

    return changing(message("op.claim.protect" if protected else "op.claim.unprotect"), claim_id, change)


def add_amount(claim_id: str, text: str) -> Operation:
    """An amount that the text does not hold where it is read; it stands at the claim's end."""

    def make(claim: Claim, unit: UnitOfWork) -> Mention:
        return AmountMention(**_place(claim), quantity=_quantity(unit, claim, text, None), typed=text)

    return _adding(message("op.claim.amount", text=text), claim_id, "amounts", make)


def add_date(claim_id: str, text: str) -> Operation:
    def make(claim: Claim, unit: UnitOfWork) -> Mention:
        return DateMention(**_place(claim), moment=_moment(unit, claim, text), typed=text)

    return _adding(message("op.claim.date", text=text), claim_id, "dates", make)


def add_source(claim_id: str, text: str) -> Operation:
    def make(claim: Claim, unit: UnitOfWork) -> Mention:
        source = unit.acting.reader.source(text, _language(unit, claim))
        return SourceMention(**_place(claim), source=source, typed=text)

    return _adding(message("op.claim.source", text=text), claim_id, "sources", make)


def remove_amount(claim_id: str, index: int) -> Operation:
    return _removing("op.claim.remove_amount", claim_id, "amounts", index)


def remove_date(claim_id: str, index: int) -> Operation:
    return _removing("op.claim.remove_date", claim_id, "dates", index)


def remove_source(claim_id: str, index: int) -> Operation:
    return _removing("op.claim.remove_source", claim_id, "sources", index)


def _adding(label: Message, claim_id: str, name: str, make: Callable[[Claim, UnitOfWork], Mention]) -> Operation:
    def change(claim: Claim, unit: UnitOfWork) -> Claim:
        return _with(claim, name, (*getattr(claim, name), make(claim, unit)))

    return changing(label, claim_id, change)


def _removing(label: str, claim_id: str, name: str, index: int) -> Operation:
    def change(claim: Claim, _: UnitOfWork) -> Claim:
        entries = getattr(claim, name)
        _at(entries, index)
        left = [entry for place, entry in enumerate(entries) if place != index]
        if name == "sources":
            left = [replace(entry, via=_shifted(entry.via, index)) for entry in left]
        return _with(claim, name, tuple(left))

    return changing(message(label), claim_id, change)


def _shifted(via: int | None, removed: int) -> int | None:
    if via is None or via == removed:
        return None
    return via - 1 if via > removed else via


def _with(claim: Claim, name: str, entries: tuple[Any, ...]) -> Claim:
    changed: dict[str, Any] = {name: entries}
    return replace(claim, edited=claim.edited | {name}, **changed)


def _at(entries: tuple[Entry, ...], index: int) -> Entry:
    if not 0 <= index < len(entries):
        raise OperationRefused("error.claim.no_value")
    return entries[index]


def _replaced(entries: tuple[Entry, ...], index: int, entry: Entry) -> tuple[Entry, ...]:
    return (*entries[:index], entry, *entries[index + 1 :])


def _place(claim: Claim) -> dict[str, Any]:
    """A typed value has no words of its own in the text: it stands at the end of the claim, with an empty quote."""
    return {"start": claim.anchor.end, "end": claim.anchor.end, "quote": ""}


def _language(unit: UnitOfWork, claim: Claim) -> str:
    return current_version(unit, found(unit, Claim, claim.id)[1]).language


def _quantity(unit: UnitOfWork, claim: Claim, text: str, old: AmountMention | None) -> Any:
    language, reader = _language(unit, claim), unit.acting.reader
    return read_over(lambda words, default: reader.amount(words, language, default), old, text)


def _moment(unit: UnitOfWork, claim: Claim, text: str) -> Any:
    version = current_version(unit, found(unit, Claim, claim.id)[1])
    return unit.acting.reader.date(text, version.language, version.published)
