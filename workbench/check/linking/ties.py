"""How clearly a share is told of a part and its whole: right behind them, in the next sentence that takes them up, or
before them with a noun of theirs.
"""

from __future__ import annotations

from collections.abc import Sequence

from workbench.check.linking.bonds import LIKELY, SOME, SURE, Bond
from workbench.check.linking.context import Context
from workbench.check.linking.guards import says_nothing_of_its_own
from workbench.check.scene import Figure
from workbench.check.signs import share_signs

_SIGNS = frozenset({",", "(", "–", "—", ":"})
_ENDS = frozenset({",", ".", ")", ";", "–", "—", ":", "!", "?"})
_BEHIND = 12
_COLON = 20  # « arrivent à échéance, a souligné lundi son directeur financier : un dixième »
_SHORT = 4
_OPENING = 8
_NOUNS = 8
_CLASH = -4


def tie(context: Context, share: Figure, bond: Bond) -> int:
    """The weight of what ties a share to a pair; negative where it is told of something else."""
    if share.in_title or share.sentence < bond.first.sentence:
        return _ahead(context, share, bond)
    weight = _behind(context, share, bond) if share.start > bond.last.start else _inside(context, share, bond)
    return weight + _told_of(context, share, bond) if weight else 0


def of_rest(context: Context, share: Figure) -> bool:
    """The sentence opens with what the part leaves, and the share of that: « Le reste, soit 45 % »."""
    if context.neighbour(share, -1) is not None:
        return False
    opening, first = context.scene.sentence_tokens(share.sentence).start, context.inside(share).start
    return first - opening <= _OPENING and share_signs(context.scene).within(share.sentence, opening, first, "rest")


def _behind(context: Context, share: Figure, bond: Bond) -> int:
    """Right behind the pair, or opening the sentence after it."""
    told = share_signs(context.scene)
    first = context.inside(share).start
    if share.sentence == bond.last.sentence:
        if context.neighbour(share, -1) is not bond.last:
            return 0
        gap = context.between(bond.last, share)
        far = _COLON if ":" in gap.words[-_SHORT:] else _BEHIND
        if len(gap) > far or gap.has("against", "open", "up", "down"):
            return 0
        if context.words.conjunctions.intersection(gap.words[-2:]) and not gap.has("soit"):
            return 0
        if gap.words and (gap.words[-1] in _SIGNS or _SIGNS & set(gap.words[-_SHORT:-1])):
            return SURE
        restated = told.within(share.sentence, first - _SHORT, first + 1, "restates")
        return SURE if restated and _SIGNS & set(gap.words) else LIKELY if restated else 0
    if share.sentence != bond.last.sentence + 1 or context.neighbour(share, -1) is not None:
        return 0
    return SURE if of_rest(context, share) or _takes_up(context, share) else 0


def _takes_up(context: Context, share: Figure) -> bool:
    """The sentence opens with the share, which "those" or "at" leads, or says nothing before it but "that is"."""
    sentence, first = context.scene.sentence_tokens(share.sentence), context.inside(share).start
    told, opening = share_signs(context.scene), sentence.start
    if first - opening > _OPENING:
        return False
    if first - opening <= 2 and told.within(share.sentence, opening, first + 1, "opens"):
        return True
    start = context.scene.segments.sentences[share.sentence].start
    said = context.lead(share).has("soit", "share_of", "that_is", "makes")
    return said and says_nothing_of_its_own(context, share.sentence, start, share.start)


def _inside(context: Context, share: Figure, bond: Bond) -> int:
    """Between the part and the whole: "$84m last year. That is 18% of its sales, which came to $700m"."""
    if share.end <= bond.first.start:
        return _of_whole(context, share, bond)
    if bond.first is not bond.part or share.sentence != bond.whole.sentence:
        return 0
    if context.neighbour(share, -1) is not None:
        return 0
    if context.neighbour(share, 1) is not bond.whole or not _told_of(context, share, bond) > 0:
        return 0
    if share.sentence == bond.part.sentence:
        return 0  # `shares` knows these
    opening, first = context.scene.sentence_tokens(share.sentence).start, context.inside(share).start
    told = share_signs(context.scene).within(share.sentence, opening, first, "restates", "opens")
    return SURE if told and first - opening <= _OPENING else 0


