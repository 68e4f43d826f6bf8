"""Shares of one whole over a few sentences, told by several signs together to be all of them.

"Danes take 41%, Finns 19% and Swedes 22%, leaving 28% for ..."; « Les 23 % restants » some sentences further on; "the
whole recipe" behind the list. Each sign counts (see `evidence`); where enough of them agree, all plain percentages of
the passage are compared with a hundred. Any list of them in reach that makes a hundred explains them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from workbench.check.linking.context import Context
from workbench.check.linking.evidence import rest_in_words
from workbench.check.linking.guards import bare, corrected
from workbench.check.linking.itemised import set_apart
from workbench.check.linking.shares_divided import of_own_wholes
from workbench.check.linking.shares_portioned import of_another_time
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.check.signs import Signs, signs
from workbench.domain.intervals import added
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Hedge, Kind
from workbench.language.complements import complements
from workbench.records import dataclass

_SENTENCES = 3
_MOST = 9
_CLOSE = 3  # tokens
_HUNDRED, _DIGIT = 100, 10
_FEWEST, _HIGHEST = 86, 132
_SURE, _LIKELY, _SOME = 3, 2, 1
_ENOUGH = 4
_OTHER = ("up", "down", "more", "against", "before_year", "earlier", "expected", "cap", "hypo", "mean", "majority")
_WHOLE = ("whole", "closed", "comprise", "share_noun", "share_of", "whole_noun", "vote")


@dataclass(frozen=True)
class _Read:
    shares: tuple[Figure, ...]

    @property
    def made(self) -> Fraction:
        return added(one.quantity.middle for one in self.shares)

    @property
    def holds(self) -> bool:
        return abs(self.made - _HUNDRED) <= Fraction(len(self.shares), 2)


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """The shares whose list ends in a sentence."""
    here = context.figures(sentence)
    if here[0].in_title or not any(one.kind is Kind.PERCENT for one in here):
        return
    read = list(_readings(context, sentence))
    told = [one for one in read if _FEWEST <= one.made <= _HIGHEST and _weight(context, one) >= _ENOUGH]
    if not told or any(one.holds for one in read) or any(one.holds for one in _readings(context, sentence + 1)):
        return
    best = told[0]  # the narrowest list
    fractions = any(one.quantity.hedge is Hedge.FRACTION for one in best.shares)  # "a tenth" is not always read
    if best.made < _HUNDRED and (fractions or rest_in_words(context, best.shares)):
        return
    members = tuple(("share", share) for share in best.shares)
    yield Relation(LinkKind.SHARE, members, Confidence.INFERRED, pattern="partition.signs", explicit=True)


def _readings(context: Context, sentence: int) -> Iterator[_Read]:
    """The percentages of a sentence, with those of the sentences before, as long as all are plain shares."""
    if sentence >= len(context.scene.segments.sentences):
        return
    shares: list[Figure] = []
    for near in range(sentence, max(-1, sentence - _SENTENCES - 1), -1):
        told = _shares_of(context, near)
        if told is None or (near < sentence and told and context.sentence_roles(near) & {"up", "down"}):
            return
        shares[:0] = told
        if told and 2 <= len(shares) <= _MOST and shares[-1].sentence == sentence:
            yield _Read(tuple(shares))


def _shares_of(context: Context, sentence: int) -> list[Figure] | None:
    """The percentages of a sentence with the bare numbers that go on with them; None when one is something else."""
    figures = [one for one in context.figures(sentence) if not one.in_title]
    roles = context.sentence_roles(sentence)
    if "multi" in roles or ("each" in roles and not _each_of_others(context, sentence)):
        return None
    if len({one.start for one in context.scene.dates_in(sentence)}) > 1:
        return None
    if any(one.kind is Kind.POINTS for one in figures):
        return None
    found: list[Figure] = []
    for one in figures:
        elliptic = bool(found) and bare(one) and one.kind is Kind.COUNT and one.quantity.low < _HUNDRED
        if elliptic and context.just_after(one, 1).has("others", "others_after"):
            return None  # « 84, soit 70 % ; 24 autres sont coulées »
        if elliptic and "(" in context.stretch(sentence, found[-1].end, one.start).words:
            return None
        if one.kind is Kind.PERCENT or elliptic:
            found.append(one)
    found = [one for at, one in enumerate(found) if not (at and _compared_with(context, one))]
    found = [one for one in found if not (one.quantity.hedge is Hedge.FRACTION and of_another_time(context, one))]
    return found if all(_plain(context, one) for one in found) else None


def _each_of_others(context: Context, sentence: int) -> bool:
    """Read "who get one seat each": what is told of each is no share."""
    told = {context.inside(one).stop for one in context.figures(sentence) if one.kind is not Kind.PERCENT}
    return all(cue.first in told for cue in context.cues(sentence) if "each" in cue.roles)


def _compared_with(context: Context, one: Figure) -> bool:
    """What a share is set against: "21%, far above the target of 10%"."""
    return one.kind is Kind.PERCENT and context.just_before(one, 4).has("expected", "cap") and not bare(one)


def _plain(context: Context, one: Figure) -> bool:
    quantity = one.quantity
    if quantity.is_range or not 0 < quantity.low < _HUNDRED or corrected(context, one):
        return False
    if quantity.hedge not in (Hedge.NONE, Hedge.ABOUT, Hedge.FRACTION):
        return False
    return not set_apart(context, one, _OTHER, 2) and not context.just_after(one, 2).has(
        "up", "down", "more", "of_those"
    )


def _weight(context: Context, one: _Read) -> int:
    told, shares = signs(context.scene), one.shares
    last, sentences = shares[-1], sorted({share.sentence for share in shares})
    around = (sentences[0] - 1, *sentences, last.sentence + 1)
    alone = any(told.has(at, "nothing_else") for at in around)
    if (of_own_wholes(context, shares) or _places(context, shares)) and not alone:
        return 0
    weight = _SURE * alone + _SOME * (abs(one.made - _HUNDRED) == _DIGIT)
    weight += _SURE * _left(context, told, shares) + _SOME * (len(shares) > 2)
    if _divides(context, sentences, len(shares)) or _bands(context, shares):
        weight += _LIKELY
    if any(context.sentence_roles(at) & {"undecided"} for at in sentences):
        weight += _LIKELY
    if any(told.has(at, "gathered") for at in around):
        weight += _LIKELY
    elif any(context.sentence_roles(at) & {*_WHOLE} for at in around[:-1]):
        weight += _SOME
    if shares[-2].sentence == last.sentence:
        gap = context.stretch(last.sentence, shares[-2].end, last.start)
        weight += _SOME * bool(context.words.conjunctions.intersection(gap.words))
    return weight + _counted(context, shares)


def _left(context: Context, told: Signs, shares: Sequence[Figure]) -> bool:
    """The last is told as what the others leave, and not as a share of that."""
    last, before = shares[-1], shares[-2]
    sentence, inside = context.scene.sentence_tokens(last.sentence), context.inside(last)
    first = context.inside(before).stop if before.sentence == last.sentence else sentence.start
    if before.sentence == last.sentence:
        first += _of_what(context, before, last)
    behind = context.just_after(last, _CLOSE)
    if behind.words[:1] and behind.words[0] in context.words.of and behind.has("rest"):
        return False
    return told.within(last.sentence, first, inside.stop + _CLOSE, "left")


def _of_what(context: Context, before: Figure, last: Figure) -> int:
    """How many words right behind a share tell of what it is one: « 70 % de la différence, au-delà de 20 % »."""
    words = context.between(before, last).words
    if not words or words[0] not in context.words.of or "," not in words:
        return 0
    return words.index(",")


def _counted(context: Context, shares: Sequence[Figure]) -> int:
    """As many things as shares are announced, "one of two boxes", "four buyers", or told of the last: « dernier des
    quatre listes en présence ».
    """
    first, last = shares[0], shares[-1]
    near = context.scene.amounts[max(0, first.order - 2) : first.order]
    near = [one for one in near if one.sentence >= first.sentence - 1 and not one.in_title]
    near += [one for one in context.figures(last.sentence) if one.start > shares[-2].end]
    found = (one for one in near if one.kind is Kind.COUNT and not bare(one) and one.quantity.low == len(shares))
    return _LIKELY if any(True for _ in found) else 0


def _bands(context: Context, shares: Sequence[Figure]) -> bool:
    """Each is of an age: "38% are under 26, 53% between 26 and 59"."""
    behind = [context.neighbour(share, 1) for share in shares]
    return len(shares) > 2 and all(
        one is not None and one.kind is Kind.DURATION and one.unit == "year" for one in behind
    )


def _divides(context: Context, sentences: Sequence[int], size: int) -> bool:
    """The sentences name all kinds of a division, such as men and women, yes and no."""
    words, kinds = context.scene.pack.view(complements), dict[str, set[str]]()
    found = [
        named
        for span in map(context.scene.sentence_tokens, sentences)
        for named in words.find(context.scene.tokens, span.start, span.stop)
    ]
    for named in found:
        kinds.setdefault(named.slot.division, set()).add(named.slot.kind)
    return any(words.divisions[name].closed_by(told) and len(told) == size for name, told in kinds.items())


def _places(context: Context, shares: Sequence[Figure]) -> bool:
    """Each of a place or year of its own: "55% in France, 48% in Spain"."""
    trails = [context.trail(share) for share in shares]
    behind = sum(
        bool(gap.cues) and "place" in gap.cues[0].roles and gap.cues[0].first == context.inside(share).stop
        for gap, share in zip(trails, shares, strict=True)
    )
    return behind >= 2 and not any(
        context.words.conjunctions.intersection(gap.words) and behind < len(shares) for gap in trails
    )
