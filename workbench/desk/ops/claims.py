"""Acts on a claim: what checking found, and where its card stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from workbench.desk.identifiers import new_id
from workbench.desk.lookup import current_version, found
from workbench.desk.nouns import DELETED_CARD, SetAside
from workbench.desk.operation import Operation
from workbench.desk.ports import UnitOfWork
from workbench.domain.claims import Answer, Claim, Decision, Work
from workbench.domain.links import Link
from workbench.domain.mentions import Mention
from workbench.domain.text import Anchor, Span
from workbench.errors import OperationRefused
from workbench.i18n import Message, message

VALUES = ("amounts", "dates", "sources")


def changing(label: Message, claim_id: str, change: Callable[[Claim, UnitOfWork], Claim]) -> Operation:
    """The operation that replaces one claim by what `change` makes of it."""

    def apply(unit: UnitOfWork) -> None:
        claim, article = found(unit, Claim, claim_id)
        unit.put(article, change(claim, unit))

    return Operation(label, apply)


def set_answer(claim_id: str, answer: Answer | None) -> Operation:
    """What checking found; None takes the answer back. Who answered is kept."""
    label = message("op.claim.answer", answer=message(f"answer.{answer.value}")) if answer else message("op.claim.open")

    def change(claim: Claim, unit: UnitOfWork) -> Claim:
        work = Work.DONE if answer else Work.OPEN
        return replace(claim, answer=answer, work=work, checked_by=unit.acting.person if answer else "")

    return changing(label, claim_id, change)


def set_work(claim_id: str, work: Work) -> Operation:
    label = message("op.claim.work", work=message(f"work.{work.value}"))
    return changing(label, claim_id, lambda claim, _: replace(claim, work=work))


def set_decision(claim_id: str, decision: Decision) -> Operation:
    label = message("op.claim.decision", decision=message(f"decision.{decision.value}"))
    return changing(label, claim_id, lambda claim, _: replace(claim, decision=decision))


def set_note(claim_id: str, note: str) -> Operation:
    return changing(message("op.claim.note"), claim_id, lambda claim, _: replace(claim, note=note))


def set_corrected(claim_id: str, text: str) -> Operation:
    """The right value, in words."""
    return changing(message("op.claim.corrected"), claim_id, lambda claim, _: replace(claim, corrected=text))


def new_claim(article_id: str, start: int, end: int, claim_id: str = "") -> Operation:
    """A card made by hand on text[start:end], with the values that reading finds there."""

    def apply(unit: UnitOfWork) -> None:
        anchor = _anchor(unit, article_id, start, end)
        read = _read_in(unit, article_id, anchor.span)
        unit.put(article_id, replace(read, id=claim_id or new_id(), anchor=anchor, by_hand=True))

    return Operation(message("op.claim.new"), apply)


def delete_claim(claim_id: str) -> Operation:
    """A card goes, with the links it is a member of. What reading made does not come back when the text is read again:
    its place counts as set aside.
    """

    def apply(unit: UnitOfWork) -> None:
        claim, article = found(unit, Claim, claim_id)
        _drop(unit, article, claim_id)
        if not claim.by_hand and not claim.lost:
            anchor = claim.anchor
            place = SetAside(new_id(), anchor.start, anchor.end, anchor.quote, DELETED_CARD, unit.acting.person)
            unit.put(article, place)

    return Operation(message("op.claim.delete"), apply)


def restore_claim(claim_id: str, start: int, end: int) -> Operation:
    """A lost claim comes back on text[start:end], with its answers; values that nobody entered are read there anew."""

    def apply(unit: UnitOfWork) -> None:
        claim, article = found(unit, Claim, claim_id)
        if not claim.lost:
            raise OperationRefused("error.claim.not_lost")
        anchor = _anchor(unit, article, start, end)
        fresh = _read_in(unit, article, anchor.span)
        values: dict[str, Any] = {
            name: tuple(replace(entry, start=anchor.end, end=anchor.end, quote="") for entry in getattr(claim, name))
            if name in claim.edited
            else getattr(fresh, name)
            for name in VALUES
        }
        unit.put(article, replace(claim, anchor=anchor, lost=False, **values))

    return Operation(message("op.claim.restore"), apply)


def set_span(claim_id: str, start: int, end: int) -> Operation:
    """Another stretch of text for a card; its values stay."""

    def change(claim: Claim, unit: UnitOfWork) -> Claim:
        _, article = found(unit, Claim, claim_id)
        return replace(claim, anchor=_anchor(unit, article, start, end), edited=claim.edited | {"anchor"})

    return changing(message("op.claim.span"), claim_id, change)


def split_claim(claim_id: str, at: int, new: str = "") -> Operation:
    """Two cards at a code point: each keeps the values that stand in its part, the first keeps the answers."""

    def apply(unit: UnitOfWork) -> None:
        claim, article = found(unit, Claim, claim_id)
        anchor = claim.anchor
        if not anchor.start < at < anchor.end:
            raise OperationRefused("error.claim.split_outside")
        text = current_version(unit, article).text
        first, second = _trimmed(text, anchor.start, at), _trimmed(text, at, anchor.end)
        parts = {name: _divided(getattr(claim, name), at) for name in VALUES}
        kept: dict[str, Any] = {name: before for name, (before, _) in parts.items()}
        moved: dict[str, Any] = {name: after for name, (_, after) in parts.items()}
        unit.put(
            article,
            replace(claim, anchor=first, edited=claim.edited | {"anchor", *VALUES}, **kept),
            Claim(
                new or new_id(), second, modality=claim.modality, by_hand=True, edited=frozenset(VALUES), **moved
            ),
        )  # fmt: skip

    return Operation(message("op.claim.split"), apply)


def merge_claims(claim_id: str, other_id: str) -> Operation:
    """One card over both stretches, with the values, evidence and notes of both; the answers are those of the first."""

    def apply(unit: UnitOfWork) -> None:
        claim, article = found(unit, Claim, claim_id)
        other, elsewhere = found(unit, Claim, other_id)
        if article != elsewhere or claim_id == other_id:
            raise OperationRefused("error.claim.merge_apart")
        start = min(claim.anchor.start, other.anchor.start)
        end = max(claim.anchor.end, other.anchor.end)
        merged: dict[str, Any] = {name: _joined(getattr(claim, name), getattr(other, name)) for name in VALUES}
        _drop(unit, article, other_id)
        unit.put(
            article,
            replace(
                claim,
                anchor=_anchor(unit, article, start, end),
                note="\n".join(part for part in (claim.note, other.note) if part),
                evidence=tuple(dict.fromkeys((*claim.evidence, *other.evidence))),
                edited=claim.edited | {"anchor", *VALUES},
                **merged,
            ),
        )

    return Operation(message("op.claim.merge"), apply)


def _anchor(unit: UnitOfWork, article_id: str, start: int, end: int) -> Anchor:
    text = current_version(unit, article_id).text
    if not 0 <= start < end <= len(text):
        raise OperationRefused("error.claim.outside")
    return _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Anchor:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start == end:
        raise OperationRefused("error.claim.empty")
    return Anchor.at(text, start, end)


def _read_in(unit: UnitOfWork, article_id: str, span: Span) -> Claim:
    """A claim with all that reading finds inside a span."""
    extraction = unit.acting.reader.read_within(current_version(unit, article_id), span)
    return Claim(
        "",
        Anchor(span.start, span.end, ""),
        amounts=tuple(mention for mention in extraction.amounts if span.contains(mention.span)),
        dates=tuple(mention for mention in extraction.dates if span.contains(mention.span)),
        sources=tuple(
            replace(mention, via=None) for mention in extraction.sources if span.contains(mention.span)
        ),
    )  # fmt: skip


def _drop(unit: UnitOfWork, article: str, claim_id: str) -> None:
    links = [link.id for link in unit.of_article(Link, article) if any(m.claim == claim_id for m in link.members)]
    unit.delete(Link, *links)
    unit.delete(Claim, claim_id)


def _divided(mentions: tuple[Mention, ...], at: int) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
    before = tuple(_alone(mention) for mention in mentions if mention.start < at)
    return before, tuple(_alone(mention) for mention in mentions if mention.start >= at)


def _joined(first: tuple[Mention, ...], second: tuple[Mention, ...]) -> tuple[Mention, ...]:
    mentions = {(mention.start, mention.end, mention.quote): _alone(mention) for mention in (*first, *second)}
    return tuple(sorted(mentions.values(), key=lambda mention: (mention.start, mention.end)))


def _alone(mention: Mention) -> Mention:
    """A mention without its place in the list it comes from."""
    if getattr(mention, "via", None) is not None:
        free: Mention = replace(mention, via=None)  # type: ignore[call-arg]
        return free
    return mention
