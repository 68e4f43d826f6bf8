"""The article of `documents` as Chromium 156 printed it and saved it (tests/data/saved), imports to the same text.

Differences that are known: a PDF keeps no record of which space stood in a number; it brings neither date nor outlet.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from tests.importers import documents
from workbench.importers.registry import read_data, read_path

SAVED = Path(__file__).parents[1] / "data" / "saved"


def test_the_saved_page_is_the_article_to_the_letter():
    draft = read_path(SAVED / "chromium.mhtml")
    assert (draft.title, draft.body) == (documents.TITLE, documents.BODY)
    assert (draft.language, draft.outlet) == ("fr", "Le Courrier du Détroit")
    assert (draft.published, draft.published_from) == (dt.date(2025, 12, 30), "page")
    assert draft.remarks == ()


def test_the_printed_page_is_the_article_but_for_kinds_of_space():
    draft = read_path(SAVED / "chromium.pdf")
    assert draft.title == documents.TITLE
    assert [text.split() for text in draft.body.split("\n\n")] == [text.split() for text in documents.PARAGRAPHS]
    assert [locator.place for locator in draft.locators] == ["p. 1"]


def test_the_hour_of_saving_is_no_date_of_publication():
    data = (SAVED / "chromium.mhtml").read_bytes()
    undated = data.replace(b"2025-12-30", b"early morning")
    assert undated != data
    draft = read_data(undated, "a.mhtml", ".mhtml")
    assert (draft.published, draft.published_from) == (None, "")
