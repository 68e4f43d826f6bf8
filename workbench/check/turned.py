"""Relations that the words beside their amounts turn into another: a change told the other way round, in a clause of
its own or of what is still to come; two amounts converted each for itself; a list of things and of years.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from workbench.check.accounts import accounts
from workbench.check.aged import is_age
from workbench.check.linking.changes import sign
from workbench.check.linking.context import Context
from workbench.check.linking.guards import bare
from workbench.check.linking.other_size import of_wider, of_years_before
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import ADDABLE, Kind

_BEHIND = 3
_AUXILIARY, _SHORT = 8, 2
_SOON, _FEW_WORDS = 3, 5
"""Sentences behind a value in which it may be put right, and most words of the one that does."""
_THOUSAND, _BESIDE = 1000, 6
_MONTHS, _TWICE = 12, 2
_TAKEN_UP = frozenset({"P13.known", "P13.term"})


def turned(context: Context, relation: Relation, told: Iterable[Relation]) -> bool:
    """Whether a relation that patterns suggest is no relation of the text for one of these reasons."""
    if relation.link_id:
        return False
    if relation.kind is LinkKind.BEFORE_AFTER:
        before, after, change = relation.one("before"), relation.one("after"), relation.one("change")
        if before is None or after is None or change is None:
            return False
        inferred = relation.confidence is not Confidence.STATED
        return (
            _told_the_other_way(context, before, after, change)
            or (inferred and _of_another_clause(context, before, after, change))
            or _compared_with_another(context, before, after, change)
            or _of_the_value_before(context, before, after, change)
        )
    if relation.kind is LinkKind.SAME:
        return (
            _converted_apart(relation, told)
            or _difference_told(context, relation)
            or _had_been(context, relation)
            or _so_many_times(context, relation)
            or _put_right(context, relation)
            or _revised(context, relation)
            or _suspended(context, relation)
            or _age_and_time(context, relation)
            or _of_another_size(context, relation)
        )
    return relation.kind is LinkKind.SUM and (_of_things_and_years(relation) or _respectively(context, relation))


def _told_the_other_way(context: Context, before: Figure, after: Figure, change: Figure) -> bool:
    """As in "runs 64 rooms and has orders for 30 more, which will take it to 94", „am Ende waren es noch 7,2, ein
    Viertel weniger“: turned round, the values make the change that is told. "Fell from 64 to 94" stays.
    """
    lead = context.preceding(before, 1)
    way = sign(context, change)
    rise = after.quantity.middle - before.quantity.middle
    if (lead and lead[0] in context.words.from_) or not way or way * rise >= 0:
        return False
    if change.kind in ADDABLE or change.kind is Kind.POINTS:
        return abs(rise) == abs(change.quantity.middle)
    if change.kind is not Kind.PERCENT or after.quantity.low <= 0:
        return False
    size = abs(before.quantity.middle / after.quantity.middle - 1) * 100
    return size > 0 and size in change.readings.normal


def _of_another_clause(context: Context, before: Figure, after: Figure, change: Figure) -> bool:
    """As in « les ventes avaient reculé de 4,7 % ; elles devraient remonter à 325 »: a sign parts the change from the
    value it would lead to, which is still to come or stands with the other one in a clause of theirs.
    """
    if not before.sentence == after.sentence == change.sentence or change.start > after.start:
        return False
    pair = min(before.start, after.start)
    if pair < change.start:
        gap = context.stretch(change.sentence, change.end, after.start)
        return before.start == pair and ";" in gap.words and gap.has("hypo", "expected")
    gap = context.stretch(change.sentence, change.end, pair)
    own = any(change.end < one.start < pair for one in context.figures(change.sentence))
    return own and not {";", ":"}.isdisjoint(gap.words)


def _converted_apart(relation: Relation, told: Iterable[Relation]) -> bool:
    """As in "a A$640m (US$416m) battery ... lends A$224m (US$146m)": each is the conversion of an amount of its own,
    and those are as far apart.
    """
    first, second = relation.figures[0], relation.figures[-1]
    sources: dict[int, Figure] = {}
    for other in told:
        given, made = other.one("from"), other.one("to")
        if other.kind is LinkKind.CONVERSION and given is not None and made is not None:
            sources[made.order] = given
    one, two = sources.get(first.order), sources.get(second.order)
    if one is None or two is None or one.unit != two.unit:
        return False
    return (one.quantity.middle - two.quantity.middle) * (first.quantity.middle - second.quantity.middle) > 0


def _difference_told(context: Context, relation: Relation) -> bool:
    """As in "sube un 6 % ... el alza había sido del 9 %, tres puntos más": the text says how far apart they are."""
    first, second = relation.figures[0], relation.figures[-1]
    apart = abs(first.quantity.middle - second.quantity.middle)
    return any(
        one not in (first, second)
        and one.quantity.middle == apart
        and (one.kind is first.kind or (one.kind is Kind.POINTS and first.kind is Kind.PERCENT))
        and (
            context.just_after(one, _BEHIND).has("more", "up", "down") or context.just_before(one, 2).has("up", "down")
        )
        for number in {first.sentence, second.sentence}
        for one in context.figures(number)
    )


def _had_been(context: Context, relation: Relation) -> bool:
    """As in "cuts its loss to €3.1m ... the loss at the end of September had stood at €3.5m": what had been is another
    value than what is, unless both had been.
    """
    if relation.confidence is Confidence.STATED:
        return False
    first, second = relation.figures[0], relation.figures[-1]
    if relation.pattern == "P13.scale" and context.just_before(second, 1).has("definite", "demonstrative"):
        return False  # "had paid nothing yet toward the $1.4 million order": the article takes a known amount up
    return _in_pluperfect(context, second) and not _in_pluperfect(context, first)


def _in_pluperfect(context: Context, figure: Figure) -> bool:
    """An auxiliary stands before an amount, with its participle in between: "had" alone tells what somebody had."""
    calendar = accounts(context.scene).line.calendar
    inside = context.inside(figure)
    before = context.neighbour(figure, -1)  # "it had 289, a shortfall of 121"
    first = context.scene.sentence_tokens(figure.sentence).start if before is None else context.inside(before).stop
    lead = context.scene.tokens.lower[max(first, inside.start - _AUXILIARY) : inside.start]
    at = next((place for place, word in enumerate(lead) if word in calendar.tense.perfect), len(lead))
    return any(word.isalpha() and len(word) > _SHORT for word in lead[at + 1 :])


def _so_many_times(context: Context, relation: Relation) -> bool:
    """As in "R$ 1,4 bilhão ... 1 milhão de sacas, R$ 1.400 por saca": a number told around is how many times the one is
    the other.
    """
    a, b = relation.figures[0].quantity.middle, relation.figures[-1].quantity.middle
    if not a or not b or relation.confidence is Confidence.STATED:
        return False
    ratio = max(a, b) / min(a, b)
    near = {relation.figures[0].sentence, relation.figures[-1].sentence}
    values = {one.quantity.middle for number in near for one in context.figures(number)}
    if ratio > 1 and ratio in values and not (relation.pattern in _TAKEN_UP and ratio <= _TWICE):
        return True
    # "output rose to 2,000 tonnes, while the price climbed to 48,000", of 96 million in all
    return ratio >= _THOUSAND and any(min(a, b) * one in values for one in values if one > 1 and one not in (a, b))


def _age_and_time(context: Context, relation: Relation) -> bool:
    """As in « vince dopo 22 anni ... Il fantino Tiberio Salis, 26 anni »: somebody's age takes up no other time."""
    first, second = relation.figures[0], relation.figures[-1]
    if first.kind is not Kind.DURATION or relation.confidence is Confidence.STATED:
        return False
    return is_age(context.scene, first) != is_age(context.scene, second)


