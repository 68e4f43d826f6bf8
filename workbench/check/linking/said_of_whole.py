"""What a share is said to be of: the whole right behind it, its noun, all of what was told, or something else."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.check.linking.change_ties import SUMS
from workbench.check.linking.context import Context
from workbench.check.linking.guards import bare, of_somebody, opens_with_whole
from workbench.check.scene import Figure
from workbench.check.signs import share_signs
from workbench.check.timeline import timeline
from workbench.domain.quantities import ADDABLE, Kind
from workbench.language.nouns import Nouns
from workbench.language.synonyms import synonyms

_BESIDE, _CLOSE = 4, 5
_NOUNS = 6
_WHOLE, _ALL = frozenset({"whole_noun", "total"}), frozenset({"all", "group"})
_APOSTROPHES = ("'", "’")
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
    trail = _trail(context, share)
    said_of = bool(trail) and trail[0] in context.words.of
    if not share.in_title and whole.sentence > share.sentence:
        return None
    if said_of and context.neighbour(share, 1) is whole and len(trail) <= _CLOSE and _ENDS.isdisjoint(trail):
        return 4
    if _taken_up(context, share):
        return 2 if own_part(context, share) is not None else None  # "for $313m, 70 per cent of which"
    first = context.neighbour(share, -1) is whole and context.neighbour(whole, -1) is None
    if first and opens_with_whole(context, whole):
        return 4  # "Of the 4,200 on the register, two in five"
    if whole.sentence == share.sentence and ";" in context.stretch(share.sentence, whole.end, share.start).words:
        return None
    if said_of and of_another_place(context, share, whole):
        return None
    if said_of and _named(context, _nouns(context, trail), whole):
        return 3
    if _of_all(context, share, whole) and not of_somebody(context, share):
        return 2
    if said_of:
        return 0 if share.in_title else None
    return 1 if abs(whole.sentence - share.sentence) <= 1 else 0


def of_another_place(context: Context, share: Figure, whole: Figure) -> bool:
    """A place or owner narrows what the share is of, or its sentence: "of flats in the county", "of the valley's
    orchards", "In the county, 45% of flats".
    """
    if share.sentence == whole.sentence or share.in_title:
        return False
    line, trail = timeline(context.scene).words, _trail(context, share)
    stop = next((at for at, word in enumerate(trail) if word in _ENDS), len(trail))
    placed = line.at_place | context.words.on
    if not placed.isdisjoint(trail[2:stop][:_NOUNS]) or any(map(_is_owner, trail[:_CLOSE], trail[1 : _CLOSE + 1])):
        return True
    opening = context.scene.sentence_tokens(share.sentence).start
    return context.scene.tokens.lower[opening] in line.at_place


def _taken_up(context: Context, share: Figure) -> bool:
    """Of "those" or "it", told before."""
    first = context.inside(share).stop
    return any(
        cue.first == first and cue.roles & {"of_those", "thereof"} for cue in context.just_after(share, _BESIDE).cues
    )


def _is_owner(word: str, following: str) -> bool:
    """Read "the valley's", of which the tokens are "valley'" and "s"."""
    return word.endswith(_APOSTROPHES) and following == "s"


def _of_all(context: Context, share: Figure, whole: Figure) -> bool:
    """Read "of the whole", "of those asked": and no noun follows that would be another whole."""
    first = context.inside(share).stop
    lower, stop = context.scene.tokens.lower, context.scene.sentence_tokens(share.sentence).stop
    told = [(cue.first, cue.last) for cue in context.just_after(share, _BESIDE).cues if cue.roles & _WHOLE]
    told += [(hit.first, hit.last) for hit in share_signs(context.scene).of(share.sentence) if _ALL & set(hit.values)]
    small = context.words.of | context.words.empty
    return any(
        first <= start and last <= first + _CLOSE and small.issuperset(lower[first:start])
        and (last >= stop or lower[last] in _ENDS or lower[last] in context.words.empty)
        and _may_be(context, lower[last - 1], whole)
        for start, last in told
    )  # fmt: skip


def _may_be(context: Context, noun: str, whole: Figure) -> bool:
    """A noun that stands for others, as "vote" does, is of these alone: no seats are "47% of the vote"."""
    known = context.scene.pack.view(synonyms)
    groups, own = known.of(noun), known.of(whole.unit)
    return not groups or whole.kind is not Kind.COUNT or bare(whole) or not own or bool(groups & own) or "people" in own


def _trail(context: Context, share: Figure) -> Sequence[str]:
    """What follows a share, without the comma before "of": "or 85%, of the orchards"."""
    trail = context.trail(share).words
    return trail[1:] if trail[:1] == (",",) and trail[1:2] != () and trail[1] in context.words.of else trail


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
    trail, known = _trail(context, share), context.scene.pack.view(synonyms)
    said_of = bool(trail) and trail[0] in context.words.of
    return said_of and any(known.of(word) & SUMS for word in _nouns(context, trail))
