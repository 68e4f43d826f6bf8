"""An article and its versions: a new draft is a new version, never an overwritten text."""

from __future__ import annotations

import datetime as dt

from workbench.domain.digest import digest
from workbench.domain.text import canonical
from workbench.records import dataclass


@dataclass(frozen=True, slots=True)
class Version:
    """One text of an article. Offsets everywhere refer to `text`.

    `published` is the publication date that relative dates hang on, None when unknown; `language` a BCP 47 primary tag;
    `origin` says where the text came from (a file name, "paste", "stdin", "sample:<name>").
    """

    title: str
    body: str
    language: str
    published: dt.date | None = None
    origin: str = ""
    outlet: str = ""
    id: str = ""
    article_id: str = ""
    number: int = 1
    imported_at: dt.datetime | None = None

    @property
    def text(self) -> str:
        return canonical(self.title, self.body)

    @property
    def title_end(self) -> int:
        """End of the title in `text`; 0 without a title."""
        return len(self.title)

    @property
    def sha256(self) -> str:
        """SHA-256 of the canonical text in UTF-8, hexadecimal."""
        return digest(self.text)


@dataclass(frozen=True, slots=True)
class Article:
    """What stays the same over all drafts."""

    id: str
    title: str
    created_at: dt.datetime | None = None
    current_version: int = 1
