"""Shares of the vote, or of a market that come to more than all of it: "Orme won with 46.2% of the vote,
ahead of Vale on 31.5% and Khan on 27.3%". Whoever votes for one votes for no other.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from workbench.check.linking.context import Context
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.check.timeline import timeline
from workbench.domain.intervals import added
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Hedge, Kind
from workbench.language.naming import words

_LEAST, _MOST = 3, 8
_HUNDRED, _FURTHEST = 101, 130
_OTHER = ("before_year", "earlier", "expected", "mean", "rate_noun", "each")


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """The shares of the vote of a sentence."""
    shares = [one for one in context.figures(sentence) if one.kind is Kind.PERCENT]
    if (
        not _LEAST <= len(shares) <= _MOST
        or shares[0].in_title
        or not context.just_after(shares[0], 3).has("whole", "vote")
    ):
        return
    roles = context.sentence_roles(sentence)
    if not roles.isdisjoint((*_OTHER, "multi", "undecided")) or context.scene.dates_in(sentence):
        return
    if any(one.kind is Kind.POINTS for one in context.figures(sentence)) or not all(_plain(one) for one in shares):
        return
    if any(_of_some(context, one) for one in shares) or any(_moved(context, one) for one in shares):
        return
    if any(_of_something_else(context, *pair) for pair in pairwise(shares)):
        return
    if _HUNDRED <= added(one.quantity.middle for one in shares) <= _FURTHEST:
        members = tuple(("share", one) for one in shares)
        yield Relation(LinkKind.SHARE, members, Confidence.INFERRED, pattern="partition.votes", explicit=True)


def _plain(one: Figure) -> bool:
    return not one.quantity.is_range and one.quantity.hedge is Hedge.NONE


def _moved(context: Context, one: Figure) -> bool:
    """A change: "up 3%", "to 31%"."""
    if context.led_by(one, "up") or context.led_by(one, "down") or context.just_after(one, 2).has("up", "down"):
        return True
    before = context.preceding(one, 1)
    return bool(before) and (before[0] in context.words.to or before[0] in context.words.from_ - context.words.of)


def _of_something_else(context: Context, first: Figure, second: Figure) -> bool:
    """A clause of its own stands between: "; its margin was", "while 27% stayed at home"."""
    line, table = timeline(context.scene).words, context.scene.pack.table("sources").table("words")
    other = line.possessives | line.relatives | words(table, "be") | words(table, "auxiliaries") | {";", ":"}
    return not other.isdisjoint(context.between(first, second).words)


def _of_some(context: Context, one: Figure) -> bool:
    """Of the voters of a place or group: "48% in the south", "52% among the young"."""
    behind, line = context.trail(one).words[:1], timeline(context.scene).words
    if not behind or context.just_after(one, 3).has("whole", "vote"):
        return False
    among = context.scene.pack.table("events").words("opening") | line.at_place
    return behind[0] in among | context.words.of
