"""Small articles made at random, in English and French, that agree with themselves up to rounding.

Every figure is the rounding, at any digit that leaves two, of a true value; the true values fit exactly.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from hypothesis import strategies as st

from workbench.i18n import MONTHS

Draw = Callable[[st.SearchStrategy], object]
TAGS = ("en", "fr")
MILLION = 10**6


def exponent(value: Fraction) -> int:
    """The power of ten of the first digit."""
    found = len(str(int(value))) - 1 if value >= 1 else -1
    while value < 1 and value * Fraction(10) ** -found < 1:
        found -= 1
    return found


def rounded(value: Fraction, unit: Fraction) -> Fraction:
    """Half up."""
    return (value / unit + Fraction(1, 2)).__floor__() * unit


def numeral(value: Fraction, tag: str, space: str = "\u202f") -> str:
    """A value as the language writes it, with as many decimals as it has."""
    places = 0
    while (value * 10**places).denominator != 1:
        places += 1
    digits = str(int(value * 10**places)).rjust(places + 1, "0")
    whole, part = (digits[: len(digits) - places], digits[len(digits) - places :]) if places else (digits, "")
    grouped = f"{int(whole):,}".replace(",", "," if tag == "en" else space)
    return grouped + (("." if tag == "en" else ",") + part if part else "")


@dataclass(frozen=True)
class Look:
    """How an article is dressed: its currency, a factor on all money, the space in French numerals."""

    currency: int = 0
    factor: int = 1
    space: str = "\u202f"


@dataclass(frozen=True)
class Money:
    """An amount of money; `other` is in the article's second currency."""

    value: Fraction
    other: bool = False

    def text(self, tag: str, look: Look) -> str:
        name = CURRENCIES[tag][(look.currency + self.other) % len(CURRENCIES[tag])]
        value = self.value * look.factor
        if self.value < MILLION:
            return f"{numeral(value, tag, look.space)} {name[0]}"
        size = MILLION * look.factor
        one, many = SCALES[tag][size]
        number = value / size
        return f"{numeral(number, tag, look.space)} {one if number < 2 else many} {name[1]}"


SCALES = {
    "en": {MILLION: ("million", "million"), 1000 * MILLION: ("billion", "billion")},
    "fr": {MILLION: ("million", "millions"), 1000 * MILLION: ("milliard", "milliards")},
}
CURRENCIES = {
    "en": (("euros", "euros"), ("dollars", "dollars"), ("pounds", "pounds")),
    "fr": (("euros", "d’euros"), ("dollars", "de dollars"), ("livres sterling", "de livres sterling")),
}


@dataclass(frozen=True)
class Article:
    """What an article says: `make` writes it in a language with a look."""

    kind: str
    make: Callable[[str, Look], str]
    published: str = "2026-11-23"

    def text(self, tag: str, look: Look = Look()) -> str:
        return self.make(tag, look)


class Figures:
    """Draws true values and roundings of them."""

    def __init__(self, draw: Draw, factor: Fraction = Fraction(1)) -> None:
        """`factor` spoils the result of every article."""
        self.draw = draw
        self.factor = factor

    def wrong(self, value: Fraction) -> Fraction:
        """The result of an article: right, or spoilt."""
        return value if self.factor == 1 else rounded(value * self.factor, Fraction(10) ** (exponent(value) - 1))

    def integer(self, low: int, high: int) -> int:
        found = self.draw(st.integers(low, high))
        assert isinstance(found, int)
        return found

    def near(self, value: Fraction) -> Fraction:
        """The value rounded at some digit that leaves at least two; as it is when it is a small whole number."""
        first = exponent(value)
        unit = Fraction(10) ** (first - self.integer(1, 4))
        found = rounded(value, unit)
        if self.factor != 1 and (found / unit) % 10 == 0:
            found += unit  # in an article that is wrong, every figure is as precise as it was rounded
        return found

    def counted(self, value: int) -> Fraction:
        """A number of things: below a hundred it is exact."""
        return (
            Fraction(value)
            if value < 100
            else rounded(Fraction(value), Fraction(10) ** self.integer(0, exponent(Fraction(value)) - 1))
        )

    def money(self, low: int = 10_000, high: int = 900 * MILLION) -> Fraction:
        size = self.integer(len(str(low)) - 1, len(str(high)) - 1)
        return Fraction(self.integer(max(low, 10**size), min(high, 10 ** (size + 1))))


