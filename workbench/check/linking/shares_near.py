"""A part of a whole and the one share that the sentence tells, in whatever order.

"Turnout was 45%: 1,234 of the 3,085 voters"; « avec 1 234 des 3 085 suffrages, elle recueille 45 % des voix ». The pair
must be explicit ("of", "out of"), the share the only one of the sentence and of no other whole, and about the size of
what the pair makes: then what is compared is the share told, not some other share.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.check.grading import judge, percent
from workbench.check.linking.context import Context, Gap, alike
from workbench.check.linking.guards import corrected, of_its_size, opens_with_whole, settled, share_of
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import ADDABLE, Hedge, Kind

_LEAD = 7
_SHORT = 4  # letters of the words that may stand between "of" and the whole: "of the", "von den"
_CLOSE = 3
_SENTENCES = 2
_FAR = 14
_FRACTION = 10  # words between a fraction in letters and its pair
_MOST = 4  # amounts of the sentence that are no shares
_HUNDRED = 100
_ENDS = ((",",), (")",), (";",))
_OTHER = ("up", "down", "more", "against", "before_year", "expected", "cap")


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """The share of a sentence with one explicit pair, or a share and the part it makes of a whole told before."""
    figures = context.figures(sentence)
    shares = [figure for figure in figures if figure.kind is Kind.PERCENT]
    amounts = [figure for figure in figures if figure.kind in ADDABLE]
    if len(shares) != 1 or not 1 <= len(amounts) <= _MOST or not _plain(context, shares[0]):
        return
    share = shares[0]
    pairs = list(_pairs(context, amounts, share))
    if len(pairs) == 1:
        part, whole = pairs[0]
        if (
            not _parted(context, share, part, whole)
            and _of_that_whole(context, share, part, whole)
            and of_its_size(part, whole, share)
            and not _completes(context, share, whole)
        ):
            yield _share(part, whole, share)
    elif not pairs:
        yield from _taken_up(context, share, amounts)
        yield from _of_group(context, share)
        yield from _of_all(context, share)


def _completes(context: Context, share: Figure, whole: Figure) -> bool:
    """With what the share itself makes, the amounts behind are all of the whole: "of the £90m half comes from the club,
    £25m from the state", and £20m from the town.
    """
    behind = (*context.figures(whole.sentence), *context.figures(whole.sentence + 1))
    like = [one.quantity.middle for one in behind if one.start > whole.start and alike(one, whole)]
    made = share_of(whole, share)
    return any(made + sum(like[:size]) == whole.quantity.middle for size in range(2, len(like) + 1))


def _plain(context: Context, share: Figure) -> bool:
    if share.quantity.is_range or corrected(context, share) or share.quantity.middle >= _HUNDRED:
        return False
    if context.just_before(share, 5).has("hypo"):
        return False
    after = context.just_after(share, 3)  # behind a comma or bracket another clause begins
    if context.just_before(share, 4).has(*_OTHER) or (after.words[:1] not in _ENDS and after.has(*_OTHER)):
        return False
    tokens = context.inside(share)
    starts = context.scene.tokens.starts
    until = starts[min(tokens.stop + _LEAD, len(starts) - 1)]
    return not context.scene.dates_within(share.end, until)


def _pairs(context: Context, amounts: Sequence[Figure], share: Figure) -> Iterator[tuple[Figure, Figure]]:
    """Part and whole of "n of N", "n (p %) out of N", "of N, n"."""
    for index, whole in enumerate(amounts):
        part = None
        if index and _behind_of(context, whole, share):
            part = amounts[index - 1]
        elif not index and context.neighbour(whole, -1) is share and _behind_of(context, whole, share):
            after = amounts[1] if len(amounts) > 1 else None
            part = after if after is not None and ":" in context.between(whole, after).words else None
        elif opens_with_whole(context, whole) or _opens_with_noun(context, whole):
            part = amounts[index + 1] if index + 1 < len(amounts) else None
        if part is not None and _fit(context, part, whole):
            yield part, whole


def _behind_of(context: Context, whole: Figure, share: Figure) -> bool:
    """The words before the whole end with "of (the)", « sur un chiffre d'affaires de »; not those of "45% of 3,085",
    which the share itself may have.
    """
    words = context.preceding(whole, _LEAD)
    for index in range(len(words) - 1, -1, -1):
        if words[index] in context.words.out_of:
            between = words[index + 1 :]
            return all(len(word) <= _SHORT and word.isalpha() for word in between[:2]) and len(between) <= 2
        if not words[index].isalpha():
            break
    gap = context.stretch(whole.sentence, share.end, whole.start) if share.end <= whole.start else None
    if gap is not None and context.neighbour(whole, -1) is share and 1 <= len(gap) <= _LEAD:
        return gap.words[0] in context.words.of and not {",", ";", "("} & set(gap.words)
    return False


def _opens_with_noun(context: Context, whole: Figure) -> bool:
    """As in "Out of a budget of £84m", « Sur un budget de 84 millions »."""
    words = context.preceding(whole, _LEAD)
    return (
        3 <= len(words) < _LEAD
        and words[0] in context.words.out_of
        and words[-1] in context.words.of
        and "," not in words
    )


def _fit(context: Context, part: Figure, whole: Figure) -> bool:
    if part.kind is not whole.kind or part.quantity.is_range or whole.quantity.is_range:
        return False
    if part.kind is not Kind.COUNT and not alike(part, whole):
        return False
    first, second = (part, whole) if part.start < whole.start else (whole, part)
    gap = context.stretch(part.sentence, first.end, second.start)
    return (
        part.quantity.high < whole.quantity.low
        and len(gap) <= _FAR
        and not gap.has("against", "open", "more")
        and settled(context, part)
        and settled(context, whole)
    )


def _parted(context: Context, share: Figure, part: Figure, whole: Figure) -> bool:
    """A semicolon stands between the share and the pair, or many words part a fraction in letters from it: they may be
    of two things (« la moitié des sièges va à la liste en tête, ... elle en obtient 27 sur 35 »).
    """
    if whole.end <= share.start < part.start and _told_by_itself(context, share, part):
        return True
    first, last = min(part.start, whole.start), max(part.end, whole.end)
    gap = (share.end, first) if share.end <= first else (last, share.start)
    between = context.stretch(share.sentence, *gap)
    joined = context.words.conjunctions.intersection(between.words) and not between.has("soit")
    if share.end <= first and joined:
        return True  # "a quarter of the class, then, and two of the eleven teachers"
    others = context.just_after(share, 3).has("of_those") and not _restates(between)
    if share.start >= last and (others or _joined(context, between)):
        return True  # "84 of the 120 places are taken, a third of them by ...", "... and a half need repairs"
    return ";" in between.words or (share.quantity.hedge is Hedge.FRACTION and len(between) > _FRACTION)


def _told_by_itself(context: Context, share: Figure, part: Figure) -> bool:
    """Read "of the 90 million, half comes from the club, 25 million from the state": each has a clause of its own."""
    gap = context.stretch(share.sentence, share.end, part.start)
    return len(gap) > _CLOSE and gap.words[-1:] == (",",) and not gap.has("soit")


def _restates(gap: Gap) -> bool:
    """Read "..., or 35% of them", « ..., soit 35 % d'entre eux »: the share says the pair again."""
    return bool({",", "(", "–", "—"} & set(gap.words[-3:])) and any(
        "soit" in cue.roles for cue in gap.cues if cue is gap.cues[-1]
    )


