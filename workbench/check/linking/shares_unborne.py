"""A share that no part and whole of the article make, matched with the only ones whose share it does not tell: "to cut
360 jobs ... The cuts amount to 12% of a workforce of 2,400", « 54 des 216 candidats » under « un tiers des candidats ».

A writer who tells a share, a part and a whole tells the share of these. So a share and a pair left over belong together
when the words tie each to the other: the noun that the share is of, how near they stand, how clearly the two are part
and whole. Which words these are counts little; that nothing else in the article makes the share counts most.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from workbench.check.grading import judge, percent
from workbench.check.linking.bonds import LIKELY, SURE, bond_of
from workbench.check.linking.changes import is_change, reached
from workbench.check.linking.context import Context, Gap, alike
from workbench.check.linking.guards import bare, of_its_size, single, usable
from workbench.check.linking.said_of_whole import of_another_place, own_part, tie_of_whole
from workbench.check.linking.shares_weighed import is_plain
from workbench.check.linking.values_in_time import year_of_then
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.intervals import added
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import ADDABLE, Hedge, Kind
from workbench.language.synonyms import synonyms
from workbench.records import dataclass

_ENOUGH = 6
_HUNDRED = 100
_NEAR = 2
"""Sentences from a share to amounts without a noun that may make it."""
_MANY = 40
_NOT_ALL = Fraction(95, 100)
"""A part that is more of its whole is the whole, rounded."""
_PEOPLE = "people"
_FEW = 15
"""Of fewer things nobody tells a share without telling of how many it is."""
_HEADLINE = 4
_POINT, _LEAST = Fraction(1), Fraction(8, 100)
_LEVEL = (Hedge.NONE, Hedge.ABOUT, Hedge.NEARLY)
_BESIDE, _CLOSE, _TAKEN = 4, 5, 6
_NAMED, _BY_ITSELF, _OPENED = 2, 3, 4
"""From so much on a tie of the whole, or of the part, tells by itself that the share is of them."""
_TIMED = frozenset({"against", "before_year", "earlier", "each", "cap", "expected", "mean", "up", "down", "more"})


@dataclass(frozen=True)
class Pair:
    """A part and a whole, and how clearly they are told as such."""

    part: Figure
    whole: Figure
    weight: int


def find_all(context: Context) -> Iterator[Relation]:
    """The shares left over, each with the pair left over that it must be told of."""
    shares = [one for one in context.scene.amounts if _is_share(context, one)]
    if not shares:
        return
    values = [one for one in context.scene.amounts if _is_value(context, one)][:_MANY]
    years = {one.order: year_of_then(context, one) for one in values}
    now = [one for one in values if not years[one.order]]
    pairs = [pair for pair in _pairs(context, values) if years[pair.part.order] == years[pair.whole.order]]
    free = _untold(context, pairs)
    for share in shares:
        if any(_makes(one, share) and _may_make(one, share) for one in pairs) or _of_listed(share, values):
            continue
        found = _matched(context, share, free, now)
        if found is not None:
            members = (("part", found.part), ("whole", found.whole), ("share", share))
            yield Relation(LinkKind.SHARE, members, Confidence.INFERRED, pattern="P7.unborne")


def _untold(context: Context, pairs: Sequence[Pair]) -> list[Pair]:
    """The pairs whose share no percentage of the article tells; each tells that of the pair it comes nearest to."""
    told: set[int] = set()
    for share in context.scene.amounts:
        if share.kind is not Kind.PERCENT:
            continue
        made = [at for at, one in enumerate(pairs) if _makes(one, share) and _may_tell(context, one, share)]
        nearest = min((_off(pairs[at], share) for at in made), default=None)
        told.update(at for at in made if _off(pairs[at], share) == nearest)
    return [one for at, one in enumerate(pairs) if at not in told]


def _off(pair: Pair, share: Figure) -> Fraction:
    """Points between a share and that of a pair, or of what its part leaves."""
    right, told = pair.part.quantity.middle / pair.whole.quantity.middle * _HUNDRED, share.quantity.middle
    return min(abs(right - told), abs(_HUNDRED - right - told))


def _is_share(context: Context, one: Figure) -> bool:
    if one.kind is not Kind.PERCENT or not is_plain(context, one) or _rejected(context, one) or is_change(context, one):
        return False
    if context.lead(one).has("hypo", "expected"):
        return False
    after = context.neighbour(one, 1)
    return after is None or not (
        reached(context, after) and len(context.between(one, after)) == 1
    )  # "7.8 per cent to 7.2m"


def _is_value(context: Context, one: Figure) -> bool:
    """An amount of now that the article tells as a fact, no change and no mean."""
    if one.kind not in ADDABLE or not single(one, *_LEVEL) or one.quantity.low <= 1:
        return False
    if not usable(one) or _rejected(context, one) or _led_to(context, one):
        return False
    led = [cue for cue in context.just_before(one, 3).cues if not context.is_bound(cue, one)]
    other = _TIMED - {"down"} if one.kind is Kind.COUNT and not bare(one) else _TIMED  # "to shed 240 jobs" of so many
    if any(not cue.roles.isdisjoint(other) for cue in led):
        return False
    return not context.just_after(one, 3).has("before_year", "more", "each")


def _rejected(context: Context, one: Figure) -> bool:
    """A word of denial before an amount; behind it, it denies what the amount does: "32% of them do not comply"."""
    return context.just_before(one, _BESIDE).has("reject")


def _led_to(context: Context, one: Figure) -> bool:
    """What something rose or fell to."""
    before = context.neighbour(one, -1)
    return reached(context, one) and (
        context.lead(one).has("up", "down") or (before is not None and alike(before, one))
    )


def _pairs(context: Context, values: Sequence[Figure]) -> Iterator[Pair]:
    for part in values:
        for whole in values:
            if part.quantity.high >= whole.quantity.low * _NOT_ALL or part.kind is not whole.kind:
                continue
            if whole.kind is Kind.COUNT and whole.quantity.low < _FEW:
                continue
            if part.kind is not Kind.COUNT and not alike(part, whole):
                continue
            weight = _bound(context, part, whole)
            if weight:
                yield Pair(part, whole, weight)


def _bound(context: Context, part: Figure, whole: Figure) -> int:
    """How clearly two amounts are part and whole: 0 where they are of two things. A sentence with both says it."""
    apart = abs(part.sentence - whole.sentence)
    beside = bond_of(context, part, whole) if apart <= 1 else 0
    if not apart and (beside < LIKELY or _listed(context, part, whole)):
        return 0
    if beside < SURE and part.sentence > whole.sentence:
        beside = 0  # a later number is of another matter as often as not
    sort = _one_sort(context, part, whole)
    named = part.kind is Kind.COUNT and not (bare(part) or bare(whole))
    return beside + sort if sort or (beside >= SURE and not named) else 0


def _listed(context: Context, part: Figure, whole: Figure) -> bool:
    """One beside the other: "of 90 million and 58 million"."""
    first, last = sorted((part, whole), key=lambda one: one.start)
    if context.words.conjunctions.isdisjoint(context.between(first, last).words[-1:]):
        return False
    return not context.just_after(last, 3).has("of_those", "thereof")


def _one_sort(context: Context, part: Figure, whole: Figure) -> int:
    if part.kind is not Kind.COUNT:
        return 2 if part.kind is Kind.MEASURE else 1
    if bare(part) or bare(whole):
        return int(abs(part.sentence - whole.sentence) <= 1)
    known = context.scene.pack.view(synonyms)
    return known.likeness(part.unit, whole.unit) or int(_PEOPLE in known.of(part.unit) | known.of(whole.unit))


def _makes(pair: Pair, share: Figure) -> bool:
    """The pair makes the share, or what the part leaves of the whole does."""
    part, whole = pair.part, pair.whole
    if judge(percent, [part.readings, whole.readings], share.readings).severity is None:
        return True
    rest = _HUNDRED - part.quantity.middle / whole.quantity.middle * _HUNDRED
    return abs(rest - share.quantity.middle) <= max(share.quantity.step, _POINT)


def _may_make(pair: Pair, share: Figure) -> bool:
    """Amounts of two nouns or none make a share beside them only: elsewhere it is chance."""
    if pair.part.kind is not Kind.COUNT or not (bare(pair.part) or bare(pair.whole)):
        return True
    return all(abs(one.sentence - share.sentence) <= _NEAR or one.in_title for one in (pair.part, pair.whole))


def _may_tell(context: Context, pair: Pair, share: Figure) -> bool:
    """The share may be that of the pair by its words: it is of no other noun, and no change told elsewhere."""
    if is_change(context, share) and share.sentence not in (pair.part.sentence, pair.whole.sentence):
        return False
    return share.in_title or tie_of_whole(context, share, pair.whole) is not None


def _matched(context: Context, share: Figure, pairs: Sequence[Pair], values: Sequence[Figure]) -> Pair | None:
    """The pair for which most speaks, if enough does."""
    own = own_part(context, share)
    found: list[tuple[int, Pair]] = []
    for one in pairs:
        if not _of_size(one, share) or one.part.quantity.middle == share.quantity.middle:
            continue
        if (own is not None and own is not one.part) or _of_another(context, share, one):
            continue
        whole, part = tie_of_whole(context, share, one.whole), _tie_of_part(context, share, one.part)
        largest = _is_largest(one.whole, values)
        measured = one.whole.kind is Kind.MEASURE and one.whole.start < share.start
        elsewhere = whole is None and of_another_place(context, share, one.whole)
        if whole is None and part >= _BY_ITSELF and largest and measured and not elsewhere:
            whole = 0  # « elle pèse deux tiers des apports » of so many tonnes
        if whole is None or not _clearly(share, one, whole, part):
            continue
        found.append((one.weight + whole + part + largest, one))
    most = max((weight for weight, _ in found), default=0)
    best = [one for weight, one in found if weight == most]
    if most < _ENOUGH or len({(one.part.quantity.middle, one.whole.quantity.middle) for one in best}) > 1:
        return None
    return best[0]


def _of_size(pair: Pair, share: Figure) -> bool:
    """Off by a slip: what is nearer is told of a whole that is told roughly, what is further of another."""
    right = pair.part.quantity.middle / pair.whole.quantity.middle * _HUNDRED
    off = abs(right - share.quantity.middle)
    return of_its_size(pair.part, pair.whole, share) and off >= max(_POINT, right * _LEAST)


def _of_listed(share: Figure, values: Sequence[Figure]) -> bool:
    """One of the amounts of a paragraph is such a share of them all together."""
    here = [one for one in values if one.paragraph == share.paragraph]
    for one in here:
        like = [other for other in here if alike(one, other)]
        total = added(other.quantity.middle for other in like)
        if abs(one.quantity.middle / total * _HUNDRED - share.quantity.middle) <= max(share.quantity.step, _POINT) / 2:
            return True
    return False


def _clearly(share: Figure, pair: Pair, whole: int, part: int) -> bool:
    """One of the two is tied to the share by words, and the other not far."""
    if not part:
        return whole >= _OPENED and pair.part.unit == pair.whole.unit and pair.part.kind is Kind.COUNT
    if pair.part.kind is Kind.MONEY and pair.weight < SURE:
        return whole >= _OPENED or (whole > _NAMED and part >= _BY_ITSELF)
    return whole >= _NAMED or part >= _BY_ITSELF or (pair.weight > SURE and share.in_title)


def _of_another(context: Context, share: Figure, pair: Pair) -> bool:
    """A name that nothing before its sentence knows stands before a share of a whole told before: it is of another."""
    if share.sentence in (pair.whole.sentence, 0):
        return pair.whole.start > share.start and pair.part.sentence != share.sentence and _fresh(context, share)
    return _fresh(context, share)


def _fresh(context: Context, share: Figure) -> bool:
    start = context.scene.segments.sentences[share.sentence].start
    known = {name.group for name in context.scene.names if name.start < start}
    return any(name.group not in known for name in context.scene.names_within(start, share.start))


def _is_largest(whole: Figure, values: Sequence[Figure]) -> bool:
    return all(
        one.quantity.middle <= whole.quantity.middle
        for one in values
        if one.kind is whole.kind and one.unit == whole.unit
    )


def _tie_of_part(context: Context, share: Figure, part: Figure) -> int:
    """How near to the share the part stands."""
    if part.sentence == share.sentence:
        before = context.neighbour(share, -1)
        if before is part:
            gap = context.between(part, share)
            return _BY_ITSELF if _alone(context, gap) else 2
        return 2 if context.neighbour(share, 1) is part else 1
    if share.in_title:
        return int(part.sentence - share.sentence <= _BESIDE)
    if _in_headline(context, part):
        return 2
    return int(part.sentence == share.sentence - 1)


def _alone(context: Context, gap: Gap) -> bool:
    """Nothing but a sign or "or" parts the two: not "90 are empty, and a half need repairs", "312 of the first"."""
    told = gap.has("soit") or ("," in gap.words and context.words.conjunctions.isdisjoint(gap.words))
    return told and len(gap) <= _TAKEN and gap.words[0] not in context.words.of


def _in_headline(context: Context, part: Figure) -> bool:
    """The headline tells the part too."""
    return any(
        one.in_title and one.kind is part.kind and one.unit == part.unit and one.quantity.middle == part.quantity.middle
        for one in context.scene.amounts[:_HEADLINE]
    )
