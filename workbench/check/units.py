"""Units of measure: to one base unit per dimension, exactly where the definition is exact.

Source: the international yard and pound agreement of 1959 (foot, mile, pound), NIST SP 811; temperatures are affine and
treated apart.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Protocol

from workbench.domain.quantities import Kind, Quantity

_F = Fraction
_UNITS: dict[str, tuple[str, Fraction]] = {
    "mm": ("length", _F(1, 1000)), "cm": ("length", _F(1, 100)), "m": ("length", _F(1)), "km": ("length", _F(1000)),
    "in": ("length", _F("0.0254")), "ft": ("length", _F("0.3048")), "yd": ("length", _F("0.9144")),
    "mi": ("length", _F("1609.344")), "mile": ("length", _F("1609.344")), "nmi": ("length", _F(1852)),
    "m2": ("area", _F(1)), "km2": ("area", _F(10**6)), "ha": ("area", _F(10**4)),
    "acre": ("area", _F("4046.8564224")), "mi2": ("area", _F("2589988.110336")), "ft2": ("area", _F("0.09290304")),
    "sq mi": ("area", _F("2589988.110336")), "sq ft": ("area", _F("0.09290304")), "cm2": ("area", _F(1, 10**4)),
    "g": ("mass", _F(1, 1000)), "kg": ("mass", _F(1)), "t": ("mass", _F(1000)), "mg": ("mass", _F(1, 10**6)),
    "lb": ("mass", _F("0.45359237")), "oz": ("mass", _F("0.028349523125")), "Mt": ("mass", _F(10**9)),
    "ml": ("volume", _F(1, 10**6)), "cl": ("volume", _F(1, 10**5)), "l": ("volume", _F(1, 1000)),
    "hl": ("volume", _F(1, 10)), "m3": ("volume", _F(1)), "hm3": ("volume", _F(10**6)), "km3": ("volume", _F(10**9)),
    "W": ("power", _F(1)), "kW": ("power", _F(10**3)), "MW": ("power", _F(10**6)), "GW": ("power", _F(10**9)),
    "TW": ("power", _F(10**12)), "Wh": ("energy", _F(1)), "kWh": ("energy", _F(10**3)), "MWh": ("energy", _F(10**6)),
    "GWh": ("energy", _F(10**9)), "TWh": ("energy", _F(10**12)), "km/h": ("speed", _F(1000, 3600)),
    "mph": ("speed", _F("0.44704")), "kn": ("speed", _F(1852, 3600)), "m/s": ("speed", _F(1)),
    "gal": ("volume", _F("0.003785411784")),
    "second": ("time", _F(1)), "minute": ("time", _F(60)), "hour": ("time", _F(3600)), "day": ("time", _F(86400)),
    "Pfund": ("mass", _F(1, 2)), "q": ("mass", _F(100)), "bbl": ("volume", _F("0.158987294928")),
    "week": ("time", _F(604800)), "month": ("calendar", _F(1)), "year": ("calendar", _F(12)),
}  # fmt: skip
_OTHERWISE = {"gal": (_F("0.00454609"),)}
"""What a unit is elsewhere: the American gallon stands in the table, the British one here."""


_MILES = ("milles", "mille")


class Measured(Protocol):
    """What an amount measures: a quantity, or a figure, of which no edit changes this."""

    @property
    def kind(self) -> Kind: ...
    @property
    def unit(self) -> str: ...
    @property
    def per(self) -> str | None: ...


def dimension(unit: str) -> str | None:
    """The dimension of a unit symbol; None when it is unknown here."""
    known = _UNITS.get(unit)
    return None if known is None else known[0]


def factor(unit: str) -> Fraction:
    """How many base units one unit is. Raises KeyError for an unknown one."""
    return _UNITS[unit][1]


def factors(unit: str, quote: str = "") -> tuple[Fraction, ...]:
    """Everything that one unit, written so in an amount, may be in base units: « 18 milles » are of the sea in France
    and of the land in Canada. Raises KeyError for an unknown one.
    """
    if unit == "nmi" and quote.lower().endswith(_MILES):
        return factor("nmi"), factor("mile")
    return (factor(unit), *_OTHERWISE.get(unit, ()))


_SPEEDS = {"mi": "mph", "mile": "mph", "km": "km/h", "m": "m/s"}
_METRIC = frozenset(
    {"mm", "cm", "m", "km", "m2", "km2", "cm2", "ha", "g", "kg", "t", "mg", "q", "ml", "cl", "l", "hl", "m3", "hm3"}
    | {"km3", "W", "kW", "MW", "GW", "TW", "Wh", "kWh", "MWh", "GWh", "TWh", "km/h", "m/s", "°C"}
)
_IMPERIAL = frozenset(
    {"in", "ft", "yd", "mi", "mile", "acre", "mi2", "ft2", "sq mi", "sq ft", "lb", "oz", "gal", "mph", "°F", "nmi"}
)


_AN_HOUR = {("km", "hour"): "km/h", ("mi", "hour"): "mph", ("m", "second"): "m/s"}


def folded(unit: str, per: str | None) -> tuple[str, str]:
    """A unit and its denominator, speeds as one unit: "12 metres a second"."""
    speed = _AN_HOUR.get((unit, per or ""))
    return (speed, "") if speed else (unit, per or "")


def meant(unit: str, beside: str, quote: str) -> str:
    """The unit of an amount beside another of which it says the same: "160 km/h (130 miles)" tells of miles an hour,
    "110 kilos, or 242 pounds" of no money.
    """
    told = dimension(beside)
    if told == "speed" and _SPEEDS.get(unit) != beside:  # "320 kilometres, or 80 kilometres an hour" are two things
        return _SPEEDS.get(unit, unit)
    if told == "mass" and unit == "GBP":
        return "Pfund" if quote.lower().endswith(("pond", "pfund")) else "lb"
    return unit


def metric(unit: str) -> bool:
    """Whether a unit is one of the metric system."""
    return unit in _METRIC


def of_two_systems(one: str, other: str) -> bool:
    """Whether one unit is metric and the other imperial: nobody measures two things so side by side."""
    return (one in _METRIC and other in _IMPERIAL) or (one in _IMPERIAL and other in _METRIC)


def same_dimension(a: Measured, b: Measured) -> bool:
    """Amounts that one multiplication apart could be compared: one currency, one count, one physical dimension."""
    if a.kind is not b.kind:
        return False
    if a.kind is Kind.MEASURE:
        return a.unit == b.unit or (dimension(a.unit) is not None and dimension(a.unit) == dimension(b.unit))
    return a.kind is Kind.COUNT or a.unit == b.unit


def comparable_unit(one: Measured) -> str:
    """The same of two amounts of one kind exactly where they are of one dimension (see `same_dimension`)."""
    if one.kind is Kind.MEASURE:
        return dimension(one.unit) or f" {one.unit}"  # no unit is called "length", but one might be
    return "" if one.kind is Kind.COUNT else one.unit


def is_speed_over(a: Measured, b: Measured) -> bool:
    """A speed beside a distance, which is what it makes in so many hours."""
    return a.kind is b.kind is Kind.MEASURE and dimension(a.unit) == "speed" and dimension(b.unit) == "length"


def in_unit_of(quantity: Quantity, other: Measured) -> Quantity:
    """A quantity scaled to the unit of another of the same dimension (the unit name stays); money by the month to
    money by the year; a speed to the distance of one hour.
    """
    if is_speed_over(quantity, other):
        return quantity.scaled(factor(quantity.unit) * _CLOCK["hour"] / factor(other.unit))
    if quantity.kind is Kind.MONEY and quantity.per == "month" and other.per == "year":
        return quantity.scaled(Fraction(12))
    if quantity.kind is not Kind.MEASURE or quantity.unit == other.unit:
        return quantity
    return quantity.scaled(factor(quantity.unit) / factor(other.unit))


MONTHS = {"month": Fraction(1), "year": Fraction(12)}
_DAYS = {"day": Fraction(1), "week": Fraction(7)}
_CLOCK = {"second": Fraction(1), "minute": Fraction(60), "hour": Fraction(3600)}


def period_of(rate: Measured) -> str | None:
    """What a rate is per: a speed is per hour."""
    return "hour" if rate.kind is Kind.MEASURE and dimension(rate.unit) == "speed" else rate.per


def periods(length: Quantity, per: str | None) -> Quantity:
    """How many periods or units of a rate an amount holds (two years at so much a month: 24; 9 tonnes at so much a
    kilo: 9000), where that is exact.
    """
    if length.kind is Kind.MEASURE and per is not None and length.unit != per:
        known = dimension(per)
        return length.scaled(factor(length.unit) / factor(per)) if known and dimension(length.unit) == known else length
    for calendar in (MONTHS, _DAYS, _CLOCK):
        if length.kind is Kind.DURATION and per is not None and length.unit in calendar and per in calendar:
            return length.scaled(calendar[length.unit] / calendar[per])
    return length
