"""A change told in words without its values ("profit tripled", "a quarter more"), and the values told further on.

"Waiting list triples" over "4,380 people were waiting, against 2,150 a year earlier". Words and values belong together
when the values' sentence names the subject of the words, when the time between the values is the one that the words
give, or when a value of the words' own sentence is one of the pair. Every pair that bears the words out silences them.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from workbench.check.linking.changes import Pair, is_change, pairs_of, pairs_timed, sign
from workbench.check.linking.clock import years
from workbench.check.linking.context import Context
from workbench.check.linking.guards import settled
from workbench.check.linking.simple_fractions import stands_for
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.check.slips import slip, slip_of_change
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import ADDABLE, Hedge, Kind
from workbench.domain.text import Span
from workbench.language.checking import Cue
from workbench.records import dataclass

_BEFORE, _AFTER = 7, 3
"""Words before and after a word of change among which its subject stands."""
_CHANGE = frozenset({"up", "down", "factor", "more", "against", "both_ways", "now", "earlier", "before_year"})
_BORNE_OUT = Fraction(12, 100)
_LEAST, _MOST = Fraction(1, 6), Fraction(6)
_REACHED = 3
"""Words between a change and the value that it reached."""
_LEAD = 1
"""Paragraphs of the body whose sentences may sum up what the body tells."""


@dataclass(frozen=True, slots=True)
class Told:
    """A change in words: its factor, or the figure that gives it in percent; the subject as stems, without names."""

    sentence: int
    span: Span
    ratio: Fraction
    subject: frozenset[str]
    cue: Cue | None = None
    figure: Figure | None = None
    span_of_years: int | None = None


def find_all(context: Context) -> Iterator[Relation]:
    """Changes of the title and the first paragraph, each with the one pair of values that it must be about."""
    told = list(_told(context))
    pairs = [pair for sentence in context.sentences for pair in pairs_timed(context, sentence)] if told else []
    pairs = [pair for pair in pairs if pair[0].kind in ADDABLE and not pair[0].in_title and _plain(pair)]
    for one in told:
        others = [
            pair for pair in pairs if pair[1].sentence != one.sentence and not _told_of_others(context, one, pair)
        ]
        about = [pair for pair in others if _about(context, one, pair)]
        if not about or any(_bears_out(one, pair) for pair in about):
            continue
        if len({(pair[0].quantity.low, pair[1].quantity.low) for pair in about}) == 1 and _plausible(one, about[0]):
            yield _relation(one, about[0])


def _told_of_others(context: Context, told: Told, pair: Pair) -> bool:
    """The pair has a change of its own, or the change told has a value of its own that is none of the pair."""
    if told.figure is None:
        return False
    if any(one.kind is Kind.PERCENT and is_change(context, one) for one in context.figures(pair[1].sentence)):
        return True
    values = _values(context, told.figure)
    return bool(values) and not any(_is(value, one) for value in values for one in pair)


def _values(context: Context, change: Figure) -> list[Figure]:
    """What the change reached wherever it is told: "up 50 percent to $2.2 billion"."""
    found = []
    for one in context.scene.amounts:
        value = context.neighbour(one, 1) if one.kind is change.kind else None
        if value is None or value.kind not in ADDABLE or one.quantity.middle != change.quantity.middle:
            continue
        gap = context.between(one, value).words
        if 1 <= len(gap) <= _REACHED and not context.words.to.isdisjoint(gap):
            found.append(value)
    return found


def _told(context: Context) -> Iterator[Told]:
    scene = context.scene
    for sentence in range(len(scene.segments.sentences)):
        span = scene.segments.sentences[sentence]
        if scene.segments.paragraph_at(span.start) > _LEAD:
            return
        if any(True for _ in pairs_of(context, sentence)):
            continue
        for cue in context.cues(sentence):
            if cue.factor is not None and _asserted(context, sentence, cue):
                place = Span(cue.start, cue.end)
                yield Told(sentence, place, cue.factor, _subject(context, sentence, place), cue, None,
                           _span_of_years(context, sentence, cue))  # fmt: skip
        for figure in context.figures(sentence):
            way = sign(context, figure) if figure.kind is Kind.PERCENT and is_change(context, figure) else 0
            if not way or figure.quotation is not None or figure.quantity.is_range or not settled(context, figure):
                continue
            ratio = 1 + way * figure.quantity.middle / 100
            if ratio > 0 and figure.quantity.middle >= 2:
                yield Told(sentence, figure.span, ratio, _subject(context, sentence, figure.span), None, figure)


def _asserted(context: Context, sentence: int, cue: Cue) -> bool:
    """Given as fact, in the article's own words, and not against an amount ("twice the 400 of ...")."""
    scene = context.scene
    inside = scene.sentence_tokens(sentence)
    first, last = max(inside.start, cue.first - 5), min(inside.stop, cue.last + 3)
    near = context.stretch(sentence, scene.tokens.starts[first], scene.tokens.ends[last - 1])
    if scene.quotation_at(cue.start) is not None or near.has("hypo", "reject"):
        return False
    after = [figure for figure in context.figures(sentence) if 0 <= figure.start - cue.end <= 12]
    return not any(figure.kind in ADDABLE for figure in after) or scene.in_title(cue.start)


