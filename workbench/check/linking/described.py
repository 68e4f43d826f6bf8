"""An amount told again by what is said of it: "drew 118,000 visitors in 2023 ... the 96,000 visitors of 2023", « 412
blocos vão desfilar ... os 385 blocos que vão desfilar », "3,180 thefts ... 3,810 cars stolen".

Something must refer to the amount told before: an article, a quotation beside the text, the headline, or a slip of the
pen. And what is said of the two must be the same: the noun, what follows it, the day, the words around, be it in other
words of one sense. What only the later one says ("the 96,000 who paid") makes it another.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations

from workbench.check.linking.context import Context
from workbench.check.linking.guards import corrected, earlier_told, of_earlier_year, one_more, same_scope, stands
from workbench.check.linking.likeness import digits_of, likeness, refers
from workbench.check.linking.taken_up import corrected_next, shares_before
from workbench.check.linking.titles import last_digit
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.check.slips import slip
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Hedge, Kind

_KINDS = (Kind.MONEY, Kind.COUNT, Kind.PERCENT, Kind.MEASURE, Kind.DURATION)
_LEAD = 2  # paragraphs
_LEAST = 10  # smaller counts tell a list, or some of the things told
_LOW, _HIGH = Fraction(3, 5), Fraction(5, 3)
_REACH = 40
_OTHER = frozenset(
    {"against", "up", "down", "more", "less", "rest", "expected", "earlier", "before_year", "each", "mean", "open"}
)
_BEHIND = frozenset({"more", "each", "mean"})
_CHANGE = frozenset({"up", "down", "more", "less"})
_PAST = frozenset({"earlier", "before_year"})
_CLOSE = Fraction(3, 1000)
_ENOUGH, _IDENTITY = 4, 3


def find_all(context: Context) -> Iterator[Relation]:
    """Pairs of one quantity with two values, by the later amount."""
    yield from context.scene.trace.every(_of, context, _candidates(context), Relation.all_same)


def _candidates(context: Context) -> tuple[Figure, ...]:
    """The amounts of the body that may be told again: no edit changes it."""

    def found() -> tuple[Figure, ...]:
        return tuple(one for one in context.scene.amounts if one.kind in _KINDS and not one.in_title)

    return context.scene.trace.remembered(_candidates, found)


def _of(context: Context, second: Figure) -> Iterator[Relation]:
    if not _plain(second) or not _told(context, second):
        return
    found: list[tuple[int, Figure]] = []
    like, taken = likeness(context), refers(context, second)
    for first in context.scene.amounts[max(0, second.order - _REACH) : second.order]:
        if first.sentence == second.sentence or first.kind is not second.kind:
            continue
        if not (like.reference(first, second, taken=taken) or _swapped(first, second)):
            continue  # nothing refers to it: most pairs of a long text
        if _comparable(context, first, second):
            points = _points(context, first, second)
            if points:
                found.append((points, first))
    if not found:
        return
    most = max(points for points, _ in found)
    best = [one for points, one in found if points == most]
    if len({one.quantity.low for one in best}) == 1 and not _explained(context, best[-1], second):
        members = (("first", best[-1]), ("second", second))
        pattern = "P13.term" if second.kind is Kind.DURATION else "P13.taken"
        yield Relation(LinkKind.SAME, members, Confidence.INFERRED, pattern=pattern)


def _plain(figure: Figure) -> bool:
    quantity = figure.quantity
    if quantity.is_range or quantity.hedge is not Hedge.NONE or not quantity.low:
        return False
    return figure.kind is not Kind.COUNT or quantity.low >= _LEAST


def _told(context: Context, figure: Figure) -> bool:
    """Given as a fact, or taken up as known, and of no earlier year that the text only compares with."""
    if corrected_next(context, figure) or earlier_told(context, figure) or one_more(context, figure):
        return False
    return stands(context, figure) or refers(context, figure)


def _comparable(context: Context, first: Figure, second: Figure) -> bool:
    """Of one kind and rate, plain, and not of one value."""
    if first.kind is Kind.COUNT and first.quote == first.quantity.numeral:
        return False  # its noun is another's
    if second.kind is Kind.DURATION and not _one_term(context, first, second):
        return False
    if (first.per or "") != (second.per or "") or not _plain(first):
        return False
    elided = second.kind is Kind.MONEY and likeness(context).elided(second)
    if second.kind is not Kind.COUNT and first.unit != second.unit and not elided:
        return False
    if not _LOW <= second.quantity.low / first.quantity.low <= _HIGH:
        return False
    if second.kind is Kind.DURATION:
        return first.quantity.low != second.quantity.low  # whole years, which nobody rounds
    return not first.readings.normal.meets(second.readings.normal) and not rounded_off(first, second)


def rounded_off(first: Figure, second: Figure) -> bool:
    """The one is the other without its last digits: "200 cases" above 214."""
    gap = abs(first.quantity.low - second.quantity.low)
    return any(2 * gap < last_digit(one) for one in (first, second))


def _one_term(context: Context, first: Figure, second: Figure) -> bool:
    """A headline's years in prison and the lead's; ages and other lengths are told in too many ways."""
    heads = [one for one in context.scene.title_amounts if one.kind is Kind.DURATION]
    lettered = any(map(str.isalpha, first.quote.removeprefix(first.quantity.numeral)))
    return heads == [first] and lettered and second.paragraph <= _LEAD and likeness(context).sentenced(second)


def _swapped(first: Figure, second: Figure) -> bool:
    a, b = first.quantity, second.quantity
    one, two = first.whole, second.whole
    if one is not None and two is not None and ((one - two) % 9 or sorted(str(one)) != sorted(str(two))):
        return False  # nearly always (nines cast out), and sooner told than by `slip`
    return slip(b.low, a.low, min(a.step, b.step)) == "swapped"


def _points(context: Context, first: Figure, second: Figure) -> int:
    """How much says that both are one quantity; nothing where something tells them apart."""
    like = likeness(context).of(first, second)
    swapped = like.slip == "swapped" and digits_of(second) >= 2
    sure = swapped and digits_of(second) > 2 and like.words
    if not (like.reference or swapped) or (like.apart and not sure):
        return 0
    if (
        not same_scope(context, first, second)
        or not stands(context, first)
        or _told_apart(context, first, second, sure=sure)
    ):
        return 0
    identity = like.identity + _lone(context, first, second)
    reference = like.reference + (0 if not swapped else 3 if digits_of(second) > 2 else 2)
    reference += like.slip == "digit" and digits_of(second) >= 2
    least = 1 if swapped else _IDENTITY
    if corrected(context, second) and not like.followed:
        return 0  # "will not pay the £4,700 demanded" denies no sum
    if not (like.bound or like.slip) or identity < least or not like.words or reference + identity < _ENOUGH:
        return 0
    return reference + identity


def _told_apart(context: Context, first: Figure, second: Figure, *, sure: bool) -> bool:
    """Words beside the one, not beside the other, that make it a change, a mean, a forecast; what is taken up may have
    been told as a rise: "a rise of £250 ... the £250 that they ask for".
    """
    roles = [_roles(context, one) for one in (first, second)]
    ours = roles[0] - roles[1] - (_CHANGE if refers(context, second) or first.in_title else frozenset())
    timed = likeness(context).of(first, second).timed
    theirs = roles[1] - roles[0]
    if timed:
        ours, theirs = ours - _PAST, theirs - _PAST
    if ours or theirs or (earlier_told(context, first) and not _since(context, first)):
        return True
    return not sure and _of_other_year(context, first, second)


def _since(context: Context, figure: Figure) -> bool:
    """« Desde noviembre entraron 48.000 toneladas »: the sentence opens with since when, and tells of nothing past."""
    opening = context.scene.tokens.lower[context.scene.sentence_tokens(figure.sentence).start]
    return opening in context.words.from_


def _roles(context: Context, figure: Figure) -> frozenset[str]:
    """The roles of the words that tell an amount apart; "from" counts only right before it."""
    lower, origins = context.scene.tokens.lower, context.words.from_
    start = context.inside(figure).start
    near = [
        cue for cue in context.just_before(figure, 4).cues
        if cue.last == start or cue.last - cue.first > 1 or lower[cue.first] not in origins
    ]  # fmt: skip
    behind = context.just_after(figure, 2).roles & _BEHIND
    return frozenset[str]().union(*(cue.roles for cue in near)) & _OTHER | behind


def _of_other_year(context: Context, first: Figure, second: Figure) -> bool:
    """A year before that of publication right behind the one alone."""
    if likeness(context).of(first, second).timed:
        return False
    return of_earlier_year(context, first) != of_earlier_year(context, second)


def _lone(context: Context, first: Figure, second: Figure) -> bool:
    """No other such amount has been told before."""
    before = context.scene.amounts[max(0, second.order - _REACH) : second.order]
    values = {
        one.quantity.low for one in before
        if one.kind is second.kind and one.unit in (first.unit, second.unit) and (one.per or "") == (second.per or "")
    }  # fmt: skip
    return values <= {first.quantity.low, second.quantity.low}


def _explained(context: Context, first: Figure, second: Figure) -> bool:
    """Another amount, or a sum, a difference or a share of some, is the later one, or the body has the headline's."""
    amounts = context.scene.amounts
    if made_by_others(context, second) or _part_of(context, first, second):
        return True
    if not first.in_title:
        return False
    return any(not one.in_title and _may_be(first, one) for one in amounts)


