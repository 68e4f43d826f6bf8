"""Which equations of an article fail and which hold, and the smallest sets of figures that cannot all be right.

A conflict is a failed equation, or equations that hold one by one but not together, even read generously; such a set is
shrunk by deletion: a figure whose removal leaves the conflict is not part of it (consistency 2.6, step 1).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from workbench.check.equations import Equation
from workbench.check.grading import STANDARD, Ladder
from workbench.check.propagation import ANYTHING, propagate
from workbench.check.scene import Figure
from workbench.check.tracing import Trace, derived
from workbench.domain.intervals import EVERYTHING, Interval
from workbench.domain.quantities import Kind
from workbench.records import dataclass, replace

_TELLING = 100
"""Units of its last digit from which on a number that is no money tells which statement it is."""
_MOST = 10
"""Conflicts over several equations that are looked for, at most."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Figures that cannot all be right, and the equations that say so. A figure stands for all its repetitions."""

    figures: frozenset[Figure]
    equations: tuple[Equation, ...]

    def solved_by(self, supposed: Mapping[Figure, Interval]) -> bool:
        """Whether another value of one figure (with its repetitions, the first of them first) makes it hold."""
        if next(iter(supposed)) not in self.figures:
            return False
        mine = (equation for equation in self.equations if not supposed.keys().isdisjoint(equation.figures))
        return all(equation.holds_with(supposed) for equation in mine)


class Standing:
    """How the figures of an article stand to each other."""

    def __init__(self, equations: Sequence[Equation], ladder: Ladder = STANDARD, trace: Trace | None = None) -> None:
        self.trace = Trace() if trace is None else trace
        self._all = tuple(equations)
        self._ladder = ladder
        told: dict[object, list[Figure]] = {}
        self._same: dict[Figure, list[Figure]] = {}
        for figure in dict.fromkeys(figure for equation in self._all for figure in equation.figures):
            same = self._same[figure] = told.setdefault(_statement(figure), [])
            same.append(figure)

    def same(self, figure: Figure) -> Sequence[Figure]:
        """A figure with its repetitions: « 25 millions d’euros » told twice is taken for one statement."""
        return self._same.get(figure, [figure])

    @derived
    def failed(self) -> tuple[Equation, ...]:
        """The equations that raise an alarm."""
        return tuple(equation for equation in self._all if self._fails(equation))

    def _fails(self, equation: Equation) -> bool:
        """Kept by equation: in a large group most stay as they are."""
        return self.trace.remembered((Equation.verdict, equation), lambda: equation.verdict(self._ladder).alarms)

    @derived
    def held(self) -> tuple[Equation, ...]:
        failed = set(self.failed)
        return tuple(equation for equation in self._all if equation not in failed)

    @derived
    def conflicts(self) -> tuple[Conflict, ...]:
        """All of the article: the failed equations, then those that only several equations make."""
        single = [Conflict(frozenset(equation.figures), (equation,)) for equation in self.failed]
        every = (*single, *_joint(self.held))
        return tuple(replace(one, figures=frozenset(self.same(figure)[0] for figure in one.figures)) for one in every)

    def around(self, figure: Figure) -> Sequence[Conflict]:
        """The conflicts that a figure is in, with those that are tied to them by common figures."""
        return self._tied.get(self.same(figure)[0], ())

    @derived
    def _tied(self) -> dict[Figure, list[Conflict]]:
        """The conflicts around every figure that is in one."""
        found: dict[Figure, list[Conflict]] = {}
        for conflict in self.conflicts:
            known = {id(found[figure]): found[figure] for figure in conflict.figures if figure in found}
            joined = [*(one for tied in known.values() for one in tied), conflict]
            found.update((figure, joined) for one in joined for figure in one.figures)
        return found

    def support(self, figure: Figure) -> Sequence[Equation]:
        """The equations that a figure satisfies."""
        return self._supporting.get(self.same(figure)[0], ())

    @derived
    def _supporting(self) -> dict[Figure, list[Equation]]:
        """The equations that hold, by the first telling of every figure in them."""
        found: dict[Figure, list[Equation]] = {}
        for equation in self.held:
            for figure in dict.fromkeys(self.same(figure)[0] for figure in equation.figures):
                found.setdefault(figure, []).append(equation)
        return found


def standings(
    equations: Sequence[Equation], ladder: Ladder = STANDARD, trace: Trace | None = None
) -> dict[Figure, Standing]:
    """For each figure how those stand that it is tied to, over however many equations and repetitions."""
    trace = Trace() if trace is None else trace
    found: dict[Figure, Standing] = {}
    for tied in _tied(equations):
        standing = trace.remembered(tied, partial(Standing, tied, ladder, trace))
        found.update((figure, standing) for equation in tied for figure in equation.figures)
    return found


def _tied(equations: Sequence[Equation]) -> Iterator[tuple[Equation, ...]]:
    """The equations that common statements tie together, each group in their order."""
    heads: dict[object, object] = {}  # of every statement another one of its group, of the group's head itself

    def head(statement: object) -> object:
        while (above := heads.setdefault(statement, statement)) is not statement:
            heads[statement] = statement = heads[above]
        return statement

    of = {figure: _statement(figure) for equation in equations for figure in equation.figures}
    for equation in equations:
        first = head(of[equation.figures[0]])
        for figure in equation.figures[1:]:
            heads[head(of[figure])] = first
    groups: dict[object, list[Equation]] = {}
    for equation in equations:
        groups.setdefault(head(of[equation.figures[0]]), []).append(equation)
    yield from map(tuple, groups.values())


def _statement(figure: Figure) -> object:
    """What two figures must have in common to be one statement; small bare numbers meet by accident."""
    quantity = figure.quantity
    low, step = quantity.low, quantity.step
    if figure.kind is not Kind.MONEY and (
        abs(low.numerator) * step.denominator < _TELLING * step.numerator * low.denominator
    ):
        return figure
    high = quantity.high
    return figure.kind, low.numerator, low.denominator, high.numerator, high.denominator, figure.unit, figure.per


def _joint(held: Sequence[Equation]) -> Iterator[Conflict]:
    left = list(held)
    for _ in range(_MOST):
        stated = {figure: figure.readings.generous for equation in left for figure in equation.figures}
        if propagate(left, stated).broken is None:
            return
        conflict = minimal(left, stated)
        yield conflict
        left = [equation for equation in left if equation not in conflict.equations]


def minimal(equations: Sequence[Equation], stated: Mapping[Figure, Interval]) -> Conflict:
    """The smallest part of broken equations that is still broken, by deletion of equations, then of figures."""
    kept = list(equations)
    for equation in equations:
        without = [other for other in kept if other is not equation]
        if propagate(without, stated).broken is not None:
            kept = without
    domains = dict(stated)
    figures = list(dict.fromkeys(figure for equation in kept for figure in equation.figures))
    needed = set(figures)
    for figure in figures:
        free = ANYTHING if figure.quantity.low >= 0 else EVERYTHING
        if propagate(kept, {**domains, figure: free}).broken is not None:
            domains[figure] = free
            needed.discard(figure)
    return Conflict(frozenset(needed), tuple(kept))
