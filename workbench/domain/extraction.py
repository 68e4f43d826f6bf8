"""What reading a version gives."""

from __future__ import annotations

from workbench.domain.claims import Claim
from workbench.domain.mentions import (
    AmountMention,
    DateMention,
    NameMention,
    QuotationMention,
    SourceMention,
    Unread,
)
from workbench.records import dataclass


@dataclass(frozen=True, slots=True)
class Extraction:
    """All mentions in reading order, the claims made of them, and what was left unread with the reason.

    `numbers` counts the digit runs and number words of the text, `read` those that are in a mention.
    """

    amounts: tuple[AmountMention, ...] = ()
    dates: tuple[DateMention, ...] = ()
    sources: tuple[SourceMention, ...] = ()
    names: tuple[NameMention, ...] = ()
    quotations: tuple[QuotationMention, ...] = ()
    claims: tuple[Claim, ...] = ()
    unread: tuple[Unread, ...] = ()
    numbers: int = 0
    read: int = 0
