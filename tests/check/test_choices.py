"""What a desk chooses: rules on and off, severities, the house file; and what is not understood of it."""

from __future__ import annotations

import importlib.util
from fractions import Fraction
from pathlib import Path

import pytest

from workbench.check import registry
from workbench.check.case import Options
from workbench.check.choices import kept, options
from workbench.check.grading import STANDARD, Ladder
from workbench.check.house import read
from workbench.domain.findings import Severity
from workbench.errors import UsageError

_spec = importlib.util.spec_from_file_location("check_reading", Path(__file__).parent / "reading.py")
assert _spec is not None
assert _spec.loader is not None
_reading = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_reading)

HOUSE = """
[vat]
fr = [20, 5.5]
en = 19

[[rate]]
from = "USD"
to = "EUR"
value = 0.92

[[rate]]
from = "USD"
to = "EUR"
on = "2026-11"
value = "0.80"

[thresholds]
note = 3
rate-band = 5
range-cut = 30
"""
SUM = "The council spent 10 million euros on roads, 8 million euros on schools and {} million euros on parks, for a total of 40 million euros."


def found(text: str, chosen: Options, language: str = "en", published: str = "2026-11-23") -> dict[str, Severity]:
    result = _reading.check_article(text, language, published=published, options=chosen)
    return {finding.rule: finding.severity for finding in result.findings}


def test_codes_are_parted_by_blanks_or_commas() -> None:
    chosen = options("SUM-1, pct-1", "SRC-5")
    assert chosen.disabled == {"SUM-1", "PCT-1"}
    assert chosen.enabled == {"SRC-5"}


def test_a_rule_that_is_switched_off_and_on_is_on() -> None:
    chosen = options("SUM-1 SUM-2", "SUM-1")
    codes = {rule.code for rule in registry.active(chosen)}
    assert "SUM-1" in codes
    assert "SUM-2" not in codes


def test_a_rule_that_ships_off_can_be_switched_on() -> None:
    off = next(rule.code for rule in registry.rules() if not rule.on)
    assert off not in {rule.code for rule in registry.active(options())}
    assert off in {rule.code for rule in registry.active(options(enabled=off))}


def test_disabled_rule_is_silent() -> None:
    assert found(SUM.format(25), options()) == {"SUM-1": Severity.ERROR}
    assert found(SUM.format(25), options("SUM-1")) == {}


def test_severity_of_the_desk() -> None:
    assert found(SUM.format(25), options(severities="SUM-1=note")) == {"SUM-1": Severity.NOTE}
    assert found(SUM.format(20), options(severities="sum-1=ERROR")) == {"SUM-1": Severity.ERROR}


def test_what_rounding_explains_never_becomes_an_alarm() -> None:
    assert found(SUM.format(21), options()) == {"SUM-1": Severity.INFO}
    assert found(SUM.format(21), options(severities="SUM-1=error")) == {"SUM-1": Severity.INFO}


def test_thresholds_of_the_house() -> None:
    """20 for 22 is z = 3.46: a warning, unless the house forgives as much."""
    assert found(SUM.format(20), options()) == {"SUM-1": Severity.WARNING}
    assert found(SUM.format(20), options(house="[thresholds]\nnote = 4")) == {"SUM-1": Severity.NOTE}
    assert found(SUM.format(20), options(house="[thresholds]\nwarning = 3")) == {"SUM-1": Severity.ERROR}


def test_house_file() -> None:
    house = read(HOUSE)
    assert house.constants == {
        "vat.fr": "20 5.5", "vat.en": "19", "rate.USD.EUR": "0.92", "rate.USD.EUR.2026-11": "0.80",
    }  # fmt: skip
    chosen = house.over(Options(frozenset({"SUM-1"})))
    assert chosen.disabled == {"SUM-1"}
    assert chosen.ladder == Ladder(STANDARD.info, Fraction(3), STANDARD.warning)
    assert chosen.rate_band == Fraction(5, 100)
    assert chosen.range_cut == Fraction(30, 100)


def test_an_empty_house_changes_nothing() -> None:
    assert options(house=" \n") == Options()
    assert read("").over(Options()) == Options()


DEAL = "Le contrat vaut 10 milliards de dollars ({} milliards d’euros)."


def test_no_house_no_exchange_rates() -> None:
    assert found(DEAL.format("12,5"), options(), "fr") == {}


@pytest.mark.parametrize(
    ("amount", "published", "severity"),
    [
        ("12,5", "2026-11-23", Severity.WARNING),  # the inverse of the month's 0.80
        ("8,1", "2026-11-23", None),
        ("9,2", "2026-11-23", Severity.NOTE),  # the undated rate does not count in a month that has its own
        ("9,2", "2026-10-23", None),
        ("8,1", "2026-10-23", Severity.NOTE),
    ],
)
def test_exchange_rate_of_the_day(amount: str, published: str, severity: Severity | None) -> None:
    assert found(DEAL.format(amount), options(house=HOUSE), "fr", published).get("CUR-2") == severity


