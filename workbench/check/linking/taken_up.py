"""An amount that the text takes up as known, against the one told before that it must be.

« supprimer 62 postes ... ces 72 suppressions »; "two hours ... those 180 minutes"; « 900 mégawatts ... ces 900
gigawatts ». A demonstrative right before an amount says that it was told before; an article or possessive says so of
the same noun too ("the 28 beds" after "18 beds"), where a slip of the pen makes one of the other. Where an amount
before, or the sum or difference of two, bears it out there is nothing to compare; else it is the only one of its sort
that stands near.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache
from itertools import combinations

from workbench.check.linking.context import Context
from workbench.check.linking.guards import corrected, one_more, stands
from workbench.check.relation import Relation
from workbench.check.scene import Dated, Figure, Scene
from workbench.check.slips import may_be_one_digit_off, slip
from workbench.check.units import comparable_unit, dimension, factor
from workbench.check.views import view
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Hedge, Kind
from workbench.language.naming import words
from workbench.language.synonyms import synonyms

_Sort = tuple[Kind, str, str]
_SENTENCES = 3
"""Sentences back to what a demonstrative points at."""
_LEAST_COUNT = 15
"""Smaller numbers may count a list, or some of the things told."""
_LEAST, _MOST = Fraction(2, 5), Fraction(5, 2)
_CLOSE = Fraction(2, 100)
_ALONE = Fraction(3, 5)
"""What is less than so much of an amount, or as much more, is hardly meant by it."""
_OTHER = ("against", "up", "down", "more", "open", "before_year", "rest", "expected", "each", "mean")
_SAME_DIGITS = 2
_TELLING = 3  # digits of which two amounts hardly share all by accident
_DIGITS, _HUNDRED = 10, 100
_REACH = 60
_MANY = 6  # other like amounts, among which two have the same digits by accident
_THOUSANDS = (1000, 10**6)
_PLACES = 6
_BRIEF = 9  # tokens of a sentence that takes an amount back
_TOLD_BEFORE = 12  # words before an amount among which one says that it was told earlier
_APPOSED = 4
_ENOUGH = 4
"""What must speak for it that two amounts are one quantity (see `_likeness`)."""
_DATED = 24
"""Code points behind an amount within which a date makes it that of another time."""
_NEARBY = 20
"""Amounts before it that may bear it out."""


def find_all(context: Context) -> Iterator[Relation]:
    """Amounts behind a demonstrative with the amount that they take up."""
    yield from context.scene.trace.every(_taken, context, _pointed_at(context), Relation.all_same)


def _pointed_at(context: Context) -> tuple[Figure, ...]:
    """The amounts behind a demonstrative, which no edit changes."""
    trace = context.scene.trace
    return trace.remembered(_pointed_at, lambda: tuple(trace.every(_pointed_in, context, context.sentences)))


def _pointed_in(context: Context, sentence: int) -> Iterator[Figure]:
    return (one for one in context.figures(sentence) if _points(context, one))


def _points(context: Context, figure: Figure) -> bool:
    return (
        not figure.in_title
        and figure.order > 0
        and (figure.kind is not Kind.POINTS and (_demonstrated(context, figure) or _is_told_again(context, figure)))
    )


def _demonstrated(context: Context, figure: Figure) -> bool:
    this = context.preceding(figure, 1)
    return bool(this) and this[0] in context.words.those


def _is_told_again(context: Context, figure: Figure) -> bool:
    """A figure long enough that another of the same digits is no accident, or one taken up as known."""
    digits = "".join(filter(str.isdigit, figure.quote)).strip("0")
    return len(digits) >= _TELLING or _takes_up(context, figure) > 0


def _takes_up(context: Context, figure: Figure) -> int:
    """1 when an article, a possessive or a demonstrative stands before an amount or before its own noun: "the 28 beds",
    "the observatory's 3,370 metres", "the fine, of £6.1m".
    """
    before = context.preceding(figure, 1)
    if context.just_before(figure, 1).has("definite", "possessive", "demonstrative") or _demonstrated(context, figure):
        return 1
    if before and before[0].endswith(("'s", "’s", "s'", "s’")):
        return 1
    lead = context.preceding(figure, _APPOSED)
    if not lead or lead[-1] not in (context.words.of | frozenset({":", ","})):
        return 0
    opening = context.scene.tokens.lower[context.scene.sentence_tokens(figure.sentence).start]
    cues = context.just_before(figure, _APPOSED).cues
    known = opening in context.words.those or any("definite" in cue.roles for cue in cues)
    return int(opening in lead and known)


def _taken(context: Context, figure: Figure) -> Iterator[Relation]:
    if not _plain(figure) or corrected(context, figure) or one_more(context, figure):
        return
    if figure.kind is not Kind.PERCENT and _demonstrated(context, figure):
        yield from _pointed_out(context, figure)
    elif figure.quantity.low >= _DIGITS:
        yield from _known(context, figure)


def reachable(context: Context, figure: Figure) -> list[Figure]:
    """The amounts of its sort in the title and shortly before: what stands further up is no longer in a reader's mind.
    No edit changes which these are.
    """
    sort = _sort(figure)
    like = view(context.scene, _by_sort)[sort]
    first, last = (bisect_left(like, order, key=_order) for order in (figure.order - _REACH, figure.order))
    titles = context.scene.title_amounts if first else ()
    return [one for one in titles if one.order < figure.order - _REACH and _sort(one) == sort] + like[first:last]


def _by_sort(scene: Scene) -> dict[_Sort, list[Figure]]:
    found: dict[_Sort, list[Figure]] = {}
    for one in scene.amounts:
        found.setdefault(_sort(one), []).append(one)
    return found


def _sort(figure: Figure) -> _Sort:
    """What two amounts must share to be one: money of one currency, counts, measures of one dimension; and the rate."""
    if figure.kind is Kind.DURATION:
        return figure.kind, dimension(figure.unit) or figure.unit, ""
    return figure.kind, comparable_unit(figure), figure.per or ""


def _order(figure: Figure) -> int:
    return figure.order


def _known(context: Context, figure: Figure) -> Iterator[Relation]:
    """An amount that is another by a slip and that enough says to be the same: "the £4.3m for raising the wreck"."""
    before = reachable(context, figure)
    slips = [one for one in before if one.sentence != figure.sentence and _slipped(one, figure) and _plain(one)]
    if not slips:  # of nearly every amount
        return
    told = [one for one in slips if _likeness(context, one, figure, before) >= _ENOUGH]
    if len({one.quantity.low for one in told}) != 1 or of_other_year(context, figure):
        return
    if corrected_next(context, figure):
        return
    if figure.kind is Kind.COUNT:
        before = [one for one in before if one.unit in ("", figure.unit)]
    if not any(context.just_before(one, 3).has(*_OTHER) for one in (told[-1], figure)) and not borne_out(
        figure, before, shares_before(context, figure)
    ):
        pattern = "P13.scale" if _thousandfold(told[-1], figure) else "P13.taken"
        yield _relation(LinkKind.SAME, told[-1], figure, pattern)


def corrected_next(context: Context, figure: Figure) -> bool:
    """A short sentence before or behind takes an amount back: "That was a typing error"."""
    return taken_back(context, figure.sentence - 1) or taken_back(context, figure.sentence + 1)


def taken_back(context: Context, sentence: int) -> bool:
    """A short sentence, if there is one of this number, corrects, or denies what "that" takes up: "Not everybody was
    pleased" takes nothing back.
    """
    scene = context.scene
    if not 0 <= sentence < len(scene.segments.sentences) or len(scene.sentence_tokens(sentence)) > _BRIEF:
        return False
    table, span = scene.pack.table("sources").table("words"), scene.sentence_tokens(sentence)
    lower, negations = scene.tokens.lower, words(table, "negations")
    opening = (word for word in lower[span.start : span.stop] if word.isalpha())
    taken_up = next(opening, "") in words(table, "pronouns") | context.words.those
    return any(
        "reject" in cue.roles and (taken_up or lower[cue.first] not in negations) for cue in context.cues(sentence)
    )


def _likeness(context: Context, one: Figure, figure: Figure, like: Sequence[Figure]) -> int:
    """How much says that the two are one quantity: the slip, the words that take it up, nouns, the title, no others."""
    long = _significant(figure) >= _TELLING
    swapped = _swapped(one, figure) or (_thousandfold(one, figure) and _significant(figure) >= _SAME_DIGITS)
    if (not swapped and corrected(context, one)) or context.just_before(figure, _TOLD_BEFORE).has("earlier"):
        return 0
    if figure.kind is Kind.COUNT and figure.quantity.low < _HUNDRED and _other_things(context, one, figure):
        return 0
    taken = _takes_up(context, figure)
    if not (taken or one.in_title or (swapped and long)):
        return 0
    if one.in_title and not swapped and _in_body(context, one, figure):
        return 0
    points = (3 if long else 2) if swapped else (2 if long else 1)
    points += taken + one.in_title + (figure.kind in (Kind.COUNT, Kind.DURATION) and figure.unit == one.unit)
    shared = context.label(figure) & (context.label(one) | context.sentence_stems(one.sentence))
    points += min(2, len(shared - context.stems([figure.unit])))
    others = {other.quantity.low for other in like if other.quantity.low >= _LEAST_COUNT or figure.kind is Kind.MONEY}
    others -= {one.quantity.low, figure.quantity.low}
    size = figure.quantity.low if figure.kind is Kind.MONEY else None
    rivals = [value for value in others if size is None or _ALONE <= value / size <= 1 / _ALONE]
    return points + (not rivals) - (len(others) >= _MANY)


def _other_things(context: Context, one: Figure, figure: Figure) -> bool:
    """Each has a noun that no writer puts for the other: "13 of the 21 seats", "eight of his 12 ministers"."""
    if not one.unit or not figure.unit or one.unit == figure.unit:
        return False
    return not context.scene.pack.view(synonyms).share(one.unit, figure.unit)


def _in_body(context: Context, title: Figure, figure: Figure) -> bool:
    """The body says again what the headline does, in whatever unit ("£17.7bn ... 17.7bn marks")."""
    return any(
        one.quantity.middle == title.quantity.middle
        for one in context.scene.amounts
        if not one.in_title and one is not figure
    )


def _significant(figure: Figure) -> int:
    """How many digits tell its value."""
    value = figure.quantity.low
    return _digits_of(value.numerator, value.denominator)


@cache
def _digits_of(numerator: int, denominator: int) -> int:
    value = Fraction(numerator, denominator)
    while value and value % 10 == 0:
        value /= 10
    return len(str(value * 10**_PLACES // 1).rstrip("0"))


def of_other_year(context: Context, figure: Figure) -> bool:
    """A date right behind the amount makes it that of another year than the article's."""
    published = context.scene.published
    near = [*context.scene.dates_within(figure.end, figure.end + _DATED), *_opening(context, figure)]
    moments = [one.moment for one in near]
    latest = [one.latest for one in moments if one is not None and one.latest is not None]
    return (
        published is None
        if moments and not latest
        else any(published is None or one.year != published.year for one in latest)
    )


