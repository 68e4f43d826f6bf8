"""Relations that only patterns suggest, and that something else in the article explains.

Nobody writes two sums over the same amounts of which one fails: where another reading of the amounts holds, the failing
one is no reading of the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import pairwise, product

from workbench.check.linking.context import Context
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.check.units import in_unit_of, same_dimension
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Kind

_BALANCE = 5
_FEW = 10
"""Below this a number of another noun may be of those who have the things."""
_SMALL = 1000
"""Below this a count has no decimals, unless it counts thousands or millions."""


def unexplained(context: Context, found: Iterable[Relation]) -> Iterator[Relation]:
    """The relations without those that are inferred and explained otherwise."""
    told = list(found)
    holding = [_orders(relation) for relation in told if _holds(relation)]
    for relation in told:
        if relation.kind is LinkKind.SUM and _alternatives(context, relation.of("part")):
            continue
        if not _doubtful(relation) or not (
            _otherwise(relation, holding) or _of_other_things(context, relation) or _made_beside(context, relation)
        ):
            yield relation


def _doubtful(relation: Relation) -> bool:
    """A sum or product that only a pattern suggests."""
    return relation.confidence is not Confidence.STATED and relation.kind in _KINDS and not relation.open


_KINDS = (LinkKind.RATE, LinkKind.SUM)


def _orders(relation: Relation) -> frozenset[int]:
    return frozenset(figure.order for figure in relation.figures)


def _holds(relation: Relation) -> bool:
    """A product or sum that comes out exactly."""
    total = relation.one("total")
    if total is None or relation.open or relation.kind not in _KINDS:
        return False
    if relation.kind is LinkKind.RATE:
        count, unit = relation.one("count"), relation.one("unit")
        if count is None or unit is None or not same_dimension(unit.quantity, total.quantity):
            return False
        made = count.quantity.middle * in_unit_of(unit.quantity, total.quantity).middle
    else:
        parts = relation.of("part")
        if len(parts) < 2:
            return False
        made = sum((part.quantity.middle for part in parts), Fraction(0))
    return made == total.quantity.middle


def _otherwise(relation: Relation, holding: Iterable[frozenset[int]]) -> bool:
    """A product or sum that holds has two of its amounts, its total among them: "1,200 homes, 300 a year, at £175,000
    each, or £210m"; « trois cimentiers à un total de 390 millions : 210 pour l'un, 120 et 60 pour les autres ».
    """
    total = relation.one("total")
    if total is None or _holds(relation):
        return False
    orders = _orders(relation)
    return any(total.order in one and len(one & orders) >= 2 for one in holding)


def _made_beside(context: Context, relation: Relation) -> bool:
    """What a value and a number make stands in the sentence, whatever it is called: « les 80 000 autres irrigueront
    8 000 hectares, à raison de 10 mètres cubes par hectare ».
    """
    count, unit, total = relation.one("count"), relation.one("unit"), relation.one("total")
    if relation.kind is not LinkKind.RATE or count is None or unit is None or total is None:
        return False
    made = count.quantity.middle * unit.quantity.middle
    near = (one for one in context.figures(unit.sentence) if one not in (count, unit, total))
    return any(one.quantity.middle == made for one in near)


def _of_other_things(context: Context, relation: Relation) -> bool:
    """A sum whose parts are not of one sort, or that leaves out single ones told without a number."""
    total, parts = relation.one("total"), relation.of("part")
    if relation.kind is not LinkKind.SUM or total is None or len(parts) < 2:
        return False
    if _balanced(total, parts):
        return True
    if total.kind is not Kind.COUNT:
        return False
    holders = relation.pattern == "P17.far" and _with_holders(total, parts)
    return holders or _mixed(parts) or _leaves_single(context, total, parts)


def _alternatives(context: Context, parts: Sequence[Figure]) -> bool:
    """« des compartiments de quatre ou de six »: one or the other, not both."""
    either = context.scene.pack.table("hedges").strings("or")
    pairs = ((a, b) for a, b in pairwise(parts) if a.sentence == b.sentence)
    return any(not set(either).isdisjoint(context.between(a, b).words) for a, b in pairs if a.start < b.start)


def _balanced(total: Figure, parts: Sequence[Figure]) -> bool:
    """What there was, what came and what went: « 430 brasseries : 35 ont ouvert, 15 ont fermé, elles étaient 410 »."""
    if not 3 <= len(parts) <= _BALANCE:
        return False
    values = sorted((part.quantity.middle for part in parts), reverse=True)
    signs = product((1, -1), repeat=len(values) - 1)
    made = (values[0] + sum(s * v for s, v in zip(some, values[1:], strict=True)) for some in signs if -1 in some)
    return total.quantity.middle in made


def _mixed(parts: Iterable[Figure]) -> bool:
    """Whole things and decimals ("14 species, 0.15 [cubic kilometres]")."""
    whole = [part.quantity.low.denominator == 1 for part in parts if part.quantity.high < _SMALL]
    return any(whole) and not all(whole)


def _with_holders(total: Figure, parts: Iterable[Figure]) -> bool:
    """Things and those who have them: "two smaller parties share the remaining 16 seats"."""
    units = [part.unit for part in parts if part.unit]
    few = any(part.quantity.high < _FEW and not _akin(part.unit, total.unit) for part in parts if part.unit)
    return few and any(_akin(unit, total.unit) for unit in units)


def _akin(one: str, other: str) -> bool:
    """Forms of one noun."""
    return bool(one) and bool(other) and one[:4].lower() == other[:4].lower()


def _leaves_single(context: Context, total: Figure, parts: Sequence[Figure]) -> bool:
    """« 13 petits-enfants, 27 arrière-petits-enfants et un arrière-arrière-petit-fils : 41 descendants »."""
    gap = total.quantity.middle - sum((part.quantity.middle for part in parts), Fraction(0))
    if not 0 < gap <= len(parts) or gap.denominator != 1:
        return False
    first, last = min(parts, key=_start), max((*parts, total), key=_start)
    tokens = context.scene.tokens
    figured = {index for one in context.scene.amounts for index in context.inside(one)}
    inside = tokens.covering(first.start, last.end)
    ones = sum(tokens.lower[at] in context.words.one and at not in figured for at in inside)
    return ones >= gap


def _start(figure: Figure) -> int:
    return figure.start
