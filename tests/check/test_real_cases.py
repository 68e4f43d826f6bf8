"""Slips that were printed (consistency.md, "real cases"), told again in our own words, and their right forms."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from workbench.domain.findings import Severity
from workbench.domain.quantities import Kind

_spec = importlib.util.spec_from_file_location("check_reading", Path(__file__).parent / "reading.py")
assert _spec is not None
assert _spec.loader is not None
_reading = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_reading)

CASES = {
    "feet as kilometres": (
        "en", "UNI-1", "The town unveiled a 30-foot (48-kilometer) statue.", "The town unveiled a 30-foot (9-meter) statue.",
    ),
    "per thousand of all births": (
        "fr", "RAT-3", "On compte 145,5 décès pour 1 000 naissances dans un pays de 20 millions de naissances, soit 1,2 million de décès.",
        "On compte 145,5 décès pour 1 000 naissances dans un pays de 20 millions de naissances, soit 2,9 millions de décès.",
    ),
    "payroll in millions": (
        "fr", "IMP-2", "L’agence compte 46 000 salariés et 2,9 millions d’euros de charges de personnel.",
        "L’agence compte 46 000 salariés et 2,9 milliards d’euros de charges de personnel.",
    ),
    "thousands of millions": ("fr", "SCL-3", "Le groupe annonce un gain de 330 000 millions d’euros.", "Le groupe annonce un gain de 330 millions d’euros."),
    "a month beside a year": (
        "fr", "RAT-4", "Le journal perd 1 million d’euros par mois pour 32 millions d’euros de recettes.",
        "Le journal perd 12 millions d’euros par an pour 32 millions d’euros de recettes annuelles.",
    ),
    "four priorities, three named": (
        "en", "CNT-1", "She named four priorities: education, crime and economic development.",
        "She named three priorities: education, crime and economic development.",
    ),
    "a graduate of ten": (
        "en", "AGE-3", "Born in 1916, Marlow graduated in 1926 and died in 1997 aged 81.", "Born in 1916, Marlow graduated in 1938 and died in 1997 aged 81.",
    ),
    "ninety minutes against an hour and a half": (
        "en", "IMP-3", "The journey takes 90 minutes, compared with an average of an hour and a half.",
        "The journey takes 90 minutes, compared with an average of two hours.",
    ),
    "dollars to millions": (
        "en", "SCL-3", "The repairs will cost between $26 and $31 million.", "The repairs will cost between $26 million and $31 million.",
    ),
}  # fmt: skip


def rules(text: str, language: str) -> set[str]:
    found = _reading.check_article(text, language).findings
    return {finding.rule for finding in found if finding.severity is not Severity.INFO}


@pytest.mark.parametrize("case", CASES)
def test_printed_slip_is_found(case: str) -> None:
    language, rule, wrong, _ = CASES[case]
    assert rule in rules(wrong, language)


@pytest.mark.parametrize("case", CASES)
def test_right_form_is_left_alone(case: str) -> None:
    language, _, _, right = CASES[case]
    assert rules(right, language) == set()


def test_value_after_the_money_is_derived() -> None:
    """Golden pass: 260 before and 40 of new money make 300, shown with its parents, without an alert."""
    text = (
        "Hoshino investit 40 milliards de dollars dans Nordlys, à une valorisation pré-financement de 260 milliards de "
        "dollars."
    )
    result = _reading.check_article(text, "fr")
    (derived,) = result.derived
    assert derived.quantity.low == derived.quantity.high == 300 * 10**9
    assert derived.quantity.kind is Kind.MONEY
    assert derived.arithmetic.replace("\u00a0", " ") == "260 + 40 = 300 Md$"
    assert [member.role for member in derived.parents] == ["before", "price"]
    assert not result.findings