def test_narrowest_time_counts() -> None:
    from workbench.check.rules.conversion.house_rate import house_rate

    rates = {"rate.USD.EUR": "1", "rate.USD.EUR.2026": "2", "rate.USD.EUR.2026-11": "4", "rate.USD.EUR.2026-11-23": "5"}
    days = ("2026-11-23", "2026-11-24", "2026-01-01", "2025-11-23", "")
    assert [house_rate(rates, "USD", "EUR", day) for day in days] == [5, 4, 2, 1, 1]
    assert house_rate(rates, "EUR", "USD", "2026-01-01") == Fraction(1, 2)
    assert house_rate(rates, "EUR", "GBP", "") is None


def test_tax_rates_of_the_house() -> None:
    stove = "Le poêle coûte 1 200 euros HT, soit 1 320 euros TTC."
    assert "TAX-1" not in found(stove, options(), "fr")
    assert found(stove, options(house=HOUSE), "fr")["TAX-1"] is Severity.WARNING


@pytest.mark.parametrize(
    ("house", "fault", "name", "value"),
    [
        ("[taxes]\nfr = 20", "unknown", "taxes", None),
        ("vat = 20", "unknown", "vat", None),
        ("rate = 20", "unknown", "rate", None),
        ("thresholds = 20", "unknown", "thresholds", None),
        ("[vat]\nfr = 'twenty'", "value", "vat.fr", "twenty"),
        ("[vat]\nfr = [20, 0]", "value", "vat.fr", 0),
        ("[vat]\nfr = -20", "value", "vat.fr", -20),
        ("[vat]\nfr = true", "value", "vat.fr", True),
        ("[vat]\nFrance = 20", "unknown", "vat.France", None),
        ("[[rate]]\nfrom = 'USD'\nto = 'EUR'\nvalue = 0", "value", "rate 1: value", 0),
        ("[[rate]]\nfrom = 'USD'\nto = 'EUR'", "value", "rate 1: value", ""),
        ("[[rate]]\nfrom = 'usd'\nto = 'EUR'\nvalue = 1", "value", "rate 1: from", "usd"),
        ("[[rate]]\nfrom = 'USD'\nto = 'EURO'\nvalue = 1", "value", "rate 1: to", "EURO"),
        ("[[rate]]\nto = 'EUR'\nvalue = 1", "value", "rate 1: from", ""),
        ("[[rate]]\nfrom = 'USD'\nvalue = 1", "value", "rate 1: to", ""),
        ("[[rate]]\nfrom = 'USD'\nto = 'EUR'\non = 'May'\nvalue = 1", "value", "rate 1: on", "May"),
        ("[[rate]]\nfrom = 'USD'\nto = 'EUR'\non = '2026-13'\nvalue = 1", "value", "rate 1: on", "2026-13"),
        ("[[rate]]\nfrom = 'USD'\nto = 'EUR'\nvalue = 1\nday = 3", "unknown", "rate 1: day", None),
        ("rate = [1]", "value", "rate 1", 1),
        ("[thresholds]\nnote = 'much'", "value", "thresholds: note", "much"),
        ("[thresholds]\nnothing = 3", "unknown", "thresholds: nothing", None),
        ("[thresholds]\nnote = 6", "order", None, None),
        ("[thresholds]\ninfo = 3", "order", None, None),
    ],
)
def test_house_file_that_is_not_understood(house: str, fault: str, name: str | None, value: object) -> None:
    with pytest.raises(UsageError) as caught:
        read(house)
    assert caught.value.message_id == f"error.house.{fault}"
    assert caught.value.params.get("name") == name
    assert caught.value.params.get("value") == value


def test_broken_house_file_tells_where() -> None:
    with pytest.raises(UsageError) as caught:
        read("[vat]\nfr = many")
    assert caught.value.message_id == "error.house.syntax"
    assert "line 2" in str(caught.value.params["cause"])


def test_rate_of_a_day() -> None:
    text = "[[rate]]\nfrom = 'USD'\nto = 'EUR'\non = {}\nvalue = 2"
    for on in ("2026-11-23", "'2026-11-23'"):
        assert read(text.format(on)).constants == {"rate.USD.EUR.2026-11-23": "2"}
    assert read(text.format("2026")).constants == {"rate.USD.EUR.2026": "2"}


@pytest.mark.parametrize(
    ("given", "fault"),
    [
        ({"disabled": "SUM-99"}, "error.rule.unknown"),
        ({"enabled": "SUM"}, "error.rule.unknown"),
        ({"severities": "SUM-1"}, "error.severity.unknown"),
        ({"severities": "SUM-1=grave"}, "error.severity.unknown"),
        ({"severities": "SUM-99=note"}, "error.rule.unknown"),
    ],
)
def test_choice_that_is_not_understood(given: dict[str, str], fault: str) -> None:
    with pytest.raises(UsageError) as caught:
        options(**given)
    assert caught.value.message_id == fault


def test_what_a_desk_kept_and_no_rule_has_any_more_is_left_out() -> None:
    chosen = kept("SUM-1 SUM-99", "NO-1 SRC-5", "SUM-2=note SUM-99=note SUM-3=grave", "[taxes]")
    assert chosen == Options(frozenset({"SUM-1"}), frozenset({"SRC-5"}), {"SUM-2": Severity.NOTE})
    assert kept(house=HOUSE) == options(house=HOUSE)
