"""A value by the month and the same by the year do not agree.

Why it matters: rents, wages and fees are told both ways, and only one of the two is looked up.

What is not reported: amounts that are not set side by side as the same, yearly values with a thirteenth month named.

Source: our own, beside consistency.md RAT-1.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from workbench.check.culprits import Suspect, suggestions
from workbench.check.linking.context import Context
from workbench.check.linking.guards import settled, stands
from workbench.check.reporting import Sheet, finding
from workbench.check.rule import Example, Rule
from workbench.check.scene import Figure, Scene
from workbench.check.slips import slip
from workbench.check.yearly import of_a_year
from workbench.domain.findings import Finding
from workbench.domain.intervals import Interval
from workbench.domain.quantities import Hedge, Kind
from workbench.i18n import message

CODE, FAMILY = "RAT-5", "rate"
_TIMES = {
    ("month", "year"): (Fraction(12), Fraction(12)),
    ("week", "year"): (Fraction(52), Fraction(53)),
    ("day", "month"): (Fraction(20), Fraction(31)),
    ("week", "month"): (Fraction(4), Fraction(5)),
    ("day", "week"): (Fraction(5), Fraction(7)),
    ("day", "year"): (Fraction(200), Fraction(366)),
}
"""How often the shorter period is in the longer, at least and at most: working days count as well."""
_CLOSE = 6
_FAR = 2  # sentences
_MONTHS, _PAID = 12, (13, 14)
_PERIOD = 2  # tokens of "a week"

WORDS = {
    "en": {
        "rule.RAT-5.title": "By the month and by the year",
        "rule.RAT-5.message": "{short} makes {right}; that does not agree with {long}.",
    },
    "fr": {
        "rule.RAT-5.title": "Par mois et par an",
        "rule.RAT-5.message": "{short} font {right} ; cela ne concorde pas avec {long}.",
    },
}

EXAMPLES = (
    Example("fr", "La location coûte 845 euros par mois, soit [[11 340 euros par an]].", wrong=True),
    Example("fr", "La location coûte 845 euros par mois, soit 10 140 euros par an.", wrong=False),
    Example("en", "The lease costs £845 a month, or [[£11,340 a year]].", wrong=True),
    Example("en", "The lease costs £845 a month, or £10,140 a year.", wrong=False),
    Example("en", "The club pays $2.4m a year ([[$300,000 a month]]) for its ground.", wrong=True),
    Example("en", "The club pays $3.6m a year ($300,000 a month) for its ground.", wrong=False),
    Example("en", "The club pays $200 a day, or $1,000 a week.", wrong=False),
    Example("fr", "Le bail prévoit un loyer de 6 500 euros par mois.\n\n« [[98 000 euros]] par an pour des bureaux sans chauffage, c’est cher payé », a dit un élu.", wrong=True),
    Example("fr", "Le bail prévoit un loyer de 6 500 euros par mois.\n\n« 78 000 euros par an pour des bureaux sans chauffage, c’est cher payé », a dit un élu.", wrong=False),
    Example("en", "In 2025 the line carried 9.6 million people, on average [[640,000 a month]].", wrong=True),
    Example("en", "In 2025 the line carried 9.6 million people, on average 800,000 a month.", wrong=False),
    Example("en", "The ferry makes six crossings a day, [[52 a week]].", wrong=True),
    Example("en", "The ferry makes six crossings a day, 42 a week.", wrong=False),
    Example("en", "The bakery makes 1,400 loaves a day, 15,000 a week in winter.", wrong=False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    for first, second in pairwise(scene.amounts):
        for short, long in ((first, second), (second, first)):
            times = _TIMES.get((short.per or "", long.per or "year"))
            if times is None:
                continue
            if long.per is None:
                told = of_a_year(scene.context, short, long, times)
            else:
                told = _same(scene.context, first, second) or _apart(scene.context, short, long, times[0])
            if told:
                yield from _compare(scene, short, long, Interval(*times))


def _same(context: Context, first: Figure, second: Figure) -> bool:
    """The second says the first again: « soit », "or", brackets."""
    if first.sentence != second.sentence or first.kind is not second.kind or first.unit != second.unit:
        return False
    gap = context.between(first, second)
    apposed = gap.words[-1:] == ("(",) or gap.has("soit") or (gap.words[-1:] == (",",) and _ends(context, second))
    if not apposed or len(gap) > _CLOSE or gap.has("against", "more", "up", "down"):
        return False
    return settled(context, first) and settled(context, second)


def _apart(context: Context, short: Figure, long: Figure, times: Fraction) -> bool:
    """Money by the month, and by the year a sentence or two on: one digit is all that keeps them from agreeing."""
    first, second = sorted((short, long), key=lambda one: one.start)
    near = 1 <= second.sentence - first.sentence <= _FAR and second.paragraph - first.paragraph <= 1
    if not near or short.kind is not Kind.MONEY or long.kind is not Kind.MONEY or short.unit != long.unit:
        return False
    plain = all(one.quantity.hedge is Hedge.NONE and stands(context, one) for one in (first, second))
    right = short.quantity.middle * times
    return plain and slip(long.quantity.middle, right, long.quantity.step) in ("digit", "swapped")


def _ends(context: Context, figure: Figure) -> bool:
    """Nothing but its own "a week" stands behind it: it is told of no other season or shop."""
    words = context.trail(figure).words
    return len(words) <= _PERIOD or not words[_PERIOD].isalpha()


def _paid_more_often(short: Figure, long: Figure, times: Interval) -> bool:
    """A thirteenth or fourteenth month of pay: "162 reais a month, or 2,106 a year"."""
    months = times.low == times.high == _MONTHS
    return months and long.quantity.middle in (short.quantity.middle * paid for paid in _PAID)


def _compare(scene: Scene, short: Figure, long: Figure, times: Interval) -> Iterator[Finding]:
    verdict = scene.judge(lambda one: one[0] * times, [short.readings], long.readings)
    if verdict.severity is None or _paid_more_often(short, long, times):
        return
    least = times.low
    assert least is not None
    right = short.quantity.middle * least
    sheet = Sheet(scene, [long])
    made = sheet.value(right) + sheet.unit
    text = message("rule.RAT-5.message", short=short.quote, right=made, long=long.quote)
    arithmetic = f"{short.quote} × {least} = {made} ≠ {long.quote}"
    suspects = [Suspect(long, right, derived=True), Suspect(short, long.quantity.middle / least)]
    fixes = suggestions(scene, suspects)
    yield finding(scene, CODE, FAMILY, verdict.severity, [short, long], text, arithmetic, fixes)


RULE = Rule(CODE, "month-and-year", FAMILY, check, WORDS, EXAMPLES)
