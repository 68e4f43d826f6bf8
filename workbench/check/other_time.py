"""Amounts that a pattern takes for one told twice, and that the words beside them tell of other days, years or things.

"At $41 a share on March 9 ... on March 10 for $40.10": each has a day of its own. "Its estimate of 2024 planted acreage
was 10.06 million", under a forecast of this year. "24 banks ... 42 franchise banks".
"""

from __future__ import annotations

import datetime as dt

from workbench.check.linking.context import Context
from workbench.check.own_noun import numeral_stop
from workbench.check.placed import Dated
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Kind

_NEAR = 24
"""Code points from an amount to a date that is its own."""
_BEFORE = 6
"""Words from the year of what is told to the amount."""
_NAME = 40
"""Most code points of a name before an amount."""
_MANY, _FEW_DIGITS = 10, 3
_RETOLD = frozenset({"P13.taken", "P13.swap"})


def of_other_time(context: Context, relation: Relation) -> bool:
    """Whether two amounts that only a pattern takes for one quantity have a time or things of their own."""
    if relation.kind is not LinkKind.SAME or relation.link_id or relation.confidence is Confidence.STATED:
        return False
    first, second = relation.figures[0], relation.figures[-1]
    if _of_other_days(context, first, second):
        return True
    return relation.pattern in _RETOLD and (
        _of_a_year(context, first, second)
        or _of_some(context, first, second)
        or _of_another_owner(context, first, second)
        or _among_many(context, first, second)
    )


def _of_other_days(context: Context, first: Figure, second: Figure) -> bool:
    one, other = _day(context, first), _day(context, second)
    return one is not None and other is not None and one != other


def _day(context: Context, figure: Figure) -> dt.date | None:
    """The day told right beside an amount, without another amount in between."""
    near = context.scene.dates_within(figure.start - _NEAR, figure.end + _NEAR)
    days = {
        one.moment.earliest
        for one in near
        if one.sentence == figure.sentence
        and not context.scene.amounts_within(*_between(one, figure))
        and one.moment is not None
        and one.moment.earliest is not None
        and one.moment.earliest == one.moment.latest
    }
    return days.pop() if len(days) == 1 else None


def _between(dated: Dated, figure: Figure) -> tuple[int, int]:
    first, last = sorted((dated.span, figure.span), key=lambda span: span.start)
    return first.end, max(first.end, last.start)


def _of_a_year(context: Context, first: Figure, second: Figure) -> bool:
    """A year before that of publication stands before the noun of the second and not with the first."""
    published, inside = context.scene.published, context.inside(second)
    start = max(context.scene.sentence_tokens(second.sentence).start, inside.start - _BEFORE)
    if published is None or start >= inside.start:
        return False
    at = context.scene.tokens.starts[start]
    for dated in context.scene.dates_within(at, second.start):
        gap = context.stretch(second.sentence, dated.end, second.start).words
        if dated.start < at or not gap or {",", ";", ":", "("} & set(gap):
            continue
        year = None if dated.moment is None or dated.moment.latest is None else dated.moment.latest.year
        if year is not None and year < published.year and year not in _years(context, first):
            return True
    return False


def _years(context: Context, figure: Figure) -> set[int]:
    moments = (one.moment for one in context.scene.dates_in(figure.sentence))
    return {one.latest.year for one in moments if one is not None and one.latest is not None}


def _of_some(context: Context, first: Figure, second: Figure) -> bool:
    """A word between number and noun says which of the things are meant, and nobody takes them up as known."""
    if first.kind is not Kind.COUNT or context.just_before(second, 1).has("definite", "demonstrative", "possessive"):
        return False
    lower = context.scene.tokens.lower
    own = lower[numeral_stop(context.scene, second) : context.inside(second).stop - 1]
    told = lower[numeral_stop(context.scene, first) : context.inside(first).stop - 1]
    return bool(context.stems(own)) and not told and not context.stems(own) & context.label(first)


def _of_another_owner(context: Context, first: Figure, second: Figure) -> bool:
    """A name stands right before the first, and the sentence of the second names others: "the Centre Party 37 ... The
    Reds retained their 17 seats".
    """
    owners = [name for name in context.scene.names_within(first.start - _NAME, first.start) if name.end <= first.start]
    if not owners or first.start - owners[-1].end > 1:
        return False
    sentence = context.scene.segments.sentences[second.sentence]
    named = {name.group for name in context.scene.names_within(sentence.start, sentence.end)}
    return bool(named) and owners[-1].group not in named


def _among_many(context: Context, first: Figure, second: Figure) -> bool:
    """Among so many values of one sort some have the same digits by accident; a headline's that nothing bears out has
    not.
    """
    same = (one for one in context.scene.amounts if not one.in_title and one.kind is first.kind)
    if first.in_title and all(one.quantity.middle != first.quantity.middle for one in same):
        return False
    if len(second.digits.strip("0")) > _FEW_DIGITS or context.just_before(second, 1).has("demonstrative"):
        return False
    like = {one.quantity.middle for one in context.scene.amounts if one.kind is first.kind and one.unit == first.unit}
    return len(like) >= _MANY
