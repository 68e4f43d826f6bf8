"""The golden pass of the design note and its mutations, on an article of our own."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from workbench.domain.findings import Finding

_spec = importlib.util.spec_from_file_location("check_reading", Path(__file__).parent / "reading.py")
assert _spec is not None
assert _spec.loader is not None
_reading = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_reading)

TITLE = "La Banque Ostra achève son investissement de {total} milliards de dollars dans Miravel"
TEXT = (
    "La Banque Ostra a achevé son engagement de {total} milliards de dollars dans Miravel, selon deux personnes "
    "informées de l’opération. Elle a versé une dernière tranche de {last} milliards de dollars, précise l’une "
    "d’elles. Ce versement clôt une série d’apports, dont une première tranche de 10 milliards de dollars réunie en "
    "syndication et un apport initial de {second} milliards de dollars.\n\nEn février, l’agence Telma avait rapporté "
    "que la banque préparait un investissement de {total} milliards de dollars, à une valorisation pré-financement de "
    "260 milliards de dollars."
)


def _sums(last: str = "22 à 22,5", second: str = "8", total: str = "40") -> list[Finding]:
    values = {"last": last, "second": second, "total": total}
    result = _reading.check_article(TEXT.format(**values), "fr", TITLE.format(**values), "2025-12-30")
    return [finding for finding in result.findings if finding.family == "sum"]


def test_total_needs_the_low_end_of_the_last_instalment() -> None:
    (finding,) = _sums()
    assert (finding.rule, finding.severity) == ("SUM-1T", "note")
    assert finding.arithmetic == "22–22,5 + 10 + 8 = 40–40,5 ↔ 40\u00a0Md$ (40 − 10 − 8 = 22)"


@pytest.mark.parametrize(
    ("change", "rule", "severity"),
    [
        ({"last": "24"}, "SUM-1", "warning"),
        ({"last": "25"}, "SUM-1", "error"),
        ({"last": "23,5 à 24"}, "SUM-1", "error"),  # a range is its own hedge
        ({"second": "7,5"}, "SUM-1T", "note"),
        ({"second": "7,7"}, "SUM-1T", "info"),
    ],
)
def test_mutation_flips(change: dict[str, str], rule: str, severity: str) -> None:
    (finding,) = _sums(**change)
    assert (finding.rule, finding.severity) == (rule, severity)


@pytest.mark.parametrize("change", [{"last": "22"}, {"total": "environ 40"}])
def test_mutation_silences(change: dict[str, str]) -> None:
    assert _sums(**change) == []