def _of_another_size(context: Context, relation: Relation) -> bool:
    """The same digits with another scale word, of a plan of the whole land or of a year long past."""
    first, second = relation.figures[0], relation.figures[-1]
    if relation.pattern != "P13.scale" or second.in_title:
        return False
    return of_wider(context, first, second) or of_years_before(context, first, second)


def _put_right(context: Context, relation: Relation) -> bool:
    """As in "A leaflet gave the cost as £69,000. “The digits changed seats. It is £96,000.”": a few words behind the
    second value have the first one again, and nothing else.
    """
    first, second = relation.figures[0], relation.figures[-1]
    sentences = context.scene.segments.sentences
    for number in range(second.sentence + 1, min(second.sentence + _SOON, len(sentences) - 1) + 1):
        told = context.figures(number)
        if len(told) != 1 or told[0].unit != first.unit or told[0].quantity.middle != first.quantity.middle:
            continue
        words = [at for at in context.scene.sentence_tokens(number) if context.scene.tokens.lower[at].isalpha()]
        if len(words) <= _FEW_WORDS:
            return True
    return False


def _revised(context: Context, relation: Relation) -> bool:
    """As in "39 dead ... Thirty-nine people lost their lives. The provisional count had been 38": the value of before
    is told as the provisional one, and the other one is told again.
    """
    first, second = relation.figures[0], relation.figures[-1]
    provisional = [context.lead(one).has("provisional") for one in (first, second)]
    if provisional[0] == provisional[1] or first.kind is not second.kind:
        return False
    settled = second if provisional[0] else first
    return any(
        one is not settled and one.kind is settled.kind and one.quantity.middle == settled.quantity.middle
        for one in context.scene.amounts
    )


