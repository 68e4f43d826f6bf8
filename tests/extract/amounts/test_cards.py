"""What a person may type on a card."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.extract.amounts.reading import read
from workbench.domain.quantities import Hedge, Kind
from workbench.extract.dimensions.amounts import parse_amount
from workbench.language import pack

CASES = [
    ("fr", "22000..22500 M USD", Kind.MONEY, "22000000000", "22500000000", "USD", Hedge.NONE),
    ("fr", "22 à 22,5 milliards de dollars", Kind.MONEY, "22000000000", "22500000000", "USD", Hedge.NONE),
    ("fr", "environ 40 Md€", Kind.MONEY, "40000000000", "40000000000", "EUR", Hedge.ABOUT),
    ("fr", "2024 euros", Kind.MONEY, "2024", "2024", "EUR", Hedge.NONE),
    ("en", "$26-31 million", Kind.MONEY, "26000000", "31000000", "USD", Hedge.NONE),
    ("en", "at least 12 percent", Kind.PERCENT, "12", "12", "%", Hedge.AT_LEAST),
    ("en", "148p", Kind.MONEY, "1.48", "1.48", "GBP", Hedge.NONE),
    ("en", "1,234.5 km", Kind.MEASURE, "1234.5", "1234.5", "km", Hedge.NONE),
    ("de", "1.234,5 km", Kind.MEASURE, "1234.5", "1234.5", "km", Hedge.NONE),
    ("fr", "trois ans", Kind.DURATION, "3", "3", "year", Hedge.NONE),
    ("fr", "un tiers", Kind.PERCENT, "100/3", "100/3", "%", Hedge.FRACTION),
    ("fr", "150 personnes", Kind.COUNT, "150", "150", "personne", Hedge.NONE),
    ("en", "25 basis points", Kind.POINTS, "0.25", "0.25", "pp", Hedge.NONE),
]


@pytest.mark.parametrize(("tag", "text", "kind", "low", "high", "unit", "hedge"), CASES)
def test_card(tag, text, kind, low, high, unit, hedge):
    quantity = parse_amount(text, pack.load(tag))
    assert quantity is not None
    assert (quantity.kind, quantity.low, quantity.high, quantity.unit, quantity.hedge) == (
        kind, Fraction(low), Fraction(high), unit, hedge,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "default", "kind", "unit"),
    [
        ("45", "EUR", Kind.MONEY, "EUR"), ("45", "%", Kind.PERCENT, "%"), ("45", "year", Kind.DURATION, "year"),
        ("45", "km", Kind.MEASURE, "km"), ("45", "siège", Kind.COUNT, "siège"), ("45", None, Kind.COUNT, ""),
        ("2024", "EUR", Kind.MONEY, "EUR"),
    ],
)  # fmt: skip
def test_default_unit(text, default, kind, unit):
    quantity = parse_amount(text, pack.load("fr"), default)
    assert quantity is not None
    assert (quantity.kind, quantity.unit) == (kind, unit)


@pytest.mark.parametrize("text", ["", "   ", "rien", "3 euros et 4 dollars", "x" * 2000])
def test_not_an_amount(text):
    assert parse_amount(text, pack.load("fr")) is None


def test_form_keeps_numeral_and_step():
    quantity = parse_amount("22,5 milliards d'euros", pack.load("fr"))
    assert quantity is not None
    assert quantity.step == 10**8
    assert quantity.numeral == "22,5 milliards"
    backwards = parse_amount("de 45 à 30 minutes", pack.load("fr"))
    assert backwards is not None
    assert backwards.reversed
    per = parse_amount("12 morts pour 100 000 habitants", pack.load("fr"))
    assert per is None or per.per == "100000 inhabitant"


@pytest.mark.parametrize(
    ("tag", "text", "per"),
    [
        ("fr", "10 millions d'euros par mois", "month"), ("en", "$5 million a week", "week"),
        ("fr", "Il a versé 22 milliards de dollars la semaine dernière.", None),
        ("en", "It stood at 4.2% a month earlier.", None),
        ("it", "Ha investito 5 milioni di euro l'anno scorso.", None),
        ("es", "Invirtió 5 millones de euros el año pasado.", None),
    ],
)  # fmt: skip
def test_a_moment_is_no_rate(tag, text, per):
    mentions, _left = read(tag, text)
    assert [mention.quantity.per for mention in mentions] == [per]


@pytest.mark.parametrize(
    ("tag", "text", "value"),
    [
        ("pt", "O programa custa 2,5 milhões de euros, dos quais 900 mil foram pagos.", 900_000),
        ("en", "The programme costs 2.5 million euros, of which 900 thousand has been paid.", 900_000),
        ("en", "The programme costs 2.5 million euros, of which 900,000 has been paid.", 900_000),
        ("fr", "Le programme coûte 2,5 millions d'euros, dont 900 000 ont été versés.", 900_000),
        ("fr", "Le budget passe de 2,5 millions d'euros à 3,1 cette année.", 3_100_000),
        ("en", "Sales rose from 1,250 billion yen to 1,310 this year.", 1_310 * 10**9),
    ],
)
def test_a_part_with_a_scale_of_its_own_does_not_take_another(tag, text, value):
    mentions, _left = read(tag, text)
    assert mentions[1].quantity.low == value
    assert mentions[1].quantity.unit == mentions[0].quantity.unit
