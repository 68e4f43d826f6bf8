"""What a share is said to be of: the whole right behind it, its noun, all of what was told, or something else."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.check.linking.change_ties import SUMS
from workbench.check.linking.context import Context
from workbench.check.linking.guards import bare, of_somebody, opens_with_whole
from workbench.check.scene import Figure
from workbench.check.signs import share_signs
from workbench.domain.quantities import ADDABLE, Kind
from workbench.language.nouns import Nouns
from workbench.language.synonyms import synonyms

_BESIDE, _CLOSE = 4, 5
_NOUNS = 6
_WHOLE, _ALL = frozenset({"whole_noun", "total"}), frozenset({"all", "group"})
_ENDS = frozenset({",", ".", ";", ":", "(", ")", "–", "—", "!", "?", "»", "”", "“"})


def own_part(context: Context, share: Figure) -> Figure | None:
    """The amount right before a share, which it says again: "54 nurseries, or 45%", « 310 (soit 12 %) »."""
    before = context.neighbour(share, -1)
    if before is None or before.kind not in ADDABLE:
        return None
    gap = context.between(before, share)
    return before if len(gap) <= _BESIDE and (gap.has("soit") or "(" in gap.words) else None


def tie_of_whole(context: Context, share: Figure, whole: Figure) -> int | None:
    """What the share is said to be of; None where it is of something else."""
    trail = context.trail(share).words
    said_of = bool(trail) and trail[0] in context.words.of
    if said_of and context.neighbour(share, 1) is whole and len(trail) <= _CLOSE and _ENDS.isdisjoint(trail):
        return 4
    if whole.sentence == share.sentence and whole.start < share.start and opens_with_whole(context, whole):
        return 4
    if said_of and _named(context, _nouns(context, trail), whole):
        return 3
    if _taken_up(context, share):
        return 2 if own_part(context, share) is not None else None  # "for $313m, 70 per cent of which"
    if _of_all(context, share) and not of_somebody(context, share):
        return 2
    if said_of:
        return 0 if share.in_title else None
    return 1 if abs(whole.sentence - share.sentence) <= 1 else 0


def _taken_up(context: Context, share: Figure) -> bool:
    """Of "those" or "it", told before."""
    first = context.inside(share).stop
    return any(
        cue.first == first and cue.roles & {"of_those", "thereof"} for cue in context.just_after(share, _BESIDE).cues
    )


def _of_all(context: Context, share: Figure) -> bool:
    """Read "of the whole", "of those asked": and no noun follows that would be another whole."""
    first = context.inside(share).stop
    lower, stop = context.scene.tokens.lower, context.scene.sentence_tokens(share.sentence).stop
    told = [(cue.first, cue.last) for cue in context.just_after(share, _BESIDE).cues if cue.roles & _WHOLE]
    told += [(hit.first, hit.last) for hit in share_signs(context.scene).of(share.sentence) if _ALL & set(hit.values)]
    small = context.words.of | context.words.empty
    return any(
        first <= start and last <= first + _CLOSE and small.issuperset(lower[first:start])
        and (last >= stop or lower[last] in _ENDS or lower[last] in context.words.empty)
        for start, last in told
    )  # fmt: skip


def _nouns(context: Context, trail: Sequence[str]) -> list[str]:
    """The words behind "of", up to the end of the clause."""
    stop = next((at for at, word in enumerate(trail) if word in _ENDS), len(trail))
    return [word for word in trail[1:stop][:_NOUNS] if word not in context.words.empty]


def _named(context: Context, nouns: Sequence[str], whole: Figure) -> bool:
    known, lemmas = context.scene.pack.view(synonyms), context.scene.pack.view(Nouns)
    if whole.kind is Kind.COUNT and not bare(whole):
        return any(known.likeness(form, whole.unit) for word in nouns for form in (word, lemmas.lemma(word)))
    around = [*context.preceding(whole, _CLOSE), *context.just_after(whole, _CLOSE).words]
    return not context.stems(nouns).isdisjoint(context.stems(around))


def of_money(context: Context, share: Figure) -> bool:
    """The share is said to be of a sum of money: "of total turnover"."""
    trail, known = context.trail(share).words, context.scene.pack.view(synonyms)
    said_of = bool(trail) and trail[0] in context.words.of
    return said_of and any(known.of(word) & SUMS for word in _nouns(context, trail))
