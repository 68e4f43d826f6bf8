"""Lists of amounts with the total they belong to (patterns P1, P2, P3 and P17)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from workbench.check.grading import judge
from workbench.check.grading import total as add
from workbench.check.linking.changes import is_change
from workbench.check.linking.context import Context, Gap, alike
from workbench.check.linking.guards import bare, usable
from workbench.check.linking.itemised import (
    broken,
    cumulative,
    ends_untold,
    of_each,
    other_brackets,
    some_make,
    whole_list,
    with_another,
)
from workbench.check.linking.per_what import batch
from workbench.check.relation import DISJOINT, Relation, sum_of
from workbench.check.scene import Figure
from workbench.check.timeline import timeline
from workbench.domain.intervals import added
from workbench.domain.links import Confidence
from workbench.domain.quantities import Hedge, Kind
from workbench.language.checking import Cue

_SEPARATORS = frozenset({",", ";", "+", "(", "–", "—", "•"})
_BREAKERS = ("against", "soit", "total", "open", "both_ways", "more", "remains", "aside")
_FAR = 22
_WHOSE = 3  # words: an article, a noun and a verb
_ONE_THING = 3  # words: an article, a noun and "of"
_NESTED = 8
_CLOSE = 9
_HALF = Fraction(1, 2)
_LOOSE = Fraction(40, 100)  # how much of the total a list said to be closed may leave out before it is no such list
_TWICE = Fraction(80, 100)
_SLIGHT = Fraction(5, 100)
_NEAR_MISS = Fraction(25, 100)
"""A supposed total is compared when the parts come this close to it (else they are not meant to add up)."""


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """Sums stated in the text, sentence by sentence."""
    figures = [figure for figure in context.figures(sentence) if usable(figure)]
    yield from _open_lists(context, figures)
    for parts in runs(context, figures):
        relation = _with_total_after(context, parts, figures) or _with_total_before(context, parts, figures)
        relation = relation or _with_total_elsewhere(context, parts)
        if relation is None or _leaves_out(context, parts) or other_brackets(context, parts, figures):
            continue
        total = relation.one("total")
        if total is not None and _sum_of(parts) < total.quantity.low and ends_untold(context, parts):
            continue
        if total is not None and (relation.pattern == "P2" or not _explained(context, relation.of("part"), total)):
            yield relation


def _explained(context: Context, parts: Sequence[Figure], total: Figure) -> bool:
    return some_make(parts, total) or cumulative(context, parts) or with_another(context, parts, total)


def _leaves_out(context: Context, parts: Sequence[Figure]) -> bool:
    """An item that the list goes on with is denied: "41 work, 11 wait and 8 were never dug"; one is told as a fraction
    ("£20,000, half of that and £5,000"), or has another noun (« quatorze de première division et deux sélections »).
    """
    amounts = context.scene.amounts[parts[0].order : parts[-1].order]
    if parts[0].kind is not Kind.PERCENT and any(one.quantity.hedge is Hedge.FRACTION for one in amounts):
        return True
    if any(batch(context, one) is not None for one in parts):
        return True  # "12 schools of 200 pupils and one of 1,100, or 3,500"
    after = context.neighbour(parts[-1], 1)
    if after is not None and after.kind is parts[0].kind is Kind.COUNT and after.unit != parts[0].unit:
        gap = context.between(parts[-1], after)
        if len(gap) <= _CLOSE and gap.words[-1] in context.words.conjunctions:
            return True
    while after is not None and not usable(after):
        if alike(after, parts[0]) and _tied(context, parts[-1], after):
            return True
        after = context.neighbour(after, 1)
    return False


def runs(context: Context, figures: Sequence[Figure]) -> list[list[Figure]]:
    """Maximal lists of like amounts, each tied to the one before by a comma or a conjunction."""
    found: list[list[Figure]] = []
    used: set[int] = set()
    for figure in figures:
        if figure.order in used or figure.kind is Kind.DURATION:
            continue
        run, nested = _run(context, figure, [other for other in figures if other.order not in used])
        if len(run) >= 2:
            used.update(part.order for part in (*run, *nested))
            found.append(run)
    return found


def _run(context: Context, first: Figure, figures: Sequence[Figure]) -> tuple[list[Figure], list[Figure]]:
    """The list that starts with `first`, and what was passed over: after "dont" comes a part of the item before."""
    run, nested, last = [first], [], first
    for candidate in figures:
        if candidate.start <= last.start or not alike(first, candidate) or of_each(context, candidate):
            continue
        gap = context.between(last, candidate)
        if gap.has("open") and len(run) > 1 and len(gap) <= _NESTED:
            nested.append(candidate)
            last = candidate
            continue
        if not _tied(context, last, candidate):
            break
        run.append(candidate)
        last = candidate
    return run, nested


def _tied(context: Context, first: Figure, second: Figure) -> bool:
    gap = context.between(first, second)
    if len(gap) > _FAR or {":", "."} & set(gap.words) or (broken(context, gap, _BREAKERS) and not gap.has("rest")):
        return False
    return bool(_SEPARATORS.intersection(gap.words)) or bool(context.words.conjunctions.intersection(gap.words))


def _of_its_own(context: Context, part: Figure) -> bool:
    """Its whole is told right behind it: « le mur, dont 400 mètres sur 550 », "of which 400 out of 550"."""
    after = context.neighbour(part, 1)
    if after is None or after.quantity.low < part.quantity.high or not (alike(part, after) or not after.unit):
        return False
    gap = context.between(part, after)
    return not context.words.out_of.isdisjoint(gap.words)


def _open_lists(context: Context, figures: Sequence[Figure]) -> Iterator[Relation]:
    """T, dont A (et B): parts of an open list."""
    for index, whole in enumerate(figures[:-1]):
        part = figures[index + 1]
        gap = context.between(whole, part)
        if not gap.has("open") or not alike(whole, part) or len(gap) > 12:
            continue
        if context.just_after(whole, 2).has("more") or _of_its_own(context, part):
            continue
        if whole.kind is Kind.PERCENT and (is_change(context, whole) or is_change(context, part)):
            continue  # a rise of 21% overall, 24% of one part among them: changes are not parts of each other
        opener = next(cue for cue in gap.cues if "open" in cue.roles)
        if opener.last < context.scene.tokens.covering(part.start, part.end).start - 4:
            continue
        if _whose(context, opener, part) or _of_one_thing(context, opener, part):
            continue
        if "of_those" in opener.roles and opener.first == context.inside(whole).stop:
            continue  # "two of them are ... and three ...": both are parts of those
        yield sum_of(whole, (part,), "P1", Confidence.STATED, explicit=True, closed=False)
        run, _ = _run(context, part, figures[index + 2 :])
        if len(run) > 1 and _given_out(context, run):
            yield sum_of(whole, run, "P1.list", Confidence.INFERRED, closed=False, notes=DISJOINT)


def _given_out(context: Context, run: Sequence[Figure]) -> bool:
    """« 48 millions, dont 21 pour les pistes, 15 pour les ponts et 14 pour le stationnement »: money that is spent on
    one thing is not spent on another, so that the list may not come to more than its whole.
    """
    return all(
        one.kind is Kind.MONEY and context.just_after(one, 1).words[:1] == context.just_after(run[0], 1).words[:1]
        for one in run
    ) and bool(context.just_after(run[0], 1).words)


def _whose(context: Context, opener: Cue, part: Figure) -> bool:
    """« dont le budget annuel atteint 1,1 milliard »: a clause about somebody to whom the whole belongs."""
    words = context.scene.tokens.lower[opener.last : context.inside(part).start]
    article = any(cue.first == opener.last and "definite" in cue.roles for cue in context.lead(part).cues)
    return len(words) >= _WHOSE and article and all(word.isalpha() for word in words)


def _of_one_thing(context: Context, opener: Cue, part: Figure) -> bool:
    """As in "34 requests, including a ceiling of 900": a number that tells how large one of the things is."""
    words = context.scene.tokens.lower[opener.last : context.inside(part).start]
    if not bare(part) or len(words) < _ONE_THING or words[-1] not in context.words.of:
        return False
    return words[0] in timeline(context.scene).words.indefinite and not context.just_before(part, 3).has("total")


def _with_total_after(context: Context, parts: list[Figure], figures: Sequence[Figure]) -> Relation | None:
    """A, B and C, for a total of T / soit T au total."""
    after = [figure for figure in figures if figure.start > parts[-1].start]
    if not after or after[0].kind is not parts[0].kind:
        return None
    total = after[0]
    gap = context.between(parts[-1], total)
    if parts[0].kind is Kind.COUNT and len(parts) >= 3 and gap.has("closed") and len(gap) <= 8:
        if context.just_after(total, 2).has("rest") or total.quantity.high < max(part.quantity.low for part in parts):
            return None  # „die übrigen 900 verteilen sich auf elf Ortsteile“
        return sum_of(total, parts, "P2", Confidence.STATED, explicit=True)
    if not alike(total, parts[0]):
        return None
    cued = (gap.has("total") or context.just_before(total).has("total")) and not _partitive(context, gap)
    cued = cued or (
        not context.words.conjunctions.intersection(gap.words) and context.just_after(total, 3).has("total")
    )
    apposed = gap.has("soit") or "=" in gap.words
    if apposed and not cued:
        cued = context.just_after(total, 6).has("total") or total.quantity.low > max(p.quantity.low for p in parts)
    if not cued or len(gap) > 12 or gap.has("open", "against") or _told_apart(context, total):
        return None
    if len(after) > 1 and alike(total, after[1]) and _tied(context, total, after[1]):
        return None  # « 700 à Brest, ils étaient en tout 1 200 à Vannes, 300 à Auray »: the list goes on
    closing = gap.has("total") and len(gap) <= _CLOSE and gap.words[-1] not in context.words.to
    if _sum_of(parts) < _HALF * total.quantity.middle and not (apposed or closing):
        return None  # "bringing the total to": others came before
    return sum_of(total, parts, "P2", Confidence.STATED, explicit=True)


def _partitive(context: Context, gap: Gap) -> bool:
    """« ..., sur un total de 33 blessés », "of a total of 33": what was told is only some of them."""
    totals = [cue for cue in gap.cues if "total" in cue.roles]
    lower = context.scene.tokens.lower
    return any(cue.first and lower[cue.first - 1] in context.words.out_of for cue in totals)


def _told_apart(context: Context, total: Figure) -> bool:
    """A total since some date, or a comparison ("3 million less than ..."), sums up other things than the list."""
    near, trail = context.just_before(total, 6), context.just_after(total, 6)
    return (
        near.has("since", "up", "down") or trail.has("since") or context.just_after(total, 3).has("more", "up", "down")
    )


def _with_total_before(context: Context, parts: list[Figure], figures: Sequence[Figure]) -> Relation | None:
    """T: A for x, B for y / T, split into A and B. In a run that starts with T, T is its first amount."""
    before = [
        figure
        for figure in figures
        if figure.end <= parts[0].start and alike(figure, parts[0]) and not _numbers(figure, parts)
    ]
    if before:
        total = before[-1]
        gap = context.between(total, parts[0])
        if gap.has("open", "against", "soit") or len(gap) > _FAR:
            return None
        if gap.words and gap.words[0] in context.words.of and parts[0].quantity.low > total.quantity.high:
            return None  # "the state pays $3.4m of the $4.6m, the town the remaining $1.2m"
        closed = gap.has("closed") or _counted(context, parts)
        closed = closed or context.lead(parts[-1]).has("rest")
        short = total.quantity.middle - _sum_of(parts)
        if closed and (short > _LOOSE * total.quantity.middle or -short > _TWICE * total.quantity.middle):
            return None
        if closed or (":" in gap.words and whole_list(context, parts, total)):
            return sum_of(total, parts, "P3", Confidence.STATED if closed else Confidence.INFERRED, explicit=closed)
    largest = max(part.quantity.low for part in parts[1:])
    if len(parts) >= 3 and context.between(parts[0], parts[1]).has("closed") and parts[0].quantity.low > largest:
        return sum_of(parts[0], parts[1:], "P3", Confidence.STATED, explicit=True)
    return None


def _numbers(figure: Figure, parts: Sequence[Figure]) -> bool:
    """How many parts there are ("two campsites: 700 at ..., 450 at ..."), no total of them."""
    quantity = figure.quantity
    return quantity.kind is Kind.COUNT and quantity.low == len(parts) < max(part.quantity.low for part in parts)


def _with_total_elsewhere(context: Context, parts: list[Figure]) -> Relation | None:
    """A closed list (the rest, split, three tranches) whose total stands in another sentence."""
    kind = parts[0].kind
    if kind in (Kind.PERCENT, Kind.POINTS) or parts[0].in_title:
        return None
    last = context.lead(parts[-1])
    rest = last.has("rest")
    split = context.stretch(parts[0].sentence, _start(context, parts[0]), parts[0].start)
    closed = split.has("closed") or _counted(context, parts)
    if not (rest or closed) or split.has("aside") or (len(parts) == 2 and not (rest or closed)):
        return None
    candidates = _totals(context, parts)
    if not candidates:
        return None
    best = min(candidates, key=lambda figure: abs(_sum_of(parts) - figure.quantity.middle))
    if is_first_item(best, _sum_of(parts), candidates):
        return None
    gap = abs(_sum_of(parts) - best.quantity.middle)
    fits = judge(add, [part.readings for part in parts], best.readings)
    near = best.in_title or (best.paragraph == parts[0].paragraph and _stands_alone(context, best))
    if gap > _NEAR_MISS * best.quantity.middle or (fits.alarms and not near):
        return None
    return sum_of(best, parts, "P17" if rest else "P3", Confidence.INFERRED, explicit=rest and closed)


def is_first_item(total: Figure, parts: Fraction, wholes: Iterable[Figure]) -> bool:
    """With what seemed the total the list comes near another amount: it is the first item, told a sentence before."""
    made = total.quantity.middle + parts
    return any(abs(made - one.quantity.middle) <= _SLIGHT * made for one in wholes if one is not total)


def _stands_alone(context: Context, total: Figure) -> bool:
    """The only like amount of its sentence: no item of another list."""
    like = [other for other in context.figures(total.sentence) if alike(other, total)]
    return len(like) == 1 or context.just_before(total, 5).has("total", "commitment")


def _totals(context: Context, parts: Sequence[Figure]) -> list[Figure]:
    """Like amounts in the title or up to three paragraphs before that are larger than every part."""
    largest = max(part.quantity.high for part in parts)
    return [
        figure
        for figure in context.scene.before(parts[0], 3)
        if alike(figure, parts[0]) and usable(figure) and figure.quantity.low > largest
    ]


def _counted(context: Context, parts: Sequence[Figure]) -> bool:
    """A number of things before the list equals the number of its items ("three tranches: ...")."""
    scene = context.scene
    first = parts[0]
    near = context.scene.amounts[max(0, first.order - 2) : first.order]
    for figure in near:
        quantity = figure.quantity
        if quantity.kind is Kind.COUNT and quantity.low == len(parts) and first.paragraph == figure.paragraph:
            text = scene.text[figure.end : first.start]
            if (":" in text and len(text) < 60) or _split_near(context, figure):
                return True
    return False


def _split_near(context: Context, figure: Figure) -> bool:
    return "closed" in context.sentence_roles(figure.sentence)


def _start(context: Context, figure: Figure) -> int:
    return context.scene.segments.sentences[figure.sentence].start


def _sum_of(parts: Sequence[Figure]) -> Fraction:
    return added(part.quantity.middle for part in parts)
