"""Rows ↔ frozen domain values, one mapper per noun."""

from __future__ import annotations

import dataclasses
import typing
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import RowMapping, Table

from workbench.desk.codec import decoder, encode
from workbench.desk.nouns import Disagreement, Original, Reading, SetAside, SignedSheet, finding_key
from workbench.domain.articles import Article, Version
from workbench.domain.claims import Claim
from workbench.domain.evidence import Evidence
from workbench.domain.findings import Finding
from workbench.domain.links import Link
from workbench.domain.text import Anchor
from workbench.store import tables
from workbench.store.tables import table_of

Row = dict[str, Any]


@dataclass(frozen=True)
class Mapper:
    """One noun: its name in notices, its type, its table. `flat` is a field whose parts are columns of their own."""

    kind: str
    type: type[Any]
    table: Table
    order: tuple[str, ...] = ("id",)
    flat: str = ""
    flat_type: Any = None
    key: Callable[[str, Any], str] = lambda _, value: str(value.id)

    def row(self, article: str, value: Any) -> Row:
        """The columns of a value of an article."""
        row: Row = {"id": self.key(article, value), "article_id": article}
        for name in self._fields():
            if name == self.flat:
                inner = getattr(value, name)
                row.update({part.name: encode(getattr(inner, part.name)) for part in dataclasses.fields(inner)})
            elif name not in ("id", "article_id"):
                row[name] = encode(getattr(value, name))
        return row

    def value(self, row: Mapping[str, Any] | RowMapping) -> Any:
        """The value in a row."""
        return _builder(self)(row)

    def _fields(self) -> list[str]:
        return [field.name for field in dataclasses.fields(self.type)]

    def __hash__(self) -> int:
        return hash(self.kind)


@cache
def _builder(mapper: Mapper) -> Callable[[Any], Any]:
    hints = typing.get_type_hints(mapper.type)
    names = [name for name in mapper._fields() if name != mapper.flat and name in mapper.table.c]
    readers = [(name, decoder(hints[name])) for name in names]
    parts = [field.name for field in dataclasses.fields(mapper.flat_type)] if mapper.flat else []

    def build(row: Any) -> Any:
        values = {name: read(row[name]) for name, read in readers}
        if parts:
            values[mapper.flat] = mapper.flat_type(*(row[part] for part in parts))
        return mapper.type(**values)

    return build


MAPPERS: tuple[Mapper, ...] = (
    Mapper("article", Article, table_of(tables.ArticleRow)),
    Mapper("version", Version, table_of(tables.VersionRow), order=("number",)),
    Mapper("reading", Reading, table_of(tables.ReadingRow)),
    Mapper("claim", Claim, table_of(tables.ClaimRow), ("start", "end", "id"), "anchor", Anchor),
    Mapper("link", Link, table_of(tables.LinkRow)),
    Mapper("finding", Finding, table_of(tables.FindingRow), key=lambda a, value: finding_key(a, value.fingerprint)),
    Mapper("evidence", Evidence, table_of(tables.EvidenceRow)),
    Mapper("unread", SetAside, table_of(tables.SetAsideRow), ("start", "id")),
    Mapper("disagreement", Disagreement, table_of(tables.DisagreementRow)),
    Mapper("original", Original, table_of(tables.OriginalRow)),
    Mapper("sheet", SignedSheet, table_of(tables.SheetRow)),
)
"""In the order in which rows may be inserted; the reverse is the order for deleting."""

BY_KIND = {mapper.kind: mapper for mapper in MAPPERS}
BY_TYPE = {mapper.type: mapper for mapper in MAPPERS}
