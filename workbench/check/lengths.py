"""How long it is from one date to another, and how long a stated duration may be, in days."""

from __future__ import annotations

import datetime as dt
import re
from fractions import Fraction

from workbench.check.scene import Figure
from workbench.domain.quantities import Hedge

YEAR = Fraction(1461, 4)
DAYS = {"day": Fraction(1), "week": Fraction(7), "month": YEAR / 12, "year": YEAR}

MINUTES = {"hour": 60, "minute": 1}

Days = tuple[dt.date, dt.date]
_WORD = re.compile(r"[^\W\d_]+")


def between(first: Days, second: Days) -> tuple[int, int]:
    """Least and greatest number of days from one date to another, the last day counted or not."""
    return max(0, (second[0] - first[1]).days), (second[1] - first[0]).days + 1


def stated(figure: Figure, *, year_slack: Fraction = Fraction(1, 2)) -> tuple[Fraction, Fraction] | None:
    """What a duration may mean in days: one unit either way (half a year for years), a fifth more when hedged."""
    quantity = figure.quantity
    unit = DAYS.get(quantity.unit)
    if unit is None:
        return None
    slack = unit * (year_slack if quantity.unit == "year" else 1)
    if quantity.unit == "week" and quantity.high <= 2:
        slack = Fraction(5)  # a fortnight from Monday to Friday, not a week
    low, high = quantity.low * unit - slack, quantity.high * unit + slack
    if quantity.hedge is not Hedge.NONE:
        low, high = low * Fraction(4, 5), high * Fraction(6, 5)
    if quantity.hedge in (Hedge.MORE_THAN, Hedge.AT_LEAST):
        high *= 2
    if quantity.hedge in (Hedge.LESS_THAN, Hedge.UP_TO):
        low = Fraction(0)
    return low, high


def told_days(figure: Figure) -> tuple[Fraction, Fraction] | None:
    """What a duration may mean in days, lengths by the clock too: a quarter of an hour either way, or a tenth."""
    size = MINUTES.get(figure.unit)
    if size is None:
        return stated(figure)
    minutes = figure.quantity.low * size
    slack = max(Fraction(15), minutes / 10) * (1 if figure.quantity.hedge is Hedge.NONE else 3)
    return (minutes - slack) / 1440, (minutes + slack) / 1440


def unit_word(figure: Figure) -> str:
    """The article's own word for the unit, right behind the number: "ans" of « trente-six ans » and of « deux ans et
    demi », "week" of "three-week".
    """
    behind = figure.quote.partition(figure.quantity.numeral)[2]
    return str((_WORD.findall(behind) or _WORD.findall(figure.quote))[0])


def months(day: dt.date, count: Fraction) -> dt.date:
    """The day `count` months later (whole months by the calendar, the rest by thirty days)."""
    whole = int(count)
    index = day.month - 1 + whole
    year, month = day.year + index // 12, index % 12 + 1
    landed = dt.date(year, month, min(day.day, 28))
    return landed + dt.timedelta(days=(day.day - landed.day) + int((count - whole) * 30))
