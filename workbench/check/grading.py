"""Strain and grade: how hard rounding must work for a relation to hold (consistency 2.3 and 2.4).

The strain λ is the least share of the way from the tight to the normal reading at which both sides meet; with m
operands of non-zero width, uniform rounding errors give z = λ·√(3m) standard deviations.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from workbench.domain.findings import Severity
from workbench.domain.intervals import Interval
from workbench.domain.links import Confidence
from workbench.domain.readings import Readings

Combine = Callable[[Sequence[Interval]], Interval]

_EXPLAINED = Fraction(21, 10)  # z up to which rounding explains the gap
_STRETCHED = Fraction(26, 10)  # z up to which every rounding must pull the same way
_COARSE = Fraction(5)  # z up to which coarser rounding than written may explain it
_FURTHEST = Fraction(16)
_STEPS = 12


@dataclass(frozen=True, slots=True)
class Verdict:
    """`severity` is None when the tight readings agree. `strain` is λ (0 when hedges decide, which have no λ)."""

    severity: Severity | None
    strain: Fraction = Fraction(0)

    @property
    def alarms(self) -> bool:
        return self.severity is not None and self.severity.at_least(Severity.WARNING)

    def capped(self, confidence: Confidence, *, explicit: bool = False) -> Verdict:
        """The verdict within what the confidence of the relation allows; `explicit`: every operand has a role cue."""
        if self.severity is None or confidence is Confidence.STATED:
            return self
        cap = Severity.NOTE if confidence is Confidence.GUESSED else Severity.ERROR if explicit else Severity.WARNING
        return self if self.severity.rank >= cap.rank else Verdict(cap, self.strain)


def judge(combine: Combine, operands: Sequence[Readings], stated: Readings) -> Verdict:
    """Grade `combine(operands) = stated`."""
    everyone = (*operands, stated)
    if combine([one.tight for one in operands]).meets(stated.tight):
        return Verdict(None)
    generous = combine([one.generous for one in operands]).meets(stated.generous)
    if any(one.hedged for one in everyone):
        if combine([one.normal for one in operands]).meets(stated.normal):
            return Verdict(Severity.INFO)
        return Verdict(Severity.NOTE if generous else Severity.ERROR)
    wide = sum(1 for one in everyone if one.slack)
    if not wide:
        return Verdict(Severity.ERROR)
    strain = _strain(combine, operands, stated)
    square = 3 * wide * strain * strain
    return Verdict(_grade(strain, square, generous=generous), strain)


def _grade(strain: Fraction, square: Fraction, *, generous: bool) -> Severity:
    if strain <= 1 and square <= _EXPLAINED**2:
        return Severity.INFO
    if strain <= 1 and square <= _STRETCHED**2:
        return Severity.NOTE
    if generous and square <= _COARSE**2:
        return Severity.WARNING
    return Severity.ERROR


def _strain(combine: Combine, operands: Sequence[Readings], stated: Readings) -> Fraction:
    """λ to 1/64 or finer, from above; _FURTHEST when the sides do not meet until there."""

    def met(share: Fraction) -> bool:
        left = combine([one.tight.towards(one.normal, share) for one in operands])
        return left.meets(stated.tight.towards(stated.normal, share))

    low, high = Fraction(0), Fraction(1)
    while not met(high):
        low, high = high, high * 2
        if high > _FURTHEST:
            return _FURTHEST
    for _ in range(_STEPS):
        middle = (low + high) / 2
        if met(middle):
            high = middle
        else:
            low = middle
    return high


def total(parts: Sequence[Interval]) -> Interval:
    """Σ parts."""
    result = parts[0]
    for part in parts[1:]:
        result = result + part
    return result


def product(factors: Sequence[Interval]) -> Interval:
    """Π factors."""
    result = factors[0]
    for factor in factors[1:]:
        result = result * factor
    return result


def ratio(pair: Sequence[Interval]) -> Interval:
    """First over second."""
    return pair[0] / pair[1]


def percent(pair: Sequence[Interval]) -> Interval:
    """First as a percentage of second."""
    return ratio(pair) * Interval.point(100)


def change(pair: Sequence[Interval]) -> Interval:
    """Relative change from first (before) to second (after), in percent."""
    return percent((pair[1], pair[0])) - Interval.point(100)


def difference(pair: Sequence[Interval]) -> Interval:
    """First minus second."""
    return pair[0] - pair[1]


def rise(pair: Sequence[Interval]) -> Interval:
    """Second (after) minus first (before)."""
    return pair[1] - pair[0]


def signed(combine: Combine, sign: int) -> Combine:
    """The same combination, turned round for a fall (sign -1)."""
    return combine if sign > 0 else lambda operands: -combine(operands)
