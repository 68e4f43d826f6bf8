"""Who said it."""

from __future__ import annotations

import enum

from workbench.members import quick
from workbench.records import dataclass


@quick
class SourceKind(enum.StrEnum):
    """What a source is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    MEDIA = "media"
    DOCUMENT = "document"
    ANONYMOUS = "anonymous"


@dataclass(frozen=True, slots=True)
class Source:
    """Somebody or something that a statement is attributed to.

    `name` is the fullest form the article gives (a document's issuer), None for an office or an unnamed individual;
    `via` the name of the outlet that relays it; `plural` that the text speaks of several; `relation` how an outlet and
    its source hang together: "cited-by" (sources cited by X), "close-to" (sources close to X), "" otherwise.
    """

    kind: SourceKind
    name: str | None = None
    via: str | None = None
    plural: bool = False
    relation: str = ""
    protected: bool = False
