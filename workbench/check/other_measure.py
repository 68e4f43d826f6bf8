"""Changes that the words beside them tell of another measure than the two values that patterns give them.

"Down 8.1 points at 1,981.5, compared with an opening 1,987.4": the change of a day is none since the opening. "Up from
69.7 and up 0.4 on the day": two changes with a value in common. "A second half-billion", "120.5 marks per 100": what
comes on top or what a price is for is no value of a later time.
"""

from __future__ import annotations

from workbench.check.linking.changes import is_change, reached, sign
from workbench.check.linking.changes_weighed import counts_others
from workbench.check.linking.context import Context, comparable
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import ADDABLE, Kind

_BESIDE, _FAR = 3, 6
_VALUE = 4
"""Most words from a change to the value that it reached."""
_WAYS = frozenset({"up", "down"})
_JOINED = 2
"""Most words between "and" and the word of a second change."""


def of_other_measure(context: Context, relation: Relation) -> bool:
    """Whether a change (or two values with a direction) is told of something else than its values."""
    if relation.kind is not LinkKind.BEFORE_AFTER or relation.link_id:
        return False
    before, after, change = relation.one("before"), relation.one("after"), relation.one("change")
    if before is None or after is None:
        return False
    if context.led_by(after, "another") or any(_for_so_many(context, one) for one in (before, after)):
        return True
    if _respectively(context, before, after) or _is_base(context, before, after, change):
        return True
    if change is None:
        return False
    if _joined_on(context, before, after, change) or _wished(context, before, after, change):
        return True
    if relation.confidence is Confidence.STATED:
        return False
    if change.sentence not in (before.sentence, after.sentence) and counts_others(context, change, (before, after)):
        return True
    return _since_opening(context, before, after, change) or _led_elsewhere(context, before, after, change)


def _for_so_many(context: Context, one: Figure) -> bool:
    """What a price is for: "120.515 marks per 100"."""
    words = context.preceding(one, 1)
    return bool(words) and one.kind is Kind.COUNT and words[0] in context.words.per_alone


def _respectively(context: Context, before: Figure, after: Figure) -> bool:
    """Two values against two: "0.7 percent in the quarter and 4.3 in the year, against 0.6 and 3.7": the pair that
    stands in the middle is none.
    """
    if before.sentence != after.sentence or after.start > before.start:
        return False
    first, last = context.neighbour(after, -1), context.neighbour(before, 1)
    if first is None or last is None or context.neighbour(after, 1) is not before:
        return False
    if not (comparable(first, after) and comparable(before, last)) or first.quantity.is_range:
        return False
    gaps = [context.between(first, after).words, context.between(before, last).words]
    return all(_listed(context, words) for words in gaps)


def _is_base(context: Context, before: Figure, after: Figure, change: Figure | None) -> bool:
    """Another change is told on it: "gained 64 cents, or 4.2%, on last week's 1,520, and is 20% above the 1,320"."""
    first = context.neighbour(after, -1)
    if first is None or first in (change, before) or after.start < first.end:
        return False
    if first.kind not in (Kind.PERCENT, Kind.POINTS) and not is_change(context, first):
        return False
    words = [word for word in context.between(first, after).words if word != ","]
    return 0 < len(words) <= _FAR and words[0] in context.words.on - context.words.of


def _listed(context: Context, words: tuple[str, ...]) -> bool:
    """Joined by "and" without a comma."""
    return not context.words.conjunctions.isdisjoint(words) and {",", ";", ":", "("}.isdisjoint(words)


def _joined_on(context: Context, before: Figure, after: Figure, change: Figure) -> bool:
    """Behind both values "and" leads to a second word of change: "up from 69.7 percent and up 0.4 on the day"."""
    last = max(before, after, key=lambda one: one.start)
    if change.sentence != last.sentence or change.start < last.end:
        return False
    gap = context.stretch(change.sentence, last.end, change.start)
    between = context.between(*sorted((before, after), key=_start))
    ways = [cue for cue in gap.cues if cue.roles & _WAYS]
    if not ways or not between.has(*_WAYS):
        return False
    lower, first = context.scene.tokens.lower, ways[-1].first
    near = lower[max(context.inside(last).stop, first - _JOINED) : first]
    right_before = ways[-1].last == context.inside(change).start
    return right_before and not context.words.conjunctions.isdisjoint(near)


def _wished(context: Context, before: Figure, after: Figure, change: Figure) -> bool:
    """A condition parts the change from both values: "will rise to 4.8 percent from 0.7 if the government allows a 10
    percent increase in wages".
    """
    last = max(before, after, key=lambda one: one.start)
    if change.sentence != last.sentence or change.start < last.end:
        return False
    gap = context.stretch(change.sentence, last.end, change.start).words
    return not context.words.conditions.isdisjoint(gap)


def _since_opening(context: Context, before: Figure, after: Figure, change: Figure) -> bool:
    """A value of the start of a day, or the highest or lowest of a time, told without the change."""
    if context.just_before(before, _BESIDE).has("session"):
        return True
    return any(one.sentence != change.sentence and _is_extreme(context, one) for one in (before, after))


def _is_extreme(context: Context, one: Figure) -> bool:
    """As in "as high as 2.08 marks and 165 yen"."""
    first = context.neighbour(one, -1)
    if context.just_before(one, _FAR).has("extreme"):
        return True
    joined = first is not None and set(context.between(first, one).words) <= context.words.conjunctions
    return joined and first is not None and context.just_before(first, _FAR).has("extreme")


def _led_elsewhere(context: Context, before: Figure, after: Figure, change: Figure) -> bool:
    """The change leads to a value that is none of the two, or to one of them while the other is what another change led
    to: "turnover rose to 21.2 billion ... orders rose five percent to 21.8 billion".
    """
    value = context.neighbour(change, 1)
    if value is None or value.kind not in ADDABLE or not sign(context, change):
        return False
    if len(context.between(change, value)) > _VALUE or not reached(context, value):
        return False
    if value is not after:
        return value is not before
    return before.sentence != after.sentence and reached(context, before)


def _start(one: Figure) -> int:
    return one.start
