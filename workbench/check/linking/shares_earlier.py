"""A share set beside its part, of a whole told before it: taken up ("$2m of that, or 35 per cent"), named ("33,000
people, that is half of this year's visitors") or meant by "everything" (« un quart de tout ce qui a été récolté »).

The part stands right before the share, in the sentence before ("That is a quarter of ...") or behind a colon. Any
amount told before of which it is that share explains it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.check.grading import judge, percent
from workbench.check.linking.changes import left_behind
from workbench.check.linking.context import PERIODS, Context, alike
from workbench.check.linking.guards import bare, corrected, of_its_size, single, usable
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.check.signs import share_signs
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Hedge, Kind
from workbench.language.checking import Cue
from workbench.language.events import event_words

_HUNDRED = 100
_FURTHER = 6
"""Paragraphs up to a whole that is named; one that is taken up stands in the sentences right before."""
_BACK = 2
_OPENING = 3
_CLAUSE = 22
"""Most words from a part to the share that says it again."""
_BESIDE = 3
_BEHIND = 4
_NOUN = 6
_NAMING = 5
_STEM = 5
_CLITIC = 3
"""Most words from a pronoun for the whole to the part of it: « en apportent 2,7 millions »."""
_KINDS = (Kind.COUNT, Kind.MONEY, Kind.MEASURE)
_SIGNS = frozenset({",", "(", "–", "—", ";", ":"})
_ENDS = frozenset({",", ".", ")", ";", "–", "—", ":", "!", "?"})
_HEDGES = (Hedge.NONE, Hedge.ABOUT, Hedge.NEARLY, Hedge.FRACTION, Hedge.MORE_THAN, Hedge.LESS_THAN)
_OTHER = ("up", "down", "more", "against", "before_year", "expected", "cap")


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """Shares of a sentence with their part and the whole that was told before."""
    for share in context.figures(sentence):
        if share.kind is not Kind.PERCENT or share.in_title or not _plain(context, share):
            continue
        part = _part(context, share)
        whole = None if part is None else _behind(context, part, share) or _before(context, part, share)
        if part is not None and whole is not None and of_its_size(part, whole, share):
            members = (("part", part), ("whole", whole), ("share", share))
            yield Relation(LinkKind.SHARE, members, Confidence.INFERRED, pattern="P7.earlier")


def _plain(context: Context, share: Figure) -> bool:
    quantity = share.quantity
    if quantity.is_range or not 0 < quantity.middle < _HUNDRED or quantity.hedge not in _HEDGES:
        return False
    denied = context.just_before(share, 3).has("reject")
    if (
        denied
        or not (usable(share) or _nouns(context, share))
        or context.just_after(share, 2).has("up", "down", "majority")
    ):
        return False
    bound = [cue for cue in context.just_before(share, 4).cues if not context.is_bound(cue, share)]
    return all(cue.roles.isdisjoint(_OTHER) for cue in bound)


def _is_part(one: Figure | None) -> bool:
    if one is None or one.kind not in _KINDS or one.in_title or not one.quantity.low:
        return False
    return single(one, Hedge.NONE, Hedge.ABOUT, Hedge.MORE_THAN, Hedge.NEARLY) and usable(one)


def _part(context: Context, share: Figure) -> Figure | None:
    return _said_again(context, share) or _in_sentence_before(context, share) or _behind_colon(context, share)


def _said_again(context: Context, share: Figure) -> Figure | None:
    """Read "1,400 ..., that is a fifth", « 7 200 ont lieu entre 22 h et 6 h, soit le quart », "130 make up half"."""
    part = context.neighbour(share, -1)
    while part is not None and part.kind is Kind.DURATION:
        part = context.neighbour(part, -1)
    if part is None or not _is_part(part):
        return None
    gap = context.stretch(share.sentence, part.end, share.start)
    opens = any("open" in cue.roles and "of_those" not in cue.roles for cue in gap.cues)
    if len(gap) > _CLAUSE or ";" in gap.words or opens or gap.has("against", "rest"):
        return None
    first = context.inside(share).start
    told = [cue for cue in gap.cues if cue.roles & {"soit", "that_is", "share_of"} and first - cue.last <= 1]
    restated = share_signs(context.scene).within(share.sentence, first - _BEHIND, first + 1, "restates")
    if told or restated:
        verb = any("share_of" in cue.roles and "soit" not in cue.roles for cue in told)
        return part if verb or not _SIGNS.isdisjoint(gap.words) else None
    return part if gap.words[-1:] in (("(",), ("–",), ("—",)) and len(gap) <= _BESIDE else None


def _in_sentence_before(context: Context, share: Figure) -> Figure | None:
    """Read "That is a quarter of what was picked": the part is the one amount of the sentence before."""
    lead, inside = context.lead(share), context.inside(share)
    start = context.scene.sentence_tokens(share.sentence).start
    told = any(cue.roles & {"soit", "that_is", "share_of"} and cue.first - start <= 1 for cue in lead.cues)
    if context.neighbour(share, -1) is not None or not told or inside.start - start > _OPENING + 1:
        return None
    near = [one for one in context.figures(share.sentence - 1) if one.kind in _KINDS]
    part = near[0] if len(near) == 1 else None
    same = part is not None and part.paragraph == share.paragraph
    return part if same and _is_part(part) else None


def _behind_colon(context: Context, share: Figure) -> Figure | None:
    """Read "a third of the pupils come from elsewhere: 315 travel from Holm", the one amount behind it."""
    part = context.neighbour(share, 1)
    if context.neighbour(share, -1) is not None or part is None or not _is_part(part):
        return None
    gap, others = context.between(share, part), context.figures(share.sentence)
    alone = all(one.kind not in _KINDS or one in (share, part) for one in others)
    return part if alone and ":" in gap.words[-_BESIDE:] and gap.words.count(":") == 1 else None


def _behind(context: Context, part: Figure, share: Figure) -> Figure | None:
    """Read « 12 % du parc de la commune, qui compte 15 500 habitations »: a clause behind the share tells the whole."""
    whole = context.neighbour(share, 1)
    if whole is None or whole.start < part.start or not _larger(part, whole) or not single(whole, Hedge.NONE):
        return None
    gap = context.between(share, whole)
    if "," not in gap.words or gap.words[0] not in context.words.of or len(gap) > _CLAUSE:
        return None
    after = gap.words[gap.words.index(",") + 1 :]
    clause = bool(after) and after[0] in context.words.relatives and "," not in after
    return whole if clause and gap.has("whole_noun", "whole", "total") else None


def _before(context: Context, part: Figure, share: Figure) -> Figure | None:
    """The whole among the amounts told before; none where any of them would be right."""
    first = min(part, share, key=lambda one: one.start)
    near = [one for one in context.scene.before(first, _FURTHER) if _larger(part, one)]
    near = [one for one in near if not _of_earlier(context, one)]
    if any(not judge(percent, [part.readings, one.readings], share.readings).alarms for one in near):
        return None
    wholes = [one for one in near if one.sentence < first.sentence and _is_whole(context, one)]
    return _taken_up(context, part, share, wholes) or _named(context, share, wholes) or _all(context, share, wholes)


def _larger(part: Figure, one: Figure) -> bool:
    """An amount of the kind of the part, and larger; people and things go by many nouns."""
    same = one.kind is part.kind and (one.kind is Kind.COUNT or one.unit == part.unit)
    return same and one.quantity.low > part.quantity.high


def _is_whole(context: Context, one: Figure) -> bool:
    if not single(one, Hedge.NONE, Hedge.ABOUT) and one.per not in PERIODS:
        return False
    if one.quantity.is_range or corrected(context, one):
        return False
    return not context.just_before(one, 4).has("open", "expected", "more")


def _of_earlier(context: Context, one: Figure) -> bool:
    """What an amount was before, or what it is compared with: "up from the 71,900 of last year"."""
    told = context.just_before(one, 4).has("against", "before_year") or context.just_after(one, 4).has("before_year")
    return told or one in left_behind(context, one.sentence)


def _taken_up(context: Context, part: Figure, share: Figure, wholes: Sequence[Figure]) -> Figure | None:
    """The only such amount of the last sentence that has any, where words take it up."""
    if not (_takes_up(context, part) or _takes_up(context, share)):
        return None
    if any("of_all" in cue.roles for cue in context.cues(part.sentence)):
        found = [one for one in wholes if alike(one, part)]
        return found[-1] if len({one.quantity.low for one in found}) == 1 else None
    for sentence in range(part.sentence - 1, part.sentence - 1 - _BACK, -1):
        found = [one for one in wholes if one.sentence == sentence and part.paragraph - one.paragraph <= 1]
        if found:
            return found[0] if len({one.quantity.low for one in found}) == 1 else None
    return None


def _takes_up(context: Context, one: Figure) -> bool:
    """Right behind it "of that", or before it "of this number", « sur l'ensemble », « en »."""
    inside, sentence = context.inside(one), context.scene.sentence_tokens(one.sentence)
    marks = context.scene.pack.view(event_words).parts.find(context.scene.tokens, sentence.start, sentence.stop)
    told = [mark for mark in marks if mark.roles & {"them", "of-it"}]
    told += [cue for cue in context.cues(one.sentence) if cue.roles & {"thereof", "of_those", "whole_noun", "of_all"}]
    behind = any(cue.first == inside.stop and len(context.trail(one)) for cue in told if not _clitic(cue))
    opening = any(cue.first == sentence.start and cue.last <= inside.start for cue in told if not _clitic(cue))
    return behind or opening or any(_before_verb(context, cue, one) for cue in told if _clitic(cue))