def _may_be(title: Figure, one: Figure) -> bool:
    """The body has the value of the headline, be it of another noun or of none: « au lieu des 700 000 inscrites »."""
    if title.kind is Kind.DURATION:
        return one.kind is title.kind and one.unit == title.unit and one.quantity.low == title.quantity.low
    like = one.kind is Kind.COUNT or (one.kind is title.kind and one.unit == title.unit)
    return like and one.readings.normal.meets(title.readings.normal)


def made_by_others(context: Context, second: Figure) -> bool:
    """An amount told before is the later one, or two of one noun with it, or a share of one, make it."""
    like = [
        one for one in context.scene.amounts[max(0, second.order - _REACH) : second.order]
        if one.kind is second.kind and (likeness(context).noun(one, second) or one.kind is Kind.MONEY)
    ]  # fmt: skip
    stated, values = second.quantity.middle, {one.quantity.middle for one in like}
    made = [*values, *(one.quantity.high for one in like)]
    made += [a + b for a, b in combinations(values, 2)] + [abs(a - b) for a, b in combinations(values, 2)]
    shares = shares_before(context, second) if second.kind is not Kind.PERCENT else []
    made += [value * part for value in values for share in shares for part in (share, 1 - share, 1 + share)]
    made += [value / share for value in values for share in shares if share]
    return any(abs(value / stated - 1) <= _CLOSE for value in made)


def _part_of(context: Context, first: Figure, second: Figure) -> bool:
    """The amounts of its sentence make the earlier one together: "$60,000 for the one and $24,000 for the other"."""
    rest = [one.quantity.middle for one in context.figures(second.sentence) if one.kind is second.kind]
    return len(rest) > 1 and sum(rest) == first.quantity.middle
