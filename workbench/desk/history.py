"""The acts of an article or a claim as entries to read: who, when, what, from, to.

What only follows from other values (readings, findings nobody decided about, suggested links) is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from workbench.desk.ports import Act, Image
from workbench.desk.value_words import Words, pair, shortened, worded
from workbench.desk.views import Change, HistoryEntry
from workbench.i18n import quoted

Columns = Mapping[str, Any]
_SHOWN = {
    "article": ("title", "current_version"),
    "version": ("title", "body", "language", "published", "outlet"),
    "claim": (
        "quote", "amounts", "dates", "sources", "modality", "subject", "work", "answer", "corrected", "decision",
        "note", "evidence", "lost",
    ),
    "link": ("kind", "members", "state", "open"),
    "finding": ("state", "reason"),
    "evidence": (
        "kind", "title", "address", "locator", "consulted", "stance", "file_name", "protected", "primary", "note",
    ),
    "unread": ("quote", "reason"),
    "disagreement": ("field", "theirs"),
    "original": ("file_name",),
    "sheet": ("signature",),
}  # fmt: skip
"""The fields of each noun that are told of; a noun of another kind is never told of."""


def entries(acts: Sequence[Act], words: Words, claim_id: str | None = None) -> list[HistoryEntry]:
    """One entry per act, newest first as the acts are; with a claim, the acts that touched it or what hangs on it."""
    history = _History(words, claim_id)
    told = [history.entry(act) for act in reversed(acts)]
    return [entry for entry in reversed(told) if claim_id is None or entry.changes]


class _History:
    """Goes through the acts in their order, and knows each noun as it was then."""

    def __init__(self, words: Words, claim_id: str | None) -> None:
        self._words = words
        self._claim = claim_id
        self._known: dict[tuple[str, str], dict[str, Any]] = {}
        self._pieces: set[str] = set()

    def entry(self, act: Act) -> HistoryEntry:
        for image in act.images:
            self._learn(image)
        changes = tuple(change for image in act.images if self._concerns(image) for change in self._changes(image))
        articles = tuple(dict.fromkeys(image.article for image in act.images))
        undone = act.undone, act.undone_by, act.undone_at
        return HistoryEntry(act.at, act.person, act.label, changes, *undone, act.number, articles)

    def _learn(self, image: Image) -> None:
        """Also of an act that was undone: nothing is worded by what it changed but itself and what came after."""
        columns = self._known.setdefault((image.kind, image.id), {})
        columns.update({**(image.before or {}), **(image.after or {})})
        if image.kind == "claim" and image.id == self._claim:
            self._pieces.update(columns.get("evidence") or ())

    def _concerns(self, image: Image) -> bool:
        columns = self._known[image.kind, image.id]
        if image.kind not in _SHOWN or _follows(image, columns):
            return False
        if self._claim is None or (image.kind == "claim" and image.id == self._claim):
            return True
        if image.kind == "evidence":
            return image.id in self._pieces
        left = _claims_of(image.kind, image.before or {})  # also a claim that a link no longer has
        return self._claim in _claims_of(image.kind, columns) | left

    def _changes(self, image: Image) -> Iterator[Change]:
        what = self._what(image.kind, self._known[image.kind, image.id])
        if image.before is None or image.after is None:
            before, after = (what if side is not None else "" for side in (image.before, image.after))
            yield Change(f"{image.kind}.noun", before, after, what, image.id)
            return
        for name in _SHOWN[image.kind]:
            if name in image.changed:
                field = f"{image.kind}.{name}"
                sides: list[Any] = [side.get(name) for side in (image.before, image.after)]
                if field == "claim.evidence":
                    sides = list(_came_and_went(*sides))
                values = [self._value(field, side) for side in sides]
                before, after = pair(field, values[0], values[1], self._words)
                if before != after:  # a value that only moved with its text says the same
                    yield Change(field, before, after, what, image.id)

    def _value(self, field: str, value: Any) -> Any:
        """Ids are told as what they stand for."""
        if field == "claim.evidence":
            return [self._what("evidence", self._known.get(("evidence", key), {})) or key for key in value or ()]
        if field == "link.members":
            return [self._member(member) for member in value or ()]
        return value

    def _member(self, member: Columns) -> str:
        role, claim = str(member.get("role", "")), self._known.get(("claim", str(member.get("claim"))), {})
        return f"{self._words.term('role', role)} {quoted(shortened(str(claim.get('quote', ''))), self._words.tag)}"

    def _what(self, kind: str, columns: Columns) -> str:
        """A noun in a few words."""
        say = self._words
        match kind:
            case "claim" | "unread":
                return shortened(str(columns.get("quote", "")))
            case "version":
                return f"{columns.get('number', '')}. {shortened(str(columns.get('title', '')))}".strip()
            case "link":
                members = "; ".join(self._value("link.members", columns.get("members")))
                return f"{say.term('link', columns.get('kind', ''))} – {members}"
            case "finding":
                return f"{columns.get('rule', '')} {columns.get('arithmetic') or ''}".strip()
            case "disagreement":
                field = f"claim.{columns.get('field', '')}"
                return f"{say.term('history.field', field)}: {shortened(worded(field, columns.get('theirs'), say))}"
            case "original":
                return str(columns.get("file_name", ""))
            case "sheet":
                return str((columns.get("signature") or {}).get("who", ""))
        return shortened(str(columns.get("title", "")))


def _came_and_went(before: Sequence[str] | None, after: Sequence[str] | None) -> list[list[str]]:
    """Of two lists of ids what only one has; both whole where only their order differs."""
    old, new = before or (), after or ()
    apart = [[key for key in old if key not in new], [key for key in new if key not in old]]
    return apart if any(apart) else [list(old), list(new)]


def _follows(image: Image, columns: Columns) -> bool:
    """Whether a noun only follows from others: no person decided anything about it."""
    if image.kind == "finding":
        both = (image.before or {}, image.after or {})
        return not any(side.get("reason") or side.get("dismissed_by") for side in both)
    if image.kind == "link":
        states = {side["state"] for side in (image.before or {}, image.after or {}) if "state" in side}
        return (states or {columns.get("state", "suggested")}) == {"suggested"}
    return image.kind == "original" and not columns.get("sha256")


def _claims_of(kind: str, columns: Columns) -> set[str]:
    """The claims that a noun hangs on."""
    if kind == "link":
        return {str(member.get("claim")) for member in columns.get("members") or ()}
    if kind == "finding":
        return {str(claim) for claim in columns.get("claims") or ()}
    return {str(columns.get("claim"))} if kind == "disagreement" else set()
