"""What a change is told of, where its noun stands alone: "the museum has doubled its public", „Besucherzahl halbiert“.

"Foreign visitors doubled", « le public scolaire a doublé », "visitors from Spain doubled" tell of some of them: an
adjective, a second noun or a preposition beside the noun narrows it down.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.linking.changes_sized import Change
from workbench.check.linking.context import Context
from workbench.language.collectives import collectives
from workbench.language.ordering import order_words
from workbench.language.synonyms import synonyms

_AROUND = 7
"""Words before and behind a change among which its noun stands."""
_VERB = 3
"""Words from a noun to the verb of change: "visitors have more than doubled"."""
_TIME = 3
"""Words that a time without a number takes: "in a year"."""
_STOPS = frozenset({",", ";", ":", ".", "!", "?", "–", "—", ")", "”", "»", "“"})


def units_named(context: Context, change: Change, units: frozenset[str]) -> set[str]:
    """Those of the units that nouns around a change stand for, as a whole."""
    scene = context.scene
    alike, counted = scene.pack.view(synonyms), scene.pack.view(collectives)
    found: set[str] = set()
    for at in _nouns(context, change):
        word = scene.tokens.lower[at]
        own, stems, groups = counted.units([word]), context.stems([word]), alike.of(word)
        found |= {
            unit
            for unit in units
            if unit in own or context.stems([unit.lower()]) & stems or alike.of(unit.lower()) & groups
        }
    return found


def _nouns(context: Context, change: Change) -> Iterator[int]:
    """Tokens around a change that nothing beside them narrows down."""
    scene = context.scene
    inside, own = scene.sentence_tokens(change.sentence), _own(context, change)
    for at in range(max(inside.start, own.start - _AROUND), min(inside.stop, own.stop + _AROUND)):
        if at not in own and _led(context, at, inside, own) and _left_so(context, change, at, inside, own):
            yield at


def _own(context: Context, change: Change) -> range:
    """The tokens of a change, with the word that tells its direction right before."""
    if change.cue is not None:
        return range(change.cue.first, change.cue.last)
    assert change.figure is not None
    inside = context.inside(change.figure)
    near = [cue for cue in context.just_before(change.figure, 3).cues if not cue.roles.isdisjoint(("up", "down"))]
    behind = [
        cue for cue in context.just_after(change.figure, 2).cues if not cue.roles.isdisjoint(("up", "down", "more"))
    ]
    first = near[-1].first if near else inside.start
    return range(min(first, inside.start), max([inside.stop, *(cue.last for cue in behind[:1])]))


def _led(context: Context, at: int, inside: range, own: range) -> bool:
    """Nothing, an article, a possessive or "of" stands before it."""
    lower = context.scene.tokens.lower
    if at == inside.start or at - 1 in own or lower[at - 1] in _STOPS:
        return True
    order = context.scene.pack.view(order_words)
    return lower[at - 1] in order.determiners | order.possessives | order.definite | context.words.of


def _left_so(context: Context, change: Change, at: int, inside: range, own: range) -> bool:
    """The verb of change follows, a time, or the end of the clause."""
    scene = context.scene
    lower, behind = scene.tokens.lower, at + 1
    if behind >= inside.stop or lower[behind] in _STOPS or behind in own:
        return True
    if at < own.start <= at + _VERB:
        return not context.stems(lower[behind : own.start]) and context.words.of.isdisjoint(lower[behind : own.start])
    if not scene.pack.view(order_words).years.isdisjoint(lower[behind : behind + _TIME]):
        return True
    times = [one for one in context.figures(change.sentence) if one is not change.figure]
    starts = [context.inside(one).start for one in times]
    starts += [scene.tokens.covering(one.start, one.end).start for one in scene.dates_in(change.sentence)]
    return any(behind <= start <= behind + 1 for start in starts)
