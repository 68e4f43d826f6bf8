"""A share that no part and whole of the article make, matched with the only ones whose share it does not tell: "to cut
360 jobs ... The cuts amount to 12% of a workforce of 2,400", « 54 des 216 candidats » under « un tiers des candidats ».

A writer who tells a share, a part and a whole tells the share of these. So a share and a pair left over belong together
when the words tie each to the other: the noun that the share is of, how near they stand, how clearly the two are part
and whole. Which words these are counts little; that nothing else in the article makes the share counts most.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from workbench.check.linking.bonds import SURE
from workbench.check.linking.changes import is_change, reached
from workbench.check.linking.context import Context, Gap, alike
from workbench.check.linking.guards import bare, single, usable
from workbench.check.linking.parts_and_wholes import Pair, Pairs, pairs_of
from workbench.check.linking.said_of_whole import of_another_place, own_part, tie_of_whole
from workbench.check.linking.shares_weighed import is_plain
from workbench.check.linking.values_in_time import year_of_then
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.intervals import added
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import ADDABLE, Hedge, Kind

_ENOUGH = 6
_HUNDRED = 100
_MANY = 40
_HEADLINE = 4
_POINT, _LEAST, _PLAUSIBLE = 1, 0.08, 2.5
_LEVEL = (Hedge.NONE, Hedge.ABOUT, Hedge.NEARLY)
_BESIDE, _CLOSE, _TAKEN = 4, 5, 6
_NAMED, _BY_ITSELF, _OPENED = 2, 3, 4
"""From so much on a tie of the whole, or of the part, tells by itself that the share is of them."""
_TIMED = frozenset({"against", "before_year", "earlier", "each", "cap", "expected", "mean", "up", "down", "more"})


def find_all(context: Context) -> Iterator[Relation]:
    """The shares left over, each with the pair left over that it must be told of."""
    shares = [one for one in context.scene.amounts if _is_share(context, one)]
    if not shares:
        return
    values = [one for one in context.scene.amounts if _is_value(context, one)][:_MANY]
    years = {one.order: year_of_then(context, one) for one in values}
    now = [one for one in values if not years[one.order]]
    found = pairs_of(context, values)
    pairs = Pairs([pair for pair in found if years[pair.part.order] == years[pair.whole.order]])
    made = {one: pairs.making(one) for one in shares}
    left = [one for one in shares if not any(pair.may_make(one) for pair in made[one]) and not _of_listed(one, values)]
    if not left:
        return
    others = (one for one in context.scene.amounts if one.kind is Kind.PERCENT and one not in made)
    made |= {one: pairs.making(one) for one in others}
    free = _untold(context, pairs, made)
    for share in left:
        pair = _matched(context, share, free, now)
        if pair is not None:
            members = (("part", pair.part), ("whole", pair.whole), ("share", share))
            yield Relation(LinkKind.SHARE, members, Confidence.INFERRED, pattern="P7.unborne")


def _untold(context: Context, pairs: Pairs, made: Mapping[Figure, Sequence[Pair]]) -> Pairs:
    """The pairs whose share no percentage of the article tells; each tells that of the pair it comes nearest to."""
    told: set[tuple[int, int]] = set()
    for share, makers in made.items():
        may = [(one.off(share), one.key) for one in makers if _may_tell(context, one, share)]
        nearest = min(may, default=(0.0, ()))[0]
        told.update(key for off, key in may if off == nearest)
    return pairs.without(told)


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


def _may_tell(context: Context, pair: Pair, share: Figure) -> bool:
    """The share may be that of the pair by its words: it is of no other noun, and no change told elsewhere."""
    if is_change(context, share) and share.sentence not in (pair.part.sentence, pair.whole.sentence):
        return False
    return share.in_title or tie_of_whole(context, share, pair.whole) is not None


def _matched(context: Context, share: Figure, pairs: Pairs, values: Sequence[Figure]) -> Pair | None:
    """The pair for which most speaks, if enough does."""
    own = own_part(context, share)
    found: list[tuple[int, Pair]] = []
    told = float(share.quantity.middle)
    for one in pairs.within(told / _PLAUSIBLE, told * _PLAUSIBLE):
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
    return abs(pair.size - float(share.quantity.middle)) >= max(_POINT, pair.size * _LEAST)


def _of_listed(share: Figure, values: Sequence[Figure]) -> bool:
    """One of the amounts of a paragraph is such a share of them all together."""
    here = [one for one in values if one.paragraph == share.paragraph]
    for one in here:
        like = [other for other in here if alike(one, other)]
        total = added(other.quantity.middle for other in like)
        if (
            abs(one.quantity.middle / total * _HUNDRED - share.quantity.middle)
            <= max(share.quantity.step, Fraction(_POINT)) / 2
        ):
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
