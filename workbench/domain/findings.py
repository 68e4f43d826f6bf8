"""What the consistency checker reports."""

from __future__ import annotations

import enum

from workbench.domain.digest import digest
from workbench.i18n import Message
from workbench.members import quick
from workbench.records import dataclass


@quick
class Severity(enum.StrEnum):
    """From gravest to mildest; error and warning are alarms."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    INFO = "info"

    rank: int
    """0 for error, 3 for info."""

    def __init__(self, _: str) -> None:
        self.rank = len(type(self).__members__)

    def at_least(self, other: Severity) -> bool:
        return self.rank <= other.rank


@quick
class FindingState(enum.StrEnum):
    """What became of it."""

    OPEN = "open"
    DISMISSED = "dismissed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Place:
    """A span that a finding touches, with its words."""

    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One change that would reconcile the figures. `claim` and `amount` say which value it would replace."""

    text: Message
    value: str
    claim: str | None = None
    amount: int = 0


@dataclass(frozen=True, slots=True)
class Finding:
    """One mismatch. `fingerprint` ties a dismissal to rule, places and values: another value is another fingerprint."""

    rule: str
    family: str
    severity: Severity
    places: tuple[Place, ...]
    message: Message
    claims: tuple[str, ...] = ()
    arithmetic: str | None = None
    suggestions: tuple[Suggestion, ...] = ()
    values: tuple[str, ...] = ()
    state: FindingState = FindingState.OPEN
    reason: str = ""
    dismissed_by: str = ""
    woke: bool = False

    @property
    def key(self) -> str:
        """The same mismatch across changes of its values: rule and claims."""
        return _digest(self.rule, *(self.claims or tuple(place.quote for place in self.places)))

    @property
    def fingerprint(self) -> str:
        return _digest(self.key, *(self.values or tuple(place.quote for place in self.places)))


def _digest(*parts: str) -> str:
    return digest("\x1f".join(parts))[:24]
