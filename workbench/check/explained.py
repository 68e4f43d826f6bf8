"""Relations that only patterns suggest, and that something else in the article explains.

Nobody writes two sums over the same amounts of which one fails: where another reading of the amounts holds, the failing
one is no reading of the text.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from fractions import Fraction
from functools import partial
from itertools import combinations, pairwise, permutations, product

from workbench.check.aged import is_age
from workbench.check.borne_out import borne_out
from workbench.check.holding import RECKONED, holds, orders_of
from workbench.check.lasting import lasting
from workbench.check.linking.context import PERIODS, Context
from workbench.check.linking.guards import bare
from workbench.check.linking.itemised import singles_make, some_make
from workbench.check.named_measures import of_named_measure
from workbench.check.of_accounts import of_another_account
from workbench.check.of_some import of_some
from workbench.check.other_measure import of_other_measure
from workbench.check.other_subject import of_other_subject
from workbench.check.other_time import of_other_time
from workbench.check.relation import Relation
from workbench.check.retold import retold
from workbench.check.scene import Figure
from workbench.check.turned import turned
from workbench.check.unaddable import unaddable
from workbench.check.units import same_dimension
from workbench.check.witnesses import witnessed
from workbench.domain.intervals import added
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Kind

_BALANCE = 5
_FEW = 10
"""Below this a number of another noun may be of those who have the things."""
_ROUNDED = Fraction(1, 100)
_MOST = 8
_REACH = 16
"""Amounts before and after a number that may be what three others make."""
_TINY = 2000
"""How many times less than a whole what is no part of it may be."""
_PRICE = 50
"""How many times less than a total the price of one thing is."""
_SMALL = 1000
"""Below this a count has no decimals, unless it counts thousands or millions."""


def unexplained(context: Context, found: Iterable[Relation]) -> Iterator[Relation]:
    """The relations without those that are inferred and explained otherwise."""
    told = list(found)
    right = [relation for relation in told if holds(relation)]
    holding = [orders_of(relation) for relation in right]
    sums = [relation for relation in right if relation.kind is LinkKind.SUM]
    lists = [{part.order for part in relation.of("part")} for relation in sums]
    told_as_parts = {part.order for one in sums if one.pattern.startswith("P3") for part in one.of("part")}
    for relation in told:
        if _kept(_by_itself, context, relation) or _part_elsewhere(relation, told_as_parts):
            continue
        if retold(context, relation, told) or turned(context, relation, told) or borne_out(context, relation, told):
            continue
        if not _doubtful(relation) or not (
            _otherwise(relation, holding)
            or _of_other_lists(relation, lists)
            or _kept(_reckoned_otherwise, context, relation)
        ):
            yield relation


def _kept(ask: Callable[[Context, Relation], bool], context: Context, relation: Relation) -> bool:
    """Kept by relation: after most edits all but one or two of them are those of before."""
    return context.scene.trace.remembered((ask, relation), partial(ask, context, relation))


def _by_itself(context: Context, relation: Relation) -> bool:
    """The amounts of a relation and the words around them explain it, whatever other relations there are."""
    if relation.kind is LinkKind.SUM and (_no_list(context, relation) or unaddable(context, relation)):
        return True
    if witnessed(context, relation) or of_some(context, relation) or of_other_measure(context, relation):
        return True
    if of_other_subject(context, relation) or of_other_time(context, relation):
        return True
    if of_named_measure(context, relation) or of_another_account(context, relation):
        return True
    return _priced(context, relation) and not holds(relation)


def _reckoned_otherwise(context: Context, relation: Relation) -> bool:
    """What a doubtful sum or product is made of makes something else."""
    return _of_other_things(context, relation) or _made_beside(context, relation)


def _doubtful(relation: Relation) -> bool:
    """A sum or product that only a pattern suggests, and that does not come out."""
    if holds(relation):
        return False
    return relation.confidence is not Confidence.STATED and relation.kind in RECKONED and not relation.open


def _otherwise(relation: Relation, holding: Iterable[frozenset[int]]) -> bool:
    """A product or sum that holds has two of its amounts, its total among them: "1,200 homes, 300 a year, at £175,000
    each, or £210m"; « trois cimentiers à un total de 390 millions : 210 pour l'un, 120 et 60 pour les autres ».
    """
    total = relation.one("total")
    if total is None or holds(relation):
        return False
    orders = orders_of(relation)
    # who pays what things cost adds up as well, of things whose noun ties them to their price
    least = 1 if relation.kind is LinkKind.RATE and relation.pattern != "P9.named" else 2
    return any(total.order in one and len(one & orders) >= least for one in holding)


def _part_elsewhere(relation: Relation, parts: Container[int]) -> bool:
    """What is taken for another figure told again is a part of a sum that comes out: "sales of £3.4bn: £2.1bn from the
    one and £1.3bn from the other", under "a £1.2bn bid".
    """
    if relation.kind is not LinkKind.SAME or relation.confidence is Confidence.STATED:
        return False
    if relation.pattern == "P13.reckoned":
        return False  # that it comes out is what says it
    return relation.figures[-1].order in parts


def _of_other_lists(relation: Relation, lists: Iterable[set[int]]) -> bool:
    """Its parts make another total (« 62 obras: 41, 13 y 8 »), or one is the product of two others ("12 teams of
    five, 60 people, ... 90 by the end of the month").
    """
    if relation.kind is not LinkKind.SUM or holds(relation):
        return False
    parts = relation.of("part")
    orders = {part.order for part in parts}
    if any(len(one & orders) >= 2 for one in lists):
        return True
    values = {part.quantity.middle for part in parts}
    small = [part.quantity.middle for part in parts if part.quantity.middle > 1]
    return len(parts) > 2 and any(a * b in values for a, b in combinations(small, 2))


def _made_beside(context: Context, relation: Relation) -> bool:
    """The amounts around a value, its number and their total say otherwise what they make."""
    count, unit, total = relation.one("count"), relation.one("unit"), relation.one("total")
    if relation.kind is not LinkKind.RATE or count is None or unit is None or total is None:
        return False
    if unit.quantity.middle == 1 and unit.kind is Kind.COUNT:
        return True  # one each needs no reckoning
    if relation.pattern == "P9.signs" and unit.per in PERIODS and count.kind is Kind.COUNT and total.per is None:
        return True  # "the reader is 52 and pays 129 kronor a month; a year costs 5,990"
    near = [one for one in context.figures(unit.sentence) if one not in (count, unit, total)]
    more = (*near, *(one for one in context.figures(unit.sentence - 1) if one is not total))
    return (
        _used_elsewhere(context, unit, total)
        or _made_as_well(context, count, unit, total, near)
        or _of_another_number(count, unit, total, more)
        or _with_another_value(count, unit, total, near, more)
    )


def _made_as_well(context: Context, count: Figure, unit: Figure, total: Figure, near: Iterable[Figure]) -> bool:
    """What two of them, or all three, make stands near, whatever it is called: « les 80 000 autres irrigueront 8 000
    hectares, à raison de 10 mètres cubes par hectare », « dix jours à trente bénévoles, deux par jour », of 600.
    """
    made = count.quantity.middle * unit.quantity.middle
    reach = context.scene.amounts[max(0, count.order - _REACH) : count.order + _REACH]
    thrice = made * total.quantity.middle
    return any(one.quantity.middle == made for one in near) or any(one.quantity.middle == thrice for one in reach)


def _of_another_number(count: Figure, unit: Figure, total: Figure, more: Sequence[Figure]) -> bool:
    """The total is the value times another number (« 1 900 repas par jour, quatre jours par semaine, soit 7 600 »,
    "1.2 tonnes worth 180 million, at 150,000 a kilo") or a difference ("from eight minutes to five saves, at eight
    litres a minute, 24 litres").
    """
    value, stated = unit.quantity.middle, total.quantity.middle
    lengths = (one.quantity.middle for one in more if one.kind is Kind.DURATION)
    counted = (one.quantity.middle for one in more if one.kind in (Kind.COUNT, Kind.MEASURE))
    beside = (one for one in (count, *more) if one.sentence == unit.sentence or one is count)
    like = [one.quantity.middle for one in beside if one.kind is count.kind and one.unit == count.unit]
    return (
        any(length * value == stated for length in lengths)
        or any(_one_mantissa(number * value, stated) for number in counted)
        or any((a - b) * value == stated for a, b in permutations(like, 2))
    )


def _with_another_value(
    count: Figure, unit: Figure, total: Figure, near: Iterable[Figure], more: Iterable[Figure]
) -> bool:
    """Two values with a number each make the total: "five engines at 380,000 each and three vans at 240,000"."""
    made = count.quantity.middle * unit.quantity.middle
    values = [one.quantity.middle for one in near if same_dimension(one.quantity, unit.quantity)]
    numbers = [one.quantity.middle for one in more if one.kind in (Kind.COUNT, Kind.MEASURE)]
    both = (
        made + value * number for value in values for number in (Fraction(1), *numbers)
    )  # "and an ambulance at 165,000"
    return any(abs(one / total.quantity.middle - 1) <= _ROUNDED for one in both)


def _used_elsewhere(context: Context, unit: Figure, total: Figure) -> bool:
    """Two other amounts make the total (« quatorze vedettes ... à 18 millions l’unité »), or the value makes another
    amount with a number beside it ("0.42 euros a share; with 250 million shares that is 105 million").
    """
    near = [one for at in range(unit.sentence - 1, unit.sentence + 2) for one in context.figures(at) if at >= 0]
    values = [one.quantity.middle for one in near if one not in (unit, total) and one.quantity.middle > 1]
    if any(a * b == total.quantity.middle for a, b in combinations(values, 2)):
        return True
    return any(a * unit.quantity.middle == b for a, b in permutations(values, 2) if a != b)


def _one_mantissa(one: Fraction, other: Fraction) -> bool:
    """The same digits, whatever the thousands."""
    return bool(one) and any(one * scale == other for scale in (Fraction(1, 1000), Fraction(1), Fraction(1000)))


def _priced(context: Context, relation: Relation) -> bool:
    """A part is the price of something and makes the total with its number: "648 euros, and 900 m³ at 1.08 euros,
    together 972 euros".
    """
    total, parts = relation.one("total"), relation.of("part")
    if relation.kind is not LinkKind.SUM or total is None:
        return False
    return any(
        part.quantity.middle * other.quantity.middle == total.quantity.middle
        for part in parts
        if part.quantity.middle * _PRICE <= total.quantity.middle
        for other in context.figures(part.sentence)
        if other is not part and other is not total and other.quantity.middle > 1
    )


def _of_other_things(context: Context, relation: Relation) -> bool:
    """A sum whose parts are not of one sort, or that leaves out single ones told without a number."""
    total, parts = relation.one("total"), relation.of("part")
    if relation.kind is not LinkKind.SUM or total is None or len(parts) < 2:
        return False
    if (
        (len(parts) <= _MOST and some_make(parts, total))
        or _shared_out(context, total, parts)
        or _balanced(total, parts)
        or _sentences(context, total, parts)
        or _ages(context, (total, *parts))
    ):
        return True
    if total.kind is not Kind.COUNT:
        return False
    holders = relation.pattern == "P17.far" and _with_holders(total, parts)
    return holders or _mixed(parts) or _leaves_single(context, total, parts)


def _no_list(context: Context, relation: Relation) -> bool:
    """However it is told, its parts are none: alternatives, what each of several gets, prices beside a total."""
    total, parts = relation.one("total"), relation.of("part")
    if total is None or len(parts) < 2:
        return False
    tiny = any(part.quantity.middle * _TINY < total.quantity.middle for part in parts)
    # "58 left shoes and 60 right ones, which is about what one finds"
    amid = parts[0].sentence == parts[-1].sentence and parts[0].start < total.start < parts[-1].start
    single = any(one.quantity.middle == 1 and (amid or one.quote == one.quantity.numeral) for one in parts)
    if tiny or single or singles_make(context, parts, total):
        return True
    return _alternatives(context, parts) or _for_each(context, total, parts)


def _alternatives(context: Context, parts: Sequence[Figure]) -> bool:
    """« des compartiments de quatre ou de six »: one or the other, not both; "$8.5 million, or 18.5% of the whole, and
    $2.5 million" says the first again.
    """
    either = context.scene.pack.table("hedges").strings("or")
    pairs = ((a, b) for a, b in pairwise(parts) if a.sentence == b.sentence and a.start < b.start)
    lasts = ((context.neighbour(b, -1) or a, b) for a, b in pairs)
    return any(not set(either).isdisjoint(context.between(a, b).words) for a, b in lasts)


def _ages(context: Context, figures: Sequence[Figure]) -> bool:
    """Ages, which nobody adds: "aged 67 and 65 ... nine pairs of boots, five of them hers"."""
    return any(is_age(context.scene, one) for one in figures)


def _sentences(context: Context, total: Figure, parts: Sequence[Figure]) -> bool:
    """Years of prison, which nobody adds to a length of time told elsewhere."""
    if total.kind is not Kind.DURATION:
        return False
    marks = lasting(context.scene).marks
    punished = (mark for part in parts for mark in marks.get(part.sentence, ()) if "punished" in mark.roles)
    return any(True for _ in punished) and any(part.sentence != total.sentence for part in parts)


def _for_each(context: Context, total: Figure, parts: Sequence[Figure]) -> bool:
    """A part goes to each of several: "300,000 euros: 140,000 for the widow, 80,000 for each son"."""
    gap = total.quantity.middle - added(part.quantity.middle for part in parts)
    told = (
        part for part in parts if context.just_after(part, 3).has("each") or context.just_before(part, 3).has("each")
    )
    return any(gap in (times * part.quantity.middle for times in range(1, _FEW)) for part in told)


def _shared_out(context: Context, total: Figure, parts: Sequence[Figure]) -> bool:
    """A share told of the total is the part that the list lacks: "an eighth of the £480 million. The rest ..."."""
    made = added(part.quantity.middle for part in parts)
    shares = (one.quantity.middle / 100 for one in context.figures(total.sentence) if one.kind is Kind.PERCENT)
    return any(made + share * total.quantity.middle == total.quantity.middle for share in shares)


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
    named = [part for part in parts if part.unit and not bare(part)]
    few = any(part.quantity.high < _FEW and not _akin(part.unit, total.unit) for part in named)
    return few and any(_akin(part.unit, total.unit) for part in named)


def _akin(one: str, other: str) -> bool:
    """Forms of one noun."""
    return bool(one) and bool(other) and one[:4].lower() == other[:4].lower()


def _leaves_single(context: Context, total: Figure, parts: Sequence[Figure]) -> bool:
    """« 13 petits-enfants, 27 arrière-petits-enfants et un arrière-arrière-petit-fils : 41 descendants »."""
    gap = total.quantity.middle - added(part.quantity.middle for part in parts)
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
