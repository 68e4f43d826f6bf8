"""The house file: exchange rates by date, tax rates and thresholds of a desk, as a person writes them down (TOML).

    [vat]
    fr = [20, 10, 5.5, 2.1]

    [[rate]]
    from = "USD"
    to = "EUR"
    on = "2026-11"
    value = 0.86

    [thresholds]
    note = 2.6

A rate without `on` holds always, one with "2026", "2026-11" or "2026-11-23" in that time; the narrowest counts. The
thresholds `info`, `note` and `warning` are standard deviations of rounding (consistency 2.3), `rate-band` (CUR-2) and
`range-cut` (SUM-1T) percent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from workbench.check.case import Options
from workbench.check.grading import STANDARD, Ladder
from workbench.errors import UsageError
from workbench.records import dataclass, field, replace

_RATE_KEYS = {"from", "to", "on", "value"}
_CURRENCY = re.compile(r"[A-Z]{3}")
_TIME = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_THRESHOLDS = ("info", "note", "warning", "rate-band", "range-cut")


@dataclass(frozen=True, slots=True)
class House:
    """What a house file says; an empty one changes nothing."""

    constants: dict[str, str] = field(default_factory=dict)
    thresholds: dict[str, Fraction] = field(default_factory=dict)

    def over(self, options: Options) -> Options:
        """The options with this house's constants and thresholds."""
        told = self.thresholds
        ladder = Ladder(*(told.get(name, getattr(STANDARD, name)) for name in ("info", "note", "warning")))
        return replace(
            options,
            constants=self.constants,
            ladder=ladder,
            rate_band=told["rate-band"] / 100 if "rate-band" in told else options.rate_band,
            range_cut=told["range-cut"] / 100 if "range-cut" in told else options.range_cut,
        )


def read(text: str) -> House:
    """The house of a text. Raises UsageError naming what is wrong in it."""
    import tomllib

    try:
        table = tomllib.loads(text, parse_float=str)
    except tomllib.TOMLDecodeError as error:
        raise UsageError("error.house.syntax", cause=str(error)) from error
    house = House()
    for name, content in table.items():
        if name == "vat" and isinstance(content, dict):
            house.constants.update(_taxes(content))
        elif name == "rate" and isinstance(content, list):
            house.constants.update(_rates(content))
        elif name == "thresholds" and isinstance(content, dict):
            house.thresholds.update(_thresholds(content))
        else:
            raise UsageError("error.house.unknown", name=name)
    return house


def _taxes(content: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for tag, rates in content.items():
        listed = rates if isinstance(rates, list) else [rates]
        if not _LANGUAGE.fullmatch(tag):
            raise UsageError("error.house.unknown", name=f"vat.{tag}")
        yield f"vat.{tag}", " ".join(_positive(f"vat.{tag}", rate) for rate in listed)


def _rates(content: list[Any]) -> Iterator[tuple[str, str]]:
    for number, entry in enumerate(content, 1):
        where = f"rate {number}"
        if not isinstance(entry, dict):
            raise UsageError("error.house.value", name=where, value=entry)
        for key in entry.keys() - _RATE_KEYS:
            raise UsageError("error.house.unknown", name=f"{where}: {key}")
        codes = [str(entry.get(key, "")) for key in ("from", "to")]
        for key, code in zip(("from", "to"), codes, strict=True):
            if not _CURRENCY.fullmatch(code):
                raise UsageError("error.house.value", name=f"{where}: {key}", value=code)
        time = str(entry.get("on", ""))
        if time and not _TIME.fullmatch(time):
            raise UsageError("error.house.value", name=f"{where}: on", value=time)
        value = _positive(f"{where}: value", entry.get("value", ""))
        yield ".".join(("rate", *codes, *([time] if time else []))), value


def _thresholds(content: dict[str, Any]) -> dict[str, Fraction]:
    for name in content:
        if name not in _THRESHOLDS:
            raise UsageError("error.house.unknown", name=f"thresholds: {name}")
    found = {name: Fraction(_positive(f"thresholds: {name}", value)) for name, value in content.items()}
    rising = [found.get(name, getattr(STANDARD, name)) for name in ("info", "note", "warning")]
    if rising != sorted(rising):
        raise UsageError("error.house.order")
    return found


def _positive(name: str, value: object) -> str:
    """A number above zero as its digits."""
    digits = str(value)
    if isinstance(value, bool) or not re.fullmatch(r"\d+(\.\d+)?", digits) or not Fraction(digits):
        raise UsageError("error.house.value", name=name, value=value)
    return digits
