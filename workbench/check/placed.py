"""What stands on claims, at its place in the text: amounts, dates, sources.

A place is fixed; what stands there may change while an article is worked on (`Placed.update`). Reading what may
change is noted, so that only what had looked at it is checked anew (see `check.tracing`).
"""

from __future__ import annotations

from fractions import Fraction
from math import inf
from types import EllipsisType
from typing import Generic, TypeVar

from workbench.check.slips import is_decimal
from workbench.check.tracing import Source as Noted
from workbench.check.tracing import Trace
from workbench.domain.claims import Claim, Modality
from workbench.domain.mentions import AmountMention, DateMention, Mention, SourceMention
from workbench.domain.moments import Moment
from workbench.domain.quantities import Kind, Quantity, Role
from workbench.domain.readings import Readings, readings
from workbench.domain.sources import Source
from workbench.domain.text import Span

SomeMention = TypeVar("SomeMention", bound=Mention)
Place = tuple[int, int, bool, int | None]
"""Sentence, paragraph, whether in the title, index into Scene.quotations of the quotation that it stands in."""


class Placed(Generic[SomeMention]):
    """Something of a claim at its place: `index` is its position within the claim's list of its sort."""

    __slots__ = (
        "_claim", "_mention", "_noted", "end", "in_title", "index", "key", "paragraph", "quotation",
        "sentence", "span", "start", "trace",
    )  # fmt: skip

    def __init__(self, mention: SomeMention, claim: Claim, index: int, place: Place, trace: Trace) -> None:
        self._mention = mention
        self._claim = claim
        self.index = index
        self.sentence, self.paragraph, self.in_title, self.quotation = place
        self.start: int = mention.start
        self.end: int = mention.end
        self.span: Span = mention.span
        self.key: tuple[str, int] = (claim.id, index)
        """Identifies it across checks: claim id and index."""
        self.trace = trace
        self._noted = Noted()

    @property
    def mention(self) -> SomeMention:
        reads = self.trace.reads
        if reads is not None:
            reads[self._noted] = None
        return self._mention

    @property
    def claim(self) -> Claim:
        reads = self.trace.reads
        if reads is not None:
            reads[self._noted] = None
        return self._claim

    @property
    def quote(self) -> str:
        return self.mention.quote

    @property
    def modality(self) -> Modality:
        return self.claim.modality

    def update(self, mention: SomeMention, claim: Claim) -> None:
        """Take over what now stands here, at the same place of the same claim."""
        old, self._claim = self._claim, claim
        if mention != self._mention or claim.modality is not old.modality or claim.subject != old.subject:
            self._mention = mention
            self._renew()
            self.trace.changed(self._noted)

    def _renew(self) -> None:
        """Forget what was worked out from the mention."""


class Figure(Placed[AmountMention]):
    """An amount whose value is known. `order` is its position in Scene.amounts. What it measures (`kind`, `unit`,
    `per`) is as fixed as its place: an article in which that changes is checked from scratch.
    """

    __slots__ = ("_digits", "_mantissa", "_quantity", "_readings", "_rough", "_whole", "kind", "order", "per", "unit")

    def __init__(self, mention: AmountMention, claim: Claim, index: int, place: Place, trace: Trace) -> None:
        super().__init__(mention, claim, index, place, trace)
        self.order = -1
        self._renew()
        self.kind: Kind = self._quantity.kind
        self.unit: str = self._quantity.unit
        self.per: str | None = self._quantity.per

    def _renew(self) -> None:
        quantity = self._mention.quantity
        assert quantity is not None, "a Scene holds amounts with a value only"
        self._quantity: Quantity = quantity
        self._readings: Readings | None = None
        self._mantissa: tuple[int, int] | EllipsisType | None = ...
        self._digits: str | None = None
        self._rough: float | None = None
        self._whole: int | EllipsisType | None = ...

    @property
    def quantity(self) -> Quantity:
        reads = self.trace.reads
        if reads is not None:
            reads[self._noted] = None
        return self._quantity

    @property
    def words(self) -> str:
        """The amount as the article writes it; where another was entered on its card, as that was typed."""
        numeral = self.quantity.numeral
        return self.quote if numeral in self.quote else numeral

    @property
    def mantissa(self) -> tuple[int, int] | None:
        """The value without its thousands, as numerator and denominator: (9, 5) of 1.8, of 1,800 and of 1.8 million.
        None of nothing and of ranges.
        """
        value = self.quantity  # looked at, also when the mantissa is known
        if self._mantissa is ...:
            self._mantissa = None if value.is_range or not value.low else _without_thousands(value.low)
        return self._mantissa

    @property
    def whole(self) -> int | None:
        """The value (of a range the lower end) where it is a whole number told in steps of a power of ten."""
        value = self.quantity
        if self._whole is ...:
            self._whole = value.low.numerator if value.low.denominator == 1 and is_decimal(value.step) else None
        return self._whole

    @property
    def digits(self) -> str:
        """The digits as written."""
        value = self.quantity
        if self._digits is None:
            self._digits = "".join(filter(str.isdigit, value.numeral or self.quote))
        return self._digits

    @property
    def rough(self) -> float:
        """About the middle of the value, by which most amounts are told apart; nothing is reckoned with it."""
        value = self.quantity
        if self._rough is None:
            self._rough = rough(value.middle)
        return self._rough

    @property
    def role(self) -> Role | None:
        return self.mention.role

    @property
    def readings(self) -> Readings:
        reads = self.trace.reads
        if reads is not None:
            reads[self._noted] = None
        if self._readings is None:
            self._readings = readings(self._quantity)
        return self._readings


def rough(value: Fraction) -> float:
    """A value to some fifteen digits; infinity where it is beyond all measure."""
    try:
        return float(value)
    except OverflowError:
        return inf if value > 0 else -inf


def _without_thousands(value: Fraction) -> tuple[int, int]:
    over = 1
    while value.numerator >= 1000 * over * value.denominator:
        over *= 1000
    found = value / over
    return found.numerator, found.denominator


class Dated(Placed[DateMention]):
    """A date; `moment` is None when it could not be understood."""

    __slots__ = ()

    @property
    def moment(self) -> Moment | None:
        return self.mention.moment

    @property
    def cue(self) -> str:
        return self.mention.cue


class Sourced(Placed[SourceMention]):
    """A source; `source` is None when it could not be understood."""

    __slots__ = ()

    @property
    def source(self) -> Source | None:
        return self.mention.source