NOUNS = {
    "en": ("roads", "schools", "parks", "ports", "libraries"),
    "fr": ("les routes", "les écoles", "les parcs", "les ports", "les bibliothèques"),
}


def sum_text(parts: Sequence[Fraction], total: Fraction, tag: str, look: Look) -> str:
    told = [Money(value).text(tag, look) for value in parts]
    listed = [
        f"{amount} {'on' if tag == 'en' else 'pour'} {noun}" for amount, noun in zip(told, NOUNS[tag], strict=False)
    ]
    whole = Money(total).text(tag, look)
    if tag == "en":
        return f"The council spent {', '.join(listed[:-1])} and {listed[-1]}, for a total of {whole}."
    return f"La ville a dépensé {', '.join(listed[:-1])} et {listed[-1]}, soit {whole} au total."


def sums(figures: Figures) -> Article:
    scale = figures.money(100_000, 90 * MILLION)
    parts = [scale * figures.integer(20, 180) / 100 for _ in range(figures.integer(2, 5))]
    shown = [figures.near(part) for part in parts]
    total = figures.wrong(figures.near(sum(parts, Fraction(0))))
    return Article("sum", lambda tag, look: sum_text(shown, total, tag, look))


def remainders(figures: Figures) -> Article:
    whole = figures.integer(200, 90_000)
    taken = whole * figures.integer(10, 90) // 100
    told = [figures.counted(value) for value in (whole, taken)]
    told.append(figures.wrong(figures.counted(whole - taken)))
    texts = {
        "en": "Of {0} seats, {1} are sold and {2} remain to be sold.",
        "fr": "Sur {0} places, {1} sont vendues et {2} restent à vendre.",
    }
    return Article("remainder", lambda tag, look: texts[tag].format(*(numeral(one, tag, look.space) for one in told)))


def changes(figures: Figures) -> Article:
    before = figures.money(100_000)
    size = Fraction(figures.integer(3, 80))
    sign = 1 if figures.integer(0, 1) else -1
    after = before * (100 + sign * size) / 100
    first, second = figures.near(before), figures.near(after)
    second = figures.wrong(second)
    change = rounded(abs(after / before - 1) * 100, Fraction(1, 10 ** figures.integer(0, 1)))
    texts = {
        1: {
            "en": "Sales rose by {2}% to {1}, from {0} a year earlier.",
            "fr": "Les ventes ont progressé de {2} % à {1}, contre {0} un an plus tôt.",
        },
        -1: {
            "en": "Sales fell by {2}% to {1}, from {0} a year earlier.",
            "fr": "Les ventes ont reculé de {2} % à {1}, contre {0} un an plus tôt.",
        },
    }[sign]
    return Article(
        "change",
        lambda tag, look: texts[tag].format(
            Money(first).text(tag, look), Money(second).text(tag, look), numeral(change, tag)
        ),
    )


def shares(figures: Figures) -> Article:
    whole = figures.integer(120, 90_000)
    part = whole * figures.integer(5, 95) // 100
    percent = rounded(Fraction(part * 100, whole), Fraction(1, 10 ** figures.integer(0, 2)))
    shown = (figures.counted(whole), figures.counted(part), figures.wrong(percent))
    texts = {
        "en": "Of the {0} members, {1} voted for the plan, or {2}%.",
        "fr": "Sur {0} membres, {1} ont voté pour le projet, soit {2} %.",
    }
    return Article("share", lambda tag, look: texts[tag].format(*(numeral(value, tag, look.space) for value in shown)))


