"""Shares of one whole told over a passage, one in each clause, with other percentages between them: "Water gives most,
46%, though it was two thirds ten years ago. The sun adds 27% ... wind 18%, wood 14%. Nothing else runs".

As with amounts (see `portioned`) it is what closes the passage that makes them all the shares there are. Any run of
them that makes a hundred explains them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.check.linking.context import Context
from workbench.check.linking.evidence import rest_in_words
from workbench.check.linking.guards import bare, corrected, of_earlier_year
from workbench.check.linking.itemised import set_apart
from workbench.check.linking.portions import told_as_rest
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.check.signs import signs
from workbench.domain.intervals import added
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Hedge, Kind

_LEAST, _MOST = 3, 8
_HUNDRED = 100
_FEWEST, _HIGHEST = 86, 118
_BACK = 5
"""Sentences over which the shares are told."""
_AGO = frozenset({"earlier", "before_deal"})
_GAP, _OPENING = 2, 3
_NOUN = 4
"""Tokens between the noun of a change and its size: « La progression, de 12,5 % »."""
_OTHER = ("up", "down", "more", "against", "before_year", "earlier", "expected", "mean", "majority", "open", "of_those")


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """The shares whose passage ends in a sentence."""
    here = [one for one in context.figures(sentence) if one.kind is Kind.PERCENT and not one.in_title]
    if not here or not _closed(context, here[-1]):
        return
    shares = _shares(context, sentence)
    if shares is None or len(shares) < _LEAST or _makes_hundred(shares):
        return
    for first in range(len(shares) - _LEAST + 1):
        chosen = shares[first:]
        starts = not first or chosen[0].sentence != shares[first - 1].sentence
        if starts and len(chosen) <= _MOST and _FEWEST <= _made(chosen) <= _HIGHEST:
            if _made(chosen) < _HUNDRED and rest_in_words(context, tuple(chosen)):
                return
            members = tuple(("share", share) for share in chosen)
            yield Relation(LinkKind.SHARE, members, Confidence.INFERRED, pattern="partition.signs", explicit=True)
            return


def _closed(context: Context, last: Figure) -> bool:
    known = signs(context.scene)
    if known.has(last.sentence, "nothing_else") or known.has(last.sentence + 1, "nothing_else"):
        return True
    start = context.scene.sentence_tokens(last.sentence).start
    return told_as_rest(context, last) or known.within(last.sentence, start, start + 3, "left", "all_else")


def _shares(context: Context, sentence: int) -> list[Figure] | None:
    """The plain shares up to the end of a sentence; None where something else may be one of them."""
    found: list[Figure] = []
    for near in range(max(0, sentence - _BACK), sentence + 1):
        if "multi" in context.sentence_roles(near):
            return None
        for one in context.figures(near):
            if one.in_title or not (one.kind is Kind.PERCENT or _elliptic(context, one)):
                continue
            if of_another_time(context, one):
                continue
            if not _plain(context, one):
                found.clear()
            elif found and near - found[-1].sentence > _GAP:
                found[:] = [one]
            else:
                found.append(one)
    return found


def _elliptic(context: Context, one: Figure) -> bool:
    """„das Wasser 17 Prozent, Holz neun“: a bare number goes on with the shares of its sentence."""
    before = context.neighbour(one, -1)
    if before is None or before.kind is not Kind.PERCENT or one.quantity.low >= _HUNDRED or not bare(one):
        return False
    return "," in context.between(before, one).words and len(context.between(before, one)) <= _GAP + 1


def of_another_time(context: Context, share: Figure) -> bool:
    """« contre la moitié il y a vingt ans », "Ten years ago it had been a tenth": what the share was before."""
    start = context.scene.sentence_tokens(share.sentence).start
    opens = any(cue.first - start <= _OPENING and cue.roles & _AGO for cue in context.cues(share.sentence))
    ago = opens and all(
        one.kind is Kind.DURATION or one is share for one in context.figures(share.sentence) if one.order <= share.order
    )
    return ago or context.just_after(share, 4).has("earlier", "before_year") or of_earlier_year(context, share)


def _plain(context: Context, one: Figure) -> bool:
    quantity = one.quantity
    if quantity.is_range or not 0 < quantity.low < _HUNDRED or corrected(context, one) or one.quotation is not None:
        return False
    if quantity.hedge not in (Hedge.NONE, Hedge.ABOUT):
        return False
    changed = context.just_before(one, _NOUN).has("up", "down")
    plain = context.preceding(one, 1) == (":",) or not (changed or set_apart(context, one, _OTHER, 2))
    return plain and not context.just_after(one, 2).has("up", "down", "more", "of_those")


def _made(shares: Sequence[Figure]) -> float:
    return float(added(one.quantity.middle for one in shares))


def _makes_hundred(shares: Sequence[Figure]) -> bool:
    """Some of them in a row, two or more, make about a hundred."""
    size = len(shares)
    return any(
        abs(_made(shares[first:stop]) - _HUNDRED) <= (stop - first) / 2
        for first in range(size - 1)
        for stop in range(first + 2, size + 1)
    )
