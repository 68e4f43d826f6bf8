"""Nouns that only the desk keeps: what was read of a version beside its claims, and what a person set aside."""

from __future__ import annotations

from typing import Any

from workbench.domain.mentions import NameMention, QuotationMention, Unread
from workbench.domain.signatures import Signature
from workbench.i18n import Message
from workbench.importers.base import Locator
from workbench.records import dataclass


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


@dataclass(frozen=True, slots=True)
class Original:
    """The file a version came from, archived under `sha256` ("" when there was none), where its pages begin in the
    body, and what could not be taken along. `id` is that of the version.
    """

    id: str
    sha256: str = ""
    file_name: str = ""
    size: int = 0
    locators: tuple[Locator, ...] = ()
    remarks: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class SignedSheet:
    """A signature with the content that it certifies, packed as in an exported sheet (`domain.sheet_form`)."""

    id: str
    signature: Signature
    content: str


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two checkers entered different things in a field of a claim; both are kept until somebody decides."""

    id: str
    claim: str
    field: str
    ours: Any
    theirs: Any
    by: str = ""


DELETED_CARD = "unread.deleted"
"""The reason (a message id) under which the place of a deleted card is set aside."""


def finding_key(article: str, fingerprint: str) -> str:
    """The key under which a finding of an article is kept."""
    return f"{article}.{fingerprint}"
