"""What relations between figures say as equations: result = Σ terms or Π terms, each term linear in one figure.

One form for all of them lets the checker ask the same questions of every relation: does it hold, would it hold with
another value of one figure, what must a figure be. A relation with two readings of its own (a stake before or after the
money) holds when one of them does. Left out: those whose second side is a word ("doubled").
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cached_property, partial

from workbench.check.grading import Ladder, Verdict, judge, met, product, strained, total
from workbench.check.relation import AFTER_MONEY, Relation
from workbench.check.scene import Figure
from workbench.check.terms import Odds, Stake, Term
from workbench.check.tracing import Trace, derived
from workbench.check.units import in_unit_of, period_of, periods
from workbench.domain.intervals import Interval, spanned
from workbench.domain.links import LinkKind
from workbench.domain.quantities import Kind
from workbench.domain.readings import Readings, valued
from workbench.members import quick
from workbench.records import dataclass

_HALF = Fraction(1, 2)
_PERCENT = Fraction(1, 100)
_ALL = 100
_NOTHING = Interval.point(0)
Domains = Mapping[Figure, Interval]
"""What each figure may be."""


@quick
class Form(enum.Enum):
    """How the terms make the result."""

    SUM = "sum"
    PRODUCT = "product"


@dataclass(frozen=True, eq=False)
class Equation:
    """`result` as made of `terms`; without a result their sum is `constant` (shares of one whole: 100)."""

    relation: Relation
    form: Form
    terms: tuple[Term, ...]
    result: Figure | None = None
    constant: Fraction = Fraction(0)

    @property
    def trace(self) -> Trace:
        return self.terms[0].figure.trace

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """All of them, the result first."""
        listed = [term.figure for term in self.terms]
        return tuple(listed if self.result is None else [self.result, *listed])

    @property
    def told(self) -> tuple[object, ...]:
        """All that it says, to be compared."""
        terms = tuple((term.figure, term.factor, term.offset) for term in self.terms)
        return self.form, terms, self.result, self.constant

    def combine(self, values: Sequence[Interval]) -> Interval:
        """What the terms make of the values of their figures."""
        return self._joined([term.image(value) for term, value in zip(self.terms, values, strict=True)])

    def verdict(self, ladder: Ladder) -> Verdict:
        """The grade of the equation, within what its relation allows."""
        operands, stated = self._sides()
        return self.relation.capped(judge(self.combine, operands, stated, ladder))

    @derived
    def is_tight(self) -> bool:
        """Whether it holds for the figures as written, without rounding."""
        operands, stated = self._sides()
        return met(self.combine, operands, stated, Fraction(0))

    def holds_with(self, supposed: Domains) -> bool:
        """Whether it holds at half the strain that rounding explains when figures are others (see `supposed`)."""
        others = [figure for figure in self.figures if figure in supposed]
        if self.form is Form.SUM and len(others) == 1:
            term, room = self._rooms[others[0]]
            value = supposed[others[0]]
            return room.meets(value if term is None else term.image(value))
        images, stated = self._halfway
        made = [
            term.image(supposed[term.figure]) if term.figure in supposed else image
            for term, image in zip(self.terms, images, strict=True)
        ]
        if self.result is not None:
            stated = supposed.get(self.result, stated)
        return self._joined(made).meets(stated)

    @derived
    def _halfway(self) -> tuple[tuple[Interval, ...], Interval]:
        """Every term and the result at half the strain that rounding explains."""
        operands, stated = self._sides()
        images = (term.image(strained(one, _HALF)) for term, one in zip(self.terms, operands, strict=True))
        return tuple(images), strained(stated, _HALF)

    @derived
    def _rooms(self) -> dict[Figure, tuple[Term | None, Interval]]:
        """Of a sum, what the others leave to each figure, half-way, with its term (the result has none)."""
        images, stated = self._halfway
        found: dict[Figure, tuple[Term | None, Interval]] = {}
        for number, term in enumerate(self.terms):
            found[term.figure] = term, stated - total((*images[:number], *images[number + 1 :], _NOTHING))
        if self.result is not None:
            found[self.result] = None, total(images)
        return found

    def _sides(self) -> tuple[list[Readings], Readings]:
        operands = [term.readings for term in self.terms]
        if self.result is None:
            point = Interval.point(self.constant)
            return operands, Readings(point, point, point)
        return operands, self.result.readings

    def _joined(self, images: Sequence[Interval]) -> Interval:
        return total(images) if self.form is Form.SUM else product(images)

    def made(self, domains: Domains) -> Interval:
        """What the terms make of what they may be."""
        return self.combine([domains[term.figure] for term in self.terms])

    def needed(self, term: Term, domains: Domains) -> Interval:
        """What the figure of one term must be for the others and the result."""
        rest = Interval.point(self.constant) if self.result is None else domains[self.result]
        for other in self.terms:
            if other is not term:
                image = other.image(domains[other.figure])
                rest = rest - image if self.form is Form.SUM else rest / image
        return term.origin(rest)


@dataclass(frozen=True, eq=False)
class Either(Equation):
    """An equation that has several readings of the same figures: it holds where one of them does."""

    readings: tuple[Equation, ...] = ()

    @property
    def told(self) -> tuple[object, ...]:
        return tuple(one.told for one in self.readings)

    def verdict(self, ladder: Ladder) -> Verdict:
        """The mildest grade of all readings."""
        first, *others = (one.verdict(ladder) for one in self.readings)
        return next((one for one in (first, *others) if not one.alarms), first)

    @derived
    def is_tight(self) -> bool:
        return any(one.is_tight for one in self.readings)

    def holds_with(self, supposed: Domains) -> bool:
        return any(one.holds_with(supposed) for one in self.readings)

    def made(self, domains: Domains) -> Interval:
        return spanned([one.made(domains) for one in self.readings])

    def needed(self, term: Term, domains: Domains) -> Interval:
        return spanned([
            one.needed(same, domains) for one in self.readings for same in one.terms if same.figure is term.figure
        ])  # fmt: skip


def supposed(figures: Iterable[Figure], value: Fraction) -> dict[Figure, Interval]:
    """What figures may be with another value, at half the strain that rounding explains."""
    found: dict[Figure, Interval] = {}
    known: dict[object, Interval] = {}  # repetitions are mostly told in the same form
    for one in figures:
        told = one.quantity
        form = told.kind, told.hedge, told.step, told.exact
        if form not in known:
            known[form] = strained(valued(told, value), _HALF)
        found[one] = known[form]
    return found


def equations(relations: Sequence[Relation], trace: Trace | None = None) -> tuple[Equation, ...]:
    """The equations of the relations that are ones, those of each kept with it."""
    remembered = (Trace() if trace is None else trace).remembered
    made = (remembered((_equation, one), partial(_tuple, one), _as_told) for one in relations)
    return tuple(equation for found in made for equation in found)


def _tuple(relation: Relation) -> tuple[Equation, ...]:
    return tuple(_equation(relation))


def _as_told(old: tuple[Equation, ...], new: tuple[Equation, ...]) -> bool:
    """Whether equations of one relation say the same; an equation may turn with the values it was made from."""
    return len(old) == len(new) and all(one.told == other.told for one, other in zip(old, new, strict=True))


def _equation(relation: Relation) -> Iterator[Equation]:
    read = _READERS.get(relation.kind)
    if read is not None and len(set(relation.figures)) == len(relation.figures):
        yield from read(relation)


def _sum(relation: Relation) -> Iterator[Equation]:
    whole, parts = relation.one("total"), relation.of("part")
    taken, rest = relation.one("taken"), relation.one("remainder")
    if whole is None or relation.open or whole.kind is Kind.PERCENT:
        return
    if taken is not None and rest is not None:
        yield Equation(relation, Form.SUM, (Term(taken), Term(rest)), whole)
    elif len(parts) > 1:
        yield Equation(relation, Form.SUM, tuple(Term(part) for part in parts), whole)


def _same(relation: Relation) -> Iterator[Equation]:
    first, second = relation.figures[:2]
    if relation.pattern != "P13.scale":
        yield Equation(relation, Form.SUM, (Term(first),), second)


def _valuation(relation: Relation) -> Iterator[Equation]:
    before, money, after = relation.one("before"), relation.one("price"), relation.one("after")
    if before is not None and money is not None and after is not None:
        yield Equation(relation, Form.SUM, (Term(before), Term(money)), after)


def _stake(relation: Relation) -> Iterator[Equation]:
    """A price is that of a share of the value after the money or of the one before it; hardly anybody says of which."""
    share, price, whole = relation.one("share"), relation.one("price"), relation.one("whole")
    if share is None or price is None or whole is None or not whole.quantity.low:
        return
    after = Equation(relation, Form.PRODUCT, (Term(whole), Stake(share, _PERCENT)), price)
    if relation.notes >= AFTER_MONEY or share.quantity.high >= _ALL:
        yield after
        return
    before = Equation(relation, Form.PRODUCT, (Term(whole), Odds(share)), price)
    yield Either(relation, Form.PRODUCT, after.terms, price, readings=(after, before))


def _share(relation: Relation) -> Iterator[Equation]:
    part, whole, share = relation.one("part"), relation.one("whole"), relation.one("share")
    if relation.pattern == "partition" and not relation.open:
        shares = relation.of("share")
        yield Equation(relation, Form.SUM, tuple(Term(one) for one in shares), None, Fraction(100))
    elif part is not None and whole is not None and share is not None and whole.quantity.low > 0:
        yield Equation(relation, Form.PRODUCT, (Term(whole), Term(share, _PERCENT)), part)


def _change(relation: Relation) -> Iterator[Equation]:
    before, after, stated = relation.one("before"), relation.one("after"), relation.one("change")
    if before is None or after is None or stated is None or before.quantity.low <= 0:
        return
    rising = after.quantity.middle >= before.quantity.middle
    sign = Fraction(relation.direction or (1 if rising else -1))
    if stated.quantity.low < 0:
        sign = Fraction(1)
    if stated.kind is not Kind.PERCENT:
        yield Equation(relation, Form.SUM, (Term(before), Term(stated, sign)), after)
    elif before.kind is not Kind.PERCENT:
        yield Equation(relation, Form.PRODUCT, (Term(before), Term(stated, sign * _PERCENT, Fraction(1))), after)


def _rate(relation: Relation) -> Iterator[Equation]:
    count, unit, whole = relation.one("count"), relation.one("unit"), relation.one("total")
    if count is None or unit is None or whole is None:
        return
    if unit.quantity.low > 0 and count.quantity.middle:
        factor = in_unit_of(unit.quantity, whole).low / unit.quantity.low
        number = periods(count.quantity, period_of(unit)).middle / count.quantity.middle  # two years by the month: 24
        yield Equation(relation, Form.PRODUCT, (Term(count, number), Term(unit, factor)), whole)


_READERS = {
    LinkKind.SUM: _sum,
    LinkKind.SAME: _same,
    LinkKind.VALUATION: _valuation,
    LinkKind.STAKE: _stake,
    LinkKind.SHARE: _share,
    LinkKind.BEFORE_AFTER: _change,
    LinkKind.RATE: _rate,
}
