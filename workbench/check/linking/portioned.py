"""A whole and its parts told over a whole passage, each in a clause of its own, with whatever nouns and verbs: "to lose
86 beds ... Hexley gives up 34 beds. At St Anne's 27 go. The hospital at Brough loses 19. No other site is touched".

No pattern ties the parts to each other. What does is that the passage is closed: by what is left ("the remaining",
« les cinq derniers », "everything else"), by a sentence that there is nothing else, or by a number of things, told with
the whole, that is as large as the list is long ("three hospitals"). Then the list is compared with the whole that it
comes near. Any choice of the amounts in reach that makes the whole, and any amount that the list does make,
explains it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from workbench.check.grading import judge
from workbench.check.grading import total as add
from workbench.check.linking.context import Context, alike
from workbench.check.linking.evidence import rest_in_words
from workbench.check.linking.guards import bare, single
from workbench.check.linking.portions import Passage, passage, told_as_rest
from workbench.check.relation import Relation, sum_of
from workbench.check.scene import Figure
from workbench.check.signs import signs
from workbench.domain.intervals import added, over_common
from workbench.domain.quantities import ADDABLE, Hedge, Kind
from workbench.language.complements import NEEDED, Slot, complements

_VOTING = Slot("vote", NEEDED)
_LEAST, _MOST = 3, 8
_SMALLEST = 12  # of things counted; what a few are is told by names
_LEAD = 3
"""Paragraphs of the body in which what an article is about is told."""
_SPAN = Fraction(84, 100), Fraction(119, 100)
_NEAR_MISS = Fraction(5, 100)
_WINDOW = 10
"""Amounts up to the last of a list among which some may make the whole."""
_OTHER = ("against", "more", "before_year", "expected", "earlier", "each", "mean", "cap", "open", "another")


def find_all(context: Context) -> Iterator[Relation]:
    """The wholes that an article opens with, each with the list of its parts."""
    yield from context.scene.trace.every(_of, context, _wholes(context), Relation.all_same)


def _wholes(context: Context) -> tuple[Figure, ...]:
    """Amounts of the title and the lead: the places where they are told first. No edit changes these."""

    def found() -> tuple[Figure, ...]:
        return tuple(one for one in context.scene.amounts if one.kind in ADDABLE and one.paragraph <= _LEAD)

    return context.scene.trace.remembered(_wholes, found)


def _of(context: Context, whole: Figure) -> Iterator[Relation]:
    if not _is_whole(context, whole):
        return
    if _told_before(context, whole):
        return
    for noun in _nouns(context, whole):
        found = _best(context, passage(context, whole, noun))
        if found is not None:
            yield found
            return


def _nouns(context: Context, whole: Figure) -> Iterator[str]:
    """What the parts may be called: as the whole is, or as what is told to remain of it is: « 64 conseillers ... 27
    fauteuils, ... les cinq derniers sièges ».
    """
    if whole.kind is not Kind.COUNT:
        yield whole.unit
        return
    following = (one for one in context.scene.amounts[whole.order + 1 :] if one.kind is Kind.COUNT and not bare(one))
    first = next((one for one in following if one.quantity.low != whole.quantity.low), None)
    yield from dict.fromkeys([whole.unit, *([] if first is None else [first.unit])])
    rests = (one for one in context.scene.amounts[whole.order + 1 :] if one.kind is Kind.COUNT and not bare(one))
    yield from dict.fromkeys(one.unit for one in rests if told_as_rest(context, one) and one.unit != whole.unit)


def _best(context: Context, told: Passage) -> Relation | None:
    if len(told.items) < _LEAST:
        return None
    for parts in _lists(context, told):
        if not _LEAST <= len(parts) <= _MOST or not _near(told.whole, parts):
            continue
        if _explained(context, told, parts):
            return None
        return sum_of(told.mention(parts[0]), parts, "P3.portioned", explicit=True)
    return None


def _is_whole(context: Context, one: Figure) -> bool:
    if not single(one, Hedge.NONE) or one.quotation is not None:
        return False
    if (one.kind is Kind.COUNT and one.quantity.low < _SMALLEST) or (bare(one) and not _voted(context, one)):
        return False
    behind = (other for other in context.figures(one.sentence) if other.order > one.order and alike(other, one))
    if any(other.quantity.low > one.quantity.low for other in behind):
        return False  # "rose 321 million dollars to 216.67 billion dollars"
    return not context.just_before(one, 3).has(*_OTHER) and not context.just_after(one, 2).has("more", "each", "mean")


def _voted(context: Context, one: Figure) -> bool:
    """How many came to vote, whose noun was told before: « De los 204 socios con derecho a voto acudieron 187 »."""
    span = context.scene.sentence_tokens(one.sentence)
    words = context.scene.pack.view(complements).find(context.scene.tokens, span.start, span.stop)
    return any(word.slot == _VOTING for word in words)


def _told_before(context: Context, whole: Figure) -> bool:
    """Read once, where it is told first."""
    return any(
        one.kind is whole.kind and one.quantity.low == whole.quantity.low and _is_whole(context, one)
        for one in context.scene.amounts[: whole.order]
    )


def _lists(context: Context, told: Passage) -> Iterator[Sequence[Figure]]:
    """The lists that the passage may hold, those that more speaks for first."""
    yield from _counted(told)
    for last in range(_LEAST - 1, len(told.items)):
        if told.closes(last) or _nothing_else(context, told, last):
            yield from told.up_to(last)
    yield from _drawn(context, told)


def _counted(told: Passage) -> Iterator[Sequence[Figure]]:
    """As many items as things are told with the whole: "at three hospitals", « cinq chapitres »."""
    for number in told.numbers():
        size = int(number.quantity.low)
        items = [one for one in told.items if one.start > number.start]
        if len(items) < size or not _LEAST <= size <= _MOST:
            continue
        late = number.start > told.items[0].start
        if late and items[0].paragraph != items[size - 1].paragraph:
            continue
        behind = items[size] if len(items) > size else None
        if behind is None or behind.paragraph > items[size - 1].paragraph:
            yield items[:size]


def _drawn(context: Context, told: Passage) -> Iterator[Sequence[Figure]]:
    """Bare numbers of a paragraph from the one that takes up the whole on: "Flour filled 21 of the vehicles and
    medicine nine. Fourteen had tents". Three that all but make it are all of it.
    """
    if told.whole.kind is not Kind.COUNT:
        return
    for at, one in enumerate(told.items):
        behind = context.just_after(one, 3).words
        if len(behind) < _LEAST or behind[0] not in context.words.out_of or not bare(one):
            continue
        if not told.names_whole(behind[1:]):
            continue
        items = [other for other in told.items[at:] if other.paragraph == one.paragraph]
        if len(items) >= _LEAST and all(map(bare, items)):
            yield items


def _nothing_else(context: Context, told: Passage, last: int) -> bool:
    """The sentence of the last item, or the next one, says that there is nothing else."""
    item, known = told.items[last], signs(context.scene)
    following = told.items[last + 1].sentence if last + 1 < len(told.items) else None
    if following == item.sentence:
        return False
    behind = following != item.sentence + 1 and known.has(item.sentence + 1, "nothing_else")
    return behind or known.has(item.sentence, "nothing_else", "closes_list")


def _near(whole: Figure, parts: Sequence[Figure]) -> bool:
    least, most = _SPAN
    made = added(part.quantity.middle for part in parts)
    return least * whole.quantity.middle <= made <= most * whole.quantity.middle


def _explained(context: Context, told: Passage, parts: Sequence[Figure]) -> bool:
    """Some of the amounts in reach make the whole, or the list makes another amount of the article."""
    whole, made = told.whole, added(part.quantity.middle for part in parts)
    if not judge(add, [part.readings for part in parts], whole.readings).alarms:
        return True
    if any(one.kind is whole.kind and one.quantity.middle == made for one in context.scene.amounts):
        return True
    if _is_part(context, whole, made) or _with_a_subtotal(parts) or _made_by_run(context, whole, parts):
        return True
    if made < whole.quantity.middle and rest_in_words(context, tuple(parts)):
        return True  # "... and £3m for teak. What became of the rest is not known"
    if _makes_near(context, told, parts):
        return True
    last = told.items.index(parts[-1])
    near = told.items[max(0, last + 1 - _WINDOW) : last + 2]
    stated, *values = over_common([whole.quantity.middle, *(one.quantity.middle for one in near)])
    return any(sum(some) == stated for size in range(2, len(values) + 1) for some in combinations(values, size))


def _makes_near(context: Context, told: Passage, parts: Sequence[Figure]) -> bool:
    """With amounts told beside them, before the whole or as something else, most of the parts make the whole, or what
    it is rounded from: "served 20.4 million ... had 11.2 million, Sealand
    5.9 million and Holm 3.3 million", and later 4.4 million in a month.
    """
    whole, first = told.whole, min(told.whole.order, parts[0].order)
    beside = context.scene.amounts[max(0, first - _LEAST) : parts[-1].order + _LEAST]
    around = range(parts[0].sentence - 2, parts[-1].sentence + 1)
    sentences = {whole.sentence, told.mention(parts[0]).sentence, *around}
    near = [
        one for one in beside
        if one.sentence in sentences and one.kind is whole.kind and one not in parts and not one.in_title
        and (whole.kind is Kind.COUNT or one.unit == whole.unit)
    ]  # fmt: skip
    stated = {one.quantity.middle for one in near if abs(one.quantity.middle / whole.quantity.middle - 1) <= _NEAR_MISS}
    stated.add(whole.quantity.middle)
    near = [one for one in near if not context.just_after(one, 4).has("more", "less")]  # "1.1 million more than"
    values = [one.quantity.middle for one in near if one.quantity.middle not in stated][:_WINDOW]
    made = added(part.quantity.middle for part in parts)
    lacking = [Fraction(0), *(part.quantity.middle for part in parts)]
    added_on = [Fraction(0), *values, *(a + b for a, b in combinations(values, 2))]
    return any(made - less + more in stated for less in lacking for more in added_on if more)


def _is_part(context: Context, whole: Figure, made: Fraction) -> bool:
    """What seems a whole is the first of its list: with it the list comes near an amount told before."""
    everything = made + whole.quantity.middle
    before = (one for one in context.scene.amounts[: whole.order] if one.kind is whole.kind)
    return any(abs(one.quantity.middle - everything) <= _NEAR_MISS * everything for one in before)


def _with_a_subtotal(parts: Sequence[Figure]) -> bool:
    """Some items in a row are what another one says: « Les 12,8 millions iront à l'école (4,6), au gymnase ... »."""
    runs = (parts[first:stop] for first in range(len(parts)) for stop in range(first + _LEAST, len(parts) + 1))
    return any(
        one not in run and one.quantity.middle == added(item.quantity.middle for item in run)
        for run in runs
        for one in parts
    )


def _made_by_run(context: Context, whole: Figure, parts: Sequence[Figure]) -> bool:
    """Amounts in a row, whatever their nouns, are the whole: "4,021 students in round one, 611 in the next and 180"."""
    first, last = parts[0].order, parts[-1].order
    near = context.scene.amounts[max(whole.order + 1, first - _LEAST) : last + _LEAST]
    values = [one.quantity.middle for one in near if one.kind is whole.kind]
    runs = (values[start:stop] for start in range(len(values)) for stop in range(start + 2, len(values) + 1))
    return any(added(run) == whole.quantity.middle for run in runs)
