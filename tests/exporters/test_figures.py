"""Figures of the checker in the reader's notation, those of the article as printed."""

from __future__ import annotations

import datetime as dt

import pytest

from workbench.check.case import Case
from workbench.check.engine import check
from workbench.check.registry import add_words
from workbench.domain.articles import Version
from workbench.domain.findings import Finding, Place, Severity
from workbench.exporters.base import Wording
from workbench.exporters.figures import figures, told
from workbench.exporters.registry import exporter
from workbench.exporters.report import build
from workbench.exporters.worded import worded
from workbench.extract.engine import read
from workbench.i18n import load, message
from workbench.language.pack import load as pack


@pytest.mark.parametrize(
    ("text", "article", "reader", "expected"),
    [
        ("10,2 + 20,1 = 30,3 ≠ 40,5", "de", "en", "10.2 + 20.1 = 30.3 ≠ 40.5"),
        ("10,2 + 20,1 = 30,3 ≠ 40,5", "de", "fr", "10,2 + 20,1 = 30,3 ≠ 40,5"),
        ("1.250.000 + 1 = 1.250.001", "de", "fr", "1\u202f250\u202f000 + 1 = 1\u202f250\u202f001"),
        ("1,250,000.5 − 0.5", "en", "fr", "1\u202f250\u202f000,5 − 0,5"),
        ("120 / 100 − 1 = 20\u202f% ≠ 25 Prozent", "de", "en", "120 / 100 − 1 = 20% ≠ 25 Prozent"),
        ("20% ≠ 25.5%", "en", "fr", "20\u202f% ≠ 25,5\u202f%"),
        ("26 ≠ 25,5 Prozent", "de", "en", "26 ≠ 25,5 Prozent"),
        ("2025-12-23 = Dienstag", "de", "fr", "2025-12-23 = Dienstag"),
        ("2024 → 2025", "fr", "en", "2024 → 2025"),
        ("1\u202f250\u202f000 € / 2 = 625\u202f000 €", "fr", "en", "1,250,000 € / 2 = 625,000 €"),
        ("1.5", "en", "en", "1.5"),
    ],
)
def test_figures_are_written_as_the_reader_does(text, article, reader, expected):
    assert figures(text, article, reader, "ein Plus von 25,5 Prozent oder 25 Prozent") == expected


@pytest.mark.parametrize(
    ("language", "body", "expected"),
    [
        ("de", "Er kam am Montag, dem 24. November 2026.", {"fr": "24 nov. 2026 = mardi ≠ Montag", "en": "24 Nov 2026 = Tuesday ≠ Montag"}),
        ("fr", "Il est venu le lundi 24 novembre 2026.", {"en": "24 Nov 2026 = Tuesday ≠ lundi"}),
        ("en", "She came on Monday, 24 November 2026.", {"fr": "24 nov. 2026 = mardi ≠ Monday"}),
        (
            "en", "The line will be closed for three weeks, from 17 to 28 August.",
            {"en": "≈ 1.6 weeks ≠ three weeks", "fr": "≈ 1,6 semaines ≠ three weeks"},
        ),
        (
            "de", "Der Hafen zahlt 30 Millionen Euro: 12 Millionen Euro für Kräne, 8 Millionen Euro für Gleise und 5 Millionen Euro für Bäume.",
            {"de": "= 25 ≠ 30\u00a0Mio. €", "fr": "= 25 ≠ 30\u00a0M€", "en": "= 25 ≠ 30 €m"},
        ),
    ],
)  # fmt: skip
def test_words_of_ours_are_the_readers(language, body, expected):
    version, known = Version("", body, language, dt.date(2026, 11, 26)), pack(language)
    extraction = read(version, known)
    findings = check(Case(version, extraction.claims), known).findings
    report = build(version, extraction.claims, findings=findings)
    words = load()
    add_words(words)
    for tag, line in expected.items():
        shown = [row.arithmetic for row in worded(report, Wording(words, tag)).findings]
        assert any(line in text for text in shown), shown


def test_words_of_the_article_are_left_alone():
    """A figure with its word that is printed so is quoted."""
    finding = Finding("RST-1", "restatement", Severity.ERROR, (Place(0, 1, "1"),), message("a"), (), "$3.1bn ≠ $2.6bn")
    words = Wording(load(), "fr")
    assert told(finding, "en", "It cost $3.1bn", words).arithmetic == "$3.1bn ≠ 2,6\u00a0Md$"


@pytest.mark.parametrize("tag", ["fr", "en"])
@pytest.mark.parametrize("form", ["markdown", "html"])
def test_a_sheet_of_a_german_article(form, tag):
    body = (
        "Der Umsatz stieg von 100,5 Millionen Euro auf 120,6 Millionen Euro, ein Plus von 25,5 Prozent. "
        "Insgesamt zahlt der Hafen 40,5 Millionen Euro: 10,2 Millionen Euro für die Kaimauer und 20,1 Millionen Euro "
        "für Kräne."
    )
    language, version = pack("de"), Version("Hafen", body, "de")
    extraction = read(version, language)
    result = check(Case(version, extraction.claims), language)
    assert result.findings
    report = build(version, extraction.claims, links=result.links, findings=result.findings)
    words = load()
    add_words(words)
    sheet = exporter(form).render(report, Wording(words, tag)).decode()
    arithmetic = [finding.arithmetic for finding in result.findings if finding.arithmetic]
    assert any("," in line or "%" in line for line in arithmetic)
    said = sheet.partition("</style>")[2] or sheet
    if tag == "en":
        assert "20%" in said
        assert "120.6 / 100.5" in said
    else:
        assert "20\u202f%" in said
        assert "120,6 / 100,5" in said
    assert "von 100,5 Millionen Euro auf 120,6 Millionen Euro, ein Plus von 25,5 Prozent" in said
