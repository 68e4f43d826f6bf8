"""What findings say: their numbers, their line of arithmetic and what they offer, and how near the numbers must be."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from workbench.domain.findings import Finding, Severity

_spec = importlib.util.spec_from_file_location("check_reading", Path(__file__).parent / "reading.py")
assert _spec is not None
assert _spec.loader is not None
_reading = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_reading)


def found(text: str, rule: str, tag: str = "en") -> list[Finding]:
    return [finding for finding in _reading.check_article(text, tag).findings if finding.rule == rule]


@pytest.mark.parametrize(
    ("number", "said", "items", "arithmetic"),
    [
        ("three", 3, "schools and roads", "1 + 1 = 2 ≠ 3"),
        ("two", 2, "schools, roads and parks", "1 + 1 + 1 = 3 ≠ 2"),
        ("four", 4, "schools, roads and parks", "1 + 1 + 1 = 3 ≠ 4"),
        ("five", 5, "schools, roads and parks", "1 + 1 + 1 = 3 ≠ 5"),
        ("six", 6, "schools, roads, parks and ports", "4 ≠ 6"),
    ],
)
def test_a_number_and_its_list(number: str, said: int, items: str, arithmetic: str) -> None:
    (one,) = found(f"The plan has {number} aims: {items}.", "CNT-1")
    listed = items.count(",") + 2
    assert one.arithmetic == arithmetic
    assert dict(one.message.params) == {"said": said, "listed": listed}
    assert [suggestion.value for suggestion in one.suggestions] == [f"{listed} aims"]
    assert dict(one.suggestions[0].text.params) == {"old": f"{number} aims", "new": f"{listed} aims"}
    assert [place.quote for place in one.places] == [f"{number} aims", items]
    assert one.severity is Severity.ERROR


@pytest.mark.parametrize(
    ("number", "items"),
    [
        ("four", "schools and roads"),  # up to four a list may be short of one
        ("seven", "schools, roads, parks and ports"),  # three short: the list gives examples
        ("two", "schools, roads, parks and ports"),  # twice as many: pairs
        ("three", "schools, roads and parks"),
    ],
)
def test_a_list_that_is_another_matter(number: str, items: str) -> None:
    assert found(f"The plan has {number} aims: {items}.", "CNT-1") == []


BRIDGE = (
    "The council has {} million euros. The bridge will cost 46 million euros. The county puts in 18 million euros, the "
    "state 21 million euros and the port 11 million euros."
)


def test_parts_that_make_no_amount_of_the_text() -> None:
    (one,) = found(BRIDGE.format(51), "SUM-1")
    assert one.arithmetic == "€18m + €21m + €11m = €50m ≠ €46m"
    assert dict(one.message.params) == {"sum": "€50m", "total": "46 million euros", "gap": "€4m"}
    assert "50 million euros" in {suggestion.value for suggestion in one.suggestions}


def test_parts_of_an_amount_told_before() -> None:
    assert found(BRIDGE.format(50), "SUM-1") == []
    dollars = BRIDGE.format(50).replace("50 million euros", "50 million dollars")
    assert len(found(dollars, "SUM-1")) == 1


@pytest.mark.parametrize(
    ("tag", "text", "rule", "changes"),
    [
        ("fr", "Le plan compte quatre axes : l’école, la route et le logement.", "CNT-1", {"quatre axes": "3 axes"}),
        ("de", "Der Plan nennt vier Ziele: Bildung, Verkehr und Wohnen.", "CNT-1", {"vier Ziele": "3 Ziele"}),
    ],
)
def test_a_number_in_words_is_changed_within_its_words(tag: str, text: str, rule: str, changes: dict[str, str]) -> None:
    (one,) = found(text, rule, tag)
    told = [dict(suggestion.text.params) for suggestion in one.suggestions]
    assert {str(params["old"]): params["new"] for params in told} == changes
