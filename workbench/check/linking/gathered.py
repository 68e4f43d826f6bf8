"""Sums whose whole and parts stand anywhere in a few sentences, told as such by several signs together.

"Nine were in the boat, eleven on the raft and three held on to the ropes. So thirty-three men waited": no one pattern
says that these are parts of a whole, but the list ends with "and", and "so" says what it comes to. Each such sign
counts (`evidence`); where enough of them agree the list is compared with its whole. Any whole in reach that a list does
make up, and any list in reach that makes up a whole, explains it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import partial
from itertools import combinations

from workbench.check.grading import judge
from workbench.check.grading import total as add
from workbench.check.linking.changes import left_behind
from workbench.check.linking.context import Context, alike, by_its_words
from workbench.check.linking.evidence import SUMMED, Reading, evidence, leaves, promising, said_all, untold
from workbench.check.linking.guards import bare, corrected, of_earlier_year, single, usable
from workbench.check.linking.itemised import MOST, leaves_some_out, of_each, set_apart
from workbench.check.relation import Relation, sum_of
from workbench.check.scene import Figure
from workbench.check.signs import signs
from workbench.domain.claims import Modality
from workbench.domain.intervals import added, over_common
from workbench.domain.quantities import Hedge, Kind
from workbench.language.events import event_words

_SENTENCES = 2  # over which a list may go on, behind its first
_BACK, _ON = 3, 2  # sentences from a list up to its whole and on to it
_MEASURED = (Kind.MEASURE, Kind.DURATION)
_SMALLEST = 5  # less is a number of things, not a whole
_SIDE = 12  # "twelve judges": beside a whole of more than that a number of other things
_JOINED = 9  # tokens between parts of a part
_TINY = 400  # times: what goes so often into a whole is another thing, such as an hour
_ENOUGH, _CLEAR = 4, 6
_SPAN = Fraction(68, 100), Fraction(150, 100)
_SPAN_OF_TWO = Fraction(75, 100), Fraction(134, 100)
"""What a list may come to, as a share of its whole, and still be taken for the list of its parts."""


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """The list that ends in a sentence and its whole."""
    if context.figures(sentence)[0].in_title or not promising(context, sentence, _SENTENCES, _ON):
        return
    read = list(_readings(context, sentence))
    told = [(evidence(context, one), one) for one in read if not _set_against(context, one.total)]
    told = [(weight, one) for weight, one in told if weight >= (_CLEAR if _falls_short(one) else _ENOUGH)]
    if not told:
        return
    weight, best = max(
        told, key=lambda pair: (pair[0], len(pair[1].items), -abs(pair[1].made - pair[1].total.quantity.middle))
    )
    if _misread(context, best) or _subtotal(best) or _grouped(best):
        return
    if _valued(context, best) or _rival(context, best) or _all_counted(context, best):
        return
    rivals = [one for one in read if weight < _CLEAR or not untold(context, one)]
    if any(_holds(one) and _about(one, best) for one in rivals):
        return
    later = (one for near in (sentence + 1, sentence + 2) for one in _readings(context, near))
    if any(_holds(one) for one in later if one.total is best.total) or _some_make(best):
        return
    yield sum_of(best.total, best.items, "P2.gathered")


def _falls_short(one: Reading) -> bool:
    """Behind a whole a list may leave out the rest of it: "of the 34 dead, 15 were in cars, 9 on motorbikes"."""
    return one.before and len(one.items) > 2 and leaves_some_out(one.items, one.total)


def _all_counted(context: Context, best: Reading) -> bool:
    """Read "in four strengths (5mg, 10mg, 20mg and 40mg)": the last of a list as long as is told is no total of it."""
    members = sorted((*best.items, best.total), key=lambda one: one.start)
    if len({one.sentence for one in members}) > 1:
        return False
    before = [one for one in context.figures(members[0].sentence) if one.start < members[0].start]
    return any(one.kind is Kind.COUNT and one.quantity.low == len(members) for one in before)


def _readings(context: Context, sentence: int) -> Iterator[Reading]:
    """Every list that ends in a sentence with every amount in reach that it comes near."""
    if sentence >= len(context.scene.segments.sentences):
        return
    ending = [one for one in context.figures(sentence) if not one.in_title]
    figures = [one for near in range(sentence - _SENTENCES, sentence) for one in context.figures(near)]
    figures = [one for one in (*figures, *ending) if not one.in_title and one.per is None and one.kind in SUMMED]
    for whole in _around(context, sentence) if ending else ():
        least = whole.quantity.low
        last = [one for one in ending if one is not whole and _like(whole, one)]
        if not last or any(one.quantity.high >= least for one in last) or not _is_whole(context, whole):
            continue
        parts = _parts(context, [one for one in figures if one is not whole and _like(whole, one)])
        yield from _lists(context, whole, parts, sentence)


def _lists(context: Context, whole: Figure, parts: Sequence[Figure], sentence: int) -> Iterator[Reading]:
    """The lists that end in a sentence and begin so and so far back, if they come near the whole."""
    seen: set[tuple[Figure, ...]] = set()
    larger = max((one.sentence for one in parts if one.quantity.high >= whole.quantity.low), default=-1)
    for first in sorted({one.sentence for one in parts if one.sentence > larger}, reverse=True):
        if not first - _BACK <= whole.sentence and not whole.in_title:
            continue
        items = [one for one in parts if one.sentence >= first]
        if _falls_far_short(whole, items):
            continue
        for chosen in map(tuple, _choices(context, whole, items)):
            if chosen in seen or not 2 <= len(chosen) <= MOST or chosen[-1].sentence != sentence:
                continue
            seen.add(chosen)
            reading = Reading(whole, chosen)
            if _near(reading) and (reading.before or reading.after or leaves(context, reading)):
                yield reading


def _falls_far_short(whole: Figure, items: Sequence[Figure]) -> bool:
    """All of them together do not come near, and none of what is chosen among them will."""
    most = added(one.quantity.middle for one in items if one.quantity.low.numerator > 0)
    return most < _SPAN[0] * whole.quantity.middle


def _around(context: Context, sentence: int) -> list[Figure]:
    """The amounts that may be the whole of a list that ends in a sentence, which no edit changes."""
    return context.scene.trace.remembered((_around, sentence), partial(_found_around, context, sentence))


def _found_around(context: Context, sentence: int) -> list[Figure]:
    first, last = max(0, sentence - _SENTENCES - _BACK), sentence + _ON
    near = [one for at in range(first, last + 1) for one in context.figures(at)]
    near += [one for one in context.scene.title_amounts if one.sentence < first]
    return [one for one in near if one.kind in SUMMED and one.per is None]


def _is_whole(context: Context, one: Figure) -> bool:
    if not single(one, Hedge.NONE, Hedge.ABOUT) or (one.kind is Kind.COUNT and one.quantity.low < _SMALLEST):
        return False
    return _told_whole(context, one) and (usable(one) or said_all(context, one))


@by_its_words
def _told_whole(context: Context, one: Figure) -> bool:
    near, behind = context.just_before(one, 3), context.just_after(one, 1)
    if near.has("against", "up", "down", "more", "mean", "open") or behind.has("more", "each", "mean"):
        return False
    return not corrected(context, one)


def _choices(context: Context, whole: Figure, items: Sequence[Figure]) -> Iterator[list[Figure]]:
    """All that may be the parts of a whole; those before a colon; of counts those that tell of no other thing."""
    items = [one for one in items if not _counts(one, items)]
    yield items
    colon = _last_colon(context, whole)
    if colon is not None:
        yield [one for one in items if one.end <= colon]
    if whole.kind is Kind.COUNT:
        big = [one for one in items if bare(one) or one.unit == whole.unit or one.quantity.low > _SIDE]
        if len(big) < len(items) and whole.quantity.low > 2 * _SIDE:
            yield big
        own = [one for one in items if bare(one) or one.unit == whole.unit]
        if len(own) < len(items):
            yield own


def _like(whole: Figure, one: Figure) -> bool:
    """Alike, any two counts, or a number without a noun beside a measure."""
    if one.kind is whole.kind:
        return one.kind is Kind.COUNT or one.unit == whole.unit
    return whole.kind in _MEASURED and one.kind is Kind.COUNT and bare(one)


def _parts(context: Context, like: Sequence[Figure]) -> list[Figure]:
    """Without values of each thing, and without parts of parts: « 6 milliards, dont 2,3 sur ... et 1,1 sur ... »."""
    found: list[Figure] = []
    nested: Figure | None = None
    for one in like:
        inside = nested is not None and nested.sentence == one.sentence and _joined(context, nested, one)
        if inside or context.just_before(one, 3).has("open"):
            nested = one
        elif not of_each(context, one):
            found.append(one)
    return found


def _joined(context: Context, first: Figure, second: Figure) -> bool:
    gap = context.between(first, second).words
    return (
        len(gap) <= _JOINED
        and not {"(", ")", ";"} & set(gap)
        and gap[-1] not in context.words.of
        and bool(context.words.conjunctions.intersection(gap))
    )


def _last_colon(context: Context, whole: Figure) -> int | None:
    """Where the last colon before a whole stands in its sentence: "62 children, four teachers: they were 66"."""
    start = context.scene.segments.sentences[whole.sentence].start
    at = context.scene.text.rfind(":", start, whole.start)
    return at if at >= 0 else None


def _misread(context: Context, one: Reading) -> bool:
    """Something of the list has no amount, or an amount is told as something else, a change or what it was before; or
    counts of many things over several sentences.
    """
    if any(context.trail(item).has("both") for item in one.items) or _and_others(context, one):
        return True  # sets that overlap, or others than those of the whole
    if (
        _opened_as_part(context, one)
        or untold(context, one)
        or any(not _plain(context, item, one) for item in one.items)
    ):
        return True
    if any(item.quantity.high * _TINY < one.total.quantity.low for item in one.items):
        return True
    if one.total.kind is Kind.COUNT and one.before and one.total.sentence != one.items[0].sentence:
        nouns = {item.unit for item in one.items}
        all_told = any(said_all(context, item) for item in one.items) or _nothing_else_behind(context, one)
        if len(nouns) == 1 and not bare(one.items[0]) and one.total.unit not in nouns and not all_told:
            return True  # "twelve men ... nine pieces ...: two were found and six are missing"
    if one.total.kind is not Kind.COUNT or one.items[0].sentence == one.items[-1].sentence:
        return False
    named = [item for item in one.items if not bare(item)]
    if named and named[-1] is one.items[-1] and leaves(context, one):
        named = named[:-1]
    units = [one.total.unit, *(item.unit for item in named)]
    return any(units.count(item.unit) < 2 for item in named)


def _and_others(context: Context, one: Reading) -> bool:
    """Read "the deaths of 14 Australians and seven others": they come on top of the whole."""
    after = context.neighbour(one.total, 1)
    if after is None or after not in one.items:
        return False
    joined = set(context.between(one.total, after).words) <= context.words.conjunctions
    own = context.stretch(after.sentence, after.start, after.end)
    return joined and (own.has("others_after") or context.just_after(after, 1).has("others_after"))


def _opened_as_part(context: Context, one: Reading) -> bool:
    """As in "Of the present fleet, 41 ships are its own, 36 ... and the other 17": all numbers of a sentence that opens
    with its whole, without the number of it, are parts.
    """
    if one.after or one.total.sentence != one.items[-1].sentence:
        return False
    first = context.figures(one.total.sentence)[0]
    lower, start = context.scene.tokens.lower, context.scene.sentence_tokens(first.sentence).start
    opening = context.scene.pack.view(event_words).opening
    return lower[start] in opening and "," in lower[start : context.inside(first).start]


def _nothing_else_behind(context: Context, one: Reading) -> bool:
    """The sentence behind the list says that there is nothing else: "No other country is affected"."""
    return signs(context.scene).has(one.items[-1].sentence + 1, "nothing_else")


def _valued(context: Context, one: Reading) -> bool:
    """Values of a company before and after new money, of which `valuations` knows more."""
    if one.total.kind is not Kind.MONEY:
        return False
    return any(context.sentence_roles(figure.sentence) & {"pre", "post"} for figure in (one.total, *one.items))


def _rival(context: Context, one: Reading) -> bool:
    """Behind the whole stands another amount that may be it, or before it an item that the list lacks; or an item is
    itself a total.
    """
    amounts, largest = context.scene.amounts, max(item.quantity.high for item in one.items)
    if any(context.just_before(item, 4).has("total", "soit") for item in one.items[2:]):
        return True
    if one.before:
        return any(
            alike(figure, one.total)
            and figure.quantity.low > largest
            and figure.quantity.low != one.total.quantity.low
            and not _set_against(context, figure)
            for figure in amounts[one.total.order + 1 : one.items[0].order]
        )
    return one.after and any(
        alike(figure, one.total) and not bare(figure) for figure in amounts[one.items[-1].order + 1 : one.total.order]
    )


def _set_against(context: Context, figure: Figure) -> bool:
    """What the whole is compared with: "up 7% on the €480m of 2024", "against a target of 364"."""
    if of_earlier_year(context, figure) or figure in left_behind(context, figure.sentence):
        return True
    return context.just_before(figure, 4).has("against", "expected")


def _subtotal(one: Reading) -> bool:
    """One of the items is the sum of the others."""
    return len(one.items) > 2 and any(2 * item.quantity.middle == one.made for item in one.items)


def _grouped(one: Reading) -> bool:
    """Two of the items make the whole or another item by so many of so many: "132 riders in 22 teams of six"."""
    values = [item.quantity.middle for item in one.items]
    made = {one.total.quantity.middle, *values}
    return any(first * second in made for first, second in combinations(values, 2) if 1 not in (first, second))


def _plain(context: Context, one: Figure, reading: Reading) -> bool:
    if not single(one, Hedge.NONE, Hedge.ABOUT) or not one.quantity.low:
        return False
    if one.modality is Modality.DENIED and not (one is reading.items[-1] and leaves(context, reading)):
        return False  # "the other 32 never set out"
    close, behind = context.just_before(one, 1), context.just_after(one, 2)
    if close.has("against", "more", "up", "down") or set_apart(context, one, ("before_year", "earlier", "cap", "mean")):
        return False
    return not behind.has("mean", "before_year", "more")


def _about(other: Reading, one: Reading) -> bool:
    """Another reading has the same whole, or all the items of this one."""
    return other.total is one.total or set(one.items) <= {*other.items, other.total}


def _counts(one: Figure, items: Sequence[Figure]) -> bool:
    """« ces trois postes », "three squadrons": how many parts there are."""
    if one.kind is not Kind.COUNT or len(items) < 3 or one.quantity.low != len(items) - 1 or bare(one):
        return False
    others = [other for other in items if other is not one]
    return one.start < others[0].start or all(other.sentence != one.sentence for other in others)


def _near(one: Reading) -> bool:
    least, most = _SPAN if len(one.items) > 2 else _SPAN_OF_TWO
    whole = one.total.quantity.middle
    return least * whole <= one.made <= most * whole


def _holds(one: Reading) -> bool:
    return not judge(add, [item.readings for item in one.items], one.total.readings).alarms


def _some_make(one: Reading) -> bool:
    """Some of the items, or all with one left out counted twice, are the whole."""
    whole, *values = over_common([one.total.quantity.middle, *(item.quantity.middle for item in one.items)])
    return any(sum(chosen) == whole for size in range(2, len(values)) for chosen in combinations(values, size))
