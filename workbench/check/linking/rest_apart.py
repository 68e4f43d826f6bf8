"""What remains of a whole that is told further up: "11 people were held. Seven are officials, the other five traders".

The remainder says that its list is closed; the whole is the one amount before it that the list comes near. Every
amount in reach that the list (or a part of it) does make up silences it: then that is the whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from workbench.check.linking.changes import left_behind
from workbench.check.linking.context import Context, alike, by_its_words
from workbench.check.linking.guards import compared, opens_with_whole
from workbench.check.relation import Relation, sum_of
from workbench.check.scene import Figure
from workbench.domain.claims import Modality
from workbench.domain.intervals import added
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import ADDABLE, Hedge, Kind
from workbench.language.checking import Cue

_BACK = 2
"""Paragraphs up to the whole."""
_ITEMS_BACK = 2
"""Sentences over which a list may go on before its remainder."""
_NEAR_MISS = Fraction(16, 100)
_WIDE = Fraction(60, 100)
"""The same of a list that opens with its whole: "Of the 30 whales ..."."""
_TINY = Fraction(2, 100)  # less is no rest of it: "the last two partnerships" of 223 runs
_OTHER = ("up", "down", "more", "before_year", "expected", "since", "each", "mean", "cap", "aside")
_APPOSED = 6
_LOW, _HIGH = 88, 115
"""What shares of one whole come to when one of them is wrong."""


def find_all(context: Context) -> Iterator[Relation]:
    """Remainders with the items before them and their whole."""
    yield from context.scene.trace.every(_before, context, _rests(context), Relation.all_same)


def _rests(context: Context) -> tuple[Figure, ...]:
    """The amounts that words call a remainder, which no edit changes."""
    return context.scene.trace.remembered(
        _rests,
        lambda: tuple(
            one for one in context.scene.amounts if not one.in_title and one.quotation is None and is_rest(context, one)
        ),
    )


def _before(context: Context, rest: Figure) -> Iterator[Relation]:
    """The items before a remainder and their whole."""
    if rest.quantity.is_range:
        return
    if rest.kind is Kind.PERCENT:
        yield from _of_hundred(context, rest)
    elif rest.kind in ADDABLE:
        yield from _of_whole(context, rest)


@by_its_words
def is_rest(context: Context, figure: Figure) -> bool:
    """« les 11,5 millions restants », "the other five", not « 21 % du reste », nor "the other five-year plan"."""
    trail = context.just_after(figure, 2)
    if trail.has("rest") and trail.words[:1] and trail.words[0] in context.words.of:
        return False
    if context.just_after(figure, 1).has("others_after") and context.just_before(figure, 1).has("definite"):
        return True  # « les six autres »; « six autres » are further ones
    if _opens_with_rest(context, figure):
        return True
    close = context.just_before(figure, 2)
    return close.has("rest", "others") or (trail.has("rest", "others") and not {",", ".", ";"} & set(trail.words[:1]))


def _opens_with_rest(context: Context, figure: Figure) -> bool:
    """« Le reste du programme, soit 130 maisons », "The others, 17%": the sentence opens with what is left."""
    if context.neighbour(figure, -1) is not None:
        return False
    opening = context.scene.sentence_tokens(figure.sentence).start
    start = context.inside(figure).start
    lower = context.scene.tokens.lower
    if _apposed_to_rest(context, figure):
        return True
    if figure.kind is Kind.PERCENT and any(
        "all_others" in cue.roles and cue.first - opening <= 1 for cue in context.lead(figure).cues
    ):
        return True
    return any(
        not cue.roles.isdisjoint(("rest", "others"))
        and cue.first - opening <= 1
        and start - cue.last <= _APPOSED
        and not {",", "(", "–", "—"}.isdisjoint(lower[cue.last : start])
        for cue in context.lead(figure).cues
    )


def _apposed_to_rest(context: Context, figure: Figure) -> bool:
    """« La ville prendra le reste à sa charge, soit 1,65 million », "The city pays the rest, or £1.65m"."""
    lead, start = context.lead(figure), context.inside(figure).start
    told = [cue for cue in lead.cues if "soit" in cue.roles and start - cue.last <= 1]
    rests = [cue for cue in lead.cues if "rest" in cue.roles and told and cue.last < told[-1].first]
    if not rests:
        return False
    between = context.scene.tokens.lower[rests[-1].last : told[-1].first]
    return between[-1:] == [","] and len(between) <= _APPOSED and between.count(",") == 1


def _of_hundred(context: Context, rest: Figure) -> Iterator[Relation]:
    """Shares of one whole in the sentences before, of which this one is what is left."""
    shares = [one for one in _listed(context, rest) if one.kind is Kind.PERCENT]
    if len(shares) < 2 or not all(_is_item(context, one) and one.quantity.hedge is Hedge.NONE for one in shares):
        return
    if shares[-1].sentence == rest.sentence and len(context.between(shares[-1], rest)) <= 14:
        return  # one list, of which `partitions` knows more
    made = added(one.quantity.middle for one in shares) + rest.quantity.middle
    if _LOW <= made <= _HIGH and not any("multi" in context.sentence_roles(one.sentence) for one in (*shares, rest)):
        members = tuple(("share", one) for one in (*shares, rest))
        yield Relation(LinkKind.SHARE, members, Confidence.INFERRED, pattern="partition", explicit=True)


def _of_whole(context: Context, rest: Figure) -> Iterator[Relation]:
    before = [one for one in _listed(context, rest) if _adds(one, rest) and not context.just_before(one, 3).has("open")]
    wholes = _wholes(context, rest)
    for items in _choices(before, rest):
        made = sum((one.quantity.middle for one in items), rest.quantity.middle)
        readings = [one for one in wholes if one not in items]
        if any(_makes(context, one, made) for one in readings):
            return
        bare = rest.kind is Kind.COUNT and not rest.unit  # of what may be told with a unit further up
        if bare and any(one.quantity.middle == made for one in context.scene.amounts[: rest.order]):
            return
    found = [
        (whole, items)
        for items in _lists(before, rest)
        if items
        and not _one_list(items, rest)
        and all(_is_item(context, one) for one in items)
        and _is_value(context, rest)
        for whole in _near(context, wholes, items, rest)
    ]
    found = [(whole, items) for whole, items in found if not (len(items) == 1 and whole.sentence == rest.sentence)]
    if found:  # within one sentence `remainders` knows more
        whole, items = max(found, key=lambda pair: (len(pair[1]), -_gap(pair[0], pair[1], rest)))
        yield sum_of(whole, (*items, rest), "P17.far", explicit=True)


def _near(context: Context, wholes: Sequence[Figure], items: Sequence[Figure], rest: Figure) -> list[Figure]:
    """The whole that a list comes near; none when there are several."""
    largest = max(one.quantity.high for one in (*items, rest))
    near = [
        one
        for one in wholes
        if one not in items
        and one.quantity.low > largest
        and rest.quantity.middle >= _TINY * one.quantity.middle
        and _gap(one, items, rest) <= (_WIDE if _opens_list(context, one, items) else _NEAR_MISS)
        and _is_whole(context, one, items[0])
        and not _surpassed(context, one)
    ]
    if len({one.quantity.low for one in near}) > 1:  # then it is the one told with the list
        near = [one for one in near if one.sentence >= items[0].sentence]
    return near[-1:] if len({one.quantity.low for one in near}) == 1 else []


def _opens_list(context: Context, whole: Figure, items: Sequence[Figure]) -> bool:
    """The list begins right behind its whole: "Of the 30 whales, nine ..."."""
    return items[0].order == whole.order + 1 and opens_with_whole(context, whole)


def _gap(whole: Figure, items: Sequence[Figure], rest: Figure) -> Fraction:
    made = sum((one.quantity.middle for one in items), rest.quantity.middle)
    return abs(made / whole.quantity.middle - 1)


def _one_list(items: Sequence[Figure], rest: Figure) -> bool:
    """Three items or more of one sentence: `enumerations` and `lists_apart` know more of those."""
    return len(items) >= 2 and all(one.sentence == rest.sentence for one in items) and items[0].unit == rest.unit


def _listed(context: Context, rest: Figure) -> list[Figure]:
    """The amounts of its paragraph before the remainder, as far up as a list may go on."""
    amounts = context.scene.amounts[max(0, rest.order - 12) : rest.order]
    near = [
        one
        for one in amounts
        if one.paragraph == rest.paragraph and rest.sentence - one.sentence <= _ITEMS_BACK and not one.in_title
    ]
    near = [one for one in near if not context.just_before(one, 2).has("had")]  # "which held 44, was left with 26"
    return [one for one in near if one not in left_behind(context, one.sentence)]


def _lists(before: Sequence[Figure], rest: Figure) -> Iterator[list[Figure]]:
    """The lists that may lead up to the remainder: its own sentence, then with the sentence before, and so on; of each
    also the one without its largest amount, which may be the whole.
    """
    for sentence in range(rest.sentence, rest.sentence - _ITEMS_BACK - 1, -1):
        items = [one for one in before if one.sentence >= sentence]
        if not items or not any(one.sentence == sentence for one in items):
            continue
        largest = max(items, key=lambda one: one.quantity.middle)
        if len(items) > 1:
            yield [one for one in items if one is not largest]
        yield items


def _choices(before: Sequence[Figure], rest: Figure) -> Iterator[list[Figure]]:
    """The lists, and every single item: the others may be parts of it."""
    yield from _lists(before, rest)
    for one in before:
        yield [one]


def _adds(one: Figure, rest: Figure) -> bool:
    """Alike; a number without a noun goes with any unit, and people go by many nouns."""
    if one.kind is rest.kind is Kind.COUNT:
        return one.per is None
    return alike(one, rest) or (one.kind is Kind.COUNT and not one.unit and one.quantity.low >= 100)


def _is_item(context: Context, one: Figure) -> bool:
    quantity = one.quantity
    if quantity.is_range or quantity.low <= 0 or quantity.hedge not in (Hedge.NONE, Hedge.ABOUT):
        return False
    return one.modality not in (Modality.DENIED, Modality.POSSIBLE) and _is_value(context, one)


def _is_value(context: Context, one: Figure) -> bool:
    """No change, mean or amount to compare with. What remains may be denied something: it was "never traced"."""
    if one.quotation is not None or compared(context, one):
        return False
    behind = (cue for cue in context.just_after(one, 3).cues if "earn" not in cue.roles)  # "$174,000 was lost on bets"
    changes = any(
        not cue.roles.isdisjoint(("up", "down", "more")) and not _leads_to_next(context, one, cue) for cue in behind
    )
    return not changes and not context.just_before(one, 3).has(*_OTHER)


def _leads_to_next(context: Context, one: Figure, cue: Cue) -> bool:
    """As in « custou 386 milhões, mais 16 milhões do que »: behind a comma the word is of the amount that it stands
    before.
    """
    following = context.neighbour(one, 1)
    lower = context.scene.tokens.lower
    return following is not None and cue.last == context.inside(following).start and lower[cue.first - 1] == ","


def _wholes(context: Context, rest: Figure) -> list[Figure]:
    """Amounts before the remainder, of its kind, in the title, the first paragraph or shortly before."""
    return [
        one
        for one in context.scene.amounts[: rest.order]
        if (one.paragraph <= 1 or rest.paragraph - one.paragraph <= _BACK)
        and _adds(one, rest)
        and not (one.kind is Kind.COUNT and one.quantity.hedge is Hedge.FRACTION)
    ]


def _makes(context: Context, one: Figure, made: Fraction) -> bool:
    """Whether an amount could be a sum; one in round numbers ("two million") comes near too much to tell, and one that
    makes another amount to the last digit is no round one.
    """
    if _surpassed(context, one):
        return one.quantity.middle == made
    coarse = one.quantity.step * 20 > one.quantity.low >= 100
    reading = one.readings.tight if coarse else one.readings.generous
    return reading.low is not None and reading.high is not None and reading.low <= made <= reading.high


def _surpassed(context: Context, one: Figure) -> bool:
    """As in "it cost £386m, £16m more than the estimate of £370m": what the value before it is more or less than, the
    difference being told in between.
    """
    before = context.neighbour(one, -1)
    value = context.neighbour(before, -1) if before is not None else None
    if before is None or value is None or not alike(before, one) or not alike(value, one):
        return False
    if abs(value.quantity.middle - one.quantity.middle) != before.quantity.middle:
        return False
    changes = ("more", "less", "up", "down")
    return context.just_after(before, 3).has(*changes) or context.just_before(before, 2).has(*changes)


def _is_whole(context: Context, whole: Figure, item: Figure) -> bool:
    """A plain amount; a count is told in the title, the first paragraph or the sentence before the list."""
    if not _is_item(context, whole) or whole.quantity.hedge is not Hedge.NONE:
        return False
    if whole.kind is Kind.COUNT:
        return whole.paragraph <= 1 or item.sentence - whole.sentence <= 1
    return True
