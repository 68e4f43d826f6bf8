"""A change and the only two values near it that it can be about, in whatever order they are told.

"Caída del 40 % en los nacimientos" over "90 partos en 2025 ... Diez años antes habían sido 225"; "We took £2.4m last
season. This year it was £3m. Find me another museum that can point to growth of 60%". What stands in fixed shapes other
patterns read; here the change takes up what the passage tells, which holds two values of one thing at two times and no
third. Two amounts nearby that bear it out silence it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import permutations

from workbench.check.linking.change_ties import ENOUGH, as_long, weight
from workbench.check.linking.changes import is_change, pairs_of, reached, sign
from workbench.check.linking.changes_dated import is_day
from workbench.check.linking.changes_near import is_earlier, is_told_change
from workbench.check.linking.changes_shaped import is_known, names_another, noun_of_change, one_unit, preposed, shaped
from workbench.check.linking.changes_sized import Change, makes, relation_of, size_of, told_size
from workbench.check.linking.clock import in_time, value_of_then
from workbench.check.linking.context import Context
from workbench.check.linking.guards import bare, denied, says_nothing_of_its_own, settled, usable
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.quantities import ADDABLE, Hedge, Kind
from workbench.domain.text import Span

_BACK, _AHEAD = 3, 2
"""Sentences before and after a change that tell its values; after a title, so many of the body."""
_BEHIND = 2
"""Sentences behind one with amounts in which a change without any may take them up."""
_JUST = 2
_LEAD = 4
_PLAUSIBLE = Fraction(4)
_WIDE = 6
"""Times a number without a noun that another may be, of the same things."""
_HEDGES = (Hedge.NONE, Hedge.ABOUT, Hedge.NEARLY)
_OTHER = ("expected", "open", "each", "mean", "cap", "more", "rest")
_TOLD = (Kind.PERCENT, Kind.POINTS, Kind.MONEY, Kind.MEASURE)
"""A number of things more or less may be told of anything."""
_MANY = 12
"""Amounts near a change beyond which a passage tells of too much."""


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """The changes of a sentence that has amounts."""
    for change in _changes(context, sentence):
        levels = _levels(context, change)
        if len(levels) > _MANY or any(makes(change, *pair) for pair in permutations(levels, 2)):
            continue
        pairs = _pairs(context, change, _close(change, levels)) or _pairs(context, change, levels)
        pairs = pairs or [pair for pair in _told_in_shape(context, change) if _fits(change, pair)]
        pairs = pairs or [pair for pair in _told_beside(context, change, levels) if _fits(change, pair)]
        if len(pairs) != 1 or _told_right(context, change, pairs[0]):
            continue
        weighed = weight(context, (change.sentence, change.start), change.figure, pairs[0], levels)
        if weighed >= ENOUGH or _takes_up(context, change, pairs[0]):
            yield relation_of(context, change, pairs[0], "P6.passage")


def find_all(context: Context) -> Iterator[Relation]:
    """The changes of sentences without amounts, right before ones that have some or behind."""
    known = set(context.sentences)
    for sentence in sorted({one + step for one in known for step in (-1, *range(1, _BEHIND + 1))} - known):
        inside = 0 <= sentence < len(context.scene.segments.sentences)
        if inside and not context.scene.in_title(_start(context, sentence)):
            yield from find(context, sentence)


def _start(context: Context, sentence: int) -> int:
    return context.scene.segments.sentences[sentence].start


def _changes(context: Context, sentence: int) -> Iterator[Change]:
    for one in context.figures(sentence):
        lost = one.kind is Kind.COUNT and (_demonstrated(context, one) or _known_loss(context, one))
        if not (one.kind in _TOLD or lost) or one.quantity.is_range or reached(context, one):
            continue
        if context.led_by(one, "further"):
            continue  # « en perdra encore 90 »
        told = is_told_change(context, one) or (one.kind is Kind.PERCENT and is_change(context, one))
        told = told or _demonstrated(context, one)
        by_noun = (not told and noun_of_change(context, one)) or _moved_by(context, one)
        way = sign(context, one) if (told or by_noun) and _is_fact(context, one) else 0
        if (way or by_noun) and one.quantity.middle:
            yield Change(sentence, one.start, way, figure=one)
    cues = [cue for cue in context.cues(sentence) if cue.factor is not None]
    for cue in cues if len(cues) == 1 else ():
        yield Change(sentence, cue.start, 1 if cue.factor is not None and cue.factor > 1 else -1, cue=cue)


def _demonstrated(context: Context, one: Figure) -> bool:
    """As in "those 2,600 tonnes lost on the way": an amount taken up, with a verb of change behind its noun."""
    led = not context.words.those.isdisjoint(context.preceding(one, 1))
    return led and context.just_after(one, 3).has("up", "down", "more")


def _known_loss(context: Context, one: Figure) -> bool:
    """As in "the loss of 33,000 visitors": the noun of a change, known by its article, leads up to a number."""
    before = context.preceding(one, 1)
    nouns = context.just_before(one, 3)
    return bool(before) and before[0] in context.words.of and nouns.has("up", "down") and is_known(context, one)


def _moved_by(context: Context, one: Figure) -> bool:
    """As in "lowered its rate by 50 basis points", "raise tuition by $450": a verb that goes either way, and "by"."""
    before = context.preceding(one, 1)
    if one.kind is Kind.PERCENT or not before or before[0] not in context.words.by:
        return False
    return any("moved" in cue.roles and cue.end <= one.start for cue in context.lead(one).cues)


def _is_fact(context: Context, one: Figure) -> bool:
    """Given plainly, and no value to compare with: "more than the 17.5 per cent"."""
    if one.quantity.hedge not in (*_HEDGES, Hedge.FRACTION) or context.just_before(one, 3).has("more"):
        return False
    return not denied(context, one) and not context.trail(one).has("expected", "against", "before_year")


def _levels(context: Context, change: Change) -> list[Figure]:
    """The plain values of the passage."""
    scene = context.scene
    last = len(scene.segments.sentences)
    if scene.in_title(change.start):
        near = range(change.sentence + 1, min(last, change.sentence + 1 + _LEAD))
    else:
        near = range(max(0, change.sentence - _BACK), min(last, change.sentence + _AHEAD + 1))
    here = scene.segments.paragraph_at(change.start)
    return [
        one
        for number in near
        for one in context.figures(number)
        if one is not change.figure
        and (scene.in_title(change.start) or abs(one.paragraph - here) <= 2)
        and not one.in_title
        and not _inside(change, one)
        and _is_level(context, one)
    ]


def _inside(change: Change, one: Figure) -> bool:
    return change.cue is not None and change.cue.start <= one.start < change.cue.end


def _is_level(context: Context, one: Figure) -> bool:
    if one.kind not in (*ADDABLE, Kind.PERCENT) or one.quantity.is_range or one.quantity.hedge not in _HEDGES:
        return False
    if is_day(context, one):
        return False
    past = value_of_then(context, one)  # an estimate of then is a value of then
    if one.quantity.low <= 0 or not (settled(context, one) or (past and usable(one) and not denied(context, one))):
        return False
    if any(one in pair for pair in pairs_of(context, one.sentence)) or preposed(context, one):
        return True
    other = [role for role in _OTHER if role != "expected" or not past]
    return not is_told_change(context, one) and not context.just_before(one, 3).has(*other)


def _told_in_shape(context: Context, change: Change) -> list[tuple[Figure, Figure]]:
    if context.scene.in_title(change.start):
        return []
    end = change.start if change.cue is None else change.cue.end
    return shaped(context, change.sentence, change.figure, Span(change.start, end))


def _close(change: Change, levels: Sequence[Figure]) -> list[Figure]:
    """What the sentence of a change and the two before it tell: a change mostly takes up what was just said."""
    return [one for one in levels if change.sentence - _JUST <= one.sentence <= change.sentence]


def _pairs(context: Context, change: Change, levels: Sequence[Figure]) -> list[tuple[Figure, Figure]]:
    return [pair for group in _groups(levels) if (pair := _pair(context, change, group)) is not None]


def _told_beside(context: Context, change: Change, levels: Sequence[Figure]) -> list[tuple[Figure, Figure]]:
    """The two values of one unit in the sentence before, of two times, whatever else the passage tells."""
    beside = [one for one in levels if one.sentence == change.sentence - 1]
    groups = _groups(beside) if change.figure is not None and change.figure.kind in ADDABLE else []
    pairs = [in_time(context, (group[0], group[1])) for group in groups]
    return [pair for pair in pairs if pair is not None]


def _fits(change: Change, pair: tuple[Figure, Figure]) -> bool:
    size, told = size_of(change, *pair), told_size(change)
    if not size or not told or size * change.way < 0:
        return False
    return 1 / _PLAUSIBLE <= abs(size / told) <= _PLAUSIBLE


def _groups(levels: Sequence[Figure]) -> list[list[Figure]]:
    """Values of one unit, each once; those with two of them."""
    groups: list[list[Figure]] = []
    for one in levels:
        home = next((group for group in groups if all(_one_thing(other, one) for other in group)), None)
        if home is None:
            groups.append([one])
        elif all(one.quantity.middle != other.quantity.middle for other in home):
            home.append(one)
    return [group for group in groups if len(group) == 2]


def _one_thing(a: Figure, b: Figure) -> bool:
    """Of one unit; a number without a noun goes with things and measures of any: « il n'en compte plus que 1 240 »."""
    if (one_unit(a, b) or _without_its_unit(a, b)) and not (bare(a) or bare(b)):
        return True
    kinds, (small, large) = {a.kind, b.kind}, sorted((a.quantity.middle, b.quantity.middle))
    of_things = (bare(a) or bare(b)) and kinds <= {Kind.COUNT, Kind.MEASURE} and a.per is None and b.per is None
    return of_things and large <= _WIDE * small