def _opening(context: Context, figure: Figure) -> list[Dated]:
    """A date that opens the sentence of an amount: "En 2024 el alza había sido del 9 %"."""
    sentence = context.scene.segments.sentences[figure.sentence]
    dates = context.scene.dates_within(sentence.start, min(figure.start, sentence.start + _DATED))
    return dates[:1]


def _slipped(one: Figure, figure: Figure) -> bool:
    stated, right = figure.whole, one.whole
    if stated is not None and right is not None and not may_be_one_digit_off(stated, right):
        return False  # nearly always, and far sooner told than by `slip`
    a, b = one.quantity, figure.quantity
    known = slip(b.low, a.low, min(a.step, b.step))
    if known == "swapped" or _thousandfold(one, figure):
        return True
    digits = _significant(figure)
    rounded = _significant(one) != digits  # "14,000" may be 14,300
    return known == "digit" and digits >= _SAME_DIGITS and not rounded and _LEAST <= b.low / a.low <= _MOST


def _pointed_out(context: Context, figure: Figure) -> Iterator[Relation]:
    before = reachable(context, figure)
    near = [
        one
        for one in before
        if (figure.sentence - one.sentence <= _SENTENCES or _swapped(one, figure)) and _could_be(context, figure, one)
    ]
    if len({one.quantity.low for one in near}) != 1 or borne_out(figure, before, shares_before(context, figure)):
        return
    told = near[-1]
    if _in_other_money(context, told, figure):
        return
    if _prefixed(told, figure) or _thousandfold(told, figure):
        yield _relation(LinkKind.SAME, told, figure, "P13.scale")
    elif _swapped(told, figure) or _LEAST <= base(told) / base(figure) <= _MOST:
        if told.unit == figure.unit or figure.kind is Kind.COUNT:
            yield _relation(LinkKind.SAME, told, figure, "P13.taken")
        else:
            yield _relation(LinkKind.CONVERSION, told, figure, "P4.taken")