def hundreds(figures: Figures) -> Article:
    first = figures.integer(5, 60)
    cuts = (first, figures.integer(first + 5, 95))
    weights = [b - a for a, b in zip([0, *cuts], [*cuts, 100], strict=True)]
    weights = [Fraction(one * 1000 + figures.integer(-900, 900), 1000) for one in weights]
    unit = Fraction(1, 10 ** figures.integer(0, 1))
    told = [rounded(one * 100 / sum(weights), unit) for one in weights]
    told[2] = figures.wrong(told[2])
    texts = {
        "en": "The hospitals spend {0}% of their money on staff, {1}% on drugs and the remaining {2}% on buildings.",
        "fr": "Les hôpitaux consacrent {0} % de leur budget au personnel, {1} % aux médicaments et les {2} % restants aux bâtiments.",
    }
    return Article("shares", lambda tag, look: texts[tag].format(*(numeral(one, tag, look.space) for one in told)))


def rates(figures: Figures) -> Article:
    count, unit = figures.integer(12, 900), figures.money(10_000, MILLION)
    told = (numeral(Fraction(count), "en"), figures.near(unit), figures.wrong(figures.near(unit * count)))
    texts = {
        "en": "The city will build {0} homes at {1} each, or {2} in all.",
        "fr": "La ville construira {0} logements à {1} chacun, soit {2} au total.",
    }
    return Article(
        "rate", lambda tag, look: texts[tag].format(told[0], *(Money(one).text(tag, look) for one in told[1:]))
    )


def valuations(figures: Figures) -> Article:
    before = figures.money(MILLION)
    money = before * figures.integer(5, 60) / 100
    told = [Money(figures.near(value)) for value in (money, before)]
    told.append(Money(figures.wrong(figures.near(before + money))))
    texts = {
        "en": "The start-up has raised {0}. The round takes its value from {1} before the new money to {2} after it.",
        "fr": "La start-up lève {0}. Elle était valorisée {1} avant l’opération ; elle vaudra {2} après l’opération.",
    }
    return Article("valuation", lambda tag, look: texts[tag].format(*(one.text(tag, look) for one in told)))


def conversions(figures: Figures) -> Article:
    rate = Fraction(figures.integer(70, 140), 100)
    first, second = figures.money(MILLION), figures.money(MILLION)
    told = [figures.near(value) for value in (first, first * rate, second)]
    told.append(figures.wrong(figures.near(second * rate)))
    texts = {
        "en": "The bridge cost {0} ({1}). Repairs came to {2} ({3}).",
        "fr": "Le pont a coûté {0} ({1}). Les réparations ont coûté {2} ({3}).",
    }
    return Article(
        "conversion",
        lambda tag, look: texts[tag].format(
            *(Money(one, other=number % 2 > 0).text(tag, look) for number, one in enumerate(told))
        ),
    )


def schedules(figures: Figures) -> Article:
    least = figures.integer(3, 18)
    most = least + figures.integer(3, 18)
    months = figures.integer(least, most) if figures.factor == 1 else 3 * most
    start = dt.date(2026 - (months + 12) // 12, figures.integer(1, 12), 1)
    done = start.year * 12 + start.month - 1 + months
    end = dt.date(done // 12, done % 12 + 1, 20)
    day = {tag: f"{MONTHS[tag][start.month - 1]} {start.year}" for tag in TAGS}
    told = {tag: f"{MONTHS[tag][end.month - 1]} {end.year}" for tag in TAGS}
    texts = {
        "en": "Announced in {0}, the pledge was due to be paid over {2} to {3} months. It was completed in {1}.",
        "fr": "Annoncé en {0}, l’engagement devait être versé sur {2} à {3} mois. Il a été bouclé en {1}.",
    }
    published = (end + dt.timedelta(days=10)).isoformat()
    return Article("schedule", lambda tag, _look: texts[tag].format(day[tag], told[tag], least, most), published)


MAKERS = (sums, remainders, changes, shares, hundreds, rates, valuations, conversions, schedules)


@st.composite
def consistent(draw: Draw) -> Article:
    """An article of any kind that agrees with itself."""
    maker = draw(st.sampled_from(MAKERS))
    return maker(Figures(draw))  # type: ignore[operator]


@st.composite
def inconsistent(draw: Draw) -> Article:
    """An article whose result is beyond every reading: two to three times as large as it should be."""
    maker = draw(st.sampled_from(MAKERS))
    factor = Fraction(draw(st.integers(20, 30)), 10)  # type: ignore[arg-type]
    return maker(Figures(draw, factor))  # type: ignore[operator]
