"""A share told right behind its part and whole, in whatever words, or in the sentence after or before them.

"Eighteen of the 24 whales died, two-thirds of the pod"; « 56 députés dans une assemblée de 140, 40 % des sièges »; "112
votes, 58 per cent of the 192 cast"; « Six agents sur dix habitent loin. C'est le cas de 2 280 des 3 800 salariés ». The
share must be of the size of what part and whole make, and fit no other pair of like amounts near it: else it is told of
something else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from workbench.check.grading import judge, percent
from workbench.check.linking.context import Context, Gap, alike
from workbench.check.linking.guards import bare, of_its_size, opens_with_whole, settled, single
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import ADDABLE, Hedge, Kind

_HUNDRED = 100
_BETWEEN = 5  # tokens of "of the club's"
_CHAMBER = 7
_CLAUSE = 10
_OPENING = 6
_NOUN = 5
_ARTICLE = 3  # letters
_ENDS = frozenset({",", ".", ")", ";", "–", "—", ":", "!", "?"})
_SIGNS = frozenset({",", "(", "–", "—"})
_OTHER = ("up", "down", "more", "against", "before_year", "expected", "cap", "hypo")
Pair = tuple[Figure, Figure]


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """Shares of a sentence with the part and the whole that they are told of."""
    for share in context.figures(sentence):
        if share.kind is not Kind.PERCENT or share.in_title or not _plain(context, share):
            continue
        pair = (
            _of_number(context, share)
            or _behind(context, share)
            or _of_named(context, share)
            or _thus(context, share)
            or _next(context, share)
            or _case(context, share)
        )
        if pair is None or _of_seats(context, pair, share):
            continue
        if of_its_size(*pair, share) and not _fits_another(context, pair, share):
            members = (("part", pair[0]), ("whole", pair[1]), ("share", share))
            yield Relation(LinkKind.SHARE, members, Confidence.INFERRED, pattern="P7.told")


def _plain(context: Context, share: Figure) -> bool:
    if share.quantity.is_range or not settled(context, share) or share.quantity.middle >= _HUNDRED:
        return False
    return not context.just_before(share, 4).has(*_OTHER) and not context.just_after(share, 2).has(
        "up", "down", "more", "majority", "of_those", "rest"
    )


def _of_number(context: Context, share: Figure) -> Pair | None:
    """« 84 voix, soit 70 % des 120 votants »: the whole is told behind the share, with a noun of its own."""
    part, whole = context.neighbour(share, -1), context.neighbour(share, 1)
    if part is None or whole is None or not _fit(part, whole):
        return None
    of = context.between(share, whole)
    if not 1 <= len(of) <= 2 or of.words[0] not in context.words.of:
        return None
    return (part, whole) if _apposed(context, part, share) else None


def _of_seats(context: Context, pair: Pair, share: Figure) -> bool:
    """As in "28 of 40 seats, with 47% of the vote": a share of votes beside a number of seats."""
    seats = context.stretch(pair[1].sentence, pair[1].start, pair[1].end).has("seats")
    return seats and context.just_after(share, 4).has("whole")


def _behind(context: Context, share: Figure) -> Pair | None:
    """The pair stands before the share, which a comma or bracket sets behind it."""
    last = context.neighbour(share, -1)
    first = None if last is None else context.neighbour(last, -1)
    if first is None or last is None or not _apposed(context, last, share) or not _of_all(context, share):
        return None
    return _pair(context, first, last)


def _of_named(context: Context, share: Figure) -> Pair | None:
    """As in "Of the present output 31,500 tonnes go abroad, 75%": the sentence opens with a whole told before it."""
    part = context.neighbour(share, -1)
    if part is None or context.neighbour(part, -1) is not None or not _apposed(context, part, share):
        return None
    opening = context.stretch(part.sentence, context.scene.segments.sentences[part.sentence].start, part.start).words
    if len(opening) < _ARTICLE or opening[0] not in context.words.out_of or not _of_all(context, share):
        return None
    near = (*context.figures(part.sentence - 2), *context.figures(part.sentence - 1))
    like = [one for one in near if one.paragraph == part.paragraph and _fit(part, one) and alike(one, part)]
    return (part, like[0]) if len(like) == 1 else None


def _thus(context: Context, share: Figure) -> Pair | None:
    """« 9 000 voyageurs le prennent. Les abonnés, au nombre de 5 400, sont donc 60 % des usagers »: a word says
    that the share follows from the part and from the only larger number of the sentence before.
    """
    part = context.neighbour(share, -1)
    if part is None or part.kind is not Kind.COUNT or context.neighbour(part, -1) is not None:
        return None
    gap = context.between(part, share)
    if len(gap) > _CLAUSE or not (gap.has("share_of") and gap.has("and_so")) or not single(part, Hedge.NONE):
        return None
    near = [one for one in context.figures(part.sentence - 1) if one.kind is Kind.COUNT and not one.in_title]
    larger = [one for one in near if one.paragraph == part.paragraph and _fit(part, one)]
    return (part, larger[0]) if len(larger) == 1 else None


def _next(context: Context, share: Figure) -> Pair | None:
    """The pair is all that the sentence before tells: "... of the 90 boats. That is two-fifths of the fleet"."""
    if context.neighbour(share, -1) is not None or not _takes_up(context, share):
        return None
    return _only_pair(context, share, share.sentence - 1)


def _case(context: Context, share: Figure) -> Pair | None:
    """The next sentence says whom that is true of."""
    following = share.sentence + 1
    opening = context.scene.sentence_tokens(following).start if following < _sentences(context) else 0
    true_of = (cue for cue in context.cues(following) if "true_of" in cue.roles) if opening else ()
    if not any(cue.first - opening <= 1 for cue in true_of):
        return None
    return _only_pair(context, share, following)


def _only_pair(context: Context, share: Figure, sentence: int) -> Pair | None:
    """The one part with its whole in a sentence of the same paragraph."""
    if not 0 <= sentence < _sentences(context):
        return None
    figures = [one for one in context.figures(sentence) if one.kind in ADDABLE]
    if len(figures) != 2 or figures[0].paragraph != share.paragraph or figures[0].in_title:
        return None
    return _pair(context, *figures)


def _sentences(context: Context) -> int:
    return len(context.scene.segments.sentences)


def _pair(context: Context, first: Figure, second: Figure) -> Pair | None:
    """Part and whole of "18 of the 24", "of the 24, 18", "24, of which 18", "18 in a chamber of 24"."""
    gap = context.between(first, second)
    if gap.has("against", "up", "down", "more"):
        return None
    if _fit(first, second) and (_says_of(context, gap) or _within(context, gap)):
        return first, second
    if not _fit(second, first) or len(gap) > _CLAUSE:
        return None
    opened = opens_with_whole(context, first) or _opens_with_noun(context, first)
    return (second, first) if opened or (gap.has("open") and len(gap) <= _CHAMBER) else None


def _says_of(context: Context, gap: Gap) -> bool:
    """Read "of the", "of the club's", « sur les », and no sign."""
    of = context.words.of | context.words.out_of
    return 1 <= len(gap) <= _BETWEEN and gap.words[0] in of and _ENDS.isdisjoint(gap.words)


def _within(context: Context, gap: Gap) -> bool:
    """Read « dans une assemblée de », "in a chamber of"."""
    if not 3 <= len(gap) <= _CHAMBER or gap.words[-1] not in context.words.of or not _ENDS.isdisjoint(gap.words):
        return False
    return any("place" in cue.roles and cue.start == gap.cues[0].start for cue in gap.cues[:1])


def _opens_with_noun(context: Context, whole: Figure) -> bool:
    """As in "Of its present output of 48,000 tonnes": the sentence opens with a whole that is named, then told."""
    words = context.preceding(whole, _CHAMBER)
    return 3 <= len(words) < _CHAMBER and words[0] in context.words.out_of and words[-1] in context.words.of


def _fit(part: Figure, whole: Figure) -> bool:
    if not {part.kind, whole.kind} <= ADDABLE or not (
        alike(part, whole) or (part.kind is whole.kind is Kind.COUNT) or bare(part)
    ):
        return False
    plain = single(part, Hedge.NONE, Hedge.ABOUT) and single(whole, Hedge.NONE, Hedge.ABOUT)
    return plain and 0 < part.quantity.high < whole.quantity.low


def _apposed(context: Context, last: Figure, share: Figure) -> bool:
    """A comma, bracket or "or" sets the share behind; at most an article stands between."""
    gap = context.between(last, share)
    if not gap.words or len(gap) > _CLAUSE or gap.has("against", "open", "rest", *_OTHER):
        return False
    article = gap.words[-1].isalpha() and len(gap.words[-1]) <= _ARTICLE
    words = gap.words[:-1] if article and gap.words[-1] not in context.words.conjunctions else gap.words
    if words and words[-1] in _SIGNS:
        return True
    if gap.has("rate_noun") and (gap.words[0] in _SIGNS or gap.has("soit")) and gap.words[-1] in context.words.of:
        return True  # "..., an occupancy of 85%"
    told = [cue for cue in gap.cues if not cue.roles.isdisjoint(("soit", "that_is"))]
    return bool(told) and context.inside(share).start - told[-1].last <= 1


def _of_all(context: Context, share: Figure) -> bool:
    """The share ends its clause, or says in a few words what it is a share of: "two-thirds of the pod"."""
    trail = context.trail(share).words
    if not trail or trail[0] in _ENDS:
        return True
    return trail[0] in context.words.of and any(word in _ENDS for word in trail[1:_NOUN])


def _takes_up(context: Context, share: Figure) -> bool:
    """The sentence opens with "that is", or draws its conclusion from what was told: "So a third of its boats ..."."""
    lead, start = context.lead(share), context.scene.sentence_tokens(share.sentence).start
    if len(lead) - len(context.inside(share)) > _OPENING or lead.has("against", *_OTHER):
        return False
    if any(
        not cue.roles.isdisjoint(("soit", "share_of", "makes", "that_is")) and cue.first - start <= 2
        for cue in lead.cues
    ):
        return _of_all(context, share)
    if len(lead) == len(context.inside(share)) and context.trail(share).has("and_so"):
        return True
    owned = context.just_after(share, 3).has("possessive", "whole_noun")
    return owned and "and_so" in context.sentence_roles(share.sentence)


def _fits_another(context: Context, pair: Pair, share: Figure) -> bool:
    """Some other pair of like amounts near the share makes just it."""
    near: Sequence[Figure] = [
        one
        for sentence in range(share.sentence - 1, share.sentence + 2)
        for one in context.figures(sentence)
        if one.kind in ADDABLE and one.paragraph == share.paragraph
    ]
    for a, b in combinations(near, 2):
        part, whole = (a, b) if a.quantity.middle < b.quantity.middle else (b, a)
        if (part, whole) == pair or not part.quantity.low or not _fit(part, whole):
            continue
        if judge(percent, [part.readings, whole.readings], share.readings).severity is None:
            return True
    return False
