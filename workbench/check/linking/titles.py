"""A figure of the title that nothing in the body bears out, against the figure that tells the same at its head.

"Quarterly profit hits $3.1 billion" over "Net profit came in at $2.6 billion": no figure of the body, no sum and no
difference of them makes the title's. Only a figure of the first paragraphs that shares the title's words is compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations, pairwise

from workbench.check.linking.changes import is_change, reached
from workbench.check.linking.context import Context, alike
from workbench.check.linking.guards import corrected, earlier_told, of_earlier_year, one_more, same_scope, settled
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.check.slips import slip
from workbench.domain.intervals import over_common
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import ADDABLE, Hedge, Kind

_PARAGRAPHS = 2
_LEAST, _MOST = Fraction(1, 2), Fraction(2)
_MANY = 14
_CLOSE = Fraction(20, 100)
_HAIR = Fraction(2, 100)
_WORDS = 2
_HUNDRED = 100
_MOST_VALUES = 24  # of which sums of three are tried
_LEAST_SHARE = 10
_BEFORE_IT = ("pre", "before_deal")
_OTHER = ("against", "open", "up", "down", "more", "before_year", "expected", "earlier", "rest", "each", "mean", "cap")


def find_all(context: Context) -> Iterator[Relation]:
    """Title figures without support, with the figure that they should restate."""
    scene = context.scene
    yield from _shares(context)
    for title in scene.title_amounts:
        if not _plain(title) or context.just_before(title, 3).has("up", "down", "against", "open"):
            continue
        body = [one for one in scene.amounts if not one.in_title and _like(title, one)]
        if not body or len(body) > _MANY or supported(context, title, body):
            continue
        meant = [one for one in body if _tells_the_same(context, title, one)] or _totals(context, title, body)
        if len({one.quantity.low for one in meant}) == 1:
            members = (("first", title), ("second", meant[0]))
            yield Relation(LinkKind.SAME, members, Confidence.INFERRED, pattern="P13.head")


def _shares(context: Context) -> Iterator[Relation]:
    """A share of the title that no share of the body bears out, against the first of the body when they are close."""
    shares = [one for one in context.scene.amounts if one.kind is Kind.PERCENT]
    heads = [one for one in shares if one.in_title and _is_share(context, one)]
    body = [one for one in shares if not one.in_title]
    if len(heads) != 1 or not body or not any(one.in_title for one in shares[:1]):
        return
    title, first = heads[0], body[0]
    stated = title.quantity.low
    values = [one.quantity.middle for one in body]
    pairs = [a.quantity.middle + b.quantity.middle for a, b in pairwise(body) if a.sentence == b.sentence]
    apart = [abs(a.quantity.middle - b.quantity.middle) for a, b in pairwise(body) if a.sentence == b.sentence]
    if any(abs(value - stated) < 1 for value in (*values, *(_HUNDRED - value for value in values), *pairs, *apart)):
        return
    near = [one for one in body if abs(one.quantity.middle / stated - 1) <= _CLOSE]
    if (
        near[:1] == [first]
        and first.paragraph <= _PARAGRAPHS
        and _is_share(context, first)
        and not corrected(context, first)
        and not _of_another_rate(context, title, first)
    ):
        yield Relation(
            LinkKind.SAME, (("first", title), ("second", first)), Confidence.INFERRED, pattern="P13.head"
        )  # fmt: skip


def _of_another_rate(context: Context, title: Figure, one: Figure) -> bool:
    """« La participation atteint 50,3 % » under a result: a rate of its own, which the title does not name."""
    named = [cue for cue in context.lead(one).cues if "rate_noun" in cue.roles and "share_noun" not in cue.roles]
    lower = context.scene.tokens.lower
    words = context.stems([word for cue in named for word in lower[cue.first : cue.last]])
    return bool(words) and words.isdisjoint(context.sentence_stems(title.sentence))


def _is_share(context: Context, one: Figure) -> bool:
    """A plain share: no change, no fraction in words, no share of another time."""
    quantity = one.quantity
    if quantity.is_range or quantity.hedge is not Hedge.NONE or not _LEAST_SHARE <= quantity.low < _HUNDRED:
        return False
    near, after = context.just_before(one, 3), context.just_after(one, 4)
    return (
        not near.has("down", "against", "before_year", "earlier", "by")
        and not after.has("more", "before_year", "earlier")
        and not (is_change(context, one) and not reached(context, one))
    )


def _totals(context: Context, title: Figure, body: Sequence[Figure]) -> list[Figure]:
    """The only count that the first paragraphs give as a total, whatever its noun: "412 jobs" over « 387 au total »."""
    counts = [one for one in context.scene.title_amounts if one.kind is Kind.COUNT]
    if title.kind is not Kind.COUNT or counts != [title]:
        return []
    told = [
        one
        for one in body
        if one.paragraph <= _PARAGRAPHS + 1
        and (context.just_before(one, 5).has("total") or context.just_after(one, 3).has("total"))
    ]
    if len(told) != 1 or not settled(context, told[0]) or told[0].quotation is not None:
        return []
    step = min(title.quantity.step, told[0].quantity.step)
    close = abs(told[0].quantity.low / title.quantity.low - 1) <= _CLOSE
    return told if close or slip(told[0].quantity.low, title.quantity.low, step) == "swapped" else []


def _plain(figure: Figure) -> bool:
    quantity = figure.quantity
    if all(char.isdigit() or char in " .,'’" for char in figure.quote):
        return False  # no unit of its own: a score, a result of votes
    exact = not quantity.is_range and quantity.hedge is Hedge.NONE and quantity.low > _WORDS and quantity.per is None
    return exact and quantity.kind in ADDABLE


def _like(title: Figure, other: Figure) -> bool:
    """Alike; counts of people and victims go by many nouns, hence by any noun."""
    if title.kind is Kind.COUNT:
        return other.kind is Kind.COUNT
    return alike(title, other)


def supported(context: Context, title: Figure, body: Sequence[Figure]) -> bool:
    """A figure of the body, or a sum or difference of some, could be the title's."""
    if any(_bears_out(context, title, one) for one in body) or _named_otherwise(context, title):
        return True
    bare = [one for one in context.scene.amounts if one.kind is Kind.COUNT and not any(map(str.isalpha, one.quote))]
    values = sorted({one.quantity.middle for one in (*body, *bare) if _told_plainly(context, one)})[:_MOST_VALUES]
    low, high = title.readings.normal.low, title.readings.normal.high
    if low is None or high is None:
        return True
    least, most, *sizes = over_common([low, high, *values])
    made = [large - small for small, large in combinations(sizes, 2)]
    made += [sum(some) for size in (2, 3) for some in combinations(sizes, size)]
    return any(least <= value <= most for value in made)