def _joined(context: Context, gap: Gap) -> bool:
    """A conjunction leads on to the share; at most an article follows it."""
    return bool(context.words.conjunctions.intersection(gap.words[-2:])) and not gap.has("soit")


def _of_that_whole(context: Context, share: Figure, part: Figure, whole: Figure) -> bool:
    """No other whole is named behind the share ("41% of the workforce")."""
    trail = context.trail(share)
    if not trail.words or trail.words[0] not in context.words.of:
        return True
    trailing = context.just_after(share, 4)
    if trailing.has("whole") and context.stretch(whole.sentence, whole.start, whole.end).has("seats"):
        return False  # "28 of 40 seats with 47% of the vote"
    if trailing.has("whole_noun", "whole", "of_those"):
        return True
    noun = context.stems([word for word in trail.words[1:_LEAD] if word.isalpha()])
    known = context.label(whole) | context.label(part) | context.stems([whole.unit, part.unit])
    following = context.neighbour(share, 1)
    apposed = following in (part, whole) and {",", ":", "(", "–", "—"} & set(trail.words[-_CLOSE:])
    return bool(noun & known) or bool(apposed)


def _taken_up(context: Context, share: Figure, amounts: Sequence[Figure]) -> Iterator[Relation]:
    """« L'étranger en fournit 62 %, soit 1,9 milliard »: the whole is the larger amount of the sentence before."""
    part = amounts[0]
    if len(amounts) != 1 or part.quantity.is_range:
        return
    first, second = (share, part) if share.start < part.start else (part, share)
    gap = context.between(first, second)
    apposed = gap.has("soit") or gap.words[-1:] == ("(",) or (first is part and gap.words == (",",))
    if not apposed or len(gap) > _LEAD or gap.has(*_OTHER, "open"):
        return
    wholes = [
        figure
        for figure in context.figures(share.sentence - 1)
        if alike(figure, part) and not context.just_before(figure, 4).has("against", "before_year")
    ]
    if len(wholes) != 1 or wholes[0].paragraph != part.paragraph or wholes[0].quantity.low <= part.quantity.high:
        return
    lead = context.stretch(share.sentence, context.scene.segments.sentences[share.sentence].start, first.start)
    taken = "thereof" in lead.roles or "thereof" in context.just_after(share, 3).roles
    trail = context.just_after(share, 4)
    noun = context.stems(trail.words) & context.sentence_stems(wholes[0].sentence)
    if (
        (taken or trail.has("whole_noun") or noun)
        and of_its_size(part, wholes[0], share)
        and not corrected(context, wholes[0])
    ):
        yield _share(part, wholes[0], share)


