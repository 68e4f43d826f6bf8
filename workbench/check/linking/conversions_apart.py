"""One amount in two units, told in two sentences or paragraphs: "45C. In old money, that is 113 degrees Fahrenheit".

The later sentence begins with words of saying again; or the article has one amount of a dimension in the metric system
and one in the imperial, of about one size; or two metric units with the same digits, the one a slip of ten of the other
("a nugget of 2.5 kilos ... it weighed 250 grams").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from workbench.check.linking.context import Context
from workbench.check.linking.conversions import convertible, units
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.check.units import dimension, factor, metric, of_two_systems
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Hedge, Kind

_OPENING = 5
"""Tokens of a sentence among which the words of saying again begin."""
_LEAD = 9
_MOST = Fraction(1100)
_SIZE = Fraction(2)
_DEGREES = Fraction(15)
_FEW, _TELLING = 2, 3
"""Digits that two amounts share by accident where there are others, and where there are none."""
_PARAGRAPHS = 3
_ALONE = ("mass", "area", "volume", "speed")
_EXACT = (Hedge.NONE, Hedge.ABOUT)


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """The first amount of a sentence that begins with words of saying again, with the one before it."""
    figures = [figure for figure in context.figures(sentence) if not figure.in_title]
    for number, figure in enumerate(figures):
        if figure.kind not in (Kind.MEASURE, Kind.MONEY) or any(one.kind is figure.kind for one in figures[:number]):
            continue
        lead = context.lead(figure) if not number else None
        start = context.scene.sentence_tokens(sentence).start
        if lead is None or len(lead) > _LEAD + len(context.inside(figure)):
            continue
        told = [cue for cue in lead.cues if "soit" in cue.roles and cue.first - start <= _OPENING]
        taken_up = figure.kind is Kind.MONEY and lead.words[:1] and lead.words[0] in context.words.those
        if not (told or (taken_up and context.inside(figure).start == start + 1)) or context.just_after(figure, 3).has(
            "more", "up", "down"
        ):
            continue
        before = [one for one in context.scene.before(figure, 1) if sentence - 1 <= one.sentence < sentence]
        like = [one for one in before if convertible(context, one, figure, _MOST)]
        if like and like[-1] is before[-1]:
            yield _relation(like[-1], figure, Confidence.STATED, "P4.next")


def find_all(context: Context) -> Iterator[Relation]:
    """Lone amounts of a dimension in two systems, and metric ones that differ by a slip of ten."""
    for told, figures in _measured(context).items():
        yield from _lone(told, figures)
        yield from _slips(told, figures)


def _measured(context: Context) -> dict[str, list[Figure]]:
    """The plain amounts of every physical dimension, in text order."""
    found: dict[str, list[Figure]] = {}
    for told, figure in context.scene.trace.every(_of_dimension, context, context.sentences):
        found.setdefault(told, []).append(figure)
    return found


def _of_dimension(context: Context, sentence: int) -> Iterator[tuple[str, Figure]]:
    for figure in context.figures(sentence):
        told = dimension(figure.unit) if figure.kind is Kind.MEASURE else _temperature(figure)
        if told is None and figure.kind is Kind.MONEY and figure.unit == "GBP" and figure.quote[-1:].isalpha():
            told = "mass"  # "he came to 1,600 pounds"
        told = told or _temperature(figure)
        if told is not None and figure.quantity.hedge in _EXACT and not figure.per:
            yield told, figure


def _temperature(figure: Figure) -> str | None:
    return "temperature" if figure.unit in ("°C", "°F") else None


def _lone(told: str, figures: Sequence[Figure]) -> Iterator[Relation]:
    """The only two amounts of a dimension, in two systems, of about one size."""
    values = {(one.unit, one.quantity.low): one for one in reversed(figures)}
    if len(values) != 2:
        return
    first, second = sorted(values.values(), key=lambda one: one.order)
    if first.sentence == second.sentence or not _near(first, second):
        return
    one, two = units(first, second)
    if told == "temperature":
        if {one, two} == {"°C", "°F"} and abs(_celsius(first) - _celsius(second)) <= _DEGREES:
            yield _relation(first, second, Confidence.INFERRED, "P4.lone")
    elif told in _ALONE and of_two_systems(one, two):
        a, b = first.quantity.middle * factor(one), second.quantity.middle * factor(two)
        if a and b and 1 / _SIZE <= a / b <= _SIZE:
            yield _relation(first, second, Confidence.INFERRED, "P4.lone")


def _celsius(figure: Figure) -> Fraction:
    value = figure.quantity.middle
    return value if figure.unit == "°C" else (value - 32) * Fraction(5, 9)


def _slips(told: str, figures: Sequence[Figure]) -> Iterator[Relation]:
    """Two amounts of the same digits in two metric units, of which one is ten, a hundred or a thousand of the other."""
    measured = [one for one in figures if metric(one.unit) and one.quantity.low == one.quantity.high]
    values = {one.quantity.middle * factor(one.unit) for one in measured if one.unit != "°C"}
    for number, second in enumerate(measured):
        digits = _digits(second)
        least = _FEW if len(values) == _FEW and told != "length" else _TELLING
        if len(digits) < least or second.in_title:
            continue  # heights and ways are told side by side, and in two units
        same = [one for one in measured[:number] if one.unit != second.unit and _digits(one) == digits]
        if len(same) == 1 and _near(same[0], second) and _off(same[0], second):
            yield _relation(same[0], second, Confidence.INFERRED, "P4.digits")


def _digits(figure: Figure) -> str:
    return figure.digits.strip("0")


def _off(first: Figure, second: Figure) -> bool:
    a, b = first.quantity.middle * factor(first.unit), second.quantity.middle * factor(second.unit)
    return bool(a and b) and a != b and first.sentence != second.sentence


def _near(first: Figure, second: Figure) -> bool:
    return first.in_title or second.paragraph - first.paragraph <= _PARAGRAPHS


def _relation(first: Figure, second: Figure, confidence: Confidence, pattern: str) -> Relation:
    members = (("from", first), ("to", second))
    return Relation(LinkKind.CONVERSION, members, confidence, pattern=pattern)
