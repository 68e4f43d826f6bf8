"""Which amounts are the items of a list behind a whole, whatever noun each has, and what says that there are no others.

« se répartissent entre le parterre (540), les deux balcons (310 et 180) et les loges (70) »: the items stand in
brackets, before them what they are. Elsewhere amounts of other kinds, rates and parts of items are passed over. A
number without a noun takes the unit of the whole.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from fractions import Fraction
from itertools import combinations, pairwise

from workbench.check.linking.context import Context, Gap, alike, by_its_words
from workbench.check.linking.guards import bare, corrected, single, usable
from workbench.check.linking.rest_apart import is_rest
from workbench.check.scene import Figure
from workbench.check.timeline import timeline
from workbench.domain.intervals import added, over_common
from workbench.domain.quantities import Hedge, Kind

LEAST, MOST = 2, 9
_FAR = 26
_TIGHT, _OVER = Fraction(20, 100), Fraction(50, 100)  # how far off the total a list may be after a mere colon
_SLIGHT = Fraction(12, 100)  # and two amounts that no "and" joins
_HEAD = 7  # words of an item before its amount
_LABEL = 3
_CLAUSE = 5
"""Words from an amount to the clause about what it is of."""
_BREAKERS = ("against", "soit", "total", "more", "up", "down", "remains", "aside", "before_year", "earlier", "cap")
_PARTED = frozenset({",", ";", "(", ")", "–", "—", "•", "-"})
_LARGEST_NAME = 20  # « les deux balcons (310 et 180) »


def items_of(context: Context, whole: Figure, figures: Sequence[Figure]) -> list[Figure]:
    """What follows a whole and may be its parts."""
    candidates = [one for one in figures if _could_be(whole, one)]
    inside = [one for one in candidates if bracketed(context, one)]
    if len(inside) >= LEAST and all(_names_bracket(context, one) for one in candidates if one not in inside):
        return inside
    found: list[Figure] = []
    for one in candidates:
        if one in inside or of_each(context, one) or (found and _nested(context, one)):
            continue
        if not found and context.just_before(one, 2).has("mean"):
            continue  # „14 Millionen, im Schnitt 75.000: 8,5 Millionen für …“
        found.append(one)
    return found[1:] if _counts_rest(found) else found


def _counts_rest(found: Sequence[Figure]) -> bool:
    """« sur trois tronçons : 11 ..., 9 ... et 5 ... »: the first says how many follow."""
    return len(found) > LEAST and not bare(found[0]) and found[0].quantity.low == len(found) - 1


def _could_be(whole: Figure, one: Figure) -> bool:
    """Alike; a number without a noun of its own; of counts also one of other things."""
    if one.per is not None or one.kind in (Kind.PERCENT, Kind.POINTS) or one.quotation != whole.quotation:
        return False
    return bare(one) or (one.kind is whole.kind and (one.kind is Kind.COUNT or alike(one, whole)))


def bracketed(context: Context, one: Figure) -> bool:
    start = context.scene.segments.sentences[one.sentence].start
    before = context.scene.text[start : one.start]
    return before.rfind("(") > before.rfind(")")


def _names_bracket(context: Context, one: Figure) -> bool:
    """A few things that the amounts in the bracket right behind are of."""
    behind = context.trail(one).words
    return one.quantity.low <= _LARGEST_NAME and "(" in behind[:_LABEL]


@by_its_words
def of_each(context: Context, one: Figure) -> bool:
    """A value of each thing: "17 trams at 5 million each"; not one behind a colon ("£75,000 each: £8.5m for ...")."""
    led = context.just_before(one, 2)
    return (led.has("each") and ":" not in led.words) or context.just_after(one, 2).has("each")


def _nested(context: Context, one: Figure) -> bool:
    """A part of the item before: « 410 au nord, dont 60 chauffées », "40 to schools, three of them closed"."""
    return context.just_after(one, 2).has("of_those") or context.just_before(one, 4).has("open", "of_those")


def plain(context: Context, one: Figure) -> bool:
    """A single value that is told as such: no change, bound or mean."""
    if not single(one, Hedge.NONE, Hedge.ABOUT) or not one.quantity.low:
        return False
    return _told_plainly(context, one) and (usable(one) or _denied_of_its_noun(context, one))


@by_its_words
def _told_plainly(context: Context, one: Figure) -> bool:
    after = context.just_after(one, 2)
    return not set_apart(context, one, (*_BREAKERS, "mean")) and not after.has("more", "mean", "before_year")


def _denied_of_its_noun(context: Context, one: Figure) -> bool:
    """As in "£3.4m for teak that had never left Java": a clause about what the amount is of denies something of
    that, not the amount.
    """
    relatives, signs = timeline(context.scene).words.relatives, frozenset({",", ";", ":", "(", "–", "—"})
    behind = context.trail(one).words
    at = next((at for at, word in enumerate(behind[:_CLAUSE]) if word in relatives), None)
    if at is None or not signs.isdisjoint(behind[: at - 1 if behind[at - 1 : at] == (",",) else at]):
        return False
    first = context.inside(one).stop + at
    denials = [cue for cue in context.cues(one.sentence) if "reject" in cue.roles]
    return bool(denials) and all(cue.first > first for cue in denials)


def tied(context: Context, items: Sequence[Figure], breakers: Collection[str] = _BREAKERS) -> bool:
    """Signs or conjunctions stand between the items, and no word that breaks off the list."""
    for first, second in pairwise(items):
        gap = context.stretch(first.sentence, first.end, second.start)
        if (
            len(gap) > _FAR
            or broken(context, gap, breakers)
            or {":", "."} & set(gap.words)
            or one_more(context, gap.words)
        ):
            return False
        if not (_PARTED & set(gap.words) or context.words.conjunctions.intersection(gap.words)):
            return False
    return True


def broken(context: Context, gap: Gap, breakers: Collection[str]) -> bool:
    """A word in the gap ends the list. "From" does only right before the amount ("from £30,000", not "from gifts")."""
    if gap.roles.isdisjoint(breakers):
        return False
    lower = context.scene.tokens.lower
    for cue in gap.cues:
        roles = cue.roles.intersection(breakers)
        loose = "against" in roles and cue.last - cue.first == 1 and lower[cue.first] in context.words.from_
        if roles and not (loose and gap.words[-1] != lower[cue.first]):
            return True
    return False


def set_apart(context: Context, one: Figure, roles: Collection[str], tokens: int = 3) -> bool:
    """A word right before an amount makes it another: a change, a bound, a comparison ("from" only next to it)."""
    start = context.inside(one).start
    lower = context.scene.tokens.lower
    for cue in context.just_before(one, tokens).cues:
        loose = cue.last - cue.first == 1 and lower[cue.first] in context.words.from_ and cue.last != start
        if not (loose or "namely" in cue.roles or cue.roles.isdisjoint(roles)):
            return True
    return False


def one_more(context: Context, words: Sequence[str]) -> bool:
    """Read "three drivers, a passenger and two ...": an item that is one, told by an article."""
    if "(" in words:
        return False  # « un fonds (31 %), une banque (17 %) »: its amount follows
    indefinite = timeline(context.scene).words.indefinite
    joints = context.words.conjunctions | {",", ";"}
    return any(first in joints and second in indefinite for first, second in pairwise(words))


def ends_open(context: Context, last: Figure) -> bool:
    """« et 90 de colza notamment »."""
    trail = context.trail(last)
    return trail.has("open") and context.neighbour(last, 1) is None


def ends_untold(context: Context, items: Sequence[Figure]) -> bool:
    """As in "from two banks (15 million), the family (8 million) and the Wervel fund": the last one named has no amount
    beside it, where those of the others stand in brackets.
    """
    last = items[-1]
    if not all(bracketed(context, one) for one in items) or context.neighbour(last, 1) is not None:
        return False
    line, behind = timeline(context.scene), context.trail(last).words
    following = behind[1:3] if behind[:1] == (")",) else ()
    if len(following) < 2 or following[0] not in context.words.conjunctions:
        return False
    led = context.stretch(last.sentence, items[-2].end, last.start).words
    opening = {word for word in led[1:3] if word.isalpha()}  # ", from the family (8 million) and from the fund"
    prepositions = context.words.from_ | context.words.of
    return following[1] in line.words.definite | line.words.indefinite | prepositions | opening


def nothing_else(context: Context, last: Figure) -> bool:
    """The list or the next sentence says that there is nothing else."""
    if context.trail(last).has("nothing_else"):
        return True
    sentences = context.scene.segments.sentences
    following = last.sentence + 1
    if following >= len(sentences) or context.scene.segments.paragraph_at(sentences[following].start) != last.paragraph:
        return False
    opening = context.scene.sentence_tokens(following).start
    return any("nothing_else" in cue.roles and cue.first - opening <= _HEAD for cue in context.cues(following))


def other_brackets(context: Context, parts: Sequence[Figure], figures: Sequence[Figure]) -> bool:
    """Like amounts stand in several brackets, not all in the list: « les deux quais (310 et 180), le bac (70) »."""
    inside = [one for one in figures if (bare(one) or alike(one, parts[0])) and bracketed(context, one)]
    return any(one in inside for one in parts) and any(one not in parts for one in inside)


def whole_list(context: Context, parts: Sequence[Figure], total: Figure) -> bool:
    """What follows a mere colon comes near the total; where it falls short, the last item is told as the last."""
    made, whole = added(part.quantity.middle for part in parts), total.quantity.middle
    if ends_open(context, parts[-1]) or not (1 - _TIGHT) * whole <= made <= (1 + _OVER) * whole:
        return False
    if made >= whole or context.words.conjunctions.intersection(context.between(parts[-2], parts[-1]).words):
        return True
    if len(parts) == LEAST:
        return made >= (1 - _SLIGHT) * whole
    return not context.words.conjunctions.intersection(context.trail(parts[-1]).words)


def cumulative(context: Context, items: Sequence[Figure]) -> bool:
    """Lengths told each up to a place or an hour: "12 miles to the pass, 25 to the hut"."""
    measured = any(one.kind in (Kind.MEASURE, Kind.DURATION) for one in items)
    return measured and all(context.just_after(one, 2).has("as_far_as") for one in items[:2])


def with_another(context: Context, items: Sequence[Figure], whole: Figure) -> bool:
    """With one more like amount told before the list it is the whole: « il en reste 12 sur 40 : 18 ..., 7 ... »."""
    made = added(one.quantity.middle for one in items)
    near = (one for at in {whole.sentence, items[0].sentence} for one in context.figures(at))
    return any(
        made + one.quantity.middle == whole.quantity.middle
        for one in near
        if one is not whole and one not in items and one.start < items[0].start and alike(one, whole)
    )


def goes_on(context: Context, last: Figure) -> bool:
    """Something without a number follows ("and several plays"), or the next sentence tells what is left."""
    if context.words.conjunctions.intersection(context.trail(last).words):
        return True
    following = context.figures(last.sentence + 1)
    return any(is_rest(context, one) for one in following if one.paragraph == last.paragraph)


def leaves_some_out(items: Sequence[Figure], whole: Figure) -> bool:
    """What a list lacks is less than the least that it tells: it may leave out the small ones (« sur 34 décès, 15 en
    voiture, 9 à moto, 5 à vélo et 4 à pied »).
    """
    lacking = whole.quantity.middle - added(item.quantity.middle for item in items)
    return 0 < lacking < min(item.quantity.middle for item in items)


def some_make(items: Sequence[Figure], whole: Figure) -> bool:
    """Whether some of the items are exactly the whole: the others are parts of them, or no parts at all."""
    stated, *values = over_common([whole.quantity.middle, *(item.quantity.middle for item in items)])
    return any(sum(chosen) == stated for size in range(LEAST, len(items)) for chosen in combinations(values, size))


def singles_make(context: Context, items: Sequence[Figure], whole: Figure) -> bool:
    """With the single ones of the list, which are no amounts, it is the whole: « cinq en France, trois en Italie et une
    en Espagne ».
    """
    lacking, last = whole.quantity.middle - added(item.quantity.middle for item in items), items[-1]
    if whole.kind is not Kind.COUNT or not 0 < lacking <= MOST or items[0].sentence != last.sentence:
        return False
    lower, stop = context.scene.tokens.lower, context.scene.sentence_tokens(last.sentence).stop
    joints = context.words.conjunctions | {",", ";", ":"}
    first = max(context.scene.sentence_tokens(last.sentence).start + 1, context.inside(items[0]).start - _HEAD)
    singles = sum(lower[at] in context.words.one and lower[at - 1] in joints for at in range(first, stop))
    return singles >= lacking


def clear(context: Context, figure: Figure) -> bool:
    """A single value that is neither denied nor corrected."""
    return single(figure, Hedge.NONE, Hedge.ABOUT) and usable(figure) and not corrected(context, figure)
