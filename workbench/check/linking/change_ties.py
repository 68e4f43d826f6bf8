"""How clearly a change is told of two values of its passage: each sign counts some.

A noun or pronoun takes up what the other sentence tells, the years of the values are as far apart as the change says,
they are the only two values around, one digit would make the change right. Shapes that leave no doubt are known to
`changes_passage`; this is for the rest.
"""

from __future__ import annotations

from collections.abc import Sequence

from workbench.check.linking.changes_shaped import names_another
from workbench.check.linking.clock import day_beside
from workbench.check.linking.clock import years as years_of
from workbench.check.linking.context import Context
from workbench.check.linking.guards import bare
from workbench.check.scene import Figure
from workbench.check.slips import slip
from workbench.domain.quantities import Kind
from workbench.language.course import course_words
from workbench.language.synonyms import Synonyms, synonyms

_LIKELY, _SOME = 2, 1
_OPENING = 8  # tokens
_BEHIND = 14  # tokens from a change to the length of time in which it came about
ENOUGH = 4
SUMS = frozenset({"price", "earnings", "debt", "sales", "wage"})
"""Groups of nouns that are no things counted."""
Pair = tuple[Figure, Figure]


def weight(
    context: Context, place: tuple[int, int], figure: Figure | None, pair: Pair, levels: Sequence[Figure]
) -> int:
    """What speaks for a change (its sentence and its start in the text) being the one between two values; nothing
    where all stand in one sentence, which says itself what belongs together.
    """
    sentence, start = place
    first, last = min(one.sentence for one in pair), max(one.sentence for one in pair)
    if max(sentence - last, first - sentence) > 1 or first == last == sentence or context.scene.in_title(start):
        return 0
    if figure is not None and names_another(context, figure, pair):
        return 0
    long = as_long(context, sentence, start, pair)
    taken_up = _taken_up(context, place, pair) or _named_again(context, sentence, pair)
    borne_out = sentence < first and all(one.paragraph == context.scene.segments.paragraph_at(start) for one in pair)
    if long is False or not (taken_up or (long and borne_out)):
        return 0
    told = _SOME + _LIKELY * taken_up + _LIKELY * bool(long) + _SOME * _alone(pair, levels)
    return told + _LIKELY * _slipped(figure, pair)


def _taken_up(context: Context, place: tuple[int, int], pair: Pair) -> bool:
    """The later of the two sentences opens with a pronoun (« Il s'établit à 7,1 % », "The business case put it at"), or
    the change has one for its object: "We brought that down by a third".
    """
    sentence, start = place
    later = max(sentence, min(one.sentence for one in pair))
    if later == min(sentence, *(one.sentence for one in pair)):
        return False
    inside = context.scene.sentence_tokens(later)
    words = context.scene.tokens.lower[inside.start : inside.start + _OPENING]
    known = context.scene.pack.view(course_words)
    if not known.pronouns.isdisjoint(words) or not context.words.those.isdisjoint(words[:2]):
        return True
    stop = context.scene.tokens.covering(start, start + 1).start
    objects = known.objects.find(context.scene.tokens, max(inside.start, stop - _OPENING), stop)
    return later == sentence and any(True for _ in objects)


def _nouns(context: Context, sentence: int, pair: Pair) -> frozenset[str]:
    """Stems that both sentences have."""
    others = {one.sentence for one in pair} - {sentence}
    told = frozenset[str]().union(*(context.sentence_stems(one) for one in others))
    return context.sentence_stems(sentence) & told


def _named_again(context: Context, sentence: int, pair: Pair) -> bool:
    """Both sentences have a noun, or nouns that stand for each other ("the bill ... the price")."""
    if _nouns(context, sentence, pair):
        return True
    alike = context.scene.pack.view(synonyms)
    here = _groups(context, alike, sentence)
    return bool(here) and any(here & _groups(context, alike, one.sentence) for one in pair if one.sentence != sentence)


def _groups(context: Context, alike: Synonyms, sentence: int) -> frozenset[str]:
    """The groups of sums of money that the words of a sentence belong to."""
    inside = context.scene.sentence_tokens(sentence)
    words = context.scene.tokens.lower[inside.start : inside.stop]
    return frozenset().union(*(alike.of(word) for word in words)) & SUMS


def as_long(context: Context, sentence: int, start: int, pair: Pair) -> bool | None:
    """Whether the values are as far apart as the change says ("by a third in ten years" with 2015 and now, "since
    2018"); None when it says nothing of that.
    """
    days = [day_beside(context, one, pair) for one in pair]
    years = [day.year for day in days if day is not None]
    if not years:
        return None
    if min(years) in years_of(context, sentence) and all(one.sentence != sentence for one in pair):
        return True
    first = context.scene.tokens.covering(start, start + 1).start
    spans = [
        one
        for one in context.figures(sentence)
        if one.kind is Kind.DURATION and one.unit == "year" and 0 <= context.inside(one).start - first <= _BEHIND
    ]
    published = context.scene.published
    later = max(years) if len(set(years)) > 1 else published.year if published is not None else None
    return None if not spans or later is None else spans[0].quantity.low == later - min(years)


def _alone(pair: Pair, levels: Sequence[Figure]) -> bool:
    """No other amount of their unit stands around."""
    values = {one.quantity.middle for one in pair}
    units = {(one.kind, one.unit) for one in pair if not bare(one)}
    return all((one.kind, one.unit) not in units or one.quantity.middle in values for one in levels)


def _slipped(figure: Figure | None, pair: Pair) -> bool:
    """One digit, or two that changed places, is all that is wrong with the change."""
    if figure is None or not pair[0].quantity.middle:
        return False
    before, after = (one.quantity.middle for one in pair)
    right, step = abs(after - before), figure.quantity.step
    if figure.kind is Kind.PERCENT:
        right = right / before * 100
    rounded = round(right / step) * step if step else right
    return slip(abs(figure.quantity.middle), rounded, step) in ("digit", "swapped")
