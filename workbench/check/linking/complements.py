"""Parts that cannot overlap, told by the words for them: women and men, for and against, won, drawn and lost.

« 124 salariés, 83 femmes et 56 hommes », "of 489 members 312 voted for, 145 against and 12 abstained". Where all kinds
of a division are told the list is closed; where some are left out, or after "including", the parts may only not
exceed the whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import partial

from workbench.check.linking.alignment import aligned
from workbench.check.linking.context import Context, alike
from workbench.check.linking.guards import out_of, settled, single
from workbench.check.owners import owners
from workbench.check.relation import DISJOINT, Relation, sum_of
from workbench.check.scene import Figure
from workbench.check.taken_before import as_whole
from workbench.check.timeline import timeline
from workbench.domain.intervals import added
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Hedge, Kind
from workbench.language.complements import NEEDED, WHOLE, Complements, Division, Named, complements

_KINDS = (Kind.COUNT, Kind.PERCENT, Kind.MONEY, Kind.MEASURE, Kind.DURATION)
_GAP = 12
_LEAST, _MOST = Fraction(80, 100), Fraction(125, 100)
_HUNDRED = 100
_FURTHEST = 130
_NEARLY = 85
_OTHER = ("up", "down", "more", "before_year", "expected", "each", "mean")
_SIDES, _ALL = 2, 3
_BACK = 3
"""Sentences back to a whole that somebody is said to have."""
_SHORT = 4  # letters of the words between "of" and the whole
_COMPOSED = ("share_noun", "share_of", "whole")


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """Amounts of a sentence, each with the word for another kind of one division."""
    figures = [figure for figure in context.figures(sentence) if figure.kind in _KINDS]
    if len(figures) < _SIDES:
        return
    words = context.scene.pack.view(complements)
    for division, named in _divisions(context, words, sentence):
        for kind in _KINDS:
            like = [figure for figure in figures if figure.kind is kind and _before_whole(context, figure) is None]
            at = aligned(context, like, named)
            if at is None or not all(map(partial(_plain, context), like[at:], named)):
                continue
            if kind is Kind.PERCENT:
                yield from _shares(context, like, at, named, division=words.divisions[division])
            else:
                yield from _sum(context, like, at, named, words.divisions[division])


def _before_whole(context: Context, whole: Figure) -> Figure | None:
    """The part of "two of the five defendants", whose whole stands inside the list."""
    part = context.neighbour(whole, -1)
    if part is None or part.kind is not whole.kind or whole.kind is Kind.PERCENT:
        return None
    gap = context.between(part, whole)
    of = out_of(context, gap) and len(gap.words[-1]) <= _SHORT
    return part if of and part.quantity.high < whole.quantity.low else None


def _divisions(context: Context, words: Complements, sentence: int) -> Iterator[tuple[str, list[Named]]]:
    """The divisions of which a sentence names at least two kinds, each once."""
    found: dict[str, list[Named]] = {}
    span = context.scene.sentence_tokens(sentence)
    needed: set[str] = set()
    for named in words.find(context.scene.tokens, span.start, span.stop):
        if named.slot.kind == NEEDED:
            needed.add(named.slot.division)
        elif named.slot.kind != WHOLE:
            found.setdefault(named.slot.division, []).append(named)
    for division, all_hits in found.items():
        hits = _counting(context, all_hits, sentence)
        if words.divisions[division].needs and division not in needed:
            continue
        if len(hits) >= _SIDES and len({hit.slot for hit in hits}) == len(hits):
            yield division, hits


def _counting(context: Context, named: list[Named], sentence: int) -> list[Named]:
    """Without the words that count nothing, where a kind is named twice (« hommes et femmes confondus »)."""
    if len({hit.slot for hit in named}) == len(named):
        return named
    ends = [context.inside(figure) for figure in context.figures(sentence)]
    return [hit for hit in named if any(inside.start <= hit.first <= inside.stop + 1 for inside in ends)]


def _plain(context: Context, figure: Figure, word: Named) -> bool:
    """A value as such: no change, mean or forecast, unless the very word for its kind sounds so ("dropped out")."""
    if not single(figure, Hedge.NONE, Hedge.ABOUT):
        return False
    near = (*context.just_before(figure, 3).cues, *context.just_after(figure, 2).cues)
    others = (cue for cue in near if cue.last <= word.first or word.last <= cue.first)
    return settled(context, figure) and all(cue.roles.isdisjoint(_OTHER) for cue in others)


def _sum(
    context: Context, like: Sequence[Figure], at: int, named: Sequence[Named], division: Division
) -> Iterator[Relation]:
    parts = like[at : at + len(named)]
    if any(parts[0].kind is not Kind.COUNT and not alike(one, parts[0]) for one in parts):
        return
    whole = _whole(context, like, at, len(parts))
    far = whole is None and len(named) >= _ALL
    if whole is None:
        whole = _told_before(context, parts) if far else None
    if whole is None:
        return
    made = added(part.quantity.middle for part in parts) / whole.quantity.middle
    if made < 1 and _goes_on(like[at + len(named) :], parts, whole):
        return
    if not _LEAST <= made <= _MOST:
        return
    gap = (
        context.between(whole, parts[0])
        if whole.sentence == parts[0].sentence and whole.end <= parts[0].start
        else None
    )
    opened = gap is not None and gap.has("open")
    every = len(named) >= _ALL and len(named) == len(division.kinds)  # "nine medals, including two gold, ..."
    closed = division.closed_by({word.slot.kind for word in named}) and (every or not opened)
    if far and _with_others(context, whole, parts, division):
        return
    closed = closed and not (far and division.needs)  # not all the members may have voted
    confidence = Confidence.STATED if gap is not None and not opened else Confidence.INFERRED
    yield sum_of(whole, parts, "P3.complements", confidence, explicit=True, closed=closed, notes=DISJOINT)


def _goes_on(behind: Sequence[Figure], parts: Sequence[Figure], whole: Figure) -> bool:
    """With the amounts behind them the parts are the whole: « 41 oui, 29 non ; cinq se sont abstenus »."""
    made = added(part.quantity.middle for part in parts)
    more = [one.quantity.middle for one in behind if one is not whole]
    return any(made + sum(more[:size]) == whole.quantity.middle for size in range(1, len(more) + 1))


def _whole(context: Context, like: Sequence[Figure], at: int, size: int) -> Figure | None:
    """What is divided: the like amount right before or behind the parts, or the one of the sentence before."""
    parts = like[at : at + size]
    inside = context.neighbour(parts[0], 1)
    if inside is not None and _before_whole(context, inside) is parts[0]:
        return inside if _exceeds(context, inside, parts) else None
    before = like[at - 1] if at else None
    if before is not None:
        gap = context.between(before, parts[0])
        fits = _exceeds(context, before, parts) and len(gap) <= _GAP and not gap.has("against", "up", "down", "more")
        return before if fits else None
    after = like[at + size] if at + size < len(like) else None
    if after is not None:
        gap = context.between(parts[-1], after)
        tied = context.words.out_of.intersection(gap.words) or gap.has("total", "soit", "vote", "present")
        return after if _exceeds(context, after, parts) and len(gap) <= _GAP and tied else None
    wholes = [one for one in context.figures(parts[0].sentence - 1) if one.kind is parts[0].kind]
    if len(wholes) != 1 or wholes[0].paragraph != parts[0].paragraph or not _exceeds(context, wholes[0], parts):
        return None
    return wholes[0]


def _told_before(context: Context, parts: Sequence[Figure]) -> Figure | None:
    """The only number of people told shortly before that somebody is said to have or to carry: "the coach, carrying 47
    passengers", "the council, with its 44 members".
    """
    line, first = timeline(context.scene), parts[0]
    if first.kind is not Kind.COUNT:
        return None
    found = [
        one for sentence in range(max(0, first.sentence - _BACK), first.sentence)
        for one in context.figures(sentence)
        if one.kind is Kind.COUNT and not one.in_title and one.unit and one.quote != one.quantity.numeral
        and (as_whole(line, one) or owners(context.scene).whole(one) is not None) and _exceeds(context, one, parts)
    ]  # fmt: skip
    return found[0] if len(found) == 1 and found[0].paragraph >= first.paragraph - 1 else None


def _with_others(context: Context, whole: Figure, parts: Sequence[Figure], division: Division) -> bool:
    """One more is the driver; with others told beside the whole it is what the parts make: "120 passengers and 14
    crew".
    """
    apart = added(part.quantity.middle for part in parts) - whole.quantity.middle
    beside = {one.quantity.middle for one in context.figures(whole.sentence) if one is not whole}
    return apart in beside or (apart in (1, 2) and not division.needs)


def _exceeds(context: Context, whole: Figure, parts: Sequence[Figure]) -> bool:
    quantity = whole.quantity
    if not single(whole) or not settled(context, whole):
        return False
    if whole.kind is not Kind.COUNT and not alike(quantity, parts[0].quantity):
        return False
    return all(part.quantity.low < quantity.low for part in parts) and not context.just_after(whole, 2).has("more")


def _shares(
    context: Context, like: Sequence[Figure], at: int, named: Sequence[Named], *, division: Division
) -> Iterator[Relation]:
    """Shares of one whole that come to more than all of it. "43% of the women and 61% of the men" are of two wholes."""
    shares = like[at : at + len(named)]
    if len(like) != len(shares) or any(one.quantity.hedge is Hedge.FRACTION for one in shares):
        return
    if len(context.scene.dates_in(shares[0].sentence)) >= _SIDES or any(
        map(_is_of_kind, [context] * len(named), named)
    ):
        return
    if not division.needs and context.between(shares[0], shares[1]).has("against"):
        return
    told = context.sentence_roles(shares[0].sentence)
    if not (
        division.needs
        or division.complete
        or told.intersection(_COMPOSED)
        or all(map(_touches, [context] * len(shares), shares, named))
    ):
        return
    made = sum(one.quantity.low for one in shares)
    if _HUNDRED < made <= _FURTHEST or (division.complete and made >= _NEARLY):
        members = tuple(("share", share) for share in shares)
        yield Relation(
            LinkKind.SHARE, members, Confidence.INFERRED, open=not division.complete, pattern="complements",
            explicit=True,
        )  # fmt: skip


def _is_of_kind(context: Context, word: Named) -> bool:
    """The kind is itself what the share is of: "43% of the women"."""
    lower = context.scene.tokens.lower
    return word.first > 0 and (
        lower[word.first - 1] in context.words.of - {"de"}
        or (word.first > 1 and lower[word.first - 2] in context.words.of and len(lower[word.first - 1]) <= 3)
    )


def _touches(context: Context, share: Figure, word: Named) -> bool:
    """« 43 % de femmes », "43% women"."""
    return 0 <= word.first - context.inside(share).stop <= 1
