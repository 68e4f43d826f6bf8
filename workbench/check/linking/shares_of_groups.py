"""A part with the share that it is of a group of people, whose number is told anywhere in the article: "210 positions,
or 12% of its workforce ... employs 2,800 people", « 96 enfants, soit 30 % de ses élèves ».

The group must have been told once only, as what it is, and of the same owner. Where any number of the article makes the
share of that part, that may as well be the whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.check.grading import judge, percent
from workbench.check.linking.context import Context
from workbench.check.linking.guards import bare, corrected, of_its_size, single, usable
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.check.taken_pointed import groups
from workbench.check.timeline import timeline
from workbench.check.views import view
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Hedge, Kind
from workbench.language.memberships import memberships
from workbench.language.ordering import OrderWords

_REACH = 60
"""Amounts before and after the share among which the group is told."""
_GAP = 4
_APPOSED = 6
_OWNED = 3
"""Most words from a share to the noun of the group: "of its", « de l'ensemble de ses » is too far."""
_NOUN = 3
"""Words of the noun of a group: « força de trabalho »."""
_HUNDRED = 100
_ENDS = frozenset({",", ".", ";", ":", "(", ")", "–", "—", "!", "?"})
_SIGNS = frozenset({",", "(", "–", "—"})
_OTHER = ("up", "down", "more", "against", "before_year", "expected", "cap", "rest")
_LATER = ("hypo", "expected", "before_year", "against", "earlier", "more", "up", "down", "makes_total")


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """The shares of a sentence that are of a group, with their part and the number of the group."""
    for share in context.figures(sentence):
        part = context.neighbour(share, -1)
        if share.kind is not Kind.PERCENT or part is None or not plain(context, share) or not is_part(context, part):
            continue
        names = _names(context, share) if apposed(context, part, share) else frozenset[str]()
        whole = _whole(context, part, share, names) if names else None
        if whole is not None and of_its_size(part, whole, share):
            members = (("part", part), ("whole", whole), ("share", share))
            yield Relation(LinkKind.SHARE, members, Confidence.INFERRED, pattern="P7.group")


def plain(context: Context, share: Figure) -> bool:
    quantity = share.quantity
    if quantity.is_range or not 0 < quantity.middle < _HUNDRED or _denied(context, share):
        return False
    if quantity.hedge not in (Hedge.NONE, Hedge.ABOUT, Hedge.NEARLY, Hedge.FRACTION):
        return False
    bound = [cue for cue in context.just_before(share, _GAP).cues if not context.is_bound(cue, share)]
    return all(cue.roles.isdisjoint(_OTHER) for cue in bound)


def is_part(context: Context, part: Figure) -> bool:
    if part.kind is not Kind.COUNT or bare(part) or not part.quantity.low or not single(part, Hedge.NONE, Hedge.ABOUT):
        return False
    return not _denied(context, part) and not context.just_before(part, _GAP).has("open", "against", "each")


def _denied(context: Context, one: Figure) -> bool:
    """A word of denial leads it; what part and share have not behind them denies neither: "434 men, or 28% of the
    population, have no job".
    """
    return context.just_before(one, _GAP).has("reject")


def apposed(context: Context, part: Figure, share: Figure) -> bool:
    """Read "210 positions, or 12%", "210 jobs, about 12%", « 210 postes (12 %) »."""
    gap = context.between(part, share)
    if not gap.words or len(gap) > _APPOSED or gap.has("open", "against", "up", "down", "more"):
        return False
    joined = not context.words.conjunctions.isdisjoint(gap.words) and not gap.has("soit")
    return not joined and not _SIGNS.isdisjoint(gap.words)


def _names(context: Context, share: Figure) -> frozenset[str]:
    """The group that the share is of: "of its workforce", and of no part of it ("of its workforce in Weir")."""
    scene, inside = context.scene, context.inside(share)
    lower, line, words = scene.tokens.lower, timeline(scene).words, scene.pack.view(memberships)
    small = line.determiners | line.possessives | line.definite | context.words.of
    at = inside.stop
    while at < min(len(lower), inside.stop + _OWNED) and (lower[at] in small or _is_possessive(line, lower[at])):
        at += 1
    if at == inside.stop:
        return frozenset()
    sizes = (size for size in range(1, _NOUN + 1) if words.named(scene.tokens, at, at + size))
    stop = at + next(sizes, 0)
    names, behind = words.named(scene.tokens, at, stop), lower[stop : stop + 1]
    narrowed = any("place" in cue.roles and cue.first == stop for cue in context.cues(share.sentence))
    if narrowed or not behind or behind[0] in context.words.of or behind[0] in line.relatives:
        return frozenset()
    return names


def _is_possessive(line: OrderWords, word: str) -> bool:
    """A possessive with an ending: „ihrer“, „seiner“."""
    return any(len(one) > 2 and word.startswith(one) for one in line.possessives)


def _whole(context: Context, part: Figure, share: Figure, names: frozenset[str]) -> Figure | None:
    """The one number of such people, told of what the article is about."""
    scene = context.scene
    found = [
        one.figure for one in view(scene, groups)
        if one.names & names and one.figure is not part and abs(one.figure.order - share.order) <= _REACH
    ]  # fmt: skip
    if len({one.quantity.low for one in found}) != 1 or not all(_is_whole(context, one, part) for one in found):
        return None
    if not any(_of_one_owner(context, one, part) for one in found):
        return None
    return None if _explained(context, part, share, found) else found[0]


def _is_whole(context: Context, one: Figure, part: Figure) -> bool:
    if one.quantity.low <= part.quantity.high or not single(one, Hedge.NONE, Hedge.ABOUT):
        return False
    if not usable(one) or corrected(context, one) or context.just_before(one, 6).has(*_LATER):
        return False
    placed = any("place" in cue.roles and cue.first == context.inside(one).stop for cue in context.trail(one).cues)
    return not placed and not context.scene.dates_in(one.sentence)


def _of_one_owner(context: Context, one: Figure, part: Figure) -> bool:
    """What has the group is named in the sentence of the part too, or by a pronoun: "It employs 2,800 people"."""
    scene, words = context.scene, context.scene.pack.view(memberships)
    lower, inside, span = scene.tokens.lower, context.inside(one), scene.sentence_tokens(one.sentence)
    stop = next((at for at in range(inside.stop, span.stop) if lower[at] in _ENDS), span.stop)
    known = context.sentence_stems(part.sentence)
    others = (*range(span.start, inside.start), *range(inside.stop, stop))
    named = context.stems([lower[at] for at in others if not words.told(scene.tokens, at, at + 1)])
    return named <= known


def _explained(context: Context, part: Figure, share: Figure, found: Sequence[Figure]) -> bool:
    """Some number makes the share of the part, or what is left of the group, or what it was before."""
    whole = found[0]
    first, last = max(0, share.order - _REACH), share.order + _REACH
    larger = (one for one in context.scene.amounts[first:last] if one.kind is Kind.COUNT)
    larger = (one for one in larger if one.quantity.low > part.quantity.high)
    if any(judge(percent, [part.readings, one.readings], share.readings).severity is None for one in larger):
        return True
    size, middle = part.quantity.middle, whole.quantity.middle
    told = share.quantity.middle / _HUNDRED
    others = (size / (middle + size), size / (middle - size))
    return any(abs(told / other - 1) <= share.quantity.step / share.quantity.middle / 2 for other in others)
