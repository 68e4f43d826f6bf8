"""Before, after and the change between them (patterns P5 and P6)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import partial
from itertools import pairwise
from operator import attrgetter

from workbench.check.linking.changed_causes import of_the_cause
from workbench.check.linking.changes_parts import by_so_much, left, of_a_change, two_pairs
from workbench.check.linking.context import Context, Gap, by_its_words, comparable
from workbench.check.linking.guards import usable
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import ADDABLE, Hedge, Kind
from workbench.domain.text import Span
from workbench.language.checking import Cue
from workbench.language.ordering import order_words

_FAR = 16
_REACH = 12
_OPENS = 20  # tokens from a word of multiplication that opens its sentence to the pair
_FROM_TO = 6
_CLOSE = Fraction(4, 100)
_RATE_REACH = 3
_PRICED = 5
"""How many times one price of a thing is another, at most."""
_DATE_REACH = 30  # code points
_SIGNS = "+-−–"
_WAYS = frozenset({"up", "down"})
_YEARLY = (6, 12, 52, 365)
"""How often a price is paid in a year."""
_APPOSED = 2
_CHANGING = frozenset({"up", "down", "factor", "more"})
_start = attrgetter("start")
Pair = tuple[Figure, Figure]


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """Changes that a sentence states."""
    pairs = list(pairs_of(context, sentence))
    figures = [figure for figure in context.figures(sentence) if usable(figure)]
    for number, pair in enumerate(pairs):
        yield from _relations(context, pair, figures, _bounds(context, pairs, number))


def pairs_of(context: Context, sentence: int) -> Iterator[Pair]:
    """(before, after) within one sentence that has a word of change. Kept, as most patterns of change ask for them."""
    if len(context.figures(sentence)) >= 2 and not _CHANGING.isdisjoint(context.sentence_roles(sentence)):
        yield from context.scene.trace.remembered((pairs_of, sentence), partial(_pairs_in, context, sentence))


def _pairs_in(context: Context, sentence: int) -> tuple[Pair, ...]:
    return tuple(_pairs(context, [figure for figure in context.figures(sentence) if usable(figure)]))


def left_behind(context: Context, sentence: int) -> set[Figure]:
    """What the amounts of a sentence were before: "went from 6,000 to 9,000" adds 9,000 to a list."""
    return {before for before, _ in pairs_of(context, sentence)}


def pairs_timed(context: Context, sentence: int) -> Iterator[Pair]:
    """(before, after) within one sentence, whatever its words, whose value before is told to be an earlier one."""
    figures = [figure for figure in context.figures(sentence) if usable(figure)]
    if len(figures) >= 2:
        yield from (pair for pair in _pairs(context, figures) if _timed(context, pair))


def _pairs(context: Context, figures: Sequence[Figure]) -> Iterator[Pair]:
    """(before, after) for neighbouring like amounts, each amount in one pair at most."""
    taken: set[int] = set()
    for index, first in enumerate(figures):
        if first.order in taken or first.kind in (Kind.POINTS, Kind.DURATION) or first.quantity.is_range:
            continue
        if first.kind is Kind.PERCENT and is_change(context, first):
            continue
        wholes = {index + 1} if _has_whole(context, figures, index) else set()
        for number, second in enumerate(figures[index + 1 :], index + 1):
            if number in wholes or not (comparable(first, second) or _by_one(context, first, second)):
                continue
            pair = None if _opens(context, figures, number) else _pair(context, first, second)
            if pair is not None and second.order not in taken:
                taken.update((first.order, second.order))
                yield pair
                break
            if pair is None and not is_change(context, second):
                break


def _by_one(context: Context, first: Figure, second: Figure) -> bool:
    """As in "from 6.80 to 8.50 euros a litre", "23 cents a share, a quarter more than the 20 cents of 2024": what both
    are counted by stands behind one of them alone.
    """
    if first.kind is not second.kind or first.unit != second.unit:
        return False
    gap = context.between(first, second)
    if first.per is None:
        return _from_to(context, first, gap.words)
    near = 1 / _PRICED <= second.quantity.middle / first.quantity.middle <= _PRICED if first.quantity.low > 0 else False
    taken = gap.has("more") and context.led_by(second, "definite")
    return near and taken and second.per is None and _between_is_change(context, first, second)


def _opens(context: Context, figures: Sequence[Figure], index: int) -> bool:
    """True when the amount is the first end of "from A to B"."""
    for later in figures[index + 1 :]:
        if comparable(figures[index], later):
            gap = context.between(figures[index], later)
            ends = len(gap) <= _FROM_TO and "." not in gap.words and bool(context.words.to.intersection(gap.words[-1:]))
            return ends and _preposed(context, figures[index]) and not two_pairs(context, figures[index], gap.words)
    return False


def _preposed(context: Context, figure: Figure) -> bool:
    """A word like "from" stands right before the amount."""
    before = context.preceding(figure)
    return bool(before) and before[0] in context.words.from_


def _has_whole(context: Context, figures: Sequence[Figure], index: int) -> bool:
    """True when the next amount is what this one is out of: "72 of 150 seats"."""
    if index + 1 >= len(figures):
        return False
    gap = context.between(figures[index], figures[index + 1])
    return 0 < len(gap) <= 2 and gap.words[0] in context.words.of and gap.words[0] not in context.words.from_


def _pair(context: Context, first: Figure, second: Figure) -> Pair | None:
    gap = _clear_of_rates(context, first, second)
    if len(gap) > _FAR or {";", "."} & set(gap.words) or second.quantity.is_range:
        return None
    if _from_to(context, first, gap.words):
        return first, second
    if first.kind is not Kind.PERCENT and _difference(context, first, gap):
        return None
    if context.just_after(second, 2).has("more", "up", "down"):  # "in 12 fewer games"
        return None
    if second.quantity.hedge is Hedge.UP_TO:
        return None  # "103 megawatts above the old record, and imported up to 250"
    near = context.just_before(second, 4)
    if near.has("against") and not gap.has("open", "soit", "total"):
        return second, first
    if gap.has("against") and _between_is_change(context, first, second):
        return second, first
    if gap.has("more") and _between_is_change(context, first, second) and not _told_as_share(context, first, gap):
        return second, first
    return None


def _told_as_share(context: Context, first: Figure, gap: Gap) -> bool:
    """As in "£70m or 13% above the £540m voted": the first is the difference, which the share says again."""
    return bool(gap.cues) and "soit" in gap.cues[0].roles and gap.cues[0].first == context.inside(first).stop


def _difference(context: Context, first: Figure, gap: Gap) -> bool:
    """As in "12,400 more than the 200,000 of the last count": a comparison right at the amount makes it the change."""
    inside = context.inside(first)
    if gap.cues and "more" in gap.cues[0].roles and gap.cues[0].first == inside.stop:
        return True
    if gap.has("against") and _by_amount(context, first):
        return True
    told = any(
        cue.last == inside.start and not cue.roles.isdisjoint(_WAYS) for cue in context.just_before(first, 1).cues
    )
    return told and bool(gap.cues) and gap.cues[0].first == inside.stop and "against" in gap.cues[0].roles


def _by_amount(context: Context, figure: Figure) -> bool:
    """As in "was raised by 600 tonnes", „um 600 Tonnen erhöht“; where the word is that of a genitive too, a word of
    change stands right before it: « relevé de 600 tonnes », but « une pêche de 600 tonnes, en baisse ».
    """
    before, start = context.preceding(figure, 1), context.inside(figure).start
    if not before or before[0] not in context.words.by_amount:
        return False
    near = context.just_before(figure, 4)
    if before[0] in context.words.from_:
        return any(cue.last in (start, start - 1) and not cue.roles.isdisjoint(_WAYS) for cue in near.cues)
    return near.has("up", "down") or context.just_after(figure, 3).has("up", "down")


def _clear_of_rates(context: Context, first: Figure, second: Figure) -> Gap:
    """What stands between two amounts, from behind a rate that tells the first again ("$80m, or 9 cents a share")."""
    rate = context.neighbour(first, 1)
    if rate is None or rate is second or rate.per is None or rate.unit != first.unit:
        return context.between(first, second)
    told_twice = context.between(first, rate).has("soit") and len(context.between(first, rate)) <= _RATE_REACH
    return context.between(rate if told_twice else first, second)


def _from_to(context: Context, first: Figure, gap: Sequence[str]) -> bool:
    words = context.words
    if two_pairs(context, first, gap) or (gap and gap[0] == "," and is_change(context, first)):
        return False  # « a reculé de 5 milliards, à 41 milliards »: a change, then what it came to
    return _preposed(context, first) and len(gap) <= 4 and bool(gap) and (gap[-1] in words.to or gap[0] in words.to)


def _between_is_change(context: Context, first: Figure, second: Figure) -> bool:
    inner = context.scene.amounts[first.order + 1 : second.order]
    return any(is_change(context, figure) for figure in inner)


def is_change(context: Context, figure: Figure) -> bool:
    """An amount right after or before a word of change: "a rise of 3 billion", « 17 de moins »."""
    told, before = _told_change(context, figure)
    return told or any(not context.is_bound(cue, figure) for cue in before)


@by_its_words
def _told_change(context: Context, figure: Figure) -> tuple[bool, tuple[Cue, ...]]:
    """Whether an amount is told as a change, and the words of change before it that make it one all the same, unless
    they bound the amount itself.
    """
    if figure.kind is Kind.DURATION or reached(context, figure) or context.just_before(figure, 2).has("further"):
        return False, ()  # "will lose a further 4,000": on top of what was told
    if of_a_change(context, figure) or left(context, figure) or context.led_by(figure, "at_level"):
        return False, ()
    if figure.kind is Kind.PERCENT and context.scene.text[figure.start] in _SIGNS:
        return True, ()  # "(+3.9%)"
    if context.just_after(figure, 3).has("more", "up", "down") or by_so_much(context, figure):
        return True, ()
    if context.preceding(figure, 1) == (":",):
        return False, ()  # « la dégringolade : 38 euros, après 52 »
    return False, tuple(cue for cue in context.just_before(figure, 3).cues if not cue.roles.isdisjoint(_WAYS))


@by_its_words
def reached(context: Context, figure: Figure) -> bool:
    """A word like "to" stands right before the amount: it is a level, not a change."""
    before = context.preceding(figure, 2)
    return bool(before) and (before[-1] in context.words.to or (len(before[-1]) <= 3 and before[0] in context.words.to))


def _bounds(context: Context, pairs: Sequence[Pair], number: int) -> Span:
    """The stretch of the sentence that belongs to one pair: up to the pairs beside it."""
    sentence = context.scene.segments.sentences[pairs[number][0].sentence]
    start, end = sentence.start, sentence.end
    for index, pair in enumerate(pairs):
        low, high = min(f.start for f in pair), max(f.end for f in pair)
        if index < number:
            start = max(start, high)
        elif index > number:
            end = min(end, low)
    return Span(start, end)


def _timed(context: Context, pair: Pair) -> bool:
    """True when the amount before is an earlier one, and neither a forecast nor that of another place or group."""
    before, after = pair
    if before.end <= after.start and len(context.between(before, after)) <= _FROM_TO:
        return True
    near, trail = context.just_before(before, 4), context.just_after(before, 7)
    if near.has("expected") or trail.has("expected") or context.between(*sorted(pair, key=_start)).has("expected"):
        return False
    if near.has("earlier") or trail.has("earlier"):
        return True
    reach = context.scene.segments.sentences[before.sentence].end
    if context.stretch(before.sentence, before.end, min(reach, before.end + _DATE_REACH)).has("before_year"):
        return True  # "a year earlier" holds an amount of its own
    return bool(context.scene.dates_within(before.start, min(reach, before.end + _DATE_REACH)))


def _opposed(context: Context, pair: Pair) -> bool:
    """Each end has a sign of its own ("a gain of 49,000 against a loss of 140,000"): neither is the level before."""
    before, after = (context.just_before(figure, 3) for figure in pair)
    ups, downs = before.has("up") and after.has("down"), before.has("down") and after.has("up")
    return ups or downs


def _needed(context: Context, pair: Pair) -> bool:
    """What the first is compared with is told by the change alone, and the second is of another clause: "1,850 fitters,
    400 more than a year ago, and reckons that 3,000 will be needed".
    """
    before, after = pair
    if before.start < after.start:
        return False
    cues = context.stretch(before.sentence, after.end, before.start).cues
    lengths = (one for one in context.figures(after.sentence) if one.kind is Kind.DURATION and one.end <= before.start)
    if any("more" in cue.roles and cue.last == context.inside(one).start for one in lengths for cue in cues):
        return True  # "95 fewer than twelve months earlier: 140 closed"
    told = [b for a, b in pairwise(cues) if "more" in a.roles and "against" in b.roles and a.last == b.first]
    behind = context.scene.tokens.lower[told[-1].last : context.inside(before).start] if told else []
    return bool(told) and (len(behind) > _APPOSED or not {":", ";"}.isdisjoint(behind))


def _relations(context: Context, pair: Pair, figures: Sequence[Figure], bounds: Span) -> Iterator[Relation]:
    before, after = pair
    low, high = sorted(pair, key=_start)
    if context.stretch(low.sentence, low.end, high.start).has("contrast"):
        return  # "up on last year's 70, though the number of singers has risen by 5%, from 880"
    if not _timed(context, pair) or _opposed(context, pair) or _needed(context, pair):
        return
    inside = [figure for figure in figures if figure not in pair and bounds.contains(figure.span)]
    changes = [
        figure
        for figure in inside
        if _measures(context, figure, pair) and _clear(figure, pair, inside) and not _of_another(context, figure, pair)
    ]
    changes = [figure for figure in changes if not _leads_to_another(context, figure, pair)]
    changes = [figure for figure in changes if _makes(figure, pair)] or changes
    direction, cue = _direction(context, pair, bounds)
    words = () if cue is None else (context.span(cue),)
    ends = (("before", before), ("after", after))
    if changes:
        change = min(changes, key=lambda figure: min(abs(figure.start - end.start) for end in pair))
        compared = context.just_after(change, 3).has("more") and context.preceding(change, _REACH).count(",") > 0
        way = sign(context, change) or (0 if compared else direction)
        yield Relation(
            LinkKind.BEFORE_AFTER, (*ends, ("change", change)), Confidence.STATED, pattern="P5", words=words,
            direction=way, explicit=True,
        )  # fmt: skip
    elif (factor := _factor(context, pair, bounds)) is not None:
        yield Relation(
            LinkKind.BEFORE_AFTER, ends, Confidence.STATED, pattern="P5", words=(context.span(factor),),
            factor=factor.factor, direction=direction, explicit=True,
        )  # fmt: skip
    elif direction:
        yield Relation(
            LinkKind.BEFORE_AFTER, ends, Confidence.INFERRED, pattern="P6", words=words, direction=direction,
            explicit=True,
        )  # fmt: skip


def _measures(context: Context, figure: Figure, pair: Pair) -> bool:
    """True when an amount is the change between the pair: a percentage, points, or a like amount with its cue."""
    kind = figure.kind
    if kind in (Kind.PERCENT, Kind.POINTS):
        of_shares = pair[0].kind is Kind.PERCENT
        return of_shares if kind is Kind.POINTS else is_change(context, figure)
    if not comparable(figure, pair[0]) or not is_change(context, figure):
        return False
    # "room for 2,700 of the 38,000 objects, up from 1,900": no change is larger than both ends together
    return abs(figure.quantity.middle) <= abs(pair[0].quantity.middle) + abs(pair[1].quantity.middle)


def _of_another(context: Context, change: Figure, pair: Pair) -> bool:
    """Another clause tells of another thing: « tandis que celui du groupe progressait de 4 % »."""
    if _of_another_noun(context, change, pair) or _many_times(context, change, pair):
        return True
    near = min(pair, key=lambda end: abs(end.start - change.start))
    first, second = sorted((near, change), key=_start)
    gap = context.stretch(change.sentence, first.end, second.start)
    return gap.has("contrast") or _but_another(context, gap.words)


def _many_times(context: Context, change: Figure, pair: Pair) -> bool:
    """So many times the change: "from 4.80 to 5.20 euros a meal: for 160 days that is 64 euros more"."""
    apart = abs(pair[1].quantity.middle - pair[0].quantity.middle)
    others = (one for one in context.figures(change.sentence) if one is not change and one not in pair)
    stated = abs(change.quantity.middle)
    yearly = apart > 0 and change.kind is not Kind.PERCENT and stated / apart in _YEARLY
    return yearly or (apart > 0 and any(apart * one.quantity.middle == stated for one in others))


def _leads_to_another(context: Context, change: Figure, pair: Pair) -> bool:
    """What the change came to stands right behind it, and is none of the pair: "a loss of 1.3m, against 2.1m, as
    turnover rose 15% to 9.2m from 8m". The same value in another unit may stand between: "15% to €9m ($10m)".
    """
    value = context.neighbour(change, 1)
    if change.kind is not Kind.PERCENT or value is None or value in pair or value.kind not in ADDABLE:
        return False
    told_twice = context.neighbour(value, 1)
    if told_twice in pair and told_twice is not None and len(context.between(value, told_twice)) <= _APPOSED:
        return False
    return len(context.between(change, value)) <= _APPOSED and reached(context, value)


def _but_another(context: Context, words: Sequence[str]) -> bool:
    """« mais la consommation d’eau », "but the loss": a new subject."""
    order = context.scene.pack.view(order_words)
    return any(word in context.words.but and after in order.determiners for word, after in pairwise(words))


def _of_another_noun(context: Context, change: Figure, pair: Pair) -> bool:
    """As in "from $1.2bn to $1.08bn: a fifth fewer aircraft": what there is less of stands behind the share."""
    trail = context.trail(change)
    first = trail.cues[0] if change.kind is Kind.PERCENT and trail.cues else None
    if first is None or "more" not in first.roles or first.first != context.inside(change).stop:
        return False
    size = first.last - first.first
    noun = context.stems(trail.words[size : size + 1])
    told = context.label(pair[0]) | context.label(pair[1]) | context.stems([pair[0].unit, pair[1].unit])
    return bool(noun) and noun.isdisjoint(told)


def _makes(change: Figure, pair: Pair) -> bool:
    """Whether the pair bears a change out."""
    before, after = (end.quantity.middle for end in pair)
    size = after - before
    if change.kind is Kind.PERCENT and before:
        size = size / before * 100
    told = abs(change.quantity.middle)
    return bool(told) and abs(abs(size) / told - 1) <= _CLOSE


def _clear(figure: Figure, pair: Pair, inside: Sequence[Figure]) -> bool:
    """No other like amount stands between the change and the pair and could claim it."""
    low, high = min(end.start for end in pair), max(end.end for end in pair)
    return not any(
        comparable(other, pair[0])
        and other is not figure
        and (figure.end <= other.start < low or high <= other.start < figure.start)
        for other in inside
    )


def sign(context: Context, figure: Figure) -> int:
    """+1 for a rise, -1 for a fall, by the nearest cue; 0 when cues disagree or are missing."""
    if figure.quantity.low < 0:
        return -1
    gap, after = context.just_before(figure, _REACH), context.just_after(figure, 3)
    before = gap.cues
    if after.has("more") and "," in gap.words:  # « para no caer en la pobreza, un 3 % más que »: of another clause
        lower = context.scene.tokens.lower
        last = max((at for at in range(context.inside(figure).start) if lower[at] == ","), default=-1)
        before = tuple(cue for cue in before if cue.first > last)
    for cue in (*reversed(before), *after.cues):
        way = 0 if context.is_bound(cue, figure) else _way(cue)
        if way and "earn" in cue.roles and figure.kind is Kind.MONEY:
            return 0  # money gained may be money no longer to be paid
        if way:
            return way
    return 0


def _way(cue: Cue) -> int:
    if "up" in cue.roles and "down" not in cue.roles:
        return 1
    return -1 if "down" in cue.roles and "up" not in cue.roles else 0


def _direction(context: Context, pair: Pair, bounds: Span) -> tuple[int, Cue | None]:
    """The direction word nearest before the pair or between its ends; none when words of both directions do."""
    start, end = min(f.start for f in pair), max(f.end for f in pair)
    tokens = context.scene.tokens
    first = tokens.covering(start, end).start
    cues = [cue for cue in context.cues(pair[0].sentence) if bounds.start <= cue.start and cue.end <= end]
    figures = context.figures(pair[0].sentence)
    hedges = [figure.span for figure in figures]
    near = [
        (cue, _way(cue))
        for cue in cues
        if _way(cue)
        and "earn" not in cue.roles
        and first - cue.last <= _REACH
        and not any(span.start <= cue.start < span.end for span in hedges)  # "under 40" is no fall
        and ("more" not in cue.roles or any(_touches(context, figure, cue) for figure in figures))
        and not _claimed(context, cue, pair)
        and not of_the_cause(context, cue, min(pair, key=_start))
    ]
    if not near or len({way for _, way in near}) > 1:
        return 0, None
    return near[-1][1], near[-1][0]


def _touches(context: Context, figure: Figure, cue: Cue) -> bool:
    """Read "12 fewer than", not "people under forty"."""
    inside = context.inside(figure)
    return cue.first == inside.stop or 0 <= inside.start - cue.last <= 1


def _claimed(context: Context, cue: Cue, pair: Pair) -> bool:
    """The word tells of another change that stands before the pair: "fell by 0.3 points as firms added 31,000 jobs",
    « 2 850 fermes, soit 110 de moins, produisent 400 000 litres, contre 392 000 ».
    """
    start = min(figure.start for figure in pair)
    others = (one for one in context.figures(pair[0].sentence) if one not in pair and not _measures(context, one, pair))
    if "more" in cue.roles and any(cue.first == context.inside(one).stop for one in others):
        return True
    return any(
        cue.end <= figure.start
        and figure.end <= start
        and is_change(context, figure)
        and not _measures(context, figure, pair)
        for figure in context.figures(pair[0].sentence)
    )


def _factor(context: Context, pair: Pair, bounds: Span) -> Cue | None:
    """The word of multiplication ("doubled") in reach of the pair."""
    start, end = min(f.start for f in pair), max(f.end for f in pair)
    tokens = context.scene.tokens
    first = tokens.covering(start, end).start
    found = [
        cue
        for cue in context.cues(pair[0].sentence)
        if cue.factor is not None and bounds.start <= cue.start and cue.end <= end and first - cue.last <= _OPENS
    ]
    if len(found) != 1:
        return None
    # "sales tripled to $60m, from $20m, and the loss narrowed to $12m from $18m": the word is of the nearer pair
    between = (one for one in context.figures(pair[0].sentence) if found[0].end <= one.start and one.end <= start)
    return None if any(comparable(one, pair[0]) for one in between) else found[0]
