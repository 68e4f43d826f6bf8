"""The share of one item of a list, told in the sentence behind, of the whole that the items make together.

"Of the new homes 246 will be let by the council, 98 at a middle rent and 66 sold. With a share of 45% council homes"
under "410 homes"; « 120 iront à des étudiants, 60 à des familles, 20 à des retraités. La part des familles, 40 %, ».
The items must make a number told before, to the last one; the words of the share are those of just one of them. Any of
the items, or several, that make the share of the whole silence it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from workbench.check.linking.bills import starts
from workbench.check.linking.context import Context, alike
from workbench.check.linking.guards import bare, of_its_size, settled, single
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.intervals import added
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import ADDABLE, Hedge, Kind

_REACH = 40
"""Amounts before a list among which its whole is told."""
_BACK = 2
"""Sentences from a list to a share of one of its items."""
_LEAST, _MOST = 2, 6
_WORDS = 6
"""Words around a share that tell of which item it is."""
_HUNDRED = 100
_SIGNS = frozenset({",", ";", ":", "(", ")", "–", "—", ".", "!", "?"})
_NOUNS = ("share_noun", "share_of", "rate_noun", "and_so", "that_is", "makes")
_OTHER = ("up", "down", "more", "against", "before_year", "expected", "cap", "hypo", "rest", "earlier")


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """The shares of a sentence that are of an item of the list before it."""
    for share in context.figures(sentence):
        if share.kind is not Kind.PERCENT or share.in_title or not _is_share(context, share):
            continue
        items, whole = _list(context, share)
        part = _named(context, share, items) if whole is not None else None
        if part is None or whole is None or not of_its_size(part, whole, share) or _made(items, whole, share):
            continue
        if _elsewhere(context, share, part, whole):
            continue
        members = (("part", part), ("whole", whole), ("share", share))
        yield Relation(LinkKind.SHARE, members, Confidence.INFERRED, pattern="P7.item")


def _is_share(context: Context, share: Figure) -> bool:
    """A plain share that a word calls so; no other amount but shares stands in its sentence."""
    quantity = share.quantity
    if quantity.is_range or not 0 < quantity.middle < _HUNDRED or not settled(context, share):
        return False
    if quantity.hedge not in (Hedge.NONE, Hedge.ABOUT, Hedge.FRACTION) or _has(context, share, *_OTHER):
        return False
    if any(one.kind in ADDABLE for one in context.figures(share.sentence)):
        return False
    if context.just_before(share, _WORDS).has("share_noun", "rate_noun", "stake"):
        return True
    return _has(context, share, *_NOUNS) or not context.sentence_roles(share.sentence).isdisjoint(("and_so",))


def _has(context: Context, share: Figure, *roles: str) -> bool:
    return context.just_before(share, 4).has(*roles) or context.just_after(share, 3).has(*roles)


def _list(context: Context, share: Figure) -> tuple[list[Figure], Figure | None]:
    """The items of one of the sentences before, and what they make together."""
    for sentence in range(share.sentence - 1, max(-1, share.sentence - 1 - _BACK), -1):
        told = [one for one in context.figures(sentence) if one.kind in ADDABLE and single(one, Hedge.NONE)]
        if not told or told[0].in_title or told[0].paragraph != share.paragraph:
            continue
        items = [one for one in told if alike(one, told[-1]) or (bare(one) and one.kind is told[-1].kind)]
        items = items[1:] if len(items) > _LEAST and _adds_up(items[1:], items[0]) else items
        if not _LEAST <= len(items) <= _MOST:
            continue
        first = items[0].order
        before = [one for one in context.scene.amounts[max(0, first - _REACH) : first] if _like(one, items)]
        wholes = [one for one in before if _adds_up(items, one) and settled(context, one)]
        if wholes:
            return items, wholes[-1]
    return [], None


def _like(one: Figure, items: Sequence[Figure]) -> bool:
    return one.kind is items[0].kind and (one.kind is Kind.COUNT or one.unit in {item.unit for item in items})


def _adds_up(items: Sequence[Figure], whole: Figure) -> bool:
    return added(one.quantity.middle for one in items) == whole.quantity.middle


def _named(context: Context, share: Figure, items: Sequence[Figure]) -> Figure | None:
    """The only item that has words of the share in its own clause."""
    scene, inside = context.scene, context.inside(share)
    span = scene.sentence_tokens(share.sentence)
    lower = scene.tokens.lower
    around = range(max(span.start, inside.start - _WORDS), min(span.stop, inside.stop + _WORDS))
    apposed = lower[inside.start - 1] in _SIGNS  # "The share of families, 40%, ..."
    first = max((at + 1 for at in around if at < inside.start - apposed and lower[at] in _SIGNS), default=around.start)
    last = min((at for at in around if at >= inside.stop and lower[at] in _SIGNS), default=around.stop)
    told = starts(context, [*lower[first : inside.start], *lower[inside.stop : last]])
    labels = [_label(context, one) for one in items]
    often = {word for a, b in combinations(labels, 2) for word in a & b}
    named = [one for one, label in zip(items, labels, strict=True) if (label - often) & told]
    return named[0] if len(named) == 1 else None


def _label(context: Context, item: Figure) -> frozenset[str]:
    """What an item is told to be, by the words behind it, up to a sign or the next amount."""
    words = context.trail(item).words
    stop = next((at for at, word in enumerate(words) if word in _SIGNS), len(words))
    return starts(context, [*words[:stop], item.unit.lower()])


def _elsewhere(context: Context, share: Figure, part: Figure, whole: Figure) -> bool:
    """The sentence of the share tells of a place or group that those of list and whole do not: "in the city"."""
    lower = context.scene.tokens.lower
    known = starts(context, [*_tokens(context, part.sentence), *_tokens(context, whole.sentence)])
    span = context.scene.sentence_tokens(share.sentence)
    places = (cue for cue in context.cues(share.sentence) if "place" in cue.roles)
    behind = (starts(context, lower[cue.last : min(cue.last + 2, span.stop)]) for cue in places)
    return any(words and not words <= known for words in behind)


def _tokens(context: Context, sentence: int) -> list[str]:
    span = context.scene.sentence_tokens(sentence)
    return list(context.scene.tokens.lower[span.start : span.stop])


def _made(items: Sequence[Figure], whole: Figure, share: Figure) -> bool:
    """Some of the items make the share of the whole, or one of them that of another."""
    told, step = share.quantity.middle / _HUNDRED, max(share.quantity.step, Fraction(1)) / _HUNDRED
    sizes = [one.quantity.middle for one in items]
    some = (added(few) for size in range(1, len(sizes)) for few in combinations(sizes, size))
    return any(abs(one / whole.quantity.middle - told) <= step for one in some) or any(
        abs(a / b - told) <= step for a in sizes for b in sizes if a < b
    )