def _of_whole(context: Context, share: Figure, bond: Bond) -> int:
    """Read "15% of the 350 cases recorded since October, that is to say 45"."""
    if bond.first is not bond.whole or context.neighbour(share, 1) is not bond.whole:
        return 0
    if context.neighbour(bond.whole, 1) is not bond.part:
        return 0
    of, gap = context.between(share, bond.whole), context.between(bond.whole, bond.part)
    first = context.inside(bond.part).start
    said = share_signs(context.scene).within(share.sentence, first - _SHORT, first, "restates")
    if not 1 <= len(of) <= _SHORT or of.words[0] not in context.words.of or not _ENDS.isdisjoint(of.words):
        return 0
    return SURE + LIKELY if said and _SIGNS & set(gap.words[-_SHORT - 2 :]) else 0


def _ahead(context: Context, share: Figure, bond: Bond) -> int:
    """The share is told before the pair: with a noun of theirs; what the part does is said to be the same."""
    apart = bond.first.sentence - share.sentence
    if not share.in_title and not 1 <= apart <= 2:
        return 0
    nouns = _nouns(context, share)
    told = share_signs(context.scene).has(bond.part.sentence, "such", "were")
    if _meet(nouns, _known(context, bond)):
        return SURE + SOME * told
    if _meet(nouns, context.sentence_stems(bond.part.sentence) | context.sentence_stems(bond.whole.sentence)):
        return LIKELY + SOME * (share.in_title or told)
    return LIKELY if told and apart == 1 and not _of_total_told(context, share) else 0


def _of_total_told(context: Context, share: Figure) -> bool:
    """As in "Tourists are a third of the total": of one that was told before the share, not of one behind it."""
    trail = context.trail(share).words
    return bool(trail) and trail[0] in context.words.of and context.just_after(share, _SHORT).has("total", "whole_noun")


def _meet(stems: frozenset[str], others: frozenset[str]) -> bool:
    """A stem of the one begins like one of the other: "trains" and "train"."""
    return any(one.startswith(other) or other.startswith(one) for one in stems for other in others)


def _nouns(context: Context, share: Figure) -> frozenset[str]:
    """Stems of what a share is said to be of: "three-quarters of island ferries", « neuf vignerons sur dix »."""
    own = context.scene.tokens.lower[context.inside(share).start : context.inside(share).stop]
    behind = _clause(context.trail(share).words)[:_NOUNS]
    if behind and behind[0] in context.words.of:
        rest = behind[1:]
        ends = context.words.on | context.words.to | context.words.conjunctions
        stop = next((at for at, word in enumerate(rest) if at and word in ends), _NOUNS)
        behind = rest[
            :stop
        ]  # "40% of their income on rent" is no share of rent, "51% of the vote and the Alliance ..."
    return context.stems([*own, *behind])


def _clause(words: Sequence[str]) -> Sequence[str]:
    stop = next((index for index, word in enumerate(words) if word in _ENDS), len(words))
    return words[:stop]


def _known(context: Context, bond: Bond) -> frozenset[str]:
    """Stems of the nouns of a pair."""
    units = context.stems([bond.part.unit, bond.whole.unit])
    return units | context.stems([*context.just_after(bond.whole, 3).words, *context.just_after(bond.part, 2).words])


def _told_of(context: Context, share: Figure, bond: Bond) -> int:
    """What stands behind the share names the whole, all there is, or something else."""
    trail = context.trail(share).words
    if not trail or trail[0] in _ENDS:
        return SOME
    first = context.inside(share).stop
    if share_signs(context.scene).within(share.sentence, first, first + _SHORT, "all"):
        return SOME
    after = context.just_after(share, _SHORT)
    if after.has("whole_noun"):
        return SOME
    if context.neighbour(share, 1) is bond.whole and len(trail) <= _SHORT and trail[0] in context.words.of:
        return SOME  # "15% of the 350 cases"
    if not context.words.those.isdisjoint(context.preceding(share, 1)):
        return SOME  # « Ces 75 % de capteurs muets »
    if after.has("of_those", "thereof", "rest"):
        return _CLASH
    if trail[0] not in context.words.of:
        return 0
    nouns = context.stems(_clause(trail)[:_NOUNS])
    known = _known(context, bond) | context.label(bond.whole) | context.label(bond.part)
    return SOME if _meet(nouns, known) else _CLASH