def _in_other_money(context: Context, told: Figure, figure: Figure) -> bool:
    """Money told last in another currency is what is taken up: "60 million francs. These 64 million euros"."""
    between = context.scene.amounts[told.order + 1 : figure.order]
    return any(one.kind is Kind.MONEY and one.unit != figure.unit for one in between) and told.unit == figure.unit


def _swapped(one: Figure, figure: Figure) -> bool:
    a, b = one.quantity, figure.quantity
    alike = one.unit == figure.unit or figure.kind is Kind.COUNT  # people and things go by many nouns
    return alike and slip(b.low, a.low, min(a.step, b.step)) == "swapped"


def _relation(kind: LinkKind, told: Figure, figure: Figure, pattern: str) -> Relation:
    roles = ("from", "to") if kind is LinkKind.CONVERSION else ("first", "second")
    members = tuple(zip(roles, (told, figure), strict=True))
    return Relation(kind, members, Confidence.INFERRED, pattern=pattern, explicit=pattern == "P13.scale")


def _plain(figure: Figure) -> bool:
    quantity = figure.quantity
    return not quantity.is_range and quantity.hedge is Hedge.NONE and quantity.low > 0


def _could_be(context: Context, figure: Figure, one: Figure) -> bool:
    """A plain amount of the same thing: money of one noun, counts of one noun that a slip may have changed."""
    if not _plain(one) or not stands(context, one) or context.just_before(one, 3).has(*_OTHER):
        return False
    if figure.kind is Kind.COUNT:
        nouns = context.stems([figure.unit]) | context.stems(context.just_after(figure, 3).words)
        many = min(figure.quantity.low, one.quantity.low) >= _LEAST_COUNT
        return many and bool(nouns & (context.label(one) | context.stems([one.unit])))
    return True