def _of_group(context: Context, share: Figure) -> Iterator[Relation]:
    """As in "385 of the first group, or 74%": the whole is a number told shortly before. Silent when any fits."""
    part = context.neighbour(share, -1)
    if part is None or part.kind is not Kind.COUNT:
        return
    noun = frozenset[str]() if context.just_after(part, 4).has("of_group") else _group_told(context, part)
    if noun is None:
        return
    gap = context.between(part, share)
    if not gap.has("soit") and gap.words[-1:] != ("(",):
        return
    wholes = [
        one
        for sentence in range(max(0, share.sentence - _SENTENCES), share.sentence)
        for one in context.figures(sentence)
        if one.kind is Kind.COUNT and one.quantity.low > part.quantity.high
        if noun & context.label(one) or (not noun and one.paragraph == part.paragraph)
    ]
    fits = (judge(percent, [part.readings, one.readings], share.readings) for one in wholes)
    if not wholes or any(not verdict.alarms for verdict in fits):
        return
    right = part.quantity.middle / share.quantity.middle * _HUNDRED
    nearest = min(wholes, key=lambda one: abs(one.quantity.middle - right))
    if of_its_size(part, nearest, share):
        yield _share(part, nearest, share)


def _group_told(context: Context, part: Figure) -> frozenset[str] | None:
    """The noun of "4,960 of the finishers", which takes up those of a sentence before ("12,400 people finished")."""
    trail = context.just_after(part, 4)
    words = trail.words
    taken = len(words) > 1 and words[0] in context.words.of | context.words.out_of
    known = taken and any("definite" in cue.roles or "demonstrative" in cue.roles for cue in trail.cues[:2])
    noun = context.stems([word for word in words[1:3] if word.isalpha()])
    return noun if known and noun else None


def _of_all(context: Context, share: Figure) -> Iterator[Relation]:
    """As in "employs 15,000 people, will cut 1,200 jobs, 8% of the total": the larger number, whatever its noun."""
    part = context.neighbour(share, -1)
    if part is None or part.kind is not Kind.COUNT or not _of_whole_group(context, share):
        return
    gap = context.between(part, share)
    apposed = gap.has("soit") or bool({",", "("} & set(gap.words))
    if len(gap) > _LEAD or not apposed or gap.has("open", "against", "up", "down"):
        return
    if context.just_before(part, 4).has("against", "before_year"):
        return  # "sold 141,000, compared with 128,000 in 2024, and filled 74 per cent of its house"
    near = [*context.figures(share.sentence - 1), *context.figures(share.sentence)]
    wholes = [
        one
        for one in near
        if one.kind is Kind.COUNT
        and one.end <= part.start
        and one.paragraph == part.paragraph
        and one.quantity.low > part.quantity.high
        and not context.just_before(one, 4).has("against", "before_year", "open")
    ]
    if len(wholes) == 1 and settled(context, wholes[0]) and of_its_size(part, wholes[0], share):
        yield _share(part, wholes[0], share)


def _of_whole_group(context: Context, share: Figure) -> bool:
    """As in "of the total", "of its workforce": of all that somebody has."""
    trail = context.just_after(share, 4)
    owned, first = context.just_after(share, 2), context.inside(share).stop
    return trail.has("whole_noun") or any(
        "possessive" in cue.roles and (cue.first == first or owned.words[0] in context.words.of) for cue in owned.cues
    )


def _share(part: Figure, whole: Figure, share: Figure) -> Relation:
    members = (("part", part), ("whole", whole), ("share", share))
    return Relation(LinkKind.SHARE, members, Confidence.INFERRED, pattern="P7.near")
