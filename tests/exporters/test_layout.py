"""A sheet that looks otherwise is of another layout: without that number, `verify` would call older sheets void."""

from __future__ import annotations

import hashlib
import json

import pytest

from tests.exporters.reports import report
from tests.exporters.test_leaving_out import full
from tests.exporters.test_sheets import GOLDEN
from tests.exporters.test_tampering import members
from workbench import resources
from workbench.check.registry import add_words
from workbench.domain.sheet_form import DOCX_PART, ODT_PART, without_line
from workbench.exporters.base import Wording
from workbench.exporters.maker import LAYOUT, maker
from workbench.exporters.registry import exporter
from workbench.i18n import load

RECORD = GOLDEN / "layout.json"


@pytest.fixture(scope="module")
def words():
    catalogue = load()
    add_words(catalogue)
    return Wording(catalogue, "fr")


def look(words) -> str:
    """A digest of how the formats that are verified look, but for what the libraries behind them decide."""
    parts = [resources.data("templates/sheet.typ")]
    for made in (full(), full(stands=False), report(findings=())):
        parts.append(without_line(exporter("html").render(made, words).decode()).encode())
        for form in ("docx", "docx-sheet", "odt"):
            inside = members(exporter(form).render(made, words))
            own = ("word/document.xml", "word/comments.xml", "content.xml", "styles.xml", "meta.xml")
            parts += [inside[name] for name in own if name in inside and name not in (DOCX_PART, ODT_PART)]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def test_another_look_has_another_number(words):
    """UPDATE by raising `maker.LAYOUT` and deleting the record; keep a sheet of before in tests/data/sheets."""
    if not RECORD.exists():
        RECORD.write_text(json.dumps({"layout": LAYOUT, "look": look(words)}) + "\n", "utf-8")
        pytest.fail(f"{RECORD.name} was missing and has been written")
    known = json.loads(RECORD.read_text("utf-8"))
    assert look(words) == known["look"], "raise maker.LAYOUT: sheets look otherwise than those of this number"
    assert known["layout"] == LAYOUT


def test_the_libraries_that_decide_are_named():
    assert maker("html") == maker("json")
    assert maker("pdf").startswith(f"{maker('html')} typst ")
    assert maker("docx").startswith(f"{maker('html')} python-docx ")
