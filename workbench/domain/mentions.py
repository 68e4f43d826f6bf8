"""Mentions: a span of a version with the value read from it.

The same types sit on claims: there a person may have typed another value (`typed` keeps that text exactly as typed,
and the value is None when it could not be understood).
"""

from __future__ import annotations

from workbench.domain.moments import Moment
from workbench.domain.quantities import Quantity, Role
from workbench.domain.sources import Source
from workbench.domain.text import Span
from workbench.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Half-open code-point range into the version's text and exactly what stands there."""

    start: int
    end: int
    quote: str

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class AmountMention(Mention):
    """A quantity; `role` is None where the text does not tell."""

    quantity: Quantity | None
    role: Role | None = None
    typed: str | None = None

    def with_role(self, role: Role) -> AmountMention:
        """The same amount in its part."""
        return AmountMention(
            start=self.start, end=self.end, quote=self.quote, quantity=self.quantity, role=role, typed=self.typed
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention(Mention):
    """A date. `cue` is what the date limits, where the words say so: "" or "announced", "done", "planned", "due"."""

    moment: Moment | None
    cue: str = ""
    weekday: int | None = None  # the weekday written before a full date (Monday 0), to be compared with it
    typed: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceMention(Mention):
    """A source; `via` is the index of the outlet that relays it in the same list of mentions, or None."""

    source: Source | None
    via: int | None = None
    typed: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NameMention(Mention):
    """A person or organisation named; all forms of one name share `group` (its fullest form in the article)."""

    group: str
    kind: str = "person"  # person | organisation | place | other
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationMention(Mention):
    """Words between quotation marks (the marks included); `speaker` is the index of its source, None if unknown."""

    speaker: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread(Mention):
    """A number, date word or quotation that is on no card; `why` a message id below `unread.` (year, ordinal)."""

    why: str
