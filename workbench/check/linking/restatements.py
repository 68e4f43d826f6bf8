"""The same quantity told twice: title and body, lead and later (pattern P13 across the text).

Arithmetic never makes a pair. Two like amounts are one quantity when their labels share a noun, their periods do not
differ, and one of them is in the title or takes the other up; then only a slip (scale, digit, swapped digits) or a
title figure that nothing in the body bears out is compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from functools import partial

from workbench.check.linking.context import Context, alike
from workbench.check.linking.guards import (
    corrected,
    earlier_told,
    of_earlier_year,
    one_more,
    same_scope,
    stands,
    tells_earlier,
)
from workbench.check.linking.other_size import of_its_own, of_other_size
from workbench.check.linking.per_what import per_what
from workbench.check.linking.said_of import said_of
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.check.slips import slip
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Hedge, Kind
from workbench.language.naming import words

_Keyed = Callable[[Context, Figure], Iterator[tuple[object, Figure]]]
_THOUSANDS = (Fraction(1000), Fraction(10**6))
_DIGITS = 2
_LOOK_BACK = 8  # figures of the same digits
_TELLING = 3  # digits of which two swapped are hardly an accident
_LONG = 4  # digits of a number that no other has by accident
_STEM = 5
_STRONG = 2  # nouns and verbs that two labels share


def find_all(context: Context) -> Iterator[Relation]:
    """Pairs that tell one quantity, found within buckets of the same kind and unit."""
    yield from context.scene.trace.every(_told_twice, context, _buckets(context), Relation.all_same)


def _buckets(context: Context) -> tuple[tuple[Figure, ...], ...]:
    """The amounts by what they measure, which no edit changes."""
    return context.scene.trace.remembered(_buckets, lambda: tuple(map(tuple, _sorted(context.scene.amounts).values())))


def _sorted(amounts: Sequence[Figure]) -> dict[tuple[Kind, str], list[Figure]]:
    buckets: dict[tuple[Kind, str], list[Figure]] = defaultdict(list)
    for figure in amounts:
        if figure.kind in (Kind.MONEY, Kind.COUNT, Kind.PERCENT, Kind.MEASURE) and not figure.per:
            unit = "" if figure.kind is Kind.COUNT else figure.unit
            buckets[figure.kind, unit].append(figure)
    return buckets


def _told_twice(context: Context, figures: tuple[Figure, ...]) -> Iterator[Relation]:
    yield from _scale_slips(context, figures)
    yield from _title_slips(context, figures)
    yield from _swaps(context, figures)


def _swaps(context: Context, figures: Sequence[Figure]) -> Iterator[Relation]:
    """Two figures of the body with the same digits in another order, of one label and one time."""
    for group in _groups(_by_digits, context, figures):
        for number, second in enumerate(group):
            for first in group[max(0, number - _LOOK_BACK) : number]:
                if first.quantity.low != second.quantity.low and _kept(_swapped, context, first, second):
                    yield _same(first, second, "swap")
                    break


def _by_digits(_: Context, figure: Figure) -> Iterator[tuple[object, Figure]]:
    if figure.in_title or figure.kind is Kind.PERCENT or figure.quotation is not None or not _plain(figure):
        return
    digits = "".join(sorted(figure.digits))
    if len(digits.strip("0")) >= _DIGITS:
        yield (digits, "" if figure.kind is Kind.COUNT else figure.unit), figure  # people go by many nouns


def _groups(keyed: _Keyed, context: Context, figures: Sequence[Figure]) -> Iterator[list[Figure]]:
    """The amounts with one key, where they are not all of one value."""
    groups: dict[object, list[Figure]] = defaultdict(list)
    for key, figure in context.scene.trace.every(keyed, context, figures):
        groups[key].append(figure)
    for group in groups.values():
        if any(figure.quantity.low != group[0].quantity.low for figure in group[1:]):
            yield group


def _kept(ask: Callable[[Context, Figure, Figure], bool], context: Context, first: Figure, second: Figure) -> bool:
    """The answer about two figures, kept until one of them changes."""
    return context.scene.trace.remembered((ask, first, second), partial(ask, context, first, second))


def _swapped(context: Context, first: Figure, second: Figure) -> bool:
    slipped = slip(second.quantity.low, first.quantity.low, _step(first, second)) == "swapped"
    if not slipped and not (_exchanged(first, second) and _takes_up(context, second)):
        return False
    if first.sentence == second.sentence or not (stands(context, first) and _holds(context, second)):
        return False
    years = _years(context, first), _years(context, second)
    if (years[0] and years[1] and not years[0] & years[1]) or not same_scope(context, first, second):
        return False
    telling = ("against", "open", "up", "down", "before_year", "rest", "expected", "earlier", "more")
    if any(_told(context, one, telling) for one in (first, second)):
        return False
    shared = context.label(first) & context.label(second) - _common(context)
    if first.unit == second.unit and slipped and shared:
        return True
    written = max(len(one.digits.strip("0")) for one in (first, second))
    least = _TELLING if first.unit == second.unit else _LONG
    return written >= least and _takes_up(context, second)


def _told(context: Context, figure: Figure, roles: Sequence[str]) -> bool:
    """Words that tell an amount apart stand beside it; "from" alone does not ("from its 124 metres you see far")."""
    lower, origins = context.scene.tokens.lower, context.words.from_
    cues = (*context.just_before(figure, 4).cues, *context.just_after(figure, 5).cues)
    return any(
        not cue.roles.isdisjoint(roles) and not (cue.last - cue.first == 1 and lower[cue.first] in origins)
        for cue in cues
    )


def _exchanged(first: Figure, second: Figure) -> bool:
    """Two digits, not necessarily neighbours, have changed places: 1,012 and 1,210."""
    a, b = first.digits, second.digits
    different = [index for index in range(min(len(a), len(b))) if a[index] != b[index]]
    return len(a) == len(b) >= _LONG and len(different) == 2 and sorted(a) == sorted(b)


def _holds(context: Context, second: Figure) -> bool:
    """Given as fact; what is taken up as known holds whatever the sentence denies of it."""
    return stands(context, second) or (_takes_up(context, second) and not corrected(context, second))


def _takes_up(context: Context, figure: Figure) -> bool:
    """As something known: "the 1,210 respondents", « ces 16,4 millions », "its 124 metres"."""
    return context.just_before(figure, 2).has("definite", "demonstrative", "possessive")


def _scale_slips(context: Context, figures: Sequence[Figure]) -> Iterator[Relation]:
    """Two amounts a factor of 1,000 apart with the same mantissa, met through a dictionary of mantissas."""
    for group in _groups(_by_mantissa, context, figures):
        for number, second in enumerate(group):
            for first in group[max(0, number - _LOOK_BACK) : number]:
                if _differ_by_thousands(first, second) and _kept(_one_quantity, context, first, second):
                    if per_what(context, first) is not None or per_what(context, second) is not None:
                        continue  # « deux millions et demi, soit deux et demi par visiteur »
                    yield _same(first, second, "scale")
                    break


def _by_mantissa(_: Context, figure: Figure) -> Iterator[tuple[object, Figure]]:
    if figure.kind is not Kind.PERCENT and figure.mantissa is not None:
        yield ("" if figure.kind is Kind.COUNT else figure.unit, figure.mantissa), figure  # subscribers are customers


def _differ_by_thousands(first: Figure, second: Figure) -> bool:
    a, b = sorted((first.quantity.low, second.quantity.low))
    return a != b and b / a in _THOUSANDS and max(first.quantity.step, second.quantity.step) >= 1000


def _one_quantity(context: Context, first: Figure, second: Figure) -> bool:
    """A shared noun, the same year beside both, or a title figure that nothing else in the body bears out."""
    if not same_scope(context, first, second) or of_other_size(context, second):
        return False
    if _pointed_at(context, first, second):
        return True
    if of_its_own(context, first, second):
        return False
    if first.unit != second.unit and first.unit and second.unit:
        return False
    years = _years(context, first), _years(context, second)
    if years[0] and years[1] and not years[0] & years[1]:
        return False
    if context.label(first) & context.label(second):
        return True
    if _side_by_side(first, second) and stands(context, first) and stands(context, second):
        return True
    if _telling(second) and (first.in_title or _definite(context, second) or _one_name(context, first, second)):
        return True
    nouns = context.sentence_stems(first.sentence) & context.sentence_stems(second.sentence)
    taken = _takes_up(context, second) or context.just_before(second, 2).has("rest")
    if nouns and len(second.digits.strip("0")) >= _DIGITS and taken:
        return True
    return (first.in_title and not _borne_out(context, first)) or bool(years[0] and years[0] & years[1])


def _pointed_at(context: Context, first: Figure, second: Figure) -> bool:
    """Taken up by an article or demonstrative right before it, of two digits or more, with nothing behind it that makes
    it another ("the £84 million spent on posters"): "3 per cent of the £84 million is overdue". Where the nouns differ
    it opens its sentence: "The 14 thousand customers".
    """
    if len(second.digits.strip("0")) < _DIGITS or not stands(context, second) or of_earlier_year(context, second):
        return False
    lower, inside = context.scene.tokens.lower, context.inside(second)
    before = context.preceding(second, 1)
    if first.unit != second.unit and first.unit and second.unit:
        opens = inside.start - context.scene.sentence_tokens(second.sentence).start <= 1
        near = Fraction(1, 1000) <= second.quantity.low / first.quantity.low <= 1000
        return opens and near and _definite(context, second) and second.kind is Kind.COUNT
    if before and before[0] in context.words.those:
        return True
    table = context.scene.pack.table("sources").table("words")
    behind = lower[inside.stop] if inside.stop < len(lower) else "."
    plain = not behind[0].isalpha() or behind in words(table, "be") | words(table, "auxiliaries")
    return _definite(context, second) and plain


def _side_by_side(first: Figure, second: Figure) -> bool:
    """In neighbouring sentences, with the same two digits or more: hardly two quantities."""
    mantissa = second.quantity.low
    while mantissa and mantissa % 10 == 0:
        mantissa /= 10
    near = abs(first.paragraph - second.paragraph) <= 1 and abs(first.sentence - second.sentence) <= 1
    return near and not first.in_title and (mantissa > 10 or mantissa.denominator > 1)


def _definite(context: Context, figure: Figure) -> bool:
    """Taken up with an article: "the $1.8 million gap"."""
    return context.just_before(figure, 1).has("definite")


def _one_name(context: Context, first: Figure, second: Figure) -> bool:
    """The sentence of the first names somebody or something that the paragraph of the second names too."""
    scene = context.scene
    sentence, paragraph = scene.segments.sentences[first.sentence], scene.segments.paragraphs[second.paragraph]
    groups = [{name.group for name in scene.names_within(span.start, span.end)} for span in (sentence, paragraph)]
    return not groups[0].isdisjoint(groups[1])


def _telling(figure: Figure) -> bool:
    """The mantissa is no round number, so that two of them are hardly an accident."""
    mantissa = figure.quantity.low / (figure.quantity.step or 1)
    return mantissa % 10 != 0 and mantissa >= 10


def _title_slips(context: Context, figures: Sequence[Figure]) -> Iterator[Relation]:
    """A figure of the title or lead against the figure of the body that should be the same."""
    titles = [figure for figure in figures if figure.in_title and _stated(figure)]
    for title in titles:
        body = [figure for figure in figures if not figure.in_title and alike(title, figure)]
        same = [figure for figure in body if not figure.quantity.is_range and _meets(figure, title)]
        if not same and _added(title, body):
            continue
        for figure in body:
            if figure not in same and _taken_up(context, title, same, figure):
                yield _same(title, figure, "title")
                break


def _added(title: Figure, body: Sequence[Figure]) -> bool:
    """The amounts of a sentence make it: "30,000 homes, and the others 45,000", under "75,000 homes"."""
    made: dict[int, Fraction] = defaultdict(Fraction)
    for figure in body:
        made[figure.sentence] += figure.quantity.middle
    return title.quantity.middle in made.values()


def _meets(figure: Figure, title: Figure) -> bool:
    """One value; a range around it ("between 1.2 and 1.6 million") does not tell it."""
    return figure.readings.normal.meets(title.readings.normal)


def _taken_up(context: Context, title: Figure, same: Sequence[Figure], figure: Figure) -> bool:
    """True when `figure` is the title's quantity with a slip, or the only candidate for an unsupported title figure."""
    if not _plain(figure) or not stands(context, figure) or not same_scope(context, title, figure):
        return False
    if (
        figure.kind is Kind.PERCENT
        or _compared(context, title, same, figure)
        or said_of(context.scene).names_anew(figure)
        or one_more(context, figure)
    ):
        return False
    if any(one.sentence == figure.sentence for one in same):
        return False  # "has raised $45m from investors led by Harrow, which alone put in $25m"
    shared = context.label(title) & context.label(figure)
    unit = figure.unit if figure.kind is Kind.COUNT else ""
    slipped = slip(figure.quantity.low, title.quantity.low, _step(title, figure))
    if slipped != "swapped" and not _plain(title):
        return False
    if slipped == "swapped":
        return (
            _same_label(context, title, same, figure)
            if same
            else bool(shared) or len(figure.digits.strip("0")) >= _TELLING
        )
    if slipped != "digit" or abs(figure.quantity.low / title.quantity.low - 1) > Fraction(1, 2):
        return False
    if same:
        return _same_label(context, title, same, figure)
    named = bool(unit) and unit == title.unit and not _of_other_noun(context, title, figure)
    return bool(shared) or named or _lone(context, title, figure)


