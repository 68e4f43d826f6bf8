"""How much speaks for a list of amounts being all the parts of a whole: each sign counts some."""

from __future__ import annotations

from fractions import Fraction
from functools import cached_property

from workbench.check.linking.context import Context
from workbench.check.linking.guards import bare, opens_with_whole
from workbench.check.scene import Figure
from workbench.check.signs import Signs, signs
from workbench.domain.intervals import added
from workbench.domain.quantities import ADDABLE, Kind
from workbench.language.complements import complements
from workbench.language.cues import Hit
from workbench.records import dataclass

_CLOSE = 6  # tokens from a word to the amount that it tells of
_SURE, _LIKELY, _SOME = 3, 2, 1
_OPENING = 2  # tokens of a sentence before a number that follows: "So thirty-three men"
SUMMED = frozenset({*ADDABLE, Kind.DURATION})
_COLONS = frozenset({":", "–", "—", "="})
_PARTING = frozenset({",", ";", ":", "–", "—"})
_CLAUSES = frozenset({":", ";"})
_ENDING = frozenset({",", ";", ".", ")"})


@dataclass(frozen=True)
class Reading:
    """A whole and the amounts taken for its parts, in text order."""

    total: Figure
    items: tuple[Figure, ...]

    @cached_property
    def made(self) -> Fraction:
        return added(one.quantity.middle for one in self.items)

    @property
    def after(self) -> bool:
        """The whole is told behind its parts."""
        return self.total.start > self.items[-1].start

    @property
    def before(self) -> bool:
        return self.total.start < self.items[0].start


def promising(context: Context, sentence: int, back: int, on: int) -> bool:
    """Whether enough may speak for a list that ends in a sentence; looks at words and places alone."""
    here = context.figures(sentence)
    near = [one for at in range(sentence - back, sentence + 1) for one in context.figures(at) if one.kind in SUMMED]
    if len(near) < 2 or not any(one.kind in SUMMED for one in here):
        return False
    if len(here) > 2 or ":" in context.scene.sentence_text(sentence):
        return True
    told = signs(context.scene)
    if told.has(sentence, "left", "nothing_else", "gathered", "hence", "last"):
        return True
    ahead = range(sentence + 1, sentence + on + 1)
    return any(context.figures(at) and told.of(at) for at in ahead) or told.has(sentence + 1, "nothing_else")


def evidence(context: Context, one: Reading) -> int:
    """The weight of all signs, those against taken off."""
    told = signs(context.scene)
    weight = _of_whole(context, told, one) + _of_list(context, told, one)
    if _open(context, one):
        weight -= _SURE
    apart = one.items[0].sentence - one.total.sentence if one.before else one.total.sentence - one.items[-1].sentence
    return weight - (_SOME if apart > 1 and not one.total.in_title else 0)


def _of_whole(context: Context, told: Signs, one: Reading) -> int:
    total = one.total
    inside = context.inside(total)
    before, sentence = context.neighbour(total, -1), context.scene.sentence_tokens(total.sentence)
    first = context.inside(before).stop if before is not None else sentence.start
    after = context.neighbour(total, 1)
    stop = min(inside.stop + _CLOSE, context.inside(after).start if after is not None else sentence.stop)
    gathered = told.within(total.sentence, max(first, inside.start - 2 * _CLOSE), stop, "gathered")
    weight = 0
    divided = one.after or _divided(context, one)
    if gathered:
        weight += _SURE if one.after else _LIKELY if divided else 0
    if one.after:
        anew = total.unit not in {item.unit for item in one.items[:-1]}
        if told.takes_up(total):
            weight += _SURE if anew else _LIKELY
        elif anew and _named_anew(context, total):
            weight += _LIKELY
        elif told.within(total.sentence, max(first, inside.start - 2 * _CLOSE), inside.start + 1, "hence"):
            alone = first == sentence.start and (inside.start - first <= _OPENING or after is None)
            weight += _SURE if alone else _LIKELY
        if total.sentence == one.items[-1].sentence and ":" in context.scene.text[one.items[-1].end : total.start]:
            weight += _LIKELY
    if one.before:
        if total.sentence == one.items[0].sentence:
            weight += _SOME * divided
        else:
            weight += _SOME * (total.in_title or len(context.figures(total.sentence)) == 1)
        weight += _SOME * opens_with_whole(context, total) + _SOME * (
            len(one.items) > 2 and one.made > total.quantity.high
        )
    return weight


def _named_anew(context: Context, total: Figure) -> bool:
    """« Les 99 patients », "The 65 weapons": a definite number of things opens the sentence."""
    opening = context.scene.sentence_tokens(total.sentence).start
    at = context.inside(total).start
    led = context.led_by(total, "definite") or context.led_by(total, "demonstrative")
    return total.kind is Kind.COUNT and not bare(total) and at - opening <= 1 and led


def _divided(context: Context, one: Reading) -> bool:
    """What stands between a whole and its parts says that it is divided; else it may be the first of their list."""
    if one.total.sentence != one.items[0].sentence or opens_with_whole(context, one.total):
        return True
    gap = context.stretch(one.total.sentence, one.total.end, one.items[0].start)
    return bool(_COLONS.intersection(gap.words[-8:])) or gap.has("closed", "comprise", "namely")


