"""What speaks for it that an amount is the total of some things at their value, and what explains it otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations

from workbench.check.linking.bills import clause_of, deed, of_something_else, starts
from workbench.check.linking.context import Context
from workbench.check.linking.deal_clauses import SIGNS, reach
from workbench.check.linking.guards import denied, of_earlier_year
from workbench.check.linking.itemised import set_apart
from workbench.check.linking.products_priced import Price, of_things
from workbench.check.scene import Figure
from workbench.check.signs import bill_signs, rate_signs, signs
from workbench.check.units import in_unit_of, periods, same_dimension
from workbench.domain.quantities import Hedge, Kind

NEAR, BEHIND = 9, 4
"""Words before and behind an amount that tell what it is."""
LEAST, MOST, OFF = Fraction(55, 100), Fraction(180, 100), Fraction(6, 100)
"""How many times a total what is made may be, for a slip to lie between them; and what rounding explains."""
_CLOSE, _SUM = Fraction(4, 100), Fraction(1, 100)
_EXACT = (Hedge.NONE, Hedge.ABOUT, Hedge.NEARLY)
_OTHER = ("against", "more", "up", "down", "rest", "remains", "cap", "peak", "open")


def told_plainly(context: Context, one: Figure) -> bool:
    """Told as how many there are: no change, no further ones, nothing that it is compared with, no other year."""
    if one.quantity.is_range or one.quantity.hedge not in _EXACT:
        return False
    if denied(context, one) or of_earlier_year(context, one):
        return False
    return not set_apart(context, one, _OTHER) and not context.just_after(one, 2).has("more", "of_those")


def of_more_than(context: Context, price: Price, total: Figure) -> bool:
    """The total is of several years, of something else or of more: "the lorries and their drivers"."""
    unit, count = price.figure, price.count
    if _over_years(context, total) or _partly(context, unit) or _partly(context, total):
        return True
    if count is not None and total.paragraph not in (unit.paragraph, count.paragraph):
        joined = context.words.conjunctions & set(context.lead(total).words)
        return bool(joined) or (total.kind is Kind.MONEY and of_something_else(context, price, total))
    named = [at for at in clause_of(context, total) if of_things(context, price, context.scene.tokens.lower[at])]
    behind = context.scene.tokens.lower[named[-1] + 1 : named[-1] + 2] if named else []
    return not context.words.conjunctions.isdisjoint(behind)


def tied(context: Context, price: Price, total: Figure) -> int:
    """How much says that a total is of those things: it stands beside them, names them, takes in everything, comes of
    what was done with them; words that both sentences share, "alone", "so".
    """
    unit, count, scene = price.figure, price.count, context.scene
    assert count is not None
    told, bills, own = rate_signs(scene), bill_signs(scene), clause_of(context, total)
    words, inside = scene.tokens.lower[own.start : own.stop], context.inside(total)
    beside = total.paragraph in (unit.paragraph, count.paragraph)
    near = range(inside.start - NEAR, inside.stop + BEHIND)
    whole = bills.within(total.sentence, own.start, own.stop, "everything")
    whole = whole or signs(scene).within(total.sentence, near.start, near.stop, "gathered")
    whole = whole or context.just_before(total, NEAR).has("total", "total_noun")
    named = any(of_things(context, price, word) for word in words)
    span = scene.sentence_tokens(unit.sentence)
    shared = starts(context, scene.tokens.lower[span.start : span.stop]) & starts(context, words)
    alone = told.within(total.sentence, own.start, own.stop, "alone")
    done = deed(context, price, total) or deed(context, Price(count, price.things, None), total)
    return 2 * sum((beside, whole, named, bool(done), _sole_of_its_sort(context, unit, total))) + bool(shared) + alone


def _sole_of_its_sort(context: Context, unit: Figure, total: Figure) -> bool:
    """Nothing else in the article is measured so."""
    if unit.kind is not Kind.MEASURE:
        return False
    like = (one for one in context.scene.amounts if one not in (unit, total) and same_dimension(one, total))
    return all(one.quantity.middle in (unit.quantity.middle, total.quantity.middle) for one in like)


def _over_years(context: Context, total: Figure) -> bool:
    """Its sentence tells of several years: the value is of one of them."""
    lengths = (one for one in context.figures(total.sentence) if one.kind is Kind.DURATION)
    return any(one.unit == "year" and one.quantity.high > 1 for one in lengths)


def _partly(context: Context, one: Figure) -> bool:
    """Its clause, or the next one, says that something is left out or comes on top."""
    own, lower = reach(context, one), context.scene.tokens.lower
    stop = context.scene.sentence_tokens(one.sentence).stop
    stop = next((at for at in range(own.stop + 1, stop) if lower[at] in SIGNS), stop)
    return rate_signs(context.scene).within(one.sentence, own.start, stop, "partly")


def made_otherwise(members: tuple[Figure, Figure, Figure], made: Fraction, near: Sequence[Figure]) -> bool:
    """Number and value make another amount (`made`: what they make, as a multiple of the total); or others make the
    total: two of them, one with number or value, a share of one, the sum or difference of two or three.
    """
    _, unit, total = members
    stated, product = total.quantity.middle, made * total.quantity.middle
    exact = _SUM if total.quantity.hedge is not Hedge.NONE else min(_SUM, total.quantity.step / 2 / stated)
    like = [one for one in near if one not in members and same_dimension(one, total)]
    values = {in_unit_of(one.quantity, total).middle for one in like} - {stated, Fraction(0)}
    if any(abs(value / product - 1) <= _CLOSE for value in values):
        return True
    others = [one for one in near if one not in (unit, total) and one.kind in (Kind.COUNT, Kind.MEASURE, Kind.DURATION)]
    numbers = {periods(one.quantity, unit.per).middle for one in others if one.quantity.middle > 1}
    each = in_unit_of(unit.quantity, total).middle
    products = [number * value for number in numbers for value in (*values, each) if number != value]
    products += [one * number * each for one, number in combinations(numbers, 2)]
    shares = [one.quantity.middle / 100 for one in near if one.kind is Kind.PERCENT]
    parts = [value * part for value in values for share in shares for part in (share, 1 - share)]
    parts += [product * part for share in shares for part in (share, 1 - share, 1 + share)]
    sums = [sum(some, Fraction(0)) for size in (2, 3) for some in combinations(sorted(values), size)]
    sums += [abs(a - b) for a, b in combinations(values, 2)]
    sums += [sign * value + product for value in values for sign in (1, -1)]
    return any(abs(one / stated - 1) <= exact for one in (*products, *parts, *sums))
