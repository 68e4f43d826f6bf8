"""A change with the value that it reached, and the value of the year before, told far from it under the same noun.

"Gifts fell by 30% to £19.2m in the year to March ... The year to March 2025 had been the best. Donors gave £24m": both
values have a year, one year lies between, and nouns that stand for each other lead up to both, without anything that
narrows one of them down ("sales in France"). Another value told of that year, or two that bear the change out, say that
it is of something else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.check.linking.changes import is_change, pairs_of, reached, sign
from workbench.check.linking.changes_scattered import borne_out, is_value, of_that_year, plausible
from workbench.check.linking.changes_shaped import one_unit
from workbench.check.linking.changes_sized import Change, relation_of
from workbench.check.linking.context import Context
from workbench.check.linking.guards import settled
from workbench.check.linking.value_years import year_of
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.quantities import Hedge, Kind
from workbench.language.ordering import order_words
from workbench.language.synonyms import synonyms

_MOST = 60
"""Amounts of an article among which the earlier value is looked for."""
_TO = 2
"""Words between a change and what it reached."""
_SUBJECT = 5
"""Words from a noun to its change or value."""
_VERB = 1
"""Words of content from a noun to its value: "donors gave"."""
Names = frozenset[str]


def find_all(context: Context) -> Iterator[Relation]:
    """Changes that reach a value, with the only value of the year before."""
    amounts = context.scene.amounts[:_MOST]
    told = [found for one in amounts if (found := _reaching(context, one)) is not None]
    if not told:
        return
    values = [one for one in amounts if is_value(context, one)]
    for change, after in told:
        before = _before(context, change, after, values)
        if before is None or borne_out(context, change, values) or not plausible(change, (before, after)):
            continue
        yield relation_of(context, change, (before, after), "P6.reached")


def _reaching(context: Context, one: Figure) -> tuple[Change, Figure] | None:
    """A change with the value right behind it."""
    if one.kind is not Kind.PERCENT or one.in_title or one.quantity.is_range or not is_change(context, one):
        return None
    after, way = context.neighbour(one, 1), sign(context, one)
    if after is None or not way or one.quantity.hedge not in (Hedge.NONE, Hedge.ABOUT) or not settled(context, one):
        return None
    if not reached(context, after) or len(context.between(one, after)) > _TO or any(pairs_of(context, one.sentence)):
        return None
    like = [other for other in context.figures(one.sentence) if one_unit(other, after)]
    return (Change(one.sentence, one.start, way, figure=one), after) if like == [after] else None


def _before(context: Context, change: Change, after: Figure, values: Sequence[Figure]) -> Figure | None:
    published, figure = context.scene.published, change.figure
    year = year_of(context, after) or (published.year if published is not None else None)
    names = None if figure is None else _leading(context, figure)
    if year is None or not names or not of_that_year(context, change, year):
        return None
    like = [
        one for one in values if one.kind is after.kind and one.unit == after.unit and one.sentence != after.sentence
    ]
    told = [one for one in like if year_of(context, one) == year - 1 and names & _leading(context, one)]
    if len({one.quantity.middle for one in told}) != 1 or _names_others(context, told[0], change.sentence):
        return None
    return told[0]


def _leading(context: Context, figure: Figure) -> Names:
    """What the noun before an amount is, by its stem and the groups that it belongs to; none where it is narrowed."""
    scene = context.scene
    lower, inside = scene.tokens.lower, context.inside(figure)
    first = max(scene.sentence_tokens(figure.sentence).start, inside.start - _SUBJECT - 1)
    order, alike = scene.pack.view(order_words), scene.pack.view(synonyms)
    heads = order.determiners | order.possessives | order.definite
    found: set[str] = set()
    for at in range(first, inside.start):
        opens = at == scene.sentence_tokens(figure.sentence).start or lower[at - 1] in heads
        gap = frozenset(lower[at + 1 : inside.start])
        narrowed = (context.words.of | context.words.on) - context.words.by
        content = context.stems([*(gap - order.pluperfect)])
        if opens and narrowed.isdisjoint(gap) and len(content) <= _VERB:
            found |= context.stems([lower[at]]) | alike.of(lower[at])
    return frozenset(found)


def _names_others(context: Context, one: Figure, sentence: int) -> bool:
    """A name leads up to the earlier value, or stands right behind it, that the sentence of the change lacks."""
    scene = context.scene
    here, there = scene.segments.sentences[sentence], scene.segments.sentences[one.sentence]
    known = {name.group for name in scene.names_within(here.start, here.end)}
    last = min(scene.sentence_tokens(one.sentence).stop, context.inside(one).stop + _SUBJECT) - 1
    heads = scene.pack.view(order_words).determiners
    beside = [
        name
        for name in scene.names_within(there.start, scene.tokens.ends[last])
        if name.kind != "other"
        or scene.tokens.lower[scene.tokens.covering(name.start, name.end).start - 1] not in heads
    ]  # „die Erlöse“ are no name
    return any(name.group not in known for name in beside)
