"""What a person checked a claim against."""

from __future__ import annotations

import datetime as dt
import enum

from workbench.records import dataclass


class EvidenceKind(enum.StrEnum):
    """What it is."""

    DOCUMENT = "document"
    PAGE = "page"
    CALL = "call"
    INTERVIEW = "interview"
    DATA = "data"


class Stance(enum.StrEnum):
    """What it does to the claim."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    CONTEXT = "context"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One piece of evidence. `locator` is a page, paragraph or time stamp; `sha256` that of the archived copy, "" when
    nothing was archived; `protected` keeps it out of every export.
    """

    id: str
    kind: EvidenceKind
    title: str
    address: str = ""
    locator: str = ""
    consulted: dt.date | None = None
    stance: Stance = Stance.SUPPORTS
    sha256: str = ""
    file_name: str = ""
    size: int = 0
    protected: bool = False
    primary: bool = False
    note: str = ""
    revision: int = 0