def untold(context: Context, one: Reading) -> bool:
    """Part of the list is told without an amount ("and firms gave the rest"), as a fraction or as a share; or its whole
    may as well be its first item.
    """
    if rest_in_words(context, one.items):
        return True
    last = one.items[-1]
    between = context.scene.amounts[one.items[0].order : last.order]
    if any(figure.kind is Kind.PERCENT for figure in between):
        return True
    return one.before and not _divided(context, one) and not leaves(context, one)


def rest_in_words(context: Context, items: tuple[Figure, ...]) -> bool:
    """What the others leave is told without an amount in a list or right behind it: "some 900 people hold the rest"."""
    told, last = signs(context.scene), items[-1]
    first, stop = _clause(context, items)
    for sentence in range(items[0].sentence, last.sentence + 2):
        rests = [hit for hit in told.of(sentence) if "rest" in hit.values]
        if any(sentence != last.sentence or not first <= hit.first < stop for hit in rests):
            return True
        if any(_opens_clause(context, last, hit) for hit in rests if sentence == last.sentence):
            return True
    return False


def _opens_clause(context: Context, last: Figure, hit: Hit[str]) -> bool:
    """A sign parts it from the item before it, and none follows: "33%; the rest is listed", not "12%, the rest"."""
    lower, inside = context.scene.tokens.lower, context.inside(last)
    parted = not _PARTING.isdisjoint(lower[inside.stop : hit.first])
    return parted and hit.last < len(lower) and lower[hit.last] not in _ENDING


def _of_list(context: Context, told: Signs, one: Reading) -> int:
    last = one.items[-1]
    near = {*(item.sentence for item in one.items), one.total.sentence, last.sentence + 1}
    weight = _SURE if any(told.has(at, "nothing_else") for at in near) else 0
    weight += _SOME * (len(one.items) > 2) + _LIKELY * _divides(context, one)
    first, _ = _clause(context, one.items)
    if not one.after and leaves(context, one):
        weight += _SURE
    elif told.within(last.sentence, first, context.inside(last).start, "last"):
        weight += _SOME
    if one.items[-2].sentence == last.sentence:
        gap = context.stretch(last.sentence, one.items[-2].end, last.start)
        weight += _SOME * bool(context.words.conjunctions.intersection(gap.words))
    return weight + _counted(context, one)


def _divides(context: Context, one: Reading) -> bool:
    """The items are all the kinds of a division, such as for, against and abstained."""
    words = context.scene.pack.view(complements)
    kinds: dict[str, set[str]] = {}
    for sentence in {item.sentence for item in one.items}:
        span = context.scene.sentence_tokens(sentence)
        for named in words.find(context.scene.tokens, span.start, span.stop):
            kinds.setdefault(named.slot.division, set()).add(named.slot.kind)
    divisions = ((words.divisions[name], told) for name, told in kinds.items())
    return any(division.closed_by(told) and len(division.kinds) == len(one.items) for division, told in divisions)


def said_all(context: Context, figure: Figure) -> bool:
    """Its sentence says that there is nothing else, which denies nothing of it."""
    return signs(context.scene).has(figure.sentence, "nothing_else")


def leaves(context: Context, one: Reading) -> bool:
    """The last item is told as what the others leave of the whole, in its own clause: "a man who would remain unnamed
    finds it slow: to the 165 keepers" leaves nothing.
    """
    last, (first, stop) = one.items[-1], _clause(context, one.items)
    colon = context.scene.tokens.lower[first : context.inside(last).start][::-1]
    clauses = next((at for at, word in enumerate(colon) if word in _CLAUSES), None)
    if clauses:  # not right before the amount: "left: 28"
        first = max(first, context.inside(last).start - clauses)
    return signs(context.scene).within(last.sentence, first, stop, "left")


def _clause(context: Context, items: tuple[Figure, ...]) -> tuple[int, int]:
    """Tokens around the last item: from the one before it, or the start of its sentence, to a few behind it."""
    last, before = items[-1], items[-2]
    sentence = context.scene.sentence_tokens(last.sentence)
    first = context.inside(before).stop if before.sentence == last.sentence else sentence.start
    after = context.neighbour(last, 1)
    behind = context.inside(last).stop + 3
    return first, min(behind, context.inside(after).start if after is not None else sentence.stop)


def _counted(context: Context, one: Reading) -> int:
    """A number of things as large as the list is long: "three squadrons ... twelve, fourteen and ten aircraft"."""
    first = min(one.total.order, one.items[0].order)
    near = context.scene.amounts[max(0, first - 2) : max(one.total.order, one.items[-1].order) + 1]
    for figure in near:
        counts = figure.kind in (Kind.COUNT, Kind.DURATION) and figure.quantity.low == len(one.items)
        if counts and figure is not one.total and figure not in one.items and not bare(figure):
            return _LIKELY if len(one.items) > 2 else _SOME
    return 0


def _open(context: Context, one: Reading) -> bool:
    """Only some of the parts are said to follow."""
    gaps = [
        context.lead(item) for item in one.items if item.sentence != one.total.sentence or item.start > one.total.end
    ]
    return any(gap.has("open", "aside") for gap in gaps) or context.trail(one.items[-1]).has("open")
