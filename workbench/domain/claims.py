"""A claim: one assertion of the article, on one card."""

from __future__ import annotations

import enum

from workbench.domain.mentions import AmountMention, DateMention, SourceMention
from workbench.domain.text import Anchor
from workbench.members import quick
from workbench.records import dataclass


@quick
class Modality(enum.StrEnum):
    """How the text commits itself."""

    ASSERTED = "asserted"
    REPORTED = "reported"  # attributed, or the press conditional: « aurait versé », reportedly
    PLANNED = "planned"  # future, target, forecast
    POSSIBLE = "possible"  # if, could, may
    DENIED = "denied"  # negated or rejected


@quick
class Work(enum.StrEnum):
    """Where the checking of a claim stands."""

    OPEN = "open"
    ASKED_AUTHOR = "asked-author"
    ASKED_SOURCE = "asked-source"
    AWAITING = "awaiting"
    DONE = "done"


@quick
class Answer(enum.StrEnum):
    """What checking found (keys 1 … 8 in this order)."""

    CONFIRMED = "confirmed"
    WRONG = "wrong"
    IMPRECISE = "imprecise"
    OUTDATED = "outdated"
    UNVERIFIABLE = "unverifiable"
    AUTHOR_ONLY = "author-only"
    OPINION = "opinion"
    WITHDRAWN = "withdrawn"


@quick
class Decision(enum.StrEnum):
    """What the editor does about it."""

    NONE = "none"
    KEPT = "kept"
    CHANGED = "changed"
    CUT = "cut"


@dataclass(frozen=True, slots=True)
class Claim:
    """One assertion with its amounts, dates and sources, and three separate answers: work, answer, decision.

    `edited` names the fields that a person entered; reading the text again never overwrites those. `corrected` is the
    right value when the answer is wrong or imprecise, in words. `lost` marks a claim whose text vanished from a newer
    version. `revision` counts changes (optimistic locking).
    """

    id: str
    anchor: Anchor
    amounts: tuple[AmountMention, ...] = ()
    dates: tuple[DateMention, ...] = ()
    sources: tuple[SourceMention, ...] = ()
    modality: Modality = Modality.ASSERTED
    subject: str = ""
    work: Work = Work.OPEN
    answer: Answer | None = None
    corrected: str = ""
    decision: Decision = Decision.NONE
    note: str = ""
    evidence: tuple[str, ...] = ()
    by_hand: bool = False
    edited: frozenset[str] = frozenset()
    lost: bool = False
    checked_by: str = ""
    revision: int = 0

    @property
    def is_checked(self) -> bool:
        return self.answer is not None or self.work is Work.DONE
