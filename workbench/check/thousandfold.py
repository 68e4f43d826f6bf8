"""Amounts of which one is a thousand times too large or too small for what the text makes of them.

"2.1 billion of 7.8 billion ..., services for the other 5.7 million": the digits fit, the scale word does not. A sum, a
product of number and price or a share that holds to the digit once one amount is taken a thousand times larger or
smaller, and not as it stands, is hardly an accident; yet a word must tie the amounts together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations, pairwise, permutations

from workbench.check.linking.context import Context, by_its_words
from workbench.check.linking.guards import compared, corrected
from workbench.check.scene import Figure
from workbench.domain.intervals import added
from workbench.domain.quantities import ADDABLE, Hedge, Kind
from workbench.records import dataclass

_THOUSAND = 1000
_EXACT = Fraction(1, 100)
_DIGITS = 2
"""Significant digits that must fit: of one digit too much fits by accident."""
_MOST = 7
"""Amounts of a passage that are looked at."""
_TIES = (
    "rest",
    "others",
    "remains",
    "closed",
    "total",
    "soit",
    "of_those",
    "thereof",
    "open",
    "makes",
    "result",
    "completes",
)
_LEFT = ("rest", "remains", "others", "others_after")
_REACH = 12
"""Amounts before a figure among which stands what it is left of."""
_LARGER = 10
_FAR = 500
"""Times what an amount should be from which on it may be a thousand times that."""
_NEAR = 6
_EACH = ("each", "mean", "unit_value")
_PART = 100
_ALIKE = Fraction(2)
_LEAST_COUNT = 10
_HEDGES = (Hedge.NONE, Hedge.ABOUT, Hedge.NEARLY, Hedge.FRACTION, Hedge.AT_LEAST, Hedge.MORE_THAN, Hedge.LESS_THAN)
_ROUGHLY = Fraction(5, 100)
_TIMES = ("before_year", "earlier"), ("now", "hypo", "expected")


@dataclass(frozen=True, slots=True)
class Slip:
    """`figure` should be `right` (in its own unit) for what `others` make; `made` shows it: "7.8 − 2.1"."""

    figure: Figure
    right: Fraction
    others: tuple[Figure, ...]
    form: str  # sum, product, share or beside


def slips(context: Context, sentence: int) -> Iterator[Slip]:
    """The slips of a sentence, with what stands in the sentence before it."""
    here = [one for one in context.figures(sentence) if _plain(context, one)]
    before = context.figures(sentence - 1) if sentence else []
    near = (
        [one for one in before if _plain(context, one) and abs(one.paragraph - here[0].paragraph) <= 1] if here else []
    )
    told = [*near, *here]
    if not here or not 2 <= len(told) <= _MOST or not _of_two_scales(told):
        return
    found = [*_sums(context, told, here), *_products(context, told, here), *_shares(context, told, here)]
    found += [*_besides(context, told, here), *_parts(context, here)]
    found = [slip for slip in found if not (_left_by_others(context, slip.figure) or _multiple(context, slip))]
    values = {(slip.figure.order, slip.right) for slip in found}
    if len({order for order, _ in values}) == 1:
        yield found[0]


def _multiple(context: Context, slip: Slip) -> bool:
    """So many times what stands beside it, as a number of things told anywhere says: "78 schools ... £150,000 each,
    £11.7m in all".
    """
    counts = {one.quantity.low for one in context.scene.amounts if one.kind is Kind.COUNT and one.quantity.low > 1}
    value, like = slip.figure.quantity.middle, (slip.figure.kind, slip.figure.unit)
    beside = [one.quantity.middle for one in slip.others if (one.kind, one.unit) == like and one.quantity.middle > 0]
    return any(value == other * count or other == value * count for other in beside for count in counts)


def _left_by_others(context: Context, figure: Figure) -> bool:
    """As in "exported 187,000 tonnes ... produced 304,000 ... The mills took 102,000; the remaining 15,000": what a
    whole told before leaves, one or two amounts taken off.
    """
    if not (context.just_before(figure, 3).has(*_LEFT) or context.just_after(figure, 3).has(*_LEFT)):
        return False
    kinds = (Kind.COUNT, Kind.MEASURE) if figure.kind is Kind.COUNT else (figure.kind,)
    near = context.scene.amounts[max(0, figure.order - _REACH) : figure.order]
    values = {one.quantity.middle for one in near if one.kind in kinds and not one.per}
    wanted = figure.quantity.middle
    off = [*values, *(a + b for a, b in combinations(values, 2))]
    return any(wanted + one in values for one in off)


def _plain(context: Context, one: Figure) -> bool:
    quantity = one.quantity
    if one.kind not in (*ADDABLE, Kind.PERCENT) or quantity.is_range or quantity.low <= 0:
        return False
    return quantity.hedge in _HEDGES and not corrected(context, one)


def _of_two_scales(told: Sequence[Figure]) -> bool:
    sizes = [one.quantity.middle for one in told if one.kind is not Kind.PERCENT]
    return len(sizes) >= 2 and max(sizes) >= 100 * min(sizes)


def _sums(context: Context, told: Sequence[Figure], here: Sequence[Figure]) -> Iterator[Slip]:
    """Two or three parts and their whole, of one unit."""
    tied = {one for one in told if _is_tied(context, one)}
    for whole in told if tied else ():
        parts = [one for one in told if one is not whole and _one_unit(one, whole)]
        for some in (*combinations(parts, 2), *combinations(parts, 3)):
            if tied.isdisjoint((whole, *some)) or not {whole, *some} & set(here):
                continue
            total = added(one.quantity.middle for one in some)
            if _equal(total, whole.quantity.middle):
                continue
            for one in some:
                right = whole.quantity.middle - total + one.quantity.middle
                if _is_off(one, right, 1 if len(_digits(whole)) >= _DIGITS else _DIGITS):
                    yield Slip(one, right, (whole, *(other for other in some if other is not one)), "sum")
            if _is_off(whole, total):
                yield Slip(whole, total, some, "sum")


def _products(context: Context, told: Sequence[Figure], here: Sequence[Figure]) -> Iterator[Slip]:
    """Number, value of each, and what they make."""
    money = [one for one in told if one.kind in (Kind.MONEY, Kind.MEASURE)]
    for count in (one for one in told if one.kind is Kind.COUNT and one.quantity.low >= _LEAST_COUNT):
        pairs = [pair for pair in permutations(money, 2) if pair[0].unit == pair[1].unit and {count, *pair} & set(here)]
        if any(_equal(count.quantity.middle * unit.quantity.middle, total.quantity.middle) for unit, total in pairs):
            continue
        for unit, total in pairs:
            each = context.just_before(unit, 6).has(*_EACH) or context.just_after(unit, 3).has("each", "mean")
            if not (unit.per or each) or total.per or context.just_before(total, 3).has("against"):
                continue
            made = count.quantity.middle * unit.quantity.middle
            if any(one.quantity.middle * unit.quantity.middle == total.quantity.middle for one in told):
                continue  # "640 tonnes from 32 hectares, 20 to the hectare, in 32,000 sacks"
            near = min(_EXACT, added(_rounding(one) for one in (count, unit, total)))
            if _is_off(total, made, 1, near):
                yield Slip(total, made, (count, unit), "product")
            elif _is_off(unit, total.quantity.middle / count.quantity.middle, 1, near):
                yield Slip(unit, total.quantity.middle / count.quantity.middle, (total, count), "product")


def _shares(context: Context, told: Sequence[Figure], here: Sequence[Figure]) -> Iterator[Slip]:
    """A share of a whole, and the part."""
    shares = [one for one in told if one.kind is Kind.PERCENT and 0 < one.quantity.middle < 100]
    amounts = [one for one in told if one.kind is not Kind.PERCENT]
    for share in shares:
        for part, whole in permutations(amounts, 2):
            if len(_digits(part)) < _DIGITS and len(_digits(whole)) < _DIGITS:
                continue
            if not _one_unit(part, whole) or not {share, part, whole} & set(here):
                continue
            if share.sentence < min(part.sentence, whole.sentence):
                continue  # "tickets brought in $108m, or 40%. Crowds averaged 16,400 over 41 games"
            if all(abs(one.order - share.order) > 1 for one in (part, whole)):
                continue  # the share is of what stands beside it
            if any(context.just_before(one, _NEAR).has(*_EACH) for one in (part, whole)):
                continue  # "82 firms each have loans exceeding 50bn, together 10,052bn or about 20% of all loans"
            factor = share.quantity.middle / 100
            if _is_off(part, whole.quantity.middle * factor):
                yield Slip(part, whole.quantity.middle * factor, (whole, share), "share")
            elif _is_off(whole, part.quantity.middle / factor):
                yield Slip(whole, part.quantity.middle / factor, (part, share), "share")


def _parts(context: Context, here: Sequence[Figure]) -> Iterator[Slip]:
    """A part larger than its whole that a thousandth of it is not: "€850 million, of which €300 billion"."""
    for whole, part in pairwise(here):
        if not _one_unit(whole, part) or whole.kind is Kind.PERCENT:
            continue
        led = context.just_before(part, 2).has("open", "of_those", "thereof")
        right = part.quantity.middle / _THOUSAND
        large = part.kind is not Kind.MEASURE and part.quantity.middle >= _THOUSAND * _THOUSAND
        if led and large and part.quantity.middle > _LARGER * whole.quantity.middle and right < whole.quantity.middle:
            yield Slip(part, right, (whole,), "part")


def _besides(context: Context, told: Sequence[Figure], here: Sequence[Figure]) -> Iterator[Slip]:
    """A value and the one it is compared with: "1.2 million puffins (2024: 1.1 billion)"."""
    for one, other in combinations(told, 2):
        if one not in here or other not in here or not _one_unit(one, other) or one.kind is Kind.PERCENT:
            continue
        gap = context.between(one, other)
        dated = "(" in gap.words and bool(context.scene.dates_within(one.end, other.start))
        if not dated and not compared(context, other) and not _of_two_times(context, one, other):
            continue
        a, b = one.quantity.middle, other.quantity.middle
        if any(
            like.kind is other.kind and 1 / _ALIKE <= like.quantity.middle / b <= _ALIKE
            for like in here
            if like is not other
        ):
            continue  # "17,400 came to 15 games, up from 14,500"
        for right in (b * _THOUSAND, b / _THOUSAND):
            if 1 / _ALIKE <= a / right <= _ALIKE:
                yield Slip(other, right, (one,), "beside")


def _of_two_times(context: Context, one: Figure, other: Figure) -> bool:
    """Both of one noun, the one of before and the other of now: "16 million last year and expects 17 thousand"."""
    if one.kind is not Kind.COUNT or one.unit != other.unit or not one.unit:
        return False
    near = [context.trail(figure).roles | context.lead(figure).roles for figure in (one, other)]
    return any(not a.isdisjoint(_TIMES[0]) and not b.isdisjoint(_TIMES[1]) for a, b in (near, near[::-1]))


def _one_unit(a: Figure, b: Figure) -> bool:
    same = a.unit == b.unit or (a.kind is Kind.COUNT and not (a.unit and b.unit))
    return a.kind is b.kind and same and (a.per or "") == (b.per or "")


@by_its_words
def _is_tied(context: Context, one: Figure) -> bool:
    """A word such as "the other", "together", "of that" stands beside an amount."""
    return context.just_before(one, 5).has(*_TIES) or context.just_after(one, 3).has(*_TIES)


def _is_off(figure: Figure, right: Fraction, digits: int = _DIGITS, exact: Fraction = _EXACT) -> bool:
    """The figure is a thousandth or a thousand times what it should be, to its last digit."""
    if right <= 0 or len(_digits(figure)) < digits:
        return False
    if figure.kind is Kind.COUNT and right < _PART and abs(right - round(right)) > _EXACT:
        return False  # things are whole
    if not _of_other_scale(figure, right):
        return False
    ratio = right / figure.quantity.middle
    near = exact if figure.quantity.hedge is Hedge.NONE else _ROUGHLY
    return any(abs(ratio / factor - 1) <= near for factor in (Fraction(_THOUSAND), Fraction(1, _THOUSAND)))


def _of_other_scale(figure: Figure, right: Fraction) -> bool:
    """So far from what it should be that it may be a thousandth or a thousand times that."""
    is_, was = figure.quantity.middle, right
    size, wanted = is_.numerator * was.denominator, was.numerator * is_.denominator
    return size >= _FAR * wanted or wanted >= _FAR * size


def _rounding(figure: Figure) -> Fraction:
    """Half of its last significant digit, as a share of it."""
    return Fraction(1, 2 * int("".join(sign for sign in _digits(figure) if sign.isdecimal()) or "1"))


def _digits(figure: Figure) -> str:
    return figure.digits.strip("0") or str(figure.quantity.low).strip("0")


def _equal(a: Fraction, b: Fraction) -> bool:
    return abs(a - b) <= _EXACT * max(a, b)
