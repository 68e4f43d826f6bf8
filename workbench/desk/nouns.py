"""Nouns that only the desk keeps: what was read of a version beside its claims, and what a person set aside."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain.mentions import NameMention, QuotationMention, Unread


@dataclass(frozen=True, slots=True)
class Reading:
    """The parts of an extraction that are not on claims. `id` is that of the version."""

    id: str
    names: tuple[NameMention, ...] = ()
    quotations: tuple[QuotationMention, ...] = ()
    unread: tuple[Unread, ...] = ()
    numbers: int = 0
    read: int = 0


@dataclass(frozen=True, slots=True)
class SetAside:
    """A stretch of text without a card that a person dismissed. Half-open code points into the version's text."""

    id: str
    start: int
    end: int
    quote: str
    reason: str
    by: str = ""


def finding_key(article: str, fingerprint: str) -> str:
    """The key under which a finding of an article is kept."""
    return f"{article}.{fingerprint}"
