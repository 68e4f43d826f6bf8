"""What a number typed over another one means: the words that the text left out still go with it.

« de 3,5 à 4,2 millions de tonnes » states 3,5 million tonnes; who types « 3,8 » over it means million tonnes, too.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from workbench.domain.mentions import AmountMention
from workbench.domain.quantities import Kind, Quantity

Read = Callable[[str, str | None], Quantity | None]
"""Reads a text with a unit for where it has none."""


def read_over(read: Read, old: AmountMention | None, text: str) -> Quantity | None:
    """The amount typed over `old` (None: typed into an empty field); None when it is not understood."""
    before = old.quantity if old is not None else None
    quantity = read(text, _unit(before))
    if before is None or quantity is None or not _is_bare(text) or not _is_bare(before.numeral):
        return quantity
    lent = _lent(read, before)
    return quantity.scaled(lent) if quantity.unit == before.unit and lent > 1 else quantity


def _unit(before: Quantity | None) -> str | None:
    """A count does not lend what it counts: the number alone may be of anything."""
    return before.unit if before is not None and before.kind is not Kind.COUNT else None


def _is_bare(text: str) -> bool:
    """Only figures: no scale, no unit, no other words."""
    return any(letter.isdigit() for letter in text) and not any(letter.isalpha() for letter in text)


def _lent(read: Read, before: Quantity) -> Fraction:
    """What the words around lent to the figures of an amount: a million, or the thousand metres of a kilometre."""
    alone = read(before.numeral, before.unit)
    if alone is None or not alone.low or alone.unit != before.unit:
        return Fraction(1)
    return before.low / alone.low
