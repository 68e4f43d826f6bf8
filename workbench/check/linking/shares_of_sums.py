"""A sum with the share that it is of another, which its noun leads paragraphs before: "Turnover rose from £27.9m to
£31m ... The box office took £18.6m, 70 per cent of turnover", « 18,6 millions, 70 % du chiffre d'affaires »; or of an
area or weight with the noun behind it: "640 hectares of orchards ... 416 hectares, or 65%, of the valley's orchards".

One value only may be led by the noun, and no amount around may make the share with the part.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.grading import judge, percent
from workbench.check.linking.changes import left_behind
from workbench.check.linking.clock import earlier
from workbench.check.linking.context import Context
from workbench.check.linking.guards import corrected, of_its_size, single, usable
from workbench.check.linking.shares_of_all import of_another
from workbench.check.linking.shares_of_groups import apposed, plain
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.check.timeline import timeline
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Hedge, Kind

_REACH = 40
"""Amounts before and after a share among which its whole is told."""
_PARAGRAPHS = 6
_SMALL = 3
_BESIDE = 5
"""Words around a sum that may tell of another one."""
_LEAD = 7
"""Words from the noun to the sum that it leads."""
_LETTERS, _STEM = 5, 6
_ENDS = frozenset({",", ".", ";", ":", ")", "–", "—", "!", "?"})
_OTHER = ("up", "down", "more", "against", "before_year", "expected", "cap", "rest", "earlier", "each", "open", "mean")


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """The shares of a sentence that stand behind their sum, of what a noun leads elsewhere."""
    for share in context.figures(sentence):
        part = context.neighbour(share, -1)
        if share.kind is not Kind.PERCENT or part is None or share.in_title or not plain(context, share):
            continue
        if (
            part.kind not in (Kind.MONEY, Kind.MEASURE)
            or not _level(context, part)
            or not apposed(context, part, share)
        ):
            continue
        noun, owner = _noun(context, share)
        whole = _whole(context, part, share, noun) if noun else None
        if whole is not None and part.kind is Kind.MEASURE and not _of_owner(context, whole, owner):
            continue
        if whole is not None and of_its_size(part, whole, share) and not of_another(context, part):
            members = (("part", part), ("whole", whole), ("share", share))
            yield Relation(LinkKind.SHARE, members, Confidence.INFERRED, pattern="P7.sum")


def _level(context: Context, one: Figure) -> bool:
    if not single(one, Hedge.NONE, Hedge.ABOUT) or not one.quantity.low or not usable(one) or corrected(context, one):
        return False
    return not context.just_before(one, _BESIDE).has(*_OTHER) and not context.just_after(one, 2).has("more")


def _noun(context: Context, share: Figure) -> tuple[str, str]:
    """The one noun of "of turnover", « du chiffre d'affaires », with nothing behind that narrows it, and the owner that
    is told with it ("of the valley's orchards").
    """
    trail, line = context.trail(share).words, timeline(context.scene).words
    trail = trail[1:] if trail[:1] == (",",) else trail
    small = line.determiners | line.definite | line.possessives | context.words.of
    at = next((at for at, word in enumerate(trail) if word not in small), 0)
    owner = ""
    if 1 <= at <= _SMALL and trail[at].endswith("'") and trail[at + 1 : at + 2] == ("s",):
        owner, trail = trail[at].rstrip("'"), (*trail[:at], *trail[at + 2 :])
    if not 1 <= at <= _SMALL or at >= len(trail) or not trail[at].isalpha() or len(trail[at]) < _LETTERS:
        return "", ""
    behind = trail[at + 1 : at + 2 + _SMALL]
    end = next((number for number, word in enumerate(behind) if word in _ENDS), None)
    if end is None:
        return "", ""
    owned = [word for word in behind[:end] if word not in small]
    return trail[at], owner or (owned[0] if len(owned) == 1 and behind[0] in context.words.of else "")


def _whole(context: Context, part: Figure, share: Figure, noun: str) -> Figure | None:
    """The one larger sum that the noun leads."""
    amounts = context.scene.amounts[max(0, share.order - _REACH) : share.order + _REACH]
    like = [one for one in amounts if one.kind is part.kind and one.unit == part.unit and one is not part]
    like = [one for one in like if one.quantity.low > part.quantity.high]
    if any(judge(percent, [part.readings, one.readings], share.readings).severity is None for one in like):
        return None
    near = [one for one in like if not one.in_title and abs(one.paragraph - part.paragraph) <= _PARAGRAPHS]
    wholes = [one for one in near if _is_led(context, one, noun) and not _left(context, one)]
    if len({one.quantity.low for one in wholes}) != 1 or not all(_is_whole(context, one, part) for one in wholes):
        return None
    return wholes[-1]


def _is_led(context: Context, one: Figure, noun: str) -> bool:
    """The noun stands shortly before the sum, or before the one that it came from: "turnover rose from X to Y"."""
    before = context.neighbour(one, -1)
    first = before if before is not None and _left(context, before) else one
    if any(word[:_STEM] == noun[:_STEM] for word in context.preceding(first, _LEAD)):
        return True
    return one.kind is Kind.MEASURE and _behind(context, one)[:_STEM] == noun[:_STEM]


def _behind(context: Context, one: Figure) -> str:
    """The noun of "640 hectares (1,581 acres) of orchards", „640 Hektar Obstwiesen“."""
    scene, line = context.scene, timeline(context.scene).words
    lower, at = scene.tokens.lower, context.inside(one).stop
    stop = scene.sentence_tokens(one.sentence).stop
    if at < stop and lower[at] == "(":
        at = next((end + 1 for end in range(at, stop) if lower[end] == ")"), stop)
    small = line.determiners | line.definite | context.words.of
    while at < stop and lower[at] in small:
        at += 1
    return lower[at] if at < stop else ""


def _of_owner(context: Context, whole: Figure, owner: str) -> bool:
    """Whoever the share is told to be of has the whole, as far as that is told."""
    return not context.stems([owner]) or bool(context.stems([owner]) & context.sentence_stems(whole.sentence))


def _left(context: Context, one: Figure) -> bool:
    """What the next sum was before: "from £27.9m to £31m"."""
    after, led = context.neighbour(one, 1), context.preceding(one)
    if after is None or after.kind is not one.kind or not led:
        return False
    gap = context.between(one, after).words
    told = led[0] in context.words.from_ | context.words.of and 1 <= len(gap) <= _SMALL
    return one in left_behind(context, one.sentence) or (told and gap[-1] in context.words.to)


def _is_whole(context: Context, one: Figure, part: Figure) -> bool:
    if one.quantity.is_range or one.quantity.hedge not in (Hedge.NONE, Hedge.ABOUT) or not usable(one):
        return False
    if corrected(context, one) or context.just_before(one, 3).has("expected", "against", "before_year", "more"):
        return False
    return not context.just_after(one, 3).has("before_year") and not earlier(context, one.sentence, part.sentence)
