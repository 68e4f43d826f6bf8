"""Sentences of our own in all languages: those with a fault raise an alarm, their sound neighbours raise none."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from workbench.domain.findings import Severity

HERE = Path(__file__).parent
_spec = importlib.util.spec_from_file_location("sentences_reading", HERE / "reading.py")
assert _spec is not None
assert _spec.loader is not None
_reading = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_reading)


def _cases() -> list[object]:
    lines = [line for line in (HERE / "data" / "sentences.txt").read_text("utf-8").splitlines() if line[:1] != "#"]
    return [pytest.param(*line.split(" ", 2), id=f"{line[:4]}-{number}") for number, line in enumerate(lines)]


@pytest.mark.parametrize(("language", "wanted", "text"), _cases())
def test_sentence(language: str, wanted: str, text: str) -> None:
    title, body = text.split("¦", 1) if "¦" in text else ("", text)
    result = _reading.check_article(body.strip().replace("\\n", "\n\n"), language, title.strip(), "2026-11-20")
    alarms = [one for one in result.findings if one.severity.at_least(Severity.WARNING)]
    assert bool(alarms) == (wanted == "W"), [(one.rule, one.arithmetic) for one in alarms]
