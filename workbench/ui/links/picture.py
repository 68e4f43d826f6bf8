"""What the drawing of a relation shows, without Qt: bars on one scale, what is missing or too much, and a verdict.

Bars are as long as the values as written; the hatched end of a bar is the width of a range. Whether the relation holds
is weighed as the rules weigh it (`desk.weighing`): as written, within rounding, or not.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from workbench.domain.links import Member
from workbench.domain.quantities import Quantity
from workbench.records import dataclass

ZERO = Fraction(0)
PLAIN = "plain"
"""Grade of a relation that is not judged; others are those of `desk.weighing`."""


@dataclass(frozen=True, slots=True)
class Side:
    """A member with its words and its value; `quantity` is None when what is on the card was not understood."""

    member: Member
    text: str
    quantity: Quantity | None


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a bar from `start`: solid to `low`, hatched to `high` (lengths). `tone`: "value", or "gap",
    "excess" and "rest" for what is missing, too much or beside, which belong to no member. `sum` is the running sum.
    """

    text: str
    start: Fraction = ZERO
    low: Fraction = ZERO
    high: Fraction = ZERO
    member: Member | None = None
    tone: str = "value"
    sum: str = ""

    @property
    def end(self) -> Fraction:
        return self.start + self.high


@dataclass(frozen=True, slots=True)
class Lane:
    """One bar with its name; `own` lanes fill the width by themselves (values that share no scale)."""

    name: str
    pieces: tuple[Piece, ...]
    own: bool = False

    @property
    def end(self) -> Fraction:
        return max((piece.end for piece in self.pieces), default=ZERO)


@dataclass(frozen=True, slots=True)
class Picture:
    """`mark` is a value to draw a line at."""

    lanes: tuple[Lane, ...]
    verdict: str
    grade: str = PLAIN
    mark: Fraction | None = None

    @property
    def extent(self) -> Fraction:
        return max((lane.end for lane in self.lanes if not lane.own), default=ZERO)

    @property
    def members(self) -> list[Piece]:
        """The pieces that stand for a member, from top to bottom and left to right."""
        return [piece for lane in self.lanes for piece in lane.pieces if piece.member is not None]

    @property
    def spoken(self) -> str:
        """The drawing in a sentence, for a screen reader."""
        told = [f"{lane.name} : {', '.join(piece.text for piece in lane.pieces)}" for lane in self.lanes]
        return ". ".join([self.verdict, *told]) if self.verdict else ". ".join(told)


def bar(side: Side, start: Fraction = ZERO) -> Piece:
    """The bar of a member; without length when it has no value."""
    if side.quantity is None:
        return Piece(f"{side.text} ?", member=side.member)
    low, high = side.quantity.low, side.quantity.high
    return Piece(side.text, start, max(ZERO, low), max(ZERO, high), side.member)


def stacked(sides: Sequence[Side]) -> list[Piece]:
    """Bars one behind the other."""
    pieces: list[Piece] = []
    for side in sides:
        pieces.append(bar(side, pieces[-1].end if pieces else ZERO))
    return pieces


def valued(sides: Sequence[Side]) -> list[Quantity] | None:
    """All values, or None when one is not known."""
    found = [side.quantity for side in sides if side.quantity is not None]
    return found if len(found) == len(sides) else None


def total(quantities: Sequence[Quantity]) -> Quantity:
    """The sum of values of one kind, as written: without the readings of its summands."""
    first = quantities[0]
    low, high = (sum((getattr(one, end) for one in quantities), ZERO) for end in ("low", "high"))
    return like(first, low, high)


def like(model: Quantity, low: Fraction, high: Fraction | None = None) -> Quantity:
    """A bare value in the unit of another."""
    return Quantity(model.kind, low, low if high is None else high, model.unit, step=model.step, per=model.per)
