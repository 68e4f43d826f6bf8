"""Part, whole and the share that the part is (pattern P7)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.check.grading import judge, percent
from workbench.check.linking.context import Context, Gap, alike
from workbench.check.linking.guards import of_its_size, opens_with_whole, usable
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import ADDABLE, Hedge, Kind

_OF = 5
_APPOSED = 8
_BACK = 3
_OUT_OF = 8
_CLAUSE = 14
_OPEN = 5
_VOTES = 5
_FURTHER = 4  # paragraphs
_NAMING = 5
_HALF = 50


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """Shares that the text states beside the part and the whole."""
    for share in context.figures(sentence):
        if share.kind is not Kind.PERCENT or not usable(share):
            continue
        if context.just_before(share, 3).has("up", "down") or _changes(context, share):
            continue
        votes = votes_for_and_against(context, share)
        if votes is not None:
            members = (("part", votes[0]), ("other", votes[1]), ("share", share))
            yield Relation(LinkKind.SHARE, members, Confidence.INFERRED, pattern="P7.votes")
            continue
        relation = (
            _before_pair(context, share)
            or _then_part(context, share)
            or _of_whole(context, share)
            or _after_pair(context, share)
            or _of_noun(context, share)
        )
        relation = relation or _of_those(context, share) or _open_kind(context, share)
        if relation is not None:
            yield relation


def _changes(context: Context, share: Figure) -> bool:
    """A word of change begins right behind it: "0.2% more than the 4,580", "a 5% rise"."""
    last = context.inside(share).stop + 2
    telling = ("up", "down", "more")
    return any(cue.first < last and not cue.roles.isdisjoint(telling) for cue in context.trail(share).cues)


def votes_for_and_against(context: Context, share: Figure) -> tuple[Figure, Figure] | None:
    """« 61 842 oui contre 53 117 non, soit 53,8 % »: two counts of votes set against each other right before."""
    second = context.neighbour(share, -1)
    first = None if second is None else context.neighbour(second, -1)
    if first is None or second is None or first.kind is not Kind.COUNT or second.kind is not Kind.COUNT:
        return None
    gap = context.between(first, second)
    set_against = gap.has("votes_against") or bool(context.words.to.intersection(gap.words))
    if not set_against or len(gap) > _VOTES or not _apposes(context.between(second, share)):
        return None
    if share.quantity.middle < _HALF or first.quantity.low <= second.quantity.low or "open" in gap.roles:
        return None
    told = context.stretch(share.sentence, first.start, context.scene.segments.sentences[share.sentence].end)
    return (first, second) if told.has("vote", "whole") else None


def _before_pair(context: Context, share: Figure) -> Relation | None:
    """P % of the noun, or A out of T; p % of the noun (A of T)."""
    part = context.neighbour(share, 1)
    whole = None if part is None else context.neighbour(part, 1)
    if part is None or whole is None or part.kind is not whole.kind:
        return None
    if part.kind in (Kind.PERCENT, Kind.POINTS, Kind.DURATION) or part.quantity.high >= whole.quantity.low:
        return None
    gap, of = context.between(share, part), context.between(part, whole)
    opens = gap.words[-1:] == ("(",)
    apposed = opens or (gap.has("soit") and "," in gap.words)
    if not apposed or len(gap) > _APPOSED or gap.has("against", "open", "up", "down") or not _out_of_it(context, of):
        return None
    return _share(part, whole, share, Confidence.STATED, "P7")


def _then_part(context: Context, share: Figure) -> Relation | None:
    """P % of T, or A: « un quart des 312 000 visiteurs, soit 78 000 »."""
    whole = context.neighbour(share, 1)
    part = None if whole is None else context.neighbour(whole, 1)
    if part is None or whole is None or not alike(part, whole) or part.kind is Kind.PERCENT:
        return None
    of, gap = context.between(share, whole), context.between(whole, part)
    if not (_is_of(context, of, _OF + 2) or _is_of_noun(context, of)) or part.quantity.high >= whole.quantity.low:
        return None
    apposed = gap.words[-1:] == ("(",) or ("," in gap.words and gap.has("soit"))
    if not apposed or len(gap) > _OF or gap.has("against", "open", "up", "down", "more", "total"):
        return None
    return _share(part, whole, share, Confidence.STATED, "P7")


def _out_of_it(context: Context, gap: Gap) -> bool:
    """Read "of the 40", "out of", « sur »."""
    return 1 <= len(gap) <= 3 and gap.words[0] in context.words.of | context.words.out_of and not gap.has("open")


def _of_whole(context: Context, share: Figure) -> Relation | None:
    """A, soit p % de T; A ..., p % d'un budget de T."""
    part, whole = context.neighbour(share, -1), context.neighbour(share, 1)
    if part is None or whole is None or not alike(part, whole) or part.kind is Kind.PERCENT:
        return None
    if part.kind is Kind.DURATION and not part.quantity.hedge is whole.quantity.hedge is Hedge.NONE:
        return None  # « les moins de 20 ans », « les plus de 65 ans » are people
    between = context.between(share, whole)
    if part.kind is Kind.DURATION and not context.words.conjunctions.isdisjoint(between.words):
        return None  # "the under-20s make up 24% and the over-65s 19%"
    if not _is_of(context, between, _OF + 2) and not _is_of_noun(context, between):
        return None
    gap = context.between(part, share)
    if not (_apposes(gap) or _after_comma(gap) or (len(gap) <= 12 and gap.has("share_of"))):
        return None
    if "(" in between.words and part.quantity.middle >= whole.quantity.middle:
        return None  # "... or 2.9% of revenue (from 47 million ...)": in brackets stands the part of another year
    return _share(part, whole, share, Confidence.STATED, "P7")


