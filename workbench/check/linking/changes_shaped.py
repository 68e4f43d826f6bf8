"""Pairs of values in a fixed shape, and how a change beside them is told to be theirs: by its article or noun."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from workbench.check.linking.changes import pairs_timed, reached
from workbench.check.linking.changes_near import is_earlier
from workbench.check.linking.context import Context, comparable
from workbench.check.linking.guards import settled
from workbench.check.scene import Figure
from workbench.domain.text import Span
from workbench.language.naming import words
from workbench.language.ordering import order_words

_NOUNS = frozenset({"up", "down", "change_noun"})
_LEAD, _BEHIND, _FROM_TO = 4, 5, 4


def shaped(context: Context, sentence: int, change: Figure | None, taken: Span) -> list[tuple[Figure, Figure]]:
    """The pairs (before, after) that the sentence of a change and the one before it tell in a fixed shape: "from A to
    B", "B, against A a year earlier", "to B ... it had stood at A".
    """
    here = context.scene.segments.paragraph_at(taken.start)
    found: list[tuple[Figure, Figure]] = []
    for number in range(max(0, sentence - 1), sentence + 1):
        figures = [one for one in context.figures(number) if one is not change and not taken.contains(one.span)]
        ends = [
            (one, two)
            for one, two in pairwise(figures)
            if preposed(context, one) and one_unit(one, two) and len(context.between(one, two)) <= _FROM_TO
        ]
        found += ends or [pair for pair in pairs_timed(context, number) if change not in pair]
    reaching = [one for one in context.figures(sentence) if reached(context, one) and one is not change]
    after = [one for one in context.figures(sentence + 1) if is_earlier(context, one)]
    if not found and len(reaching) == len(after) == 1 and one_unit(after[0], reaching[0]):
        found.append((after[0], reaching[0]))
    plain = [pair for pair in found if all(settled(context, one) and not one.quantity.is_range for one in pair)]
    return [pair for pair in plain if abs(pair[0].paragraph - here) <= 1 and pair[0].quantity.low > 0]


def preposed(context: Context, one: Figure) -> bool:
    """The first end of "from 140 to 126", whatever stands before "from"."""
    before, following = context.preceding(one, 1), context.neighbour(one, 1)
    if not before or before[0] not in context.words.from_ or following is None:
        return False
    return len(context.between(one, following)) <= 3 and reached(context, following)


def one_unit(a: Figure, b: Figure) -> bool:
    """Alike, where one of two in a sentence may leave its denominator unsaid ("$6,300 a tonne from $6,000")."""
    if a.kind is b.kind and a.unit == b.unit and a.sentence == b.sentence and not (a.per and b.per):
        return True
    return comparable(a, b) and (a.unit == b.unit or not (a.unit and b.unit))


def names_another(context: Context, change: Figure, pair: Sequence[Figure]) -> bool:
    """Words behind a change say what it is a change of, and the values are of none of it: "a rise of 8% in wages"."""
    links = words(context.scene.pack.table("sources").table("words"), "links")
    links |= (
        words(context.scene.pack.table("sources").table("words"), "contracted") | context.words.of | context.words.on
    )
    noun = [cue for cue in context.just_after(change, 2).cues if cue.roles & _NOUNS]
    lower, at = context.scene.tokens.lower, noun[0].last if noun else context.inside(change).stop
    order = context.scene.pack.view(order_words)
    links |= order.possessives | order.definite  # « réduire d'un tiers leurs prélèvements »
    if at + 1 >= len(lower) or lower[at] not in links:
        return False
    behind = context.scene.tokens.starts[at], context.scene.tokens.ends[min(len(lower), at + _BEHIND) - 1]
    if context.scene.amounts_within(*behind) or context.scene.dates_within(*behind):
        return False
    told = frozenset().union(*(context.sentence_stems(one.sentence) for one in pair))
    own = context.stems(lower[at + 1 : at + _BEHIND])
    timed = context.just_after(change, _BEHIND).has("before_year", "earlier", "now")
    return bool(own) and not timed and not own & told


def is_known(context: Context, change: Figure) -> bool:
    """An article or demonstrative makes a change a known one: "the 15% improvement", « la hausse de 8 % »."""
    told = context.just_before(change, _LEAD)
    nouns = [cue for cue in told.cues if cue.roles & _NOUNS]
    first = nouns[-1].first if nouns else context.inside(change).start
    articles = context.scene.pack.table("sources").table("words")
    known = words(articles, "definite") | words(articles, "contracted") | context.words.those
    return context.scene.tokens.lower[first - 1] in known


def noun_of_change(context: Context, one: Figure) -> bool:
    """A noun of change beside an amount, whichever way it goes ("a 15% improvement"), or one that says a rise or fall
    and what it is equal to: « la crescita, pari al 50 per cento ».
    """
    if context.just_after(one, 1).has("change_noun") or context.just_before(one, 3).has("change_noun"):
        return True
    near = context.just_before(one, _LEAD)
    soit = [cue for cue in near.cues if "soit" in cue.roles]
    return bool(soit) and any(cue.roles & _NOUNS for cue in near.cues if cue.last < soit[-1].last)
