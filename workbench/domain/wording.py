"""Values in the reader's words: « ≈ 22–22,5 Md$ », "22–28 Dec 2025", "since 2019".

Short forms for chips, sheets and messages; the exact value stands beside them where it matters.
"""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

from workbench.domain import edtf
from workbench.domain.mentions import AmountMention
from workbench.domain.moments import Moment
from workbench.domain.quantities import Hedge, Kind, Quantity
from workbench.i18n import NARROW_SPACE, number

_SIGNS = {
    Hedge.ABOUT: "≈ ", Hedge.NEARLY: "≲ ", Hedge.COLLECTIVE: "≈ ", Hedge.MORE_THAN: "> ", Hedge.AT_LEAST: "≥ ",
    Hedge.UP_TO: "≤ ", Hedge.LESS_THAN: "< ",
}  # fmt: skip
_SCALES = {
    "en": ((10**12, "tn"), (10**9, "bn"), (10**6, "m")),
    "fr": ((10**12, "000 Md"), (10**9, "Md"), (10**6, "M")),
}
SCALE_WORDS = {
    "en": {1: "", 10**6: "m", 10**9: "bn", 10**12: "tn"},
    "fr": {1: "", 10**6: "M", 10**9: "Md", 10**12: "000 Md"},
    "de": {1: "", 10**6: "Mio. ", 10**9: "Mrd. ", 10**12: "Bio. "},
    "es": {1: "", 10**6: "M", 10**9: "000 M", 10**12: "B"},
    "it": {1: "", 10**6: "mln ", 10**9: "mld ", 10**12: "000 mld "},
    "pt": {1: "", 10**6: "M", 10**9: "mil M", 10**12: "B"},
    "nl": {1: "", 10**6: "mln ", 10**9: "mld ", 10**12: "bln "},
}
"""Words for a million and so on, as they stand between a figure and a sign of currency."""
CURRENCY_SIGNS = {"EUR": "€", "USD": "$", "GBP": "£", "JPY": "¥"}
"""Signs that name one currency; a bare $ is the US one, every other dollar keeps its code."""
_DURATIONS = {
    "en": {"day": "day", "week": "week", "month": "month", "year": "year", "hour": "hour", "minute": "minute"},
    "fr": {"day": "jour", "week": "semaine", "month": "mois", "year": "an", "hour": "heure", "minute": "minute"},
}
MONTHS = {
    "en": ["Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"],
    "fr": ["janv.", "fév.", "mars", "avril", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."],
}
_SEASONS = {
    "en": {21: "spring", 22: "summer", 23: "autumn", 24: "winter", 40: "first half of", 41: "second half of"},
    "fr": {21: "printemps", 22: "été", 23: "automne", 24: "hiver", 40: "1er semestre", 41: "2e semestre"},
}
_OPEN = {"en": ("until {}", "since {}"), "fr": ("jusqu’à {}", "depuis {}")}


def amount_text(mention: AmountMention, tag: str) -> str:
    """The quantity of a mention, counts with their noun as it stands there: « 250 salariés ». "" without a quantity."""
    if mention.quantity is None:
        return ""
    return quantity_text(mention.quantity, tag, mention.quote if mention.typed is None else mention.typed)


def quantity_text(quantity: Quantity, tag: str, quote: str = "") -> str:
    """A quantity in a few characters; the scale word is chosen so that the mantissa stays readable. A count takes the
    noun of `quote`, the words that it was read from; where they have none it stands alone, for all that is known of the
    noun is its singular.
    """
    scale, word = _scale(quantity, tag)
    low, high = quantity.low / scale, quantity.high / scale
    figures = _figure(low, tag) if low == high else f"{_figure(low, tag)}–{_figure(high, tag)}"
    if word.startswith("000 "):  # French has no common word for 10^12: 40 000 Md
        figures, word = f"{figures}\u202f000", word[4:]
    if quantity.kind is Kind.PERCENT and not quantity.per:
        return _SIGNS.get(quantity.hedge, "") + figures + ("%" if tag == "en" else f"{NARROW_SPACE}%")
    sign = CURRENCY_SIGNS.get(quantity.unit) if quantity.kind is Kind.MONEY else None
    if sign:
        return _SIGNS.get(quantity.hedge, "") + _money(figures, word, sign, quantity.per, tag)
    counted = quantity.kind is Kind.COUNT and not quantity.per and quantity.numeral and quote
    parts = [figures, word, _noun(quantity, quote) if counted else _unit(quantity, tag)]
    return _SIGNS.get(quantity.hedge, "") + "\u00a0".join(part for part in parts if part)


def _money(figures: str, word: str, sign: str, per: str | None, tag: str) -> str:
    """« $40bn » in English, « 40 Md$ » in French."""
    if tag == "en":
        minus = "-" if figures.startswith("-") else ""
        written = f"{minus}{sign}{figures.removeprefix('-')}{word}"
    else:
        written = f"{figures}\u00a0{word}{sign}"
    return f"{written}/{per}" if per else written


def exact_text(quantity: Quantity, tag: str) -> str:
    """The whole value without a scale word: « 22 000 000 000…22 500 000 000 USD »."""
    low, high = _figure(quantity.low, tag), _figure(quantity.high, tag)
    figures = low if low == high else f"{low}…{high}"
    return f"{figures}\u00a0{_unit(quantity, tag)}".rstrip("\u00a0")


def moment_text(moment: Moment, tag: str) -> str:
    """A moment in words; an em dash when it is not resolved."""
    return "—" if moment.edtf is None else edtf_text(moment.edtf, tag)


def edtf_text(text: str, tag: str) -> str:
    """An EDTF string in words ("2025-12-22/2025-12-28" → "22–28 Dec 2025"); as it is when it is not one of ours."""
    if not edtf.is_valid(text):
        return text
    tag = tag if tag in MONTHS else "en"
    if "/" not in text:
        return _simple(text.rstrip("?~%"), tag)
    first, last = text.split("/", 1)
    if first in ("", ".."):
        return _OPEN[tag][0].format(edtf_text(last, tag))
    if last in ("", ".."):
        return _OPEN[tag][1].format(edtf_text(first, tag))
    return _between(first, last, tag)


def _scale(quantity: Quantity, tag: str) -> tuple[int, str]:
    if quantity.kind not in (Kind.MONEY, Kind.COUNT):
        return 1, ""
    largest = max(abs(quantity.low), abs(quantity.high))
    for scale, word in _SCALES.get(tag, _SCALES["en"]):
        if largest >= scale and (quantity.low / scale * 1000).denominator == 1:
            return scale, word
    return 1, ""


def _figure(value: Fraction, tag: str) -> str:
    places = None if (value * 10_000).denominator == 1 else 2
    return number(value, tag, places)


def _noun(quantity: Quantity, quote: str) -> str:
    """What is counted, in the number and gender of the text, behind the numeral."""
    return quote.partition(quantity.numeral)[2].strip()


def _unit(quantity: Quantity, tag: str) -> str:
    if quantity.kind is Kind.DURATION:
        word = _DURATIONS.get(tag, _DURATIONS["en"]).get(quantity.unit, quantity.unit)
        plural = abs(quantity.high) >= 2 if tag == "fr" else quantity.high != 1
        unit = f"{word}s" if plural and not word.endswith("s") else word
    elif quantity.kind is Kind.POINTS:
        unit = "pt" if quantity.high == 1 else "pts"
    else:
        unit = quantity.unit
    return f"{unit}/{quantity.per}" if quantity.per else unit


def _simple(text: str, tag: str) -> str:
    if text.endswith("XX"):
        return f"{int(text[:2]) + 1}e siècle" if tag == "fr" else f"{text[:2]}00s"
    if text.endswith("X"):
        return f"années {text[:3]}0" if tag == "fr" else f"{text[:3]}0s"
    year, *rest = text.split("-")
    if not rest:
        return year
    if len(rest) == 2:
        return _day(dt.date(int(year), int(rest[0]), int(rest[1])), tag)
    part = int(rest[0])
    if part <= 12:
        return f"{MONTHS[tag][part - 1]} {year}"
    if part in (33, 34, 35, 36):
        return f"T{part - 32} {year}" if tag == "fr" else f"Q{part - 32} {year}"
    return f"{_SEASONS[tag][part]} {year}"


def _day(day: dt.date, tag: str, *, month: bool = True, year: bool = True) -> str:
    shown = "1er" if tag == "fr" and day.day == 1 else str(day.day)
    if month:
        shown += f" {MONTHS[tag][day.month - 1]}"
    return f"{shown} {day.year}" if year else shown


def _between(first: str, last: str, tag: str) -> str:
    start, end = edtf.bounds(first)[0], edtf.bounds(last)[1]
    if len(first) == len(last) == 10 and start and end and start.year == end.year:
        same_month = start.month == end.month
        joiner = "–" if same_month else " – "
        return f"{_day(start, tag, month=not same_month, year=False)}{joiner}{_day(end, tag)}"
    joiner = "–" if len(first) == len(last) == 4 else " – "
    return f"{edtf_text(first, tag)}{joiner}{edtf_text(last, tag)}"