def _of_other_noun(context: Context, title: Figure, figure: Figure) -> bool:
    """A number without a noun that got the headline's, whose sentence does not have that noun: "the number of pupils
    will fall from 96 to 68, a loss of 28", under "24 teachers".
    """
    if figure.quote != figure.quantity.numeral:
        return False
    noun = title.quote.split()[-1].lower()[:_STEM]
    inside = context.scene.sentence_tokens(figure.sentence)
    counted = any(one.kind is Kind.COUNT and one.unit == title.unit and one.quote != one.quantity.numeral
                  for one in context.figures(figure.sentence))  # fmt: skip
    return not counted and not any(context.scene.tokens.lower[at].startswith(noun) for at in inside)


def _lone(context: Context, title: Figure, figure: Figure) -> bool:
    """The only like amount of the title and the only one of the first paragraph of the body."""
    amounts = context.scene.amounts
    first = next((one.paragraph for one in amounts if not one.in_title), -1)
    heads = [one for one in amounts if one.in_title and alike(one, title)]
    leads = [one for one in amounts if one.paragraph == first and not one.in_title and alike(one, title)]
    return first == 1 and len(heads) == 1 and leads == [figure]


def _same_label(context: Context, title: Figure, same: Sequence[Figure], figure: Figure) -> bool:
    """The noun and the period of a figure are those of the title figure as the body tells it, or it is taken up."""
    years = set().union(*(_years(context, one) for one in same))
    own = _years(context, figure)
    if years and own and not years & own:
        return False
    labels = context.label(title).union(*(context.label(one) for one in same))
    shared = labels & context.label(figure) - _common(context)
    if years & own and shared:
        return True
    if context.just_before(figure, 1).has("definite"):
        unit = figure.unit if figure.kind is Kind.COUNT else ""
        units = {one.unit for one in (title, *same)}
        return unit in units if unit else not own
    return len(shared) >= _STRONG


