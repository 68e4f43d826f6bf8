"""Shares of one whole whose last one is told further on: of "the only other outlet", or as the own share of those
to whom the list left the rest.

"Juice takes 54% of the berries, dried fruit 31% and sauce 11% ... Fresh fruit, the only other outlet, accounts for 9%";
"the state pays 55 percent, the county 37 percent and the port the rest ... the port's share of 14 percent". Other
shares may stand between: where some reading of them makes a hundred there is nothing to tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from workbench.check.linking.context import Context
from workbench.check.linking.guards import corrected, usable
from workbench.check.linking.itemised import set_apart
from workbench.check.linking.shares_divided import of_own_wholes
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.check.signs import signs
from workbench.check.timeline import timeline
from workbench.domain.intervals import added
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Hedge, Kind

_SENTENCES, _PARAGRAPHS = 10, 4
_MOST = 7
_HUNDRED = 100
_LOW, _HIGH = 88, 118
"""What shares of one whole come to when one of them is wrong."""
_SUBJECT = 10
"""Most words from "the only other" to its share."""
_APPOSED = 3
"""Most words of what is "the only other", up to its comma."""
_LINK = 2
"""Most words from "its share" to the number."""
_HOLDER = 6
"""Most words from the end of a list to who gives the rest."""
_LETTERS = 4
_ENDING = 2
_OTHER = ("up", "down", "more", "against", "before_year", "earlier", "expected", "cap", "mean", "majority")
_SIGNS = frozenset({",", "(", "–", "—"})
_BREAKS = frozenset({".", ";", ":", "!", "?"})


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """The shares that the ones of a sentence complete."""
    for share in context.figures(sentence):
        if share.in_title or not _plain(context, share) or _is_denied(context, share):
            continue
        listed = _of_only_other(context, share) or _of_rest(context, share)
        if listed and _all_are_told(context, listed, share):
            members = tuple(("share", one) for one in (*listed, share))
            yield Relation(LinkKind.SHARE, members, Confidence.INFERRED, pattern="partition.closed", explicit=True)


def _plain(context: Context, one: Figure) -> bool:
    quantity = one.quantity
    if quantity.kind is not Kind.PERCENT or quantity.is_range or not 0 < quantity.low < _HUNDRED:
        return False
    if quantity.hedge not in (Hedge.NONE, Hedge.ABOUT):
        return False
    return not set_apart(context, one, _OTHER, 2) and not context.just_after(one, 2).has(
        "up", "down", "more", "of_those"
    )


def _is_item(context: Context, one: Figure) -> bool:
    return _plain(context, one) and usable(one) and not corrected(context, one)


def _is_denied(context: Context, share: Figure) -> bool:
    """A word of denial right beside it; "9%, because nobody will buy them" denies no share."""
    return context.just_before(share, _SUBJECT).has("reject") or context.just_after(share, 2).has("reject")


def _all_are_told(context: Context, listed: Sequence[Figure], share: Figure) -> bool:
    """They come near a hundred, and none of the readings with the shares between them comes to it."""
    shares = (*listed, share)
    if not _LOW <= added(one.quantity.middle for one in shares) <= _HIGH or of_own_wholes(context, shares):
        return False
    between = [
        one for one in context.scene.amounts[listed[-1].order + 1 : share.order]
        if one.kind is Kind.PERCENT and _plain(context, one)
    ]  # fmt: skip
    return not any(
        abs(added(one.quantity.middle for one in (*shares, *more)) - _HUNDRED) <= 1
        for size in range(min(len(between), 2) + 1)
        for more in combinations(between, size)
    )


def _lists(context: Context, share: Figure) -> Iterator[list[Figure]]:
    """The lists of plain shares in the sentences before, the nearest first."""
    for sentence in range(share.sentence - 1, max(-1, share.sentence - _SENTENCES - 1), -1):
        told = [one for one in context.figures(sentence) if one.kind is Kind.PERCENT]
        if not told or told[0].in_title or share.paragraph - told[0].paragraph > _PARAGRAPHS:
            continue
        apart = context.sentence_roles(sentence) & {"multi", "each", "up", "down"}
        if 2 <= len(told) < _MOST and not apart and all(_is_item(context, one) for one in told):
            yield told


def _of_only_other(context: Context, share: Figure) -> list[Figure]:
    """The nearest list, where the share is of "the only other" thing; it tells no whole that the list does not."""
    told, start = signs(context.scene), context.inside(share).start
    hits = [hit for hit in told.of(share.sentence) if "only_other" in hit.values and hit.last <= start]
    if context.neighbour(share, -1) is not None or not hits or start - hits[-1].last > _SUBJECT:
        return []
    if not _is_apposed(context.scene.tokens.lower[hits[-1].last : start]):
        return []
    nearest = next(_lists(context, share), [])
    if not nearest or not _of_same(context, share, nearest):
        return []
    made = added(one.quantity.middle for one in nearest)
    return nearest if made < _HUNDRED and (len(nearest) > 2 or share.paragraph == nearest[0].paragraph) else []


def _is_apposed(behind: Sequence[str]) -> bool:
    """Read "the only other outlet, ...", not "the only other town with a port": there may be others without."""
    comma = next((at for at, word in enumerate(behind) if not word.isalpha()), 0)
    return 1 <= comma <= _APPOSED and behind[comma] in _SIGNS and _BREAKS.isdisjoint(behind)


def _of_same(context: Context, share: Figure, listed: Sequence[Figure]) -> bool:
    """What the share is said to be of, if anything, is what the list divides."""
    trail = context.trail(share).words
    if not trail or trail[0] not in context.words.of:
        return True
    nouns = context.stems(trail[1:4])
    known = context.sentence_stems(listed[0].sentence)
    return context.just_after(share, 4).has("whole_noun", "whole") or (bool(nouns) and nouns <= known)


def _of_rest(context: Context, share: Figure) -> list[Figure]:
    """The list that leaves the rest to those whose own share this is: "the port the rest ... its share of 14%"."""
    if not _is_own(context, share) or not _of_all(context, share):
        return []
    for listed in _lists(context, share):
        holder = _holder(context, listed)
        if holder:
            known = _is_named(context, share, holder)
            return listed if known and added(one.quantity.middle for one in listed) < _HUNDRED else []
    return []


def _is_own(context: Context, share: Figure) -> bool:
    """Read "the port's share of 14 percent", « sa part de 14 % », „ihren Anteil von 14 Prozent“, "its 14% share"."""
    scene, inside = context.scene, context.inside(share)
    lower, line, words = scene.tokens.lower, timeline(scene).words, context.words
    small = words.of | words.from_ | line.definite | {"("}
    for hit in signs(scene).of(share.sentence):
        if "portion" not in hit.values:
            continue
        between = lower[hit.last : inside.start]
        before = hit.last <= inside.start and len(between) <= _LINK and all(word in small for word in between)
        first = hit.first if before else inside.start
        indefinite = lower[first - 1] in line.indefinite | words.one
        if (before or hit.first == inside.stop) and not indefinite:
            return True
    return False


def _of_all(context: Context, share: Figure) -> bool:
    """Nothing behind it says that it is a share of something else, or in something."""
    trail, words = context.trail(share), context.words
    if not trail.words or context.just_after(share, 4).has("whole_noun", "whole"):
        return True
    placed = any("place" in cue.roles and cue.first == context.inside(share).stop for cue in trail.cues)
    return not placed and trail.words[0] not in words.of | words.on


def _is_named(context: Context, share: Figure, holder: Sequence[str]) -> bool:
    """One of the words stands before the share in its sentence, or in the one before in its paragraph."""
    scene, lower = context.scene, context.scene.tokens.lower
    sentences = scene.segments.sentences
    start = scene.sentence_tokens(share.sentence).start
    before = share.sentence - 1
    if before >= 0 and scene.segments.paragraph_at(sentences[before].start) == share.paragraph:
        start = scene.sentence_tokens(before).start
    return any(_forms_of_one(word, one) for word in lower[start : context.inside(share).start] for one in holder)


def _forms_of_one(word: str, other: str) -> bool:
    """The same word, or with an ending more: „Verband“, „Verbands“."""
    return word[: len(other)] == other[: len(word)] and abs(len(word) - len(other)) <= _ENDING


def _holder(context: Context, listed: Sequence[Figure]) -> list[str]:
    """Who gives the rest, where the list told nothing of them: what stands between its last share and the word for the
    rest, or behind that.
    """
    last, scene = listed[-1], context.scene
    start, stop = context.inside(last).stop, scene.sentence_tokens(last.sentence).stop
    rest = next((hit for hit in signs(scene).of(last.sentence) if "rest" in hit.values and hit.first >= start), None)
    if rest is None or context.neighbour(last, 1) is not None:
        return []
    found = _nouns(context, start, rest.first) or _nouns(context, rest.last, min(stop, rest.last + _HOLDER))
    told = scene.tokens.lower[scene.sentence_tokens(last.sentence).start : start]
    return [word for word in found if not any(_forms_of_one(word, one) for one in told)]


def _nouns(context: Context, first: int, stop: int) -> list[str]:
    """The words that an article leads or that are names: "the port", "Norway"."""
    scene, lower = context.scene, context.scene.tokens.lower
    line = timeline(scene).words
    articles = line.definite | line.determiners
    return [
        lower[at] for at in range(first, stop)
        if lower[at].isalpha() and len(lower[at]) >= _LETTERS and lower[at] not in context.words.empty
        and (lower[at - 1] in articles or scene.text[scene.tokens.starts[at]].isupper())
    ]  # fmt: skip
