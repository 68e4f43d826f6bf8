"""Lists that only patterns suggest and that nobody adds: how many were left later, how far somebody had come, the
seconds of a time, amounts that each have a share of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from workbench.check.linking.besides import opens_besides
from workbench.check.linking.context import Context
from workbench.check.linking.guards import bare
from workbench.check.marking import marks_of
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.intervals import added
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Kind
from workbench.language.course import course_words

_COURSES = (Kind.MEASURE, Kind.DURATION)
_BEHIND = 4
"""Most words from an amount to its own share: "20,900 (48.3%)", "21,300 votes, or 49.2%"."""
_CLAUSE = 6
"""Tokens from the comma before a clause to its amount: ", who until now had 25,"."""
_FAR = 30
"""Amounts before a list among which the number that it makes may stand."""
_NAMED = 2
"""Tokens from an age to the name before it: the comma and the last one of the name."""
_TELLING, _DIGITS = 100, 3
"""An amount as large as this, told by so many digits, is no difference by accident."""
_LEAST = 10
"""Less than this is made by accident."""
_ROUNDING = Fraction(1, 2)
"""Percentage points by which the shares of a list may miss a hundred."""


def unaddable(context: Context, relation: Relation) -> bool:
    """Whether a part of a sum that only a pattern suggests is no part, or its total one of the list."""
    total, parts = relation.one("total"), relation.of("part")
    if relation.kind is not LinkKind.SUM or relation.link_id or total is None or len(parts) < 2:
        return False
    if _with_one_left_out(context, relation, total) or _with_one_before(context, total, parts):
        return True
    if relation.confidence is Confidence.STATED:
        return False
    return (
        any(_later_level(context, one) or _second_half(context, one) or _age(context, one) for one in parts)
        or any(_had_before(context, one) for one in parts)
        or (total.kind in _COURSES and any(_passed(context, one) for one in parts))
        or _own_shares(context, (total, *parts))
        or _make_another(context, total, parts)
        or _first_of_all(context, total, parts)
        or (relation.pattern == "P2.gathered" and any(_of_other_time(context, one) for one in parts))
        or (relation.pattern == "P2.apart" and _fell_short(context, total, parts))
    )


def _of_other_time(context: Context, part: Figure) -> bool:
    """A part that others are compared with, or a change: "15.8 million plus 1.4, compared with 17.3", "fell by 126"."""
    by = not (context.words.by_amount - context.words.of).isdisjoint(context.preceding(part, 2))
    return context.led_by(part, "against") or (by and context.just_before(part, _BEHIND).has("up", "down"))


def _fell_short(context: Context, total: Figure, parts: Sequence[Figure]) -> bool:
    """As in "agreed to ship 100,000 tonnes, and another 100,000 later. But it shipped only 126,000 altogether"."""
    if any(part.sentence == total.sentence for part in parts):
        return False
    opening = context.scene.sentence_tokens(total.sentence).start
    return context.scene.tokens.lower[opening] in context.words.but


def _with_one_left_out(context: Context, relation: Relation, total: Figure) -> bool:
    """As in "Besides the grant, the £12m is made up of £3m from the town …": the grant is a part as well."""
    return relation.pattern != "P3.besides" and opens_besides(context, total.sentence) is not None


def _with_one_before(context: Context, total: Figure, parts: Sequence[Figure]) -> bool:
    """As in "Reis had 43,200 votes. Pontes came in with 20,160 and Leal with 8,640, a total of 72,000": with the amount
    of the sentence before, the list makes its total to the last digit.
    """
    lacking = total.quantity.middle - added(part.quantity.middle for part in parts)
    if lacking < _TELLING or len(str(lacking).rstrip("0")) < _DIGITS or total.start < parts[0].start:
        return False
    first = min(part.sentence for part in parts)
    return any(one.kind is total.kind and one.quantity.middle == lacking for one in context.figures(first - 1))


def _later_level(context: Context, part: Figure) -> bool:
    """As in « ils n’étaient plus que 180 mardi »: those told before, some time later."""
    return context.led_by(part, "dwindled")


def _had_before(context: Context, part: Figure) -> bool:
    """As in "The Conservatives, who had 25, were left with 13", „die 25 hatten, kommen auf 13“: what a clause between
    commas tells somebody had, before what they have now.
    """
    now, own = context.neighbour(part, 1), context.inside(part)
    if now is None or not bare(part) or not bare(now):
        return False
    lower, sentence = context.scene.tokens.lower, context.scene.sentence_tokens(part.sentence)
    start = max(sentence.start, own.start - _CLAUSE)
    opens = max((at for at in range(start, own.start) if lower[at] == ","), default=-1)
    closes = next((at for at in range(own.stop, min(own.stop + 3, sentence.stop)) if lower[at] == ","), -1)
    if opens < 0 or closes < 0:
        return False
    return any("had" in cue.roles and opens < cue.first < closes for cue in context.cues(part.sentence))


def _second_half(context: Context, part: Figure) -> bool:
    """As in "6 minutes and 12 seconds", « 2 minutes et 12 »: the smaller unit of a time told before it."""
    before = context.neighbour(part, -1)
    if before is None or before.kind is not Kind.DURATION or part.kind not in (Kind.DURATION, Kind.COUNT):
        return False
    between = context.between(before, part).words
    return len(between) <= 1 and context.words.conjunctions.issuperset(between)


def _age(context: Context, part: Figure) -> bool:
    """As in "His sister Anjali, 13, won her game": a bare number between commas right behind a name."""
    own, lower = context.inside(part), context.scene.tokens.lower
    if part.kind is not Kind.COUNT or part.quote != part.quantity.numeral or own.start < _NAMED:
        return False
    if lower[own.start - 1] != "," or lower[own.stop : own.stop + 1] != [","]:
        return False
    end = context.scene.tokens.ends[own.start - 2]
    names = context.scene.names_within(context.scene.tokens.starts[own.start - 2], end)
    return any(name.end == end and name.kind in ("person", "other") for name in names)


def _passed(context: Context, part: Figure) -> bool:
    """As in "after eight kilometres": a place in a course, or the time until then."""
    marks = marks_of(context.scene, context.scene.pack.view(course_words).marks).get(part.sentence, ())
    first = context.inside(part).start
    return any("after" in mark.roles and mark.last == first for mark in marks)


def _make_another(context: Context, total: Figure, parts: Sequence[Figure]) -> bool:
    """As in "61 bells from 48 churches ... admitted 22 counts and asked for 26 others to be considered": what they make
    is told right before or among them, of things that are not those of the total.
    """
    made = added(part.quantity.middle for part in parts)
    if total.kind is not Kind.COUNT or made < _LEAST or any(part.unit == total.unit for part in parts):
        return False
    first, last = min(part.sentence for part in parts), max(part.sentence for part in parts)
    near = (one for number in range(max(0, first - 1), last + 1) for one in context.figures(number))
    return any(
        one.kind is Kind.COUNT and one.quantity.middle == made and one.unit and one.unit != total.unit for one in near
    )


def _first_of_all(context: Context, total: Figure, parts: Sequence[Figure]) -> bool:
    """As in "a fleet of 94 ships … 41 ships are its own, 36 chartered and the other 17 hired": with what seems to be
    the total the list makes another number of such things, told before, so that it is their first part.
    """
    if total.start > parts[0].start or total.kind is not Kind.COUNT or not total.unit:
        return False
    made = total.quantity.middle + added(part.quantity.middle for part in parts)
    reach = context.scene.amounts[max(0, total.order - _FAR) : total.order]
    return any(one.kind is Kind.COUNT and one.unit == total.unit and one.quantity.middle == made for one in reach)


def _own_shares(context: Context, figures: Sequence[Figure]) -> bool:
    """As in "The Union had 21,300 votes, or 49.2%, the People's Party 20,900 (48.3%), small parties 1,100 (2.5%)": with
    the total's own share those of the list make a hundred, so that it is one of them.
    """
    shares = [_share_of(context, one) for one in figures]
    told = [one.quantity.middle for one in shares if one is not None]
    return len(told) == len(figures) and abs(added(told) - 100) <= _ROUNDING


def _share_of(context: Context, one: Figure) -> Figure | None:
    share = context.neighbour(one, 1)
    if share is None or share.kind is not Kind.PERCENT:
        return None
    return share if len(context.between(one, share)) <= _BEHIND else None