def shares_before(context: Context, figure: Figure) -> list[Fraction]:
    """The shares told before it, as factors."""
    before = context.scene.amounts[max(0, figure.order - _NEARBY) : figure.order]
    near = (one for one in before if one.kind is Kind.PERCENT and one.paragraph == figure.paragraph)
    return [one.quantity.middle / 100 for one in near]


def borne_out(figure: Figure, before: Sequence[Figure], shares: Sequence[Fraction]) -> bool:
    """An amount before it, whatever its hedge, or a sum, a difference or a share of some, is this one."""
    stated = base(figure)
    near = before[-_NEARBY:]
    values = {base(one) for one in near} | {_high(one) for one in near}
    made = [a + b for a, b in combinations(values, 2)] + [abs(a - b) for a, b in combinations(values, 2)]
    made += [value * part for value in values for share in shares for part in (share, 1 - share, 1 + share)]
    made += [value / share for value in values for share in shares if share]  # "91% of the 452,000 whom ..."
    return any(abs(value / stated - 1) <= _CLOSE for value in (*values, *made))


def _thousandfold(one: Figure, figure: Figure) -> bool:
    """The same digits in thousands, millions or thousand millions."""
    a, b = sorted((one.quantity.low, figure.quantity.low))
    alike = one.unit == figure.unit or figure.kind is Kind.COUNT
    return alike and one.kind in (Kind.MONEY, Kind.COUNT) and a >= _THOUSANDS[0] and b / a in _THOUSANDS


def _prefixed(told: Figure, figure: Figure) -> bool:
    """The same digits with another prefix of the unit: 900 MW, 900 GW."""
    if told.kind is not Kind.MEASURE or told.unit == figure.unit or len(figure.digits.strip("0")) < 1:
        return False
    many = len(figure.digits) >= _SAME_DIGITS
    return many and told.quantity.low == figure.quantity.low and factor(told.unit) != factor(figure.unit)


def base(figure: Figure) -> Fraction:
    """The middle of its value in base units, where they are known."""
    return figure.quantity.middle * _unit(figure)


def _high(figure: Figure) -> Fraction:
    return figure.quantity.high * _unit(figure)


def _unit(figure: Figure) -> Fraction:
    measured = figure.kind in (Kind.MEASURE, Kind.DURATION) and dimension(figure.unit) is not None
    return factor(figure.unit) if measured else Fraction(1)
