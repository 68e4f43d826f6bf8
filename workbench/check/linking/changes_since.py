"""A change "since then", a value of then in the sentence before, and the value of now anywhere else under its noun.

"Its 6,500 masts ... When it was split off, in 2022, there were 5,200 of them. The 35% increase since then has come from
Croatia": the sentence before names what it counts, and the article tells just one other number of that.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.linking.changes import is_change, sign
from workbench.check.linking.changes_scattered import borne_out, is_value, plausible
from workbench.check.linking.changes_shaped import names_another
from workbench.check.linking.changes_sized import Change, relation_of
from workbench.check.linking.context import Context
from workbench.check.linking.guards import bare, settled
from workbench.check.linking.value_years import year_of
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.quantities import Hedge, Kind
from workbench.language.nouns import Nouns

_MOST = 60
"""Amounts of an article among which the value of now is looked for."""
_OPENING = 6
"""Words up to a change that opens its sentence: "Since then their number has grown by"."""


def find_all(context: Context) -> Iterator[Relation]:
    """Changes since the time that the sentence before tells of."""
    amounts = context.scene.amounts[:_MOST]
    changes = [change for one in amounts if (change := _since_then(context, one)) is not None]
    if not changes:
        return
    values = [one for one in amounts if is_value(context, one)]
    for change in changes:
        before = _of_then(context, change)
        after = None if before is None else _of_now(context, before, values)
        if before is None or after is None or borne_out(context, change, values):
            continue
        pair = (before, after)
        of_another = change.figure is not None and names_another(context, change.figure, pair)
        if plausible(change, pair) and not of_another:
            yield relation_of(context, change, pair, "P6.since")


def _since_then(context: Context, one: Figure) -> Change | None:
    """A change that opens its sentence, which tells nothing else: "The 35% increase since then"."""
    if one.kind is not Kind.PERCENT or one.in_title or not is_change(context, one):
        return None
    told = (
        "since_then" in context.sentence_roles(one.sentence) and len(context.preceding(one, 2 * _OPENING)) <= _OPENING
    )
    plain = not one.quantity.is_range and one.quantity.hedge in (Hedge.NONE, Hedge.ABOUT, Hedge.FRACTION)
    way = sign(context, one)
    if not (told and plain and way) or not settled(context, one) or context.figures(one.sentence) != [one]:
        return None
    return Change(one.sentence, one.start, way, figure=one)


def _of_then(context: Context, change: Change) -> Figure | None:
    """The only value of the sentence before, of a year gone by."""
    published, told = context.scene.published, context.figures(change.sentence - 1) if change.sentence else []
    if len(told) != 1 or published is None or not is_value(context, told[0]) or told[0].kind is Kind.MONEY:
        return None
    year = year_of(context, told[0])
    near = change.figure is not None and told[0].paragraph == change.figure.paragraph
    return told[0] if near and year is not None and year < published.year else None


def _of_now(context: Context, before: Figure, values: list[Figure]) -> Figure | None:
    """The only other number of what the sentence of the value before counts."""
    scene, inside = context.scene, context.scene.sentence_tokens(before.sentence)
    lemma = scene.pack.view(Nouns).lemma
    nouns = {lemma(word).lower() for word in scene.tokens.lower[inside.start : inside.stop]}
    like = [one for one in values if one is not before and one.kind is before.kind and one.unit and not bare(one)]
    told = [one for one in like if one.unit.lower() in nouns]
    if len({one.quantity.middle for one in told}) != 1 or (before.unit not in ("", told[0].unit) and not bare(before)):
        return None
    then, now = year_of(context, before), year_of(context, told[0])
    return told[0] if then is not None and (now is None or now > then) else None
