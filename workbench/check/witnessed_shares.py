"""Shares, changes and values told again against which the amounts around bear witness (see `witnesses`): the share
has another pair, the pair another share, the change other ends.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations

from workbench.check.grading import judge, percent
from workbench.check.linking.context import Context, alike
from workbench.check.linking.guards import bare
from workbench.check.near_amounts import near
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.quantities import ADDABLE, Kind

_EXACT = Fraction(1, 1000)
_DIGITS = 100
"""From here on a whole number has three digits, which do not agree by accident."""
_PAIR = 2
"""More shares than this are a list, in which each has its amount."""
_LEAD = 3
"""Sentences of a title and of what it sums up."""
_BACK = 2
"""Sentences before a change in which an end of it may stand."""
_MANY = 20
"""How many times off shows that a share, or a difference, is told of other amounts."""
_TIMES = 5
_PLAUSIBLE = 3
_OWN = 4
"""Most words from an amount to its own share: "9,391 votes, or 47.0%"."""


def of_share(context: Context, relation: Relation) -> bool:
    """A share that is no share of these."""
    return not _is_right(relation) and (
        _contrasted(context, relation)
        or _pair_has_share(context, relation)
        or _share_has_pair(context, relation)
        or _bracketed_of_another(context, relation)
        or _siblings(context, relation)
        or _of_larger_whole(context, relation)
    )


def of_change(context: Context, relation: Relation) -> bool:
    """A change that only a pattern takes to be the one between these."""
    return _change_has_pair(context, relation) or _of_another_start(context, relation)


def of_retelling(context: Context, relation: Relation) -> bool:
    """Two amounts that are no value told twice."""
    return _shares_apart(context, relation) or _one_of_other(context, relation)


def absurd(relation: Relation) -> bool:
    """As in "the top three accounted for just under a third of the 11.8 million visits": many times off."""
    part, whole, share = relation.one("part"), relation.one("whole"), relation.one("share")
    if part is None or whole is None or share is None or not whole.quantity.middle or part.quantity.middle <= 0:
        return False
    made = part.quantity.middle / whole.quantity.middle * 100
    return part.quantity.middle < _DIGITS and share.quantity.middle > _MANY * made


def _is_right(relation: Relation) -> bool:
    """The share is that of part and whole, as it is rounded."""
    part, whole, share = relation.one("part"), relation.one("whole"), relation.one("share")
    if part is None or whole is None or share is None:
        return False
    return judge(percent, [part.readings, whole.readings], share.readings).severity is None


def _pair_has_share(context: Context, relation: Relation) -> bool:
    """As in « Sur 9 480 inscrits, 5 594 ont voté. La participation s'élève à 59 % »: part and whole have their own
    share, told nearer to them than this one.
    """
    part, whole, share = relation.one("part"), relation.one("whole"), relation.one("share")
    if part is None or whole is None or share is None or share.in_title or part.kind is Kind.PERCENT:
        return False
    apart = _distance(share, part, whole)
    for one in near(context, part, whole):
        if one.kind is not Kind.PERCENT or one is share or one.sentence == share.sentence == part.sentence:
            continue
        if (
            _distance(one, part, whole) < apart
            and judge(percent, [part.readings, whole.readings], one.readings).severity is None
        ):
            return True
    return False


def _distance(one: Figure, *others: Figure) -> int:
    return min(abs(one.order - other.order) for other in others)


def _contrasted(context: Context, relation: Relation) -> bool:
    """As in "Females made up 80% of the eels tagged, but only three of the five that arrived": "but" parts them."""
    part, whole, share = relation.one("part"), relation.one("whole"), relation.one("share")
    if part is None or whole is None or share is None or not share.sentence == part.sentence == whole.sentence:
        return False
    gap = context.stretch(share.sentence, share.end, max(share.end, min(part.start, whole.start)))
    return gap.has("contrast") or not context.words.but.isdisjoint(gap.words)


def _share_has_pair(context: Context, relation: Relation) -> bool:
    """As in « ont brûlé 4 150 hectares … 1 245 de maquis (30 %) et 415 agricoles (10 %) »: the amount right beside the
    share is that share of another to the digit, whatever their nouns.
    """
    share = relation.one("share")
    if share is None or not share.quantity.middle or len(relation.of("share")) > _PAIR:
        return False
    beside = [one for step in (-1, 1) if (one := context.neighbour(share, step)) is not None and one.kind in ADDABLE]
    others = [one for one in near(context, share) if one.kind in ADDABLE and one.quantity.middle >= _DIGITS]
    for one in beside:
        for other in others:
            if one is other or {one, other} == {relation.one("part"), relation.one("whole")}:
                continue
            made = min(one.quantity.middle, other.quantity.middle) / max(one.quantity.middle, other.quantity.middle)
            if abs(made * 100 / share.quantity.middle - 1) <= _EXACT:
                return True
    return False


def _bracketed_of_another(context: Context, relation: Relation) -> bool:
    """As in « en a obtenu 2 004 (36,8 %) et Nora Belaïd 1 317 (24,2 %). Sur 9 480 inscrits, 5 594 … »: in brackets
    right behind an amount stands the share of just that one.
    """
    share, part, whole = relation.one("share"), relation.one("part"), relation.one("whole")
    own = None if share is None else context.neighbour(share, -1)
    if share is None or own is None or own in (part, whole) or own.kind not in ADDABLE or relation.one("taken"):
        return False
    return context.between(own, share).words == ("(",)


def _siblings(context: Context, relation: Relation) -> bool:
    """As in "came to 8,257 votes or 46.0% … who polled 5,744 (32.0%)": both have a share right behind them, of what
    neither is.
    """
    share, part, whole = relation.one("share"), relation.one("part"), relation.one("whole")
    if part is None or whole is None or share is None or _own_share(context, part) is not share:
        return False
    return _shares_apart(context, relation)


def _of_larger_whole(context: Context, relation: Relation) -> bool:
    """As in "held 1,240 men and 310 women ... 434 men, or 28 per cent of the population": with another number of its
    sentence the whole makes just that share.
    """
    part, whole, share = relation.one("part"), relation.one("whole"), relation.one("share")
    if part is None or whole is None or share is None or whole.kind is not Kind.COUNT:
        return False
    if whole.sentence == share.sentence:
        return False
    beside = (one for one in context.figures(whole.sentence) if one is not whole and one.kind is Kind.COUNT)
    made = (whole.quantity.middle + one.quantity.middle for one in beside)
    return any(
        abs(part.quantity.middle * 100 / one - share.quantity.middle) <= share.quantity.step for one in made if one
    )


def _change_has_pair(context: Context, relation: Relation) -> bool:
    """As in « 478 euros en janvier, soit 5,1 % de plus qu'un an plus tôt (455 euros) », « n'attend que 218 000 hl. Ce
    serait 11 % de moins qu'en 2024, où il en avait produit 245 000 »: an amount of its own sentence and one of this or
    the two before make the change that a pair some sentences on does not.
    """
    before, after, change = relation.one("before"), relation.one("after"), relation.one("change")
    if before is None or after is None or change is None or change.kind is not Kind.PERCENT:
        return False
    if change.sentence == before.sentence == after.sentence:
        return False
    near = range(max(0, change.sentence - _BACK), change.sentence + 1)
    if change.in_title:
        near = range(change.sentence, min(len(context.scene.segments.sentences), change.sentence + _LEAD))
    told = [one for number in near for one in context.figures(number)]
    told = [one for one in told if one.kind in ADDABLE and one not in (before, after) and one.quantity.middle]
    pairs = [
        (a, b)
        for a, b in permutations(told, 2)
        if (alike(a, b) or bare(a) or bare(b)) and (change.in_title or change.sentence in (a.sentence, b.sentence))
    ]
    return any(abs(a.quantity.middle / b.quantity.middle - 1) * 100 in change.readings.normal for a, b in pairs)


def _of_another_start(context: Context, relation: Relation) -> bool:
    """As in "some 160 firefighters with 24 engines and two helicopters, up from 130": what is many times off and
    moves the wrong way is told of another amount of the sentence, which moves the way that is said.
    """
    before, after = relation.one("before"), relation.one("after")
    if before is None or after is None or relation.one("change") is not None or not relation.direction:
        return False
    start, end = before.quantity.middle, after.quantity.middle
    if not bare(before) or before.sentence != after.sentence or not start or not end:
        return False
    if (end - start) * relation.direction >= 0 or max(start, end) < _TIMES * min(start, end):
        return False
    others = (one for one in context.figures(after.sentence) if one.kind is after.kind and one not in (before, after))
    return any(
        (one.quantity.middle - start) * relation.direction > 0
        and max(one.quantity.middle, start) < _PLAUSIBLE * min(one.quantity.middle, start)
        for one in others
    )


def of_others(context: Context, relation: Relation) -> bool:
    """As in "fell from 23 to 14; the Liberals gained two", « elles sont 214, six de moins : deux ont fermé »: a number
    in a clause of its own, or by far too small to be the difference, is told of something else.
    """
    before, after, change = relation.one("before"), relation.one("after"), relation.one("change")
    if before is None or after is None or change is None or change.kind not in ADDABLE:
        return False
    apart = abs(after.quantity.middle - before.quantity.middle)
    ends = sorted((abs(before.quantity.middle), abs(after.quantity.middle)))
    if apart > _MANY * abs(change.quantity.middle) and ends[1] > _MANY * ends[0]:
        return True
    if alike(change, before) and abs(change.quantity.middle) > ends[1]:
        return True  # "31 cents. With the 24 cents paid in April that makes 55 cents, up from 50"
    pair = max(before.end, after.end)
    own = change.sentence == after.sentence == before.sentence and pair < change.start
    return (
        own
        and apart != abs(change.quantity.middle)
        and ";" in context.stretch(change.sentence, pair, change.start).words
    )


def has_other_end(context: Context, relation: Relation) -> bool:
    """As in "41,300 people climbed the 162 steps, 12% more than the 36,800 of 2023": another number of the sentence
    makes the change with the one before to its last digit, where the one that stands nearer is many times off.
    """
    before, after, change = relation.one("before"), relation.one("after"), relation.one("change")
    if before is None or after is None or change is None or change.kind is not Kind.PERCENT:
        return False
    start, end = before.quantity.middle, after.quantity.middle
    if not bare(before) or not start or not end or max(start, end) < _TIMES * min(start, end):
        return False
    others = [one for one in context.figures(before.sentence) if one.kind is before.kind and one not in (before, after)]
    return any(abs(one.quantity.middle / start - 1) * 100 in change.readings.normal for one in others)


def _shares_apart(context: Context, relation: Relation) -> bool:
    """As in "came to 9,391 votes or 47.0% … who polled 6,394 (32.0%)": each has another share right behind it."""
    first, second = (_own_share(context, one) for one in relation.figures[:2])
    return first is not None and second is not None and first.quantity.middle != second.quantity.middle


def _own_share(context: Context, one: Figure) -> Figure | None:
    share = context.neighbour(one, 1)
    if share is None or share.kind is not Kind.PERCENT or one.kind is Kind.PERCENT:
        return None
    return share if len(context.between(one, share)) <= _OWN else None


def _one_of_other(context: Context, relation: Relation) -> bool:
    """As in "placed 4,812 new students … 95.1% of its 5,060 places were taken": the one is a share of the other, which
    stands right before it.
    """
    first, second = relation.figures[0], relation.figures[-1]
    share = context.neighbour(second, -1)
    if share is None or share.kind is not Kind.PERCENT or not second.quantity.middle or first.kind is Kind.PERCENT:
        return False
    if len(context.between(share, second)) > _OWN:
        return False
    return first.quantity.middle / second.quantity.middle * 100 in share.readings.normal
