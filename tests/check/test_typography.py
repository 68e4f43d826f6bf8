"""Amounts and percentages in what the checker says, as the language of the article writes them."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from workbench.check.reporting import typeset, typeset_params
from workbench.i18n import message

_spec = importlib.util.spec_from_file_location("check_reading", Path(__file__).parent / "reading.py")
assert _spec is not None
assert _spec.loader is not None
_reading = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_reading)


@pytest.mark.parametrize(
    ("text", "tag", "shown"),
    [
        ("110 / 136 - 1 = -19,1 % ≠ -25%", "fr", "110 / 136 − 1 = −19,1\u202f% ≠ −25\u202f%"),
        ("110 / 136 - 1 = -19.1 % ≠ -25%", "en", "110 / 136 − 1 = −19.1% ≠ −25%"),
        ("2025-12-22, pages 10-12", "en", "2025-12-22, pages 10-12"),
        (None, "en", None),
    ],
)
def test_percentages(text, tag, shown):
    assert typeset(text, tag) == shown


def test_only_computed_percentages_of_a_message():
    text = message("a", right="19 %", stated="down by 25 % or so", count=3)
    assert typeset_params(text, "en") == message("a", right="19%", stated="down by 25 % or so", count=3)


@pytest.mark.parametrize(
    ("tag", "body", "expected"),
    [
        (
            "en",
            "The plan costs £40m: £10m for dredging, £8m for moorings and £25m for a visitor centre.",
            "£10m + £8m + £25m = £43m ≠ £40m",
        ),
        ("en", "Sales fell from £136m to £110m, down 25%.", "£110m / £136m − 1 = −19.1% ≠ 25%"),
        (
            "fr",
            "Les ventes sont passées de 136 millions d’euros à 110 millions d’euros, en baisse de 25 %.",
            "110 / 136 − 1 = −19,1\u202f% ≠ 25\u202f%",
        ),
    ],
)
def test_a_line_of_arithmetic(tag, body, expected):
    found = _reading.check_article(body, tag, "", "2025-12-30").findings
    assert expected in [finding.arithmetic for finding in found]