def _clitic(cue: Cue) -> bool:
    return cue.last - cue.first == 1 and cue.end - cue.start <= 2


def _before_verb(context: Context, cue: Cue, one: Figure) -> bool:
    """Read « Les partenaires en apportent 2,7 millions »: one or two words, which tell of nothing else."""
    first = context.inside(one).start
    if not cue.last < first <= cue.last + _CLITIC:
        return False
    between = context.stretch(one.sentence, cue.end, one.start)
    telling = {"mean", "total", "up", "down", "definite", "more"}
    return all(word.isalpha() for word in between.words) and between.roles.isdisjoint(telling)


def _named(context: Context, share: Figure, wholes: Sequence[Figure]) -> Figure | None:
    """What the share is said to be of is counted further up, or told right beside an amount."""
    nouns = _nouns(context, share)
    found = [one for one in wholes if nouns and _has(context, one, nouns)]
    found = [one for one in found if not bare(one)] or found
    return found[-1] if len({one.quantity.low for one in found}) == 1 else None


def _nouns(context: Context, share: Figure) -> frozenset[str]:
    """The words of « d'un fonds de », "of this year's visitors". A share with such is not denied by what follows („ein
    Drittel der Schüler wohne nicht im Kreis“).
    """
    trail = context.trail(share).words
    if not trail or trail[0] not in context.words.of | context.words.those:
        return frozenset()
    words = list[str]()
    for word in trail[1:_NOUN]:
        if word in _ENDS or word in context.words.conjunctions:
            break
        words.append(word)
    return context.stems(words)


def _has(context: Context, one: Figure, nouns: frozenset[str]) -> bool:
    beside = (*context.preceding(one, _NAMING), *context.just_after(one, _BESIDE).words)
    told = context.stems([one.unit.lower()]) if one.kind is Kind.COUNT else context.stems(beside)
    return any(noun[:_STEM] == other[:_STEM] for noun in nouns for other in told)


def _all(context: Context, share: Figure, wholes: Sequence[Figure]) -> Figure | None:
    """The largest of all, where the share is of everything: « una quinta parte de todo lo registrado »."""
    if not context.just_after(share, _BEHIND).has("everything"):
        return None
    return max(wholes, key=lambda one: (one.quantity.middle, one.order), default=None)
