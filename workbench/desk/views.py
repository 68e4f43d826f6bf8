"""What the Desk hands to panes and commands: immutable, complete, free of database rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import field

from workbench.desk.nouns import Disagreement, Original, SetAside
from workbench.domain.articles import Article, Version
from workbench.domain.claims import Claim
from workbench.domain.evidence import Evidence
from workbench.domain.findings import Finding
from workbench.domain.links import Link
from workbench.domain.mentions import NameMention, QuotationMention, Unread
from workbench.domain.signatures import Signature
from workbench.i18n import Message
from workbench.records import dataclass


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """One line of the library. `alerts` counts open errors and warnings."""

    id: str
    title: str
    language: str
    published: dt.date | None
    version: int
    claims: int
    checked: int
    alerts: int
    updated_at: dt.datetime


@dataclass(frozen=True, slots=True)
class SheetState:
    """The last signature of an article and what has changed since: it stands while nothing has. Where that has not
    been looked at since the last act (`is_weighed` is False), it is what was known before.
    """

    signature: Signature
    changed: tuple[Message, ...] = ()
    is_weighed: bool = True

    @property
    def stands(self) -> bool:
        return not self.changed


@dataclass(frozen=True, slots=True)
class ArticleState:
    """An article as it stands: claims in reading order, `lost` those whose text vanished from the current version.

    `unread` is what is neither on a card nor set aside; `numbers` and `read` count the text's numerals and those on a
    card.
    """

    article: Article
    version: Version
    claims: tuple[Claim, ...] = ()
    lost: tuple[Claim, ...] = ()
    links: tuple[Link, ...] = ()
    findings: tuple[Finding, ...] = ()
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    names: tuple[NameMention, ...] = ()
    quotations: tuple[QuotationMention, ...] = ()
    unread: tuple[Unread, ...] = ()
    dismissed_unread: tuple[SetAside, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    numbers: int = 0
    read: int = 0
    original: Original | None = None
    sheet: SheetState | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """What an act changed in one noun: the field ("claim.answer"; "claim.noun" when it came or went), its value before
    and after in words, the noun in a few words, and its id.
    """

    field: str
    before: str
    after: str
    what: str = ""
    noun: str = ""


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One act, with the ids of the articles it touched. `undone`: it no longer holds, and who took it back when, where
    that is known.
    """

    at: dt.datetime
    who: str
    label: Message
    changes: tuple[Change, ...] = ()
    undone: bool = False
    undone_by: str = ""
    undone_at: dt.datetime | None = None
    number: int = 0
    articles: tuple[str, ...] = ()
