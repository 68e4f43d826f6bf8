"""The same digits with another scale word, where several signs say that they tell one amount: "£740,000 is owed to the
taxman ... “a £740 million tax bill”", « trois milliards d’économies ... Les 3 millions demandés ».

No single sign is enough. Digits that two amounts hardly share by accident count most; then the article or demonstrative
before the second, a number without a noun of its own, words that both have about them, the nearness of the two, a
quotation or a headline. What an amount of another size would be natural for (a market, a price of each) speaks against.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction

from workbench.check.linking.context import PERIODS, Context, by_its_words
from workbench.check.linking.guards import of_earlier_year, same_scope
from workbench.check.linking.itemised import set_apart
from workbench.check.linking.other_size import of_its_own, of_other_size, told_before, told_in
from workbench.check.linking.per_what import per_what
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Hedge, Kind
from workbench.language.naming import words

_THOUSANDS = (Fraction(1000), Fraction(10**6))
_BACK = 12  # earlier amounts of the same digits
_NEAR = 2  # sentences
_ENOUGH = 4
_MANY = 10**6
_LONG = 3  # digits that amounts of two nouns must share
_OTHER = ("each", "mean", "against", "up", "down", "before_year", "expected", "earlier", "factor")
_RANGE = 3
_WRITTEN_OUT = 1000
_SLACK = Fraction(1, 20)
_ROUNDED = (Hedge.NONE, Hedge.ABOUT, Hedge.NEARLY, Hedge.MORE_THAN, Hedge.LESS_THAN, Hedge.AT_LEAST)


def find_all(context: Context) -> Iterator[Relation]:
    """Pairs of one amount with two scales, each later amount once."""
    yield from _told_exactly(context)
    for group in _groups(context.scene.amounts):
        for number, second in enumerate(group):
            for first in reversed(group[max(0, number - _BACK) : number]):
                if _apart(first, second) and _kept(context, first, second):
                    members = (("first", first), ("second", second))
                    yield Relation(LinkKind.SAME, members, Confidence.INFERRED, pattern="P13.scale", explicit=True)
                    break


def _told_exactly(context: Context) -> Iterator[Relation]:
    """Read "some €800 million ... The exact sum, €797 billion": a rounded amount, and what it is to the last digit."""
    for second in context.scene.amounts:
        if second.kind not in (Kind.MONEY, Kind.COUNT) or second.in_title or not _said_exact(context, second):
            continue
        if second.quantity.low < _WRITTEN_OUT:
            continue
        for first in reversed(context.scene.amounts[max(0, second.order - _BACK) : second.order]):
            if second.sentence - first.sentence > _NEAR or not _comparable(first, second):
                continue
            if first.quantity.hedge in _ROUNDED and _rounds(first, second):
                members = (("first", first), ("second", second))
                yield Relation(LinkKind.SAME, members, Confidence.INFERRED, pattern="P13.scale", explicit=True)
                break


@by_its_words
def _said_exact(context: Context, figure: Figure) -> bool:
    return "exact" in told_before(context, figure)


def _rounds(first: Figure, second: Figure) -> bool:
    """A thousand times as much, or a thousandth, to a twentieth."""
    ratio = second.quantity.low / first.quantity.middle
    return any(abs(ratio / factor - 1) <= _SLACK for factor in (Fraction(1000), Fraction(1, 1000)))


def _groups(amounts: Sequence[Figure]) -> Iterator[list[Figure]]:
    """The amounts by their digits, ranges by those of both ends."""
    found: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for figure in amounts:
        if figure.kind not in (Kind.MONEY, Kind.COUNT, Kind.MEASURE) or figure.per not in (None, "year"):
            continue
        value = figure.quantity
        if value.is_range and value.low > 0:
            found["range", _bare(value.low), _bare(value.high)].append(figure)
        elif figure.mantissa is not None:
            found[figure.mantissa].append(figure)
    return (group for group in found.values() if len({(one.quantity.low, one.quantity.high) for one in group}) > 1)


def _bare(value: Fraction) -> Fraction:
    while value >= _WRITTEN_OUT:
        value /= _WRITTEN_OUT
    return value


def _apart(first: Figure, second: Figure) -> bool:
    if first.sentence == second.sentence:
        return False
    a, b = sorted((first.quantity.low, second.quantity.low))
    measured = first.kind is Kind.MEASURE and first.unit == second.unit
    large = b >= _MANY or measured
    return b / a in _THOUSANDS and large and _comparable(first, second)


def _comparable(first: Figure, second: Figure) -> bool:
    """Of one unit; a number without a noun is money where money was told."""
    if first.kind is second.kind:
        return first.kind is Kind.COUNT or first.unit == second.unit
    kinds = {first.kind, second.kind}
    bare = next((one for one in (first, second) if one.kind is Kind.COUNT), None)
    return kinds == {Kind.MONEY, Kind.COUNT} and bare is not None and (not bare.unit or _digits(first) >= _LONG)


def _kept(context: Context, first: Figure, second: Figure) -> bool:
    return context.scene.trace.remembered((_kept, first, second), lambda: _one_amount(context, first, second))


def _one_amount(context: Context, first: Figure, second: Figure) -> bool:
    told = [one for one in (first, second) if one is second or one.quotation is None]  # « ce n’est pas du rabot »
    told = [
        one for one in told if not context.led_by(one, "definite")
    ]  # "if it never reaches the $1.4m that she forecasts"
    if not same_scope(context, first, second) or any(_corrected(context, one) for one in told):
        return False
    if any(_of_each(context, one) for one in (first, second)) and not (
        _demonstrated(context, second) and _digits(second) > 1
    ):
        return False
    if any(
        set_apart(context, one, _OTHER, 4) or context.just_after(one, 3).has("each", "mean") for one in (first, second)
    ):
        return False
    if context.just_after(second, 3).has("against"):
        return False
    if of_earlier_year(context, second) or _borne_out(context, second):
        return False
    return _signs(context, first, second) >= _ENOUGH


def _of_each(context: Context, figure: Figure) -> bool:
    """Told of each of some things or by a period, but the year; millions are given «al puerto», not for each port."""
    per = per_what(context, figure)
    if per is None or per.name == "year":
        return False
    to_somebody = figure.kind is Kind.MONEY and figure.quantity.low >= _MANY and figure.per is None
    return not to_somebody or not per.told or per.thing is not None or per.name in PERIODS


def _corrected(context: Context, figure: Figure) -> bool:
    """A word of denial is near, other than "not" with a verb behind the amount («de los 40 millones no queda nada»)."""
    lower, inside = context.scene.tokens.lower, context.inside(figure)
    negations = words(context.scene.pack.table("sources").table("words"), "negations")
    for cue in context.around(figure).cues:
        if "reject" not in cue.roles:
            continue
        gap = lower[inside.stop : cue.first]
        of_verb = inside.stop <= cue.first and all(word.isalpha() for word in gap) and lower[cue.first] in negations
        if not of_verb or not "".join(lower[cue.last : cue.last + 1]).isalpha():
            return True
    return False


def _borne_out(context: Context, second: Figure) -> bool:
    """The second amount is told elsewhere too, so that it is no slip; or both are told twice."""
    trace = context.scene.trace
    first: dict[tuple[Kind, str, Fraction], int] = trace.remembered(_firsts, lambda: _firsts(context))
    return first.get((second.kind, second.unit, second.quantity.low), second.order) < second.order


def _firsts(context: Context) -> dict[tuple[Kind, str, Fraction], int]:
    """The place of each value where it is told first."""
    found: dict[tuple[Kind, str, Fraction], int] = {}
    for one in context.scene.amounts:
        found.setdefault((one.kind, one.unit, one.quantity.low), one.order)
    return found


def _signs(context: Context, first: Figure, second: Figure) -> int:
    """How much says that both are one amount."""
    if of_other_size(context, second) or of_its_own(context, first, second):
        return 0
    points = _RANGE if second.quantity.is_range else _weight(second)
    taken = context.just_before(second, 2)
    known = taken.has("definite", "possessive", "demonstrative")
    points += 2 if _demonstrated(context, second) else known
    points += _without_noun(second) and (known or second.quantity.is_range)
    points += abs(first.sentence - second.sentence) <= _NEAR
    points += first.kind is second.kind and first.unit == second.unit and bool(second.unit)
    points += (first.quotation is None) is not (second.quotation is None)
    points += first.in_title
    shared = context.label(second) & (context.label(first) | context.sentence_stems(first.sentence))
    points += min(2, len(shared - context.stems([second.unit, first.unit])))
    return points + 2 * ("long" in told_in(context, second))


def _weight(figure: Figure) -> int:
    """None for one digit; one for round numbers of two ("25", "50"); else as many as there are digits, to four."""
    digits = _digits(figure)
    if digits < 2:
        return 0
    return 1 if digits == 2 and figure.digits.rstrip("0").endswith("5") else min(digits, 4)


def _digits(figure: Figure) -> int:
    value = figure.quantity.low
    while value and value % 10 == 0:
        value /= 10
    text = f"{float(value):.6f}".rstrip("0").replace(".", "").strip("0")
    return len(text)


def _demonstrated(context: Context, figure: Figure) -> bool:
    before = context.preceding(figure, 1)
    return bool(before) and before[0] in context.words.those


def _without_noun(figure: Figure) -> bool:
    """Read « Les 3 millions demandés », "three or four billion?": a count of nothing, which is money told before."""
    return figure.kind is Kind.COUNT and not figure.unit
