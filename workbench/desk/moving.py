"""Claims follow their words into a changed text: a new title or a new draft.

A claim whose words are unchanged keeps everything. One whose words changed keeps its history but is open again when its
values differ. One whose words vanished is lost, never deleted.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from workbench.desk.identifiers import new_id
from workbench.desk.lookup import live_claims
from workbench.desk.nouns import SetAside
from workbench.desk.places import Places, deleted_cards
from workbench.desk.ports import UnitOfWork
from workbench.desk.settling import reading_of, reread
from workbench.domain.articles import Version
from workbench.domain.claims import Claim, Work
from workbench.domain.mentions import Mention
from workbench.domain.text import Anchor, Span
from workbench.records import dataclass

if TYPE_CHECKING:
    from workbench.desk.anchoring import Moved, Placed

KEPT, MOVED, CHANGED, LOST, NEW = "kept", "moved", "changed", "lost", "new"
_VALUES = ("amounts", "dates", "sources")


@dataclass(frozen=True, slots=True)
class Report:
    """Ids of claims by what became of them."""

    kept: tuple[str, ...] = ()
    moved: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    new: tuple[str, ...] = ()


def move_to(unit: UnitOfWork, before: Version, after: Version) -> Report:
    """Store the version `after` and bring the claims of `before` into it."""
    from workbench.desk.anchoring import Moved  # rapidfuzz takes long to load, and starting needs none of it

    article = after.article_id
    unit.put(article, after)
    extraction = unit.acting.read(after)
    unit.put(article, reading_of(after, extraction))
    outcome: dict[str, list[str]] = {name: [] for name in (KEPT, MOVED, CHANGED, LOST, NEW)}
    moved = Moved(before.text, after.text)
    read = {claim.anchor.span: claim for claim in extraction.claims}
    places = Places(read)
    taken: set[Span] = set()
    followed: list[Claim] = []
    for claim in live_claims(unit, article):
        unit.acting.wanted()
        name, fresh = _follow(claim, moved.place(claim.anchor, taken), read, places)
        if fresh.anchor.span in taken and not fresh.lost:  # another claim is there already
            name, fresh = LOST, replace(claim, lost=True)
        outcome[name].append(claim.id)
        followed.append(fresh)
        if not fresh.lost:
            taken.add(fresh.anchor.span)
    _move_set_aside(unit, article, moved)
    covered = Places([*taken, *deleted_cards(unit, article)])
    new = [replace(claim, id=new_id()) for span, claim in read.items() if not covered.overlapping(span)]
    unit.put(article, *followed, *new)
    outcome[NEW] = [claim.id for claim in new]
    return Report(**{name: tuple(ids) for name, ids in outcome.items()})


def _follow(claim: Claim, placed: Placed, read: Mapping[Span, Claim], places: Places) -> tuple[str, Claim]:
    """What became of a claim, and the claim as it is now."""
    if placed.anchor is None:
        return LOST, replace(claim, lost=True)
    anchor = placed.anchor
    if placed.same:
        name = KEPT if anchor.start == claim.anchor.start else MOVED
        fresh = _shifted(claim, anchor)
        found = read.get(anchor.span)
        return name, fresh if found is None else reread(fresh, found)
    found = read.get(anchor.span) or _nearest(anchor.span, read, places)
    if found is None:
        return (LOST, replace(claim, lost=True)) if not claim.by_hand else (CHANGED, _reopened(claim, anchor))
    if _same_values(claim, found):
        return CHANGED, reread(replace(_shifted(claim, found.anchor)), found)
    return CHANGED, _reopened(replace(claim, **{name: getattr(found, name) for name in _VALUES}), found.anchor)


def _reopened(claim: Claim, anchor: Anchor) -> Claim:
    """The numbers changed: what was found of the old ones no longer holds; the note and the evidence stay."""
    return replace(
        _within(claim, anchor), anchor=anchor, answer=None, work=Work.OPEN, checked_by="",
        edited=claim.edited - set(_VALUES),
    )  # fmt: skip


def _within(claim: Claim, anchor: Anchor) -> Claim:
    values: dict[str, Any] = {
        name: tuple(entry for entry in getattr(claim, name) if anchor.start <= entry.start <= entry.end <= anchor.end)
        for name in _VALUES
    }
    return replace(claim, **values)


def _shifted(claim: Claim, anchor: Anchor) -> Claim:
    shift = anchor.start - claim.anchor.start

    def moved(entry: Mention) -> Mention:
        return replace(entry, start=entry.start + shift, end=entry.end + shift)

    values: dict[str, Any] = {name: tuple(moved(entry) for entry in getattr(claim, name)) for name in _VALUES}
    return replace(claim, anchor=anchor, **values)


def _same_values(old: Claim, new: Claim) -> bool:
    def of(claim: Claim) -> tuple[list[Any], list[Any]]:
        amounts = [replace(entry.quantity, numeral="") for entry in claim.amounts if entry.quantity is not None]
        return amounts, [entry.moment for entry in claim.dates]

    return of(old) == of(new) and not old.edited & set(_VALUES)


def _nearest(span: Span, read: Mapping[Span, Claim], places: Places) -> Claim | None:
    """The claim of the new reading that shares most with a span."""
    shared = [(min(span.end, other.end) - max(span.start, other.start), other) for other in places.overlapping(span)]
    return read[max(shared)[1]] if shared else None


def _move_set_aside(unit: UnitOfWork, article: str, moved: Moved) -> None:
    gone, kept = [], []
    for item in unit.of_article(SetAside, article):
        placed = moved.place(Anchor(item.start, item.end, item.quote))
        if placed.anchor is None or not placed.same:
            gone.append(item.id)
        else:
            kept.append(replace(item, start=placed.anchor.start, end=placed.anchor.end))
    unit.delete(SetAside, *gone)
    unit.put(article, *kept)