def _suspended(context: Context, relation: Relation) -> bool:
    """As in "five years in prison, two of them suspended", under "three years to serve": with the length told beside
    it, or without that, the later term is the earlier one.
    """
    first, second = relation.figures[0], relation.figures[-1]
    if second.kind is not Kind.DURATION or relation.confidence is Confidence.STATED:
        return False
    beside = [one for one in context.figures(second.sentence) if abs(one.order - second.order) == 1]
    months = Fraction(1, _MONTHS if second.unit == "year" else 1)
    parts = [
        one.quantity.middle * (months if one.unit == "month" else 1)
        for one in beside
        if one.quote == one.quantity.numeral or one.unit in (second.unit, "month")
    ]
    wanted = first.quantity.middle
    return any(wanted in (second.quantity.middle - part, second.quantity.middle + part) for part in parts)


def _compared_with_another(context: Context, before: Figure, after: Figure, change: Figure) -> bool:
    """As in "at 71%, down from 72% a week before and about 12 points higher than at the same time last year": a change
    of its own, of which the value before is not told.
    """
    if change.sentence != before.sentence or change.start < max(before.start, after.start):
        return False
    gap = context.stretch(change.sentence, max(before.end, after.end), change.start)
    joined = not context.words.conjunctions.isdisjoint(gap.words)
    return joined and context.just_after(change, _BEHIND).has("exceeding", "more", "up", "down")


def _of_the_value_before(context: Context, before: Figure, after: Figure, change: Figure) -> bool:
    """As in « 660 millions, en hausse de 10 %, et vise maintenant 2,6 milliards, au lieu de 2,5 »: a value stands right
    before the change, and the pair in a clause of its own behind it.
    """
    pair = min(before.start, after.start)
    own = context.neighbour(change, -1)
    if change.start > pair or own is None or own in (before, after) or own.kind is not before.kind:
        return False
    lead, gap = context.between(own, change), context.stretch(change.sentence, change.end, pair)
    joined = not context.words.conjunctions.isdisjoint(gap.words)
    return own.sentence == change.sentence == before.sentence and len(lead) <= _BESIDE and joined


def _respectively(context: Context, relation: Relation) -> bool:
    """As in « ils étaient respectivement 100 000 et 300 »: one of each of two things."""
    return any("respective" in context.sentence_roles(part.sentence) for part in relation.of("part"))


def _of_things_and_years(relation: Relation) -> bool:
    """As in "eight jars, at intervals of 25 years. Four have been, four are left"."""
    total = relation.one("total")
    kinds = {one.kind for one in relation.figures}
    return Kind.DURATION in kinds and len(kinds) > 1 and total is not None and bare(total)
