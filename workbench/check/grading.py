"""Strain and grade: how hard rounding must work for a relation to hold (consistency 2.3 and 2.4).

The strain λ is the least share of the way from the tight to the normal reading at which both sides meet; with m
operands of non-zero width, uniform rounding errors give z = λ·√(3m) standard deviations.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import cache
from math import isqrt

from workbench.domain.findings import Severity
from workbench.domain.intervals import Interval, sum_of
from workbench.domain.links import Confidence
from workbench.domain.readings import Readings
from workbench.records import dataclass

Combine = Callable[[Sequence[Interval]], Interval]


@dataclass(frozen=True, slots=True)
class Ladder:
    """The most standard deviations z of every grade: up to `info` rounding explains a gap, up to `note` every rounding
    must pull the same way (both with λ ≤ 1), up to `warning` figures were rounded more coarsely than written.
    """

    info: Fraction = Fraction(21, 10)
    note: Fraction = Fraction(26, 10)
    warning: Fraction = Fraction(5)

    @property
    def steps(self) -> tuple[tuple[Fraction, Fraction | None, Severity], ...]:
        """Most z, most λ, grade; mildest first."""
        one = Fraction(1)
        return (
            (self.info, one, Severity.INFO), (self.note, one, Severity.NOTE), (self.warning, None, Severity.WARNING),
        )  # fmt: skip


STANDARD = Ladder()
_FURTHEST = Fraction(16)
_BISECTIONS = 44


@dataclass(frozen=True, slots=True)
class Verdict:
    """`severity` is None when the tight readings agree. `strain` bounds λ from above (0 when hedges decide)."""

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


def judge(combine: Combine, operands: Sequence[Readings], stated: Readings, ladder: Ladder = STANDARD) -> Verdict:
    """Grade `combine(operands) = stated`."""
    everyone = (*operands, stated)
    if combine([one.tight for one in operands]).meets(stated.tight):
        return Verdict(None)
    if any(one.hedged for one in everyone):
        if combine([one.normal for one in operands]).meets(stated.normal):
            return Verdict(Severity.INFO)
        return Verdict(Severity.NOTE if _generous(combine, operands, stated) else Severity.ERROR)
    wide = sum(1 for one in everyone if one.slack)
    if not wide:
        return Verdict(Severity.ERROR)
    if _generous(combine, operands, stated):  # no other reading goes further
        for limit, severity in _limits(wide, ladder):
            if met(combine, operands, stated, limit, coarsely=severity is Severity.WARNING):
                return Verdict(severity, limit)
    return Verdict(Severity.ERROR, _FURTHEST)


def _generous(combine: Combine, operands: Sequence[Readings], stated: Readings) -> bool:
    return combine([one.generous for one in operands]).meets(stated.generous)


@cache
def _limits(wide: int, ladder: Ladder) -> tuple[tuple[Fraction, Severity], ...]:
    """The largest λ of every grade for so many operands of non-zero width (z = λ·√(3m)), rounded down to 1/1000."""
    found = []
    for z, most, severity in ladder.steps:
        square = z * z / (3 * wide)
        strain = Fraction(isqrt(int(square * 10**6)), 1000)
        found.append((strain if most is None else min(strain, most), severity))
    return tuple(found)


def met(
    combine: Combine, operands: Sequence[Readings], stated: Readings, share: Fraction, *, coarsely: bool = False
) -> bool:
    """True when both sides meet at a strain; `coarsely`: figures may have been rounded at their last digit but zero."""
    made = combine([strained(one, share, coarsely=coarsely) for one in operands])
    return made.meets(strained(stated, share, coarsely=coarsely))


def strained(one: Readings, share: Fraction, *, coarsely: bool = False) -> Interval:
    """What a figure may be at a strain."""
    outer = one.coarse if coarsely and one.coarse is not None else one.normal
    return one.tight.towards(outer, share)


def strain(combine: Combine, operands: Sequence[Readings], stated: Readings) -> Fraction | None:
    """The least λ at which both sides meet, to 2⁻⁴⁰ (bisected); None when even the furthest is too small."""
    if met(combine, operands, stated, Fraction(0)):
        return Fraction(0)
    low, high = Fraction(0), _FURTHEST
    if not met(combine, operands, stated, high):
        return None
    for _ in range(_BISECTIONS):
        middle = (low + high) / 2
        low, high = (low, middle) if met(combine, operands, stated, middle) else (middle, high)
    return high


def total(parts: Sequence[Interval]) -> Interval:
    """Σ parts."""
    return sum_of(parts)


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


def of_both(pair: Sequence[Interval]) -> Interval:
    """First as a percentage of first and second together."""
    rest = pair[1] / pair[0]
    return Interval.point(Fraction(100)) / (rest + Interval.point(Fraction(1)))


def left_percent(pair: Sequence[Interval]) -> Interval:
    """What first leaves of second, as a percentage of second."""
    return Interval.point(100) - percent(pair)


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
