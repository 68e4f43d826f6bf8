"""The pass of consistency.md section 6 in our own words, with its mutations on words, dates and sources."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

_spec = importlib.util.spec_from_file_location("golden_reading", Path(__file__).parents[1] / "reading.py")
assert _spec is not None
assert _spec.loader is not None
_reading = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_reading)

TITLE = "Hoshino achève son investissement de 40 milliards de dollars dans Nordlys"
BODY = (
    "Hoshino a complété son engagement de 40 milliards de dollars dans Nordlys, selon des sources citées par CNBC. Le "
    "groupe a versé une dernière tranche d’environ 22 milliards de dollars la semaine dernière, précise une source "
    "proche du dossier. S’y ajoutent une première tranche de 10 milliards de dollars et une contribution initiale de "
    "8 milliards de dollars.\n\n"
    "En février 2025, CNBC avait rapporté que Hoshino préparait l’opération. Les versements devaient être étalés sur 12 à "
    "24 mois."
)


def _codes(title: str, body: str) -> set[str]:
    result = _reading.check_article(body, "fr", title, "2025-12-31")
    return {finding.rule for finding in result.findings} & {"CNT-2", "SCH-1", "SRC-1", "SRC-2", "SRC-3"}


def test_golden() -> None:
    assert _codes(TITLE, BODY) == {"CNT-2", "SCH-1", "SRC-1", "SRC-2"}


@pytest.mark.parametrize(
    ("old", "new", "gone"),
    [
        ("contribution initiale", "deuxième contribution", "CNT-2"),
        ("février 2025", "février 2024", "SCH-1"),
        ("Les versements", "Plus tôt que prévu : les versements", "SCH-1"),
    ],
)
def test_mutation_silences(old: str, new: str, gone: str) -> None:
    assert old in BODY
    assert _codes(TITLE, BODY.replace(old, new)) == {"CNT-2", "SCH-1", "SRC-1", "SRC-2"} - {gone}


def test_attributed_headline() -> None:
    assert "SRC-1" not in _codes(f"{TITLE}, selon CNBC", BODY)


def test_close_to_and_cited_by() -> None:
    body = BODY.replace("précise une source proche du dossier", "selon des sources proches de CNBC")
    assert "SRC-3" in _codes(TITLE, body)
