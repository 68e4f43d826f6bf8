"""Percentages that are shares of one whole: "46% on staff, 27% on drugs and the remaining 14% on ..."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from workbench.check.linking.context import Context
from workbench.check.linking.enumerations import runs
from workbench.check.linking.guards import usable
from workbench.check.linking.rest_apart import is_rest
from workbench.check.linking.shares_divided import of_own_wholes
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Hedge, Kind
from workbench.language.checking import Cue

_LEAST = 3
_PLACES = 2
_HUNDRED = 100
_JUST_OVER = 110
_EARLIER = 3  # sentences
_NEARLY = 85
_BREATH = 6  # words between shares that are told in one breath
_MOST = 120  # beyond that, shares are seldom meant as shares of one whole


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """Lists of at least three shares with a sign that they divide one whole. Closed when nothing else can be left."""
    left = _told_as_left(context, sentence)
    figures = [one for one in context.figures(sentence) if _is_share(context, one) or one in left]
    for shares in runs(context, figures):
        shares = [share for share in shares if share.kind is Kind.PERCENT]
        shares = shares[_told_anew(shares) :]
        if len(shares) < 2 or "multi" in _roles(context, shares):
            continue
        closed = _closed(context, shares)
        if closed or (len(shares) >= _LEAST and _one_whole(context, shares)):
            members = tuple(("share", share) for share in (_with_earlier(context, shares) if closed else shares))
            confidence = Confidence.STATED if closed else Confidence.INFERRED
            yield Relation(LinkKind.SHARE, members, confidence, open=not closed, pattern="partition", explicit=True)


def _is_share(context: Context, figure: Figure) -> bool:
    quantity = figure.quantity
    if quantity.kind is not Kind.PERCENT or quantity.hedge is Hedge.FRACTION:
        return False
    if not usable(figure) and not context.trail(figure).has("undecided"):
        return False  # "21% do not mind" denies nothing
    return not _moved(context, figure) and not context.just_after(figure, 2).has("more")


def _moved(context: Context, figure: Figure) -> bool:
    """A change, unless a comma parts it from the word: "18% were rated advanced, 27% good"."""
    return context.preceding(figure, 1) != (",",) and context.just_before(figure, 2).has("up", "down")


def _told_as_left(context: Context, sentence: int) -> Sequence[Figure]:
    """The shares of a sentence that ends with what is left, where all of them come near a hundred: what stands behind
    one is then no comparison ("the remaining 29% below average", "28% less than once a month"), and what is left may be
    denied something ("the remaining 25% never").
    """
    shares = [one for one in context.figures(sentence) if one.kind is Kind.PERCENT]
    if len(shares) < _LEAST or not is_rest(context, shares[-1]) or shares[-1].in_title:
        return ()
    if any(one.quantity.is_range or _moved(context, one) for one in shares) or _some_own_wholes(context, shares):
        return ()
    made = sum(one.quantity.low for one in shares[_told_anew(shares) :])
    return shares if _NEARLY <= made <= _MOST else ()


def _some_own_wholes(context: Context, shares: Sequence[Figure]) -> bool:
    """Two of them name what they are of: "30% of the firm and 15% of its rival, and wants the remaining 70%"."""
    return any(of_own_wholes(context, pair) for pair in pairwise(shares))


def _told_anew(shares: Sequence[Figure]) -> int:
    """1 where the first is a fraction in words that the second tells to the digit: "just over half, 52%"."""
    fraction = len(shares) > _LEAST and not any(map(str.isdigit, shares[0].quote))
    return int(fraction and shares[0].readings.generous.meets(shares[1].readings.normal))


def _closed(context: Context, shares: Sequence[Figure]) -> bool:
    """The last share is the rest, or the number of items was announced with a word of division."""
    last = context.lead(shares[-1]).has("rest") or context.just_after(shares[-1], 2).has("rest")
    if (last or is_rest(context, shares[-1])) and len(context.between(shares[-2], shares[-1])) <= 14:
        return not _names_noun(context, shares[-1])
    if len(shares) >= _LEAST and context.trail(shares[-1]).has("undecided"):
        return True
    if len(shares) >= _LEAST and _said_to_be_all(context, shares):
        return True
    start = context.scene.segments.sentences[shares[0].sentence].start
    before = context.stretch(shares[0].sentence, start, shares[0].start)
    if not before.has("closed"):
        return False
    counts = [figure for figure in context.figures(shares[0].sentence) if figure.end <= shares[0].start]
    return any(figure.kind is Kind.COUNT and figure.quantity.low == len(shares) for figure in counts)


def _said_to_be_all(context: Context, shares: Sequence[Figure]) -> bool:
    """The next sentence says that there is nothing else: "Nothing else feeds the grid"."""
    sentences = context.scene.segments.sentences
    following = shares[-1].sentence + 1
    if following >= len(sentences) or any(one.kind is Kind.PERCENT for one in context.figures(following)):
        return False
    same = context.scene.segments.paragraph_at(sentences[following].start) == shares[-1].paragraph
    opening = context.scene.sentence_tokens(following).start
    return same and any("nothing_else" in cue.roles and cue.first - opening <= 1 for cue in context.cues(following))


def _with_earlier(context: Context, shares: Sequence[Figure]) -> Sequence[Figure]:
    """The list with what the sentences before it gave of the whole: "46% walk. Another 25% take the bus and the
    remaining 18% drive"; as it is when that does not come near a hundred.
    """
    grown = list(shares)
    for sentence in range(shares[0].sentence - 1, shares[0].sentence - 1 - _EARLIER, -1):
        percents = [figure for figure in context.figures(sentence) if figure.kind is Kind.PERCENT]
        given = sum(share.quantity.high for share in grown)
        if given >= _NEARLY or not percents or percents[0].paragraph != shares[0].paragraph:
            break
        if not all(_is_share(context, figure) for figure in percents) or "multi" in context.sentence_roles(sentence):
            break
        grown[:0] = percents
    return grown if _NEARLY <= sum(share.quantity.high for share in grown) <= _MOST else shares


def _names_noun(context: Context, share: Figure) -> bool:
    """« 21 % du reste » names another whole and is no remainder."""
    trail = context.just_after(share, 3)
    return trail.has("rest") and trail.words[0] in context.words.of


def _one_whole(context: Context, shares: Sequence[Figure]) -> bool:
    """A whole is named (votes, market, capital) or a middle item is "the rest of"."""
    if of_own_wholes(context, shares):
        return False
    if _too_much(context, shares):
        return True
    roles = _roles(context, shares)
    if sum(1 for share in shares if _in_place(context, share)) >= _PLACES or _dates(context, shares) >= _PLACES:
        return False
    if sum(share.quantity.low for share in shares) > _MOST:
        return False
    return "whole" in roles or "rest" in roles


def _too_much(context: Context, shares: Sequence[Figure]) -> bool:
    """A list after a colon, or of shares in one breath, that comes to just over a hundred, in a passage that allows no
    second answers.
    """
    made = sum(share.quantity.low for share in shares)
    first = shares[0]
    sentences = context.scene.segments.sentences
    before = context.stretch(first.sentence, sentences[first.sentence].start, first.start)
    if not _HUNDRED < made <= _JUST_OVER or not (":" in before.words[-5:] or _in_one_breath(context, shares)):
        return False
    near = range(max(0, first.sentence - 2), min(len(sentences), first.sentence + 3))
    return not any("multi" in context.sentence_roles(sentence) for sentence in near)


def _in_one_breath(context: Context, shares: Sequence[Figure]) -> bool:
    """As in "45 per cent voted yes, 40 per cent no and 20 per cent did not answer": the things follow each other in few
    words, none with a whole or a place of its own ("40% of the men, 35% of the women").
    """
    gaps = [context.between(*pair) for pair in pairwise(shares)]
    if any(len(gap) > _BREATH or {";", "(", ")", ":"} & set(gap.words) for gap in gaps):
        return False
    following = [*gaps, context.just_after(shares[-1], 2)]
    if not all(any(_is_content(context, word) for word in gap.words) for gap in following):
        return False  # bare percentages, of what the sentence tells before or behind them
    if _dates(context, shares) or any(_in_place(context, one) or _in_other(context, one) for one in shares):
        return False
    return not any(_told_of(context, one) for one in shares)


def _is_content(context: Context, word: str) -> bool:
    return word.isalpha() and word not in context.words.conjunctions and word not in context.words.of


def _in_other(context: Context, share: Figure) -> bool:
    """A whole of its own stands behind the share."""
    return context.trail(share).words[:1] != () and context.trail(share).words[0] in context.words.of


def _told_of(context: Context, share: Figure) -> bool:
    """A comparison, a bound or a forecast."""
    return context.just_before(share, 3).has("against", "expected", "cap") or context.just_after(share, 3).has(
        "against", "up", "down", "before_year"
    )


def _in_place(context: Context, share: Figure) -> bool:
    """As in "55% in France": the share of one place, whose whole is not that of the next."""
    trail = context.trail(share)
    return bool(trail.cues) and "place" in trail.cues[0].roles and trail.words[0] == _word(context, trail.cues[0])


def _word(context: Context, cue: Cue) -> str:
    return context.scene.tokens.lower[cue.first]


def _dates(context: Context, shares: Sequence[Figure]) -> int:
    """Dates among the shares: a series over time."""
    return len(context.scene.dates_within(shares[0].start, context.scene.segments.sentences[shares[0].sentence].end))


def _roles(context: Context, shares: Sequence[Figure]) -> frozenset[str]:
    return context.sentence_roles(shares[0].sentence)
