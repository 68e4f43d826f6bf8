"""Amounts are converted at different exchange rates within one article.

Why it matters: one of the converted amounts is then wrong, and readers who know only one currency are misled.

What is not reported: rates that agree within the rounding of all four amounts; a single conversion; "at the time".

Source: consistency.md CUR-1.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import islice

from workbench.check.culprits import Suspect, suggestions
from workbench.check.grading import ratio
from workbench.check.relation import Relation
from workbench.check.reporting import finding, shown
from workbench.check.rule import Example, Rule
from workbench.check.scene import Figure, Scene
from workbench.domain.findings import Finding, Severity
from workbench.domain.intervals import Interval, added
from workbench.domain.links import LinkKind
from workbench.domain.quantities import Kind
from workbench.domain.readings import Readings
from workbench.i18n import message

_NEAR_RATE = Fraction(2, 100)
CODE, FAMILY = "CUR-1", "conversion"
_APART, _COARSELY = Fraction(10, 100), Fraction(3, 2)
"""Least gap between two rates that a hedge does not excuse, and how much more coarsely than written one may round."""
_Pair = tuple[Figure, Figure]

WORDS = {
    "en": {
        "rule.CUR-1.title": "Two exchange rates",
        "rule.CUR-1.message": "The conversions do not agree with each other: they imply {first} and {second} {to} per {from_}.",
    },
    "fr": {
        "rule.CUR-1.title": "Deux taux de change",
        "rule.CUR-1.message": "Les conversions ne concordent pas : elles impliquent {first} et {second} {to} par {from_}.",
    },
}

EXAMPLES = (
    Example("fr", "Le groupe a levé [[120 millions d’euros (130 millions de dollars)]]. Il est valorisé [[480 millions d’euros (610 millions de dollars)]].", wrong=True),
    Example("fr", "Le groupe a levé 120 millions d’euros (130 millions de dollars). Il est valorisé 480 millions d’euros (520 millions de dollars).", wrong=False),
    Example("en", "The scheme costs [[£2.4bn ($3.2bn)]]. A cable takes [[£600m ($690m)]].", wrong=True),
    Example("en", "The round brought $180 million (€165 million), which takes the total to some $410 million (€376 million).", wrong=False),
    Example("de", "Das Werk kostet [[62 Millionen Euro (58 Millionen Franken)]], die Banken leihen [[40 Millionen Euro (43 Millionen Franken)]].", wrong=True),
    Example("en", "The mill won an order worth [[25.5 billion rupees ($400 million)]] for rails.\n\n($1 = 85.00 Indian rupees)", wrong=True),
    Example("en", "The mill won an order worth 25.5 billion rupees ($300 million) for rails.\n\n($1 = 85.00 Indian rupees)", wrong=False),
    Example("fr", "La banque veut économiser [[90 millions de francs suisses par an, soit 96 millions d’euros]]. Le plan est provisionné à hauteur de 60 millions de francs suisses. Ces 74 millions d’euros pèseront sur les comptes.", wrong=True),
    Example("fr", "La banque veut économiser 90 millions de francs suisses par an, soit 96 millions d’euros. Le plan est provisionné à hauteur de 60 millions de francs suisses. Ces 64 millions d’euros pèseront sur les comptes.", wrong=False),
    Example("en", "The grant was [[5m kroner ($500,000)]]. The town gave another 2m kroner ($320,000).", wrong=True),
    Example("en", "The grant was 5m kroner ($500,000). The town gave another 2m kroner ($200,000).", wrong=False),
    Example("es", "La obra costará [[900 millones de dólares (unos 846.000 millones de pesos)]]. La primera etapa, 300 millones de dólares (330.000 millones de pesos), empieza ya.", wrong=True),
    Example("es", "La obra costará 900 millones de dólares (unos 846.000 millones de pesos). La primera etapa, 300 millones de dólares (282.000 millones de pesos), empieza ya.", wrong=False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    pairs = [_ordered(relation) for relation in scene.related(LinkKind.CONVERSION)]
    money = [pair for pair in pairs if _in_money(pair)]
    for number, second in enumerate(money):
        earlier = ((first, second) for first in money[:number] if _currencies(first) == _currencies(second))
        yield from islice(scene.trace.every(_compare, scene, earlier), 1)


def _in_money(pair: _Pair) -> bool:
    """Both are money; one may be of a currency that several lands call so ("kroner"), which is read as a count."""
    return Kind.MONEY in (pair[0].kind, pair[1].kind) and Kind.MEASURE not in (pair[0].kind, pair[1].kind)


def _ordered(relation: Relation) -> _Pair:
    first, second = relation.of("from")[0], relation.of("to")[0]
    return (first, second) if first.unit <= second.unit else (second, first)


def _currencies(pair: _Pair) -> tuple[str, str]:
    return pair[0].unit, pair[1].unit


def _is_rate(pair: _Pair, of: _Pair) -> bool:
    """As in « 6 milliards, environ 9,1 millions d'euros au cours de 655,957 francs pour un euro »: an amount of the one
    is the rate of the other.
    """
    rate = _rate(*of)
    told = (rate, 1 / rate) if rate else ()
    return any(abs(one.quantity.middle / rate - 1) <= _NEAR_RATE for one in pair for rate in told)


def _compare(scene: Scene, pairs: tuple[_Pair, _Pair]) -> Iterator[Finding]:
    """The rate of two conversions, which only an edit of one of them changes."""

    def other(operands: Sequence[Interval]) -> Interval:
        return operands[0] * ratio(operands[1:])

    first, second = pairs
    (a, b), (c, d) = pairs
    verdict = scene.judge(other, [_read(c), _read(b), _read(a)], _read(d))
    severity = verdict.severity
    if severity is None or _is_rate(first, second) or _is_rate(second, first):
        return
    if severity is Severity.NOTE and _far_apart(first, second):
        severity = Severity.WARNING
    rates = [round(_rate(a, b), 4), round(_rate(c, d), 4)]
    tag = scene.language
    arithmetic = " ≠ ".join(
        f"{shown(two.quantity.middle / _scale(two, one), tag)} / {shown(one.quantity.middle / _scale(two, one), tag)}"
        f" = {shown(rate.limit_denominator(10**6), tag, 2)}"
        for (one, two), rate in zip((first, second), rates, strict=True)
    )
    text = message(
        "rule.CUR-1.message", first=shown(rates[0], tag, 2), second=shown(rates[1], tag, 2),
        to=b.unit, from_=a.unit,
    )  # fmt: skip
    fixes = suggestions(
        scene, [Suspect(d, c.quantity.middle * _rate(a, b)), Suspect(b, a.quantity.middle * _rate(c, d))]
    )
    yield finding(scene, CODE, FAMILY, severity, [a, b, c, d], text, arithmetic, fixes)


def _read(figure: Figure) -> Readings:
    """One dollar of a rate that is given ("$1 = 85.00 rupees") is no rounded sum."""
    one = Interval.point(Fraction(1))
    return Readings(one, one, one) if figure.quantity.middle == 1 else figure.readings


def _far_apart(first: _Pair, second: _Pair) -> bool:
    """Rates that no rounding explains, though a hedge might: conversions are reckoned, nobody guesses them."""
    one, two = _rate(*first), _rate(*second)
    slack = added(_slack(figure) for figure in (*first, *second))
    return bool(one and two) and abs(one / two - 1) > max(_APART, slack * _COARSELY)


def _slack(figure: Figure) -> Fraction:
    """Half the width of the normal reading, as a share of the value."""
    normal = _read(figure).normal
    middle = figure.quantity.middle
    if normal.low is None or normal.high is None or not middle:
        return Fraction(1)
    return abs((normal.high - normal.low) / 2 / middle)


def _rate(a: Figure, b: Figure) -> Fraction:
    return b.quantity.middle / a.quantity.middle if a.quantity.middle else Fraction(0)


def _scale(a: Figure, b: Figure) -> int:
    smallest = min(abs(a.quantity.middle), abs(b.quantity.middle))
    return next((scale for scale in (10**9, 10**6) if smallest >= scale), 1)


RULE = Rule(CODE, "two-rates", FAMILY, check, WORDS, EXAMPLES)
