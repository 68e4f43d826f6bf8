"""Every example of every rule, through the real reading and the whole checker."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest

from workbench.check import registry
from workbench.check.case import Options
from workbench.check.rule import Example, Rule
from workbench.check.rules.conversion.house_rate import CONSTANTS
from workbench.domain.findings import Finding, Severity
from workbench.i18n import load

_spec = importlib.util.spec_from_file_location("check_reading", Path(__file__).parent / "reading.py")
assert _spec is not None
assert _spec.loader is not None
_reading = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_reading)

pytest.importorskip("workbench.extract.engine")

WORDS = load()
registry.add_words(WORDS)

CASES = [
    pytest.param(rule, example, id=f"{rule.code}-{example.language}-{number}")
    for rule in registry.rules()
    for number, example in enumerate(rule.examples)
]


def _marked(example: Example) -> list[tuple[int, int]]:
    """Spans of the marks, in the canonical text without marks."""
    text = f"{example.title}\n\n{example.text}" if example.title else example.text
    spans, removed = [], 0
    for match in re.finditer(r"\[\[(.*?)\]\]", text, re.DOTALL):
        start = match.start() - removed
        spans.append((start, start + len(match.group(1))))
        removed += 4
    return spans


def _is_well_said(finding: Finding) -> None:
    """In both languages of the desk there are words for what is found and for every change offered, with no gap."""
    told = [finding.message, *(suggestion.text for suggestion in finding.suggestions)]
    said = [WORDS.say(text, tag) for text in told for tag in ("en", "fr")]
    assert all(WORDS.has(text.id, tag) for text in told for tag in ("en", "fr")), told
    assert not [
        text for text in (*said, finding.arithmetic or "-") if "{" in text or "None" in text or not text.strip()
    ]
    assert finding.arithmetic is None or finding.arithmetic.strip()
    assert all(suggestion.value for suggestion in finding.suggestions)


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_example(rule: Rule, example: Example) -> None:
    options = Options(enabled=frozenset({rule.code}), constants=CONSTANTS if rule.code == "CUR-2" else {})
    result = _reading.check_article(example.body, example.language, example.headline, example.published, options)
    for finding in result.findings:
        _is_well_said(finding)
    shown = [(finding.rule, finding.severity.value, finding.arithmetic, finding.places) for finding in result.findings]
    if example.wrong:
        spans = _marked(example)
        assert spans, "a wrong example marks the part at fault with [[ ]]"
        assert any(
            finding.rule == rule.code and place.start < end and start < place.end
            for finding in result.findings
            for place in finding.places
            for start, end in spans
        ), shown
    else:
        alarms = [finding for finding in result.findings if finding.severity.at_least(Severity.WARNING)]
        assert not alarms, shown
        assert not any(
            finding.rule == rule.code and finding.severity is Severity.NOTE for finding in result.findings
        ), shown


@pytest.mark.parametrize("rule", registry.rules(), ids=lambda rule: rule.code)
def test_rule_is_documented(rule: Rule) -> None:
    for tag in ("en", "fr"):
        assert f"rule.{rule.code}.title" in rule.words[tag]
        assert {True, False} <= {example.wrong for example in rule.examples if example.language == tag}
    assert set(rule.words["en"]) == set(rule.words["fr"])
    for section in ("Why it matters", "What is not reported", "Source"):
        assert section in rule.doc
