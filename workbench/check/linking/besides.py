"""A part told before and named again without its amount: "the fund gave it £6.2m … Besides the fund's grant, the £14.3m
in hand is made up of £3.5m from the town, £2.4m from a bank and £1.6m from readers".

The part is the only like amount of a sentence that shares a word with what "besides" names. Any other amount told
before that makes the total with the list silences it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import takewhile

from workbench.check.linking.context import Context, alike
from workbench.check.linking.guards import bare, compared, settled, single
from workbench.check.linking.itemised import tied
from workbench.check.relation import Relation, sum_of
from workbench.check.scene import Figure
from workbench.check.signs import signs
from workbench.domain.intervals import added
from workbench.domain.quantities import ADDABLE, Hedge
from workbench.language.cues import Hit

_BACK = 8
"""Paragraphs up to the part told before."""
_OPENING = 1
"""Tokens of a sentence before the word that leaves the part out."""
_NAMED = 8
"""Most tokens that name the part."""
_LEAST, _MOST = 2, 7
_GAP = 9
"""Most tokens from the total to the first of the other parts."""
_BREAKERS = ("against", "soit", "total", "open", "up", "down", "before_year", "aside")
_NEAR = Fraction(20, 100)


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """The total of a sentence with its parts and the one told before."""
    led = opens_besides(context, sentence)
    if led is None:
        return
    figures = context.figures(sentence)
    if len(figures) <= _LEAST or figures[0].in_title or figures[0].kind not in ADDABLE:
        return
    total = figures[0]
    items = _list(context, total, [one for one in figures[1:] if alike(one, total) or bare(one)])
    name = _name(context, led, total)
    if len(items) < _LEAST or not name or not _plain(context, total):
        return
    part = _part(context, name, total, items)
    if part is not None:
        yield sum_of(total, (part, *items), "P3.besides")


def opens_besides(context: Context, sentence: int) -> Hit[str] | None:
    """The word at the head of a sentence after which its list is not all there is."""
    start = context.scene.sentence_tokens(sentence).start
    told = (hit for hit in signs(context.scene).of(sentence) if "besides" in hit.values)
    return next((hit for hit in told if hit.first - start <= _OPENING), None)


def _name(context: Context, led: Hit[str], total: Figure) -> frozenset[str]:
    """The words by which the part is named, up to the comma before the total."""
    lower, stop = context.scene.tokens.lower, context.inside(total).start
    comma = next((at for at in range(led.last, stop) if lower[at] == ","), stop)
    if comma - led.last > _NAMED:
        return frozenset()
    return context.stems([word.rstrip("'’") for word in lower[led.last : comma]])


def _list(context: Context, total: Figure, items: Sequence[Figure]) -> Sequence[Figure]:
    """The parts, where words say that the total is made up of them."""
    items = list(takewhile(lambda one: _plain(context, one) and one.quantity.high < total.quantity.low, items[:_MOST]))
    if not items:
        return ()
    start = context.scene.segments.sentences[total.sentence].start
    lead = context.stretch(total.sentence, start, items[0].start)  # „setzen sich die 12 Millionen zusammen aus“
    near = len(context.between(total, items[0])) <= _GAP
    made = near and lead.has("closed", "comprise") and not lead.has("open")
    return items if made and tied(context, items, _BREAKERS) and not _goes_on(context, items[-1]) else ()


def _goes_on(context: Context, last: Figure) -> bool:
    """One more item may follow, read as another kind: "and 1.6 million readers"."""
    after = context.neighbour(last, 1)
    if after is None:
        return False
    gap = context.between(last, after).words
    return len(gap) <= _GAP and not context.words.conjunctions.isdisjoint(gap)


def _plain(context: Context, one: Figure) -> bool:
    plain = single(one, Hedge.NONE, Hedge.ABOUT) and one.quotation is None and settled(context, one)
    return plain and not compared(context, one)


def _part(context: Context, name: frozenset[str], total: Figure, items: Sequence[Figure]) -> Figure | None:
    """The one amount told with a word of the name, which the list comes near the total with."""
    rest = added(one.quantity.middle for one in items)
    like = [one for one in context.scene.before(total, _BACK) if alike(one, total) and one.sentence < total.sentence]
    fits = [one for one in like if abs(one.quantity.middle + rest - total.quantity.middle) <= _margin(total, items)]
    named = [
        one
        for one in like
        if name & context.sentence_stems(one.sentence)
        and abs((one.quantity.middle + rest) / total.quantity.middle - 1) <= _NEAR
        and _alone(context, one)
        and _plain(context, one)
    ]
    return None if fits or len({one.quantity.middle for one in named}) != 1 else named[-1]


def _margin(total: Figure, items: Sequence[Figure]) -> Fraction:
    """What rounding may leave between them."""
    return Fraction(added(one.quantity.step for one in (total, total, *items)), 2)


def _alone(context: Context, one: Figure) -> bool:
    return all(other is one or not alike(other, one) for other in context.figures(one.sentence))