def _after_pair(context: Context, share: Figure) -> Relation | None:
    """A of T, or p %; T, dont A (p %)."""
    second = context.neighbour(share, -1)
    first = None if second is None else context.neighbour(second, -1)
    if first is None or second is None or first.kind is not second.kind:
        return None
    if not _apposes(context.between(second, share)) and not _in_commas(context, second, share):
        return None
    gap = context.between(first, second)
    if _followed_by_noun(context, share) and not context.just_after(share, 4).has("of_those", "whole_noun"):
        clear = opens_with_whole(context, first) and len(gap) <= _OUT_OF and not gap.has("open", "against")
        return _named_whole(second, first, share) if clear else None
    if opens_with_whole(context, first) and len(gap) <= _OUT_OF and not gap.has("open", "against"):
        return _share(second, first, share, Confidence.STATED, "P7")
    if not alike(first, second):
        return None
    if gap.has("open") and len(gap) <= 12:
        return _share(second, first, share, Confidence.STATED, "P1")
    if _is_of(context, gap, _OF):
        return _share(first, second, share, Confidence.STATED, "P7")
    return None


def _of_those(context: Context, share: Figure) -> Relation | None:
    """N took part. Of these, n, or p %, ...: the whole is the only larger count of the sentence before."""
    part = context.neighbour(share, -1)
    if part is None or part.kind is not Kind.COUNT or not _apposes(context.between(part, share)):
        return None
    if context.neighbour(part, -1) is not None or not context.just_before(part, 4).has("of_those"):
        return None
    wholes = [
        figure
        for figure in context.figures(part.sentence - 1)
        if figure.paragraph == part.paragraph
        and figure.kind is Kind.COUNT
        and figure.per is None
        and figure.quantity.low > part.quantity.high
    ]
    return _share(part, wholes[0], share, Confidence.INFERRED, "P7.those") if len(wholes) == 1 else None


def _named_whole(part: Figure, whole: Figure, share: Figure) -> Relation | None:
    """« Sur les 2 500 salariés, 600 partent, soit 24 % de l'effectif »: the noun is most likely the whole."""
    if part.quantity.middle >= whole.quantity.middle or not of_its_size(part, whole, share):
        return None
    return _share(part, whole, share, Confidence.INFERRED, "P7.named", explicit=False)


def _open_kind(context: Context, share: Figure) -> Relation | None:
    """« N logements, dont n studios, soit p % du parc »: the part has a noun of its own."""
    part = context.neighbour(share, -1)
    whole = None if part is None else context.neighbour(part, -1)
    if part is None or whole is None or part.kind is not Kind.COUNT or whole.kind is not Kind.COUNT:
        return None
    gap = context.between(whole, part)
    if not gap.has("open") or len(gap) > _OPEN or not _apposes(context.between(part, share)):
        return None
    if part.quantity.middle >= whole.quantity.middle or not of_its_size(part, whole, share):
        return None
    return _share(part, whole, share, Confidence.INFERRED, "P1.kind", explicit=False)


def _in_commas(context: Context, part: Figure, share: Figure) -> bool:
    """« 78 000 des 312 000 visiteurs, un tiers, ... »: the share alone between commas."""
    after = context.trail(share).words[:1]
    gap = context.between(part, share).words
    return len(gap) <= 2 and gap[-1:] == (",",) and after in ((",",), (".",), (";",), ())


def _after_comma(gap: Gap) -> bool:
    """« ..., 60 % de T »: the share follows the part after a comma and nothing that speaks of something else."""
    return len(gap) <= _APPOSED and gap.words[-1:] == (",",) and not gap.has("against", "up", "down", "open", "more")


def _of_noun(context: Context, share: Figure) -> Relation | None:
    """A, or p % of revenue, where the revenue stands in the sentences before."""
    part = context.neighbour(share, -1)
    if part is None or part.kind not in ADDABLE:
        return None
    gap = context.between(part, share)
    if not (_apposes(gap) or (len(gap) <= 12 and gap.has("share_of"))):
        return None
    if context.just_after(share, 4).has("whole_noun"):
        return _of_the_total(context, part, share)
    noun = _noun(context, share)
    if not noun:
        return None
    wholes = _wholes(context, part, noun) or _named(context, part, share, noun)
    if len({(whole.quantity.low, whole.quantity.high) for whole in wholes}) != 1:
        return None
    return _share(part, wholes[-1], share, Confidence.INFERRED, "P7")


