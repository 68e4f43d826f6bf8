"""Whole small articles of our own: sound ones raise no alarm of these families, faulty ones exactly theirs."""

from __future__ import annotations

import importlib.util
import tomllib
from pathlib import Path
from typing import Any

import pytest

from workbench.check.registry import rules
from workbench.domain.findings import Finding, Severity

HERE = Path(__file__).parent
_spec = importlib.util.spec_from_file_location("words_reading", HERE.parent / "reading.py")
assert _spec is not None
assert _spec.loader is not None
_reading = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_reading)

FAMILIES = {"count", "weekday", "date-order", "schedule", "age", "attribution", "ordinal", "name"}
CODES = {rule.code for rule in rules() if rule.family in FAMILIES} | {"DAT-2"}


def _articles(name: str) -> list[Any]:
    articles = tomllib.loads((HERE / name).read_text("utf-8"))["article"]
    return [pytest.param(article, id=article["id"]) for article in articles]


def _alarms(article: dict[str, Any]) -> list[Finding]:
    result = _reading.check_article(
        article["text"].strip(), article["language"], article["title"], article["published"] or None
    )
    return [
        finding for finding in result.findings if finding.rule in CODES and finding.severity.at_least(Severity.WARNING)
    ]


@pytest.mark.parametrize("article", _articles("clean.toml"))
def test_sound_article_raises_no_alarm(article: dict[str, Any]) -> None:
    alarms = _alarms(article)
    assert not alarms, [(alarm.rule, alarm.arithmetic, [place.quote for place in alarm.places]) for alarm in alarms]


TRICKY = [
    pytest.param(language, text, id=f"{language}-{number}")
    for language, texts in tomllib.loads((HERE / "tricky.toml").read_text("utf-8"))["texts"].items()
    for number, text in enumerate(texts)
]


@pytest.mark.parametrize(("language", "text"), TRICKY)
def test_sound_sentence_raises_no_alarm(language: str, text: str) -> None:
    assert not _alarms({"text": text, "language": language, "title": "", "published": "2026-11-23"})


@pytest.mark.parametrize("article", _articles("faulty.toml"))
def test_faulty_article_raises_its_alarms(article: dict[str, Any]) -> None:
    found = sorted({alarm.rule for alarm in _alarms(article)})
    assert found == sorted(article["rules"])


@pytest.mark.parametrize("article", _articles("fresh.toml"))
def test_article_raises_the_families_of_its_faults(article: dict[str, Any]) -> None:
    alarms = _alarms(article)
    found = sorted({alarm.family for alarm in alarms})
    assert found == article["families"], [(alarm.rule, [place.quote for place in alarm.places]) for alarm in alarms]
