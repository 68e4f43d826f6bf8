"""The tables of a desk, one module per noun."""

from __future__ import annotations

from workbench.store.tables.acts import ActRow, ImageRow
from workbench.store.tables.articles import ArticleRow, ReadingRow, VersionRow
from workbench.store.tables.base import Base, table_of
from workbench.store.tables.claims import ClaimRow
from workbench.store.tables.disagreements import DisagreementRow
from workbench.store.tables.evidence import EvidenceRow
from workbench.store.tables.findings import FindingRow
from workbench.store.tables.links import LinkRow
from workbench.store.tables.newsroom import CounterRow, FileRow, PresenceRow
from workbench.store.tables.search import SearchRow
from workbench.store.tables.set_aside import SetAsideRow
from workbench.store.tables.settings import SettingRow
from workbench.store.tables.sheets import OriginalRow, SheetRow
from workbench.store.tables.summaries import SummaryRow

__all__ = [
    "ActRow", "ArticleRow", "Base", "ClaimRow", "CounterRow", "DisagreementRow", "EvidenceRow", "FileRow",
    "FindingRow", "ImageRow", "LinkRow", "OriginalRow", "PresenceRow", "ReadingRow", "SearchRow",
    "SetAsideRow", "SettingRow", "SheetRow", "SummaryRow", "VersionRow", "table_of",
]  # fmt: skip
