"""Shares that divide one whole, by what their sentence says: « se partage entre la famille (52 %), un fonds (31 %) et
les salariés (17 %) », "three-fifths come from fees, a fifth from grants and a fifth from gifts", "44% said yes and 33%
no, while 23% had not made up their minds".

All percentages of the sentence must be plain shares, in one form. The words that divide, that name what is left or that
say that there is nothing else close the list; fractions in letters are only compared where they come to more than all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.check.linking.context import Context
from workbench.check.linking.guards import opens_with_whole, usable
from workbench.check.linking.itemised import LEAST, bracketed, ends_open, nothing_else, set_apart, tied
from workbench.check.linking.rest_apart import is_rest
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Hedge, Kind

_MOST = 9
_HUNDRED = 100
_OVER = 122
_FEWEST, _HIGHEST = 80, 125
_NOUN = 4  # tokens
_LED = 3
_CLAUSE = 8
_ARTICLE = 3  # letters
_GENERIC = ("whole", "whole_noun", "vote", "rest")
_OTHER = ("up", "down", "more", "against", "before_year", "earlier", "expected", "cap", "hypo")
_BREAKERS = ("aside", "cap", "more", "before_year", "up", "down")
_AFTER = ("up", "down", "more", "before_year", "majority", "of_those")


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """The shares of a sentence that are told as shares of one whole."""
    percents = [one for one in context.figures(sentence) if one.kind is Kind.PERCENT]
    if len(percents) < LEAST or percents[0].in_title or "multi" in context.sentence_roles(sentence):
        return
    shares = _list(context, percents)
    if not LEAST <= len(shares) <= _MOST or not tied(context, shares, _BREAKERS):
        return
    made = sum(share.quantity.middle for share in shares)
    closed = _closed(context, shares)
    if not (closed or (made > _HUNDRED and _one_whole(context, shares))) or not _FEWEST <= made <= _HIGHEST:
        return
    members = tuple(("share", share) for share in shares)
    yield Relation(
        LinkKind.SHARE, members, Confidence.INFERRED, open=not closed, pattern="partition", explicit=closed
    )  # fmt: skip


def _list(context: Context, percents: Sequence[Figure]) -> list[Figure]:
    """The shares in brackets, or all; nothing when one of them is no plain share or has another form."""
    inside = [one for one in percents if bracketed(context, one)]
    shares = inside if len(inside) >= LEAST else list(percents)
    forms = {one.quantity.hedge is Hedge.FRACTION for one in shares}
    return shares if len(forms) == 1 and all(_plain(context, one) for one in shares) else []


def _plain(context: Context, one: Figure) -> bool:
    quantity = one.quantity
    if quantity.is_range or quantity.hedge not in (Hedge.NONE, Hedge.ABOUT, Hedge.FRACTION):
        return False
    if not usable(one) and not context.trail(one).has("undecided"):
        return False  # "33% had not made up their minds" denies nothing
    return not set_apart(context, one, _OTHER) and not context.just_after(one, 2).has(*_AFTER)


def _closed(context: Context, shares: Sequence[Figure]) -> bool:
    """Words divide, say that there is no more, or name those who are left."""
    first, last = shares[0], shares[-1]
    if ends_open(context, last) or of_own_wholes(context, shares):
        return False
    before = context.stretch(first.sentence, context.scene.segments.sentences[first.sentence].start, first.start)
    if before.has("open", "aside"):
        return False
    if nothing_else(context, last) or before.has("solely"):
        return True
    if before.has("closed") and _ended(context, shares):
        return True
    left = any(context.trail(one).has("undecided") or context.lead(one).has("undecided") for one in shares[1:])
    return len(shares) > LEAST and (left or _others(context, last))


def _ended(context: Context, shares: Sequence[Figure]) -> bool:
    joined = context.stretch(shares[-1].sentence, shares[-2].end, shares[-1].start)
    return bool(context.words.conjunctions.intersection(joined.words)) or is_rest(context, shares[-1])


def _others(context: Context, last: Figure) -> bool:
    """The last share is that of all others: "12 per cent named another party"."""
    return context.just_after(last, _CLAUSE).has("all_others") or context.lead(last).has("all_others", "rest")


def _one_whole(context: Context, shares: Sequence[Figure]) -> bool:
    """Fractions in letters of three things, or three shares behind "Of the waste, ...", told one by one."""
    if len(shares) <= LEAST or not _ended(context, shares) or of_own_wholes(context, shares):
        return False
    first = shares[0]
    if context.scene.dates_in(first.sentence) or any(_overlaps(context, one) for one in shares):
        return False
    if sum(share.quantity.middle for share in shares) > _OVER:
        return False  # of things that several have
    return first.quantity.hedge is Hedge.FRACTION or opens_with_whole(context, first)


def _overlaps(context: Context, one: Figure) -> bool:
    """Some are of several groups: "a third like both"."""
    return context.trail(one).has("both", "multi") or context.just_before(one, 2).has("both")


def of_own_wholes(context: Context, shares: Sequence[Figure]) -> bool:
    """« 52 % de Gerlin, 31 % de Sopal »: each is a share of another thing."""
    start = context.scene.segments.sentences[shares[0].sentence].start
    if ":" in context.stretch(shares[0].sentence, start, shares[0].start).words[-_LED:]:
        return False  # « les causes sont connues : 46 % de négligences, ... »
    return all(_own_whole(context, one) for one in shares) and len({_named(context, one) for one in shares}) > 1


def _own_whole(context: Context, one: Figure) -> bool:
    trail = context.trail(one)
    if not trail.words or trail.words[0] not in context.words.of | (context.words.on - context.words.from_):
        return False
    return not context.just_after(one, 4).has(*_GENERIC)


def _named(context: Context, one: Figure) -> str:
    """The last word of what a share is said to be of."""
    words = context.just_after(one, _NOUN).words
    return next((word for word in words[1:] if len(word) > _ARTICLE), "")
