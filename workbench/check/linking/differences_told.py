"""A difference told by itself, and the two values far from it that make another: "Kiln closures cost 120 jobs" over
"the payroll will number 720, down from 860"; « Ces 800 000 nuitées supplémentaires » behind 5,4 and 4,8 millions.

Either the headline tells how many things go or come, or a demonstrative takes up what there is more or less of. The
pair must be the only one that the difference can be of, and no two values of the article may make it.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations

from workbench.check.linking.context import Context, comparable
from workbench.check.linking.guards import bare, denied, settled
from workbench.check.linking.values_in_time import Timed, timed_pairs, values_of
from workbench.check.own_noun import own_noun
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import ADDABLE, Hedge, Kind
from workbench.language.collectives import collectives
from workbench.language.synonyms import synonyms
from workbench.language.tellings import Tellings, tellings

_LEAST = 10
_SMALL, _LARGE = Fraction(55, 100), Fraction(9, 5)
_ROUNDED = Fraction(1, 10)
"""Nearer to the difference than this is what rounding makes of it."""
_MOST = 60
"""Amounts of an article of which any two may be the values."""
_WAYS = {"fewer": -1, "more": 1}
_BEHIND = 2
_THAN, _DATED = 3, 30
"""Words to "than", and code points to the year that something is compared with."""
_FAR = 3
"""Paragraphs back to the values that a demonstrative takes up."""
_NO_DIFFERENCE = frozenset({"further", "factor", "to"})
_POSTS = frozenset({"jobs", "staff"})


def find_all(context: Context) -> Iterator[Relation]:
    """The differences of the headline and those taken up, each with its pair."""
    if len(context.scene.amounts) > _MOST:
        return
    told = [*_headline(context), *_taken_up(context), *_compared(context)]
    for one, way in told:
        pairs = [pair for pair in timed_pairs(context) if _fits(context, one, way, pair)]
        if len(pairs) == 1 and not _made(context, one, pairs[0]):
            members = (("before", pairs[0].before), ("after", pairs[0].after), ("change", one))
            yield Relation(LinkKind.BEFORE_AFTER, members, Confidence.INFERRED, pattern="P6.difference", direction=way)


def _headline(context: Context) -> Iterator[tuple[Figure, int]]:
    """The number of things that go or come, which stands nowhere in the body; posts of a headline do the one or the
    other, whatever its words.
    """
    scene = context.scene
    deeds: Tellings = scene.pack.view(tellings)
    for one in scene.title_amounts:
        if not _is_plain(one) or one.kind is not Kind.COUNT or not own_noun(scene, one) or not settled(context, one):
            continue
        inside = scene.sentence_tokens(one.sentence)
        ways = deeds.of(scene.tokens, inside.start, inside.stop) & _WAYS.keys()
        again = any(other.quantity.middle == one.quantity.middle for other in scene.amounts if not other.in_title)
        posts = scene.pack.view(synonyms).of(one.unit.lower()) & _POSTS
        if not again and (len(ways) == 1 or posts):
            yield one, _WAYS[next(iter(ways))] if len(ways) == 1 else 0


def _taken_up(context: Context) -> Iterator[tuple[Figure, int]]:
    """As in "those 2,600 extra tonnes", « ces 800 000 nuitées supplémentaires », «quei cento euro in più»."""
    scene = context.scene
    deeds: Tellings = scene.pack.view(tellings)
    for one in scene.amounts:
        if one.in_title or one.kind not in ADDABLE or not _is_plain(one) or denied(context, one):
            continue
        if context.words.those.isdisjoint(context.preceding(one, 1)):
            continue
        inside = context.inside(one)
        ways = deeds.of(scene.tokens, inside.start, min(inside.stop + _BEHIND, len(scene.tokens.lower)))
        if len(ways & _WAYS.keys()) == 1:
            yield one, _WAYS[next(iter(ways & _WAYS.keys()))]


def _compared(context: Context) -> Iterator[tuple[Figure, int]]:
    """As in "That was 4,200 more than in 2024", «Diecisiete días menos», « 46 millions de plus »."""
    for one in context.scene.amounts:
        if one.in_title or one.kind not in ADDABLE or not _is_exact(one) or denied(context, one):
            continue
        stop, start = context.inside(one).stop, context.inside(one).start
        beside = [cue for cue in context.just_after(one, _BEHIND).cues if cue.first == stop]
        beside += [cue for cue in context.just_before(one, _BEHIND).cues if cue.last == start]
        roles = frozenset[str]().union(*(cue.roles for cue in beside))
        if "more" in roles and not roles & _NO_DIFFERENCE and not _than_another(context, one):
            yield one, 1 if "up" in roles else -1 if "down" in roles else 0


def _than_another(context: Context, one: Figure) -> bool:
    """As in "20 fewer than the champions": compared with others, not with the value of another year."""
    trail = context.trail(one).words[:_THAN]
    at = next((at for at, word in enumerate(trail) if word in context.words.than), None)
    return at is not None and not context.scene.dates_within(one.end, one.end + _DATED)


def _is_plain(one: Figure) -> bool:
    return _is_exact(one) and one.quantity.low >= _LEAST and not bare(one)


def _is_exact(one: Figure) -> bool:
    quantity = one.quantity
    return not quantity.is_range and quantity.hedge is Hedge.NONE and quantity.low > 1 and one.per is None


def _fits(context: Context, one: Figure, way: int, pair: Timed) -> bool:
    """Of the things told, going that way, and of about that size."""
    if one in pair.pair:
        return False
    moved = pair.after.quantity.middle - pair.before.quantity.middle
    moved = moved * way if way else abs(moved)
    ratio = moved / one.quantity.middle
    if not _SMALL <= ratio <= _LARGE or abs(ratio - 1) < _ROUNDED:
        return False
    if not one.in_title and not 0 <= one.paragraph - pair.after.paragraph <= _FAR:
        return False
    return _of_things(context, one, pair)


def _of_things(context: Context, one: Figure, pair: Timed) -> bool:
    """One of the values has the noun or unit; posts are those of the people in them, or of a number without a noun."""
    if bare(one) and all(value.sentence == one.sentence for value in pair.pair):
        return True
    if any(comparable(one, value) and one.unit == value.unit and not bare(value) for value in pair.pair):
        return True
    if one.kind is not Kind.COUNT or any(value.kind is not Kind.COUNT for value in pair.pair):
        return False
    alike = context.scene.pack.view(synonyms)
    groups = alike.of(one.unit.lower())
    if any(groups & alike.of(value.unit.lower()) for value in pair.pair if not bare(value)):
        return True
    words = [word for value in pair.pair for word in _words(context, value.sentence)]
    units = context.scene.pack.view(collectives).units(words)
    counted = frozenset[str]().union(*(alike.of(word) for word in (*words, *units)))
    return bool(groups & _POSTS) and bool(counted & _POSTS) and all(bare(value) for value in pair.pair)


def _words(context: Context, sentence: int) -> list[str]:
    inside = context.scene.sentence_tokens(sentence)
    return context.scene.tokens.lower[inside.start : inside.stop]


def _made(context: Context, one: Figure, pair: Timed) -> bool:
    """Two values of the article make the difference, or the difference of the pair is told as well."""
    values = [value.figure for value in values_of(context) if value.figure.kind is pair.after.kind]
    stated = one.quantity.middle
    if any(abs(a.quantity.middle - b.quantity.middle) == stated for a, b in combinations(values, 2)):
        return True
    moved = abs(pair.after.quantity.middle - pair.before.quantity.middle)
    others = (other for other in context.scene.amounts if other is not one)
    return any(
        abs(other.quantity.middle - moved) * 2 < other.quantity.step for other in others if other.kind in ADDABLE
    )
