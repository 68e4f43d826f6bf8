"""A part with the share that it is of all of them, told far from how many there are: "It keeps 1,240 ewes ... That
week 434 ewes, or 28% of the flock, were treated", « 96 brebis, soit 30 % du troupeau ».

The whole counts the very things that the part does, and is the one larger number of them in the article. Nouns that
tell of anybody ("men", "people") count only where the text says of whom they are ("held 1,240 men"). Any number that
makes the share of that part, also with what stands beside the whole, silences it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.check.grading import judge, percent
from workbench.check.linking.clock import years
from workbench.check.linking.context import Context
from workbench.check.linking.guards import bare, corrected, of_its_size, single, usable
from workbench.check.linking.shares_of_groups import apposed, is_part, plain
from workbench.check.relation import Relation
from workbench.check.scene import Dated, Figure
from workbench.check.signs import share_signs
from workbench.check.taken_pointed import groups
from workbench.check.timeline import timeline
from workbench.check.views import view
from workbench.domain.claims import Modality
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Hedge, Kind
from workbench.language.events import event_words
from workbench.language.memberships import memberships

_REACH = 60
"""Amounts before and after a share among which the whole is told."""
_OWNED = 3
_NOUN = 3
_HUNDRED = 100
_YEAR = 300
"""Days from which a date is a year and no day of it."""
_ENDS = frozenset({",", ".", ";", ":", "(", ")", "–", "—", "!", "?"})
_LATER = ("hypo", "expected", "before_year", "against", "earlier", "more", "up", "down", "makes_total", "open", "cap")


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """The shares of a sentence that are of all the things of their part."""
    for share in context.figures(sentence):
        part = context.neighbour(share, -1)
        if share.kind is not Kind.PERCENT or part is None or share.in_title or not plain(context, share):
            continue
        if not is_part(context, part) or not apposed(context, part, share) or not _of_all(context, share, part):
            continue
        whole = _whole(context, part, share)
        if whole is not None and of_its_size(part, whole, share) and not of_another(context, part):
            members = (("part", part), ("whole", whole), ("share", share))
            yield Relation(LinkKind.SHARE, members, Confidence.INFERRED, pattern="P7.all")


def _of_all(context: Context, share: Figure, part: Figure) -> bool:
    """Behind it stands "of the population", "of its herd", "of all ewes", and nothing that narrows that down."""
    scene, inside = context.scene, context.inside(share)
    lower, line = scene.tokens.lower, timeline(scene).words
    span = scene.sentence_tokens(share.sentence)
    small = line.determiners | line.possessives | line.definite | context.words.of
    at = inside.stop
    last = min(span.stop, inside.stop + _OWNED)
    while at < last and (lower[at] in small or _is_possessive(line.possessives, lower[at])):
        at += 1
    if at == inside.stop or at >= span.stop:
        return False
    told = share_signs(scene)
    sizes = (size for size in range(_NOUN, 0, -1) if told.within(share.sentence, at, at + size, "group"))
    size = next(sizes, 0)
    if not size and context.stems([lower[at]]).isdisjoint(context.stems([part.unit.lower()])):
        return False
    behind = lower[at + max(size, 1) : at + max(size, 1) + 1]
    narrowing = context.words.of | line.relatives | line.at_place | context.words.on
    return bool(behind) and behind[0] not in narrowing


def _is_possessive(possessives: frozenset[str], word: str) -> bool:
    """A possessive with an ending: „ihrer“, „seiner“."""
    return any(len(one) > 2 and word.startswith(one) for one in possessives)


def _whole(context: Context, part: Figure, share: Figure) -> Figure | None:
    """The one larger number of the same things, told before or after."""
    near = context.scene.amounts[max(0, share.order - _REACH) : share.order + _REACH]
    counts = [one for one in near if one.kind is Kind.COUNT and one is not part]
    wholes = [one for one in counts if one.unit == part.unit and one.quantity.low > part.quantity.high]
    if len({one.quantity.low for one in wholes}) != 1 or not all(_is_whole(context, one) for one in wholes):
        return None
    if not all(_told_of_somebody(context, one) and _of_that_time(context, one, part) for one in wholes):
        return None
    if _explained(context, part, share, wholes[0], counts):
        return None
    return wholes[-1] if wholes[-1].start < part.start else wholes[0]


def _is_whole(context: Context, one: Figure) -> bool:
    if bare(one) or not single(one, Hedge.NONE, Hedge.ABOUT) or not usable(one) or corrected(context, one):
        return False
    before = context.lead(one) if one.sentence == 0 else context.just_before(one, 6)
    return not before.has(*_LATER) and not context.just_after(one, 3).has("before_year", "more", "of_those")


def _of_that_time(context: Context, one: Figure, part: Figure) -> bool:
    """The whole is no number of an earlier year nor a planned one, unless the part is too."""
    if one.modality is Modality.PLANNED is not part.modality and not _has(context, one):
        return False
    if "before_year" in context.sentence_roles(one.sentence) - context.sentence_roles(part.sentence):
        return False
    told, published = years(context, one.sentence), context.scene.published
    if not told or max(told) in years(context, part.sentence):
        return True
    if published is None or max(told) < published.year - 1:
        return False
    return any(_is_day(dated, max(told)) for dated in context.scene.dates_in(one.sentence))


def _has(context: Context, one: Figure) -> bool:
    """Somebody has as many: « compte 1 250 brebis »."""
    first = context.inside(one).start
    marks = context.scene.pack.view(event_words).parts.find(context.scene.tokens, max(0, first - 1), first)
    return any("holding" in mark.roles for mark in marks)


def _is_day(dated: Dated, year: int) -> bool:
    """A day or month of the year, not the year itself."""
    moment = dated.moment
    if moment is None or moment.earliest is None or moment.latest is None or moment.latest.year != year:
        return False
    return (moment.latest - moment.earliest).days < _YEAR


def _told_of_somebody(context: Context, one: Figure) -> bool:
    """A noun that tells of anybody is told to be of some group."""
    if one.unit not in context.scene.pack.view(memberships).people:
        return True
    return any(group.figure is one for group in view(context.scene, groups))


def _explained(context: Context, part: Figure, share: Figure, whole: Figure, counts: Sequence[Figure]) -> bool:
    """Some number makes the share of the part: another one, the whole with what stands beside it, or what is left."""
    larger = [one for one in counts if one.quantity.low > part.quantity.high]
    if any(judge(percent, [part.readings, one.readings], share.readings).severity is None for one in larger):
        return True
    size, middle, told = part.quantity.middle, whole.quantity.middle, share.quantity.middle / _HUNDRED
    beside = [one.quantity.middle for one in context.figures(whole.sentence) if one.kind is Kind.COUNT]
    made = (middle + step for one in (*beside, size) for step in (one, -one) if middle + step > 0)
    return any(abs(size / one - told) <= share.quantity.step / _HUNDRED for one in made)


def of_another(context: Context, part: Figure) -> bool:
    """The sentence of the part brings up a name: "At Halden jail 434 men, or 28% of the population"."""
    scene, start = context.scene, context.scene.segments.sentences[part.sentence].start
    known = {name.group for name in scene.names if name.start < start}
    if any(name.group not in known for name in scene.names_within(start, part.start)):
        return True
    places = (cue for cue in context.lead(part).cues if "place" in cue.roles)
    return any(_is_new(context, cue.last, scene.sentence_tokens(part.sentence).start) for cue in places)


def _is_new(context: Context, at: int, first: int) -> bool:
    """A word with a capital that was not told before."""
    tokens = context.scene.tokens
    capital = context.scene.text[tokens.starts[at]].isupper() and context.scene.language != "de"
    return capital and tokens.lower[at] not in tokens.lower[max(0, first - 10 * _REACH) : first]
