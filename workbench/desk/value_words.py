"""Values of the fields of nouns, as columns, in the reader's words: for the history, for two opinions side by side."""

from __future__ import annotations

import datetime as dt
from typing import Any

from workbench.desk.codec import decode
from workbench.domain.mentions import AmountMention, DateMention, SourceMention
from workbench.domain.wording import moment_text, quantity_text
from workbench.i18n import Catalogue, day
from workbench.records import dataclass

_LONG = 200
"""Letters of a text that are shown."""
_TERMS = {
    "claim.answer": "answer", "claim.work": "work", "claim.decision": "decision", "claim.modality": "modality",
    "link.kind": "link", "link.state": "history.link", "finding.state": "history.finding",
    "evidence.kind": "evidence.kind", "evidence.stance": "evidence.stance",
}  # fmt: skip
"""Fields whose values are terms of ours, and where the words of these are."""
_DAYS = {"version.published", "evidence.consulted"}


@dataclass(frozen=True, slots=True)
class Words:
    """A catalogue and the language of who reads."""

    catalogue: Catalogue
    tag: str

    def say(self, id: str, /, **params: object) -> str:
        return self.catalogue.text(id, self.tag, **params)

    def term(self, family: str, value: object) -> str:
        """The word for a value of ours; the value itself where there is none."""
        id = f"{family}.{value}"
        return self.say(id) if self.catalogue.has(id, self.tag) else str(value)


def worded(field: str, value: Any, words: Words) -> str:
    """The value of a field ("claim.answer"); "" for none."""
    if field in _TERMS and (value or words.catalogue.has(f"{_TERMS[field]}.none", words.tag)):
        return words.term(_TERMS[field], value or "none")
    if value is None:
        return ""
    if isinstance(value, bool):
        return words.say("history.yes" if value else "history.no")
    if isinstance(value, list):
        return "; ".join(_entry(field, item, words) for item in value)
    if field in _DAYS:
        return day(dt.date.fromisoformat(str(value)), words.tag)
    return str(value)


def pair(field: str, before: Any, after: Any, words: Words) -> tuple[str, str]:
    """A value before and after; of long texts the part that differs."""
    return apart(worded(field, before, words), worded(field, after, words))


def apart(before: str, after: str) -> tuple[str, str]:
    """Two texts, each at most a few lines long: where they differ, with the words around."""
    if len(before) <= _LONG and len(after) <= _LONG:
        return before, after
    start = next((at for at, (one, other) in enumerate(zip(before, after, strict=False)) if one != other), None)
    start = min(len(before), len(after)) if start is None else start
    start = max(0, start - _LONG // 4)
    return _cut(before, start), _cut(after, start)


def _cut(text: str, start: int) -> str:
    part = text[start : start + _LONG]
    return ("…" if start and part else "") + part + ("…" if start + _LONG < len(text) else "")


def shortened(text: str) -> str:
    """On one line, at most a few lines long."""
    text = " ".join(text.split())
    return text if len(text) <= _LONG else f"{text[:_LONG]}…"


def _entry(field: str, item: Any, words: Words) -> str:
    if not isinstance(item, dict):
        return str(item)
    name = field.rpartition(".")[2]
    if name == "amounts":
        role = item.get("role")
        return _with(_amount(item, words), words.term("role", role) if role else "")
    if name == "dates":
        moment = decode(DateMention, {"moment": None, **item}).moment
        return str(item.get("typed") or (moment_text(moment, words.tag) if moment else item.get("quote", "")))
    if name == "sources":
        source = decode(SourceMention, {"source": None, **item}).source
        name = (source.name or words.term("source", source.kind.value)) if source else str(item.get("quote", ""))
        protected = source is not None and source.protected
        return _with(str(item.get("typed") or name), words.say("history.field.evidence.protected") if protected else "")
    return str(item.get("claim") or item.get("quote") or "")


def _amount(item: dict[str, Any], words: Words) -> str:
    if item.get("typed"):
        return str(item["typed"])
    quantity, quote = decode(AmountMention, {"quantity": None, **item}).quantity, str(item.get("quote", ""))
    return quantity_text(quantity, words.tag, quote) if quantity else quote


def _with(text: str, remark: str) -> str:
    return f"{text} ({remark})" if remark else text
