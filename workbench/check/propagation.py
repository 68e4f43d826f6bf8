"""What must a term be? Bounds carried through all equations of an article to a fixed point (consistency 2.5).

One pass of HC4-revise per equation narrows each figure to what the others leave it; a worklist revisits the equations
of every figure that moved, until no bound moves by more than a millionth, each at most fifty times.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from workbench.check.equations import Equation, Form
from workbench.check.scene import Figure
from workbench.domain.intervals import EVERYTHING, Interval
from workbench.records import dataclass, field, replace

FIFTH = Fraction(20, 100)
_END = Fraction(10, 100)
_LEAST_MOVE = Fraction(1, 10**6)
ANYTHING = Interval(Fraction(0), None)
"""What a figure that cannot be negative may be when nothing is said of it."""
VISITS = 50
"""Most visits of one equation."""


@dataclass(frozen=True, slots=True)
class Fixpoint:
    """What each figure may be at the end; `broken` is the equation that left a figure nothing."""

    domains: Mapping[Figure, Interval]
    broken: Equation | None = None
    visits: Mapping[Equation, int] = field(default_factory=dict)


def propagate(equations: Sequence[Equation], stated: Mapping[Figure, Interval]) -> Fixpoint:
    """Narrow what is stated of each figure by the equations, until nothing moves or something becomes impossible."""
    domains = dict(stated)
    using: dict[Figure, list[Equation]] = {}
    for equation in equations:
        for figure in equation.figures:
            using.setdefault(figure, []).append(equation)
    visits: dict[Equation, int] = {}
    waiting = deque(equations)
    queued = set(equations)
    while waiting:
        equation = waiting.popleft()
        queued.discard(equation)
        visits[equation] = visits.get(equation, 0) + 1
        for figure, allowed in _revised(equation, domains):
            known = domains[figure]
            domains[figure] = known & allowed
            if domains[figure].is_empty:
                return Fixpoint(domains, equation, visits)
            if _moved(known, domains[figure]):
                again = [other for other in using[figure] if other not in queued and visits.get(other, 0) < VISITS]
                waiting.extend(other for other in again if other is not equation)
                queued.update(other for other in again if other is not equation)
    return Fixpoint(domains, None, visits)


def _revised(equation: Equation, domains: Mapping[Figure, Interval]) -> Iterable[tuple[Figure, Interval]]:
    """What each figure of one equation is left by the others; products only of numbers that cannot be negative."""
    if equation.form is Form.PRODUCT and not all(_positive(domains[figure]) for figure in equation.figures):
        return
    if equation.result is not None:
        yield equation.result, equation.made(domains)
    for term in equation.terms:
        yield term.figure, equation.needed(term, domains)


def _positive(values: Interval) -> bool:
    return values.low is not None and values.low >= 0


def _moved(before: Interval, after: Interval) -> bool:
    """Whether a bound moved by more than a millionth of itself."""
    return _apart(before.low, after.low) or _apart(before.high, after.high)


def _apart(old: Fraction | None, new: Fraction | None) -> bool:
    if old is None or new is None:
        return old is not new
    return abs(new - old) > _LEAST_MOVE * max(abs(old), abs(new))


def connected(equations: Iterable[Equation], figure: Figure) -> list[Equation]:
    """The equations that a figure is tied to, over however many others."""
    left, reached, found = list(equations), {figure}, []
    grown = True
    while grown:
        near = [equation for equation in left if not reached.isdisjoint(equation.figures)]
        left = [equation for equation in left if reached.isdisjoint(equation.figures)]
        found += near
        reached.update(one for equation in near for one in equation.figures)
        grown = bool(near)
    return found


@dataclass(frozen=True, slots=True)
class Implied:
    """What is left of a stated range; `at_end`: it lies within a tenth of the width from an end of that range.
    `domains`: what every other figure may be.
    """

    left: Interval
    at_end: bool
    domains: Mapping[Figure, Interval] = field(default_factory=dict)

    @property
    def point(self) -> Fraction:
        """The middle of what is left."""
        assert self.left.low is not None
        assert self.left.high is not None
        return (self.left.low + self.left.high) / 2


def implied(figure: Figure, equations: Sequence[Equation], most: Fraction = FIFTH) -> Implied | None:
    """What everything else leaves of a stated range, when that is at most a share of it; else None.

    Nothing is implied by hedged figures (their bounds are not meant as bounds), nor where rounding is at work.
    """
    if not figure.quantity.is_range:
        return None
    firm = [one for one in equations if one.is_tight and not any(other.readings.hedged for other in one.figures)]
    near = connected(firm, figure)
    stated = {one: one.readings.tight for equation in near for one in equation.figures}
    if figure not in stated:
        return None
    free = ANYTHING if figure.quantity.low >= 0 else EVERYTHING
    rest = propagate(near, {**stated, figure: free})
    found = None if rest.broken is not None else cut(figure.readings.tight, rest.domains[figure], most)
    return None if found is None else replace(found, domains=rest.domains)


def cut(stated: Interval, allowed: Interval, most: Fraction = FIFTH) -> Implied | None:
    """The common values of both when they are at most a share of the stated range."""
    left = stated & allowed
    width, full = left.width, stated.width
    if left.is_empty or width is None or not full or width > most * full:
        return None
    assert left.low is not None
    assert left.high is not None
    assert stated.low is not None
    assert stated.high is not None
    middle = (left.low + left.high) / 2
    near = min(middle - stated.low, stated.high - middle)
    return Implied(left, near <= _END * full)