def _common(context: Context) -> frozenset[str]:
    return frozenset(word[:6] for word in context.words.empty)


def _compared(context: Context, title: Figure, same: Sequence[Figure], figure: Figure) -> bool:
    """Figures to compare with, parts and changes are told as such and restate nothing, unless the title does so too."""
    telling = {"against", "open", "up", "down", "before_year", "rest"}
    near = context.just_before(figure, 4).roles & telling
    if near - context.just_before(title, 4).roles or context.just_after(figure, 3).has("more", "against"):
        return True
    own = _years(context, figure)
    dated = any(own & _years(context, one) for one in same)
    return not dated and _beside(context, figure)


def _beside(context: Context, figure: Figure) -> bool:
    """Words beside an amount that tell it apart: last year, earlier, expected."""
    if tells_earlier(context, context.just_after(figure, 7), "before_year", "expected", "earlier"):
        return True
    return context.just_before(figure, 4).has("expected", "earlier") or earlier_told(context, figure)


def _borne_out(context: Context, title: Figure) -> bool:
    return any(
        not figure.in_title and alike(figure, title) and figure.readings.normal.meets(title.readings.normal)
        for figure in context.scene.amounts
    )


def _years(context: Context, figure: Figure) -> frozenset[int]:
    """The years of the dates in the sentence of a figure; of the nearest date when there are several."""
    dates = [dated for dated in context.scene.dates_in(figure.sentence) if dated.moment is not None]
    if not dates:
        return frozenset()
    nearest = min(dates, key=lambda dated: min(abs(dated.start - figure.end), abs(figure.start - dated.end)))
    moment = nearest.moment
    if moment is None or moment.earliest is None or moment.latest is None:
        return frozenset()
    return frozenset(range(moment.earliest.year, min(moment.latest.year, moment.earliest.year + 3) + 1))


def _plain(figure: Figure) -> bool:
    return not figure.quantity.is_range and figure.quantity.hedge is Hedge.NONE and figure.quantity.low > 0


def _stated(figure: Figure) -> bool:
    """One value, hedged or not."""
    return not figure.quantity.is_range and figure.quantity.low > 0 and figure.quantity.hedge is not Hedge.FRACTION


def _step(first: Figure, second: Figure) -> Fraction:
    return min(first.quantity.step, second.quantity.step)


def _same(first: Figure, second: Figure, pattern: str) -> Relation:
    members = (("first", first), ("second", second))
    return Relation(LinkKind.SAME, members, Confidence.INFERRED, pattern=f"P13.{pattern}", explicit=pattern == "scale")