def _subject(context: Context, sentence: int, place: Span) -> frozenset[str]:
    """Stems of the words around a word of change within its sentence, without names, words of change and of time."""
    tokens = context.scene.tokens
    inside = context.scene.sentence_tokens(sentence)
    own = tokens.covering(place.start, place.end)
    first, last = max(inside.start, own.start - _BEFORE), min(inside.stop, own.stop + _AFTER)
    taken = {
        index
        for cue in context.cues(sentence)
        if not _CHANGE.isdisjoint(cue.roles)
        for index in range(cue.first, cue.last)
    }
    stops = [index for index in range(first, own.start) if tokens.lower[index] in (":", ";", "–", "—")]
    if stops and context.stems(tokens.lower[stops[-1] : own.start]):
        first = stops[-1] + 1  # what is told of stands after the colon
    ends = [index for index in range(own.stop, last) if tokens.lower[index] in (":", ";", "–", "—")]
    last = ends[0] if ends else last
    names = context.scene.names_within(tokens.starts[first], tokens.ends[last - 1])
    taken.update(index for name in names for index in tokens.covering(name.start, name.end))
    told = [tokens.lower[index] for index in range(first, last) if index not in taken]
    return context.stems([word for word in told if word not in context.words.generic])


def _span_of_years(context: Context, sentence: int, cue: Cue) -> int | None:
    """The length told with the word: "tripled in four years"."""
    for figure in context.figures(sentence):
        if figure.kind is Kind.DURATION and figure.unit == "year" and 0 <= figure.start - cue.end <= 12:
            return int(figure.quantity.low) if figure.quantity.low == figure.quantity.high else None
    return None


def _plain(pair: Pair) -> bool:
    return all(
        not one.quantity.is_range and one.quantity.low > 0 and one.quantity.hedge in (Hedge.NONE, Hedge.ABOUT)
        for one in pair
    )


def _about(context: Context, told: Told, pair: Pair) -> bool:
    before, after = pair
    if told.span_of_years and told.span_of_years == _years_apart(context, after.sentence):
        return True
    if told.subject & _nouns(context, pair):
        return True
    own = [one for one in context.figures(told.sentence) if one.kind is after.kind]
    if told.cue is not None and any(_is(one, after) or _is(one, before) for one in own):
        return True
    if told.figure is None or after.paragraph > _LEAD or not told.figure.in_title:
        return False
    change = told.figure.quantity
    way = told.ratio > 1
    return (_ratio(pair) > 1) == way and slip_of_change(
        before.quantity.middle, after.quantity.middle, change.middle, change.step
    ) == "base"  # fmt: skip


def _nouns(context: Context, pair: Pair) -> frozenset[str]:
    """Stems of what a pair is told of: the words up to its first figure, and those right after both."""
    first = min(pair, key=lambda figure: figure.start)
    start = context.scene.segments.sentences[first.sentence].start
    words = (*context.lead(first).words[-12:], *context.just_after(first, 4).words)
    close = context.stems(words)
    opening = context.stretch(first.sentence, start, first.start)
    return close if context.neighbour(first, -1) is not None else close | context.stems(opening.words[-14:])


def _years_apart(context: Context, sentence: int) -> int | None:
    told = years(context, sentence)
    return max(told) - min(told) if len(told) >= 2 else None


def _is(one: Figure, other: Figure) -> bool:
    """The same value, or one with two digits swapped."""
    a, b = one.quantity, other.quantity
    if a.unit != b.unit and one.kind is not Kind.COUNT:
        return False
    small = b.low < 100 * b.step
    return (a.low == b.low and not small) or slip(a.low, b.low, min(a.step, b.step)) == "swapped"


def _ratio(pair: Pair) -> Fraction:
    return pair[1].quantity.middle / pair[0].quantity.middle


def _bears_out(told: Told, pair: Pair) -> bool:
    """Words are taken less exactly than figures, a fraction in words as what rounds to it."""
    change = None if told.figure is None else told.figure.quantity
    if change is not None and change.hedge is Hedge.FRACTION:
        return stands_for(abs(told.ratio - 1), abs(_ratio(pair) - 1)) or (_ratio(pair) > 1) != (told.ratio > 1)
    slack = Fraction(1) if change is None or change.hedge is not Hedge.NONE else Fraction(1, 6)
    return abs(_ratio(pair) / told.ratio - 1) <= _BORNE_OUT * slack


def _plausible(told: Told, pair: Pair) -> bool:
    """The values change in the direction told, and not by another order of size."""
    ratio = _ratio(pair)
    if (ratio > 1) != (told.ratio > 1) or ratio == 1:
        return False
    told_size, size = abs(told.ratio - 1), abs(ratio - 1)
    if told.figure is not None and not 1 / _MOST <= ratio <= _MOST:
        return False
    return _LEAST <= told_size / size <= _MOST


def _relation(told: Told, pair: Pair) -> Relation:
    before, after = pair
    way = 1 if told.ratio > 1 else -1
    members: list[tuple[str, Figure]] = [("before", before), ("after", after)]
    if told.figure is not None:
        members.append(("change", told.figure))
    return Relation(
        LinkKind.BEFORE_AFTER, tuple(members), Confidence.INFERRED, pattern="P6.told",
        words=() if told.cue is None else (told.span,), factor=None if told.cue is None else told.cue.factor,
        direction=way,
    )  # fmt: skip
