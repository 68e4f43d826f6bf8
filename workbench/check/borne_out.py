"""Products and shares that are told of other amounts than a pattern took: the amounts around them bear that out."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from functools import partial
from itertools import combinations

from workbench.check.grading import judge, percent
from workbench.check.holding import holds
from workbench.check.linking.context import Context, alike
from workbench.check.linking.guards import bare
from workbench.check.near_amounts import near
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.intervals import added
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import ADDABLE, Kind
from workbench.language import naming

_REACH = 2
"""Sentences on either side in which the other amounts may stand."""
_NAMED = 4
"""Words of a share that names what it is one of: « un métro sur deux »."""
_SUM = Fraction(1, 1000)
_SMALL, _MOST, _FEW = 30, 2, 8
_IN_A = {("month", "year"): 12, ("week", "year"): 52, ("day", "week"): 7, ("day", "year"): 365, ("hour", "day"): 24}
"""How many periods the longer one has."""


def borne_out(context: Context, relation: Relation, told: Iterable[Relation]) -> bool:
    """Whether a sum, product or share that patterns suggest, `told` being all of them, is told of other amounts."""
    if relation.link_id or holds(relation):
        return False
    if relation.kind is LinkKind.SUM:
        return (
            _with_some_before(context, relation, told)
            or _of_longer_list(relation, told)
            or _all_of_larger(context, relation)
        )
    if relation.confidence is Confidence.STATED or relation.kind not in (LinkKind.RATE, LinkKind.SHARE):
        return False
    return context.scene.trace.remembered((borne_out, relation), partial(_by_amounts, context, relation))


def _by_amounts(context: Context, relation: Relation) -> bool:
    """Of a product or share the amounts around it, whatever other relations there are."""
    if relation.kind is LinkKind.RATE:
        return _of_other_amounts(context, relation)
    return (
        _told_again(context, relation)
        or _of_another_pair(context, relation)
        or _names_another(context, relation)
        or _leaves_told_share(context, relation)
    )


def _with_some_before(context: Context, relation: Relation, told: Iterable[Relation]) -> bool:
    """As in "she polled 1,204, against 1,173 ... third with 655 and fourth with 168, which makes 3,200": with amounts
    told just before, some or all of the parts make the total.
    """
    total, parts = relation.one("total"), relation.of("part")
    if total is None or relation.open or len(parts) < 2 or total.quantity.middle < _SMALL or total.quantity.is_range:
        return False
    first = min(parts, key=lambda part: part.start)
    known = {total.order, *(part.order for part in parts)}
    sums = (one for one in told if one.kind is LinkKind.SUM and one is not relation and one.one("total") is not total)
    elsewhere = {figure.order for one in sums for figure in one.figures}
    before = [
        one.quantity.middle
        for number in range(max(0, first.sentence - _REACH), first.sentence + 1)
        for one in context.figures(number)
        if one.start < first.start
        and one.order not in known | elsewhere
        and (alike(one, total) or bare(one))
        and context.preceding(one, 1)[-1:] != ("(",)
    ][-_FEW:]
    values = [part.quantity.middle for part in parts]
    stated, made = total.quantity.middle, added(values)
    wholly = (added(some) + made for size in range(1, _MOST + 1) for some in combinations(before, size))
    if any(one == stated for one in wholly) or any(one + part == stated for one in before for part in values):
        return True
    # "tras once denuncias, y otras 53 afloraron después", of 64
    beside = ((one, part) for part in parts for one in context.figures(part.sentence) if one.order not in known)
    return any(
        one.kind is part.kind is Kind.COUNT and one.quantity.middle + part.quantity.middle == stated
        for one, part in beside
    )


def _of_longer_list(relation: Relation, told: Iterable[Relation]) -> bool:
    """As in "the city has paid £214m, the state £68m ... The remaining £30m": with its total it is the list of another
    whole, which a remainder closes; or it is but a piece of a longer list that comes out: «De los 40, obtuvo 18; los
    Liberales se quedan con 13 y los Verdes con nueve».
    """
    orders = {figure.order for figure in relation.figures}
    return any(
        one is not relation
        and (
            (one.pattern.startswith("P17") and orders <= {part.order for part in one.of("part")})
            or (one.kind is LinkKind.SUM and orders < {figure.order for figure in one.figures} and holds(one))
        )
        for one in told
    )


def _all_of_larger(context: Context, relation: Relation) -> bool:
    """As in « 41 des 70 sièges ... deuxième avec 17 élus. Le Centre en obtient 8 et les Verts 4 »: with one or
    two amounts beside them total and parts are all parts of another whole.
    """
    total, figures = relation.one("total"), relation.figures
    if total is None or relation.open or len(figures) < 3 or total.quantity.is_range:
        return False
    first, last = min(one.sentence for one in figures) - _REACH, max(one.sentence for one in figures)
    beside = [
        one.quantity.middle
        for one in context.scene.amounts
        if first <= one.sentence <= last and one not in figures and (alike(one, total) or one.kind is total.kind)
        if one.kind is Kind.COUNT or one.unit == total.unit
    ]
    made = added(one.quantity.middle for one in figures)
    wholes = {value for value in beside if value > made}
    parts = [value for value in beside if 0 < value < max(wholes, default=made)][:_FEW]
    sums = (added(some) for size in range(1, _MOST + 1) for some in combinations(parts, size))
    return any(made + more in wholes for more in sums)


def _told_again(context: Context, relation: Relation) -> bool:
    """As in "Almost half of respondents, 864 or 48%": the sentence says itself what the share is, of others."""
    share = relation.one("share")
    if share is None:
        return False
    following = [one for one in context.figures(share.sentence) if one.start > share.end][:_MOST]
    return any(
        one.kind is Kind.PERCENT and one.quantity.middle in share.readings.generous and one not in relation.figures
        for one in following
    )


def _of_other_amounts(context: Context, relation: Relation) -> bool:
    """As in "the most valuable plate was put at £38,000, the other two at £18,000 each", of £74,000 in all; "a fee of
    0.8% per sale, which comes to 40 naira on a purchase of 5,000"; «de 1971 a 1984 ... 312 hojas, 24 por año».
    """
    count, unit, total = relation.one("count"), relation.one("unit"), relation.one("total")
    if count is None or unit is None or total is None or not unit.quantity.middle:
        return False
    made, stated = count.quantity.middle * unit.quantity.middle, total.quantity.middle
    if stated / unit.quantity.middle == _IN_A.get((unit.per or "", total.per or ""), 0):
        return True  # "three tours a month, or 36 a year"
    around = [one for one in near(context, unit) if one not in (count, unit, total)]
    money = {one.quantity.middle for one in context.scene.amounts if one.kind is total.kind and one is not total}
    if made + stated in money:
        return True
    shares = [one.quantity.middle / 100 for one in around if one.kind is Kind.PERCENT]
    if any(abs(share * stated / unit.quantity.middle - 1) <= _SUM for share in shares):
        return True
    return _years(context, unit, stated / unit.quantity.middle)


def _years(context: Context, unit: Figure, wanted: Fraction) -> bool:
    """Two years told around a value lie as far apart as it must be counted."""
    sentences = context.scene.segments.sentences
    first = sentences[max(0, unit.sentence - _REACH)].start
    last = sentences[min(len(sentences) - 1, unit.sentence + _REACH)].end
    moments = [one.moment for one in context.scene.dates_within(first, last)]
    years = {one.earliest.year for one in moments if one is not None and one.earliest is not None}
    years |= {one.latest.year for one in moments if one is not None and one.latest is not None}
    return any(abs(a - b) == wanted for a, b in combinations(years, 2))


def _of_another_pair(context: Context, relation: Relation) -> bool:
    """As in "1,870 have waited more than a year; in 2024 there were 3,740 ... 612 people, close to a third of them":
    with another amount around, part or whole make the share.
    """
    part, whole, share = relation.one("part"), relation.one("whole"), relation.one("share")
    if part is None or whole is None or share is None:
        return False
    for one in near(context, share):
        if one in (part, whole) or one.kind not in ADDABLE or one.quantity.middle <= 0:
            continue
        for small, large in ((part, one), (one, whole)):
            fits = alike(small, large) or small.kind is large.kind is Kind.COUNT
            if not fits or small.quantity.middle >= large.quantity.middle:
                continue
            if judge(percent, [small.readings, large.readings], share.readings).severity is None:
                return True
    return False


def _names_another(context: Context, relation: Relation) -> bool:
    """As in « trois des cinq syndicats ... un métro sur deux »: the share itself says of what it is one."""
    part, whole, share = relation.one("part"), relation.one("whole"), relation.one("share")
    if part is None or whole is None or share is None or part.sentence == share.sentence:
        return False
    share = _told_fully(context, share)
    words = _words(context, share)
    ratios = naming.words(context.scene.pack.table("sources"), "ratios")
    at = next((place for place, word in enumerate(words) if word in ratios), 0)
    if len(words) < _NAMED or at < 2 or not words[at - 1].isalpha():
        return False
    others = (one for one in context.figures(share.sentence) if one is not share and one.kind is Kind.PERCENT)
    if not any(ratios & {*_words(context, one)} for one in others):
        return False  # « Sept élèves sur dix sont internes », of those told there
    told = context.sentence_stems(part.sentence) | context.sentence_stems(whole.sentence)
    return context.stems([words[at - 1]]).isdisjoint(told)


def _leaves_told_share(context: Context, relation: Relation) -> bool:
    """As in « acquérir 85 % du fromager ... Le solde du capital, 15 % »: the rest of a share told before, not of two
    amounts that stand nearer.
    """
    share = relation.one("share")
    if relation.one("taken") is None or share is None:
        return False
    before = (one for one in context.scene.amounts[: share.order] if one.kind is Kind.PERCENT)
    return any(one.quantity.middle + share.quantity.middle == 100 for one in before)


def _told_fully(context: Context, share: Figure) -> Figure:
    """A share of the headline as the body has it, with those told beside it."""
    if not share.in_title:
        return share
    again = (one for one in context.scene.amounts if not one.in_title and one.quote.lower() == share.quote.lower())
    return next(again, share)


def _words(context: Context, one: Figure) -> list[str]:
    inside = context.inside(one)
    return context.scene.tokens.lower[inside.start : inside.stop]
