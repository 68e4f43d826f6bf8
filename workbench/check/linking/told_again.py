"""One quantity told again in other words, where several signs say so: "to shed 1,400 jobs ... the 1,600 redundancies",
« 41 800 billets vendus ... 48 100 places payantes écoulées », "spending $45m, he said ... at a cost of $54m".

One of four signs must be there: the article that takes an amount up as known, the same digits in another order, a
quotation that is one digit off, or a headline above its lead. Then a common noun or one that stands for it, words that
both have about them, the nearness of the two and the want of any other such amount must bear it out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction

from workbench.check.accounts import accounts
from workbench.check.linking.context import Context
from workbench.check.linking.guards import (
    contracted,
    corrected,
    earlier_told,
    of_earlier_year,
    one_more,
    same_scope,
    stands,
)
from workbench.check.linking.simple_fractions import stands_for
from workbench.check.linking.taken_up import borne_out, corrected_next, shares_before
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.check.slips import slip
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Hedge, Kind
from workbench.language.naming import words
from workbench.language.synonyms import synonyms

_HUNDRED = 100
_KINDS = (Kind.MONEY, Kind.COUNT, Kind.PERCENT, Kind.MEASURE, Kind.DURATION)
_BACK = 3  # sentences
_FAR = 12  # sentences between two that share three digits in another order
_ENOUGH = 5
_LEAST = 10  # smaller counts tell a list, or some of the things told
_LOW, _HIGH = Fraction(2, 5), Fraction(5, 2)
_LONG = 3  # digits
_STEM = 4
_RESTRICTING = 5  # words behind an amount that may tell of which it is
_OTHER = ("against", "up", "down", "more", "rest", "expected", "earlier", "before_year", "each", "mean", "open")
_COMPARED = ("against", "rest", "expected", "earlier", "before_year", "each", "mean", "open")
_ROUNDED = (Hedge.NONE, Hedge.ABOUT, Hedge.COLLECTIVE, Hedge.NEARLY)
_ENDS = frozenset({".", ",", ";", ":", ")", "»", "”", "’", "!", "?", "…", "—", "–"})


def find_all(context: Context) -> Iterator[Relation]:
    """Pairs of one quantity with two values, by the later amount."""
    yield from context.scene.trace.every(_of, context, _candidates(context), Relation.all_same)
    for first, second in _swapped(context):
        if _pair(context, first, second):
            yield _same(first, second)


def _candidates(context: Context) -> tuple[Figure, ...]:
    """The amounts that an article takes up, those quoted and those of the lead under a headline: no edit changes it."""

    def found() -> tuple[Figure, ...]:
        lead = bool(context.scene.title_amounts)
        return tuple(
            one for one in context.scene.amounts
            if one.kind in _KINDS and not one.in_title and not one.per
            and (one.quotation is not None or (lead and one.paragraph <= 1)
                 or _known(context, one) or _holds(context, one))
        )  # fmt: skip

    return context.scene.trace.remembered(_candidates, found)


def _known(context: Context, figure: Figure) -> bool:
    return contracted(context, figure) or context.just_before(figure, 1).has("definite", "demonstrative")


def _of(context: Context, second: Figure) -> Iterator[Relation]:
    near = [one for one in _before(context, second) if _comparable(context, one, second)]
    told = [one for one in near if one.sentence != second.sentence and _pair(context, one, second)]
    if len({one.quantity.low for one in told}) == 1:
        yield _same(told[-1], second)


def _before(context: Context, figure: Figure) -> list[Figure]:
    """The amounts of the headline and of the sentences shortly before."""
    near = []
    for one in reversed(context.scene.amounts[: figure.order]):
        if figure.sentence - one.sentence > _BACK and not one.in_title:
            break
        near.append(one)
    return [*(one for one in context.scene.title_amounts if one not in near), *near[::-1]]


def _swapped(context: Context) -> Iterator[tuple[Figure, Figure]]:
    """Amounts of the body with the same digits in another order."""
    groups: dict[str, list[Figure]] = defaultdict(list)
    for figure in context.scene.amounts:
        if figure.kind in (Kind.MONEY, Kind.COUNT, Kind.MEASURE) and not figure.in_title and not figure.per:
            digits = figure.digits.strip("0")
            if len(digits) >= 2 and len(set(digits)) > 1:
                groups["".join(sorted(figure.digits))].append(figure)
    for group in groups.values():
        for number, second in enumerate(group):
            for first in group[max(0, number - _BACK) : number]:
                apart = second.sentence - first.sentence
                if 0 < apart <= _FAR and _slip(first, second) == "swapped" and _comparable(context, first, second):
                    yield first, second
                    break


def _slip(first: Figure, second: Figure) -> str:
    a, b = first.quantity, second.quantity
    return slip(b.low, a.low, min(a.step, b.step))


def _comparable(context: Context, first: Figure, second: Figure) -> bool:
    """Of one kind and unit; counts of one noun or of two that stand for each other."""
    if first.kind is not second.kind or first.per or second.per:
        return False
    return _noun(context, first, second) > 0 if first.kind is Kind.COUNT else first.unit == second.unit


def _noun(context: Context, first: Figure, second: Figure) -> int:
    """2 for counts of one noun, 1 for synonyms, 0 for others."""
    return context.scene.pack.view(synonyms).likeness(first.unit, second.unit)


def _pair(context: Context, first: Figure, second: Figure) -> bool:
    return context.scene.trace.remembered((_pair, first, second), lambda: _one_quantity(context, first, second))


def _one_quantity(context: Context, first: Figure, second: Figure) -> bool:
    a, b = first.quantity, second.quantity
    if a.is_range or b.is_range or b.hedge is not Hedge.NONE or not a.low or not b.low:
        return False
    if a.hedge not in _ROUNDED and not (first.in_title and _other_fraction(first, second)):
        return False
    if first.readings.normal.meets(second.readings.normal) or not _LOW <= b.low / a.low <= _HIGH:
        return False
    if second.kind is Kind.COUNT and min(a.low, b.low) < _LEAST:
        return False
    if not same_scope(context, first, second) or not stands(context, first) or corrected(context, second):
        return False
    if (
        of_earlier_year(context, second)
        or one_more(context, second)
        or (first.in_title and _borne_out_below(context, first))
    ):
        return False
    rise = first.in_title and _directions(context, first) == _directions(context, second) != set()
    other = (
        _COMPARED if _taken(context, first, second) else _OTHER
    )  # "is to shed 1,400 jobs ... the 1,600 redundancies"
    if not rise and (_told_apart(context, first, other) or _told_apart(context, second, _OTHER)):
        return False
    before = [one for one in context.scene.amounts[: second.order] if _comparable(context, one, second)]
    like = [one for one in context.scene.amounts[: second.order] if one.kind is second.kind and _sums_with(one, second)]
    if borne_out(second, like, shares_before(context, second)) or corrected_next(context, second):
        return False
    return _signs(context, first, second, before) >= _ENOUGH


def _other_fraction(first: Figure, second: Figure) -> bool:
    """A fraction in words that the percentage of the body is not rounded to: "by half" over "by 40%"."""
    if first.quantity.hedge is not Hedge.FRACTION or second.kind is not Kind.PERCENT:
        return False
    return not stands_for(first.quantity.middle / _HUNDRED, second.quantity.middle / _HUNDRED)


def _borne_out_below(context: Context, title: Figure) -> bool:
    """The body tells the value of the headline too."""
    return any(
        not one.in_title
        and _comparable(context, one, title)
        and one.readings.normal.meets(title.readings.normal)
        and not (one.quantity.step > title.quantity.step and context.just_before(one, 4).has("expected", "more"))
        for one in context.scene.amounts
    )


def _sums_with(one: Figure, second: Figure) -> bool:
    """Crew and passengers are people together."""
    return one.kind is Kind.COUNT or one.unit == second.unit


def _directions(context: Context, figure: Figure) -> set[str]:
    """Up or down, as the words beside a change in per cent tell it."""
    if figure.kind is not Kind.PERCENT:
        return set()
    roles = context.just_before(figure, 4).roles | context.just_after(figure, 3).roles
    return {way for way, told in (("up", ("up", "more")), ("down", ("down", "less"))) if not roles.isdisjoint(told)}


def _told_apart(context: Context, figure: Figure, other: Sequence[str]) -> bool:
    return (
        context.just_before(figure, 3).has(*other)
        or context.just_after(figure, 2).has("each", "mean", "more", "of_those")
        or earlier_told(context, figure)
    )


def _signs(context: Context, first: Figure, second: Figure, before: Sequence[Figure]) -> int:
    """How much says that both are one quantity; nothing without a sign that tells them the same."""
    slipped = _slip(first, second)
    long = len(second.digits.strip("0")) >= _LONG
    taken = _taken(context, first, second)
    quoted = (first.quotation is None) is not (second.quotation is None)
    lead = first.in_title and second.paragraph <= 1 and (slipped != "" or second.kind is Kind.DURATION)
    points = taken + ((3 if long else 2) if slipped == "swapped" else slipped == "digit")
    if not (taken or lead or slipped == "swapped" or (quoted and slipped == "digit" and long)):
        return 0
    points += 2 * lead + quoted
    points += _noun(context, first, second) if second.kind is Kind.COUNT else second.kind is not Kind.MONEY
    shared = context.label(second) & context.label(first) - context.stems([first.unit, second.unit])
    points += min(2, len(shared))
    points += second.sentence - first.sentence <= _BACK or first.in_title
    values = {one.quantity.low for one in before if one.quantity.low >= _LEAST or one.kind is not Kind.COUNT}
    lone = values <= {first.quantity.low, second.quantity.low}
    if not (taken or lead or long or lone):
        return 0  # "milk 52,000 litres, ... cheese 25,000": two digits meet by accident in a list
    return points + lone


def _taken(context: Context, first: Figure, second: Figure) -> int:
    """2 where an article takes an amount up and nothing behind it makes it that of other things ("the 1,600
    redundancies will fall", no "the 1,600 men at Kassel"); of a length, the noun that it is of was told before.
    """
    if _holds(context, second):
        return 2  # "With room for 66,000 spectators, the ground ..."
    if not _known(context, second) or _known(context, first):
        return 0
    lower, inside = context.scene.tokens.lower, context.inside(second)
    stop = context.scene.sentence_tokens(second.sentence).stop
    at = inside.stop
    if second.kind is Kind.DURATION:
        noun = lower[at] if at < stop else ""
        told = {word[:_STEM] for word in _words(context, first.sentence) if len(word) > _STEM}
        if len(noun) <= _STEM or noun[:_STEM] not in told:
            return 0
        at += 1
    if at >= stop or _goes_on(context, at):
        return 2
    behind = context.stems(lower[at : min(stop, at + _RESTRICTING)])
    shared = behind & context.sentence_stems(first.sentence) - context.stems([first.unit, second.unit])
    return 2 if len(shared) >= 2 else 0  # "worth NZ$5.2m ... the NZ$4.7m in stolen goods"


def _holds(context: Context, figure: Figure) -> bool:
    """How many something has room for, which is how many seats it has."""
    inside, alike = context.inside(figure), context.scene.pack.view(synonyms)
    start = max(context.scene.sentence_tokens(figure.sentence).start, inside.start - 3)
    leads = alike.room.find(context.scene.tokens, start, inside.start)
    return any(mark.last == inside.start for mark in leads) and "seats" in alike.of(figure.unit.casefold())


def _goes_on(context: Context, at: int) -> bool:
    """A stop, or a verb: the phrase of an amount is over."""
    lower, scene = context.scene.tokens.lower, context.scene
    table, tense = scene.pack.table("sources").table("words"), accounts(scene).line.calendar.tense
    verbs = words(table, "be") | words(table, "auxiliaries") | tense.past | tense.future
    joins = lower[at] == "," and at + 1 < len(lower) and lower[at + 1] in context.words.relatives
    return (lower[at] in _ENDS or lower[at] in verbs) and not joins


def _words(context: Context, sentence: int) -> list[str]:
    inside = context.scene.sentence_tokens(sentence)
    return context.scene.tokens.lower[inside.start : inside.stop]


def _same(first: Figure, second: Figure) -> Relation:
    members = (("first", first), ("second", second))
    return Relation(LinkKind.SAME, members, Confidence.INFERRED, pattern="P13.taken")
