"""A value raised or cut by so much from what it was, and what it is now, told elsewhere under the same noun.

"The quota, set at 4,600 tonnes, will last until February ... The quota was raised by 600 tonnes from the 4,200 of last
season": difference and earlier value stand side by side; the noun that leads up to both of them, or the one before a
pronoun, leads up to just one other value of the article. A value that difference and earlier one make silences it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.check.linking.changes import is_change, sign
from workbench.check.linking.changes_scattered import is_value, plausible
from workbench.check.linking.changes_shaped import one_unit
from workbench.check.linking.changes_sized import Change, relation_of
from workbench.check.linking.context import Context
from workbench.check.linking.guards import bare, compared, settled
from workbench.check.linking.value_years import year_of
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.quantities import Hedge, Kind
from workbench.language.course import course_words

_MOST = 60
"""Amounts of an article among which the value of now is looked for."""
_GAP = 5
"""Words between the difference and the earlier value."""
_FROM = 2
_LEAD = 7
"""Words from a noun to its value."""
_KINDS = (Kind.MONEY, Kind.MEASURE, Kind.COUNT)


def find_all(context: Context) -> Iterator[Relation]:
    """Differences with the earlier value beside them and the later one elsewhere."""
    amounts = context.scene.amounts[:_MOST]
    told = [found for one in amounts if (found := _raised(context, one)) is not None]
    if not told:
        return
    values = [one for one in amounts if is_value(context, one)]
    for change, before in told:
        after = _now(context, change, before, values)
        if after is not None:
            yield relation_of(context, change, (before, after), "P6.raised")


def _raised(context: Context, one: Figure) -> tuple[Change, Figure] | None:
    """A difference by which something moved, and what it is compared with, with no other such amount beside."""
    before, led = context.neighbour(one, 1), context.preceding(one, 1)
    if before is None or not led or led[0] not in context.words.by_amount:
        return None
    if one.kind not in _KINDS or one.in_title or not settled(context, one):
        return None
    plain = all(not each.quantity.is_range and each.quantity.hedge is Hedge.NONE for each in (one, before))
    told = plain and is_change(context, one) and _compared(context, one, before)
    way = sign(context, one) if told else 0
    others = [other for other in context.figures(one.sentence) if other.kind is one.kind and other not in (one, before)]
    if not way or others or len(context.between(one, before)) > _GAP or not _of_unit(one, before):
        return None
    return Change(one.sentence, one.start, way, figure=one), before


def _compared(context: Context, one: Figure, before: Figure) -> bool:
    """A word of comparison leads up to the earlier value: "from the 4,200 of last season"."""
    gap = context.between(one, before).words
    return compared(context, before) or (bool(gap) and gap[0] in context.words.from_ and len(gap) <= _FROM)


def _of_unit(one: Figure, other: Figure) -> bool:
    return one.kind is other.kind and (one_unit(one, other) or bare(other))


def _now(context: Context, change: Change, before: Figure, values: Sequence[Figure]) -> Figure | None:
    stated = change.figure
    if stated is None:
        return None
    like = [one for one in values if one.sentence != change.sentence and one_unit(one, before)]
    like = [one for one in like if plausible(change, (before, one))]
    made = before.quantity.middle + change.way * stated.quantity.middle
    if any(one.quantity.middle == made for one in context.scene.amounts[:_MOST] if one.kind is before.kind):
        return None
    nouns = _nouns(context, change)
    told = [one for one in like if _lead(context, one) & nouns]
    if len({one.quantity.middle for one in told}) != 1 or told[0].quantity.middle == before.quantity.middle:
        return None
    then, now = year_of(context, before), year_of(context, told[0])
    return told[0] if then is not None and (now is None or now > then) else None


def _nouns(context: Context, change: Change) -> frozenset[str]:
    """What the sentence of a change tells of before it; behind a pronoun, what the sentence before does."""
    scene = context.scene
    inside = scene.sentence_tokens(change.sentence)
    words = scene.tokens.lower[inside.start : scene.tokens.covering(change.start, change.start + 1).start]
    own = context.stems(words)
    if scene.pack.view(course_words).pronouns.isdisjoint(words) or not change.sentence:
        return own
    return own | context.sentence_stems(change.sentence - 1)


def _lead(context: Context, one: Figure) -> frozenset[str]:
    """The words right before a value, back to the amount before it."""
    return context.stems(context.preceding(one, _LEAD))