def _of_the_total(context: Context, part: Figure, share: Figure) -> Relation | None:
    """A, or p % of the budget: the whole is the article's total; silent when any amount before would fit."""
    amounts = context.scene.before(part, _BACK)
    wholes = [
        figure
        for figure in amounts
        if alike(figure, part)
        and figure.quantity.low > part.quantity.high
        and not context.just_before(figure, 3).has("open")
    ]
    fits = (judge(percent, [part.readings, whole.readings], share.readings) for whole in wholes)
    if not wholes or any(not verdict.alarms for verdict in fits):
        return None
    largest = max(wholes, key=lambda figure: (figure.quantity.middle, figure.order))
    return _share(part, largest, share, Confidence.INFERRED, "P7.total", explicit=False)


def _wholes(context: Context, part: Figure, noun: frozenset[str]) -> list[Figure]:
    """Like amounts shortly before whose label has the noun; amounts that are compared against are none."""
    amounts = context.scene.before(part, 1)
    return [
        figure
        for figure in amounts
        if part.sentence - figure.sentence <= _BACK
        and figure.paragraph >= part.paragraph - 1
        and not figure.in_title
        and alike(figure, part)
        and figure.quantity.high > part.quantity.low
        and noun & _told(context, figure.sentence)
        and not context.just_before(figure, 3).has("against")
    ]


def _told(context: Context, sentence: int) -> frozenset[str]:
    """Stems of the content words of a sentence, without those that only say what a share is of."""
    span = context.scene.segments.sentences[sentence]
    start, told = span.start, list[str]()
    for figure in context.figures(sentence):
        if figure.kind is Kind.PERCENT and _followed_by_noun(context, figure):
            after = context.neighbour(figure, 1)
            told += context.stretch(sentence, start, figure.end).words + context.trail(figure).words[_OF:]
            start = span.end if after is None else after.start
    return context.stems([*told, *context.stretch(sentence, start, span.end).words])


def _named(context: Context, part: Figure, share: Figure, noun: frozenset[str]) -> list[Figure]:
    """The amounts further up that are told right beside the noun, if the share told is of the size of the right one."""
    found = [
        figure
        for figure in context.scene.before(part, _FURTHER)
        if alike(figure, part)
        and figure.quantity.low > part.quantity.high
        and noun & context.stems((*context.preceding(figure, _NAMING), *context.just_after(figure, 3).words))
        and not context.just_before(figure, 4).has("against", "open", "expected", "before_year")
    ]
    return found if all(of_its_size(part, figure, share) for figure in found) else []


def _noun(context: Context, share: Figure) -> frozenset[str]:
    """Stems of the words of « du chiffre d'affaires », "of revenue" right after a share."""
    trail = context.trail(share).words
    if not trail or trail[0] not in context.words.of:
        return frozenset()
    words: list[str] = []
    for word in trail[1:_OF]:
        if not word.isalpha():
            break
        words.append(word)
    return context.stems(words)


def _followed_by_noun(context: Context, share: Figure) -> bool:
    trail = context.trail(share).words
    return bool(trail) and trail[0] in context.words.of


def _is_of(context: Context, gap: Gap, length: int) -> bool:
    if not gap.words or len(gap) > length or gap.has("open", "against", "soit"):
        return False
    if context.words.conjunctions.intersection(gap.words):
        return False  # "24% of the town and the over-65s"
    return gap.words[0] in context.words.of and not {",", ";", ":", "."} & set(gap.words)


def _is_of_noun(context: Context, gap: Gap) -> bool:
    """« 12 % du budget total de la ville, qui s'élève à T »: a noun, then a relative clause that gives its value."""
    if not gap.words or gap.words[0] not in context.words.of or not gap.has("whole_noun", "total", "total_noun"):
        return False
    if len(gap) > _CLAUSE or "," not in gap.words or gap.has("open", "against", "soit", "rest"):
        return False
    after = gap.words[gap.words.index(",") + 1 :]
    return bool(after) and after[0] in context.words.relatives and "," not in after


def _apposes(gap: Gap) -> bool:
    if gap.words == ("(",):
        return True
    return len(gap) <= _APPOSED and gap.has("soit", "share_of") and not gap.has("against", "open")


def _share(
    part: Figure, whole: Figure, share: Figure, confidence: Confidence, pattern: str, *, explicit: bool = True
) -> Relation:
    members: Sequence[tuple[str, Figure]] = (("part", part), ("whole", whole), ("share", share))
    return Relation(LinkKind.SHARE, tuple(members), confidence, pattern=pattern, explicit=explicit)