def _named_otherwise(context: Context, title: Figure) -> bool:
    """The body has its number with another noun: « au lieu des 700 000 inscrites au programme », of tonnes."""
    value = title.quantity.low
    return value >= _HUNDRED and any(
        one.kind is Kind.COUNT and not one.in_title and one.quantity.low == value for one in context.scene.amounts
    )


def _bears_out(context: Context, title: Figure, one: Figure) -> bool:
    """Equal but for a hair, or equal within a generous reading and told in the title's words."""
    gap = abs(one.quantity.middle - title.quantity.middle)
    if gap <= _HAIR * title.quantity.middle or gap * 2 < last_digit(title):
        return True
    if _is_coarser(one, title) and (earlier_told(context, one) or context.just_before(one, 4).has("expected", "more")):
        return False  # "400 million more than the estimate of 3 billion" bears out no 3.1
    meets = one.readings.generous.meets(title.readings.generous)
    return meets and (one.paragraph <= 1 or bool(context.label(title) & context.label(one)))


def _is_coarser(one: Figure, other: Figure) -> bool:
    """Told to fewer digits."""
    return one.quantity.step > other.quantity.step


def last_digit(figure: Figure) -> Fraction:
    """The worth of the last digit that is no zero: 100 of "200 cases", which 214 bears out."""
    unit = figure.quantity.step
    while unit and figure.quantity.low % (unit * 10) == 0:
        unit *= 10
    return unit


def _told_plainly(context: Context, one: Figure) -> bool:
    return not context.just_before(one, 4).has(*_OTHER) and not context.just_after(one, 4).has(*_OTHER)


def _tells_the_same(context: Context, title: Figure, figure: Figure) -> bool:
    if not _plain(figure) or figure.paragraph > _PARAGRAPHS or figure.quotation is not None:
        return False
    if title.kind is Kind.COUNT and (figure.unit != title.unit or one_more(context, figure)):
        return False
    if not _LEAST <= figure.quantity.low / title.quantity.low <= _MOST or not settled(context, figure):
        return False
    if not _told_plainly(context, figure) or earlier_told(context, figure) or of_earlier_year(context, figure):
        return False
    if not same_scope(context, title, figure) or not context.sentence_roles(figure.sentence).isdisjoint(_BEFORE_IT):
        return False
    if context.label(title) & context.label(figure):
        return True
    step = min(title.quantity.step, figure.quantity.step)
    slipped = slip(figure.quantity.low, title.quantity.low, step) in ("swapped", "digit")
    shared = context.sentence_stems(title.sentence) & context.sentence_stems(figure.sentence)
    return slipped and len(shared) >= _WORDS