def _without_its_unit(a: Figure, b: Figure) -> bool:
    """A number in the next sentence leaves out what the price is of: « 350 francs le kilo ... elle en donnait 280 »."""
    first, last = sorted((a, b), key=lambda one: one.start)
    alike = first.kind is last.kind is Kind.MONEY and first.unit == last.unit and last.per is None
    return alike and last.sentence - first.sentence == 1 and last.quote == last.quantity.numeral


def _pair(context: Context, change: Change, group: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """(before, after) when the values are of two times, change the way told and by about as much."""
    pair = in_time(context, (group[0], group[1]))
    if pair is None:
        return None
    return pair if _fits(change, pair) else None


def _told_right(context: Context, change: Change, pair: tuple[Figure, Figure]) -> bool:
    """Another change of the passage is the one between the two: then this one is told of something else."""
    low, high = min(one.sentence for one in pair), max(one.sentence for one in pair)
    near = range(max(0, low - 1), min(len(context.scene.segments.sentences), high + 2))
    others = [one for number in near for one in context.figures(number) if one is not change.figure and one not in pair]
    if _in_steps(change, others):
        return True
    return any(
        makes(Change(one.sentence, one.start, way, figure=one), *pair)
        for one in others
        if one.kind in (Kind.PERCENT, Kind.POINTS)
        for way in (1, -1)
    )


def _in_steps(change: Change, others: Sequence[Figure]) -> bool:
    """Other steps are told beside it: "a quarter point, after half a point in October"."""
    told = change.figure
    return told is not None and told.kind is Kind.POINTS and any(one.kind is Kind.POINTS for one in others)


def _takes_up(context: Context, change: Change, pair: tuple[Figure, Figure]) -> bool:
    """The change is told of the values: in the title, right behind them, with nothing of its own before it, behind a
    demonstrative, or with a noun of theirs.
    """
    scene = context.scene
    here = sum(1 for one in pair if one.sentence == change.sentence)
    if change.figure is None and here == len(pair):
        first, last = sorted(pair, key=lambda one: one.start)
        between = first.end <= change.start <= last.start  # "640, three times as many as the 320 of last year"
        return between and is_earlier(context, pair[0])  # "five times as many men: 60, against 20": no two times
    if change.figure is not None and here == len(pair) and change.figure.kind in ADDABLE:
        return True
    if change.figure is not None and change.figure.kind in ADDABLE and not here:
        if _demonstrated(context, change.figure) or _known_loss(context, change.figure):
            return max(one.sentence for one in pair) == change.sentence - 1
        behind = max(one.sentence for one in pair) == change.sentence - 1
        return behind and context.just_before(change.figure, 3).has("change_noun")  # "Change: minus $800m"
    if here and is_earlier(context, pair[0]) and pair[1].sentence == change.sentence and reached(context, pair[1]):
        return True  # "eased by 1.8 points, to 3.3%. A month before it had stood at 4.1%"
    if scene.in_title(change.start):
        return as_long(context, change.sentence, change.start, pair) is not False
    if change.figure is not None and not here and names_another(context, change.figure, pair):
        return False
    before = [one.end for one in pair if one.sentence == change.sentence and one.end <= change.start]
    start = max(before, default=scene.segments.sentences[change.sentence].start)
    if says_nothing_of_its_own(context, change.sentence, start, change.start):
        return True
    if _tallied(context, context.stretch(change.sentence, start, change.start).words):
        return True
    if not context.words.those.isdisjoint(context.stretch(change.sentence, start, change.start).words[-_LEAD:]):
        return True
    apart = [one for one in pair if one.sentence != change.sentence]
    nouns = frozenset().union(*(context.sentence_stems(one.sentence) for one in apart))
    if context.sentence_stems(change.sentence) & nouns:
        return True
    if max(one.sentence for one in pair) != change.sentence - 1 or change.figure is None:
        return False
    percent = [one for one in context.figures(change.sentence) if one.kind is Kind.PERCENT]
    if percent != [change.figure]:
        return False
    return is_known(context, change.figure) or all(one.quotation == _quoted(change) is not None for one in pair)


def _quoted(change: Change) -> int | None:
    return None if change.figure is None else change.figure.quotation


def _tallied(context: Context, lead: Sequence[str]) -> bool:
    """Read "The number has doubled", « Leur nombre a doublé »: whatever was counted before."""
    at = next((index for index, word in enumerate(lead[:_LEAD]) if word in context.words.tallies), -1)
    return at >= 0 and len(lead) <= at + _LEAD and context.words.of.isdisjoint(lead[at + 1 : at + 2])
