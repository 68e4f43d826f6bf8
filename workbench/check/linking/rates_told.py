"""A value of each thing or day, how many there are and what they make, read from what the value is said to be of.

« 85 000 curieux en dix-sept jours, une moyenne de 5 000 entrées quotidiennes », "each of the 60 turbines gives 4MW,
240MW in all", "twelve classes of 26 pupils: 312 on the roll", « 3 600 arbres sur neuf hectares, 400 à l'hectare ». The
total may have another noun. One amount must be told as what follows from the others, and no other amounts nearby may
make it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from workbench.check.linking.context import PERIODS, Context, Gap
from workbench.check.linking.guards import corrected, single, usable
from workbench.check.linking.itemised import set_apart
from workbench.check.linking.per_what import Per, per_what
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.check.units import in_unit_of, periods, same_dimension
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import ADDABLE, Hedge, Kind

_LEAST, _MOST = Fraction(1, 2), Fraction(2)
_SLIPS = (Fraction(10), Fraction(100), Fraction(1000))
_SLIP = Fraction(3, 100)
_CLOSE = Fraction(5, 100)
_NEAR = 4
_FAR = 7
"""Words before a total among which one says that it follows."""
_FOLLOWS = ("mean", "soit", "share_of", "and_so", "makes", "total", "result", "at_rate", "closed")
_OTHER = ("against", "more", "before_year", "expected", "open", "rest", "remains", "up", "down", "cap", "peak")
_MEAN = ("mean", "at_rate", "share_of")
_SIGNS = frozenset({":", "–", "—", "("})


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """Values of each in a sentence with their number and their total, there or in the sentence before."""
    for unit in context.figures(sentence):
        if unit.kind not in ADDABLE or unit.in_title or not _plain(context, unit) or _of_all(context, unit):
            continue
        per = per_what(context, unit)
        if per is None:
            continue
        around = [one for one in _around(context, unit) if one is not unit]
        near = [one for one in around if _plain(context, one, planned=one is per.thing)]
        counts = [one for one in near if per.counts(one)]
        counts = [one for one in counts if per.names(one)] or counts
        totals = [*near, *(one for one in _next(context, unit) if per.told and _plain(context, one))]
        pairs = [(count, total) for count in counts for total in totals if _could_be(unit, count, total, per)]
        pairs = pairs or _with_headline(context, unit, counts, per)
        if any(_close(_product(unit, *pair), pair[1]) for pair in pairs):
            continue
        found = [pair for pair in pairs if _follows(context, unit, *pair, per) and not _lent(context, unit, *pair)]
        if (
            len(found) == 1
            and not _others_told(context, unit, *found[0])
            and not _made_elsewhere(context, unit, *found[0])
        ):
            count, total = found[0]
            members = (("count", count), ("unit", unit), ("total", total))
            yield Relation(LinkKind.RATE, members, Confidence.INFERRED, pattern="P9.per")


def _plain(context: Context, one: Figure, *, planned: bool = False) -> bool:
    """A single value, told as such; one whose total follows in its sentence may be planned like that."""
    quantity = one.quantity
    if quantity.is_range or quantity.low <= 0 or quantity.hedge not in (Hedge.NONE, Hedge.ABOUT, Hedge.NEARLY):
        return False
    other = [role for role in _OTHER if not (planned and role == "expected")]
    if not usable(one) or corrected(context, one) or set_apart(context, one, other):
        return False
    return not context.just_after(one, 2).has("more") and not context.just_after(one, 6).has("peak")


def _of_all(context: Context, unit: Figure) -> bool:
    """What all of them make, with a mean behind it: „Acht Köche kochten zusammen 312 Menüs, im Schnitt anderthalb“."""
    near = context.just_before(unit, 2)
    return near.has("total") and not near.has("mean", "each")


def _around(context: Context, unit: Figure) -> list[Figure]:
    """The amounts of its sentence and of the one before in the paragraph."""
    near = (*context.figures(unit.sentence - 1), *context.figures(unit.sentence))
    return [one for one in near if one.paragraph == unit.paragraph]


def _next(context: Context, unit: Figure) -> list[Figure]:
    """The amounts of the sentence behind, where they are told as what follows: "That made 3,160 doses in a day"."""
    return [
        one
        for one in context.figures(unit.sentence + 1)
        if one.paragraph == unit.paragraph
        and context.just_before(one, _FAR).has("and_so", "that_is", "total", "result")
    ]


def _with_headline(context: Context, unit: Figure, counts: Sequence[Figure], per: Per) -> list[tuple[Figure, Figure]]:
    """A mean and its number in one sentence, of the total of the title: « engrange 238 000 tonnes de coton ». They may
    be of a part of it, which must not come to more than the whole.
    """
    mean = context.lead(unit).has("mean") or context.just_after(unit, 5).has("mean")
    if unit.kind is Kind.COUNT or not (per.told and mean):
        return []
    totals = [one for one in context.scene.title_amounts if one.kind is unit.kind and _plain(context, one)]
    here = [one for one in counts if one.sentence == unit.sentence]
    pairs = [(count, total) for count in here for total in totals if _could_be(unit, count, total, per)]
    return [(count, total) for count, total in pairs if _product(unit, count, total) > total.quantity.middle]


def _could_be(unit: Figure, count: Figure, total: Figure, per: Per) -> bool:
    if total is count or not same_dimension(total, unit) or total.per is not None:
        return False
    if total.kind is Kind.COUNT and total.quantity.high < unit.quantity.low and total.unit != unit.unit:
        return False  # other things, and fewer than each has
    return _fits_in(unit, count, total) and (per.thing is None or per.thing is count)


def _fits_in(unit: Figure, count: Figure, total: Figure) -> bool:
    made = _product(unit, count, total) / total.quantity.middle
    return _LEAST <= made <= _MOST or any(abs(made / one - 1) <= _SLIP for slip in _SLIPS for one in (slip, 1 / slip))


def _product(unit: Figure, count: Figure, total: Figure) -> Fraction:
    return periods(count.quantity, unit.per).middle * in_unit_of(unit.quantity, total).middle


def _follows(context: Context, unit: Figure, count: Figure, total: Figure, per: Per) -> bool:
    """The last of the three is told as what follows: "an average of", « soit », "in all", a colon before it."""
    last = max(unit, count, total, key=lambda one: one.start)
    if last is count:
        return per.told and count.sentence == total.sentence == unit.sentence and context.lead(unit).has(*_MEAN)
    if context.words.conjunctions.intersection(context.preceding(last)) and last is total:
        return False
    lead = context.lead(last) if last.sentence == max(unit.sentence, count.sentence) else context.just_before(last, 6)
    if ";" in lead.words and not (last is total and _in_all(lead)):
        return False
    if last is total and last.sentence > max(unit.sentence, count.sentence):
        return True  # see `_next`
    signed = bool(_SIGNS & set(lead.words[-len(context.inside(last)) - _NEAR :]))
    if last is unit:
        apposed = per.told and bool(context.preceding(unit)) and context.preceding(unit)[-1] in (",", *_SIGNS)
        told = lead.has(*_FOLLOWS) or context.just_after(unit, 5).has("mean")
        return apposed or told or (per.told and signed)
    return signed or lead.has(*_FOLLOWS) or context.just_after(total, 3).has("total", "result", "incoming")


def _lent(context: Context, unit: Figure, count: Figure, total: Figure) -> bool:
    """« Un prêt de 200 000 euros sur vingt ans, à 3,1 %, coûte 1 119 euros par mois »: interest comes on top."""
    if count.kind is not Kind.DURATION or total.kind is not Kind.MONEY:
        return False
    told = context.sentence_roles(unit.sentence) | context.sentence_roles(total.sentence)
    return "loan" in told or any(one.kind is Kind.PERCENT for one in context.figures(unit.sentence))


def _in_all(lead: Gap) -> bool:
    """A word like "in all" right behind the last semicolon: "...; in all 182,000 came"."""
    behind = lead.words[len(lead.words) - 1 - lead.words[::-1].index(";") + 1 :]
    return any("total" in cue.roles for cue in lead.cues[-3:]) and len(behind) <= _NEAR + _FAR


def _others_told(context: Context, unit: Figure, count: Figure, total: Figure) -> bool:
    """Another value of each stands between: "16 classes of 25 pupils and four of 30: the school teaches 520"."""
    first, last = min(unit.start, count.start), max(unit.end, count.end, total.start)
    return any(
        first < one.start < last and one not in (unit, count, total) and same_dimension(one, unit)
        for one in context.figures(unit.sentence)
    )


def _made_elsewhere(context: Context, unit: Figure, count: Figure, total: Figure) -> bool:
    """Other amounts near make this total, or these make another amount: then the three are not of one thing."""
    for one in context.scene.amounts:
        if one in (unit, count, total) or abs(one.sentence - unit.sentence) > _NEAR or not one.quantity.low:
            continue
        if same_dimension(one, total) and _close(_product(unit, count, one), one):
            return True
        counts = one.kind in (Kind.COUNT, Kind.DURATION) and single(one) and one.per not in PERIODS
        if counts and _close(_product(unit, one, total), total):
            return True
    return False


def _close(made: Fraction, one: Figure) -> bool:
    return abs(made / one.quantity.middle - 1) <= _CLOSE
