"""Relations between claims: what sums to what, what restates what."""

from __future__ import annotations

import enum

from workbench.members import quick
from workbench.records import dataclass


@quick
class LinkKind(enum.StrEnum):
    """What the members have to do with each other."""

    SUM = "sum"
    SAME = "same"
    BEFORE_AFTER = "before-after"
    SHARE = "share"
    CONVERSION = "conversion"
    RATE = "rate"
    SCHEDULE = "schedule"
    VALUATION = "valuation"
    STAKE = "stake"
    COUNT = "count"


@quick
class Confidence(enum.StrEnum):
    """How the relation was obtained; it caps the severity of what is found (consistency 2.4)."""

    STATED = "stated"
    INFERRED = "inferred"
    GUESSED = "guessed"


@quick
class LinkState(enum.StrEnum):
    """What a person said of it."""

    SUGGESTED = "suggested"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Member:
    """One end of a link: the `amount`-th amount (or date, for a schedule) of a claim in a role."""

    role: str  # total, part, before, after, change, share, whole, from, to, price, count, unit, start, span, end ...
    claim: str
    amount: int = 0


@dataclass(frozen=True, slots=True)
class Link:
    """A relation. `open` means that the parts listed are not all there are (dont, including)."""

    id: str
    kind: LinkKind
    members: tuple[Member, ...]
    confidence: Confidence = Confidence.INFERRED
    state: LinkState = LinkState.SUGGESTED
    open: bool = False
    pattern: str = ""
    revision: int = 0

    def of(self, role: str) -> tuple[Member, ...]:
        return tuple(member for member in self.members if member.role == role)
