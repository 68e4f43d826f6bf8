"""What never leaves: protected sources and evidence, and their words wherever a person wrote them down again.

The article's own text is not touched: what it prints is going to be published anyway. The preview says where.
"""

from __future__ import annotations

import dataclasses
import enum
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from workbench.domain.claims import Claim
from workbench.domain.evidence import Evidence
from workbench.domain.mentions import SourceMention
from workbench.records import dataclass

Value = TypeVar("Value")
MASK = "[…]"
_SHORTEST = 4
"""Shorter words (initials) stand in too many others to be looked for."""
_OF_THE_TEXT = frozenset({"quote", "prefix", "suffix", "numeral"})
"""Fields that hold the article's own words."""


@dataclass(frozen=True, slots=True)
class Withheld:
    """One thing that stays here: "source", "evidence" or "note", of which claim (its number), and what it is.

    `in_text` warns that the article itself prints it.
    """

    kind: str
    claim: int
    text: str
    in_text: bool = False


def withheld(
    claims: Sequence[Claim], evidence: Mapping[str, Evidence], *, notes: bool = False, text: str = ""
) -> tuple[Withheld, ...]:
    """Everything that a sheet of these claims would leave out, for the eyes of the person who exports."""
    found = []
    for number, claim in enumerate(claims, 1):
        for mention in filter(is_protected, claim.sources):
            name = _name(mention)
            found.append(Withheld("source", number, name, bool(text) and name in text))
        pieces = [evidence[key] for key in claim.evidence if key in evidence]
        found += [Withheld("evidence", number, piece.title) for piece in pieces if piece.protected]
        if claim.note and not notes:
            found.append(Withheld("note", number, claim.note))
    return tuple(found)


def is_protected(mention: SourceMention) -> bool:
    return mention.source is not None and mention.source.protected


def _name(mention: SourceMention) -> str:
    named = mention.source.name if mention.source else None
    return named or mention.typed or mention.quote


def secrets(claims: Sequence[Claim], evidence: Mapping[str, Evidence]) -> tuple[str, ...]:
    """The words to be masked in whatever people wrote, the longest first."""
    words: set[str] = set()
    for mention in (mention for claim in claims for mention in claim.sources if is_protected(mention)):
        words |= {mention.source.name or "" if mention.source else "", mention.typed or ""}
    for piece in evidence.values():
        if piece.protected:
            words |= {piece.title, piece.address, piece.file_name, piece.sha256}
    return tuple(sorted((word for word in words if len(word) >= _SHORTEST), key=lambda word: (-len(word), word)))


def shown_sources(mentions: tuple[SourceMention, ...]) -> tuple[SourceMention, ...]:
    """The mentions that may be shown; `via` counts in the new list."""
    kept = [index for index, mention in enumerate(mentions) if not is_protected(mention)]
    places = {old: new for new, old in enumerate(kept)}
    return tuple(
        replace(mentions[index], via=None if (via := mentions[index].via) is None else places.get(via))
        for index in kept
    )


def masked(value: Value, words: Sequence[str]) -> Value:
    """A value with these words masked in every text that is not the article's own."""
    changed: Value = _masked(value, words) if words else value
    return changed


def _masked(value: Any, words: Sequence[str]) -> Any:
    if isinstance(value, enum.Enum):
        return value
    if isinstance(value, str):
        for word in words:
            value = value.replace(word, MASK)
        return value
    if isinstance(value, tuple):
        return tuple(_masked(item, words) for item in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        names = [field.name for field in dataclasses.fields(value) if field.name not in _OF_THE_TEXT]
        changed = {name: _masked(getattr(value, name), words) for name in names}
        return replace(value, **changed)
    return value
