"""Laws of the whole way from text to verdict, on articles made at random from templates of our own.

HYPOTHESIS_PROFILE=thorough runs many more trials than the suite.
"""

from __future__ import annotations

import importlib.util
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.check.engine import CheckResult
from workbench.domain.findings import Severity

_spec = importlib.util.spec_from_file_location("check_reading", Path(__file__).parent / "reading.py")
assert _spec is not None
assert _spec.loader is not None
_reading = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_reading)

TRIALS = settings.get_profile(settings._current_profile).max_examples if settings._current_profile == "thorough" else 25

SUM = {
    "en": "The council spent {0} million {unit} on roads, {1} million {unit} on schools and {2} million {unit} on parks, for a total of {3} million {unit}.",
    "fr": "La ville a dépensé {0} millions {unit} pour les routes, {1} millions {unit} pour les écoles et {2} millions {unit} pour les parcs, soit {3} millions {unit} au total.",
}
CHANGE = {
    "en": "Sales rose by {2}% to {1} million {unit}, from {0} million {unit} a year earlier.",
    "fr": "Les ventes ont progressé de {2} % à {1} millions {unit}, contre {0} millions {unit} un an plus tôt.",
}
SHARE = {
    "en": "Of the {0} members, {1} voted for the plan, or {2}%.",
    "fr": "Sur {0} membres, {1} ont voté pour le projet, soit {2} %.",
}
UNITS = {"en": ("euros", "dollars", "pounds"), "fr": ("d’euros", "de dollars", "de livres sterling")}


def numeral(value: Fraction, language: str, places: int = 0, space: str = "\u202f") -> str:
    """A value as the language writes it, with so many decimals; `space` groups thousands in French."""
    whole, _, part = f"{float(value):.{places}f}".partition(".")
    groups = f"{int(whole):,}".replace(",", "," if language == "en" else space)
    return groups + (("." if language == "en" else ",") + part if part else "")


def verdicts(result: CheckResult) -> list[tuple[str, str]]:
    return sorted((finding.rule, finding.severity.value) for finding in result.findings)


def errors(result: CheckResult) -> list[object]:
    return [(finding.rule, finding.arithmetic) for finding in result.findings if finding.severity is Severity.ERROR]


def rounded(value: Fraction, places: int) -> Fraction:
    scale = 10**places
    return Fraction(int(value * scale + Fraction(1, 2)), scale)


amounts = st.integers(100, 99_999).map(lambda number: Fraction(number, 100))
languages = st.sampled_from(["en", "fr"])


def sum_text(
    parts: list[Fraction], total: Fraction, language: str, places: int, space: str = "\u202f", unit: int = 0
) -> str:
    numbers = [numeral(rounded(value, places), language, places, space) for value in (*parts, total)]
    return SUM[language].format(*numbers, unit=UNITS[language][unit])


@settings(max_examples=TRIALS)
@given(st.lists(amounts, min_size=3, max_size=3), languages, st.integers(0, 2))
def test_rounded_sum_is_no_error(parts: list[Fraction], language: str, places: int) -> None:
    text = sum_text(parts, sum(parts, Fraction(0)), language, places)
    assert not errors(_reading.check_article(text, language)), text


@settings(max_examples=TRIALS)
@given(st.integers(1000, 9000), st.integers(1, 90), languages, st.integers(0, 1))
def test_rounded_change_is_no_error(before: int, percent: int, language: str, places: int) -> None:
    low = Fraction(before, 10)
    high = low * (100 + percent) / 100
    numbers = (numeral(low, language, 1), numeral(rounded(high, 1), language, 1), numeral(Fraction(percent), language))
    text = CHANGE[language].format(*numbers, unit=UNITS[language][places])
    assert not errors(_reading.check_article(text, language)), text


@settings(max_examples=TRIALS)
@given(st.integers(150, 9999), st.integers(5, 95), languages, st.integers(0, 1))
def test_rounded_share_is_no_error(whole: int, percent: int, language: str, places: int) -> None:
    part = whole * percent // 100
    share = rounded(Fraction(part * 100, whole), places)
    numbers = (numeral(Fraction(whole), language), numeral(Fraction(part), language), numeral(share, language, places))
    text = SHARE[language].format(*numbers)
    assert not errors(_reading.check_article(text, language)), text


@settings(max_examples=TRIALS)
@given(st.lists(amounts, min_size=3, max_size=3), st.fractions(Fraction(13, 10), Fraction(19, 10)), languages)
def test_sum_far_off_is_found(parts: list[Fraction], factor: Fraction, language: str) -> None:
    text = sum_text(parts, sum(parts, Fraction(0)) * factor, language, 1)
    found = _reading.check_article(text, language).findings
    assert any(finding.rule == "SUM-1" and finding.severity is Severity.ERROR for finding in found), text


@settings(max_examples=TRIALS)
@given(st.integers(100, 900), st.integers(5, 40), st.integers(20, 60), languages)
def test_change_far_off_is_found(before: int, percent: int, more: int, language: str) -> None:
    after = Fraction(before) * (100 + percent + more) / 100
    numbers = (
        numeral(Fraction(before), language),
        numeral(rounded(after, 0), language),
        numeral(Fraction(percent), language),
    )
    text = CHANGE[language].format(*numbers, unit=UNITS[language][0])
    found = _reading.check_article(text, language).findings
    assert any(finding.rule == "PCT-1" and finding.severity is Severity.ERROR for finding in found), text


@settings(max_examples=TRIALS)
@given(st.lists(amounts, min_size=4, max_size=4), st.sampled_from([" ", "\u00a0", "\u202f"]))
def test_spaces_in_numerals_change_nothing(values: list[Fraction], space: str) -> None:
    plain, other = (sum_text(values[:3], values[3] * 9, "fr", 2, one) for one in ("\u202f", space))
    assert verdicts(_reading.check_article(plain, "fr")) == verdicts(_reading.check_article(other, "fr"))


@settings(max_examples=TRIALS)
@given(st.lists(amounts, min_size=4, max_size=4), languages, st.integers(1, 2))
def test_currency_changes_nothing(values: list[Fraction], language: str, unit: int) -> None:
    euros, others = (sum_text(values[:3], values[3] * 3, language, 2, unit=one) for one in (0, unit))
    assert verdicts(_reading.check_article(euros, language)) == verdicts(_reading.check_article(others, language))


@settings(max_examples=TRIALS)
@given(st.lists(amounts, min_size=4, max_size=4), st.integers(0, 2))
def test_translation_changes_nothing(values: list[Fraction], places: int) -> None:
    results = [
        verdicts(_reading.check_article(sum_text(values[:3], values[3] * 3, tag, places), tag)) for tag in ("en", "fr")
    ]
    assert results[0] == results[1]


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1), (1, 2, 0)])
def test_order_of_parts_changes_nothing(order: tuple[int, ...]) -> None:
    parts = [Fraction(12), Fraction(30), Fraction(7)]
    text = sum_text([parts[index] for index in order], Fraction(60), "en", 0)
    assert verdicts(_reading.check_article(text, "en")) == [("SUM-1", "error")]
