"""Parts of a whole that a demonstrative takes up by another noun: "96 people were held ... 104 of those suspects"; and
of a group told before by what its people do: "420 people draw a wage there ... 455 of the site's employees".
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.own_noun import numeral_stop
from workbench.check.scene import Figure, Scene
from workbench.check.taken_named import named_again
from workbench.check.taken_owned import owned
from workbench.check.timeline import timeline
from workbench.check.views import view
from workbench.domain.quantities import Hedge, Kind
from workbench.language.heads import head_words
from workbench.language.memberships import Memberships, memberships
from workbench.language.nouns import Nouns
from workbench.language.synonyms import synonyms
from workbench.language.tokens import fold
from workbench.records import dataclass

_BACK = 2
"""Sentences to what a demonstrative takes up, at most."""
_FEWEST = 10
"""Smaller numbers may be of any of the things told."""
_TIMES = 2
"""A part is taken for one of the whole where it is at most so many times as large."""
_STEM = 5
_BESIDE = 2
"""Words between a number and the word that tells of its people ("arrested some 96 people")."""
_OWNER = 6
"""Words from a part to the noun of what it is of."""
_CLAUSE = 9
"""Words around a number of people among which one tells what they do."""
_ENDS = frozenset({",", ".", ";", ":", "(", ")", "–", "—", "!", "?"})
Pair = tuple[Figure, Figure]


def pointed(scene: Scene, sentence: int) -> Iterator[Pair]:
    """Pairs of a part and its whole whose part is told in a sentence."""
    for part in scene.figures_in(sentence):
        if part.kind is not Kind.COUNT or part.in_title or part.per is not None or not _exact(part):
            continue
        whole = _of_those(scene, part) or _of_group(scene, part) or named_again(scene, part) or owned(scene, part)
        if whole is not None and exceeds(part, whole):
            yield part, whole


def exceeds(part: Figure, whole: Figure) -> bool:
    """More beyond all rounding: 4,012 of "4,000 oaks" are no more than there are."""
    least, most = part.readings.normal.low, whole.readings.normal.high
    return least is not None and most is not None and least > most


def _exact(figure: Figure) -> bool:
    quantity = figure.quantity
    return not quantity.is_range and quantity.hedge in (Hedge.NONE, Hedge.ABOUT, Hedge.MORE_THAN, Hedge.AT_LEAST)


def _of_those(scene: Scene, part: Figure) -> Figure | None:
    """Read "104 of those suspects": the one number of things told shortly before, whose noun differs."""
    own, lower, words = timeline(scene).extent(part.start, part.end), scene.tokens.lower, scene.context.words
    at = numeral_stop(scene, part)
    if at + 2 >= len(lower) or lower[at] not in words.of | words.those:
        return None
    joined = lower[at] in words.those
    if joined and at >= own.stop:
        return None  # „104 dieser Verdächtigen“ is one amount, « 9 millions cette année » is not
    noun = lower[at + 1 : at + 2] if joined else lower[at + 2 : at + 3]
    if not (joined or lower[at + 1] in words.those) or not noun or not noun[0].isalpha():
        return None
    for back in range(1, _BACK + 1):
        counts = [one for one in scene.figures_in(part.sentence - back) if one.kind is Kind.COUNT and one.unit]
        if not counts:
            continue
        same = [one for one in counts if one.unit == part.unit and part.unit != part.quote]
        told = same if len(same) == 1 else counts
        whole = told[0]
        if len(told) != 1 or whole.in_title or whole.per is not None or part.paragraph - whole.paragraph > 1:
            return None
        return whole if _sizes(part, whole) and (same or not _named_apart(scene, noun[0], whole, part)) else None
    return _largest_such(scene, part, noun[0])


def _largest_such(scene: Scene, part: Figure, noun: str) -> Figure | None:
    """The largest of the numbers told before of things that the noun may stand for: « il regroupe 48 villages ...
    cinquante-deux de ces communes ». A part may be of any of them.
    """
    lemma, alike, heads = (
        fold(scene.pack.view(Nouns).lemma(noun)),
        scene.pack.view(synonyms),
        scene.pack.view(head_words),
    )
    told = []
    for one in scene.amounts[: part.order]:
        unit = fold(one.unit)
        if one.kind is not Kind.COUNT or not unit or one.per is not None:
            continue
        if unit == lemma or alike.of(unit) & alike.of(lemma) or {unit, lemma} <= heads.named_places:
            told.append(one)
    whole = max(told, key=lambda one: one.quantity.high, default=None)
    return whole if whole is not None and not whole.in_title and _sizes(part, whole) else None


def _named_apart(scene: Scene, noun: str, whole: Figure, part: Figure) -> bool:
    """The noun was told of something else: "its 96 members planted trees; 104 of those trees"."""
    stem, lower = noun[:_STEM], scene.tokens.lower
    own = scene.context.inside(whole)
    start, stop = scene.sentence_tokens(whole.sentence).start, scene.context.inside(part).start
    return any(lower[at].startswith(stem) and not own.start - _BESIDE <= at <= own.stop for at in range(start, stop))


def _sizes(part: Figure, whole: Figure) -> bool:
    value = whole.quantity
    plain = value.hedge is Hedge.NONE and not value.is_range and value.low >= _FEWEST
    return plain and part.quantity.high <= _TIMES * value.low


@dataclass(frozen=True)
class Group:
    """A number of people who are told to be of some group."""

    figure: Figure
    names: frozenset[str]


def _of_group(scene: Scene, part: Figure) -> Figure | None:
    """Read "455 of the site's employees": the one number of people said to work there, told before."""
    words, lower = scene.pack.view(memberships), scene.tokens.lower
    own = scene.context.inside(part)
    stop = scene.sentence_tokens(part.sentence).stop
    behind = range(own.stop, min(stop, own.stop + _OWNER))
    end = next((at for at in behind if lower[at] in _ENDS), behind.stop)
    if end - own.stop < 2 or lower[own.stop] not in scene.context.words.of or not _known(scene, lower[own.stop : end]):
        return None
    names = words.named(scene.tokens, own.stop + 1, end)
    if not names or "before_year" in scene.context.sentence_roles(part.sentence):
        return None
    told = [one for one in view(scene, groups) if one.names & names and one.figure.end <= part.start]
    if len({one.figure.quantity.low for one in told}) != 1:
        return None
    whole = told[0].figure
    return whole if _sizes(part, whole) and _of_owner(scene, whole, lower[own.stop + 1 : end]) else None


def _known(scene: Scene, behind: list[str]) -> bool:
    """Read "of the", "of its": those that there are."""
    words = timeline(scene).words
    return not (words.definite | words.possessives).isdisjoint(behind[:2])


def _of_owner(scene: Scene, whole: Figure, owner: list[str]) -> bool:
    """The owner, if one is named, is told with the whole: "the site's employees", "draw a wage at the site"."""
    if "s" not in owner[1:]:
        return True
    named = owner[owner.index("s") - 1].rstrip("'’")
    span = scene.sentence_tokens(whole.sentence)
    return any(word[:_STEM] == named[:_STEM] for word in scene.tokens.lower[span.start : span.stop])


def groups(scene: Scene) -> list[Group]:
    """The numbers of people who are told to be of a group: what no edit of a value changes."""
    words = scene.pack.view(memberships)
    counts = (one for one in scene.amounts if one.kind is Kind.COUNT and one.unit and not one.in_title)
    found = (_group(scene, words, one) for one in counts if one.per is None)
    return [one for one in found if one is not None]


def _group(scene: Scene, words: Memberships, figure: Figure) -> Group | None:
    own, sentence = scene.context.inside(figure), scene.sentence_tokens(figure.sentence)
    lower = scene.tokens.lower
    if "before_year" in scene.context.sentence_roles(figure.sentence):
        return None
    behind = next((at for at in range(own.stop, sentence.stop) if lower[at] in {";", ".", ":"}), sentence.stop)
    before = next((at + 1 for at in range(own.start - 1, sentence.start, -1) if lower[at] in _ENDS), sentence.start)
    if lower[own.stop : own.stop + 1] and lower[own.stop] in scene.context.words.out_of:
        return None  # some of the others
    told = words.told(scene.tokens, max(before, own.start - _CLAUSE), own.start)
    told |= words.told(scene.tokens, own.stop, min(behind, own.stop + 2 * _CLAUSE))
    if figure.unit not in words.people:
        told &= words.named(scene.tokens, own.start, own.stop)
    return Group(figure, told) if told else None
