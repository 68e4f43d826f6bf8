"""Shares told over several sentences, of things that are said to be all there are.

"Maurel has 34% of the votes. Lhermitte follows with 27% ... These five lists are the only ones." The number of things
equals the number of shares in a row, and a word says that there are no others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.check.linking.context import Context
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Hedge, Kind

_LEAST, _MOST = 3, 9
_PARAGRAPHS = 1
_SENTENCES = 4
_ENDS = 3
_FEWEST, _HIGHEST = 85, 118
_OTHER = ("up", "down", "more", "against", "before_year", "earlier")


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """Runs of shares as long as a number of things that are said to be the only ones."""
    yield from _opinions(context, sentence)
    for count in context.figures(sentence):
        quantity = count.quantity
        if quantity.kind is not Kind.COUNT or quantity.is_range or not _LEAST <= quantity.low <= _MOST:
            continue
        if count.in_title or "alone" not in context.sentence_roles(count.sentence):
            continue
        shares = _shares(context, count)
        made = sum(share.quantity.low for share in shares)
        if len(shares) == quantity.low and _FEWEST <= made <= _HIGHEST:
            members = tuple(("share", share) for share in shares)
            yield Relation(LinkKind.SHARE, members, Confidence.INFERRED, pattern="partition", explicit=True)


def _opinions(context: Context, sentence: int) -> Iterator[Relation]:
    """Those in favour, those against and those undecided are everybody."""
    roles = context.sentence_roles(sentence)
    if "undecided" not in roles or "multi" in roles:
        return
    shares = context.figures(sentence)
    if not _LEAST <= len(shares) <= _MOST or not all(map(_plain, shares)):
        return
    last = shares[-1]
    if not (context.trail(last).has("undecided") or context.lead(last).has("undecided")):
        return
    if any(_changes(context, one) for one in shares):
        return
    if _FEWEST <= sum(one.quantity.low for one in shares) <= _HIGHEST:
        members = tuple(("share", one) for one in shares)
        yield Relation(LinkKind.SHARE, members, Confidence.INFERRED, pattern="partition", explicit=True)


def _plain(one: Figure) -> bool:
    quantity = one.quantity
    return quantity.kind is Kind.PERCENT and quantity.hedge is not Hedge.FRACTION and not quantity.is_range


def _changes(context: Context, one: Figure) -> bool:
    return context.just_after(one, 2).has("more") or context.just_before(one, 3).has("up", "down")


def _ends_a_change(context: Context, figure: Figure) -> bool:
    """The second of "would fall from 66 to 61%"."""
    before = context.neighbour(figure, -1)
    if before is None or not context.just_before(before, 3).has("up", "down", "both_ways"):
        return False
    gap = context.between(before, figure).words
    return len(gap) <= _ENDS and bool(context.words.to.intersection(gap))


def _shares(context: Context, count: Figure) -> Sequence[Figure]:
    """The percentages around the number, those of its paragraph and the one before, that are shares."""
    return [
        figure
        for sentence in range(count.sentence - _SENTENCES, count.sentence + _SENTENCES + 1)
        for figure in context.figures(sentence)
        if figure.kind is Kind.PERCENT
        and 0 <= count.paragraph - figure.paragraph <= _PARAGRAPHS
        and figure.quantity.hedge is not Hedge.FRACTION
        and not figure.in_title
        and not figure.quantity.reversed
        and not figure.quantity.is_range
        and not context.just_before(figure, 3).has(*_OTHER)
        and not context.just_after(figure, 2).has("up", "down", "more")
        and not _ends_a_change(context, figure)
    ]
