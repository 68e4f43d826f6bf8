"""How clearly two amounts are told as a part and its whole: each sign counts some.

"of the yard's 530 staff, 318"; « 6 120 bulletins sur 12 000 »; "84 hospitals replied. Only 37 would"; "panels made
9.6 TWh; consumption came to 48 TWh". The weakest bond is that they are the only two amounts of one thing in a passage.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from workbench.check.linking.changes import is_change
from workbench.check.linking.context import Context, Gap, alike
from workbench.check.linking.guards import bare, corrected, opens_with_whole, single, usable
from workbench.check.scene import Figure
from workbench.check.signs import share_signs
from workbench.domain.quantities import ADDABLE, Hedge, Kind
from workbench.records import dataclass

SURE, LIKELY, SOME = 3, 2, 1
_OF = 6  # tokens of "of the county's", « de ses quelque »
_FAR = 12
_TAIL = 4  # tokens of « sur un total de »
_OPENING = 5  # tokens of "Of the old yard's"
_CLAUSE = 16
_LED = 3
_ENDS = frozenset({",", ".", ";", ":", "(", ")", "–", "—", "!", "?"})
_APART = ("against", "up", "down", "more", "each")


@dataclass(frozen=True)
class Bond:
    """A part, its whole and how much speaks for that."""

    part: Figure
    whole: Figure
    weight: int

    @property
    def last(self) -> Figure:
        return max(self.part, self.whole, key=lambda one: one.start)

    @property
    def first(self) -> Figure:
        return min(self.part, self.whole, key=lambda one: one.start)


def bonds(context: Context, amounts: Sequence[Figure]) -> Iterator[Bond]:
    """The pairs among some amounts of a passage that are told as part and whole, or may be."""
    plain = [one for one in amounts if _is_plain(context, one)]
    for first, second in combinations(plain, 2):
        if second.sentence - first.sentence > 1 or first.quantity.middle == second.quantity.middle:
            continue
        part, whole = (first, second) if first.quantity.high < second.quantity.low else (second, first)
        if part.quantity.high >= whole.quantity.low or not _of_one_thing(part, whole):
            continue
        weight = bond_of(context, part, whole)
        if weight:
            yield Bond(part, whole, weight + _alone(plain, part, whole))


def bond_of(context: Context, part: Figure, whole: Figure) -> int:
    """How clearly two amounts of one sentence, or of two in a row, are told as part and whole; 0 where they are not."""
    weight = _weight(context, part, whole)
    return weight if weight >= SURE or not weight or not _changed(context, part, whole) else 0


def _is_plain(context: Context, one: Figure) -> bool:
    if one.kind not in ADDABLE or not single(one, Hedge.NONE, Hedge.ABOUT, Hedge.NEARLY) or not one.quantity.low:
        return False
    return usable(one) and not corrected(context, one) and not _told_beside(context, one)


def _told_beside(context: Context, one: Figure) -> bool:
    """A comparison, an earlier value or one of each; "replies from 84 hospitals" compares nothing."""
    return any(
        not cue.roles.isdisjoint(("against", "before_year", "each", "cap"))
        and context.scene.tokens.lower[cue.first : cue.last] not in ([word] for word in context.words.from_)
        for cue in context.just_before(one, _LED).cues
    )


def _of_one_thing(part: Figure, whole: Figure) -> bool:
    return alike(part, whole) or part.kind is whole.kind is Kind.COUNT


def _weight(context: Context, part: Figure, whole: Figure) -> int:
    if part.sentence != whole.sentence:
        return _over_sentences(context, part, whole)
    first, second = (part, whole) if part.start < whole.start else (whole, part)
    gap = context.stretch(part.sentence, first.end, second.start)
    if gap.has(*_APART):
        return 0
    if first is part and (_says_of(context, gap) or _out_of(context, gap)):
        return SURE
    if first is whole and context.neighbour(whole, 1) is part and _opened(context, gap, part, whole):
        return SURE
    if not alike(part, whole) and not bare(part):
        return 0
    if first is whole and _were(context, gap, part):
        return SURE
    if first is whole and _only(context, part):
        return LIKELY
    joined = bool({",", ";", ":"} & set(gap.words)) or bool(context.words.conjunctions.intersection(gap.words))
    return SOME if len(gap) <= _CLAUSE and joined else 0


def _over_sentences(context: Context, part: Figure, whole: Figure) -> int:
    """The part in one sentence, the whole in the next one or the one before, of one unit."""
    if part.paragraph != whole.paragraph or not (alike(part, whole) or bare(part)):
        return 0
    if part.start < whole.start:
        return SOME
    told = share_signs(context.scene)
    return LIKELY if _only(context, part) or told.has(part.sentence, "such") else SOME


def _changed(context: Context, part: Figure, whole: Figure) -> bool:
    """Their sentences tell of a change, which may be the one between them: "3.1m tonnes, beating 2.85m by 9%"."""
    told, size = (Kind.PERCENT, Kind.POINTS), (whole.quantity.middle / part.quantity.middle - 1) * 100
    return any(
        one.kind in told and (is_change(context, one) or abs(one.quantity.middle - size) <= one.quantity.step)
        for sentence in {part.sentence, whole.sentence}
        for one in context.figures(sentence)
    )


def _says_of(context: Context, gap: Gap) -> bool:
    """Read "of the", "of the club's", « de ses », and no sign."""
    of = context.words.of | context.words.out_of
    return 1 <= len(gap) <= _OF and gap.words[0] in of and _ENDS.isdisjoint(gap.words)


def _out_of(context: Context, gap: Gap) -> bool:
    """Read "votes for her out of", « bulletins en sa faveur sur », « trajets sur un total de »."""
    if len(gap) > _FAR or not _ENDS.isdisjoint(gap.words):
        return False
    tail = gap.words[-_TAIL:]
    return any(word in context.words.out_of for word in (tail[-1:] if len(tail) < _TAIL else tail))


def _opened(context: Context, gap: Gap, part: Figure, whole: Figure) -> bool:
    """Read "Of the yard's 530 staff, 318", « 240 logements, dont 60 », "824 crossings, and 412 of them"."""
    if len(gap) <= _CLAUSE and (opens_with_whole(context, whole) or _opens_at_length(context, whole)):
        return True
    if gap.has("open") and any("open" in cue.roles for cue in context.just_before(part, _LED).cues):
        return True
    after = context.just_after(part, _LED)
    return after.has("of_those") and after.cues[0].first == context.inside(part).stop


def _opens_at_length(context: Context, whole: Figure) -> bool:
    """The sentence starts with "Of the yard's 530 staff"."""
    words = context.preceding(whole, _OPENING + 1)
    return 1 <= len(words) <= _OPENING and words[0] in context.words.out_of and _ENDS.isdisjoint(words)


def _only(context: Context, part: Figure) -> bool:
    """Read "only 37", « seuls 140 millions »."""
    start = context.inside(part).start
    return share_signs(context.scene).within(part.sentence, start - _LED, start + 1, "only")


def _were(context: Context, gap: Gap, part: Figure) -> bool:
    """Read « les 300 adhérents ont été 240 à approuver »."""
    first, stop = context.inside(part).start, context.inside(part).stop
    told = share_signs(context.scene)
    led = any(hit.last == first and "were" in hit.values for hit in told.of(part.sentence))
    return led and _ENDS.isdisjoint(gap.words) and context.scene.tokens.lower[stop] in context.words.to


def _alone(amounts: Sequence[Figure], part: Figure, whole: Figure) -> int:
    """No third amount of their unit stands in the passage."""
    like = [one for one in amounts if alike(one, whole) and one.quantity.middle != part.quantity.middle]
    return SOME if all(one.quantity.middle == whole.quantity.middle for one in like) else 0
