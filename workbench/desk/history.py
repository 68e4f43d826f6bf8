"""The acts of an article or a claim as entries to read: who, when, what, from, to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbench.desk.codec import decode
from workbench.desk.ports import Act, Image
from workbench.desk.views import HistoryEntry
from workbench.domain.mentions import AmountMention, DateMention, SourceMention
from workbench.domain.wording import moment_text, quantity_text

_DERIVED = {"finding", "reading"}
_UNSHOWN = {"id", "article_id", "revision", "edited", "prefix", "suffix", "start", "end", "checked_by", "by_hand"}
_LONG = 200


def entries(acts: list[Act], tag: str, claim_id: str | None = None) -> list[HistoryEntry]:
    """One entry per act, newest first; values are worded in the language `tag`."""
    return [
        HistoryEntry(act.at, act.person, act.label, tuple(_changes(act, tag, claim_id)), act.undone) for act in acts
    ]


def _changes(act: Act, tag: str, claim_id: str | None) -> Iterator[tuple[str, str, str]]:
    for image in act.images:
        shown = image.kind not in _DERIVED and (claim_id is None or image.id == claim_id)
        if shown and image.before is not None and image.after is not None:
            yield from _fields(image, tag)


def _fields(image: Image, tag: str) -> Iterator[tuple[str, str, str]]:
    before, after = image.before or {}, image.after or {}
    for name in sorted(image.changed - _UNSHOWN):
        yield f"{image.kind}.{name}", worded(name, before.get(name), tag), worded(name, after.get(name), tag)


def worded(name: str, value: Any, tag: str) -> str:
    """The value of a field of a noun, as columns, in the reader's words."""
    if value is None:
        return ""
    if isinstance(value, list):
        return "; ".join(_entry(name, item, tag) for item in value)
    text = str(value)
    return text if len(text) <= _LONG else f"{text[:_LONG]}…"


def _entry(name: str, item: Any, tag: str) -> str:
    if not isinstance(item, dict):
        return str(item)
    if item.get("typed"):
        return str(item["typed"])
    if name == "amounts":
        quantity = decode(AmountMention, {"quantity": None, **item}).quantity
        return quantity_text(quantity, tag, str(item.get("quote", ""))) if quantity else str(item.get("quote", ""))
    if name == "dates":
        moment = decode(DateMention, {"moment": None, **item}).moment
        return moment_text(moment, tag) if moment else str(item.get("quote", ""))
    if name == "sources":
        source = decode(SourceMention, {"source": None, **item}).source
        return (source.name or source.kind.value) if source else str(item.get("quote", ""))
    return str(item.get("claim") or item.get("quote") or "")
